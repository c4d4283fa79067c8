"""Perspectives a table of the annex does not print itself: those of the same dependency in the body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.headings import Context, DependencyNames
from extract.meaning.tables import TableReading
from extract.page.findings import Finding, finding

FIRST_SECTION = "body"


@dataclass(slots=True)
class PerspectiveReader:
    """Settles each row's perspective, table by table in printed order.

    A table that prints a perspective keeps it. In any other the last printed one may be stale: a dependency
    that stands under one perspective in the body takes that, and one the body does not know goes on with the
    perspective settled last.
    """

    known: dict[str, str]
    names: DependencyNames
    printed: str | None = None
    settled: str | None = None
    notes: dict[tuple[str, str], Finding] = field(default_factory=dict)

    def settle(self, table: TableReading, context: Context) -> str | None:
        """The perspective of a row of the table that stands in the context."""
        if (
            context.perspective != self.printed
            or context.section == FIRST_SECTION
            or _prints(table, context.perspective)
        ):
            self.printed = self.settled = context.perspective
        else:
            self.settled = self.known.get(self.names.key(context.dependency), self.settled)
        if self.settled and self.settled != context.perspective:
            self._note(table, context, self.settled)
        return self.settled

    def _note(self, table: TableReading, context: Context, taken: str) -> None:
        row, table_id = table.rows[0], table.table.table_id
        box = row.cells[0].cell.box if row.cells else None
        fields = {
            "dependency": context.dependency or "—",
            "printed": context.perspective or "—",
            "taken": taken,
        }
        self.notes.setdefault(
            (table_id, fields["dependency"]),
            finding("perspective-from-body", row.page, box, table_id, **fields),
        )


def perspective_reader(tables: Sequence[TableReading], names: DependencyNames) -> PerspectiveReader:
    """A reader that knows the one perspective each dependency stands under in the body."""
    seen: dict[str, set[str]] = {}
    for table in tables:
        for context in (row.context for row in table.rows):
            if context.section == FIRST_SECTION and context.dependency and context.perspective:
                seen.setdefault(names.key(context.dependency), set()).add(context.perspective)
    return PerspectiveReader({key: min(found) for key, found in seen.items() if len(found) == 1}, names)


def _prints(table: TableReading, perspective: str | None) -> bool:
    return perspective is not None and any(
        banner.role == "context" and banner.text.strip(" .:").lower().endswith(perspective)
        for banner in table.banners
    )
