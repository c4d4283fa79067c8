"""What a total may head is in doubt where a number read badly keeps its sum from telling."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.certainty.lists import with_lists
from schemas.records import Indicator
from tests.publish.samples import indicator

STARTS = ("total",)
SURE: tuple[str, ...] = ()


def rows(*named: tuple[str, tuple[str, ...]], group: str | None = None) -> list[Indicator]:
    """Rows of one table from top to bottom, each a name and what is in doubt of its value."""
    made = [
        indicator(at, row=at, indicator=name, doubts=codes, certainty="doubtful" if codes else "certain")
        for at, (name, codes) in enumerate(named, 1)
    ]
    return [replace(one, group=group) for one in made]


def doubted(values: list[Indicator]) -> list[str]:
    return [one.indicator for one in with_lists(values, STARTS) if "group_unsure" in one.doubts]


@pytest.mark.parametrize("head", ["Solicitudes de:", "Total de obras"])
def test_what_stands_below_a_total_is_in_doubt_where_a_number_of_its_list_was_misread(head: str) -> None:
    listed = rows((head, SURE), ("Actas", SURE), ("Canales", ("not_as_printed",)))
    assert doubted(listed) == ["Actas", "Canales"]
    assert {one.certainty for one in with_lists(listed, STARTS)[1:]} == {"likely", "doubtful"}
    misread = rows((head, ("no_two_readers",)), ("Actas", SURE))
    assert doubted(misread) == ["Actas"]


@pytest.mark.parametrize(
    "listed",
    [
        rows(("Solicitudes de:", SURE), ("Actas", SURE)),
        rows(("Solicitudes de:", SURE), ("Actas", ("unit_unsaid",))),
        rows(("Solicitudes de:", SURE), ("Actas", ("readers_differ", "number_odd"))),
        rows(("Solicitudes", SURE), ("Actas", ("not_as_printed",))),
        rows(("Solicitudes de:", SURE), ("Actas", ("not_as_printed",)), group="Obras"),
    ],
    ids=[
        "all read for sure",
        "its unit is in doubt",
        "read for sure but oddly printed",
        "no total",
        "of another list",
    ],
)
def test_else_it_is_not(listed: list[Indicator]) -> None:
    assert doubted(listed) == []


def test_what_is_left_of_a_list_below_its_rows_is_in_doubt_where_one_of_them_may_be_read_twice() -> None:
    listed = rows(("Obras:", SURE), ("Actas", SURE), ("Actas", ("name_not_apart",)), ("Canales", SURE))
    headed = [listed[0], *(replace(one, group="Obras:") for one in listed[1:3]), listed[3]]
    assert doubted(headed) == ["Canales"]
    sure = [replace(one, doubts=(), certainty="certain") for one in headed]
    assert doubted(sure) == []


def test_a_total_below_other_rows_is_theirs() -> None:
    assert doubted(rows(("Canales", SURE), ("Subtotal", SURE), ("Actas", ("not_as_printed",)))) == []
    assert doubted(rows(("Canales", SURE), ("Total", SURE), ("Actas", ("not_as_printed",)))) == []


def test_the_next_total_ends_the_list() -> None:
    names = ("Obras:", SURE), ("Actas", ("not_as_printed",)), ("Total", SURE), ("Canales", SURE)
    assert doubted(rows(*names)) == ["Actas"]
