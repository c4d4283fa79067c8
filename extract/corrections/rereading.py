"""A corrected printed text read anew, by the grammar that reads the plan's own cells.

What label and header said of the cell is not at hand any more, but the record tells it: the unit and scale
it was given. That holds only if the text itself did not name them, and the separators only if they give back
what was read from the old text; where either fails, nothing is guessed: the person is asked for the columns.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import fields
from decimal import Decimal

from extract.corrections.complaints import quoted
from extract.corrections.entries import Content
from extract.corrections.matching import content, same_content
from extract.numbers import (
    Convention,
    ReadValue,
    Settled,
    UnitHint,
    base,
    read_cell,
    settle_convention,
    to_float,
)
from extract.numbers.conventions import DEFAULT
from schemas.catalogue import datasets
from schemas.corrections import CORRECTED_DATASET
from schemas.lexicon import Lexicon
from schemas.records import Indicator
from schemas.rules import finding_rules
from schemas.texts import Text
from schemas.yaml_lines import Unfit

CONTENT = datasets()[CORRECTED_DATASET].of_class("content")
READ = tuple(field.name for field in fields(ReadValue) if field.name in CONTENT and field.name != "raw")
"""What the printed text decides."""
SINGLY = Text(
    "corrija también `value` (y `status`, `unit`, `scale` o `comparator` donde cambien)",
    "correct `value` too (and `status`, `unit`, `scale` or `comparator` where they change)",
)
PROBES = (UnitHint("hour", None, "header"), UnitHint("week", None, "header"))


Place = tuple[str, int, int]


class TableConventions:
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


class Rereader:
    """Reads texts as the cells of one document: its published values and its vocabulary."""

    def __init__(self, values: Sequence[Indicator], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.separators = TableConventions(values)

    def reading(
        self, value: Indicator, text: str, said: Mapping[str, Content], line: int
    ) -> dict[str, Content]:
        """The columns that follow from `text` as the value's printed text; `said` are its other corrected
        columns. Raises Unfit where that is not certain."""
        convention = self.separators.convention(value)
        old = self._read(value.raw, _hint(value, {}), convention)
        if old is None or _differs(old, value):
            around = Text("se leyó con lo que está a su alrededor", "was read with what stands around it")
            raise Unfit(line, _singly(quoted(value.raw), around))
        new = self._certain(value, text, said, convention, line)
        self._refuse_lost(value, new, convention, said, line)
        for marked, field in (("marks", "notes"), ("base_year", "year")):
            if getattr(old, marked) != getattr(new, marked) and field not in said:
                raise Unfit(
                    line,
                    Text(
                        f"{quoted(text).es} cambia lo que dice `{field}`; corrija también `{field}`.",
                        f"{quoted(text).en} changes what `{field}` says; correct `{field}` too.",
                    ),
                )
        return columns_of(new)

    def _certain(
        self, value: Indicator, text: str, said: Mapping[str, Content], convention: Convention, line: int
    ) -> ReadValue:
        read = read_cell(text, _hint(value, said), convention, self.lexicon)
        if read.oddities:
            odd = read.oddities[0]
            doubt = finding_rules()[odd.rule].messages({"page": "", "table_id": "", **odd.as_dict()})
            raise Unfit(line, Text(*doubt) + Text(f"Así que {SINGLY.es}.", f"So {SINGLY.en}."))
        if len(read.values) != 1 or read.values[0].raw != text:
            raise Unfit(line, _singly(quoted(text), Text("es más de un valor", "is more than one value")))
        return read.values[0]

    def _refuse_lost(
        self, value: Indicator, new: ReadValue, convention: Convention, said: Mapping[str, Content], line: int
    ) -> None:
        """A unit or scale that only the old text named, or nothing at all, is not known for the new one."""
        before, now = (self._own_measure(text, convention) for text in (value.raw, new.raw))
        unknown = value.unit is None and new.status != "text"
        for field, was, is_now in (("unit", before[0], now[0]), ("scale", before[1], now[1])):
            if is_now is None and field not in said and (was is not None or (unknown and field == "unit")):
                raise Unfit(line, _nameless(quoted(new.raw), field))

    def _own_measure(self, text: str, convention: Convention) -> tuple[str | None, int | None]:
        """The unit and scale that a text names itself, whatever is said around it."""
        probed = [self._read(text, (probe,), convention) for probe in PROBES]
        first, second = probed
        if first is None or second is None:
            return None, None
        unit = first.unit if first.unit == second.unit else None
        return unit, first.scale if first.scale != 1 else None

    def _read(self, text: str, hints: Sequence[UnitHint], convention: Convention) -> ReadValue | None:
        values = read_cell(text, hints, convention, self.lexicon).values
        return values[0] if len(values) == 1 and values[0].raw == text else None


def _singly(text: Text, why: Text) -> Text:
    """That the columns have to be corrected one by one, and why."""
    return Text(f"{text.es} {why.es}; {SINGLY.es}.", f"{text.en} {why.en}; {SINGLY.en}.")


def _nameless(text: Text, field: str) -> Text:
    """That neither the text nor what stands beside it says its unit or scale."""
    spanish = {"unit": "su unidad", "scale": "su escala"}[field]
    return Text(
        f"{text.es} no nombra {spanish}, ni se sabe de nada a su lado que lo haga: corrija también "
        f"`{field}`; o, si no cambia, {SINGLY.es}.",
        f"{text.en} does not name its {field}, and nothing beside it is known to: correct `{field}` too; or, "
        f"where it stays, {SINGLY.en}.",
    )


def columns_of(read: ReadValue) -> dict[str, Content]:
    """The columns of a published value that its printed text decides."""
    number = None if read.value is None else to_float(read.value)
    return {**{field: getattr(read, field) for field in READ}, "raw": read.raw, "value": number}


def value_base(value: Content, scale: Content) -> float | None:
    """Value times scale, exactly; None where either is absent."""
    if not isinstance(value, float | int) or not isinstance(scale, int):
        return None
    return to_float(base(Decimal(repr(value)), scale))


def _hint(value: Indicator, said: Mapping[str, Content]) -> tuple[UnitHint, ...]:
    """What is known of the unit and scale of the value's cell: what was corrected, else what was read."""
    unit, scale = said.get("unit", value.unit), said.get("scale", value.scale)
    if not isinstance(unit, str):
        return ()
    return (UnitHint(unit, scale if isinstance(scale, int) else None, "header"),)


def _differs(read: ReadValue, value: Indicator) -> bool:
    columns = columns_of(read)
    return any(not same_content(columns[field], content(value, field)) for field in READ)
