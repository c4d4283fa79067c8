"""Numbers of the page's furniture: page numbers, running lines and the contents page, each proven by what the
other pages print; a line that only looks like furniture has no claim."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from extract.context.furniture import LEADER, is_furniture, running_lines
from extract.ledger.claims import Claim
from extract.ledger.tokens import NUMBER, numbers_in
from extract.ledger.wording import WORD, heading_numbers
from extract.pages import PageReading
from extract.text.lines import TextLine
from schemas.phrases import first_match
from schemas.profile import Profile

DOTS = ".."
LOOSER = 2
"""A contents page may be older than the layout: it may name up to so many times the pages there are."""
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
    before, most = 1, LOOSER * pages
    for line in entries:
        title, dots, number = line.text.rpartition(DOTS)
        yield Claim("furniture", page, line.box, " ".join(heading_numbers(title)))
        named = _whole(number.strip(" ."))
        if dots and named is not None and before <= named <= most:
            before = named
            yield Claim("furniture", page, line.box, number)


def _entries(page: PageReading, profile: Profile) -> list[TextLine]:
    """The lines with a leader; on a page that the profile's words call the contents, short leaders too."""
    names = profile.context.contents
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
