"""The vote of the readers on the text of one cell; the second and third reader are asked only when needed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType

from extract.numbers.looks import may_hold_value
from extract.page.cells import Cell
from extract.page.content import SCAN, Glyph, PageContent, printable
from extract.page.findings import Finding, finding
from extract.page.geometry import Box
from extract.page.grid import Reader
from extract.page.lines import joined_text
from extract.page.printed import squash
from extract.readers import playa
from extract.readers.hidden_text import as_seen
from extract.readers.opened import OpenDocument
from extract.tables.tolerances import RULED

WITH_PDFIUM: dict[Reader, str] = {"camelot": "camelot+pdfium", "playa": "pdfium+playa"}

WITH_PLUMBER: dict[Reader, str] = {"camelot": "camelot+pdfplumber", "playa": "pdfplumber+playa"}


@dataclass(frozen=True, slots=True)
class CellVote:
    """One cell's text, who agreed on it and what there is to report."""

    text: str
    agreement: str
    rule: str | None = None
    readings: str = ""


def settle(reader: Reader, text: str, pdfium: str, plumber: Callable[[], str]) -> CellVote:
    """The text two of three readers agree on: `reader`'s and pdfium's, else pdfplumber decides.

    `plumber` is asked only where the two differ. Where no two agree pdfium's text is kept, loudly.
    """
    if squash(text) == squash(pdfium):
        return CellVote(pdfium, WITH_PDFIUM[reader])
    third = plumber()
    readings = f"{reader} «{text}», pdfium «{pdfium}», pdfplumber «{third}»"
    if squash(pdfium) == squash(third):
        return CellVote(pdfium, "pdfium+pdfplumber", "reader-disagreement", readings)
    if squash(text) == squash(third):
        return CellVote(printable(text), WITH_PLUMBER[reader], "reader-disagreement", readings)
    return CellVote(pdfium, "none", "reader-conflict", readings)


def with_whole_words(settled: CellVote, text: str, cut: str, whole: str) -> CellVote:
    """The text with its words whole where one runs over the cell's edge.

    `cut` is what of pdfium's text stands inside the cell, `whole` the words that mostly do. The other
    reader's text, where its lines were not cut at the edges, bears them out.
    """
    if squash(whole) == squash(cut) or (settled.rule and squash(whole) != squash(text)):
        return settled
    return CellVote(
        whole,
        settled.agreement if not settled.rule else "camelot+pdfium",
        "text-over-edge",
        f"«{cut}», «{whole}»",
    )


TWICE = "ocr+ocr"


LETTERS, DIGITS = "lIOoSBZ|", "0-9.,"

LETTER_IN_NUMBER = re.compile(
    rf"(?<![^\W\d_])(?:[0-9][{DIGITS}]{{0,40}}[{LETTERS}]|[{LETTERS}][.,]?[0-9])[{DIGITS}{LETTERS}]{{0,40}}(?![^\W\d_])"
)


OF_NUMBERS = "0-9.,$€£¢%<>≥≤=±*ºª°()/'+–-"

ODD_IN_NUMBER = re.compile(rf"[{OF_NUMBERS}]*[^\s{OF_NUMBERS}][{OF_NUMBERS}]*")

ONLY_NUMBERS = re.compile(rf"[{OF_NUMBERS}]*")

OPEN_END = re.compile(r"[^\s]*[0-9][.,]")


def settle_scan(glyphs: Sequence[Glyph], again: Sequence[Glyph]) -> CellVote:
    """The first reading's text; `again` is the second one's, whose glyphs without confidence it left out."""
    text, second = joined_text(glyphs), joined_text(again)
    if squash(text) != squash(second):
        return CellVote(text, "none", "ocr-disagreement", f"«{text}», «{second}»")
    read_twice = any(glyph.confidence is not None for glyph in again)
    return CellVote(text, TWICE if read_twice else "single")


def lowest_confidence(glyphs: Iterable[Glyph]) -> float | None:
    """The confidence of the least sure word; None for text that was not recognised from a picture."""
    known = [glyph.confidence for glyph in glyphs if glyph.confidence is not None]
    return min(known) if known else None


def scan_findings(cell: Cell) -> list[Finding]:
    """What makes the values of a cell read from a picture doubtful, beside two readings that differ."""
    if cell.confidence is None or not any(may_hold_value(line) for line in cell.text.split("\n")):
        return []
    found = []
    if cell.confidence < RULED.unsure:
        sure = f"{cell.confidence:.2f}"
        found.append(finding("ocr-low-confidence", cell.page, cell.box, text=cell.text, confidence=sure))
    if LETTER_IN_NUMBER.search(cell.text) or _is_odd_number(cell.text):
        found.append(finding("ocr-letter-in-number", cell.page, cell.box, text=cell.text))
    return found


def drawn_cell(cell: Cell, glyphs: Sequence[Glyph], again: Sequence[Glyph]) -> tuple[Cell, list[Finding]]:
    """An empty cell with what the first of two readings of its drawing says, and what makes that doubtful."""
    settled, sure = settle_scan(glyphs, again), lowest_confidence(glyphs)
    read = replace(cell, text=settled.text, agreement=settled.agreement, source=SCAN, confidence=sure)
    found = scan_findings(read)
    if settled.rule:
        fields = {"readings": settled.readings, "kept": settled.text}
        found.append(finding(settled.rule, cell.page, cell.box, **fields))
    return read, found


def _is_odd_number(text: str) -> bool:
    """Whether the cell would be a number but for one character or bracket, or ends where decimals should."""
    digits = sum("0" <= sign <= "9" for sign in text)
    tight = "".join(text.split())
    lone = len(tight) == 1 and not (tight.isascii() or tight in "–—•✓✔")
    half = tight.count("(") != tight.count(")") and ONLY_NUMBERS.fullmatch(tight)
    return lone or bool(digits and (half or ODD_IN_NUMBER.fullmatch(tight) or OPEN_END.fullmatch(tight)))


def settled_text(
    page: PageContent, readers: OtherReaders, glyphs: Sequence[Glyph], inner: Box, other: PageContent
) -> CellVote:
    """What the readers agree on in the box of a cell; `other` is the page by the second reader."""
    if page.source == SCAN:
        return settle_scan(glyphs, _glyphs_in(other, inner))
    third = partial(_third, readers, page, inner)
    return settle("playa", _text_in(other, inner), joined_text(glyphs), third)


def _third(readers: OtherReaders, page: PageContent, box: Box) -> str:
    return _text_in(readers.third(page), box)


def _text_in(page: PageContent, box: Box) -> str:
    return joined_text(_glyphs_in(page, box))


def _glyphs_in(page: PageContent, box: Box) -> tuple[Glyph, ...]:
    return page.glyphs_in(box.widened(RULED.reader_slack))


Read = Callable[[PageContent], PageContent]


class OtherReaders:
    """Pages of one document by playa (second) and pdfplumber (third), kept once read, without what the first
    reader found not to be seen."""

    def __init__(
        self, document: OpenDocument, scans: Mapping[int, PageContent] = MappingProxyType({})
    ) -> None:
        """`scans` are the second readings of pages read from their picture, for which no other reader is."""
        self._document = document
        self._second: dict[int, PageContent] = dict(scans)
        self._third: dict[int, PageContent] = dict(scans)

    def second(self, page: PageContent) -> PageContent:
        """The page's characters by playa."""
        if page.number not in self._second:
            self._second[page.number] = as_seen(playa.read_page(self._document, page), page)
        return self._second[page.number]

    def third(self, page: PageContent) -> PageContent:
        """The page's characters by pdfplumber."""
        if page.number not in self._third:
            from extract.readers import plumber

            read = plumber.read_page(self._document, page)
            self._third[page.number] = as_seen(read, page)
        return self._third[page.number]
