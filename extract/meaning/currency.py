"""The currency of a plan: what its money is where no sign says so, from the countries the document names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from extract.meaning.home_money import BARE_DOLLAR, PESO_NAME, PESOS, is_of_home
from extract.meaning.labels import PrintedValue
from extract.meaning.legends import with_legends
from extract.meaning.walk import PlacedParagraph, Walk
from extract.page.findings import Finding, finding
from extract.page.geometry import box_of
from schemas.lexicon import (
    Lexicon,
    Words,
    administrations,
    countries,
    full_names_of_pesos,
    load_lexicon,
    names_of_money,
    words_of,
)
from schemas.profile import Profile
from schemas.records import BudgetMention, Indicator


def document_lexicon(placed: Walk, profile: Profile) -> tuple[Lexicon, bool]:
    """The vocabulary for this document, its own abbreviations of units among it, and whether its home
    currency is known: said by the profile, or that of the one country whose money the document can mean.
    Where it isn't, the money is likely that of the one country whose public bodies speak so, or the only one
    the document names, or pesos of a country nobody names."""
    lexicon, known = _of_home(placed, profile)
    return with_legends(lexicon, placed), known


def _of_home(placed: Walk, profile: Profile) -> tuple[Lexicon, bool]:
    said = profile.vocabulary
    if said.home_currency is not None:
        return load_lexicon(said), True
    words = words_of(" ".join(_texts(placed)))
    named = _currencies(words, countries(said))
    if len(named) == 1:
        return load_lexicon(replace(said, home_currency=named[0])), True
    likely = _currencies(words, administrations())
    spoken = _currencies(words, names_of_money())
    pesos = _whose_pesos(words)
    guess = likely if len(likely) == 1 else spoken if len(spoken) == 1 and not pesos else pesos
    if not guess:
        return load_lexicon(said), False
    return replace(load_lexicon(replace(said, home_currency=guess[0])), home_guessed=True), False


def _whose_pesos(words: Words) -> list[str]:
    """The pesos of the one country that the words name in full, else those of none; none without pesos."""
    full = [code for code in _currencies(words, full_names_of_pesos()) if PESO_NAME in words]
    return full if len(full) == 1 else [PESOS] if PESO_NAME in words else []


def _texts(placed: Walk) -> Iterator[str]:
    for block in placed.blocks:
        if isinstance(block, PlacedParagraph):
            yield block.paragraph.text
        else:
            yield from (cell.text for part in block.table.parts for cell in part.cells)


def _currencies(words: Words, names: Mapping[str, tuple[Words, ...]]) -> list[str]:
    """The currencies of the countries that the words name."""
    padded = f" {' '.join(words)} "
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
    home = lexicon.home_currency if lexicon.home_guessed else lexicon.bare_dollar
    doubtful = [
        (value, record)
        for value, record in zip(values, records, strict=True)
        if value.read.unit == home and is_of_home(value, lexicon)
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
        unit=home,
        lines=f"vocabulary: {{home_currency: {home}}}",
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
