"""The grammar of value headers: which series, year and part of the year a column is for, word by word.

`Meta I trimestre 2025`, `1er. Trim.`, `Ene-Mar`, `T1`, `% de avance`, `Línea base (2023)`: every word has to
be known, in any order. The words are data, under `value_headers` of a layout profile.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from schemas.phrases import fold

WORD = re.compile(r"[a-z]+|[0-9]+")
YEAR = re.compile(r"(?:19|20)[0-9]{2}")
UNTIL = frozenset(("a", "al", "hasta"))
PARTS = {"Q": 4, "S": 2, "C": 3, "B": 6}
SPAN_OF = {
    (1 + (part - 1) * (12 // count), part * (12 // count)): f"{span}{part}"
    for span, count in PARTS.items()
    for part in range(1, count + 1)
}
LAST_DAY, DECEMBER = 31, 12
STRONGEST = ("executed", "baseline", "plan")


@dataclass(frozen=True, slots=True)
class ValueHeader:
    """What a header says of its values; None and empty for what it leaves unsaid.

    `span` (Q, S or C) without `period` is a part of the year whose number stands elsewhere, in a header above
    or below; `ordinal` is such a number. `until` is the month a stretch from January on ends in where such a
    stretch has no code: `period` is the month then.
    """

    series: frozenset[str] = frozenset()
    year: str | None = None
    period: str | None = None
    span: str | None = None
    ordinal: int | None = None
    until: int | None = None

    @property
    def names_values(self) -> bool:
        """Whether the header by itself names a column of values."""
        return bool(self.series) or self.period is not None

    @property
    def strongest(self) -> str | None:
        """The series named; of several the one that makes the others its adjectives: `meta alcanzada`."""
        return next((name for name in STRONGEST if name in self.series), None)


class ValueWords:
    """The words a profile's value headers are made of, ready to read."""

    def __init__(self, words: Mapping[str, Any], months: Mapping[str, int]) -> None:
        self.series = _index(words.get("series", {}))
        self.spans = _index(words.get("spans", {}))
        self.ordinals = {word: int(number) for word, number in _index(words.get("ordinals", {})).items()}
        self.fillers = frozenset(fold(str(word)) for word in words.get("fillers", ()))
        self.months = {fold(str(name)): number for name, number in months.items()}
        self.read = lru_cache(maxsize=4096)(self._read)

    def _read(self, text: str) -> ValueHeader | None:
        """What the header says; None where a word of it is unknown or two of them contradict each other."""
        words, until = self._without_end(WORD.findall(fold(text)))
        series = frozenset(self.series[word] for word in words if word in self.series)
        spans = {self.spans[word] for word in words if word in self.spans}
        months = [self.months[word] for word in words if word in self.months]
        years = {word for word in words if YEAR.fullmatch(word)}
        ordinals = {number for word in words if (number := self._ordinal(word)) is not None}
        if (
            not (words or until)
            or not all(map(self._is_known, words))
            or max(len(spans), len(years), len(ordinals)) > 1
        ):
            return None
        span, ordinal = _only(spans), _only(ordinals)
        if until:
            return None if span or ordinal or months else _header_until(until, series, _only(years))
        period = _period(months, span, ordinal)
        if (months and (period is None or ordinal)) or (span and ordinal and period is None):
            return None
        return ValueHeader(series, _only(years), period or None, None if period else span, ordinal)

    def _without_end(self, words: list[str]) -> tuple[list[str], int | None]:
        """The words without the end of a stretch that begins with the year, and the month it ends in: `al
        30/06/2024`, `a junio`. The year stays; one of two digits is written out."""
        at = next((place for place, word in enumerate(words) if word in UNTIL), len(words))
        if any(word in self.months for word in words[:at]):
            return words, None
        day = len(words) > at + 1 and words[at + 1].isdigit() and 0 < int(words[at + 1]) <= LAST_DAY
        place = at + 1 + day
        place += words[place : place + 1] == ["de"]
        month = self._month(words[place], day) if place < len(words) else None
        if month is None:
            return words, None
        return [*words[:at], *_year_in_full(words[place + 1 :])], month

    def _month(self, word: str, after_day: bool) -> int | None:
        if after_day and word.isdigit():
            return int(word) if 0 < int(word) <= DECEMBER else None
        return self.months.get(word)

    def _is_known(self, word: str) -> bool:
        known = (self.series, self.spans, self.months, self.fillers)
        return any(word in words for words in known) or self._ordinal(word) is not None or _is_year(word)

    def _ordinal(self, word: str) -> int | None:
        return int(word) if word.isdigit() and len(word) == 1 else self.ordinals.get(word)


def part_of_year(span: str | None, ordinal: int | None) -> str | None:
    """The period code of a part of the year: Q3 for the third quarter; None where there is no such part."""
    return f"{span}{ordinal}" if span and ordinal and ordinal <= PARTS[span] else None


def _period(months: Sequence[int], span: str | None, ordinal: int | None) -> str | None:
    """The period; empty for the whole year, None for none or for a stretch that has no code."""
    if not months:
        return part_of_year(span, ordinal)
    if len(months) == 1:
        return f"{months[0]:02d}"
    stretch = (months[0], months[-1])
    return "" if stretch == (1, 12) else SPAN_OF.get(stretch)


def _header_until(month: int, series: frozenset[str], year: str | None) -> ValueHeader:
    """The header of what is counted from January to the end of the month."""
    whole = _period((1, month), None, None)
    return ValueHeader(
        series,
        year,
        f"{month:02d}" if whole is None else whole or None,
        until=None if whole is not None else month,
    )


def _year_in_full(words: list[str]) -> list[str]:
    return [f"20{words[0]}", *words[1:]] if words and len(words[0]) == 2 and words[0].isdigit() else words


def _is_year(word: str) -> bool:
    return YEAR.fullmatch(word) is not None


def _only(found: Iterable[Any]) -> Any:
    return next(iter(found), None)


def _index(names: Mapping[Any, Iterable[Any]]) -> dict[str, str]:
    return {fold(str(word)): str(name) for name, words in names.items() for word in words}
