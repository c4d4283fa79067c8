"""Sentences of running text: cut behind full stops that are no abbreviation's, number's or list mark's."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from itertools import pairwise

from schemas.phrases import fold

STOPS = ".!?…"
CLOSERS = "\"'”’»)]"
# Flat: one run of stops, closing signs and the white space behind them.
_BREAK = re.compile(r"[.!?…]+[\"'”’»)\]]*(\s+)(?=\S)")
_LAST_WORD = re.compile(r"[^\s(«“\"]*\Z")
WINDOW = 30


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with the white space behind it; `start` is its place in the text."""

    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def sentences(text: str, abbreviations: Container[str]) -> tuple[Sentence, ...]:
    """The sentences in order; together they are the text. `abbreviations`: folded, without their point."""
    cuts = [0]
    for found in _BREAK.finditer(text):
        if _ends_sentence(text, found.start(), found.end(), cuts[-1], abbreviations):
            cuts.append(found.end())
    cuts.append(len(text))
    return tuple(Sentence(start, text[start:end]) for start, end in pairwise(cuts) if end > start)


def sentence_at(parts: tuple[Sentence, ...], place: int) -> Sentence:
    """The sentence that holds the character at `place`. Raises ValueError beyond the text."""
    for part in parts:
        if part.start <= place < part.end:
            return part
    raise ValueError(f"no sentence at {place}")


def _ends_sentence(text: str, stop: int, following: int, begin: int, abbreviations: Container[str]) -> bool:
    if text[stop] != ".":
        return not text[following].islower()
    if text[following].islower():
        return False
    head = text[max(begin, stop - WINDOW) : stop]
    found = _LAST_WORD.search(head)
    word = found.group() if found else ""
    if not text[begin : stop - len(word)].strip() and len(word) <= 2:
        return False
    return not _is_short(word, abbreviations)


def _is_short(word: str, abbreviations: Container[str]) -> bool:
    """Whether the point shortens the word: an abbreviation, or letters with points between (`S.A`)."""
    pieces = word.split(".")
    if all(len(piece) == 1 and piece.isalpha() for piece in pieces):
        return True
    return fold(word) in abbreviations
