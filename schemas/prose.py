"""What a layout profile says about running text, from the cover to the budget. Data in `profiles/*.yaml`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from schemas.phrases import CLOSING, LONGEST, Phrase, fold, folded_words, phrase
from schemas.profile_files import RawProfile

SLOTS = {
    "year": r"(?P<year>(?:19|20)[0-9]{2})",
    "acta": r"(?P<acta>[^()]{1,30}?)",
    "date": r"(?P<date>[0-9]{1,2} ?(?:/|-|de ) ?[a-z0-9]{1,10} ?(?:/|-|del? ) ?[0-9]{4})",
    "reference": r"(?P<reference>[^()]{1,60}?)",
}
SLOT = re.compile(r"\{([a-z]+)\}")


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


@dataclass(frozen=True, slots=True)
class StatementWords:
    """`sections`: headings over each kind of statement; `labels`: what names a kind below its text."""

    sections: Mapping[str, tuple[Phrase, ...]]
    labelled_below: tuple[Phrase, ...]
    labels: Mapping[str, tuple[Phrase, ...]]
    note_starts: tuple[str, ...]
    objective: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class BudgetWords:
    """All folded. `rubro` and `cost_center` precede what they name, `links` go on inside a name."""

    rubro: tuple[str, ...]
    number_signs: tuple[str, ...]
    cost_center: tuple[str, ...]
    links: frozenset[str]
    abbreviations: frozenset[str]
    dependency_starts: tuple[str, ...]
    not_dependencies: frozenset[str]


@dataclass(frozen=True, slots=True)
class DateWords:
    """`months` by folded name; `permanent` and `unset` are whole texts that stand for a date."""

    months: Mapping[str, int]
    permanent: frozenset[str]
    unset: frozenset[str]


@dataclass(frozen=True, slots=True)
class MetadataWords:
    """How a cover names the institution, the unit (in order of rank), the title, the acta; who signs.

    `title_starts` begin the line of a title that is none of `titles`.
    """

    institutions: tuple[str, ...]
    institution_starts: tuple[str, ...]
    units: tuple[str, ...]
    titles: tuple[Finder, ...]
    title_starts: tuple[str, ...]
    acta: tuple[Finder, ...]
    reference: tuple[Finder, ...]
    acta_numbers: tuple[str, ...]
    other_starts: tuple[str, ...]
    contents: tuple[Phrase, ...]
    signatories: tuple[str, ...]
    months: Mapping[str, int]


def statement_words(raw: RawProfile) -> StatementWords:
    """The `statements` section. Raises ValueError for a phrase that can't be one."""
    entry = raw.get("statements", {})
    return StatementWords(
        _phrase_lists(entry.get("sections")),
        _phrases(entry.get("labelled_below")),
        _phrase_lists(entry.get("labels")),
        _folded(entry.get("note_starts")),
        _phrases(raw.get("context", {}).get("objective")),
    )


def budget_words(raw: RawProfile) -> BudgetWords:
    """The `budget` section, with the words that begin the names of dependencies."""
    entry, context = raw.get("budget", {}), raw.get("context", {})
    return BudgetWords(
        _folded(entry.get("rubro")),
        _folded(entry.get("number_signs")),
        _folded(entry.get("cost_center")),
        frozenset(_folded(entry.get("links"))),
        frozenset(_folded(entry.get("abbreviations"))),
        _folded(context.get("dependency_starts")),
        frozenset(_folded(context.get("not_dependencies"))),
    )


def budget_years(raw: RawProfile) -> tuple[Finder, ...]:
    """How running text names the budget of a {year}. Raises ValueError for a phrase with an unknown slot."""
    return _finders(raw.get("budget", {}).get("years"))


def date_words(raw: RawProfile) -> DateWords:
    """The `months` and `dates` sections."""
    entry = raw.get("dates", {})
    return DateWords(
        {folded_words(str(name)): int(number) for name, number in raw.get("months", {}).items()},
        frozenset(_folded(entry.get("permanent"))),
        frozenset(_folded(entry.get("unset"))),
    )


def metadata_words(raw: RawProfile) -> MetadataWords:
    """The `metadata` section. Raises ValueError for a phrase with an unknown slot."""
    entry = raw.get("metadata", {})
    return MetadataWords(
        tuple(str(text) for text in entry.get("institutions", ())),
        _folded(entry.get("institution_starts")),
        _folded(entry.get("units")),
        _finders(entry.get("titles")),
        _folded(entry.get("title_starts")),
        _finders(entry.get("acta")),
        _finders(entry.get("reference")),
        _folded(entry.get("acta_numbers")),
        _folded(entry.get("other_starts")),
        _phrases(entry.get("contents")),
        _folded(entry.get("signatories")),
        date_words(raw).months,
    )


def behind_lead(phrases: Sequence[Phrase], text: str) -> str | None:
    """The text behind the lead of the first phrase with a {text} that matches, closing point and all."""
    for item in phrases:
        found = item.match(text)
        if found and "text" in found:
            printed = " ".join(text.split())
            return printed[printed.rstrip(CLOSING)[:LONGEST].rstrip().rfind(found["text"]) :]
    return None


@lru_cache(maxsize=16)
def _folded_text(text: str) -> str:
    return fold(text)


@cache
def finder(template: str) -> Finder:
    """The finder of a phrase. Raises ValueError for an unknown or repeated slot."""
    pieces = SLOT.split(" ".join(fold(template).split()))
    slots = pieces[1::2]
    if set(slots) - set(SLOTS) or len(slots) != len(set(slots)):
        raise ValueError(f"phrase {template!r}: unknown or repeated slot among {slots}")
    parts = [SLOTS[piece] if place % 2 else _loose(piece) for place, piece in enumerate(pieces)]
    ends = "" if template.endswith(")") else r"(?!\w)"
    return Finder(re.compile(rf"(?<!\w){''.join(parts)}{ends}"))


def _loose(literal: str) -> str:
    return re.escape(literal).replace(r"\ ", " ")


def _phrase_lists(entry: Mapping[str, Any] | None) -> dict[str, tuple[Phrase, ...]]:
    return {str(kind): _phrases(texts) for kind, texts in (entry or {}).items()}


def _phrases(texts: Sequence[Any] | None) -> tuple[Phrase, ...]:
    return tuple(phrase(str(text)) for text in texts or ())


def _finders(texts: Sequence[Any] | None) -> tuple[Finder, ...]:
    return tuple(finder(str(text)) for text in texts or ())


def _folded(texts: Sequence[Any] | None) -> tuple[str, ...]:
    return tuple(folded_words(str(text)) for text in texts or ())
