"""What a plan itself works out of other columns or rows: `Variación`, `% de cumplimiento`, `Saldo`.

Such numbers are not published. Each of their columns, and each of their rows, is held against the numbers it
may be worked out of: one that comes out is told as that, one that doesn't may be a column of values whose
words were misread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations
from math import inf
from operator import sub

from extract.ledger.tolerances import LEDGER
from extract.meaning.column_sums import printed_amount
from extract.meaning.evidence import HUNDRED
from extract.meaning.roles import ReadRow, RoleCell
from extract.meaning.table_reading import ColumnReading, TableReading
from extract.page.findings import Finding, finding
from extract.page.geometry import around
from schemas.value_headers import DERIVED

Formula = Callable[[Decimal, Decimal], Decimal]
Places = Mapping[tuple[int, int], Decimal]
"""The amounts of a column by page and row, or those of a row by page and column."""


def _rate(one: Decimal, other: Decimal) -> Decimal:
    return one / other * HUNDRED


def _change(one: Decimal, other: Decimal) -> Decimal:
    return (one - other) / other * HUNDRED


FORMULAS: tuple[Formula, ...] = (sub, _rate, _change, lambda one, other: one / other)
"""A difference, a percentage, a change in percent, a fraction."""


@dataclass(frozen=True, slots=True)
class Line:
    """A column or a row: what it is called, its cells, and their amounts."""

    name: str
    cells: tuple[RoleCell, ...]
    amounts: Places


def derived_findings(tables: Iterable[TableReading]) -> Iterator[Finding]:
    """For each column and row that says it is worked out of others: of which, or that nothing proves it."""
    for table in tables:
        for own, others in (*_columns(table), *_rows(table)):
            if own.amounts:
                yield _told(own, others, table.table.table_id)


def _columns(table: TableReading) -> Iterator[tuple[Line, list[Line]]]:
    """The derived columns, each with the columns of values under the same header."""
    lines = [
        (one, _line(one.column.text, one.cells, lambda item: (item.cell.page, item.cell.row)))
        for one in table.columns
        if one.column is not None and one.column.role in ("value", DERIVED)
    ]
    for one, own in lines:
        if one.column is not None and one.column.role == DERIVED:
            others = [pair for pair in lines if pair[0] is not one and pair[0].header == one.header]
            yield own, [line for _, line in sorted(others, key=lambda pair: _distance(pair[0], one))]


def _distance(one: ColumnReading, other: ColumnReading) -> float:
    """How far apart two columns begin, in points: what is worked out stands close to what it comes from."""
    if one.column is None or other.column is None:
        return inf
    return abs(one.column.x0 - other.column.x0)


def _rows(table: TableReading) -> Iterator[tuple[Line, list[Line]]]:
    """The derived rows, each with the few rows of values above it."""
    for row in table.worked_out:
        above = range(row.number - LEDGER.rows_above, row.number)
        yield _of_row(row, DERIVED), [_of_row(one, "value") for one in table.rows if one.number in above]


def _of_row(row: ReadRow, role: str) -> Line:
    name = " ".join(item.text for item in row.cells if item.role == "series" and item.text)
    return _line(name, [item for item in row.cells if item.role == role], lambda item: (0, item.cell.column))


def _line(name: str, cells: Iterable[RoleCell], place: Callable[[RoleCell], tuple[int, int]]) -> Line:
    held = tuple(item for item in cells if any(map(str.isdigit, item.text)))
    read = ((place(item), printed_amount(item.text)) for item in held)
    return Line(name, held, {at: number for at, number in read if number is not None})


def _told(own: Line, others: Sequence[Line], table_id: str) -> Finding:
    page = own.cells[0].cell.page
    box = around(item.cell.box for item in own.cells if item.cell.page == page).rounded()
    parts = _worked_out_of(own, others)
    if parts is None:
        return finding("derived-unproven", page, box, table_id, text=own.name, count=len(own.cells))
    names = " · ".join(line.name for line in parts)
    return finding("derived-proven", page, box, table_id, text=own.name, count=len(own.cells), parts=names)


def _worked_out_of(own: Line, others: Sequence[Line]) -> tuple[Line, Line] | None:
    """The two lines out of which nearly all numbers of one come; None where no two lines do."""
    for one, other in permutations(others, 2):
        shared = [at for at in own.amounts if at in one.amounts and at in other.amounts]
        if 2 * len(shared) < len(own.amounts):
            continue
        for formula in FORMULAS:
            right = [
                number
                for at in shared
                if _comes_out(number := own.amounts[at], one.amounts[at], other.amounts[at], formula)
            ]
            telling = sum(number not in (0, HUNDRED) for number in right)
            if telling >= LEDGER.fewest_proofs and len(right) >= LEDGER.nearly_all * len(shared):
                return one, other
    return None


def _comes_out(own: Decimal, one: Decimal, other: Decimal, formula: Formula) -> bool:
    """Whether the formula gives the number to the decimals printed, whatever its sign: some print a fall
    without one."""
    if not other:
        return formula is sub and abs(own) == abs(one)
    step = Decimal(1).scaleb(int(own.as_tuple().exponent))
    return abs(abs(formula(one, other)) - abs(own)) <= step
