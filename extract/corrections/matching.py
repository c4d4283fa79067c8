"""Which published value an entry corrects, and whether it still says what the entry expects."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import fields
from decimal import Decimal

from extract.corrections.complaints import quoted, shown
from extract.corrections.entries import CellAddress, Content, Entry
from schemas.catalogue import CELL, datasets
from schemas.corrections import CORRECTED_DATASET
from schemas.records import Indicator
from schemas.texts import Text
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


def where(value: Indicator) -> Text:
    """The value as it is told to a person: identifier, page, label and period."""
    label = quoted(" ".join(filter(None, [value.indicator, value.detail])))
    when = f"{value.series} {value.period or '?'}"
    return Text(
        f"{value.value_id} (página {value.page}, {label.es}, {when})",
        f"{value.value_id} (page {value.page}, {label.en}, {when})",
    )


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
            place = _told(entry.address)
            none = Text(f"el plan no tiene ningún valor {place.es}.", f"the plan has no value {place.en}.")
            raise Unfit(entry.line, none + self._meant(entry))
        if len(found) > 1:
            raise Unfit(entry.line, _several(found, entry.field))
        self._refuse_twin(entry, found[0])
        _refuse_stale(entry, found[0])
        return found[0]

    def at_cell(self, entry: Entry) -> Indicator:
        """The one value the entry names, whatever it says. Raises Unfit where there is none or several."""
        found = self._found(entry.address)
        if len(found) != 1:
            raise Unfit(entry.line, _several(found, entry.field))
        return found[0]

    def has_twins(self, value: Indicator) -> bool:
        """Whether another value has the same labels, so that an entry has to name the cell."""
        return len(self._alike[_columns(value, IDENTIFYING)]) > 1

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
            one = where(value)
            raise Unfit(
                entry.line,
                Text(
                    f"{one.es} está impreso {len(twins)} veces igual: nombre su celda, {cells}.",
                    f"{one.en} is printed {len(twins)} times alike: name its cell, {cells}.",
                ),
            )

    def _meant(self, entry: Entry) -> Text:
        """The values that may be meant: those that say what the entry expects, on its page if it names
        one."""
        page = entry.address.page if isinstance(entry.address, CellAddress) else None
        alike = [
            where(value)
            for value in self.values
            if page in (None, value.page) and same_content(content(value, entry.field), entry.expected)
        ]
        held = shown(content_text(entry.expected))
        if not alike:
            place = Text(f" en la página {page}", f" on page {page}") if page else Text("", "")
            return Text(
                f"Ningún valor{place.es} tiene {held.es} en `{entry.field}`: borre la entrada.",
                f"No value{place.en} has {held.en} in `{entry.field}`: delete the entry.",
            )
        others = len(alike) - NAMED
        more = Text(f" y {others} más", f" and {others} more") if others > 0 else Text("", "")
        return Text(
            f"{held.es} está en {'; '.join(one.es for one in alike[:NAMED])}{more.es}.",
            f"{held.en} stands in {'; '.join(one.en for one in alike[:NAMED])}{more.en}.",
        )


def _several(found: Sequence[Indicator], field: str) -> Text:
    named = [(where(value), shown(content_text(content(value, field)))) for value in found]
    return Text(
        f"allí hay {len(found)} valores; nombre uno por su value_id: "
        f"{'; '.join(f'{one.es} dice {held.es}' for one, held in named)}.",
        f"{len(found)} values stand there; name one by its value_id: "
        f"{'; '.join(f'{one.en} says {held.en}' for one, held in named)}.",
    )


def _columns(value: Indicator, names: Sequence[str]) -> Key:
    return tuple(content(value, name) for name in names)


def _refuse_stale(entry: Entry, value: Indicator) -> None:
    held = content(value, entry.field)
    if same_content(held, entry.expected):
        return
    says, expected, one = shown(content_text(held)), shown(content_text(entry.expected)), where(value)
    if same_content(held, entry.new):
        raise Unfit(
            entry.line,
            Text(
                f"`{entry.field}` ya dice {says.es}, como quiere `new`; borre la entrada.",
                f"`{entry.field}` says {says.en} already, as `new` wants it; delete the entry.",
            ),
        )
    raise Unfit(
        entry.line,
        Text(
            f"`{entry.field}` de {one.es} dice {says.es}, no {expected.es} como se esperaba. Mire otra vez "
            "la página: borre la entrada o cambie `expected`.",
            f"`{entry.field}` of {one.en} says {says.en}, not {expected.en} as expected. Look at the page "
            "again: delete the entry, or change `expected`.",
        ),
    )


def _cell(value: Indicator) -> str:
    told = ", ".join(f"{name}: {getattr(value, name)}" for name in CELL)
    return f"{told} ({value.value_id})"


def _told(address: str | CellAddress) -> Text:
    if isinstance(address, str):
        return Text(f"con el value_id {address}", f"with the value_id {address}")
    said = [(field.name, getattr(address, field.name)) for field in fields(address)]
    there = ", ".join(f"{name} {place}" for name, place in said if place is not None)
    return Text(f"en {there}", f"at {there}")
