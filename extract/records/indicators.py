"""The published values of a document: placed in the plan, with identity, year, period, unit and evidence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace

from extract.headings import Context, DependencyNames, dependency_names
from extract.meaning.cells import document_convention, labelled_rows
from extract.meaning.currency import document_lexicon, open_currency
from extract.meaning.tables import TableReading
from extract.meaning.units_above import titles_above, unit_above_finding, units_above
from extract.meaning.values import PrintedValue, table_values
from extract.meaning.walk import Walk
from extract.numbers.readings import base, to_float
from extract.page.findings import Finding, finding
from extract.records.assumed import assumed_findings, reports_execution
from extract.records.origin import Origin, stable_id
from extract.records.perspectives import PerspectiveReader, perspective_reader
from schemas.catalogue import datasets
from schemas.phrases import folded_words
from schemas.profile import Profile
from schemas.records import Indicator

IDENTIFIED_BY = datasets()["indicators"].identified_by
YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


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
    that the document tells what was executed.
    """

    origin: Origin
    profile: Profile
    names: DependencyNames
    seen: Counter[str]
    lists: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    reports: bool = False

    def record(self, value: PrintedValue, placement: Placement) -> Indicator:
        """The record of one printed value."""
        label, read, cell = value.label, value.read, value.cell
        context, year = placement.context, value_year(value, self.origin)
        kind = value.row.kind or self.profile.default_kind
        series, period = value_series(value, self.origin, self.reports), value_period(value, year)
        scaled = base(read.value, read.scale) if read.value is not None else None
        record = Indicator(
            value_id="",
            indicator_id=self._indicator_id(value, placement),
            **asdict(self.origin),
            section=context.section,
            perspective=placement.perspective,
            line=context.line,
            dependency=context.dependency,
            dependency_acronym=placement.dependency_acronym,
            dependency_notes=context.dependency_marks,
            kind=kind,
            group=value.group,
            **label.columns,
            series=series,
            year=year,
            period=period,
            raw=read.raw,
            cell_text=value.cell_text,
            status=read.status,
            comparator=read.comparator,
            value=None if read.value is None else to_float(read.value),
            unit=read.unit,
            scale=read.scale,
            value_base=None if scaled is None else to_float(scaled),
            part=read.part,
            notes=notes_of(value),
            corrected=False,
            original=None,
            agreement=cell.agreement,
            text_source=cell.source,
            confidence=cell.confidence,
            page=cell.page,
            **asdict(cell.box),
            table_id=value.table_id,
            row=value.row.number,
            column=cell.column,
        )
        return replace(record, value_id=self._value_id(record, placement.key))

    def _indicator_id(self, value: PrintedValue, placement: Placement) -> str:
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


def value_series(value: PrintedValue, origin: Origin, reports: bool) -> str:
    """The series a value is of: what its row says of itself, else its column.

    Where neither does, a plan's numbers are planned, those of years before it executed; so are those of parts
    of the year in a document that `reports` what was executed. What is chosen so is told.
    """
    said = value.row.series or value.column.series
    year = value.column.year
    if said is not None:
        return said
    before = year is not None and origin.plan_year is not None and year < origin.plan_year
    return "executed" if before or (reports and value.column.period is not None) else "plan"


def value_year(value: PrintedValue, origin: Origin) -> int | None:
    """The year the value is for: a baseline's own, its column's, else the plan's.

    A baseline's year is printed behind it, in the row's column of base years or in its header.
    """
    own = _base_year(value) if _is_baseline(value) else None
    return own or value.column.year or (None if value.column.years else origin.plan_year)


def _is_baseline(value: PrintedValue) -> bool:
    return (value.row.series or value.column.series) == "baseline"


def _base_year(value: PrintedValue) -> int | None:
    """The base year that a baseline's own row prints."""
    return value.read.base_year or _year_in(value.row.text("base_year"))


def _year_in(text: str | None) -> int | None:
    """The one year a cell names; None where it names none or several."""
    years = {int(found) for found in YEAR.findall(text or "")}
    return years.pop() if len(years) == 1 else None


def value_period(value: PrintedValue, year: int | None) -> str | None:
    """The stretch of time the value is for: a part of its year, or the year."""
    if year is None:
        return None
    first, _, last = (value.column.period or "").partition("/")
    return "/".join(f"{year}-{part}" for part in (first, last) if part) or str(year)


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
    open_base = _is_baseline(value) and _base_year(value) is None and value.column.year is None
    return "base-year-open" if open_base and value.read.status == "value" else None


@dataclass(frozen=True, slots=True)
class DocumentValues:
    """The indicator records of a document and what was odd about them."""

    indicators: tuple[Indicator, ...]
    findings: tuple[Finding, ...]


def document_values(placed: Walk, profile: Profile, origin: Origin) -> DocumentValues:
    """The published values of every table, in printed order."""
    lexicon, currency_known = document_lexicon(placed, profile)
    above, titles = units_above(placed, lexicon), titles_above(placed, profile)
    labelled = [
        labelled_rows(table, profile, lexicon, above.get(table.table.table_id)) for table in placed.tables
    ]
    document = document_convention(labelled)
    names = dependency_names(row.context.dependency for table in placed.tables for row in table.rows)
    perspectives = perspective_reader(placed.tables, names)
    reports = reports_execution(placed, profile)
    builder = IndicatorBuilder(origin, profile, names, Counter(), reports=reports)
    records: list[Indicator] = []
    findings: list[Finding] = []
    for table, rows in zip(placed.tables, labelled, strict=True):
        read = table_values(table, rows, profile, lexicon, document, titles.get(table.table.table_id))
        made = [builder.record(value, _placement(table, value, perspectives)) for value in read.values]
        records.extend(made)
        findings.extend((*read.findings, *year_findings(read.values, origin)))
        findings.extend(assumed_findings(read.values, made, read.proofs, reports))
        if read.values and (stated := above.get(table.table.table_id)):
            findings.append(unit_above_finding(stated, table.table.table_id))
        if not currency_known:
            findings.extend(open_currency(read.values, made, lexicon))
    if not records and placed.tables:
        findings.append(finding("plan-in-words", count=len(placed.tables)))
    return DocumentValues(tuple(records), (*findings, *perspectives.notes.values()))


def _placement(table: TableReading, value: PrintedValue, perspectives: PerspectiveReader) -> Placement:
    context, names = value.row.context, perspectives.names
    perspective = perspectives.settle(table, context)
    return Placement(context, perspective, names.acronym(context.dependency), names.key(context.dependency))
