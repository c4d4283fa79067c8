"""The document as a reader follows it: paragraphs and tables in printed order, over all pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.flow.furniture import without_furniture
from extract.page.cells import RawTable
from extract.page.lines import TextLine
from extract.page.paragraphs import Paragraph, joined, joins_over_page, line_pitch, paragraphs
from extract.page.reading import PageReading

Block = Paragraph | RawTable


def document_flow(pages: Sequence[PageReading]) -> tuple[Block, ...]:
    """Every paragraph and table of the document in printed order; paragraphs cut by a page turn are whole
    again."""
    bare = without_furniture(pages)
    pitch = line_pitch([page.lines for page in bare])
    blocks: list[Block] = []
    for page in bare:
        for position, block in enumerate(_page_blocks(page, pitch)):
            before = blocks[-1] if blocks and position == 0 else None
            whole = _joined_over_page(before, block)
            if whole is not None:
                blocks[-1] = whole
            else:
                blocks.append(block)
    return tuple(blocks)


def _joined_over_page(before: Block | None, block: Block) -> Paragraph | None:
    """The paragraph that the page turn cut between the two blocks; None where they are two."""
    if not (isinstance(before, Paragraph) and isinstance(block, Paragraph)) or before.last_page == block.page:
        return None
    return joined(before, block) if joins_over_page(before, block) else None


def _page_blocks(page: PageReading, pitch: float) -> Iterator[Block]:
    """The page's blocks from top to bottom: a table ends the paragraph above it."""
    rest = list(page.lines)
    for table in page.tables:
        above = [line for line in rest if line.box.middle < table.box.top]
        yield from paragraphs(page.number, above, pitch)
        yield table
        rest = rest[len(above) :]
    yield from paragraphs(page.number, _by_height(rest), pitch)


def _by_height(lines: list[TextLine]) -> list[TextLine]:
    return sorted(lines, key=lambda line: (line.baseline, line.box.x0))
