"""How text is set in its cells: at their top or in their middle, as the rows themselves show it."""

from __future__ import annotations

from collections.abc import Iterable

from extract.tables.by_headers.rows import BlockRow

SAME = 1.2


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
                    level = abs(text.segments[0].baseline - value.segments[0].baseline) <= SAME
                    centred = abs(text.middle - value.middle) <= SAME
                    votes += int(level) - int(centred)
    return votes
