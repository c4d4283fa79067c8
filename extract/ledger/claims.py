"""Claims on printed numbers, settled in order of precedence, and those that records and cover make."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from extract.flow.blocks import Block
from extract.ledger.tolerances import LEDGER
from extract.numbers.cells import YEAR_BEFORE
from extract.numbers.restated import share_behind
from extract.page.geometry import Box, around, box_of
from extract.page.printed import NUMERALS, SUPERSCRIPTS, NumberToken, numbers_in
from extract.records.cover import cover_lines
from schemas.profile import Profile
from schemas.records import Document, DocumentRecords, Indicator

Kind = Literal["any", "raised", "running"]


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that owns the numbers of `text` printed inside `box` of `page`, each as often as in the text.

    `kind` says whether any number will do, only raised ones, or only those that stand in running text, no
    wider apart than words do. `owner` is the identifier of the record that must find all of its numbers;
    None where it may find fewer.
    """

    state: str
    page: int
    box: Box
    text: str
    kind: Kind = "any"
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class Settlement:
    """The state of each token of each page, None for one that nothing claims, and the claims of records that
    did not find all their numbers."""

    states: Mapping[int, tuple[str | None, ...]]
    unmet: tuple[Claim, ...]


def settle(tokens: Mapping[int, Sequence[NumberToken]], claims: Iterable[Claim]) -> Settlement:
    """Give each token the state of the first claim that wants it; a token is given once."""
    pages = {number: _PageLedger(found) for number, found in tokens.items()}
    unmet = []
    for claim in claims:
        wanted = Counter(numbers_in(claim.text))
        if not wanted:
            continue
        page = pages.get(claim.page)
        missing = page.take(claim, wanted) if page else wanted.total()
        if missing and claim.owner is not None:
            unmet.append(claim)
    return Settlement({number: tuple(page.states) for number, page in pages.items()}, tuple(unmet))


def stands_apart(token: NumberToken) -> bool:
    """Whether white space parts the token from the text beside it, as a column's would: a number alone on
    its line does too."""
    if token.before is None and token.after is None:
        return True
    return max(token.before or 0.0, token.after or 0.0) > LEDGER.widest_blank


class _PageLedger:
    """The tokens of one page from top to bottom, and what each was given to."""

    def __init__(self, tokens: Sequence[NumberToken]) -> None:
        self.tokens = tokens
        self.states: list[str | None] = [None] * len(tokens)
        centers = [token.center for token in tokens]
        self._order = sorted(range(len(tokens)), key=lambda place: (centers[place][1], centers[place][0]))
        self._heights = [centers[place][1] for place in self._order]
        self._middles = [centers[place][0] for place in range(len(tokens))]

    def take(self, claim: Claim, wanted: Counter[str]) -> int:
        """Give the claim the free tokens inside its box that it wants; how many it did not find."""
        box, missing = claim.box, wanted.total()
        first, last = bisect_left(self._heights, box.top), bisect_right(self._heights, box.bottom)
        for place in self._order[first:last]:
            if self.states[place] is not None or not box.x0 <= self._middles[place] <= box.x1:
                continue
            token = self.tokens[place]
            if wanted[token.text] > 0 and _is_of(claim.kind, token):
                self.states[place] = claim.state
                wanted[token.text] -= 1
                missing -= 1
        return missing


def _is_of(kind: Kind, token: NumberToken) -> bool:
    if kind == "running":
        return not stands_apart(token)
    return kind == "any" or token.raised


# With a fraction or an exponent behind it, both read as parts of the number; a note such as `1/` is none.
FIRST_NUMBER = re.compile(
    rf"[0-9]+(?:(?:[.,'’]\s?|\s)[0-9]+)*(?:/[0-9]+|[Ee][+-][0-9]+|\s?[{NUMERALS}])?|[{NUMERALS}]"
)

CENTS = re.compile(rf"[0-9][{SUPERSCRIPTS}]{{2}}")


def value_claims(records: DocumentRecords) -> Iterator[Claim]:
    """Each value's and each amount's own numbers, of which none may be missing; a value is one number, only a
    text may hold several."""
    for value in records.indicators:
        text = _own_number(value) if value.status == "value" else value.raw
        yield Claim("value", value.page, box_of(value), text, owner=value.value_id)
    for amount in records.budget_mentions:
        yield Claim("budget_mention", amount.page, box_of(amount), amount.raw, owner=amount.mention_id)


def first_number(raw: str) -> str:
    """The one number of a value's text, whose groups blanks may part."""
    found = FIRST_NUMBER.search(raw)
    return found[0] if found else raw


def _own_number(value: Indicator) -> str:
    """The number of a value as printed, with raised cents where they are read as such and not as a note."""
    cents = None if value.notes else CENTS.search(value.raw)
    behind = value.raw.removeprefix(_year_before(value))
    return first_number(behind) + (cents[0][1:] if cents else "")


def _year_before(value: Indicator) -> str:
    """The year that the text of a value begins with (`2021: 312`); nothing where it begins with none."""
    led = YEAR_BEFORE.match(value.raw)
    return led[0] if led is not None and value.value != int(led[1]) else ""


def beside_value_claims(records: DocumentRecords) -> Iterator[Claim]:
    """What is printed beside a value and says what it says: footnote marks, its own year, the fraction of a
    percentage."""
    for value in records.indicators:
        share = share_behind(value.cell_text)
        if share is not None:
            yield Claim("label", value.page, box_of(value), share.text)
        if value.status == "value" and (year := _year_before(value)):
            yield Claim("label", value.page, box_of(value), year)
        if value.notes:
            yield Claim("label", value.page, box_of(value), value.notes, "raised")
        if value.series == "baseline" and f"({value.year})" in "".join(value.cell_text.split()):
            yield Claim("label", value.page, box_of(value), str(value.year))


def cover_claims(blocks: Sequence[Block], profile: Profile, document: Document) -> Iterator[Claim]:
    """A claim on each page of the cover for the numbers of the document's own data, as often as they are
    published."""
    texts = (document.title, document.acta, document.reference, document.acta_date, document.issued)
    lines = cover_lines(blocks, profile.metadata)
    numbers = [number for text in texts if text for number in numbers_in(text)]
    for page in dict.fromkeys(line.page for line in lines):
        held = [line.line for line in lines if line.page == page]
        yield Claim("metadata", page, around(line.box for line in held), " ".join(_spellings(numbers)))


def _spellings(numbers: Sequence[str]) -> Iterator[str]:
    """The numbers, those of days and months also without the zero that only the published date has."""
    for number in numbers:
        yield number
        if len(number) == 2 and number[0] == "0":
            yield number[1]
