"""Frames: drawn grids whose rules part no rows. Lines that are rows are cut apart; frames of charts, and
cells that hold whole columns of other lines, are left to alignment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.numbers.looks import is_value, is_value_like
from extract.page.cells import Cell, RawTable
from extract.page.content import Glyph, PageContent
from extract.page.geometry import around
from extract.page.grid import Grid, GridCell
from extract.page.lines import glyph_rows, tight_words
from extract.page.tolerances import PAGE
from extract.tables.cell_lines import CellLine, anchors_of, by_baseline, cell_lines, is_of_values
from extract.tables.filling import glyphs_by_cell
from extract.tables.stub_spans import with_labels_over_rows
from extract.tables.tolerances import RULED
from extract.tables.unruled.segments import lines_of
from extract.tables.value_rows import Stretch, ToldRows, rows_told_by_values
from extract.tables.white_rows import cuts_in_white


def with_rows_of_lines(grid: Grid, page: PageContent) -> Grid:
    """The grid with each band whose lines are rows of their own cut between them, their cells without text;
    the grid itself where there is none."""
    band = _bands(grid)
    bands = [row for row in range(grid.rows) if _may_hold_rows(band[row])]
    headed = _may_end_in_headings(grid)
    if not bands and not headed:
        return grid
    held = dict(zip(grid.cells, glyphs_by_cell(grid, page.glyphs), strict=True))
    inside = {row: [held[cell] for cell in band[row]] for row in bands}
    told = {row: _told(own, band[row], page.fonts) for row, own in inside.items()}
    cuts = {row: list(rows.cuts) for row, rows in told.items()}
    for row, places in _cuts_before_headings({row: _labels(held, band[row]) for row in headed}).items():
        cuts[row] = cuts.get(row) or places
    several = sum(bool(cuts[row]) for row in bands) > 1
    over: dict[GridCell, Sequence[Stretch]] = {
        cell: [(0, len(cuts[row]))]
        for row in bands
        if several
        for cell in _over_rows(held, band[row], cuts[row])
    }
    for row, rows in told.items():
        over |= {band[row][column]: stretches for column, stretches in rows.labels.items()}
    return with_labels_over_rows(_cut(grid, cuts, over), page) if any(cuts.values()) else grid


def _told(held: Sequence[Sequence[Glyph]], band: Sequence[GridCell], fonts: Sequence[str]) -> ToldRows:
    """The rows that a band holds; none where it is one row."""
    if (told := rows_told_by_values(held, fonts)).cuts:
        return told
    white = cuts_in_white(held, fonts)
    if cuts := white if _fill_stub(held, white) else cuts_of(held, band) or white:
        return ToldRows(tuple(cuts))
    fewer = _without_labels_over(held)
    return ToldRows(tuple(cuts_in_white(fewer, fonts)) if len(fewer) < len(held) else ())


def _fill_stub(held: Sequence[Sequence[Glyph]], cuts: Sequence[float]) -> bool:
    """Whether each column of words before the values has a text in every row between the cuts: none stands
    in the middle of several."""
    if not cuts:
        return False
    lines = [cell_lines(glyphs) for glyphs in held]
    first = next((n for n, own in enumerate(lines) if n and is_of_values(own)), 0)
    rows = [{sum(line.box.middle > cut for cut in cuts) for line in own} for own in lines[:first]]
    return all(len(places) == len(cuts) + 1 for places in rows)


def _without_labels_over(held: Sequence[Sequence[Glyph]]) -> Sequence[Sequence[Glyph]]:
    """The columns of a band without those of words before its values that stand over several rows each."""
    lines = [cell_lines(glyphs) for glyphs in held]
    first = next((n for n, own in enumerate(lines) if n and is_of_values(own)), 0)
    anchors = anchors_of([own for own in lines[1:] if is_of_values(own)])
    return [own for n, own in enumerate(held) if n >= first or not _is_over(lines[n], anchors)]


def _is_over(lines: Sequence[CellLine], anchors: Sequence[float]) -> bool:
    """Whether a column has fewer texts than there are rows of values, not all of them on the line of one."""
    few = 0 < len(lines) < len(anchors)
    return few and not all(any(line.level(place) for place in anchors) for line in lines)


def _over_rows(
    held: dict[GridCell, list[Glyph]], band: Sequence[GridCell], cuts: Sequence[float]
) -> list[GridCell]:
    """The cells of a band, one of several, whose words stand in one of the rows it is cut into while those of
    another column stand in every one: the rules around them say that they are of all rows."""
    lines = {cell: cell_lines(held[cell]) for cell in band}
    worded = {cell for cell, own in lines.items() if own and not any(line.is_value for line in own)}
    rows = {cell: {sum(line.box.middle > cut for cut in cuts) for line in lines[cell]} for cell in worded}
    full = any(len(places) == len(cuts) + 1 for places in rows.values())
    return [cell for cell, places in rows.items() if cuts and full and len(places) == 1]


def _bands(grid: Grid) -> list[list[GridCell]]:
    """By row its cells from left to right; none where one reaches into another row."""
    found: list[list[GridCell]] = [[] for _ in range(grid.rows)]
    for cell in grid.cells:
        for row in cell.span.row_range:
            found[row].append(cell)
    return [own if all(cell.span.row_span == 1 for cell in own) else [] for own in found]


def _may_hold_rows(cells: Sequence[GridCell]) -> bool:
    """Whether a cell behind the first has values below one another, as far as its own text tells."""
    texts = (cell.text.strip().split("\n") for cell in cells[1:])
    return any(len(lines) > 1 and sum(map(is_value, lines)) > 1 for lines in texts)


def _may_end_in_headings(grid: Grid) -> list[int]:
    """The bands of which the label may end in the heading of the next one: those of a label alone, with which
    the first of them begins, and of a label with values; none where too few labels have several lines."""
    texts = [[cell.text.strip() for cell in own] for own in _bands(grid)]
    bare = [row for row, held in enumerate(texts) if len(held) > 2 and held[0] and not any(held[1:])]
    valued = [row for row, held in enumerate(texts) if held and held[0] and sum(map(is_value, held[1:])) > 1]
    tall = sum("\n" in texts[row][0] for row in valued)
    if tall < RULED.fewest_headed or not bare or bare[-1] + 1 != valued[0]:
        return []
    return [*bare, *valued]


def _labels(held: dict[GridCell, list[Glyph]], band: Sequence[GridCell]) -> list[CellLine]:
    """The lines of the band's label; none where values stand on another line than the first."""
    lines = cell_lines(held[band[0]])
    values = [row[0].baseline for cell in band[1:] for row in glyph_rows(held[cell])]
    return lines if lines and all(lines[0].level(value) for value in values) else []


def _cuts_before_headings(labels: dict[int, list[CellLine]]) -> dict[int, list[float]]:
    """For each band the heights before the headings at its end, which stand apart from what they follow; none
    where only few bands have one, or the last one has: it would head nothing."""
    apart = {
        row: [pair for pair in pairwise(lines) if not pair[1].follows(pair[0])]
        for row, lines in labels.items()
    }
    ends = [row for row, pairs in apart.items() if pairs and pairs[-1][1] is labels[row][-1]]
    if len(ends) < RULED.fewest_headed or max(labels) in ends:
        return {}
    return {row: [_between_lines(*pair) for pair in apart[row]] for row in ends}


def _between_lines(above: CellLine, below: CellLine) -> float:
    return round((above.box.bottom + below.box.top) / 2, 2)


def _cut(
    grid: Grid, cuts: dict[int, list[float]], over: Mapping[GridCell, Sequence[Stretch]] | None = None
) -> Grid:
    """The grid with its rows cut at the given heights, the cells of each cut row in one part each but for
    those that stand `over` some of its parts."""
    starts = [row + sum(len(cuts.get(above, ())) for above in range(row)) for row in range(grid.rows + 1)]
    cells: list[GridCell] = []
    for cell in grid.cells:
        first, last = starts[cell.span.row], starts[cell.span.last_row + 1]
        heights = (cell.box.top, *cuts.get(cell.span.row, ()), cell.box.bottom)
        if len(heights) == 2:
            cells.append(replace(cell, span=replace(cell.span, row=first, row_span=last - first)))
            continue
        for upper, lower in _parts(len(heights) - 1, (over or {}).get(cell, ())):
            span = replace(cell.span, row=first + upper, row_span=lower - upper + 1)
            box = replace(cell.box, top=heights[upper], bottom=heights[lower + 1])
            cells.append(GridCell(span, box.rounded(), ""))
    edges = sorted({*grid.row_edges, *(place for places in cuts.values() for place in places)})
    return replace(grid, row_edges=tuple(edges), cells=tuple(sorted(cells, key=_place)))


def _parts(count: int, over: Sequence[Stretch]) -> Iterator[Stretch]:
    """So many rows one by one, but for those that one cell stands over."""
    inside = {row for first, last in over for row in range(first, last + 1)}
    yield from sorted([*over, *((row, row) for row in range(count) if row not in inside)])


def _place(cell: GridCell) -> tuple[int, int]:
    return cell.span.row, cell.span.column


def cuts_of(held: Sequence[Sequence[Glyph]], cells: Sequence[GridCell]) -> list[float]:
    """The heights at which the lines of a band part its rows; none where they are no rows of their own.

    Values stand on the lines of the labels before them, in two columns at least, or line for line in a
    single one. A label goes on below itself where its line was full; words over the values head them.
    """
    lines = [cell_lines(glyphs) for glyphs in held]
    if len(lines) > 2 and _run_over(*lines[:2]):
        return cuts_of(
            [[*held[0], *held[1]], *held[2:]],
            [replace(cells[0], box=around((cells[0].box, cells[1].box))), *cells[2:]],
        )
    columns = [own for own in lines[1:] if is_of_values(own)]
    anchors = anchors_of(columns)
    label = _label_column(lines, anchors)
    if label is None:
        return []
    labels = _label_lines(
        [own for own in lines[:label] if not _stands_over(own, lines[label], anchors)] + [lines[label]]
    )
    if len(anchors) < 2 or not labels or not _bears_out(columns, anchors, labels):
        return []
    every = sorted((line for own in lines for line in own), key=by_baseline)
    header = _header_end(columns, anchors[0])
    below = [line for line in labels if line.baseline > header]
    starts = _starts(below, anchors, cells[label].box.x1) if below else []
    if not starts or any(_is_text_over(own, starts) for own in lines[label + 1 :]):
        return []
    return _between([every[0], *starts] if header else starts, every)


def _run_over(lines: Sequence[CellLine], beside: Sequence[CellLine]) -> bool:
    """Whether most of the lines are words that go on in the next column, no farther than a blank."""
    over = sum(
        line.level(other.baseline)
        and not other.is_value
        and other.box.x0 - line.box.x1 <= PAGE.number_gap * line.size
        for line in lines
        for other in beside
    )
    return over > RULED.mostly * len(lines)


def _is_text_over(lines: Sequence[CellLine], starts: Sequence[CellLine]) -> bool:
    """Whether a text that began with a large letter goes on small on the line of another row."""
    small = [line for line in lines if line.text[:1].islower()]
    begun = bool(lines) and lines[0].text[:1].isupper()
    return begun and any(line.level(start.baseline) for line in small for start in starts[1:])


def _header_end(columns: Sequence[Sequence[CellLine]], first: float) -> float:
    """The height down to which words head the columns of values above the first row; 0 where none do."""
    heads = [line for own in columns for line in own if line.baseline < first and not line.level(first)]
    return max((line.baseline + RULED.same_row * line.size for line in heads), default=0.0)


def _label_column(lines: Sequence[Sequence[CellLine]], anchors: Sequence[float]) -> int | None:
    """The first column of words before all values, or one behind it on whose lines and those of the values
    all of its own stand: what runs over the edge between the two."""
    first = next((n for n, own in enumerate(lines) if n and is_of_values(own)), 0)
    words = [n for n, own in enumerate(lines[:first]) if own and not is_of_values(own)]
    beside = {n: sum(any(line.level(place) for line in lines[n]) for place in anchors) for n in words}
    found = max(words, key=lambda n: (beside[n], -n), default=None)
    places = [*anchors, *(line.baseline for line in lines[found or 0])]
    loose = (line for n in words for line in lines[n] if not any(line.level(place) for place in places))
    over = found is not None and all(
        _stands_over(lines[n], lines[found], anchors) for n in words if n < found
    )
    return words[0] if found is not None and not over and next(loose, None) else found


def _stands_over(lines: Sequence[CellLine], behind: Sequence[CellLine], anchors: Sequence[float]) -> bool:
    """Whether a column of words before one that says something on each row of values has fewer texts than
    there are rows, not all of them on a row's line: it heads several rows each."""
    each = all(any(line.level(place) for line in behind) for place in anchors)
    return each and _is_over(lines, anchors)


def _label_lines(lines: Sequence[Sequence[CellLine]]) -> list[CellLine]:
    """The lines of the label's column, and of those before it where they stand beside none of its own."""
    found = list(lines[-1])
    for own in reversed(lines[:-1]):
        found += [line for line in own if not any(line.level(other.baseline) for other in found)]
    return sorted(found, key=by_baseline)


def _bears_out(
    columns: Sequence[Sequence[CellLine]], anchors: Sequence[float], labels: Sequence[CellLine]
) -> bool:
    """Whether every row of values has a label on its line, and several columns say so, or many rows."""
    if any(sum(line.level(place) for line in own) > 1 for own in columns for place in anchors):
        return False
    if not all(any(line.level(place) for line in labels) for place in anchors):
        return False
    several = [own for own in columns if sum(line.is_value for line in own) > 1]
    full = len(anchors) >= RULED.fewest_lone and len(labels) <= len(anchors) + 1
    return len(several) > 1 or (bool(several) and full)


def _starts(labels: Sequence[CellLine], anchors: Sequence[float], right: float) -> list[CellLine]:
    """The first line of each row; none where too many labels look like one text over several rows."""
    widest = max(line.box.x1 for line in labels)
    starts: list[CellLine] = [labels[0]]
    holds = _is_anchored(labels[0], anchors)
    doubts = 0
    for above, line in pairwise(labels):
        anchored = _is_anchored(line, anchors)
        if anchored and holds:
            doubts += _goes_on(above, line, right)
        elif _goes_on(above, line, widest) and line.follows(above):
            holds = holds or anchored
            continue
        starts.append(line)
        holds = anchored
    return starts if doubts <= RULED.few_doubts * (len(anchors) - 1) else []


def _is_anchored(line: CellLine, anchors: Sequence[float]) -> bool:
    return any(line.level(place) for place in anchors)


def _goes_on(above: CellLine, line: CellLine, right: float) -> bool:
    """Whether the line may go on with the one above: it begins small, or its first word had no room there."""
    if line.text[:1].islower():
        return True
    word = around(next(tight_words(line.glyphs)))
    return above.box.x1 + PAGE.slack * word.width + PAGE.word_gap * line.size > right


def _between(starts: Sequence[CellLine], lines: Sequence[CellLine]) -> list[float]:
    """The heights between the rows; none where two overlap, or stand on one line."""
    rows: list[list[float]] = [[] for _ in starts]
    for line in lines:
        row = sum(line.baseline >= start.baseline - RULED.same_row * line.size for start in starts) - 1
        rows[max(row, 0)].extend(glyph.center[1] for glyph in line.glyphs)
    cuts = [(max(above), min(below)) for above, below in pairwise(rows)] if all(rows) else [(0.0, 0.0)]
    return [round((upper + lower) / 2, 2) for upper, lower in cuts] if all(u < o for u, o in cuts) else []


def is_grid_of_cells(table: RawTable, page: PageContent) -> bool:
    """Whether the lines drawn bound the table's cells, so that alignment has nothing to add."""
    filled = [cell for cell in table.cells if not cell.empty]
    if not filled or 3 * sum(_is_scraps(cell, page) for cell in filled) >= len(filled):
        return False
    if 2 * len({row for cell in filled for row in range(cell.row, cell.last_row + 1)}) < table.rows:
        return False
    if _is_hollow(filled, table):
        return False
    if all(sum(cell.row == row for cell in filled) < 2 for row in range(table.rows)):
        return table.rows > 1 and table.columns == 1 and not _holds_columns(filled, page)
    lines = [(max(len(cell.text.split("\n")) for cell in row), row) for row in _rows(filled)]
    stacked = sum(count for count, row in lines if count >= RULED.fewest_stacked and _is_stacked(row, page))
    return 2 * stacked < sum(count for count, _ in lines)


def _holds_columns(filled: Sequence[Cell], page: PageContent) -> bool:
    """Whether most cells hold a value apart from a text before it, as whole rows do."""
    lines = [lines_of(glyph_rows(page.glyphs_in(cell.box))) for cell in filled]
    return 2 * sum(any(line.data for line in held) for held in lines) > len(lines)


def _is_hollow(filled: Sequence[Cell], table: RawTable) -> bool:
    """Whether next to no row of many columns holds several texts, as between the lines of a chart."""
    several = sum(len(row) > 1 for row in _rows(filled))
    fullest = max(len(row) for row in _rows(filled))
    return table.columns >= RULED.many_columns and 3 * several < table.rows and 3 * fullest < table.columns


def _is_scraps(cell: Cell, page: PageContent) -> bool:
    """Whether the cell holds single letters below one another, as of text that stands sideways, or letters
    printed over one another."""
    lines = cell.text.split("\n")
    if sum(len(line) <= 2 and line.isalpha() for line in lines) >= RULED.fewest_scraps:
        return True
    pairs = [pair for row in glyph_rows(page.glyphs_in(cell.box)) for pair in pairwise(row)]
    over = sum(right.x0 < (left.x0 + left.x1) / 2 for left, right in pairs)
    return 4 * over > len(pairs) > RULED.fewest_scraps


def _rows(filled: Sequence[Cell]) -> list[list[Cell]]:
    rows: dict[int, list[Cell]] = {}
    for cell in filled:
        rows.setdefault(cell.row, []).append(cell)
    return list(rows.values())


def _is_stacked(row: Sequence[Cell], page: PageContent) -> bool:
    """Whether the cells of the row hold lines that make rows of their own: values on the same baselines."""
    tall = [cell for cell in row if len(cell.text.split("\n")) >= RULED.fewest_stacked]
    if not any(_holds_values(cell) for cell in tall):
        return False
    baselines = [_baselines(cell, page) for cell in tall]
    longest = max(baselines, key=len)
    return sum(_shares(own, longest) for own in baselines) >= max(2, RULED.mostly * len(tall))


def _holds_values(cell: Cell) -> bool:
    lines = cell.text.split("\n")
    return sum(all(_is_value(word) for word in line.split()) for line in lines) >= RULED.mostly * len(lines)


def _is_value(word: str) -> bool:
    return is_value_like(word) or len(word) == 1


def _baselines(cell: Cell, page: PageContent) -> list[float]:
    return [max(glyph.baseline for glyph in row) for row in glyph_rows(page.glyphs_in(cell.box))]


def _shares(own: Sequence[float], other: Sequence[float]) -> bool:
    return all(any(abs(one - two) <= RULED.same_baseline for two in other) for one in own)
