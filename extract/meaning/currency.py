"""The currency of a plan: what its money is where no sign says so, from the countries the document names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from extract.meaning.labels import PrintedValue
from extract.meaning.walk import PlacedParagraph, Walk
from extract.page.findings import Finding, finding
from extract.page.geometry import box_of
from schemas.lexicon import Lexicon, Role, Words, countries, load_lexicon, words_of
from schemas.profile import Profile
from schemas.records import BudgetMention, Indicator

BARE_DOLLAR = re.compile(r"(?<![A-Za-z])\$(?![A-Za-z])")

NAMING: frozenset[Role] = frozenset(("sign", "name"))
PRINTED: frozenset[Role] = NAMING | {"prefix"}


def document_lexicon(placed: Walk, profile: Profile) -> tuple[Lexicon, bool]:
    """The vocabulary for this document, and whether its home currency is known: said by the profile, or that
    of the one country whose money the document can mean."""
    said = profile.vocabulary
    if said.home_currency is not None:
        return load_lexicon(said), True
    named = _currencies(" ".join(_texts(placed)), countries(said))
    return load_lexicon(replace(said, home_currency=named[0]) if len(named) == 1 else said), len(named) == 1


def _texts(placed: Walk) -> Iterator[str]:
    for block in placed.blocks:
        if isinstance(block, PlacedParagraph):
            yield block.paragraph.text
        else:
            yield from (cell.text for part in block.table.parts for cell in part.cells)


def _currencies(text: str, names: Mapping[str, tuple[Words, ...]]) -> list[str]:
    """The currencies of the countries that the text names."""
    padded = f" {' '.join(words_of(text))} "
    return [
        currency
        for currency, known in names.items()
        if any(f" {' '.join(name)} " in padded for name in known)
    ]


def open_currency(
    values: Sequence[PrintedValue], records: Sequence[Indicator], lexicon: Lexicon
) -> tuple[Finding, ...]:
    """One finding for the amounts of a table whose only sign is a dollar sign of an unnamed country, or that
    are called amounts and have none."""
    doubtful = [
        (value, record)
        for value, record in zip(values, records, strict=True)
        if value.read.unit == lexicon.bare_dollar and is_of_home(value, lexicon)
    ]
    if not doubtful:
        return ()
    first = doubtful[0][0]
    report = finding(
        "currency-open",
        first.cell.page,
        first.cell.box,
        first.table_id,
        text=first.read.raw,
        count=len(doubtful),
        unit=lexicon.bare_dollar,
        lines=f"vocabulary: {{home_currency: {lexicon.bare_dollar}}}",
    )
    return (report.about(record.value_id for _, record in doubtful),)


def open_amounts(mentions: Sequence[BudgetMention], lexicon: Lexicon) -> tuple[Finding, ...]:
    """One finding for the amounts of running text whose sign is a dollar sign of an unnamed country."""
    doubtful = [amount for amount in mentions if BARE_DOLLAR.match(amount.raw)]
    if not doubtful:
        return ()
    first, unit = doubtful[0], lexicon.bare_dollar
    return (
        finding(
            "currency-open-in-text",
            first.page,
            box_of(first),
            text=first.raw,
            count=len(doubtful),
            unit=unit,
            lines=f"vocabulary: {{home_currency: {unit}}}",
        ),
    )


def is_of_home(value: PrintedValue, lexicon: Lexicon) -> bool:
    """Whether all that says whose money it is is a bare sign or a word such as "monto": that of home."""
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
    return any(phrase is not None and phrase.unit == unit for phrase in phrases)
