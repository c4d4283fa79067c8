"""What two rows that are one say differently, what it is about and why, and what a comparison finds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, get_args

from comparison.edition import DocumentRows, Edition
from comparison.pairing import DocumentPair, PairedBy
from comparison.subjects import EVIDENCE, NUMBER, Subject, offset
from schemas.diff_schema import ASPECTS, Aspect
from store.parquet import Row

OWN_NUMBER = {"indicators": "value", "budget_mentions": "amount"}
BASE_NUMBER = {"indicators": "value_base", "budget_mentions": "amount"}

Cause = Literal["correction", "review", "source", "profile", "software", "unknown"]
CAUSES: tuple[Cause, ...] = get_args(Cause)
SETTLED = frozenset(("certainty", "doubts"))
"""The columns that change where a person accepts a value or a finding."""
FOLLOWS_RAW = frozenset((*NUMBER, "raw"))
"""The columns that are read anew where a person corrects the printed text."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that says something else; a field that a side doesn't know counts as empty."""

    field: str
    aspect: Aspect
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class NumberChange:
    """By how much a number changed: in its base unit, and in percent of what it was (None from zero)."""

    absolute: float
    percent: float | None
    unit: str | None


def differences(
    subject: Subject, old: Row, new: Row, years: tuple[int | None, int | None], proposed: bool
) -> tuple[Difference, ...]:
    """All that differs, the gravest first; reading, derived and evidence only where nothing else does.

    `years` are the two plans' own; `proposed` makes of another label another name.
    """
    found = [
        *_number(subject, old, new),
        *_content(subject, old, new),
        *_plain(old, new, subject.loose, "measure"),
        *_plain(old, new, subject.label, "name" if proposed else "wording"),
        *_plain(old, new, subject.remarks, "text"),
        *_placed(subject, old, new),
        *_slot(subject, old, new, years),
    ]
    found = found or [*_following(subject, old, new, years), *_plain(old, new, EVIDENCE, "evidence")]
    return tuple(sorted(found, key=lambda one: ASPECTS.index(one.aspect)))


def amount(subject: Subject, old: Row, new: Row) -> NumberChange | None:
    """By how much the number changed; None where one has none, both are one, or their units differ."""
    name = BASE_NUMBER.get(subject.dataset, "")
    before, after = old.get(name), new.get(name)
    if before is None or after is None or before == after or old.get("unit") != new.get("unit"):
        return None
    was, change = Decimal(repr(before)), Decimal(repr(after)) - Decimal(repr(before))
    percent = float(round(change / abs(was) * 100, 6)) if was else None
    return NumberChange(float(change), percent, new.get("unit"))


def _number(subject: Subject, old: Row, new: Row) -> Iterator[Difference]:
    name = OWN_NUMBER.get(subject.dataset)
    if name is None:
        return
    for field, aspect in _beside_number(subject).items():
        yield from _plain(old, new, (field,), aspect)
    if old.get(name) != new.get(name) and not _same_worth(subject, old, new):
        yield Difference(name, "value", old.get(name), new.get(name))
    if _squeezed(old.get("raw")) != _squeezed(new.get("raw")):
        told = _raw_aspect(subject, old, new)
        yield Difference("raw", told, old.get("raw"), new.get("raw"))


def _beside_number(subject: Subject) -> dict[str, Aspect]:
    """What a row says beside its number, and what a difference in it is about."""
    told = {OWN_NUMBER[subject.dataset], BASE_NUMBER[subject.dataset], "raw"}
    known: dict[str, Aspect] = {aspect: aspect for aspect in NUMBER}
    return {name: known.get(name, "text") for name in subject.content if name not in told}


def _raw_aspect(subject: Subject, old: Row, new: Row) -> Aspect:
    """What another printed text means: another number or wording, or the same number spelled otherwise."""
    number, beside = OWN_NUMBER[subject.dataset], _beside_number(subject)
    if old.get("status") == new.get("status") == "text":
        return "text"
    if old.get(number) != new.get(number):
        return "scale" if _same_worth(subject, old, new) else "value"
    return next((aspect for name, aspect in beside.items() if old.get(name) != new.get(name)), "printed")


def _same_worth(subject: Subject, old: Row, new: Row) -> bool:
    """Whether the scale makes up for the number: 7.021 millions are 7,021 thousands."""
    name = BASE_NUMBER[subject.dataset]
    kept = old.get(name) == new.get(name) and old.get("unit") == new.get("unit")
    return kept and old.get(name) is not None and old.get("scale") != new.get("scale")


def _content(subject: Subject, old: Row, new: Row) -> Iterator[Difference]:
    """What a row without a number of its own says."""
    return iter(()) if subject.dataset in OWN_NUMBER else _plain(old, new, subject.content, "text")


def _slot(subject: Subject, old: Row, new: Row, years: tuple[int | None, int | None]) -> Iterator[Difference]:
    """The series, part or period; periods by their distance from the plan's year."""
    for name in subject.slot:
        if _told(name, old, years[0]) != _told(name, new, years[1]):
            yield Difference(name, "text", old.get(name), new.get(name))


def _told(name: str, row: Row, plan_year: int | None) -> Any:
    """What a field says; a year or period by its distance from the plan's year."""
    said = row.get(name)
    return offset(str(said), plan_year) if name in ("period", "year") and said else said


def _placed(subject: Subject, old: Row, new: Row) -> Iterator[Difference]:
    """Another part of the plan; one dependency in another spelling is the same part in other words."""
    for name in subject.place:
        yield from _plain(old, new, (name,), "wording" if _is_one(name, old, new) else "place")


def _is_one(name: str, old: Row, new: Row) -> bool:
    """Whether a column names the same thing on both sides, going by its identifier."""
    known = f"{name}_id"
    return old.get(known) is not None and old.get(known) == new.get(known)


def _following(
    subject: Subject, old: Row, new: Row, years: tuple[int | None, int | None]
) -> Iterator[Difference]:
    """The number in its base unit, how it was read and what is derived, where both sides have the column."""
    base = BASE_NUMBER.get(subject.dataset)
    if base:
        yield from _plain(old, new, (base,), "value")
    for name, aspect in subject.following:
        if name not in old or name not in new:
            continue
        before, after = _told(name, old, years[0]), _told(name, new, years[1])
        if _squeezed(before) != _squeezed(after):
            yield Difference(name, aspect, old[name], new[name])


def _plain(old: Row, new: Row, names: tuple[str, ...], aspect: Aspect) -> Iterator[Difference]:
    for name in names:
        before, after = old.get(name), new.get(name)
        if _squeezed(before) != _squeezed(after):
            yield Difference(name, aspect, before, after)


def _squeezed(content: Any) -> Any:
    """Texts without white space: where a line breaks is the layout's business."""
    if isinstance(content, list):
        return [_squeezed(one) for one in content]
    return "".join(content.split()) if isinstance(content, str) else content


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What differs between the two readings of a document as a whole, its corrections on both sides, and
    whether other reviews hold.

    `general` names every cause that all of its rows share; none of them can be told from the others.
    """

    general: tuple[Cause, ...]
    before: frozenset[tuple[str, str, str | None]]
    after: frozenset[tuple[str, str, str | None]]
    reviewed: bool = False

    def causes_of(self, old: Row | None, new: Row | None, found: Iterable[Difference]) -> tuple[Cause, ...]:
        """The causes of one row's differences; a correction alone where it accounts for all of them."""
        identifiers = {str(row["value_id"]) for row in (old, new) if row and row.get("value_id")}
        own = {entry for entry in self.before ^ self.after if entry[0] in identifiers}
        changed = {one.field for one in found}
        if not own and self.reviewed and changed and changed <= SETTLED:
            return ("review", *self.general)
        if not own:
            return self.general or ("unknown",)
        fields = {entry[1] for entry in own}
        explained = fields | (FOLLOWS_RAW if "raw" in fields else frozenset())
        fully = old is not None and new is not None and changed <= explained
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
    reviewed = _reviews(pair.old) != _reviews(pair.new)
    return Circumstances(general, _corrections(pair.old), _corrections(pair.new), reviewed)


def _differ(before: object, after: object) -> bool:
    """Whether both are known and differ."""
    return before is not None and after is not None and before != after


def _corrections(document: DocumentRows) -> frozenset[tuple[str, str, str | None]]:
    """What was corrected to what, by value and column."""
    return frozenset(
        (str(row["value_id"]), str(row["field"]), row.get("new")) for row in document.corrections
    )


def _reviews(document: DocumentRows) -> frozenset[str]:
    """What was accepted and still holds, by the hash of what was seen."""
    return frozenset(str(row["seen"]) for row in document.reviews if row["holds"])


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
    def of_certainty_only(self) -> bool:
        """Whether it says the same, and is surer or less sure than it was."""
        return "certainty" in self.aspects and {*self.aspects} <= {"reading", "certainty", "evidence"}

    @property
    def of_number(self) -> bool:
        """Whether the number, its status, comparator, unit or scale is another."""
        return any(aspect in NUMBER for aspect in self.aspects)


@dataclass(frozen=True, slots=True)
class DocumentOutcome:
    """How a document fared: what it is called on each side, how its rows compare, and its quiet tables.

    `compared_with` is the earlier version whose reading stands for one that failed in the old edition, and
    `failed` says that it can't be read in the new one.
    """

    old: str | None
    new: str | None
    paired_by: PairedBy
    causes: tuple[Cause, ...]
    rows_before: int
    rows_after: int
    unchanged: int
    unchanged_tables: tuple[str, ...]
    quiet_datasets: tuple[str, ...]
    compared_with: str | None = None
    failed: bool = False

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

    def of(self, document: DocumentOutcome) -> list[Change]:
        """The changes of one document."""
        sides = document.old, document.new
        return [one for one in self.changes if (one.old_document, one.new_document) == sides]

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
        certainty = sum(change.of_certainty_only for change in self.changes)
        unchanged = sum(document.unchanged for document in self.documents)
        kinds: dict[str, int] = {kind: found[kind] for kind in KINDS}
        return {
            **kinds,
            "values": values,
            "numbers": numbers,
            "certainty_only": certainty,
            "evidence_only": evidence,
            "unchanged": unchanged,
        }
