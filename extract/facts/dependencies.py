"""Dependencies under their several names: with acronym, without it, or the acronym alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from extract.context.context import ACRONYM, acronym_of
from schemas.phrases import folded_words


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
