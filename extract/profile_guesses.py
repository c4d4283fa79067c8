"""Guesses about words of a plan that no profile knows, for a person to confirm."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.context.context import ENUMERATION

CODE = re.compile(r"[0-9]{6,}|[0-9]+(?:[.-][0-9]+){2,}")
NUMBER = re.compile(r"[^0-9]{0,4}[0-9][0-9.,' ]*[^0-9]{0,12}")
DATE = re.compile(r"[0-9]{1,2}[/-][0-9a-z]{1,3}[/-][0-9]{2,4}", re.IGNORECASE)
LONG, SHORT, MOST_WORDS = 40, 16, 10


def guessed_role(header: str, cells: Sequence[str]) -> str:
    """The role a column seems to have by the texts below its header."""
    if not cells:
        return "other"
    if _most(cells, DATE):
        return "end" if "fin" in header.casefold() else "start"
    if _most(cells, CODE):
        return "code"
    if _most(cells, NUMBER):
        return "value"
    longest = max(map(len, cells))
    return "indicator" if longest > LONG else "measure" if longest <= SHORT else "other"


def looks_like_dependency(text: str) -> bool:
    """Whether a heading or banner may name a part of the institution: a few words in capitals, no digits."""
    plain = ENUMERATION.sub("", text, count=1)
    return plain.isupper() and len(plain.split()) <= MOST_WORDS and not any(map(str.isdigit, plain))


def _most(cells: Sequence[str], pattern: re.Pattern[str]) -> bool:
    return sum(pattern.fullmatch(cell.strip()) is not None for cell in cells) * 2 > len(cells)
