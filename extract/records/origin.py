"""Where a record comes from, and the short hash that names it in every edition of a plan."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

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
