"""A shipped plan read once, and the rest of the road run again over pages that were changed on purpose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unittest.mock import patch

from extract import document
from extract.page.geometry import Box
from extract.page.printed import PageReading
from extract.pages import read_all_pages
from extract.process.job import ReadOptions
from extract.readers.opened import OpenDocument
from extract.source import SourceDocument, open_source
from schemas.records import DocumentRecords, FindingRecord

FOLDER = Path(__file__).resolve().parents[2] / "raw_pdfs"
STEMS = ("isss-pat-2022", "upisss-pat-2021")
Pages = tuple[PageReading, ...]
Found = tuple[str, int | None, Box | None, str, tuple[str, ...]]
"""What a finding says: its rule, page, box, message and values."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A plan with its pages as read, its records and the findings it has unchanged."""

    source: SourceDocument
    pages: Pages
    records: DocumentRecords
    known: Counter[Found]

    def reread(self, pages: Sequence[PageReading]) -> DocumentRecords:
        """The records of the plan, were these its pages."""
        with patch.object(document, "read_all_pages", lambda *_: tuple(pages)):
            return document.read_document(self.source, ReadOptions())

    def new(self, records: DocumentRecords) -> list[Found]:
        """The findings that the unchanged plan does not have, or not as often."""
        return list((Counter(map(said, records.findings)) - self.known).elements())


@cache
def sample(stem: str) -> Sample:
    return read_sample(FOLDER / f"{stem}.pdf")


def read_sample(path: Path) -> Sample:
    """A plan as a sample; its file must be there as long as it is read again."""
    source = open_source(path)
    assert isinstance(source, SourceDocument)
    with OpenDocument(source.path) as opened:
        pages = read_all_pages(opened, 1)
    with patch.object(document, "read_all_pages", lambda *_: pages):
        records = document.read_document(source, ReadOptions())
    return Sample(source, pages, records, Counter(map(said, records.findings)))


def said(item: FindingRecord) -> Found:
    box = None
    if item.x0 is not None and item.top is not None and item.x1 is not None and item.bottom is not None:
        box = Box(item.x0, item.top, item.x1, item.bottom)
    return item.rule, item.page, box, item.message, item.value_ids
