"""Cells read from a picture: what two readings of it say, and what makes their values doubtful."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extract.findings import Finding, finding
from extract.ocr.scan import may_hold_value
from extract.readers.page import Glyph
from extract.tables.agreement import Settled, squash
from extract.tables.cells import Cell
from extract.text.lines import joined_text

SCAN = "ocr"
TWICE = "ocr+ocr"
UNSURE = 0.9
LETTERS, DIGITS = "lIOoSBZ|", "0-9.,"
LETTER_IN_NUMBER = re.compile(
    rf"(?<![^\W\d_])(?:[0-9][{DIGITS}]*[{LETTERS}]|[{LETTERS}][.,]?[0-9])[{DIGITS}{LETTERS}]*(?![^\W\d_])"
)


OF_NUMBERS = "0-9.,$€£¢%<>≥≤=±*ºª°()/'+–-"
ODD_IN_NUMBER = re.compile(rf"[{OF_NUMBERS}]*[^\s{OF_NUMBERS}][{OF_NUMBERS}]*")
ONLY_NUMBERS = re.compile(rf"[{OF_NUMBERS}]*")
OPEN_END = re.compile(r"[^\s]*[0-9][.,]")


def settle_scan(glyphs: Sequence[Glyph], again: Sequence[Glyph]) -> Settled:
    """The first reading's text; `again` is the second one's, whose glyphs without confidence it left out."""
    text, second = joined_text(glyphs), joined_text(again)
    if squash(text) != squash(second):
        return Settled(text, "none", "ocr-disagreement", f"«{text}», «{second}»")
    read_twice = any(glyph.confidence is not None for glyph in again)
    return Settled(text, TWICE if read_twice else "single")


def lowest_confidence(glyphs: Iterable[Glyph]) -> float | None:
    """The confidence of the least sure word; None for text that was not recognised from a picture."""
    known = [glyph.confidence for glyph in glyphs if glyph.confidence is not None]
    return min(known) if known else None


def scan_findings(cell: Cell) -> list[Finding]:
    """What makes the values of a cell read from a picture doubtful, beside two readings that differ."""
    if cell.confidence is None or not any(may_hold_value(line) for line in cell.text.split("\n")):
        return []
    found = []
    if cell.confidence < UNSURE:
        sure = f"{cell.confidence:.2f}"
        found.append(finding("ocr-low-confidence", cell.page, cell.box, text=cell.text, confidence=sure))
    if LETTER_IN_NUMBER.search(cell.text) or _is_odd_number(cell.text):
        found.append(finding("ocr-letter-in-number", cell.page, cell.box, text=cell.text))
    return found


def _is_odd_number(text: str) -> bool:
    """Whether the cell would be a number but for one character or bracket, or ends where decimals should."""
    digits = sum("0" <= sign <= "9" for sign in text)
    tight = "".join(text.split())
    lone = len(tight) == 1 and not (tight.isascii() or tight in "–—•✓✔")
    half = tight.count("(") != tight.count(")") and ONLY_NUMBERS.fullmatch(tight)
    return lone or bool(digits and (half or ODD_IN_NUMBER.fullmatch(tight) or OPEN_END.fullmatch(tight)))
