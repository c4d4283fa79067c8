"""What identifies a row of each dataset, what it says, and how texts and periods are held to be one."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass

from schemas.catalogue import PRINTED, datasets
from schemas.diff_schema import Aspect
from schemas.periods import YEAR_IN_TEXT
from store.parquet import Row

NUMBER: tuple[Aspect, ...] = ("value", "status", "comparator", "unit", "scale")
"""The aspects of a number."""
EVIDENCE = datasets()["indicators"].of_class("evidence")

FACTS = datasets()["documents"].of_class("content")
"""What is compared of a document's own row."""
READING_FACTS = datasets()["documents"].of_class("reading")
DERIVED_FACTS = datasets()["documents"].of_class("derived")
"""What is compared of it where nothing else of the document differs."""

YEAR = re.compile(r"[0-9]{4}")
Spelling = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Subject:
    """The fields of a dataset by what they are for, as the catalogue classes them.

    `identifier` is the row's own; `label` names the thing and `place` says where in the plan it belongs;
    `slot` tells its rows apart; `loose` is part of what identifies a row, but may change without it being
    another. `content` is what is said of it, `remarks` what is said beside it.
    """

    dataset: str
    identifier: str
    place: tuple[str, ...]
    label: tuple[str, ...]
    slot: tuple[str, ...]
    loose: tuple[str, ...]
    content: tuple[str, ...]
    remarks: tuple[str, ...]
    reading: tuple[str, ...]
    derived: tuple[str, ...]
    certainty: tuple[str, ...] = ()

    @property
    def following(self) -> tuple[tuple[str, Aspect], ...]:
        """The columns that follow from the others or from how they were read, and what each is about."""
        told: tuple[tuple[tuple[str, ...], Aspect], ...] = (
            (self.reading, "reading"),
            (self.certainty, "certainty"),
            (self.derived, "derived"),
        )
        return tuple((name, aspect) for names, aspect in told for name in names)

    @property
    def owner(self) -> tuple[str, ...]:
        """Where names may be likened: the part of the plan that answers for the thing."""
        return tuple(name for name in self.place if name not in ("perspective", "context"))


def _subject(dataset: str) -> Subject:
    known = datasets()[dataset]
    return Subject(
        dataset,
        known.key[-1],
        place=known.of_class("place"),
        label=known.of_class("label"),
        slot=known.of_class("slot"),
        loose=known.of_class("measure"),
        content=known.of_class("content"),
        remarks=known.of_class("remark"),
        reading=known.of_class("reading"),
        derived=known.of_class("derived"),
        certainty=known.of_class("certainty"),
    )


SUBJECTS: Mapping[str, Subject] = {dataset: _subject(dataset) for dataset in PRINTED}


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
