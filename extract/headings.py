"""Headings: section, perspective, line of work and dependency, and the names a plan gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from extract.page.geometry import Box
from extract.page.lines import without_marks
from schemas.phrases import Phrase, first_match, folded_words
from schemas.profile import Profile

ENUMERATION = re.compile(r"\A(?:[A-Za-z]|[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}|[ivxIVX]{1,4})[.)] ?-? *")

SENTENCE_END = re.compile(r"(?<=[^\W\d_]{4})\.\Z")
"""The full stop behind a name at the end of a sentence; that of `S.A.` has few letters before it."""

ACRONYM = re.compile(r"\(([A-ZÁÉÍÓÚÑ]{2,12})\)")

LONGEST_NAME = 160

LONGEST_SUBHEADING = 200


NamedBy = Literal["heading", "label", "banner", "header", "column"]
"""What names a dependency, as in the code list `named_by`."""


@dataclass(frozen=True, slots=True)
class NamePlace:
    """Where a name is printed: what names it, on which page, and its box in points on the upright page."""

    by: NamedBy
    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Context:
    """The headings in force; `heading` is the last one as printed, `kind` what a heading says its
    indicators are, `dependency_place` where the dependency is named."""

    section: str = "body"
    perspective: str | None = None
    line: str | None = None
    dependency: str | None = None
    dependency_marks: str | None = None
    kind: str | None = None
    heading: str | None = None
    dependency_place: NamePlace | None = None

    def below(self, heading: str, **changes: Any) -> Context:
        """The context below a heading that names no dependency: the last one answers no more."""
        bare: dict[str, Any] = {"dependency": None, "dependency_marks": None, "dependency_place": None}
        return replace(self, **bare, heading=heading, **changes)


@dataclass(frozen=True, slots=True)
class HeadingReader:
    """Reads headings and banners with a profile's words and the dependencies the document itself has
    named."""

    profile: Profile
    known: frozenset[str] = frozenset()

    def after(self, context: Context, text: str, place: NamePlace) -> Context | None:
        """The context once the heading at `place` has been read; None where the text is no heading of the
        plan's parts."""
        words, plain = self.profile.context, ENUMERATION.sub("", text, count=1)
        heading = without_marks(text)[0]
        if first_match(self.profile.metadata.contents, plain) is not None:
            return Context(heading=heading)
        for name, texts in words.section.items():
            if first_match(texts, plain) is not None:
                return Context(section=name, heading=heading)
        if found := first_match(words.perspective, plain):
            return context.below(heading, perspective=folded_case(found["name"]), line=None)
        if found := first_match(words.line, plain):
            return context.below(heading, line=found["name"].rstrip(" .:"))
        for kind, texts in words.kind.items():
            if first_match(texts, plain) is not None:
                return context.below(heading, kind=kind)
        return self.with_dependency(context, text, place) if self.is_dependency(text) else None

    def with_dependency(self, context: Context, text: str, place: NamePlace) -> Context:
        """The context of a dependency named by a heading or banner at `place`; raised marks are split off its
        name."""
        labelled = self.labelled(text)
        name, marks = without_marks((labelled or text).rstrip(" :"))
        return replace(
            context,
            dependency=name.rstrip(" :"),
            dependency_marks=marks,
            dependency_place=replace(place, by="label") if labelled else place,
            heading=without_marks(text)[0],
        )

    def labelled(self, text: str) -> str | None:
        """The name behind a label that says whose what follows is (`Unidad ejecutora: 004 - Caminos`), its
        code before it; None where no such label begins the text, or another label follows."""
        label, colon, name = ENUMERATION.sub("", text, count=1).partition(":")
        if not colon or folded_words(label) not in self.profile.context.dependency_labels:
            return None
        name = SENTENCE_END.sub("", name.strip())
        return name if sum(map(str.isalpha, name)) > 1 and ":" not in name else None

    def is_dependency(self, text: str) -> bool:
        """Whether the text names a dependency: by its label, by how it begins, by the profile's list or as
        the document's own acronym."""
        folded = folded_words(without_marks(text)[0])
        if not folded or len(folded) > LONGEST_NAME or folded in self.profile.context.not_dependencies:
            return False
        if folded in self.profile.context.dependencies or folded in self.known or self.labelled(text):
            return True
        first, _, rest = folded.partition(" ")
        written = f"{self.profile.long_forms.get(first.rstrip('.'), first)} {rest}".rstrip()
        starts = self.profile.context.dependency_starts
        return any(written == word or written.startswith(f"{word} ") for word in starts)


def folded_case(text: str) -> str:
    """A perspective's name as published: lower case with its accents."""
    return text.strip(" .:").lower()


def acronym_of(name: str | None) -> str | None:
    """The acronym a dependency's name gives in brackets, or the name itself where it is one."""
    if not name:
        return None
    found = ACRONYM.search(name)
    if found:
        return found.group(1)
    bare = name.strip(" .:")
    return bare if bare.isupper() and bare.isalpha() and len(bare) <= 6 else None


@dataclass(frozen=True, slots=True)
class DependencyNames:
    """The acronym the document gives for each full name, by folded name."""

    acronyms: dict[str, str]

    def acronym(self, name: str | None) -> str | None:
        """The dependency's acronym where the document prints one for this name."""
        return acronym_of(name) or (self.acronyms.get(_bare(name)) if name else None)

    def key(self, name: str | None) -> str:
        """One key for all of a dependency's names: its acronym if it has one, else its folded name."""
        return (self.acronym(name) or _bare(name)).casefold() if name else ""


def dependency_names(names: Iterable[str | None]) -> DependencyNames:
    """The names and acronyms that stand together somewhere in the document; the first acronym of a name
    counts."""
    acronyms: dict[str, str] = {}
    for name in names:
        found = ACRONYM.search(name) if name else None
        if name and found:
            acronyms.setdefault(_bare(name), found.group(1))
    return DependencyNames(acronyms)


def _bare(name: str) -> str:
    return folded_words(ACRONYM.sub("", name))


def named_kind(names: Mapping[str, tuple[Phrase, ...]], text: str) -> str | None:
    """The kind of statement whose phrases the text matches."""
    return next((kind for kind, phrases in names.items() if first_match(phrases, text) is not None), None)


def is_capital_heading(text: str) -> bool:
    """Whether a text in running style is a heading all the same: short and in capitals throughout."""
    return len(text) <= LONGEST_SUBHEADING and text.isupper() and sum(c.isalpha() for c in text) > 3
