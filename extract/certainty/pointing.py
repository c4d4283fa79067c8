"""Which records a finding puts in doubt: those it names, else those it reaches from where it points."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extract.page.geometry import Bounded, Box, box_of
from schemas.doubts import Doubt, doubt_of_rule
from schemas.records import CellRecord, FindingRecord

UNCLAIMED = "number-unclaimed"


@dataclass(frozen=True, slots=True)
class Pointed:
    """The doubts that findings raise: by the identifier of what they name, by page where they name none; and
    by table the page that it begins on."""

    named: Mapping[str, Sequence[Doubt]]
    placed: Mapping[int | None, Sequence[tuple[Doubt, FindingRecord]]]
    begins: Mapping[str, int] = field(default_factory=dict)

    def pages_before(self, page: int, table_id: str | None) -> frozenset[int]:
        """The pages that may hold what says something of a record of a page: the one before it, and the one
        before its table begins."""
        return frozenset((page - 1, self.begins.get(table_id or "", page) - 1))

    def at(self, identifier: str, page: int, table_id: str | None, box: Bounded) -> Iterator[Doubt]:
        """The doubts about a record that stands in the box."""
        yield from self.named.get(identifier, ())
        own = box_of(box)
        pages = sorted(self.pages_before(page, table_id))
        before = [one for other in pages for one in self.placed.get(other, ()) if one[0].reach == "page"]
        for doubt, item in (*before, *self.placed.get(page, ()), *self.placed.get(None, ())):
            if _reaches(doubt, item, table_id, own):
                yield doubt


def pointed(findings: Iterable[FindingRecord], cells: Sequence[CellRecord]) -> Pointed:
    """The doubts that the findings of a document raise. A number that nothing publishes puts no other in
    doubt where it stands in a cell of its own, of a column that publishes no values."""
    aside: dict[int, list[Box]] = defaultdict(list)
    for cell in cells:
        if cell.role != "value":
            aside[cell.page].append(box_of(cell))
    named: dict[str, list[Doubt]] = defaultdict(list)
    placed: dict[int | None, list[tuple[Doubt, FindingRecord]]] = defaultdict(list)
    for item in findings:
        doubt = doubt_of_rule().get(item.rule)
        if doubt is None or (item.rule == UNCLAIMED and _is_set_aside(item, aside[item.page or 0])):
            continue
        for value_id in item.value_ids:
            named[value_id].append(doubt)
        if not item.value_ids or doubt.reach in ("row", "table"):
            placed[None if doubt.reach == "document" else item.page].append((doubt, item))
    begins: dict[str, int] = {}
    for cell in cells:
        begins[cell.table_id] = min(cell.page, begins.get(cell.table_id, cell.page))
    return Pointed(named, placed, begins)


def _is_set_aside(item: FindingRecord, cells: Iterable[Box]) -> bool:
    box = box_of_finding(item)
    return box is not None and any(cell.holds((box.x0 + box.x1) / 2, box.middle) for cell in cells)


def _reaches(doubt: Doubt, item: FindingRecord, table_id: str | None, own: Box) -> bool:
    if doubt.reach in ("page", "document"):
        return True
    if item.table_id is not None and table_id is not None and item.table_id != table_id:
        return False
    box = box_of_finding(item)
    if box is None or (doubt.reach == "table" and item.table_id is not None):
        return True
    if doubt.reach == "row":
        return own.overlap_y(box) > 0
    return own.overlap_y(box) > 0 and own.overlap_x(box) > 0


def box_of_finding(item: FindingRecord) -> Box | None:
    """Where a finding points at; None where it points at no place."""
    if item.x0 is None or item.top is None or item.x1 is None or item.bottom is None:
        return None
    return Box(item.x0, item.top, item.x1, item.bottom)
