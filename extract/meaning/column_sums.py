"""What columns are to one another by their numbers, whatever their headers say: a total and its parts, the
year and its parts, a difference or a ratio of two others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from extract.flow.rows import TableRow
from extract.meaning.evidence import HUNDRED
from extract.meaning.headers import Column, Origins, ToldBy, with_role
from extract.meaning.tolerances import MEANING
from extract.meaning.under_headers import cells_under, mostly_values
from extract.page.cells import Cell
from schemas.periods import DECEMBER, months_of

Amounts = Mapping[tuple[int, int], Decimal]
"""By page and row of the table the one number a column prints there; a dash is none of it, and counts 0."""

NUMBER = re.compile(r"-?\(?[0-9]+(?:[., ’'][0-9]+)*\)?")

DECIMALS = re.compile(r"(?:^0|[0-9])[.,]([0-9]{1,2}|[0-9]{4,})$|^0[.,]([0-9]+)$")

OPEN_ROLES = ("unknown", "other")


def with_sums(columns: Sequence[Column], body: Sequence[TableRow]) -> list[Column]:
    """The columns with what sums, differences and ratios say of those that no header tells, or tells wrong:
    the parts of a total beside them as its values, the sum of all parts of a year as the year's, and as
    worked out of others what is the difference or the ratio of two."""
    found = list(columns)
    held = [_amounts(column, body) for column in columns]
    for place, column in enumerate(columns):
        if column.role == "value":
            for part in _parts_of_total(place, columns, held):
                found[part] = _as_part(columns[part], column)
        if _is_open(column) and (parts := _parts_of_year(place, columns, held)):
            found[place] = _as_year(column, parts[0])
        if _is_worked_out(place, columns, held):
            found[place] = with_role(column, "derived", "evidence")
    return found


def _is_open(column: Column) -> bool:
    """Whether no header says what the column's numbers are, or of a value only that it is one: `Total`."""
    unsaid = column.role == "value" and not (column.series or column.period or column.year)
    return column.role == "unknown" or unsaid


def printed_amount(text: str) -> Decimal | None:
    """The one number a cell prints, without what groups its digits: three behind a sign are a group, any
    other count of them decimals; a dash alone is 0. None for several numbers or none."""
    plain = " ".join(text.split())
    if plain in ("-", "–", "—"):
        return Decimal(0)
    found = NUMBER.findall(plain)
    if len(found) != 1:
        return None
    digits = found[0].strip("-()")
    tail = DECIMALS.search(digits)
    places = len(tail[1] or tail[2]) if tail else 0
    number = Decimal("".join(filter(str.isdigit, digits))).scaleb(-places)
    return -number if found[0][0] in "-(" else number


def _amounts(column: Column, body: Sequence[TableRow]) -> Amounts:
    """The numbers below a column of values, or below one of numbers that no header tells."""
    cells = cells_under(column.cell, body) if column.cell is not None else []
    if column.role != "value" and not (column.role in OPEN_ROLES and mostly_values(_numbered(cells))):
        return {}
    read = (((cell.page, cell.row), printed_amount(cell.text)) for cell in cells)
    return {place: number for place, number in read if number is not None}


def _numbered(cells: Sequence[Cell]) -> list[Cell]:
    return [cell for cell in cells if any(map(str.isalnum, cell.text))]


def _holds(total: Amounts, parts: Sequence[Amounts], most: bool = False) -> bool:
    """Whether the parts add up to the total in every row that prints all, or in `most` of them, and in
    enough of them to more than one of them is."""
    rows = [
        (total[row], [part[row] for part in parts]) for row in total if all(row in part for part in parts)
    ]
    proofs = [sum(addends) == whole for whole, addends in rows]
    telling = sum(
        held and sum(map(bool, addends)) > 1 for held, (_, addends) in zip(proofs, rows, strict=True)
    )
    enough = 2 * sum(proofs) > len(proofs) if most else all(proofs)
    return telling >= MEANING.fewest_proofs and enough


def _parts_of_total(place: int, columns: Sequence[Column], held: Sequence[Amounts]) -> range:
    """The columns right before a total that no header tells and that add up to it."""
    first = place
    while first > 0 and columns[first - 1].role in OPEN_ROLES and held[first - 1]:
        first -= 1
    parts = range(first, place)
    return parts if len(parts) > 1 and _holds(held[place], held[first:place]) else range(0)


def _as_part(column: Column, total: Column) -> Column:
    said = total.origins
    told: list[ToldBy | None] = ["evidence" if by else None for by in (said.series, said.year, said.period)]
    return replace(
        total,
        x0=column.x0,
        x1=column.x1,
        cell=column.cell,
        text=" ".join(column.levels) or column.text,
        levels=column.levels,
        origins=Origins(told[0], told[1], told[2], "evidence"),
        guessed=True,
    )


def _parts_of_year(place: int, columns: Sequence[Column], held: Sequence[Amounts]) -> Sequence[Column]:
    """The columns right before one that are the parts of a whole year, of one series, and add up to it but
    in the rows of levels and rates."""
    first = place
    while first > 0 and columns[first - 1].role == "value" and columns[first - 1].period:
        first -= 1
    parts = columns[first:place]
    spans = [months_of(column.period) for column in parts if column.period]
    follow = all(after[0] == before[1] + 1 for before, after in pairwise(spans))
    alike = len({(column.series, column.year) for column in parts}) == 1
    if len(parts) < MEANING.fewest_parts or not (follow and alike):
        return ()
    whole = spans[0][0] == 1 and spans[-1][1] == DECEMBER
    return parts if whole and _holds(held[place], held[first:place], most=True) else ()


def _as_year(column: Column, part: Column) -> Column:
    year = replace(part, period=None, ordinal=None, span=None, whole=True)
    return _as_part(column, replace(year, origins=replace(year.origins, period="evidence")))


def _is_worked_out(place: int, columns: Sequence[Column], held: Sequence[Amounts]) -> bool:
    """Whether a column is worked out of others: the change between those at its sides, which falls somewhere;
    its share of a total; what is left of what was planned, where its own header tells nothing; or how much of
    that was done, as a fraction."""
    own, column = held[place], columns[place]
    if not own or column.period or column.series == "baseline":
        return False
    if 0 < place < len(columns) - 1 and _are_plans(columns[place - 1 : place + 2]):
        falls = any(number < 0 for number in own.values())
        return falls and _holds(held[place + 1], (held[place - 1], own))
    unsure = column.role != "value" or column.guessed
    if column.origins.series != "header" and any(_is_share_of_total(own, one) for one in held[:place]):
        return True
    return any(
        (unsure and _holds(planned, (done, own))) or _is_ratio(own, done, planned)
        for planned, done in _planned_and_done(place, columns, held)
    )


def _are_plans(columns: Sequence[Column]) -> bool:
    return all(column.role == "value" and column.series == "plan" for column in columns)


def _planned_and_done(
    place: int, columns: Sequence[Column], held: Sequence[Amounts]
) -> Iterator[tuple[Amounts, Amounts]]:
    """The numbers of each column of what was planned before the place with each of what was executed."""
    before = [one for one in range(place) if columns[one].role == "value"]
    planned = [held[one] for one in before if columns[one].series == "plan"]
    done = [held[one] for one in before if columns[one].series == "executed"]
    return ((one, other) for one in planned for other in done)


def _is_share_of_total(own: Amounts, parts: Amounts) -> bool:
    """Whether each number is what its part is of a total in percent, and the number of the total, which the
    parts add up to, 100."""
    whole = next((row for row, share in own.items() if share == HUNDRED and parts.get(row)), None)
    if whole is None or set(own) - set(parts):
        return False
    if sum(parts[row] for row in own if row != whole) != parts[whole]:
        return False
    shares = [(own[row], parts[row] / parts[whole] * HUNDRED) for row in own if row != whole]
    right = [
        abs(share - worked_out) <= Decimal("0.5").scaleb(int(share.as_tuple().exponent))
        for share, worked_out in shares
    ]
    return all(right) and sum(share not in (0, HUNDRED) for share, _ in shares) >= MEANING.fewest_proofs


def _is_ratio(own: Amounts, done: Amounts, planned: Amounts) -> bool:
    """Whether each number is the part done of what was planned, to the decimals printed, which are two at
    least, and enough of them are no plain 0 or 1."""
    telling = 0
    for row, ratio in own.items():
        if row not in done or not planned.get(row):
            continue
        places = -int(ratio.as_tuple().exponent)
        if places < MEANING.ratio_places or abs(done[row] / planned[row] - ratio) > Decimal("0.5").scaleb(
            -places
        ):
            return False
        telling += ratio not in (0, 1)
    return telling >= MEANING.fewest_proofs
