"""Header rows of tables without a drawn grid: which rows of a page name columns, and with how many levels."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from extract.tables.unruled.blocks import (
    Block,
    BlockRow,
    heads_in_bold,
    is_bold_line,
    is_data_row,
    is_far,
    left_of,
)
from extract.tables.unruled.segments import CAPTION
from extract.tables.unruled.tolerances import UNRULED
from schemas.spoken_words import YEAR

LabelOrValue = Callable[[str], str | None]
"""Tells a known header's role from its text: one of these, a label's own, or None where it isn't known."""

VALUE, OBJECTIVE, PART = "value", "objective", "part"


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


def are_years_only(row: BlockRow) -> bool:
    """Whether the row is nothing but years that follow one another, as what heads the columns of each."""
    blocks = (*row.blocks, *row.spanning)
    years = [int(block.text) for block in blocks if YEAR.fullmatch(block.text.strip())]
    return len(years) == len(blocks) and _follow(sorted(years))


def _years_of(row: BlockRow) -> list[int]:
    return [int(block.text) for block in row.blocks if YEAR.fullmatch(block.text.strip())]


def _follow(years: Sequence[int]) -> bool:
    return len(years) > 1 and all(after == before + 1 for before, after in pairwise(years))


def _is_value(block: Block, known: str | None, role: LabelOrValue) -> bool:
    """Whether a block without a role by itself is a value; a year alone may head one."""
    return block.value_like and known is None and not (role(block.text) == PART and _is_year(block))


def _is_year(block: Block) -> bool:
    """Whether the text is a year, or a year and words of what it is: `2025 (millones de guaraníes)`."""
    return YEAR_AND_WORDS.fullmatch(block.text.strip()) is not None


YEAR_AND_WORDS = re.compile(r"(?:19|20)[0-9]{2}(?:[^\w.,%][^0-9]*)?")


def header_rows(rows: Sequence[BlockRow], role: LabelOrValue) -> list[bool]:
    """Which rows name columns: header rows, and those right below or above one that hold only parts."""
    found: list[bool] = []
    for place, row in enumerate(rows):
        under = bool(found) and found[-1]
        below = under and (
            is_second_level(row, role)
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
        over = found[place + 1] and (
            first_level(rows, place, role) or is_level_in_bold(rows, place, rows[place + 1])
        )
        found[place] = found[place] or over
    for place in range(1, len(rows) - 1):
        found[place] = found[place] or (found[place - 1] and found[place + 1] and _is_between(rows, place))
    return found


def _is_between(rows: Sequence[BlockRow], place: int) -> bool:
    """Whether the row between two of a header is of it: no value stands in it, and it is set as close to both
    as the levels of a header are."""
    above, row, below = rows[place - 1 : place + 2]
    near = UNRULED.close_below * row.blocks[0].segments[0].size if row.blocks else 0.0
    close = row.box.top - above.box.bottom <= near and below.box.top - row.box.bottom <= near
    return close and not any(block.value_like for block in (*row.blocks, *row.spanning))


def first_level(rows: Sequence[BlockRow], place: int, role: LabelOrValue) -> bool:
    """Whether the row at the place stands close above a header row and heads values only, none of the labels
    there."""
    row, below = rows[place], rows[place + 1]
    blocks = (*row.blocks, *row.spanning)
    over_label = _is_over_label(row, below, role)
    close = below.box.top - row.box.bottom <= UNRULED.close_below * below.blocks[0].segments[0].size
    heads = all(role(block.text) in (VALUE, PART) and not block.text[:1].isdigit() for block in blocks) or (
        len(blocks) > 1 and all(role(block.text) == VALUE for block in blocks)
    )
    lower = rows[place + 1 : place + 3]
    heads = heads or are_years_only(row) or _parts_repeated(row, lower, role) or _is_over_counted(row, lower)
    caption = len(blocks) == 1 and below.bold and not row.bold
    return close and heads and not over_label and not caption


def _parts_repeated(row: BlockRow, below: Sequence[BlockRow], role: LabelOrValue) -> bool:
    """Whether the row's texts, two or more and set as the header below, stand over names of values that come
    again: what those are of must be said above them, in words that nobody may know. The names are in the row
    right below, or in the next one where that holds the headers of labels."""
    names = [block.text for block in below[0].blocks if role(block.text) in (VALUE, PART)]
    if not names and len(below) > 1 and is_header_row(below[1], role):
        names = [block.text for block in below[1].blocks if role(block.text) in (VALUE, PART)]
    words = len(row.blocks) > 1 and not any(block.value_like for block in row.blocks)
    return words and not row.spanning and len(set(names)) < len(names) and row.bold == below[0].bold


def _is_over_counted(row: BlockRow, below: Sequence[BlockRow]) -> bool:
    """Whether the row is one text, set as the header below, over columns that are counted there: 1, 2, 3."""
    (block, *others) = (*row.blocks, *row.spanning)
    for lower in below:
        counted = [one for one in lower.blocks if one.text.strip().isdigit()]
        texts = [one.text.strip() for one in counted]
        run = texts == [str(number) for number in range(1, len(texts) + 1)]
        if run and len(texts) >= UNRULED.fewest_counted and row.bold == lower.bold:
            return not others and counted[0].box.x0 < block.box.x0 and block.box.x1 < counted[-1].box.x1
    return False


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
    row, top = rows[place], _top_of_names(rows, place)
    above = rows[top - 1] if top else None
    words = [block for block in row.blocks if not block.value_like]
    if not heads_in_bold(row) or not words or any(b.value_like and not _is_year(b) for b in row.blocks):
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


def _top_of_names(rows: Sequence[BlockRow], place: int) -> int:
    """The place of the first of the rows in bold that may be levels of one header down to the row at the
    place."""
    top = place
    while top and place - top < UNRULED.most_header_levels and is_level_in_bold(rows, top - 1, rows[place]):
        top -= 1
    return top


def is_level_in_bold(rows: Sequence[BlockRow], place: int, header: BlockRow) -> bool:
    """Whether the row, close above one of a header's, may be a level over it: in bold as the header is, which
    rows that are not stand below, it begins behind the header's first column."""
    row, below = rows[place], rows[place + 1]
    first = min((*header.blocks, *header.spanning), key=lambda block: block.box.x0)
    body = next((one for one in rows[place + 1 :] if one is not header and is_data_row(one)), None)
    spans = row.bold and header.bold and left_of(row) > first.box.x1 and not _is_caption(row, header)
    values = any(block.value_like and not _is_year(block) for block in (*row.blocks, *row.spanning))
    return spans and not values and not is_far(row, below) and body is not None and not body.bold


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


def is_second_level(row: BlockRow, role: LabelOrValue) -> bool:
    """Whether every text of the row heads values, alone or below another header; a number may be a value."""
    roles = [role(block.text) for block in row.blocks]
    digits = any(
        block.text[:1].isdigit() and known == PART for block, known in zip(row.blocks, roles, strict=True)
    )
    parts = all(known in (VALUE, PART) for known in roles)
    return parts and not digits and (len(roles) > 1 or roles == [VALUE])


def header_blocks(rows: Sequence[BlockRow], place: int, role: LabelOrValue) -> list[Block]:
    """The blocks of the header that begins at the place, with those of its lower rows."""
    run = rows[place : place + 1 + UNRULED.most_header_levels]
    names = header_rows(run, role)
    end = names.index(False) if False in names else len(run)
    blocks = [block for row in run[:end] for block in (*row.blocks, *row.spanning)]
    return sorted(dict.fromkeys(blocks), key=lambda block: (block.text, block.box.x0))


def same_header(first: Sequence[Block], other: Sequence[Block]) -> bool:
    return [block.text for block in first] == [block.text for block in other] and all(
        abs(one.box.x0 - two.box.x0) <= UNRULED.left_of_table for one, two in zip(first, other, strict=True)
    )
