"""Sections of statements: which kind of text stands under the heading last read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from extract.context.context import ENUMERATION
from extract.context.walk import PlacedParagraph
from schemas.phrases import Phrase, first_match
from schemas.prose import StatementWords

LABELLED_BELOW = "labelled below"
NO_SMALLER = 0.3
LONGEST_SUBHEADING = 200


@dataclass(slots=True)
class Section:
    """The texts under one heading; `subheading` is the smaller heading read last, `texts` those that wait."""

    kind: str
    heading: PlacedParagraph
    subheading: PlacedParagraph | None = None
    texts: list[PlacedParagraph] = field(default_factory=list)

    def ended_by(self, placed: PlacedParagraph) -> bool:
        """Whether a heading ends the section: a part of the plan, or no smaller than the section's own."""
        return placed.heading or placed.paragraph.size >= self.heading.paragraph.size - NO_SMALLER

    @property
    def title(self) -> str:
        """The nearest heading as printed."""
        return (self.subheading or self.heading).paragraph.text


def section_begun(placed: PlacedParagraph, words: StatementWords) -> Section | None:
    """The section a heading begins; None for any other heading."""
    text = ENUMERATION.sub("", placed.paragraph.text, count=1)
    if first_match(words.labelled_below, text) is not None:
        return Section(LABELLED_BELOW, placed)
    kind = named_kind(words.sections, text)
    return Section(kind, placed) if kind else None


def named_kind(names: Mapping[str, tuple[Phrase, ...]], text: str) -> str | None:
    """The kind of statement whose phrases the text matches."""
    return next((kind for kind, phrases in names.items() if first_match(phrases, text) is not None), None)


def is_capital_heading(text: str) -> bool:
    """Whether a text in running style is a heading all the same: short and in capitals throughout."""
    return len(text) <= LONGEST_SUBHEADING and text.isupper() and sum(c.isalpha() for c in text) > 3
