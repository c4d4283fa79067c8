"""Columns fitted to a page's part of a table without rules: its own header's places, or its own columns by
their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.numbers.looks import is_value_like
from extract.tables.cells import Cell, RawTable
from extract.tables.columns import Column, Columns

Stretch = tuple[float, float]
MOSTLY = 0.5
CLEAR = 0.8
LONGEST_STATUS = 5


def fitted(columns: Columns, part: RawTable, body: Sequence[Cell]) -> Columns:
    """The columns in force with their places across this part, told by its `body` cells.

    Only as many columns of values as the header has are told by their order, and the labels' with them;
    else the places stay the header's, which text of another page may not stand under: see `in_doubt`.
    """
    stretches = _stretches(part, body)
    values = [place for place, held in stretches.items() if _are_values(held)]
    own = [column for column in columns.columns if column.role == "value"]
    last = list(stretches)[len(stretches) - len(own) :]
    ordered = sorted(columns.columns, key=lambda column: column.x0)
    if not own or values != last or ordered[len(ordered) - len(own) :] != own:
        return columns
    labels = list(stretches)[: len(stretches) - len(own)]
    return replace(columns, columns=_placed(ordered, labels, values))


def in_doubt(columns: Columns, body: Sequence[Cell]) -> list[Cell]:
    """The body cells that do not stand clearly under one of the columns: between two, words under values,
    or a second text under a header that names one."""
    under: dict[Column, set[int]] = {}
    doubtful: list[Cell] = []
    for cell in body:
        column = columns.of(cell.box)
        if cell.empty or column is None:
            continue
        places = under.setdefault(column, set())
        places.add(cell.column)
        beside = min(column.x1, cell.box.x1) - max(column.x0, cell.box.x0) < CLEAR * cell.box.width
        words = (
            column.role == "value"
            and not any(map(str.isdigit, cell.text))
            and len(cell.text) > LONGEST_STATUS
        )
        if words or (cell.column_span == 1 and (beside or len(places) > max(1, len(column.under)))):
            doubtful.append(cell)
    return doubtful


def _placed(ordered: Sequence[Column], labels: list[Stretch], values: list[Stretch]) -> tuple[Column, ...]:
    """The columns at the part's places: values by order, labels too where it is clear which has several."""
    names = ordered[: len(ordered) - len(values)]
    shared = _shared_out(names, labels)
    if shared:
        edges = _edges([*shared, *values])
        return tuple(
            replace(column, x0=x0, x1=x1) for column, (x0, x1) in zip(ordered, pairwise(edges), strict=True)
        )
    edges = _edges(
        [(min(x0 for x0, _ in labels), max(x1 for _, x1 in labels)), *values] if labels else values
    )
    right = list(pairwise(edges))[-len(values) :]
    moved = [
        replace(column, x0=x0, x1=x1) for column, (x0, x1) in zip(ordered[len(names) :], right, strict=True)
    ]
    kept = [replace(column, x1=min(column.x1, right[0][0])) for column in names[:-1]]
    kept += [replace(column, x1=right[0][0]) for column in names[-1:]]
    return (*kept, *moved)


def _shared_out(names: Sequence[Column], labels: list[Stretch]) -> list[Stretch]:
    """One stretch of label columns for each name: one column each, and those left over to the one header
    that may stand over several; none where that is not clear."""
    over = len(labels) - len(names)
    wide = [place for place, column in enumerate(names) if len(column.under) > over]
    if not names or over < 0 or (over > 0 and len(wide) != 1):
        return []
    if over == 0:
        return labels
    start, end = wide[0], wide[0] + over
    return [*labels[:start], (labels[start][0], labels[end][1]), *labels[end + 1 :]]


def _edges(stretches: Sequence[Stretch]) -> list[float]:
    inner = [(left[1] + right[0]) / 2 for left, right in pairwise(stretches)]
    return [stretches[0][0], *inner, stretches[-1][1]]


def _stretches(part: RawTable, body: Sequence[Cell]) -> dict[Stretch, list[Cell]]:
    """The part's columns from left to right: where the text of their cells of one column stands."""
    found: dict[Stretch, list[Cell]] = {}
    for column in range(part.columns):
        cells = [cell for cell in body if cell.column == column and cell.column_span == 1]
        if cells:
            box = (min(cell.box.x0 for cell in cells), max(cell.box.x1 for cell in cells))
            found[box] = [cell for cell in cells if not cell.empty]
    return dict(sorted(found.items()))


def _are_values(cells: Sequence[Cell]) -> bool:
    return bool(cells) and sum(is_value_like(cell.text) for cell in cells) > MOSTLY * len(cells)
