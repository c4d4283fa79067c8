"""A layout profile: what the words of one institution's plans mean. Data in `profiles/*.yaml`, types here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from schemas.phrases import Phrase, PhraseBook, folded_words, phrase
from schemas.profile_files import (
    PROFILES,
    ProfileError,
    RawProfile,
    merged_profile,
    profile_names,
    profiles_hash,
)
from schemas.value_headers import ValueHeader, ValueWords

__all__ = ["HeaderWords", "Profile", "ProfileError", "choose_profile", "load_profile", "profiles_hash"]

LONGEST_HEADER = 120
PERIOD = re.compile(r"Q[1-4]|S[12]|C[1-3]|B[1-6]|0[1-9]|1[0-2]")
LABEL_ROLES = ("indicator", "detail", "formula", "standard", "measure", "kpi", "code", "group", "level")
PROJECT_ROLES = ("name", "objectives", "results", "start", "end", "period")
SIDE_ROLES = ("base_year", "responsible", "weight", "currency", "series", "derived", "other")
ROLES = frozenset((*LABEL_ROLES, *PROJECT_ROLES, *SIDE_ROLES, "value"))
EITHER = re.compile(r" ?[/–-] ?| [yo] ")
ASIDE = re.compile(r"\([^()]*\)|[%$]")


@dataclass(frozen=True, slots=True)
class HeaderWords:
    """What a column is whose header reads like one of `phrases`.

    `under` names in order what several cells of a row under this one header are; its last entry is the last
    cell's. `kind` is the kind of indicator listed under it, `series` what a value column publishes and
    `period` the part of the year it is for. Of several indicator columns the one of the lowest `rank` names
    the indicators, the others the group they stand in.
    """

    phrases: tuple[Phrase, ...]
    role: str
    kind: str | None = None
    series: str | None = None
    under: tuple[str, ...] = ()
    period: str | None = None
    rank: int = 0


HeaderMeaning = tuple[HeaderWords, dict[str, str]]


@dataclass(frozen=True, slots=True)
class ContextWords:
    """How headings and banners name the parts of the plan."""

    perspective: tuple[Phrase, ...]
    line: tuple[Phrase, ...]
    section: Mapping[str, tuple[Phrase, ...]]
    kind: Mapping[str, tuple[Phrase, ...]]
    dependency_starts: tuple[str, ...]
    dependencies: frozenset[str]
    not_dependencies: frozenset[str]
    objective: tuple[Phrase, ...]
    contents: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """The vocabulary of one kind of plan; `raw` holds the entries other parts read for themselves."""

    name: str
    recognised_by: tuple[str, ...]
    headers: tuple[HeaderWords, ...]
    context: ContextWords
    kpi_prefixes: tuple[str, ...]
    no_code: frozenset[str]
    total_starts: tuple[str, ...]
    default_kind: str
    levels: Mapping[str, str]
    value_words: ValueWords
    raw: RawProfile
    header_book: PhraseBook[HeaderWords] = field(compare=False, repr=False)
    header_starts: tuple[tuple[str, HeaderWords], ...] = field(default=(), compare=False, repr=False)
    _met: dict[str, HeaderMeaning | None] = field(default_factory=dict, compare=False, repr=False)

    def header(self, text: str) -> HeaderMeaning | None:
        """What a header cell means and what its placeholders stand for; None for a text the profile
        doesn't know. What stands in parentheses counts only where it makes a difference."""
        if text not in self._met:
            self._met[text] = self._header(text) if len(text) <= LONGEST_HEADER else None
        return self._met[text]

    def _header(self, text: str) -> HeaderMeaning | None:
        aside = " ".join(ASIDE.sub(" ", text).split())
        readings = (text, aside) if aside and aside != text else (text,)
        listed = (self.header_book.find(reading) for reading in readings)
        composed = (_composed(self.value_header(reading)) for reading in readings)
        either = (self._alternatives(reading) for reading in readings)
        return next((found for found in (*listed, *composed, *either) if found is not None), None)

    def likely_header(self, text: str) -> HeaderMeaning | None:
        """What a cell of a header row says by the words it begins with, where nothing knows the whole of it.
        In a body row those words begin a name as well."""
        words = folded_words(text) if len(text) <= LONGEST_HEADER else ""
        begun = (
            entry for start, entry in self.header_starts if words == start or words.startswith(f"{start} ")
        )
        return next(((entry, {}) for entry in begun), None)

    def _alternatives(self, text: str) -> HeaderMeaning | None:
        """What a header of several names says (`Producto / Subproducto`), all of them labels of one role."""
        found = [self.header_book.find(name) for name in EITHER.split(text)]
        roles = {meaning[0].role if meaning else None for meaning in found}
        return (
            found[0] if len(found) > 1 and len(roles) == 1 and roles & {*LABEL_ROLES, *SIDE_ROLES} else None
        )

    def value_header(self, text: str) -> ValueHeader | None:
        """What the text says as the header of values, in whole or in part; None where it says anything
        else."""
        meaning = self.header_book.find(text) if len(text) <= LONGEST_HEADER else None
        if meaning is None:
            return self.value_words.read(text) if len(text) <= LONGEST_HEADER else None
        words, found = meaning
        if words.role != "value":
            return None
        series = frozenset((words.series,)) if words.series else frozenset()
        return ValueHeader(series, found.get("year") or found.get("base_year"), words.period)

    def level_kind(self, text: str) -> str | None:
        """The kind of target on the level of a results matrix that the text names, alone or with its
        number; None for any other text."""
        word, _, rest = folded_words(text).partition(" ")
        return self.levels.get(word.rstrip(":.")) if not rest or not rest[:1].isalpha() else None


@cache
def load_profile(name: str, folder: Path = PROFILES) -> Profile:
    """The named profile. Raises ProfileError where its file is missing or holds something it can't mean."""
    raw = merged_profile(name, folder)
    try:
        headers = tuple(_header(entry) for entry in raw["headers"])
        return Profile(
            name,
            tuple(folded_words(text) for text in raw.get("recognised_by", ())),
            headers,
            _context(raw["context"], raw.get("metadata", {})),
            tuple(folded_words(text) for text in raw.get("kpi_prefixes", ())),
            frozenset(folded_words(text) for text in raw.get("no_code", ())),
            tuple(folded_words(text) for text in raw.get("total_starts", ())),
            str(raw.get("default_kind", "operational")),
            {folded_words(word): kind for kind, words in raw.get("levels", {}).items() for word in words},
            ValueWords(raw.get("value_headers", {}), raw.get("months", {})),
            raw,
            PhraseBook((item, words) for words in headers for item in words.phrases),
            tuple(_starts(_header(entry) for entry in raw.get("header_starts", ()))),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ProfileError(f"{name}.yaml: {error}") from error


def choose_profile(text: str, folder: Path = PROFILES) -> Profile:
    """The profile all of whose `recognised_by` texts the document holds; the one that asks for most wins."""
    words = folded_words(text)
    candidates = [load_profile(name, folder) for name in profile_names(folder)]
    fitting = [item for item in candidates if all(known in words for known in item.recognised_by)]
    if not fitting:
        raise ProfileError("no profile fits and there is no generic one without `recognised_by`")
    return max(fitting, key=lambda item: (len(item.recognised_by), item.name))


def phrases(texts: Sequence[str] | None) -> tuple[Phrase, ...]:
    """The phrases of a list of templates; none where there is no list."""
    return tuple(phrase(str(text)) for text in texts or ())


def _starts(entries: Iterable[HeaderWords]) -> list[tuple[str, HeaderWords]]:
    """The words headers begin with, the longest first."""
    found = [(item.folded, entry) for entry in entries for item in entry.phrases]
    return sorted(found, key=lambda pair: -len(pair[0]))


def _composed(header: ValueHeader | None) -> HeaderMeaning | None:
    """The meaning of a header made of value words; None where they name no column by themselves."""
    if header is None or not header.names_values:
        return None
    if header.derived:
        return HeaderWords((), "derived", period=header.period), {}
    series = header.strongest or "plan"
    name = "base_year" if series == "baseline" else "year"
    return HeaderWords((), "value", series=series, period=header.period), {
        name: header.year
    } if header.year else {}


def _header(entry: Mapping[str, Any]) -> HeaderWords:
    if entry["role"] not in ROLES:
        raise ValueError(f"unknown role «{entry['role']}» for the header «{entry['texts'][0]}»")
    under = tuple(entry.get("under", ()))
    kind, series, period = (entry.get(name) for name in ("kind", "series", "period"))
    if period is not None and not PERIOD.fullmatch(str(period)):
        raise ValueError(f"unknown period «{period}» for the header «{entry['texts'][0]}»")
    return HeaderWords(
        phrases(entry["texts"]),
        entry["role"],
        kind,
        series,
        under,
        period and str(period),
        int(entry.get("rank", 0)),
    )


def _context(entry: Mapping[str, Any], metadata: Mapping[str, Any]) -> ContextWords:
    return ContextWords(
        phrases(entry.get("perspective")),
        phrases(entry.get("line")),
        {name: phrases(texts) for name, texts in entry.get("section", {}).items()},
        {name: phrases(texts) for name, texts in entry.get("kind", {}).items()},
        tuple(folded_words(text) for text in entry.get("dependency_starts", ())),
        frozenset(folded_words(text) for text in entry.get("dependencies", ())),
        frozenset(folded_words(text) for text in entry.get("not_dependencies", ())),
        phrases(entry.get("objective")),
        phrases(metadata.get("contents")),
    )
