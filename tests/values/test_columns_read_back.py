"""Columns of tables that were set come back with what they were set as, and with what says it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.meaning.headers import ToldBy
from extract.records.origin import Origin
from schemas.codes import code_values
from schemas.records import ColumnRecord
from tests.foreign import quarters, results_matrix
from tests.foreign.model import BY_ROW, Column, Row, Sheet, Value, blocks
from tests.typeset.examples import examples
from tests.typeset.model import Style, TextBlock
from tests.typeset.reading import PlanReading, read_plan
from tests.typeset.typesetter import typeset

ORIGIN = Origin("plan", 2025, "INSTITUTO DE PRUEBA", "0" * 64)
WIDE = Style(width=1400, height=650, size=7.5, margin=36)
MONTHS = ("ENERO", "FEBRERO", "MARZO", "ABRIL", "MAYO", "JUNIO")


@dataclass(frozen=True, slots=True)
class Head:
    """A column's header and what it is read as: series, year, period, each with what says it."""

    heads: tuple[str, ...]
    series: tuple[str, str]
    year: tuple[int, str]
    period: tuple[str, str]


def _alone(year: int) -> Iterator[Head]:
    yield Head((f"Meta {year}",), ("plan", "header"), (year, "header"), (f"{year}", "header"))
    yield Head((f"Ejecutado {year}",), ("executed", "header"), (year, "header"), (f"{year}", "header"))
    yield Head(("Meta anual",), ("plan", "header"), (2025, "plan"), ("2025", "header"))


def _below(parent: str, series: str, year: int) -> Iterator[tuple[Head, ...]]:
    """Parts of a year below a header that says the series and the year; bare numbers count one another."""
    named: tuple[str, str] = (series, "parent")
    dated = (year, "parent")
    quarter = enumerate(("I TRIM", "II TRIM", "III TRIM", "IV TRIM"), 1)
    yield tuple(Head((parent, text), named, dated, (f"{year}-Q{at}", "header")) for at, text in quarter)
    bare = enumerate(("I", "II", "III", "IV"), 1)
    yield tuple(Head((parent, text), named, dated, (f"{year}-Q{at}", "neighbours")) for at, text in bare)
    month = enumerate(MONTHS, 1)
    yield tuple(Head((parent, text), named, dated, (f"{year}-{at:02}", "header")) for at, text in month)


def _undated() -> Iterator[tuple[Head, ...]]:
    """Months of which nothing says whose they are, and marks of two series below one quarter."""
    month = enumerate(MONTHS, 1)
    yield tuple(
        Head((text,), ("plan", "assumed"), (2025, "plan"), (f"2025-{at:02}", "header")) for at, text in month
    )
    for at, quarter in enumerate(("I TRIMESTRE", "II TRIMESTRE"), 1):
        yield tuple(
            Head((quarter, mark), (series, "neighbours"), (2025, "plan"), (f"2025-Q{at}", "parent"))
            for mark, series in (("P", "plan"), ("E", "executed"))
        )


GROUPS = (
    *((head,) for head in chain(_alone(2024), _alone(2025))),
    *_below("PROGRAMACIÓN 2025", "plan", 2025),
    *_below("EJECUCIÓN 2024", "executed", 2024),
    *_undated(),
)


def read(*sheets: Sheet) -> PlanReading:
    """The sheets read below a cover and two sentences: a plan's name close above a table is its title."""
    cover = [TextBlock("INSTITUTO DE PRUEBA", bold=True), TextBlock("PLAN OPERATIVO ANUAL 2025", bold=True)]
    sentences = ("Las cuadrillas salen de la sede a las siete.", "Vuelven a ella cuando cae el sol.")
    made = [*cover, *map(TextBlock, sentences), *(block for sheet in sheets for block in blocks(sheet))]
    return read_plan(typeset(made, WIDE).pdf, "generic", ORIGIN)


@pytest.mark.slow
@given(st.lists(st.sampled_from(GROUPS), min_size=1, max_size=2, unique=True), st.integers(2, 5))
@examples(25)
def test_every_column_says_what_it_was_set_as_and_what_says_so(
    groups: list[tuple[Head, ...]], rows: int
) -> None:
    heads = list(chain(*groups))
    labels = (Column(("Actividad",), 2), Column(("Unidad de medida",), 1.2))
    columns = (*labels, *(Column(head.heads, 1.1, series=head.series[0]) for head in heads))
    numbers = [[f"{row + 7}{at}" for at in range(len(heads))] for row in range(rows)]
    body = tuple(
        Row((f"Visitar a las familias del sector {name}", "Visita", *own))
        for name, own in zip("ABCDE", numbers, strict=False)
    )
    found = read(Sheet("?", columns, body)).columns
    assert [one.role for one in found] == ["indicator", "measure", *["value"] * len(heads)]
    assert [one.header for one in found[2:]] == [head.heads for head in heads]
    told = [
        Head(one.header, (one.series, one.series_by), (one.year, one.year_by), (one.period, one.period_by))  # type: ignore[arg-type]
        for one in found[2:]
    ]
    assert told == heads
    assert {(one.cells, one.values) for one in found[2:]} == {(rows, rows)}
    assert {(one.unit, one.unit_by, one.scale_by) for one in found[2:]} == {("count", "assumed", "assumed")}


def checked(sheets: list[Sheet]) -> None:
    """Every column of the sheets is there, in its order, with the role, series, year and period it was set
    for; columns of other things say nothing of these."""
    found = read(*sheets)
    tables: dict[str, list[ColumnRecord]] = {}
    for one in found.columns:
        tables.setdefault(one.table_id, []).append(one)
    assert len(tables) == len(sheets)
    for sheet, columns in zip(sheets, tables.values(), strict=True):
        assert [one.header for one in columns] == [column.heads for column in sheet.columns]
        for column, one in zip(sheet.columns, columns, strict=True):
            assert (one.role == "value") == bool(column.series), one
            if column.series and column.series != BY_ROW:
                assert (one.series, one.series_by is not None) == (column.series, True), one
            if column.series and column.series != "baseline":
                period = f"{column.year}-{column.period}" if column.period else str(column.year)
                assert (one.year, one.period) == (column.year, period), one
    stood = [name for one in found.columns for name in one.value_ids]
    assert sorted(stood) == sorted(value.value_id for value in found.values.indicators)


@pytest.mark.slow
@pytest.mark.parametrize("caption", [name for name in quarters.QUARTERS if name != "roman"])
def test_quarters_in_every_spelling_have_their_columns(caption: str) -> None:
    checked(quarters.plan(quarters.Dress(caption)))


@pytest.mark.parametrize("levels", [1, 2])
def test_columns_of_a_results_matrix(levels: int) -> None:
    checked(results_matrix.plan(results_matrix.Dress("plain", levels)))


MONEY = (
    Column(("Actividad",), 2),
    Column(("Monto programado (miles de US$)",), 1.4, series="plan"),
    Column(("Ejecución", "%"), 1.1, series="executed", unit="percent"),
    Column(("Ejecución", "Meta física"), 1.1, series="executed"),
)
AMOUNTS = tuple(Row((f"Comprar equipo de cómputo {name}", "1,250.5", "40", "7")) for name in "ABC")


def test_unit_scale_and_currency_are_from_the_level_that_says_them() -> None:
    _, money, share, count = read(Sheet("?", MONEY, AMOUNTS)).columns
    assert (money.unit, money.unit_by, money.scale, money.scale_by) == ("usd", "header", 1000, "header")
    assert (money.currency, money.currency_by) == ("usd", "header")
    assert (share.unit, share.unit_by, share.currency) == ("percent", "header", None)
    assert (count.unit, count.unit_by, count.scale_by) == ("count", "assumed", "assumed")


def test_the_text_above_a_table_is_named_for_what_it_says() -> None:
    columns = (Column(("Actividad",), 2), Column(("Presupuesto 2025",), 1.4, series="plan"))
    rows = tuple(Row(row.cells[:2]) for row in AMOUNTS)
    (_, amount) = read(Sheet("?", columns, rows, above=("(en miles de US$)",))).columns
    assert (amount.unit, amount.unit_by, amount.scale, amount.scale_by) == ("usd", "title", 1000, "title")
    assert amount.currency_by == "title"


def test_rows_that_speak_for_themselves_leave_the_column_open() -> None:
    rows = tuple(
        Row((f"Atender solicitudes {name}", unit, number))
        for name, unit, number in (("A", "Porcentaje", "80"), ("B", "Informe", "7"), ("C", "Días", "12"))
    )
    columns = (Column(("Actividad",), 2), Column(("Unidad de medida",), 1.2), Column(("Meta",), 1.1))
    meta = read(Sheet("?", columns, rows)).columns[2]
    assert (meta.unit, meta.unit_by, meta.currency, meta.samples) == (None, "row", None, ("80", "7", "12"))


def test_a_blank_column_of_values_keeps_what_its_header_says() -> None:
    blank = tuple(replace(row, cells=(*row.cells[:3], "")) for row in AMOUNTS)
    count = read(Sheet("?", MONEY, blank)).columns[3]
    assert (count.role, count.series, count.series_by, count.year) == ("value", "executed", "parent", 2025)
    assert (count.cells, count.values, count.unit, count.unit_by) == (0, 0, None, None)


def test_a_table_that_nothing_heads_has_its_columns_all_the_same() -> None:
    columns = (Column(("Zurrón",), 2), Column(("Quidam",), 1.4, set_as_value=True))
    found = read(Sheet("?", columns, tuple(Row((row.cells[0], "7")) for row in AMOUNTS))).columns
    assert [(one.role, one.header, one.header_number) for one in found] == [("unknown", (), 0)] * 2
    assert [one.cells for one in found] == [4, 4]
    assert [one.value_ids for one in found] == [(), ()]


def test_the_code_list_names_everything_that_can_say_something() -> None:
    assert set(get_args(ToldBy)) == set(code_values("told_by"))


def test_years_alone_head_values_on_the_page_that_prints_them_again_too() -> None:
    columns = (
        Column(("Indicador",), 3),
        Column(("Meta 2023",), 1),
        Column(("2024",), 1),
        Column(("2025",), 1),
    )
    names = ("Casos", "Visitas", "Talleres", "Huertos")
    body = tuple(Row((name, "1,210", "1,320", "1,430"), turn=name == "Talleres") for name in names)
    made = (TextBlock("PLAN ANUAL 2025", bold=True), *blocks(Sheet("?", columns, body)))
    found = read_plan(typeset(made, replace(WIDE, dress="bare")).pdf, "generic", ORIGIN)
    assert len(found.pages) == 2
    told = [(one.header, one.role, one.year, one.cells, one.values) for one in found.columns[1:]]
    assert told == [(column.heads, "value", 2023 + at, 4, 4) for at, column in enumerate(columns[1:])]


def test_a_cell_over_several_columns_and_rows_stands_in_each_with_its_own_values() -> None:
    heads = [
        Column(("PROGRAMADO 2025", text), 1, series="plan") for text in ("I TRIM", "II TRIM", "III TRIM")
    ]
    rows = (
        Row(("Atender consultas", Value("120", rows=2, columns=2), None, "7")),
        Row(("Visitar escuelas", None, None, "8")),
        Row(("Sembrar árboles", "5", "6", "9")),
    )
    found = read(Sheet("?", (Column(("Actividad",), 2), *heads), rows))
    assert [(one.cells, one.values, one.period) for one in found.columns[1:]] == [
        (2, 3, "2025-Q1"),
        (2, 3, "2025-Q2"),
        (3, 3, "2025-Q3"),
    ]
    periods = {value.value_id: value.period for value in found.values.indicators}
    assert {one.period: {periods[name] for name in one.value_ids} for one in found.columns[1:]} == {
        one.period: {one.period} for one in found.columns[1:]
    }


def test_a_title_that_names_the_series_is_what_says_it() -> None:
    months = tuple(Column((name,), 1, series="plan") for name in MONTHS[:3])
    rows = tuple(Row((f"Visitar a las familias {name}", "7", "8", "9")) for name in "ABC")
    sheet = Sheet("?", (Column(("Actividad",), 2), *months), rows, above=("Programación mensual 2025",))
    assert {(one.series, one.series_by) for one in read(sheet).columns[1:]} == {("plan", "title")}


def test_what_arithmetic_proves_of_a_column_leaves_it_its_values_on_every_page() -> None:
    heads = [
        Column((text,), 1.2, series="plan") for text in ("Programado I TRIM", "Ejecutado I TRIM", "% avance")
    ]
    numbers = (("40", "10", "25.0%"), ("30", "15", "50.0%"), ("50", "20", "40.0%"), ("80", "60", "75.0%"))
    body = tuple(
        Row((f"Sembrar {name}", *row), turn=name == "mango")
        for name, row in zip(("café", "cacao", "mango", "limón"), numbers, strict=True)
    )
    made = (
        TextBlock("PLAN ANUAL 2025", bold=True),
        *blocks(Sheet("?", (Column(("Actividad",), 3), *heads), body)),
    )
    found = read_plan(typeset(made, replace(WIDE, dress="bare")).pdf, "generic", ORIGIN)
    share = found.columns[3]
    assert (share.period, share.period_by, share.cells, share.values) == ("2025-Q1", "evidence", 4, 4)
