"""A plan as set held against the plan as read: which values are wrong, and which of them no finding tells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract.page.findings import Finding
from schemas.records import Indicator
from tests.typeset.model import PlacedCell, Style, Typeset
from tests.typeset.plans import SERIES, PlanTable, published
from tests.typeset.reading import PlanReading, as_published

HEADS = {"METAS", *(name for name, _, _ in SERIES)}
OF_NUMBERS = ("currency-open", "percent-implausible", "separator-")
EDGE = 1.0


def silent_errors(plan: tuple[PlanTable, ...], made: Typeset, style: Style, read: PlanReading) -> list[str]:
    """What is wrong or lost on a page about whose tables no warning is reported."""
    warned = {item.page for item in read.findings if _is_warning(item)}
    return [f"page {page}: {text}" for page, text in errors(plan, made, style, read) if page not in warned]


def errors(
    plan: tuple[PlanTable, ...], made: Typeset, style: Style, read: PlanReading
) -> list[tuple[int, str]]:
    """Each value that was set and not read with all its labels, and each read where none was set."""
    wrong: list[tuple[int, str]] = []
    rest = list(read.values.indicators)
    for cell, value in zip(_value_cells(plan, made.cells, style), published(plan), strict=True):
        here = [item for item in rest if _stands_in(item, cell)]
        rest = [item for item in rest if item not in here]
        if [as_published(item) for item in here] != [value]:
            wrong.append((cell.page, f"{value} read as {[as_published(item) for item in here]}"))
    return wrong + [(item.page, f"read where nothing was set: {as_published(item)}") for item in rest]


def _is_warning(item: Finding) -> bool:
    return item.severity != "note" and not item.rule.startswith(OF_NUMBERS)


def _value_cells(
    plan: Sequence[PlanTable], cells: Iterable[PlacedCell], style: Style
) -> Iterable[PlacedCell]:
    """The filled cells of the value columns, in the order in which they are published."""
    starts = [_first_value(table, style) for table in plan]
    return [
        cell
        for cell in cells
        if cell.text and cell.text not in HEADS and cell.box[0] >= starts[cell.table - 1] - EDGE
    ]


def _first_value(table: PlanTable, style: Style) -> float:
    """The left edge of the table's first value column: all columns but it have fixed shares of the width."""
    detailed = any(row.detail for _, row in table.rows)
    labels = 3.0 + 2.0 * detailed + 3.0 * table.formula + 1.5 * table.measure
    room = style.width - 2 * style.margin
    return style.margin + room * labels / (labels + 2.4 * len(table.series))


def _stands_in(item: Indicator, cell: PlacedCell) -> bool:
    x0, top, x1, bottom = cell.box
    x, y = (item.x0 + item.x1) / 2, (item.top + item.bottom) / 2
    inside = x0 - EDGE <= x <= x1 + EDGE and top - EDGE <= y <= bottom + EDGE
    return item.page == cell.page and inside
