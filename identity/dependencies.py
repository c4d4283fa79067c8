"""Which names an institution's plans print are one dependency, and which of its spellings names it in all.

Names are one where they differ in case, accents, signs, blanks, hyphens, linking words and short forms only,
and an acronym is the name it stands beside. Names that are merely alike are two, and the pair is doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, product

from identity.reviewed import Reviewed
from identity.similarity import ASIDE, Owners, two_kinds
from identity.wording import LINKS, WORD, ShortForms, spelled_out, spelt
from schemas.phrases import fold

DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")
"""An acronym with its points: `U.F.I.`."""
BESIDE = (
    re.compile(r"^(?P<name>.+?) ?\((?P<acronym>[^\W\d_]{2,12})\)(?P<more>.*)$"),
    re.compile(r"^(?P<name>.+?) [-–—] ?(?P<acronym>[^\W\d_]{2,12})(?P<more>)$"),
    re.compile(r"^(?P<more>)(?P<acronym>[^\W\d_]{2,12}) ?[-–—:] (?P<name>.+)$"),
)
"""How names and their acronyms stand beside each other."""
CODE = re.compile(r"(?P<code>[0-9][0-9.]*) ?[-–—:.] ?(?P<name>[^\W\d].*)")
ALONE = re.compile(r"[^\W\d_]{2,12}")
ROMAN = re.compile(r"(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})")
LONG_LINKS = frozenset(word for word in LINKS if len(word) > 1)
"""Linking words that are no letter alone, which may tell one section from the next: `Sección A`."""


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name as it is held against others: `key` is its words as one, `acronym` the one printed beside it,
    and `alone` says that the name may itself be an acronym."""

    key: str
    acronym: str | None
    alone: bool


@lru_cache(maxsize=4096)
def name_parts(name: str, short: ShortForms = ()) -> NameParts:
    """The name without what makes no difference. Words are run together, as blanks and hyphens may stand
    anywhere in them (`Sub Dirección`); numbers and letters that stand alone stay apart, as they tell `I` from
    `II`."""
    told = DOTTED.sub(lambda found: found[0].replace(".", ""), " ".join(name.split()))
    bare, acronym = _without_acronym(told.strip(" .:;"))
    words = [word for word in spelled_out(WORD.findall(fold(bare)), short) if word not in LONG_LINKS]
    key = "".join(f" {word} " if is_designator(word) else word for word in words)
    alone = told.strip(" .:;")
    return NameParts(" ".join(key.split()), acronym, alone.isupper() and bool(ALONE.fullmatch(alone)))


def is_designator(word: str) -> bool:
    """Whether a folded word may only tell one of several of one name: a number, a letter."""
    return len(word) == 1 or any(map(str.isdigit, word)) or bool(ROMAN.fullmatch(word))


def _without_acronym(name: str) -> tuple[str, str | None]:
    """The name and the acronym beside it. What stands in capitals in brackets and isn't made of the name's
    words, as a place may, is part of the name."""
    for pattern in BESIDE:
        found = pattern.match(name)
        if found and found["acronym"].isupper() and _abbreviates(fold(found["acronym"]), found["name"]):
            return f"{found['name']} {found['more']}", fold(found["acronym"])
    return name, None


def _abbreviates(acronym: str, name: str) -> bool:
    """Whether the acronym is made of the beginnings of words of the name, in their order."""
    reached = {0}
    for word in WORD.findall(fold(name)):
        longer = {
            start + length
            for start in reached
            for length in range(1, len(acronym) - start + 1)
            if word.startswith(acronym[start : start + length])
        }
        reached |= longer
    return len(acronym) in reached


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A name of a dependency as a document prints it, and how many values bear it there."""

    document_id: str
    text: str
    values: int


@dataclass(frozen=True, slots=True)
class Dependency:
    """One dependency under all its names, oldest plan first; `own_id` is what its names alone make of it, and
    `dependency_id` that of the one it is the same as by review."""

    own_id: str
    dependency_id: str
    names: tuple[PrintedName, ...]
    spelling: str


Plans = Sequence[Sequence[PrintedName]]
"""The names of each document in printed order, the oldest plan first."""


def dependencies(
    plans: Plans, short: ShortForms, identify: Callable[[str], str], reviewed: Reviewed
) -> tuple[Dependency, ...]:
    """The dependencies of an institution in the order they are met; `identify` makes an identifier of a
    key."""
    keys = _keys(plans, short)
    names: dict[str, list[PrintedName]] = {}
    for name in (name for plan in plans for name in plan):
        names.setdefault(identify(keys[name.document_id, name.text]), []).append(name)
    settled: dict[str, str] = {}
    for own in names:
        known = (settled[other] for other in reviewed.same_as(own) if other in settled)
        settled[own] = next(known, own)
    together: dict[str, list[PrintedName]] = {}
    for own, printed in names.items():
        together.setdefault(settled[own], []).extend(printed)
    spellings = {name: one_spelling(printed, short) for name, printed in together.items()}
    return tuple(
        Dependency(own, settled[own], tuple(printed), spellings[settled[own]])
        for own, printed in names.items()
    )


def _keys(plans: Plans, short: ShortForms) -> dict[tuple[str, str], str]:
    """By document and name the key of its dependency. Of one name with two acronyms each is its own."""
    parts = {name.text: name_parts(name.text, short) for plan in plans for name in plan}
    acronyms: dict[str, set[str]] = {}
    for one in parts.values():
        acronyms.setdefault(one.key, set()).update(filter(None, (one.acronym,)))
    full = {
        text: f"{one.key} ({one.acronym})" if one.acronym and len(acronyms[one.key]) > 1 else one.key
        for text, one in parts.items()
    }
    everywhere = _by_acronym((name for plan in plans for name in plan), parts, full)
    keys: dict[tuple[str, str], str] = {}
    for plan in plans:
        here = _by_acronym(plan, parts, full)
        for name in plan:
            one = parts[name.text]
            # the plan's own acronyms count first: another year's may have been another dependency's
            known = (here.get(one.key) or everywhere.get(one.key, set())) if one.alone else set()
            keys[name.document_id, name.text] = next(iter(known)) if len(known) == 1 else full[name.text]
    return keys


def _by_acronym(
    names: Iterable[PrintedName], parts: Mapping[str, NameParts], full: Mapping[str, str]
) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for text in (name.text for name in names):
        if acronym := parts[text].acronym:
            found.setdefault(acronym, set()).add(full[text])
    return found


def one_spelling(names: Sequence[PrintedName], short: ShortForms) -> str:
    """The one spelling that names a dependency in all plans, always one of those printed.

    In full rather than an acronym alone, in small letters rather than in capitals throughout, without short
    forms rather than with; among these the one that most values bear, then the longest, that with most
    accents, and the one printed first.
    """
    values: dict[str, int] = {}
    for name in names:
        values[name.text] = values.get(name.text, 0) + name.values
    order = list(values)

    def rank(text: str) -> tuple[bool, bool, bool, int, int, int, int]:
        words = WORD.findall(fold(text))
        accents = sum(one != other for one, other in zip(text.lower(), fold(text), strict=True))
        return (
            name_parts(text, short).alone,
            text.isupper(),
            spelled_out(words, short) != words,
            -values[text],
            -sum(map(len, words)),
            -accents,
            order.index(text),
        )

    return min(order, key=rank)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two dependencies that may be one, by the names that are alike; nothing has been made of it."""

    new: Dependency
    known: Dependency
    name: PrintedName
    other: PrintedName


def doubtful(found: Sequence[Dependency], owners: Owners, reviewed: Reviewed) -> Iterator[Doubt]:
    """The pairs that may be one by likeness of their names, one met later beside one met before. Silent where
    they are of two kinds and one plan prints both."""
    names = {one.own_id: _distinct(one.names) for one in found}
    for known, new in combinations(found, 2):
        if known.dependency_id == new.dependency_id or reviewed.are_different(known.own_id, new.own_id):
            continue
        side_by_side = bool(_plans_of(known) & _plans_of(new))
        for name, other in product(names[new.own_id], names[known.own_id]):
            if _may_be_one(name, other, owners) and not (side_by_side and _of_two_kinds(name, other, owners)):
                yield Doubt(new, known, name, other)
                break


def _distinct(names: Iterable[PrintedName]) -> tuple[PrintedName, ...]:
    """The first of those that read the same."""
    found: dict[str, PrintedName] = {}
    for name in names:
        found.setdefault(name.text, name)
    return tuple(found.values())


def _plans_of(one: Dependency) -> set[str]:
    return {name.document_id for name in one.names}


def _may_be_one(one: PrintedName, other: PrintedName, owners: Owners) -> bool:
    """Whether the names are alike; not where both say a code, a number or something in brackets and say
    another. A name with a code before it may be that without."""
    (code, name), (its, alike) = (_without_code(printed.text) for printed in (one, other))
    first, second = (name_parts(text, owners.short) for text in (name, alike))
    if (code and its and code != its) or _designators(first) != _designators(second):
        return False
    if _asides(name, first) and _asides(alike, second) and _asides(name, first) != _asides(alike, second):
        return False
    return owners.same_names(name, first.acronym, alike, second.acronym)


def _of_two_kinds(one: PrintedName, other: PrintedName, owners: Owners) -> bool:
    first, second = (" ".join(spelled_out(spelt(name.text).split(), owners.short)) for name in (one, other))
    return two_kinds(first, second, owners.kinds)


def _asides(name: str, parts: NameParts) -> set[str]:
    """What stands in brackets and is no acronym: a part, or a place."""
    return {fold(aside) for aside in ASIDE.findall(name)} - {parts.acronym}


def _without_code(name: str) -> tuple[str, str]:
    """The code before a name and the name."""
    found = CODE.match(name)
    return (found["code"], found["name"]) if found else ("", name)


def _designators(parts: NameParts) -> tuple[str, ...]:
    """What tells the name from others like it; a linking letter does so at the end only."""
    *words, last = parts.key.split() or [""]
    told = (*(word for word in words if word not in LINKS), last)
    return tuple(word for word in told if is_designator(word))
