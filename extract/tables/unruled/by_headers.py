"""Unruled tables of a page as raw tables, each cell read a second time by another reader."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.numbers.looks import is_value_like
from extract.page.cells import Cell, RawTable
from extract.page.content import Glyph, PageContent
from extract.page.findings import Finding, finding
from extract.page.geometry import Box, around
from extract.tables.cards import CardWords
from extract.tables.reader_vote import OtherReaders
from extract.tables.unruled.blocks import (
    Block,
    BlockRow,
    Separators,
    block_rows,
    cell_blocks,
    row_separators,
    wrap_pitch,
)
from extract.tables.unruled.cells import PlacedBlocks, placed_blocks, placed_text, raw_table
from extract.tables.unruled.close_cells import (
    cut_at_gutters,
    resplit,
    texts_at_edges,
    texts_with_gaps,
    touching_cells,
)
from extract.tables.unruled.columns import columns_below_headers
from extract.tables.unruled.header_rows import VALUE, LabelOrValue, header_rows, with_names_in_bold
from extract.tables.unruled.open_cards import are_fields, card_stretches, card_table
from extract.tables.unruled.regions import Region, margin_start, regions, rows_outside, stretch_around
from extract.tables.unruled.row_spans import (
    RegionRows,
    as_set,
    doubtful_labels,
    labels_without_first,
    leading_unlabelled,
    region_rows,
    top_votes,
    with_row_spans,
)
from extract.tables.unruled.segments import Segment, foot_of, head_of, may_hold_table, segment_lines
from extract.tables.unruled.spanners import filled_headers
from extract.tables.unruled.tolerances import UNRULED

SegmentLine = tuple[Segment, ...]


def unruled_tables(
    page: PageContent,
    lines: Sequence[Sequence[Glyph]],
    first_index: int,
    role: LabelOrValue,
    cards: CardWords,
    readers: OtherReaders,
) -> tuple[tuple[RawTable, ...], tuple[Finding, ...]]:
    """The tables that lines of glyphs make without a grid; `first_index` numbers the first on its page;
    `cards` tells the fields of cards."""
    if not may_hold_table(lines, lambda text: role(text) == VALUE, cards.names_card):
        return (), ()
    words = replace(cards, near=UNRULED.same_edge, cut=True)
    rows, found = _rows_and_regions(page, lines, role, words)
    tables: list[RawTable] = []
    findings: list[Finding] = []
    votes = top_votes(row for region in found for row in rows[region.first : region.last])
    for region in found:
        index = first_index + len(tables)
        held = rows[region.first : region.last]
        if region.card:
            table, odd = card_table(page, held, index, words, readers)
        else:
            table, odd = _table(page, held, index, role, readers, votes)
        if table is not None:
            tables.append(table)
            findings.extend(odd)
    margin = head_of(page)
    lost = rows_outside(rows, found, margin, page.height - margin)
    if lost:
        box = around(row.box for row in lost).rounded()
        findings.append(finding("rows-outside-tables", page.number, box, count=len(lost)))
    return tuple(tables), tuple(findings)


def _rows_and_regions(
    page: PageContent, glyph_lines: Sequence[Sequence[Glyph]], role: LabelOrValue, words: CardWords
) -> tuple[tuple[BlockRow, ...], tuple[Region, ...]]:
    """The page's rows and the regions they make, once more where a region's gutters cut its lines anew."""
    lines = segment_lines(glyph_lines, page)
    top = head_of(page)
    separators = row_separators(page)
    rows = with_names_in_bold(_rows(lines, separators, words), role, top)
    closing = _close_page(glyph_lines, page)
    cards = card_stretches(rows, words, top, page.height - top)
    found = regions(rows, role, top, page.height - top, cards, closing)
    boxes = [
        around(row.box for row in rows[margin_start(rows, region.first, top) : region.last])
        for region in found
        if not region.card
    ]
    cut = _cut(lines, [*_top_of_page(rows, found, top), *boxes])
    if cut == lines:
        return rows, found
    rows = with_names_in_bold(_rows(cut, separators, words), role, top)
    cards = card_stretches(rows, words, top, page.height - top)
    return rows, regions(rows, role, top, page.height - top, cards, closing)


def _close_page(lines: Sequence[Sequence[Glyph]], page: PageContent) -> bool:
    """Whether nothing of the page but its margin stands below the lines."""
    foot = foot_of(page)
    own = max((glyph.bottom for line in lines for glyph in line if glyph.bottom < foot), default=0.0)
    return all(glyph.top <= own or glyph.bottom >= foot for glyph in page.glyphs)


def _top_of_page(rows: Sequence[BlockRow], found: Sequence[Region], top: float) -> list[Box]:
    """The stretch of rows that begins the page where no table does: one that goes on there may have all its
    cells as close as words. Rows in the page's margin belong to it where they stand close above the others,
    or where there are no others."""
    own = next((place for place, row in enumerate(rows) if row.box.top >= top), 0)
    stretch = stretch_around(rows, own)
    if not stretch or any(region.first < stretch.stop for region in found):
        return []
    return [around(row.box for row in rows[stretch.start : stretch.stop])]


def _cut(lines: Sequence[SegmentLine], boxes: Sequence[Box]) -> tuple[SegmentLine, ...]:
    """The lines, those inside one of the boxes cut at its gutters."""
    cut = list(lines)
    for box in boxes:
        inside = [n for n, line in enumerate(lines) if box.top <= line[0].box.middle <= box.bottom]
        for number, pieces in zip(inside, cut_at_gutters([lines[n] for n in inside]), strict=True):
            cut[number] = pieces
    return tuple(cut)


def _rows(lines: Sequence[SegmentLine], separators: Separators, words: CardWords) -> tuple[BlockRow, ...]:
    """The rows of blocks that the lines make, from top to bottom."""
    pitch = wrap_pitch(lines)
    if pitch > UNRULED.widest_pitch and are_fields(lines, words):
        pitch = UNRULED.usual_pitch
    return block_rows(cell_blocks([segment for line in lines for segment in line], pitch, separators))


def _table(
    page: PageContent,
    rows: Sequence[BlockRow],
    index: int,
    role: LabelOrValue,
    readers: OtherReaders,
    votes: int,
) -> tuple[RawTable | None, list[Finding]]:
    headers = header_rows(rows, role)
    columns = columns_below_headers(rows, headers)
    if len(columns.spans) < 2:
        return None, []
    rows = resplit(rows, columns, headers)
    body = [row for row, header in zip(rows, headers, strict=True) if not header]
    rules = [rule.box for rule in page.rules if rule.horizontal]
    placed = filled_headers(placed_blocks(rows, columns, headers), headers, columns, rules)
    region = as_set(placed, region_rows(rows, headers, columns, row_separators(page), votes))
    cells, count = with_row_spans(placed, region)
    doubts = [
        *_doubts("text-at-column-edge", page, [(block,) for block in texts_at_edges(body, columns)]),
        *_doubts("cells-touch", page, [(block,) for block in touching_cells(body)]),
        *_doubts("gap-in-label", page, [(block,) for block in texts_with_gaps(rows) if not any(headers)]),
        *_label_rows(page, *doubtful_labels(placed, region)),
        *_doubts("first-label-missing", page, _blocks(labels_without_first(cells))),
        *_doubts("value-beside-words", page, _blocks(filter(_ends_in_value, cells))),
    ]
    texts = [placed_text(cell, columns) for cell in cells]
    blanks = _cut_label(page, cells, region)
    table, odd = raw_table(page, texts, (count, len(columns.spans)), index, readers, blanks)
    return table, [*doubts, *odd]


def _cut_label(page: PageContent, places: Sequence[PlacedBlocks], region: RegionRows) -> list[Cell]:
    """An empty first cell over the first rows that have a second label only: the label before the page turn
    goes on there."""
    rows = leading_unlabelled(places)
    if not rows:
        return []
    x0, x1 = region.columns.spans[0]
    boxes = [region.rows[row].box for row in rows]
    box = Box(x0, min(b.top for b in boxes), x1, max(b.bottom for b in boxes)).rounded()
    return [Cell("", rows.start, 0, len(rows), 1, page.number, box, source=page.source)]


def _ends_in_value(placed: PlacedBlocks) -> bool:
    """Whether a cell over several columns is words and a value: two cells may have run together."""
    if placed.header or placed.value_like or placed.column_span == 1 or placed.column == 0:
        return False
    words = placed.blocks[-1].text.split()
    return any(is_value_like(" ".join(words[place:])) for place in range(len(words)))


def _label_rows(page: PageContent, labels: Sequence[PlacedBlocks], rows: Sequence[BlockRow]) -> list[Finding]:
    """One finding over the rows among which labels stand that may be of others of them."""
    if not labels:
        return []
    own = (block.box for cell in labels for block in cell.blocks)
    box = around((*own, *(block.box for row in rows for block in (*row.blocks, *row.spanning))))
    return [finding("label-rows-ambiguous", page.number, box.rounded(), count=len(labels))]


def _blocks(cells: Iterable[PlacedBlocks]) -> list[tuple[Block, ...]]:
    return [cell.blocks for cell in cells]


def _doubts(rule: str, page: PageContent, cells: Sequence[Sequence[Block]]) -> list[Finding]:
    """One finding for all the cells of a table in doubt for the same reason."""
    if not cells:
        return []
    box = around(block.box for blocks in cells for block in blocks).rounded()
    return [finding(rule, page.number, box, count=len(cells))]
