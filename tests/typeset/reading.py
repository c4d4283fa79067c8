"""Set documents read back through the project's own steps."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from extract.flow.blocks import document_flow
from extract.meaning.legends import with_marks_explained
from extract.meaning.walk import Walk, walk
from extract.page.findings import Finding
from extract.page.furniture import with_frames_aside
from extract.page.printed import PageReading
from extract.pages import heads_tables, read_page_range
from extract.readers.opened import OpenDocument
from extract.records.columns import column_records
from extract.records.indicators import DocumentValues, document_values
from extract.records.origin import Origin
from extract.records.rivals import rival_findings, rivals_of
from schemas.profile_reading import load_profile
from schemas.records import ColumnRecord, Indicator
from tests.typeset.plans import Published

ORIGIN = Origin("plan", 2022, "INSTITUTO DE PRUEBA", "0" * 64)


@contextmanager
def on_disk(pdf: bytes) -> Iterator[Path]:
    """The PDF as a file that lives as long as the context."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.pdf"
        path.write_bytes(pdf)
        yield path


@contextmanager
def opened(pdf: bytes) -> Iterator[OpenDocument]:
    """The PDF open for reading."""
    with on_disk(pdf) as path, OpenDocument(path) as document:
        yield document


def read_pages(pdf: bytes) -> tuple[PageReading, ...]:
    """Every page as the pipeline reads it."""
    with opened(pdf) as document:
        pages = read_page_range(document, tuple(range(1, document.page_count + 1))).by_words
        return with_frames_aside(pages, heads_tables)


@dataclass(frozen=True, slots=True)
class PlanReading:
    """A document read to its values."""

    pages: tuple[PageReading, ...]
    walk: Walk
    values: DocumentValues
    columns: tuple[ColumnRecord, ...]
    doubts: tuple[Finding, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings of all steps, but for the note that any table without units has."""
        of_pages = (item for page in self.pages for item in page.findings)
        all_of_them = (*of_pages, *self.walk.findings, *self.values.findings, *self.doubts)
        return tuple(item for item in all_of_them if item.rule != "unit-assumed")

    @property
    def rules(self) -> list[str]:
        """The rules of all findings, in order."""
        return [item.rule for item in self.findings]


def read_plan(pdf: bytes, profile: str = "generic", origin: Origin = ORIGIN) -> PlanReading:
    """The document read to its values with the named profile."""
    pages = read_pages(pdf)
    blocks = document_flow(pages)
    words = with_marks_explained(load_profile(profile), blocks)
    placed = walk(blocks, words)
    values = document_values(placed, words, origin)
    rivals = rivals_of(values.read, origin)
    columns = column_records(values.read, rivals, words, origin)
    return PlanReading(pages, placed, values, columns, tuple(rival_findings(values.read, rivals)))


def as_published(item: Indicator) -> Published:
    """The record as the plan that was set would publish it."""
    return Published(
        item.dependency or "",
        item.group,
        item.indicator,
        item.detail,
        item.formula,
        item.measure,
        item.series,
        item.year or 0,
        item.cell_text,
    )
