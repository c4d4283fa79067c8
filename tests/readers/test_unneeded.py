"""What a PDF holds besides its pages is not read, however large or odd it is."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from extract.process.isolation import READER, read_one
from extract.process.job import Job, Limits, ReadOptions
from extract.source import open_source
from schemas.records import DocumentRecords
from tests.faults.mixed import small_plan

MEGABYTES = 600
"""That the metadata unpack to; more than their reader may have."""


def ring_of_labels(document: Pdf) -> None:
    labels = document.make_indirect(Dictionary())
    labels.Kids = Array([labels, labels])
    document.Root.PageLabels = labels


def ring_of_outlines(document: Pdf) -> None:
    outline = document.make_indirect(Dictionary(Title="a"))
    outline.First = outline.Next = outline.Prev = outline
    document.Root.Outlines = document.make_indirect(Dictionary(First=outline, Last=outline))


def bomb_of_metadata(document: Pdf) -> None:
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(MEGABYTES)) + packer.flush()
    metadata = document.make_stream(b"")
    metadata.write(packed, filter=Name.FlateDecode)
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    document.Root.Metadata = metadata


@pytest.mark.slow
@pytest.mark.parametrize("change", [ring_of_labels, ring_of_outlines, bomb_of_metadata])
def test_every_value_is_read_within_the_limits(tmp_path: Path, change: Callable[[Pdf], None]) -> None:
    plan, path = small_plan("MUNICIPIO", 1), tmp_path / "plan.pdf"
    with pikepdf.open(io.BytesIO(plan)) as document:
        change(document)
        document.save(
            path,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    job = Job(READER, open_source(path), ReadOptions(), Limits().holding(10, MEGABYTES / 2))
    outcome = read_one(job).outcome
    assert isinstance(outcome, DocumentRecords), outcome
    assert (outcome.document.status, len(outcome.indicators)) == ("read", 6)
