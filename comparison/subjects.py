"""What identifies a row of each dataset, what it says, and where it is printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Aspect = Literal[
    "value", "status", "comparator", "unit", "scale", "text", "measure", "name", "place", "wording",
    "printed", "evidence",
]  # fmt: skip
"""What a difference is about. `value` is the number itself, `printed` its spelling alone; `wording` a label
spelled otherwise, `name` one that may be another; `place` the part of the plan, `evidence` page and table."""

ASPECTS: tuple[Aspect, ...] = (
    "value", "status", "comparator", "unit", "scale", "text", "measure", "name", "place", "wording",
    "printed", "evidence",
)  # fmt: skip
"""The aspects, the gravest first."""

NUMBER = ("value", "status", "comparator", "unit", "scale")
EVIDENCE = ("page", "table_id")


@dataclass(frozen=True, slots=True)
class Subject:
    """The fields of a dataset by what they are for.

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

    @property
    def owner(self) -> tuple[str, ...]:
        """Where names may be likened: the part of the plan that answers for the thing."""
        return tuple(name for name in self.place if name in ("section", "line", "dependency", "kind"))


SUBJECTS: Mapping[str, Subject] = {
    subject.dataset: subject
    for subject in (
        Subject(
            "indicators",
            "value_id",
            place=("section", "line", "dependency", "perspective", "kind"),
            label=("group", "code", "indicator", "detail"),
            slot=("series", "period", "part"),
            loose=("measure",),
            content=("raw", "status", "comparator", "value", "unit", "scale", "value_base"),
            remarks=("kpi", "formula", "standard", "notes"),
        ),
        Subject(
            "projects",
            "project_id",
            place=(),
            label=("name",),
            slot=(),
            loose=(),
            content=("objectives", "results", "start", "end", "permanent"),
            remarks=(),
        ),
        Subject(
            "budget_mentions",
            "mention_id",
            place=("line", "dependency"),
            label=("rubro", "cost_center"),
            slot=(),
            loose=(),
            content=("raw", "amount", "unit"),
            remarks=("sentence",),
        ),
        Subject(
            "statements",
            "statement_id",
            place=("section", "perspective", "line", "dependency", "kind", "context"),
            label=("text",),
            slot=(),
            loose=(),
            content=(),
            remarks=("level", "mark"),
        ),
    )
}
FACTS = ("plan_year", "institution", "issuing_unit", "title", "acta", "acta_date", "reference", "issued",
         "signatories", "status", "problem")  # fmt: skip
"""What is compared of a document's own row."""
