"""Rows of a band whose columns are known and that no line parts, told by their values: labels stand in the
middle of the rows they are of, one row or several, and headings in bold on lines of their own."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, pairwise

from extract.page.content import Glyph, PageContent
from extract.page.grid import Grid, GridCell
from extract.page.lines import glyph_rows
from extract.page.tolerances import PAGE
from extract.tables.cell_lines import CellLine, anchors_of, cell_lines, has_room, is_of_values
from extract.tables.filling import glyphs_by_cell
from extract.tables.tolerances import RULED
from extract.tables.unruled.segments import is_mostly_bold, lines_of

Stretch = tuple[int, int]
"""The first and the last of some rows, or of some lines, by their places."""


@dataclass(frozen=True, slots=True)
class ToldRows:
    """The heights between the rows of a band, and by column the rows of each label that is over several."""

    cuts: tuple[float, ...]
    labels: Mapping[int, Sequence[Stretch]] = field(default_factory=dict)


NONE_TOLD = ToldRows(())


def rows_told_by_values(held: Sequence[Sequence[Glyph]], fonts: Sequence[str]) -> ToldRows:
    """The rows of a band, the glyphs of each of its columns given; none where a line stands in no place that
    these rows give it, or where no column of words says something of each."""
    columns = [cell_lines(glyphs) for glyphs in held]
    anchors = _anchors([own for own in columns[1:] if is_of_values(own)])
    if len(anchors) < RULED.fewest_stacked and not _are_two_rows(columns, anchors):
        return NONE_TOLD
    headings = _headings(list(chain.from_iterable(held)), anchors, fonts)
    inside = {glyph for line in headings for glyph in line.glyphs}
    columns = [[line for line in own if not inside.issuperset(line.glyphs)] for own in columns]
    if _cuts_words(columns) or _holds_more_columns(columns):
        return NONE_TOLD
    band = _Band(tuple(anchors), tuple(line.baseline for line in headings), _names_last(columns, anchors))
    middle = [band.placed(own, n > 0 and is_of_values(own)) for n, own in enumerate(columns)]
    if (told := _told(columns, middle, band, headings)).cuts:
        return told
    stub = next((n for n, own in enumerate(columns) if n and is_of_values(own)), 0)
    top = [band.placed_at_top(own, n < stub) for n, own in enumerate(columns)]
    if (told := _told(columns, top, band, headings, columns_at_top=len(columns))).cuts:
        return told
    over = max(0, stub - 1)
    return _told(columns, [*top[:over], *middle[over:]], band, headings, columns_at_top=over)


def _names_last(columns: Sequence[Sequence[CellLine]], anchors: Sequence[float]) -> bool:
    """Whether the first column alone has words in the last row, as that of a total."""
    level = [n for n, own in enumerate(columns) if any(line.level(anchors[-1]) for line in own)]
    return level[:1] == [0] and all(is_of_values(columns[n]) for n in level[1:])


def _told(
    columns: Sequence[Sequence[CellLine]],
    placed: Sequence[Sequence[Spot] | None],
    band: _Band,
    headings: Sequence[CellLine],
    columns_at_top: int = 0,
) -> ToldRows:
    """The rows in which the texts of all columns are placed, those of the first at the top of theirs; none
    where one has no place."""
    if any(spots is None for spots in placed) or not _says_of_each(columns, placed, band):
        return NONE_TOLD
    cuts = band.cuts(headings, [spot for own in placed for spot in own or ()])
    if cuts is None:
        return NONE_TOLD
    by_row = [[line.text for line in own] for own in columns if len(own) == len(band.anchors)]
    turn = next((n for texts in by_row if (n := _turn_of(texts))), 1)
    over = {
        n: band.over_turns(own or (), turn) or band.over_rows(own or (), n < columns_at_top)
        for n, own in enumerate(placed)
    }
    if any(breaks_cycle(texts, stretches) for texts in by_row for stretches in over.values()):
        return NONE_TOLD
    return ToldRows(cuts, {n: stretches for n, stretches in over.items() if stretches})


def breaks_cycle(texts: Sequence[str], stretches: Sequence[Stretch]) -> bool:
    """Whether texts come again by turns (`P`, `E`, `P`), and some stretch of rows is no whole number of
    turns: its label is of fewer of them."""
    turn = _turn_of(texts)
    return turn is not None and any((last - first + 1) % turn for first, last in stretches)


def _turn_of(texts: Sequence[str]) -> int | None:
    """After how many rows texts, one a row, come again by turns of two or three; None where they don't."""
    return next(
        (
            n
            for n in (2, 3)
            if len(texts) > n
            and len(set(texts[:n])) == n
            and all(one == other for one, other in zip(texts, texts[n:], strict=False))
        ),
        None,
    )


def _turns_begun(starts: Sequence[float], anchors: Sequence[float], turn: int) -> list[Stretch]:
    """The rows of each turn, where something starts beside the first row of each and beside no other; none
    elsewhere."""
    firsts = [n for n, y in enumerate(anchors) if any(abs(y - at) <= RULED.off_rows for at in starts)]
    if turn == 1 or firsts != list(range(0, len(anchors), turn)):
        return []
    return [(first, min(first + turn, len(anchors)) - 1) for first in firsts]


Spot = tuple[Sequence[CellLine], Stretch]
"""The lines of one text and the rows of values that it is of, by their places among these."""


def _anchors(columns: Sequence[Sequence[CellLine]]) -> list[float]:
    """The baselines of the rows, from those of the columns with the most values on: what stands between two
    of them, as what is planned for a year beside parts of it, is of both."""
    found: list[float] = []
    for own in sorted(columns, key=len, reverse=True):
        known, pitch = found, min((below - above for above, below in pairwise(sorted(found))), default=0.0)
        more = [y for y in anchors_of([own]) if not any(abs(y - at) <= RULED.off_rows for at in known)]
        if all(abs(y - at) >= RULED.mostly * pitch for y in more for at in known):
            found = sorted([*known, *more])
    return found


def _are_two_rows(columns: Sequence[Sequence[CellLine]], anchors: Sequence[float]) -> bool:
    """Whether several columns have a value on each of two lines, of one kind or beside a code or a label
    each: a percentage over the count it comes from is one value in two ways."""
    codes = [line for line in columns[0] if " " not in line.text and any(map(line.level, anchors))]
    alone = len(columns[0]) == len(codes)
    coded = len(codes) == 2 and (alone or all(any(map(str.isdigit, line.text)) for line in codes))
    both = [own for own in columns[1:] if is_of_values(own) and len(own) == len(anchors) == 2]
    alike = [own for own in both if len({("%" in line.text, "(" in line.text) for line in own}) == 1]
    return len(both) > 1 and (coded or len(alike) == len(both) or _are_labels_of_each(columns[0], anchors))


def _are_labels_of_each(lines: Sequence[CellLine], anchors: Sequence[float]) -> bool:
    """Whether lines are a text for each row, farther apart than the lines of one and each in the middle of
    its row."""
    texts: list[list[CellLine]] = []
    for line in lines:
        near = texts and line.baseline - texts[-1][-1].baseline <= RULED.widest_pitch * line.size
        if near:
            texts[-1].append(line)
        else:
            texts.append([line])
    middles = [(text[0].baseline + text[-1].baseline) / 2 for text in texts]
    return len(texts) == len(anchors) and all(
        text[0].text[:1].isupper() and abs(middle - at) <= RULED.off_rows
        for text, middle, at in zip(texts, middles, anchors, strict=True)
    )


def _cuts_words(columns: Sequence[Sequence[CellLine]]) -> bool:
    """Whether edges between columns cut words: more than those between two of labels do, as a total's name
    may run over one."""
    for left, right in pairwise(columns):
        cut = sum(_is_cut(one, other) for one in left for other in right)
        if cut and (is_of_values(right) or cut > RULED.crossing_rows * len(right) + 1):
            return True
    return False


def _is_cut(left: CellLine, right: CellLine) -> bool:
    """Whether the edge between two columns cuts a word."""
    return left.level(right.baseline) and right.box.x0 - left.box.x1 < PAGE.tight * left.size


def _holds_more_columns(columns: Sequence[Sequence[CellLine]]) -> bool:
    """Whether a value stands apart behind words in one of the columns."""
    return any(lines_of([line.glyphs])[0].data for own in columns for line in own)


def _headings(glyphs: Sequence[Glyph], anchors: Sequence[float], fonts: Sequence[str]) -> list[CellLine]:
    """The lines in bold that stand beside no row of values, one text each, where labels are not in bold."""
    lines = cell_lines(glyphs)
    bold = [line for line in lines if is_mostly_bold(line.glyphs, fonts)]
    alone = [line for line in bold if not any(line.level(place) for place in anchors)]
    if 2 * len(bold) > len(lines):
        return []
    single = (
        line for line in alone if not lines_of(glyph_rows(line.glyphs))[0].tabular and not line.is_value
    )
    return [line for line in single if has_room(line.box, line.size, anchors)]


def _says_of_each(
    columns: Sequence[Sequence[CellLine]], placed: Sequence[Sequence[Spot] | None], band: _Band
) -> bool:
    """Whether a column of words has a text for each row, but for a last one that the first column names."""
    worded = (own or () for lines, own in zip(columns, placed, strict=True) if not is_of_values(lines))
    asked = set(range(len(band.anchors) - band.names_last))
    return any({row for _, (row, last) in own if row == last} >= asked for own in worded)


@dataclass(frozen=True, slots=True)
class _Band:
    """The baselines of the rows of values and of the headings between them, from top to bottom; whether the
    first column alone names the last row."""

    anchors: tuple[float, ...]
    headings: tuple[float, ...]
    names_last: bool = False

    @property
    def rows(self) -> Sequence[tuple[float, int | None]]:
        """All rows by their baselines, each with its place among those of values if it is one."""
        values = [(y, place) for place, y in enumerate(self.anchors)]
        return sorted([*values, *((y, None) for y in self.headings)], key=lambda row: row[0])

    @property
    def row_of_anchor(self) -> Mapping[int, int]:
        return {place: row for row, (_, place) in enumerate(self.rows) if place is not None}

    def placed(self, lines: Sequence[CellLine], values: bool) -> Sequence[Spot] | None:
        """The texts of a column with their rows; None where one has no place among these."""
        if not lines:
            return ()
        if values and (found := self._on_rows(lines)):
            return found
        whole = not self.names_last or any(line.level(self.anchors[-1]) for line in lines)
        parts = [self._middle(lines, stretch) for stretch in self._stretches(whole)]
        if all(part is not None for part in parts):
            found = list(chain.from_iterable(part or () for part in parts))
            return found if sum(len(texts) for texts, _ in found) == len(lines) else None
        return self._on_rows(lines)

    def _on_rows(self, lines: Sequence[CellLine]) -> Sequence[Spot] | None:
        """Each line with the row it is level with; None where one stands on no row's line, or two on one."""
        places = [next((n for n, y in enumerate(self.anchors) if line.level(y)), None) for line in lines]
        if None in places or len(set(places)) < len(places):
            return None
        return [
            ((line,), (place, place)) for line, place in zip(lines, places, strict=True) if place is not None
        ]

    def _stretches(self, whole: bool = True) -> Iterator[Stretch]:
        """The rows of values between two headings, the last of all only where they are to be `whole`."""
        edges = [float("-inf"), *self.headings, float("inf")]
        anchors = self.anchors if whole else self.anchors[:-1]
        for above, below in pairwise(edges):
            inside = [n for n, y in enumerate(anchors) if above < y < below]
            if inside:
                yield inside[0], inside[-1]

    def _middle(self, lines: Sequence[CellLine], stretch: Stretch) -> Sequence[Spot] | None:
        """The most texts that a column's lines make between two headings, each in the middle of its rows, so
        that every row has one; None where they make none."""
        first, last = stretch
        anchors = self.anchors[first : last + 1]
        above = max((y for y in self.headings if y < anchors[0]), default=float("-inf"))
        below = min((y for y in self.headings if y > anchors[-1]), default=float("inf"))
        own = [line for line in lines if above < line.baseline < below]
        shares = _shares([line.baseline for line in own], _may_join(own), anchors)
        if shares is None:
            return None
        return [
            (own[start : end + 1], (first + upper, first + lower)) for (start, end), (upper, lower) in shares
        ]

    def placed_at_top(self, lines: Sequence[CellLine], stub: bool) -> Sequence[Spot] | None:
        """The texts of a column that begin beside the first of their rows, in the stub over all down to the
        next text, but for a last row alone; None where a line belongs to none, or the first row has none."""
        texts: list[list[CellLine]] = []
        for line in lines:
            goes_on = bool(texts) and line.follows(texts[-1][-1])
            if any(abs(line.baseline - y) <= RULED.off_rows for y in self.anchors) and not (
                goes_on and line.text[:1].islower()
            ):
                texts.append([line])
            elif goes_on:
                texts[-1].append(line)
            else:
                return None
        starts = [self._anchor_of(text[0].baseline) for text in texts]
        if len(set(starts)) < len(starts):
            return None
        ends = dict(self._stretches())
        if stub and starts and not ends.keys() <= set(starts):
            return None
        last = [self._last_below(start, starts, ends) if stub else start for start in starts]
        return [(text, (first, end)) for text, first, end in zip(texts, starts, last, strict=True)]

    def _anchor_of(self, y: float) -> int:
        return min(range(len(self.anchors)), key=lambda n: abs(self.anchors[n] - y))

    def _last_below(self, start: int, starts: Sequence[int], ends: Mapping[int, int]) -> int:
        """The last row of a text that begins beside one: before the next one's, or the end of its stretch."""
        end = min(last for last in ends.values() if last >= start)
        last = min([end, *(other - 1 for other in starts if other > start)])
        return start if last == end == start + 1 and len(starts) > 1 else last

    def over_rows(self, spots: Sequence[Spot], at_top: bool) -> Sequence[Stretch]:
        """The rows, headings counted, of the texts that are over several; none of those in the middle of
        theirs where each begins beside a row, the first of them beside the first: they may as well stand at
        the top of theirs."""
        rows = self.row_of_anchor
        if at_top:
            return [(rows[first], rows[last]) for _, (first, last) in spots if last > first]
        starts = [texts[0].baseline for texts, _ in spots]
        firsts = [self.anchors[first] for first, _ in self._stretches()]
        level = all(any(abs(y - at) <= RULED.off_rows for at in self.anchors) for y in starts)
        if level and all(any(abs(y - at) <= RULED.off_rows for y in starts) for at in firsts):
            return []
        return [(rows[first], rows[last]) for _, (first, last) in spots if last > first]

    def over_turns(self, spots: Sequence[Spot], turn: int) -> Sequence[Stretch]:
        """The rows, headings counted, of texts that stand beside the first row of each turn and beside no
        other: each is of all rows of its own."""
        turns = _turns_begun([texts[0].baseline for texts, _ in spots], self.anchors, turn)
        rows = self.row_of_anchor
        return [(rows[first], rows[end]) for first, end in turns] if len(turns) >= len(spots) else []

    def cuts(self, headings: Sequence[CellLine], spots: Sequence[Spot]) -> tuple[float, ...] | None:
        """The heights between the rows; None where what is of two rows overlaps."""
        rows = self.row_of_anchor
        extents = [
            (rows[first], rows[last], texts[0].box.top, texts[-1].box.bottom)
            for texts, (first, last) in spots
        ]
        bare = (row for row, (_, place) in enumerate(self.rows) if place is None)
        extents += [
            (row, row, line.box.top, line.box.bottom) for row, line in zip(bare, headings, strict=True)
        ]
        found: list[float] = []
        for row in range(len(self.rows) - 1):
            upper = max(bottom for _, last, _, bottom in extents if last <= row)
            lower = min(top for first, _, top, _ in extents if first > row)
            if upper > lower + RULED.reader_slack:
                return None
            found.append(round((upper + lower) / 2, 2))
        return tuple(found) if all(above < below for above, below in pairwise(found)) else None


def with_labels_apart(grid: Grid, page: PageContent) -> Grid:
    """The grid with each cell over several rows that holds several labels cut between them, where each stands
    in the middle of some rows, or beside the first of each turn (`P`, `E`): shades part the rows, and not
    what stands over them."""
    held = dict(zip(grid.cells, map(cell_lines, glyphs_by_cell(grid, page.glyphs)), strict=True))
    anchors: dict[int, float] = {}
    for cell, lines in held.items():
        if cell.span.row_span == 1 and len(lines) == 1 and lines[0].is_value:
            anchors.setdefault(cell.span.row, lines[0].baseline)
    cells: list[GridCell] = []
    for cell, lines in held.items():
        rows = [anchors[row] for row in cell.span.row_range if row in anchors]
        whole = len(rows) == cell.span.row_span > 1
        shares = _shares_of(lines, rows, _turn_in(held, cell.span.row_range)) if whole else None
        for _, (first, last) in shares or [((0, 0), (0, cell.span.row_span - 1))]:
            top, bottom = (grid.row_edges[cell.span.row + place] for place in (first, last + 1))
            span = replace(cell.span, row=cell.span.row + first, row_span=last - first + 1)
            part = GridCell(span, replace(cell.box, top=top, bottom=bottom).rounded(), "")
            cells.append(part if shares and len(shares) > 1 else cell)
    if len(cells) == len(grid.cells):
        return grid
    return replace(grid, cells=tuple(sorted(cells, key=lambda cell: (cell.span.row, cell.span.column))))


def _turn_in(held: Mapping[GridCell, Sequence[CellLine]], rows: Container[int]) -> int:
    """After how many of some rows the texts of a column, one a row, come again; 1 where none do."""
    texts: dict[int, list[str]] = {}
    for cell, lines in held.items():
        if cell.span.row_span == 1 and cell.span.row in rows:
            texts.setdefault(cell.span.column, []).append(" ".join(line.text for line in lines))
    return next((turn for own in texts.values() if (turn := _turn_of(own))), 1)


def _shares_of(
    lines: Sequence[CellLine], anchors: Sequence[float], turn: int
) -> list[tuple[Stretch, Stretch]] | None:
    """The lines of a cell and the rows of each label that it holds."""
    turns = _turns_begun([line.baseline for line in lines], anchors, turn)
    if turns and len(turns) == len(lines):
        return [((n, n), rows) for n, rows in enumerate(turns)]
    return _shares([line.baseline for line in lines], _may_join(lines), anchors)


def _may_join(lines: Sequence[CellLine]) -> list[bool | None]:
    """For each line whether it may go on with the one above it: None where it must, as it begins small."""
    found: list[bool | None] = [False] * min(1, len(lines))
    for above, line in pairwise(lines):
        near = line.follows(above)
        found.append(None if near and line.text[:1].islower() else near)
    return found


def _shares(
    lines: Sequence[float], joins: Sequence[bool | None], anchors: Sequence[float]
) -> list[tuple[Stretch, Stretch]] | None:
    """The lines dealt out to the rows, both given by their baselines, in the most shares whose lines have
    their middle where their rows have theirs; None where there is no such way."""
    best: dict[tuple[int, int], tuple[int, float, tuple[int, int]]] = {(0, 0): (0, 0.0, (0, 0))}
    for start in range(len(lines)):
        for upper in range(len(anchors)):
            if (start, upper) not in best or (start and joins[start] is None):
                continue
            count, off, _ = best[start, upper]
            for end, lower, far in _ends(lines, joins, anchors, (start, upper)):
                state = (end + 1, lower + 1)
                known = best.get(state)
                if known is None or (count + 1, -off - far) > (known[0], -known[1]):
                    best[state] = (count + 1, off + far, (start, upper))
    place = (len(lines), len(anchors))
    if place not in best or not lines:
        return None
    found: list[tuple[Stretch, Stretch]] = []
    while place != (0, 0):
        before = best[place][2]
        found.append(((before[0], place[0] - 1), (before[1], place[1] - 1)))
        place = before
    return found[::-1]


def _ends(
    lines: Sequence[float], joins: Sequence[bool | None], anchors: Sequence[float], start: tuple[int, int]
) -> Iterator[tuple[int, int, float]]:
    """The last line and the last row of each share that may begin with a line and a row, and how far the
    middles of both are apart, squared."""
    first, upper = start
    for end in range(first, len(lines)):
        if end > first and joins[end] is False:
            return
        middle = (lines[first] + lines[end]) / 2
        for lower in range(upper, len(anchors)):
            pitch = (anchors[lower] - anchors[upper]) / max(1, lower - upper)
            off = middle - (anchors[upper] + anchors[lower]) / 2
            if abs(off) <= max(RULED.off_rows, RULED.off_middle * pitch):
                yield end, lower, off * off
            if off < -pitch:
                break
