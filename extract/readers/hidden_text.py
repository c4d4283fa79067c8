"""Glyphs a person reads told apart from those a page only holds: off the page, without a trace on it, printed
twice or struck out; for one reader, and from what it saw for the others."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from extract.page.accents import with_accents
from extract.page.content import READ_SIGNS, REPLACEMENT, Glyph, HiddenGlyph, PageContent, Reason, Rule
from extract.page.geometry import Box, around
from extract.page.lines import goes_on
from extract.readers.tolerances import READERS


def hidden_places(
    glyphs: Sequence[Glyph], unseen: Mapping[int, Reason], page: Box, objects: Sequence[int]
) -> tuple[dict[int, Reason], list[int]]:
    """The places of the glyphs that are not seen on the page, each with the reason, and of those that belong
    to a word of which most is seen; `unseen` are the places of glyphs that leave no trace on it, `objects`
    names what each was drawn with.

    Only a glyph seen twice is doubled: one over a hidden twin is the one that shows.
    """
    reasons = dict(unseen)
    for place, glyph in enumerate(glyphs):
        if not page.holds(*glyph.center):
            reasons[place] = "off-page"
        elif glyph.size < READERS.smallest:
            reasons[place] = "invisible"
    restored = _settle_cut_words(glyphs, reasons, objects) if reasons else []
    shown = [place for place in range(len(glyphs)) if place not in reasons]
    reasons |= dict.fromkeys(_printed_again(glyphs, shown, objects), "doubled")
    return reasons, restored


def _printed_again(glyphs: Sequence[Glyph], places: Sequence[int], objects: Sequence[int]) -> list[int]:
    """The places, of those given, of texts and of single glyphs that are printed a second time."""
    shadows = _shadows(glyphs, places, objects)
    left = [place for place in places if place not in shadows]
    return sorted({*shadows, *(left[index] for index in doubled_places([glyphs[place] for place in left]))})


def _shadows(glyphs: Sequence[Glyph], places: Sequence[int], objects: Sequence[int]) -> set[int]:
    """The places of texts drawn a second time so near that the two overlap, as a text and its shadow do."""
    runs: list[list[int]] = []
    for place in places:
        if runs and objects[place] and objects[runs[-1][-1]] == objects[place]:
            runs[-1].append(place)
        else:
            runs.append([place])
    first: dict[str, dict[tuple[int, int], list[list[int]]]] = {}
    found: set[int] = set()
    for run in runs:
        head, text = glyphs[run[0]], "".join([glyphs[place].text for place in run])
        column, row = _cell(head.x0, head.baseline)
        known, reach = first.setdefault(text, {}), 1 + int(head.size / 8)
        near = _near(known, column, row, reach) if known else ()
        if any(_overlap(glyphs, run, other) for other in near):
            found.update(run)
        else:
            known.setdefault((column, row), []).append(run)
    return found


Places = Mapping[tuple[int, int], Sequence[Sequence[int]]]


def _near(known: Places, column: int, row: int, reach: int) -> Iterator[Sequence[int]]:
    """What is known so few columns and rows away: asked place by place, or one by one where these are few."""
    across, down = range(column - reach, column + reach + 1), range(row - reach, row + reach + 1)
    if len(known) < len(across) * len(down):
        there = [place for place in known if place[0] in across and place[1] in down]
    else:
        there = [(x, y) for x in across for y in down if (x, y) in known]
    for place in there:
        yield from known[place]


def _overlap(glyphs: Sequence[Glyph], run: Sequence[int], other: Sequence[int]) -> bool:
    head, before = glyphs[run[0]], glyphs[other[0]]
    across, upright = abs(head.x0 - before.x0), abs(head.baseline - before.baseline)
    width, near = glyphs[run[-1]].x1 - head.x0, READERS.shadow * head.size
    return across <= near and upright <= near and across < READERS.shadow_across * width


CUT: tuple[Reason, ...] = ("cut", "off-page", "covered")
"""Reasons that may hold for a part of a word: it is read whole or not at all, as half a number is another."""


def _settle_cut_words(
    glyphs: Sequence[Glyph], reasons: dict[int, Reason], objects: Sequence[int]
) -> list[int]:
    """Take the reason from the glyphs of words most of which is seen, and give it to all others' glyphs; the
    places of the former words.

    What lies under something is one word with what is seen beside it only if both were drawn with one
    object: else the latter may have been written in the place of the former.
    """
    restored = []
    for word in _words(glyphs, reasons, objects):
        hidden = [place for place in word if reasons.get(place) in CUT]
        if not 0 < len(hidden) < len(word):
            continue
        if 2 * len(hidden) < len(word):
            restored += word
            for place in hidden:
                del reasons[place]
        else:
            reasons |= {place: reasons[hidden[0]] for place in word if place not in reasons}
    return restored


def _words(
    glyphs: Sequence[Glyph], reasons: Mapping[int, Reason], objects: Sequence[int]
) -> Iterator[list[int]]:
    word: list[int] = []
    for place, glyph in enumerate(glyphs):
        if word:
            last = word[-1]
            apart = "covered" in (reasons.get(last), reasons.get(place)) and objects[last] != objects[place]
            if apart or not goes_on(glyphs[last], glyph):
                yield word
                word = []
        word.append(place)
    if word:
        yield word


def set_aside(
    glyphs: Sequence[Glyph], reasons: Mapping[int, Reason]
) -> tuple[tuple[Glyph, ...], tuple[HiddenGlyph, ...]]:
    """The glyphs without those whose places have a reason, and these; white space before one of these stands
    before the next that stays."""
    if not reasons:
        return tuple(glyphs), ()
    seen: list[Glyph] = []
    spaced = False
    for place, glyph in enumerate(glyphs):
        spaced = spaced or glyph.space_before
        if place not in reasons:
            seen.append(glyph if glyph.space_before == spaced else glyph._replace(space_before=spaced))
            spaced = False
    return tuple(seen), tuple(HiddenGlyph(glyphs[place], reason) for place, reason in sorted(reasons.items()))


def doubled_places(glyphs: Sequence[Glyph]) -> list[int]:
    """The places of glyphs printed a second time a hair's breadth from where they stand already."""
    if not _may_be_doubled(glyphs):
        return []
    first: dict[tuple[str, int, int], list[Glyph]] = {}
    doubled = []
    for place, glyph in enumerate(glyphs):
        near = [other for key in _keys(glyph) for other in first.get(key, ())]
        if any(_same_place(glyph, other) for other in near):
            doubled.append(place)
        else:
            first.setdefault((glyph.text, round(glyph.x0 / 2), round(glyph.baseline / 2)), []).append(glyph)
    return doubled


def _may_be_doubled(glyphs: Sequence[Glyph]) -> bool:
    """Whether two glyphs of one text stand as near as doubles do: a quick look at all of them, in which
    neighbours on a line of glyphs of one text are compared."""
    if len(glyphs) < 2:
        return False
    texts, x0, _, x1, _, baseline, size, *_ = zip(*glyphs, strict=True)
    names = {text: number for number, text in enumerate(dict.fromkeys(texts))}
    name = np.array([names[text] for text in texts])
    left, foot, tall = np.array(x0), np.array(baseline), np.array(size)
    wide = np.array(x1) - left
    for shift in (0.0, 0.5):
        line = np.floor(foot / (2 * READERS.again_upright * tall.max() + 0.1) + shift)
        order = np.lexsort((left, line, name))
        here, before = order[1:], order[:-1]
        narrow = np.minimum(wide[here], wide[before])
        if (
            (name[here] == name[before])
            & (line[here] == line[before])
            & (np.abs(left[here] - left[before]) <= READERS.again_across * narrow)
            & (np.abs(foot[here] - foot[before]) <= READERS.again_upright * tall[here])
        ).any():
            return True
    return False


def _keys(glyph: Glyph) -> list[tuple[str, int, int]]:
    x, y = round(glyph.x0 / 2), round(glyph.baseline / 2)
    reach = range(-1 - int(glyph.size / 8), 2 + int(glyph.size / 8))
    return [(glyph.text, x + right, y + down) for right in reach for down in reach]


def _same_place(glyph: Glyph, other: Glyph) -> bool:
    across = READERS.again_across * min(glyph.x1 - glyph.x0, other.x1 - other.x0)
    return (
        abs(glyph.x0 - other.x0) <= across
        and abs(glyph.baseline - other.baseline) <= READERS.again_upright * glyph.size
    )


def struck_places(
    glyphs: Sequence[Glyph],
    rules: Sequence[Rule],
    is_drawn: Callable[[Box], bool],
    pens: Sequence[Box],
    strokes: Sequence[Box],
) -> tuple[list[int], list[int]]:
    """The places of glyphs that a line runs through, or a viewer's pen that says what it strikes out; and of
    those over which a longer line or a slanted or bent stroke runs, which may strike them out.

    `is_drawn` tells whether a line is seen. A line of a table goes on beyond the text and strikes nothing.
    """
    struck = {place for place, glyph in enumerate(glyphs) for pen in pens if pen.holds(*glyph.center)}
    crossed_out = {place for stroke in strokes for place in _under_stroke(glyphs, stroke)}
    order = sorted(range(len(glyphs)), key=lambda place: glyphs[place].baseline)
    heights = [glyphs[place].baseline for place in order]
    largest = max((glyph.size for glyph in glyphs), default=0.0)
    upright = [rule.box for rule in rules if not rule.horizontal]
    for line in _whole_lines([rule.box for rule in rules if rule.horizontal]):
        first = bisect_left(heights, line.middle)
        near = order[first : bisect_right(heights, line.middle + READERS.strike_high * largest)]
        crossed = [place for place in near if _crosses(line, glyphs[place])]
        if any(glyphs[place].text.isalnum() for place in crossed) and is_drawn(line):
            strikes = _strikes(line, [glyphs[place] for place in crossed], upright)
            (struck if strikes else crossed_out).update(crossed)
    return sorted(struck), sorted(crossed_out - struck)


def _under_stroke(glyphs: Sequence[Glyph], stroke: Box) -> list[int]:
    """The places of the glyphs that a slanted or bent stroke runs over, if it is not much longer than they
    are."""
    under = [place for place, glyph in enumerate(glyphs) if stroke.holds(*glyph.center)]
    if not any(glyphs[place].text.isalnum() for place in under):
        return []
    held = around(glyphs[place] for place in under)
    room = READERS.stroke_room * max(glyphs[place].size for place in under)
    return under if held.widened(room).holds(stroke.x0, held.middle) and stroke.x1 <= held.x1 + room else []


def _whole_lines(lines: list[Box]) -> Iterator[Box]:
    """The lines with the pieces that go on with one another made one."""
    whole: list[Box] = []
    for line in sorted(lines, key=lambda box: (round(box.middle), box.x0)):
        if whole and _goes_on(whole[-1], line):
            whole[-1] = replace(whole[-1], x1=max(whole[-1].x1, line.x1))
            continue
        whole.append(line)
    return iter(whole)


def _goes_on(line: Box, piece: Box) -> bool:
    return (
        abs(line.middle - piece.middle) <= READERS.same_height and piece.x0 - line.x1 <= READERS.same_strike
    )


def _crosses(line: Box, glyph: Glyph) -> bool:
    above = glyph.baseline - line.middle
    shared = min(line.x1, glyph.x1) - max(line.x0, glyph.x0)
    return (
        READERS.strike_low * glyph.size <= above <= READERS.strike_high * glyph.size
        and shared >= READERS.struck * (glyph.x1 - glyph.x0) > 0
    )


def _strikes(line: Box, crossed: Sequence[Glyph], upright: Sequence[Box]) -> bool:
    """Whether the line is about as long as the glyphs it runs through and is no edge between two others."""
    size = max(glyph.size for glyph in crossed)
    left, right = min(glyph.x0 for glyph in crossed), max(glyph.x1 for glyph in crossed)
    if left - line.x0 > READERS.beyond * size or line.x1 - right > READERS.beyond * size:
        return False
    if sum(glyph.x1 - glyph.x0 for glyph in crossed) < READERS.covered * line.width:
        return False
    return not all(_meets(end, line.middle, upright) for end in (line.x0, line.x1))


def _meets(x: float, y: float, upright: Sequence[Box]) -> bool:
    return any(
        abs((box.x0 + box.x1) / 2 - x) <= READERS.same_strike and box.top <= y <= box.bottom
        for box in upright
    )


def as_seen(read: PageContent, page: PageContent) -> PageContent:
    """What another reader read of the page without what is not seen of it or printed twice, which is told in
    `hidden`, with accents joined to their letters and the signs that mean nothing as the page
    has them read.

    A glyph is hidden if of the page's own glyphs a hidden one stands nearest, each taken once.
    """
    read = _with_signs_read(with_accents(read), page)
    reasons: dict[int, Reason] = _like_hidden(read.glyphs, page) if page.hidden else {}
    left = [place for place in range(len(read.glyphs)) if place not in reasons]
    words = [number for number, word in enumerate(_words(read.glyphs, {}, ()), start=1) for _ in word]
    reasons |= dict.fromkeys(_printed_again(read.glyphs, left, words), "doubled")
    if not reasons:
        return read
    glyphs, hidden = set_aside(read.glyphs, reasons)
    return replace(read, glyphs=glyphs, hidden=hidden)


def is_nameless(glyph: Glyph) -> bool:
    """Whether the glyph's text stands for no character."""
    return glyph.text == REPLACEMENT or "\ue000" <= glyph.text[0] <= "\uf8ff"


def same_sign(glyph: Glyph, other: Glyph) -> bool:
    """Whether two readers' glyphs stand at one place, whatever each takes them for."""
    near = READERS.near * min(glyph.size, glyph.x1 - glyph.x0)
    return abs(glyph.x0 - other.x0) <= near and abs(glyph.baseline - other.baseline) <= near


def _with_signs_read(read: PageContent, page: PageContent) -> PageContent:
    """What another reader read with the signs that fonts don't name as they were read on the page."""
    known = [item.glyph for item in page.noted if item.mark in READ_SIGNS]
    if not known:
        return read
    others = [glyph for glyph in read.glyphs if not any(same_sign(own, glyph) for own in known)]
    # of its own font the other reader may have taken a sign for nothing at all
    return replace(read, glyphs=(*others, *known))


def _like_hidden(glyphs: Sequence[Glyph], page: PageContent) -> dict[int, Reason]:
    known: dict[tuple[int, int], list[tuple[Glyph, Reason | None]]] = {}
    own = [(item.glyph, item.reason) for item in page.hidden]
    for glyph, reason in (*((seen, None) for seen in page.glyphs), *own):
        known.setdefault(_cell(glyph.x0, glyph.baseline), []).append((glyph, reason))
    found: dict[int, Reason] = {}
    for place, glyph in enumerate(glyphs):
        column, row = _cell(glyph.x0, glyph.baseline)
        near = [
            (_distance(glyph, other), index, key)
            for key in ((column + right, row + down) for right in (-1, 0, 1) for down in (-1, 0, 1))
            for index, (other, _) in enumerate(known.get(key, ()))
        ]
        distance, index, key = min(near, default=(2.0, 0, (0, 0)))
        if distance < 2.0:
            reason = known[key].pop(index)[1]
            if reason is not None:
                found[place] = reason
    return found


def _cell(x: float, y: float) -> tuple[int, int]:
    return int(x // READERS.cell), int(y // READERS.cell)


def _distance(glyph: Glyph, other: Glyph) -> float:
    """How far the two stand apart over `near`, one more for two texts; 2 and more are not the same glyph."""
    apart = abs(glyph.x0 - other.x0) + abs(glyph.baseline - other.baseline)
    reach = READERS.near * max(glyph.size, 1.0)
    return 2.0 if apart > reach else apart / reach + (glyph.text != other.text) * 0.99
