"""Notes: what makes a paragraph one, and the mark it begins with."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from extract.context.walk import PlacedParagraph, Walk
from extract.text.paragraphs import Paragraph
from schemas.phrases import fold

SMALLER = 0.88
_MARK = re.compile(r"([*†‡]{1,6}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\([0-9]{1,2}\)|[0-9]{1,2}/(?![0-9]))")
_STRONG = re.compile(r"[*†‡⁰¹²³⁴⁵⁶⁷⁸⁹]")
_LIST_MARK = re.compile(r"([0-9]{1,2}|[a-zA-Z])[.)] ?-? ?(?=\S)|([0-9]{1,2})[-–] ?(?=[^\W\d])")


@dataclass(frozen=True, slots=True)
class UsualStyle:
    """The style most of the document's running text has."""

    size: float
    italic: bool

    def sets_apart(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph is clearly smaller than running text, or italic where that is not."""
        return paragraph.size <= SMALLER * self.size or (paragraph.italic and not self.italic)


def usual_style(walk: Walk) -> UsualStyle:
    """The style with most characters among the paragraphs that are no headings."""
    seen: Counter[UsualStyle] = Counter()
    for paragraph in _running(walk.blocks):
        seen[UsualStyle(round(paragraph.size, 1), paragraph.italic)] += len(paragraph.text)
    best = max(seen.values(), default=0)
    return next((style for style, count in seen.items() if count == best), UsualStyle(0.0, False))


def _running(blocks: Iterable[object]) -> Iterable[Paragraph]:
    for block in blocks:
        if isinstance(block, PlacedParagraph) and not block.paragraph.heading_like:
            yield block.paragraph


def begins_as_note(text: str, starts: Iterable[str]) -> bool:
    """Whether the text begins with a footnote mark or with one of the folded words and a colon."""
    head = fold(text[:40])
    return bool(_STRONG.match(text)) or any(
        re.match(rf"{re.escape(start)} ?[0-9]{{0,2}} ?[:.]", head) for start in starts
    )


def note_mark(text: str) -> str | None:
    """The footnote mark the text begins with, raised digits as plain ones."""
    found = _MARK.match(text)
    return unicodedata.normalize("NFKC", found.group()).strip("()/") if found else None


def list_mark(text: str) -> str | None:
    """The number or letter the text is listed under (`1.`, `a)`, `2-`)."""
    found = _LIST_MARK.match(text)
    return (found[1] or found[2]) if found else None
