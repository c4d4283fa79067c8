"""Tables a page turn cuts: between rows, in a row, in a merged label, with and without a repeated header."""

from __future__ import annotations

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.typeset.model import Item, Line, TableBlock, TextBlock
from tests.typeset.reading import PlanReading, read_plan
from tests.typeset.typesetter import typeset

HEAD = Line((Item("INDICADOR", columns=2), Item("FÓRMULA"), Item("PLAN 2021"), Item("PLAN 2022")))
SHARES = (2.0, 1.5, 2.0, 1.0, 1.0)
REPEATED = pytest.mark.parametrize("repeated", [0, 1], ids=["header once", "header repeated"])


def row(label: str, detail: str | None, formula: str, *values: str, turn: bool = False) -> Line:
    names = (Item(label, columns=2),) if detail is None else (Item(label), Item(detail))
    return Line((*names, Item(formula), *map(Item, values)), turn=turn)


def read(*lines: Line, repeated: int = 0) -> PlanReading:
    table = TableBlock(SHARES, (HEAD, *lines), head=repeated)
    return read_plan(typeset([TextBlock("UNIDAD DE SALUD", bold=True), table]).pdf)


def told(reading: PlanReading) -> list[tuple[str, str | None, str | None, str]]:
    return [(i.indicator, i.detail, i.formula, i.cell_text) for i in reading.values.indicators]


@REPEATED
def test_rows_on_both_sides_of_a_turn_stand_in_one_table(repeated: int) -> None:
    reading = read(
        row("Partos", None, "A/B", "1", "2"), row("Dosis", None, "C", "3", "4", turn=True), repeated=repeated
    )
    assert told(reading) == [
        ("Partos", None, "A/B", "1"),
        ("Partos", None, "A/B", "2"),
        ("Dosis", None, "C", "3"),
        ("Dosis", None, "C", "4"),
    ]
    assert {i.table_id for i in reading.values.indicators} == {"p001-t1"}
    assert [i.page for i in reading.values.indicators] == [1, 1, 2, 2]
    assert reading.rules == []


def test_a_header_of_unknown_words_repeated_over_a_single_row_is_no_row() -> None:
    kinds = (Item("PLANTA"), Item("JORNAL"), Item("PLANTA"), Item("JORNAL"))
    head = (
        Line((Item("CATEGORÍA", rows=2), Item("CARGOS 2021", columns=2), Item("CARGOS 2022", columns=2))),
        Line(kinds),
    )
    rows = [
        ("Jefes", "9", "2", "9", "1"),
        ("Peritos", "14", "6", "15", "5"),
        ("Peones", "38", "42", "41", "36"),
    ]
    body = [Line(tuple(map(Item, texts)), turn=texts[0] == "Peones") for texts in rows]
    table = TableBlock((2.0, 1.0, 1.0, 1.0, 1.0), (*head, *body), head=2)
    found = read_plan(typeset([TextBlock("UNIDAD DE SALUD", bold=True), table]).pdf).values.indicators
    assert {value.indicator for value in found} == {"Jefes", "Peritos", "Peones"}
    assert len(found) == 12


@pytest.mark.parametrize(("edge", "values"), [(430.0, ["148", "12"]), (410.0, ["148"])])
def test_a_page_may_lack_the_last_columns_of_its_table(edge: float, values: list[str]) -> None:
    held = BytesIO()
    canvas = Canvas(held, pagesize=(612, 792), invariant=True)
    edges = (60.0, 330.0, 430.0, 540.0)
    first = (("INDICADOR", "META 2022", "META 2023"), ("Balizas revisadas", "148", ""))
    for rows, sides in ((first, edges), ((("Cartas publicadas", "12"),), (60.0, 330.0, edge))):
        canvas.setFont("Helvetica", 9)
        canvas.grid(list(sides), [700.0 - 18 * place for place in range(len(rows) + 1)])
        for place, row in enumerate(rows):
            for x, text in zip(sides, row, strict=False):
                canvas.drawString(x + 4, 688 - 18 * place, text)
        canvas.showPage()
    canvas.save()
    assert [value.raw for value in read_plan(held.getvalue()).values.indicators] == values


@REPEATED
def test_a_group_goes_on_over_a_turn(repeated: int) -> None:
    banner = Line((Item("Atención Materna", columns=5),))
    reading = read(
        banner,
        row("Partos", None, "A", "1", "2"),
        row("Dosis", None, "C", "3", "4", turn=True),
        repeated=repeated,
    )
    assert [i.group for i in reading.values.indicators] == ["Atención Materna"] * 4


def test_a_banner_alone_at_the_page_end_heads_the_next_page() -> None:
    banner = Line((Item("Atención Materna", columns=5),))
    reading = read(row("Partos", None, "A", "1", "2"), banner, row("Dosis", None, "C", "3", "4", turn=True))
    assert [i.group for i in reading.values.indicators] == [
        None,
        None,
        "Atención Materna",
        "Atención Materna",
    ]


@REPEATED
def test_a_merged_label_cut_by_a_turn_names_the_rows_below_it_too(repeated: int) -> None:
    first = Line((Item("Inspecciones", rows=3), Item("Informe"), Item("A"), Item("1"), Item("2")))
    second = Line((Item("Visita"), Item("B"), Item("3"), Item("4")), turn=True)
    third = Line((Item("Casos"), Item("C"), Item("5"), Item("6")))
    reading = read(first, second, third, row("Dosis", None, "D", "7", "8"), repeated=repeated)
    assert told(reading) == [
        ("Inspecciones", "Informe", "A", "1"),
        ("Inspecciones", "Informe", "A", "2"),
        ("Inspecciones", "Visita", "B", "3"),
        ("Inspecciones", "Visita", "B", "4"),
        ("Inspecciones", "Casos", "C", "5"),
        ("Inspecciones", "Casos", "C", "6"),
        ("Dosis", None, "D", "7"),
        ("Dosis", None, "D", "8"),
    ]
    assert reading.rules == ["label-over-page"]


def test_a_merged_label_may_reach_over_two_turns() -> None:
    first = Line((Item("Inspecciones", rows=3), Item("Informe"), Item("A"), Item("1"), Item("2")))
    second = Line((Item("Monto"), Item("B"), Item("n/p"), Item("n/p")), turn=True)
    third = Line((Item("Casos"), Item("C"), Item("5"), Item("6")), turn=True)
    reading = read(first, second, third)
    assert [i.indicator for i in reading.values.indicators] == ["Inspecciones"] * 6
    assert [i.cell_text for i in reading.values.indicators] == ["1", "2", "n/p", "n/p", "5", "6"]


def test_an_empty_formula_cell_after_a_turn_stays_empty() -> None:
    reading = read(row("Partos", None, "A", "1", "2"), row("Dosis", None, "", "3", "4", turn=True))
    assert [i.formula for i in reading.values.indicators] == ["A", "A", None, None]


@REPEATED
def test_a_row_cut_by_a_turn_is_one_row(repeated: int) -> None:
    cut = Line(
        (
            Item("Partos atendidos\nen la red", columns=2),
            Item("Partos\nTotal de partos"),
            Item("6\nmeses"),
            Item("8 días\nhábiles"),
        ),
        cut=1,
    )
    reading = read(cut, row("Dosis", None, "C", "3", "4"), repeated=repeated)
    assert told(reading) == [
        ("Partos atendidos en la red", None, "Partos Total de partos", "6 meses"),
        ("Partos atendidos en la red", None, "Partos Total de partos", "8 días hábiles"),
        ("Dosis", None, "C", "3"),
        ("Dosis", None, "C", "4"),
    ]
    assert reading.rules == ["row-over-page"]
    assert [i.page for i in reading.values.indicators] == [1, 1, 2, 2]


def test_only_the_formula_of_a_row_goes_on_over_the_turn() -> None:
    cut = Line((Item("Partos", columns=2), Item("Partos\nSobre todos"), Item("1"), Item("2")), cut=1)
    reading = read(cut, row("Dosis", None, "C", "3", "4"))
    assert told(reading)[:2] == [("Partos", None, "Partos Sobre todos", v) for v in ("1", "2")]


def test_words_for_no_value_after_a_turn_are_values_of_their_own() -> None:
    reading = read(row("Partos", None, "A", "1", "2"), row("", None, "C", "n/p", "n/p", turn=True))
    assert [i.cell_text for i in reading.values.indicators] == ["1", "2", "n/p", "n/p"]


def test_a_heading_row_after_a_turn_stays_a_heading() -> None:
    reading = read(
        row("Partos", None, "A", "1", "2"),
        Line((Item("Enfermería", columns=2), Item(""), Item(""), Item("")), turn=True),
        row("Dosis", None, "C", "3", "4"),
    )
    assert [(i.indicator, i.group) for i in reading.values.indicators][2:] == [("Dosis", "Enfermería")] * 2


def test_the_unit_of_a_name_goes_on_with_it_over_a_turn() -> None:
    head = Line((Item("INDICADOR"), Item("UNIDAD DE MEDIDA"), Item("P/E"), Item("2021"), Item("2022")))
    rows = [
        Line((Item("Obras"), Item("Obra"), Item("P"), Item("4"), Item("5"))),
        Line((Item(""), Item(""), Item("E"), Item("3"), Item("5"))),
        Line((Item("Avance de obras"), Item("%"), Item("P"), Item("90"), Item("95"))),
        Line((Item(""), Item(""), Item("E"), Item("88"), Item("91")), turn=True),
    ]
    table = TableBlock((3.0, 2.0, 1.0, 1.0, 1.0), (head, *rows), head=1)
    values = read_plan(typeset([TextBlock("UNIDAD DE SALUD", bold=True), table]).pdf).values.indicators
    below = {(one.indicator, one.series, one.unit) for one in values if one.page == 2}
    assert below == {("Avance de obras", "executed", "percent")}
