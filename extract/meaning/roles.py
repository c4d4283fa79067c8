"""The role each cell of a body row plays: its column's, or its place among the cells under one header."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from extract.flow.rows import TableRow
from extract.meaning.headers import Column, Columns
from extract.numbers.lexemes import number_line
from extract.page.cells import Cell
from extract.page.lines import one_line
from schemas.phrases import folded_words
from schemas.profile import Profile

LABELS = ("indicator", "detail")


@dataclass(frozen=True, slots=True)
class RoleCell:
    """One cell of a body row with the role it plays there; `column` is set for the cells of value columns."""

    role: str
    cell: Cell
    text: str
    column: Column | None = None


def role_cells(
    columns: Columns | None,
    row: TableRow,
    profile: Profile,
    cut: Mapping[Cell, str] | None = None,
    ruled: bool = False,
) -> tuple[RoleCell, ...]:
    """The row's cells with their roles.

    A value cell that rules merge over several rows counts in each that begins an indicator of its own, and
    one merged over several value columns in each of them; where nothing is `ruled`, in the row it begins in
    only. `cut` gives the text of cells that began before a page turn.
    """
    named = ruled and columns is not None and _begins_indicator(columns, row)
    found: list[RoleCell] = []
    for cell in row.cells:
        over = columns.over(cell.box) if columns and ruled and cell.column_span > 1 else ()
        column = columns.of(cell.box) if columns else None
        role = column.role if column else "unknown"
        if role == "value" and not (row.owns(cell) or named):
            continue
        text = (cut or {}).get(cell, cell.text)
        line = (number_line if role == "value" else one_line)(text)
        spanned = over if role == "value" and len(over) > 1 else (column,)
        found.extend(RoleCell(role, cell, line, one) for one in spanned)
    return _spread(found, profile)


def _begins_indicator(columns: Columns, row: TableRow) -> bool:
    """Whether a label of the row begins in it."""
    owned = [columns.of(cell.box) for cell in row.cells if row.owns(cell) and not cell.empty]
    return any(column is not None and column.role in LABELS for column in owned)


def _spread(cells: list[RoleCell], profile: Profile) -> tuple[RoleCell, ...]:
    """Several filled cells under one header get the roles the profile lists for them; the last one the
    last role."""
    roles: dict[int, str] = {}
    for column in {
        id(item.column): item.column for item in cells if item.column and item.column.under
    }.values():
        places = [place for place, item in enumerate(cells) if item.column is column and item.text]
        if not places:
            continue
        roles |= dict(
            zip(places, _roles_under(column, [cells[place].text for place in places], profile), strict=True)
        )
    return tuple(replace(item, role=roles.get(place, item.role)) for place, item in enumerate(cells))


def _roles_under(column: Column, texts: list[str], profile: Profile) -> list[str]:
    under, count = column.under, len(texts)
    if count == 1:
        return ["indicator" if "indicator" in under else column.role]
    if under[0] == "code":
        coded = texts[0].replace(".", "").isdigit() or folded_words(texts[0]) in profile.no_code
        return (
            [*under[:1], *("indicator",) * (count - 1)]
            if coded
            else ["indicator", *("detail",) * (count - 1)]
        )
    if count >= len(under):
        return [*under[:-1], *("detail",) * (count - len(under)), under[-1]]
    return [*under[: count - 1], under[-1]]
