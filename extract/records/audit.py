"""What is published beside the values: cells with their roles, and the results of the checks."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from checks.outcome import CheckedPlan, CheckResult
from checks.registry import CHECKS, Check
from extract.meaning.table_reading import TableReading
from extract.numbers.looks import is_value_like
from extract.numbers.tolerances import NUMBERS
from extract.page.cells import Cell, RawTable
from extract.page.findings import Finding, finding
from extract.page.geometry import box_of
from extract.page.lines import one_line
from extract.records.origin import Origin
from extract.records.tolerances import RECORDS
from schemas.codes import roles
from schemas.records import CellRecord, CheckRecord, Document
from schemas.rules import finding_rules
from schemas.spoken_words import YEAR


def check_plan(plan: CheckedPlan) -> tuple[tuple[CheckRecord, ...], tuple[Finding, ...]]:
    """One row for each check, in the order they are shown, and one finding for each failure."""
    results = [(check, check.run(plan)) for check in CHECKS]
    told = [(check, result, tuple(_findings(check, result))) for check, result in results]
    rows = tuple(_record(plan.records.document, check, result, found) for check, result, found in told)
    return rows, tuple(item for _, _, found in told for item in found)


def _findings(check: Check, result: CheckResult) -> Iterator[Finding]:
    for failure in result.failures:
        place = failure.place
        page = place.page if place else None
        fields = dict(failure.fields)
        told = finding(check.name, page, box_of(place) if place else None, failure.table_id, **fields)
        yield (told.unless_certain() if failure.conditional else told).about(failure.value_ids)


def _record(document: Document, check: Check, result: CheckResult, found: tuple[Finding, ...]) -> CheckRecord:
    return CheckRecord(
        document_id=document.document_id,
        plan_year=document.plan_year,
        check=check.name,
        severity=finding_rules()[check.name].severity,
        sentence=check.sentence.es,
        sentence_en=check.sentence.en,
        state=result.state,
        reason=result.reason.es if result.reason else None,
        reason_en=result.reason.en if result.reason else None,
        applied=result.applied,
        failed=len(result.failures),
        examples=tuple(item.message for item in found[: RECORDS.examples]),
    )


@dataclass(frozen=True, slots=True)
class KnownPart:
    """One page's part of a table, with the role each of its cells was read in and the kind it is of; `gaps`
    are the empty columns that part tables set side by side."""

    table: RawTable
    roles: Mapping[Cell, str]
    kinds: Mapping[Cell, str]
    gaps: Sequence[int] = ()


def known_parts(table: TableReading) -> tuple[KnownPart, ...]:
    """The table's parts, page by page, `unknown` the role of what was not read."""
    read = {cell.corner: role for cell, role in table.roles}
    said = ({cell: read.get(cell.corner, "unknown") for cell in part.cells} for part in table.table.parts)
    return tuple(
        KnownPart(part, roles, cell_kinds(part, roles), gaps_between(part))
        for part, roles in zip(table.table.parts, said, strict=True)
    )


def cell_records(
    tables: Sequence[TableReading], parts: Sequence[Sequence[KnownPart]], origin: Origin
) -> tuple[CellRecord, ...]:
    """Every cell of every table as read, page by page in grid order; `row` and `column` are the page's
    grid's."""
    return tuple(
        _cell_record(cell, part.roles[cell], part.kinds[cell], table.table.table_id, origin)
        for table, own in zip(tables, parts, strict=True)
        for part in own
        for cell in part.table.cells
    )


def cell_kinds(part: RawTable, said: Mapping[Cell, str]) -> dict[Cell, str]:
    """For each cell of one page's table whether it heads columns, heads its row, stands over the rows below
    it or is data: by what it was read as, else by where values stand."""
    known = any(role not in UNHEADED for role in said.values())
    banners = {cell.row for cell in part.cells if said[cell] == "banner"}
    heads = (
        _rows_of_years(part, said) if known else {*_header_rows(part, banners), *_rows_of_years(part, said)}
    )
    body = [cell for cell in part.cells if said[cell] not in HEADINGS and cell.row not in heads]
    first, named = _first_of_values(body, said, gaps_between(part))
    return {cell: _cell_kind(cell, said[cell], cell.row in heads, first, named) for cell in part.cells}


def _cell_kind(cell: Cell, role: str, heads: bool, first: int, named: Container[int]) -> str:
    if role in HEADINGS:
        return HEADINGS[role]
    if heads:
        return "column_header"
    if cell.empty:
        return "row_header" if cell.column < first else "data"
    if role in NAMES_OF_ROWS:
        return "row_header"
    looks = is_value_like(one_line(cell.text))
    if role == "value" and looks:
        return "data"
    beside = not looks and (role in LABELS or cell.column in named)
    return "row_header" if cell.column < first or beside else "data"


HEADINGS = {"header": "column_header", "banner": "banner"}

NAMES_OF_ROWS = frozenset(("code", "kpi", "field"))
"""The roles of cells that name what stands beside them, figures or not."""

UNHEADED = frozenset(("unknown", "banner", "furniture"))
"""The roles of cells of a table whose columns no words name."""

LABELS = frozenset(roles("label"))


def _header_rows(part: RawTable, banners: Container[int]) -> range:
    """The rows that head a table whose columns no words name: the first ones over half of the columns, behind
    its banners, down to the first that holds other values than years behind its first cell."""
    start = next((row for row in range(part.rows) if row not in banners), part.rows)
    end: int | None = None
    for row in range(start, part.rows):
        filled = [cell for cell in part.row_cells(row) if not cell.empty]
        texts = [one_line(cell.text) for cell in filled if cell.column]
        if any(is_value_like(text) and YEAR.fullmatch(text) is None for text in texts):
            return range(start, row if end is None else end)
        if end is None and 2 * sum(cell.column_span for cell in filled) < part.columns:
            end = row
    return range(0)


def _rows_of_years(part: RawTable, said: Mapping[Cell, str]) -> set[int]:
    """The rows that hold different years and nothing else behind an empty corner: they head what follows."""
    found: set[int] = set()
    for row in range(part.rows):
        cells = part.row_cells(row)
        texts = [one_line(cell.text) for cell in cells if not cell.empty]
        corner = bool(cells) and cells[0].empty and said[cells[0]] == "unknown"
        years = len(texts) > 1 and len(set(texts)) == len(texts) and all(map(YEAR.fullmatch, texts))
        if corner and years:
            found.add(row)
    return found


def gaps_between(part: RawTable) -> tuple[int, ...]:
    """The columns behind the first values in which no cell holds anything, the header's included; what fills
    the whole width stands over them."""
    cells = [cell for cell in part.cells if not cell.empty and cell.column_span < part.columns]
    filled = {cell.column + place for cell in cells for place in range(cell.column_span)}
    if len(filled) == part.columns or not filled:
        return ()
    values = min((cell.column for cell in cells if is_value_like(one_line(cell.text))), default=part.columns)
    return tuple(column for column in range(values + 1, max(filled)) if column not in filled)


def _first_of_values(
    body: Sequence[Cell], said: Mapping[Cell, str], gaps: Sequence[int]
) -> tuple[int, frozenset[int]]:
    """The first column of values: as read, else the first behind the labels' that holds mostly such texts;
    and the columns behind it that name rows: the first of words where none before it has any, and one of
    words right behind a gap."""
    columns: dict[int, list[Cell]] = {}
    for cell in body:
        if not cell.empty:
            columns.setdefault(cell.column, []).append(cell)
    words = next((column for column in sorted(columns) if _holds_words(columns[column])), 0)
    values = [
        column
        for column in sorted(columns)
        if _holds_values(columns[column]) and not (column < words and _holds_codes(columns[column]))
    ]
    read = (column for column in sorted(columns) if _is_read_as_values(columns[column], said))
    first = min([*islice(read, 1), *islice((column for column in values if column), 1)], default=1)
    behind = {gap + 1 for gap in gaps if gap + 1 in columns and _holds_words(columns[gap + 1])}
    return first, frozenset(column for column in (words, *behind) if column > first)


def _holds_values(cells: Iterable[Cell]) -> bool:
    looks = [is_value_like(one_line(cell.text)) for cell in cells]
    return 2 * sum(looks) > len(looks)


def _is_read_as_values(cells: Sequence[Cell], said: Mapping[Cell, str]) -> bool:
    """Whether a column was read as values and holds them, were they in words: sentences are goals that name
    their rows."""
    short = sum(len(one_line(cell.text)) <= NUMBERS.longest_value for cell in cells)
    return any(said[cell] == "value" for cell in cells) and 2 * short > len(cells)


def _holds_codes(cells: Sequence[Cell]) -> bool:
    """Whether the cells number their rows: whole numbers, each higher than the one above."""
    texts = [one_line(cell.text) for cell in cells]
    if len(texts) < RECORDS.fewest_codes or not all(text.isascii() and text.isdigit() for text in texts):
        return False
    return all(int(above) < int(below) for above, below in pairwise(texts))


def _holds_words(cells: Sequence[Cell]) -> bool:
    words = [any(map(str.isalpha, cell.text)) and not is_value_like(one_line(cell.text)) for cell in cells]
    return 2 * sum(words) > len(words)


def _cell_record(cell: Cell, role: str, kind: str, table_id: str, origin: Origin) -> CellRecord:
    return CellRecord(
        document_id=origin.document_id,
        plan_year=origin.plan_year,
        table_id=table_id,
        page=cell.page,
        row=cell.row,
        column=cell.column,
        row_span=cell.row_span,
        column_span=cell.column_span,
        role=role,
        kind=kind,
        text=cell.text,
        agreement=cell.agreement,
        text_source=cell.source,
        confidence=cell.confidence,
        source_sha256=origin.source_sha256,
        **cell.box.sides,
    )
