"""What stands under a header cell: the cells of its column, and whether they are values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.flow.rows import TableRow
from extract.meaning.tolerances import MEANING
from extract.numbers.looks import is_value_like
from extract.page.cells import Cell
from extract.page.geometry import Box

DATE = re.compile(r"[0-9]{1,2}([/.-])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2})")

SIGN = re.compile(r"%|[$€₡£]|^[A-Za-z]{1,3}[./$]{0,2} ?[0-9]")


def cells_under(leaf: Cell, body: Sequence[TableRow]) -> list[Cell]:
    """The filled cells of the body that stand under a header cell, each once."""
    return [
        cell
        for row in body
        for cell in row.cells
        if row.owns(cell) and not cell.empty and leaf.page == cell.page and stands_beside(leaf.box, cell.box)
    ]


def mostly_values(cells: Sequence[Cell]) -> bool:
    """Whether most of the cells are printed values; dates are none."""
    values = [cell for cell in cells if is_value_like(cell.text) and not DATE.fullmatch(cell.text.strip())]
    return 2 * len(values) > len(cells)


def mostly_signed(cells: Sequence[Cell]) -> bool:
    """Whether most of the cells are numbers with the sign of a unit: `Q 1,200.00`, `72 %`."""
    signed = [cell for cell in cells if is_value_like(cell.text) and SIGN.search(cell.text)]
    return 2 * len(signed) > len(cells)


BOUND = re.compile(r"(?<![0-9.,])[0-9]{1,9}(?:[.,][0-9]{1,4})?(?![.,]?[0-9])")
"""A whole number, no part of a longer one: the two of `3,000,000.00` are no step from 3 to 0."""


def are_steps(texts: Sequence[str]) -> bool:
    """Whether the texts are the steps of a scale, each ending where the next begins: `Mayor de 90 %`,
    `De 70 % a 90 %`, `Menor de 70 %` of a traffic light, which rate values and are none."""
    bounds = [[float(number.replace(",", ".")) for number in BOUND.findall(text)] for text in texts]
    ends = [own[0] for own in bounds if len(own) == 1]
    inner = sorted(sorted(own) for own in bounds if len(own) == 2)
    if not inner or len(ends) != 2 or len(ends) + len(inner) < len(texts):
        return False
    steps = [[min(ends)], *inner, [max(ends)]]
    return all(abs(above[0] - below[-1]) <= MEANING.between_steps for below, above in pairwise(steps))


def stands_beside(above: Box, below: Box) -> bool:
    """Whether two boxes share enough of their width to stand in one column."""
    return above.overlap_x(below) > MEANING.under * min(above.width, below.width)
