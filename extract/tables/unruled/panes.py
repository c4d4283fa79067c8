"""Parts of a page that are read on their own: columns of running text, and tables side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from extract.page.content import Glyph
from extract.page.geometry import Box, around
from extract.page.lines import glyph_rows
from extract.tables.unruled.columns import ColumnExtents, white_space_columns
from extract.tables.unruled.segments import CAPTION, Line, Word, lines_of
from extract.tables.unruled.tolerances import UNRULED

Rows = Sequence[Sequence[Glyph]]


@dataclass(frozen=True, slots=True)
class Gutter:
    """White space from top to bottom between the words of lines first..last-1."""

    first: int
    last: int
    x0: float
    x1: float

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2


def panes(rows: Rows, rules: Sequence[Box]) -> list[Rows]:
    """The rows of glyphs in parts that are read on their own, cut where running text stands beside something.

    `rules` are the page's lines across: what one of them joins is not cut.
    """
    lines = lines_of(rows)
    gutters = (gutter for gutter in _gutters(lines, rules) if _parts_text(lines, gutter))
    widest = max(
        gutters, key=lambda gutter: (gutter.last - gutter.first, gutter.x1 - gutter.x0), default=None
    )
    if widest is None:
        return [rows]
    top, bottom = lines[widest.first].baseline, lines[widest.last - 1].baseline
    above = [row for row in rows if _ground(row) < top - UNRULED.level_lines]
    below = [row for row in rows if _ground(row) > bottom + UNRULED.level_lines]
    inside = [
        row for row in rows if top - UNRULED.level_lines <= _ground(row) <= bottom + UNRULED.level_lines
    ]
    parts = (above, *halves(inside, widest.middle), below)
    return [pane for part in parts if part for pane in panes(part, rules)]


def halves(rows: Rows, place: float) -> tuple[Rows, Rows]:
    """What stands left and right of a place across the page, each in rows of its own."""
    glyphs = [glyph for row in rows for glyph in row]
    left = [glyph for glyph in glyphs if glyph.center[0] < place]
    return glyph_rows(left), glyph_rows([glyph for glyph in glyphs if glyph.center[0] >= place])


def _ground(row: Sequence[Glyph]) -> float:
    size = max(glyph.size for glyph in row)
    return max(glyph.baseline for glyph in row if glyph.size == size)


def _gutters(lines: Sequence[Line], rules: Sequence[Box]) -> Iterator[Gutter]:
    """The strips of white space that run down past several lines, words on both sides of them."""
    gaps = [
        (left.box.x1 + right.box.x0) / 2
        for line in lines
        for left, right in pairwise(line.words)
        if right.box.x0 - left.box.x1 >= UNRULED.gutter * line.size
    ]
    gaps += [line.box.x1 + UNRULED.gutter * line.size / 2 for line in lines]
    gaps += [line.box.x0 - UNRULED.gutter * line.size / 2 for line in lines]
    common = Counter(round(gap / UNRULED.gutter_step) for gap in gaps)
    for place, count in sorted(common.items()):
        if count + common[place - 1] + common[place + 1] >= UNRULED.fewest_text_lines:
            yield from _runs(lines, place * UNRULED.gutter_step, rules)


def _runs(lines: Sequence[Line], place: float, rules: Sequence[Box]) -> Iterator[Gutter]:
    """The runs of lines no word of which, and no rule among which, crosses the place."""
    across = [rule.middle for rule in rules if rule.x0 < place < rule.x1]
    first = 0
    for number in range(len(lines) + 1):
        ended = number == len(lines) or _crosses(lines[number], place)
        ruled = 0 < number < len(lines) and any(
            lines[number - 1].baseline < rule < lines[number].baseline for rule in across
        )
        if ended or ruled:
            if number - first >= UNRULED.fewest_text_lines:
                yield from _gutter(lines[first:number], first, place)
            first = number + 1 if ended else number


def _crosses(line: Line, place: float) -> bool:
    return any(word.box.x0 < place < word.box.x1 for word in line.words)


def _gutter(lines: Sequence[Line], first: int, place: float) -> Iterator[Gutter]:
    left = [word.box.x1 for line in lines for word in line.words if word.box.x1 <= place]
    right = [word.box.x0 for line in lines for word in line.words if word.box.x0 >= place]
    size = median(line.size for line in lines)
    if left and right and min(right) - max(left) >= UNRULED.gutter * size:
        whole = Gutter(first, first + len(lines), max(left), min(right))
        yield from _between_tables(lines, whole)


def _between_tables(lines: Sequence[Line], whole: Gutter) -> Iterator[Gutter]:
    """The gutter without the lines of tables over both of its sides, where the text is interrupted."""
    sides = [[_beside(line, whole, left) for left in (True, False)] for line in lines]
    text = [
        any(len(words) >= UNRULED.fewest_text_words and _is_text(words) for words in pair) for pair in sides
    ]
    rows = [all(pair) and line.data for pair, line in zip(sides, lines, strict=True)]
    first = place = 0
    while place < len(lines):
        end = next((n for n in range(place, len(lines)) if text[n] != text[place]), len(lines))
        if not text[place] and sum(rows[place:end]) >= UNRULED.fewest_beside:
            yield replace(whole, first=whole.first + first, last=whole.first + place)
            first = end
        place = end
    yield replace(whole, first=whole.first + first)


def _parts_text(lines: Sequence[Line], gutter: Gutter) -> bool:
    """Whether running text stands on both sides, or on one beside a table that is none of its columns."""
    inside = lines[gutter.first : gutter.last]
    if len(inside) < UNRULED.fewest_text_lines:
        return False
    left = [_beside(line, gutter, left=True) for line in inside]
    right = [_beside(line, gutter, left=False) for line in inside]
    prose = _is_running(left, inside), _is_running(right, inside)
    if not any(prose) or _begin_together(left, right, inside):
        return False
    return all(prose) or _is_table_beside(inside, gutter, text_left=prose[0])


def _beside(line: Line, gutter: Gutter, left: bool) -> list[Word]:
    """The words next to the gutter on one side, up to a gap as wide as the gutter."""
    width = gutter.x1 - gutter.x0
    words = [word for word in line.words if (word.box.x1 <= gutter.middle) == left]
    found: list[Word] = []
    for word in reversed(words) if left else words:
        if found and max(found[-1].box.x0 - word.box.x1, word.box.x0 - found[-1].box.x1) >= width:
            break
        found.append(word)
    return found


def _is_running(pieces: Sequence[Sequence[Word]], lines: Sequence[Line]) -> bool:
    """Whether most pieces are words that fill the width they share, line below line."""
    held = [(words, line) for words, line in zip(pieces, lines, strict=True) if words]
    if len(held) < UNRULED.fewest_text_lines:
        return False
    boxes = [around(word.box for word in words) for words, _ in held]
    width = max(box.x1 for box in boxes) - min(box.x0 for box in boxes)
    full = [
        line
        for (words, line), box in zip(held, boxes, strict=True)
        if box.width >= UNRULED.full_width * width and _is_text(words)
    ]
    if len(full) < max(UNRULED.fewest_text_lines, UNRULED.half * len(held)):
        return False
    return (
        median(two.baseline - one.baseline for one, two in pairwise(full))
        <= UNRULED.dense_pitch * full[0].size
    )


def _begin_together(
    left: Sequence[Sequence[Word]], right: Sequence[Sequence[Word]], lines: Sequence[Line]
) -> bool:
    """Whether the paragraphs of both sides begin on the same lines, as the cells of a row do."""
    one, two = _beginnings(left, lines), _beginnings(right, lines)
    common = len(one & two)
    return common >= UNRULED.fewest_beside and common >= UNRULED.begin_together * max(len(one), len(two))


def _beginnings(pieces: Sequence[Sequence[Word]], lines: Sequence[Line]) -> set[int]:
    """The lines of the side that stand farther below the last ones than lines of a paragraph do."""
    held = [place for place, words in enumerate(pieces) if words]
    gaps = {low: lines[low].baseline - lines[high].baseline for high, low in pairwise(held)}
    usual = median(gaps.values()) if gaps else 0.0
    return {place for place, gap in gaps.items() if gap > UNRULED.paragraph_gap * usual}


def _is_text(words: Sequence[Word]) -> bool:
    lower = sum(word.text[:1].islower() for word in words)
    return len(words) >= UNRULED.fewest_text_words and lower >= UNRULED.half * len(words)


def _is_table_beside(lines: Sequence[Line], gutter: Gutter, text_left: bool) -> bool:
    """Whether the other side holds rows with labels of their own that are no rows of the text's lines."""
    glyphs = [[glyph for word in line.words for glyph in word.glyphs] for line in lines]
    sides = halves(glyphs, gutter.middle)
    text, other = (lines_of(side) for side in (sides if text_left else sides[::-1]))
    data = [line for line in other if line.data]
    labelled = sum(not line.segments[0].value_like for line in data)
    if len(data) < UNRULED.fewest_beside or labelled < UNRULED.half * len(data):
        return False
    before = sum(line.baseline < other[0].baseline - UNRULED.level_lines for line in text)
    behind = sum(line.baseline > other[-1].baseline + UNRULED.level_lines for line in text)
    apart = sum(
        all(abs(line.baseline - item.baseline) > UNRULED.level_lines for item in text) for line in data
    )
    return max(before, behind) >= UNRULED.lines_beyond or apart > UNRULED.half * len(data)


def gap_between_tables(lines: Sequence[Line], above: Sequence[Line], rules: Sequence[Box]) -> float | None:
    """Where across the page one of the tables ends and the next begins; None where there is but one.

    `lines` are those that look like one table, `above` the few before them, `rules` the page's lines across.
    """
    columns = white_space_columns([line for line in lines if line.data] or lines)
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
        rule
        for rule in rules
        if box.top - UNRULED.near_rule * size < rule.middle < box.bottom + UNRULED.near_rule * size
    ]
    return any(rule.x0 < place < rule.x1 for rule in near) or any(
        word.box.x0 < place < word.box.x1 for line in lines for word in line.words
    )


def _parts_tables(
    lines: Sequence[Line],
    above: Sequence[Line],
    rules: Sequence[Box],
    columns: ColumnExtents,
    number: int,
    inner: float,
) -> bool:
    place = columns.cuts[number]
    glyphs = [[glyph for word in line.words for glyph in word.glyphs] for line in lines]
    left, right = (lines_of(side) for side in halves(glyphs, place))
    if min(len(_data(left)), len(_data(right))) < UNRULED.fewest_rows_a_side:
        return False
    if _have_captions(above, place) or _begin_alike(left, right):
        return True
    if (_has_rules(left, rules) and _has_rules(right, rules)) or _stand_apart(left, right):
        return True
    gap = columns.spans[number + 1][0] - columns.spans[number][1]
    labelled = _is_labelled(left) and _is_labelled(right)
    wide = gap >= UNRULED.wider_gap * inner and gap >= UNRULED.wide_gap * lines[0].size
    return labelled and gap > inner and (wide or _is_longer(left, right) or _is_longer(right, left))


def _data(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.data]


def _have_captions(above: Sequence[Line], place: float) -> bool:
    """Whether some line above holds a caption on each side."""
    return any(
        any(CAPTION.match(item.text) and item.box.x1 < place for item in line.segments)
        and any(CAPTION.match(item.text) and item.box.x0 > place for item in line.segments)
        for line in above
    )


def _begin_alike(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether the first columns have the same name."""
    firsts = [lines[0].segments[0] for lines in (left, right)]
    over = all(
        first.box.x0 <= max(line.segments[0].box.x1 for line in _data(lines[1:]) or lines)
        for first, lines in zip(firsts, (left, right), strict=True)
    )
    named = not any(first.value_like for first in firsts)
    return over and named and firsts[0].text.casefold() == firsts[1].text.casefold()


def _has_rules(lines: Sequence[Line], rules: Sequence[Box]) -> bool:
    """Whether two rules or more run along these lines and not beyond."""
    box, near = around(line.box for line in lines), UNRULED.near_rule * lines[0].size
    along = (
        rule for rule in rules if box.top - near < rule.middle < box.bottom + near and rule.overlap_x(box) > 0
    )
    return (
        sum(rule.overlap_x(box) >= UNRULED.along_rule * box.width for rule in along)
        >= UNRULED.fewest_rows_a_side
    )


def _stand_apart(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether most rows of each side are on no line with the rows of the other."""
    return all(
        len(apart) >= max(UNRULED.fewest_rows_apart, UNRULED.mostly * len(_data(lines)))
        for lines, apart in ((left, _alone(left, right)), (right, _alone(right, left)))
    )


def _alone(lines: Sequence[Line], others: Sequence[Line]) -> list[Line]:
    return [
        line
        for line in _data(lines)
        if all(abs(line.baseline - other.baseline) > UNRULED.level_lines for other in others)
    ]


def _is_longer(lines: Sequence[Line], others: Sequence[Line]) -> bool:
    """Whether rows go on where the other side has ended."""
    return (
        sum(line.baseline > others[-1].baseline + UNRULED.level_lines for line in _data(lines))
        >= UNRULED.fewest_rows_a_side
    )


def _is_labelled(lines: Sequence[Line]) -> bool:
    data = _data(lines)
    return sum(not line.segments[0].value_like for line in data) >= UNRULED.mostly * len(data)
