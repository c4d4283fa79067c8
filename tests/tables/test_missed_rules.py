"""A grid that a rule of the page runs through unbounded is not taken as found."""

from __future__ import annotations

from unittest.mock import Mock

import pytest

from extract.page.content import Glyph, PageContent, Paper, Rule
from extract.page.geometry import Box
from extract.page.grid import Grid, GridCell, GridSpan
from extract.tables import drawn_grids as grids
from extract.tables.ruled import page_grids

EDGES = (50.0, 150.0, 250.0)
FRAME = Box(50, 100, 250, 160)


def across(y: float, x0: float = 50.0, x1: float = 250.0) -> Rule:
    return Rule(Box(x0, y - 0.25, x1, y + 0.25))


def down(x: float) -> Rule:
    return Rule(Box(x - 0.25, 100, x + 0.25, 160))


def glyph(text: str, x: float, baseline: float) -> Glyph:
    return Glyph(text, x, baseline - 8, x + 6, baseline + 2, baseline, 10.0, 0, True)


def grid(*rows: float) -> Grid:
    cells = [
        GridCell(
            GridSpan(row, column, 1, 1),
            Box(EDGES[column], rows[row], EDGES[column + 1], rows[row + 1]),
            "",
        )
        for row in range(len(rows) - 1)
        for column in range(2)
    ]
    return Grid(1, FRAME, rows, EDGES, tuple(cells))


def found(monkeypatch: pytest.MonkeyPatch, read: Grid, *extra: Rule) -> grids.PageGrids:
    """What is made of a page that camelot reads as `read`; `extra` rules stand beside those of the frame."""
    rules = (across(100), across(160), *map(down, EDGES), *extra)
    glyphs = (glyph("a", 60, 115), glyph("b", 60, 145), glyph("c", 160, 115), glyph("d", 160, 145))
    page = PageContent(1, 300, 300, 0, glyphs, rules, ("Sans",), Paper(0, 0, 300))
    monkeypatch.setattr(grids, "camelot_grids", lambda _, pages, __: {1: (read,)} if pages else {})
    return page_grids(Mock(), [page], lambda page: page, lambda _: None)[1]


def test_a_grid_that_misses_a_rule_gives_way_to_the_lattice_of_the_rules(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read = found(monkeypatch, grid(100, 160), across(130))
    assert [item.rule for item in read.findings] == ["own-lattice"]
    assert read.grids[0].row_edges == pytest.approx((100, 130, 160), abs=0.5)
    assert [cell.text for cell in read.grids[0].cells] == ["a", "c", "b", "d"]


def test_a_grid_with_every_rule_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    read = found(monkeypatch, grid(100, 130, 160), across(130))
    assert read.findings == ()
    assert read.grids[0].reader == "camelot"


@pytest.mark.parametrize(
    "rule",
    [
        pytest.param(across(118, 58, 90), id="an underline inside a cell"),
        pytest.param(across(200), id="a rule below the table"),
        pytest.param(across(130, 260, 290), id="a rule beside the table"),
    ],
)
def test_rules_that_bound_no_cell_are_not_missed(monkeypatch: pytest.MonkeyPatch, rule: Rule) -> None:
    assert found(monkeypatch, grid(100, 160), rule).findings == ()
