"""Each hostile file comes to an end as its index says, and none publishes a number that its picture lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from extract.errors import DocumentError, ReaderCrashed, TimeLimit
from extract.process.isolation import read_isolated
from extract.process.job import Limits, ReadOptions
from extract.source import open_sources
from schemas.records import DocumentRecords
from tests.hostile.drawings import drawings
from tests.hostile.made import Made, hostile
from tests.hostile.structures import structures

pytestmark = pytest.mark.slow

FILES = [*hostile(), *structures(), *drawings()]
AT_ONCE = 12
"""Files that are read from one process with the libraries loaded."""


def outcomes(files: Sequence[Made], folder: Path) -> dict[str, DocumentRecords | DocumentError]:
    """What became of each file, by its name."""
    paths = [folder / f"{one.name}.pdf" for one in files]
    for one, path in zip(files, paths, strict=True):
        path.write_bytes(one.data)
    sources, rejected = open_sources(paths)
    found = {item.source.path.stem: item.error for item in rejected}
    readings = read_isolated(sources, ReadOptions(), Limits())
    return found | {item.source.path.stem: item.outcome for item in readings}


def numbers(records: DocumentRecords, *certainties: str) -> set[float]:
    """Every number that is published of a document as a value, or those that are so certain."""
    return {
        item.value
        for item in records.indicators
        if item.value is not None and (not certainties or item.certainty in certainties)
    }


def faults(one: Made, outcome: DocumentRecords | DocumentError) -> Iterator[str]:
    """What is wrong with what became of a file."""
    if isinstance(outcome, DocumentError):
        if one.expected == "extract":
            yield f"is refused: {outcome}"
        if isinstance(outcome, TimeLimit | ReaderCrashed):
            yield f"ends its process, where what it is too much for is found before: {outcome}"
        return
    published = numbers(outcome)
    unseen = published - one.seen
    if one.expected == "reject":
        yield f"is read: {sorted(published)}"
    if unseen - (one.doubted & numbers(outcome, "doubtful")):
        yield f"publishes what nobody sees: {sorted(unseen)}"
    if unseen and not any(item.severity == "error" for item in outcome.findings):
        yield f"tells of no error in {sorted(unseen)}"
    lost = one.seen - published
    if lost and (one.expected == "extract" or not outcome.findings):
        yield f"loses {sorted(lost)}"


@pytest.mark.parametrize("first", range(0, len(FILES), AT_ONCE))
def test_a_hostile_file_says_what_is_seen_or_nothing(first: int, tmp_path: Path) -> None:
    files = FILES[first : first + AT_ONCE]
    found = outcomes(files, tmp_path)
    assert set(found) == {one.name for one in files}
    assert [f"{one.name} {fault}" for one in files for fault in faults(one, found[one.name])] == []


def test_the_set_is_of_many_kinds_and_always_the_same() -> None:
    assert len(FILES) >= 140
    assert len({one.name for one in FILES}) == len(FILES)
    again = {one.name: one.data for one in [*hostile(), *structures(), *drawings()]}
    assert [one.name for one in FILES if one.data != again[one.name] and "encrypted" not in one.name] == []
