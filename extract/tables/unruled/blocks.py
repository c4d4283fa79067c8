"""Blocks, the lines of one cell stacked at the distance of wrapped text, and the rows they make."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.numbers.lexemes import is_broken
from extract.numbers.looks import is_measured, is_value_like
from extract.page.content import Glyph, PageContent
from extract.page.geometry import Box, around
from extract.readers.tolerances import READERS
from extract.tables.unruled.segments import Segment
from extract.tables.unruled.tolerances import UNRULED

YEAR_ASIDE = re.compile(r"\((?:19|20)[0-9]{2}\)")

RATIO_ASIDE = re.compile(r"\([0-9][0-9.,]* ?/ ?[0-9][0-9.,]*\)")

OPEN_END = re.compile(r"[^ ] [/(]")
"""What a line ends in that goes on below: a slash set apart, as `12 1/` ends in the mark of a note."""


@dataclass(frozen=True, slots=True)
class Block:
    """The text of one cell: its segments from top to bottom, and the box around them."""

    segments: tuple[Segment, ...]
    box: Box

    @property
    def glyphs(self) -> tuple[Glyph, ...]:
        return tuple(glyph for segment in self.segments for glyph in segment.glyphs)

    @property
    def text(self) -> str:
        return " ".join(segment.text for segment in self.segments)

    @property
    def bold(self) -> bool:
        return all(segment.bold for segment in self.segments)

    @property
    def value_like(self) -> bool:
        return is_value_like(self.text)

    @property
    def middle(self) -> float:
        """The height of the block's middle: halfway between its first and last baseline."""
        return (self.segments[0].baseline + self.segments[-1].baseline) / 2


@dataclass(frozen=True, slots=True)
class Separators:
    """Heights at which rules or the edges of shades run across, with the stretch they cover."""

    lines: tuple[Box, ...]

    def between(self, upper: Box, lower: Box) -> bool:
        """Whether a line runs between two boxes, below both."""
        low, high = upper.middle, lower.middle
        return any(
            low < line.middle < high and line.overlap_x(upper) > 0 and line.overlap_x(lower) > 0
            for line in self.lines
        )


def separators_of(page: PageContent) -> Separators:
    """The lines that run across the page and may part rows."""
    return Separators(tuple(rule.box for rule in page.rules if rule.horizontal and _separates(rule.box)))


def row_separators(page: PageContent) -> Separators:
    """The lines that may part rows, those drawn cell by cell as one from end to end: below a column of
    counters alone each would be as short as one that underlines a word."""
    whole: list[Box] = []
    for rule in sorted((rule.box for rule in page.rules if rule.horizontal), key=_middle_then_left):
        last = whole[-1] if whole else None
        level = last is not None and abs(last.middle - rule.middle) <= UNRULED.same_line
        if last is not None and level and rule.x0 - last.x1 <= UNRULED.same_line:
            whole[-1] = around((last, rule))
        else:
            whole.append(rule)
    return Separators(tuple(box for box in whole if _separates(box)))


def _middle_then_left(box: Box) -> tuple[float, float]:
    return round(box.middle), box.x0


def _separates(box: Box) -> bool:
    return box.width >= UNRULED.narrowest_separator and box.height <= READERS.thin


def wrap_pitch(lines: Sequence[Sequence[Segment]]) -> float:
    """The usual distance between wrapped lines over text size: the closest spacing that comes often.

    Where even the closest is wider than text is wrapped, the lines are rows and nothing is wrapped, unless
    the lines so far apart share one line of values between them.
    """
    flat = [segment for line in lines for segment in line]
    pairs = list(_stacked_pairs(lines))
    seen = Counter(round(_gap(upper, lower), 1) for upper, lower in pairs)
    often = [gap for gap, count in seen.items() if count >= max(2, max(seen.values()) / 6)]
    closest = min(often, default=UNRULED.usual_pitch)
    if closest <= UNRULED.widest_pitch:
        return closest
    close = [pair for pair in pairs if _gap(*pair) <= closest + 0.1]  # rounding parts what is alike
    if _share_values(close, flat):
        return closest
    return min(_around_values(pairs, flat), default=UNRULED.usual_pitch)


def _around_values(pairs: Sequence[tuple[Segment, Segment]], segments: Sequence[Segment]) -> Iterator[float]:
    """The distances of two lines with values halfway between them and none beside either: one text of two
    lines, in the middle of whose row they stand."""
    values = sorted({round(one.baseline, 1) for one in segments if one.value_like})
    for upper, lower in pairs:
        middle = (upper.baseline + lower.baseline) / 2
        near = [y for y in values if upper.baseline - UNRULED.level <= y <= lower.baseline + UNRULED.level]
        if near and all(abs(y - middle) <= UNRULED.level for y in near):
            yield _gap(upper, lower)


def _stacked_pairs(lines: Sequence[Sequence[Segment]]) -> Iterator[tuple[Segment, Segment]]:
    """Each segment with the next one below it that begins where it does, in the same size, on one of the
    next lines: values in the middle of a row stand between its wrapped lines."""
    for place, line in enumerate(lines):
        near = [
            segment for below in lines[place + 1 : place + 1 + UNRULED.lines_to_next] for segment in below
        ]
        for upper in line:
            lower = next((one for one in near if _begins_below(one, upper)), None)
            if lower is not None:
                yield upper, lower


def _begins_below(lower: Segment, upper: Segment) -> bool:
    begin_alike = abs(upper.box.x0 - lower.box.x0) < 1.5
    return begin_alike and upper.size == lower.size and 0.9 < _gap(upper, lower) < 2


def _gap(upper: Segment, lower: Segment) -> float:
    return (lower.baseline - upper.baseline) / upper.size


def _share_values(pairs: Sequence[tuple[Segment, Segment]], segments: Sequence[Segment]) -> bool:
    """Whether the lines that follow each other so, some of them, have one line of values from the first to
    the last, and none has more: they are wrapped, and no rows."""
    values = sorted({round(one.baseline, 1) for one in segments if one.value_like})
    below = {id(upper): lower for upper, lower in pairs}
    lowers = {id(lower) for _, lower in pairs}
    first = [upper for upper, _ in pairs if id(upper) not in lowers]
    shared = set[float]()
    for last in first:
        low = last.baseline
        while (lower := below.get(id(last))) is not None:
            last = lower
        beside = [y for y in values if low - UNRULED.level <= y <= last.baseline + UNRULED.level]
        if len(beside) > 1:
            return False
        shared.update(beside)
    return len(shared) >= UNRULED.fewest_wrapped


def cell_blocks(segments: Sequence[Segment], pitch: float, separators: Separators) -> tuple[Block, ...]:
    """Segments joined to blocks: each goes on with the nearest one right above it in the same column."""
    stacks: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda item: (item.baseline, item.box.x0)):
        near = [item for item in stacks if segment.baseline - item[-1].baseline <= 2 * segment.size]
        stack = next(
            (item for item in reversed(near) if _goes_on(item[-1], segment, pitch, separators)), None
        )
        if stack is None:
            stacks.append([segment])
        else:
            stack.append(segment)
    return tuple(block_of(stack) for stack in stacks)


def block_of(segments: Sequence[Segment]) -> Block:
    """The block of segments that stand below one another, from the top."""
    return Block(tuple(segments), around(segment.box for segment in segments))


def _goes_on(above: Segment, segment: Segment, pitch: float, separators: Separators) -> bool:
    gap = segment.baseline - above.baseline
    if not 0.5 * segment.size < gap <= pitch * UNRULED.loose_pitch * segment.size:
        return False
    if above.bold != segment.bold or abs(above.size - segment.size) > 0.6:
        return False
    if above.value_like and segment.value_like and not _split_value(above, segment):
        return False
    narrow = min(above.box.width, segment.box.width)
    return above.box.overlap_x(segment.box) > UNRULED.one_below_other * narrow and not separators.between(
        above.box, segment.box
    )


def _split_value(above: Segment, segment: Segment) -> bool:
    """Whether two value-like lines are one cell's: a percentage with a count below it, a value with its year
    or the two counts it comes from in parentheses, a number that its column breaks, or limits set apart by
    slashes."""
    if any(aside.fullmatch(segment.text) for aside in (YEAR_ASIDE, RATIO_ASIDE)):
        return True
    if is_broken(above.text, segment.text) or OPEN_END.fullmatch(above.text.rstrip()[-3:]):
        return True
    return ("%" in above.text) != ("%" in segment.text) and not above.text.startswith("n")


@dataclass(frozen=True, slots=True)
class BlockRow:
    """The blocks of one row from left to right; `spanning` are those that also stand in neighbouring rows.

    `names` says that it names columns by how it is set, whatever its words.
    """

    blocks: tuple[Block, ...]
    spanning: tuple[Block, ...] = ()
    names: bool = False

    @property
    def box(self) -> Box:
        return around(block.box for block in self.blocks or self.spanning)

    @property
    def bold(self) -> bool:
        return all(block.bold for block in (*self.blocks, *self.spanning))

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
    return tuple(_with_labels_between(sorted(rows, key=lambda row: row.middle)))


def _with_labels_between(rows: Sequence[BlockRow]) -> Iterator[BlockRow]:
    """The rows, what stands halfway between two rows of values and beside nothing of theirs as cells over
    both: labels, and what is planned for all of a year of which the rows tell parts."""
    over: dict[int, tuple[Block, ...]] = {}
    between: set[int] = set()
    for place, (above, row, below) in enumerate(zip(rows, rows[1:], rows[2:], strict=False), start=1):
        if place - 1 not in over and _are_over_both(above, row, below):
            between.add(place)
            over |= {place - 1: row.blocks, place + 1: row.blocks}
    for place, row in enumerate(rows):
        if place not in between:
            yield replace(row, spanning=(*row.spanning, *over[place])) if place in over else row


def _are_over_both(above: BlockRow, row: BlockRow, below: BlockRow) -> bool:
    """Whether a row's texts, one of words at least, are those of cells over the rows above and below it."""
    words = sum(not block.value_like for block in (*row.blocks, *row.spanning))
    alike = sum(any(one.box.overlap_x(other.box) > 0 for other in below.blocks) for one in above.blocks)
    if len(row.blocks) < 2 or not words or alike < UNRULED.fewest_alike:
        return False
    if min(sum(block.value_like for block in one.blocks) for one in (above, below)) < 2:
        return False
    if any(block not in above.spanning or block not in below.spanning for block in row.spanning):
        return False
    both = (*above.blocks, *above.spanning, *below.blocks, *below.spanning)
    pitch = below.middle - above.middle
    halfway = abs(row.middle - (above.middle + below.middle) / 2) <= UNRULED.off_halfway * pitch
    near = pitch <= UNRULED.rows_of_label * row.blocks[0].segments[0].size
    return halfway and near and not any(one.box.overlap_x(own.box) > 0 for own in row.blocks for one in both)


def _overlapping(blocks: Sequence[Block]) -> list[list[Block]]:
    """Blocks in groups: each shares enough of its height with another of its group."""
    groups: dict[int, list[Block]] = {}
    near: list[tuple[int, Block]] = []
    """Those that reach down to the block, as all further down may do, each with its group's number."""
    for number, block in enumerate(sorted(blocks, key=lambda item: item.box.top)):
        near = [(one, other) for one, other in near if other.box.bottom > block.box.top]
        met = sorted({one for one, other in near if _beside(block, other)})
        groups[number] = [*(other for one in met for other in groups.pop(one)), block]
        near = [(number if one in met else one, other) for one, other in near]
        near.append((number, block))
    return list(groups.values())


def _beside(first: Block, second: Block) -> bool:
    shared = first.box.overlap_y(second.box)
    return shared > UNRULED.same_height * min(first.box.height, second.box.height)


def _rows_of(group: Sequence[Block]) -> list[BlockRow]:
    """The rows of one group: one for each height at which values stand; without values, one for each
    stacked block."""
    values = [block for block in group if block.value_like and not _is_dated_header(block)]
    heads = all(block.bold and (not block.value_like or heads_column(block)) for block in group)
    seeds = (_seed_rows(_stacked(group)) if heads else []) or _seed_rows(values)
    if len(seeds) <= 1:
        return [_row(group)]
    at_box = {block.box: block for seed in seeds for block in seed}
    rest = [block for block in group if block != at_box.get(block.box)]
    pieces = [piece for block in rest for piece in _cut(block, seeds)]
    held: list[list[Block]] = [list(seed) for seed in seeds]
    spanning: list[list[Block]] = [[] for _ in seeds]
    places_of = _SeedsByHeight(seeds)
    for piece in pieces:
        places = places_of.beside(piece)
        if len(places) > 1:
            for place in places:
                spanning[place].append(piece)
        else:
            held[places[0] if places else _nearest(piece, seeds)].append(piece)
    return [_row(blocks, across) for blocks, across in zip(held, spanning, strict=True)]


YEAR = re.compile(r"(?:19|20)[0-9]{2}(?![0-9.,%])")

DATED = re.compile(r"(?:19|20)[0-9]{2} \(?[^\W\d_]{3,}")

ORDINAL = r"\.?(?:[ºª°]|er|[dnrtv][oa])"

NAMED = r"[^\W\d_]{3,}(?:[-–/][^\W\d_]{3,})?"

COUNTED = re.compile(
    rf"[0-9]{{1,2}}(?:(?:{ORDINAL})?\.?(?: (?:{NAMED}|[TSQCB])\.?)?|[A-Z]|/(?:19|20)?[0-9]{{2}})"
)
"""`3`, `1.º`, `2 trimestre`, `3° may-jun`, `1er T`, `1T`, `3/24`."""


PART_OF_YEAR = re.compile(r"(?:19|20)[0-9]{2} ?[-–/ ] ?(?:[IV]{1,3}|[TSQCB]?[0-9]|(?:19|20)?[0-9]{2})")
"""A year and the part of it or the year behind it: `2024-I`, `2024 - S1`, `2023/2024`."""


YEAR_IN_UNIT = re.compile(r"(?:19|20)[0-9]{2} ?\([^()0-9]{1,20}\)?")
"""A year before its unit, which may go on in the line below: `2024 (millones de`."""


def heads_column(block: Block) -> bool:
    """Whether a number may name a column rather than stand in it: a year, a count of months or quarters with
    or without its sign, a day."""
    text = block.text.strip()
    return YEAR.match(text) is not None or COUNTED.fullmatch(text) is not None


def names_place(text: str) -> bool:
    """Whether a text is a number that by its sign names a column and is no value: `1.º`, a year, in
    parentheses too or before its unit in these, or a part of one."""
    bare = text.strip()
    counted = COUNTED.fullmatch(bare) is not None and not bare.isdigit() and not is_measured(bare)
    dated = YEAR.fullmatch(bare.strip("()")) or PART_OF_YEAR.fullmatch(bare) or YEAR_IN_UNIT.fullmatch(bare)
    return counted or dated is not None


def _is_dated_header(block: Block) -> bool:
    """Whether a block in bold is a year before words (`2024 Meta`, `2025 (millones de pesos)`), which heads
    values and is none."""
    return block.bold and DATED.match(block.text) is not None


def _row(blocks: Sequence[Block], spanning: Sequence[Block] = ()) -> BlockRow:
    return BlockRow(tuple(sorted(blocks, key=lambda block: block.box.x0)), tuple(spanning))


def _seed_rows(blocks: Sequence[Block]) -> list[list[Block]]:
    """Blocks in rows by the height of their middles, from the top."""
    rows: list[list[Block]] = []
    for block in sorted(blocks, key=lambda item: (item.middle, item.box.x0)):
        level = any(_begin_level(block, other) for other in (rows[-1] if rows else ()))
        if rows and (level or block.middle - rows[-1][-1].middle <= 0.5 * block.segments[0].size):
            rows[-1].append(block)
        else:
            rows.append([block])
    return rows


def _begin_level(block: Block, other: Block) -> bool:
    """Whether two values begin on one line, of which one has more lines than the other."""
    first, second = block.segments[0], other.segments[0]
    uneven = len(block.segments) != len(other.segments)
    return uneven and abs(first.baseline - second.baseline) <= UNRULED.same_baseline


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
        abs(block.segments[0].baseline - baseline) <= UNRULED.same_baseline
        for seed in seeds
        for block in seed
    )


class _SeedsByHeight:
    """The blocks that seed rows, found by where they stand: few of them are beside one piece."""

    def __init__(self, seeds: Sequence[Sequence[Block]]) -> None:
        self._blocks = sorted(
            ((block.box.top, place, block) for place, seed in enumerate(seeds) for block in seed),
            key=lambda one: one[:2],
        )
        self._tops = [top for top, _, _ in self._blocks]
        self._tallest = max((block.box.height for _, _, block in self._blocks), default=0.0)

    def beside(self, piece: Block) -> list[int]:
        """The places of the seeds that have a block beside the piece, in order."""
        first = bisect_left(self._tops, piece.box.top - self._tallest)
        end = bisect_right(self._tops, piece.box.bottom)
        return sorted({place for _, place, other in self._blocks[first:end] if _beside(piece, other)})


def _nearest(block: Block, seeds: Sequence[Sequence[Block]]) -> int:
    return min(range(len(seeds)), key=lambda place: abs(seeds[place][0].middle - block.middle))


LIST_MARK = re.compile(r"[0-9]{1,3}(?:[.)]-?|-)")

LEADER = "...."


def is_data_row(row: BlockRow) -> bool:
    """Whether the row holds a value beside something else, and is no line of a contents page; the number a
    line of a list begins with is none."""
    blocks = sorted((*row.blocks, *row.spanning), key=lambda block: block.box.x0)
    marked = bool(blocks) and LIST_MARK.fullmatch(blocks[0].text.strip()) is not None
    values = blocks[1:] if marked else blocks
    held = any(block.value_like and not _is_dated_header(block) for block in values)
    return len(blocks) > 1 and held and not has_leader(blocks)


def has_leader(blocks: Sequence[Block]) -> bool:
    return any(LEADER in block.text for block in blocks)


def left_of(row: BlockRow) -> float:
    """Where the row's first text begins, one that it shares with its neighbours too."""
    return min(block.box.x0 for block in (*row.blocks, *row.spanning))


def is_bold_line(row: BlockRow) -> bool:
    return len(row.blocks) + len(row.spanning) == 1 and row.bold


def heads_in_bold(row: BlockRow) -> bool:
    """Whether the row is several texts in bold, and numbers only as they head columns."""
    heads = all(not block.value_like or heads_column(block) for block in row.blocks)
    return len(row.blocks) > 1 and row.bold and heads


def is_far(above: BlockRow, below: BlockRow) -> bool:
    size = below.blocks[0].segments[0].size if below.blocks else 10.0
    return below.box.top - above.box.bottom > UNRULED.far_below * size
