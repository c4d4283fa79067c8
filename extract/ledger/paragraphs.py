"""Numbers in running text: statements, headings, list marks and sentences that no record bears."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from extract.context.furniture import is_running, running_lines
from extract.context.walk import PlacedParagraph, Walk
from extract.facts.places import paged_lines
from extract.facts.sections import is_capital_heading, named_kind
from extract.geometry import Box, around, box_of
from extract.ledger.claims import Claim, Kind
from extract.ledger.tokens import NUMBER, numbers_in
from extract.ledger.wording import footnote_marks, heading_numbers, list_mark, prose_numbers, without_money
from extract.pages import PageReading
from extract.text.lines import TextLine
from extract.text.paragraphs import Paragraph
from schemas.profile import Profile
from schemas.prose import statement_words
from schemas.records import Statement

MARK_WIDTH = 5.0
Part = tuple[int, Box, str]


def statement_claims(statements: Sequence[Statement], walk: Walk) -> Iterator[Claim]:
    """The numbers in the texts of statements, also where a page turn cuts one."""
    cut = {
        (paragraph.page, paragraph.box): paragraph
        for paragraph in _paragraphs(walk)
        if paragraph.last_page > paragraph.page
    }
    for statement in statements:
        numbers = without_money(statement.text)
        if not numbers:
            continue
        box = box_of(statement)
        yield Claim("statement", statement.page, box, " ".join(numbers), "running")
        paragraph = cut.get((statement.page, box))
        for page, rest, text in _parts(paragraph) if paragraph else ():
            yield Claim("statement", page, rest, " ".join(without_money(text)), "running")


def paragraph_claims(walk: Walk) -> Iterator[Claim]:
    """The numbers of headings, list marks and sentences; a row of numbers in running text has no claim."""
    for paragraph in _paragraphs(walk):
        if NUMBER.search(paragraph.text):
            yield from _claims(paragraph)


def numbered_label_claims(pages: Sequence[PageReading], profile: Profile) -> Iterator[Claim]:
    """A bare number on the line below a label that the profile's words name, on the next page too."""
    labels, running = statement_words(profile.raw).labels, running_lines(pages)
    lines = [
        (page.number, line) for page in pages for line in page.lines if not is_running(line, page, running)
    ]
    for (_, above), (page, line) in pairwise(lines):
        if line.text.isdigit() and named_kind(labels, above.text) is not None:
            yield Claim("label", page, line.box, line.text)


def _claims(paragraph: Paragraph) -> Iterator[Claim]:
    first = paragraph.lines[0]
    if mark := list_mark(paragraph.text):
        yield Claim("label", paragraph.page, _head(first), mark)
    yield from _by_page("label", paragraph, footnote_marks(paragraph.text), "raised")
    if paragraph.heading_like or is_capital_heading(paragraph.text):
        yield from _by_page("label", paragraph, heading_numbers(paragraph.text))
    else:
        yield from _by_page("prose", paragraph, prose_numbers(paragraph.text))


def _by_page(
    state: str, paragraph: Paragraph, numbers: Sequence[str], kind: Kind = "running"
) -> Iterator[Claim]:
    """A claim for each page the paragraph stands on, on those of the numbers that its lines there hold."""
    for page, box, text in _parts(paragraph) if numbers else ():
        here = Counter(numbers) & Counter(numbers_in(text))
        yield Claim(state, page, box, " ".join(here.elements()), kind)


def _parts(paragraph: Paragraph) -> Iterator[Part]:
    """The paragraph's pages, each with the box and the text of its lines there."""
    for page, lines in groupby(paged_lines(paragraph), key=lambda placed: placed[0]):
        held = [line for _, line in lines]
        yield page, around(line.box for line in held), " ".join(line.text for line in held)


def _head(line: TextLine) -> Box:
    """Where the line's list mark stands, behind a bullet or without one."""
    return Box(line.box.x0, line.box.top, line.box.x0 + MARK_WIDTH * line.size, line.box.bottom)


def _paragraphs(walk: Walk) -> Iterator[Paragraph]:
    return (block.paragraph for block in walk.blocks if isinstance(block, PlacedParagraph))
