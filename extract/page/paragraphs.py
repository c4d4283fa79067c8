"""Paragraphs: lines joined while spacing, style and indent bind them; the lists inside them, and where a
stretch of their text stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.page.geometry import Box, around
from extract.page.lines import TextLine, one_line
from extract.page.tolerances import PAGE

BULLETS = frozenset("•●▪■◦○‣⁃·–➢➤✓")

LETTER_BULLETS = frozenset("o§vØü")


LIST_SIGNS = (")", ".")


NUMBERED = re.compile(r"[^\W\d_]{4,} (?:[Nn][°º.o]{1,2} ?)?(?:[0-9]{1,2}|[IVX]{1,4})[.:–-]+ ?[A-ZÁÉÍÓÚÑ]")
"""How a numbered title begins: `Matriz 2. Resultados`, `Cuadro N° 3: Metas`."""


SENTENCE_ENDS = (".", ":", ";", "?", "!", "…")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `bullet` is the x of its bullet in points, None without one, and is not part of `text`.

    `page` and `box` are those of its first part where a page turn cuts it; `last_page` is where it ends.
    """

    text: str
    page: int
    last_page: int
    box: Box
    size: float
    bold: bool
    italic: bool
    underlined: bool
    bullet: float | None
    lines: tuple[TextLine, ...]

    @property
    def heading_like(self) -> bool:
        """Whether its style sets it apart from running text: bold or underlined throughout, and no bullet."""
        return (self.bold or self.underlined) and self.bullet is None


def paragraphs(page: int, lines: Sequence[TextLine], pitch: float) -> tuple[Paragraph, ...]:
    """The paragraphs of one page's stretch of lines; `pitch` is the document's line distance over text
    size."""
    groups: list[list[TextLine]] = []
    right = max((line.box.x1 for line in lines), default=0.0)
    for line in lines:
        if groups and _goes_on(groups[-1], line, pitch) and not _begins_anew(groups[-1], line, right):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(_paragraph(page, group) for group in groups)


def line_pitch(pages: Iterable[Sequence[TextLine]]) -> float:
    """The most common distance between baselines over text size; the usual one where lines are too few.

    Long lines weigh more, so that running text outweighs the short lines of a table without rules; baselines
    nearer than lines can be are those of cells side by side.
    """
    seen: Counter[float] = Counter()
    for lines in pages:
        for upper, lower in pairwise(lines):
            ratio = (lower.baseline - upper.baseline) / lower.size
            if upper.size == lower.size and PAGE.nearest_pitch <= ratio < PAGE.farthest_pitch:
                seen[round(ratio, 2)] += min(len(upper.text), len(lower.text))
    if not seen:
        return PAGE.usual_pitch
    most = max(seen.values())
    return min(ratio for ratio, count in seen.items() if count > most / 2)


def bullet_of(line: TextLine) -> str | None:
    """The bullet the line begins with, if any: a bullet sign, or a letter set well apart that symbol fonts
    use as one."""
    head, _, rest = line.text.partition(" ")
    if (
        len(head) == 1
        and rest
        and (head in BULLETS or (head in LETTER_BULLETS and line.lead_gap > PAGE.apart_bullet * line.size))
    ):
        return head
    if line.text[:1] in BULLETS and len(line.text) > 1 and line.text[0] != "–":
        return line.text[0]
    return None


def _goes_on(group: list[TextLine], line: TextLine, pitch: float) -> bool:
    above = group[-1]
    if bullet_of(line) or (line.bold > PAGE.mostly) != (above.bold > PAGE.mostly):
        return False
    if abs(line.size - above.size) > 0.6 or (line.italic > PAGE.mostly) != (above.italic > PAGE.mostly):
        return False
    if (line.underlined > PAGE.mostly) != (above.underlined > PAGE.mostly) and line.bold > PAGE.mostly:
        return False
    return line.baseline - above.baseline <= pitch * PAGE.looser * line.size


def _begins_anew(group: list[TextLine], line: TextLine, right: float) -> bool:
    """Whether running text ended before the line: its first word had fitted on the line above, or the line is
    a numbered title behind a sentence, or behind a line that ends in a name or a number.

    Between lines of one indent the longest of them shows how wide they may be; a deeper indent is also that
    of a hanging paragraph, unless the line above stops short of the page's own right edge, `right`.
    """
    above = group[-1]
    ended = above.text.endswith(SENTENCE_ENDS) or not above.text.rpartition(" ")[2][:1].islower()
    if ended and NUMBERED.match(line.text):
        return True
    if line.bold > PAGE.mostly:
        return False
    if line.box.x0 - above.box.x0 > PAGE.indent * line.size:
        return _stops_short(above, line, right)
    return _stops_short(above, line, max(item.box.x1 for item in (*group, line)))


def _stops_short(above: TextLine, line: TextLine, right: float) -> bool:
    """Whether the first word of the line would have fitted behind the line above, before `right`."""
    word = len(line.text.split(" ", 1)[0])
    width = line.box.width * (word + 1) / max(1, len(line.text))
    return above.box.x1 + PAGE.slack * width < right


def _paragraph(page: int, group: list[TextLine]) -> Paragraph:
    bullet = bullet_of(group[0])
    text = " ".join(line.text for line in group)
    if bullet:
        text = text[len(bullet) :].strip()
    return Paragraph(
        " ".join(text.split()),
        page,
        page,
        around(line.box for line in group),
        group[0].size,
        _share(group, "bold") > PAGE.mostly,
        _share(group, "italic") > PAGE.mostly,
        _share(group, "underlined") > PAGE.mostly,
        group[0].box.x0 if bullet else None,
        tuple(group),
    )


def _share(group: list[TextLine], style: str) -> float:
    width = sum(line.box.width for line in group)
    return sum(getattr(line, style) * line.box.width for line in group) / width if width else 0.0


def joins_over_page(before: Paragraph, after: Paragraph) -> bool:
    """Whether a page turn cut one paragraph in two: same style, no end of sentence, no new bullet.

    A part that begins with a capital only goes on where the part before it does not stop far short.
    """
    if after.bullet is not None or before.heading_like or after.heading_like:
        return False
    if abs(before.size - after.size) > 0.6 or before.italic != after.italic:
        return False
    if before.text.endswith(SENTENCE_ENDS):
        return False
    last, lines = before.lines[-1], before.lines + after.lines
    left, right = min(line.box.x0 for line in lines), max(line.box.x1 for line in lines)
    goes_on = before.text.endswith(",") or (after.text[:1].islower() and after.text[1:2] not in LIST_SIGNS)
    return goes_on or last.box.x1 - left > PAGE.far_short * (right - left)


def joined(before: Paragraph, after: Paragraph) -> Paragraph:
    """One paragraph of two parts; place and style are the first part's."""
    text = f"{before.text} {after.text}"
    return replace(before, text=text, last_page=after.last_page, lines=before.lines + after.lines)


DASHES = frozenset("·–⁃")

ITEM_ENDS = ((".", ";"), (".", ";", ","))


def bulleted(text: str) -> tuple[str, ...]:
    """The items of a cell, cut at the lines that begin with its bullet; one item where it has none."""
    sign = _bullet_sign(text)
    items: list[list[str]] = []
    for line in text.split("\n"):
        bare = line.strip()
        begins = sign is not None and bare.startswith(sign)
        if not items or begins:
            items.append([])
        items[-1].append(bare[1:].strip() if begins else bare)
    joined = (one_line("\n".join(lines)) for lines in items)
    return tuple(item for item in joined if item)


def _bullet_sign(text: str) -> str | None:
    """The sign the cell's list uses; a dash counts only where the cell begins with it."""
    heads = [line.strip()[:1] for line in text.split("\n")]
    if heads[0] in BULLETS:
        return heads[0]
    return next((head for head in heads if head and head in BULLETS - DASHES), None)


def bullets_alone(text: str) -> list[str]:
    """The bullets of a cell that holds nothing else; none of any other cell."""
    signs = text.split()
    return signs if all(sign in BULLETS for sign in signs) else []


def with_bullets(text: str, bullets: Sequence[str]) -> str:
    """The text of a cell with the bullets that stand in the cell before it.

    They are as many as the items, but nothing tells their lines: items end where a line ends a sentence or,
    where that gives too few, a part of one, and the next begins with a capital. Where neither gives as many
    items as bullets, the text is one item.
    """
    if not bullets:
        return text
    lines = text.split("\n")
    for ends in ITEM_ENDS:
        starts = [0, *(place for place, pair in enumerate(pairwise(lines), start=1) if _parts(*pair, ends))]
        if len(starts) == len(bullets):
            signs = dict(zip(starts, bullets, strict=True))
            return "\n".join(f"{signs[i]} {line}" if i in signs else line for i, line in enumerate(lines))
    return f"{bullets[0]} {text}"


def _parts(above: str, below: str, ends: tuple[str, ...]) -> bool:
    return above.rstrip().endswith(ends) and below.strip()[:1].isupper()


def place_of(paragraph: Paragraph, start: int, end: int) -> tuple[int, Box]:
    """The page and the box of the lines that hold the characters `start` to `end` of the paragraph's text.

    Where a page turn cuts the stretch itself, the page it begins on.
    """
    first = _signs(paragraph.text[:start])
    last = max(first, _signs(paragraph.text[:end]) - 1)
    total = sum(_signs(line.text) for line in paragraph.lines)
    bullet = total - _signs(paragraph.text)
    held: list[tuple[int, TextLine]] = []
    seen = -bullet
    for page, line in paged_lines(paragraph):
        before, seen = seen, seen + _signs(line.text)
        if before <= last and first < seen:
            held.append((page, line))
    if not held:
        return paragraph.page, paragraph.box
    return held[0][0], around(line.box for page, line in held if page == held[0][0])


def paged_lines(paragraph: Paragraph) -> tuple[tuple[int, TextLine], ...]:
    """The paragraph's lines with their pages: a line above the one before it stands on the next page."""
    page, lines = paragraph.page, []
    for place, line in enumerate(paragraph.lines):
        if place and page < paragraph.last_page and line.baseline < paragraph.lines[place - 1].baseline:
            page += 1
        lines.append((page, line))
    return tuple(lines)


def _signs(text: str) -> int:
    """How many characters other than white space."""
    return sum(not character.isspace() for character in text)
