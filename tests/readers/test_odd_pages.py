"""Odd pages: nothing on them, next to nothing, or far too much."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extract.page.findings import finding
from extract.page.geometry import Box
from extract.readers import pdfium
from tests.typeset.model import Block, Item, Line, Style, TableBlock, TextBlock
from tests.typeset.reading import PlanReading, opened, read_pages, read_plan
from tests.typeset.turning import turned
from tests.typeset.typesetter import typeset

HEAD = Line((Item("INDICADOR"), Item("PLAN 2022")))
ROW = Line((Item("Partos"), Item("1,300")))


def read(*blocks: Block, style: Style | None = None) -> PlanReading:
    return read_plan(typeset(blocks, style or Style()).pdf)


def texts(reading: PlanReading) -> Sequence[str]:
    return [item.cell_text for item in reading.values.indicators]


def test_empty_pages_hold_nothing_and_break_nothing() -> None:
    reading = read(
        TextBlock(""), TextBlock("", turn=True), TableBlock((2, 1), (Line(HEAD.items, turn=True), ROW))
    )
    assert [(len(page.lines), len(page.tables)) for page in reading.pages] == [(0, 0), (0, 1)]
    assert texts(reading) == ["1,300"]


def test_a_header_without_rows_publishes_nothing() -> None:
    reading = read(TableBlock((2, 1), (HEAD,)))
    assert (texts(reading), reading.rules) == ([], ["plan-in-words"])


def test_a_row_without_header_is_kept_and_reported() -> None:
    reading = read(TableBlock((2, 1), (ROW,)))
    assert (texts(reading), reading.rules) == ([], ["table-without-header", "plan-in-words"])
    assert [cell.text for cell in reading.pages[0].tables[0].cells] == ["Partos", "1,300"]


@pytest.mark.slow
def test_two_hundred_columns_keep_their_order() -> None:
    head = Line((Item("INDICADOR"), *(Item(f"PLAN 20{n % 100:02d}") for n in range(200))))
    row = Line((Item("Partos"), *(Item(str(n)) for n in range(200))))
    reading = read(TableBlock((3, *[1] * 200), (head, row)), style=Style(width=9000, size=6))
    assert texts(reading) == [str(n) for n in range(200)]
    assert reading.rules == []


def test_a_table_wider_than_the_crop_keeps_the_values_on_the_page() -> None:
    cropped = turned(typeset([TableBlock((2, 1), (HEAD, ROW))]).pdf, around=(0, 0, -10, 0))
    reading = read_plan(cropped)
    assert texts(reading) == ["1,300"]


def test_fonts_without_a_name_are_read_like_others() -> None:
    nameless = typeset([TableBlock((2, 1), (HEAD, ROW))]).pdf.replace(
        b"/BaseFont /Helvetica", b"/Nameless /Helvetica"
    )
    reading = read_plan(nameless)
    assert texts(reading) == ["1,300"]


def test_the_first_page_of_a_document_does_not_matter_to_the_others() -> None:
    blocks: list[Block] = [TextBlock("Uno"), TextBlock("Dos", turn=True), TextBlock("Tres", turn=True)]
    with opened(typeset(blocks).pdf) as document:
        (second,) = pdfium.read_pages(document, (2,))
    assert second.number == 2
    assert "".join(glyph.text for glyph in second.glyphs) == "Dos"


def test_the_same_document_is_set_and_read_the_same_way_twice() -> None:
    blocks: list[Block] = [TextBlock("UNIDAD DE SALUD", bold=True), TableBlock((2, 1), (HEAD, ROW))]
    assert typeset(blocks).pdf == typeset(blocks).pdf
    assert read_pages(typeset(blocks).pdf) == read_pages(typeset(blocks).pdf)


def test_what_has_no_width_is_told_with_a_place_of_its_own() -> None:
    told = finding("number-unclaimed", 1, Box(5.0, 7.01, 4.99, 7.01), text="1").box
    assert told == Box(4.99, 7.01, 5.0, 7.02)
    assert finding("number-unclaimed", 1, Box(1, 2, 3, 4), text="1").box == Box(1, 2, 3, 4)
