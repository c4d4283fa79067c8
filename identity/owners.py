"""When two names of a dependency are one, and the words such a name comes down to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from identity.similarity import alike_words
from identity.wording import plain
from schemas.records import Indicator

ASIDE = re.compile(r"\(([^()]*)\)")


def same_owner(one: Indicator, other: Indicator, kinds: tuple[str, ...]) -> bool:
    """Whether two values belong to one dependency under whatever name: with its acronym or without, with or
    without the `kinds` of dependency its name begins with, or by the part of it that a name gives in
    parentheses. Without a dependency the line of work decides."""
    if one.dependency is None or other.dependency is None:
        return (one.dependency, one.line) == (other.dependency, other.line)
    if one.dependency_acronym and one.dependency_acronym == other.dependency_acronym:
        return True
    return bool(_owner_names(one.dependency, kinds) & _owner_names(other.dependency, kinds))


@lru_cache(maxsize=1024)
def _owner_names(name: str, kinds: tuple[str, ...]) -> frozenset[str]:
    asides = (aside for aside in ASIDE.findall(name) if not aside.isupper())
    return frozenset(filter(None, (bare_owner(part, kinds) for part in (ASIDE.sub(" ", name), *asides))))


def bare_owner(name: str, kinds: tuple[str, ...]) -> str:
    """A dependency's name as one word: without what kind of dependency it is and without its acronym."""
    return owner_words(name, kinds).replace(" ", "")


@lru_cache(maxsize=1024)
def owner_words(name: str, kinds: tuple[str, ...]) -> str:
    """A dependency's plain name without what kind of dependency it is and without its acronym."""
    told = plain(ASIDE.sub(lambda aside: "" if aside[1].isupper() else aside[1], name))
    while kind := next(
        (one for one in sorted(kinds, key=len, reverse=True) if told.startswith(f"{one} ")), ""
    ):
        told = told[len(kind) :].strip()
    return told


def alike_owners(ones: Iterable[str], others: Iterable[str], enough: float) -> bool:
    """Whether of two dependencies' spellings, in bare folded words, one of each is like the other from
    `enough` (0 to 100) on; two without any are one."""
    first, second = tuple(ones), tuple(others)
    if not first or not second:
        return first == second
    return any(alike_words(one, other, enough) for one in first for other in second)
