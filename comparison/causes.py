"""Why a row differs: the PDF, the program, the profile it was read with, or a correction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from comparison.differences import Difference
from comparison.documents import DocumentPair
from comparison.edition import DocumentRows, Edition, Row
from comparison.subjects import NUMBER

Cause = Literal["correction", "source", "profile", "software", "unknown"]
CAUSES: tuple[Cause, ...] = ("correction", "source", "profile", "software", "unknown")
FOLLOWS_RAW = frozenset((*NUMBER, "raw"))
"""The columns that are read anew where a person corrects the printed text."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What differs between the two readings of a document as a whole, and its corrections on both sides.

    `general` names every cause that all of its rows share; none of them can be told from the others.
    """

    general: tuple[Cause, ...]
    before: frozenset[tuple[str, str, str | None]]
    after: frozenset[tuple[str, str, str | None]]

    def causes_of(self, old: Row | None, new: Row | None, found: Iterable[Difference]) -> tuple[Cause, ...]:
        """The causes of one row's differences; a correction alone where it accounts for all of them."""
        identifiers = {str(row["value_id"]) for row in (old, new) if row and row.get("value_id")}
        own = {entry for entry in self.before ^ self.after if entry[0] in identifiers}
        if not own:
            return self.general or ("unknown",)
        fields = {entry[1] for entry in own}
        explained = fields | (FOLLOWS_RAW if "raw" in fields else frozenset())
        fully = old is not None and new is not None and {one.field for one in found} <= explained
        return ("correction",) if fully else ("correction", *self.general)


def circumstances(pair: DocumentPair, old: Edition, new: Edition) -> Circumstances:
    """What changed around a pair of documents; a document on one side only is a change of the sources."""
    if pair.old is None or pair.new is None:
        return Circumstances(("source",), frozenset(), frozenset())
    told: dict[Cause, bool] = {
        "source": _differ(pair.old.source_sha256, pair.new.source_sha256),
        "profile": _differ(pair.old.profile_sha256, pair.new.profile_sha256)
        or _differ(pair.old.facts.get("profile"), pair.new.facts.get("profile")),
        "software": _differ(old.software_sha256, new.software_sha256),
    }
    general = tuple(cause for cause in CAUSES if told.get(cause))
    return Circumstances(general, _corrections(pair.old), _corrections(pair.new))


def _differ(before: object, after: object) -> bool:
    """Whether both are known and differ."""
    return before is not None and after is not None and before != after


def _corrections(document: DocumentRows) -> frozenset[tuple[str, str, str | None]]:
    """What was corrected to what, by value and column."""
    return frozenset(
        (str(row["value_id"]), str(row["field"]), row.get("new")) for row in document.corrections
    )
