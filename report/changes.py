"""What changed against the version before, as the comparison of the two tells it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from comparison.changes import Change, Diff, Kind
from comparison.compare import compare
from comparison.loading import load_edition
from comparison.outputs.page import page_html
from comparison.outputs.wording import amount, causes, content, dataset_title, field_title, names, when
from report.corrections import Language

DATASET = "indicators"
MOST_LISTED = 2_000


@dataclass(frozen=True, slots=True)
class Line:
    """One column that differs, in words."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Told:
    """One change in words; `value_id` where it is a value that is still there, `raw` what is printed of one
    that is added or removed."""

    kind: Kind
    document_id: str
    value_id: str | None
    dataset: str
    where: str
    what: str
    when: str
    lines: tuple[Line, ...]
    raw: str | None
    amount: str
    causes: str


@dataclass(frozen=True, slots=True)
class Changes:
    """Against which version; the changes, at most `MOST_LISTED`; how many there are of each kind, how many
    say the same on another page or in another table, how many more are not listed; and all of it as a page of
    its own."""

    against: str
    listed: tuple[Told, ...]
    counts: Mapping[str, int]
    left_out: int
    page: bytes


def changes_before(output: Path, versions: Sequence[str], language: Language) -> Changes | None:
    """What the last of `versions`, all sound, changed; None where there is none before it."""
    if len(versions) < 2:
        return None
    before, after = versions[-2:]
    diff = compare(load_edition(output / before, before), load_edition(output / after, after))
    return _changes(before, diff, language)


def _changes(against: str, diff: Diff, language: Language) -> Changes:
    told = [change for change in diff.changes if not change.of_evidence_only]
    return Changes(
        against,
        tuple(_told(change, language) for change in told[:MOST_LISTED]),
        {kind: diff.counts[kind] for kind in ("changed", "removed", "added", "renamed", "moved")},
        max(0, len(told) - MOST_LISTED),
        page_html(diff, language).encode(),
    )


def _told(change: Change, language: Language) -> Told:
    where, what = names(change.dataset, change.row)
    still_there = change.dataset == DATASET and change.new is not None
    return Told(
        change.kind,
        change.new_document or change.old_document or "",
        str(change.row["value_id"]) if still_there else None,
        dataset_title(change.dataset, language),
        where,
        what,
        when(change, language),
        tuple(
            Line(
                field_title(change.dataset, one.field, language),
                content(one.field, one.before, language),
                content(one.field, one.after, language),
            )
            for one in change.differences
        ),
        change.row.get("raw") if change.kind in ("added", "removed") else None,
        amount(change.amount, language),
        causes(change.causes, language),
    )
