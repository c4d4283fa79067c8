"""Projects: the rows of a table that names them, with their objectives, results and dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.meaning.roles import ReadRow
from extract.meaning.table_reading import TableReading
from extract.meaning.walk import Walk
from extract.page.cells import Cell
from extract.page.findings import Finding, finding
from extract.page.geometry import Box, around
from extract.page.lines import one_line
from extract.page.paragraphs import BULLETS, bulleted, bullets_alone, with_bullets
from extract.page.tolerances import PAGE
from extract.records.dates import ends_before, read_date
from extract.records.origin import Ordinals, Origin
from schemas.catalogue import datasets
from schemas.doubts import UNTOLD
from schemas.phrases import cut_short, folded_words
from schemas.profile import Profile
from schemas.records import Project

ROLES = datasets()["projects"].printed_columns

DATES = ("start", "end")

LISTS = ("objectives", "results")


@dataclass(frozen=True, slots=True)
class _ProjectRow:
    """One project's row over all pages it stands on: the texts of its roles with their line breaks."""

    number: int
    page: int
    box: Box
    texts: dict[str, str]
    cells: dict[str, Cell]


def projects(walk: Walk, profile: Profile, origin: Origin) -> tuple[tuple[Project, ...], tuple[Finding, ...]]:
    """Every project of the document's project tables, in printed order, and what was odd about them."""
    ordinals = Ordinals()
    found: list[Project] = []
    findings: list[Finding] = []
    for table in walk.tables:
        if not _lists_projects(table):
            continue
        table_id = table.table.table_id
        for row in _project_rows(table, findings):
            if problem := _problem(row, profile):
                findings.append(finding(problem, row.page, row.box, table_id))
                continue
            project, odd = _project(row, table_id, profile, origin, ordinals)
            found.append(project)
            findings.extend(odd)
    return tuple(found), tuple(findings)


def _problem(row: _ProjectRow, profile: Profile) -> str | None:
    """The rule that keeps a row from being one project: no name, or a date cell that holds several dates."""
    if "name" not in row.texts:
        return "project-without-name"
    for role in DATES:
        lines = row.texts.get(role, "").split("\n")
        dated = (line for line in lines if not line.strip().isdigit())
        if sum(read_date(line, profile.month_numbers).iso is not None for line in dated) > 1:
            return "projects-in-one-row"
    return None


def _lists_projects(table: TableReading) -> bool:
    roles = {item.role for row in table.rows for item in row.cells}
    return "name" in roles and bool(roles & {*DATES, "objectives", "results"})


def _project_rows(table: TableReading, findings: list[Finding]) -> Iterator[_ProjectRow]:
    """The table's rows, joined where a page turn cut one or one name stands beside several."""
    whole: _ProjectRow | None = None
    for row in table.rows:
        part = _part(row, table.table.table_id, findings)
        if whole and row.first_of_part and _is_rest(part, whole):
            findings.append(finding("row-over-page", part.page, part.box, table.table.table_id))
            whole = _joined(whole, part)
            continue
        if whole and whole.cells.get("name") is not None and whole.cells["name"] is part.cells.get("name"):
            whole = _joined(whole, part)
            continue
        if whole:
            yield whole
        whole = part
    if whole:
        yield whole


def _part(row: ReadRow, table_id: str, findings: list[Finding]) -> _ProjectRow:
    """The row's texts by role, cells of one role joined; a cell of bullets lists what is right of it."""
    cells: dict[str, Cell] = {}
    texts: dict[str, str] = {}
    bullets: list[str] = []
    for item in row.cells:
        if item.role not in ROLES or item.cell.empty:
            continue
        if alone := bullets_alone(item.cell.text):
            bullets = alone
            continue
        text = with_bullets(item.cell.text, bullets) if item.role in LISTS else item.cell.text
        if len(bullets) > 1 and item.role in LISTS and len(bulleted(text)) != len(bullets):
            place = item.cell.page, item.cell.box, table_id
            findings.append(
                finding(
                    "list-items-joined", *place, count=len(bullets), text=cut_short(text, PAGE.longest_quote)
                )
            )
        texts[item.role] = f"{texts[item.role]}\n{text}" if item.role in texts else text
        cells.setdefault(item.role, item.cell)
        bullets = []
    box = around(item.cell.box for item in row.cells if item.cell.page == row.page)
    return _ProjectRow(row.number, row.page, box, texts, cells)


def _is_rest(part: _ProjectRow, whole: _ProjectRow) -> bool:
    """Whether a row that opens a page goes on with the one above.

    It has no name; or it has no date where the row above has, and no list of its own begins in it.
    """
    if "name" not in part.texts:
        return True
    dated = any(role in part.texts for role in DATES), any(role in whole.texts for role in DATES)
    lists = [part.texts[role] for role in LISTS if role in part.texts]
    begins = any(text.lstrip()[:1] in BULLETS for text in lists)
    return dated == (False, True) and not begins


def _joined(whole: _ProjectRow, part: _ProjectRow) -> _ProjectRow:
    """Both rows as one; a cell that stands beside both counts once."""
    own = {role: text for role, text in part.texts.items() if part.cells[role] is not whole.cells.get(role)}
    texts = {
        role: "\n".join(text for text in (whole.texts.get(role), own.get(role)) if text)
        for role in ROLES
        if role in whole.texts or role in own
    }
    box = around((whole.box, part.box)) if part.page == whole.page else whole.box
    return _ProjectRow(whole.number, whole.page, box, texts, {**part.cells, **whole.cells})


def _project(
    row: _ProjectRow, table_id: str, profile: Profile, origin: Origin, ordinals: Ordinals
) -> tuple[Project, Sequence[Finding]]:
    name = one_line(row.texts["name"])
    findings: list[Finding] = []
    start, end = (_date(row, role, table_id, profile, findings) for role in DATES)
    if start and end and ends_before(start, end):
        findings.append(
            finding("end-before-start", row.page, row.box, table_id, name=name, start=start, end=end)
        )
    return Project(
        project_id=ordinals.numbered_id("project", origin.institution, origin.plan_year, name),
        **origin.columns,
        name=name,
        objectives=bulleted(row.texts.get("objectives", "")),
        results=bulleted(row.texts.get("results", "")),
        start=start,
        end=end,
        permanent=folded_words(row.texts.get("end", "")) in profile.dates.permanent,
        **UNTOLD,
        page=row.page,
        **row.box.sides,
        table_id=table_id,
        row=row.number,
    ), findings


def _date(
    row: _ProjectRow, role: str, table_id: str, profile: Profile, findings: list[Finding]
) -> str | None:
    text = one_line(row.texts.get(role, ""))
    if not text or folded_words(text) in profile.dates.permanent | profile.dates.unset:
        return None
    read = read_date(text, profile.month_numbers)
    if read.rule:
        findings.append(finding(read.rule, row.cells[role].page, row.cells[role].box, table_id, text=text))
    return read.iso
