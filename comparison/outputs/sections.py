"""The order in which changes are told: what matters most first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from comparison.changes import Change

SECTIONS = ("number", "removed", "added", "renamed", "changed", "moved", "evidence")


def section_of(change: Change) -> str:
    """Where a change is told: one that touches a number is among the numbers, unless renamed too."""
    if change.of_evidence_only:
        return "evidence"
    return "number" if change.kind == "changed" and change.of_number else change.kind


def sections(changes: Sequence[Change]) -> Iterator[tuple[str, list[Change]]]:
    """The changes by section, in their order; sections without any are left out."""
    for name in SECTIONS:
        own = [change for change in changes if section_of(change) == name]
        if own:
            yield name, own
