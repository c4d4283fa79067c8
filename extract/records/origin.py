"""Where a record comes from, and the short hash that names it in every edition of a plan."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from identity.dependencies import name_parts
from identity.wording import ShortForms, short_forms
from schemas.profile import Profile

ID_LENGTH = 16


def stable_id(*parts: object) -> str:
    """16 hex digits over the parts; case, accents and spacing don't count, None differs from every text."""
    return _digest(_spelled(parts))


def _digest(spelled: bytes) -> str:
    return hashlib.sha256(spelled).hexdigest()[:ID_LENGTH]


def _spelled(parts: Iterable[object]) -> bytes:
    """The parts in one string that no other parts have."""
    return b"".join([_spelled_part(part) for part in parts])


@lru_cache(maxsize=4096, typed=True)
def _spelled_part(part: object) -> bytes:
    folded = b"-" if part is None else b"+" + _folded(str(part)).encode()
    return b"%d:%b" % (len(folded), folded)


def dependency_id(institution: str | None, key: str) -> str:
    """The identifier of the institution's dependency whose name has the key of `identity.dependencies`."""
    return stable_id("dependency", institution, key)


@dataclass(frozen=True, slots=True)
class DependencyColumns:
    """Makes the columns that name a dependency, with the short forms of the profile: as this document alone
    prints it, until the names of all documents are held together."""

    institution: str | None
    short: ShortForms

    def of(self, name: str | None) -> dict[str, Any]:
        """The columns of a dependency with this printed name, all empty where there is none."""
        own = dependency_id(self.institution, name_parts(name, self.short).key) if name else None
        return {"dependency": name, "dependency_name": name, "dependency_id": own}


def dependency_columns(institution: str | None, profile: Profile) -> DependencyColumns:
    """What makes them for a document of the institution that is read with the profile."""
    return DependencyColumns(institution, short_forms(profile.context.dependency_short_forms))


class Ordinals:
    """Counts equal things in printed order, so that each gets an identifier of its own."""

    def __init__(self) -> None:
        self._seen: Counter[bytes] = Counter()

    def numbered_id(self, *parts: object) -> str:
        """The identifier of the next thing with these parts."""
        spelled = _spelled(parts)
        self._seen[spelled] += 1
        return _digest(spelled + _spelled((self._seen[spelled],)))


def _folded(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text)
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).casefold().split())


@dataclass(frozen=True, slots=True)
class Origin:
    """One document as its records name it; year and institution are None where nothing says them."""

    document_id: str
    plan_year: int | None
    institution: str | None
    source_sha256: str

    @property
    def columns(self) -> dict[str, Any]:
        """What it says by the columns of a record that have it."""
        return {
            "document_id": self.document_id,
            "plan_year": self.plan_year,
            "institution": self.institution,
            "source_sha256": self.source_sha256,
        }
