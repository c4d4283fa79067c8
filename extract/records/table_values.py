"""Every number of every table, understood or not: read with the labels of its row and its column and with the
unit that stands in print."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Literal, NamedTuple

from extract.meaning.headers import level_hints
from extract.meaning.home_money import says_home
from extract.meaning.labels import PrintedValue
from extract.meaning.table_reading import TableReading
from extract.meaning.texts_above import caption_of, unit_above
from extract.numbers.cells import read_cell
from extract.numbers.conventions import DEFAULT, Convention, Settled, settle_convention
from extract.numbers.lexemes import number_line
from extract.numbers.looks import holds_values, lines_of_values
from extract.numbers.readings import ReadValue, Source, base, to_float
from extract.numbers.units import UnitHint, label_hint, measure_hint, money_stated
from extract.page.cells import Cell
from extract.page.findings import Finding
from extract.page.geometry import Box
from extract.page.lines import one_line
from extract.records.assumed import Pairs, ReadTables
from extract.records.audit import KnownPart
from extract.records.origin import Ordinals, Origin
from extract.records.table_labels import LabelledCell, Path, labelled_cells
from schemas.doubts import CERTAINTIES, doubts_of_rules
from schemas.profile import Profile
from schemas.records import Indicator, TableValue
from schemas.rules import finding_rules
from schemas.units import COUNT

UnitPlace = Literal["cell", "header", "row", "banner", "title"]

CENTS = re.compile(r"[0-9][.,][0-9]{2}\)?$")
"""The end of an amount with its cents."""


NO_DOUBTS = frozenset(
    ("convention-mixed", "convention-unproven", "convention-column-differs", "goals-in-words", "year-unknown",
     "name-by-title", "base-year-open", "value-shared", "value-without-label")
)  # fmt: skip
"""Rules that doubt no cell's number: of many cells, told at the first of them, or of what a value is for."""


class _Stated(NamedTuple):
    """A text that says the unit or the scale of a number, and where it stands."""

    hint: UnitHint
    text: str
    by: UnitPlace


@dataclass(frozen=True, slots=True)
class _Number:
    """A number of a cell as read: `rules` are the doubts about it, `value_ids` the published values that are
    this number; `line` says on which of how many lines it stands, where each holds a value."""

    read: ReadValue
    rules: tuple[str, ...]
    value_ids: tuple[str, ...]
    line: tuple[int, int] | None = None


class _Column(NamedTuple):
    """How the numbers of a column are printed: their separators, and whether all of them have cents."""

    convention: Convention
    cents: bool


_Unit = tuple[str | None, str | None, UnitPlace | None]
"""A unit's code, the text that says it, and where that stands."""

_Said = tuple[LabelledCell, tuple[_Stated, ...]]
"""A cell and what says the unit of its numbers, the weightiest first."""


def table_values(
    read: ReadTables,
    parts: Sequence[Sequence[KnownPart]],
    findings: Iterable[Finding],
    profile: Profile,
    origin: Origin,
) -> tuple[TableValue, ...]:
    """The numbers of all tables, in printed order; `parts` are the tables' own, `findings` those that may
    doubt their cells."""
    cells = [
        _numeric(labelled_cells(table, own, profile.total_starts), pairs)
        for (table, pairs), own in zip(read.tables, parts, strict=True)
    ]
    builder = _Builder(read, profile, origin, _doubts(findings), cells, Ordinals())
    return tuple(
        record
        for (table, pairs), own in zip(read.tables, cells, strict=True)
        for record in builder.records(table, pairs, own)
    )


def _numeric(cells: Iterable[LabelledCell], pairs: Pairs) -> list[LabelledCell]:
    """The cells that hold numbers, published or not."""
    published = {value.cell for value, _ in pairs if value.read.value is not None}
    return [item for item in cells if item.cell in published or holds_values(item.cell.text)]


def _doubts(findings: Iterable[Finding]) -> dict[tuple[int, Box], list[str]]:
    """By place the rules of the errors and warnings that point at it and at nothing else."""
    found: dict[tuple[int, Box], list[str]] = {}
    for item in findings:
        alone = not item.value_ids and item.rule not in NO_DOUBTS and item.severity != "note"
        if alone and item.page is not None and item.box is not None:
            found.setdefault((item.page, item.box), []).append(item.rule)
    return found


@dataclass(slots=True)
class _Builder:
    """Makes the rows of one document; `cells` are the numeric cells of its tables."""

    read: ReadTables
    profile: Profile
    origin: Origin
    doubts: Mapping[tuple[int, Box], Sequence[str]]
    cells: Sequence[Sequence[LabelledCell]]
    ordinals: Ordinals
    document: Settled | None = None
    headers: dict[Path, tuple[tuple[_Stated, ...], tuple[_Stated, ...]]] = field(default_factory=dict)
    hints: dict[tuple[str, Source], UnitHint | None] = field(default_factory=dict)

    def records(
        self, table: TableReading, pairs: Pairs, cells: Sequence[LabelledCell]
    ) -> Iterator[TableValue]:
        title = caption_of(table.above)
        unit = unit_above(table.above, self.read.lexicon)
        above = (_Stated(unit.hint, one_line(unit.paragraph.text), "title"),) if unit else ()
        published = _published(pairs)
        said = [(item, (*self._stated(item), *above)) for item in cells]
        open_ = [one for one in said if not _has_number(published.get(one[0].cell, ()))]
        columns = self._columns(said, open_)
        for item, stated in said:
            found = _as_published(published.get(item.cell, ()))
            numbers = found or self._own(item, stated, columns[item.column], published)
            for part, number in enumerate(numbers, 1):
                yield self._record(table, title, item, stated, number, part)

    def _stated(self, item: LabelledCell) -> Iterator[_Stated]:
        """What stands in print about the unit of a cell's numbers, the weightiest first: its own header, its
        row's measure and labels, the headers further up, the rows that head its row."""
        own, further = self._of_header(item.column)
        yield from own
        if item.measure:
            named = self._hint(item.measure, "measure") or UnitHint(None, None, "measure")
            yield _Stated(named, item.measure, "row")
        for text in reversed(item.row[len(item.over) :]):
            if text != item.measure and (hint := self._hint(text, "label")) is not None:
                yield _Stated(hint, text, "row")
        yield from further
        for text in reversed(item.over):
            if (hint := self._hint(text, "above")) is not None:
                yield _Stated(hint, text, "banner")

    def _of_header(self, levels: Path) -> tuple[tuple[_Stated, ...], tuple[_Stated, ...]]:
        """What a column's own header says, and what those above it do, the nearest first."""
        if levels not in self.headers:
            hints = level_hints(levels, self.profile, self.read.lexicon)
            said = [
                tuple(_Stated(hint, text, "header") for hint in (one,) if hint is not None)
                for one, text in zip(hints, reversed(levels), strict=True)
            ]
            self.headers[levels] = (said[0], tuple(chain(*said[1:]))) if said else ((), ())
        return self.headers[levels]

    def _hint(self, text: str, source: Source) -> UnitHint | None:
        """What a text beside or over the row says, by what it is."""
        if (text, source) not in self.hints:
            if source == "measure":
                hint = measure_hint(text, self.read.lexicon)
            elif source == "above":
                hint = money_stated(text, self.read.lexicon)
            else:
                hint = label_hint(text, self.read.lexicon)
            self.hints[text, source] = hint
        return self.hints[text, source]

    def _columns(self, said: Sequence[_Said], own: Sequence[_Said]) -> Mapping[Path, _Column]:
        """How the numbers of each column are printed that holds some nobody has read yet."""
        if not own:
            return {}
        samples = [_sample(item, stated) for item, stated in said]
        table = settle_convention(samples)
        if table.evidence != "proof":
            table = settle_convention(samples, self._of_document())
        columns: dict[Path, list[tuple[str, UnitHint | None]]] = {item.column: [] for item, _ in own}
        for (item, _), sample in zip(said, samples, strict=True):
            if item.column in columns:
                columns[item.column].append(sample)
        return {
            column: _Column(
                settle_convention(texts, table).convention, all(CENTS.search(text) for text, _ in texts)
            )
            for column, texts in columns.items()
        }

    def _of_document(self) -> Settled:
        if self.document is None:
            texts = [_sample(item, tuple(self._stated(item))) for own in self.cells for item in own]
            self.document = settle_convention(texts, DEFAULT)
        return self.document

    def _own(
        self,
        item: LabelledCell,
        stated: Sequence[_Stated],
        column: _Column,
        published: Mapping[Cell, Pairs],
    ) -> tuple[_Number, ...]:
        """The numbers of a cell that is no published number's: as one value, else line by line; one without a
        number where it looks like a value and can't be read. Dates and codes are none."""
        hints = [one.hint for one in stated]
        if column.cents and not any(hint.unit for hint in hints):  # amounts, of which parentheses take away
            hints.append(UnitHint(self.read.lexicon.home_currency, None, "default"))
        ids = tuple(record.value_id for _, record in published.get(item.cell, ()))
        whole, lines = number_line(item.cell.text), lines_of_values(item.cell.text)
        first = read_cell(whole, hints, column.convention, self.read.lexicon)
        rules = _grave(odd.rule for odd in first.oddities)
        if all(value.value is not None for value in first.values):
            return tuple(_Number(value, rules, ids) for value in first.values)
        each = [read_cell(text, hints, column.convention, self.read.lexicon) for text in lines]
        if len(each) > 1 and all(value.value is not None for one in each for value in one.values):
            return tuple(
                _Number(value, _grave(odd.rule for odd in one.oddities), ids, (line, len(each)))
                for line, one in enumerate(each)
                for value in one.values
            )
        return tuple(_Number(value, rules, ids) for value in first.values if rules)

    def _record(
        self,
        table: TableReading,
        title: str | None,
        item: LabelledCell,
        stated: Sequence[_Stated],
        number: _Number,
        part: int,
    ) -> TableValue:
        cell, read = item.cell, number.read
        known = read.value is not None
        scaled = base(read.value, read.scale) if read.value is not None else None
        unit, text, by = self._unit(read, stated)
        row = item.row_of_line(*number.line) if number.line else item.row
        rules = (*self.doubts.get((cell.page, cell.box), ()), *number.rules)
        return TableValue(
            table_value_id=self.ordinals.numbered_id("table value", title, *row, "|", *item.column),
            document_id=self.origin.document_id,
            plan_year=self.origin.plan_year,
            title=title,
            row_label=row,
            column_label=item.column,
            raw=read.raw,
            cell_text=one_line(cell.text),
            part=part,
            comparator=read.comparator if known else None,
            value=None if read.value is None else to_float(read.value),
            unit=unit,
            unit_text=text,
            unit_by=by,
            scale=read.scale if known else None,
            value_base=None if scaled is None else to_float(scaled),
            certainty=CERTAINTIES[-1],
            doubts=doubts_of_rules(rules),
            value_ids=number.value_ids,
            agreement=cell.agreement,
            text_source=cell.source,
            confidence=cell.confidence,
            source_sha256=self.origin.source_sha256,
            page=cell.page,
            x0=cell.box.x0,
            top=cell.box.top,
            x1=cell.box.x1,
            bottom=cell.box.bottom,
            table_id=table.table.table_id,
            row=cell.row,
            column=cell.column,
        )

    def _unit(self, read: ReadValue, stated: Sequence[_Stated]) -> _Unit:
        """The unit as it is printed; that of home is none where the document doesn't tell which that is."""
        unit, text, by = _printed_unit(read, stated)
        if unit and text and self.read.home == "assumed" and says_home(text, unit, self.read.lexicon):
            unit = None
        return unit, text, by


def _printed_unit(read: ReadValue, stated: Sequence[_Stated]) -> _Unit:
    """The unit of a number, the text that says it or its scale, and where that stands. Words behind the
    number say what is counted, and without a unit of the list so does the row's column of units."""
    if read.value is None:
        return None, None, None
    if read.unit_by == "value":
        return read.unit, read.raw, "cell"
    if any(map(str.isalpha, read.raw)) and (read.scale_by != "value" or read.unit_by == "default"):
        return None, read.raw, "cell"
    if read.unit_by != "default":
        named = (one for one in stated if one.hint.unit == read.unit)
        if (said := next(named, None)) is not None:
            return read.unit, said.text, said.by
    if read.unit in (None, COUNT):
        named = (one for one in stated if one.hint.unit is None and (one.hint.scale or one.by == "row"))
        if (said := next(named, None)) is not None:
            return None, said.text, said.by
    return None, None, None


def _sample(item: LabelledCell, stated: Sequence[_Stated]) -> tuple[str, UnitHint | None]:
    return number_line(item.cell.text), next((one.hint for one in stated if one.hint.unit), None)


def _grave(rules: Iterable[str]) -> tuple[str, ...]:
    return tuple(rule for rule in rules if finding_rules()[rule].severity != "note")


def _published(pairs: Pairs) -> dict[Cell, list[tuple[PrintedValue, Indicator]]]:
    found: dict[Cell, list[tuple[PrintedValue, Indicator]]] = {}
    for pair in pairs:
        found.setdefault(pair[0].cell, []).append(pair)
    return found


def _has_number(pairs: Pairs) -> bool:
    return any(value.read.value is not None for value, _ in pairs)


def _as_published(pairs: Pairs) -> tuple[_Number, ...]:
    """The numbers of a cell as they were published, each with the values it was published as: a cell merged
    over several rows is a value of each."""
    numbers: dict[tuple[int, int], tuple[ReadValue, list[str]]] = {}
    for value, record in pairs:
        if value.read.value is not None:
            place = value.read.start, value.read.end
            numbers.setdefault(place, (value.read, []))[1].append(record.value_id)
    return tuple(_Number(read, (), tuple(ids)) for _, (read, ids) in sorted(numbers.items()))
