"""Later editions of a plan, which would count its values twice.

Both stay published, as both are what was said; the earlier one is marked as superseded.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any, Literal

from extract.page.findings import Finding, finding
from extract.sidecar import sidecar_path
from extract.source import document_slug
from identity.wording import bare_words
from schemas.records import Indicator
from schemas.texts import Text
from store.parquet import Row

SHARED = 0.6
"""How much of the larger of two editions the other has as well, at least. A revised plan keeps most of its
indicators; a report that repeats the plan beside what was executed has half of its values at most."""
AGREED = 0.5
"""How many of the shared values say the same, at least: offices that fill in one form share labels alone."""
NAMELESS = 0.9
"""Both of them, where no institution is known: nothing else holds the two together."""
NONE = frozenset({"no", "none", "ninguno"})
"""What a person writes for a plan that replaces no other."""

ToldBy = Literal["sidecar", "date", "name"]
SAID = {
    "sidecar": Text("lo dice el archivo que está a su lado", "the file beside it says so"),
    "date": Text("lo dicen las fechas impresas", "the dates printed say so"),
}


@dataclass(frozen=True, slots=True)
class PublishedPlan:
    """A document that was read: its row of `documents` and its values."""

    row: Row
    values: tuple[Indicator, ...]

    @property
    def name(self) -> str:
        return str(self.row["document_id"])

    @property
    def said(self) -> str | None:
        """The plan it replaces as the file beside it says."""
        said: str | None = self.row["source_supersedes"]
        return said


@dataclass(frozen=True, slots=True)
class Edition:
    """That one document replaces an earlier one; `told_by` is what says which of the two is the later,
    `shared` how many values both have."""

    later: str
    earlier: str
    told_by: ToldBy
    shared: int


@dataclass(frozen=True, slots=True)
class Editions:
    """What replaces what, and the documents whose file names one that can't be replaced."""

    found: tuple[Edition, ...]
    unsettled: tuple[tuple[str, str], ...]

    def findings(self, document: PublishedPlan) -> Iterator[Finding]:
        """What is to be said of the document."""
        file = sidecar_path(Path(document.row["source_file"])).name
        for name, named in self.unsettled:
            if name == document.name:
                yield finding("edition-unsettled", file=file, named=named)
        if one := self.supersedes(document.name):
            fields: dict[str, Any] = {
                "earlier": one.earlier,
                "shared": one.shared,
                "count": len(document.values),
            }
            if one.told_by == "name":
                yield finding("edition-by-name", file=file, **fields)
            else:
                said = SAID[one.told_by]
                yield finding("edition-later", file=file, by=said.es, by_en=said.en, **fields)

    def supersedes(self, document_id: str) -> Edition | None:
        """The edition that the document is, if it replaces another."""
        return next((one for one in self.found if one.later == document_id), None)

    def superseded_by(self, document_id: str) -> str | None:
        """The document that replaces it."""
        return next((one.later for one in self.found if one.earlier == document_id), None)


def editions(documents: Sequence[PublishedPlan]) -> Editions:
    """Which of the documents replaces which: as the file beside it says, else where two are one plan."""
    known = {document.name: document for document in documents}
    found: list[Edition] = []
    unsettled = []
    for name, document in sorted(known.items()):
        if document.said is None or document.said.casefold() in NONE:
            continue
        earlier = document.said if document.said in known else document_slug(Path(document.said))
        if earlier in known and not _replaces(found, earlier, name):
            found.append(_edition(known[earlier], document, "sidecar"))
        else:
            unsettled.append((name, document.said))
    open_ = [document for document in documents if document.said is None]
    for group in _plans(open_):
        found.extend(_chain(group))
    return Editions(tuple(found), tuple(unsettled))


def _replaces(found: Sequence[Edition], one: str, other: str) -> bool:
    """Whether the first replaces the second, or is it, by what has been found so far."""
    while one != other:
        before = next((item.earlier for item in found if item.later == one), None)
        if before is None:
            return False
        one = before
    return True


def _plans(documents: Sequence[PublishedPlan]) -> Iterator[list[PublishedPlan]]:
    """The documents that are editions of one plan, by plan."""
    by_year: dict[object, list[PublishedPlan]] = defaultdict(list)
    for document in sorted(documents, key=lambda document: document.name):
        if document.row["plan_year"]:
            by_year[document.row["plan_year"]].append(document)
    for same_year in by_year.values():
        groups: list[list[PublishedPlan]] = [[document] for document in same_year]
        for one, other in combinations(same_year, 2):
            if _one_plan(one, other):
                joined = [group for group in groups if one in group or other in group]
                groups = [group for group in groups if group not in joined]
                groups.append([document for group in joined for document in group])
        yield from (group for group in groups if len(group) > 1)


def _one_plan(one: PublishedPlan, other: PublishedPlan) -> bool:
    """Whether both say they are of one institution and unit, and most of their values are the same."""
    publisher, same = _publisher(one), _publisher(other)
    if publisher != same:
        return False
    values, others = _values(one), _values(other)
    shared = values.keys() & others.keys()
    agreed = sum(values[value_id] == others[value_id] for value_id in shared)
    share, agreement = (SHARED, AGREED) if publisher[0] else (NAMELESS, NAMELESS)
    return bool(shared) and (
        len(shared) >= share * max(len(values), len(others)) and agreed >= agreement * len(shared)
    )


def _publisher(document: PublishedPlan) -> tuple[str, str]:
    return bare_words(document.row["institution"] or ""), bare_words(document.row["issuing_unit"] or "")


def _values(document: PublishedPlan) -> Mapping[str, tuple[object, ...]]:
    return {item.value_id: (item.status, item.comparator, item.value_base) for item in document.values}


def _chain(group: Sequence[PublishedPlan]) -> Iterator[Edition]:
    """Each edition with the one before it: by the dates the plans print, where all differ, else by name."""
    dates = [(document.row["acta_date"] or "", document.row["issued"] or "") for document in group]
    dated = all(any(date) for date in dates) and len(set(dates)) == len(dates)
    told_by: ToldBy = "date" if dated else "name"
    keys = dict(zip((document.name for document in group), dates, strict=True))
    ordered = sorted(group, key=lambda item: keys[item.name] if dated else _counted(item.name))
    for earlier, later in pairwise(ordered):
        yield _edition(earlier, later, told_by)


def _edition(earlier: PublishedPlan, later: PublishedPlan, told_by: ToldBy) -> Edition:
    shared = len(_values(earlier).keys() & _values(later).keys())
    return Edition(later.name, earlier.name, told_by, shared)


def _counted(name: str) -> list[tuple[int, str]]:
    """The name's parts, its numbers by size: `plan` before `plan-r2` before `plan-r10`."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"(\d+)", name) if part]
