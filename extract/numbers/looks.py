"""How a text looks before its column is known: like a printed value or not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from extract.numbers.tolerances import NUMBERS
from schemas.lexicon import HYPHENS, Lexicon, Role, fold, load_lexicon, words_of

SIGNS_BEFORE = "<>≤≥=≈~+( " + HYPHENS


CURRENCY_SIGNS: frozenset[Role] = frozenset(("sign", "prefix"))

NUMBER = re.compile(r"[0-9][0-9.,'’]*")

CODE = re.compile(r"[0-9]{1,2}(?:[.][0-9]{1,2}){2,}(?![0-9.,])")


DATED = re.compile(r"20[0-3][0-9] [^\W\d_]{3,}")
"""A year of our time and what it is of, which names a row or a column: `2023 real`."""


UNIT_NAMES: frozenset[Role] = frozenset(("sign", "name", "beside", "scale"))


def is_value(text: str) -> bool:
    """Whether the text is a printed value, or the stroke that stands for none."""
    return is_value_like(text) or text.strip() in tuple(HYPHENS)


@lru_cache(maxsize=16384)
def is_value_like(text: str) -> bool:
    """Whether a text reads like a value: a status, or short with digits, few letters and, before the number,
    nothing but a bound, a sign and the sign of a currency. Dotted codes (`11.01.02`) and what leads to
    something (`2022:`) are none."""
    plain = fold(text)
    lexicon = load_lexicon()
    if plain.endswith(":"):
        return False
    if len(plain) <= NUMBERS.longest_status and lexicon.status_of(plain) is not None:
        return True
    if len(plain) > NUMBERS.longest_value or not any("0" <= sign <= "9" for sign in plain):
        return False
    if _is_restated(plain, lexicon):
        return True
    first = _number_on(plain, lexicon)
    if first is None or CODE.match(first):
        return False
    if _is_measured(first, lexicon):
        return True
    few = sum(sign.isalpha() for sign in plain) <= NUMBERS.most_letters * len(plain)
    return few and DATED.fullmatch(plain) is None


def _is_restated(text: str, lexicon: Lexicon) -> bool:
    """Whether the text begins with a number in words and its figure behind: `dos (2) manuales`."""
    words = words_of(text)
    found = lexicon.spelled_at(words, 0)
    behind = words[found[1] : found[1] + 2] if found is not None else ()
    return len(behind) > 1 and behind[0] == "(" and behind[1].isdigit()


def _number_on(text: str, lexicon: Lexicon) -> str | None:
    """The text from its number on; None where something else than signs and a currency stands before it."""
    rest = text.lstrip(SIGNS_BEFORE)
    words = words_of(rest[: NUMBERS.longest_sign])
    sign = lexicon.phrase_at(words, 0, CURRENCY_SIGNS) if words else None
    if sign is not None and sign.unit in lexicon.money_units:
        for word in sign.words:
            rest = rest.lstrip()[len(word) :]
        rest = rest.lstrip(SIGNS_BEFORE)
        if sign.role == "prefix" and not _is_amount(rest):
            return None
    return rest if "0" <= rest[:1] <= "9" else None


def _is_amount(text: str) -> bool:
    number = NUMBER.match(text)
    digits = sum(sign.isdigit() for sign in number[0]) if number else 0
    return number is not None and (digits >= NUMBERS.amount_digits or digits < len(number[0].rstrip(".,'’")))


def is_measured(text: str) -> bool:
    """Whether the text is a number with the name of its unit behind it: `92 días`."""
    plain = fold(text)
    number = NUMBER.match(plain)
    return number is not None and number.end() < len(plain) and _is_measured(plain, load_lexicon())


def _is_measured(text: str, lexicon: Lexicon) -> bool:
    """Whether the text is a number and behind it nothing but names of units and scales ("10 días hábiles",
    "1.2 millones de dólares")."""
    number = NUMBER.match(text)
    words = words_of(text[number.end() :]) if number else ()
    at = 0
    while at < len(words):
        phrase = lexicon.phrase_at(words, at, UNIT_NAMES)
        if phrase is None:
            return False
        at += len(phrase.words)
    return True


IDENTIFIER = re.compile(r"(?=(?:-?[0-9]){7})[0-9]+(?:-[0-9]+)+")
"""Groups of digits that name something or somebody: a telephone, a tax number, two years."""

DATE = re.compile(
    r"(?<![0-9.,])(?:[0-9]{1,2}([/.-])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9.,])"
)
"""A date in figures, with what stands about it: `2727 DE 27/12/2001`, `19/09/2023 12:03`."""


def holds_values(text: str) -> bool:
    """Whether the text of a cell is values in figures, as a whole or on each of its lines."""
    whole = " ".join(text.split())
    if not any("0" <= sign <= "9" for sign in whole) or IDENTIFIER.fullmatch(whole) or DATE.search(whole):
        return False
    return is_value_like(whole) or len(lines_of_values(text)) > 1


def lines_of_values(text: str) -> list[str]:
    """The lines of a text of which each reads like a value; none where one does not."""
    lines = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    return lines if all(is_value_like(line) for line in lines) else []


def may_hold_value(text: str) -> bool:
    """Whether a misread character could change a value: the text has digits, or is as short as `n/p`."""
    return any("0" <= sign <= "9" for sign in text) or len(text) <= NUMBERS.short


COUNTED = re.compile(r"[(\[]?([0-9]{1,2}|[a-z])[)\].]?(?: ?=.*)?", re.IGNORECASE)


def counts_on(texts: Sequence[str]) -> bool:
    """Whether every text counts on from the one before, as under a header of columns: 1 2 3, (a) (b) (c),
    `(4) = (3)/(2)`."""
    found = [COUNTED.fullmatch(text) for text in texts]
    if len(found) <= 2 or not all(found):
        return False
    marks = [match[1].lower() for match in found if match]
    numbers = [int(mark) if mark.isdigit() else ord(mark) - ord("a") + 1 for mark in marks]
    return all(after == before + 1 for before, after in pairwise(numbers)) and numbers[0] <= 3
