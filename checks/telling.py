"""Where a value is printed, what it is for and whose it is, as the sentences of findings tell it."""

from __future__ import annotations

from collections.abc import Iterable

from schemas.catalogue import CODE_LISTS
from schemas.records import Indicator

SECTIONS = {code.code: code for code in CODE_LISTS["section"]}
SERIES = {code.code: code for code in CODE_LISTS["series"]}


def where(letter: str, value: Indicator) -> dict[str, str]:
    """The fields that tell where a value is printed: `a_es` and `a_en`, or of another letter."""
    section = SECTIONS[value.section]
    return {
        f"{letter}_es": f"{section.es.lower()}, página {value.page}",
        f"{letter}_en": f"{section.en.lower()}, page {value.page}",
    }


def when(value: Indicator) -> dict[str, str]:
    """The fields that tell what a value is for: `when_es` and `when_en`."""
    series, period = SERIES[value.series], value.period or "—"
    return {"when_es": f"{series.es.lower()} {period}", "when_en": f"{series.en.lower()} {period}"}


def whose(value: Indicator) -> str:
    """The dependency or line of work a value belongs to, as it is shown to people."""
    return value.dependency or value.line or "—"


def first_named(indicators: Iterable[Indicator]) -> dict[str, Indicator]:
    """The first value under each name of a dependency, by the name as printed."""
    found: dict[str, Indicator] = {}
    for item in indicators:
        if item.dependency and item.dependency not in found:
            found[item.dependency] = item
    return found
