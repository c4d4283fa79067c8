"""The vocabulary of printed quantities as data: which words name a unit, a scale, a status or a bound.

Read from `profiles/vocabulary.yaml`; a layout profile may hand over more of the same shape.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar, cast

import yaml

Role = Literal["sign", "name", "beside", "prefix", "opener", "scale"]
BARE_DOLLAR: tuple[str, ...] = ("$",)
VOCABULARY_FILE = Path(__file__).parent / "profiles" / "vocabulary.yaml"
_ROLES: tuple[tuple[str, Role], ...] = (
    ("signs", "sign"), ("names", "name"), ("beside", "beside"), ("prefixes", "prefix"), ("openers", "opener")
)  # fmt: skip
_WORDS = re.compile(r"[0-9]+|[^\W\d_]+|[^\w\s]|_|\d")
MONEY_WEIGHT = 2
HYPHENS = "-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_ONE_HYPHEN = dict.fromkeys(map(ord, HYPHENS), "-")
Words = tuple[str, ...]
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
    """All words a printed quantity may be made of, folded; phrases indexed by first word, longest first."""

    phrases: Mapping[str, tuple[UnitPhrase, ...]]
    comparators: Mapping[str, tuple[tuple[Words, str], ...]]
    statuses: Mapping[str, str]
    amounts: frozenset[str]
    linking_words: frozenset[str]
    joining_words: frozenset[str]
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

    def status_of(self, text: str) -> str | None:
        """The status a whole cell states ("n/p" -> not_planned); spaces do not count."""
        return self.statuses.get(_squeezed(text))


def fold(text: str) -> str:
    """Text for comparing: no case, no accents, single spaces."""
    if text.isascii():
        return " ".join(text.lower().split())
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())


def words_of(text: str) -> Words:
    """The folded words, digit runs and single signs of a text."""
    return tuple(_WORDS.findall(fold(text)))


def load_lexicon(extra: Mapping[str, Any] | None = None) -> Lexicon:
    """The general vocabulary with `extra` (same shape) laid over it; where both have an entry, `extra` wins.

    Raises ValueError for a key or a unit field that the vocabulary does not know.
    """
    return _general() if not extra else _build([_general_entries(), extra])


def countries(extra: Mapping[str, Any] | None = None) -> Mapping[str, tuple[Words, ...]]:
    """By currency the words that name the countries in which it is used."""
    found: dict[str, tuple[Words, ...]] = {}
    for layer in (_general_entries(), extra or {}):
        for currency, names in layer.get("countries", {}).items():
            found[currency] = (*found.get(currency, ()), *(words_of(str(name)) for name in names))
    return found


@cache
def _general() -> Lexicon:
    return _build([_general_entries()])


@cache
def _general_entries() -> Mapping[str, Any]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return cast(Mapping[str, Any], yaml.load(VOCABULARY_FILE.read_text(encoding="utf-8"), Loader=loader))


def _build(layers: Sequence[Mapping[str, Any]]) -> Lexicon:
    _refuse_unknown(layers)
    home = str([layer["home_currency"] for layer in layers if "home_currency" in layer][-1])
    dollar = home if home in _word_set(layers, "dollar_units") else US_DOLLAR
    return Lexicon(
        phrases=_phrase_index(layers, home, dollar),
        comparators=_comparator_index(layers),
        statuses={_squeezed(text): name for name, text in _pairs(layers, "statuses")},
        home_currency=home,
        bare_dollar=dollar,
        home_words=frozenset(fold(text) for _, text in _pairs(layers, "home_names")),
        open_scales=frozenset(str(text) for layer in layers for text in layer.get("open_scales", ())),
        spreadsheet_errors=frozenset(
            str(text).upper() for layer in layers for text in layer.get("spreadsheet_errors", ())
        ),
        short_scales={
            str(text): int(factor)
            for layer in layers
            for text, factor in layer.get("short_scales", {}).items()
        },
        **{name: _word_set(layers, name) for name in _WORD_SETS},
    )


_WORD_SETS = (
    "amounts", "linking_words", "joining_words", "calendar_words",
    "whole_units", "money_units", "time_units", "bounded_units", "measures",
)  # fmt: skip
US_DOLLAR = "usd"
_KEYS = {
    *_WORD_SETS, "units", "scales", "statuses", "comparators", "home_currency", "dollar_units", "countries",
    "home_names", "open_scales", "spreadsheet_errors", "short_scales",
}  # fmt: skip
_UNIT_KEYS = {"weight", "scale", *(key for key, _ in _ROLES)}


def _refuse_unknown(layers: Iterable[Mapping[str, Any]]) -> None:
    for layer in layers:
        unknown = set(layer) - _KEYS
        for body in layer.get("units", {}).values():
            unknown |= set(body) - _UNIT_KEYS
        if unknown:
            raise ValueError(f"unknown vocabulary keys: {', '.join(sorted(unknown))}")


def _phrase_index(
    layers: Sequence[Mapping[str, Any]], home: str, dollar: str
) -> dict[str, tuple[UnitPhrase, ...]]:
    known: dict[tuple[Words, bool], UnitPhrase] = {}
    for layer in layers:
        for phrase in _unit_phrases(layer):
            known[phrase.words, phrase.role == "opener"] = phrase
        for text, factor in layer.get("scales", {}).items():
            words = words_of(text)
            known[words, False] = UnitPhrase(words, None, int(factor), 0, "scale")
    for currency, text in _pairs(layers, "home_names"):
        if currency == home:
            known[words_of(text), False] = UnitPhrase(words_of(text), home, None, MONEY_WEIGHT, "name")
    known[BARE_DOLLAR, False] = UnitPhrase(BARE_DOLLAR, dollar, None, MONEY_WEIGHT, "sign")
    return _by_first_word((phrase.words, phrase) for phrase in known.values())


def _unit_phrases(layer: Mapping[str, Any]) -> Iterable[UnitPhrase]:
    for unit, body in layer.get("units", {}).items():
        weight, scale = int(body.get("weight", 1)), body.get("scale")
        for key, role in _ROLES:
            for text in body.get(key, ()):
                yield UnitPhrase(words_of(text), str(unit), scale, weight, role)


def _comparator_index(layers: Iterable[Mapping[str, Any]]) -> dict[str, tuple[tuple[Words, str], ...]]:
    known = {words_of(text): sign for sign, text in _pairs(layers, "comparators")}
    return _by_first_word((words, (words, sign)) for words, sign in known.items())


def _by_first_word(entries: Iterable[tuple[Words, T]]) -> dict[str, tuple[T, ...]]:
    index: dict[str, list[T]] = {}
    for words, entry in sorted(entries, key=lambda pair: -len(pair[0])):
        index.setdefault(words[0], []).append(entry)
    return {word: tuple(found) for word, found in index.items()}


def _pairs(layers: Iterable[Mapping[str, Any]], key: str) -> Iterable[tuple[str, str]]:
    for layer in layers:
        for name, texts in layer.get(key, {}).items():
            for text in texts:
                yield str(name), str(text)


def _word_set(layers: Iterable[Mapping[str, Any]], key: str) -> frozenset[str]:
    return frozenset(fold(str(text)) for layer in layers for text in layer.get(key, ()))


def _stands_at(phrase: Words, words: Sequence[str], at: int) -> bool:
    return len(phrase) == 1 or tuple(words[at : at + len(phrase)]) == phrase


def _squeezed(text: str) -> str:
    return "".join(fold(text).translate(_ONE_HYPHEN).split())
