"""Ways a plan may be misprinted: its records as they would be, had the page said otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

from schemas.records import Indicator

Values = tuple[Indicator, ...]
NUMBER = re.compile(r"[0-9][0-9.,]*")
TURNED = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}


@dataclass(frozen=True, slots=True)
class Misprint:
    """The values as misprinted, by the identifiers they had; `more` are those printed besides."""

    changed: Mapping[str, Indicator | None]
    more: Values = ()


Misprinting = Callable[[Random, Indicator, Values], Misprint | None]
"""Misprints one value, given all values: None where it can't be misprinted so."""


def digit(rng: Random, value: Indicator, values: Values) -> Misprint | None:
    found = NUMBER.search(value.raw)
    if not value.value or found is None:
        return None
    places = [place for place in range(found.start(), found.end()) if value.raw[place].isdigit()]
    at = rng.choice(places)
    other = rng.choice([d for d in "0123456789" if d != value.raw[at]])
    return _worth(value, value.raw[:at] + other + value.raw[at + 1 :], _ratio(value.raw, at, other, found))


def point(rng: Random, value: Indicator, values: Values) -> Misprint | None:
    """A zero more, or the decimal sign one digit on."""
    found = NUMBER.search(value.raw)
    if not value.value or found is None:
        return None
    return _worth(value, value.raw[: found.end()] + "0" + value.raw[found.end() :], Decimal(10))


def swapped(rng: Random, value: Indicator, values: Values) -> Misprint | None:
    """The value and another one of its row exchanged."""
    others = [
        item
        for item in values
        if _row(item) == _row(value) and item.raw != value.raw and item.column != value.column
    ]
    if not others:
        return None
    other = rng.choice(others)
    return Misprint({value.value_id: _as(value, other), other.value_id: _as(other, value)})


def unit(rng: Random, value: Indicator, values: Values) -> Misprint | None:
    if value.unit not in ("percent", "count") or value.value is None:
        return None
    sign = value.raw.replace("%", "") if value.unit == "percent" else f"{value.raw}%"
    new = "count" if value.unit == "percent" else "percent"
    return Misprint({value.value_id: replace(value, raw=sign.strip(), cell_text=sign.strip(), unit=new)})


def comparator(rng: Random, value: Indicator, values: Values) -> Misprint | None:
    turned = TURNED.get(value.comparator or "")
    return Misprint({value.value_id: replace(value, comparator=turned)}) if turned else None


def kpi(rng: Random, value: Indicator, values: Values) -> Misprint | None:
    if not value.kpi:
        return None
    last = int(value.kpi[-1]) if value.kpi[-1].isdigit() else 0
    code = f"{value.kpi[:-1]}{(last + rng.randrange(1, 9)) % 10}"
    return Misprint({item.value_id: replace(item, kpi=code) for item in values if _row(item) == _row(value)})


def year(rng: Random, value: Indicator, values: Values) -> Misprint | None:
    """The year of the head over the value's column."""
    if value.year is None:
        return None
    other = value.year + rng.choice([-1, 1])
    return Misprint(
        {
            item.value_id: replace(item, year=other, period=str(other))
            for item in values
            if (item.table_id, item.series, item.year) == (value.table_id, value.series, value.year)
        }
    )


def formula(rng: Random, value: Indicator, values: Values) -> Misprint | None:
    """The formula of another row of the table printed at this one."""
    others = [
        item.formula
        for item in values
        if item.table_id == value.table_id and item.formula and item.formula != value.formula
    ]
    if not others or not value.formula:
        return None
    pasted = rng.choice(others)
    return Misprint(
        {item.value_id: replace(item, formula=pasted) for item in values if _row(item) == _row(value)}
    )


def row_left_out(rng: Random, value: Indicator, values: Values) -> Misprint | None:
    return Misprint({item.value_id: None for item in values if _row(item) == _row(value)})


def row_twice(rng: Random, value: Indicator, values: Values) -> Misprint | None:
    own = tuple(item for item in values if _row(item) == _row(value))
    below = 1 + max(item.row for item in values if item.table_id == value.table_id)
    return Misprint({}, tuple(replace(item, value_id=f"{item.value_id}-again", row=below) for item in own))


MISPRINTS: Mapping[str, Misprinting] = {
    "one digit": digit,
    "a zero more": point,
    "two values of a row swapped": swapped,
    "percent sign lost or added": unit,
    "comparator turned": comparator,
    "KPI code": kpi,
    "year of a head": year,
    "formula of another row": formula,
    "row left out": row_left_out,
    "row printed twice": row_twice,
}


def misprinted(values: Sequence[Indicator], made: Misprint) -> Values:
    """All values as the misprinted plan has them."""
    kept = (made.changed.get(item.value_id, item) for item in values)
    return (*(item for item in kept if item is not None), *made.more)


def _row(value: Indicator) -> tuple[str, int]:
    return value.table_id, value.row


def _as(value: Indicator, other: Indicator) -> Indicator:
    """The value's place with what another place says."""
    return replace(
        value,
        raw=other.raw,
        cell_text=other.cell_text,
        status=other.status,
        comparator=other.comparator,
        value=other.value,
        unit=other.unit,
        scale=other.scale,
        value_base=other.value_base,
    )


def _ratio(raw: str, at: int, other: str, found: re.Match[str]) -> Decimal:
    """How many times the printed number it is, with another digit at the place."""
    old = int("".join(filter(str.isdigit, found[0])))
    changed = raw[found.start() : at] + other + raw[at + 1 : found.end()]
    return Decimal(int("".join(filter(str.isdigit, changed)))) / Decimal(old)


def _worth(value: Indicator, raw: str, times: Decimal) -> Misprint:
    amount = float(round(Decimal(str(value.value)) * times, 6))
    whole = amount * (value.scale or 1)
    return Misprint({value.value_id: replace(value, raw=raw, cell_text=raw, value=amount, value_base=whole)})
