"""The ledger balanced: every printed number of the document in one state, and what is left over reported."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.flow.blocks import Block
from extract.ledger.as_printed import text_findings
from extract.ledger.claims import Claim, Settlement, beside_value_claims, cover_claims, settle, value_claims
from extract.ledger.derived import derived_findings
from extract.ledger.tables import cell_claims, header_findings
from extract.ledger.text import furniture_claims, numbered_label_claims, paragraph_claims, statement_claims
from extract.meaning.walk import Walk
from extract.page.findings import Finding, finding
from extract.page.geometry import box_of
from extract.page.printed import NumberToken, PageReading
from schemas.catalogue import code_values
from schemas.codes import UNCLAIMED
from schemas.profile import Profile
from schemas.records import CellRecord, CoverageRecord, Document, DocumentRecords, Indicator

Left = tuple[int, NumberToken]


@dataclass(frozen=True, slots=True)
class DocumentReading:
    """What a document was read to before its records: its pages, their text in order and in context.

    `page_count` is how many pages the file itself says it has.
    """

    pages: Sequence[PageReading]
    blocks: Sequence[Block]
    walk: Walk
    profile: Profile
    page_count: int


def balance(
    reading: DocumentReading, records: DocumentRecords
) -> tuple[tuple[CoverageRecord, ...], tuple[Finding, ...]]:
    """How many numbers of each page are in each state; a finding for each number that nothing claims, for
    each record whose number is not printed where it says, for text lost or read elsewhere, for each value
    under another header than its own, for each column or row worked out of others, and for each page that was
    not read."""
    tokens = {page.number: page.numbers for page in reading.pages}
    settled = settle(tokens, claims(reading, records))
    left = [
        (number, token)
        for number, states in settled.states.items()
        for token, state in zip(tokens[number], states, strict=True)
        if state is None
    ]
    unread = (
        finding("page-not-read", page) for page in range(1, reading.page_count + 1) if page not in tokens
    )
    found = (
        *unread,
        *_unprinted(settled, records.indicators),
        *_unclaimed(left, records),
        *text_findings(reading.pages, records.cells),
        *header_findings(records, reading.walk, reading.profile),
        *derived_findings(reading.walk.tables),
    )
    return tuple(_rows(settled, records.document)), found


def claims(reading: DocumentReading, records: DocumentRecords) -> Iterator[Claim]:
    """All claims in order of precedence: published values and amounts first, running text last."""
    yield from value_claims(records)
    yield from beside_value_claims(records)
    yield from cell_claims(records)
    yield from statement_claims(records.statements, reading.walk)
    yield from cover_claims(reading.blocks, reading.profile, records.document)
    yield from furniture_claims(reading.pages, reading.profile)
    yield from numbered_label_claims(reading.pages, reading.profile)
    yield from paragraph_claims(reading.walk)


def _rows(settled: Settlement, document: Document) -> Iterator[CoverageRecord]:
    """One row for each page and state with numbers in it; the unclaimed ones also where there are none."""
    for page, states in settled.states.items():
        counts = Counter(state or UNCLAIMED for state in states)
        for state in code_values("token_state"):
            if counts[state] or state == UNCLAIMED:
                yield CoverageRecord(document.document_id, document.plan_year, page, state, counts[state])


def _unprinted(settled: Settlement, values: Sequence[Indicator]) -> Iterator[Finding]:
    published = {value.value_id: value for value in values}
    for claim in settled.unmet:
        value = published.get(claim.owner or "")
        table_id, ids = (value.table_id, (value.value_id,)) if value else (None, ())
        yield finding("value-not-printed", claim.page, claim.box, table_id, text=claim.text).about(ids)


def _unclaimed(left: Sequence[Left], records: DocumentRecords) -> Iterator[Finding]:
    """A finding for each number; one for all in a document without values and projects, which is no plan."""
    if left and not (records.indicators or records.projects):
        page, token = left[0]
        yield finding("numbers-unclaimed", page, token.box.rounded(), count=len(left))
        return
    columns: dict[int, list[CellRecord]] = defaultdict(list)
    for cell in records.cells if left else ():
        if cell.role == "value":
            columns[cell.page].append(cell)
    for page, token in sorted(left, key=lambda item: (item[0], item[1].top, item[1].x0)):
        held = next((cell for cell in columns[page] if _holds(cell, token)), None)
        rule, table_id = ("value-unpublished", held.table_id) if held else ("number-unclaimed", None)
        yield finding(rule, page, token.box.rounded(), table_id, text=token.text)


def _holds(cell: CellRecord, token: NumberToken) -> bool:
    return box_of(cell).holds(*token.center)
