"""The cover: its lines, and the names that go over several of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.context.context import ENUMERATION
from extract.context.flow import Block
from extract.facts.dates import month_named
from extract.facts.places import paged_lines
from extract.text.lines import TextLine
from extract.text.paragraphs import Paragraph
from schemas.phrases import first_match, folded_words
from schemas.prose import MetadataWords

SAME_SIZE = 0.6
FARTHEST = 2.2
MOST_LINES = 60


@dataclass(frozen=True, slots=True)
class CoverLine:
    """One line of the cover with its page."""

    page: int
    line: TextLine

    @property
    def text(self) -> str:
        return " ".join(self.line.text.split())


def cover_lines(blocks: Sequence[Block], words: MetadataWords) -> tuple[CoverLine, ...]:
    """The lines before the contents or the first numbered heading; without either, the first page."""
    lines = tuple(_until_contents(blocks, words))
    if len(lines) > MOST_LINES or not any(_opens_text(block, words) for block in blocks):
        lines = tuple(line for line in lines if line.page == lines[0].page)
    return lines[:MOST_LINES]


def _until_contents(blocks: Iterable[Block], words: MetadataWords) -> Iterator[CoverLine]:
    for block in blocks:
        if not isinstance(block, Paragraph) or _opens_text(block, words):
            return
        for page, line in paged_lines(block):
            yield CoverLine(page, line)


def _opens_text(block: Block, words: MetadataWords) -> bool:
    """Whether the block is the heading of the contents or the first numbered one."""
    if not isinstance(block, Paragraph) or not block.heading_like:
        return False
    if first_match(words.contents, ENUMERATION.sub("", block.text, count=1)) is not None:
        return True
    return block.text[:1].isdigit() and bool(ENUMERATION.match(block.text))


def segments(lines: Sequence[CoverLine], words: MetadataWords, links: frozenset[str]) -> tuple[str, ...]:
    """The lines with names whole: one in the style of the line above goes on unless it begins something.

    What stands below a linking word ("de", "del") goes on with it; a month of issue ("Lima, mayo de 2024")
    begins anew.
    """
    starts = (*words.institution_starts, *words.units, *words.other_starts)
    joined: list[list[CoverLine]] = []
    for line in lines:
        dated = month_named(line.text, words.months) is not None
        if joined and not dated and _goes_on(joined[-1][-1], line, starts, links):
            joined[-1].append(line)
        else:
            joined.append([line])
    return tuple(" ".join(line.text for line in group) for group in joined)


def _goes_on(above: CoverLine, line: CoverLine, starts: Iterable[str], links: frozenset[str]) -> bool:
    upper, lower = above.line, line.line
    if above.page != line.page or abs(upper.size - lower.size) > SAME_SIZE:
        return False
    if lower.baseline - upper.baseline > FARTHEST * lower.size:
        return False
    if folded_words(above.text).split(" ")[-1] in links:
        return True
    return not line.text[:1].isdigit() and begun_with(line.text, starts) is None


def begun_with(text: str, starts: Iterable[str]) -> str | None:
    """The first of the folded words the text begins with as a whole word."""
    folded = folded_words(text)
    return next(
        (start for start in starts if folded == start or folded.startswith((f"{start} ", f"{start}:"))), None
    )
