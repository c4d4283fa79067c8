"""What no print says of a value and was chosen: its series or its period; and what the other columns
proved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.meaning.evidence import Proof
from extract.meaning.headers import Column
from extract.meaning.values import PrintedValue
from extract.meaning.walk import PlacedParagraph, Walk
from extract.page.cells import Cell
from extract.page.findings import Finding, finding
from extract.page.geometry import around, box_of
from schemas.profile import Profile
from schemas.records import Indicator

Pairs = Sequence[tuple[PrintedValue, Indicator]]


def reports_execution(placed: Walk, profile: Profile) -> bool:
    """Whether a text of the first page that has any speaks of what was executed and not of a plan."""
    texts = [block.paragraph for block in placed.blocks if isinstance(block, PlacedParagraph)]
    first = min((text.page for text in texts), default=0)
    spoken = (profile.value_words.spoken_series(text.text) for text in texts if text.page == first)
    return any("executed" in said and "plan" not in said for said in spoken)


def assumed_findings(
    values: Sequence[PrintedValue], records: Sequence[Indicator], proofs: Sequence[Proof], reports: bool
) -> Iterator[Finding]:
    """One finding for each column of a table whose series or period nobody prints, with its values' ids, and
    one for each that others proved."""
    pairs = list(zip(values, records, strict=True))
    yield from _shared(pairs)
    done = {(record.year, record.period) for _, record in pairs if record.series == "executed"}
    columns: dict[Column, list[tuple[PrintedValue, Indicator]]] = {}
    for pair in pairs:
        columns.setdefault(pair[0].column, []).append(pair)
    for column, own in columns.items():
        if column.series is None and (open_ones := [pair for pair in own if pair[0].row.series is None]):
            yield _series(column, open_ones, reports, done)
        if column.guessed:
            yield _told(
                "header-half-read", column, own, series=own[0][1].series, period=own[0][1].period or "—"
            )
        if _is_open_share(column, own, done) or (
            column.cumulative and column.period is None and not column.whole
        ):
            yield _told("period-assumed", column, own, period=own[0][1].period or "—")
    for proof in proofs:
        if own := columns.get(proof.told, []):
            by = " + ".join(proof.by)
            yield _told(proof.rule, proof.column, own, by=by, period=own[0][1].period or "—")


def _shared(pairs: Pairs) -> Iterator[Finding]:
    """One finding for each cell merged over several rows or columns, with the values it is published as."""
    held: dict[Cell, list[tuple[PrintedValue, Indicator]]] = {}
    for pair in pairs:
        held.setdefault(pair[0].cell, []).append(pair)
    for cell, own in held.items():
        owners = {(value.row.number, value.column) for value, _ in own}
        if len(owners) > 1:
            report = finding(
                "value-shared",
                cell.page,
                cell.box,
                own[0][0].table_id,
                text=own[0][0].cell_text,
                count=len(owners),
            )
            yield report.about(record.value_id for _, record in own)


def _series(column: Column, own: Pairs, reports: bool, done: set[tuple[int | None, str | None]]) -> Finding:
    """Chosen for the only one a plan's numbers can have: a note; where executed numbers could as well stand
    there, a warning."""
    years = {year for year, _ in done}
    doubtful = reports or any(record.series != "plan" or record.year in years for _, record in own)
    return _told("series-assumed" if doubtful else "series-of-plan", column, own, series=own[0][1].series)


def _is_open_share(column: Column, own: Pairs, done: set[tuple[int | None, str | None]]) -> bool:
    """Whether executed percentages of no stated period stand beside what was executed in parts of the
    year."""
    said = column.period or column.year or column.whole
    parts = any(period and "-" in period for _, period in done)
    return not said and parts and all(r.series == "executed" and r.unit == "percent" for _, r in own)


def _told(rule: str, column: Column, own: Pairs, **fields: str) -> Finding:
    page = own[0][0].cell.page
    box = around(box_of(record) for value, record in own if value.cell.page == page).rounded()
    report = finding(rule, page, box, own[0][0].table_id, text=column.text, count=len(own), **fields)
    return report.about(record.value_id for _, record in own)
