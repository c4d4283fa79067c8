"""Spanners: header cells spread over the columns they name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Literal

from extract.page.geometry import Box, around
from extract.tables.unruled.cells import Piece, PlacedBlocks, RowPieces
from extract.tables.unruled.columns import ColumnExtents
from extract.tables.unruled.tolerances import UNRULED


def filled_headers(
    cells: Sequence[PlacedBlocks],
    headers: Sequence[bool],
    columns: ColumnExtents,
    rules: Sequence[Box] = (),
) -> list[PlacedBlocks]:
    """The cells, those of header rows spread over the columns without a header cell of their own, as the
    rules under them tell, or where they stand."""
    high_as_header = _of_full_height(cells, headers)
    cells, tall = [cell for cell in cells if cell not in high_as_header], list(high_as_header.values())
    found = [cell for cell in cells if not cell.header]
    values = _columns_of_values(found)
    below: set[int] = set()
    for row in reversed(range(len(headers))):
        if not headers[row]:
            below = set()
            continue
        here = [cell for cell in cells if cell.header and cell.row == row and cell.row_span == 1]
        high = (cell for cell in (*cells, *tall) if cell.header and cell.row_span > 1)
        taken = {cell.column for cell in high if row in cell.rows}
        top = row == 0 or not headers[row - 1]
        beside = _leaves_above(cells, _run_above(row, headers)) - _columns_of(cells, row)
        lower = [cell for cell in found if cell.header and cell.row in _run_below(row, headers)]
        filled = _filled_row(
            here, taken | beside, below, Leaves(columns.spans, lower, rules), columns, top, values
        )
        found.extend(filled)
        below |= {cell.column for cell in cells if cell.header and cell.row == row}
    found += tall + [cell for cell in cells if cell.header and cell.row_span > 1]
    return [_down_to_columns(cell, found, headers) if cell.header else cell for cell in found]


def _down_to_columns(
    cell: PlacedBlocks, cells: Sequence[PlacedBlocks], headers: Sequence[bool]
) -> PlacedBlocks:
    """The header cell as high as the rest of its header where none stands below it, as it is drawn where
    there are rules: what it names is its columns. One in bold is of no header with rows that are not."""
    run = _run_below(cell.rows[-1], headers)
    own = range(cell.column, cell.column + cell.column_span)
    below = [other for other in cells if other.header and other.row in run]
    covered = any(max(own.start, o.column) < min(own.stop, o.column + o.column_span) for o in below)
    if not run or covered or any(_is_bold(other) != _is_bold(cell) for other in below):
        return cell
    return replace(cell, row_span=run.stop - cell.row)


def _is_bold(cell: PlacedBlocks) -> bool:
    return all(block.bold for block in cell.blocks)


def _columns_of_values(body: Sequence[PlacedBlocks]) -> dict[int, bool]:
    """Of each column with cells of its own, whether most are values; several of one kind show it."""
    kinds: dict[int, list[bool]] = {}
    for cell in body:
        if cell.column_span == 1:
            kinds.setdefault(cell.column, []).append(cell.value_like)
    return {
        column: 2 * sum(held) > len(held)
        for column, held in kinds.items()
        if len(held) >= UNRULED.fewest_at_edge
    }


def _of_full_height(
    cells: Sequence[PlacedBlocks], headers: Sequence[bool]
) -> dict[PlacedBlocks, PlacedBlocks]:
    """The header cells alone in their columns in the middle rows of a header, where the first column's is one
    of them, each with itself as high as the header: it is set halfway down its levels."""
    found: dict[PlacedBlocks, PlacedBlocks] = {}
    for run in _runs(headers):
        inside = [cell for cell in cells if cell.header and cell.row in run]
        columns = [cell.column for cell in inside]
        first = min(inside, key=lambda cell: cell.column)
        if len(run) < UNRULED.fewest_levels or first.row in (run.start, run.stop - 1):
            continue
        found |= {
            cell: replace(cell, row=run.start, row_span=len(run))
            for cell in inside
            if cell.row not in (run.start, run.stop - 1) and columns.count(cell.column) == 1
        }
    return found


def _runs(headers: Sequence[bool]) -> list[range]:
    """The stretches of header rows."""
    return _stretches({place for place, header in enumerate(headers) if header})


def _leaves_above(cells: Sequence[PlacedBlocks], rows: range) -> set[int]:
    """The columns whose header cell ends in one of the rows, with none below it."""
    ends: dict[int, int] = {}
    for cell in cells:
        if cell.header and cell.row in rows:
            ends[cell.column] = max(cell.rows[-1], ends.get(cell.column, 0))
    return {column for column, end in ends.items() if end in rows}


def _run_above(row: int, headers: Sequence[bool]) -> range:
    """The header rows right above a row."""
    start = row
    while start > 0 and headers[start - 1]:
        start -= 1
    return range(start, row)


def _columns_of(cells: Sequence[PlacedBlocks], row: int) -> set[int]:
    return {cell.column for cell in cells if cell.header and cell.row == row and cell.row_span == 1}


def _filled_row(
    cells: Sequence[PlacedBlocks],
    taken: set[int],
    below: set[int],
    leaves: Leaves,
    columns: ColumnExtents,
    top: bool,
    values: Mapping[int, bool],
) -> list[PlacedBlocks]:
    runs = [_without_stub(run, cells, columns, values) for run in _stretches(below)]
    parents = {cell: run for run in runs for cell in cells if _stands_over(cell, run, columns)}
    stops = sorted(
        {*taken, *below, *(cell.column for cell in cells if cell not in parents), len(columns.spans)}
    )
    filled = []
    for cell, share in _shares(parents, leaves):
        end = next((stop for stop in stops if stop >= share.stop), len(columns.spans))
        filled.append(replace(cell, column=share.start, column_span=end - share.start))
    for place, cell in enumerate(cell for cell in cells if cell not in parents):
        end = next((stop for stop in stops if stop > cell.column), len(columns.spans))
        if values.get(cell.column):  # what heads values names no words beside them
            others = range(cell.column + cell.column_span, end)
            end = next((place for place in others if values.get(place) is False), end)
        first = top and place == 0 and not any(stop < cell.column for stop in stops)
        start = 0 if first else cell.column
        filled.append(replace(cell, column=start, column_span=max(1, end - start)))
    return filled


def _stretches(columns: set[int]) -> list[range]:
    """Neighbouring columns together."""
    runs: list[range] = []
    for column in sorted(columns):
        if runs and runs[-1].stop == column:
            runs[-1] = range(runs[-1].start, column + 1)
        else:
            runs.append(range(column, column + 1))
    return runs


def _without_stub(
    run: range, cells: Sequence[PlacedBlocks], columns: ColumnExtents, values: Mapping[int, bool]
) -> range:
    """The run of columns without those of words at its left that no cell of the row stands over: a spanner
    over values is of none of them."""
    over = any(_stands_over(cell, run, columns) for cell in cells)
    start = run.start
    while over and start < run.stop - 1 and values.get(start) is False:
        if any(_stands_over(cell, range(start, start + 1), columns) for cell in cells):
            break
        start += 1
    return range(start, run.stop)


def _stands_over(cell: PlacedBlocks, run: range, columns: ColumnExtents) -> bool:
    (x0, _), (_, x1) = columns.spans[run.start], columns.spans[run.stop - 1]
    return around(block.box for block in cell.blocks).overlap_x(Box(x0, 0, x1, 0)) > 0


def _shares(parents: dict[PlacedBlocks, range], leaves: Leaves) -> list[tuple[PlacedBlocks, range]]:
    """Each parent with its columns: all below it, or of a stretch with several parents those that it and the
    others fit best."""
    shares: list[tuple[PlacedBlocks, range]] = []
    for run in dict.fromkeys(parents.values()):
        over = sorted((cell for cell, other in parents.items() if other == run), key=_middle)
        shares.extend(zip(over, leaves.dealt_out([cell.box for cell in over], run), strict=False))
    return shares


Way = Literal["right", "left", "middle"]

NEVER = 1e9
"""The cost of dealing out columns against what their headers say: more than any distance on a page,
squared."""


@dataclass(frozen=True, slots=True)
class Leaves:
    """The columns below a row of spanners: where they stand, and the header cells between them and the
    row."""

    spans: tuple[tuple[float, float], ...]
    lower: Sequence[PlacedBlocks]
    rules: Sequence[Box] = ()

    def dealt_out(self, boxes: Sequence[Box], run: range) -> list[range]:
        """The run of columns dealt out to the spanners in these boxes, in order and one column each at least.

        Spanners end, or begin, right where their columns do, or are off their middles by as little as can be,
        or off those of the header cells below them, which values set to one side leave; none parts a lower
        spanner from its columns, and none stands over two columns of one name.
        """
        if not 0 < len(boxes) <= len(run):
            return [range(place, place + 1) for place in run]
        if told := self._underlined(boxes, run) or self._over_cycles(boxes, run):
            return told
        for leaves, inside in (self._as_drawn(boxes, run), self._between_edges(boxes, run)):
            cost, ends = leaves._best(boxes, inside, "middle") if inside else (NEVER, [])
            if cost <= len(boxes) * UNRULED.flush**2:
                return ends
        for way in ("right", "left"):
            cost, ends = self._best(boxes, run, way)
            if cost <= len(boxes) * UNRULED.flush**2:
                return ends
        named = replace(self, spans=self._named_spans(run))
        return min(leaves._best(boxes, run, "middle") for leaves in (self, named))[1]

    def _over_cycles(self, boxes: Sequence[Box], run: range) -> list[range]:
        """The columns under each spanner, where the same names stand in the same order below the middle of
        every one, and in no other column of the run; none where they don't, or where they are all of it."""
        names = {place: self._name(place) for place in run}
        spans = self._named_spans(run)
        for width in range(2, len(run) // len(boxes) + 1) if len(boxes) > 1 else ():
            for start in range(run.start, run.stop - width * len(boxes) + 1):
                shares = [range(at, at + width) for at in range(start, start + width * len(boxes), width)]
                cycle = [names[place] for place in shares[0]]
                same = all([names[place] for place in share] == cycle for share in shares)
                rest = [names[place] for place in run if place not in range(start, shares[-1].stop)]
                if not (same and rest and all(cycle)) or len(set(cycle)) < width or set(cycle) & set(rest):
                    continue
                middles = [(spans[share.start][0] + spans[share.stop - 1][1]) / 2 for share in shares]
                off = [abs((box.x0 + box.x1) / 2 - at) for box, at in zip(boxes, middles, strict=True)]
                if max(off) <= UNRULED.centred * boxes[0].height:
                    return shares
        return []

    def _underlined(self, boxes: Sequence[Box], run: range) -> list[range]:
        """The columns over which the rule right under each spanner runs, where every one has a rule of its
        own; none where they don't share out the run."""
        shares: list[range] = []
        for box in boxes:
            others = [other for other in boxes if other is not box]
            rule = next((rule for rule in self.rules if _is_under(rule, box, others)), None)
            over = [place for place in run if rule and _covers(rule, self.spans[place])]
            if not over:
                return []
            shares.append(range(over[0], over[-1] + 1))
        ends = [run.start, *(share.stop for share in shares)]
        shared_out = all(share.start == start for share, start in zip(shares, ends, strict=False))
        return shares if shared_out and ends[-1] == run.stop else []

    def _as_drawn(self, boxes: Sequence[Box], run: range) -> tuple[Leaves, range]:
        """The columns as wide as the pieces of the line right under the spanners, and those of the run, where
        each has one of its own; none of it where they have not."""
        low = max(box.bottom for box in boxes)
        near = [rule for rule in self.rules if 0 <= rule.middle - low <= UNRULED.rule_under * boxes[0].height]
        pieces = [
            next((rule for rule in near if rule.x0 <= sum(self.spans[place]) / 2 <= rule.x1), None)
            for place in run
        ]
        if None in pieces or len({(piece.x0, piece.x1) for piece in pieces if piece}) < len(run):
            return self, range(0)
        drawn = {place: (piece.x0, piece.x1) for place, piece in zip(run, pieces, strict=True) if piece}
        return self._with_spans(drawn), run

    def _with_spans(self, drawn: Mapping[int, tuple[float, float]]) -> Leaves:
        return replace(self, spans=tuple(drawn.get(place, span) for place, span in enumerate(self.spans)))

    def _between_edges(self, boxes: Sequence[Box], run: range) -> tuple[Leaves, range]:
        """The columns from one's right edge to the next's, as far as the line right under the spanners runs,
        and those of the run above which it does: what stands in them is set to the right. None of it where no
        line under all of them shows where they end."""
        low = max(box.bottom for box in boxes)
        for rule in self.rules:
            under = 0 <= rule.middle - low <= UNRULED.rule_under * boxes[0].height
            held = [
                place for place in run if rule.x0 <= self.spans[place][0] < self.spans[place][1] <= rule.x1
            ]
            padding = rule.x1 - self.spans[held[-1]][1] if held else 0.0
            over = all(rule.overlap_x(box) >= box.width for box in boxes)
            if under and over and len(held) >= len(boxes) and padding <= boxes[0].height:
                edges = [rule.x0, *(self.spans[place][1] + padding for place in held)]
                inside = range(held[0], held[-1] + 1)
                return self._with_spans(dict(zip(held, pairwise(edges), strict=True))), inside
        return self, range(0)

    def _named_spans(self, run: range) -> tuple[tuple[float, float], ...]:
        """The columns as wide as the header cells of their own are, where each of the run has one."""
        own = {cell.column: cell.box for cell in self.lower if cell.column_span == 1}
        if not own.keys() >= set(run):
            return self.spans
        return tuple(
            (own[place].x0, own[place].x1) if place in run else span for place, span in enumerate(self.spans)
        )

    def _best(self, boxes: Sequence[Box], run: range, way: Way) -> tuple[float, list[range]]:
        """The dealing that costs least, the spanners set to one side or the middle of their columns."""

        @cache
        def best(spanner: int, first: int) -> tuple[float, tuple[int, ...]]:
            """The least cost from `spanner` on, whose columns begin at `first`, and where they all end."""
            left = len(boxes) - spanner - 1
            if left == 0:
                return self._cost(boxes[spanner], first, run.stop, way), (run.stop,)
            choices = []
            for end in range(first + 1, run.stop - left + 1):
                cost, ends = best(spanner + 1, end)
                choices.append((cost + self._cost(boxes[spanner], first, end, way), (end, *ends)))
            return min(choices)

        cost, ends = best(0, run.start)
        return cost, [range(start, end) for start, end in pairwise((run.start, *ends))]

    def _cost(self, box: Box, first: int, end: int, way: Way) -> float:
        x0, x1 = self.spans[first][0], self.spans[end - 1][1]
        off = {
            "right": box.x1 - x1,
            "left": box.x0 - x0,
            "middle": (box.x0 + box.x1 - x0 - x1) / 2,
        }[way] ** 2
        names = [self._name(column) for column in range(first, end)]
        repeated = len(names) - len(set(names)) if all(names) else 0
        parted = sum(cell.column < end < cell.column + cell.column_span for cell in self.lower)
        return off + NEVER * (repeated + parted)

    def _name(self, column: int) -> tuple[str, ...]:
        """The texts over the column, from the lowest up."""
        over = [cell for cell in self.lower if cell.column <= column < cell.column + cell.column_span]
        ordered = sorted(over, key=lambda cell: -cell.row)
        return tuple(" ".join(block.text for block in cell.blocks) for cell in ordered)


def _is_under(rule: Box, box: Box, others: Sequence[Box]) -> bool:
    """Whether the rule runs right under the box and under none of the others."""
    near = 0 <= rule.middle - box.bottom <= UNRULED.rule_under * box.height
    own = rule.overlap_x(box) >= UNRULED.inside_rule * box.width
    return near and own and not any(rule.overlap_x(other) > 0 for other in others)


def _covers(rule: Box, span: tuple[float, float]) -> bool:
    return min(rule.x1, span[1]) - max(rule.x0, span[0]) >= UNRULED.inside_rule * (span[1] - span[0])


def _run_below(row: int, headers: Sequence[bool]) -> range:
    """The header rows right below a row."""
    end = row + 1
    while end < len(headers) and headers[end]:
        end += 1
    return range(row + 1, end)


def _middle(cell: PlacedBlocks) -> float:
    box = around(block.box for block in cell.blocks)
    return (box.x0 + box.x1) / 2


def spread(
    row: RowPieces, below: Sequence[RowPieces], columns: ColumnExtents, rules: Sequence[Box]
) -> RowPieces:
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


def _over_repeated(row: RowPieces, below: Sequence[RowPieces], columns: ColumnExtents) -> list[Piece]:
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


def _each_over_its_own(
    row: RowPieces, named: set[int], columns: ColumnExtents, rules: Sequence[Box]
) -> list[Piece]:
    pieces: list[Piece] = []
    for number, piece in enumerate(row.pieces):
        start = pieces[-1].last_column + 1 if pieces else 0
        stop = row.pieces[number + 1].column if number + 1 < len(row.pieces) else len(columns.spans)
        room = range(start, stop)
        rule = _rule_under(piece, row, rules)
        wider = _over_underlined(piece, rule, room, columns) if rule else None
        pieces.append(wider or _over_centre(piece, room, named, columns, UNRULED.centred * row.size))
    return pieces


def _rule_under(piece: Piece, row: RowPieces, rules: Sequence[Box]) -> Box | None:
    """The rule right below the piece that runs under it and not under the others of its row."""
    others = [other.box for other in row.pieces if other is not piece]
    near = (rule for rule in rules if 0 < rule.middle - row.baseline <= UNRULED.rule_under * row.size)
    own = (rule for rule in near if rule.overlap_x(piece.box) >= UNRULED.inside_rule * piece.box.width)
    return next((rule for rule in own if others and not any(map(rule.overlap_x, others))), None)


def _over_underlined(piece: Piece, rule: Box, room: range, columns: ColumnExtents) -> Piece | None:
    held = [
        place
        for place in room
        if min(rule.x1, columns.spans[place][1]) - max(rule.x0, columns.spans[place][0])
        >= UNRULED.inside_rule * (columns.spans[place][1] - columns.spans[place][0])
    ]
    if not held or held[0] > piece.column or held[-1] < piece.last_column:
        return None
    return replace(piece, column=held[0], last_column=held[-1])


def _over_centre(piece: Piece, room: range, named: set[int], columns: ColumnExtents, near: float) -> Piece:
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
