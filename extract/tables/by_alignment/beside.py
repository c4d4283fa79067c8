"""Two tables side by side told from one: where the white space between columns parts tables."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.page.geometry import Box, around
from extract.tables.by_alignment.columns import Columns, columns_of
from extract.tables.by_alignment.panes import halves
from extract.tables.by_alignment.words import CAPTION, Line, lines_of

LEVEL = 1.0

MOSTLY = 0.6

FEWEST_ROWS, FEWEST_APART = 2, 3

UNDERLINED = 0.8

WIDER, WIDE = 2.0, 3.0

NEAR_RULE = 1.5


def gap_between_tables(lines: Sequence[Line], above: Sequence[Line], rules: Sequence[Box]) -> float | None:
    """Where across the page one of the tables ends and the next begins; None where there is but one.

    `lines` are those that look like one table, `above` the few before them, `rules` the page's lines across.
    """
    columns = columns_of([line for line in lines if line.data] or lines)
    gaps = [right[0] - left[1] for left, right in pairwise(columns.spans)]
    found: list[tuple[float, float]] = []
    for number in range(1, len(gaps) - 1):
        place = columns.cuts[number]
        inner = max((gap for other, gap in enumerate(gaps) if other != number), default=0.0)
        if not _is_crossed(lines, place, rules) and _parts_tables(
            lines, above, rules, columns, number, inner
        ):
            found.append((gaps[number], place))
    return max(found)[1] if found else None


def _is_crossed(lines: Sequence[Line], place: float, rules: Sequence[Box]) -> bool:
    box, size = around(line.box for line in lines), lines[0].size
    near = [
        rule for rule in rules if box.top - NEAR_RULE * size < rule.middle < box.bottom + NEAR_RULE * size
    ]
    return any(rule.x0 < place < rule.x1 for rule in near) or any(
        word.box.x0 < place < word.box.x1 for line in lines for word in line.words
    )


def _parts_tables(
    lines: Sequence[Line],
    above: Sequence[Line],
    rules: Sequence[Box],
    columns: Columns,
    number: int,
    inner: float,
) -> bool:
    place = columns.cuts[number]
    glyphs = [[glyph for word in line.words for glyph in word.glyphs] for line in lines]
    left, right = (lines_of(side) for side in halves(glyphs, place))
    if min(len(_data(left)), len(_data(right))) < FEWEST_ROWS:
        return False
    if _have_captions(above, place) or _begin_alike(left, right):
        return True
    if (_has_rules(left, rules) and _has_rules(right, rules)) or _stand_apart(left, right):
        return True
    gap = columns.spans[number + 1][0] - columns.spans[number][1]
    labelled = _is_labelled(left) and _is_labelled(right)
    wide = gap >= WIDER * inner and gap >= WIDE * lines[0].size
    return labelled and gap > inner and (wide or _is_longer(left, right) or _is_longer(right, left))


def _data(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.data]


def _have_captions(above: Sequence[Line], place: float) -> bool:
    """Whether some line above holds a caption on each side."""
    return any(
        any(CAPTION.match(item.text) and item.box.x1 < place for item in line.stretches)
        and any(CAPTION.match(item.text) and item.box.x0 > place for item in line.stretches)
        for line in above
    )


def _begin_alike(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether the first columns have the same name."""
    firsts = [lines[0].stretches[0] for lines in (left, right)]
    over = all(
        first.box.x0 <= max(line.stretches[0].box.x1 for line in _data(lines[1:]) or lines)
        for first, lines in zip(firsts, (left, right), strict=True)
    )
    named = not any(first.value_like for first in firsts)
    return over and named and firsts[0].text.casefold() == firsts[1].text.casefold()


def _has_rules(lines: Sequence[Line], rules: Sequence[Box]) -> bool:
    """Whether two rules or more run along these lines and not beyond."""
    box, near = around(line.box for line in lines), NEAR_RULE * lines[0].size
    along = (
        rule for rule in rules if box.top - near < rule.middle < box.bottom + near and rule.overlap_x(box) > 0
    )
    return sum(rule.overlap_x(box) >= UNDERLINED * box.width for rule in along) >= FEWEST_ROWS


def _stand_apart(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether most rows of each side are on no line with the rows of the other."""
    return all(
        len(apart) >= max(FEWEST_APART, MOSTLY * len(_data(lines)))
        for lines, apart in ((left, _alone(left, right)), (right, _alone(right, left)))
    )


def _alone(lines: Sequence[Line], others: Sequence[Line]) -> list[Line]:
    return [
        line for line in _data(lines) if all(abs(line.baseline - other.baseline) > LEVEL for other in others)
    ]


def _is_longer(lines: Sequence[Line], others: Sequence[Line]) -> bool:
    """Whether rows go on where the other side has ended."""
    return sum(line.baseline > others[-1].baseline + LEVEL for line in _data(lines)) >= FEWEST_ROWS


def _is_labelled(lines: Sequence[Line]) -> bool:
    data = _data(lines)
    return sum(not line.stretches[0].value_like for line in data) >= MOSTLY * len(data)
