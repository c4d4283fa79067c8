"""Totals that head a list: found where the rows below add up, told where they do so not quite."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from extract.meaning.totals import AddendRow, TotalHead, total_heads

STARTS = ("total",)
NUMBERS = st.integers(1, 99_999).map(Decimal)


def row(
    label: str, *numbers: Decimal, segment: int = 0, grouped: bool = False, unit: str = "count"
) -> AddendRow:
    return AddendRow(label, dict(zip("abc", numbers, strict=False)), unit, segment, grouped, False)


@st.composite
def lists(draw: st.DrawFn) -> list[AddendRow]:
    """Two to eight rows of two columns."""
    return [
        row(f"Fila {place}", *draw(st.tuples(NUMBERS, NUMBERS))) for place in range(draw(st.integers(2, 8)))
    ]


def total(parts: list[AddendRow], label: str = "Total de atenciones") -> AddendRow:
    return row(label, *(sum((part.numbers[c] for part in parts), Decimal(0)) for c in "ab"))


@given(lists())
def test_a_list_is_headed_by_its_total(parts: list[AddendRow]) -> None:
    assert total_heads([total(parts), *parts], STARTS) == (TotalHead(0, 1, len(parts)),)


@given(lists(), lists())
def test_two_lists_have_each_its_own_total(first: list[AddendRow], second: list[AddendRow]) -> None:
    found = total_heads([total(first), *first, total(second), *second], STARTS)
    assert [(head.head, head.first, head.last) for head in found] == [
        (0, 1, len(first)),
        (len(first) + 1, len(first) + 2, len(first) + 1 + len(second)),
    ]


@given(lists(), st.data())
def test_one_wrong_number_parts_no_list(parts: list[AddendRow], data: st.DataObject) -> None:
    place, column = data.draw(st.integers(0, len(parts) - 1)), data.draw(st.sampled_from("ab"))
    wrong = parts[place].numbers[column] + data.draw(st.sampled_from([1, 10, -1]))
    changed = [replace(p, numbers={**p.numbers, column: wrong}) if p is parts[place] else p for p in parts]
    shorter = [total(changed[:count]).numbers for count in range(2, len(parts))]
    assume(all(total(parts).numbers[c] != numbers[c] for numbers in shorter for c in "ab"))
    assert total_heads([total(parts), *changed], STARTS) == (TotalHead(0, 1, len(parts)),)


@given(lists())
def test_a_row_that_is_called_no_total_heads_nothing(parts: list[AddendRow]) -> None:
    assert total_heads([total(parts, "Atenciones"), *parts], STARTS) == ()


@given(lists())
def test_nothing_is_headed_where_nothing_comes_near(parts: list[AddendRow]) -> None:
    far = row("Total", Decimal(10**9), Decimal(10**9))
    assert total_heads([far, *parts], STARTS) == ()


@given(lists(), st.integers(1, 7))
def test_a_list_ends_where_another_segment_unit_or_group_begins(parts: list[AddendRow], at: int) -> None:
    assume(at < len(parts))
    for change in ({"segment": 1}, {"unit": "percent"}, {"grouped": True}):
        cut = [replace(p, **change) if place >= at else p for place, p in enumerate(parts)]
        heads = total_heads([total(parts), *cut], STARTS)
        assert all(head.last <= at for head in heads)


@given(lists())
def test_a_head_under_a_heading_of_its_own_heads_nothing(parts: list[AddendRow]) -> None:
    assert total_heads([replace(total(parts), grouped=True), *parts], STARTS) == ()


def test_zeros_prove_no_total() -> None:
    zeros = [row(f"Fila {n}", Decimal(0), Decimal(0)) for n in range(3)]
    assert total_heads([row("Total", Decimal(0), Decimal(0)), *zeros], STARTS) == ()
