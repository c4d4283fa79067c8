"""The table of causes, `causes.yaml`: which findings about the plan are one fault of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, cast, get_args

import yaml

from schemas.texts import Text

One = Literal["indicator", "table", "owner", "plan"]
"""What findings of a cause have in common that are one fault."""
CAUSES_FILE = Path(__file__).with_name("causes.yaml")


@dataclass(frozen=True, slots=True)
class Cause:
    """One cause: its name for people, which of its findings are `one` fault, and what is `told` of several,
    with `{subject}`, `{count}` and `{pages}`."""

    code: str
    one: One
    title: Text
    told: Text
    rules: tuple[str, ...]


@cache
def causes() -> Mapping[str, Cause]:
    """All causes by code, in the order in which they are told. Raises ValueError where one is unsound."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    raw = cast(dict[str, dict[str, Any]], yaml.load(CAUSES_FILE.read_text("utf-8"), Loader=loader))
    return MappingProxyType({code: _cause(code, body) for code, body in raw.items()})


def _cause(code: str, body: Mapping[str, Any]) -> Cause:
    if body["one"] not in get_args(One):
        raise ValueError(f"{CAUSES_FILE.name}: {code} is one of what is not known")
    return Cause(code, body["one"], Text(**body["title"]), Text(**body["told"]), tuple(body["rules"]))


@cache
def cause_of_rule() -> Mapping[str, Cause]:
    """By the rule of a finding its cause; rules that doubt the reading have none. Raises ValueError where a
    rule has two."""
    found: dict[str, Cause] = {}
    for cause in causes().values():
        for rule in cause.rules:
            if rule in found:
                raise ValueError(
                    f"{CAUSES_FILE.name}: {rule} has the causes {found[rule].code}, {cause.code}"
                )
            found[rule] = cause
    return MappingProxyType(found)
