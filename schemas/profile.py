"""A layout profile: what the words of one institution's plans mean. The files are `profiles/*.yaml`, read by
`schemas.language.reading`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from schemas.codes import roles
from schemas.column_entries import ColumnBook, ColumnEntry
from schemas.language.forms import (
    FOLDED_SET,
    FOLDED_TEXTS,
    TEXT,
    ByName,
    Record,
    Several,
    SomeOrNone,
    Whole,
    optional,
    required,
)
from schemas.language.headers import KIND, ContextWords, HeaderEntry, ValueHeaderWords
from schemas.language.judgement import LinkThresholds, PairingThresholds, PercentageWords
from schemas.language.prose import BudgetWords, DateWords, MetadataWords, StatementWords
from schemas.phrases import PhraseBook, folded_words
from schemas.units import VocabularyWords
from schemas.value_headers import ValueHeader, ValueWords

LONGEST_HEADER = 120
OF_SEVERAL_NAMES = frozenset(roles("label", "side"))
NAMES = ("indicator", "group")
EITHER = re.compile(r" ?[/–-] ?| [yo] ")
ASIDE = re.compile(r"\([^()]*\)|[%$]")
DATED = re.compile(r"(?P<entry>[^()0-9]*[^()0-9\s])\s*(?:\(\s*)?(?P<year>(?:19|20)[0-9]{2})\)?")

HeaderMeaning = tuple[HeaderEntry, dict[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileEntries:
    """The vocabulary of one kind of plan. A profile's own lists are put before those of `base.yaml`; of
    single values its own count."""

    recognised_by: tuple[str, ...] = optional(
        FOLDED_TEXTS, "A plan that holds all of these texts is read with the profile; [] fits every plan.", ()
    )
    headers: tuple[HeaderEntry, ...] = optional(
        Several(Record(HeaderEntry)), "What columns are, by their headers; the first that fits counts.", ()
    )
    columns: tuple[ColumnEntry, ...] = optional(
        SomeOrNone(Record(ColumnEntry)),
        "What single columns are, by all levels of their headers; it corrects what was read of them.",
        (),
    )
    header_starts: tuple[HeaderEntry, ...] = optional(
        Several(Record(HeaderEntry)),
        "What a column is by the words its header begins with, where no entry knows it whole.",
        (),
    )
    value_headers: ValueHeaderWords = optional(
        Record(ValueHeaderWords), "The words headers of values are made of.", ValueHeaderWords()
    )
    context: ContextWords = optional(
        Record(ContextWords), "How headings and banners name the parts of the plan.", ContextWords()
    )
    months: Mapping[str, int] = optional(ByName(TEXT, Whole(1, 12)), "The months by their names.", {})
    levels: Mapping[str, tuple[str, ...]] = optional(
        ByName(KIND, FOLDED_TEXTS), "The levels of a results matrix, by the kind of target they hold.", {}
    )
    kpi_prefixes: tuple[str, ...] = optional(FOLDED_TEXTS, "Words a KPI code may begin with.", ())
    no_code: frozenset[str] = optional(FOLDED_SET, "Texts that stand where there is no code.", frozenset())
    total_starts: tuple[str, ...] = optional(FOLDED_TEXTS, "Words the name of a total begins with.", ())
    default_kind: str = optional(KIND, "The kind of indicators where nothing says it.", "operational")
    dates: DateWords = optional(Record(DateWords), "Texts that stand for a date.", DateWords())
    statements: StatementWords = optional(
        Record(StatementWords), "What stands under which heading.", StatementWords()
    )
    budget: BudgetWords = optional(Record(BudgetWords), "How running text speaks of money.", BudgetWords())
    metadata: MetadataWords = optional(
        Record(MetadataWords), "How the cover names the document.", MetadataWords()
    )
    percentages: PercentageWords = optional(
        Record(PercentageWords), "What is a percentage and what lies outside 0 to 100.", PercentageWords()
    )
    pairing: PairingThresholds = required(
        Record(PairingThresholds),
        "How alike two rows of a plan must be to speak of one indicator.",
        "Cuánto deben parecerse dos filas de un plan para tratar del mismo indicador.",
    )
    links: LinkThresholds = required(
        Record(LinkThresholds),
        "How alike indicators of several plans must be to be one.",
        "Cuánto deben parecerse indicadores de varios planes para ser uno.",
    )
    vocabulary: VocabularyWords = optional(
        Record(VocabularyWords), "Words of printed quantities beside those of all plans.", VocabularyWords()
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile(ProfileEntries):
    """The vocabulary of one kind of plan, with what its entries are looked up by."""

    name: str
    value_words: ValueWords = field(compare=False, repr=False)
    header_book: PhraseBook[HeaderEntry] = field(compare=False, repr=False)
    column_book: ColumnBook = field(compare=False, repr=False)
    starts: tuple[tuple[str, HeaderEntry], ...] = field(compare=False, repr=False)
    kind_of_level: Mapping[str, str] = field(compare=False, repr=False)
    long_forms: Mapping[str, str] = field(compare=False, repr=False)
    month_numbers: Mapping[str, int] = field(compare=False, repr=False)
    explained: Mapping[str, ValueHeader] = field(default_factory=dict, compare=False, repr=False)
    """What the document itself says that short headers stand for: `«L» el logro alcanzado`."""
    marks: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)
    """What the document itself says that the marks beside its rows stand for: `L = costo en lempiras`."""
    notes: frozenset[str] = field(default=frozenset(), compare=False, repr=False)
    """The numbers in parentheses under which the document has notes: `(1) Recorrido efectivo del buque.`"""
    _met: dict[str, HeaderMeaning | None] = field(default_factory=dict, compare=False, repr=False)
    _values_met: dict[str, ValueHeader | None] = field(default_factory=dict, compare=False, repr=False)

    def header(self, text: str) -> HeaderMeaning | None:
        """What a header cell means and what its placeholders stand for; None for a text the profile
        doesn't know. What stands in parentheses counts only where it makes a difference."""
        if text not in self._met:
            self._met[text] = self._header(text) if len(text) <= LONGEST_HEADER else None
        return self._met[text]

    def _header(self, text: str) -> HeaderMeaning | None:
        aside = " ".join(ASIDE.sub(" ", text).split())
        readings = (text, aside) if aside and aside != text else (text,)
        listed = (self.header_book.find(reading) for reading in readings)
        composed = (_composed(self.value_header(reading)) for reading in readings)
        either = (self._alternatives(reading) for reading in readings)
        return next((found for found in (*listed, *composed, *either) if found is not None), None)

    def likely_header(self, text: str) -> HeaderMeaning | None:
        """What a cell of a header row says by the words it begins with, where nothing knows the whole of it.
        In a body row those words begin a name as well."""
        words = folded_words(text) if len(text) <= LONGEST_HEADER else ""
        begun = (item for item in self.starts if words.startswith(item[0]))
        return next(((entry, {}) for start, entry in begun if words[len(start) :][:1] in ("", " ")), None)

    def _alternatives(self, text: str) -> HeaderMeaning | None:
        """What a header of several names says (`Producto / Subproducto`), all of them labels of one role; of
        a label and something aside (`Variable / Indicador`), the label."""
        found = [self.header_book.find(name) for name in EITHER.split(text)]
        known = [meaning for meaning in found if meaning is not None and meaning[0].role in OF_SEVERAL_NAMES]
        labels = [meaning for meaning in known if meaning[0].role in NAMES] or known
        one = len({meaning[0].role for meaning in labels}) == 1
        return labels[0] if one and len(found) > 1 and len(known) == len(found) else None

    def meant(self, mark: str) -> str:
        """What the document says that a mark beside a row stands for; itself where it says nothing."""
        return self.marks.get(mark.strip(), mark)

    def value_header(self, text: str) -> ValueHeader | None:
        """What the text says as the header of values, in whole or in part; None where it says anything
        else."""
        if text in self.explained:
            return self.explained[text]
        if text not in self._values_met:
            self._values_met[text] = self._value_header(text) if len(text) <= LONGEST_HEADER else None
        return self._values_met[text]

    def _value_header(self, text: str) -> ValueHeader | None:
        meaning = self.header_book.find(text)
        if meaning is None:
            return self.value_words.read(text) or self._of_year(text)
        words, found = meaning
        printed = self.value_words.read_known(text)
        return _said_by(words, found.get("year") or found.get("base_year"), printed)

    def _of_year(self, text: str) -> ValueHeader | None:
        """What an entry for values says with a year behind it that it doesn't ask for: `Valor de partida
        (2022)`; None elsewhere."""
        dated = DATED.fullmatch(text.strip())
        found = self.header_book.find(dated["entry"]) if dated else None
        return _said_by(found[0], dated["year"]) if dated is not None and found is not None else None

    def heads_fields(self, text: str) -> bool:
        """Whether the text heads the fields of a card or what they say (`Campo`, `Descripción`)."""
        return folded_words(text) in self.context.field_heads

    def level_kind(self, text: str) -> str | None:
        """The kind of target on the level of a results matrix that the text names, alone or with its
        number; None for any other text."""
        word, _, rest = folded_words(text).partition(" ")
        return self.kind_of_level.get(word.rstrip(":.")) if not rest or not rest[:1].isalpha() else None


def _said_by(entry: HeaderEntry, year: str | None, printed: ValueHeader | None = None) -> ValueHeader | None:
    """What an entry says as the header of values of a year; None where it is of anything else. The year and
    the part of it that are `printed` there count, whether the entry speaks of them or not."""
    if entry.role != "value":
        return None
    series = frozenset((entry.series,)) if entry.series else frozenset()
    said = ValueHeader(series, year, entry.period, listed=bool(series or entry.period))
    if printed is None:
        return said
    return replace(
        said, year=year or printed.year, years=printed.years, period=printed.period or entry.period
    )


def _composed(header: ValueHeader | None) -> HeaderMeaning | None:
    """The meaning of a header made of value words; None where they name no column by themselves."""
    if header is None or not header.names_values:
        return None
    if header.derived:
        return HeaderEntry((), "derived", period=header.period), {}
    series = header.strongest or "plan"
    name = "base_year" if series == "baseline" else "year"
    entry = HeaderEntry((), "value", series=series, period=header.period)
    return entry, {name: header.year} if header.year else {}
