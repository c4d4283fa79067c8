"""Short hashes of what identifies a thing, the same in every edition of a plan."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from functools import lru_cache

LENGTH = 16


def stable_id(*parts: object) -> str:
    """16 hex digits over the parts; case, accents and spacing don't count, None differs from every text."""
    digest = hashlib.sha256()
    for part in parts:
        folded = b"-" if part is None else b"+" + _folded(str(part)).encode()
        digest.update(str(len(folded)).encode() + b":" + folded)
    return digest.hexdigest()[:LENGTH]


class Ordinals:
    """Counts equal things in printed order, so that each gets an identifier of its own."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def numbered_id(self, *parts: object) -> str:
        """The identifier of the next thing with these parts."""
        key = stable_id(*parts)
        self._seen[key] += 1
        return stable_id(*parts, self._seen[key])


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text)
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).casefold().split())
