"""Which column names the rows: the one whose texts tell them apart, not the one whose header ranks first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.flow.rows import TableRow
from extract.meaning.columns import NAMING, Column, Columns, ranked
from extract.numbers.looks import is_value_like
from extract.page.cells import Cell
from extract.page.lines import one_line
from schemas.phrases import folded_words

TOLD_APART = 0.1
"""Share of the rows by which a column has to tell more of them apart than one of a better rank."""

FEWEST_ROWS = 2


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A column that may name the rows: how many of the value rows its texts, read on from the coarser columns
    before it, tell apart, as a share of them."""

    column: Column
    apart: float


def named_by_evidence(columns: Columns, body: Sequence[TableRow]) -> Columns:
    """The columns, the rows named by the column of the best rank that tells them apart.

    A column of numbers, codes, dates or counters names nothing; one whose cells stand over several rows of
    values, each with its own text elsewhere, names their group.
    """
    rows = _value_rows(columns, body)
    if len(rows) < FEWEST_ROWS:
        return columns
    candidates = _candidates(columns, rows)
    if len(candidates) < FEWEST_ROWS:
        return columns
    most = max(item.apart for item in candidates)
    fitting = [item for item in candidates if item.apart >= most - TOLD_APART]
    if not any(item.column.role == "indicator" for item in candidates):
        return columns
    best = min(fitting, key=lambda item: (_rank(item.column), item.column.x0))
    lowest = min(_rank(item.column) for item in candidates)
    if _rank(best.column) == lowest:
        return columns
    chosen = _as_names(best.column, lowest)
    return replace(
        columns, columns=tuple(ranked([chosen if one is best.column else one for one in columns.columns]))
    )


def _as_names(column: Column, lowest: int) -> Column:
    under = column.under or ("indicator", "detail")
    return replace(column, role="indicator", under=under, rank=lowest - 1)


def _rank(column: Column) -> int:
    return column.rank if column.role == "indicator" else 99


def _value_rows(columns: Columns, body: Sequence[TableRow]) -> list[TableRow]:
    """The rows in which a cell of a value column begins."""
    return [row for row in body if any(row.owns(cell) and _is_value(columns, cell) for cell in row.cells)]


def _is_value(columns: Columns, cell: Cell) -> bool:
    column = columns.of(cell.box)
    return column is not None and column.role == "value" and not cell.empty


def _candidates(columns: Columns, rows: Sequence[TableRow]) -> list[_Candidate]:
    """The columns of texts, from the coarsest to the finest, each read on from those coarser than it."""
    texts = {
        place: [_text_in(row, column, columns) for row in rows]
        for place, column in enumerate(columns.columns)
        if column.role == "indicator" or column.role in NAMING or column.role == "group"
    }
    worded = {place: found for place, found in texts.items() if _are_words(found)}
    order = sorted(worded, key=lambda place: (len(set(worded[place])), place))
    found: list[_Candidate] = []
    for at, place in enumerate(order):
        own = worded[place]
        coarser = [worded[other] for other in order[:at] if len(set(worded[other])) < len(set(own))]
        keys = {key for key in zip(*coarser, own, strict=True) if key[-1]}
        found.append(_Candidate(columns.columns[place], len(keys) / len(rows)))
    return found


def _text_in(row: TableRow, column: Column, columns: Columns) -> str:
    """The texts of the row's cells under the column, those that reach in from above included."""
    return " ".join(folded_words(one_line(cell.text)) for cell in row.cells if columns.of(cell.box) is column)


def _are_words(texts: Sequence[str]) -> bool:
    """Whether most of the filled cells are texts of more than a code."""
    filled = [text for text in texts if text]
    worded = [text for text in filled if sum(map(str.isalpha, text)) >= 3 and not is_value_like(text)]
    return bool(filled) and 2 * len(worded) > len(filled)
