"""What several readers say of one cell, and the text two of them agree on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal
from unicodedata import category, normalize

from extract.readers.page import printable

SOFT_HYPHEN = "\u00ad"
UNPRINTED = ("Zs", "Zl", "Zp", "Cc", "Cf")
Reader = Literal["camelot", "playa"]
WITH_PDFIUM: dict[Reader, str] = {"camelot": "camelot+pdfium", "playa": "pdfium+playa"}
WITH_PLUMBER: dict[Reader, str] = {"camelot": "camelot+pdfplumber", "playa": "pdfplumber+playa"}


@dataclass(frozen=True, slots=True)
class Settled:
    """One cell's text, who agreed on it and what there is to report."""

    text: str
    agreement: str
    rule: str | None = None
    readings: str = ""


def settle(reader: Reader, text: str, pdfium: str, plumber: Callable[[], str]) -> Settled:
    """The text two of three readers agree on: `reader`'s and pdfium's, else pdfplumber decides.

    `plumber` is asked only where the two differ. Where no two agree pdfium's text is kept, loudly.
    """
    if squash(text) == squash(pdfium):
        return Settled(pdfium, WITH_PDFIUM[reader])
    third = plumber()
    readings = f"{reader} «{text}», pdfium «{pdfium}», pdfplumber «{third}»"
    if squash(pdfium) == squash(third):
        return Settled(pdfium, "pdfium+pdfplumber", "reader-disagreement", readings)
    if squash(text) == squash(third):
        return Settled(printable(text), WITH_PLUMBER[reader], "reader-disagreement", readings)
    return Settled(pdfium, "none", "reader-conflict", readings)


def with_whole_words(settled: Settled, text: str, cut: str, whole: str) -> Settled:
    """The text with its words whole where one runs over the cell's edge.

    `cut` is what of pdfium's text stands inside the cell, `whole` the words that mostly do. The other
    reader's text, where its lines were not cut at the edges, bears them out.
    """
    if squash(whole) == squash(cut) or (settled.rule and squash(whole) != squash(text)):
        return settled
    return Settled(
        whole,
        settled.agreement if not settled.rule else "camelot+pdfium",
        "text-over-edge",
        f"«{cut}», «{whole}»",
    )


def squash(text: str) -> str:
    """Text as compared between readers: one form for equal characters, nothing that leaves no mark."""
    plain = normalize("NFKC", text)
    return "".join(sign for sign in plain if sign == SOFT_HYPHEN or category(sign) not in UNPRINTED)
