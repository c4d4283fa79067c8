"""Units that nothing prints and that the words of a header make likely: amounts of money, and progress in
percent. What is chosen so is told."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from extract.meaning.cells import is_goal_beside_amount
from extract.meaning.evidence import HUNDRED
from extract.meaning.headers import Column
from extract.meaning.labels import PrintedValue, is_bare
from extract.meaning.tolerances import MEANING
from extract.numbers.units import ASIDE
from schemas.lexicon import Lexicon
from schemas.profile import Profile
from schemas.units import PERCENT

CENTS = re.compile(r"[0-9][.,][0-9]{2}$")

Held = Mapping[Column, Sequence[PrintedValue]]
"""The numbers of a table by column."""


def with_likely_units(
    values: Iterable[PrintedValue], shares: Container[Column], profile: Profile, lexicon: Lexicon
) -> tuple[PrintedValue, ...]:
    """The values of a table; in percent those of columns proved to be `shares`, and those that nothing says
    the unit of in money or percent where their header makes that likely."""
    values = [_as_percent(one) if one.column in shares else one for one in values]
    held: dict[Column, list[PrintedValue]] = {}
    for value in values:
        if value.read.value is not None:
            held.setdefault(value.column, []).append(value)
    amounts, progress = _amounts(held, profile), _progress(held, profile)
    money = _money_beside(values, lexicon) or (lexicon.home_currency, 1)
    return tuple(
        _in_percent(one)
        if one.column in progress
        else _as_money(one, money)
        if one.column in amounts
        else one
        for one in values
    )


def _amounts(held: Held, profile: Profile) -> frozenset[Column]:
    """The columns of numbers that nothing says the unit of and that hold amounts of money and not counts:
    below a header that speaks of a budget (`Devengado`), or some from a thousand on beside such a column, or
    all printed with cents; never below one that speaks of goals in kind alone (`Física (A)`), or of goals
    beside one that tells the money (`Metas (A) | Monto (B)`)."""
    words = profile.value_words
    of_budget = {column for column in held if _is_of_budget(column, profile)}
    bare = {
        column: own
        for column, own in held.items()
        if len(own) >= MEANING.fewest_numbers
        and all(is_bare(one, column in of_budget) for one in own)
        and not _names_measure(column)
        and not words.heads_things(column.own_text)
        and not is_goal_beside_amount(column, held, profile)
    }
    large = {
        column
        for column, own in bare.items()
        if max(one.read.value or 0 for one in own) >= MEANING.least_money
    }
    budget = any(words.speaks_of_money(" ".join(column.levels)) for column in large)
    return frozenset(
        column
        for column, own in bare.items()
        if column in of_budget
        or (column in large and (budget or all(CENTS.search(one.read.raw.strip(" )")) for one in own)))
    )


def _is_of_budget(column: Column, profile: Profile) -> bool:
    """Whether a column's header speaks of a budget: its own words or, where these don't speak of goals in
    kind (`Presupuesto anual | Meta física`), those above them."""
    words = profile.value_words
    above = not words.speaks_of_goals(column.own_text) and words.speaks_of_money(column.text)
    return words.speaks_of_money(column.own_text) or above


def _money_beside(values: Sequence[PrintedValue], lexicon: Lexicon) -> tuple[str, int] | None:
    """The money and scale that the headers of a table's columns name, where all that do name the same."""
    named = {
        (value.read.unit, value.read.scale)
        for value in values
        if value.read.unit in lexicon.money_units and value.read.unit_by == "header"
    }
    unit, scale = named.pop() if len(named) == 1 else (None, 1)
    return (unit, scale) if unit is not None else None


def _names_measure(column: Column) -> bool:
    """Whether a header says in parentheses what its numbers measure, in words that are no known unit:
    `Ejecutado (ha)`. A letter alone names the column in a formula: `Financiera (B)`."""
    asides = (aside for level in column.levels for aside in ASIDE.findall(level))
    return any(len(aside) > 1 and any(map(str.isalpha, aside)) for aside in asides)


def _as_money(value: PrintedValue, money: tuple[str, int]) -> PrintedValue:
    """The value in that money, and in its scale where it has none."""
    if value.read.value is None:
        return value
    unit, scale = money
    return replace(value, read=replace(value.read, unit=unit, scale=max(value.read.scale, scale)))


def _progress(held: Held, profile: Profile) -> frozenset[Column]:
    """The columns of how far works have come (`Avance físico`): numbers from 0 to 100 that nothing near says
    the unit of, in rows that count nothing."""
    return frozenset(
        column
        for column, own in held.items()
        if len(own) >= MEANING.fewest_numbers
        and profile.value_words.speaks_of_progress(column.text)
        and all(_may_be_share(one) for one in own)
        and not _names_measure(column)
    )


def _may_be_share(value: PrintedValue) -> bool:
    unsaid = value.read.unit_by in ("default", "above") and value.read.part is None
    return unsaid and not value.label.measure and 0 <= (value.read.value or 0) <= HUNDRED


def _in_percent(value: PrintedValue) -> PrintedValue:
    if value.read.value is None:
        return value
    return replace(value, read=replace(value.read, unit=PERCENT, scale=1, unit_by="default"))


def _as_percent(value: PrintedValue) -> PrintedValue:
    """The value in percent, as arithmetic proves."""
    if value.read.status == "text":
        return value
    return replace(value, read=replace(value.read, unit=PERCENT, scale=1, unit_by="formula"))
