"""The published values of a document: placed in the plan, with identity, year, period, unit and evidence; and
the perspective of a table that prints none: that of the same dependency in the body."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Any

from extract.headings import Context, DependencyNames, NamePlace, dependency_names
from extract.meaning.cells import document_convention, labelled_rows
from extract.meaning.currency import document_lexicon, open_currency
from extract.meaning.headers import ToldBy
from extract.meaning.labels import PrintedValue
from extract.meaning.table_reading import TableReading
from extract.meaning.texts_above import parts_in, unit_above, unit_above_finding
from extract.meaning.tolerances import MEANING
from extract.meaning.values import table_values
from extract.meaning.walk import PlacedParagraph, Walk
from extract.numbers.readings import base, to_float
from extract.page.findings import Finding, finding
from extract.page.geometry import box_of
from extract.records.assumed import (
    Pairs,
    ReadTables,
    assumed_findings,
    is_open_baseline,
    told_of,
    value_year,
)
from extract.records.origin import DependencyColumns, Origin, dependency_columns, stable_id
from schemas.catalogue import BOX, datasets
from schemas.doubts import UNTOLD
from schemas.phrases import folded_words
from schemas.profile import Profile
from schemas.records import Indicator

IDENTIFIED_BY = datasets()["indicators"].identified_by

FIRST_SECTION = "body"


@dataclass(slots=True)
class PerspectiveReader:
    """Settles each row's perspective, table by table in printed order.

    A table that prints a perspective keeps it. In any other the last printed one may be stale: a dependency
    that stands under one perspective in the body takes that, and one the body does not know goes on with the
    perspective settled last.
    """

    known: dict[str, str]
    names: DependencyNames
    printed: str | None = None
    settled: str | None = None
    notes: dict[tuple[str, str], Finding] = field(default_factory=dict)

    def settle(self, table: TableReading, context: Context) -> str | None:
        """The perspective of a row of the table that stands in the context."""
        if (
            context.perspective != self.printed
            or context.section == FIRST_SECTION
            or _prints(table, context.perspective)
        ):
            self.printed = self.settled = context.perspective
        else:
            self.settled = self.known.get(self.names.key(context.dependency), self.settled)
        if self.settled and self.settled != context.perspective:
            self._note(table, context, self.settled)
        return self.settled

    def _note(self, table: TableReading, context: Context, taken: str) -> None:
        row, table_id = table.rows[0], table.table.table_id
        box = row.cells[0].cell.box if row.cells else None
        fields = {
            "dependency": context.dependency or "—",
            "printed": context.perspective or "—",
            "taken": taken,
        }
        self.notes.setdefault(
            (table_id, fields["dependency"]),
            finding("perspective-from-body", row.page, box, table_id, **fields),
        )


def perspective_reader(tables: Sequence[TableReading], names: DependencyNames) -> PerspectiveReader:
    """A reader that knows the one perspective each dependency stands under in the body."""
    seen: dict[str, set[str]] = {}
    for table in tables:
        for context in (row.context for row in table.rows):
            if context.section == FIRST_SECTION and context.dependency and context.perspective:
                seen.setdefault(names.key(context.dependency), set()).add(context.perspective)
    return PerspectiveReader({key: min(found) for key, found in seen.items() if len(found) == 1}, names)


def _prints(table: TableReading, perspective: str | None) -> bool:
    return perspective is not None and any(
        banner.role == "context" and banner.text.strip(" .:").lower().endswith(perspective)
        for banner in table.banners
    )


UNCOUNTED: Mapping[str, Any] = {"is_total": False, "total_of": (), "canonical": True, "repeats": None}
"""What a value says of totals and repetitions until all values of its document are known."""


@dataclass(frozen=True, slots=True)
class Placement:
    """A value's place in the plan after its context is settled; `key` names the dependency whatever its
    spelling."""

    context: Context
    perspective: str | None
    dependency_acronym: str | None
    key: str


@dataclass(frozen=True, slots=True)
class IndicatorBuilder:
    """Builds records of one document; equal identities are told apart by their order of printing.

    `lists` are the tables in which a total without a name stands, for each place in the plan; `reports` says
    that the document tells what was executed, `owners` makes the columns of the dependency.
    """

    origin: Origin
    profile: Profile
    names: DependencyNames
    seen: Counter[str]
    owners: DependencyColumns
    lists: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    reports: bool = False

    def record(self, value: PrintedValue, placement: Placement) -> Indicator:
        """The record of one printed value."""
        context, told = placement.context, told_of(value, self.origin, self.reports)
        label_id = self._label_id(value, placement)
        record = Indicator(
            value_id="",
            indicator_id=label_id,
            label_id=label_id,
            superseded=False,
            **self.origin.columns,
            section=context.section,
            perspective=placement.perspective,
            line=context.line,
            **self.owners.of(context.dependency),
            **_where_named(context.dependency_place),
            dependency_acronym=placement.dependency_acronym,
            dependency_notes=context.dependency_marks,
            kind=value.row.kind or self.profile.default_kind,
            group=value.group or None,
            **value.label.columns,
            series=told.series,
            year=told.year,
            period=told.period,
            **_as_read(value),
            **UNCOUNTED,
            goal_id=label_id,
            notes=notes_of(value),
            corrected=False,
            original=None,
            **_where_printed(value),
        )
        return replace(record, value_id=self._value_id(record, placement.key))

    def _label_id(self, value: PrintedValue, placement: Placement) -> str:
        label, further = value.label, self._further_list(value, placement)
        named = (value.group, label.code, label.indicator, label.detail)
        return stable_id("indicator", self.origin.institution, placement.key, *named, *further)

    def _further_list(self, value: PrintedValue, placement: Placement) -> tuple[int, ...]:
        """Which of a dependency's tables a total that says no more than "Total" is of, from the second on."""
        label = value.label
        if value.group or label.detail or folded_words(label.indicator) not in self.profile.total_starts:
            return ()
        tables = self.lists.setdefault((placement.context.section, placement.key), [])
        if value.table_id not in tables:
            tables.append(value.table_id)
        number = tables.index(value.table_id) + 1
        return (number,) if number > 1 else ()

    def _value_id(self, record: Indicator, dependency: str) -> str:
        """The identifier of a value: all it is identified by, its dependency whatever the spelling, and the
        how manieth such value it is."""
        parts = [dependency if name == "dependency" else getattr(record, name) for name in IDENTIFIED_BY]
        same = stable_id("value", *parts)
        self.seen[same] += 1
        return stable_id("value", *parts, self.seen[same])


def _as_read(value: PrintedValue) -> dict[str, Any]:
    """What a record says of the value as it was read."""
    read, cell = value.read, value.cell
    scaled = base(read.value, read.scale) if read.value is not None else None
    return {
        "raw": read.raw,
        "cell_text": value.cell_text,
        "status": read.status,
        "comparator": read.comparator,
        "value": None if read.value is None else to_float(read.value),
        "unit": read.unit,
        "scale": read.scale,
        "value_base": None if scaled is None else to_float(scaled),
        "part": read.part,
        **UNTOLD,
        "proven_by": (),
        "agreement": cell.agreement,
        "text_source": cell.source,
        "confidence": cell.confidence,
    }


def _where_printed(value: PrintedValue) -> dict[str, Any]:
    """The page, box, table, row and column of the value's cell."""
    cell = value.cell
    place = {"table_id": value.table_id, "row": value.row.number, "column": cell.column}
    return {"page": cell.page, **cell.box.sides, **place}


def _where_named(place: NamePlace | None) -> dict[str, Any]:
    """What names the dependency, on which page, and the box there."""
    box = place.box.sides if place else dict.fromkeys(BOX)
    told = {"dependency_by": place.by if place else None, "dependency_page": place.page if place else None}
    return told | {f"dependency_{side}": edge for side, edge in box.items()}


def notes_of(value: PrintedValue) -> str | None:
    """The footnote marks at the value and at its label, each once, in that order."""
    marks = [mark for mark in (value.read.marks, *value.label.marks) if mark]
    return " ".join(dict.fromkeys(marks)) or None


def year_findings(values: Sequence[PrintedValue], origin: Origin) -> tuple[Finding, ...]:
    """One finding for each value whose year nothing tells, and for each baseline whose year is a guess."""
    return tuple(
        finding(rule, value.cell.page, value.cell.box, value.table_id, text=value.read.raw)
        for value in values
        if (rule := _year_rule(value, origin)) is not None
    )


def _year_rule(value: PrintedValue, origin: Origin) -> str | None:
    if value_year(value, origin) is None:
        return "year-unknown"
    return "base-year-open" if is_open_baseline(value) and value.read.status == "value" else None


NAMING = ("dependency", "group", "code", "indicator", "detail", "formula", "measure")
"""The columns of a value that say in the plan's words whose it is and what it counts."""

UNREADABLE = re.compile(r"\ufffd|(?<=\w)[\ue000-\uf8ff]|[\ue000-\uf8ff](?=\w)")
"""A sign that stands for no character, and a font's own inside a word; alone these are bullets."""


def unreadable_findings(records: Sequence[Indicator]) -> Iterator[Finding]:
    """One finding for each row of a table whose names or unit hold a sign that means nothing, with the ids of
    its values."""
    rows: dict[tuple[str, int], list[Indicator]] = {}
    for record in records:
        if any(UNREADABLE.search(getattr(record, name) or "") for name in NAMING):
            rows.setdefault((record.table_id, record.row), []).append(record)
    for (table_id, _), own in rows.items():
        texts = dict.fromkeys(text for name in NAMING if (text := getattr(own[0], name)))
        text = "», «".join(text for text in texts if UNREADABLE.search(text))
        raws = ", ".join(record.raw for record in own)
        box = box_of(own[0])
        report = finding("sign-without-meaning", own[0].page, box, table_id, text=text, values=raws)
        yield report.about(record.value_id for record in own)


@dataclass(frozen=True, slots=True)
class DocumentValues:
    """The indicator records of a document, how they were read table by table, and what was odd about them."""

    indicators: tuple[Indicator, ...]
    read: ReadTables
    findings: tuple[Finding, ...]


def document_values(placed: Walk, profile: Profile, origin: Origin) -> DocumentValues:
    """The published values of every table, in printed order."""
    lexicon, currency_known = document_lexicon(placed, profile)
    units = [unit_above(table.above, lexicon) for table in placed.tables]
    of_plan = tuple(parts_in(placed.cover(), "plan", profile))
    labelled = [
        labelled_rows(table, profile, lexicon, unit) for table, unit in zip(placed.tables, units, strict=True)
    ]
    document = document_convention(labelled)
    names = dependency_names(row.context.dependency for table in placed.tables for row in table.rows)
    perspectives = perspective_reader(placed.tables, names)
    reports = reports_execution(placed, profile)
    owners = dependency_columns(origin.institution, profile)
    builder = IndicatorBuilder(origin, profile, names, Counter(), owners, reports=reports)
    home: ToldBy = "plan" if currency_known else "assumed"
    home = "profile" if profile.vocabulary.home_currency else home
    records: list[Indicator] = []
    tables: list[tuple[TableReading, Pairs]] = []
    findings: list[Finding] = []
    for table, rows, stated in zip(placed.tables, labelled, units, strict=True):
        over = (*(text.text for text in table.above), *(banner.text for banner in table.banners))
        parts = (*parts_in(over, "title", profile), *of_plan)
        read = table_values(table, rows, profile, lexicon, document, parts)
        made = [builder.record(value, _placement(table, value, perspectives)) for value in read.values]
        records.extend(made)
        tables.append((table, tuple(zip(read.values, made, strict=True))))
        findings.extend((*read.findings, *year_findings(read.values, origin), *unreadable_findings(made)))
        findings.extend(assumed_findings(read.values, made, read.proofs, reports))
        if read.values and stated is not None:
            findings.append(unit_above_finding(stated, table.table.table_id))
        if not currency_known:
            findings.extend(open_currency(read.values, made, lexicon))
    if not records and placed.tables:
        findings.append(finding("plan-in-words", count=len(placed.tables)))
    read_tables = ReadTables(tuple(tables), lexicon, home, reports)
    return DocumentValues(tuple(records), read_tables, (*findings, *perspectives.notes.values()))


def reports_execution(placed: Walk, profile: Profile) -> bool:
    """Whether a title on the first page that has any speaks of what was executed and not of a plan; a
    sentence there may tell who follows the plan up."""
    titles = (text for text in _first_texts(placed) if _is_title(text))
    return any(_tells_execution(text, profile) for text in titles)


def _is_title(text: str) -> bool:
    return len(text) <= MEANING.longest_title and not text.rstrip().endswith(".")


def is_called_plan(placed: Walk, profile: Profile) -> bool:
    """Whether a text of the first page that has any speaks of a plan and not of what was executed."""
    return any(profile.value_words.spoken_series(text) == {"plan"} for text in _first_texts(placed))


def _first_texts(placed: Walk) -> Iterator[str]:
    """The texts of that page above its first table, which none of them is the title of alone; all where none
    stands above it."""
    texts = [block.paragraph for block in placed.blocks if isinstance(block, PlacedParagraph)]
    first = min((text.page for text in texts), default=0)
    before = takewhile(lambda block: isinstance(block, PlacedParagraph), placed.blocks)
    over = [block.paragraph for block in before if isinstance(block, PlacedParagraph)]
    return (text.text for text in over or texts if text.page == first)


def _tells_execution(text: str, profile: Profile) -> bool:
    """Whether a text names nothing but what was executed, says so of goals (“Metas ejecutadas”), or begins
    with a word for a report of them (“Memoria de objetivos”)."""
    if profile.value_words.calls_report(text):
        return True
    spoken = profile.value_words.spoken_series(text)
    said = profile.value_words.read_known(text) if "executed" in spoken else None
    return "executed" in spoken and ("plan" not in spoken or (said is not None and said.told == "executed"))


def _placement(table: TableReading, value: PrintedValue, perspectives: PerspectiveReader) -> Placement:
    context, names = value.row.context, perspectives.names
    perspective = perspectives.settle(table, context)
    return Placement(context, perspective, names.acronym(context.dependency), names.key(context.dependency))
