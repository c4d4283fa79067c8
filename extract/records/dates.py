"""Printed dates as ISO text: read only where day, month and year can mean one thing."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from extract.records.tolerances import RECORDS
from schemas.phrases import folded_words

NUMERIC = re.compile(r"([0-9]{1,2}) ?([/.-]) ?([0-9]{1,2}) ?\2 ?([0-9]{4})")

ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")

NAMED = re.compile(r"([0-9]{1,2}) ?(?:/|-|\.|del? )? ?([a-z]{3,12})\.? ?(?:/|-|,|del? )? ?([0-9]{4})")

MONTH = re.compile(r"([a-z]{3,12})\.?,? ?(?:/|-|del? )? ?([0-9]{4})")

YEAR = re.compile(r"(?:19|20)[0-9]{2}")

IMPOSSIBLE, UNREADABLE = "date-impossible", "date-unreadable"


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A date as far as it is printed (`2021`, `2021-03`, `2021-03-31`), or the rule that says why not."""

    iso: str | None
    rule: str | None = None


def read_date(text: str, months: Mapping[str, int]) -> ReadDate:
    """The date a whole text prints, day before month; `months` numbers the folded names of months.

    A day that its month does not have is not repaired, and a year of two digits is not completed.
    """
    plain = folded_words(text)
    if len(plain) > RECORDS.longest_date or not plain.isascii() or _has_odd_digit(text):
        return ReadDate(None, UNREADABLE)
    if found := ISO.fullmatch(plain):
        return _day(found[1], int(found[2]), found[3])
    if found := NUMERIC.fullmatch(plain):
        return _day(found[4], int(found[3]), found[1])
    if (found := NAMED.fullmatch(plain)) and found[2] in months:
        return _day(found[3], months[found[2]], found[1])
    if (found := MONTH.fullmatch(plain)) and found[1] in months:
        return ReadDate(f"{found[2]}-{months[found[1]]:02d}")
    return ReadDate(plain) if YEAR.fullmatch(plain) else ReadDate(None, UNREADABLE)


def month_named(text: str, months: Mapping[str, int]) -> str | None:
    """The month of a text that says month and year and nothing else but a place ("Apopa, mayo 2020")."""
    found = _month_line(tuple(months)).fullmatch(folded_words(text)[: RECORDS.longest_place])
    return f"{found[2]}-{months[found[1]]:02d}" if found else None


def ends_before(start: str, end: str) -> bool:
    """Whether the end lies before the start, looking only as far as both are printed."""
    length = min(len(start), len(end))
    return end[:length] < start[:length]


def _has_odd_digit(text: str) -> bool:
    return any(character.isnumeric() and not character.isascii() for character in text)


def _day(year: str, month: int, day: str) -> ReadDate:
    try:
        return ReadDate(datetime.date(int(year), month, int(day)).isoformat())
    except ValueError:
        return ReadDate(None, IMPOSSIBLE)


@cache
def _month_line(months: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(months, key=lambda name: (-len(name), name)))
    return re.compile(rf"(?:[a-z ]{{1,40}}, ?)?({names})\.?,? ?(?:/|-|del? )? ?((?:19|20)[0-9]{{2}})")
