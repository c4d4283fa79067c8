"""Two readers of three settle a cell; a reader that fails is outvoted and named."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.page.printed import squash
from extract.readers import camelot
from extract.readers.camelot import Engine, GridReading
from extract.tables.reader_vote import settle
from tests.typeset.model import Item, Line, TableBlock
from tests.typeset.reading import read_pages, read_plan
from tests.typeset.typesetter import typeset

HEAD = Line((Item("INDICADOR"), Item("PLAN 2021"), Item("PLAN 2022")))
EQUAL = TableBlock((2, 1, 1), (HEAD, Line((Item("Partos"), Item("1,300"), Item("1,300")))))
TEXTS = st.text(alphabet="0123456789,.% n/p", max_size=8)


def test_camelot_empties_a_padded_cell_beside_its_like_and_is_outvoted() -> None:
    padded = Line((Item("Dosis"), Item("1,300", lead=40), Item("1,300")))
    pdf = typeset([TableBlock((2, 1, 1), (HEAD, padded))]).pdf
    reading = read_plan(pdf)
    assert [i.cell_text for i in reading.values.indicators] == ["1,300", "1,300"]
    assert "pdfium+pdfplumber" in {i.agreement for i in reading.values.indicators}
    assert set(reading.rules) == {"reader-disagreement"}


@pytest.mark.parametrize("wrong", ["", "1,30", "1,8OO", "1,300 1,300"])
def test_a_failing_grid_reader_is_outvoted(monkeypatch: pytest.MonkeyPatch, wrong: str) -> None:
    real = camelot.read_grids

    def faulty(document: object, papers: dict[int, object], engine: Engine = "vector") -> GridReading:
        found = real(document, papers, engine)  # type: ignore[arg-type]
        grids = tuple(
            replace(grid, cells=(*grid.cells[:-1], replace(grid.cells[-1], text=wrong)))
            for grid in found.grids
        )
        return replace(found, grids=grids)

    monkeypatch.setattr(camelot, "read_grids", faulty)
    (page,) = read_pages(typeset([EQUAL]).pdf)
    last = page.tables[0].cells[-1]
    assert (last.text, last.agreement) == ("1,300", "pdfium+pdfplumber")
    (report,) = page.findings
    assert (report.rule, report.page, report.box) == ("reader-disagreement", 1, last.box)
    assert f"«{wrong}»" in report.message


@given(TEXTS, TEXTS, TEXTS)
def test_the_text_of_any_two_that_agree_is_kept_and_each_difference_told(a: str, b: str, c: str) -> None:
    settled = settle("camelot", a, b, lambda: c)
    votes = [squash(text) for text in (a, b, c)]
    kept = squash(settled.text)
    if votes[0] == votes[1]:
        assert (kept, settled.rule) == (votes[1], None)
    elif votes[2] in votes[:2]:
        assert (kept, settled.rule) == (votes[2], "reader-disagreement")
    else:
        assert (kept, settled.rule, settled.agreement) == (votes[1], "reader-conflict", "none")


@given(TEXTS)
def test_the_third_reader_is_not_asked_without_need(text: str) -> None:
    def third() -> str:
        raise AssertionError("asked")

    assert settle("camelot", f" {text} ", text.replace(" ", "\n"), third).rule is None
