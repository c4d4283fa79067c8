"""Lines of text: glyphs on one baseline, and the text of several lines as one."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import Literal

from extract.page.content import Glyph, PageContent, Rule, is_bold, is_italic
from extract.page.geometry import Box, around
from extract.page.tolerances import PAGE

RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"

RAISED_LETTERS = "ᵃᵇᶜᵈᵉᶠᵍʰ"

MARK_SIGNS = "*†‡"

POWERS = ("m", "km", "cm", "mts", "mt")


@lru_cache(maxsize=8192)
def one_line(text: str) -> str:
    """The text without line breaks: a line that ends in a hyphen inside a word goes on without a space."""
    joined = ""
    for line in filter(None, (" ".join(line.split()) for line in text.split("\n"))):
        hyphenated = len(joined) > 1 and joined[-1] == "-" and joined[-2].isalnum() and line[:1].isalnum()
        joined = f"{joined}{line}" if hyphenated or not joined else f"{joined} {line}"
    return joined.strip()


SLASHED = re.compile(r"(?<=[^\W\d_][^\W\d_])(?: ((?:[0-9]|[a-z])/)| ?([⁰¹²³⁴-⁹]{1,2} ?/))$")
"""A footnote's mark behind a word: `comités de ruta 1/`, its digit raised or not."""


def without_marks(text: str) -> tuple[str, str | None]:
    """The text and the footnote marks printed at its end (`*`, `**`, raised digits and letters as plain
    ones), None without any."""
    bare = text.rstrip()
    if (slashed := SLASHED.search(bare)) is not None:
        mark = unicodedata.normalize("NFKC", slashed[1] or slashed[2]).replace(" ", "")
        return bare[: slashed.start()].rstrip(), mark
    kept = bare.rstrip(MARK_SIGNS + RAISED_DIGITS + RAISED_LETTERS + " ")
    marks = bare[len(kept) :].replace(" ", "")
    if not marks or not kept or _is_power(kept, marks):
        return bare, None
    return kept, unicodedata.normalize("NFKC", marks)


def _is_power(kept: str, marks: str) -> bool:
    return marks in ("²", "³") and kept.split()[-1].casefold().strip("(") in POWERS


SUPERSCRIPTS = str.maketrans("0123456789", RAISED_DIGITS)

LETTER_MARKS = str.maketrans("abcdefgh", RAISED_LETTERS)

MARKED_WORD = re.compile(r"[^\W\d_]{3}$")
"""What a raised letter stands behind as a mark, a word; behind less it is of an ordinal or a title: `N.º`."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line as read; `bold`, `italic` and `underlined` are shares of its glyphs from 0 to 1.

    `lead_gap` is the white space behind its first glyph, in points: a bullet stands well apart from its text.
    `apart` is the widest white space in it, in points.
    """

    text: str
    box: Box
    baseline: float
    size: float
    bold: float
    italic: float
    underlined: float
    lead_gap: float
    apart: float = 0.0


def text_lines(
    glyphs: Sequence[Glyph], page: PageContent, rules: Sequence[Rule] = ()
) -> tuple[TextLine, ...]:
    """The lines the glyphs make, from top to bottom; `rules` are the page's lines that may underline them."""
    return tuple(text_line(row, page, rules) for row in glyph_rows(glyphs))


Way = Literal["level", "up", "down"]
"""Which way text runs on the upright page: most of it level, some up or down it."""


def laid_level(glyphs: Sequence[Glyph], ways: Sequence[Way]) -> tuple[Glyph, ...]:
    """The glyphs with the lines that run up or down the page laid level at their lower ends, each as wide as
    its type is high: so they stay in their cell, and its lines stand beside one another as they did.

    Boxes of such glyphs lie along the line; a gap as wide as a blank becomes one.
    """
    if all(way == "level" for way in ways):
        return tuple(glyphs)
    laid: list[Glyph] = []
    run: list[Glyph] = []
    for place, (glyph, way) in enumerate(zip(glyphs, ways, strict=True)):
        if run and (way != ways[place - 1] or not _stands_behind(run[-1], glyph, way)):
            laid += _laid(run, ways[place - 1])
            run = []
        if way == "level":
            laid.append(glyph)
        else:
            run.append(glyph)
    return (*laid, *_laid(run, ways[-1])) if run else tuple(laid)


def _stands_behind(before: Glyph, glyph: Glyph, way: Way) -> bool:
    """Whether the glyph goes on with the line that runs up or down to the one before."""
    across = abs((before.x0 + before.x1) - (glyph.x0 + glyph.x1)) / 2
    gap = _gap_along(before, glyph, way)
    return across <= PAGE.same_line * glyph.size and -glyph.size < gap < PAGE.along_gap * glyph.size


def _gap_along(before: Glyph, glyph: Glyph, way: Way) -> float:
    return before.top - glyph.bottom if way == "up" else glyph.top - before.bottom


def _laid(run: Sequence[Glyph], way: Way) -> Iterator[Glyph]:
    top, bottom = min(glyph.top for glyph in run), max(glyph.bottom for glyph in run)
    size = max(glyph.size for glyph in run)
    left, scale = (run[0].x0 + run[0].x1) / 2 - PAGE.laid / 2 * size, PAGE.laid * size / (bottom - top)
    baseline = bottom - PAGE.descent * size
    for place, glyph in enumerate(run):
        blank = place == 0 or _gap_along(run[place - 1], glyph, way) > PAGE.word_gap * size
        start, end = (bottom - glyph.bottom, bottom - glyph.top)
        if way == "down":
            start, end = (glyph.top - top, glyph.bottom - top)
        yield glyph._replace(
            x0=left + start * scale,
            x1=left + end * scale,
            top=baseline - PAGE.ascent * size,
            bottom=bottom,
            baseline=baseline,
            space_before=blank or glyph.space_before,
        )


def joined_text(glyphs: Sequence[Glyph]) -> str:
    """The glyphs' text with a line break between lines, as it stands in one cell."""
    return "\n".join(row_text(row) for row in glyph_rows(glyphs))


def tight_words(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Runs of glyphs, in the PDF's own order, that follow one another on a baseline with no space between."""
    word: list[Glyph] = []
    for glyph in glyphs:
        if word and not goes_on(word[-1], glyph):
            yield word
            word = []
        word.append(glyph)
    if word:
        yield word


def goes_on(before: Glyph, glyph: Glyph) -> bool:
    """Whether the glyph goes on with the word of the one before: right behind it on its baseline."""
    apart = glyph.x0 - before.x1
    near = -PAGE.tight * glyph.size < apart < PAGE.tight * glyph.size
    return near and not glyph.space_before and abs(glyph.baseline - before.baseline) < PAGE.hair


def is_parted(before: Glyph, glyph: Glyph, gap: float) -> bool:
    """Whether a blank parts two glyphs of a line: one of the PDF's own, or white space wider than the gap. A
    letter right behind another is of its word, though the PDF writes something else between them."""
    apart = glyph.x0 - before.x1
    if apart > gap or not glyph.space_before:
        return apart > gap
    touch = abs(apart) <= PAGE.touching * glyph.size
    return not (touch and before.text.isalpha() and glyph.text.isalpha())


BY_BASELINE, FROM_LEFT = attrgetter("baseline", "x0"), attrgetter("x0")


def glyph_rows(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Glyphs grouped by baseline, top to bottom and left to right; raised small ones join the line they
    stand in."""
    rows: list[list[Glyph]] = []
    same_line, before = PAGE.same_line, None
    for glyph in sorted(glyphs, key=BY_BASELINE):
        if before and glyph.baseline - before.baseline <= same_line * min(glyph.size, before.size):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
        before = glyph
    merged = _with_raised(rows)
    return [sorted(row, key=FROM_LEFT) for row in merged]


def _with_raised(rows: list[list[Glyph]]) -> list[list[Glyph]]:
    """Rows of small glyphs that stand in the upper part of the next row are that row's superscripts."""
    merged: list[list[Glyph]] = []
    for row in rows:
        if merged and _raised_above(merged[-1], row):
            merged[-1] = merged[-1] + row
        else:
            merged.append(row)
    return merged


def _raised_above(small: list[Glyph], row: list[Glyph]) -> bool:
    size = max([g.size for g in row])
    if row[0].baseline - small[-1].baseline > 0.7 * size:
        return False
    return max([g.size for g in small]) <= PAGE.small * size


def row_text(row: Sequence[Glyph]) -> str:
    """One line's text: a space where the PDF has one or where the gap is as wide as one."""
    size, ground = max([g.size for g in row]), max([g.baseline for g in row])
    blank, small, raised = PAGE.word_gap * size, PAGE.small * size, PAGE.raised * size
    parts: list[str] = []
    before: Glyph | None = None
    for glyph in row:
        if before and is_parted(before, glyph, blank):
            parts.append(" ")
        is_raised = glyph.size <= small and ground - glyph.baseline > raised
        parts.append(glyph.text.translate(SUPERSCRIPTS) if is_raised else glyph.text)
        if is_raised and glyph.text in "abcdefgh" and MARKED_WORD.search("".join(parts[-4:-1])):
            parts[-1] = glyph.text.translate(LETTER_MARKS)
        before = glyph
    return "".join(parts)


def text_line(row: Sequence[Glyph], page: PageContent, rules: Sequence[Rule]) -> TextLine:
    """One line of glyphs from left to right; `rules` are the lines of the page that may underline it."""
    fonts = Counter(page.fonts[g.font] if 0 <= g.font < len(page.fonts) else "" for g in row)
    box = around(row)
    baseline = max(g.baseline for g in row)
    size = max(g.size for g in row)
    return TextLine(
        row_text(row),
        box,
        baseline,
        size,
        sum(count for font, count in fonts.items() if is_bold(font)) / len(row),
        sum(count for font, count in fonts.items() if is_italic(font)) / len(row),
        underlined_share(box, baseline, size, rules),
        row[1].x0 - row[0].x1 if len(row) > 1 else 0.0,
        max((glyph.x0 - before.x1 for before, glyph in pairwise(row)), default=0.0),
    )


def underlined_share(box: Box, baseline: float, size: float, rules: Iterable[Rule]) -> float:
    """How much of a line's width has a rule right below its baseline, from 0 to 1."""
    covered = sum(
        rule.box.overlap_x(box)
        for rule in rules
        if rule.horizontal and -0.5 <= rule.box.middle - baseline <= 0.3 * size
    )
    return min(1.0, covered / box.width) if box.width else 0.0
