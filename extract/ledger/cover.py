"""Numbers of the cover: those of the title, the acta, its date and the reference that are published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.context.flow import Block
from extract.facts.cover import cover_lines
from extract.geometry import around
from extract.ledger.claims import Claim
from extract.ledger.tokens import numbers_in
from schemas.profile import Profile
from schemas.prose import metadata_words
from schemas.records import Document


def cover_claims(blocks: Sequence[Block], profile: Profile, document: Document) -> Iterator[Claim]:
    """A claim on each page of the cover for the numbers of the document's own data, as often as they are
    published."""
    texts = (document.title, document.acta, document.reference, document.acta_date, document.issued)
    lines = cover_lines(blocks, metadata_words(profile.raw))
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
