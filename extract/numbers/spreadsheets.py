"""What a spreadsheet prints in place of a number: its error signs, and numbers in exponent form."""

from __future__ import annotations

import re
from decimal import Decimal

from schemas.lexicon import Lexicon

_OVERFLOW = re.compile(r"#{2,}")

_EXPONENT = re.compile(r"([+-]?)([0-9])(?:[.,]([0-9]{1,14}))?[Ee]([+-])([0-9]{2})")

_LARGEST_EXPONENT = 15


def is_spreadsheet_error(text: str, lexicon: Lexicon) -> bool:
    """Whether a whole cell is an error sign (`#REF!`) or the hashes of a number too wide for its column."""
    return text.startswith("#") and (
        _OVERFLOW.fullmatch(text) is not None or text.upper() in lexicon.spreadsheet_errors
    )


def exponent_value(text: str) -> Decimal | None:
    """The worth of `1.2E+06`, exact as printed; None where the text is no such number."""
    found = _EXPONENT.fullmatch(text)
    if found is None or int(found[5]) > _LARGEST_EXPONENT:
        return None
    sign, whole, decimals, direction, exponent = found.groups()
    worth = Decimal(f"{sign}{whole}.{decimals or 0}E{direction}{exponent}")
    return Decimal(f"{worth:f}")
