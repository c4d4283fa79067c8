"""Regions: the stretches of a page's rows that make one table without a drawn grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from extract.tables.unruled.blocks import (
    BlockRow,
    has_leader,
    heads_in_bold,
    is_bold_line,
    is_data_row,
    is_far,
    left_of,
)
from extract.tables.unruled.header_rows import (
    OBJECTIVE,
    LabelOrValue,
    are_years_only,
    first_level,
    header_blocks,
    is_header_row,
    is_level_in_bold,
    is_second_level,
    same_header,
)
from extract.tables.unruled.tolerances import UNRULED


@dataclass(frozen=True, slots=True)
class Region:
    """Rows first..last-1 of the page; `headed` says that a known header begins it, `card` that they are the
    fields of cards."""

    first: int
    last: int
    headed: bool
    card: bool = False


def regions(
    rows: Sequence[BlockRow],
    role: LabelOrValue,
    page_top: float,
    page_bottom: float,
    cards: Sequence[range] = (),
    closing: bool = True,
) -> tuple[Region, ...]:
    """The page's regions from top to bottom. `role` tells a known header's role from its text; `page_top` and
    `page_bottom` are the heights between which the page's own content stands; `closing` says that nothing
    else, such as a ruled table, stands below the rows.

    A region begins at a known header, at rows with values at the very top of the page (a table that goes on),
    or where at least three rows in a row hold values. It ends before text that starts left of it or reads on
    as prose, and before rows that are `cards`, which are regions of their own.
    """
    found: list[Region] = []
    place = 0
    while place < len(rows):
        card = next((card for card in cards if card.start == place), None)
        if card is not None:
            found.append(Region(card.start, card.stop, headed=False, card=True))
            place = card.stop
            continue
        headed = is_header_row(rows[place], role)
        if not headed and not _begins_unheaded(rows, place, page_top, bool(found), role):
            place += 1
            continue
        last = _end(rows, place, role)
        last = with_last_banners(rows, place, last, page_bottom) if closing else last
        last = min([last, *(card.start for card in cards if card.start > place)])
        if headed:
            first = _with_parents(rows, place, found[-1].last if found else 0, role)
        else:
            first = place if found else with_first_rows(rows, range(place, last), page_top)
        found.append(Region(first, last, headed))
        place = last
    return tuple(found)


def rows_outside(
    rows: Sequence[BlockRow], found: Sequence[Region], page_top: float, page_bottom: float
) -> list[BlockRow]:
    """The rows in no region that hold values beside texts as a table's do; in the page's margins only those
    of three blocks or more, as a running title with a page number has two, unless the page has no others."""
    inside = {place for region in found for place in range(region.first, region.last)}
    own = {row for row in rows if row.box.top >= page_top and row.box.bottom <= page_bottom}
    return [
        row
        for place, row in enumerate(rows)
        if place not in inside and is_data_row(row) and (len(row.blocks) > 2 or row in own or not own)
    ]


def stretch_around(rows: Sequence[BlockRow], place: int) -> range:
    """The places of the rows that stand close above and below one another around the one at the place."""
    start, end = place, min(place + 1, len(rows))
    while 0 < start < end and not is_far(rows[start - 1], rows[start]):
        start -= 1
    while end < len(rows) and not is_far(rows[end - 1], rows[end]):
        end += 1
    return range(start, end)


def _with_parents(rows: Sequence[BlockRow], first: int, lowest: int, role: LabelOrValue) -> int:
    """The place of the topmost row that heads the columns of the header row, `lowest` at least."""
    while first > lowest and (
        first_level(rows, first - 1, role) or is_level_in_bold(rows, first - 1, rows[first])
    ):
        first -= 1
    return first


def _begins_unheaded(
    rows: Sequence[BlockRow], place: int, page_top: float, after_table: bool, role: LabelOrValue
) -> bool:
    """Whether a table without a header begins: it goes on from the page above, or three rows hold values."""
    in_margin = rows[place].box.top < page_top and not _is_row_of_values(rows[place])
    above = all(row.box.top < page_top and not _is_row_of_values(row) for row in rows[:place])
    if not after_table and not in_margin and above:
        first = next(
            (row for row in rows[place : place + UNRULED.most_banners] if not _is_banner(row, role)), None
        )
        return first is not None and is_data_row(first) and not is_header_row(first, role)
    if not is_data_row(rows[place]) or _is_form_row(rows[place]):
        return False
    return (
        all(is_data_row(row) for row in rows[place : place + UNRULED.fewest_data_rows])
        and len(rows) - place >= UNRULED.fewest_data_rows
    )


def _is_banner(row: BlockRow, role: LabelOrValue) -> bool:
    return len(row.blocks) + len(row.spanning) == 1 and not _reads_as_prose(row, role)


def _is_row_of_values(row: BlockRow) -> bool:
    """Whether the row holds a value beside two other blocks or more, as no running title does."""
    return is_data_row(row) and len(row.blocks) + len(row.spanning) > 2


def _end(rows: Sequence[BlockRow], first: int, role: LabelOrValue) -> int:
    """The place behind the region's last row: single blocks count in only where more rows follow them."""
    start = rows[first : first + UNRULED.fewest_data_rows + UNRULED.most_banners]
    left = min(left_of(row) for row in start if row is rows[first] or is_data_row(row))
    last = first + 1
    place = first + 1
    while place < len(rows) and place - last < UNRULED.most_banners:
        row = rows[place]
        if is_far(rows[place - 1], row) or _signs_off(rows, first, place) or _is_form_row(row):
            break
        if _begins_another(rows, first, place, role):
            break
        under = place == last and is_header_row(rows[place - 1], role) and is_second_level(row, role)
        under = under or (place == last and _is_rest_of_cell(row, rows[first:place], left))
        if under or is_data_row(row) or is_header_row(row, role) or _is_plain_row(row):
            last = place + 1
        elif not _heads_rows(rows, place) and (
            row.box.x0 < left - UNRULED.left_of_table
            or (_reads_as_prose(row, role) and not _is_within(row, rows[first:place], left))
        ):
            break
        place += 1
    return last


def _is_form_row(row: BlockRow) -> bool:
    """Whether the row is pairs of a name with a colon and what it says, as a form's head has them, in words
    at least once; what adds up to a total may have a colon, too."""
    names, says = row.blocks[::2], row.blocks[1::2]
    pairs = len(names) == len(says) > 0 and not row.spanning
    worded = any(not block.value_like for block in says)
    return pairs and worded and all(block.text.rstrip().endswith(":") for block in names)


def _signs_off(rows: Sequence[BlockRow], first: int, place: int) -> bool:
    """Whether texts in bold beside each other stand below rows of values with none of these close below, as
    those of who signs do."""
    row = rows[place]
    if not heads_in_bold(row) or is_data_row(row) or not any(map(is_data_row, rows[first:place])):
        return False
    below = rows[place + 1 :]
    close = takewhile(lambda pair: not is_far(*pair), zip(rows[place:], below, strict=False))
    return not any(is_data_row(other) for _, other in close)


def _heads_rows(rows: Sequence[BlockRow], place: int) -> bool:
    """Whether the row is one short line close above a row of values, as what heads it, in bold or set close
    below the row above: it may begin left of codes, which stand in the middle of their column."""
    row, below = rows[place], next(iter(rows[place + 1 : place + 2]), None)
    if below is None or len(row.blocks) + len(row.spanning) != 1 or not is_data_row(below) or below.bold:
        return False
    (block,) = (*row.blocks, *row.spanning)
    line = len(block.segments) == 1 and not block.text.rstrip().endswith((".", ";", ":"))
    close = row.box.top - rows[place - 1].box.bottom <= UNRULED.close_below * block.segments[0].size
    several = len(below.blocks) + len(below.spanning) > 2
    return line and (row.bold or close) and several and not is_far(row, below)


def _is_within(row: BlockRow, region: Sequence[BlockRow], left: float) -> bool:
    """Whether the row stands in a column inside the region, as the rest of a cell does."""
    if row.box.x0 <= left + UNRULED.left_of_table:
        return False
    right = max(other.box.x1 for other in region)
    return row.box.width < (right - left) / 2


def _is_rest_of_cell(row: BlockRow, region: Sequence[BlockRow], left: float) -> bool:
    """Whether the row is text that goes on close below the region's last row, at the edge of one of its
    columns."""
    size = row.blocks[0].segments[0].size if row.blocks else 0.0
    close = row.box.top - region[-1].box.bottom <= UNRULED.close_below * size
    starts = (block.box.x0 for other in region for block in other.blocks)
    return (
        close
        and _is_within(row, region, left)
        and any(abs(row.box.x0 - x0) <= UNRULED.same_edge for x0 in starts)
    )


def _begins_another(rows: Sequence[BlockRow], first: int, place: int, role: LabelOrValue) -> bool:
    """Whether a header of other columns than the region's own begins: other words, or in other places."""
    following = rows[place + 1 : place + 2]
    if following and is_header_row(following[0], role) and first_level(rows, place, role):
        place += 1
    elif is_header_row(rows[place - 1], role):
        return False
    if not is_header_row(rows[place], role):
        return False
    above = [row for row in rows[first:place] if is_data_row(row) and not are_years_only(row)]
    if not above and _are_levels(rows[first : place + 1]):
        return False
    return not is_header_row(rows[first], role) or not same_header(
        header_blocks(rows, first, role), header_blocks(rows, place, role)
    )


def _are_levels(rows: Sequence[BlockRow]) -> bool:
    """Whether rows stand as close below one another as the levels of one header, all set alike."""
    near = (
        below.box.top - above.box.bottom <= UNRULED.close_below * above.blocks[0].segments[0].size
        for above, below in pairwise(rows)
        if above.blocks
    )
    return all(near) and len({row.bold for row in rows}) == 1


def _is_plain_row(row: BlockRow) -> bool:
    """A row of several blocks without a value, as in a table of words."""
    return len(row.blocks) + len(row.spanning) > 1 and not has_leader(row.blocks)


def _reads_as_prose(row: BlockRow, role: LabelOrValue) -> bool:
    """Whether the row's one block is a sentence or a paragraph, and no objective printed inside a table."""
    block = (*row.blocks, *row.spanning)[0]
    sentence = block.text.rstrip().endswith((".", ";"))
    return not block.bold and (sentence or len(block.segments) > 2) and role(block.text) != OBJECTIVE


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
    if abs(left_of(row) - min(map(left_of, region))) > UNRULED.left_of_table:
        return False
    last = row.blocks[-1]
    values = [other.blocks[-1] for other in region if is_data_row(other)]
    above = any(last.box.overlap_x(value.box) > 0 for value in values if value.value_like)
    return is_bold_line(row) or (is_data_row(row) and last.value_like and above)


def with_last_banners(rows: Sequence[BlockRow], first: int, last: int, page_bottom: float) -> int:
    """The region's end behind the bold lines that close the page: the rows they head are on the next one."""
    left = min(map(left_of, rows[first:last]))
    rest = [row for row in rows[last:] if row.box.bottom < page_bottom]
    near = [row for row in rest if abs(row.box.x0 - left) <= UNRULED.left_of_table and is_bold_line(row)]
    if rest and near == rest and not is_far(rows[last - 1], rest[0]):
        return last + len(rest)
    return last
