"""Amounts that are money of home: a bare sign or a word for any money is all that says whose they are."""

from __future__ import annotations

import re

from extract.meaning.labels import PrintedValue
from schemas.lexicon import Lexicon, Role, Words, names_of_money, words_of

BARE_DOLLAR = re.compile(r"(?<![A-Za-z])\$(?![A-Za-z])")

NAMING: frozenset[Role] = frozenset(("sign", "name"))

PRINTED: frozenset[Role] = NAMING | {"prefix"}

PESOS, PESO_NAME = "peso", "pesos"
"""The unit of pesos of a country that nothing names, and their name."""


def is_of_home(value: PrintedValue, lexicon: Lexicon) -> bool:
    """Whether all that says whose money it is is a bare sign or a word such as "monto": that of home. Where
    home itself is guessed, that of values whose own texts don't name it is."""
    if lexicon.home_guessed and value.read.unit == lexicon.home_currency:
        named = names_of_money().get(lexicon.home_currency) and lexicon.home_currency != PESOS
        if value.read.unit_by == "above" and named:
            return False  # the text over the table says it, by a name that no other money has
        return not any(_names(words_of(text), value.read.unit, lexicon) for text in _said_of(value))
    return _has_bare_sign(value) or _is_amount(value, lexicon)


def is_named_as_elsewhere(value: PrintedValue, lexicon: Lexicon) -> bool:
    """Whether all that names the money of a value is what other countries call theirs, too: `Bs.`"""
    named = [
        "".join(phrase.words)
        for words in map(words_of, _said_of(value))
        for place in range(len(words))
        if (phrase := lexicon.phrase_at(words, place, PRINTED)) and phrase.unit == value.read.unit
    ]
    return bool(named) and lexicon.home_words.issuperset(named)


def says_home(text: str, unit: str, lexicon: Lexicon) -> bool:
    """Whether a text says that an amount is in the unit by a bare sign or a word such as "monto" alone, which
    stand for the money of home."""
    if unit != lexicon.home_currency:
        return False
    return BARE_DOLLAR.search(text) is not None or not _names(words_of(text), unit, lexicon)


def _has_bare_sign(value: PrintedValue) -> bool:
    return any(BARE_DOLLAR.search(text) for text in _said_of(value))


def _said_of(value: PrintedValue) -> list[str]:
    """The texts that can tell a value's unit."""
    label = value.label
    texts = (value.read.raw, label.measure, label.detail, label.indicator, value.column.text)
    return [text for text in texts if text]


def _is_amount(value: PrintedValue, lexicon: Lexicon) -> bool:
    """Whether nothing but a word such as "monto" makes the value money."""
    words = [words_of(text) for text in _said_of(value)]
    named = any(_names(found, value.read.unit, lexicon) for found in words)
    return not named and any(not lexicon.amounts.isdisjoint(found) for found in words)


def _names(words: Words, unit: str | None, lexicon: Lexicon) -> bool:
    phrases = (lexicon.phrase_at(words, place, NAMING) for place in range(len(words)))
    named = [phrase for phrase in phrases if phrase is not None and phrase.unit == unit]
    if lexicon.home_guessed:
        named = [phrase for phrase in named if " ".join(phrase.words) not in lexicon.home_words]
    return bool(named) and unit != PESOS
