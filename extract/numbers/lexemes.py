"""Cutting a text into its smallest pieces: ASCII digit runs, words, superscripts and single signs."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from schemas.lexicon import fold

Kind = Literal["digits", "word", "superscript", "sign"]
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
# Flat alternatives of single characters: every character is looked at once.
_PIECE = re.compile(
    rf"([0-9]+)|((?:[^\W\d_{SUPERSCRIPTS}]|[\u0300-\u036f])+)|([{SUPERSCRIPTS}]+)|\s+|(.)", re.DOTALL
)
_KINDS: tuple[Kind, ...] = ("digits", "word", "superscript", "sign")


class Lexeme(NamedTuple):
    """One piece of a text; `word` is it as the lexicon compares it, `glued` means no space before."""

    kind: Kind
    text: str
    start: int
    end: int
    word: str
    glued: bool


def lexemes(text: str) -> list[Lexeme]:
    """All pieces of a text in order, white space left out; offsets are into `text`."""
    pieces: list[Lexeme] = []
    end = 0
    for match in _PIECE.finditer(text):
        if match.lastindex is None:
            continue
        kind, piece, start = _KINDS[match.lastindex - 1], match.group(), match.start()
        word = fold(piece) if kind == "word" else piece
        pieces.append(Lexeme(kind, piece, start, match.end(), word, start == end and start > 0))
        end = match.end()
    return pieces


def odd_digit(text: str) -> str | None:
    """The first digit or numeral that is neither ASCII nor a superscript; None where there is none."""
    if text.isascii():
        return None
    return next((c for c in text if c.isnumeric() and not c.isascii() and c not in SUPERSCRIPTS), None)
