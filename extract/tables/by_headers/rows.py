"""Rows: blocks that share a height, one value a column; a block over several rows spans them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from extract.page.geometry import Box, around
from extract.tables.by_headers.blocks import Block, block_of

SAME_HEIGHT = 0.3

SAME_BASELINE = 0.6


@dataclass(frozen=True, slots=True)
class BlockRow:
    """The blocks of one row from left to right; `spanning` are those that also stand in neighbouring rows."""

    blocks: tuple[Block, ...]
    spanning: tuple[Block, ...] = ()

    @property
    def box(self) -> Box:
        return around(block.box for block in self.blocks or self.spanning)

    @property
    def first_baseline(self) -> float:
        """The height of the first line of the row's values, else of all its blocks."""
        values = [block for block in self.blocks if block.value_like] or list(self.blocks or self.spanning)
        return min(block.segments[0].baseline for block in values)

    @property
    def middle(self) -> float:
        """The height of the row's values, else of all its blocks."""
        values = [block for block in self.blocks if block.value_like] or list(self.blocks or self.spanning)
        return sum(block.middle for block in values) / len(values)


def block_rows(blocks: Sequence[Block]) -> tuple[BlockRow, ...]:
    """The rows from top to bottom; every block is in one row, or spans several."""
    rows = [row for group in _overlapping(blocks) for row in _rows_of(group)]
    return tuple(sorted(rows, key=lambda row: row.middle))


def _overlapping(blocks: Sequence[Block]) -> list[list[Block]]:
    """Blocks in groups: each shares enough of its height with another of its group."""
    groups: list[list[Block]] = []
    for block in sorted(blocks, key=lambda item: item.box.top):
        met = [place for place, group in enumerate(groups) if any(_beside(block, other) for other in group)]
        merged = [other for place in met for other in groups[place]]
        groups = [group for place, group in enumerate(groups) if place not in met]
        groups.append([*merged, block])
    return groups


def _beside(first: Block, second: Block) -> bool:
    shared = first.box.overlap_y(second.box)
    return shared > SAME_HEIGHT * min(first.box.height, second.box.height)


def _rows_of(group: Sequence[Block]) -> list[BlockRow]:
    """The rows of one group: one for each height at which values stand; without values, one for each
    stacked block."""
    seeds = _seed_rows([block for block in group if block.value_like]) or _seed_rows(_stacked(group))
    if len(seeds) <= 1:
        return [_row(group)]
    rest = [block for block in group if not any(block in seed for seed in seeds)]
    pieces = [piece for block in rest for piece in _cut(block, seeds)]
    held: list[list[Block]] = [list(seed) for seed in seeds]
    spanning: list[list[Block]] = [[] for _ in seeds]
    for piece in pieces:
        places = [place for place, seed in enumerate(seeds) if _reaches(piece, seed)]
        if len(places) > 1:
            for place in places:
                spanning[place].append(piece)
        else:
            held[places[0] if places else _nearest(piece, seeds)].append(piece)
    return [_row(blocks, across) for blocks, across in zip(held, spanning, strict=True)]


def _row(blocks: Sequence[Block], spanning: Sequence[Block] = ()) -> BlockRow:
    return BlockRow(tuple(sorted(blocks, key=lambda block: block.box.x0)), tuple(spanning))


def _seed_rows(blocks: Sequence[Block]) -> list[list[Block]]:
    """Blocks in rows by the height of their middles, from the top."""
    rows: list[list[Block]] = []
    for block in sorted(blocks, key=lambda item: item.middle):
        if rows and block.middle - rows[-1][-1].middle <= 0.5 * block.segments[0].size:
            rows[-1].append(block)
        else:
            rows.append([block])
    return rows


def _stacked(group: Sequence[Block]) -> list[Block]:
    """The most blocks of a header that stand wholly above one another, in one column or not."""
    stacked: list[Block] = []
    for block in sorted(group, key=lambda item: (item.box.bottom, item.box.x0)):
        if not any(_beside(block, other) for other in stacked):
            stacked.append(block)
    return stacked if all(block.bold for block in group) else []


def _cut(block: Block, seeds: Sequence[Sequence[Block]]) -> list[Block]:
    """A block cut where its lines stand on the baselines of several rows: they are one line of text each."""
    starts = [place for place, segment in enumerate(block.segments) if _on_seed(segment.baseline, seeds)]
    if len(starts) < 2:
        return [block]
    edges = [0, *starts[1:], len(block.segments)]
    return [block_of(block.segments[start:end]) for start, end in itertools.pairwise(edges)]


def _on_seed(baseline: float, seeds: Sequence[Sequence[Block]]) -> bool:
    return any(
        abs(block.segments[0].baseline - baseline) <= SAME_BASELINE for seed in seeds for block in seed
    )


def _reaches(block: Block, seed: Sequence[Block]) -> bool:
    return any(_beside(block, other) for other in seed)


def _nearest(block: Block, seeds: Sequence[Sequence[Block]]) -> int:
    return min(range(len(seeds)), key=lambda place: abs(seeds[place][0].middle - block.middle))
