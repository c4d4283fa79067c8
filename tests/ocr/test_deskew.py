"""The angle a page is turned by is found, and turning it back makes it level."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.ocr.picture import Gray, skew_angle, straightened
from tests.ocr.scans import pictures, turned_picture
from tests.typeset.model import Block, Item, Line, TableBlock, TextBlock
from tests.typeset.typesetter import typeset

pytestmark = pytest.mark.slow

NEAR = 0.15
PROSE = "La unidad atiende a las personas aseguradas y paga sus prestaciones en los plazos de la ley. " * 6
ROWS = tuple(Line((Item(f"Consultas del grupo {n}"), Item(f"{n},300"))) for n in range(6))


@cache
def page(ruled: bool) -> Gray:
    table: list[Block] = [TableBlock((3, 1), ROWS)] if ruled else []
    return pictures(typeset([TextBlock(PROSE), *table]).pdf, 120)[0]


@settings(max_examples=12)
@given(st.floats(-3, 3), st.booleans())
def test_the_angle_is_found(angle: float, ruled: bool) -> None:
    assert abs(skew_angle(turned_picture(page(ruled), angle)) - angle) <= NEAR


@settings(max_examples=6)
@given(st.floats(-3, 3))
def test_a_page_turned_back_is_level(angle: float) -> None:
    turned = turned_picture(page(True), angle)
    assert abs(skew_angle(straightened(turned, skew_angle(turned)))) <= NEAR


def test_a_level_page_stays_as_it_is() -> None:
    assert straightened(page(True), 0.01) is page(True)


def test_an_empty_page_has_no_angle() -> None:
    assert skew_angle(np.full((600, 400), 255, dtype=np.uint8)) == 0.0
