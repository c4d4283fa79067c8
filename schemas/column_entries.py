"""What a profile says of single columns: the entries `columns`, each found by its header as it is printed, level
by level, and what they are looked up by."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from schemas.language.forms import Made, Several, Whole, may_be, required, template
from schemas.language.headers import ROLE, SERIES
from schemas.periods import DECEMBER, PERIODS, months_of, stretch
from schemas.phrases import fold
from schemas.texts import Text, UnusableText
from schemas.units import UNIT

WHOLE_YEAR = "year"
"""What an entry says of a column that is of the whole year."""
STRETCH = re.compile(r"(?:0[1-9]|1[0-2])/(?:0[1-9]|1[0-2])")
OF_VALUES = ("series", "year", "period", "unit", "scale")
"""What can be said of a column of values only."""
SAID_BY_ENTRIES = ("role", *OF_VALUES)
WORD = re.compile(r"\{year\}|[^\W_]+|[^\w\s]")
ANY_YEAR = "{year}"
YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
LongForm = Callable[[str], str | None]


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
    _period, {"anyOf": [{"enum": [*PERIODS, WHOLE_YEAR]}, {"type": "string", "pattern": f"^{STRETCH.pattern}$"}]}
)


@dataclass(frozen=True, slots=True)
class ColumnEntry:
    """What a profile says of the columns under one `header`, all levels of it, the outermost first; None for
    what it leaves as it was read."""

    header: tuple[str, ...] = required(
        Several(template("year"), 1),
        "The column's header as printed, the outermost level first; {year} for any year.",
        "El encabezado de la columna como se imprime, primero el nivel de más arriba; {year} es cualquier año.",
    )
    role: str | None = may_be(ROLE, "What the column holds.")
    series: str | None = may_be(SERIES, "What its values say.")
    year: int | None = may_be(Whole(1900, 2099), "The year of its values; one that the header prints counts.")
    period: str | None = may_be(PERIOD, "The part of the year of its values; `year` for all of it.")
    unit: str | None = may_be(UNIT, "The unit, or the currency, of its bare numbers.")
    scale: int | None = may_be(Whole(1, 10**12), "What its numbers are to be multiplied by: 1000 for thousands.")

    says: ClassVar[tuple[str, ...]] = SAID_BY_ENTRIES

    def contradictions(self) -> Iterator[tuple[str, Text]]:
        """An entry that says nothing, and what only values have said of a column of anything else."""
        said = [name for name in SAID_BY_ENTRIES if getattr(self, name) is not None]
        if not said:
            yield (
                "header",
                Text(
                    f"la entrada no dice nada de la columna; agregue {', '.join(SAID_BY_ENTRIES)}, o quítela.",
                    f"the entry says nothing of the column; add {', '.join(SAID_BY_ENTRIES)}, or take it out.",
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


class ColumnBook:
    """The entries of a profile by their headers; of two of one header the one entered first counts."""

    def __init__(self, entries: Iterable[ColumnEntry], long_form: LongForm) -> None:
        self._long_form = long_form
        self._entries: dict[tuple[str, ...], ColumnEntry] = {}
        for entry in entries:
            self._entries.setdefault(self._key(entry.header), entry)
        self._leaves = {key[-1] for key in self._entries}

    def find(self, levels: Sequence[str]) -> ColumnEntry | None:
        """The entry of a header; one that prints the very year before one of any year."""
        if not self._entries:
            return None
        key = self._key(levels)
        return self._entries.get(key) or self._entries.get(_of_any_year(key))

    def heads(self, text: str) -> bool:
        """Whether the text is the lowest level of the header of an entry."""
        key = self._key((text,)) if self._leaves else ()
        return bool(key) and not self._leaves.isdisjoint((*key, *_of_any_year(key)))

    def _key(self, levels: Sequence[str]) -> tuple[str, ...]:
        return header_key(levels, self._long_form)


def header_key(levels: Sequence[str], long_form: LongForm) -> tuple[str, ...]:
    """The levels of a header in the form in which headers are compared: without case, accents and stops, each
    abbreviation as the word it stands for."""
    plain = (WORD.findall(fold(level)) for level in levels)
    written = (" ".join(long_form(word) or word for word in words if word not in STOPS) for words in plain)
    return tuple(level for level in written if level)


STOPS = frozenset(".:;,*-–—")
"""Signs that headers are printed with or without."""


def _of_any_year(key: Sequence[str]) -> tuple[str, ...]:
    return tuple(YEAR.sub(ANY_YEAR, level) for level in key)


def with_any_year(levels: Sequence[str]) -> tuple[str, ...]:
    """A printed header as an entry writes it that is of any year."""
    return tuple(YEAR.sub(ANY_YEAR, level) for level in levels)
