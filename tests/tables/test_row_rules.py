"""Tables ruled across alone, or shaded: rows, columns and a header's levels as lines and shades draw them."""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterator, Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.page.cells import RawTable
from extract.pages import read_page_range
from tests.typeset.reading import opened, read_pages

HEIGHT, SIZE = 792.0, 9.0
EDGES = (50.0, 190.0, 260.0, 330.0, 400.0, 470.0)
"""The sides of five columns: a name, and two values in each of two years."""
BODY = (
    ("Casas", "12", "11", "13", "10"),
    ("Puentes y caminos", "4", "3", "5", "6"),
    ("Pozos", "7", "8", "9", "9"),
)

Span = tuple[int, int, int, int, str]


class Sheet:
    """A page drawn text by text; heights are measured downwards from its upper edge."""

    def __init__(self) -> None:
        self.file = io.BytesIO()
        self.canvas = Canvas(self.file, pagesize=(612, HEIGHT), invariant=True)

    def text(self, x: float, y: float, text: str, *, bold: bool = False, middle: bool = False) -> None:
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", SIZE)
        draw = self.canvas.drawCentredString if middle else self.canvas.drawString
        draw(x, HEIGHT - y, text)

    def line(self, x0: float, x1: float, y: float) -> None:
        self.canvas.setLineWidth(0.75)
        self.canvas.line(x0, HEIGHT - y, x1, HEIGHT - y)

    def pieces(self, y: float, edges: Sequence[float]) -> None:
        for x0, x1 in itertools.pairwise(edges):
            self.line(x0, x1, y)

    def shade(self, x0: float, top: float, x1: float, bottom: float) -> None:
        self.canvas.setFillGray(0.85)
        self.canvas.rect(x0, HEIGHT - bottom, x1 - x0, bottom - top, stroke=0, fill=1)
        self.canvas.setFillGray(0)

    def header(self, top: float) -> None:
        """The words of a header of two levels, that of the names halfway down."""
        self.text(54, top + 19, "Indicador", bold=True)
        self.text(260, top + 11, "2023", bold=True, middle=True)
        self.text(400, top + 11, "2024", bold=True, middle=True)
        for place, name in enumerate(("Meta", "Logro", "Meta", "Logro"), start=1):
            self.text(sum(EDGES[place : place + 2]) / 2, top + 27, name, bold=True, middle=True)

    def body(self, top: float, rows: Sequence[Sequence[str]] = BODY) -> None:
        for number, (name, *values) in enumerate(rows):
            self.text(54, top + 16 * number + 11, name)
            for place, value in enumerate(values, start=1):
                self.text(sum(EDGES[place : place + 2]) / 2, top + 16 * number + 11, value, middle=True)

    def turn(self) -> None:
        self.canvas.showPage()

    def pdf(self) -> bytes:
        self.turn()
        self.canvas.save()
        return self.file.getvalue()

    def tables(self) -> list[RawTable]:
        (page,) = read_pages(self.pdf())
        return list(page.tables)


def spans(table: RawTable) -> list[Span]:
    return sorted((c.row, c.row_span, c.column, c.column_span, " ".join(c.text.split())) for c in table.cells)


def expected(first: int = 2) -> Iterator[Span]:
    yield from ((0, 2, 0, 1, "Indicador"), (0, 1, 1, 2, "2023"), (0, 1, 3, 2, "2024"))
    for place, name in enumerate(("Meta", "Logro", "Meta", "Logro"), start=1):
        yield (1, 1, place, 1, name)
    for row, cells in enumerate(BODY, start=first):
        yield from ((row, 1, place, 1, text) for place, text in enumerate(cells))


def drawn_cell_by_cell(sheet: Sheet, top: float, spanner: Sequence[float]) -> None:
    """A table as browsers draw it: each cell's lower edge a line of its own."""
    sheet.header(top)
    sheet.body(top + 32)
    sheet.pieces(top, EDGES)
    sheet.pieces(top + 16, spanner)
    for row in range(4):
        sheet.pieces(top + 32 + 16 * row, EDGES)


def test_pieces_of_lines_tell_columns_and_levels() -> None:
    sheet = Sheet()
    drawn_cell_by_cell(sheet, 100, (190, 330, 470))
    (table,) = sheet.tables()
    assert spans(table) == sorted(expected())


def test_edges_of_cells_above_and_below_one_another_are_one_line() -> None:
    """Each cell of the header draws its own lower edge, and those below it their upper one."""
    sheet = Sheet()
    drawn_cell_by_cell(sheet, 100, EDGES[1:])
    sheet.pieces(116, (190, 330, 470))
    sheet.line(50, 470, 132)
    (table,) = sheet.tables()
    assert spans(table) == sorted(expected())


def test_a_line_cut_at_every_column_leaves_spanners_to_where_they_stand() -> None:
    sheet = Sheet()
    drawn_cell_by_cell(sheet, 100, EDGES[1:])
    (table,) = sheet.tables()
    assert spans(table) == sorted(expected())


def test_lines_in_one_piece_are_cut_at_the_white_space_of_their_rows() -> None:
    sheet = Sheet()
    sheet.header(100)
    sheet.body(132)
    for y in (100, 132, 148, 164, 180):
        sheet.line(50, 470, y)
    sheet.line(190, 470, 116)
    (table,) = sheet.tables()
    assert spans(table) == sorted(expected())


def test_shades_of_cells_tell_a_header_and_the_rows_between_and_below_them() -> None:
    sheet = Sheet()
    sheet.shade(50, 100, 190, 132)
    sheet.shade(190, 100, 330, 116)
    sheet.shade(330, 100, 470, 116)
    for x0, x1 in itertools.pairwise(EDGES[1:]):
        sheet.shade(x0, 116, x1, 132)
    for x0, x1 in itertools.pairwise(EDGES):
        sheet.shade(x0, 148, x1, 164)
    sheet.header(100)
    sheet.body(132)
    (table,) = sheet.tables()
    assert spans(table) == sorted(expected())


def test_what_underlines_a_heading_parts_no_columns() -> None:
    sheet = Sheet()
    sheet.header(100)
    sheet.text(54, 143, "Obras del año", bold=True)
    sheet.line(54, 115, 145)
    sheet.body(148)
    for y in (100, 132, 148, 164, 180, 196):
        sheet.pieces(y, EDGES)
    sheet.pieces(116, (190, 330, 470))
    (table,) = sheet.tables()
    assert table.columns == 5
    assert (2, 1, 0, 5, "Obras del año") in spans(table)


def test_tables_of_one_shape_are_parted_at_the_text_between_them() -> None:
    sheet = Sheet()
    drawn_cell_by_cell(sheet, 100, (190, 330, 470))
    sheet.text(50, 200, "Segundo cuadro, con las obras de la otra dirección")
    drawn_cell_by_cell(sheet, 212, (190, 330, 470))
    first, second = sheet.tables()
    assert spans(first) == spans(second) == sorted(expected())


def test_those_who_sign_below_a_table_are_none_of_its_rows() -> None:
    sheet = Sheet()
    drawn_cell_by_cell(sheet, 100, (190, 330, 470))
    for place, word in enumerate(("Elaboró", "Revisó", "Aprobó", "Selló", "Firmó")):
        sheet.text(EDGES[place] + 4, 191, word, bold=True)
    sheet.pieces(196, EDGES)
    (table, *_) = sheet.tables()
    assert spans(table) == sorted(expected())


def test_rows_that_no_shade_parts_are_left_to_alignment() -> None:
    """Two rows of values between two shades are not one row of cells with two values each."""
    sheet = Sheet()
    for x0, x1 in itertools.pairwise(EDGES):
        sheet.shade(x0, 100, x1, 132)
        sheet.shade(x0, 164, x1, 180)
    sheet.header(100)
    sheet.body(132)
    texts = [cell.text for table in sheet.tables() for cell in table.cells]
    assert {"12", "4", "7"} <= set(texts)


def test_a_table_does_not_go_on_below_another_one() -> None:
    sheet = Sheet()
    drawn_cell_by_cell(sheet, 100, (190, 330, 470))
    for y in (212, 228, 244):
        sheet.pieces(y, (50, 120, 300, 470))
    for place, (name, figure) in enumerate((("Obra", "Costo"), ("Muro", "15"))):
        sheet.text(54, 223 + 16 * place, name, bold=not place)
        sheet.text(304, 223 + 16 * place, figure, bold=not place)
    drawn_cell_by_cell(sheet, 262, (190, 330, 470))
    first, _, second = sheet.tables()
    assert spans(first) == spans(second) == sorted(expected())


def test_a_title_over_a_header_of_fewer_columns_is_no_row() -> None:
    sheet = Sheet()
    drawn_cell_by_cell(sheet, 100, (190, 330, 470))
    sheet.text(54, 200, "DIRECCIÓN DE OBRAS", bold=True)
    for place, row in enumerate((("Indicador", "Logro"), ("Muros", "15"))):
        for x, text in zip((54, 404), row, strict=True):
            sheet.text(x, 219 + 16 * place, text, bold=not place)
    for y in (208, 224, 240):
        sheet.pieces(y, (50, 400, 470))
    first, second = sheet.tables()
    assert spans(first) == sorted(expected())
    assert spans(second) == [
        (0, 1, 0, 1, "Indicador"),
        (0, 1, 1, 1, "Logro"),
        (1, 1, 0, 1, "Muros"),
        (1, 1, 1, 1, "15"),
    ]


def turned() -> bytes:
    """A table that goes on over the page's end with a heading and one row, as often as pages follow."""
    sheet = Sheet()
    drawn_cell_by_cell(sheet, 600, (190, 330, 470))
    for number in range(3):
        sheet.turn()
        sheet.text(54, 61, f"Obras de la zona {number}", bold=True)
        sheet.body(66, BODY[:1])
        for y in (50, 66):
            sheet.line(50, 470, y)
        sheet.pieces(82, EDGES)
    return sheet.pdf()


def test_a_row_at_the_top_of_a_page_goes_on_with_the_columns_of_the_page_before() -> None:
    _, page, *_ = read_pages(turned())
    (table,) = page.tables
    assert table.ruled
    heading = (0, 1, 0, 5, "Obras de la zona 0")
    assert spans(table) == [heading, *((1, 1, place, 1, text) for place, text in enumerate(BODY[0]))]


def test_how_pages_are_dealt_out_changes_nothing() -> None:
    with opened(turned()) as document:
        alone = [read_page_range(document, (number,)).by_words[0] for number in range(1, 5)]
        together = read_page_range(document, (1, 2, 3, 4)).by_words
    assert [page.tables for page in alone] == [page.tables for page in together]


CODED = (("1.1.1", "Abrir pozos en los", "barrios", "24", "6"), ("1.1.2", "Revisar pozos", "", "95%", "40%"))


def test_two_rows_without_a_line_are_told_by_their_codes() -> None:
    """A percentage over a count may be one value in two ways; beside a code each they are two rows."""
    sheet = Sheet()
    for x0, x1 in itertools.pairwise((50, 230, 330, 430)):
        sheet.shade(x0, 100, x1, 118)
    for place, name in enumerate(("Actividad", "Meta", "Avance")):
        sheet.text(54 if not place else 180 + 100 * place, 112, name, bold=True, middle=place > 0)
    top = 118
    for heading in ("Producto 1: Agua", "Producto 2: Luz"):
        sheet.shade(50, top, 430, top + 16)
        sheet.text(54, top + 11, heading, bold=True)
        for row, (code, first, rest, goal, done) in enumerate(CODED):
            y = top + 28 + 40 * row
            for line, text in enumerate((code, first, rest)):
                sheet.text(54, y + 11 * line, text)
            sheet.text(280, y, goal, middle=True)
            sheet.text(380, y, done, middle=True)
        top += 98
    (table,) = sheet.tables()
    rows = {(text.split()[0], column): text for _, _, column, _, text in spans(table) if text}
    assert {rows["24", 1], rows["95%", 1], rows["6", 2], rows["40%", 2]} == {"24", "95%", "6", "40%"}
    assert rows["1.1.1", 0] == "1.1.1 Abrir pozos en los barrios"


def test_a_name_goes_on_into_the_margin_of_the_page() -> None:
    sheet = Sheet()
    for x0, x1 in itertools.pairwise(EDGES):
        sheet.shade(x0, 662, x1, 680)
    names = ("Indicador", "Meta 2023", "Logro 2023", "Meta 2024", "Logro 2024")
    for x, name in zip(EDGES, names, strict=False):
        sheet.text(x + 4, 674, name, bold=True)
    sheet.body(680, BODY[:2])
    sheet.shade(50, 712, 470, 728)
    sheet.text(54, 723, "Obras", bold=True)
    sheet.body(728, [("Puentes de la costa y", "1", "2", "3", "4")])
    sheet.text(54, 749, "de la sierra")
    (table,) = sheet.tables()
    assert (4, 1, 0, 1, "Puentes de la costa y de la sierra") in spans(table)


def test_a_table_whose_header_has_spanners_does_not_go_on_with_that_of_the_page_before() -> None:
    """It has the same sides; what stands between its first lines begins inside a column of the other one."""
    sheet = Sheet()
    for y in (600, 618, 634, 650):
        sheet.pieces(y, (50, 110, 290, 470))
    for row, texts in enumerate((("Nº", "Obra", "Meta 2023"), ("1", "Faros", "4"), ("2", "Boyas", "6"))):
        for x, text in zip((54, 114, 380), texts, strict=True):
            sheet.text(x, 612 + 16 * row, text, bold=not row)
    sheet.turn()
    sheet.header(100)
    sheet.line(190, 470, 116)
    sheet.body(132)
    for row in range(5):
        sheet.line(50, 470, 100 if not row else 116 + 16 * row)
    _, page = read_pages(sheet.pdf())
    (table,) = page.tables
    assert table.ruled
    assert spans(table) == sorted(expected())


def ruled_off(sheet: Sheet, top: float, rows: int) -> None:
    """Lines in one piece below the rows of a table with a header of two levels, and below its spanners."""
    for row in range(rows + 2):
        sheet.line(50, 470, top if not row else top + 16 + 16 * row)
    sheet.line(190, 470, top + 16)


def test_rows_that_go_on_do_not_join_the_table_below_the_next_title() -> None:
    """Both have the same sides; the first has no header on this page, the second one's is in bold."""
    sheet = Sheet()
    sheet.body(100)
    for row in range(4):
        sheet.line(50, 470, 100 + 16 * row)
    sheet.text(50, 180, "Cuadro 2. Avance", bold=True)
    sheet.header(200)
    sheet.body(232)
    ruled_off(sheet, 200, 3)
    second = sheet.tables()[-1]
    assert spans(second) == sorted(expected())


def test_a_column_without_values_has_its_name() -> None:
    sheet = Sheet()
    sheet.header(100)
    sheet.body(132, [(*row[:2], "", *row[3:]) for row in BODY])
    ruled_off(sheet, 100, 3)
    (table,) = sheet.tables()
    assert {(1, 1, 1, 1, "Meta"), (1, 1, 2, 1, "Logro"), (2, 1, 3, 1, "13")} <= set(spans(table))


@pytest.mark.parametrize("baseline", [117.0, 118.7, 120.0])
def test_a_name_in_the_middle_of_a_header_of_two_levels_keeps_its_column_at_any_height(
    baseline: float,
) -> None:
    sheet, measure = Sheet(), "Unidad de medida acordada"
    rows = [(name, "km", *values[1:]) for name, *values in BODY]
    sheet.text(54, 119, "Indicador", bold=True)
    sheet.text(194, baseline, measure, bold=True)
    sheet.text(435, 111, "2024", bold=True, middle=True)
    for x, name in ((348, "Base"), (418, "Meta"), (488, "Logro")):
        sheet.text(x, 127, name, bold=True)
    for number, (name, unit, *values) in enumerate(rows):
        for x, text in zip((54, 194, 360, 430, 500), (name, unit, *values), strict=True):
            sheet.text(x, 143 + 16 * number, text)
    for y in (100, 132, 148, 164, 180):
        sheet.line(50, 520, y)
    sheet.line(400, 520, 116)
    (table,) = sheet.tables()
    assert {(0, 2, 1, 1, measure), (1, 1, 3, 1, "Meta"), (2, 1, 1, 1, "km")} <= set(spans(table))


def test_labels_beside_the_first_rows_of_turns_share_a_cell_that_shades_leave_out() -> None:
    sheet, names = Sheet(), ("Indicador", "Fila", "2023", "2024", "2025")
    sheet.shade(50, 100, 470, 116)
    for place, name in enumerate(names):
        sheet.text(EDGES[place] + 4, 111, name, bold=True)
    for number in range(6):
        top = 116 + 16.0 * number
        if number % 2:
            for x0, x1 in itertools.pairwise(EDGES[1:]):
                sheet.shade(x0, top, x1, top + 16)
        else:
            sheet.text(54, top + 11, ("Casas", "Pozos", "Faros")[number // 2])
        sheet.body(top, [("", "PE"[number % 2], str(number + 4), "2", "3")])
    (table,) = sheet.tables()
    labels = [(row, deep) for row, deep, column, _, text in spans(table) if column == 0 and row and text]
    assert labels == [(1, 2), (3, 2), (5, 2)]


def test_a_frame_around_a_table_and_a_line_below_its_header_leave_its_columns_to_where_they_stand() -> None:
    sheet = Sheet()
    sheet.header(100)
    sheet.body(132)
    for y in (100, 132, 180):
        sheet.line(50, 470, y)
    for x in (50, 470):
        sheet.canvas.line(x, HEIGHT - 100, x, HEIGHT - 180)
    (table,) = sheet.tables()
    told = {(column, width, text) for _, _, column, width, text in spans(table)}
    assert told == {(column, width, text) for _, _, column, width, text in expected()}


def test_white_space_is_cut_where_no_text_reaches_into_it() -> None:
    """One name in many runs almost up to the next column, farther than the middle of the space."""
    sheet, names = Sheet(), [f"Obra {number}" for number in range(15)]
    long = "Capacitaciones de la vida en los mares"
    for x, text in zip((54, 230, 330, 400), ("Indicador", "Unidad", "Meta 2023", "Meta 2024"), strict=True):
        sheet.text(x, 111, text, bold=True)
    for number, name in enumerate((*names, long)):
        y = 127 + 16 * number
        for x, text in zip((54, 230, 330, 400), (name, "Persona", f"{number}", "7"), strict=True):
            sheet.text(x, y, text)
    for row in range(18):
        sheet.line(50, 470, 100 + 16 * row)
    sheet.line(300, 470, 104)
    (table,) = sheet.tables()
    assert {(17, 1, 0, 1, long), (17, 1, 1, 1, "Persona")} <= set(spans(table))
