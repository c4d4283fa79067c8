"""Tables ruled across of which lines are missing: above the header, between its levels, between rows."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest

from extract.page.geometry import Box
from extract.readers import pdfium
from extract.tables.value_rows import rows_told_by_values
from tests.tables.test_row_rules import BODY, EDGES, Sheet, expected, spans
from tests.typeset.reading import opened

WRAPPED = ("Casas entregadas", "a las familias")


def cut_below(sheet: Sheet, top: float, rows: int) -> None:
    """The lower edge of each row's cells, drawn one by one."""
    for row in range(rows):
        sheet.pieces(top + 16 * row, EDGES)


def test_a_header_that_no_line_closes_above_heads_its_table() -> None:
    sheet = Sheet()
    sheet.text(50, 80, "Cuadro 3. Obras de la dirección, por año", bold=True)
    sheet.header(100)
    sheet.pieces(116, (190, 330, 470))
    sheet.body(132)
    cut_below(sheet, 132, 4)
    (table,) = sheet.tables()
    assert spans(table) == sorted(expected())


def test_a_heading_of_rows_below_an_open_header_is_none_of_it() -> None:
    sheet = Sheet()
    sheet.header(100)
    sheet.pieces(116, (190, 330, 470))
    sheet.text(54, 143, "Obras del año", bold=True)
    sheet.body(148)
    cut_below(sheet, 132, 5)
    (table,) = sheet.tables()
    assert (2, 1, 0, 5, "Obras del año") in spans(table)
    assert (0, 1, 1, 2, "2023") in spans(table)


def test_values_above_the_first_line_are_no_header() -> None:
    sheet = Sheet()
    sheet.body(116, BODY[:1])
    sheet.body(132)
    cut_below(sheet, 132, 4)
    assert all(table.rows <= len(BODY) for table in sheet.tables() if table.ruled)


@pytest.mark.parametrize("closed", [True, False], ids=["with a last line", "without one"])
def test_levels_and_rows_are_told_where_lines_close_in_the_header_alone(closed: bool) -> None:
    sheet = Sheet()
    sheet.header(100)
    sheet.body(132)
    for y in (100, 132, *([184] if closed else [])):
        sheet.pieces(y, EDGES)
    (table,) = sheet.tables()
    assert spans(table) == sorted(expected())


def test_a_name_that_runs_up_to_a_value_does_not_take_it() -> None:
    sheet = Sheet()
    sheet.header(100)
    name = "Canales de riego, drenajes y bordas"
    sheet.body(132, [("", *BODY[0][1:]), *BODY[1:]])
    sheet.text(54, 143, name)
    for y in (100, 132, 184):
        sheet.pieces(y, EDGES)
    (table,) = sheet.tables()
    assert {"12", "11", "13", "10"} <= {text for row, _, _, _, text in spans(table) if row == 2}


def in_middle(sheet: Sheet, top: float, rows: Sequence[Sequence[str]]) -> None:
    """Rows of two lines: a wrapped name, and values halfway down."""
    for number, values in enumerate(rows):
        for line, text in enumerate(WRAPPED):
            sheet.text(54, top + 30 * number + 10 * line + 10, f"{text} {number}" if line else text)
        for place, value in enumerate(values, start=1):
            sheet.text(sum(EDGES[place : place + 2]) / 2, top + 30 * number + 15, value, middle=True)


def test_white_space_from_side_to_side_parts_rows_of_wrapped_names() -> None:
    sheet = Sheet()
    sheet.header(100)
    in_middle(sheet, 134, [row[1:] for row in BODY])
    for y in (100, 132, 226):
        sheet.pieces(y, EDGES)
    (table,) = sheet.tables()
    names = [text for _, _, column, _, text in spans(table) if column == 0]
    assert names == ["Indicador", *(f"{' '.join(WRAPPED)} {number}" for number in range(3))]


def test_two_values_below_one_another_stay_in_their_cell() -> None:
    """Rules close the cell in: two lines of values in it are no two rows."""
    sheet = Sheet()
    sheet.header(100)
    sheet.body(132, (("Casas", "12", "11", "13", "10"), ("", "4", "3", "5", "6")))
    for y in (100, 132, 166):
        sheet.pieces(y, EDGES)
    (table,) = sheet.tables()
    assert table.rows == 3


def shaded_header(sheet: Sheet) -> None:
    """The cells of the header shaded one by one, on the shades of their rows."""
    for x0, top, x1, bottom in ((50.0, 100, 470.0, 116), (50.0, 116, 470.0, 132), (50.0, 100, 190.0, 132)):
        sheet.shade(x0, top, x1, bottom)
    for left, right in ((190.0, 330.0), (330.0, 470.0)):
        sheet.shade(left, 100, right, 116)
    for x0, x1 in itertools.pairwise(EDGES[1:]):
        sheet.shade(x0, 116, x1, 132)
    sheet.header(100)


def test_a_name_that_the_edge_of_a_stripe_cuts_is_one_cell() -> None:
    sheet = Sheet()
    shaded_header(sheet)
    sheet.shade(50, 148, 470, 164)
    sheet.text(54, 143, "Casas entregadas a")
    sheet.text(54, 153, "las familias")
    sheet.body(132, [("", *row[1:]) for row in BODY])
    sheet.text(54, 175, "Pozos")
    (table,) = sheet.tables()
    assert (2, 2, 0, 1, "Casas entregadas a las familias") in spans(table)


def test_a_stripe_behind_a_row_joins_none_of_its_cells() -> None:
    sheet = Sheet()
    shaded_header(sheet)
    sheet.shade(50, 148, 470, 164)
    sheet.body(132)
    (table,) = sheet.tables()
    assert [text for row, _, _, _, text in spans(table) if row == 3] == list(BODY[1])


def three_levels(sheet: Sheet, top: float) -> None:
    """A name halfway down a header, and spanners over one another, one over the middle of a column."""
    sheet.text(54, top + 27, "Indicador", bold=True)
    sheet.text(330, top + 11, "Metas físicas", bold=True, middle=True)
    sheet.text(295, top + 27, "I Semestre", bold=True, middle=True)
    sheet.text(435, top + 27, "II Semestre", bold=True, middle=True)
    for place, name in enumerate(("Plan", "Logro", "Avance", "Plan"), start=1):
        sheet.text(sum(EDGES[place : place + 2]) / 2, top + 43, name, bold=True, middle=True)


def test_a_spanner_in_the_middle_of_one_column_is_over_those_beside_it() -> None:
    sheet = Sheet()
    three_levels(sheet, 100)
    sheet.body(148)
    for y in (100, 148, 148 + 16 * len(BODY)):
        sheet.pieces(y, EDGES)
    (table,) = sheet.tables()
    heads = [one for one in spans(table) if one[0] < 3]
    assert heads == sorted(
        [
            (0, 3, 0, 1, "Indicador"), (0, 1, 1, 4, "Metas físicas"),
            (1, 1, 1, 3, "I Semestre"), (1, 1, 4, 1, "II Semestre"),
            (2, 1, 1, 1, "Plan"), (2, 1, 2, 1, "Logro"), (2, 1, 3, 1, "Avance"), (2, 1, 4, 1, "Plan"),
        ]
    )  # fmt: skip


@pytest.mark.parametrize("names", [("1", "2", "3", "4"), ("(1)", "(2)", "(3)", "(4)=(2)/(3)")])
def test_columns_counted_below_a_spanner_are_named_and_hold_no_values(names: Sequence[str]) -> None:
    sheet = Sheet()
    sheet.text(54, 119, "Indicador", bold=True)
    sheet.text(330, 111, "Expedientes por mes", bold=True, middle=True)
    for place, name in enumerate(names, start=1):
        sheet.text(sum(EDGES[place : place + 2]) / 2, 127, name, bold=True, middle=True)
    sheet.pieces(116, EDGES[1:])
    sheet.body(132)
    cut_below(sheet, 132, 4)
    (table,) = sheet.tables()
    heads = [one for one in spans(table) if one[0] < 2]
    assert (0, 1, 1, 4, "Expedientes por mes") in heads
    assert {one[4] for one in heads if one[0] == 1} == set(names)


def test_lines_below_the_spanners_of_a_second_table_are_its_own() -> None:
    """Both have columns at the same places; what parts the second's header stands above its first line."""
    sheet = Sheet()
    drawn = (100.0, 240.0)
    for top in drawn:
        sheet.header(top)
        sheet.pieces(top + 16, (190, 330, 470))
        sheet.body(top + 32)
        cut_below(sheet, top + 32, 4)
    sheet.text(54, 220, "Cuadro 2. Obras del otro año", bold=True)
    assert [spans(table) for table in sheet.tables()] == [sorted(expected()), sorted(expected())]


def test_spanners_apart_from_one_another_head_one_table() -> None:
    sheet = Sheet()
    sheet.header(100)
    sheet.pieces(116, (190, 330))
    sheet.pieces(116, (330.5, 470))
    sheet.body(132)
    cut_below(sheet, 132, 4)
    (table,) = sheet.tables()
    assert spans(table) == sorted(expected())


ROWS_AT_TOP: Sequence[tuple[str, Sequence[str], str, str]] = (
    ("Caminos y", ("Tramos",), "12", "13"),
    ("", ("Puentes revisados antes de", "la época de lluvias"), "4", "5"),
    ("Pozos", ("Familias con agua",), "70", "80"),
    ("", ("Pozos abiertos",), "7", "8"),
    ("Total", (), "", "106"),
)


def test_labels_at_the_top_of_their_rows_stand_over_names_in_the_middle_of_theirs() -> None:
    """Names that wrap have their values in the middle; a group's label begins beside its first row, and a
    total has no name but at the table's edge."""
    sheet, top = Sheet(), 132.0
    for group, names, *values in ROWS_AT_TOP:
        middle = top + 5.25 * (len(names) > 1)
        sheet.text(54, top, group)
        for number, name in enumerate(names):
            sheet.text(154, top + 10.5 * number, name)
        for left, value in zip((365, 435), values, strict=True):
            sheet.text(left, middle, value, middle=True)
        top += 14.5 + 10.5 * (len(names) > 1)
    sheet.text(54, 142.5, "puentes")
    with opened(sheet.pdf()) as document:
        (page,) = pdfium.read_pages(document, (1,))
    columns = [
        page.glyphs_in(Box(x0, 100, x1, 300)) for x0, x1 in ((50, 150), (150, 330), (330, 400), (400, 470))
    ]
    told = rows_told_by_values(columns, page.fonts)
    assert len(told.cuts) == len(ROWS_AT_TOP) - 1
    assert told.labels == {0: [(0, 1), (2, 3)]}


def test_lines_above_headings_of_rows_part_no_table() -> None:
    """A heading may stand far above its first row; the lines above headings are cut as the table is."""
    sheet = Sheet()
    edges = (50, 250, 330, 410)
    for x, name in zip(edges, ("Indicador", "2023", "2024"), strict=False):
        sheet.text(x + 4, 112, name, bold=True)
    sheet.pieces(100, edges)
    top = 118.0
    for number, heading in enumerate(("Salud", "Agua", "Luz")):
        sheet.pieces(top, edges)
        sheet.text(54, top + 11, heading, bold=True)
        for row in range(2):
            y = top + 32 + 16 * row + 6 * number
            for x, text in zip(edges, (f"Obra {number}{row}", "3", "4"), strict=False):
                sheet.text(x + 4, y, text)
        top += 60 + 6 * number
    sheet.pieces(top, edges)
    (table,) = sheet.tables()
    assert [one[4] for one in spans(table) if one[3] == 3] == ["Salud", "Agua", "Luz"]
    assert table.rows == 1 + 3 + 6


def test_shades_that_leave_the_first_column_out_are_behind_no_rows() -> None:
    sheet = Sheet()
    for number in range(0, 7, 2):
        for x0, x1 in ((200, 315), (315, 430)):
            sheet.shade(x0, 100 + 16 * number, x1, 116 + 16 * number)
    sheet.text(54, 111, "Indicador", bold=True)
    for place, name in enumerate(("Meta 2023", "Meta 2024"), start=1):
        sheet.text(115 + 115 * place, 111, name, bold=True)
    for number in range(6):
        y = 127.0 + 16 * number
        sheet.text(54, y, f"Obra {'abcdef'[number]}")
        for place in (1, 2):
            sheet.text(115 + 115 * place, y, f"{number + place}")
    (table,) = sheet.tables()
    names = [next(iter(table.row_cells(row))).text for row in range(1, 7)]
    assert names == [f"Obra {n}" for n in "abcdef"]


def test_an_open_spanner_no_wider_than_a_column_is_over_the_columns_it_is_in_the_middle_of() -> None:
    """Its words stand far above those of its columns, as do no others'; what is beside holds no values."""
    sheet = Sheet()
    edges = (50, 190, 260, 330, 400, 470)
    sheet.text(330 - 35, 117, "Metas", bold=True, middle=True)
    for place, name in enumerate(("Indicador", "2022", "2023", "2024", "Fuente")):
        sheet.text(sum(edges[place : place + 2]) / 2, 131, name, bold=True, middle=True)
    for row, (name, values) in enumerate((("Casas", "123"), ("Pozos", "456"), ("Caminos", "789"))):
        y = 147 + 16 * row
        sheet.text(54, y, name)
        for place, value in enumerate(values, start=1):
            sheet.text(sum(edges[place : place + 2]) / 2, y, value, middle=True)
        sheet.text(404, y, "Actas")
    cut_below(sheet, 136, 4)
    (table,) = sheet.tables()
    assert {(0, 1, 1, 3, "Metas"), (1, 1, 1, 1, "2022"), (1, 1, 3, 1, "2024"), (0, 2, 4, 1, "Fuente")} <= set(
        spans(table)
    )


def two_rows(second: str, step: float) -> int:
    """How many rows are told of a count above a percentage in two columns, beside a label of three lines,
    the last of them `second` and a step below the others."""
    sheet = Sheet()
    for y, text in zip(
        (100.0, 108.0, 108.0 + step), ("Quirófanos con", "mantenimiento", second), strict=True
    ):
        sheet.text(54, y, text)
    for x in (365, 435):
        sheet.text(x, 104, "38", middle=True)
        sheet.text(x, 108.0 + step, "87.60%", middle=True)
    with opened(sheet.pdf()) as document:
        (page,) = pdfium.read_pages(document, (1,))
    columns = [page.glyphs_in(Box(x0, 80, x1, 300)) for x0, x1 in ((50, 330), (330, 400), (400, 470))]
    return len(rows_told_by_values(columns, page.fonts).cuts) + 1


def test_labels_far_from_each_other_beside_values_of_two_kinds_are_of_a_row_each() -> None:
    assert two_rows("Abasto de material", 16.0) == 2


def test_a_percentage_below_its_count_beside_lines_of_one_label_is_of_its_row() -> None:
    assert two_rows("preventivo", 8.0) == two_rows("preventivo", 16.0) == 1
