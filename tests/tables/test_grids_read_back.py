"""Random tables set with all their rules come back cell for cell: text, spans, page and box."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given

from extract.page.cells import RawTable
from extract.page.geometry import Box
from extract.page.printed import PageReading
from tests.typeset.examples import examples
from tests.typeset.model import LANDSCAPE, PlacedCell, Style, TableBlock, TextBlock
from tests.typeset.reading import read_pages
from tests.typeset.tables import tables
from tests.typeset.typesetter import typeset

pytestmark = pytest.mark.slow

RULED = {
    "strokes": Style(font="Vera"),
    "thin boxes": LANDSCAPE,
    "a box for each cell": Style(pen="boxes", font="Vera", size=7.0, padding=2.0),
    "dotted": Style(dress="dotted", font="Vera"),
}
CLOSE = 1.6


def set_cells(cells: Sequence[PlacedCell]) -> list[tuple[int, int, int, int, str]]:
    return sorted((c.row, c.column, c.row_span, c.column_span, bare(c.text)) for c in cells)


def read_cells(table: RawTable) -> list[tuple[int, int, int, int, str]]:
    return sorted((c.row, c.column, c.row_span, c.column_span, bare(c.text)) for c in table.cells)


def bare(text: str) -> str:
    return " ".join(text.split())


def assert_same_boxes(table: RawTable, cells: Sequence[PlacedCell]) -> None:
    boxes = {(c.row, c.column): Box(*c.box) for c in cells}
    for cell in table.cells:
        box = boxes[cell.row, cell.column]
        for side in ("x0", "top", "x1", "bottom"):
            assert getattr(cell.box, side) == pytest.approx(getattr(box, side), abs=CLOSE)


def characters(texts: Sequence[str]) -> Counter[str]:
    return Counter("".join("".join(text.split()) for text in texts))


def every_character(pages: Sequence[PageReading]) -> Counter[str]:
    inside = [cell.text for page in pages for table in page.tables for cell in table.cells]
    outside = [line.text for page in pages for line in page.lines]
    return characters([*inside, *outside])


@pytest.mark.parametrize("style", RULED.values(), ids=RULED.keys())
@given(tables())
@examples(40)
def test_every_cell_comes_back(style: Style, table: TableBlock) -> None:
    made = typeset([TextBlock("Antes de la tabla"), table, TextBlock("Después de la tabla")], style)
    pages = read_pages(made.pdf)
    assert every_character(pages) == characters(
        [cell.text for cell in made.cells] + ["Antes de la tabla", "Después de la tabla"]
    )
    for page in pages:
        expected = made.on(page.number)
        if len(expected) < 2:
            continue
        (read,) = page.tables
        assert read_cells(read) == set_cells(expected)
        assert_same_boxes(read, expected)
