"""The contents of a published value's columns: as text, compared with what a person expected."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

from extract.corrections.entries import Content
from extract.corrections.trouble import quoted
from schemas.records import Indicator


def content(value: Indicator, field: str) -> Content:
    """What the column of that name holds."""
    held: Content = getattr(value, field)
    return held


def same_content(one: Content, other: Content) -> bool:
    """Whether two contents say the same; how a text is spaced or its accents are encoded doesn't count."""
    if isinstance(one, str) and isinstance(other, str):
        return _plain(one) == _plain(other)
    return one == other and isinstance(one, str) == isinstance(other, str)


def content_text(held: Content) -> str | None:
    """The contents as text: a number in plain digits, without a point where it is whole."""
    if isinstance(held, float):
        return format(Decimal(repr(held)).normalize(), "f")
    return None if held is None else str(held)


def shown(held: Content) -> str:
    """The contents as they are told to a person."""
    text = content_text(held)
    return "null" if text is None else quoted(text)


def where(value: Indicator) -> str:
    """The value as it is told to a person: identifier, page, label and period."""
    label = quoted(" ".join(filter(None, [value.indicator, value.detail])))
    return f"{value.value_id} (page {value.page}, {label}, {value.series} {value.period or '?'})"


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
