"""Regions: the stretches of a page's rows that make one table without a drawn grid."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from extract.tables.unruled.blocks import (
    Block,
    BlockRow,
    has_leader,
    heads_in_bold,
    is_bold_line,
    is_data_row,
    is_far,
    left_of,
)
from extract.tables.unruled.segments import CAPTION
from extract.tables.unruled.tolerances import UNRULED
from schemas.value_headers import YEAR

LabelOrValue = Callable[[str], str | None]


VALUE, OBJECTIVE, PART = "value", "objective", "part"


@dataclass(frozen=True, slots=True)
class HeaderRegion:
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
) -> tuple[HeaderRegion, ...]:
    """The page's regions from top to bottom. `role` tells a known header's role from its text; `page_top` and
    `page_bottom` are the heights between which the page's own content stands.

    A region begins at a known header, at rows with values at the very top of the page (a table that goes on),
    or where at least three rows in a row hold values. It ends before text that starts left of it or reads on
    as prose, and before rows that are `cards`, which are regions of their own.
    """
    found: list[HeaderRegion] = []
    place = 0
    while place < len(rows):
        card = next((card for card in cards if card.start == place), None)
        if card is not None:
            found.append(HeaderRegion(card.start, card.stop, headed=False, card=True))
            place = card.stop
            continue
        headed = is_header_row(rows[place], role)
        if not headed and not _begins_unheaded(rows, place, page_top, bool(found), role):
            place += 1
            continue
        last = with_last_banners(rows, place, _end(rows, place, role), page_bottom)
        last = min([last, *(card.start for card in cards if card.start > place)])
        if headed:
            first = _with_parents(rows, place, found[-1].last if found else 0, role)
        else:
            first = place if found else with_first_rows(rows, range(place, last), page_top)
        found.append(HeaderRegion(first, last, headed))
        place = last
    return tuple(found)


def rows_outside(
    rows: Sequence[BlockRow], found: Sequence[HeaderRegion], page_top: float, page_bottom: float
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


def is_header_row(row: BlockRow, role: LabelOrValue) -> bool:
    """Whether the row's blocks name columns: a value column and a label beside it, or two known labels."""
    if row.names:
        return True
    blocks = (*row.blocks, *row.spanning)
    roles = [known if known != PART else None for known in (role(block.text) for block in blocks)]
    values, labels = roles.count(VALUE), sum(item not in (None, VALUE) for item in roles)
    if any(_is_value(block, known, role) for block, known in zip(blocks, roles, strict=True)):
        return False
    return (values > 0 and values < len(blocks)) or labels > 1 or (labels > 0 and _are_years(row))


def _are_years(row: BlockRow) -> bool:
    """Whether the row, in bold, ends in years that follow one another, which head values beside a label."""
    return _follow(_years_of(row)) and all(block.bold for block in row.blocks)


def _holds_years_only(row: BlockRow) -> bool:
    """Whether the row below a header is nothing but years, which run on or begin anew below each spanner."""
    years = _years_of(row)
    runs = [years[: years.index(years[0], 1)]] if years and years.count(years[0]) > 1 else [years]
    return not row.spanning and len(years) == len(row.blocks) and _follow(runs[0])


def _years_of(row: BlockRow) -> list[int]:
    return [int(block.text) for block in row.blocks if YEAR.fullmatch(block.text.strip())]


def _follow(years: Sequence[int]) -> bool:
    return len(years) > 1 and all(after == before + 1 for before, after in pairwise(years))


def _is_value(block: Block, known: str | None, role: LabelOrValue) -> bool:
    """Whether a block without a role by itself is a value; a year alone may head one."""
    year = role(block.text) == PART and YEAR.fullmatch(block.text.strip()) is not None
    return block.value_like and known is None and not year


def header_rows(rows: Sequence[BlockRow], role: LabelOrValue) -> list[bool]:
    """Which rows name columns: header rows, and those right below or above one that hold only parts."""
    found: list[bool] = []
    for place, row in enumerate(rows):
        under = bool(found) and found[-1]
        below = under and (
            _is_second_level(row, role)
            or _names_under(row, rows[place - 1], role)
            or _holds_years_only(row)
            or _goes_on_in_bold(rows, place)
        )
        above = rows[found.index(True) : place] if below else ()
        alone = len(row.blocks) == 1 and any(
            _is_below_names(row, other, role) or _is_at_edge(row, other) for other in above
        )
        below = below and not alone
        found.append(below or is_header_row(row, role))
    for place in reversed(range(len(rows) - 1)):
        found[place] = found[place] or (found[place + 1] and first_level(rows[place], rows[place + 1], role))
    return found


def _with_parents(rows: Sequence[BlockRow], first: int, lowest: int, role: LabelOrValue) -> int:
    """The place of the topmost row that heads the columns of the header row, `lowest` at least."""
    while first > lowest and first_level(rows[first - 1], rows[first], role):
        first -= 1
    return first


def first_level(row: BlockRow, below: BlockRow, role: LabelOrValue) -> bool:
    """Whether the row stands close above a header row and heads values only, none of the labels there."""
    blocks = (*row.blocks, *row.spanning)
    over_label = _is_over_label(row, below, role)
    close = below.box.top - row.box.bottom <= UNRULED.close_below * below.blocks[0].segments[0].size
    heads = all(role(block.text) in (VALUE, PART) and not block.text[:1].isdigit() for block in blocks) or (
        len(blocks) > 1 and all(role(block.text) == VALUE for block in blocks)
    )
    return close and heads and not over_label


def _names_under(row: BlockRow, header: BlockRow, role: LabelOrValue) -> bool:
    """Whether a row of unknown words close below a header row names columns of it: several texts, none of
    them a value, some below headers of values and none below those of labels."""
    texts = not row.spanning and len(row.blocks) > 1 and not any(block.value_like for block in row.blocks)
    if not texts or row.box.top - header.box.bottom > UNRULED.close_below * row.blocks[0].segments[0].size:
        return False
    names = _names(header, role)
    values = [block for block in header.blocks if block not in names]
    return bool(names) and not _meet(row.blocks, names) and _meet(row.blocks, values)


def _goes_on_in_bold(rows: Sequence[BlockRow], place: int) -> bool:
    """Whether the row goes on with the header above it in bold and without a text below the first of that,
    above rows that are not bold: a total has a label, and the texts of a header may be numbers."""
    row, above = rows[place], rows[place - 1]
    below = next((other for other in rows[place + 1 :] if not is_bold_line(other)), None)
    if not (heads_in_bold(row) and above.bold) or below is None or below.bold:
        return False
    first = min((*above.blocks, *above.spanning), key=lambda block: block.box.x0)
    return left_of(row) > first.box.x1


def with_names_in_bold(rows: Sequence[BlockRow], role: LabelOrValue, page_top: float) -> tuple[BlockRow, ...]:
    """The rows, those marked that name columns by how they are set alone: in bold, below a caption or where
    the page's own content begins, and above rows of values that are not bold, or headings of these; and
    labels in the middle of a header's height with the level of values below them."""
    beside = {place for place in range(len(rows) - 1) if _stands_between(rows, place, role)}
    beside |= {place + 1 for place in beside}
    return tuple(
        replace(row, names=True) if place in beside or _names_in_bold(rows, place, role, page_top) else row
        for place, row in enumerate(rows)
    )


def _stands_between(rows: Sequence[BlockRow], place: int, role: LabelOrValue) -> bool:
    """Whether the row holds headers of labels and nothing else, and the one that begins beside or right below
    it those of the values behind them: a header's levels that stand at other heights. Headers of labels are
    known, or in bold above others in bold; those of values are two or more known ones, or years, or in bold
    as many as the row of values below has cells behind its labels."""
    row, below = rows[place], rows[place + 1]
    size = row.blocks[0].segments[0].size if row.blocks else 0.0
    if below.box.top - row.box.bottom > UNRULED.beside_level * size or _meet(row.blocks, below.blocks):
        return False
    labels = [role(block.text) for block in row.blocks]
    bold = row.bold and below.bold and not any(block.value_like for block in row.blocks)
    named = bool(labels) and all(
        label not in (VALUE, PART, OBJECTIVE) and (label is not None or bold) for label in labels
    )
    return named and not below.spanning and (_heads_values(below, role) or (bold and _fits(rows, place)))


def _heads_values(row: BlockRow, role: LabelOrValue) -> bool:
    """Whether every text of the row, of two or more, heads values, or is one of years that follow."""
    values = [role(block.text) for block in row.blocks]
    digits = any(block.text[:1].isdigit() for block in row.blocks)
    return (not digits and len(values) > 1 and all(value == VALUE for value in values)) or _holds_years_only(
        row
    )


def _fits(rows: Sequence[BlockRow], place: int) -> bool:
    """Whether a row of values that is not bold has a cell for each text of the two rows above it."""
    labels, names, body = rows[place], rows[place + 1], rows[place + 2 : place + 3]
    right = left_of(names) > max(block.box.x1 for block in labels.blocks)
    cells = len(labels.blocks) + len(names.blocks)
    return (
        right
        and len(names.blocks) > 1
        and bool(body)
        and is_data_row(body[0])
        and not body[0].bold
        and len(body[0].blocks) == cells
    )


def _names_in_bold(rows: Sequence[BlockRow], place: int, role: LabelOrValue, page_top: float) -> bool:
    row, top = rows[place], place
    while top and _is_spanner(rows[top - 1], row) and first_level(rows[top - 1], rows[top], role):
        top -= 1
    above = rows[top - 1] if top else None
    if not heads_in_bold(row) or any(block.value_like for block in row.blocks):
        return False
    if above is not None and not (
        above.box.top < page_top or is_far(above, rows[top]) or _is_caption(above, row)
    ):
        return False
    end = place + 1
    while end < len(rows) and end - place <= UNRULED.most_header_levels and heads_in_bold(rows[end]):
        end += 1
    first = min(row.blocks, key=lambda block: block.box.x0)
    lower = [other for other in rows[place + 1 : end] if left_of(other) <= first.box.x1]
    known = any(is_header_row(other, role) for other in (row, *lower))
    banners = rows[end : end + UNRULED.most_banners]
    start = end + len(list(takewhile(is_bold_line, banners)))
    below = rows[start : start + UNRULED.fewest_at_edge]
    filled = any(len(other.blocks) + len(other.spanning) >= len(row.blocks) for other in below)
    values = bool(below) and is_data_row(below[0]) and not below[0].bold
    return not known and filled and values and not any(map(is_far, rows[end - 1 : start], rows[end:]))


def _is_spanner(row: BlockRow, header: BlockRow) -> bool:
    """Whether the row is one line in bold and nothing that stands above a table."""
    return is_bold_line(row) and not _is_caption(row, header)


def _is_caption(row: BlockRow, header: BlockRow) -> bool:
    """Whether the row is a line of text as stands above a table, and none that heads rows inside it: in plain
    type, called a table, or larger than the header."""
    (block, *others) = (*row.blocks, *row.spanning)
    size, other = (one.segments[0].size for one in (block, header.blocks[0]))
    called = not block.bold or CAPTION.match(block.text) is not None
    return not others and (called or size > UNRULED.larger * other)


def _is_below_names(row: BlockRow, other: BlockRow, role: LabelOrValue) -> bool:
    """Whether the row's text stands below a header in the other row that heads no values."""
    return _meet(row.blocks, _names(other, role))


def _is_at_edge(row: BlockRow, header: BlockRow) -> bool:
    """Whether the row begins below the first of several texts of a header, as what heads the rows below."""
    return len(header.blocks) > 1 and left_of(row) <= header.blocks[0].box.x1


def _names(header: BlockRow, role: LabelOrValue) -> list[Block]:
    """The header's blocks that head no values."""
    return [block for block in header.blocks if role(block.text) not in (VALUE, PART)]


def _meet(blocks: Sequence[Block], others: Sequence[Block]) -> bool:
    """Whether one of the blocks stands over or under one of the others."""
    return any(block.box.overlap_x(other.box) > 0 for block in blocks for other in others)


def _is_over_label(row: BlockRow, other: BlockRow, role: LabelOrValue) -> bool:
    """Whether a text of the row stands over or under a header of labels in the other row."""
    labels = [block for block in other.blocks if role(block.text) not in (None, VALUE, PART)]
    return _meet((*row.blocks, *row.spanning), labels)


def _is_second_level(row: BlockRow, role: LabelOrValue) -> bool:
    """Whether every text of the row heads values, alone or below another header; a number may be a value."""
    roles = [role(block.text) for block in row.blocks]
    digits = any(
        block.text[:1].isdigit() and known == PART for block, known in zip(row.blocks, roles, strict=True)
    )
    parts = all(known in (VALUE, PART) for known in roles)
    return parts and not digits and (len(roles) > 1 or roles == [VALUE])


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
        under = place == last and is_header_row(rows[place - 1], role) and _is_second_level(row, role)
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
    return line and (row.bold or close) and len(below.blocks) > 2 and not is_far(row, below)


def _is_within(row: BlockRow, region: Sequence[BlockRow], left: float) -> bool:
    """Whether the row stands in a column inside the region, as the rest of a cell does."""
    right = max(other.box.x1 for other in region)
    return row.box.x0 > left + UNRULED.left_of_table and row.box.width < (right - left) / 2


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
    if following and is_header_row(following[0], role) and first_level(rows[place], following[0], role):
        place += 1
    elif is_header_row(rows[place - 1], role):
        return False
    if not is_header_row(rows[place], role):
        return False
    return not is_header_row(rows[first], role) or not _same_header(
        _header_blocks(rows, first, role), _header_blocks(rows, place, role)
    )


def _header_blocks(rows: Sequence[BlockRow], place: int, role: LabelOrValue) -> list[Block]:
    """The blocks of the header that begins at the place, with those of its lower rows."""
    run = rows[place : place + 1 + UNRULED.most_header_levels]
    names = header_rows(run, role)
    end = names.index(False) if False in names else len(run)
    blocks = [block for row in run[:end] for block in (*row.blocks, *row.spanning)]
    return sorted(dict.fromkeys(blocks), key=lambda block: (block.text, block.box.x0))


def _same_header(first: Sequence[Block], other: Sequence[Block]) -> bool:
    return [block.text for block in first] == [block.text for block in other] and all(
        abs(one.box.x0 - two.box.x0) <= UNRULED.left_of_table for one, two in zip(first, other, strict=True)
    )


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
