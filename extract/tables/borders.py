"""Borders of cells as browsers and office programs draw them, moved or drawn on to where they belong.

A browser leaves a little white space between cells that are boxes of their own, unless told otherwise. The
two rules on either side of such a space are one line of the table, which touches no other rule; moved
together they make the grid that the boxes are. An office program draws the sides of a merged cell beside its
first row alone where the cells below have none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from extract.page.content import PageContent, Rule
from extract.page.geometry import Box
from extract.tables.cut_lines import levels_of
from extract.tables.tolerances import RULED

Places = Sequence[tuple[float, float]]


def closed_up(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """The page's rules with the edges of boxed cells moved onto the lines between them; none where its cells
    are no such boxes."""
    across = [rule.box for rule in rules if rule.horizontal]
    down = [rule.box for rule in rules if not rule.horizontal]
    turned = [Box(box.top, box.x0, box.bottom, box.x1) for box in down]
    if min(map(_paired, (across, turned))) < RULED.fewest_boxes:
        return ()
    return tuple(rule for table in _tables(rules) for rule in _on_lines(table))


def _tables(rules: Sequence[Rule]) -> list[list[Rule]]:
    """The rules of each table: white space from side to side, wider than that between boxes, parts two."""
    tables: list[list[Rule]] = []
    end = -inf
    for rule in sorted(rules, key=lambda rule: (rule.box.top, rule.box.x0)):
        if not tables or rule.box.top - end > RULED.between_boxes:
            tables.append([])
        tables[-1].append(rule)
        end = max(end, rule.box.bottom)
    return tables


def _on_lines(rules: Sequence[Rule]) -> list[Rule]:
    """The rules of one table, moved onto its lines."""
    rows = _lines(rule.box.middle for rule in rules if rule.horizontal)
    columns = _lines((rule.box.x0 + rule.box.x1) / 2 for rule in rules if not rule.horizontal)
    return [Rule(_moved(rule.box, columns, rows)) for rule in rules]


def _moved(box: Box, columns: Places, rows: Places) -> Box:
    """The rule with its ends and its height where the lines of the table are."""
    return Box(_near(box.x0, columns), _near(box.top, rows), _near(box.x1, columns), _near(box.bottom, rows))


def _near(place: float, lines: Places) -> float:
    """The line within whose reach the place is; the place itself where none is near."""
    at = bisect_right(lines, (place + RULED.piece_gap, inf)) - 1
    if at < 0 or place > lines[at][0] + RULED.between_boxes + RULED.piece_gap:
        return place
    return lines[at][1]


def _lines(places: Iterable[float]) -> Places:
    """The lines of the table: where each begins, and the middle of the places that are one line."""
    found: list[list[float]] = []
    for place in sorted(set(places)):
        if found and place - found[-1][0] <= RULED.between_boxes:
            found[-1].append(place)
        else:
            found.append([place])
    return [(line[0], (line[0] + line[-1]) / 2) for line in found]


def _paired(boxes: Sequence[Box]) -> int:
    """How many of the level rules have one right below, over the same stretch; 0 where less than half of them
    have one above or below."""
    levels = sorted(boxes, key=lambda box: box.middle)
    upper, lower = set[int](), set[int]()
    start = end = 0
    for place, box in enumerate(levels):
        while box.middle - levels[start].middle > RULED.between_boxes:
            start += 1
        while box.middle - levels[end].middle > RULED.one_line:
            end += 1
        for other in range(start, end):  # not those of one line, which may be all of a page's
            if _as_long(box, levels[other]):
                upper.add(other)
                lower.add(place)
    return len(upper) if 2 * len(upper | lower) >= len(boxes) else 0


def _as_long(one: Box, other: Box) -> bool:
    """Whether two level rules run over one stretch, or the shorter over a part of the longer's."""
    return one.overlap_x(other) >= RULED.across_cell * min(one.width, other.width)


def drawn_on(page: PageContent) -> tuple[Rule, ...]:
    """The page's rules with the sides of merged cells drawn on from their first row to the line below them;
    none where no side ends so."""
    levels = Levels.of([rule.box for rule in page.rules if rule.horizontal])
    begun = {(round(r.box.x0), round(r.box.top / RULED.on_edge)) for r in page.rules if not r.horizontal}
    longer: dict[Rule, Rule] = {}
    for rule in page.rules:
        if rule.horizontal or len(longer) > RULED.most_sides:
            continue
        end = levels.end_of_merged(rule.box)
        if end is None or _goes_on(rule.box, begun):
            continue
        below = Box(rule.box.x0, rule.box.bottom, rule.box.x1, end)
        if not any(
            g.x0 + RULED.reader_slack < below.x0 < g.x1 - RULED.reader_slack for g in _around(below, page)
        ):
            longer[rule] = Rule(Box(below.x0, rule.box.top, below.x1, end))
    return tuple(longer.get(rule, rule) for rule in page.rules) if len(longer) >= RULED.fewest_sides else ()


def _goes_on(side: Box, begun: set[tuple[int, int]]) -> bool:
    """Whether another rule begins where this one ends."""
    x, y = round(side.x0), round(side.bottom / RULED.on_edge)
    return any((x + dx, y + dy) in begun for dx in (-1, 0, 1) for dy in (-1, 0, 1))


def _around(side: Box, page: PageContent) -> Sequence[Box]:
    """The boxes of the glyphs beside a line."""
    wide = side.widened(RULED.widest_glyph)
    return [glyph.box for glyph in page.glyphs_in(wide) if side.top < glyph.box.middle < side.bottom]


@dataclass(frozen=True, slots=True)
class Levels:
    """The heights of lines across, and by height the stretches that they run over, from left to right."""

    heights: Sequence[float]
    stretches: Mapping[float, Places]

    @classmethod
    def of(cls, across: Sequence[Box]) -> Levels:
        """The pieces of one line that are drawn end to end joined."""
        lines = {min(box.middle for box in level): level for level in levels_of(across)}
        joined = {y: _joined([(box.x0, box.x1) for box in level]) for y, level in lines.items()}
        return cls(list(lines), joined)

    def end_of_merged(self, side: Box) -> float | None:
        """Where the line below a merged cell runs whose side ends beside its first row: lines across stand at
        that height, and none runs over the end; None where the side is no such one, or a table's corner."""
        x, y = side.x0, side.bottom
        place = bisect_right(self.heights, y + RULED.on_edge)
        at = [height for height in self.heights[max(0, place - 2) : place] if height >= y - RULED.on_edge]
        if not at or any(self._crosses(height, x) for height in at):
            return None
        begins = bisect_right(self.heights, side.top + RULED.on_edge) - 1
        if begins < 0 or self.heights[begins] >= y - RULED.on_edge:
            return None
        top, corner = self.heights[begins], any(self._touches(height, x) for height in at)
        if not (self._crosses(top, x) if corner else self._touches(top, x)):
            return None
        below = self.heights[place : place + RULED.most_levels]
        return next((height for height in below if self._touches(height, x)), None)

    def _crosses(self, height: float, x: float) -> bool:
        """Whether a line runs on both sides of the place."""
        return any(x0 < x - RULED.on_edge and x + RULED.on_edge < x1 for x0, x1 in self._near(height, x))

    def _touches(self, height: float, x: float) -> bool:
        return any(x0 - RULED.on_edge <= x <= x1 + RULED.on_edge for x0, x1 in self._near(height, x))

    def _near(self, height: float, x: float) -> Places:
        stretches = self.stretches[height]
        at = bisect_right(stretches, (x + RULED.on_edge, inf))
        return stretches[max(0, at - 2) : at]


def _joined(pieces: Places) -> Places:
    found: list[tuple[float, float]] = []
    for x0, x1 in pieces:
        if found and x0 - found[-1][1] <= RULED.piece_gap:
            found[-1] = (found[-1][0], max(found[-1][1], x1))
        else:
            found.append((x0, x1))
    return found
