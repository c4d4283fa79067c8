"""How text is set in its cells: at their top or in their middle, as the rows themselves show it."""

from __future__ import annotations

from collections.abc import Iterable

from extract.unruled.rows import BlockRow

SAME = 1.2


def is_top_aligned(rows: Iterable[BlockRow]) -> bool:
    """Whether in most rows with cells of several heights the first lines stand level, not the middles."""
    votes = 0
    for row in rows:
        values = [block for block in row.blocks if block.value_like]
        texts = [block for block in row.blocks if not block.value_like and len(block.segments) > 1]
        for text in texts:
            for value in values:
                if len(value.segments) != len(text.segments):
                    level = abs(text.segments[0].baseline - value.segments[0].baseline) <= SAME
                    centred = abs(text.middle - value.middle) <= SAME
                    votes += int(level) - int(centred)
    return votes > 0
