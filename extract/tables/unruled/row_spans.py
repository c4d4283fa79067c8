"""Row spans: labels over the rows they belong to, what those rows share, and rows whose label is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from extract.page.geometry import Box, around
from extract.tables.unruled.blocks import BlockRow, Separators
from extract.tables.unruled.cells import PlacedBlocks, in_order
from extract.tables.unruled.columns import ColumnExtents
from extract.tables.unruled.tolerances import UNRULED


def top_votes(rows: Iterable[BlockRow]) -> int:
    """How many more pairs of cells of one row stand level by their first lines than by their middles.

    Only cells of several heights tell; 0 says that nothing shows how text is set.
    """
    votes = 0
    for row in rows:
        values = [block for block in row.blocks if block.value_like]
        texts = [block for block in row.blocks if not block.value_like and len(block.segments) > 1]
        for text in texts:
            for value in values:
                if len(value.segments) != len(text.segments):
                    level = abs(text.segments[0].baseline - value.segments[0].baseline) <= UNRULED.level
                    centred = abs(text.middle - value.middle) <= UNRULED.level
                    votes += int(level) - int(centred)
    return votes


NOT_ALLOWED = 1e9


@dataclass(frozen=True, slots=True)
class LabelledBand:
    """One row of a run of rows: the height of its middle, that of its first label if it has one, and whether
    it has a second label. `free` marks a label that stands between two rows, in none of them."""

    middle: float
    label: float | None
    detail: bool
    free: bool = False


def label_spans(bands: Sequence[LabelledBand], top: bool) -> tuple[int | None, ...]:
    """For each band the place of the band whose label it stands under; None where there is no label at all.

    The bands between two labels are dealt out so that each label stands as close as can be to the middle of
    the rows it gets, or beside the first of them where text is set to the `top` of its cell. There the bands
    above the first label have none.
    """
    owners = [place for place, band in enumerate(bands) if band.label is not None]
    if not owners:
        return (None,) * len(bands)

    @cache
    def best(owner: int, start: int) -> tuple[float, tuple[int, ...]]:
        """The cheapest ends of the groups from `owner` on, whose first group begins at band `start`."""
        here = owners[owner]
        if owner == len(owners) - 1:
            return _cost(bands, start, len(bands), here, top), (len(bands),)
        choices = []
        for end in range(here + 1, owners[owner + 1] + 1):
            cost, ends = best(owner + 1, end)
            choices.append((cost + _cost(bands, start, end, here, top), (end, *ends)))
        return min(choices)

    start = owners[0] if top and not bands[owners[0]].free else 0
    _, ends = best(0, start)
    spans: list[int | None] = [None] * start
    for owner, end in zip(owners, ends, strict=True):
        spans.extend([owner] * (end - len(spans)))
    return tuple(spans)


def _cost(bands: Sequence[LabelledBand], start: int, end: int, owner: int, top: bool) -> float:
    """How far the owner's label is from the middle, or the first, of bands start..end-1, squared."""
    label = bands[owner].label
    rows = [band for band in bands[start:end] if not band.free]
    if label is None or not rows:
        return NOT_ALLOWED
    if len(rows) > 1 and not all(band.detail for band in rows):
        return NOT_ALLOWED * (len(rows) - 1)
    anchor = rows[0].middle if top else (rows[0].middle + rows[-1].middle) / 2
    return (label - anchor) ** 2


@dataclass(frozen=True, slots=True)
class RegionRows:
    """The rows of a region, which of them name columns, its columns, and the lines that part its rows.

    `top` says that text stands at the top of its cell, not in the middle; `shown` that the rows show which.
    """

    rows: tuple[BlockRow, ...]
    headers: tuple[bool, ...]
    columns: ColumnExtents
    separators: Separators
    top: bool
    shown: bool

    @property
    def last_column(self) -> int:
        return len(self.columns.spans) - 1

    def height(self, row: int) -> float:
        """The height by which the row's place is told: its first baseline or its middle."""
        return self.rows[row].first_baseline if self.top else self.rows[row].middle


def region_rows(
    rows: Sequence[BlockRow],
    headers: Sequence[bool],
    columns: ColumnExtents,
    separators: Separators,
    on_page: int = 0,
) -> RegionRows:
    """The region with the way its text is set, as most of its body rows show it; where they show none, as the
    votes of all `on_page` do, which leave it in doubt."""
    body = [row for row, header in zip(rows, headers, strict=True) if not header]
    votes = top_votes(body)
    return RegionRows(tuple(rows), tuple(headers), columns, separators, (votes or on_page) > 0, votes != 0)


def as_set(cells: Sequence[PlacedBlocks], region: RegionRows) -> RegionRows:
    """The region with text set to the top of its cell where only so every label stands in its place, or where
    labels that stand in the middle of no rows stand level with the first of theirs."""
    if region.shown:
        return region
    top = replace(region, top=True, shown=True)
    if _labels_begin_cycles(cells, region):
        return top
    if _misplaced(cells, region):
        return region if _misplaced(cells, top) else top
    middle = replace(region, top=False)
    off, level = _off_place(cells, middle), _off_place(cells, top)
    hangs = off > UNRULED.off_middle or _hangs_below_row(cells, middle)
    if hangs and level <= UNRULED.level and not _misplaced(cells, top):
        return top
    return replace(region, top=region.top or _begin_their_rows(cells, region))


def _begin_their_rows(cells: Sequence[PlacedBlocks], region: RegionRows) -> bool:
    """Whether every label is level with a row, the first of each run with its first row: so it would be in
    the middle of its rows only where each has an odd number of them. That is likely and no more."""
    runs = [range(start, end) for start, end in _runs(cells, region)]
    held = [_owners(cells, region, run) for run in runs]
    level = all(_is_level(cell, region.rows[row]) for owners in held for row, cell in owners.items())
    first = all(run[0] in owners for run, owners in zip(runs, held, strict=True))
    return level and first and sum(map(len, held)) >= UNRULED.fewest_levels


def _labels_begin_cycles(cells: Sequence[PlacedBlocks], region: RegionRows) -> bool:
    """Whether all rows with a first label say the same in one column of words and no others do, the first
    row of each run among them: labels stand beside the first of rows that come again (`Prog.`, `Ejec.`)."""
    runs = [range(start, end) for start, end in _runs(cells, region)]
    rows = {row for run in runs for row in run}
    words: dict[int, dict[int, str]] = {}
    for cell in cells:
        if cell.column > 0 and cell.row in rows and cell.row_span == 1 and not cell.value_like:
            words.setdefault(cell.column, {})[cell.row] = " ".join(block.text for block in cell.blocks)
    owners = {row for run in runs for row in _owners(cells, region, run)}
    if len(owners) < 2 or any(run[0] not in owners for run in runs):
        return False
    return any(
        len({held[row] for row in owners}) == 1
        and not {held[row] for row in owners} & {text for row, text in held.items() if row not in owners}
        for held in words.values()
        if held.keys() >= rows
    )


def _off_place(cells: Sequence[PlacedBlocks], region: RegionRows) -> float:
    """The farthest a label over several rows is off the place where these rows would have it: in distances of
    two rows where text stands in the middle, in points where it stands at the top."""
    farthest = 0.0
    for start, end in _runs(cells, region):
        run = range(start, end)
        owners, spans = _owned(cells, region, run)
        for place, row in enumerate(run):
            under = [run[other] for other, owner in enumerate(spans) if owner == place]
            if row not in owners or len(under) < 2:
                continue
            first, last = region.height(under[0]), region.height(under[-1])
            if region.top:
                farthest = max(farthest, abs(owners[row].first_baseline - first))
            else:
                pitch = (last - first) / (len(under) - 1)
                farthest = max(farthest, abs(owners[row].middle - (first + last) / 2) / pitch)
    return farthest


def _hangs_below_row(cells: Sequence[PlacedBlocks], region: RegionRows) -> bool:
    """Whether a label of several lines that would be of one row alone is not in its middle, and begins level
    with it."""
    for start, end in _runs(cells, region):
        run = range(start, end)
        owners, spans = _owned(cells, region, run)
        for place, row in enumerate(run):
            if row in owners and spans.count(place) == 1 and spans[place] == place:
                off = abs(owners[row].middle - region.height(row))
                if off > UNRULED.level and _is_level(owners[row], region.rows[row]):
                    return True
    return False


def _misplaced(cells: Sequence[PlacedBlocks], region: RegionRows) -> bool:
    """Whether a label over several rows stands where none of these rows would have it."""
    for start, end in _runs(cells, region):
        run = range(start, end)
        owners, spans = _owned(cells, region, run)
        for place, row in enumerate(run):
            under = [run[other] for other, owner in enumerate(spans) if owner == place]
            if row in owners and len(under) > 1 and not _in_place(owners[row], region, under):
                return True
    return False


def _is_level(cell: PlacedBlocks, row: BlockRow) -> bool:
    """Whether a label begins on the line on which all else in its row begins; alone it is level with none."""
    others = [block.segments[0].baseline for block in row.blocks if block not in cell.blocks]
    return bool(others) and all(abs(one - cell.first_baseline) <= UNRULED.level for one in others)


def doubtful_labels(
    cells: Sequence[PlacedBlocks], region: RegionRows
) -> tuple[list[PlacedBlocks], list[BlockRow]]:
    """The first cells that would get other rows if text stood at the top of its cell, as theirs well may, and
    the rows that they stand among.

    A row above the first of them may then go on with a label of the page before.
    """
    doubtful: list[PlacedBlocks] = []
    among: list[BlockRow] = []
    for start, end in () if region.shown else _runs(cells, region):
        run = range(start, end)
        owners, middle = _owned(cells, replace(region, top=False), run)
        if run[0] in owners and middle == _owned(cells, replace(region, top=True), run)[1]:
            continue
        if all(
            abs(cell.first_baseline - region.rows[row].first_baseline) <= UNRULED.level
            for row, cell in owners.items()
        ):
            doubtful.extend(cell for cell in owners.values() if not cell.header)
            among.extend(region.rows[row] for row in run)
    return doubtful, among


def with_row_spans(cells: Sequence[PlacedBlocks], region: RegionRows) -> tuple[list[PlacedBlocks], int]:
    """The cells with labels over the rows that lack one, and how many rows are left.

    A label that stands between two rows, in a row of its own, gives that row up.
    """
    found = list(cells)
    dropped: set[int] = set()
    for start, end in _runs(found, region):
        for before, after, free in _spans_of_run(found, region, range(start, end)):
            found[found.index(before)] = after
            dropped.update(free)
    found = [_over_group(cell, found) for cell in found]
    return in_order([_moved_up(cell, dropped) for cell in found]), len(region.rows) - len(dropped)


def _runs(cells: Sequence[PlacedBlocks], region: RegionRows) -> list[tuple[int, int]]:
    """Stretches of body rows, ended by headers and banners, in which some row lacks its first cell."""
    count = len(region.rows)
    banners = {cell.row for cell in cells if cell.column_span > region.last_column}
    lacking = set(range(count)) - {row for cell in cells if cell.column == 0 for row in cell.rows}
    free = {row for row in banners if row - 1 in lacking and row + 1 in lacking}
    stops = [row for row in range(count) if region.headers[row] or (row in banners and row not in free)]
    edges = [-1, *stops, count]
    runs = [(start + 1, end) for start, end in pairwise(edges) if end - start > 1]
    return [(start, end) for start, end in runs if any(row in lacking for row in range(start, end))]


def _spans_of_run(
    cells: Sequence[PlacedBlocks], region: RegionRows, run: range
) -> list[tuple[PlacedBlocks, PlacedBlocks, list[int]]]:
    """Each first cell of the run before and after, with the rows given up by labels between rows."""
    owners = _owners(cells, region, run)
    bands = [_band(region, owners.get(row), row, cells) for row in run]
    by_rules = _spans_by_rules(region, run, owners)
    spans = by_rules or label_spans(bands, region.top)
    changes = []
    for place, row in enumerate(run):
        under = [run[other] for other, owner in enumerate(spans) if owner == place]
        cell = owners.get(row)
        if cell is not None and len(under) > 1 and (by_rules or _in_place(cell, region, under)):
            span = 1 if bands[place].free else min(cell.column_span, region.last_column)
            after = replace(cell, row=under[0], row_span=len(under), column_span=span)
            changes.append((cell, after, [row] if bands[place].free else []))
    return changes


def _owners(cells: Sequence[PlacedBlocks], region: RegionRows, run: range) -> dict[int, PlacedBlocks]:
    """The first cells of the run by the row they stand in."""
    return {_owner_row(cell, region): cell for cell in cells if cell.column == 0 and cell.row in run}


def _owned(
    cells: Sequence[PlacedBlocks], region: RegionRows, run: range
) -> tuple[dict[int, PlacedBlocks], tuple[int | None, ...]]:
    """The run's first cells by row, and for each row the place of the row whose label it gets."""
    owners = _owners(cells, region, run)
    bands = [_band(region, owners.get(row), row, cells) for row in run]
    return owners, _spans_by_rules(region, run, owners) or label_spans(bands, region.top)


def _spans_by_rules(
    region: RegionRows, run: range, owners: dict[int, PlacedBlocks]
) -> tuple[int | None, ...] | None:
    """For each row the place of the row whose label it shares, told by lines that leave the labels out, or by
    those that part the rows of one label from the next's; None where not every two rows have a line between
    them, nor each stretch between two lines one label."""
    x0, x1 = region.columns.spans[0]
    groups: list[list[int]] = [[run[0]]]
    bare = False
    for upper, lower in pairwise(run):
        low, high = region.rows[upper].middle, region.rows[lower].middle
        lines = [line for line in region.separators.lines if low < line.middle < high]
        bare = bare or not lines
        if any(line.overlap_x(Box(x0, 0, x1, 0)) > UNRULED.covered_by_rule * (x1 - x0) for line in lines):
            groups.append([lower])
        else:
            groups[-1].append(lower)
    single = all(sum(row in owners for row in group) == 1 for group in groups)
    if bare and not (len(groups) > 1 and single):
        return None
    spans: list[int | None] = []
    for group in groups:
        labelled = [row for row in group if row in owners]
        shared = run.index(labelled[0]) if len(labelled) == 1 else None
        spans.extend(shared if len(labelled) == 1 else run.index(row) for row in group)
    return tuple(spans)


def _in_place(cell: PlacedBlocks, region: RegionRows, under: Sequence[int]) -> bool:
    """Whether the cell stands where a label of these rows does, give or take half the distance of two."""
    first, last = region.height(under[0]), region.height(under[-1])
    anchor = first if region.top else (first + last) / 2
    height = cell.first_baseline if region.top else cell.middle
    return abs(height - anchor) <= 0.5 * (last - first) / (len(under) - 1)


def _owner_row(cell: PlacedBlocks, region: RegionRows) -> int:
    height = cell.first_baseline if region.top else cell.middle
    return min(cell.rows, key=lambda row: abs(region.height(row) - height))


def _band(
    region: RegionRows, owner: PlacedBlocks | None, number: int, cells: Sequence[PlacedBlocks]
) -> LabelledBand:
    free = owner is not None and owner.column_span > region.last_column
    detail = any(number in cell.rows and cell.column > 0 and not cell.value_like for cell in cells)
    label = (owner.first_baseline if region.top else owner.middle) if owner else None
    return LabelledBand(region.height(number), label, detail, free)


def _over_group(cell: PlacedBlocks, cells: Sequence[PlacedBlocks]) -> PlacedBlocks:
    """A cell that is its column's only one beside a label over several rows belongs to all of them."""
    if cell.column == 0 or cell.header or cell.value_like:
        return cell
    label = next(
        (item for item in cells if item.column == 0 and item.row_span > 1 and cell.row in item.rows), None
    )
    if label is None:
        return cell
    same = [other for other in cells if other.column == cell.column and other.row in label.rows]
    return replace(cell, row=label.row, row_span=label.row_span) if same == [cell] else cell


def _moved_up(cell: PlacedBlocks, dropped: set[int]) -> PlacedBlocks:
    above = sum(row < cell.row for row in dropped)
    inside = sum(row in cell.rows for row in dropped)
    return replace(cell, row=cell.row - above, row_span=cell.row_span - inside)


def labels_without_first(cells: Sequence[PlacedBlocks]) -> list[PlacedBlocks]:
    """The labels that are or may be second ones without a first: not those of the table's first rows, whose
    first label stands before the page turn or is told as missing where the table's parts are joined."""
    leading = leading_unlabelled(cells)
    bare = [label for label in unlabelled_rows(cells) if label.row not in leading]
    return [*bare, *indented_labels(cells)]


def unlabelled_rows(cells: Sequence[PlacedBlocks]) -> list[PlacedBlocks]:
    """The second labels of rows without a first one: it stands on the page before, or was not found."""
    first = {row for cell in cells if cell.column == 0 for row in cell.rows}
    labels = [cell for cell in cells if cell.column == 1 and not (cell.header or cell.value_like)]
    return [cell for cell in labels if not first.intersection(cell.rows)]


def indented_labels(cells: Sequence[PlacedBlocks]) -> list[PlacedBlocks]:
    """On a page without headers, first labels that begin far inside the column at whose edge others begin,
    and stand about no middle with them: they may be second labels, whose column has no room of its own."""
    labels = [cell for cell in cells if cell.column == 0 and cell.column_span == 1 and not cell.value_like]
    if any(cell.header for cell in cells) or not labels:
        return []
    boxes = [around(block.box for block in cell.blocks) for cell in labels]
    size = labels[0].blocks[0].segments[0].size
    edge = min(boxes, key=lambda box: box.x0)
    return [
        cell
        for cell, box in zip(labels, boxes, strict=True)
        if box.x0 - edge.x0 > UNRULED.indent * size and abs(box.x0 + box.x1 - edge.x0 - edge.x1) > 2 * size
    ]


def leading_unlabelled(cells: Sequence[PlacedBlocks]) -> range:
    """The first body rows of a table that have a second label and no first one."""
    body = {row for cell in cells if not cell.header for row in cell.rows}
    bare = {label.row for label in unlabelled_rows(cells)}
    start = min(body, default=0)
    end = start
    while end in bare:
        end += 1
    return range(start, end)
