"""Which published value an entry corrects, and whether it still says what the entry expects."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import fields
from decimal import Decimal

from extract.corrections.complaints import quoted
from extract.corrections.entries import CellAddress, Content, Entry
from schemas.catalogue import CELL, datasets
from schemas.corrections import CORRECTED_DATASET
from schemas.records import Indicator
from schemas.yaml_lines import Unfit

NAMED = 3
IDENTIFYING = datasets()[CORRECTED_DATASET].identified_by


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


Key = tuple[Content, ...]


class PublishedValues:
    """The values of a document, to be found by identifier, by cell and by what they have in common."""

    def __init__(self, values: Sequence[Indicator]) -> None:
        self.values = values
        self.by_id = {value.value_id: value for value in values}
        self._at: dict[Key, list[Indicator]] = defaultdict(list)
        self._alike: dict[Key, list[Indicator]] = defaultdict(list)
        for value in values:
            self._at[_columns(value, CELL)].append(value)
            self._alike[_columns(value, IDENTIFYING)].append(value)

    def matched(self, entry: Entry) -> Indicator:
        """The one value the entry is about. Raises Unfit where there is none or more than one, and where it
        says something else than expected."""
        found = self._found(entry.address)
        if not found:
            raise Unfit(entry.line, f"the plan has no value {_told(entry.address)}. {self._meant(entry)}")
        if len(found) > 1:
            named = "; ".join(f"{where(value)} says {shown(content(value, entry.field))}" for value in found)
            raise Unfit(entry.line, f"{len(found)} values stand there; name one by its value_id: {named}.")
        self._refuse_twin(entry, found[0])
        _refuse_stale(entry, found[0])
        return found[0]

    def _found(self, address: str | CellAddress) -> list[Indicator]:
        if isinstance(address, str):
            return [self.by_id[address]] if address in self.by_id else []
        there = self._at.get((address.page, address.table_id, address.row, address.column), [])
        return [value for value in there if address.part in (None, value.part)]

    def _refuse_twin(self, entry: Entry, value: Indicator) -> None:
        """A plan may print a value twice with the same labels; only their order tells the identifiers apart,
        so where both say the same too, another edition could turn the correction to the wrong one."""
        held = content(value, entry.field)
        alike = self._alike[_columns(value, IDENTIFYING)]
        twins = [other for other in alike if same_content(content(other, entry.field), held)]
        if isinstance(entry.address, str) and len(twins) > 1:
            cells = "; ".join(_cell(twin) for twin in twins)
            told = f"{where(value)} is printed {len(twins)} times alike: name its cell, {cells}."
            raise Unfit(entry.line, told)

    def _meant(self, entry: Entry) -> str:
        """The values that may be meant: those that say what the entry expects, on its page if it names
        one."""
        page = entry.address.page if isinstance(entry.address, CellAddress) else None
        alike = [
            where(value)
            for value in self.values
            if page in (None, value.page) and same_content(content(value, entry.field), entry.expected)
        ]
        if not alike:
            place = f" on page {page}" if page else ""
            return f"No value{place} has {shown(entry.expected)} in `{entry.field}`: delete the entry."
        more = f" and {len(alike) - NAMED} more" if len(alike) > NAMED else ""
        return f"{shown(entry.expected)} stands in {'; '.join(alike[:NAMED])}{more}."


def _columns(value: Indicator, names: Sequence[str]) -> Key:
    return tuple(content(value, name) for name in names)


def _refuse_stale(entry: Entry, value: Indicator) -> None:
    held = content(value, entry.field)
    if same_content(held, entry.expected):
        return
    if same_content(held, entry.new):
        raise Unfit(
            entry.line, f"`{entry.field}` says {shown(held)} already, as `new` wants it; delete the entry."
        )
    raise Unfit(
        entry.line,
        f"`{entry.field}` of {where(value)} says {shown(held)}, not {shown(entry.expected)} as expected. "
        "Look at the page again: delete the entry, or change `expected`.",
    )


def _cell(value: Indicator) -> str:
    told = ", ".join(f"{name}: {getattr(value, name)}" for name in CELL)
    return f"{told} ({value.value_id})"


def _told(address: str | CellAddress) -> str:
    if isinstance(address, str):
        return f"with the value_id {address}"
    said = [(field.name, getattr(address, field.name)) for field in fields(address)]
    return "at " + ", ".join(f"{name} {place}" for name, place in said if place is not None)
