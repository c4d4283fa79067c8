"""What headers say by how they are printed, with rules and without: broken words, marks, counters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from schemas.records import Indicator
from tests.typeset.model import Block, Dress, Item, Line, Style, TableBlock, TextBlock
from tests.typeset.reading import read_plan
from tests.typeset.typesetter import typeset

DRESSES: tuple[Dress, ...] = ("ruled", "horizontal", "bare")
ALL = pytest.mark.parametrize("dress", DRESSES)
NAMES = ("Visitas hechas", "Casos resueltos", "Becas entregadas")


def head(text: str, columns: int = 1, rows: int = 1) -> Item:
    return Item(text, columns, rows, align="center", bold=True)


def body(*texts: str) -> Line:
    return Line(tuple(Item(text, align="right" if place > 1 else "left") for place, text in enumerate(texts)))


def read(dress: Dress, *blocks: Block) -> tuple[Indicator, ...]:
    style = Style(dress=dress, width=792.0, height=612.0, size=8.0)
    return read_plan(typeset(blocks, style).pdf).values.indicators


def said(values: tuple[Indicator, ...]) -> list[tuple[str, str, str | None, str | None]]:
    return [(item.indicator, item.raw, item.series, item.period) for item in values]


@ALL
def test_names_with_a_hyphen_at_their_break_are_closed_up(dress: Dress) -> None:
    first = Line(
        (head("Prestación", rows=2), head("Unidad", rows=2), head("Ene.–Mar.", 2), head("Abr.–Jun.", 2))
    )
    names = ("Progra-\nmado", "Ejecu-\ntado") * 2
    rows = [body(name, "Caso", "10", "20", "30", "40") for name in NAMES]
    grid = TableBlock((4.0, 2.0, *([1.5] * 4)), (first, Line(tuple(map(head, names))), *rows), head=2)
    found = [(item.raw, item.series, item.period) for item in read(dress, grid)]
    quarters = [
        ("10", "plan", "Q1"),
        ("20", "executed", "Q1"),
        ("30", "plan", "Q2"),
        ("40", "executed", "Q2"),
    ]
    assert found == [(raw, series, f"2022-{part}") for raw, series, part in quarters] * 3


@ALL
@pytest.mark.parametrize("marks", [("a)", "b)", "c)"), ("1", "2", "3"), ("1.", "2.", "3.")], ids=str)
def test_what_counts_the_names_beside_it_is_none_of_them(marks: tuple[str, ...], dress: Dress) -> None:
    first = Line((head("Prestación", 2), head("Unidad de medida"), head("Meta 2022"), head("Meta 2023")))
    rows = [body(mark, name, "Caso", "10", "20") for mark, name in zip(marks, NAMES, strict=True)]
    found = read(dress, TableBlock((0.5, 4.0, 2.0, 2.0, 2.0), (first, *rows), head=1))
    assert [item.indicator for item in found] == [name for name in NAMES for _ in range(2)]


@ALL
def test_a_mark_below_a_quarter_of_its_own_says_what_it_says_below_the_others(dress: Dress) -> None:
    first = Line(
        (
            head("Acción", rows=2),
            head("Unidad", rows=2),
            head("Trimestre I", 2),
            head("Trimestre II"),
            head("Trimestre III"),
        )
    )
    marks = Line(tuple(map(head, ("P", "E", "P", "P"))))
    rows = [body(name, "Caso", "10", "20", "30", "40") for name in NAMES]
    found = read(dress, TableBlock((4.0, 2.0, *([2.0] * 4)), (first, marks, *rows), head=2))
    parts = [("10", "plan", "Q1"), ("20", "executed", "Q1"), ("30", "plan", "Q2"), ("40", "plan", "Q3")]
    assert [(item.raw, item.series, item.period) for item in found] == [
        (raw, series, f"2022-{part}") for raw, series, part in parts
    ] * 3


@ALL
def test_results_in_numbers_beside_a_target_are_what_was_executed(dress: Dress) -> None:
    first = Line(tuple(map(head, ("Indicador", "Unidad", "Meta", "Resultado"))))
    rows = [body(name, "Caso", "10", "20") for name in NAMES]
    found = read(dress, TableBlock((4.0, 2.0, 2.0, 2.0), (first, *rows), head=1))
    assert [(item.indicator, item.raw, item.series) for item in found] == [
        value for name in NAMES for value in ((name, "10", "plan"), (name, "20", "executed"))
    ]


@ALL
def test_results_in_words_beside_a_target_are_no_values(dress: Dress) -> None:
    first = Line(tuple(map(head, ("Resultado", "Unidad", "Meta"))))
    rows = [body(name, "Caso", "10") for name in NAMES]
    found = read(dress, TableBlock((4.0, 2.0, 2.0), (first, *rows), head=1))
    assert [(item.raw, item.series) for item in found] == [("10", "plan")] * 3


@ALL
def test_amounts_below_a_word_that_could_name_rows_are_values(dress: Dress) -> None:
    first = Line(tuple(map(head, ("Concepto", "Unidad", "Apropiación", "Compromisos", "Pagos"))))
    rows = [body(name, "Pesos", "$ 6.812.400", "$ 5.118.233", "$ 5.004.871") for name in NAMES]
    found = read(dress, TableBlock((4.0, 2.0, *([2.5] * 3)), (first, *rows), head=1))
    assert [(item.raw, item.series) for item in found] == [
        ("$ 6.812.400", "plan"),
        ("$ 5.118.233", "executed"),
        ("$ 5.004.871", "executed"),
    ] * 3


@pytest.mark.parametrize("dress", ["horizontal", "bare"])
def test_columns_mean_the_same_below_a_header_that_is_repeated(dress: Dress) -> None:
    """The only row of a page shows less of what its columns are than those before it."""
    first = Line(
        tuple(
            map(head, ("Obra n.º", "Obra o equipamiento", "Departamento", "Previsto 2024", "Ejecutado 2024"))
        )
    )
    rows = [body(str(n), name, "Rocha", "84.000", "21.350") for n, name in enumerate(NAMES, start=1)]
    rows[2] = replace(rows[2], turn=True)
    total = Line((Item("TOTAL", 3), Item("252.000", align="right"), Item("64.050", align="right")))
    found = read(dress, TableBlock((1.5, 4.0, 2.0, 2.0, 2.0), (first, *rows, total), head=1))
    assert [item.indicator for item in found][:6] == [name for name in NAMES for _ in range(2)]


@ALL
def test_rules_drawn_cell_by_cell_part_the_labels_that_they_part(dress: Dress) -> None:
    """A column of counters is narrower than the rules that underline a word."""
    first = Line((head("Prestación", 2), head("Tipo"), head("Meta 2022"), head("Meta 2023")))
    rows = [
        line
        for mark, name in zip(("a)", "b)", "c)"), NAMES, strict=True)
        for line in (
            Line((Item(mark, rows=2), Item(name, rows=2), Item("F"), Item("10"), Item("20"))),
            Line((Item("M"), Item("30"), Item("40"))),
        )
    ]
    found = read(dress, TableBlock((0.5, 4.0, 1.0, 2.0, 2.0), (first, *rows), head=1))
    assert [item.indicator for item in found] == [name for name in NAMES for _ in range(4)]


@ALL
def test_a_column_without_header_says_of_each_row_what_it_is(dress: Dress) -> None:
    first = Line(tuple(map(head, ("Producto", "Unidad", "Meta vigente", "", "Cuatr. 1", "Cuatr. 2"))))
    rows = [
        line
        for name in NAMES
        for line in (
            Line((*(Item(text, rows=2) for text in (name, "Caso", "62")), *map(Item, ("Prog.", "18", "30")))),
            Line(tuple(map(Item, ("Ejec.", "15", "33")))),
        )
    ]
    found = read(dress, TableBlock((4.0, 2.0, 2.0, 1.0, 2.0, 2.0), (first, *rows), head=1))
    parts = {(item.raw, item.series, item.period) for item in found if item.raw != "62"}
    assert parts == {
        ("18", "plan", "2022-C1"),
        ("30", "plan", "2022-C2"),
        ("15", "executed", "2022-C1"),
        ("33", "executed", "2022-C2"),
    }


@ALL
def test_codes_in_bold_below_a_spanner_name_columns_of_what_it_says(dress: Dress) -> None:
    first = Line(
        (
            head("Proyecto", rows=2),
            head("Unidad", rows=2),
            head("Asignación por fuente (Q)", 3),
            head("Devengado (Q)", rows=2),
        )
    )
    codes = Line(tuple(map(head, ("11", "21", "52"))))
    rows = [body(name, "Obra", "1,250.00", "850.00", "412.50", "2,100.00") for name in NAMES]
    found = read(dress, TableBlock((4.0, 2.0, *([2.0] * 4)), (first, codes, *rows), head=2))
    assert [(item.raw, item.series) for item in found] == [
        ("1,250.00", "plan"),
        ("850.00", "plan"),
        ("412.50", "plan"),
        ("2,100.00", "executed"),
    ] * 3


@ALL
def test_values_in_bold_below_a_header_are_no_codes(dress: Dress) -> None:
    first = Line((head("Proyecto"), head("Unidad"), head("Meta por fuente", 2), head("Total")))
    total = Line(tuple(Item(text, bold=True) for text in ("TOTAL", "", "11", "21", "32")))
    rows = [body(name, "Obra", "4", "7", "11") for name in NAMES]
    found = read(dress, TableBlock((4.0, 2.0, *([2.0] * 3)), (first, total, *rows), head=1))
    assert "TOTAL" in {item.indicator for item in found}


@pytest.mark.parametrize("dress", ["horizontal", "bare"])
def test_a_banner_in_bold_below_a_header_is_none_of_its_rows(dress: Dress) -> None:
    """The header's second row stands over a group's heading, which is in bold too."""
    first = Line(
        (head("Objeto", rows=2), head("Descripción", rows=2), head("Fuente", 2), head("Total", rows=2))
    )
    funds = Line((head("12 Recursos propios"), head("13 Cuentas especiales")))
    group = Line((Item("Grupo 100: Servicios personales", 5, bold=True),))
    rows = [body(f"1110{n}", name, "812.40", "64.10", "876.50") for n, name in enumerate(NAMES)]
    found = read(dress, TableBlock((1.5, 4.0, 2.0, 2.0, 2.0), (first, funds, group, *rows), head=2))
    assert [item.raw for item in found] == ["812.40", "64.10", "876.50"] * 3
    assert [item.indicator for item in found] == [name for name in NAMES for _ in range(3)]


@ALL
def test_a_group_that_names_rows_of_months_names_them_once_and_without_its_number(dress: Dress) -> None:
    first = Line(tuple(map(head, ("Mes", "Meta", "Resultado", "Semáforo"))))
    months = [body(month, "4,200", "4,318", "Verde") for month in ("Enero", "Febrero", "Marzo", "Abril")]
    group = Line((Item(f"Indicador 2: {NAMES[1]}", 4),))
    title = TextBlock(f"Indicador 1: {NAMES[0]}")
    found = read(dress, title, TableBlock((4.0, 2.0, 2.0, 2.0), (first, *months, group, first, *months)))
    assert [(item.indicator, item.group) for item in found] == [
        (name, None) for name in NAMES[:2] for _ in range(8)
    ]


@ALL
def test_a_header_of_unknown_words_in_bold_stands_above_a_heading_of_its_rows(dress: Dress) -> None:
    first = Line(
        (head("Concepto", rows=2), head("Dato", rows=2), head("Zona", 2), head("Total país", rows=2))
    )
    second = Line((head("Llanura"), head("Costa")))
    rows = [
        line
        for name in NAMES
        for line in (
            Line((Item(name, rows=2), *body("", "Programado", "10", "20", "30").items[1:])),
            Line(body("", "Alcanzado", "8", "21", "29").items[1:]),
        )
    ]
    banner = Line((Item("PROGRAMA 1: VIVIENDA", 5, bold=True),))
    grid = TableBlock((5.0, 2.0, *([1.5] * 3)), (first, second, banner, *rows), head=2)
    found = [
        (item.indicator, item.raw, item.series)
        for item in read(dress, TextBlock("Cuadro 1. Metas 2022"), grid)
    ]
    planned = [(name, raw, "plan") for name in NAMES for raw in ("10", "20", "30")]
    done = [(name, raw, "executed") for name in NAMES for raw in ("8", "21", "29")]
    assert sorted(found) == sorted([*planned, *done])


@ALL
def test_what_counts_the_columns_makes_none(dress: Dress) -> None:
    first = Line(tuple(map(head, ("Cód. POA", "Operación", "Unidad", "Meta 2022", "Ejecutado 2022"))))
    count = Line(tuple(Item(f"({number})", align="center") for number in range(1, 6)))
    texts = zip(("1.1", "1.2", "2.1"), NAMES, ("Km", "Caso", "Beca"), ("12", "8", "5"), strict=True)
    rows = [
        Line(
            (Item(code), Item(name), Item(unit), Item(value, align="right"), Item(f"{value}0", align="right"))
        )
        for code, name, unit, value in texts
    ]
    grid = TableBlock((1.0, 6.0, 4.0, 3.0, 3.0), (first, count, *rows), head=1)
    found = [(item.code, item.indicator, item.measure, item.raw) for item in read(dress, grid)]
    assert found[::2] == [
        ("1.1", NAMES[0], "Km", "12"),
        ("1.2", NAMES[1], "Caso", "8"),
        ("2.1", NAMES[2], "Beca", "5"),
    ]
