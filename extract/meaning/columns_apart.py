"""What tells columns of one meaning apart: words of their headers that say nothing of series, time or unit,
as those of the kinds of things that are counted (`Permisos | Inspecciones`, each over `Meta | Logro`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Any

from extract.meaning.headers import Column, sign_alone
from extract.numbers.units import names_unit_only
from schemas.lexicon import Lexicon
from schemas.phrases import fold
from schemas.profile import Profile
from schemas.value_headers import ValueHeader


def words_apart(
    columns: Iterable[Column], proved: Mapping[Column, Column], profile: Profile, lexicon: Lexicon
) -> dict[Column, str]:
    """The words of each column's header that tell it from others for the same series and time; none where
    some of these, but for their totals, have no such words, or the same, or words that differ in their units
    alone (`Monto en Gs. | Monto en US$`). `proved` is what the columns were shown to mean."""
    alike: dict[tuple[Any, ...], list[Column]] = {}
    for column in dict.fromkeys(columns):
        if column.role == "value":
            alike.setdefault(_meaning(proved.get(column, column)), []).append(column)
    found: dict[Column, str] = {}
    for held in alike.values():
        headed = {column.levels: column for column in reversed(held)}  # a header printed again is no other
        every = [column for column in held if headed[column.levels] is column]
        sums = [column for column in every if any(map(profile.value_words.speaks_of_totals, column.levels))]
        group = [column for column in every if column not in sums]
        own = _coded_words(group) or {column: _own_words(column, group, profile) for column in group}
        parts = {column: words for column, words in own.items() if words}
        for column in group if len(parts) > 1 else ():
            levels = _own_levels(column, group) if not parts.get(column) else []
            # `Central` beside places whose names no header has, or another of one list
            if levels and (_says_nothing(levels, profile) or _begin(levels[0]) in map(_begin, own.values())):
                parts[column] = " ".join(levels)
        if len(set(parts.values())) == len(group) > 1 and not _differ_in_units(list(parts.values()), lexicon):
            found |= {one: parts[headed[one.levels]] for one in held if headed[one.levels] in parts}
        elif not parts:
            found |= _shares_apart(every, profile)
    return found


def _shares_apart(columns: Sequence[Column], profile: Profile) -> dict[Column, str]:
    """What stands over each of several percentages alone (`Avance físico a junio (%)` and `Avance financiero
    a junio (%)` over `Prog.`), without what all of them end in and the unit of the others under it."""
    shares = [column for column in columns if any(map(profile.value_words.says_percent, column.levels))]
    own = [" ".join(_own_levels(column, shares)[: len(column.levels) - 1]) for column in shares]
    words = [text.split() for text in own]
    ends = 0
    while words and all(len(one) > ends + 1 for one in words) and len({one[-1 - ends] for one in words}) == 1:
        ends += 1
    names = [" ".join(one[: len(one) - ends]).partition(" (")[0] for one in words]
    alone = len(shares) > 1 and all(names) and len(set(names)) == len(shares)
    above = all(column.own_text not in text for column, text in zip(shares, own, strict=True))
    return dict(zip(shares, names, strict=True)) if alone and above else {}


def of_one_list(columns: Sequence[Column], profile: Profile) -> list[Column]:
    """The columns; one of a half-read header that begins with the word of another which names something and
    says no series, or with a code as that does, is of the same list, and a word of it says none either:
    `Recursos directamente recaudados` beside `Recursos ordinarios`, `21 Crédito Externo` beside `11 Tesoro
    Nacional`."""
    listed = {
        _begin(column.own_text)
        for column in columns
        if column.role == "value" and column.series is None and names_something(column.own_text, profile)
    }
    return [
        replace(column, series=None, origins=replace(column.origins, series=None))
        if column.guessed and column.origins.series == "header" and _begin(column.own_text) in listed
        else column
        for column in columns
    ]


def _begin(text: str) -> str:
    """The first word of a header; of one with a code that it has one."""
    return "" if CODED.match(text) else fold(text).partition(" ")[0]


def _differ_in_units(texts: list[str], lexicon: Lexicon) -> bool:
    """Whether behind the words that all of the texts begin with there are units and nothing else."""
    words = zip(*(text.split() for text in texts), strict=False)
    begun = sum(1 for _ in takewhile(lambda beside: len(set(beside)) == 1, words))
    rest = [" ".join(text.split()[begun:]) for text in texts]
    return all(text and (names_unit_only(text, lexicon) or sign_alone(text, lexicon)) for text in rest)


def _meaning(column: Column) -> tuple[Any, ...]:
    part = (column.period, column.ordinal, column.span, column.cumulative)
    return (column.series, column.year, column.years, *part)


def _own_words(column: Column, group: Iterable[Column], profile: Profile) -> str:
    """The levels of the column's header that name something, but for those of all its group."""
    levels = _own_levels(column, group)
    own = [level for level in levels if names_something(level, profile)]
    return " ".join(own) or _names_over_series(column, levels, profile)


def _names_over_series(column: Column, levels: Sequence[str], profile: Profile) -> str:
    """What stands over a column whose own header says its series and year, whatever its nouns are of
    elsewhere: `Crédito externo` over `Ejecutado 2024`."""
    said = profile.value_header(column.own_text)
    above = [level for level in levels if level in column.levels[:-1]]
    if said is None or not (said.series and said.year) or len(above) != 1:
        return ""
    over = profile.value_header(above[0])
    return above[0] if over is None or over == ValueHeader(series=over.series) else ""


CODED = re.compile(
    r"(?:[A-Z]{1,3}\.? )?(?!(?:19|20)[0-9]{2}\b)(?:[0-9]{2,4}|[0-9](?:\.[0-9]{1,2}){1,3})[ .-]+[^\W\d_]"
)
"""A code before a name: `11 Tesoro Nacional`, `2.3 Bienes y servicios`, `FF 10 Recursos del Tesoro`."""


def _coded_words(group: Sequence[Column]) -> dict[Column, str]:
    """The level of each column's header that its group does not share where it is a code and a name in all of
    them, whatever words these are of (`21 Crédito Externo`), without what all of them end in aside."""
    levels = [_own_levels(column, group) for column in group]
    if len(group) < 2 or any(len(own) != 1 or not CODED.match(own[0]) for own in levels):
        return {}
    names = [own[0] for own in levels]
    ends = {name.partition(" (")[2] for name in names}
    return {
        column: name.partition(" (")[0] if len(ends) == 1 else name
        for column, name in zip(group, names, strict=True)
    }


def _says_nothing(levels: Iterable[str], profile: Profile) -> bool:
    return all(profile.value_header(level) == ValueHeader() for level in levels)


def _own_levels(column: Column, group: Iterable[Column]) -> list[str]:
    shared = set.intersection(*(set(other.levels) for other in group))
    return [level for level in dict.fromkeys(column.levels) if level not in shared]


def names_something(level: str, profile: Profile) -> bool:
    """Whether a header's level is words that say no series, time or unit, and no label's header; what amounts
    are of (`Recursos propios`) says none of these."""
    said, words = profile.value_header(level), profile.value_words
    if words.speaks_of_totals(level) or not any(map(str.isalpha, level)):
        return False
    if said is not None:
        return said == ValueHeader(series=OF_AMOUNTS)
    rest = (word for word in level.split() if words.spoken_series(word) != OF_AMOUNTS)
    return profile.header(level) is None and not words.speaks_of_values(" ".join(rest))


OF_AMOUNTS = frozenset(("any",))
"""The series of words for amounts of any: `Aportes`, `Fondos`."""
