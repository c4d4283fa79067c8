"""Plans of invented institutions: tables described column by column, set as blocks, with their gold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import groupby

from schemas.periods import from_january
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
Truth = Mapping[str, object]
BY_ROW = "row"  # a column's series where the rows say it


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `heads` are its header texts from the top row down, `fills` the gold field of its text.

    A value column has a `series`; `unit` is the unit of all its values where it isn't the row's. An
    `optional` one may be published as its truth says or left out. `set_as_value` columns look like values
    and are none: weights, ranges, what follows from other columns. A `year` of `?` is open.
    """

    heads: tuple[str, ...]
    share: float = 1.0
    fills: str | None = None
    series: str | None = None
    year: int | str = 2025
    period: str | None = None
    unit: str | None = None
    decimal: str | None = None
    align: Align = "center"
    scale: int = 1
    optional: bool = False
    set_as_value: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """A cell's text with what the column and row don't say of it: its own number, year or scale.

    `rows` and `columns` are the places it takes; the cells it covers are `None` in their rows. `truth` are
    gold fields that hold whatever column and row say; `silent` says that it's no value at all.
    """

    text: str
    number: str | None = None
    year: int | None = None
    scale: int = 1
    rows: int = 1
    columns: int = 1
    truth: Truth = field(default_factory=dict)
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One body row: a text or value for each column, the unit of its values and their kind (`?` is open).

    `truth` are gold fields that hold for all its values. `turn` begins a new page before it; `bold` sets it
    in bold.
    """

    cells: tuple[str | Value | None, ...]
    unit: str = "count"
    kind: str = "?"
    truth: Truth = field(default_factory=dict)
    turn: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Banner:
    """A row of one cell over the whole table; `dependency` says that it names one."""

    text: str
    dependency: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table below its heading; `decimal` is the decimal sign its numbers are printed with.

    `under_head` are rows of texts between header and body, printed again with it: column numbers, units.
    A dependency of `?` is printed nowhere; `above` and `below` are the lines around the table. `statuses`
    says what texts without a number mean here. A header is printed again where the page
    turns, unless it stands `once`.
    """

    dependency: str
    columns: tuple[Column, ...]
    rows: tuple[Row | Banner, ...]
    decimal: str = "."
    title: str | None = None
    under_head: tuple[tuple[str, ...], ...] = ()
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    statuses: Mapping[str, str] = field(default_factory=lambda: STATUSES)
    once: bool = False


def blocks(sheet: Sheet) -> list[Block]:
    """The sheet as a heading and a table, with the lines around it."""
    under = [Line(tuple(Item(text, align="center") for text in row)) for row in sheet.under_head]
    head = (*_head(sheet.columns), *under)
    body = [_line(row, sheet) for row in sheet.rows]
    repeated = 0 if sheet.once else len(head)
    table = TableBlock(tuple(column.share for column in sheet.columns), (*head, *body), repeated)
    heading = [sheet.dependency] if sheet.dependency != "?" else []
    lines = [*([sheet.title] if sheet.title else []), *sheet.above]
    return [
        *(TextBlock(text, bold=True) for text in heading),
        *map(TextBlock, lines),
        table,
        *map(TextBlock, sheet.below),
    ]


def head_rows(sheet: Sheet) -> int:
    """How many rows stand above the body of the sheet's table."""
    return max(len(column.heads) for column in sheet.columns) + len(sheet.under_head)


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
    pairs = zip(row.cells, sheet.columns, strict=False)
    items = (_item(cell, column, row.bold) for cell, column in pairs if cell is not None)
    return Line(tuple(items), row.turn)


def _item(cell: str | Value, column: Column, bold: bool) -> Item:
    align: Align = column.align if column.series or column.set_as_value else "left"
    if isinstance(cell, Value):
        return Item(cell.text, cell.columns, cell.rows, align, bold)
    return Item(cell, align=align, bold=bold)


def _text(cell: str | Value | None) -> str:
    return cell.text if isinstance(cell, Value) else cell or ""


def gold(sheets: Sequence[Sheet]) -> list[Gold]:
    """Every published value of the sheets, in the scorer's fields.

    A row with an `optional` field may be published or not. Rows with the same `choice` are one value that is
    printed once for several labels: any of them will do, and all of them too. `origin` is the number of the
    sheet and the body row and column in which the value is printed.
    """
    return [item for number, sheet in enumerate(sheets) for item in _sheet_gold(sheet, number)]


def _sheet_gold(sheet: Sheet, number: int) -> Iterator[Gold]:
    dependency = sheet.dependency
    texts: dict[str, str] = {}
    tall: dict[int, tuple[Value, tuple[int, int, int], int]] = {}
    for place, row in enumerate(sheet.rows):
        if isinstance(row, Banner):
            dependency = row.text if row.dependency else dependency
            continue
        pairs = list(zip(sheet.columns, row.cells, strict=False))
        texts = _labels(pairs, texts)
        base: Gold = {
            **dict.fromkeys(OPEN_FIELDS, "?"),
            "dependency": dependency,
            "perspective": "?",
            "kind": row.kind,
            "detail": None,
        }
        for spot, (column, cell) in enumerate(pairs):
            origin = (number, place, spot)
            if isinstance(cell, Value) and cell.rows > 1:
                tall[spot] = (cell, origin, place + cell.rows)
            above = tall.get(spot)
            if cell is None and above and place < above[2]:
                cell = above[0]
            if column.series and _text(cell) and not (isinstance(cell, Value) and cell.silent):
                shared: Gold = {"choice": above[1]} if above and cell is above[0] else {}
                value = _value(column, row, cell or "", sheet)
                yield base | texts | value | {"origin": above[1] if shared and above else origin} | shared


def _labels(pairs: Sequence[tuple[Column, str | Value | None]], above: dict[str, str]) -> dict[str, str]:
    """The label texts of a row; where a cell is covered, the one that covers it says them."""
    texts: dict[str, str] = {}
    left = ""
    for column, cell in pairs:
        joined = isinstance(cell, Value) and cell.columns > 1
        left = _text(cell) if joined else ("" if cell is not None else left)
        if column.fills:
            said = _text(cell) or left or (above.get(column.fills, "") if cell is None else "")
            texts |= {column.fills: said} if said else {}
    return texts


def _value(column: Column, row: Row, cell: str | Value, sheet: Sheet) -> Gold:
    value = cell if isinstance(cell, Value) else Value(cell)
    truth = {**row.truth, **value.truth}
    status = str(truth.get("status") or sheet.statuses.get(value.text, "value"))
    year = truth.get("year") or value.year or row.truth.get("year") or column.year
    period = str(truth.get("period") or column.period or "")
    number = _worth(column, value, sheet, truth) if status == "value" else None
    return {
        "series": column.series,
        "raw": value.text,
        "status": status,
        "comparator": "=",
        "unit": (column.unit or row.unit) if status == "value" else "?",
        "value_base": "?" if status == "?" else number,
        "optional": column.optional,
        **{name: told for name, told in truth.items() if name not in ("scale", "decimal", "period")},
        "year": year,
        **_period(str(year), period),
    }


def _period(year: str, code: str) -> Gold:
    """The period of a code: `~09` is what adds up from January to a month, by the code of that stretch where
    there is one (`~04` is the first four months, C1); a code with a year is taken as it is."""
    if code.startswith("~"):
        stretch = from_january(code[1:]) or ""
        return {"period": "/".join(f"{year}-{part}" for part in stretch.split("/")) if stretch else year}
    whole = code if code == "?" or len(code) > 3 else f"{year}-{code}"
    return {"period": whole if code else year}


def _worth(column: Column, value: Value, sheet: Sheet, truth: Truth) -> str | None:
    """The value in base units as text; None where the text says that there is no number."""
    sign = str(truth.get("decimal") or column.decimal or sheet.decimal)
    scale = int(str(truth.get("scale") or max(value.scale, column.scale)))
    return str(worth_of(value.number or value.text, sign) * scale)


def worth_of(text: str, decimal: str) -> Decimal:
    """A number of known convention: what is left of its text once everything but digits and signs is gone."""
    group = "," if decimal == "." else "."
    digits = "".join(sign for sign in text.replace(group, "") if sign.isdigit() or sign in "-" + decimal)
    return Decimal(digits.strip(decimal).replace(decimal, "."))
