"""Header cells spread over the columns they name: those a rule below them underlines, those whose names come
again below each of them, or those they are centred on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.page.geometry import Box
from extract.tables.by_alignment.columns import Columns
from extract.tables.by_alignment.pieces import Piece, TableRow

CENTRED = 1.0

UNDER = 1.2

INSIDE = 0.5


def spread(row: TableRow, below: Sequence[TableRow], columns: Columns, rules: Sequence[Box]) -> TableRow:
    """A header row with each cell over the columns that it names, which header rows `below` name too; as it
    is where that leaves a column of values without a name."""
    named = {
        c for lower in below for piece in lower.pieces for c in range(piece.column, piece.last_column + 1)
    }
    if not row.header or not named:
        return row
    pieces = _over_repeated(row, below, columns) or _each_over_its_own(row, named, columns, rules)
    covered = {column for piece in pieces for column in range(piece.column, piece.last_column + 1)}
    underlined = any(_rule_under(piece, row, rules) for piece in row.pieces)
    whole = underlined or covered.issuperset(range(1, len(columns.spans)))
    return replace(row, pieces=tuple(pieces)) if whole else row


def _over_repeated(row: TableRow, below: Sequence[TableRow], columns: Columns) -> list[Piece]:
    """The pieces over as many columns each, where the same names stand below every one of them."""
    count = len(columns.spans)
    lowest = {piece.column: piece.text for piece in below[-1].pieces if piece.column == piece.last_column}
    over = [piece for piece in row.pieces if piece.column in lowest and piece.column > 0]
    first = next((start for start in (1, 0, 2) if all(c in lowest for c in range(start, count))), count)
    if len(over) < 2 or (count - first) % len(over) or first > over[0].column:
        return []
    width = (count - first) // len(over)
    names = [lowest[column] for column in range(first, count)]
    starts = range(first, count, width)
    inside = all(
        start <= piece.column <= piece.last_column < start + width
        for start, piece in zip(starts, over, strict=True)
    )
    if width < 2 or not inside or names != names[:width] * len(over) or len(set(names[:width])) < width:
        return []
    rest = [piece for piece in row.pieces if piece not in over]
    return rest + [
        replace(piece, column=start, last_column=start + width - 1)
        for start, piece in zip(starts, over, strict=True)
    ]


def _each_over_its_own(row: TableRow, named: set[int], columns: Columns, rules: Sequence[Box]) -> list[Piece]:
    pieces: list[Piece] = []
    for number, piece in enumerate(row.pieces):
        start = pieces[-1].last_column + 1 if pieces else 0
        stop = row.pieces[number + 1].column if number + 1 < len(row.pieces) else len(columns.spans)
        room = range(start, stop)
        rule = _rule_under(piece, row, rules)
        wider = _over_underlined(piece, rule, room, columns) if rule else None
        pieces.append(wider or _over_centre(piece, room, named, columns, CENTRED * row.size))
    return pieces


def _rule_under(piece: Piece, row: TableRow, rules: Sequence[Box]) -> Box | None:
    """The rule right below the piece that runs under it and not under the others of its row."""
    others = [other.box for other in row.pieces if other is not piece]
    near = (rule for rule in rules if 0 < rule.middle - row.baseline <= UNDER * row.size)
    own = (rule for rule in near if rule.overlap_x(piece.box) >= INSIDE * piece.box.width)
    return next((rule for rule in own if others and not any(map(rule.overlap_x, others))), None)


def _over_underlined(piece: Piece, rule: Box, room: range, columns: Columns) -> Piece | None:
    held = [
        place
        for place in room
        if min(rule.x1, columns.spans[place][1]) - max(rule.x0, columns.spans[place][0])
        >= INSIDE * (columns.spans[place][1] - columns.spans[place][0])
    ]
    if not held or held[0] > piece.column or held[-1] < piece.last_column:
        return None
    return replace(piece, column=held[0], last_column=held[-1])


def _over_centre(piece: Piece, room: range, named: set[int], columns: Columns, near: float) -> Piece:
    """The piece over the widest run of named columns on which it is centred."""
    best = piece
    for first in range(room.start, piece.column + 1):
        for last in range(piece.last_column, room.stop):
            wider = last - first > best.last_column - best.column
            middle = (columns.spans[first][0] + columns.spans[last][1]) / 2
            centred = abs((piece.box.x0 + piece.box.x1) / 2 - middle) <= near
            if wider and centred and named.issuperset(range(first, last + 1)):
                best = replace(piece, column=first, last_column=last)
    return best
