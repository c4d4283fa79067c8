"""Each hostile file comes to an end as its index says, and none publishes a number that its picture lacks."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import DocumentError, TimeLimit
from extract.process.isolation import Reading, read_isolated
from extract.process.job import Limits, ReadOptions
from extract.source import open_source
from schemas.records import DocumentRecords
from tests.hostile.made import Made, hostile

pytestmark = pytest.mark.slow

FILES = hostile()


def read(one: Made, folder: Path) -> Reading:
    path = folder / f"{one.name}.pdf"
    path.write_bytes(one.data)
    (reading,) = read_isolated([open_source(path)], ReadOptions(), Limits())
    return reading


def numbers(records: DocumentRecords) -> set[float]:
    """Every number that is published of a document as a value."""
    return {item.value for item in records.indicators if item.value is not None}


@pytest.mark.parametrize("one", FILES, ids=lambda one: one.name)
def test_a_hostile_file_says_what_is_seen_or_nothing(one: Made, tmp_path: Path) -> None:
    outcome = read(one, tmp_path).outcome
    if isinstance(outcome, DocumentError):
        assert one.expected != "extract", outcome
        assert not isinstance(outcome, TimeLimit), "what it is too much for is found before its time is up"
        return
    assert isinstance(outcome, DocumentRecords)
    assert one.expected != "reject", numbers(outcome)
    assert numbers(outcome) <= one.seen, "a number that nobody sees"
    if one.expected == "extract":
        assert numbers(outcome) == one.seen
    elif not numbers(outcome) >= one.seen:
        assert outcome.findings, "what is seen and not published is told"


def test_the_set_is_of_many_kinds_and_always_the_same() -> None:
    assert len(FILES) >= 40
    again = {one.name: one.data for one in hostile()}
    assert [one.name for one in FILES if one.data != again[one.name] and "encrypted" not in one.name] == []
