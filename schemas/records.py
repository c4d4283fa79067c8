"""What reading one document yields: plain rows, one dataclass a dataset, field for field as in the
catalogue."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Indicator:
    """One published value and its evidence; boxes in points on the upright page, origin at the top left."""

    value_id: str
    indicator_id: str
    document_id: str
    plan_year: int | None
    institution: str | None
    section: str
    perspective: str | None
    line: str | None
    dependency: str | None
    dependency_acronym: str | None
    dependency_notes: str | None
    kind: str
    group: str | None
    kpi: str | None
    code: str | None
    indicator: str
    detail: str | None
    formula: str | None
    standard: str | None
    measure: str | None
    series: str
    year: int | None
    period: str | None
    raw: str
    cell_text: str
    status: str
    comparator: str | None
    value: float | None
    unit: str | None
    scale: int | None
    value_base: float | None
    part: str | None
    notes: str | None
    corrected: bool
    original: str | None
    agreement: str
    text_source: str
    confidence: float | None
    source_sha256: str
    page: int
    x0: float
    top: float
    x1: float
    bottom: float
    table_id: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Document:
    """One source PDF, read or not; `status` tells which, `problem` and `advice` what to do about it."""

    document_id: str
    plan_year: int | None
    institution: str | None
    issuing_unit: str | None
    title: str | None
    acta: str | None
    acta_date: str | None
    reference: str | None
    issued: str | None
    signatories: tuple[str, ...]
    profile: str | None
    source_file: str
    source_sha256: str
    source_bytes: int
    pages: int | None
    tables: int | None
    values: int | None
    status: str
    problem: str | None
    advice: str | None


@dataclass(frozen=True, slots=True)
class Project:
    """One project of the plan; dates as ISO text, several objectives or results as a list in printed
    order."""

    project_id: str
    document_id: str
    plan_year: int | None
    institution: str | None
    name: str
    objectives: tuple[str, ...]
    results: tuple[str, ...]
    start: str | None
    end: str | None
    permanent: bool
    source_sha256: str
    page: int
    x0: float
    top: float
    x1: float
    bottom: float
    table_id: str
    row: int


@dataclass(frozen=True, slots=True)
class BudgetMention:
    """One amount of money printed in running text, with the sentence that holds it."""

    mention_id: str
    document_id: str
    plan_year: int | None
    institution: str | None
    raw: str
    amount: float
    unit: str
    rubro: str | None
    line: str | None
    dependency: str | None
    cost_center: str | None
    sentence: str
    source_sha256: str
    page: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Statement:
    """One objective, action, note or other text; `level` counts the nesting from 1."""

    statement_id: str
    document_id: str
    plan_year: int | None
    institution: str | None
    kind: str
    level: int
    mark: str | None
    text: str
    context: str | None
    section: str
    perspective: str | None
    line: str | None
    dependency: str | None
    table_id: str | None
    source_sha256: str
    page: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class CellRecord:
    """One cell of one table as read, with its place in the page's grid (0-based row and column) and the
    role of its column."""

    document_id: str
    plan_year: int | None
    table_id: str
    page: int
    row: int
    column: int
    row_span: int
    column_span: int
    role: str
    text: str
    agreement: str
    text_source: str
    confidence: float | None
    source_sha256: str
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class FindingRecord:
    """One oddity, worded in Spanish and English, with the values it concerns."""

    finding_id: str
    document_id: str
    plan_year: int | None
    rule: str
    severity: str
    message: str
    message_en: str
    page: int | None
    x0: float | None
    top: float | None
    x1: float | None
    bottom: float | None
    table_id: str | None
    value_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoverageRecord:
    """How many of a page's printed numbers are in one state."""

    document_id: str
    plan_year: int | None
    page: int
    state: str
    count: int


@dataclass(frozen=True, slots=True)
class CheckRecord:
    """What one check made of the document: how many cases it looked at, how many failed, and which, for
    example. The sentences are the rule that must hold; a reason is given where there was nothing to check."""

    document_id: str
    plan_year: int | None
    check: str
    severity: str
    sentence: str
    sentence_en: str
    state: str
    reason: str | None
    reason_en: str | None
    applied: int
    failed: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeriesRecord:
    """What one document says of one indicator for one period and series; `agrees` is None where nothing else
    is published of it."""

    document_id: str
    plan_year: int | None
    institution: str | None
    indicator_id: str
    point_id: str
    reading: int
    kpi: str | None
    dependency: str | None
    indicator: str
    detail: str | None
    series: str
    year: int | None
    period: str | None
    part: str | None
    status: str
    comparator: str | None
    value: float | None
    unit: str | None
    scale: int | None
    value_base: float | None
    raw: str
    sections: tuple[str, ...]
    agrees: bool | None
    value_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CorrectionRecord:
    """One reviewed correction of one field of a published value: what stood there, what was put in its place,
    who says so and in which line of the file of corrections; contents as text, None where absent."""

    document_id: str
    plan_year: int | None
    value_id: str
    field: str
    expected: str | None
    new: str | None
    reason: str
    who: str
    when: str
    line: int
    source_sha256: str
    page: int
    x0: float
    top: float
    x1: float
    bottom: float
    table_id: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class DocumentRecords:
    """All rows read from one document, in printed order."""

    document: Document
    indicators: tuple[Indicator, ...] = ()
    projects: tuple[Project, ...] = ()
    budget_mentions: tuple[BudgetMention, ...] = ()
    statements: tuple[Statement, ...] = ()
    cells: tuple[CellRecord, ...] = ()
    coverage: tuple[CoverageRecord, ...] = ()
    checks: tuple[CheckRecord, ...] = ()
    findings: tuple[FindingRecord, ...] = ()
    corrections: tuple[CorrectionRecord, ...] = ()
