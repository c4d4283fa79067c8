"""All published values of a document: each table's printed values placed in the plan and made records."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from extract.context.walk import Walk
from extract.facts.cell_readings import document_convention, labelled_rows
from extract.facts.currency import document_lexicon, open_currency
from extract.facts.dependencies import dependency_names
from extract.facts.indicators import IndicatorBuilder, Placement, year_findings
from extract.facts.origin import Origin
from extract.facts.perspectives import PerspectiveReader, perspective_reader
from extract.facts.printed import PrintedValue
from extract.facts.units_above import unit_above_finding, units_above
from extract.facts.values import table_values
from extract.findings import Finding, finding
from extract.tables.reading import TableReading
from schemas.profile import Profile
from schemas.records import Indicator


@dataclass(frozen=True, slots=True)
class DocumentValues:
    """The indicator records of a document and what was odd about them."""

    indicators: tuple[Indicator, ...]
    findings: tuple[Finding, ...]


def document_values(placed: Walk, profile: Profile, origin: Origin) -> DocumentValues:
    """The published values of every table, in printed order."""
    lexicon, currency_known = document_lexicon(placed, profile)
    above = units_above(placed, lexicon)
    labelled = [
        labelled_rows(table, profile, lexicon, above.get(table.table.table_id)) for table in placed.tables
    ]
    document = document_convention(labelled)
    names = dependency_names(row.context.dependency for table in placed.tables for row in table.rows)
    perspectives = perspective_reader(placed.tables, names)
    builder = IndicatorBuilder(origin, profile, names, Counter())
    records: list[Indicator] = []
    findings: list[Finding] = []
    for table, rows in zip(placed.tables, labelled, strict=True):
        read = table_values(table, rows, profile, lexicon, document)
        made = [builder.record(value, _placement(table, value, perspectives)) for value in read.values]
        records.extend(made)
        findings.extend((*read.findings, *year_findings(read.values, origin)))
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
