"""The separators that the published values of a document prove: by column, else by table, else as a whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from extract.numbers import Convention, Settled, UnitHint, settle_convention
from extract.numbers.conventions import DEFAULT
from schemas.records import Indicator

Place = tuple[str, int, int]


class Separators:
    """Settles each table and column once, when a value of it is asked for."""

    def __init__(self, values: Sequence[Indicator]) -> None:
        self._values = values
        self._tables: dict[str, list[Indicator]] = defaultdict(list)
        self._columns: dict[Place, list[Indicator]] = defaultdict(list)
        for value in values:
            self._tables[value.table_id].append(value)
            self._columns[_place(value)].append(value)
        self._settled: dict[object, Settled] = {}

    def convention(self, value: Indicator) -> Convention:
        """The separators of the value's column on its page."""
        place, table = _place(value), value.table_id
        document = self._settle("", self._values, DEFAULT)
        whole = self._settle(table, self._tables[table], document)
        return self._settle(place, self._columns[place], whole).convention

    def _settle(self, of: object, values: Sequence[Indicator], fallback: Settled) -> Settled:
        if of not in self._settled:
            self._settled[of] = settle_convention([_sample(value) for value in values], fallback)
        return self._settled[of]


def _sample(value: Indicator) -> tuple[str, UnitHint | None]:
    return value.raw, UnitHint(value.unit, value.scale, "header") if value.unit else None


def _place(value: Indicator) -> Place:
    return value.table_id, value.page, value.column
