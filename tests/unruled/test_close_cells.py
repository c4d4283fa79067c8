"""Cells as close as words: which gaps part them, which words end in a value, what a header's parents are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.tables.unruled.blocks import BlockRow, Separators
from extract.tables.unruled.close_cells import cut_at_gutters, resplit
from extract.tables.unruled.columns import ColumnExtents, columns_below_headers
from extract.tables.unruled.regions import regions
from extract.tables.unruled.row_spans import region_rows
from extract.tables.unruled.segments import Segment, may_hold_table, part_of
from tests.unruled.made import ADVANCE, block, row, segment


def beside(left: str, right: str, x0: float, baseline: float, gap: float) -> Segment:
    """Two texts in one segment, `gap` blanks apart, of which the second begins at `x0`."""
    first = segment(left, x0 - (len(left) + gap) * ADVANCE, baseline)
    second = segment(right, x0, baseline)
    marked = (second.glyphs[0]._replace(space_before=True), *second.glyphs[1:])
    return part_of(first, (*first.glyphs, *marked))


PAIRS = (("Partos de la red", "Tema niñez"), ("Dosis en el año", "Tema según norma"))
ACROSS = segment("una línea de texto que va por encima de las dos columnas", 50, 160)


@pytest.mark.parametrize(
    ("gap", "edges", "parts"),
    [
        pytest.param(2.5, (200, 200), 2, id="ends at one place and no blanks make it up"),
        pytest.param(2.0, (200, 200), 1, id="two blanks"),
        pytest.param(2.5, (200, 207), 1, id="ends at two places"),
        pytest.param(1.0, (200, 200), 1, id="one blank"),
    ],
)
def test_lines_are_cut_at_odd_gaps_that_end_at_one_place(
    gap: float, edges: tuple[float, float], parts: int
) -> None:
    lines = [
        (beside(*pair, edge, 100 + 20 * n, gap),)
        for n, (pair, edge) in enumerate(zip(PAIRS, edges, strict=True))
    ]
    cut = cut_at_gutters([*lines, (ACROSS,)])
    assert [len(line) for line in cut] == [parts, parts, 1]


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        pytest.param(("148Jefatura", "12Patrón mayor", "2,310Jefatura"), 2, id="numbers set to the right"),
        pytest.param(
            ("148Jefatura", "123Patrón mayor", "310Jefatura"), 1, id="numbers as wide as one another"
        ),
        pytest.param(("1ra fase", "12da fase", "103ra fase"), 1, id="ordinals"),
        pytest.param(("148Jefatura", "12Patrón mayor"), 1, id="two lines"),
    ],
)
def test_numbers_are_cut_from_words_that_begin_at_one_place(texts: tuple[str, ...], parts: int) -> None:
    digits = [len(text) - len(text.lstrip("0123456789,")) for text in texts]
    lines = [
        (segment(text, 300 - count * ADVANCE, 100 + 20 * n),)
        for n, (text, count) in enumerate(zip(texts, digits, strict=True))
    ]
    assert {len(line) for line in cut_at_gutters(lines)} == {parts}


@pytest.mark.parametrize(
    ("gap", "value", "held"),
    [(1.0, "88", False), (2.5, "88", True), (2.5, "6 meses", True), (2.5, "niñez", False)],
)
def test_a_value_behind_more_than_a_blank_may_be_a_tables(gap: float, value: str, held: bool) -> None:
    line = beside("Dosis en el año", value, 200, 100, gap * 0.28 * 10 / ADVANCE)
    assert may_hold_table([line.glyphs], lambda text: text == "METAS", lambda _: False) is held


def test_a_value_is_cut_off_words_in_a_column_with_one_other_value_left_of_more() -> None:
    body = [
        row(("Partos", 50), ("Dosis", 150), ("43,173", 200), ("8%", 260)),
        BlockRow(
            (
                block("Camas", 50, 120),
                block("Porcentaje n/p", 150, 120),
                block("n/p", 260, 120),
            )
        ),
    ]
    columns = ColumnExtents(((50, 75), (150, 190), (200, 230), (260, 275)))
    found = resplit(body, columns)
    assert [item.text for item in found[1].blocks] == ["Camas", "Porcentaje", "n/p", "n/p"]


def test_a_parent_between_the_columns_it_heads_is_none() -> None:
    upper = row(("INDICADOR", 50), ("METAS", 245), baseline=100)
    lower = row(("EJECUTADO", 180), ("PLAN 2021", 290), baseline=120)
    columns = columns_below_headers([upper, lower], [True, True])
    assert [x0 for x0, _ in columns.spans] == [50, 180, 290]


def test_a_parent_over_one_column_keeps_its_header_a_table() -> None:
    upper = row(("INDICADOR", 50), ("METAS", 245), baseline=100)
    columns = columns_below_headers([upper, row(("PLAN 2022", 240), baseline=120)], [True, True])
    assert len(columns.spans) == 2


def test_a_region_goes_on_below_rows_whose_first_label_they_share() -> None:
    label = block("Tema en el año\nPartos", 50, 100)
    shared = [
        BlockRow(row((f"Dosis {n}º", 150), ("12", 250), baseline=100 + 16.0 * n).blocks, (label,))
        for n in range(8)
    ]
    bold = segment("Tema rurales", 50, 230)
    banner = BlockRow((replace(block("Tema rurales", 50, 230), segments=(replace(bold, bold=True),)),))
    rows = [*shared, banner, row(("Camas", 50), ("34", 250), baseline=246)]
    assert [(item.first, item.last) for item in regions(rows, dict[str, str]().get, 0, 800)] == [(0, 10)]


def test_a_table_that_shows_nothing_is_set_as_the_others_of_its_page_and_in_doubt() -> None:
    rows = [row(("Partos", 50), ("12", 250))]
    columns = columns_below_headers(rows, [False])
    alone, beside_top = (region_rows(rows, [False], columns, Separators(()), votes) for votes in (0, 3))
    assert (alone.top, alone.shown) == (False, False)
    assert (beside_top.top, beside_top.shown) == (True, False)
