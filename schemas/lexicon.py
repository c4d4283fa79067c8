"""The vocabulary of printed quantities, ready to read: which words name a unit, a scale, a status or a bound.

They stand in the table of units and in `profiles/vocabulary.yaml`; a layout profile may hand over more.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from typing import Literal, TypeVar

from schemas.language.forms import Record, read_whole
from schemas.profile_files import PROFILES, VOCABULARY
from schemas.texts import BaseUnusable, Text
from schemas.units import KINDS, US_DOLLAR, Unit, VocabularyWords, units, units_of, units_that_are

Role = Literal["sign", "name", "beside", "prefix", "opener", "scale"]
BARE_DOLLAR: tuple[str, ...] = ("$",)
_WORDS = re.compile(r"[0-9]+|[^\W\d_]+|[^\w\s]|_|\d")
LIGHTEST = 1
THOUSAND = 1000
HYPHENS = "-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_ONE_HYPHEN = dict.fromkeys(map(ord, HYPHENS), "-")
Words = tuple[str, ...]
Layers = tuple[VocabularyWords, ...]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class UnitPhrase:
    """Words that name a unit or a scale (`unit` is None for a bare scale word, `scale` None where unsaid)."""

    words: Words
    unit: str | None
    scale: int | None
    weight: int
    role: Role


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All words a printed quantity may be made of, folded; phrases indexed by first word, longest first.

    `home_guessed` says that only the document's way of speaking tells whose money that of home is. `legend`
    has what the document itself says its folded abbreviations stand for: `mp` of `MP: miles de pesos`;
    `explained` the status of what a note says of a dash or an abbreviation: `no corresponde`; `stated` are
    the whole texts of cells whose status its notes say.
    """

    phrases: Mapping[str, tuple[UnitPhrase, ...]]
    comparators: Mapping[str, tuple[tuple[Words, str], ...]]
    statuses: Mapping[str, str]
    amounts: frozenset[str]
    linking_words: frozenset[str]
    joining_words: frozenset[str]
    open_words: frozenset[str]
    calendar_words: frozenset[str]
    whole_units: frozenset[str]
    money_units: frozenset[str]
    time_units: frozenset[str]
    bounded_units: frozenset[str]
    home_currency: str
    bare_dollar: str
    home_words: frozenset[str]
    measures: frozenset[str]
    open_scales: frozenset[str]
    spreadsheet_errors: frozenset[str]
    short_scales: Mapping[str, int]
    scaled_signs: Mapping[str, tuple[str, int]]
    number_words: Mapping[str, int]
    home_guessed: bool = False
    legend: Mapping[str, str] = field(default_factory=dict)
    explained: Mapping[str, str] = field(default_factory=dict)
    stated: frozenset[str] = frozenset()

    def phrase_at(self, words: Sequence[str], at: int, roles: Container[Role]) -> UnitPhrase | None:
        """The longest phrase of one of `roles` that begins at word `at`."""
        for phrase in self.phrases.get(words[at], ()):
            if phrase.role in roles and _stands_at(phrase.words, words, at):
                return phrase
        return None

    def comparator_at(self, words: Sequence[str], at: int) -> tuple[Words, str] | None:
        """The longest bounding phrase that begins at word `at` and its sign."""
        for phrase, sign in self.comparators.get(words[at], ()):
            if _stands_at(phrase, words, at):
                return phrase, sign
        return None

    def spelled_at(self, words: Sequence[str], at: int) -> tuple[int, int] | None:
        """The number spelt in words from word `at` on, as far as they make one, and the place behind it:
        hundreds, tens and units, times a thousand or a million, over and over. Each word is read once."""
        whole, part, room, factor = 0, 0, THOUSAND, 0
        place = end = at
        while place < len(words):
            worth = self.number_words.get(words[place])
            tens = 0 < part % 100 < 100 and part % 10 == 0
            if worth is None and words[place] in self.joining_words and tens and place > at:
                place += 1
                continue
            if worth is None or (worth < THOUSAND and worth >= room):
                break
            if worth >= THOUSAND:
                larger = factor and worth > factor
                whole = (whole + part) * worth if larger else whole + max(part, 1) * worth
                part, room, factor = 0, THOUSAND, worth
            else:
                part += worth
                room = 100 if worth >= 100 else 10 if worth >= 20 and worth % 10 == 0 else 0
            place = end = place + 1
        return (whole + part, end) if end > at else None

    def with_statuses(self, texts: Mapping[str, str]) -> Lexicon:
        """The vocabulary with the status that the document says each of these whole texts of cells states."""
        stated = {_squeezed(text): status for text, status in texts.items()}
        return replace(self, statuses={**self.statuses, **stated}, stated=self.stated | stated.keys())

    def is_stated(self, text: str) -> bool:
        """Whether the document itself says what a whole cell states."""
        return _squeezed(text) in self.stated

    def status_of(self, text: str) -> str | None:
        """The status a whole cell states ("n/p" -> not_planned); spaces do not count."""
        return self.statuses.get(_squeezed(text))


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Text for comparing: no case, no accents, single spaces."""
    if text.isascii():
        return " ".join(text.lower().split())
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())


def words_of(text: str) -> Words:
    """The folded words, digit runs and single signs of a text."""
    return tuple(_WORDS.findall(fold(text)))


def load_lexicon(extra: VocabularyWords | None = None) -> Lexicon:
    """The general vocabulary with `extra` laid over it; where both have an entry, `extra` wins.

    Raises BaseUnusable where the table of units or the general vocabulary can't be used.
    """
    return _general() if extra is None or extra == VocabularyWords() else _build((*_general_layers(), extra))


def countries(extra: VocabularyWords | None = None) -> Mapping[str, tuple[Words, ...]]:
    """By currency the words that name the countries in which it is used."""
    found: dict[str, tuple[Words, ...]] = {}
    for layer in (*_general_layers(), *([extra] if extra else [])):
        for currency, names in layer.countries.items():
            found[currency] = (*found.get(currency, ()), *(words_of(name) for name in names))
    return found


@cache
def administrations() -> Mapping[str, tuple[Words, ...]]:
    """By currency the words in which only the public bodies of its country speak."""
    return {code: tuple(map(words_of, unit.administration)) for code, unit in units().items()}


@cache
def names_of_money() -> Mapping[str, tuple[Words, ...]]:
    """By currency the names in words that no other one has: `guaraníes`."""
    names = {
        code: {words_of(text) for text in unit.names if text.isalpha()}
        for code, unit in units().items()
        if code in units_of("money")
    }
    return {
        code: tuple(sorted(own - {name for other, more in names.items() if other != code for name in more}))
        for code, own in names.items()
    }


@cache
def full_names_of_pesos() -> Mapping[str, tuple[Words, ...]]:
    """By currency the names that say whose pesos or dollars it is: `pesos uruguayos`."""
    return {
        code: tuple(words_of(text) for text in unit.names if " " in text)
        for code, unit in units().items()
        if unit.dollar
    }


@cache
def _general() -> Lexicon:
    return _build(_general_layers())


@cache
def vocabulary() -> VocabularyWords:
    """The words of printed quantities in all plans. Raises BaseUnusable where the file can't be used."""
    path = PROFILES / f"{VOCABULARY}.yaml"
    _, words = read_whole(Record(VocabularyWords), path)
    if words.home_currency is None:
        raise BaseUnusable(
            Text(
                f"{path.name}: falta `home_currency`; dé el código de una moneda.",
                f"{path.name}: `home_currency` is missing; give the code of a currency.",
            )
        )
    return words


@cache
def _general_layers() -> Layers:
    """What the table says of its units, and what is true of them all."""
    table = units().items()
    of_units = VocabularyWords(
        units=dict(table),
        countries={code: unit.countries for code, unit in table if unit.countries},
        home_names={code: unit.home_names for code, unit in table if unit.home_names},
    )
    return of_units, vocabulary()


def _explanations(layer: VocabularyWords) -> Iterator[tuple[str, str]]:
    """The statuses that notes give in words: those of a cell in two words or more say the same in a note."""
    phrases = ((name, text) for name, text in _pairs(layer.statuses) if " " in text and "." not in text)
    yield from (*phrases, *_pairs(layer.legends))


def _build(layers: Layers) -> Lexicon:
    home = [layer.home_currency for layer in layers if layer.home_currency][-1]
    dollar = home if units()[home].dollar else US_DOLLAR
    return Lexicon(
        phrases=_phrase_index(layers, home, dollar),
        comparators=_comparator_index(layers),
        statuses={_squeezed(text): name for layer in layers for name, text in _pairs(layer.statuses)},
        explained={fold(text): name for layer in layers for name, text in _explanations(layer)},
        home_currency=home,
        bare_dollar=dollar,
        home_words=frozenset(fold(text) for layer in layers for _, text in _pairs(layer.home_names)),
        amounts=_folded(word for layer in layers for word in layer.amounts),
        linking_words=_folded(word for layer in layers for word in layer.linking_words),
        joining_words=_folded(word for layer in layers for word in layer.joining_words),
        open_words=_folded(word for layer in layers for word in layer.open_words),
        calendar_words=_folded(word for layer in layers for word in layer.calendar_words),
        measures=_folded(word for layer in layers for word in layer.measures),
        open_scales=frozenset(text for layer in layers for text in layer.open_scales),
        spreadsheet_errors=frozenset(text.upper() for layer in layers for text in layer.spreadsheet_errors),
        short_scales={text: factor for layer in layers for text, factor in layer.short_scales.items()},
        scaled_signs={
            sign: (code, factor)
            for code, unit in units().items()
            if code == home or not unit.dollar
            for sign, factor in unit.scaled_signs.items()
        },
        number_words={fold(text): worth for layer in layers for text, worth in layer.number_words.items()},
        whole_units=units_that_are("whole"),
        money_units=units_of("money"),
        time_units=units_of("time"),
        bounded_units=units_that_are("bounded"),
    )


def _phrase_index(layers: Layers, home: str, dollar: str) -> dict[str, tuple[UnitPhrase, ...]]:
    known: dict[tuple[Words, Role | None], UnitPhrase] = {}
    weight = KINDS["money"].weight
    for layer in layers:
        for phrase in _unit_phrases(layer):
            known[phrase.words, _apart(phrase.role)] = phrase
        for text, factor in layer.scales.items():
            words = words_of(text)
            known[words, None] = UnitPhrase(words, None, factor, 0, "scale")
    for layer in layers:
        for text in layer.home_names.get(home, ()):
            words = words_of(text)
            printed = {phrase.role for (said, _), phrase in known.items() if said == words} or {"name"}
            for role in sorted(printed):
                known[words, _apart(role)] = UnitPhrase(words, home, None, weight, role)
    known[BARE_DOLLAR, None] = UnitPhrase(BARE_DOLLAR, dollar, None, weight, "sign")
    return _by_first_word((phrase.words, phrase) for phrase in known.values())


def _apart(role: Role) -> Role | None:
    """The role of words that may have another one beside it: `UF 120` and `120 UF` are both amounts."""
    return role if role in ("opener", "prefix") else None


def _unit_phrases(layer: VocabularyWords) -> Iterable[UnitPhrase]:
    for unit, words in layer.units.items():
        of_role: Iterable[tuple[tuple[str, ...], Role]] = (
            (words.signs, "sign"), (words.names, "name"), (words.beside, "beside"),
            (words.prefixes, "prefix"), (words.openers, "opener"),
        )  # fmt: skip
        weight = words.heaviness if isinstance(words, Unit) else words.weight or LIGHTEST
        for texts, role in of_role:
            for text in texts:
                yield UnitPhrase(words_of(text), unit, words.scale, weight, role)


def _comparator_index(layers: Layers) -> dict[str, tuple[tuple[Words, str], ...]]:
    known = {words_of(text): sign for layer in layers for sign, text in _pairs(layer.comparators)}
    return _by_first_word((words, (words, sign)) for words, sign in known.items())


def _by_first_word(entries: Iterable[tuple[Words, T]]) -> dict[str, tuple[T, ...]]:
    index: dict[str, list[T]] = {}
    for words, entry in sorted(entries, key=lambda pair: -len(pair[0])):
        index.setdefault(words[0], []).append(entry)
    return {word: tuple(found) for word, found in index.items()}


def _pairs(texts_by: Mapping[str, Iterable[str]]) -> Iterable[tuple[str, str]]:
    return ((name, text) for name, texts in texts_by.items() for text in texts)


def _folded(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, texts))


def _stands_at(phrase: Words, words: Sequence[str], at: int) -> bool:
    return len(phrase) == 1 or tuple(words[at : at + len(phrase)]) == phrase


def is_dash(text: str) -> bool:
    """Whether a text is one dash or several and nothing else, blanks around it aside."""
    bare = text.strip()
    return bool(bare) and all(sign in HYPHENS for sign in bare)


def _squeezed(text: str) -> str:
    return "".join(fold(text).translate(_ONE_HYPHEN).split())
