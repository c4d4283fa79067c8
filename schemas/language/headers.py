"""What headers, headings and banners mean: the entries `headers`, `value_headers` and `context` of a profile.

A new role of columns is a row of `schemas/codes.py`, a new part of the year a row of `schemas/periods.py`; a
new property of a header is a field of `HeaderEntry`. The JSON Schema follows from all three.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from schemas.codes import HEADER_ROLES, code_values
from schemas.language.forms import (
    FOLDED,
    FOLDED_SET,
    FOLDED_TEXTS,
    PHRASE,
    PHRASES,
    TEXTS,
    ByName,
    OneOf,
    OnlyWith,
    Several,
    Whole,
    may_be,
    optional,
    phrases_with,
    required,
)
from schemas.periods import PARTS, PERIODS
from schemas.phrases import Phrase, begins_with_any, folded_words
from schemas.texts import Text

ROLE = OneOf(Text("el rol", "role"), HEADER_ROLES)
KIND = OneOf(Text("la clase de indicador", "kind of indicator"), code_values("kind"))
SERIES = OneOf(Text("la serie", "series"), code_values("series"))
PERIOD = OneOf(Text("el período", "period"), PERIODS)
NAMED, LEADING = phrases_with("name"), phrases_with("text")

ANY_SERIES = "any"
"""In `value_headers`: words that head values without saying of which series."""


@dataclass(frozen=True, slots=True)
class HeaderEntry:
    """What a column is whose header reads like one of `texts`.

    `under` names in order what several cells of a row under this one header are; its last entry is the last
    cell's. `kind` is the kind of indicator listed under it, `series` what a value column publishes and
    `period` the part of the year it is for. Of several indicator columns the one of the lowest `rank` names
    the indicators, the others the group they stand in.
    """

    texts: tuple[Phrase, ...] = required(
        Several(PHRASE, 1),
        "The headers as printed; {year} for any year.",
        "Los encabezados como se imprimen; {year} es cualquier año.",
    )
    role: str = required(ROLE, "What the column holds.", "Lo que contiene la columna.")
    kind: str | None = may_be(KIND, "The kind of indicator listed under the header.")
    series: str | None = may_be(SERIES, "What a column of values says; only with `role: value`.")
    period: str | None = may_be(PERIOD, "The part of the year of its values; only with `role: value`.")
    under: tuple[str, ...] = optional(
        Several(ROLE, 1), "What several cells of a row under this one header are, in order.", ()
    )
    rank: int = optional(
        Whole(-99, 99), "Of several indicator columns the one of the lowest rank names the indicators.", 0
    )

    only_with: ClassVar[OnlyWith] = {"series": ("role", "value"), "period": ("role", "value")}


@dataclass(frozen=True, slots=True)
class ContextWords:
    """How headings and banners name the parts of the plan."""

    perspective: tuple[Phrase, ...] = optional(
        phrases_with("name"), "Headings of a perspective, with its {name}.", ()
    )
    line: tuple[Phrase, ...] = optional(
        phrases_with("name"), "Headings of a line of work, with its {name}.", ()
    )
    section: Mapping[str, tuple[Phrase, ...]] = optional(
        ByName(OneOf(Text("la sección", "section"), code_values("section")), PHRASES),
        "Headings a section begins with.",
        {},
    )
    kind: Mapping[str, tuple[Phrase, ...]] = optional(
        ByName(KIND, PHRASES), "Headings over a kind of indicators.", {}
    )
    dependency_starts: tuple[str, ...] = optional(
        FOLDED_TEXTS, "Words names of parts of an institution begin with.", ()
    )
    dependency_labels: frozenset[str] = optional(
        FOLDED_SET,
        "Labels that, with a colon behind them, say which part of an institution answers.",
        frozenset(),
    )
    dependency_short_forms: Mapping[str, tuple[str, ...]] = optional(
        ByName(FOLDED, FOLDED_TEXTS),
        "Short forms of the words of such names, by the word they stand for and no other.",
        {},
    )
    furniture: tuple[Phrase, ...] = optional(
        PHRASES, "What pages bear that is no part of a plan: page numbers, dates of printing, signatures.", ()
    )
    field_heads: frozenset[str] = optional(
        FOLDED_SET,
        "Words that head the fields of a card and what they say, and are no fields.",
        frozenset(),
    )
    dependencies: frozenset[str] = optional(
        FOLDED_SET, "Names of parts of the institution that begin with none of these.", frozenset()
    )
    not_dependencies: frozenset[str] = optional(FOLDED_SET, "Texts that begin so and are none.", frozenset())
    objective: tuple[Phrase, ...] = optional(
        phrases_with("text"), "Leads of an objective, with its {text}.", ()
    )
    continued: frozenset[str] = optional(
        FOLDED_SET, "Words that say of a title printed again that its table goes on.", frozenset()
    )
    places: frozenset[str] = optional(
        FOLDED_SET, "Words that headers of places and of branches begin with.", frozenset()
    )

    def heads_places(self, text: str) -> bool:
        """Whether a text begins with a word for a place or a branch: `Región climática`."""
        return begins_with_any(text, self.places)

    def names_place(self, text: str) -> bool:
        """Whether a text begins with a word for one place: `Zona Norte`, and no `Estaciones instaladas`."""
        return self.heads_places(text) and not folded_words(text).split()[0].endswith("s")

    def contradictions(self) -> Iterator[tuple[str, Text]]:
        """Short forms of two words, which would make one name of two."""
        meant: dict[str, str] = {}
        for word, forms in self.dependency_short_forms.items():
            for form in forms:
                other = meant.setdefault(form, word)
                if other != word or form in self.dependency_short_forms:
                    yield (
                        "dependency_short_forms",
                        Text(
                            f"«{form}» abrevia «{word}» y «{other}»; déjela en una sola palabra.",
                            f"“{form}” stands for “{word}” and for “{other}”; leave it to one word only.",
                        ),
                    )


@dataclass(frozen=True, slots=True)
class ValueHeaderWords:
    """The words value headers are made of, in any order; every word of such a header has to be known."""

    series: Mapping[str, tuple[str, ...]] = optional(
        ByName(OneOf(Text("la serie", "series"), (*code_values("series"), ANY_SERIES)), TEXTS),
        "Words that name a series; under `any` those that head values of whichever series.",
        {},
    )
    nouns: tuple[str, ...] = optional(
        TEXTS, "Those of them that name a series only where no participle does (“avance programado”).", ()
    )
    row_marks: Mapping[str, tuple[str, ...]] = optional(
        ByName(OneOf(Text("la serie", "series"), code_values("series")), TEXTS),
        "Marks of a column that says of each row which series it is of.",
        {},
    )
    outcomes: tuple[str, ...] = optional(
        TEXTS, "Words that say that values were executed where no other word names a series.", ()
    )
    derived: tuple[str, ...] = optional(
        TEXTS, "Words for columns worked out of others, neither planned nor executed.", ()
    )
    money: tuple[str, ...] = optional(
        TEXTS, "Words that speak of a budget: bare large numbers in such a table are amounts of money.", ()
    )
    goals: tuple[str, ...] = optional(
        TEXTS,
        "Words that speak of goals in kind: what is said of all amounts of a table is not said of them.",
        (),
    )
    rows_in_kind: tuple[str, ...] = optional(
        TEXTS,
        "Words that say of a row, or a column below a budget, that it is of goals in kind.",
        (),
    )
    rows_of_money: tuple[str, ...] = optional(
        TEXTS, "Short forms that say of a row that it is of money, beside others of goals in kind.", ()
    )
    progress: tuple[str, ...] = optional(
        TEXTS,
        "What is said of how far works have come: bare numbers up to 100 there are percentages.",
        (),
    )
    absolute: tuple[str, ...] = optional(
        TEXTS, "Words that say that numbers are counts, whatever share their row is named for.", ()
    )
    reports: tuple[str, ...] = optional(
        TEXTS, "Words that the title of a document begins with that tells what was done, though of goals.", ()
    )
    scheduling: tuple[str, ...] = optional(
        TEXTS, "Words for a programme of dates: in a title they say that the values are planned.", ()
    )
    stages: tuple[str, ...] = optional(
        TEXTS, "Words for the stages of spending: beside another one of them, each was executed.", ()
    )
    commitments: tuple[str, ...] = optional(
        TEXTS, "Those of them for a commitment: beside goals, where no stage of spending is, it is one.", ()
    )
    standing: tuple[str, ...] = optional(
        TEXTS, "Words for a budget as it stands at a date: that of the year, whatever of it has passed.", ()
    )
    cumulative: tuple[str, ...] = optional(
        TEXTS, "Words beside which a part of the year is the end of a stretch from January on.", ()
    )
    so_far: tuple[str, ...] = optional(
        TEXTS, "Words behind “a” or “hasta” that stand for the cut-off of a report: “al período”.", ()
    )
    whole: tuple[str, ...] = optional(TEXTS, "Words for the whole year, whatever stands above them.", ())
    spans: Mapping[str, tuple[str, ...]] = optional(
        ByName(OneOf(Text("el período", "span"), tuple(PARTS)), TEXTS),
        "Words for the parts of a year, by their span.",
        {},
    )
    ordinals: Mapping[int, tuple[str, ...]] = optional(
        ByName(Whole(1, max(PARTS.values())), TEXTS), "Words for the number of such a part.", {}
    )
    monthly: tuple[str, ...] = optional(
        TEXTS, "Words above bare numbers that make these the months of a year.", ()
    )
    beyond: tuple[str, ...] = optional(
        TEXTS, "Words for spans of several years; they need the year that a header's values are for.", ()
    )
    years: tuple[str, ...] = optional(
        TEXTS, "Words beside the number of one of several years (“Año 1”), which is no part of a year.", ()
    )
    of_year: tuple[str, ...] = optional(
        TEXTS, "Words before a year in the text above a table that make it the year of its values.", ()
    )
    not_of_year: tuple[str, ...] = optional(
        TEXTS,
        "Words of texts whose year is not that of the values: of laws, of what a programme is called.",
        (),
    )
    done: tuple[str, ...] = optional(
        TEXTS, "Irregular participles of what is done, which say that values were executed.", ()
    )
    not_done: tuple[str, ...] = optional(
        TEXTS, "Words that end as participles or infinitives do and are none (“tonelada”, “hogar”).", ()
    )
    fillers: tuple[str, ...] = optional(TEXTS, "Words that may stand between and say nothing here.", ())
