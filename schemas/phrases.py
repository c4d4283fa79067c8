"""Phrases of a layout profile: printed text with placeholders, matched without regard to case and accents.

A phrase such as `PLAN {year}` matches `Plan 2022` and gives {"year": "2022"}. Placeholders: {year} (four
digits), {number} (digits and points), {date} (day/month/year), {name} and {text} (anything). White space
matches any white space; a closing point, colon or footnote mark of the printed text does not count. A
`Finder` looks for its phrase anywhere in running text; what varies are its slots.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Generic, TypeVar

from schemas.texts import Text, UnusableText

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
SLOTS = {
    "year": r"(?P<year>(?:19|20)[0-9]{2})",
    "acta": r"(?P<acta>[^()]{1,30}?)",
    "date": r"(?P<date>[0-9]{1,2} ?(?:/|-|de ) ?[a-z0-9]{1,10} ?(?:/|-|del? ) ?[0-9]{4})",
    "reference": r"(?P<reference>[^()]{1,60}?)",
}
SLOT = re.compile(r"\{([a-z]+)\}")
NAMED_GROUP = re.compile(r"\(\?P<[a-z_]+>")
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
    return text.lower() if text.isascii() and text.isprintable() else text.translate(FOLDED)


@lru_cache(maxsize=8192)
def folded_words(text: str) -> str:
    """Folded text with single spaces and without closing marks: the form in which texts are compared."""
    return fold(" ".join(text.split()).rstrip(CLOSING)).rstrip(CLOSING)


def begins_with_any(text: str, phrases: Iterable[str]) -> bool:
    """Whether a text is one of the folded phrases, or has more words behind it."""
    folded = folded_words(text)
    return any(folded == phrase or folded.startswith(f"{phrase} ") for phrase in phrases)


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
    """The phrase of a template. Raises UnusableText for an unknown placeholder or two open ones."""
    folded = folded_words(template)
    names = PLACEHOLDER.findall(folded)
    unknown = [name for name in names if name not in PLACEHOLDERS]
    if unknown or len(names) != len(set(names)) or len({"name", "text"} & set(names)) > 1:
        raise UnusableText(wrong_slots(template, unknown or names, PLACEHOLDERS))
    if not names:
        return Phrase(folded, None)
    pieces = PLACEHOLDER.split(folded)
    parts = [
        PLACEHOLDERS[piece] if odd else _literal(piece)
        for piece, odd in zip(pieces, _alternating(), strict=False)
    ]
    return Phrase(folded, re.compile("".join(parts)))


def wrong_slots(template: str, names: Sequence[str], known: Iterable[str]) -> Text:
    """What is wrong with the placeholders of a template and what may stand there."""
    told = ", ".join(f"{{{name}}}" for name in dict.fromkeys(names))
    may = ", ".join(f"{{{name}}}" for name in known)
    return Text(
        f"«{template}»: {told} no es un marcador aquí o no va con los demás; hay {may}.",
        f"“{template}”: {told} is no placeholder here, or doesn't go with the others; there are {may}.",
    )


def first_match(phrases: Iterable[Phrase], text: str) -> dict[str, str] | None:
    """What the first phrase that matches the text gives; None where none does."""
    return next((found for item in phrases if (found := item.match(text)) is not None), None)


def behind_lead(phrases: Iterable[Phrase], text: str) -> str | None:
    """The text behind the lead of the first phrase with a {text} that matches, closing point and all."""
    for item in phrases:
        found = item.match(text)
        if found and "text" in found:
            printed = " ".join(text.split())
            return printed[printed.rstrip(CLOSING)[:LONGEST].rstrip().rfind(found["text"]) :]
    return None


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
        self._any_open = _any_of(item for _, item, _ in self._open)

    def find(self, text: str) -> tuple[Meaning, dict[str, str]] | None:
        """What the first phrase that matches means and what its placeholders stand for; None where none
        matches."""
        folded = _prepared(text)[1]
        literal = self._literal.get(folded)
        if self._any_open is not None and self._any_open.fullmatch(folded):
            return self._first(text, literal)
        return None if literal is None else (literal[1], {})

    def _first(self, text: str, literal: tuple[int, Meaning] | None) -> tuple[Meaning, dict[str, str]] | None:
        for rank, item, meaning in self._open:
            if literal is not None and rank > literal[0]:
                break
            if (found := item.match(text)) is not None:
                return meaning, found
        return None if literal is None else (literal[1], {})


def _any_of(phrases: Iterable[Phrase]) -> re.Pattern[str] | None:
    """What matches wherever one of the phrases with placeholders does, and tells at once that none does, as
    is so of nearly all texts; None of no phrase."""
    patterns = [item.pattern.pattern for item in phrases if item.pattern is not None]
    return re.compile("|".join(NAMED_GROUP.sub("(?:", one) for one in patterns)) if patterns else None


def _literal(piece: str) -> str:
    return re.escape(piece).replace(r"\ ", " ")


def _alternating() -> Iterable[bool]:
    odd = False
    while True:
        yield odd
        odd = not odd


@dataclass(frozen=True, slots=True)
class Finder:
    """A phrase looked for anywhere in a text of single spaces; case and accents don't count."""

    pattern: re.Pattern[str]

    def find(self, text: str) -> dict[str, str] | None:
        """What the slots stand for, as printed, and the whole match as `found`; None without a match."""
        match = self.pattern.search(_folded_text(text))
        if match is None:
            return None
        names = {name: text[slice(*match.span(name))].strip() for name in self.pattern.groupindex}
        return {**names, "found": text[match.start() : match.end()]}

    def every(self, text: str, slot: str) -> tuple[str, ...]:
        """What the slot stands for at every place the phrase is found."""
        return tuple(text[slice(*match.span(slot))] for match in self.pattern.finditer(_folded_text(text)))


@lru_cache(maxsize=16)
def _folded_text(text: str) -> str:
    return fold(text)


@cache
def finder(template: str) -> Finder:
    """The finder of a phrase. Raises UnusableText for an unknown or repeated slot."""
    pieces = SLOT.split(" ".join(fold(template).split()))
    slots = pieces[1::2]
    if set(slots) - set(SLOTS) or len(slots) != len(set(slots)):
        unknown = [slot for slot in slots if slot not in SLOTS]
        raise UnusableText(wrong_slots(template, unknown or slots, SLOTS))
    parts = [SLOTS[piece] if place % 2 else _literal(piece) for place, piece in enumerate(pieces)]
    ends = "" if template.endswith(")") else r"(?!\w)"
    return Finder(re.compile(rf"(?<!\w){''.join(parts)}{ends}"))


def cut_short(text: str, longest: int) -> str:
    """The text, or its first whole words and `…` where it has more than `longest` characters."""
    if len(text) <= longest:
        return text
    head = text[:longest]
    whole = head.rpartition(" ")[0] if " " in head and text[longest : longest + 1].strip() else head
    return f"{whole.rstrip()}…"
