"""Every number of a table of any kind, with the labels it stands under and the unit that is in print."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.flow.blocks import document_flow
from extract.meaning.walk import Walk, walk
from extract.page.cells import Cell, RawTable
from extract.page.findings import Finding, finding
from extract.page.geometry import Box
from extract.pages import read_all_pages
from extract.records.audit import known_parts
from extract.records.indicators import document_values
from extract.records.table_values import table_values
from schemas.profile_reading import load_profile
from schemas.records import TableValue
from tests.typeset.examples import examples
from tests.typeset.model import Item, Line, Style, TableBlock, TextBlock
from tests.typeset.reading import ORIGIN, opened, read_plan
from tests.typeset.typesetter import typeset


def numbers_of(placed: Walk, findings: Sequence[Finding] = ()) -> tuple[TableValue, ...]:
    profile = load_profile("generic")
    read = document_values(placed, profile, ORIGIN).read
    return table_values(read, [known_parts(table) for table in placed.tables], findings, profile, ORIGIN)


def line(*texts: str | Item) -> Line:
    return Line(tuple(Item(text) if isinstance(text, str) else text for text in texts))


def read(
    lines: Sequence[Line], above: str = "", shares: Sequence[float] = (), style: Style | None = None
) -> tuple[TableValue, ...]:
    columns = sum(item.columns for item in lines[0].items)
    block = TableBlock(tuple(shares) or (2.0, *[1.0] * (columns - 1)), tuple(lines), head=1)
    blocks: list[TextBlock | TableBlock] = [*([TextBlock(above)] if above else []), block]
    reading = read_plan(typeset(blocks, style or Style()).pdf)
    return numbers_of(reading.walk, reading.findings)


def wide(text: str, columns: int, **said: bool) -> Item:
    return Item(text, columns=columns, align="center", **said)


FEES = (
    line("N.º", "Código", "Servicio", "Unidad", "Tarifa (US$)"),
    line(wide("Registro civil", 5, bold=True)),
    line("1", "101", "Partida de nacimiento", "Copia", "3.50"),
    line("2", "102", "Partida de matrimonio", "Copia", "1,250.00"),
    line(wide("Catastro", 5, bold=True)),
    line("3", "201", "Plano certificado", "Plano", "12 / 15"),
    line("4", "202", "Inspección de campo", "Hora", "-"),
    line("5", "203", "Medición", "m²", "(45.00)"),
)


@pytest.mark.parametrize("dress", ["ruled", "bare"])
def test_a_fee_list_gives_each_fee_under_its_banner_and_no_codes(dress: str) -> None:
    found = read(FEES, "Tarifas vigentes", (1, 1.5, 4, 1.5, 2), Style(dress=dress))  # type: ignore[arg-type]
    assert [(one.row_label, one.value) for one in found] == [
        (("Registro civil", "1", "101", "Partida de nacimiento", "Copia"), 3.5),
        (("Registro civil", "2", "102", "Partida de matrimonio", "Copia"), 1250.0),
        (("Catastro", "3", "201", "Plano certificado", "Plano"), None),
        (("Catastro", "5", "203", "Medición", "m²"), -45.0),
    ]
    assert {one.column_label for one in found} == {("Tarifa (US$)",)}
    assert {(one.title, one.unit_by, one.unit) for one in found if one.value} == {
        ("Tarifas vigentes", "header", "usd")
    }
    assert found[2].doubts
    assert found[2].unit is None


STATISTICS = (
    Line((Item("Zona", rows=2), wide("2021", 2), wide("2022", 2), Item("Variación (%)", rows=2))),
    line("Hombres", "Mujeres", "Hombres", "Mujeres"),
    line("Región norte", "", "", "", "", ""),
    line("Alta", "1,204", "1,310", "1,250", "1,402", "5.1%"),
    line("Baja", "980", "n.d.", "1,010", "1,020", "3.2"),
    line("Región sur", "", "", "", "", ""),
    line("Costa", "2,001", "2,102", "2,050", "—", "-1.5"),
)


def test_a_table_of_statistics_gives_spanners_and_heading_rows() -> None:
    found = {(*one.row_label, *one.column_label): one for one in read(STATISTICS, "Cuadro 2. Población")}
    assert found["Región norte", "Alta", "2021", "Mujeres"].value == 1310
    assert found["Región sur", "Costa", "2022", "Hombres"].value == 2050
    assert found["Región sur", "Costa", "Variación (%)"].value == -1.5
    assert ("Región norte", "Baja", "2021", "Mujeres") not in found
    assert ("Región sur", "Costa", "2022", "Mujeres") not in found
    assert len(found) == 13
    assert {one.title for one in found.values()} == {"Población"}
    places = {(one.unit, one.unit_by) for one in found.values()}
    assert places == {(None, None), ("percent", "cell"), ("percent", "header")}


def test_years_under_an_empty_corner_are_headers_of_what_stands_below() -> None:
    lines = (
        line(wide("Plan financiero", 3)),
        line("", "2021", "2022"),
        line("Ingresos", "1,500.25", "1,600.75"),
        line("Gastos", "900.10", "(950.20)"),
    )
    found = read(lines)
    assert [(one.row_label, one.column_label, one.value) for one in found] == [
        (("Plan financiero", "Ingresos"), ("2021",), 1500.25),
        (("Plan financiero", "Ingresos"), ("2022",), 1600.75),
        (("Plan financiero", "Gastos"), ("2021",), 900.1),
        (("Plan financiero", "Gastos"), ("2022",), -950.2),
    ]
    assert [one.doubts for one in found if one.doubts] == [("number_odd",)]


LEDGER = (
    line("Rubro", "Asignado", "Cobrado", "Saldo"),
    line("11.0 - Tributos", "", "", ""),
    line("11.1 - Impuestos", "1.250,50", "1.100,00", "150,50"),
    line("11.2 - Tasas", "2.300,00", "2.500,00", "(200,00)"),
    line("Total Tributos", "3.550,50", "3.600,00", "(49,50)"),
    line("12.0 - Otros", "", "", ""),
    line("12.1 - Multas", "10,00\n20,00", "12/05/2023", "2222-3333"),
    line("Total general", "3.580,50", "3.600,00", "(49,50)"),
)


def test_a_ledger_gives_its_accounts_under_the_headings_whose_numbers_they_bear() -> None:
    found = read(LEDGER, "Ejecución de ingresos (en miles de quetzales)")
    assert list(dict.fromkeys(one.row_label for one in found)) == [
        ("11.0 - Tributos", "11.1 - Impuestos"),
        ("11.0 - Tributos", "11.2 - Tasas"),
        ("11.0 - Tributos", "Total Tributos"),
        ("12.0 - Otros", "12.1 - Multas"),
        ("12.0 - Otros", "Total general"),
    ]
    assert {(one.unit, one.scale, one.unit_by) for one in found} == {("gtq", 1000, "title")}
    assert {one.value_base for one in found if one.raw == "(200,00)"} == {-200000.0}


def test_several_values_in_a_cell_are_a_row_each_and_dates_and_telephones_none() -> None:
    found = [one for one in read(LEDGER) if one.row_label[-1].endswith("Multas")]
    assert [(one.part, one.value) for one in found] == [(1, 10.0), (2, 20.0)]


def test_a_label_of_as_many_lines_as_its_cell_has_values_goes_line_by_line() -> None:
    found = read([line("Fondo", "Saldo actual"), line("Caja\nBanco", "12.50\n340.75"), line("Otro", "1.25")])
    assert [(one.row_label, one.value) for one in found] == [
        (("Caja",), 12.5), (("Banco",), 340.75), (("Otro",), 1.25)
    ]  # fmt: skip


def test_what_is_understood_is_joined_to_the_values_read_from_it() -> None:
    lines = [line("INDICADOR", "UNIDAD DE MEDIDA", "META 2022"), line("Actas levantadas", "Acta", "45")]
    reading = read_plan(typeset([TableBlock((2.0, 1.0, 1.0), tuple(lines), head=1)], Style()).pdf)
    (found,) = numbers_of(reading.walk)
    assert found.value_ids == tuple(one.value_id for one in reading.values.indicators)
    assert (found.row_label, found.unit_text, found.unit_by) == (("Actas levantadas", "Acta"), "Acta", "row")


def test_goals_with_words_are_numbers_of_their_cells() -> None:
    lines = [
        line("INDICADOR", "META 2022"),
        line("Empresas visitadas", "320 empresas"),
        line("Talleres dados", "12 talleres"),
        line("Procesos seguidos", "210 procesos"),
    ]
    assert [(one.row_label, one.value, len(one.value_ids), one.unit_text) for one in read(lines)] == [
        (("Empresas visitadas",), 320.0, 1, "320 empresas"),
        (("Talleres dados",), 12.0, 1, "12 talleres"),
        (("Procesos seguidos",), 210.0, 1, "210 procesos"),
    ]


def test_rows_of_one_name_that_say_their_series_all_bear_it() -> None:
    lines = [
        line("INDICADOR", "TIPO", "ENERO", "FEBRERO"),
        line(Item("Actas", rows=2), "Programado", "10", "20"),
        line("Ejecutado", "8", "25"),
    ]
    assert [(one.row_label, one.value) for one in read(lines)] == [
        (("Actas", "Programado"), 10.0), (("Actas", "Programado"), 20.0),
        (("Actas", "Ejecutado"), 8.0), (("Actas", "Ejecutado"), 25.0),
    ]  # fmt: skip


def test_money_of_a_country_nobody_names_has_no_unit() -> None:
    lines = [line("Rubro", "Monto"), line("Sillas", "$ 1,250.00"), line("Mesas", "US$ 80.00")]
    found = {one.row_label: (one.unit, one.unit_by) for one in read(lines)}
    assert found == {("Sillas",): (None, "cell"), ("Mesas",): ("usd", "cell")}


def test_a_value_merged_over_rows_stands_beside_all_of_them() -> None:
    lines = [
        line("Eje", "Línea", "Saldo"),
        line(Item("Territorial", rows=2), "Vías", Item("2,927.50", rows=2)),
        line("Riesgos"),
        line("Gestión", "Personal", "1,796.25"),
    ]
    assert [(one.row_label, one.value) for one in read(lines)] == [
        (("Territorial", "Vías · Riesgos"), 2927.5), (("Gestión", "Personal"), 1796.25)
    ]  # fmt: skip


def test_of_two_tables_side_by_side_in_one_grid_each_number_has_its_own_label() -> None:
    lines = [
        line("Movimientos", "Importe", "", "Estado", "Saldo"),
        line("Ingresos", "82.50", "", "Activo", "663.25"),
        line("Gastos", "23.75", "", "Pasivo", "-60.50"),
    ]
    found = read(lines, shares=(2, 1, 0.3, 2, 1))
    assert [(one.row_label, one.column_label, one.value) for one in found] == [
        (("Ingresos",), ("Importe",), 82.5),
        (("Activo",), ("Saldo",), 663.25),
        (("Gastos",), ("Importe",), 23.75),
        (("Pasivo",), ("Saldo",), -60.5),
    ]


def test_a_second_row_of_years_heads_what_follows_it() -> None:
    lines = [
        line("", "2021", "2022"), line("Faros", "12.50", "13.75"),
        line("", "2023", "2024"), line("Faros", "14.50", "15.75"),
    ]  # fmt: skip
    assert [(*one.column_label, one.value) for one in read(lines)] == [
        ("2021", 12.5), ("2022", 13.75), ("2023", 14.5), ("2024", 15.75)
    ]  # fmt: skip


def test_what_a_cell_or_its_row_says_of_the_unit_is_told_and_a_title_of_hours_is_none() -> None:
    lines = [
        line("Rubro", "Saldo"),
        line("Horas extras", "1,250.75"),
        line("Tasa de barrido (norte)", "310.25"),
        line("Cobertura (%)", "12.50"),
        line("Casas", "1,250 casas"),
        line("Espera (en días)", "12"),
    ]
    found = {one.row_label[-1]: (one.unit, one.unit_by, one.unit_text) for one in read(lines)}
    assert found == {
        "Horas extras": (None, None, None),
        "Tasa de barrido (norte)": (None, None, None),
        "Cobertura (%)": ("percent", "row", "Cobertura (%)"),
        "Casas": (None, "cell", "1,250 casas"),
        "Espera (en días)": ("day", "row", "Espera (en días)"),
    }


def test_what_a_reader_doubts_of_a_cell_stands_beside_its_number() -> None:
    placed = walk([as_table([["Puerto", "Faros"], ["Norte", "12"], ["Sur", "15"]])], load_profile("generic"))
    box = Box(60.0, 14.0, 120.0, 28.0)
    doubts = [finding("reader-disagreement", 1, box, readings="12 / 72", kept="12")]
    assert [one.doubts for one in numbers_of(placed, doubts)] == [("readers_differ",), ()]


WORDS = st.sampled_from(("Faro", "Boya", "Muelle", "Grúa", "Dique", "Canal", "Puente", "Rada"))
NUMBERS = st.one_of(
    st.just(""), st.integers(0, 999).map(str), st.integers(1000, 999999).map("{:,}".format)
)  # fmt: skip


@st.composite
def grids(draw: st.DrawFn) -> list[list[str]]:
    """A header, label rows with numbers under it, and now and then a row of a heading alone."""
    columns, rows = draw(st.integers(2, 5)), draw(st.integers(2, 7))
    heads = [f"{draw(WORDS)} {chr(65 + place)}" for place in range(columns)]
    grid = [["Puerto", *heads]]
    for place in range(rows):
        numbers = [draw(NUMBERS) for _ in heads] if place == 0 or draw(st.integers(0, 4)) else [""] * columns
        grid.append([f"{draw(WORDS)} {place}", *numbers])
    return grid


def as_table(grid: list[list[str]]) -> RawTable:
    cells = [
        Cell(text, r, c, 1, 1, 1, Box(60.0 * c, 14.0 * r, 60.0 * c + 60, 14.0 * r + 14))
        for r, row in enumerate(grid)
        for c, text in enumerate(row)
    ]
    box = Box(0, 0, 60.0 * len(grid[0]), 14.0 * len(grid))
    return RawTable(1, 1, box, len(grid), len(grid[0]), tuple(cells))


@examples(60)
@given(grids())
def test_every_number_has_its_row_under_its_own_labels_and_nothing_else_has(grid: list[list[str]]) -> None:
    found = numbers_of(walk([as_table(grid)], load_profile("generic")))
    printed = {(r, c): text for r, row in enumerate(grid) for c, text in enumerate(row) if r and c and text}
    assert {(one.row, one.column): one.raw for one in found} == printed
    assert len(found) == len(printed)
    assert len({one.table_value_id for one in found}) == len(found)
    for one in found:
        assert one.value == float(one.raw.replace(",", ""))
        assert one.column_label == (grid[0][one.column],)
        assert one.row_label[-1] == grid[one.row][0]
        assert not set(printed.values()) & {*one.row_label, *one.column_label}


@pytest.mark.parametrize("dress", ["ruled", "bare"])
@pytest.mark.parametrize("repeated", [0, 1])
def test_headings_and_headers_go_on_over_the_page_turn(dress: str, repeated: int) -> None:
    lines = [line("Zona", "Hombres", "Mujeres")]
    for region, zones in (("Oeste", "ABCD"), ("Norte", "EFGH")):
        lines.append(line(f"Región {region}", "", ""))
        lines += [line(f"Zona {zone}", f"1.{ord(zone)}0", f"2.{ord(zone)}0") for zone in zones]
    lines[8] = Line(lines[8].items, turn=True)
    table = TableBlock((2.0, 1.0, 1.0), tuple(lines), head=repeated)
    pdf = typeset([TextBlock("Cuadro 1. Población"), table], Style(dress=dress)).pdf  # type: ignore[arg-type]
    with opened(pdf) as document:
        placed = walk(document_flow(read_all_pages(document, 1)), load_profile("generic"))
    found = {(one.row_label, one.column_label) for one in numbers_of(placed)}
    assert found == {
        ((f"Región {region}", f"Zona {zone}"), (column,))
        for region, zones in (("Oeste", "ABCD"), ("Norte", "EFGH"))
        for zone in zones
        for column in ("Hombres", "Mujeres")
    }
