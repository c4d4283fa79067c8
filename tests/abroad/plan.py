"""A plan as data: cover, tables written as text, and how it is printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from tests.foreign.model import STATUSES, Banner, Column, Row, Sheet, Value
from tests.typeset.model import Align, Dress, Pen

Edition = Literal["ruled", "unruled", "boxed", "centred"]
EDITIONS: tuple[Edition, ...] = ("ruled", "unruled")
OFFICE_EDITIONS: tuple[Edition, ...] = ("boxed", "centred")
"""As office programs print: codes in the middle of their columns and texts in that of their cells' height;
the header in boxes over rows without, or nothing drawn but lines below rows."""
COVERED, JOINED = "^", "<"
MARKED = re.compile(r"(?P<text>[^{]*)\{(?P<marks>[^}]*)\}$")
STATUS_OF = STATUSES | {
    "N/D": "not_available",
    "n.d.": "not_available",
    "N/A": "not_applicable",
    "No aplica": "not_applicable",
    "S/I": "not_available",
    "–": "not_planned",
    "—": "not_planned",
}


@dataclass(frozen=True, slots=True)
class Plan:
    """One plan: lines of its cover, then tables and paragraphs.

    `unruled` is its dress where it isn't ruled; `wide` turns its page on the side; `running` is printed on
    top of each page, and the page number below where `numbers` says so. `align` is how values stand in
    their cells.
    """

    cover: tuple[str, ...]
    parts: tuple[Sheet | str, ...]
    unruled: Dress = "bare"
    wide: bool = True
    running: str | None = None
    numbers: bool = False
    align: Align = "center"
    font: Literal["Helvetica", "Vera"] = "Helvetica"
    raised: bool = False
    pen: Pen = "stroke"

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The tables, in printed order, their values aligned as the plan says."""
        return tuple(self.aligned(part) for part in self.parts if isinstance(part, Sheet))

    def aligned(self, sheet: Sheet) -> Sheet:
        """The table with its values set as the plan says."""
        return replace(sheet, columns=tuple(replace(column, align=self.align) for column in sheet.columns))


def text(*heads: str, fills: str | None = None) -> Column:
    """A column without values: labels, codes, dates, who is responsible."""
    return Column(heads, fills=fills)


def derived(*heads: str) -> Column:
    """A column of numbers that are no values: weights, ranges, what follows from other columns."""
    return Column(heads, set_as_value=True)


def name(*heads: str) -> Column:
    """The column that names the rows."""
    return Column(heads, fills="indicator")


def also(*heads: str) -> Column:
    """A column that may name the rows as well as their name does, alone or with it."""
    return Column(heads, fills="alias")


def group(*heads: str) -> Column:
    """A column that names what several rows belong to: it may stand before their name, never for it."""
    return Column(heads, fills="group")


def measure(*heads: str) -> Column:
    """The column that says what is counted."""
    return Column(heads, fills="measure")


def planned(*heads: str, period: str | None = None, year: int | str = 0, **more: object) -> Column:
    """A column of planned values; `year` 0 is the table's, and `?` where the page leaves it open."""
    return _values(heads, "plan", period, year, more)


def done(*heads: str, period: str | None = None, year: int | str = 0, **more: object) -> Column:
    """A column of executed values."""
    return _values(heads, "executed", period, year, more)


def base(*heads: str, period: str | None = None, year: int | str = 0, **more: object) -> Column:
    """A column of baselines."""
    return _values(heads, "baseline", period, year, more)


def unsaid(*heads: str, period: str | None = None, year: int | str = 0, **more: object) -> Column:
    """A column of values whose series isn't printed, or is said by the rows (`@series=...`)."""
    return _values(heads, "?", period, year, more)


def share(*heads: str, period: str | None = "?", year: int | str = 0, **more: object) -> Column:
    """What was executed over what was planned: may be published as an executed percentage or left out. Of
    which period it is seldom stands in its header."""
    return replace(_values(heads, "executed", period, year, more), unit="percent", optional=True)


def added(numbers: str) -> str:
    """The cells of a row's numbers, which have no decimals, and of their sum; a dash adds nothing."""
    pieces = numbers.split()
    total = sum(int(piece.replace(",", "")) for piece in pieces if piece != "-")
    return " | ".join((*pieces, f"{total:,}"))


def _values(
    heads: tuple[str, ...], series: str, period: str | None, year: int | str, more: dict[str, object]
) -> Column:
    return replace(Column(heads, series=series, year=year, period=period), **more)  # type: ignore[arg-type]


def table(
    year: int,
    columns: Sequence[Column],
    body: str,
    *,
    dependency: str = "?",
    decimal: str = ".",
    dash: str | None = "not_planned",
    under_head: Sequence[str] = (),
    above: Sequence[str] = (),
    below: Sequence[str] = (),
    once: bool = False,
) -> Sheet:
    """A table from its rows as text.

    A line is a row, its cells between bars: `^` is covered by the cell above, `<` by the one to the left.
    A cell may end in `{field=value, ...}`: what is true of it and not of its column and row; `{no}` is no
    value, `{opt}` may be left out, `n` is the number to read (with a decimal point), `{several}` may be
    published as several values. `@field=value, ...` after the last cell holds for all values of the row,
    `@turn` begins a page before it, `@bold` sets it in bold. `# text` is a heading row, `## text` one that
    names a dependency. `¶` breaks the line of a label.
    `dash` is what a dash means here: None where nothing says it. A header that stands `once` isn't printed
    again where the page turns.
    """
    dated = tuple(
        replace(column, year=column.year or year) if column.series else column for column in columns
    )
    statuses = {**STATUS_OF, **dict.fromkeys("-–—", dash or "?")}
    lines = [line.strip() for line in body.strip().splitlines()]
    return Sheet(
        dependency,
        dated,
        _rows(lines, len(columns)),
        decimal,
        under_head=tuple(tuple(row.split("|")) for row in under_head),
        above=tuple(above),
        below=tuple(below),
        statuses=statuses,
        once=once,
    )


def _rows(lines: Sequence[str], width: int) -> tuple[Row | Banner, ...]:
    grid = [[] if line.startswith("#") else _cells(line.partition(" @")[0], width) for line in lines]
    rows: list[Row | Banner] = []
    for place, line in enumerate(lines):
        if line.startswith("#"):
            rows.append(Banner(line.lstrip("# "), dependency=line.startswith("##")))
        else:
            rows.append(_row(grid, place, line.partition(" @")[2]))
    return tuple(rows)


def _cells(line: str, width: int) -> list[str]:
    cells = [cell.strip().replace("¶", "\n") for cell in line.split("|")]
    if len(cells) != width:
        raise ValueError(f"{len(cells)} cells for {width} columns: {line}")
    return cells


def _row(grid: Sequence[Sequence[str]], place: int, marks: str) -> Row:
    truth = _truth(marks)
    unit = str(truth.pop("unit", "count"))
    turn, bold = (bool(truth.pop(mark, False)) for mark in ("turn", "bold"))
    cells = tuple(_cell(grid, place, spot) for spot in range(len(grid[place])))
    return Row(cells, unit, "?", truth, turn, bold)


def _cell(grid: Sequence[Sequence[str]], place: int, spot: int) -> str | Value | None:
    said = grid[place][spot]
    if said in (COVERED, JOINED):
        return None
    rows, columns = 1, 1
    while place + rows < len(grid) and grid[place + rows] and grid[place + rows][spot] == COVERED:
        rows += 1
    while spot + columns < len(grid[place]) and grid[place][spot + columns] == JOINED:
        columns += 1
    found = MARKED.match(said)
    truth = _truth(found["marks"]) if found else {}
    return _cell_of(found["text"].strip() if found else said, rows, columns, truth)


def _cell_of(said: str, rows: int, columns: int, truth: dict[str, object]) -> str | Value:
    if rows == columns == 1 and not truth:
        return said
    number, silent = truth.pop("n", None), bool(truth.pop("no", False))
    if number is not None:
        truth["decimal"] = "."
    return Value(said, None if number is None else str(number), None, 1, rows, columns, truth, silent)


def _truth(marks: str) -> dict[str, object]:
    """The gold fields of `field=value, ...`; a bare word is true."""
    truth: dict[str, object] = {}
    for mark in filter(None, (piece.strip() for piece in marks.split(","))):
        field, told, value = mark.partition("=")
        truth[field] = (int(value) if field == "year" and value != "?" else value) if told else True
    if truth.pop("opt", False):
        truth["optional"] = True
    return truth
