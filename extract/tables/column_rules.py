"""Tables with rules down between their columns that are broken where a heading stands over them: nothing but
the breaks says where the heading's row begins and ends. Those with no line across at all begin with a header
in bold."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from math import inf

from extract.page.content import Glyph, PageContent, Rule
from extract.page.geometry import Box, around
from extract.page.grid import Grid, grid_of, lattices
from extract.page.lines import glyph_rows
from extract.tables.borders import Levels
from extract.tables.tolerances import RULED
from extract.tables.unruled.segments import is_mostly_bold, lines_of


@dataclass(frozen=True, slots=True)
class _Frame:
    """What is drawn between two lines across that are as long as each other, from `x0` to `x1`; a page turn
    may leave out one of them."""

    x0: float
    x1: float
    bands: Sequence[Sequence[Box]]
    """The rules down in groups of those level with each other, from top to bottom."""

    @property
    def columns(self) -> list[set[int]]:
        """Where the rules of each group stand, in points."""
        return [{round(rule.x0) for rule in band} for band in self.bands]

    @property
    def box(self) -> Box:
        bottom = max(rule.bottom for rule in self.bands[-1])
        return Box(self.x0, min(rule.top for rule in self.bands[0]), self.x1, bottom)

    def box_between(self, above: Sequence[Box], below: Sequence[Box]) -> Box:
        return _between(above, below, self.x0, self.x1)


def broken_tables(page: PageContent) -> list[Grid]:
    """The grids, their cells without text, of the page's tables whose rules down headings break, or that have
    no other rules."""
    levels = Levels.of([rule.box for rule in page.rules if rule.horizontal])
    broken = (frame for frame in _frames(levels, page) if _is_broken(frame, page))
    lines = [*((frame, tuple(_closing(frame))) for frame in broken), *_open_tables(page)]
    found: list[Grid] = []
    for frame, closing in lines:
        box = frame.box.widened(RULED.on_edge)
        inside = [rule for rule in page.rules if box.holds((rule.box.x0 + rule.box.x1) / 2, rule.box.middle)]
        whole = lattices((*inside, *closing))
        if len(whole) == 1:
            found.append(grid_of(whole[0], page.number))
    return found


def _open_tables(page: PageContent) -> Iterator[tuple[_Frame, tuple[Rule, ...]]]:
    """The frames of rules down with no line across, as wide as what is printed beside the rules, and the
    lines that close them and their headers."""
    for bands in _runs(_bands(_whole(rule.box for rule in page.rules if not rule.horizontal)), page):
        first, whole = around(bands[0]), around(rule for band in bands for rule in band)
        lines = glyph_rows(page.glyphs_in(replace(whole, x0=0.0, x1=page.width)))
        crossed = any(rule.horizontal and whole.meets(rule.box, -RULED.on_edge) for rule in page.rules)
        level = all(
            max(rule.bottom for rule in band) - rule.bottom <= RULED.on_edge
            for band in bands
            for rule in band
        )
        if (
            len({round(rule.x0) for rule in bands[0]}) < RULED.fewest_edges
            or crossed
            or not (lines and level)
        ):
            continue
        box = around(glyph for line in lines for glyph in line).widened(RULED.reader_slack)
        frame = _Frame(min(box.x0, first.x0), max(box.x1, first.x1), bands)
        end = _end_of_header(lines, page.fonts)
        if end is None:
            continue
        head = () if end > first.bottom else (Rule(Box(frame.x0, end, frame.x1, end)),)
        yield frame, (*_closing(frame), *head)


def _runs(bands: Sequence[list[Box]], page: PageContent) -> Iterator[list[list[Box]]]:
    """The groups of rules of each table: those that part the same columns, with headings between them."""
    run: list[list[Box]] = []
    for band in bands:
        columns = {round(rule.x0) for rule in band}
        alike = bool(run) and {round(rule.x0) for rule in run[-1]} == columns
        if alike and _is_heading(_between(run[-1], band, 0.0, page.width), page):
            run.append(band)
            continue
        if run:
            yield run
        run = [band]
    if run:
        yield run


def _between(above: Sequence[Box], below: Sequence[Box], x0: float, x1: float) -> Box:
    """What stands between two groups of rules down."""
    return Box(x0, max(rule.bottom for rule in above), x1, min(rule.top for rule in below))


def _end_of_header(lines: Sequence[Sequence[Glyph]], fonts: Sequence[str]) -> float | None:
    """Where the lines in bold at the top end, below which others are not; None where none or all are."""
    bold = len(list(takewhile(lambda line: is_mostly_bold(line, fonts), lines)))
    if not 0 < bold < len(lines):
        return None
    return (around(lines[bold - 1]).bottom + around(lines[bold]).top) / 2


def _frames(levels: Levels, page: PageContent) -> Iterator[_Frame]:
    """What stands between each line across and the next one of its length, and beyond the first and last."""
    down = _whole(rule.box for rule in page.rules if not rule.horizontal)
    heights: dict[tuple[int, int], list[float]] = {}
    sides: dict[tuple[int, int], tuple[float, float]] = {}
    for height in levels.heights:
        for x0, x1 in levels.stretches[height]:
            heights.setdefault((round(x0), round(x1)), []).append(height)
            sides.setdefault((round(x0), round(x1)), (x0, x1))
    for key, own in heights.items():
        x0, x1 = sides[key]
        inside = [box for box in down if x0 + RULED.on_edge < box.x0 < x1 - RULED.on_edge]
        tops = [box.top for box in inside]
        for top, bottom in pairwise((-inf, *own, inf)):
            first, end = bisect_left(tops, top - RULED.on_edge), bisect_right(tops, bottom + RULED.on_edge)
            held = [box for box in inside[first:end] if box.bottom <= bottom + RULED.on_edge]
            yield _Frame(x0, x1, _bands(held))


def _whole(pieces: Iterable[Box]) -> list[Box]:
    """Rules down from top to bottom, those that are drawn end to end joined."""
    found: list[Box] = []
    for piece in sorted(pieces, key=lambda box: (round(box.x0), box.top)):
        last = found[-1] if found else None
        if last and round(last.x0) == round(piece.x0) and piece.top - last.bottom <= RULED.on_edge:
            found[-1] = around((last, piece))
        else:
            found.append(piece)
    return sorted(found, key=lambda box: box.top)


def _bands(rules: Sequence[Box]) -> list[list[Box]]:
    """Rules down, from top to bottom, in groups of those that stand beside others of their group."""
    bands: list[list[Box]] = []
    end = -inf
    for rule in rules:
        if rule.top > end + RULED.on_edge:
            bands.append([])
        bands[-1].append(rule)
        end = max(end, rule.bottom)
    return bands


def _is_broken(frame: _Frame, page: PageContent) -> bool:
    """Whether the same columns are parted above and below headings, each one text alone, and nothing is drawn
    across them below the header."""
    columns = frame.columns
    if len(columns) < 2 or len(columns[0]) < RULED.fewest_edges or any(own != columns[0] for own in columns):
        return False
    below = replace(frame.box, top=max(rule.bottom for rule in frame.bands[0])).widened(-RULED.on_edge)
    if any(
        rule.horizontal and below.overlap_x(rule.box) and _is_beside(rule.box, below) for rule in page.rules
    ):
        return False
    return all(_is_heading(frame.box_between(*two), page) for two in pairwise(frame.bands))


def _is_beside(line: Box, box: Box) -> bool:
    return box.top < line.middle < box.bottom


def _is_heading(box: Box, page: PageContent) -> bool:
    lines = lines_of(glyph_rows(page.glyphs_in(box)))
    return bool(lines) and all(len(line.segments) == 1 and not line.data for line in lines)


def _closing(frame: _Frame) -> Iterator[Rule]:
    """The lines across at the breaks and below the spanners of the header, and those around the table."""
    for above, below in pairwise(frame.bands):
        between = frame.box_between(above, below)
        yield Rule(Box(frame.x0, between.top, frame.x1, between.top))
        yield Rule(Box(frame.x0, between.bottom, frame.x1, between.bottom))
    yield from _below_spanners(frame)
    top, bottom = frame.box.top, frame.box.bottom
    yield from (Rule(Box(x, top, x, bottom)) for x in (frame.x0, frame.x1))
    yield from (Rule(Box(frame.x0, y, frame.x1, y)) for y in (top, bottom))


def _below_spanners(frame: _Frame) -> Iterator[Rule]:
    """The lines that the rules of the first group begin at which do not begin at its top: a spanner stands
    over the columns that they part."""
    top = min(rule.top for rule in frame.bands[0])
    run: list[Box] = []
    left = frame.x0
    for rule in (*sorted(frame.bands[0], key=lambda box: box.x0), Box(frame.x1, top, frame.x1, top)):
        if rule.top > top + RULED.on_edge:
            run.append(rule)
            continue
        if run and max(one.top for one in run) - min(one.top for one in run) <= RULED.on_edge:
            yield Rule(Box(left, run[0].top, rule.x0, run[0].top))
        run, left = [], rule.x0
