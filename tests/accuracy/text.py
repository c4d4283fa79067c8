"""How printed text is compared: by its letters and digits, not by case, accents, punctuation or spacing."""

from __future__ import annotations

import math
import re
import unicodedata

FOOTNOTE_OR_BASE_YEAR = re.compile(r"(?<=.)(\(20[0-9][0-9]\)|[0-9]/)+$")
APART = re.compile(r"[^a-z0-9%$∑]+")


def letters(text: object) -> str:
    """Lower-case letters, digits and the signs % $ ∑, every run of anything else as one blank."""
    if text is None or text != text:
        return ""
    decomposed = unicodedata.normalize("NFKD", str(text)).casefold()
    return APART.sub(" ", "".join(char for char in decomposed if not unicodedata.combining(char))).strip()


def figure(text: object) -> str:
    """A value's printed text without blanks, and without a footnote mark (`1/`) or base year after it."""
    return FOOTNOTE_OR_BASE_YEAR.sub("", "".join(str(text or "").split()).casefold())


def number(text: object) -> float | None:
    """The number a gold field or a dataset's column holds; None where it is empty."""
    if text is None or text == "":
        return None
    value = float(str(text))
    return None if math.isnan(value) else value


def same_number(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
