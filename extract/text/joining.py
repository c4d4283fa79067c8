"""Text of several lines as one line, and footnote marks taken off its end."""

from __future__ import annotations

import unicodedata

RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
MARK_SIGNS = "*†‡"
POWERS = ("m", "km", "cm", "mts", "mt")


def one_line(text: str) -> str:
    """The text without line breaks: a line that ends in a hyphen inside a word goes on without a space."""
    joined = ""
    for line in filter(None, (" ".join(line.split()) for line in text.split("\n"))):
        hyphenated = len(joined) > 1 and joined[-1] == "-" and joined[-2].isalnum() and line[:1].isalnum()
        joined = f"{joined}{line}" if hyphenated or not joined else f"{joined} {line}"
    return joined.strip()


def without_marks(text: str) -> tuple[str, str | None]:
    """The text and the footnote marks printed at its end (`*`, `**`, raised digits as plain ones), None
    without any."""
    bare = text.rstrip()
    kept = bare.rstrip(MARK_SIGNS + RAISED_DIGITS + " ")
    marks = bare[len(kept) :].replace(" ", "")
    if not marks or not kept or _is_power(kept, marks):
        return bare, None
    return kept, unicodedata.normalize("NFKC", marks)


def _is_power(kept: str, marks: str) -> bool:
    return marks in ("²", "³") and kept.split()[-1].casefold().strip("(") in POWERS
