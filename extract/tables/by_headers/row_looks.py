"""What a row of blocks looks like by itself, and how it stands to the one above."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.tables.by_headers.blocks import Block
from extract.tables.by_headers.rows import BlockRow

FAR = 5.0

LIST_MARK = re.compile(r"[0-9]{1,3}(?:[.)]-?|-)")

LEADER = "...."


def is_data_row(row: BlockRow) -> bool:
    """Whether the row holds a value beside something else, and is no line of a contents page; the number a
    line of a list begins with is none."""
    blocks = sorted((*row.blocks, *row.spanning), key=lambda block: block.box.x0)
    marked = bool(blocks) and LIST_MARK.fullmatch(blocks[0].text.strip()) is not None
    values = blocks[1:] if marked else blocks
    return len(blocks) > 1 and any(block.value_like for block in values) and not has_leader(blocks)


def has_leader(blocks: Sequence[Block]) -> bool:
    return any(LEADER in block.text for block in blocks)


def left_of(row: BlockRow) -> float:
    """Where the row's first text begins, one that it shares with its neighbours too."""
    return min(block.box.x0 for block in (*row.blocks, *row.spanning))


def is_bold_line(row: BlockRow) -> bool:
    blocks = (*row.blocks, *row.spanning)
    return len(blocks) == 1 and blocks[0].bold


def is_far(above: BlockRow, below: BlockRow) -> bool:
    size = below.blocks[0].segments[0].size if below.blocks else 10.0
    return below.box.top - above.box.bottom > FAR * size
