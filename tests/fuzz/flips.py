"""Pages of the shipped plans with bits of their files turned over, read the whole way and checked against
the contract."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

import pikepdf

from extract.errors import DocumentError, ReaderCrashed
from extract.process.isolation import READER, read_one
from extract.process.job import Job, Limits, ReadOptions
from extract.source import open_sources
from extract.unread import records_of
from publish.building import checked_document
from schemas.records import DocumentRecords

RAW = Path(__file__).resolve().parents[2] / "raw_pdfs"
PAGES = {"isss-pat-2022": (3, 15, 30), "upisss-pat-2021": (4, 9)}
"""Numbers of pages, counted from none, with tables and text."""

MOST_BITS = 8
OWN_LIMITS = Limits(seconds=20)


@dataclass(frozen=True, slots=True)
class Flipped:
    """A file with bits turned over, and how to make it again."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Fared:
    """What became of it: its status, and what is wrong with that, if anything."""

    name: str
    status: str
    fault: str | None = None


@cache
def whole() -> tuple[tuple[str, bytes], ...]:
    """Each page as a file of its own: with packed streams, as plans have, and plain, where a bit is one of a
    text."""
    found = []
    for stem, numbers in PAGES.items():
        with pikepdf.open(RAW / f"{stem}.pdf") as plan:
            for number in numbers:
                for packed in (True, False):
                    page = pikepdf.new()
                    page.pages.append(plan.pages[number])
                    sink = io.BytesIO()
                    how = pikepdf.StreamDecodeLevel.none if packed else pikepdf.StreamDecodeLevel.generalized
                    page.save(sink, compress_streams=packed, stream_decode_level=how, deterministic_id=True)
                    found.append((f"{stem}-{number}-{'packed' if packed else 'plain'}", sink.getvalue()))
    return tuple(found)


def flipped(seed: int) -> Flipped:
    """One of the files with a few bits turned over, bytes left out or doubled."""
    random = Random(seed)
    name, content = random.choice(whole())
    data = bytearray(content)
    for _ in range(random.randint(1, MOST_BITS)):
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    if random.random() < 0.2:
        first = random.randrange(len(data))
        length = random.randrange(1, 200)
        data[first : first + length] = data[first : first + length] * random.choice((0, 2))
    return Flipped(f"{name}-{seed}", bytes(data))


def fared(seed: int, folder: Path) -> Fared:
    """How the file of that seed fares from its bytes to the rows that would be published."""
    item = flipped(seed)
    path = folder / f"{item.name}.pdf"
    path.write_bytes(item.content)
    sources, rejected = open_sources([path])
    if rejected:
        return Fared(item.name, rejected[0].error.status)
    reading = read_one(Job(READER, sources[0], ReadOptions(), OWN_LIMITS))
    records = records_of(sources[0], reading.outcome)
    status = records.document.status
    return Fared(item.name, status, _fault(reading.outcome, records))


def _fault(outcome: DocumentRecords | DocumentError, records: DocumentRecords) -> str | None:
    """A row that breaks the contract, or an error of the program's own that nobody foresaw."""
    if isinstance(outcome, ReaderCrashed) and BY_ERROR in outcome.detail.en:
        return outcome.detail.en
    part = checked_document(records).part
    return str(part.faults[0][1]) if part.contract_failed else None


BY_ERROR = "Reading it failed: "
"""How it is told that a reader ended with an error, and not by a library that took its process along."""
