"""Two editions compared, step by step: documents paired, rows paired, differences told, causes named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from comparison.changes import (
    KINDS,
    Change,
    Circumstances,
    Diff,
    Difference,
    DocumentOutcome,
    EditionFacts,
    Kind,
    amount,
    circumstances,
    differences,
)
from comparison.edition import COMPARED, DocumentRows, Edition
from comparison.pairing import DocumentPair, RowPair, Side, pair_documents, pair_rows, propose_renames
from comparison.subjects import (
    DERIVED_FACTS,
    FACTS,
    READING_FACTS,
    SUBJECTS,
    Subject,
    printed_order,
)
from schemas.diff_schema import ASPECTS, Aspect
from store.parquet import Row


def compare(old: Edition, new: Edition, given: bool = False) -> Diff:
    """What changed from old to new; `given` compares the only document of each, whatever it is called."""
    documents: list[DocumentOutcome] = []
    changes: list[Change] = []
    for pair in pair_documents(old, new, given):
        around = circumstances(pair, old, new)
        found = sorted(_document_changes(pair, around), key=_order)
        documents.append(_outcome(pair, around, found))
        changes.extend(found)
    return Diff(_facts(old), _facts(new), tuple(documents), tuple(changes))


def _facts(edition: Edition) -> EditionFacts:
    return EditionFacts(edition.label, edition.content_sha256, edition.software_sha256)


def _document_changes(pair: DocumentPair, around: Circumstances) -> Iterator[Change]:
    if pair.old is None or pair.new is None:
        yield _whole(pair, around)
        return
    if pair.old.failed or pair.new.failed:
        yield from _fact_changes(pair, around, alone=False)
        return
    rows = [change for dataset in COMPARED for change in _dataset_changes(SUBJECTS[dataset], pair, around)]
    yield from rows
    yield from _fact_changes(pair, around, alone=not rows)


def _whole(pair: DocumentPair, around: Circumstances) -> Change:
    """A document on one side only, as one change: each of its rows would say the same again."""
    old, new = (document.facts if document else None for document in (pair.old, pair.new))
    kind: Kind = "added" if old is None else "removed"
    causes = around.causes_of(old, new, ())
    return Change("documents", kind, *_names(pair), old, new, (), None, causes, None)


def _dataset_changes(subject: Subject, pair: DocumentPair, around: Circumstances) -> Iterator[Change]:
    sides = [_side(document, subject.dataset) for document in (pair.old, pair.new)]
    unpaired = pair_rows(subject, *sides)
    propose_renames(subject, unpaired)
    for rows in unpaired.pairs:
        years = (sides[0].plan_year, sides[1].plan_year)
        change = _change(subject, pair, rows, years, around)
        if change:
            yield change
    for row in unpaired.old.rows:
        yield _one_sided(subject, pair, "removed", row, around)
    for row in unpaired.new.rows:
        yield _one_sided(subject, pair, "added", row, around)


def _side(document: DocumentRows | None, dataset: str) -> Side:
    return Side(document.datasets[dataset], document.plan_year) if document else Side((), None)


def _change(
    subject: Subject,
    pair: DocumentPair,
    rows: RowPair,
    years: tuple[int | None, int | None],
    around: Circumstances,
) -> Change | None:
    proposed = rows.likeness is not None
    found = differences(subject, rows.old, rows.new, years, proposed)
    if not found:
        return None
    return Change(
        subject.dataset,
        _kind(found, proposed),
        *_names(pair),
        rows.old,
        rows.new,
        found,
        amount(subject, rows.old, rows.new),
        around.causes_of(rows.old, rows.new, found),
        rows.likeness,
    )


def _kind(found: Sequence[Difference], proposed: bool) -> Kind:
    if proposed:
        return "renamed"
    return "moved" if {one.aspect for one in found} <= {"place", "evidence"} else "changed"


def _one_sided(subject: Subject, pair: DocumentPair, kind: Kind, row: Row, around: Circumstances) -> Change:
    old, new = (row, None) if kind == "removed" else (None, row)
    return Change(
        subject.dataset, kind, *_names(pair), old, new, (), None, around.causes_of(old, new, ()), None
    )


def _fact_changes(pair: DocumentPair, around: Circumstances, alone: bool) -> Iterator[Change]:
    """What the document says of itself, as one change; how it was read only where it differs `alone`."""
    if pair.old is None or pair.new is None:
        return
    old, new = pair.old.facts, pair.new.facts
    found = _told(FACTS, "text", old, new)
    if alone and not found:
        found = (
            *_told(READING_FACTS, "reading", old, new),
            *_told(DERIVED_FACTS, "derived", old, new),
        )
    if found:
        causes = around.general or ("unknown",)
        yield Change("documents", "changed", *_names(pair), old, new, found, None, causes, None)


def _told(names: Sequence[str], aspect: Aspect, old: Row, new: Row) -> tuple[Difference, ...]:
    """The facts that differ, of those that both sides know."""
    known = [name for name in names if name in old and name in new and old[name] != new[name]]
    return tuple(Difference(name, aspect, old[name], new[name]) for name in known)


def _names(pair: DocumentPair) -> tuple[str | None, str | None]:
    old, new = (document.document_id if document else None for document in (pair.old, pair.new))
    return old, new


def _order(change: Change) -> tuple[object, ...]:
    """Numbers before anything else, then by kind; within it by how grave it is and in printed order."""
    gravest = min((ASPECTS.index(aspect) for aspect in change.aspects), default=0)
    dataset = (*COMPARED, "documents").index(change.dataset)
    return not change.of_number, KINDS.index(change.kind), dataset, gravest, printed_order(change.row)


def _outcome(pair: DocumentPair, around: Circumstances, changes: Sequence[Change]) -> DocumentOutcome:
    before, after = (_count(document) for document in (pair.old, pair.new))
    held = pair.old and pair.new and not pair.old.failed and not pair.new.failed
    touched = sum(change.new is not None and change.dataset != "documents" for change in changes)
    return DocumentOutcome(
        *_names(pair),
        pair.paired_by,
        around.general,
        before,
        after,
        after - touched if held else 0,
        tuple(_quiet_tables(pair.new, changes)) if held else (),
        tuple(_quiet_datasets(changes)) if held else (),
        pair.old.from_version if pair.old else None,
        bool(pair.new and pair.new.failed),
    )


def _count(document: DocumentRows | None) -> int:
    return sum(map(len, document.datasets.values())) if document else 0


def _quiet_tables(document: DocumentRows | None, changes: Sequence[Change]) -> list[str]:
    """The tables of values in which nothing changed, by name."""
    if document is None:
        return []
    rows = [row for change in changes for row in (change.old, change.new) if row]
    loud = {str(row.get("table_id")) for row in rows}
    return sorted(
        {str(row["table_id"]) for row in document.datasets["indicators"] if row.get("table_id")} - loud
    )


def _quiet_datasets(changes: Sequence[Change]) -> list[str]:
    loud = {change.dataset for change in changes}
    return [name for name in ("documents", *COMPARED) if name not in loud]
