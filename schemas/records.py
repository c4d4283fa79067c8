"""What reading one document yields: plain rows, one dataclass a dataset, field for field as in the
catalogue, from which `python -m schemas.record_classes` writes them.

Boxes are in points on the upright page, origin at the top left; dates are ISO text.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """One row for each PDF, whether it could be read or not, with what the document says of itself."""

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
    source_publisher: str | None
    source_title: str | None
    source_official_url: str | None
    source_licence: str | None
    source_note: str | None
    source_supersedes: str | None
    supersedes: str | None
    superseded_by: str | None
    pages: int | None
    table_pages: int | None
    text_pages: int | None
    scan_pages: int | None
    blank_pages: int | None
    failed_pages: int | None
    tables: int | None
    values: int | None
    status: str
    problem: str | None
    problem_en: str | None
    advice: str | None
    advice_en: str | None


@dataclass(frozen=True, slots=True)
class Indicator:
    """One row for each published value, investment programmes included, and the exact place where it is
    printed."""

    value_id: str
    indicator_id: str
    label_id: str
    document_id: str
    superseded: bool
    plan_year: int | None
    institution: str | None
    section: str
    perspective: str | None
    line: str | None
    dependency: str | None
    dependency_name: str | None
    dependency_id: str | None
    dependency_by: str | None
    dependency_page: int | None
    dependency_x0: float | None
    dependency_top: float | None
    dependency_x1: float | None
    dependency_bottom: float | None
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
    is_total: bool
    total_of: tuple[str, ...]
    canonical: bool
    repeats: str | None
    goal_id: str
    notes: str | None
    corrected: bool
    original: str | None
    certainty: str
    doubts: tuple[str, ...]
    proven_by: tuple[str, ...]
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
class Project:
    """One row for each project of the plan, with its objectives, results and dates."""

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
    certainty: str
    doubts: tuple[str, ...]
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
    """One row for each amount of money printed in running text, with its sentence."""

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
    dependency_name: str | None
    dependency_id: str | None
    cost_center: str | None
    sentence: str
    certainty: str
    doubts: tuple[str, ...]
    source_sha256: str
    page: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Statement:
    """One row for each objective, action, note or other text of the plan, joined over line and page
    breaks."""

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
    dependency_name: str | None
    dependency_id: str | None
    table_id: str | None
    source_sha256: str
    page: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class ColumnRecord:
    """One row for each column of each table, with what was understood of it, where that was taken from and
    what stands below; those that were not understood, too."""

    column_id: str
    document_id: str
    plan_year: int | None
    institution: str | None
    section: str
    line: str | None
    dependency: str | None
    dependency_name: str | None
    dependency_id: str | None
    title: str | None
    table_id: str
    header_number: int
    column: int
    header: tuple[str, ...]
    role: str
    role_by: str | None
    series: str | None
    series_by: str | None
    year: int | None
    year_by: str | None
    period: str | None
    period_by: str | None
    unit: str | None
    unit_by: str | None
    scale: int | None
    scale_by: str | None
    currency: str | None
    currency_by: str | None
    margin: float | None
    rival_of: str | None
    rival: str | None
    cells: int
    values: int
    samples: tuple[str, ...]
    value_ids: tuple[str, ...]
    source_sha256: str
    page: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class CellRecord:
    """One row for each cell of each table, as it was read."""

    document_id: str
    plan_year: int | None
    table_id: str
    page: int
    row: int
    column: int
    row_span: int
    column_span: int
    role: str
    kind: str
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
class TableValue:
    """One row for each number of each table, understood or not, with the labels of its row and its column."""

    table_value_id: str
    document_id: str
    plan_year: int | None
    title: str | None
    row_label: tuple[str, ...]
    column_label: tuple[str, ...]
    raw: str
    cell_text: str
    part: int
    comparator: str | None
    value: float | None
    unit: str | None
    unit_text: str | None
    unit_by: str | None
    scale: int | None
    value_base: float | None
    certainty: str
    doubts: tuple[str, ...]
    value_ids: tuple[str, ...]
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
class CoverageRecord:
    """What became of every printed number: one row for each page and state with how many numbers are in
    it."""

    document_id: str
    plan_year: int | None
    page: int
    state: str
    count: int


@dataclass(frozen=True, slots=True)
class CheckRecord:
    """One row for each check with what it found in the document."""

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
class FindingRecord:
    """One row for each oddity met while reading or checking, with its place and the values it puts in
    doubt."""

    finding_id: str
    document_id: str
    plan_year: int | None
    rule: str
    severity: str
    about: str
    message: str
    message_en: str
    page: int | None
    x0: float | None
    top: float | None
    x1: float | None
    bottom: float | None
    table_id: str | None
    value_ids: tuple[str, ...]
    settled: bool


@dataclass(frozen=True, slots=True)
class ContradictionRecord:
    """One row for each fault of the plan against itself or another plan, by cause, with all findings that
    tell of it."""

    contradiction_id: str
    document_id: str
    plan_year: int | None
    cause: str
    severity: str
    message: str
    message_en: str
    subject: str | None
    page: int | None
    findings: int
    finding_ids: tuple[str, ...]
    value_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeriesRecord:
    """One row for each indicator, period, series and document that published it: what one plan says of
    another year stands beside what that year's own plan said."""

    document_id: str
    plan_year: int | None
    institution: str | None
    indicator_id: str
    point_id: str
    reading: int
    kpi: str | None
    dependency: str | None
    dependency_name: str | None
    dependency_id: str | None
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
    """One row for each column of a published value that a person corrected, with what it said, what it says
    now and why."""

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
class ReviewRecord:
    """One row for each value or finding that a person looked at and accepted as it is, with who, when and
    why."""

    document_id: str
    plan_year: int | None
    subject: str
    value_id: str | None
    rule: str | None
    seen: str
    decision: str
    holds: bool
    doubts: tuple[str, ...]
    text: str | None
    reason: str | None
    who: str
    when: str
    line: int
    source_sha256: str


@dataclass(frozen=True, slots=True)
class DocumentRecords:
    """All rows read from one document, in printed order."""

    document: Document
    indicators: tuple[Indicator, ...] = ()
    projects: tuple[Project, ...] = ()
    budget_mentions: tuple[BudgetMention, ...] = ()
    statements: tuple[Statement, ...] = ()
    columns: tuple[ColumnRecord, ...] = ()
    cells: tuple[CellRecord, ...] = ()
    table_values: tuple[TableValue, ...] = ()
    coverage: tuple[CoverageRecord, ...] = ()
    checks: tuple[CheckRecord, ...] = ()
    findings: tuple[FindingRecord, ...] = ()
    corrections: tuple[CorrectionRecord, ...] = ()
    reviews: tuple[ReviewRecord, ...] = ()
