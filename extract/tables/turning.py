"""The columns in force carried over a page turn where nothing is ruled: text may stand elsewhere there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile

from extract.findings import Finding, finding
from extract.geometry import around
from extract.tables.columns import Columns, columns_of
from extract.tables.fitting import fitted, in_doubt
from extract.tables.rows import TableRow, row_kind
from extract.tables.stitch import LogicalTable
from schemas.profile import Profile


def turned(
    columns: Columns, table: LogicalTable, part: int, profile: Profile, used: bool
) -> tuple[Columns, list[Finding]]:
    """The columns as they stand on the new part: where its own header says, else where its text tells.

    `used` says that rows have been read under the columns: they stay in force where the same header now
    reads otherwise, and that is reported. A header above no rows had nothing to tell its places by.
    """
    again = (row for row in table.repeated if row.part == part)
    header = list(dropwhile(lambda row: row_kind(row, profile) != "header", again))
    if header:
        own = columns_of(header, profile, table.table_id)[0]
        if not used or _names(own) == _names(columns):
            return own, []
        return columns, [_differs(header, columns, own, table.table_id)]
    rows = _body_until_header(table, part)
    cells = tuple(dict.fromkeys(cell for row in rows for cell in row.cells))
    moved = fitted(columns, table.parts[part], cells)
    doubtful = in_doubt(moved, cells)
    if not doubtful:
        return moved, []
    box = around(cell.box for cell in doubtful).rounded()
    page, count = doubtful[0].page, len(doubtful)
    return moved, [finding("columns-over-page", page, box, table.table_id, count=count)]


def _names(columns: Columns) -> list[str]:
    return [column.text for column in columns.columns]


def _differs(header: Sequence[TableRow], above: Columns, own: Columns, table_id: str) -> Finding:
    box = around(row.box for row in header).rounded()
    names = {"before": " | ".join(_names(above)), "own": " | ".join(_names(own))}
    return finding("header-names-others", header[0].page, box, table_id, **names)


def _body_until_header(table: LogicalTable, part: int) -> list[TableRow]:
    """The part's body rows above its first header."""
    rows: list[TableRow] = []
    for row, kind in zip(table.rows, table.kinds, strict=True):
        if row.part == part and kind == "header":
            break
        if row.part == part and kind == "body":
            rows.append(row)
    return rows
