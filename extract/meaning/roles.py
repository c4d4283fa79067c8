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


@dataclass(frozen=True, slots=True)
class RoleCell:
    """One cell of a body row with the role it plays there; `column` is set for the cells of value columns."""

    role: str
    cell: Cell
    text: str
    column: Column | None = None


def role_cells(
    columns: Columns | None, row: TableRow, profile: Profile, cut: Mapping[Cell, str] | None = None
) -> tuple[RoleCell, ...]:
    """The row's cells with their roles; a cell of a value column counts in the row it begins in only.

    `cut` gives the text of cells that began before a page turn.
    """
    found: list[RoleCell] = []
    for cell in row.cells:
        column = columns.of(cell.box) if columns else None
        role = column.role if column else "unknown"
        if role == "value" and not row.owns(cell):
            continue
        text = (cut or {}).get(cell, cell.text)
        found.append(RoleCell(role, cell, (number_line if role == "value" else one_line)(text), column))
    return _spread(found, profile)


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
