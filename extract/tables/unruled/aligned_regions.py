"""Which lines of a page make a table: those between rules of one width, and runs of lines with values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.page.geometry import Box
from extract.tables.unruled.columns import ColumnExtents, HeldLines, white_space_columns
from extract.tables.unruled.segments import CAPTION, Line
from extract.tables.unruled.tolerances import UNRULED


@dataclass(frozen=True, slots=True)
class AlignedRegion:
    """Lines first..last-1 of the page; `framed` says that rules of one width bound them above and below."""

    first: int
    last: int
    framed: bool


def regions(lines: Sequence[Line], rules: Sequence[Box]) -> tuple[AlignedRegion, ...]:
    """The segments of lines that may be tables, from top to bottom. `rules` are the page's lines across."""
    framed = _with_headers(lines, _framed(lines, rules))
    taken = {place for region in framed for place in range(region.first, region.last)}
    runs: list[AlignedRegion] = []
    place = 0
    while place < len(lines):
        if place in taken or not lines[place].data:
            place += 1
            continue
        last = _end(lines, place, taken)
        first = _begin(
            lines, place, last, taken | {item for run in runs for item in range(run.first, run.last)}
        )
        runs.append(AlignedRegion(first, last, framed=False))
        place = last
    return tuple(sorted((*framed, *runs), key=lambda region: region.first))


def _framed(lines: Sequence[Line], rules: Sequence[Box]) -> list[AlignedRegion]:
    """What stands between rules with the same ends: from the first to the last of those that follow one
    another with next to nothing but columns between them. Of two that share lines the larger one counts."""
    found = [region for group in _same_ends(rules) for region in _of_group(lines, group)]
    kept: list[AlignedRegion] = []
    for region in sorted(found, key=lambda region: region.first - region.last):
        if all(region.last <= other.first or other.last <= region.first for other in kept):
            kept.append(region)
    return kept


def _with_headers(lines: Sequence[Line], framed: Sequence[AlignedRegion]) -> list[AlignedRegion]:
    """The regions that begin with values, with the header that stands above their first rule."""
    taken = {place for region in framed for place in range(region.first, region.last)}
    return [
        replace(region, first=_begin(lines, region.first, region.last, taken))
        if lines[region.first].data
        else region
        for region in framed
    ]


def _of_group(lines: Sequence[Line], rules: Sequence[Box]) -> Iterator[AlignedRegion]:
    chain: list[int] = []
    for upper, lower in pairwise(rules):
        inside = [
            place
            for place, line in enumerate(lines)
            if upper.middle < line.box.middle < lower.middle and line.box.overlap_x(upper) > 0
        ]
        between = [lines[place] for place in inside]
        if inside and (_is_banner(between, upper, lower) or _reads_as_table(between, upper, bool(chain))):
            chain.extend(inside)
            continue
        yield from _of_chain(lines, chain)
        chain = []
    yield from _of_chain(lines, chain)


def _is_banner(lines: Sequence[Line], upper: Box, lower: Box) -> bool:
    """Whether the lines stand tightly between their rules, as the banner of a table does."""
    size = max(line.size for line in lines)
    tight = lower.middle - upper.middle <= (UNRULED.tight_pitch * len(lines) + UNRULED.tight_padding) * size
    return (
        tight and len(lines) <= UNRULED.most_aligned_banners and all(_within(line, upper) for line in lines)
    )


def _of_chain(lines: Sequence[Line], chain: Sequence[int]) -> Iterator[AlignedRegion]:
    if len(chain) > 1 and any(lines[place].tabular for place in chain):
        yield AlignedRegion(chain[0], chain[-1] + 1, framed=True)


def _same_ends(rules: Sequence[Box]) -> list[list[Box]]:
    """The rules in groups that begin and end at the same places, each from top to bottom."""
    groups: list[list[Box]] = []
    for rule in sorted(rules, key=lambda rule: rule.middle):
        if rule.width < UNRULED.narrowest_rule:
            continue
        same = next((group for group in groups if _same(group[0], rule)), None)
        if same is None:
            groups.append([rule])
        else:
            same.append(rule)
    return [group for group in groups if len(group) > 1]


def _same(first: Box, second: Box) -> bool:
    return abs(first.x0 - second.x0) <= UNRULED.same_end and abs(first.x1 - second.x1) <= UNRULED.same_end


def _within(line: Line, rule: Box) -> bool:
    return line.box.overlap_x(rule) >= 0.9 * line.box.width


def _reads_as_table(lines: Sequence[Line], rule: Box, goes_on: bool) -> bool:
    """Whether most lines between two rules have columns; one or two may be the header of a single one."""
    if any(_is_running_text(line, rule) or not _within(line, rule) for line in lines):
        return False
    tabular = [line for line in lines if line.tabular]
    if 3 * len(tabular) >= len(lines) or (len(lines) == 1 and not goes_on):
        return True
    return bool(tabular) and _are_wrapped(lines, white_space_columns(tabular))


def _are_wrapped(lines: Sequence[Line], columns: ColumnExtents) -> bool:
    """Whether every line keeps to the columns: what is not beside others goes on inside one of them."""
    return len(columns.spans) > 2 and not any(
        columns.bridged(line) or columns.crossed(line) for line in lines
    )


def _is_running_text(line: Line, rule: Box) -> bool:
    """Whether the line is a caption, or words over most of the rules' width."""
    across = any(
        segment.wordy and segment.box.width >= UNRULED.text_across * rule.width for segment in line.segments
    )
    return (across and not line.tabular) or CAPTION.match(line.segments[0].text) is not None


def _end(lines: Sequence[Line], first: int, taken: set[int]) -> int:
    """The place behind the last line of the run of values: single lines count in where values follow."""
    last = place = first + 1
    held = HeldLines()
    held.add(lines[first])
    while place < len(lines) and place - last <= UNRULED.most_aligned_banners and place not in taken:
        line = lines[place]
        if _is_far(lines[place - 1], line):
            break
        if place == last and _wraps(held, lines[place - 1], line):
            last = place = place + 1
            continue
        if line.prose:
            break
        if line.tabular and not _fits(held, line):
            break
        if line.data:
            held.add(line)
            last = place + 1
        elif line.tabular and last == place:
            last = place + 1
        place += 1
    return last


def _wraps(held: HeldLines, above: Line, line: Line) -> bool:
    """Whether the line goes on, inside the columns, with texts that fill theirs on the line above."""
    if line.data or line.baseline - above.baseline > UNRULED.wrapped * line.size:
        return False
    columns = held.columns()
    if len(columns.spans) < 2:
        return False
    if CAPTION.match(line.segments[0].text) or columns.bridged(line) or columns.crossed(line):
        return False
    return all(_is_filled(columns, above, columns.places(segment.box)[0]) for segment in line.segments)


def _is_filled(columns: ColumnExtents, line: Line, place: int) -> bool:
    x0, x1 = columns.spans[place]
    inside = [word.box for word in line.words if columns.places(word.box)[0] == place]
    return len(inside) >= UNRULED.fewest_wrapped_words and inside[-1].x1 - x0 >= UNRULED.filled_column * (
        x1 - x0
    )


def label_wraps(above: Line, line: Line) -> bool:
    """Whether a line is the beginning of the label that stands before the values of the next one."""
    near = line.baseline - above.baseline <= UNRULED.wrapped * max(line.size, above.size)
    small = line.segments[0].text[:1].islower() and above.segments[0].text[:1].isupper()
    level = above.box.x0 <= line.box.x0 <= above.box.x0 + 2 * line.size
    return near and small and level and len(above.segments) == 1 and line.data


def _fits(held: HeldLines, line: Line) -> bool:
    """Whether the line leaves most of the columns apart that the lines above it have."""
    before = held.columns()
    if len(before.spans) < 2:
        return False
    return 2 * before.crossed(line) <= len(before.spans) - 1 and len(held.and_line(line).columns().spans) > 1


def _is_far(above: Line, below: Line) -> bool:
    return below.baseline - above.baseline > UNRULED.far_line * max(above.size, below.size)


def _begin(lines: Sequence[Line], first: int, last: int, taken: set[int]) -> int:
    """The place of the first header line above the run."""
    columns = white_space_columns([line for line in lines[first:last] if line.data])
    begin = first
    while begin and begin - 1 not in taken and first - begin < UNRULED.most_header_lines:
        line = lines[begin - 1]
        wraps = begin == first and label_wraps(line, lines[first]) and not columns.crossed(line)
        if begin == first and _is_heading_below(lines[max(0, begin - 2) : begin], lines[begin], columns):
            wraps = begin - 2 not in taken
        if not wraps and not _is_header(line, lines[begin], columns):
            break
        begin -= 1
    return begin


def _is_heading_below(lines: Sequence[Line], below: Line, columns: ColumnExtents) -> bool:
    """Whether the second of two lines heads the first rows of a table, and the one above it its columns."""
    if len(lines) < 2 or lines[0].data or not lines[0].tabular:
        return False
    header, heading = lines
    near = below.baseline - heading.baseline <= UNRULED.header_pitch * max(heading.size, below.size)
    return near and is_lone_label(heading, columns) and _is_header(header, heading, columns)


def is_lone_label(line: Line, columns: ColumnExtents) -> bool:
    """Whether the line is but a short text at the beginning of the first column."""
    starts, ends = columns.spans[0][0], columns.spans[1][0] if len(columns.spans) > 1 else 0.0
    short = abs(line.box.x0 - starts) <= line.size and line.box.x1 < ends
    return short and len(line.segments) == 1 and not CAPTION.match(line.segments[0].text)


def _is_header(line: Line, below: Line, columns: ColumnExtents) -> bool:
    """Whether a line may name the columns: near to those below, short segments over the columns."""
    near = below.baseline - line.baseline <= UNRULED.header_pitch * max(line.size, below.size)
    if not near or line.prose or CAPTION.match(line.segments[0].text):
        return False
    left, right = columns.spans[0][0], columns.spans[-1][1]
    inside = line.box.x0 >= left - line.size and line.box.x1 <= right + line.size
    if line.tabular:
        around_ends = _reaches(line, columns)
        return (inside or around_ends) and 2 * columns.bridged(line) <= len(columns.spans)
    over = len(columns.spans) > 1 and line.box.x0 >= columns.spans[0][1]
    return inside and over and line.box.width < UNRULED.wide_header * (right - left)


def _reaches(line: Line, columns: ColumnExtents) -> bool:
    """Whether the line's first and last words begin and end a little outside the columns they stand over."""
    first, last = line.words[0].box, line.words[-1].box
    (left, _), (_, right) = columns.spans[0], columns.spans[-1]
    before, behind = left - first.x0, last.x1 - right
    over = columns.holds(first) and columns.holds(last)
    return (
        over and max(before, behind) <= UNRULED.outside_columns * line.size and columns.places(first)[0] == 0
    )
