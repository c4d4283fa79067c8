"""Numbers of running text and of the page's furniture: which of them the words around them account for."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from extract.headings import is_capital_heading, named_kind
from extract.ledger.claims import Claim, Kind
from extract.ledger.tolerances import LEDGER
from extract.meaning.walk import PlacedParagraph, Walk
from extract.page.furniture import LEADER, is_furniture, is_running, running_lines
from extract.page.geometry import Box, around, box_of
from extract.page.lines import TextLine
from extract.page.paragraphs import SENTENCE_ENDS, Paragraph, paged_lines
from extract.page.printed import NUMBER, SUPERSCRIPTS, PageReading, numbers_in, plain
from schemas.phrases import first_match
from schemas.profile import Profile
from schemas.records import Statement

WORD = re.compile(r"[^\W\d_]{2,}")

LIST_MARK = re.compile(r"\(?([0-9]{1,3}(?:\.[0-9]{1,2}){0,4})(?:\.-|[.)–-])\)? ?-? ?(?=[^\W\d_]|[¿«(\"“])")

ORDINAL = re.compile(r"(?:19|20)[0-9]{2}|[0-9]{1,2}(?:\.[0-9]{1,2}){0,4}")

BARE = re.compile(r"[0-9]{1,2}|(?:19|20)[0-9]{2}")

SHORT = re.compile(r"[0-9]{1,4}")

LEVELS = re.compile(r"[0-9]{1,4}|[0-9]{1,2}(?:\.[0-9]{1,2}){1,4}")


AMOUNT_SIGNS = frozenset("$€%")

CLOSED = (*SENTENCE_ENDS, ")", "»", '"', "”")


def list_mark(text: str) -> str | None:
    """The number a text with words begins with, as headings and lists do: `1.`, `2.1)`, `3-`."""
    found = LIST_MARK.match(text)
    return found[1] if found and WORD.search(text) else None


def label_numbers(text: str) -> tuple[str, ...]:
    """The numbers of a header: footnote marks, years and others of up to two digits; in one with words all of
    up to four digits. None has separators or the sign of an amount."""
    shape = SHORT if WORD.search(text) else BARE
    return tuple(plain(found[0]) for found in NUMBER.finditer(text) if _is_plain(text, found, shape))


def banner_numbers(text: str) -> tuple[str, ...]:
    """The numbers of a banner in words that no record bears: its years, footnote marks and its own number, of
    one level or more with up to two digits each."""
    if not WORD.search(text):
        return ()
    return tuple(plain(found[0]) for found in NUMBER.finditer(text) if _is_plain(text, found, ORDINAL))


def heading_numbers(text: str) -> tuple[str, ...]:
    """The numbers of a heading in running text: as in a header, and those of several levels (`5.1`)."""
    return tuple(plain(found[0]) for found in NUMBER.finditer(text) if _is_plain(text, found, LEVELS))


def prose_numbers(text: str) -> tuple[str, ...]:
    """The numbers that stand in a sentence: words outnumber them, and words or signs part them from one
    another; the list mark is none of them, and where no sign closes the text some words follow the last one.

    A row of a table that was read as text has none: its numbers follow one another or end it. An amount of
    money is published or it is none of these.
    """
    mark = LIST_MARK.match(text)
    text = text[mark.end() :] if mark else text
    found = tuple(NUMBER.finditer(text))
    words = tuple(WORD.finditer(text))
    if len(words) < max(LEDGER.fewest_words, LEDGER.words_a_number * len(found)):
        return footnote_marks(text)
    lone = [item for item, near in zip(found, _neighbours(text, found), strict=True) if not near]
    if not text.endswith(CLOSED):
        last = words[-LEDGER.words_a_number].start()
        lone = [item for item in lone if item.end() <= last]
    return tuple(plain(item[0]) for item in lone if not _is_money(text, item))


def without_money(text: str) -> tuple[str, ...]:
    """The numbers of a text but the amounts of money: those are published on their own."""
    return tuple(plain(found[0]) for found in NUMBER.finditer(text) if not _is_money(text, found))


def footnote_marks(text: str) -> tuple[str, ...]:
    """The raised numbers of a text as plain ones."""
    return tuple(plain(found[0]) for found in NUMBER.finditer(text) if found[0][0] in SUPERSCRIPTS)


def _neighbours(text: str, found: tuple[re.Match[str], ...]) -> Iterator[bool]:
    """Whether each number has another one right beside it, with nothing but blanks and signs of amounts
    between."""
    gaps = [text[left.end() : right.start()] for left, right in pairwise(found)]
    close = [not gap.strip(" $€%") for gap in gaps]
    for place in range(len(found)):
        yield any(close[max(0, place - 1) : place + 1])


def _is_money(text: str, found: re.Match[str]) -> bool:
    """Whether the sign of a currency stands right before the number."""
    return unicodedata.category(_beside(text, found)[0] or " ") == "Sc"


def _is_plain(text: str, found: re.Match[str], shape: re.Pattern[str]) -> bool:
    if found[0][0] in SUPERSCRIPTS:
        return True
    return shape.fullmatch(found[0]) is not None and AMOUNT_SIGNS.isdisjoint(_beside(text, found))


def _beside(text: str, found: re.Match[str]) -> tuple[str, str]:
    """The signs next to the number, over a few blanks; empty where there is none so near."""
    before, after = (
        text[max(0, found.start() - LEDGER.near) : found.start()],
        text[found.end() : found.end() + LEDGER.near],
    )
    return before.rstrip()[-1:], after.lstrip()[:1]


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
    labels, running = profile.statements.labels, running_lines(pages)
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
    return Box(line.box.x0, line.box.top, line.box.x0 + LEDGER.mark_width * line.size, line.box.bottom)


def _paragraphs(walk: Walk) -> Iterator[Paragraph]:
    return (block.paragraph for block in walk.blocks if isinstance(block, PlacedParagraph))


DOTS = ".."


Seen = tuple[PageReading, TextLine]


def furniture_claims(pages: Sequence[PageReading], profile: Profile) -> Iterator[Claim]:
    """The numbers of lines that the reading sets aside as furniture, where they are what furniture prints."""
    running = running_lines(pages)
    repeated: dict[str, list[Seen]] = defaultdict(list)
    for page in pages:
        yield from _contents(_entries(page, profile), page.number, len(pages))
        for line in page.lines:
            if LEADER not in line.text and numbers_in(line.text) and is_furniture(line, page, running):
                repeated[NUMBER.sub("#", line.text)].append((page, line))
    for seen in repeated.values():
        yield from _repeated(seen, str(len(pages)))


def _contents(entries: Sequence[TextLine], page: int, pages: int) -> Iterator[Claim]:
    """Each entry's own numbers and the page it names, which is not below that of the entry before."""
    before, most = 1, LEDGER.looser * pages
    for line in entries:
        title, dots, number = line.text.rpartition(DOTS)
        yield Claim("furniture", page, line.box, " ".join(heading_numbers(title)))
        named = _whole(number.strip(" ."))
        if dots and named is not None and before <= named <= most:
            before = named
            yield Claim("furniture", page, line.box, number)


def _entries(page: PageReading, profile: Profile) -> list[TextLine]:
    """The lines with a leader; on a page that the profile's words call the contents, short leaders too."""
    names = profile.metadata.contents
    dots = DOTS if any(first_match(names, line.text) is not None for line in page.lines) else LEADER
    return [line for line in page.lines if dots in line.text]


def _repeated(seen: Sequence[Seen], pages: str) -> Iterator[Claim]:
    """The numbers of lines that differ in their numbers only: those that count the pages, how many `pages`
    there are, and in a line of words those that most of them print."""
    numbers = [numbers_in(line.text) for _, line in seen]
    for place in range(len(numbers[0])):
        column = [found[place] for found in numbers]
        printed = Counter(column)
        steps = Counter(_step(number, page.number) for number, (page, _) in zip(column, seen, strict=True))
        for number, (page, line) in zip(column, seen, strict=True):
            step = _step(number, page.number)
            counts = step == 0 or (step is not None and steps[step] > 1) or (place > 0 and number == pages)
            stays = WORD.search(line.text) and _is_usual(printed[number], len(seen))
            if counts or stays:
                yield Claim("furniture", page.number, line.box, number)


def _is_usual(count: int, lines: int) -> bool:
    return count >= max(2, lines / 2)


def _step(number: str, page: int) -> int | None:
    """How far a printed page number is ahead of the page's place in the file; None for no page number."""
    whole = _whole(number)
    return None if whole is None else whole - page


def _whole(text: str) -> int | None:
    plain = re.fullmatch(r"[0-9]{1,4}", text)
    return int(text) if plain else None
