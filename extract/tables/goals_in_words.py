"""Columns headed as goals that say in words what is to be done: they name the rows, other columns hold the
numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.numbers.looks import is_value_like
from extract.tables.columns import Column, Columns, ranked
from extract.tables.rows import TableRow
from extract.text.joining import one_line

LOWEST_NAMING_RANK = 1


def named_by_goals(columns: Columns, body: Sequence[TableRow]) -> Columns:
    """The columns, with the first goal of words only as the name of the rows where no column of indicators or
    activities names them and other columns hold values."""
    named = any(
        column.role == "indicator" and column.rank <= LOWEST_NAMING_RANK for column in columns.columns
    )
    values = [column for column in columns.columns if column.role == "value"]
    worded = next(
        (column for column in values if _is_goal(column) and _in_words(column, columns, body)), None
    )
    if named or worded is None or len(values) == 1:
        return columns
    naming = replace(worded, role="indicator", under=("indicator", "detail"), rank=LOWEST_NAMING_RANK)
    return replace(
        columns, columns=tuple(ranked([naming if one is worded else one for one in columns.columns]))
    )


def _is_goal(column: Column) -> bool:
    return column.series == "plan" and column.period is None


def _in_words(column: Column, columns: Columns, body: Sequence[TableRow]) -> bool:
    """Whether every filled cell of the column is a text."""
    texts = list(_texts(column, columns, body))
    return bool(texts) and all(_is_words(text) for text in texts)


def _texts(column: Column, columns: Columns, body: Sequence[TableRow]) -> Iterator[str]:
    for row in body:
        for cell in row.cells:
            if row.owns(cell) and not cell.empty and columns.of(cell.box) is column:
                yield one_line(cell.text)


def _is_words(text: str) -> bool:
    return any(sign.isalpha() for sign in text) and not is_value_like(text)
