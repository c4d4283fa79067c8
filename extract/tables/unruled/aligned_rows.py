"""The lines of a table told by alignment as rows of cells: wrapped lines joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.page.geometry import Box, around
from extract.tables.unruled.cells import Piece, RowPieces
from extract.tables.unruled.columns import ColumnExtents
from extract.tables.unruled.segments import Line, Segment, Word
from extract.tables.unruled.spanners import spread
from extract.tables.unruled.tolerances import UNRULED


def table_rows(
    lines: Sequence[Line], columns: ColumnExtents, headers: int, rules: Sequence[Box]
) -> list[RowPieces]:
    """The rows of the table's lines, of which the first `headers` name columns."""
    rows: list[RowPieces] = []
    plain = [_row(line, columns, place < headers) for place, line in enumerate(lines)]
    plain = [spread(row, plain[place + 1 : headers], columns, rules) for place, row in enumerate(plain)]
    plain = [row if row.header else _across(row, columns) for row in plain]
    small = any(_begins_small(row) for row in plain[headers : headers + 1])
    for row in plain:
        above = rows[-1] if rows else None
        if above is not None and not _ruled_apart(above, row, rules) and _goes_on(above, row, small):
            rows[-1] = _joined(above, row)
        else:
            rows.append(row)
    return rows


def _across(row: RowPieces, columns: ColumnExtents) -> RowPieces:
    """The row with its only text over all columns, where it is centred on them and not on its own."""
    piece = row.pieces[0]
    if len(row.pieces) > 1 or piece.column == 0 or not is_centred(piece.box, columns, row.size):
        return row
    return replace(row, pieces=(replace(piece, column=0, last_column=len(columns.spans) - 1),))


def is_centred(box: Box, columns: ColumnExtents, near: float) -> bool:
    """Whether the box stands on the middle of all columns, give or take `near` points."""
    if abs(box.x0 - columns.spans[columns.places(box)[0]][0]) <= UNRULED.at_edge:
        return False
    middle = (columns.spans[0][0] + columns.spans[-1][1]) / 2
    return abs((box.x0 + box.x1) / 2 - middle) <= near


def _row(line: Line, columns: ColumnExtents, header: bool) -> RowPieces:
    pieces: list[Piece] = []
    for segment in line.segments:
        for words in _cut(
            segment, columns, UNRULED.header_gap * line.size if header or not line.data else 0.0
        ):
            places = columns.places(around(word.box for word in words))
            last = pieces[-1] if pieces else None
            if last is not None and last.last_column >= places[0]:
                pieces[-1] = Piece((*last.words, *words), last.column, max(last.last_column, places[-1]))
            else:
                pieces.append(Piece(tuple(words), places[0], places[-1]))
    return RowPieces(tuple(pieces), line.baseline, line.size, header)


def _cut(segment: Segment, columns: ColumnExtents, gap: float) -> list[list[Word]]:
    """The segment cut between words of different columns that stand at least the gap apart.

    A word over no column goes with the one behind it, if that is no farther than the one before.
    """
    words = segment.words
    runs = [[words[0]]]
    for place, (left, right) in enumerate(pairwise(words)):
        apart = right.box.x0 - left.box.x1
        over, behind = right, words[place + 2] if place + 2 < len(words) else None
        if (
            behind
            and not columns.holds(right.box)
            and behind.box.x0 - right.box.x1 <= apart + UNRULED.word_slack
        ):
            over = behind
        loose = len(runs[-1]) == 1 and place > 0 and not columns.holds(left.box)
        parted = columns.places(left.box)[-1] < columns.places(over.box)[0]
        if parted and apart >= gap and not loose:
            runs.append([right])
        else:
            runs[-1].append(right)
    return runs


def _ruled_apart(above: RowPieces, row: RowPieces, rules: Sequence[Box]) -> bool:
    upper, lower = around(p.box for p in above.pieces), around(p.box for p in row.pieces)
    return any(
        above.baseline < rule.middle <= row.baseline
        and rule.overlap_x(upper) > 0
        and rule.overlap_x(lower) > 0
        for rule in rules
    )


def _goes_on(above: RowPieces, row: RowPieces, small: bool) -> bool:
    """Whether the row is a further line of the one above it: a small first letter says that it is, unless
    the table's own labels begin with `small` letters."""
    if above.header != row.header or row.baseline - above.baseline > UNRULED.wrapped * max(
        row.size, above.size
    ):
        return False
    if row.header:
        return all(_under_its_own(above, piece) for piece in row.pieces)
    if not above.has_values and len(above.pieces) == 1 and above.pieces[0].column == 0:
        return row.has_values and _begins_small(row) and not small
    if row.has_values or (row.pieces[0].column == 0 and (small or not all(map(_small, row.pieces)))):
        return False
    return all(_under_its_own(above, piece) for piece in row.pieces)


def _begins_small(row: RowPieces) -> bool:
    return row.pieces[0].column == 0 and _small(row.pieces[0])


def _small(piece: Piece) -> bool:
    return piece.text[:1].islower()


def _under_its_own(above: RowPieces, piece: Piece) -> bool:
    """Whether the piece stands under one of the same columns, or under none."""
    over = [above.at(column) for column in range(piece.column, piece.last_column + 1)]
    found = [other for other in over if other is not None]
    return not found or all((o.column, o.last_column) == (piece.column, piece.last_column) for o in found)


def _joined(above: RowPieces, row: RowPieces) -> RowPieces:
    pieces = list(above.pieces)
    for piece in row.pieces:
        place = next((n for n, other in enumerate(pieces) if other.column == piece.column), None)
        if place is None:
            pieces.append(piece)
        else:
            pieces[place] = replace(pieces[place], words=(*pieces[place].words, *piece.words))
    ordered = tuple(sorted(pieces, key=lambda piece: piece.column))
    return RowPieces(ordered, row.baseline, row.size, row.header)
