"""Every printed text of the shipped plans, read anew from its record alone, says what it said at first."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.corrections.rereading import READ, Rereader
from extract.document import read_document
from extract.process.job import ReadOptions
from extract.source import open_source
from schemas.yaml_lines import Unfit
from tests.corrections.made import lexicon

pytestmark = pytest.mark.slow

RAW = Path(__file__).resolve().parents[2] / "raw_pdfs"


@pytest.mark.parametrize("plan", sorted(RAW.glob("*.pdf")), ids=lambda plan: plan.stem)
def test_texts_read_anew_say_the_same(plan: Path) -> None:
    values = read_document(open_source(plan), ReadOptions()).indicators
    rereader = Rereader(values, lexicon())
    doubtful = 0
    for value in values:
        try:
            read = rereader.reading(value, value.raw, {}, 1)
        except Unfit:
            doubtful += 1
        else:
            assert [read[field] for field in READ] == [getattr(value, field) for field in READ], value.raw
    assert doubtful <= len(values) / 20
