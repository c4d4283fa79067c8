"""Light text on a dark band becomes dark text on a light one; thick lines and heavy headings stay."""

from __future__ import annotations

import numpy as np
import pytest

from extract.ocr.picture import Gray, Picture, without_dark_bands
from extract.ocr.rules import ruled_lines
from tests.ocr.scans import pictures
from tests.typeset.model import Style, TextBlock
from tests.typeset.typesetter import typeset

DPI = 200.0
SCALE = DPI / 72


def heading(size: float = 10.0) -> Gray:
    style = Style(width=300, height=120, margin=40, size=size, font="Vera")
    return pictures(typeset([TextBlock("METAS DEL PLAN", bold=True)], style).pdf, DPI)[0]


def banded() -> Gray:
    """The heading in white on a dark band."""
    gray = heading()
    top, bottom, left, right = (int(place * SCALE) for place in (36, 54, 30, 270))
    gray[top:bottom, left:right] = 255 - (gray[top:bottom, left:right] * 0.8).astype(np.uint8)
    return gray


def test_a_band_is_turned_to_dark_on_light() -> None:
    light = without_dark_bands(Picture(banded(), SCALE)).gray
    inside = light[int(38 * SCALE) : int(52 * SCALE), int(32 * SCALE) : int(268 * SCALE)]
    assert np.median(inside) > 180
    assert inside.min() < 120


def test_the_turned_band_leaves_no_upright_lines() -> None:
    assert all(rule.level for rule in ruled_lines(without_dark_bands(Picture(banded(), SCALE))))


@pytest.mark.parametrize("size", [9.0, 14.0, 22.0])
def test_headings_on_paper_stay(size: float) -> None:
    picture = Picture(heading(size), SCALE)
    assert without_dark_bands(picture) is picture


def test_a_thick_line_stays() -> None:
    gray = heading()
    gray[200:208] = 0
    picture = Picture(gray, SCALE)
    assert without_dark_bands(picture) is picture
