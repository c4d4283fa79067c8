"""How alike two texts are, in points of 100, and when two names of a dependency are one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from rapidfuzz import fuzz

from identity.wording import ShortForms, formula_words, plain, spelled_out
from schemas.records import Indicator

ASIDE = re.compile(r"\(([^()]*)\)")


def similarity(one: str, other: str) -> float:
    """How alike two plain names are, from 0 to 100; one whose words are all in the other is wholly like it,
    whatever else the other says."""
    return fuzz.token_set_ratio(one, other)


def contains(long: str, short: str, spelling: float) -> bool:
    """Whether every word of one plain name is in the other, but for misprints; numbers must be the same."""
    known = long.split()
    return all(
        word in known or (word.isalpha() and any(fuzz.ratio(word, one) >= spelling for one in known))
        for word in short.split()
    )


def formula_similarity(one: str | None, other: str | None) -> float:
    """How alike two formulas are, from 0 to 100, the order of their words counted; a formula the other one
    begins or ends with is wholly like it."""
    first, second = formula_words(one), formula_words(other)
    short, long = sorted((first, second), key=len)
    if short and (long.startswith(f"{short} ") or long.endswith(f" {short}")):
        return 100.0
    return fuzz.ratio(first, second)


def letters_alike(one: str, other: str, least: float = 0.0) -> float:
    """How alike two texts are letter by letter; 0 where that is under `least`."""
    return fuzz.ratio(one, other, score_cutoff=least)


def agree(one: str, other: str, enough: float) -> bool:
    """Whether two texts are alike from `enough` on, where both are there."""
    return not one or not other or fuzz.ratio(one, other) >= enough


def alike_words(one: str, other: str, enough: float) -> bool:
    """Whether two names are alike from `enough` on, spaces aside, or of several words each, all of one's in
    the other."""
    if fuzz.ratio(one.replace(" ", ""), other.replace(" ", "")) >= enough:
        return True
    return min(one.count(" "), other.count(" ")) > 0 and fuzz.token_set_ratio(one, other) >= enough


def numbers_of(name: str) -> tuple[str, ...]:
    """The words of a name with digits in them: two fractions or doses of one name are two things."""
    return tuple(word for word in name.split() if any(char.isdigit() for char in word))


@dataclass(frozen=True, slots=True)
class Owners:
    """When two dependencies are one: `kinds` are the words that say what kind of dependency it is, folded,
    `short` their short forms, and from `alike` (0 to 100) on two spellings are one."""

    kinds: tuple[str, ...]
    alike: float
    short: ShortForms = ()

    def same(self, one: Indicator, other: Indicator) -> bool:
        """Whether two values belong to one dependency under whatever name: with its acronym or without, with
        or without its kind, by the part of it that a name gives in parentheses, or misprinted. Without a
        dependency the line of work decides."""
        if one.dependency is None or other.dependency is None:
            return (one.dependency, one.line) == (other.dependency, other.line)
        if one.dependency_id and one.dependency_id == other.dependency_id:
            return True
        return self.same_names(
            one.dependency, one.dependency_acronym, other.dependency, other.dependency_acronym
        )

    def same_names(self, one: str, acronym: str | None, other: str, its: str | None) -> bool:
        """Whether two names, each with the acronym known of it, may be of one dependency."""
        if acronym and acronym == its:
            return True
        pairs = product(self._names(one, acronym), self._names(other, its))
        return any(letters_alike(*pair, self.alike) for pair in pairs)

    def _names(self, name: str, acronym: str | None) -> Iterator[str]:
        yield from _owner_names(name, self.kinds, self.short)
        if acronym:
            yield plain(acronym)


@lru_cache(maxsize=1024)
def _owner_names(name: str, kinds: tuple[str, ...], short: ShortForms) -> frozenset[str]:
    asides = (aside for aside in ASIDE.findall(name) if not aside.isupper())
    parts = (ASIDE.sub(" ", name), *asides)
    return frozenset(filter(None, (bare_owner(part, kinds, short) for part in parts)))


def bare_owner(name: str, kinds: tuple[str, ...], short: ShortForms = ()) -> str:
    """A dependency's name as one word: without what kind of dependency it is and without its acronym."""
    return owner_words(name, kinds, short).replace(" ", "")


@lru_cache(maxsize=1024)
def owner_words(name: str, kinds: tuple[str, ...], short: ShortForms = ()) -> str:
    """A dependency's plain name without what kind of dependency it is and without its acronym."""
    bare = plain(ASIDE.sub(lambda aside: "" if aside[1].isupper() else aside[1], name))
    told = " ".join(spelled_out(bare.split(), short))
    while kind := next(
        (one for one in sorted(kinds, key=len, reverse=True) if told.startswith(f"{one} ")), ""
    ):
        told = told[len(kind) :].strip()
    return told


def two_kinds(one: str, other: str, kinds: tuple[str, ...]) -> bool:
    """Whether two spelt names begin with different kinds of dependency; a name whose whole stands behind the
    other's kind is of no kind (`Unidad de Auditoría Interna`)."""
    short, long = sorted((one, other), key=len)
    lead = long.removesuffix(f" {short}")
    if short == long or (lead != long and lead.split()[0] in kinds):
        return False
    first, second = (_kind(name, kinds).replace(" ", "") for name in (one, other))
    return bool(first and second) and first != second


def _kind(name: str, kinds: tuple[str, ...]) -> str:
    return max((kind for kind in kinds if name.startswith(f"{kind} ")), key=len, default="")
