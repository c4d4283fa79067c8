"""Text size and boldness are seen through blur and coarse pixels, whichever letters a line is made of."""

from __future__ import annotations

from itertools import groupby

import cv2
import numpy as np
import pytest

from extract.ocr.glyphs import glyphs_of
from extract.ocr.letterforms import (
    CAPITALS,
    LOW,
    LineHeights,
    Setting,
    edges_of,
    line_heights,
    low_to_capitals,
    settings_of,
    text_size,
)
from extract.ocr.lines import ReadLine
from extract.ocr.picture import Gray, Picture
from extract.ocr.recognition import Sign
from extract.ocr.rules import Span, ink_of
from extract.page.content import Glyph
from extract.readers import pdfium
from tests.ocr.scans import pictures
from tests.typeset.model import Style, TextBlock
from tests.typeset.reading import opened
from tests.typeset.typesetter import typeset

TEXTS = (
    "casos comunes en su zona sur y un exceso enorme",
    "INFORMES DE LA UNIDAD DE PENSIONES 2021",
    "Recursos atendidos por la Unidad de Salud",
    "previsionales, necesarios para el personal",
    "Objetivo: Mejorar los Servicios de Salud",
)
SCALE = 200 / 72
COARSE = 150 / 72


def blurred(pdf: bytes, blur: float, scanned_at: float) -> Picture:
    """The page as a scanner of that many pixels a point sees it, at the scale pages are read at."""
    gray = pictures(pdf, scanned_at * 72)[0]
    soft = cv2.GaussianBlur(gray, (0, 0), blur * scanned_at)
    large = cv2.resize(
        soft, None, fx=SCALE / scanned_at, fy=SCALE / scanned_at, interpolation=cv2.INTER_CUBIC
    )
    grainy = large.astype(np.float64) + np.random.default_rng(3).normal(0, 4, large.shape)
    return Picture(np.clip(grainy, 0, 255).astype(np.uint8), SCALE)


def lines_of(pdf: bytes) -> list[ReadLine]:
    """The page's lines as recognition would give them."""
    with opened(pdf) as document:
        glyphs = pdfium.read_pages(document)[0].glyphs
    return [_line(list(run)) for _, run in groupby(glyphs, key=lambda glyph: round(glyph.baseline))]


def _line(glyphs: list[Glyph]) -> ReadLine:
    x0, x1 = (int(place * SCALE) for place in (glyphs[0].x0 - 1, glyphs[-1].x1 + 2))
    ground, size = glyphs[0].baseline, glyphs[0].size
    span = Span(x0, int((ground - size) * SCALE), x1, int((ground + 0.3 * size) * SCALE))
    return ReadLine(span, tuple(_sign(glyph, x0) for glyph in glyphs))


def _sign(glyph: Glyph, start: int) -> Sign:
    return Sign(glyph.text, (glyph.x0 + glyph.x1) / 2 * SCALE - start, 1.0, glyph.space_before)


def plain(size: float, bold: bool = False) -> bytes:
    style = Style(width=420, height=220, margin=30, size=size, font="Vera")
    return typeset([TextBlock(text, bold=bold) for text in TEXTS], style).pdf


def sizes(size: float, blur: float, scanned_at: float) -> list[float]:
    """The measured size in points of each line of a page set in one size."""
    pdf = plain(size)
    picture = blurred(pdf, blur, scanned_at)
    heights = [line_heights(line, picture, ink_of(picture)) for line in lines_of(pdf)]
    low = low_to_capitals(heights)
    return [text_size(line, low) / SCALE for line in heights]


@pytest.mark.parametrize(("blur", "scanned_at"), [(0.1, SCALE), (0.3, SCALE), (0.1, COARSE), (0.3, COARSE)])
def test_lines_of_one_size_measure_alike_whatever_their_letters(blur: float, scanned_at: float) -> None:
    found = sizes(9.0, blur, scanned_at)
    assert len(found) == len(TEXTS)
    assert max(found) / min(found) < 1.05


def test_blur_makes_no_text_larger() -> None:
    sharp, soft = (float(np.median(sizes(9.0, blur, SCALE))) for blur in (0.05, 0.35))
    assert soft == pytest.approx(sharp, rel=0.04)


def test_a_tenth_more_is_seen() -> None:
    small, large = (float(np.median(sizes(size, 0.2, COARSE))) for size in (9.0, 10.0))
    assert large / small == pytest.approx(10 / 9, rel=0.03)


@pytest.mark.parametrize("scanned_at", [SCALE, COARSE])
def test_bold_lines_are_told_where_a_blur_joins_letters(scanned_at: float) -> None:
    style = Style(width=420, height=220, margin=30, size=9.0, font="Vera")
    heavy = [False, True, False, True, False]
    blocks = [TextBlock(text, bold=bold) for text, bold in zip(TEXTS, heavy, strict=True)]
    pdf = typeset(blocks, style).pdf
    picture = blurred(pdf, 0.3, scanned_at)
    found = settings_of(lines_of(pdf), picture, ink_of(picture))
    assert [bool(setting.font) for setting in found] == heavy
    assert len({setting.size for setting in found}) == 1


def test_a_page_without_bold_lines_has_none() -> None:
    pdf = plain(9.0)
    picture = blurred(pdf, 0.3, COARSE)
    assert not any(setting.font for setting in settings_of(lines_of(pdf), picture, ink_of(picture)))


@pytest.mark.parametrize("share", [0.68, 0.8])
def test_the_typeface_tells_how_high_its_low_letters_are(share: float) -> None:
    both = LineHeights(30.0, 30, ((CAPITALS, 20.0), *[(LOW, 20.0 * share)] * 5))
    low = low_to_capitals([both, both, both])
    capitals, letters = (
        LineHeights(30.0, 30, ((CAPITALS, 20.0),)),
        LineHeights(30.0, 30, ((LOW, 20.0 * share),)),
    )
    assert low == pytest.approx(share)
    assert text_size(letters, low) == pytest.approx(text_size(capitals, low))


def test_a_line_that_was_read_empty_has_no_glyphs() -> None:
    blank: Gray = np.zeros((40, 200), dtype=np.uint8)
    assert glyphs_of([ReadLine(Span(0, 0, 200, 40), ())], [Setting(30.0, 9.0, 0)], blank, SCALE) == ()


def test_signs_that_were_read_in_one_place_are_as_wide_as_a_dot() -> None:
    signs = [Sign(text, middle, 0.9, False) for text, middle in (("1", 3.0), ("8", 19.0), ("8", 19.0))]
    for columns in (0, 20):
        part = np.zeros((9, 20), dtype=np.bool_)
        part[:, :columns] = True
        edges = edges_of(signs, part)
        assert all(right - left >= 1 for left, right in edges)
        assert [left for left, _ in edges] == sorted(left for left, _ in edges)


@pytest.mark.parametrize(
    ("text", "halved", "raised"),
    [("71,745", 3, ""), ("745", 2, "5"), ("74,", 1, "4"), ("7 45", 0, "7"), ("3salud", 0, "3")],
)
def test_a_digit_whose_lower_half_is_lost_is_a_mark_only_where_no_number_goes_on(
    text: str, halved: int, raised: str
) -> None:
    ink = np.zeros((30, 20 * len(text)), dtype=np.uint8)
    places = [place for place, letter in enumerate(text) if letter != " "]
    for number, place in enumerate(places):
        ink[6 : 15 if number == halved else 26, 20 * place + 4 : 20 * place + 16] = 255
    signs = tuple(Sign(text[place], 20 * place + 10.0, 0.9, place - 1 not in places) for place in places)
    line = ReadLine(Span(0, 0, ink.shape[1], ink.shape[0]), signs)
    glyphs = glyphs_of([line], [Setting(26.0, 30.0, 0)], ink, 1.0)
    assert "".join(glyph.text for glyph in glyphs if glyph.size < 30) == raised
