"""Telling a printed date or span of years from a number."""

from __future__ import annotations

from collections.abc import Sequence

from extract.numbers.lexemes import Lexeme
from schemas.lexicon import Lexicon

_DASHES = frozenset("-–—")
_PUNCTUATION = frozenset("-–—.,/")
_LENGTHS = {(1, 1), (1, 2), (2, 1), (2, 2)}


def is_date(pieces: Sequence[Lexeme], lexicon: Lexicon) -> bool:
    """Whether the whole cell is a date (31/12/2022, enero 2022) or a span of years (2020-2022)."""
    return _is_numeric_date(pieces) or _is_year_span(pieces) or _is_worded_date(pieces, lexicon)


def is_year(text: str) -> bool:
    """Whether the digits are a year of the last or this century."""
    return len(text) == 4 and text[:2] in ("19", "20")


def _is_numeric_date(pieces: Sequence[Lexeme]) -> bool:
    if len(pieces) != 5 or pieces[1].text != pieces[3].text or pieces[1].text not in ("/", "-", "."):
        return False
    first, second, third = (pieces[i] for i in (0, 2, 4))
    if not first.kind == second.kind == third.kind == "digits":
        return False
    days_and_month = (len(first.text), len(second.text)) in _LENGTHS
    return (is_year(third.text) and days_and_month) or (
        is_year(first.text) and len(second.text) == len(third.text) == 2
    )


def _is_year_span(pieces: Sequence[Lexeme]) -> bool:
    if len(pieces) != 3 or pieces[1].text not in (_DASHES | {"/"}):
        return False
    return is_year(pieces[0].text) and is_year(pieces[2].text)


def _is_worded_date(pieces: Sequence[Lexeme], lexicon: Lexicon) -> bool:
    words = [piece.word for piece in pieces if piece.kind != "digits"]
    if not any(word in lexicon.calendar_words for word in words):
        return False
    known = lexicon.calendar_words | lexicon.linking_words | lexicon.joining_words | _PUNCTUATION
    numbers = (piece.text for piece in pieces if piece.kind == "digits")
    return known.issuperset(words) and all(len(digits) <= 2 or is_year(digits) for digits in numbers)
