"""Columns fitted to a page's part of a table without rules: its own header's places, or its own columns by
their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.tables.cells import Cell, RawTable
from extract.tables.columns import Column, Columns
from extract.unruled.segments import is_value_like

Stretch = tuple[float, float]
MOSTLY = 0.5


def fitted(columns: Columns, part: RawTable, body: Sequence[Cell]) -> Columns:
    """The columns in force with their places across this part, told by its `body` cells.

    Only as many columns of values as the header has are told by their order, and the labels' with them;
    else the places stay the header's, which text of another page may not stand under.
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


def _placed(ordered: Sequence[Column], labels: list[Stretch], values: list[Stretch]) -> tuple[Column, ...]:
    """The columns at the part's places: values by order, labels too where they are as many."""
    names = ordered[: len(ordered) - len(values)]
    if len(names) == len(labels):
        edges = _edges([*labels, *values])
        return tuple(
            replace(column, x0=x0, x1=x1) for column, (x0, x1) in zip(ordered, pairwise(edges), strict=True)
        )
    edges = _edges([(min(x0 for x0, _ in labels), max(x1 for _, x1 in labels)), *values] if labels else values)
    right = list(pairwise(edges))[-len(values) :]
    moved = [replace(column, x0=x0, x1=x1) for column, (x0, x1) in zip(ordered[len(names) :], right, strict=True)]
    kept = [replace(column, x1=min(column.x1, right[0][0])) for column in names[:-1]]
    kept += [replace(column, x1=right[0][0]) for column in names[-1:]]
    return (*kept, *moved)


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
