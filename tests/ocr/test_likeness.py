"""A digit that recognition is sure of becomes unsure where the page's others of its name look otherwise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from extract.ocr.lines import ReadLine
from extract.ocr.picture import Gray, Picture
from extract.ocr.recognition import Sign
from extract.ocr.rules import ink_of
from extract.ocr.second_look import with_doubts
from extract.ocr.tolerances import OCR
from tests.ocr.test_shapes import SCALE, blurred, lines_of
from tests.typeset.model import Style, TextBlock
from tests.typeset.typesetter import typeset

NUMBERS = ("1,347,918", "210,437", "99,454", "28,630", "5,182,067", "319,287", "90,756", "4,921", "6,305")
LINE, PLACE = 1, 4
Box = tuple[slice, slice]


@cache
def page() -> tuple[tuple[ReadLine, ...], Picture]:
    """Lines of numbers as recognition reads them, and their picture."""
    style = Style(width=420, height=260, margin=30, size=10, font="Vera")
    pdf = typeset([TextBlock(number) for number in NUMBERS], style).pdf
    return tuple(lines_of(pdf)), blurred(pdf, 0.2, SCALE)


def box_of(line: ReadLine, place: int) -> Box:
    """The pixels of one character, from halfway to its neighbours on."""
    middles = [sign.middle for sign in line.signs]
    left, right = (middles[place - 1] + middles[place]) / 2, (middles[place] + middles[place + 1]) / 2
    rows = slice(line.span.y0, line.span.y1)
    return rows, slice(int(line.span.x0 + left) + 1, int(line.span.x0 + right))


def doubted(lines: tuple[ReadLine, ...], gray: Gray) -> set[tuple[int, int]]:
    picture = Picture(gray, SCALE)
    seen = with_doubts(lines, picture, ink_of(picture))
    assert [line.text for line in seen] == [line.text for line in lines]
    return {
        (number, place)
        for number, line in enumerate(seen)
        for place, sign in enumerate(line.signs)
        if (sign.confidence or 0) <= OCR.unsure
    }


def wiped(part: Gray) -> None:
    part[:] = 255


def upper_half_wiped(part: Gray) -> None:
    part[: int(0.55 * len(part))] = 255


def right_half_wiped(part: Gray) -> None:
    part[:, part.shape[1] // 2 :] = 255


def blotted(part: Gray) -> None:
    part[len(part) // 4 : -len(part) // 4] = 30


def test_no_digit_of_a_clean_page_is_doubted() -> None:
    lines, picture = page()
    assert doubted(lines, picture.gray) == set()


@pytest.mark.parametrize("damage", [upper_half_wiped, right_half_wiped, blotted])
def test_a_damaged_digit_is_doubted_and_no_other(damage: Callable[[Gray], None]) -> None:
    lines, picture = page()
    gray = picture.gray.copy()
    damage(gray[box_of(lines[LINE], PLACE)])
    assert doubted(lines, gray) == {(LINE, PLACE)}


def test_a_digit_taken_for_another_is_doubted() -> None:
    lines, picture = page()
    line = lines[LINE]
    signs: list[Sign] = list(line.signs)
    assert signs[PLACE].text != "8"
    signs[PLACE] = replace(signs[PLACE], text="8")
    changed = tuple(
        replace(line, signs=tuple(signs)) if place == LINE else it for place, it in enumerate(lines)
    )
    assert doubted(changed, picture.gray) == {(LINE, PLACE)}


def test_where_a_digit_is_gone_its_neighbours_are_doubted() -> None:
    lines, picture = page()
    line, gray = lines[LINE], picture.gray.copy()
    wiped(gray[box_of(line, PLACE)])
    left = replace(line, signs=(*line.signs[:PLACE], *line.signs[PLACE + 1 :]))
    changed = tuple(left if place == LINE else it for place, it in enumerate(lines))
    assert doubted(changed, gray) == {(LINE, PLACE), (LINE, PLACE - 1)}


def test_an_empty_picture_raises_no_doubt() -> None:
    assert (
        with_doubts([], Picture(np.full((50, 50), 255, np.uint8), SCALE), np.zeros((50, 50), np.uint8)) == ()
    )
