"""Texts and periods in the form in which two editions' rows are held to be one."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Sequence

from comparison.edition import Row

YEAR = re.compile(r"[0-9]{4}")
YEAR_IN_TEXT = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
Spelling = Callable[[str], str]


def key_of(row: Row, names: Sequence[str], plan_year: int | None, spelling: Spelling) -> Hashable:
    """What the named fields say, spelled so; periods, and years in texts, as years from the plan's own."""
    return tuple(_part(row.get(name), name, plan_year, spelling) for name in names)


def _part(content: object, name: str, plan_year: int | None, spelling: Spelling) -> Hashable:
    if content is None:
        return None
    if name == "period":
        return offset(str(content), plan_year)
    if isinstance(content, list):
        return tuple(_spelled(str(one), plan_year, spelling) for one in content)
    return _spelled(content, plan_year, spelling) if isinstance(content, str) else str(content)


def _spelled(text: str, plan_year: int | None, spelling: Spelling) -> str:
    """A year a year later in the next year's plan is the same wording."""
    told = (
        text
        if plan_year is None
        else YEAR_IN_TEXT.sub(lambda year: _distance(int(year[0]) - plan_year), text)
    )
    return spelling(" ".join(told.split()))


def _distance(years: int) -> str:
    """In letters and digits alone, as the barest spelling keeps no others; no plan prints such a word."""
    return f"{'before' if years < 0 else 'after'}{abs(years)}years"


def offset(period: str, plan_year: int | None) -> str:
    """A period by its distance from the plan's year, so that the plans of two years can be held together:
    2022-Q1 is +0-Q1 in the plan for 2022."""
    year, rest = period[:4], period[4:]
    if plan_year is None or not YEAR.fullmatch(year):
        return period
    return f"{int(year) - plan_year:+d}{rest}"


def printed_order(row: Row) -> tuple[object, ...]:
    """Sorts rows as they stand in the document, whatever order they came in."""
    numbers = tuple(float(row.get(name) or 0) for name in ("page", "top", "x0", "row", "column"))
    names = (str(row.get(name) or "") for name in ("table_id", "part", "raw", "text", "name"))
    identifiers = (str(row.get(f"{name}_id") or "") for name in ("value", "project", "mention", "statement"))
    return (*numbers, *names, *identifiers)
