"""What a profile says of single columns: the entries `columns`, each found by its header as it is printed,
level by level, and what they are looked up by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from schemas.language.forms import Made, Several, Whole, may_be, required, template
from schemas.language.headers import ROLE, SERIES
from schemas.periods import DECEMBER, PERIODS, stretch
from schemas.phrases import CLOSING, fold
from schemas.texts import Text, UnusableText
from schemas.units import UNIT
from schemas.word_forms import FEWEST_ABBREVIATED, FEWEST_LEFT_OUT

WHOLE_YEAR = "year"
"""What an entry says of a column that is of the whole year."""
STRETCH = re.compile(r"(?:0[1-9]|1[0-2])/(?:0[1-9]|1[0-2])")
OF_VALUES = ("series", "year", "period", "unit", "scale")
"""What can be said of a column of values only."""
SAID_BY_ENTRIES = ("role", *OF_VALUES)
WORD = re.compile(r"\{year\}|[^\W_]+\.?|[%$#€]")
ANY_YEAR = "{year}"
YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def _period(text: str) -> str:
    """The code of a part of the year, of a stretch of months, or of the whole year. Raises UnusableText."""
    if text == WHOLE_YEAR or text in PERIODS:
        return text
    first, last = map(int, text.split("/")) if STRETCH.fullmatch(text) else (0, 0)
    if not 0 < first < last:
        raise UnusableText(
            Text(
                f"no se conoce el período «{text}»; escriba uno de {', '.join(PERIODS)}, meses como 01/09, o"
                f" {WHOLE_YEAR}.",
                f"unknown period “{text}”; write one of {', '.join(PERIODS)}, months such as 01/09, or"
                f" {WHOLE_YEAR}.",
            )
        )
    return WHOLE_YEAR if (first, last) == (1, DECEMBER) else stretch(first, last)


PERIOD = Made(
    _period,
    {"anyOf": [{"enum": [*PERIODS, WHOLE_YEAR]}, {"type": "string", "pattern": f"^{STRETCH.pattern}$"}]},
)


@dataclass(frozen=True, slots=True)
class ColumnEntry:
    """What a profile says of the columns under one `header`, all levels of it, the outermost first; None for
    what it leaves as it was read."""

    header: tuple[str, ...] = required(
        Several(template("year"), 1),
        "The column's header as printed, the outermost level first; {year} for any year.",
        "El encabezado como se imprime, primero el nivel de más arriba; {year} es cualquier año.",
    )
    role: str | None = may_be(ROLE, "What the column holds.")
    series: str | None = may_be(SERIES, "What its values say.")
    year: int | None = may_be(Whole(1900, 2099), "The year of its values; one that the header prints counts.")
    period: str | None = may_be(PERIOD, "The part of the year of its values; `year` for all of it.")
    unit: str | None = may_be(UNIT, "The unit, or the currency, of its bare numbers.")
    scale: int | None = may_be(
        Whole(1, 10**12), "What its numbers are to be multiplied by: 1000 for thousands."
    )

    says: ClassVar[tuple[str, ...]] = SAID_BY_ENTRIES

    def contradictions(self) -> Iterator[tuple[str, Text]]:
        """An entry that says nothing, and what only values have said of a column of anything else."""
        said = [name for name in SAID_BY_ENTRIES if getattr(self, name) is not None]
        if not said:
            yield (
                "header",
                Text(
                    f"la entrada no dice nada; agregue {', '.join(SAID_BY_ENTRIES)}, o quítela.",
                    f"the entry says nothing; add {', '.join(SAID_BY_ENTRIES)}, or take it out.",
                ),
            )
        if self.role in (None, "value"):
            return
        for name in said:
            if name in OF_VALUES:
                yield (
                    name,
                    Text(
                        f"`{name}` necesita `role: value`; quítelo o cambie `role`.",
                        f"`{name}` needs `role: value`; take it out, or change `role`.",
                    ),
                )


Header = tuple[tuple[str, ...], ...]
"""The words of a header, level by level, without case, accents and signs; an abbreviation keeps its stop."""


class ColumnBook:
    """The entries of a profile by their headers; of two of one header the one entered first counts."""

    def __init__(self, entries: Iterable[ColumnEntry]) -> None:
        self._entries: dict[Header, ColumnEntry] = {}
        for entry in entries:
            self._entries.setdefault(header_words(entry.header), entry)
        self._leaves = [header[-1:] for header in self._entries]
        self._met: dict[Header, ColumnEntry | None] = {}

    def find(self, levels: Sequence[str]) -> ColumnEntry | None:
        """The entry of a header: one of these very words, else of any year, else the only one whose words
        are short or long forms of these."""
        header = header_words(levels) if self._entries else ()
        if header not in self._met:
            self._met[header] = self._find(header)
        return self._met[header]

    def _find(self, header: Header) -> ColumnEntry | None:
        readings = (header, of_any_year(header))
        exact = next((self._entries[one] for one in readings if one in self._entries), None)
        alike = {
            known: entry
            for known, entry in self._entries.items()
            if any(are_one_header(known, one) for one in readings)
        }
        return exact or (next(iter(alike.values())) if len(alike) == 1 else None)

    def heads(self, text: str) -> bool:
        """Whether the text is the lowest level of the header of an entry."""
        words = header_words((text,)) if self._leaves else ()
        readings = (words, of_any_year(words))
        return bool(words) and any(are_one_header(leaf, one) for leaf in self._leaves for one in readings)


def header_words(levels: Iterable[str]) -> Header:
    """A header in the form in which headers are compared."""
    return tuple(words for level in levels if (words := _words(level)))


@lru_cache(maxsize=4096)
def _words(level: str) -> tuple[str, ...]:
    return tuple(WORD.findall(fold(level).rstrip(CLOSING)))


def of_any_year(header: Header) -> Header:
    """The header with {year} in the place of each year."""
    return tuple(tuple(YEAR.sub(ANY_YEAR, word) for word in words) for words in header)


def with_any_year(levels: Sequence[str]) -> tuple[str, ...]:
    """A printed header as an entry writes it that is of any year."""
    return tuple(YEAR.sub(ANY_YEAR, level) for level in levels)


def are_one_header(one: Header, other: Header) -> bool:
    """Whether two headers are the same word by word, an abbreviation the same as what it is short for."""
    return [len(words) for words in one] == [len(words) for words in other] and all(
        _are_one_word(word, also)
        for words, others in zip(one, other, strict=True)
        for word, also in zip(words, others, strict=True)
    )


def _are_one_word(one: str, other: str) -> bool:
    return one.rstrip(".") == other.rstrip(".") or _is_short_for(one, other) or _is_short_for(other, one)


def _is_short_for(short: str, whole: str) -> bool:
    begun = short.removesuffix(".")
    left_out = len(whole) - len(begun)
    cut = short != begun and len(begun) >= FEWEST_ABBREVIATED and left_out >= FEWEST_LEFT_OUT
    return cut and whole.startswith(begun)
