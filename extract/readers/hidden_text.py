"""Glyphs a person sees told apart from those a page only holds: off the page, without ink, printed twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from extract.page.content import Glyph, HiddenGlyph, Reason
from extract.page.geometry import Box

Style = Literal["seen", "invisible", "white", "layer"]

HasInk = Callable[[Glyph, bool], bool]

SHIFT = 0.12

SMALLEST = 1.5

FEW = 0.002


def split_visible(
    glyphs: Sequence[Glyph],
    styles: Sequence[Style],
    page: Box,
    covers: Sequence[Box],
    has_ink: HasInk,
) -> tuple[tuple[Glyph, ...], tuple[HiddenGlyph, ...]]:
    """The glyphs that are seen on the page, and the others with the reason.

    White ones, those of a layer and those with something drawn over them are seen where `has_ink` says so.
    Of a word most of which is covered nothing is seen: what shows there belongs to something else. Only a
    glyph seen twice is doubled: one over a hidden twin is the one that shows.
    """
    reasons: dict[int, Reason] = {}
    for place, (glyph, style) in enumerate(zip(glyphs, styles, strict=True)):
        if not page.holds(*glyph.center):
            reasons[place] = "off-page"
        elif glyph.size < SMALLEST:
            reasons[place] = "invisible"
        elif style == "seen":
            continue
        elif style == "invisible" or not has_ink(glyph, style == "white"):
            reasons[place] = style
    reasons |= dict.fromkeys(_covered(glyphs, covers, has_ink), "covered")
    shown = [place for place in range(len(glyphs)) if place not in reasons]
    doubled = _doubled([glyphs[place] for place in shown] if reasons else glyphs)
    reasons |= {shown[index]: "doubled" for index in doubled}
    if not reasons:
        return tuple(glyphs), ()
    seen = tuple(glyph for place, glyph in enumerate(glyphs) if place not in reasons)
    return seen, tuple(HiddenGlyph(glyphs[place], reason) for place, reason in sorted(reasons.items()))


def _covered(glyphs: Sequence[Glyph], covers: Sequence[Box], has_ink: HasInk) -> list[int]:
    """The places of glyphs under something drawn later, in words most of which left no ink."""
    if not covers:
        return []
    words: list[list[int]] = []
    for place, glyph in enumerate(glyphs):
        if not any(box.holds(*glyph.center) for box in covers):
            continue
        if words and words[-1][-1] == place - 1 and not glyph.space_before:
            words[-1].append(place)
        else:
            words.append([place])
    hidden = (
        word for word in words if sum(not has_ink(glyphs[place], False) for place in word) * 2 > len(word)
    )
    return [place for word in hidden for place in word]


def _doubled(glyphs: Sequence[Glyph]) -> list[int]:
    """The places of glyphs printed a second time a hair's breadth from where they stand already."""
    rough = {(glyph.text, int(glyph.x0), int(glyph.baseline)) for glyph in glyphs}
    if len(glyphs) - len(rough) <= FEW * len(glyphs):
        return []
    first: dict[tuple[str, int, int], list[Glyph]] = {}
    doubled = []
    for place, glyph in enumerate(glyphs):
        near = [other for key in _keys(glyph) for other in first.get(key, ())]
        if any(_same_place(glyph, other) for other in near):
            doubled.append(place)
        else:
            first.setdefault((glyph.text, round(glyph.x0), round(glyph.baseline)), []).append(glyph)
    return doubled


def _keys(glyph: Glyph) -> list[tuple[str, int, int]]:
    x, y = round(glyph.x0), round(glyph.baseline)
    return [(glyph.text, x + right, y + down) for right in (-1, 0, 1) for down in (-1, 0, 1)]


def _same_place(glyph: Glyph, other: Glyph) -> bool:
    near = SHIFT * glyph.size
    return abs(glyph.x0 - other.x0) <= near and abs(glyph.baseline - other.baseline) <= near
