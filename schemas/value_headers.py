"""The grammar of value headers: which series, year and part of the year a column is for, word by word.

`Meta I trimestre 2025`, `1er. Trim.`, `Ene-Mar`, `T1`, `% de avance`, `Línea base (2023)`, `Monto 2024 S/.`:
every word has to be known, in any order. The words are data, under `value_headers` of a layout profile and,
for units and currencies, in the vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Any

from schemas.language.headers import ValueHeaderWords
from schemas.periods import DECEMBER, PARTS, from_january, part_of_year, stretch
from schemas.phrases import fold
from schemas.spoken_words import (
    LINKS,
    TOKEN,
    UNIT_ROLES,
    WORD,
    YEAR,
    YEAR_RANGE,
    SpokenWords,
    UnitNames,
    is_year,
)

DOTTED_YEAR = re.compile(r"(?<![0-9.,])(1[.,]?9|2[.,]?0)([0-9]{2})(?![0-9.,])")
SHARE_OF = re.compile(r"(?<!\w)s/ ?(?=[^\W\d_]{3})")
"""`Cumpl. s/ meta`: over the goal; a currency's sign is a capital, and stands at the end."""
SHARE_OF_THE = re.compile(r"(?:%|porcentaje) ?(?:del|de las?|de los?)\b")
SHARE_OF_TOTAL = re.compile(
    r"(?:%|porcentaje|porc\.?) {0,2}(?:del?|sobre|respecto (?:del?|al)) (?:el )?total"
)
SHARE_SIGN = re.compile(r"% {0,2}sobre\b")
UNTIL = frozenset(("a", "al", "hasta"))
DATES = re.compile(
    r"([0-9]{1,2})[/.-]([0-9]{1,2})(?:[/.-]([0-9]{4}|[0-9]{2}))? ?(?:-|–|al?|hasta) ?"
    r"([0-9]{1,2})[/.-]([0-9]{1,2})(?:[/.-]([0-9]{4}|[0-9]{2}))?"
)
ARTICLES = frozenset(("el", "la"))
LAST_DAY = 31
LAST_DAYS = frozenset(("28", "29", "30", "31"))
SHORT_YEARS = range(15, 60)
"""Two digits right behind a month that are its year: lower ones are days as often."""
STRONGEST = ("executed", "baseline", "plan")
RATIOS = (("de", "lo"), ("respecto",), ("sobre",), ("vs",), ("versus",), ("contra",), ("/",), ("entre",))
LETTERS = frozenset(("prefix",))
BEHIND_A_LETTER = frozenset((".", "/", ")", ""))
FEWEST_LETTERS = 3
"""The shortest piece of a fused word, but for the number before a part of the year (`IITRIM`)."""


DERIVED = "derived"
"""What a row or column is of that is worked out of others, in place of a series."""


@dataclass(frozen=True, slots=True)
class ValueHeader:
    """What a header says of its values; None and empty for what it leaves unsaid.

    `told` is the series a participle says ("programado"), which counts before a noun's ("avance programado").
    `span` (Q, S, C or B) without `period` is a part of the year whose number stands elsewhere, in a header
    above or below; `ordinal` is such a number. `period` is a code (`Q1`, `S2`, `03`) or a stretch of months
    (`01/09`).
    `cumulative` says that the part is the last of a stretch from January on. `derived` is a column worked
    out of others (`Variación`), neither planned nor executed. `years` is a range of years (`2021/2024`), no
    single one, or the number of one that nothing names (`1` of `Año 1`).
    `whole` says that the header is of the year whatever stands above it. `listed` is a header that an entry
    of the profile says the series or the period of.
    """

    series: frozenset[str] = frozenset()
    year: str | None = None
    period: str | None = None
    span: str | None = None
    ordinal: int | None = None
    told: str | None = None
    cumulative: bool = False
    derived: bool = False
    whole: bool = False
    years: str | None = None
    listed: bool = False

    @property
    def names_values(self) -> bool:
        """Whether the header by itself names a column of values."""
        return bool(self.series) or self.period is not None or self.derived

    @property
    def strongest(self) -> str | None:
        """The series named: a participle's, else of several nouns' the one that makes the others its
        adjectives: `meta alcanzada`, `avance de la meta`."""
        return self.told or next((name for name in STRONGEST if name in self.series), None)


class ValueWords(SpokenWords):
    """The words a profile's value headers are made of, and the grammar that reads headers of them."""

    def __init__(
        self,
        words: ValueHeaderWords,
        months: Mapping[str, int],
        units: UnitNames,
        of_units: Iterable[str] = (),
        of_labels: Iterable[str] = (),
    ) -> None:
        super().__init__(words, months, units, of_units, of_labels)
        self.read = lru_cache(maxsize=4096)(self._read)
        self.read_known = lru_cache(maxsize=4096)(self._read_known)
        self._parts = lru_cache(maxsize=4096)(self._fused_of)

    def _read_known(self, text: str) -> ValueHeader | None:
        """What the header says in the words that are known; None where they contradict each other."""
        return self._read(text, only_known=True)

    def read_title(self, text: str) -> ValueHeader | None:
        """What a title says in the words that are known; of both series in one breath (`programado y
        ejecutado de enero a junio`) it says neither, but still when."""
        found = self.read_known(text)
        if found is not None or not self.tells_of_both(text):
            return found
        rest = (word for word in text.split() if fold(word.strip(",.;:()")) not in self.series)
        return self.read_known(" ".join(rest))

    def _read(self, text: str, only_known: bool = False) -> ValueHeader | None:
        """What the header says; None where a word of it is unknown or two of them contradict each other."""
        spelled = SHARE_OF.sub(" sobre ", " ".join(text.split()))
        folded = fold(DOTTED_YEAR.sub(_whole_year, spelled))
        years = YEAR_RANGE.search(folded)
        if years:
            folded = f"{folded[: years.start()]} {folded[years.end() :]}"
        has_unit, words = self._without_units(self._written_out(TOKEN.findall(self._dates_as_months(folded))))
        words = self._long_years([piece for word in words for piece in self._parts(word)])
        plain, until = self._without_end([word for word in words if WORD.fullmatch(word)])
        plain = [word for at, word in enumerate(plain) if not self._is_day(plain, at)]
        if years or any(map(is_year, plain)):
            plain = [word for word in plain if word not in self.beyond]
        deeds = only_known and self.words_tell_deeds(plain)
        intent = only_known and self.words_tell_intent(plain)
        if only_known:
            plain = [word for word in plain if self.is_known(word)]
        if deeds or intent:
            header = self._header(plain, words, until, years.group(1, 2) if years else None)
            series = "executed" if deeds else "plan"
            return None if header is None else replace(header, series=frozenset((series,)))
        if not (plain or until or years or has_unit) or not all(map(self.is_known, plain)):
            return None
        header = self._header(plain, words, until, years.group(1, 2) if years else None)
        return _as_share(header, folded) if header is not None else None

    def said_series(self, text: str) -> str | None:
        """The series that a participle says in a header of known words alone: `Metas alcanzadas`."""
        said = self.read(text) if text.strip() else None
        return said.told if said is not None else None

    def row_series(self, text: str) -> str | None:
        """The series that a cell says its whole row is of (`P`, `Ejecutado`); DERIVED of a row worked out of
        others (`%`, `Variación`), None for any other text."""
        marked = self.row_marks.get(fold(" ".join(text.split())))
        said = self.read(text) if marked is None and text.strip() else None
        signs = not any(map(str.isalpha, text))
        if said is not None and (said.derived or (signs and said == ValueHeader())):
            return DERIVED
        alone = said is not None and not (said.year or said.period or said.span or said.derived)
        return marked or (said.strongest if said is not None and alone and said.strongest != "any" else None)

    def row_series_and_year(self, text: str) -> tuple[str | None, int | None]:
        """The series that a cell says its whole row is of, and the year it names beside it: `2023 real`."""
        said = self.read(text) if text.strip() else None
        plain = said is not None and not (said.period or said.span or said.derived or said.years)
        if said is None or not plain or not said.year or said.strongest not in STRONGEST:
            return self.row_series(text), None
        return said.strongest, int(said.year)

    def _header(
        self, plain: list[str], words: Sequence[str], until: int | None, years: tuple[str, ...] | None
    ) -> ValueHeader | None:
        series, told = self._series(words)
        numbered = self._numbered_year(plain)
        plain = [word for word in plain if numbered is None or self.ordinal(word) is None]
        spans = {
            self.spans[word]
            for at, word in enumerate(plain)
            if word in self.spans and (len(word) > 1 or self._beside_number(plain, at))
        }
        months = [self.months[word] for word in plain if word in self.months]
        singles = {word for word in plain if YEAR.fullmatch(word)}
        ordinals = {number for word in plain if (number := self.ordinal(word)) is not None}
        if series is None or max(len(spans), len(singles), len(ordinals)) > 1:
            return None
        span, ordinal, year = _only(spans), _only(ordinals), None if years else _only(singles)
        cumulative = bool(until) or self._is_cumulative(plain)
        if until:
            within = span is not None and until % (DECEMBER // PARTS[span]) == 0
            if (span and not within) or ordinal or months:
                return None
            span = None
            months = [1, until] if until > 1 else [1]
        period = _period(months, span, ordinal)
        named = part_of_year(span, ordinal)
        if (months and (period is None or (ordinal and named != period))) or (span and ordinal and not named):
            return None
        if period and cumulative:
            period = from_january(period)
        derived = any(word in self.derived for word in plain)
        if not series and not (ordinals and not spans) and not self.outcomes.isdisjoint(plain):
            series = frozenset(("executed",))
        alone = bool(plain) and self.years.issuperset(plain)
        december = period == "" or (cumulative and months[-1:] == [DECEMBER])
        whole = december or (
            (alone or any(word in self.whole for word in plain)) and not (period or cumulative)
        )
        joined = "/".join(years) if years else numbered
        return ValueHeader(
            series, year, period or None, None if period else span, ordinal, told, cumulative, derived,
            whole, joined
        )  # fmt: skip

    def _numbered_year(self, words: Sequence[str]) -> str | None:
        """The number of one of several years (`Año 1`), which is none of a part of the year."""
        if any(word in self.spans or word in self.months or is_year(word) for word in words):
            return None
        said = [word for word in words if word in self.years or word not in self.fillers]
        beside = (word for pair in pairwise(said) if not self.years.isdisjoint(pair) for word in pair)
        return next((str(number) for word in beside if (number := self.ordinal(word)) is not None), None)

    def _is_cumulative(self, words: Sequence[str]) -> bool:
        """Whether the part named is the end of a stretch: `acumulado`, `al II trimestre`, `a la fecha`."""
        ends = (
            words[at + 1] in self.spans or self.ordinal(words[at + 1]) is not None
            for at, word in enumerate(words[:-1])
            if word in UNTIL
        )  # fmt: skip
        said = [word for word in words if word not in ARTICLES]
        so_far = any(one in UNTIL and other in self.so_far for one, other in pairwise(said))
        return any(word in self.cumulative for word in words) or any(ends) or so_far

    def _dates_as_months(self, folded: str) -> str:
        """The text with two dates that bound a stretch (`01/01 al 31/03`) as the months they stand in."""
        found = DATES.search(folded)
        names = self.month_names
        if found is None or not (names.get(int(found[2])) and names.get(int(found[5]))):
            return folded
        year = next((one for one in (found[6], found[3]) if one), "")
        said = f"{names[int(found[2])]} - {names[int(found[5])]} {year if len(year) != 2 else f'20{year}'}"
        return f"{folded[: found.start()]} {said} {folded[found.end() :]}"

    def _is_day(self, words: Sequence[str], at: int) -> bool:
        """Whether a number is the day of the month named behind it: `del 1 de enero al 31 de marzo`."""
        behind = [word for word in words[at + 1 : at + 3] if word != "de"][:1]
        return (
            words[at].isdigit()
            and 0 < int(words[at]) <= LAST_DAY
            and behind[:1] != []
            and behind[0] in self.months
        )

    def _series(self, words: Sequence[str]) -> tuple[frozenset[str] | None, str | None]:
        """The series named and the one a participle tells; None for the series where two contradict.

        What a share is taken of (`ejecutado de lo programado`, `Acumulado / Esperado`) names no series; a
        share of what was planned that names nothing else (`% s/ crédito`) is what was executed of it.
        """
        end = next((at for at in range(len(words)) if self._is_ratio(words, at)), len(words))
        own = [
            word
            for at, word in enumerate(words[:end])
            if word in self.series and not self._is_what_is_planned(words, at)
        ]
        series = frozenset(self.series[word] for word in own)
        told = [self.series[word] for word in own if word not in self.nouns and self.series[word] != "any"]
        if len(set(told)) > 1:
            return None, None
        of = {self.series[word] for word in words[end:] if word in self.series}
        if not own and "plan" in of:
            return frozenset(("executed",)), None
        if of == {"executed"} and series == {"plan"}:
            return None, None
        return series, told[0] if told else None

    def _is_what_is_planned(self, words: Sequence[str], at: int) -> bool:
        """Whether a noun for what is executed only says what was planned: `Programación de la ejecución`."""
        if self.series[words[at]] != "executed" or words[at] not in self.nouns:
            return False
        before = at - 1
        while before >= 0 and words[before] in LINKS:
            before -= 1
        planned = before >= 0 and (
            self.series.get(words[before]) == "plan" or words[before] in self.scheduling
        )
        return planned and before < at - 1

    def _is_ratio(self, words: Sequence[str], at: int) -> bool:
        return any(tuple(words[at : at + len(sign)]) == sign for sign in RATIOS) and any(
            word in self.series for word in words[at:]
        )

    def _written_out(self, words: Sequence[str]) -> list[str]:
        """The words with abbreviations that end in a stop written out: `Aprop.`, `Oblig.`."""
        found = list(words)
        for at, word in enumerate(words[:-1]):
            if words[at + 1] == "." and (long := self.short_forms.long_form(word)) is not None:
                found[at] = long
        return found

    def _without_units(self, words: Sequence[str]) -> tuple[bool, list[str]]:
        """The words without those that name a unit, a scale or a currency, and whether there were any."""
        rest: list[str] = []
        at, found = 0, False
        while at < len(words):
            phrase = self.units.phrase_at(words, at, UNIT_ROLES) or self._letter(words, at)
            if phrase is None or (len(phrase.words) == 1 and self._has_meaning(words, at)):
                rest.append(words[at])
                at += 1
                continue
            found, at = True, at + len(phrase.words)
        return found, rest

    def _letter(self, words: Sequence[str], at: int) -> Any:
        """The currency a letter stands for: before a stop or at the end, beside no number of a part."""
        phrase = self.units.phrase_at(words, at, LETTERS)
        if phrase is None or self._beside_number(words, at):
            return None
        behind = words[at + len(phrase.words)] if at + len(phrase.words) < len(words) else ""
        return phrase if behind in BEHIND_A_LETTER or len(phrase.words) > 1 else None

    def _has_meaning(self, words: Sequence[str], at: int) -> bool:
        """Whether a word of a unit is here one of the year's parts or of a series."""
        word = words[at]
        if len(word) == 1 and word in self.spans:
            return self._beside_number(words, at)
        return word in self.series or word in self.spans or word in self.months or word in self.fillers

    def _beside_number(self, words: Sequence[str], at: int) -> bool:
        beside = (*words[max(at - 1, 0) : at], *words[at + 1 : at + 2])
        return any(self.ordinal(word) is not None for word in beside)

    def _fused_of(self, word: str) -> tuple[str, ...]:
        """The known words a word is fused of (`ITRIM`, `METAANUAL`); the word itself where it is one or
        none."""
        if not word.isalpha() or self.is_known(word):
            return (word,)
        for cut in range(1, len(word)):
            left, right = word[:cut], word[cut:]
            number = left in self.ordinals and right in self.spans and len(right) > 1
            long = min(len(left), len(right)) >= FEWEST_LETTERS
            if number or (long and self.is_known(left) and self.is_known(right)):
                return left, right
        return (word,)

    def _long_years(self, words: list[str]) -> list[str]:
        """The words with the year of two digits behind a month (`ene-22`) written out."""
        found = list(words)
        for at, word in enumerate(words):
            behind = at + 1 + (words[at + 1 : at + 2] in (["-"], ["/"], ["."], ["'"]))
            short = words[behind] if behind < len(words) else ""
            dated = word in self.months or (
                word in self.spans and at > 0 and self.ordinal(words[at - 1]) is not None
            )
            last_day = at > 0 and words[at - 1] in UNTIL and short in LAST_DAYS
            if dated and len(short) == 2 and short.isdigit() and int(short) in SHORT_YEARS and not last_day:
                found[behind] = f"20{short}"
        return found

    def _without_end(self, words: list[str]) -> tuple[list[str], int | None]:
        """The words without the end of a stretch that begins with the year, and the month it ends in: `al
        30/06/2024`, `a junio`, `a junio 30`. The year stays; one of two digits is written out."""
        at = next((place for place, word in enumerate(words) if word in UNTIL), len(words))
        if any(word in self.months for word in words[:at]):
            return self._without_last_day(words)
        day = len(words) > at + 1 and words[at + 1].isdigit() and 0 < int(words[at + 1]) <= LAST_DAY
        place = at + 1 + day
        place += words[place : place + 1] == ["de"]
        month = self._month(words[place], day) if place < len(words) else None
        if month is None:
            return self._without_last_day(words)
        place += not day and words[place + 1 : place + 2] != [] and words[place + 1] in LAST_DAYS
        return [*words[:at], *_year_in_full(words[place + 1 :])], month

    def _without_last_day(self, words: list[str]) -> tuple[list[str], int | None]:
        """The same of a month's last day where no other month is named: `30 abr`, `31 de agosto`."""
        months = [place for place, word in enumerate(words) if word in self.months]
        place = months[0] if len(months) == 1 else 0
        day = place - 1 - (words[place - 1 : place] == ["de"])
        if place == 0 or day < 0 or words[day] not in LAST_DAYS:
            return words, None
        return [*words[:day], *_year_in_full(words[place + 1 :])], self.months[words[place]]

    def _month(self, word: str, after_day: bool) -> int | None:
        if after_day and word.isdigit():
            return int(word) if 0 < int(word) <= DECEMBER else None
        return self.months.get(word)


def _as_share(header: ValueHeader, folded: str) -> ValueHeader:
    """What a header says; one of the share of a goal or of the money given that was reached (`% de la meta`,
    `% s/ definitivo`) is of what was executed, and one of the share of a total is worked out of others."""
    if SHARE_OF_TOTAL.fullmatch(folded):
        return replace(header, series=frozenset(), derived=True)
    goal = header.series == {"plan"} and header.told is None and SHARE_OF_THE.match(folded) is not None
    bare = not header.names_values and SHARE_SIGN.match(folded) is not None
    return replace(header, series=frozenset(("executed",)), whole=False) if goal or bare else header


def _whole_year(found: re.Match[str]) -> str:
    """A year printed with a separator (`2.024`), without it."""
    return f"{found[1][0]}{found[1][-1]}{found[2]}"


def _period(months: Sequence[int], span: str | None, ordinal: int | None) -> str | None:
    """The period; empty for the whole year, None for none or where the months run backwards. Months beside
    the part of the year that they are (`I trimestre (ene-mar)`) say the same."""
    if not months:
        return part_of_year(span, ordinal)
    first, last = months[0], months[-1]
    if (first, last) == (1, DECEMBER):
        return ""
    return None if last < first else stretch(first, last)


def _year_in_full(words: list[str]) -> list[str]:
    return [f"20{words[0]}", *words[1:]] if words and len(words[0]) == 2 and words[0].isdigit() else words


def _only(found: Iterable[Any]) -> Any:
    return next(iter(found), None)
