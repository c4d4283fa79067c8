"""Glyphs a person sees told apart from those a page only holds: off the page, invisible, or printed twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from extract.geometry import Box
from extract.readers.page import Glyph, HiddenGlyph, Reason

Style = Literal["seen", "invisible", "white"]
SHIFT = 0.12
FEW = 0.002


def split_visible(
    glyphs: Sequence[Glyph], styles: Sequence[Style], page: Box, shades: Iterable[Box]
) -> tuple[tuple[Glyph, ...], tuple[HiddenGlyph, ...]]:
    """The glyphs that are seen on the page, and the others; white ones are seen on a shade only."""
    reasons: dict[int, Reason] = dict.fromkeys(_doubled(glyphs), "doubled")
    plain = all(style == "seen" for style in styles)
    inside = all(page.holds(*glyph.center) for glyph in glyphs)
    if plain and inside and not reasons:
        return tuple(glyphs), ()
    dark = tuple(shades)
    for place, (glyph, style) in enumerate(zip(glyphs, styles, strict=True)):
        if not page.holds(*glyph.center):
            reasons[place] = "off-page"
        elif style == "invisible" or (style == "white" and not any(box.holds(*glyph.center) for box in dark)):
            reasons[place] = style
    seen = tuple(glyph for place, glyph in enumerate(glyphs) if place not in reasons)
    return seen, tuple(HiddenGlyph(glyphs[place], reason) for place, reason in sorted(reasons.items()))


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
