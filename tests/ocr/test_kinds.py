"""Scanned pages of many kinds give the values of the plan that is printed on them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extract.ocr.scan import is_installed
from tests.ocr.scans import Scanner, pictures, scanned
from tests.typeset.model import Block, Item, Line, PlacedCell, Style, TableBlock, TextBlock
from tests.typeset.reading import PlanReading, read_plan
from tests.typeset.typesetter import Over, typeset

pytestmark = [
    pytest.mark.ocr,
    pytest.mark.skipif(not is_installed(), reason="the extra `ocr` is not installed"),
]
STYLE = Style(size=11, font="Vera", width=460, height=300)
OFFICE = Scanner(turn=0.8, paper=225, noise=5, quality=60)
COARSE = replace(OFFICE, dpi=150)
HEAD = ("INDICADOR", "PLAN 2021", "PLAN 2022")
ROWS = (
    ("Consultas externas de medicina general y de especialidad en todo el país", "1,280", "1,300"),
    ("Recetas despachadas", "≥ 85%", "≥ 90%"),
    ("Compra de equipo médico y no médico para las unidades de la zona oriental", "$950", "$1,250"),
    ("Informes", "6", "7"),
    ("Cirugías", "410", "n/p"),
)
BIRTHS = (("Partos atendidos", "48", "55"), ("Camas nuevas", "1,180", "1,204"))
COURSES = (("Talleres de formación", "10", "12"), ("Personas formadas", "2,950", "3,480"))


def table(rows: Sequence[Sequence[str]], columns: int = 3) -> TableBlock:
    """The rows below their header; of two columns the second is the plan's own year."""
    kept = [(row[0], *row[-columns + 1 :]) for row in (HEAD, *rows)]
    lines = tuple(
        Line(tuple(Item(text, bold=not place, shade=not place) for text in row))
        for place, row in enumerate(kept)
    )
    return TableBlock((3, *(1,) * (columns - 1)), lines)


def values(reading: PlanReading) -> list[tuple[str, str | None, str, float | None, str | None]]:
    return [
        (item.indicator, item.dependency, item.raw, item.value, item.unit)
        for item in reading.values.indicators
    ]


@cache
def printed(*blocks: Block) -> list[tuple[str, str | None, str, float | None, str | None]]:
    """What the blocks say as a page of text whose tables are ruled."""
    return values(read_plan(typeset(blocks, replace(STYLE, height=700)).pdf))


def with_sides(dash: Sequence[float] | None) -> Over:
    """Draws a box, the columns' sides, a line below the header and, dashed so, those below the rows."""

    def over(canvas: Canvas, cells: Sequence[PlacedCell]) -> None:
        boxes = [cell.box for cell in cells]
        left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
        top, bottom = min(box[1] for box in boxes), max(box[3] for box in boxes)
        canvas.setLineWidth(0.6)
        canvas.rect(left, STYLE.height - bottom, right - left, bottom - top)
        for x in sorted({box[0] for box in boxes}):
            canvas.line(x, STYLE.height - top, x, STYLE.height - bottom)
        below = sorted({box[3] for box in boxes})
        canvas.line(left, STYLE.height - below[0], right, STYLE.height - below[0])
        if dash:
            canvas.setDash(*dash)
            for y in below[1:-1]:
                canvas.line(left, STYLE.height - y, right, STYLE.height - y)

    return over


@pytest.mark.parametrize("scanner", [OFFICE, COARSE], ids=["200", "150"])
@pytest.mark.parametrize("dash", [(1, 2), (3, 2)], ids=["dotted", "dashed"])
def test_rows_that_dotted_lines_part(dash: Sequence[float], scanner: Scanner) -> None:
    block = table(ROWS, columns=2)
    page = typeset([block], replace(STYLE, dress="bare"), with_sides(dash)).pdf
    assert values(read_plan(scanned(page, scanner))) == printed(block)


def test_rows_that_no_line_parts_in_a_box_with_columns() -> None:
    block = table(ROWS)
    page = typeset([block], replace(STYLE, dress="bare"), with_sides(None)).pdf
    assert values(read_plan(scanned(page, COARSE))) == printed(block)


@pytest.mark.parametrize("turn", [-3.0, -1.4, 2.2])
def test_a_sheet_that_lay_askew(turn: float) -> None:
    block = table(ROWS)
    reading = read_plan(scanned(typeset([block], STYLE).pdf, replace(COARSE, turn=turn)))
    assert values(reading) == printed(block)


def test_several_tables_below_one_another() -> None:
    blocks = (
        TextBlock("UNIDAD DE SALUD", bold=True),
        table(ROWS),
        TextBlock("UNIDAD DE PARTOS", bold=True),
        table(BIRTHS),
        TextBlock("UNIDAD DE FORMACIÓN", bold=True),
        table(COURSES),
    )
    page = typeset(blocks, replace(STYLE, height=520)).pdf
    reading = read_plan(scanned(page, COARSE))
    assert len({item.table_id for item in reading.values.indicators}) == 3
    assert values(reading) == printed(*blocks)


def sheet_of(pdf: bytes, scanner: Scanner) -> Image.Image:
    return Image.fromarray(pictures(scanned(pdf, scanner), scanner.dpi)[0])


def on_page(sheet: Image.Image, size: tuple[float, float], unseen: Sequence[str] = ()) -> bytes:
    """A page of the picture alone, over which lines of text stand that are not drawn."""
    out = io.BytesIO()
    canvas = Canvas(out, size, invariant=1)
    canvas.drawImage(ImageReader(sheet), 0, 0, *size)
    write_unseen(canvas, unseen, size[1] - 80)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def write_unseen(canvas: Canvas, lines: Sequence[str], top: float) -> None:
    for number, line in enumerate(lines):
        text = canvas.beginText(60, top - 14 * number)
        text.setTextRenderMode(3)
        text.textOut(line)
        canvas.drawText(text)


@pytest.mark.parametrize(
    ("unseen", "told"),
    [
        (("Partos atendidos 48 55", "Camas nuevas 1,180 1,204"), []),
        (("Partos atend1dos 48 65", "Camas nuevas 1,180 7,204"), ["65, 7,204"]),
    ],
)
def test_a_text_under_the_picture_is_not_believed_and_told_where_it_says_otherwise(
    unseen: Sequence[str], told: list[str]
) -> None:
    block = table(BIRTHS)
    sheet = sheet_of(typeset([block], STYLE).pdf, OFFICE)
    reading = read_plan(on_page(sheet, (STYLE.width, STYLE.height), unseen))
    assert values(reading) == printed(block)
    found = [item for item in reading.findings if item.rule == "ocr-layer-differs"]
    assert [text for item in found for text in told if text in item.message] == told
    assert len(found) == len(told)


@pytest.mark.parametrize("scanner", [COARSE, replace(OFFICE, dpi=300)], ids=["150", "300"])
def test_a_sheet_whose_dots_per_inch_were_not_kept(scanner: Scanner) -> None:
    block = table(ROWS)
    sheet = sheet_of(typeset([block], Style(size=10, font="Vera")).pdf, scanner)
    reading = read_plan(on_page(sheet, (float(sheet.width), float(sheet.height))))
    assert values(reading) == printed(block)
    whole = read_plan(typeset([block], Style(size=10, font="Vera")).pdf).values.indicators
    times = sheet.width / Style().width
    for seen, true in zip(reading.values.indicators, whole, strict=True):
        assert (seen.x0, seen.top) == pytest.approx((times * true.x0, times * true.top), abs=5 * times)


@pytest.mark.parametrize("unseen", [(), ("Partos atendidos 99 98", "Camas nuevas 9,180 9,204")])
def test_a_page_half_of_text_and_half_a_picture_is_read_once(unseen: Sequence[str]) -> None:
    lower = sheet_of(typeset([table(BIRTHS)], replace(STYLE, height=170, margin=20)).pdf, OFFICE)
    tall = Style(size=10, font="Vera", height=500)

    def over(canvas: Canvas, cells: object) -> None:
        width = tall.width - 2 * tall.margin
        height = width * lower.height / lower.width
        canvas.drawImage(ImageReader(lower), tall.margin, 20, width, height)
        write_unseen(canvas, unseen, height - 40)

    reading = read_plan(typeset([table(ROWS)], tall, over).pdf)
    assert values(reading) == printed(table(ROWS), table(BIRTHS))
    assert {item.text_source for item in reading.values.indicators} == {"text", "ocr"}
    assert ("text-invisible" in reading.rules) == bool(unseen)
