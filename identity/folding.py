"""Texts without what spelling may change: case, accents, spaces, signs."""

from __future__ import annotations

import unicodedata

from schemas.phrases import fold


def unspaced(text: str) -> str:
    """Without case, accents and spacing, as in the published identifiers."""
    bare = unicodedata.normalize("NFKD", text)
    return "".join(char for char in bare if not unicodedata.combining(char)).casefold().replace(" ", "")


def letters_and_digits(text: str) -> str:
    """Letters and digits alone, folded and unspaced."""
    return "".join(char for char in unspaced(" ".join(text.split())) if char.isalnum())


def bare_words(text: str) -> str:
    """The letters and digits of a text, folded, in words."""
    return " ".join("".join(char if char.isalnum() else " " for char in fold(text)).split())
