"""Phrases of a layout profile: printed text with placeholders, matched without regard to case and accents.

A phrase such as `PLAN {year}` matches `Plan 2022` and gives {"year": "2022"}. Placeholders: {year} (four
digits), {number} (digits and points), {date} (day/month/year), {name} and {text} (anything). White space
matches any white space; a closing point, colon or footnote mark of the printed text does not count.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Generic, TypeVar

LONGEST = 600
CLOSING = " .:;*⁰¹²³⁴⁵⁶⁷⁸⁹"
PLACEHOLDERS = {
    "year": r"(?P<year>(?:19|20)[0-9]{2})",
    "base_year": r"(?P<base_year>(?:19|20)[0-9]{2})",
    "number": r"(?P<number>[0-9][0-9.]*)",
    "date": r"(?P<date>[0-9]{1,2} ?(?:/|-|de ) ?[a-z0-9]{1,10} ?(?:/|-|de ) ?[0-9]{4})",
    "name": r"(?P<name>.+)",
    "text": r"(?P<text>.+)",
}
PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
Meaning = TypeVar("Meaning")


class _Folded(dict[int, str]):
    """What each character is folded to, by its code, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _folded(chr(code))
        return folded


def _folded(character: str) -> str:
    if character.isspace():
        return " "
    base = unicodedata.normalize("NFKD", character)[:1].casefold()
    return base if len(base) == 1 and not base.isspace() else character


FOLDED = _Folded()


def fold(text: str) -> str:
    """Text without case and accents, character for character: the result is as long as the text."""
    return text.translate(FOLDED)


def folded_words(text: str) -> str:
    """Folded text with single spaces and without closing marks: the form in which texts are compared."""
    return fold(" ".join(text.split()).rstrip(CLOSING)).rstrip(CLOSING)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of a profile, ready to match; without placeholders it has no `pattern` and matches only
    its own `folded` text."""

    folded: str
    pattern: re.Pattern[str] | None

    def match(self, text: str) -> dict[str, str] | None:
        """What the placeholders stand for, as printed; None where the text is another."""
        printed, folded = _prepared(text)
        if self.pattern is None:
            return {} if folded == self.folded else None
        found = self.pattern.fullmatch(folded)
        if not found:
            return None
        return {name: printed[slice(*found.span(name))].strip() for name in self.pattern.groupindex}


@lru_cache(maxsize=4096)
def _prepared(text: str) -> tuple[str, str]:
    """The text without closing marks, as printed and folded."""
    printed = " ".join(text.split()).rstrip(CLOSING)[:LONGEST]
    return printed, fold(printed)


@cache
def phrase(template: str) -> Phrase:
    """The phrase of a template. Raises ValueError for an unknown placeholder or two open ones."""
    folded = folded_words(template)
    names = PLACEHOLDER.findall(folded)
    unknown = [name for name in names if name not in PLACEHOLDERS]
    if unknown or len(names) != len(set(names)) or len({"name", "text"} & set(names)) > 1:
        raise ValueError(f"phrase {template!r}: unknown or repeated placeholder {unknown or names}")
    if not names:
        return Phrase(folded, None)
    pieces = PLACEHOLDER.split(folded)
    parts = [
        PLACEHOLDERS[piece] if odd else _literal(piece)
        for piece, odd in zip(pieces, _alternating(), strict=False)
    ]
    return Phrase(folded, re.compile("".join(parts)))


def first_match(phrases: Iterable[Phrase], text: str) -> dict[str, str] | None:
    """What the first phrase that matches the text gives; None where none does."""
    return next((found for item in phrases if (found := item.match(text)) is not None), None)


class PhraseBook(Generic[Meaning]):
    """Phrases with what they mean: of those that match a text the one entered first counts, however many
    there are."""

    def __init__(self, entries: Iterable[tuple[Phrase, Meaning]]) -> None:
        self._literal: dict[str, tuple[int, Meaning]] = {}
        self._open: list[tuple[int, Phrase, Meaning]] = []
        for rank, (item, meaning) in enumerate(entries):
            if item.pattern is None:
                self._literal.setdefault(item.folded, (rank, meaning))
            else:
                self._open.append((rank, item, meaning))

    def find(self, text: str) -> tuple[Meaning, dict[str, str]] | None:
        """What the first phrase that matches means and what its placeholders stand for; None where none
        matches."""
        literal = self._literal.get(_prepared(text)[1])
        for rank, item, meaning in self._open:
            if literal is not None and rank > literal[0]:
                break
            if (found := item.match(text)) is not None:
                return meaning, found
        return None if literal is None else (literal[1], {})


def _literal(piece: str) -> str:
    return re.escape(piece).replace(r"\ ", " ")


def _alternating() -> Iterable[bool]:
    odd = False
    while True:
        yield odd
        odd = not odd
