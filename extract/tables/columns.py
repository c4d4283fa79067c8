"""Columns with a meaning: each header cell's role, series, year and period, and its place across the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.findings import Finding, finding
from extract.geometry import Box
from extract.tables.cells import Cell
from extract.tables.rows import TableRow
from extract.text.joining import one_line, without_marks
from schemas.profile import Profile


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `role` as in the profile, `x0`..`x1` in points, `year` the header's own, None without
    one."""

    x0: float
    x1: float
    text: str
    role: str
    under: tuple[str, ...] = ()
    series: str | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns under one header; `title` is the group the header itself names, `kind` the indicators'
    kind."""

    columns: tuple[Column, ...]
    title: str | None
    kind: str | None

    def of(self, box: Box) -> Column | None:
        """The column that shares most of the box's width."""
        best = max(self.columns, key=lambda c: box.overlap_x(Box(c.x0, 0, c.x1, 0)), default=None)
        return best if best and box.overlap_x(Box(best.x0, 0, best.x1, 0)) > 0 else None


def columns_of(
    header: Sequence[TableRow], profile: Profile, table_id: str
) -> tuple[Columns, tuple[Finding, ...]]:
    """What the columns under a run of header rows mean.

    The cells that reach into the run's last row are the columns. A cell above them the profile doesn't know,
    or an unknown first column beside value columns only, names the group of the rows below.
    """
    leaves = [cell for cell in header[-1].cells if not cell.empty]
    above = [
        cell for row in header[:-1] for cell in row.cells if cell.last_row < header[-1].row and not cell.empty
    ]
    columns, findings = [], []
    titles = [one_line(cell.text) for cell in above if profile.header(one_line(cell.text)) is None]
    for place, cell in enumerate(leaves):
        column = _column(cell, profile)
        if column.role == "unknown" and place == 0 and _values_only(leaves[1:], profile):
            titles.append(column.text)
            column = Column(column.x0, column.x1, column.text, "indicator", ("indicator", "detail"))
        elif column.role == "unknown":
            findings.append(_unknown(cell, table_id))
        columns.append(column)
    kinds = [
        meaning[0].kind
        for cell in leaves
        if (meaning := profile.header(one_line(cell.text))) and meaning[0].kind
    ]
    title = without_marks(" ".join(dict.fromkeys(titles)))[0] or None
    return Columns(tuple(columns), title, kinds[0] if kinds else None), tuple(findings)


def _column(cell: Cell, profile: Profile) -> Column:
    text = one_line(cell.text)
    meaning = profile.header(text)
    if meaning is None:
        return Column(cell.box.x0, cell.box.x1, text, "unknown")
    words, found = meaning
    year = int(found["year"]) if "year" in found else None
    return Column(cell.box.x0, cell.box.x1, text, words.role, words.under, words.series, year)


def _values_only(cells: Sequence[Cell], profile: Profile) -> bool:
    meanings = [profile.header(one_line(cell.text)) for cell in cells]
    return bool(meanings) and all(meaning is not None and meaning[0].role == "value" for meaning in meanings)


def _unknown(cell: Cell, table_id: str) -> Finding:
    text = one_line(cell.text)
    lines = f'headers: [{{texts: ["{text}"], role: other}}]'
    return finding("unknown-header", cell.page, cell.box, table_id, text=text, lines=lines)
