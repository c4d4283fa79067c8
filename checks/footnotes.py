"""Footnotes: the marks printed at values, labels, headings and dependencies, and the notes they lead to.

A sign (`*`) leads to a note below its own table, or on its page where no other table claims it; a number to
any note of the document.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from checks.outcome import CheckedPlan, Printed
from schemas.records import DocumentRecords, Indicator, Statement

MARKS = "*†‡⁰¹²³⁴⁵⁶⁷⁸⁹"
CLOSING_MARKS = re.compile(rf"(?<=\S)[{MARKS}]{{1,6}}\Z")
INNER_NOTE = re.compile(r"(?<=[\s.])(?:([*†‡]{1,6}) ?(?=[^\W\d_])|([a-h])/ ?(?=[A-ZÁÉÍÓÚÑ]))")
HEADING_ROLES, LABEL_ROLES = frozenset({"banner", "group"}), frozenset({"indicator", "detail"})
SIGNS = "*†‡"
POWERS = re.compile(r"\b(?:k|c)?m(?:ts?)?[²³]\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Note:
    """One note and its mark; a statement that runs several notes together gives one for each."""

    mark: str
    text: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class MarkUse:
    """A mark printed at something: what it says, where, and the values it concerns."""

    mark: str
    text: str
    place: Printed
    table_id: str | None
    values: tuple[Indicator, ...] = ()


@dataclass(frozen=True, slots=True)
class Footnotes:
    """A plan's marked notes and the marks at values and their labels, at dependencies and at headings inside
    tables, those of one text on one page once."""

    notes: tuple[Note, ...]
    marks: tuple[MarkUse, ...]

    def leads_to(self, mark: MarkUse) -> Note | None:
        """The note of a mark: of its table, else one of its page or of no table whose own table does not
        claim it by a mark, and for a number any note of the document."""
        same = [note for note in self.notes if note.mark == mark.mark]
        own = (note for note in same if note.statement.table_id == mark.table_id)
        near = (note for note in same if mark.mark.isdigit() or self._is_open(note, mark.place.page))
        return next(own, None) or next(near, None)

    def _is_open(self, note: Note, page: int) -> bool:
        table = note.statement.table_id
        claimed = any(use.table_id == table and use.mark == note.mark for use in self.marks)
        return table is None or (note.statement.page == page and not claimed)

    def is_reached(self, note: Note) -> bool:
        """Whether a mark leads to the note, or one of its own table or page could."""
        return any(
            use.mark == note.mark
            and (
                note.mark.isdigit()
                or note.statement.table_id in (None, use.table_id)
                or use.place.page == note.statement.page
            )
            for use in self.marks
        )


def footnotes(plan: CheckedPlan) -> Footnotes:
    """The plan's footnotes, worked out once for all of its checks."""
    if "footnotes" not in plan.memo:
        records = plan.records
        notes = (note for item in records.statements if item.kind == "note" for note in _notes(item))
        marks = (*_at_values(records), *_at_dependencies(records), *_at_headings(records))
        plan.memo["footnotes"] = Footnotes(tuple(notes), marks)
    found = plan.memo["footnotes"]
    assert isinstance(found, Footnotes)
    return found


def _notes(statement: Statement) -> Iterator[Note]:
    starts = [(found.start(), found[1] or found[2]) for found in INNER_NOTE.finditer(statement.text)]
    if statement.mark:
        starts.insert(0, (0, statement.mark))
    ends = [*(start for start, _ in starts[1:]), len(statement.text)]
    for (begin, mark), end in zip(starts, ends, strict=False):
        yield Note(mark, statement.text[begin:end].strip(), statement)


def _at_values(records: DocumentRecords) -> Iterator[MarkUse]:
    rows: dict[tuple[str, int, str], list[Indicator]] = {}
    for item in records.indicators:
        for mark in (item.notes or "").split():
            rows.setdefault((item.table_id, item.row, mark), []).append(item)
    for (table_id, _, mark), values in rows.items():
        yield MarkUse(mark, values[0].indicator, values[0], table_id, tuple(values))


def _at_dependencies(records: DocumentRecords) -> Iterator[MarkUse]:
    named: dict[tuple[str, str, str], list[Indicator]] = {}
    for item in records.indicators:
        for mark in _split(item.dependency_notes or ""):
            named.setdefault((item.section, item.dependency or "", mark), []).append(item)
    for (_, name, mark), values in named.items():
        yield MarkUse(mark, name, values[0], values[0].table_id, tuple(values))


def _at_headings(records: DocumentRecords) -> Iterator[MarkUse]:
    """The marks of headings inside tables, a label alone in its row among them."""
    names = {item.dependency for item in records.indicators}
    groups = {(item.table_id, item.group) for item in records.indicators}
    for cell in records.cells:
        if cell.role not in HEADING_ROLES | LABEL_ROLES or cell.text[-1:] not in MARKS:
            continue
        text = " ".join(cell.text.split())
        found = CLOSING_MARKS.search(text)
        if found is None or POWERS.search(text) or text[: found.start()] in names:
            continue
        bare = text[: found.start()]
        if cell.role in HEADING_ROLES or (cell.table_id, bare) in groups:
            marks = unicodedata.normalize("NFKC", found.group())
            yield from (MarkUse(mark, bare, cell, cell.table_id) for mark in _split(marks))


def _split(marks: str) -> tuple[str, ...]:
    """A run of one sign is one mark, as is a number; of several signs each run."""
    return tuple(found.group() for found in re.finditer(r"[0-9]+|(.)\1*", marks))
