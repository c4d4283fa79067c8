"""Printed names as words that can be compared: without case, accents, signs and linking words."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from schemas.phrases import fold

WORD = re.compile(r"[^\W_]+")
NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
SHARE = re.compile(r"\(?[0-9]+(?:[.,][0-9]+)? ?%\)?")
SUM_SIGNS = str.maketrans({"Σ": "sumatoria ", "∑": "sumatoria ", "%": " porcentaje "})
ACRONYM = re.compile(r"\([A-ZÁÉÍÓÚÑ]+\)")
TIMES_HUNDRED = re.compile(r"[x×*] ?100\b ?%?", re.IGNORECASE)
LINKS = frozenset(
    {"a", "al", "con", "de", "del", "e", "el", "en", "la", "las", "los", "o", "para", "por", "y"}
)


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


@lru_cache(maxsize=4096)
def formula_words(text: str | None) -> str:
    """A formula as one text of folded words in printed order: signs of sum and per cent as words, the
    factor 100 left out."""
    spelt = TIMES_HUNDRED.sub(" ", (text or "").translate(SUM_SIGNS))
    return " ".join(word for word in WORD.findall(fold(spelt)) if word not in LINKS)


def formula_similarity(one: str | None, other: str | None) -> float:
    """How alike two formulas are, from 0 to 100, the order of their words counted; a formula the other one
    begins or ends with is wholly like it."""
    first, second = formula_words(one), formula_words(other)
    short, long = sorted((first, second), key=len)
    if short and (long.startswith(f"{short} ") or long.endswith(f" {short}")):
        return 100.0
    return fuzz.ratio(first, second)


def numbers(text: str | None) -> tuple[str, ...]:
    """The numbers a text prints, in order."""
    return tuple(NUMBER.findall(text or ""))


def spelt(text: str) -> str:
    """A name's folded words with linking words and without an acronym in parentheses."""
    return " ".join(WORD.findall(fold(ACRONYM.sub(" ", text))))
