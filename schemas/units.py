"""The table of units, and the words of printed quantities: what each unit is called in plans, published as,
and how its numbers behave.

The rows are data, in `units.yaml`; a new unit or currency is one more row there. The grammar of printed
numbers, the code list, the headers of values and the checks all ask this table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import ClassVar, Literal, cast

from schemas.codes import STATUS_VALUE, code_values
from schemas.language.forms import (
    TEXT,
    TEXTS,
    ByName,
    Choice,
    Form,
    Made,
    OneOf,
    OnlyWith,
    Record,
    Several,
    Whole,
    may_be,
    optional,
    read_whole,
    required,
)
from schemas.texts import Text, UnusableText

UNITS_FILE = Path(__file__).with_name("units.yaml")
COUNT, PERCENT, US_DOLLAR, YEAR = NEEDED = ("count", "percent", "usd", "year")
"""The units the grammar itself speaks of: a bare number, `%`, and `$` of no known country."""
KindName = Literal["count", "money", "percent", "rate", "time"]
Trait = Literal["additive", "fractional", "bounded", "whole"]
CODE_LENGTH = range(2, 25)


@dataclass(frozen=True, slots=True)
class Kind:
    """How numbers of a kind of unit behave.

    `additive`: they add up to totals. `fractional`: decimals are usual, so a lone separator before three
    digits is no sign of thousands. `bounded`: thousands of it would be absurd. `whole`: a lone separator
    before three digits groups thousands. `weight`: the heavier unit wins where a text names two.
    """

    additive: bool
    fractional: bool
    bounded: bool
    whole: bool
    weight: int


KINDS: Mapping[KindName, Kind] = {
    "count": Kind(additive=True, fractional=False, bounded=False, whole=True, weight=1),
    "money": Kind(additive=True, fractional=False, bounded=False, whole=False, weight=2),
    "percent": Kind(additive=False, fractional=True, bounded=True, whole=False, weight=3),
    "rate": Kind(additive=False, fractional=True, bounded=True, whole=False, weight=1),
    "time": Kind(additive=False, fractional=True, bounded=False, whole=False, weight=1),
}


def _code(text: str) -> str:
    plain = text.isascii() and text.replace("_", "").isalpha() and text.islower()
    if not plain or len(text) not in CODE_LENGTH:
        raise UnusableText(
            Text(
                f"«{text}» no es un código; escriba minúsculas de la a a la z y «_», como business_day.",
                f"“{text}” is no code; write small letters a to z and “_”, such as business_day.",
            )
        )
    return text


CODE = Made(_code, {"type": "string", "pattern": "^[a-z][a-z_]{1,23}$"})
KIND_NAME = cast(Form[KindName], OneOf(Text("la clase de unidad", "kind of unit"), tuple(KINDS)))
WEIGHT = Whole(1, 9)


@dataclass(frozen=True, slots=True)
class UnitWords:
    """The words that name a unit beside a number or in a label. The heavier unit wins where a text names
    two; numbers beside these words are in units of `scale`, where given."""

    weight: int | None = may_be(WEIGHT, "The heavier unit wins where a text names two.")
    scale: int | None = may_be(Whole(1, 10**12), "How many a number beside these words stands for.")
    signs: tuple[str, ...] = optional(TEXTS, "Beside a number or anywhere in a label.", ())
    names: tuple[str, ...] = optional(
        TEXTS, "Beside a number; in a label only alone, in parentheses or after “en”.", ()
    )
    beside: tuple[str, ...] = optional(TEXTS, "Beside a number only.", ())
    prefixes: tuple[str, ...] = optional(TEXTS, "Letters that stand for a currency before amounts only.", ())
    openers: tuple[str, ...] = optional(TEXTS, "Say the unit of a label that begins with them.", ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit(UnitWords):
    """One row of the table; how its numbers behave follows from its kind where the row doesn't say it."""

    code: str = required(CODE, "What it is published as.", "Como se publica.")
    es: str = required(TEXT, "Its Spanish label.", "Su nombre en español.")
    en: str = required(TEXT, "Its English label.", "Su nombre en inglés.")
    kind: KindName = required(
        KIND_NAME,
        "The kind of unit, which says how it behaves.",
        "La clase de unidad, que dice cómo se comporta.",
    )
    additive: bool | None = may_be(Choice(), "Its numbers add up to totals.")
    fractional: bool | None = may_be(Choice(), "Decimals are usual: a lone separator groups no thousands.")
    bounded: bool | None = may_be(Choice(), "Thousands of it would be absurd.")
    whole: bool | None = may_be(Choice(), "It is never printed with three decimals: “87.540” is 87540.")
    narrows: str | None = may_be(
        CODE, "The wider unit that is this one where another text says so: “12 días” under “Días hábiles”."
    )
    dollar: bool = optional(Choice(), "At home a bare $ stands for it.", False)
    in_headers: tuple[str, ...] = optional(TEXTS, "Words of it that a header of values may hold.", ())
    home_names: tuple[str, ...] = optional(TEXTS, "What it is called at home where others say so too.", ())
    countries: tuple[str, ...] = optional(
        TEXTS, "Names of the countries, or capitals, whose money it is.", ()
    )
    administration: tuple[str, ...] = optional(
        TEXTS,
        "Words in which only public bodies of its country speak: they tell whose money a plan's may be.",
        (),
    )
    scaled_signs: Mapping[str, int] = optional(
        ByName(TEXT, Whole(1, 10**12)), "Signs for so many of it, a dollar's at home: M$ for thousands.", {}
    )

    only_with: ClassVar[OnlyWith] = dict.fromkeys(
        ("dollar", "prefixes", "home_names", "countries", "administration", "scaled_signs"), ("kind", "money")
    )

    def is_(self, trait: Trait) -> bool:
        """Whether its numbers behave so."""
        said: bool | None = getattr(self, trait)
        own: bool = getattr(KINDS[self.kind], trait)
        return own if said is None else said

    @property
    def heaviness(self) -> int:
        return KINDS[self.kind].weight if self.weight is None else self.weight


@dataclass(frozen=True, slots=True)
class UnitTable:
    """All units, in the order in which they are listed."""

    units: tuple[Unit, ...] = required(
        Several(Record(Unit), 1), "The units, one row each.", "Las unidades, una fila cada una."
    )

    def contradictions(self) -> Iterator[tuple[str, Text]]:
        """Codes listed twice, and those without which no number can be read."""
        codes = [unit.code for unit in self.units]
        for code in dict.fromkeys(code for code in codes if codes.count(code) > 1):
            yield (
                "units",
                Text(
                    f"la unidad «{code}» está dos veces en la lista; una sus filas.",
                    f"the unit “{code}” is listed twice; join its rows.",
                ),
            )
        for code in NEEDED:
            if code not in codes:
                yield (
                    "units",
                    Text(
                        f"falta la unidad «{code}»; sin ella no se puede leer ningún número.",
                        f"the unit “{code}” is missing; no number can be read without it.",
                    ),
                )


@cache
def units() -> Mapping[str, Unit]:
    """The units by code. Raises BaseUnusable, with the lines, where the table can't be used."""
    _, table = read_whole(Record(UnitTable), UNITS_FILE)
    return {unit.code: unit for unit in table.units}


def unit_codes() -> tuple[str, ...]:
    """The codes of all units."""
    return tuple(units())


def money_codes() -> tuple[str, ...]:
    """The codes of the units that are money."""
    return tuple(code for code, unit in units().items() if unit.kind == "money")


@cache
def units_that_are(trait: Trait) -> frozenset[str]:
    """The units whose numbers behave so."""
    return frozenset(code for code, unit in units().items() if unit.is_(trait))


@cache
def units_of(*kinds: KindName) -> frozenset[str]:
    """The units of the kinds."""
    return frozenset(code for code, unit in units().items() if unit.kind in kinds)


def narrows(code: str | None, wider: str) -> bool:
    """Whether the unit is what the wider one is where another text says so, as business days are days."""
    unit = units().get(code) if code else None
    return unit is not None and unit.narrows == wider


def kind_of(code: str | None) -> KindName | None:
    """The kind of a unit; None where there is none, or one no longer listed."""
    unit = units().get(code) if code else None
    return unit.kind if unit else None


UNIT, CURRENCY = (
    OneOf(Text("la unidad", "unit"), unit_codes()),
    OneOf(Text("la moneda", "currency"), money_codes()),
)
STATUS = OneOf(
    Text("el estado", "status"), tuple(code for code in code_values("status") if code != STATUS_VALUE)
)
COMPARATOR = OneOf(Text("el límite", "bound"), code_values("comparator"))
MOST = 10**15
TextsBy = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class VocabularyWords:
    """Words of printed quantities. What a unit is called for all plans stands in the table of units; a
    profile may add words to its units."""

    home_currency: str | None = may_be(CURRENCY, "The money “Monto” means where no sign says otherwise.")
    units: Mapping[str, UnitWords] = optional(
        ByName(UNIT, Record(UnitWords)), "More words for units, by the unit's code.", {}
    )
    countries: TextsBy = optional(ByName(CURRENCY, TEXTS), "More names of countries, by their money.", {})
    home_names: TextsBy = optional(
        ByName(CURRENCY, TEXTS), "What money is called at home where others say so too.", {}
    )
    amounts: tuple[str, ...] = optional(
        TEXTS, "Texts that name an amount of money without saying which: the home currency.", ()
    )
    scales: Mapping[str, int] = optional(
        ByName(TEXT, Whole(1, MOST)), "How many each of these words stands for.", {}
    )
    short_scales: Mapping[str, int] = optional(
        ByName(TEXT, Whole(1, MOST)),
        "Abbreviated scales, right behind amounts, in these very letters.",
        {},
    )
    open_scales: tuple[str, ...] = optional(
        TEXTS, "Letters that are one scale to some and another to others: such an amount stays a text.", ()
    )
    measures: tuple[str, ...] = optional(
        TEXTS, "Short measures that may stand behind a number and change nothing.", ()
    )
    spreadsheet_errors: tuple[str, ...] = optional(
        TEXTS, "What a spreadsheet prints where a formula fails.", ()
    )
    statuses: TextsBy = optional(
        ByName(STATUS, TEXTS), "Whole texts of a cell that say why there is no value.", {}
    )
    legends: TextsBy = optional(
        ByName(STATUS, TEXTS),
        "What a note says that a dash or an abbreviation stands for, by the status it is (“no corresponde”).",
        {},
    )
    comparators: TextsBy = optional(ByName(COMPARATOR, TEXTS), "Words before a number that bound it.", {})
    linking_words: tuple[str, ...] = optional(
        TEXTS, "Words that tie a number to its neighbour (“1 de cada 10”): the two are not two values.", ()
    )
    joining_words: tuple[str, ...] = optional(TEXTS, "Words between two values of one cell.", ())
    open_words: tuple[str, ...] = optional(
        TEXTS, "Words that no name ends in: what would end in one goes on elsewhere.", ()
    )
    number_words: Mapping[str, int] = optional(
        ByName(TEXT, Whole(0, MOST)),
        "The words of numbers; those from a thousand on multiply.",
        {},
    )
    calendar_words: tuple[str, ...] = optional(TEXTS, "Words of a printed date.", ())
