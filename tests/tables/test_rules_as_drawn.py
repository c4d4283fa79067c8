"""A ruled table is read whatever its rules are drawn with, and whichever of them are missing or doubled."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extract.page.printed import PageReading
from tests.typeset.reading import read_pages

EDGES, TOP, PITCH = (60.0, 300.0, 400.0, 500.0), 700.0, 30.0
HEADER = ("INDICADOR", "META 2021", "META 2022")
BODY = (
    ("Faros revisados en la\ncosta del norte", "148", "Sí,\ndos mil"),
    ("Boyas repuestas en\nlos puertos del sur", "37", "15"),
    ("Cartas\npublicadas", "12", "5"),
)
ROWS = (HEADER, *BODY)
FLOOR = TOP - PITCH * len(ROWS)

Rule = tuple[float, float, float, float]
ACROSS: tuple[Rule, ...] = tuple(
    (EDGES[0], TOP - PITCH * n, EDGES[-1], TOP - PITCH * n) for n in range(len(ROWS) + 1)
)
DOWN: tuple[Rule, ...] = tuple((x, FLOOR, x, TOP) for x in EDGES)
ALL = (*ACROSS, *DOWN)
Draw = Callable[[Canvas], None]


def read(*draws: Draw) -> PageReading:
    """The page with the rows' texts and what is drawn before them; only rules tell where a row ends."""
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(612, 792), invariant=1)
    for draw in draws:
        draw(canvas)
    canvas.setFont("Helvetica", 9)
    canvas.setFillGray(0)
    for place, row in enumerate(ROWS):
        for x, text in zip(EDGES, row, strict=False):
            for line, part in enumerate(text.split("\n")):
                canvas.drawString(x + 4, TOP - PITCH * place - 11 - 11 * line, part)
    canvas.save()
    return read_pages(held.getvalue())[0]


def grid(page: PageReading) -> list[tuple[str, ...]]:
    """The rows of the page's only table."""
    (table,) = page.tables
    assert table.ruled
    return [tuple(cell.text for cell in table.row_cells(row)) for row in range(table.rows)]


def lines(*rules: Rule) -> Draw:
    return lambda canvas: canvas.lines(list(rules))


def one_path(filled: bool) -> Draw:
    def draw(canvas: Canvas) -> None:
        path = canvas.beginPath()
        for x0, y0, x1, y1 in ALL:
            if filled:
                path.rect(x0 - 0.3, y0 - 0.3, x1 - x0 + 0.6, y1 - y0 + 0.6)
            else:
                path.moveTo(x0, y0)
                path.lineTo(x1, y1)
        canvas.drawPath(path, stroke=not filled, fill=filled)

    return draw


def thin_boxes(canvas: Canvas) -> None:
    for x0, y0, x1, y1 in ALL:
        canvas.rect(x0 - 0.4, y0 - 0.4, x1 - x0 + 0.8, y1 - y0 + 0.8, stroke=0, fill=1)


def images(canvas: Canvas) -> None:
    from PIL import Image

    dark = ImageReader(Image.new("L", (4, 4), 0))
    for x0, y0, x1, y1 in ALL:
        canvas.drawImage(dark, x0 - 0.4, y0 - 0.4, x1 - x0 + 0.8, y1 - y0 + 0.8)


def dashed(canvas: Canvas) -> None:
    canvas.setDash(3, 2)
    canvas.lines(list(ALL))


def dotted(canvas: Canvas) -> None:
    canvas.setDash(0.6, 1.8)
    canvas.lines(list(ALL))


def doubled(canvas: Canvas) -> None:
    canvas.lines(list(ALL))
    canvas.lines([(x0, y0 - 1.5, x1, y1 - 1.5) for x0, y0, x1, y1 in ACROSS])
    canvas.lines([(x0 + 1.5, y0, x1 + 1.5, y1) for x0, y0, x1, y1 in DOWN])


def white_on_grey(canvas: Canvas) -> None:
    canvas.setFillGray(0.85)
    canvas.rect(EDGES[0], FLOOR, EDGES[-1] - EDGES[0], TOP - FLOOR, stroke=0, fill=1)
    canvas.setStrokeGray(1)
    canvas.lines(list(ALL))


def cell_by_cell(canvas: Canvas) -> None:
    for place in range(len(ROWS)):
        for x0, x1 in pairwise(EDGES):
            canvas.rect(x0, TOP - PITCH * (place + 1), x1 - x0, PITCH)


WAYS = [
    one_path(filled=True),
    one_path(filled=False),
    thin_boxes,
    images,
    dashed,
    dotted,
    doubled,
    white_on_grey,
    cell_by_cell,
]
NAMES = [
    "one filled path",
    "one path",
    "thin boxes",
    "images",
    "dashes",
    "dots",
    "double",
    "white on grey",
    "cell by cell",
]


@pytest.mark.parametrize("draw", WAYS, ids=NAMES)
def test_rules_of_any_kind_part_the_cells(draw: Draw) -> None:
    assert grid(read(draw)) == list(ROWS)


@pytest.mark.parametrize(
    "rules",
    [(*ACROSS, *DOWN[1:-1]), (*ACROSS, *DOWN[1:]), (*ACROSS, *DOWN[:-1]), (*ACROSS[1:-1], *DOWN[1:-1])],
    ids=["without left and right", "without left", "without right", "without outer rules"],
)
def test_a_table_with_open_sides_keeps_its_outer_cells(rules: Sequence[Rule]) -> None:
    assert grid(read(lines(*rules))) == list(ROWS)


def test_a_white_rule_through_the_cells_adds_no_text() -> None:
    def through(canvas: Canvas) -> None:
        canvas.lines(list(ALL))
        canvas.setStrokeGray(1)
        canvas.line(350, FLOOR, 350, TOP)

    found = [tuple(text for text in row if text) for row in grid(read(through))]
    assert found == list(ROWS)


def test_slices_of_a_picture_are_no_rules() -> None:
    def sliced(canvas: Canvas) -> None:
        from PIL import Image

        slice_of_grey = ImageReader(Image.new("L", (4, 4), 230))
        canvas.lines(list(ALL))
        for place in range(60):
            canvas.drawImage(slice_of_grey, EDGES[0], TOP - 2 * (place + 1), EDGES[-1] - EDGES[0], 2)

    assert grid(read(sliced)) == list(ROWS)
