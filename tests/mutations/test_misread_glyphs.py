"""One reader made to misread: the other, or the third, must bear witness."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random
from unittest.mock import patch

import pytest

from extract.page.content import PageContent
from extract.page.geometry import Box
from extract.page.grid import Grid
from extract.page.printed import PageReading
from extract.pages import read_page_range
from extract.readers import pdfium
from extract.readers.opened import OpenDocument
from extract.tables import drawn_grids as grids
from tests.mutations.misreadings import other_digit
from tests.mutations.sample import FOLDER, STEMS, sample
from tests.mutations.tally import Tally

pytestmark = pytest.mark.slow

PATH = FOLDER / f"{STEMS[1]}.pdf"
Report = Callable[[Tally], None]
OF_READERS = ("reader-disagreement", "reader-conflict")
SEEDS = range(10 if os.environ.get("MUTATIONS") == "many" else 1)


def _new_rules(number: int, told: Sequence[str]) -> list[str]:
    """The readers' findings of a page that quote what was told of; the sample as it is has none at all."""
    page = _read(number)
    odd = [item for item in page.findings if item.rule in OF_READERS]
    return [item.rule for item in odd if any(text in item.message for text in told)]


def _read(number: int) -> PageReading:
    with OpenDocument(PATH) as document:
        (page,) = read_page_range(document, (number,)).by_words
    return page


def _pages_with_tables() -> list[int]:
    return [page.number for page in sample(STEMS[1]).pages if any(table.ruled for table in page.tables)]


def test_camelot_misreading_a_digit_of_a_cell(report: Report) -> None:
    tally, real = Tally("digit of a cell misread by camelot"), grids.camelot_grids
    for number in _pages_with_tables():
        for seed in SEEDS:
            told: list[str] = []

            def misread(
                *given: object, seed: int = seed, told: list[str] = told
            ) -> dict[int, tuple[Grid, ...]]:
                found = real(*given)  # type: ignore[arg-type]
                return {
                    page: tuple(_misread_grids(items, Random(seed), told)) for page, items in found.items()
                }

            with patch.object(grids, "camelot_grids", misread):
                rules = _new_rules(number, told)
            if told:
                tally.add(rules, f"page {number}: {told[0]}")
    report(tally)
    assert tally.made > 5
    assert not tally.missed


def _misread_grids(found: Sequence[Grid], rng: Random, told: list[str]) -> list[Grid]:
    places = [
        (g, c) for g, grid in enumerate(found) for c, cell in enumerate(grid.cells) if _digits(cell.text)
    ]
    made = list(found)
    if places:
        g, c = rng.choice(places)
        cell = found[g].cells[c]
        at = rng.choice(_digits(cell.text))
        text = cell.text[:at] + other_digit(rng, cell.text[at]) + cell.text[at + 1 :]
        told.append(text)
        cells = tuple(replace(one, text=text) if one is cell else one for one in found[g].cells)
        made[g] = replace(found[g], cells=cells)
    return made


def _digits(text: str) -> list[int]:
    return [place for place, sign in enumerate(text) if sign.isdigit()]


def test_pdfium_misreading_a_digit_of_a_cell(report: Report) -> None:
    tally, real = Tally("digit of a cell misread by pdfium"), pdfium.read_pages
    for number in _pages_with_tables():
        for seed in SEEDS:
            boxes = [t.box for p in sample(STEMS[1]).pages if p.number == number for t in p.tables if t.ruled]

            def misread(
                *given: object, number: int = number, seed: int = seed, boxes: list[Box] = boxes
            ) -> tuple[PageContent, ...]:
                pages = real(*given)  # type: ignore[arg-type]  # the page before may be read as well
                return tuple(
                    _misread_page(page, Random(seed), boxes) if page.number == number else page
                    for page in pages
                )

            with patch.object(pdfium, "read_pages", misread):
                page = _read(number)
            rules = [item.rule for item in page.findings if item.rule in OF_READERS]
            tally.add(rules, f"page {number}, seed {seed}")
    report(tally)
    assert tally.made > 5
    assert not tally.missed


def _misread_page(page: PageContent, rng: Random, boxes: Sequence[Box]) -> PageContent:
    digits = [
        place
        for place, glyph in enumerate(page.glyphs)
        if glyph.text.isdigit() and any(box.holds(*glyph.center) for box in boxes)
    ]
    at = rng.choice(digits)
    glyph = page.glyphs[at]
    other = glyph._replace(text=other_digit(rng, glyph.text))
    return replace(page, glyphs=(*page.glyphs[:at], other, *page.glyphs[at + 1 :]))
