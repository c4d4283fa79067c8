"""Names as words that can be compared: without case, accents, signs and linking words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

from schemas.phrases import fold

WORD = re.compile(r"[^\W_]+")
NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
SHARE = re.compile(r"(?:\(|(?<![0-9]))[0-9]+(?:[.,][0-9]+)? ?%\)?")
SUM_SIGNS = str.maketrans({"Σ": "sumatoria ", "∑": "sumatoria ", "%": " porcentaje "})
ACRONYM = re.compile(r"\([A-ZÁÉÍÓÚÑ]+\)")
TIMES_HUNDRED = re.compile(r"[x×*] ?100\b ?%?", re.IGNORECASE)
LINKS = frozenset(
    {"a", "al", "con", "de", "del", "e", "el", "en", "la", "las", "los", "o", "para", "por", "y"}
)

ShortForms = tuple[tuple[str, str], ...]
"""Short forms of words and what they stand for, both folded words; the longest first."""


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


@lru_cache(maxsize=8192)
def words(text: str | None) -> tuple[str, ...]:
    """The folded words of a name in printed order, without linking words and without shares such as
    `(85%)`, which are a standard and no part of the name."""
    bare = SHARE.sub(" ", text or "")
    return tuple(word for word in WORD.findall(fold(bare)) if word not in LINKS)


def same_words(one: str | None, other: str | None) -> bool:
    """Whether two names differ in nothing but case, accents, signs, spaces and linking words."""
    return "".join(words(one)) == "".join(words(other))


def plain(text: str | None) -> str:
    """The words of a name as one text."""
    return " ".join(words(text))


@lru_cache(maxsize=4096)
def formula_words(text: str | None) -> str:
    """A formula as one text of folded words in printed order: signs of sum and per cent as words, the
    factor 100 left out."""
    spelt = TIMES_HUNDRED.sub(" ", (text or "").translate(SUM_SIGNS))
    return " ".join(word for word in WORD.findall(fold(spelt)) if word not in LINKS)


def numbers(text: str | None) -> tuple[str, ...]:
    """The numbers a text prints, in order."""
    return tuple(NUMBER.findall(text or ""))


def spelt(text: str) -> str:
    """A name's folded words with linking words and without an acronym in parentheses."""
    return " ".join(WORD.findall(fold(ACRONYM.sub(" ", text))))


def short_forms(listed: Mapping[str, Sequence[str]]) -> ShortForms:
    """The short forms of words that a profile lists by the word they stand for."""
    pairs = ((" ".join(WORD.findall(fold(one))), word) for word, forms in listed.items() for one in forms)
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))


def spelled_out(told: Sequence[str], short: ShortForms) -> list[str]:
    """Folded words with their short forms written out."""
    text = f" {' '.join(told)} "
    for form, word in short:
        text = text.replace(f" {form} ", f" {word} ")
    return text.split()
