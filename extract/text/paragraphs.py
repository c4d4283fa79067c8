"""Paragraphs: lines joined while their spacing, style and indent say that they belong together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.geometry import Box, around
from extract.text.lines import TextLine

BULLETS = frozenset("•●▪■◦○‣⁃·–➢➤✓")
LETTER_BULLETS = frozenset("o§vØü")
MOSTLY = 0.6
APART = 0.45
USUAL_PITCH = 1.32
LOOSER = 1.13
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
    for line in lines:
        if groups and _goes_on(groups[-1], line, pitch):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(_paragraph(page, group) for group in groups)


def line_pitch(pages: Iterable[Sequence[TextLine]]) -> float:
    """The most common distance between baselines over text size; the usual one where lines are too few."""
    seen: Counter[float] = Counter()
    for lines in pages:
        for upper, lower in pairwise(lines):
            if upper.size == lower.size and 0 < lower.baseline - upper.baseline < 2 * lower.size:
                seen[round((lower.baseline - upper.baseline) / lower.size, 2)] += 1
    if not seen:
        return USUAL_PITCH
    most = max(seen.values())
    return min(ratio for ratio, count in seen.items() if count > most / 2)


def bullet_of(line: TextLine) -> str | None:
    """The bullet the line begins with, if any: a bullet sign, or a letter set well apart that symbol fonts
    use as one."""
    head, _, rest = line.text.partition(" ")
    if (
        len(head) == 1
        and rest
        and (head in BULLETS or (head in LETTER_BULLETS and line.lead_gap > APART * line.size))
    ):
        return head
    if line.text[:1] in BULLETS and len(line.text) > 1 and line.text[0] != "–":
        return line.text[0]
    return None


def _goes_on(group: list[TextLine], line: TextLine, pitch: float) -> bool:
    above = group[-1]
    if bullet_of(line) or (line.bold > MOSTLY) != (above.bold > MOSTLY):
        return False
    if abs(line.size - above.size) > 0.6 or (line.italic > MOSTLY) != (above.italic > MOSTLY):
        return False
    if (line.underlined > MOSTLY) != (above.underlined > MOSTLY) and line.bold > MOSTLY:
        return False
    return line.baseline - above.baseline <= pitch * LOOSER * line.size


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
        _share(group, "bold") > MOSTLY,
        _share(group, "italic") > MOSTLY,
        _share(group, "underlined") > MOSTLY,
        group[0].box.x0 if bullet else None,
        tuple(group),
    )


def _share(group: list[TextLine], style: str) -> float:
    width = sum(line.box.width for line in group)
    return sum(getattr(line, style) * line.box.width for line in group) / width if width else 0.0


def joins_over_page(before: Paragraph, after: Paragraph) -> bool:
    """Whether a page turn cut one paragraph in two: same style, no end of sentence, no new bullet."""
    if after.bullet is not None or before.heading_like or after.heading_like:
        return False
    if abs(before.size - after.size) > 0.6 or before.italic != after.italic:
        return False
    return not before.text.endswith(SENTENCE_ENDS)


def joined(before: Paragraph, after: Paragraph) -> Paragraph:
    """One paragraph of two parts; place and style are the first part's."""
    text = f"{before.text} {after.text}"
    return replace(before, text=text, last_page=after.last_page, lines=before.lines + after.lines)
