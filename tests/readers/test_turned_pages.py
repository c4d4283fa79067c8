"""Turned and cropped pages: all three readers measure from the upright page's upper left corner."""

from __future__ import annotations

import pytest

from extract.page.content import Glyph
from extract.readers import camelot, pdfium, plumber
from tests.typeset.model import Item, Line, Style, TableBlock, TextBlock
from tests.typeset.reading import opened, read_pages
from tests.typeset.turning import turned
from tests.typeset.typesetter import typeset

TABLE = TableBlock(
    (3, 1, 1),
    (
        Line((Item("INDICADOR"), Item("PLAN 2021"), Item("PLAN 2022"))),
        Line((Item("Partos atendidos en la red propia"), Item("1,234"), Item("98,765"))),
        Line((Item("Recién nacidos"), Item("90%"), Item("n/p"))),
    ),
)
SET = typeset([TextBlock("UNIDAD DE PRUEBA", bold=True), TABLE], Style(width=400, height=300))
TURNS = pytest.mark.parametrize("rotation", [0, 90, 180, 270])
PAPERS = pytest.mark.parametrize(
    ("around", "origin"),
    [
        ((0, 0, 0, 0), (0, 0)),
        ((30, 20, 10, 40), (0, 0)),
        ((0, 0, 0, 0), (-70, 50)),
        ((9, 8, 7, 6), (33, -44)),
    ],
    ids=["whole", "cropped", "shifted", "cropped and shifted"],
)


@TURNS
@PAPERS
def test_cells_stand_where_the_upright_page_shows_them(
    rotation: int, around: tuple[float, float, float, float], origin: tuple[float, float]
) -> None:
    (page,) = read_pages(turned(SET.pdf, rotation, around, origin))
    assert (page.width, page.height) == (400, 300)
    assert [line.text for line in page.lines] == ["UNIDAD DE PRUEBA"]
    (table,) = page.tables
    assert [cell.text for cell in table.cells] == [cell.text for cell in SET.cells]
    for read, set_cell in zip(table.cells, SET.cells, strict=True):
        assert (read.box.x0, read.box.top, read.box.x1, read.box.bottom) == pytest.approx(
            set_cell.box, abs=0.6
        )
    assert {cell.agreement for cell in table.cells} == {"camelot+pdfium"}
    assert page.findings == ()


@TURNS
@PAPERS
def test_pdfium_and_pdfplumber_see_each_character_at_one_place(
    rotation: int, around: tuple[float, float, float, float], origin: tuple[float, float]
) -> None:
    with opened(turned(SET.pdf, rotation, around, origin)) as document:
        (one,) = pdfium.read_pages(document)
        other = plumber.read_page(document, one)
    assert len(one.glyphs) == len(other.glyphs)
    for ours, theirs in zip(sorted(one.glyphs, key=_place), sorted(other.glyphs, key=_place), strict=True):
        assert ours.text == theirs.text
        assert ours.center == pytest.approx(theirs.center, abs=1.5)
        assert ours.baseline == pytest.approx(theirs.baseline, abs=0.1)
        assert ours.size == pytest.approx(theirs.size, abs=0.1)


def _place(glyph: Glyph) -> tuple[int, int, str]:
    return round(glyph.baseline), round(glyph.x0 / 4), glyph.text


def test_a_grid_without_any_page_is_no_work() -> None:
    with opened(SET.pdf) as document:
        assert camelot.read_grids(document, {}).grids == ()
