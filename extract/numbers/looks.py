"""How a text looks before its column is known: like a printed value or not."""

from __future__ import annotations

import re

from schemas.lexicon import Role, load_lexicon, words_of

MOST_LETTERS = 0.6

LONGEST_VALUE, LONGEST_STATUS = 28, 4

MEASURED = re.compile(r"[0-9][0-9.,]*\s+(?P<unit>[^\W\d].*)")

UNIT_NAMES: frozenset[Role] = frozenset(("name", "beside"))


def is_value_like(text: str) -> bool:
    """Whether a text reads like a value: a status, or short with digits and few letters."""
    plain = text.strip().casefold()
    if len(plain) <= LONGEST_STATUS and load_lexicon().status_of(plain) is not None:
        return True
    if len(plain) > LONGEST_VALUE or not any("0" <= sign <= "9" for sign in plain):
        return False
    first = plain.lstrip("<>≤≥=≈~$+-–( us").lstrip()
    if not first[:1].isdigit():
        return False
    few = sum(sign.isalpha() for sign in plain) <= MOST_LETTERS * len(plain)
    return few or _is_measured(first)


def _is_measured(text: str) -> bool:
    """Whether the text is a number and behind it nothing but the name of a unit ("10 días hábiles")."""
    measured = MEASURED.fullmatch(text)
    if measured is None:
        return False
    words = words_of(measured["unit"])
    unit = load_lexicon().phrase_at(words, 0, UNIT_NAMES)
    return unit is not None and len(unit.words) == len(words)


SHORT = 12


def may_hold_value(text: str) -> bool:
    """Whether a misread character could change a value: the text has digits, or is as short as `n/p`."""
    return any("0" <= sign <= "9" for sign in text) or len(text) <= SHORT
