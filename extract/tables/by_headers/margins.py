"""The first and last rows of a region: those of a table that goes on stand in the page's margins, too."""

from __future__ import annotations

from collections.abc import Sequence

from extract.tables.by_headers.row_looks import is_bold_line, is_data_row, is_far, left_of
from extract.tables.by_headers.rows import BlockRow

LEFT_OF_TABLE = 3.0


def with_first_rows(rows: Sequence[BlockRow], region: range, page_top: float) -> int:
    """The region's start before the rows in the page's margin that stand as close above it as its own do and
    hold what it holds: bold lines over its rows, or a value above its own."""
    first = region.start
    while first > margin_start(rows, first, page_top) and _belongs(
        rows[first - 1], rows[first : region.stop]
    ):
        first -= 1
    return first


def margin_start(rows: Sequence[BlockRow], first: int, page_top: float) -> int:
    """The place of the first of the rows in the page's margin that stand as close above the one at the place
    as rows of a table do; a running title keeps its distance."""
    while first > 0 and rows[first - 1].box.top < page_top and _is_next(rows[first - 1], rows[first]):
        first -= 1
    return first


def _is_next(above: BlockRow, row: BlockRow) -> bool:
    size = (*row.blocks, *row.spanning)[0].segments[0].size
    return row.box.top - above.box.bottom <= size


def _belongs(row: BlockRow, region: Sequence[BlockRow]) -> bool:
    if abs(left_of(row) - min(map(left_of, region))) > LEFT_OF_TABLE:
        return False
    last = row.blocks[-1]
    values = [other.blocks[-1] for other in region if is_data_row(other)]
    above = any(last.box.overlap_x(value.box) > 0 for value in values if value.value_like)
    return is_bold_line(row) or (is_data_row(row) and last.value_like and above)


def with_last_banners(rows: Sequence[BlockRow], first: int, last: int, page_bottom: float) -> int:
    """The region's end behind the bold lines that close the page: the rows they head are on the next one."""
    left = min(map(left_of, rows[first:last]))
    rest = [row for row in rows[last:] if row.box.bottom < page_bottom]
    near = [row for row in rest if abs(row.box.x0 - left) <= LEFT_OF_TABLE and is_bold_line(row)]
    if rest and near == rest and not is_far(rows[last - 1], rest[0]):
        return last + len(rest)
    return last
