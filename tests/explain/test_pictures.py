"""Pictures of a place: the page upright with the box around it, and the box close by."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from extract.errors import DocumentError, TruncatedPdf
from extract.page.geometry import Box
from extract.pictures import COLOUR, Place, PlacePictures, draw_place, place_pictures
from extract.process.job import Limits
from extract.source import open_source
from tests.typeset.model import Item, Line, Style, TableBlock
from tests.typeset.reading import on_disk
from tests.typeset.turning import turned
from tests.typeset.typesetter import typeset

TABLE = TableBlock(
    (3, 1), (Line((Item("INDICADOR"), Item("PLAN 2022"))), Line((Item("Partos"), Item("98,765"))))
)
SET = typeset([TABLE], Style(width=400, height=300))
CELL = next(cell for cell in SET.cells if cell.text == "98,765")
PLACE = Place(1, Box(*CELL.box))


def drawn(pdf: bytes, place: Place = PLACE) -> PlacePictures:
    with on_disk(pdf) as path:
        return draw_place(open_source(path), place)


def pixels(png: bytes) -> np.ndarray:
    return np.asarray(Image.open(BytesIO(png)).convert("RGB"), dtype=int)


def test_the_box_is_drawn_where_the_cell_stands_at_144_dots_an_inch() -> None:
    page = pixels(drawn(SET.pdf).page)
    assert page.shape == (600, 800, 3)
    down, across = np.nonzero((page == COLOUR).all(axis=2))
    edges = [across.min() / 2, down.min() / 2, across.max() / 2, down.max() / 2]
    assert edges == pytest.approx(CELL.box, abs=2)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("around", [(0, 0, 0, 0), (30, 20, 10, 40)])
def test_turned_and_cropped_pages_show_the_same_place(
    rotation: int, around: tuple[float, float, float, float]
) -> None:
    plain, other = pixels(drawn(SET.pdf).crop), pixels(drawn(turned(SET.pdf, rotation, around)).crop)
    assert other.shape == plain.shape
    assert np.abs(other - plain).mean() < 12
    assert plain.min() < 60


def test_a_page_whose_text_runs_sideways_is_drawn_upright() -> None:
    sideways = turned(SET.pdf, 90)
    with on_disk(sideways) as path:
        import pikepdf

        with pikepdf.open(path, allow_overwriting_input=True) as document:
            document.pages[0].rotate(0, relative=False)
            document.save(path)
        pictures = draw_place(open_source(path), PLACE)
    assert np.abs(pixels(pictures.crop) - pixels(drawn(SET.pdf).crop)).mean() < 12


def test_nothing_is_drawn_into_the_close_view() -> None:
    assert not (pixels(drawn(SET.pdf).crop) == COLOUR).all(axis=2).any()


def test_the_same_place_gives_the_same_bytes() -> None:
    assert drawn(SET.pdf) == drawn(SET.pdf)


def test_a_child_draws_and_its_failure_comes_back_as_an_error() -> None:
    with on_disk(SET.pdf) as path:
        source = open_source(path)
        assert place_pictures(source, PLACE, Limits()) == draw_place(source, PLACE)
        failed = place_pictures(source, Place(9, PLACE.box), Limits())
    assert isinstance(failed, DocumentError)
    assert not isinstance(failed, TruncatedPdf) or failed.detail
