"""The amounts of money of a plan, indicator by indicator, wherever they are printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from checks.amounts import base, exact, is_money
from checks.rows import label, number_printed
from schemas.phrases import folded_words
from schemas.records import BudgetMention, Indicator


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount in whole units of money, as people find it: what it is of and how it is printed."""

    size: Decimal
    label: str
    printed: str
    scale: int = 1


@dataclass(frozen=True)
class NamedAmounts:
    """All amounts printed under one name in any year or section, the greatest first."""

    values: tuple[Indicator, ...]

    @property
    def scale(self) -> int:
        return self.values[0].scale or 1

    @cached_property
    def sizes(self) -> frozenset[Decimal]:
        return frozenset(map(base, self.values))

    def is_of(self, other: NamedAmounts) -> bool:
        """Whether both are one thing under two names, as an amount they share tells."""
        return bool(self.sizes & other.sizes)


def named_amounts(values: Iterable[Indicator]) -> tuple[NamedAmounts, ...]:
    """The amounts other than zero by indicator and detail, in order of first print."""
    named: dict[tuple[str, str], list[Indicator]] = {}
    for item in values:
        if number_printed(item) and is_money(item) and item.value:
            name = (folded_words(item.indicator), folded_words(item.detail or ""))
            named.setdefault(name, []).append(item)
    return tuple(NamedAmounts(tuple(sorted(found, key=base, reverse=True))) for found in named.values())


def amount(value: Indicator) -> Amount:
    return Amount(base(value), label(value), value.raw, value.scale or 1)


def mentioned(mentions: Iterable[BudgetMention]) -> tuple[Amount, ...]:
    """The amounts of the running text."""
    return tuple(
        Amount(exact(item.amount), item.rubro or item.dependency or "", item.raw) for item in mentions
    )


def others(own: NamedAmounts, named: Sequence[NamedAmounts]) -> tuple[NamedAmounts, ...]:
    """The amounts of other things."""
    return tuple(item for item in named if item is not own and not own.is_of(item))
