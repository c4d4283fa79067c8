"""What a plan works out itself: told with what it comes from, or that nothing proves it; never published."""

from __future__ import annotations

import pytest

from tests.ledger.reading import Read, read_pdf
from tests.typeset.model import Item, Line, Style, TableBlock
from tests.typeset.typesetter import typeset
from tests.values.test_meaning import line


def read(lines: list[Line]) -> Read:
    block = TableBlock((2.0, *[1.0] * (len(lines[0].items) - 1)), tuple(lines), head=1)
    return read_pdf(typeset([block], Style()).pdf)


def told(reading: Read, rule: str) -> list[str]:
    return [found.message for found in reading.found(reading.records) if found.rule == rule]


def values(reading: Read) -> set[str]:
    return {one.raw for one in reading.records.indicators}


def unclaimed(reading: Read) -> list[str]:
    rules = ("number-unclaimed", "value-unpublished", "value-not-printed")
    return [rule for rule in rules if reading.rules[rule]]


def columns(name: str, *numbers: str) -> list[Line]:
    rows = (("Actas", "20", "25"), ("Cartas", "40", "30"), ("Sellos", "16", "16"))
    head = line("INDICADOR", "META 2022", "EJECUTADO 2022", name)
    return [head, *(line(*row, number) for row, number in zip(rows, numbers, strict=True))]


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("Variación", ("5", "-10", "0")),
        ("Diferencia", ("-5", "10", "0")),
        ("Variación %", ("25,0", "-25,0", "0,0")),
        ("Desvío", ("5", "10", "0")),
    ],
)
def test_a_column_that_comes_out_of_two_others_is_proven(name: str, numbers: tuple[str, ...]) -> None:
    reading = read(columns(name, *numbers))
    (message,) = told(reading, "derived-proven")
    assert "EJECUTADO 2022" in message
    assert "META 2022" in message
    assert values(reading) == {"20", "25", "40", "30", "16"}
    assert not unclaimed(reading)
    assert not told(reading, "derived-unproven")


def test_a_column_that_comes_out_of_nothing_is_told_as_what_may_be_missing() -> None:
    reading = read(columns("Variación", "317", "904", "55"))
    assert len(told(reading, "derived-unproven")) == 1
    assert not told(reading, "derived-proven")


def test_one_number_that_comes_out_may_do_so_by_chance() -> None:
    reading = read(columns("Variación", "5", "904", "55"))
    assert len(told(reading, "derived-unproven")) == 1


def rows(*turned: int) -> list[Line]:
    """Three rows of each of three indicators: goal, result and what is worked out of both."""
    made = [line("INDICADOR", "CONCEPTO", "I TRIMESTRE 2022", "II TRIMESTRE 2022")]
    cells = (("10", "20", "8", "25", "-20,0", "25,0"), ("30", "40", "27", "42", "-10,0", "5,0"))
    for name, (a, b, c, d, e, f) in zip(("Actas", "Cartas"), cells, strict=True):
        made.append(line(Item(name, rows=3), "Programado", a, b))
        made.append(line("Ejecutado", c, d))
        made.append(line("Desvío %", e, f))
    return [Line(one.items, turn=place in turned) for place, one in enumerate(made)]


def test_a_row_that_comes_out_of_those_above_it_is_proven() -> None:
    reading = read(rows())
    assert len(told(reading, "derived-proven")) == 2
    assert values(reading) == {"10", "20", "8", "25", "30", "40", "27", "42"}
    assert not unclaimed(reading)


def test_a_row_worked_out_that_begins_a_page_is_no_rest_of_the_row_before() -> None:
    reading = read(rows(6))
    assert values(reading) == {"10", "20", "8", "25", "30", "40", "27", "42"}
    assert not unclaimed(reading)
