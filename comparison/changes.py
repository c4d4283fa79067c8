"""What a comparison finds."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from comparison.differences import Cause, Difference, NumberChange
from comparison.pairing import PairedBy
from comparison.subjects import NUMBER
from schemas.diff_schema import ASPECTS, Aspect
from store.parquet import Row

Kind = Literal["changed", "removed", "added", "renamed", "moved"]
KINDS: tuple[Kind, ...] = ("changed", "removed", "added", "renamed", "moved")


@dataclass(frozen=True, slots=True)
class Change:
    """One row that is not what it was.

    `renamed` is a proposal, with the likeness of the names (0 to 100); what else differs is among the
    differences. `moved` says the same in another part of the plan, or on another page or in another table.
    """

    dataset: str
    kind: Kind
    old_document: str | None
    new_document: str | None
    old: Row | None
    new: Row | None
    differences: tuple[Difference, ...]
    amount: NumberChange | None
    causes: tuple[Cause, ...]
    likeness: float | None

    @property
    def row(self) -> Row:
        """The row as it is now; as it was, where it is gone."""
        return self.new if self.new is not None else self.old or {}

    @property
    def aspects(self) -> tuple[Aspect, ...]:
        """What the differences are about, the gravest first."""
        found = {one.aspect for one in self.differences}
        return tuple(aspect for aspect in ASPECTS if aspect in found)

    @property
    def of_evidence_only(self) -> bool:
        """Whether nothing but page or table is another."""
        return self.aspects == ("evidence",)

    @property
    def of_number(self) -> bool:
        """Whether the number, its status, comparator, unit or scale is another."""
        return any(aspect in NUMBER for aspect in self.aspects)


@dataclass(frozen=True, slots=True)
class DocumentOutcome:
    """How a document fared: what it is called on each side, how its rows compare, and its quiet tables."""

    old: str | None
    new: str | None
    paired_by: PairedBy
    causes: tuple[Cause, ...]
    rows_before: int
    rows_after: int
    unchanged: int
    unchanged_tables: tuple[str, ...]
    quiet_datasets: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.new or self.old or ""


@dataclass(frozen=True, slots=True)
class EditionFacts:
    """What is compared, as named and by its content."""

    label: str
    content_sha256: str | None
    software_sha256: str | None


@dataclass(frozen=True, slots=True)
class Diff:
    """All that changed from old to new, the gravest first within each document."""

    old: EditionFacts
    new: EditionFacts
    documents: tuple[DocumentOutcome, ...]
    changes: tuple[Change, ...]

    @property
    def changed(self) -> bool:
        """Whether anything at all differs; a document on one side only counts, even one without rows."""
        return bool(self.changes) or any(None in (one.old, one.new) for one in self.documents)

    @property
    def counts(self) -> dict[str, int]:
        """How many changes there are of each kind; numbers that changed and mere changes of place apart."""
        found = Counter[str](change.kind for change in self.changes)
        numbers = sum(change.of_number for change in self.changes)
        values = sum("value" in change.aspects for change in self.changes)
        evidence = sum(change.of_evidence_only for change in self.changes)
        unchanged = sum(document.unchanged for document in self.documents)
        kinds: dict[str, int] = {kind: found[kind] for kind in KINDS}
        return {
            **kinds,
            "values": values,
            "numbers": numbers,
            "evidence_only": evidence,
            "unchanged": unchanged,
        }
