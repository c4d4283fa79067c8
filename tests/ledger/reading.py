"""Documents read to their end with the ledger's own materials kept, and their pages changed on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from extract import document
from extract.ledger.coverage import DocumentReading, balance
from extract.page.findings import Finding
from extract.page.printed import PageReading
from extract.pages import read_all_pages
from extract.process.job import ReadOptions
from extract.source import SourceDocument, open_source
from schemas.records import CoverageRecord, DocumentRecords
from tests.typeset.reading import on_disk

Pages = tuple[PageReading, ...]
Change = Callable[[Pages], Pages]


@dataclass(frozen=True, slots=True)
class Read:
    """A document's reading and records as the ledger gets them, and what came out at the end."""

    reading: DocumentReading
    records: DocumentRecords
    published: DocumentRecords

    @property
    def rules(self) -> Counter[str]:
        """How many findings of each rule the ledger itself has for these records."""
        return Counter(item.rule for item in self.found(self.records))

    def found(self, records: DocumentRecords) -> tuple[Finding, ...]:
        """The ledger's findings for other records of the same reading."""
        return balance(self.reading, records)[1]


def totals(rows: Sequence[CoverageRecord]) -> dict[str, int]:
    """How many numbers of the document are in each state."""
    counts: Counter[str] = Counter()
    for row in rows:
        counts[row.state] += row.count
    return dict(counts)


def read_pdf(pdf: bytes, profile: str = "generic", change: Change = lambda pages: pages) -> Read:
    with on_disk(pdf) as path:
        return read_path(path, profile, change)


def read_path(path: Path, profile: str | None = None, change: Change = lambda pages: pages) -> Read:
    """The document read as the pipeline reads it, with its pages changed before anything looks at them."""
    source, kept = open_source(path), list[tuple[DocumentReading, DocumentRecords]]()
    assert isinstance(source, SourceDocument)

    def keep(
        reading: DocumentReading, records: DocumentRecords
    ) -> tuple[tuple[CoverageRecord, ...], tuple[Finding, ...]]:
        kept.append((reading, records))
        return balance(reading, records)

    with (
        patch.object(document, "read_all_pages", lambda opened, jobs: change(read_all_pages(opened, jobs))),
        patch.object(document, "balance", keep),
    ):
        published = document.read_document(source, ReadOptions(profile=profile))
    return Read(*kept[0], published)
