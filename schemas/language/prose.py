"""What running text says, from the cover to the budget: the entries for it in a profile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from schemas.codes import code_values
from schemas.language.forms import (
    FOLDED_SET,
    FOLDED_TEXTS,
    PHRASES,
    TEXTS,
    ByName,
    OneOf,
    finders_with,
    optional,
)
from schemas.phrases import Finder, Phrase
from schemas.texts import Text

STATEMENT_KIND = OneOf(Text("la clase de declaración", "kind of statement"), code_values("statement_kind"))
DATED, ACTA, REFERENCE = finders_with("year"), finders_with("acta"), finders_with("reference")
PhrasesBy = Mapping[str, tuple[Phrase, ...]]


@dataclass(frozen=True, slots=True)
class StatementWords:
    """`sections`: headings over each kind of statement; `labels`: what names a kind below its text."""

    sections: PhrasesBy = optional(ByName(STATEMENT_KIND, PHRASES), "Headings over each kind.", {})
    labelled_below: tuple[Phrase, ...] = optional(
        PHRASES, "Headings under which each text is named by the label below it.", ()
    )
    labels: PhrasesBy = optional(ByName(STATEMENT_KIND, PHRASES), "What names a kind below its text.", {})
    note_starts: tuple[str, ...] = optional(FOLDED_TEXTS, "Words a note begins with.", ())


@dataclass(frozen=True, slots=True)
class BudgetWords:
    """All folded. `rubro` and `cost_center` precede what they name, `links` go on inside a name."""

    rubro: tuple[str, ...] = optional(FOLDED_TEXTS, "Words before the number of a budget line.", ())
    number_signs: tuple[str, ...] = optional(FOLDED_TEXTS, "Signs between the two.", ())
    cost_center: tuple[str, ...] = optional(FOLDED_TEXTS, "Words before the name of a cost centre.", ())
    years: tuple[Finder, ...] = optional(
        finders_with("year"), "How running text names the budget of a {year}.", ()
    )
    links: frozenset[str] = optional(FOLDED_SET, "Words that go on inside a name.", frozenset())
    abbreviations: frozenset[str] = optional(
        FOLDED_SET, "Printed with a point that ends no sentence.", frozenset()
    )


@dataclass(frozen=True, slots=True)
class DateWords:
    """Whole texts that stand for a date."""

    permanent: frozenset[str] = optional(FOLDED_SET, "What goes on without end.", frozenset())
    unset: frozenset[str] = optional(FOLDED_SET, "What says that there is no date.", frozenset())


@dataclass(frozen=True, slots=True)
class MetadataWords:
    """How a cover names the institution, the unit (in order of rank), the title, the acta; who signs.

    `title_starts` begin the line of a title that is none of `titles`.
    """

    institutions: tuple[str, ...] = optional(TEXTS, "Names of the institution, as they are published.", ())
    institution_starts: tuple[str, ...] = optional(FOLDED_TEXTS, "Words such a name begins with.", ())
    units: tuple[str, ...] = optional(
        FOLDED_TEXTS, "Words the issuing unit's name begins with; the highest in rank first.", ()
    )
    titles: tuple[Finder, ...] = optional(DATED, "Titles, with their {year}.", ())
    title_starts: tuple[str, ...] = optional(
        FOLDED_TEXTS, "A line of the cover that begins so and ends in a year names the plan's year too.", ()
    )
    acta: tuple[Finder, ...] = optional(ACTA, "How the approval is named: {acta} and its {date}.", ())
    reference: tuple[Finder, ...] = optional(REFERENCE, "How the file is named: {reference}.", ())
    acta_numbers: tuple[str, ...] = optional(FOLDED_TEXTS, "Signs before the number of an acta.", ())
    other_starts: tuple[str, ...] = optional(
        FOLDED_TEXTS, "How other lines of a cover begin, so that a name ends before them.", ()
    )
    contents: tuple[Phrase, ...] = optional(PHRASES, "Headings of the table of contents.", ())
    signatories: tuple[str, ...] = optional(FOLDED_TEXTS, "Words before who signs.", ())
