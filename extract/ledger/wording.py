"""Which numbers of a text its words account for: those of headings, list marks and sentences."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from extract.ledger.tokens import NUMBER, SUPERSCRIPTS, plain
from extract.text.paragraphs import SENTENCE_ENDS

WORD = re.compile(r"[^\W\d_]{2,}")
LIST_MARK = re.compile(r"\(?([0-9]{1,3}(?:\.[0-9]{1,2}){0,4})(?:\.-|[.)–-])\)? ?-? ?(?=[^\W\d_]|[¿«(\"“])")
ORDINAL = re.compile(r"(?:19|20)[0-9]{2}|[0-9]{1,2}(?:\.[0-9]{1,2}){0,4}")
BARE = re.compile(r"[0-9]{1,2}|(?:19|20)[0-9]{2}")
SHORT = re.compile(r"[0-9]{1,4}")
LEVELS = re.compile(r"[0-9]{1,4}|[0-9]{1,2}(?:\.[0-9]{1,2}){1,4}")
NEAR = 4
AMOUNT_SIGNS = frozenset("$€%")
CLOSED = (*SENTENCE_ENDS, ")", "»", '"', "”")
FEWEST_WORDS, WORDS_A_NUMBER = 5, 3


def list_mark(text: str) -> str | None:
    """The number a text with words begins with, as headings and lists do: `1.`, `2.1)`, `3-`."""
    found = LIST_MARK.match(text)
    return found[1] if found and WORD.search(text) else None


def label_numbers(text: str) -> tuple[str, ...]:
    """The numbers of a header: footnote marks, years and others of up to two digits; in one with words all of
    up to four digits. None has separators or the sign of an amount."""
    shape = SHORT if WORD.search(text) else BARE
    return tuple(plain(found[0]) for found in NUMBER.finditer(text) if _is_plain(text, found, shape))


def banner_numbers(text: str) -> tuple[str, ...]:
    """The numbers of a banner in words that no record bears: its years, footnote marks and its own number, of
    one level or more with up to two digits each."""
    if not WORD.search(text):
        return ()
    return tuple(plain(found[0]) for found in NUMBER.finditer(text) if _is_plain(text, found, ORDINAL))


def heading_numbers(text: str) -> tuple[str, ...]:
    """The numbers of a heading in running text: as in a header, and those of several levels (`5.1`)."""
    return tuple(plain(found[0]) for found in NUMBER.finditer(text) if _is_plain(text, found, LEVELS))


def prose_numbers(text: str) -> tuple[str, ...]:
    """The numbers that stand in a sentence: words outnumber them, and words or signs part them from one
    another; the list mark is none of them, and where no sign closes the text some words follow the last one.

    A row of a table that was read as text has none: its numbers follow one another or end it. An amount of
    money is published or it is none of these.
    """
    mark = LIST_MARK.match(text)
    text = text[mark.end() :] if mark else text
    found = tuple(NUMBER.finditer(text))
    words = tuple(WORD.finditer(text))
    if len(words) < max(FEWEST_WORDS, WORDS_A_NUMBER * len(found)):
        return footnote_marks(text)
    lone = [item for item, near in zip(found, _neighbours(text, found), strict=True) if not near]
    if not text.endswith(CLOSED):
        last = words[-WORDS_A_NUMBER].start()
        lone = [item for item in lone if item.end() <= last]
    return tuple(plain(item[0]) for item in lone if not _is_money(text, item))


def without_money(text: str) -> tuple[str, ...]:
    """The numbers of a text but the amounts of money: those are published on their own."""
    return tuple(plain(found[0]) for found in NUMBER.finditer(text) if not _is_money(text, found))


def footnote_marks(text: str) -> tuple[str, ...]:
    """The raised numbers of a text as plain ones."""
    return tuple(plain(found[0]) for found in NUMBER.finditer(text) if found[0][0] in SUPERSCRIPTS)


def _neighbours(text: str, found: tuple[re.Match[str], ...]) -> Iterator[bool]:
    """Whether each number has another one right beside it, with nothing but blanks and signs of amounts
    between."""
    gaps = [text[left.end() : right.start()] for left, right in pairwise(found)]
    close = [not gap.strip(" $€%") for gap in gaps]
    for place in range(len(found)):
        yield any(close[max(0, place - 1) : place + 1])


def _is_money(text: str, found: re.Match[str]) -> bool:
    """Whether the sign of a currency stands right before the number."""
    return unicodedata.category(_beside(text, found)[0] or " ") == "Sc"


def _is_plain(text: str, found: re.Match[str], shape: re.Pattern[str]) -> bool:
    if found[0][0] in SUPERSCRIPTS:
        return True
    return shape.fullmatch(found[0]) is not None and AMOUNT_SIGNS.isdisjoint(_beside(text, found))


def _beside(text: str, found: re.Match[str]) -> tuple[str, str]:
    """The signs next to the number, over a few blanks; empty where there is none so near."""
    before, after = text[max(0, found.start() - NEAR) : found.start()], text[found.end() : found.end() + NEAR]
    return before.rstrip()[-1:], after.lstrip()[:1]
