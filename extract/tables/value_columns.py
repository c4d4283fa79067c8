"""What a value column publishes, put together from its header and the headers above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.profile import Profile
from schemas.value_headers import ValueHeader, part_of_year


@dataclass(frozen=True, slots=True)
class ValueMeaning:
    """Series, year and part of the year of a value column; `ordinal` is a part of unknown length."""

    series: str
    year: int | None
    period: str | None
    ordinal: int | None


def value_meaning(text: str, parents: Sequence[str], profile: Profile) -> ValueMeaning | None:
    """What a column headed `text` below `parents` (the nearest first) publishes; None where it is no value
    column. A header says by itself that it is one, or completes what one above it says."""
    own = profile.value_header(text)
    above = [found for parent in parents if (found := profile.value_header(parent)) is not None]
    if own is not None and (own.names_values or any(item.names_values or item.span for item in above)):
        return _meaning([own, *above])
    return _joint(text, parents, profile)


def _joint(text: str, parents: Sequence[str], profile: Profile) -> ValueMeaning | None:
    """The meaning of a header that only makes sense read on from the one above it."""
    found = (profile.value_header(f"{parent} {text}") for parent in parents)
    joint = next((header for header in found if header is not None and header.names_values), None)
    return _meaning([joint]) if joint is not None else None


def _meaning(headers: Sequence[ValueHeader]) -> ValueMeaning:
    series = _series(headers)
    named = [header for header in headers if series != "baseline" or header.strongest == "baseline"]
    years = {header.year for header in named if header.year} if not headers[0].year else {headers[0].year}
    span = next((header.span for header in headers if header.span), None)
    ordinal = next((header.ordinal for header in headers if header.ordinal), None)
    period = next((header.period for header in headers if header.period), None)
    return ValueMeaning(
        series,
        int(years.pop()) if len(years) == 1 else None,
        None if series == "baseline" else period or part_of_year(span, ordinal),
        None if period or span else ordinal,
    )


def _series(headers: Sequence[ValueHeader]) -> str:
    """The series the column's own header names, else the nearest one above it that names one."""
    own = headers[0].strongest
    if own is not None:
        return own
    named = [header.strongest for header in headers[1:] if header.strongest and not _is_both(header)]
    return named[0] if named else "plan"


def _is_both(header: ValueHeader) -> bool:
    """Whether a header is over baselines and goals alike and says nothing of either."""
    return {"baseline", "plan"} <= header.series
