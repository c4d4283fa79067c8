"""Budgets that running text names by a year long past: what a plan says of them may be an earlier plan's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.context.walk import PlacedParagraph, Walk
from extract.facts.places import place_of
from extract.findings import Finding, finding
from schemas.phrases import fold
from schemas.profile import Profile
from schemas.prose import budget_years

RECENT = 1
PERIOD = re.compile(r" ?[-–/] ?[0-9]{2,4}(?![0-9])")


def budget_years_elsewhere(walk: Walk, profile: Profile, plan_year: int | None) -> tuple[Finding, ...]:
    """A finding for each budget of a year before the one in which the plan was made, which is the year before
    the plan's. Silent on periods of several years, on later years and where the plan's year is not known."""
    if plan_year is None:
        return ()
    return tuple(
        found
        for block in walk.blocks
        if isinstance(block, PlacedParagraph) and any(map(str.isdigit, block.paragraph.text))
        for found in _past(block, profile, plan_year)
    )


def _past(block: PlacedParagraph, profile: Profile, plan_year: int) -> Iterator[Finding]:
    text = block.paragraph.text
    folded, seen = fold(text), set[int]()
    for words in budget_years(profile.raw):
        for found in words.pattern.finditer(folded):
            year, start, end = int(found["year"]), found.start(), found.end()
            if year >= plan_year - RECENT or PERIOD.match(folded, end) or end in seen:
                continue
            seen.add(end)
            page, box = place_of(block.paragraph, start, end)
            named = " ".join(text[start:end].split())
            yield finding("budget-year-elsewhere", page, box, text=named, year=year, plan_year=plan_year)
