"""Plans of invented institutions: tables described column by column, set as blocks, with their gold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from tests.typeset.model import Align, Block, Item, Line, TableBlock, TextBlock

Gold = dict[str, object]
OPEN_FIELDS = (
    "section",
    "kind",
    "group",
    "kpi",
    "line",
    "code",
    "part",
    "scale",
    "measure",
    "formula",
    "standard",
)
STATUSES = {"n/d": "not_available", "S/D": "not_available", "n/a": "not_applicable", "-": "not_planned"}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `heads` are its header texts from the top row down, `fills` the gold field of its text.

    A value column has a `series`; `unit` is the unit of all its values where it isn't the row's.
    """

    heads: tuple[str, ...]
    share: float = 1.0
    fills: str | None = None
    series: str | None = None
    year: int = 2025
    period: str | None = None
    unit: str | None = None
    decimal: str | None = None
    align: Align = "center"


@dataclass(frozen=True, slots=True)
class Value:
    """A cell's text with what the column and row don't say of it: its own number, year or scale."""

    text: str
    number: str | None = None
    year: int | None = None
    scale: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """One body row: a text or value for each column, the unit of its values and their kind (`?` is open)."""

    cells: tuple[str | Value, ...]
    unit: str = "count"
    kind: str = "?"


@dataclass(frozen=True, slots=True)
class Banner:
    """A row of one cell over the whole table; `dependency` says that it names one."""

    text: str
    dependency: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table below its heading; `decimal` is the decimal sign its numbers are printed with."""

    dependency: str
    columns: tuple[Column, ...]
    rows: tuple[Row | Banner, ...]
    decimal: str = "."
    title: str | None = None


def blocks(sheet: Sheet) -> list[Block]:
    """The sheet as a heading and a table."""
    head = _head(sheet.columns)
    body = [_line(row, sheet) for row in sheet.rows]
    table = TableBlock(tuple(column.share for column in sheet.columns), (*head, *body), len(head))
    above: list[Block] = [TextBlock(sheet.dependency, bold=True)]
    if sheet.title:
        above.append(TextBlock(sheet.title))
    return [*above, table]


def _head(columns: Sequence[Column]) -> tuple[Line, ...]:
    """The header rows: neighbours with the same upper texts share a cell, the lowest text reaches down."""
    depth = max(len(column.heads) for column in columns)
    return tuple(Line(tuple(_head_items(columns, level, depth))) for level in range(depth))


def _head_items(columns: Sequence[Column], level: int, depth: int) -> Iterator[Item]:
    for heads, group in groupby(enumerate(columns), key=lambda pair: _shared_heads(pair, level)):
        if heads:
            rows = depth - level if isinstance(heads[-1], int) else 1
            text, width = str(heads[level]), len(list(group))
            yield Item(text, width, rows, align="center", bold=True, shade=True)


def _shared_heads(pair: tuple[int, Column], level: int) -> tuple[str | int, ...]:
    """What columns that share a header cell at the level have in common; a leaf shares with none."""
    place, column = pair
    if level < len(column.heads) - 1:
        return column.heads[: level + 1]
    return (*column.heads, place) if level == len(column.heads) - 1 else ()


def _line(row: Row | Banner, sheet: Sheet) -> Line:
    if isinstance(row, Banner):
        return Line((Item(row.text, columns=len(sheet.columns), bold=True, shade=True),))
    return Line(
        tuple(
            Item(_text(cell), align=column.align if column.series else "left")
            for cell, column in zip(row.cells, sheet.columns, strict=False)
        )
    )


def _text(cell: str | Value) -> str:
    return cell.text if isinstance(cell, Value) else cell


def gold(sheets: Sequence[Sheet]) -> list[Gold]:
    """Every published value of the sheets, in the scorer's fields."""
    return [item for sheet in sheets for item in _sheet_gold(sheet)]


def _sheet_gold(sheet: Sheet) -> Iterator[Gold]:
    dependency = sheet.dependency
    for row in sheet.rows:
        if isinstance(row, Banner):
            dependency = row.text if row.dependency else dependency
            continue
        pairs = list(zip(sheet.columns, row.cells, strict=False))
        texts = {column.fills: _text(cell) for column, cell in pairs if column.fills and cell}
        base: Gold = {
            **dict.fromkeys(OPEN_FIELDS, "?"),
            "dependency": dependency,
            "perspective": "?",
            "kind": row.kind,
            "detail": None,
        }
        for column, cell in pairs:
            if column.series and cell:
                yield base | texts | _value(column, row, cell, sheet.decimal)


def _value(column: Column, row: Row, cell: str | Value, decimal: str) -> Gold:
    value = cell if isinstance(cell, Value) else Value(cell)
    status = STATUSES.get(value.text, "value")
    worth = worth_of(value.number or value.text, column.decimal or decimal) if status == "value" else None
    year = value.year or column.year
    return {
        "series": column.series,
        "year": year,
        "period": f"{year}-{column.period}" if column.period else str(year),
        "raw": value.text,
        "status": status,
        "comparator": "=",
        "unit": (column.unit or row.unit) if status == "value" else "?",
        "value_base": None if worth is None else str(worth * value.scale),
    }


def worth_of(text: str, decimal: str) -> Decimal:
    """A number of known convention: what is left of its text once everything but digits and signs is gone."""
    group = "," if decimal == "." else "."
    digits = "".join(sign for sign in text.replace(group, "") if sign.isdigit() or sign in "-" + decimal)
    return Decimal(digits.strip(decimal).replace(decimal, "."))
