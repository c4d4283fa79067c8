"""Parts of tables without rules over a page turn: an empty first column, repeated headers, none at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.flow.rows import table_rows
from extract.flow.stitching import LogicalTable, with_first_column
from extract.meaning.columns import Over, columns_of
from extract.meaning.page_breaks import turned
from extract.page.cells import Cell, RawTable
from extract.page.geometry import Box
from schemas.profile_reading import load_profile
from tests.typeset.model import DENSE, Dress, Item, Line, Style, TableBlock, TextBlock
from tests.typeset.reading import PlanReading, read_plan
from tests.typeset.typesetter import typeset

HEAD = Line(tuple(Item(text, bold=True) for text in ("INDICADOR", "PLAN 2021", "PLAN 2022")))
SHARES = (3.0, 1.0, 1.0)
DRESSES = pytest.mark.parametrize("dress", ["horizontal", "bare"])
FIRST, SECOND, VALUE = 50.0, 150.0, 300.0


def raw(page: int, *rows: tuple[tuple[str, float], ...], ruled: bool = False, columns: int = 3) -> RawTable:
    """A part of a table: each row's cells by text and left edge, in as many columns as the row has cells."""
    cells = [
        Cell(text, number, column, 1, 1, page, Box(x0, 20.0 * number, x0 + 5 * len(text), 20.0 * number + 10))
        for number, found in enumerate(rows)
        for column, (text, x0) in enumerate(found)
    ]
    return RawTable(page, 1, Box(FIRST, 0, 320, 20 * len(rows)), len(rows), columns, tuple(cells), ruled)


ABOVE = raw(1, (("Partos", FIRST), ("niñez", SECOND), ("12", VALUE)))


def test_a_part_that_begins_with_second_labels_gets_an_empty_first_column() -> None:
    part = raw(
        2,
        (("adultos", SECOND), ("34", VALUE)),
        (("Camas", FIRST), ("rurales", SECOND), ("56", VALUE)),
        columns=2,
    )
    found = with_first_column(ABOVE, part)
    assert found.columns == 3
    empty = found.cells[0]
    assert (empty.text, empty.row, empty.column, empty.row_span) == ("", 0, 0, 1)
    assert FIRST <= empty.box.x0 < empty.box.x1 < SECOND
    assert [(cell.text, cell.column) for cell in found.row_cells(0)] == [("", 0), ("adultos", 1), ("34", 2)]


@pytest.mark.parametrize(
    ("above", "part"),
    [
        pytest.param(ABOVE, raw(2, (("Camas", FIRST), ("34", VALUE))), id="begins with a first label"),
        pytest.param(ABOVE, raw(3, (("adultos", SECOND), ("34", VALUE))), id="another page between"),
        pytest.param(ABOVE, raw(2, (("adultos", SECOND), ("34", VALUE)), ruled=True), id="drawn columns"),
        pytest.param(ABOVE, raw(2, (("34", SECOND), ("56", VALUE))), id="begins with a value"),
        pytest.param(ABOVE, raw(2, (("", FIRST), ("adultos", SECOND), ("3", VALUE))), id="has it already"),
        pytest.param(
            raw(1, (("Partos", FIRST), ("Dosis", SECOND)), (("Camas", SECOND), ("9", VALUE))),
            raw(2, (("adultos", SECOND), ("34", VALUE))),
            id="first labels begin there too",
        ),
    ],
)
def test_other_parts_stay_as_they_are(above: RawTable, part: RawTable) -> None:
    assert with_first_column(above, part) == part


def row(label: str, *values: str, turn: bool = False) -> Line:
    return Line((Item(label), *map(Item, values)), turn=turn)


def read(*lines: Line, head: int = 0, dress: Dress = "bare", style: Style = DENSE) -> PlanReading:
    table = TableBlock(SHARES, lines, head=head)
    set_ = typeset([TextBlock("UNIDAD DE SALUD", bold=True), table], replace(style, dress=dress))
    return read_plan(set_.pdf)


def told(reading: PlanReading) -> list[tuple[str, int | None, str]]:
    return [(item.indicator, item.year, item.cell_text) for item in reading.values.indicators]


@DRESSES
def test_a_header_alone_on_its_page_takes_its_places_from_the_one_that_repeats_it(dress: Dress) -> None:
    turn = row("Consultas de la red de hospitales", "10", "20", turn=True)
    reading = read(HEAD, turn, row("Partos", "30", "40"), head=1, dress=dress)
    assert told(reading) == [
        ("Consultas de la red de hospitales", 2021, "10"),
        ("Consultas de la red de hospitales", 2022, "20"),
        ("Partos", 2021, "30"),
        ("Partos", 2022, "40"),
    ]
    assert reading.rules == []


def test_each_page_of_a_table_that_no_header_names_is_told() -> None:
    rows = [row(name, "10", "20", turn=name == "Dosis") for name in ("Partos", "Camas", "Dosis", "Visitas")]
    reading = read(*rows, dress="ruled")
    assert told(reading) == []
    found = [(item.rule, item.page) for item in reading.findings if item.rule == "table-without-header"]
    assert found == [("table-without-header", 1), ("table-without-header", 2)]


def test_a_first_label_lost_before_the_turn_is_told() -> None:
    """The row above the turn has no second label, so its first one is no label the rows below share."""
    head = Line((Item("INDICADOR", columns=2, bold=True), *HEAD.items[1:]))
    lines = (
        head,
        Line((Item("Partos de la red", columns=2), Item("10"), Item("20"))),
        Line((Item(""), Item("niñez"), Item("30"), Item("40")), turn=True),
        Line((Item(""), Item("adultos"), Item("50"), Item("60"))),
        Line((Item("Camas"), Item("rurales"), Item("70"), Item("80"))),
    )
    table = TableBlock((2.0, 1.0, 1.0, 1.0), lines, head=1)
    reading = read_plan(typeset([TextBlock("UNIDAD DE SALUD", bold=True), table], Style(dress="bare")).pdf)
    assert "first-label-missing" in reading.rules


@pytest.mark.parametrize("used", [False, True], ids=["over no rows", "over rows"])
def test_a_repeated_header_that_reads_otherwise_counts_where_the_first_stood_over_no_rows(used: bool) -> None:
    """Over rows the columns in force stay, and that the header reads otherwise is told."""
    profile = load_profile("generic")
    first, again = (
        raw(page, (("INDICADOR", FIRST), (f"PLAN {year}", SECOND), ("PLAN 2023", VALUE)))
        for page, year in ((1, 2021), (2, 2022))
    )
    columns, _ = columns_of(table_rows(first, 0), profile, "p001-t1")
    table = LogicalTable("p001-t1", (first, again), (), (), table_rows(again, 1))
    found, told = turned(columns, table, 1, profile, int(used), Over())
    years = [column.year for column in found.columns if column.role == "value"]
    assert years == ([2021, 2023] if used else [2022, 2023])
    assert [item.rule for item in told] == (["header-names-others"] if used else [])
