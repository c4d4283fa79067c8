"""The table of doubts, `doubts.yaml`: why a value is not certain, and how sure it is at most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, cast, get_args

import yaml

Certainty = Literal["certain", "likely", "doubtful"]
CERTAINTIES: tuple[Certainty, ...] = get_args(Certainty)
"""How sure a value is, the surest first."""
LIFTED: Certainty = "likely"
"""What a witness may make certain; what is doubtful stays so."""
Reach = Literal["cell", "row", "table", "page", "document"]
"""Which values a finding that names none puts in doubt: those of the cell, row or table it points at, of its
page and the next, which may go on with what begins there, or of the whole document."""
About = Literal[
    "text", "number", "place", "name", "owner", "series", "year", "period", "unit", "scale", "currency"
]
"""What of a value a doubt is about."""
UNTOLD: Mapping[str, Any] = MappingProxyType({"certainty": CERTAINTIES[-1], "doubts": ()})
"""The columns of a record whose findings are not known yet."""
DOUBTS_FILE = Path(__file__).with_name("doubts.yaml")


@dataclass(frozen=True, slots=True)
class Doubt:
    """One reason why a value is not certain: what it is `about`, how sure it `leaves` the value at most, and
    the `rules` of the findings that raise it, with their `reach`; `unless_printed`, of those values only of
    which print does not say what it is about. `by_witness` are those settled where a sum that adds up, or the
    same figure elsewhere, shows that the number was read right."""

    code: str
    about: About
    leaves: Certainty
    es: str
    en: str
    rules: tuple[str, ...] = ()
    reach: Reach = "cell"
    unless_printed: bool = False
    by_witness: bool = False


@cache
def doubts() -> Mapping[str, Doubt]:
    """All doubts by code, in the order in which they are told. Raises ValueError where one is unsound."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    raw = cast(dict[str, dict[str, Any]], yaml.load(DOUBTS_FILE.read_text("utf-8"), Loader=loader))
    return MappingProxyType({code: _doubt(code, body) for code, body in raw.items()})


def _doubt(code: str, body: dict[str, Any]) -> Doubt:
    made = Doubt(code, **{**body, "rules": tuple(body.get("rules", ()))})
    known = made.about in get_args(About) and made.reach in get_args(Reach)
    if not known or made.leaves not in CERTAINTIES[1:] or (made.by_witness and made.leaves != LIFTED):
        raise ValueError(f"{DOUBTS_FILE.name}: {code} is about, reaches or leaves what is not known")
    return made


@cache
def doubt_of_rule() -> Mapping[str, Doubt]:
    """By the rule of a finding the doubt it raises; rules that doubt no reading raise none. Raises ValueError
    where a rule raises two."""
    found: dict[str, Doubt] = {}
    for doubt in doubts().values():
        for rule in doubt.rules:
            if rule in found:
                raise ValueError(f"{DOUBTS_FILE.name}: {rule} raises {found[rule].code} and {doubt.code}")
            found[rule] = doubt
    return MappingProxyType(found)


def doubts_of_rules(rules: Iterable[str]) -> tuple[str, ...]:
    """The doubts that findings of these rules raise, in the order of the table."""
    return in_order(doubt_of_rule()[rule].code for rule in rules if rule in doubt_of_rule())


def in_order(codes: Iterable[str]) -> tuple[str, ...]:
    """The doubts once each, in the order of the table."""
    told = set(codes)
    return tuple(code for code in doubts() if code in told)


def certainty_of(codes: Iterable[str]) -> Certainty:
    """How sure a value is that is in these doubts: certain where there are none. Raises KeyError for what is
    no doubt."""
    left = [doubts()[code].leaves for code in codes]
    return max(left, key=CERTAINTIES.index, default="certain")
