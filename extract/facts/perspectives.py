"""Perspectives a table of the annex does not print itself: those of the same dependency in the body."""

from __future__ import annotations

from collections.abc import Sequence

from extract.facts.dependencies import DependencyNames
from extract.findings import Finding, finding
from extract.tables.reading import TableReading

FIRST_SECTION = "body"


def body_perspectives(tables: Sequence[TableReading], names: DependencyNames) -> dict[str, str]:
    """The one perspective each dependency stands under in the body; none where it stands under several."""
    seen: dict[str, set[str]] = {}
    for table in tables:
        for row in table.rows:
            context = row.context
            if context.section == FIRST_SECTION and context.dependency and context.perspective:
                seen.setdefault(names.key(context.dependency), set()).add(context.perspective)
    return {key: min(found) for key, found in seen.items() if len(found) == 1}


def perspective_of(
    table: TableReading, dependency: str | None, printed: str | None, known: dict[str, str], names: DependencyNames
) -> str | None:
    """The row's perspective: the printed one where the table names it, else the dependency's own from the body."""
    if any(banner.context.perspective == printed and _names_perspective(banner.text, printed) for banner in table.banners):
        return printed
    return known.get(names.key(dependency), printed) if dependency else printed


def _names_perspective(text: str, perspective: str | None) -> bool:
    return bool(perspective) and text.strip(" .:").lower().endswith(str(perspective))


def inherited_finding(table: TableReading, dependency: str, printed: str | None, taken: str) -> Finding:
    """The note that a table's perspective was taken from the body."""
    row = table.rows[0]
    return finding(
        "perspective-from-body",
        row.page,
        row.cells[0].cell.box if row.cells else None,
        table.table.table_id,
        dependency=dependency,
        printed=printed or "—",
        taken=taken,
    )
