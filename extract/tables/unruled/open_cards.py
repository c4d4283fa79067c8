"""Cards without rules: the stretches of a page's rows that are their fields, with the small tables inside
them, and the raw tables these make."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from extract.page.cells import RawTable
from extract.page.content import PageContent
from extract.page.findings import Finding
from extract.page.geometry import around
from extract.tables.cards import CardRow, CardWords, Spot
from extract.tables.reader_vote import OtherReaders
from extract.tables.unruled.blocks import Block, BlockRow, is_far, left_of
from extract.tables.unruled.cells import PlacedBlocks, PlacedText, placed_blocks, placed_text, raw_table
from extract.tables.unruled.columns import ColumnExtents, columns_below_headers
from extract.tables.unruled.segments import Segment
from extract.tables.unruled.spanners import filled_headers
from extract.tables.unruled.tolerances import UNRULED


def card_stretches(
    rows: Sequence[BlockRow], words: CardWords, page_top: float, page_bottom: float
) -> list[range]:
    """The stretches of rows close below each other that are the fields of cards; the first and the last one
    between the page's margins may go on from the page before and on the next one."""
    found: list[range] = []
    begin = sum(row.box.top < page_top for row in rows)
    end = sum(row.box.bottom < page_bottom for row in rows)
    first = 0
    for place in range(1, len(rows) + 1):
        if place < len(rows) and not is_far(rows[place - 1], rows[place]):
            continue
        spots = [_spots(row) for row in rows[first:place]]
        fields = words.card_rows(spots, goes_on=first == begin, cut_off=place == end)
        for at in (first + number for number in sorted(fields)):
            if found and found[-1].stop == at:
                found[-1] = range(found[-1].start, at + 1)
            else:
                found.append(range(at, at + 1))
        found = _joined(
            card if card.start < first else _without_rows_of_table(card, rows, first, fields)
            for card in found
        )
        first = place
    return found


def are_fields(lines: Sequence[Sequence[Segment]], words: CardWords) -> bool:
    """Whether lines are the fields of cards one by one, and no wrapped text however they are set."""
    fields = words.card_rows([[Spot(one.box.x0, one.text) for one in line] for line in lines])
    return any(after - before == 1 for before, after in pairwise(fields))


def card_table(
    page: PageContent, rows: Sequence[BlockRow], index: int, words: CardWords, readers: OtherReaders
) -> tuple[RawTable | None, list[Finding]]:
    """The table of cards: a column of names and one of what they say, as often as a row holds both."""
    fields = words.card_rows([_spots(row) for row in rows], goes_on=True, cut_off=True)
    texts: list[PlacedText] = []
    count = max((len(_places(row)) for row in fields.values()), default=2)
    begins = {number for number, row in fields.items() if row.begins}
    inner = range(0)
    for number, row in enumerate(rows):
        if number in inner:
            continue
        inner = range(number, _end_of_inner_table(rows, number, begins) if number else 0)
        if inner:
            columns, cells = _inner_cells(rows, inner)
            count = max(count, len(columns.spans))
            texts.extend(placed_text(cell, columns) for cell in cells)
        else:
            texts.extend(_field_texts(number, row, fields.get(number)))
    return raw_table(page, texts, (len(rows), count), index, readers)


def _joined(cards: Iterable[range]) -> list[range]:
    """The stretches that hold a row, those as one between which a small table of values is all there was."""
    found: list[range] = []
    for card in filter(None, cards):
        if found and found[-1].stop == card.start:
            found[-1] = range(found[-1].start, card.stop)
        else:
            found.append(card)
    return found


def _without_rows_of_table(
    card: range, rows: Sequence[BlockRow], first: int, fields: Mapping[int, CardRow]
) -> range:
    """The card without the rows at either end that are of a table above or below it; `fields` are those of
    the rows from `first` on."""
    own = [at for at in card if not _is_of_table(rows[at], fields[at - first])]
    if not own:
        return range(card.start, card.start)
    last = own[-1]
    head = last if _heads_values(rows, last, fields[last - first]) else last + 1
    begins = {first + number for number, row in fields.items() if row.begins}
    return range(own[0], _end_of_inner_table(rows, head, begins))


def _heads_values(rows: Sequence[BlockRow], place: int, card: CardRow | None = None) -> bool:
    """Whether a row heads a small table inside a card or below it: as many texts as the row of values right
    below has cells, or the next one below a second row of names, and more than the row's fields have. It may
    begin with a label beside both rows, or behind an empty corner."""
    row, names = rows[place], 2 * len(card.pairs) if card is not None else 2
    values = place + _header_rows_of_inner_table(rows, place)
    if len(row.blocks) <= names or values >= len(rows):
        return False
    below = rows[values].blocks
    beside_label = len(below) + 1 == len(row.blocks) and all(block.value_like for block in below)
    behind_corner = len(below) - 1 == len(row.blocks)
    if beside_label or behind_corner:
        fit = _are_below(below[behind_corner:], row)
    else:
        fit = len(below) == len(row.blocks)
    return fit and not any(is_far(above, below) for above, below in pairwise(rows[place : values + 1]))


def _header_rows_of_inner_table(rows: Sequence[BlockRow], place: int) -> int:
    """How many rows of names, two at most, stand above the first row of values from the place on."""
    levels = (row for row in rows[place + 1 : place + 3])
    return 1 + len(list(takewhile(lambda row: not _are_mostly_values(row.blocks[1:]), levels)))


def _are_mostly_values(blocks: Sequence[Block]) -> bool:
    return 2 * sum(block.value_like for block in blocks) > len(blocks)


def _end_of_inner_table(rows: Sequence[BlockRow], place: int, begins: Container[int]) -> int:
    """The place behind the small table that begins at the place and is of the card above, the place itself
    where none does; it ends where another card `begins`."""
    if place >= len(rows) or is_far(rows[place - 1], rows[place]) or not _heads_values(rows, place):
        return place
    end = place + _header_rows_of_inner_table(rows, place)
    while end < len(rows) and end not in begins and _follows_inside(rows, end, rows[place]):
        end += 1
    return end


def _follows_inside(rows: Sequence[BlockRow], place: int, head: BlockRow) -> bool:
    return not is_far(rows[place - 1], rows[place]) and _is_inner_row(rows[place], head)


def _is_inner_row(row: BlockRow, head: BlockRow) -> bool:
    """Whether the row is one of values under the head of a small table: behind a name, or each below its own
    header."""
    if all(block.value_like for block in row.blocks):
        return _are_below(row.blocks, head)
    rest = row.blocks[1:]
    if row.blocks[0].box.x1 <= head.box.x0:
        return any(block.value_like for block in rest) and _are_below(rest, head)
    level = abs(left_of(row) - left_of(head)) <= UNRULED.left_of_table
    return level and 0 < len(rest) < len(head.blocks) and all(block.value_like for block in rest)


def _are_below(blocks: Sequence[Block], head: BlockRow) -> bool:
    """Whether each block stands below another one of the head, and below that alone."""
    above = [
        [place for place, name in enumerate(head.blocks) if name.box.overlap_x(block.box) > 0]
        for block in blocks
    ]
    return all(len(places) == 1 for places in above) and len({place for (place,) in above}) == len(above)


def _is_of_table(row: BlockRow, card: CardRow) -> bool:
    """Whether what looks like a row of fields has more values than these, as rows of a table have."""
    return sum(block.value_like for block in row.blocks) > len(card.pairs) + 1


def _spots(row: BlockRow) -> list[Spot]:
    return [Spot(block.box.x0, block.text) for block in row.blocks]


def _inner_cells(rows: Sequence[BlockRow], inner: range) -> tuple[ColumnExtents, list[PlacedBlocks]]:
    """The columns of a small table inside a card, and its cells in the card's rows."""
    held = rows[inner.start : inner.stop]
    names = _header_rows_of_inner_table(rows, inner.start)
    headers = [place < names for place in range(len(held))]
    columns = columns_below_headers(held, headers)
    placed = filled_headers(placed_blocks(held, columns, headers), headers, columns)
    return columns, [replace(_beside_corner(cell, columns), row=cell.row + inner.start) for cell in placed]


def _beside_corner(cell: PlacedBlocks, columns: ColumnExtents) -> PlacedBlocks:
    """The cell, one of the head without the column of names before it: nothing heads these."""
    behind = cell.header and cell.column_span > 1 and cell.blocks[0].box.x0 >= columns.spans[cell.column][1]
    return replace(cell, column=cell.column + 1, column_span=cell.column_span - 1) if behind else cell


def _field_texts(number: int, row: BlockRow, card: CardRow | None) -> list[PlacedText]:
    """The texts of a row of cards; all that stands behind a name as far as the next one is one, but for the
    year of a value."""
    held = [[row.blocks[place] for place in places] for places in (_places(card) if card is not None else ())]
    return [
        _text_of(blocks, number, column)
        for column, blocks in enumerate(held or [[block] for block in row.blocks])
        if blocks
    ]


def _places(card: CardRow) -> list[tuple[int, ...]]:
    """Which blocks of a row of fields are one text each."""
    return [
        places
        for pair in card.pairs
        for places in ((pair.name,), *([(pair.when,)] if pair.when is not None else []), pair.says)
    ]


def _text_of(blocks: Sequence[Block], row: int, column: int) -> PlacedText:
    box = around(block.box for block in blocks)
    glyphs = [glyph for block in blocks for glyph in block.glyphs]
    bold = all(block.bold for block in blocks)
    return PlacedText(glyphs, row, 1, column, 1, bold, box, box)
