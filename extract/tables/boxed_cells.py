"""Cells that are boxes of their own, with a little white space between one and the next.

Browsers set tables so unless told otherwise. The two rules on either side of such a space are one line of the
table, which touches no other rule; moved together they make the grid that the boxes are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from math import inf

from extract.page.content import Rule
from extract.page.geometry import Box
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
