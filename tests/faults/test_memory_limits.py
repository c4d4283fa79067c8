"""However little memory there is, and whatever a library makes of being refused it, that is what is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from extract.errors import MemoryLimit, TruncatedPdf, library_errors, wants_memory
from extract.process.isolation import READER, read_one
from extract.process.job import Job, Limits, ReadOptions
from extract.process.starting import Anew, Starter, starter
from extract.source import open_source
from schemas.records import DocumentRecords
from schemas.texts import Text
from tests.faults.conftest import MakeSource
from tests.faults.faulty_readers import REFUSALS
from tests.faults.mixed import small_plan
from tests.faults.test_isolation import failure, read

ROWS = 300
LIMITS = (16, 32, 48, 64, 80, *range(88, 128, 4), 128, 144, 160, 192, 224, 256)
"""MB; somewhere among them the libraries fit in, then the plan, wherever that is on a machine."""


@pytest.mark.parametrize("how", REFUSALS)
@pytest.mark.parametrize("reader", ["is_refused_memory", "is_refused_memory_in_a_library"])
def test_a_refusal_has_many_names(make_source: MakeSource, reader: str, how: str) -> None:
    (reading,) = read(make_source(f"{how}.pdf"), reader=reader, limits=Limits(megabytes=512))
    assert type(failure(reading)) is MemoryLimit
    assert "512 MB" in failure(reading).detail.en


def test_what_speaks_of_something_else_is_no_refusal() -> None:
    assert not wants_memory(ValueError("a broken stream of memories"))
    ring = ValueError("first")
    ring.__cause__ = OSError("second")
    ring.__cause__.__cause__ = ring
    assert not wants_memory(ring)
    with pytest.raises(TruncatedPdf), library_errors(Text("leer", "reading")):
        raise ValueError("a broken stream")


@pytest.fixture(scope="module", params=["forked", "anew"])
def begin(request: pytest.FixtureRequest) -> Iterator[Starter]:
    with closing(starter() if request.param == "forked" else Anew()) as chosen:
        yield chosen


@pytest.mark.slow
def test_a_plan_is_read_whole_or_wants_more_memory(tmp_path: Path, begin: Starter) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(small_plan("MUNICIPIO", 1, rows=ROWS))
    told = {limit: outcome_at(path, limit, begin) for limit in LIMITS}
    assert set(told.values()) <= {"out_of_memory", f"read {ROWS}"}, told
    assert told[LIMITS[0]] == "out_of_memory"


def outcome_at(path: Path, megabytes: int, begin: Starter) -> str:
    limits = Limits().holding(megabytes=megabytes)
    outcome = read_one(Job(READER, open_source(path), ReadOptions(), limits), begin=begin).outcome
    if isinstance(outcome, DocumentRecords):
        return f"{outcome.document.status} {len(outcome.indicators)}"
    return outcome.status
