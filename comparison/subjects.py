"""What identifies a row of each dataset, what it says, and where it is printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from comparison.edition import COMPARED
from schemas.catalogue import datasets

Aspect = Literal[
    "value", "status", "comparator", "unit", "scale", "text", "measure", "name", "place", "wording",
    "printed", "reading", "derived", "evidence",
]  # fmt: skip
"""What a difference is about. `value` is the number itself, `printed` its spelling alone; `wording` a label
spelled otherwise, `name` one that may be another; `place` the part of the plan, `evidence` page and table.
`reading` is how it was read, `derived` a column that follows from others; both are told, like the evidence,
where nothing else differs."""

ASPECTS: tuple[Aspect, ...] = (
    "value", "status", "comparator", "unit", "scale", "text", "measure", "name", "place", "wording",
    "printed", "reading", "derived", "evidence",
)  # fmt: skip
"""The aspects, the gravest first."""

NUMBER = ("value", "status", "comparator", "unit", "scale")
EVIDENCE = ("page", "table_id")


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

    @property
    def owner(self) -> tuple[str, ...]:
        """Where names may be likened: the part of the plan that answers for the thing."""
        return tuple(name for name in self.place if name in ("section", "line", "dependency", "kind"))


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
    )


SUBJECTS: Mapping[str, Subject] = {dataset: _subject(dataset) for dataset in COMPARED}
FACTS = datasets()["documents"].of_class("content")
"""What is compared of a document's own row."""
READING_FACTS = datasets()["documents"].of_class("reading")
DERIVED_FACTS = datasets()["documents"].of_class("derived")
"""What is compared of it where nothing else of the document differs."""
