"""Columns found from blocks that stand below one another, and blocks cut where a column begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.tables.unruled.blocks import Block, BlockRow, block_of
from extract.tables.unruled.cells import placed_blocks
from extract.tables.unruled.close_cells import resplit, texts_at_edges, texts_with_gaps
from extract.tables.unruled.columns import ColumnExtents, columns_below_headers
from extract.tables.unruled.segments import part_of
from tests.unruled.made import ADVANCE, block, row, segment

COLUMNS = (50.0, 200.0, 300.0, 400.0)


def bands_of(*rows: BlockRow, heads: int = 0) -> ColumnExtents:
    return columns_below_headers(rows, [place < heads for place in range(len(rows))])


def texts(rows: Sequence[BlockRow]) -> list[list[str]]:
    return [[block.text for block in row.blocks] for row in rows]


WIDTHS = st.lists(st.tuples(*[st.integers(1, 12)] * 4), min_size=1, max_size=8)
SETS = st.sampled_from(["left", "right", "centre"])


@given(WIDTHS, st.tuples(*[SETS] * 4))
@settings(max_examples=60)
def test_every_cell_stands_in_its_own_column(widths: list[tuple[int, ...]], sets: tuple[str, ...]) -> None:
    """Cells of any width, set to any side of columns of up to 12 signs."""
    room = 12 * ADVANCE
    rows = []
    for number, line in enumerate(widths):
        shifts = [
            {"left": 0.0, "right": room - width * ADVANCE, "centre": (room - width * ADVANCE) / 2}[side]
            for width, side in zip(line, sets, strict=True)
        ]
        cells = [("x" * w, x0 + s) for w, x0, s in zip(line, COLUMNS, shifts, strict=True)]
        rows.append(row(*cells, baseline=100 + 20.0 * number))
    bands = bands_of(*rows)
    assert len(bands.spans) == 4
    for line_row in rows:
        assert [list(bands.places_of(cell)) for cell in line_row.blocks] == [[0], [1], [2], [3]]


def test_columns_stand_from_left_to_right_and_apart() -> None:
    bands = bands_of(row(("b", 200), ("c", 300), ("a", 50)), row(("bbbb", 190), ("ccc", 295), ("aaa", 50)))
    assert list(bands.edges) == [50, (65 + 190) / 2, (210 + 295) / 2, 310]
    assert list(bands.spans) == [(50, 65), (190, 210), (295, 310)]


def test_a_block_over_two_columns_widens_neither() -> None:
    plain = [row(("a", 50), ("b", 200), ("c", 300), baseline=100.0 + 20 * n) for n in range(3)]
    across = row(("a", 50), ("x" * 25, 195), baseline=160)
    bands = bands_of(*plain, across)
    assert bands.spans == bands_of(*plain).spans
    assert list(bands.places_of(across.blocks[1])) == [1, 2]


def test_a_banner_alone_on_its_row_makes_no_column() -> None:
    banner = row(("Tema de todas las filas de abajo", 120), baseline=80)
    plain = row(("a", 50), ("b", 200))
    assert bands_of(banner, plain).spans == bands_of(plain).spans
    assert bands_of(banner).spans == ()


def test_headers_as_many_as_the_columns_are_told_by_their_order() -> None:
    head = row(("INDICADOR", 50), ("PLAN 2021", 150), ("PLAN 2022", 230), baseline=80)
    bands = bands_of(head, row(("Partos", 50), ("10", 200), ("20", 300)), heads=1)
    assert len(bands.spans) == 3
    assert [list(bands.places_of(cell)) for cell in head.blocks] == [[0], [1], [2]]


def test_a_header_over_no_value_names_a_column_of_its_own() -> None:
    head = row(("INDICADOR", 50), ("PLAN 2021", 190), ("PLAN 2022", 290), baseline=80)
    bands = bands_of(head, row(("Partos", 50), ("10", 200)), row(("Camas", 50), ("7", 200)), heads=1)
    assert [list(bands.places_of(cell)) for cell in head.blocks] == [[0], [1], [2]]


def test_a_code_beside_the_first_line_of_a_label_is_one_cell_with_it() -> None:
    first, second = row(("393", 50), ("10", 200)), row(("20", 200), baseline=120)
    (label,) = row(("Residuos y limpieza", 80), baseline=105).blocks
    rows = [replace(one, spanning=(label,)) for one in (first, second)]
    placed = placed_blocks(rows, ColumnExtents(((50, 180), (200, 215))), (False, False))
    found = [(cell.row, cell.row_span, cell.column, len(cell.blocks)) for cell in placed]
    assert found == [(0, 2, 0, 2), (0, 1, 1, 1), (1, 1, 1, 1)]


def test_a_block_beside_all_columns_goes_to_the_nearest() -> None:
    bands = ColumnExtents(((50, 60), (200, 220), (300, 320)))
    assert list(bands.places_of(block("x", 180, 100))) == [1]
    assert list(bands.places_of(block("x", 900, 100))) == [2]


ROWS = (
    row(("Partos", 50), ("10", 200), ("20", 250)),
    row(("Camas", 50), ("30", 200), ("40", 250), baseline=120),
)


@pytest.mark.parametrize("text", ["Tema de una linea que llega a 77", "Tema de una linea que llega a 1,234"])
def test_a_label_that_runs_up_to_its_value_is_cut_there(text: str) -> None:
    label, value = text.rsplit(" ", 1)
    start = 200.0 - ADVANCE * (len(label) + 1)
    close = row((text, start), ("5", 250), baseline=140)
    *others, cut = resplit((*ROWS, close), bands_of(*ROWS))
    assert texts([cut]) == [[label, value, "5"]]
    assert others == list(ROWS)


def test_a_word_that_runs_across_the_edge_is_never_cut() -> None:
    long = row(("Tema de una palabra larguisima y mas", 50), ("5", 250), baseline=140)
    assert resplit((*ROWS, long), bands_of(*ROWS))[-1] == long


def test_an_edge_at_which_only_one_block_begins_cuts_nothing() -> None:
    lone = (ROWS[0], row(("Tema de una linea que llega a 77", 200 - 30 * ADVANCE), baseline=140))
    assert resplit(lone, bands_of(ROWS[0])) == lone


def test_lines_of_which_one_runs_across_stay_together() -> None:
    label = "Tema de una linea que llega a 77\nTema de una linea que pasa por alli"
    tall = row((label, 200 - 30 * ADVANCE), ("5", 250), baseline=140)
    assert resplit((*ROWS, tall), bands_of(*ROWS))[-1] == tall


LABELS = (
    row(("Partos", 50), ("Meta", 200), ("10", 300)),
    row(("Camas", 50), ("Tema", 200), ("20", 300), baseline=120),
)


def across(words: str, next_word: str, gap: float) -> BlockRow:
    """A label over both columns of labels, whose next word begins at the second one's left edge."""
    left = segment(words, 200 - gap - ADVANCE * len(words), 140)
    glyphs = (*left.glyphs, *segment(f" {next_word}", 200 - ADVANCE, 140).glyphs)
    return BlockRow((block_of([part_of(left, glyphs)]), block("5", 300, 140)))


@pytest.mark.parametrize(("gap", "pieces"), [(ADVANCE, 2), (1.2 * ADVANCE, 2), (1.5 * ADVANCE, 3)])
def test_a_word_behind_a_blank_goes_on_and_one_behind_more_is_cut_off(gap: float, pieces: int) -> None:
    rows = (*LABELS, across("Tema de la red de hospitales", "Norte", gap))
    assert len(resplit(rows, bands_of(*rows))[-1].blocks) == pieces


@pytest.mark.parametrize(("word", "doubtful"), [("Norte", 1), ("norte", 0), ("2022", 1)])
def test_a_word_that_begins_as_the_labels_there_do_is_left_and_in_doubt(word: str, doubtful: int) -> None:
    rows = (*LABELS, across("Tema de la red de hospitales", word, ADVANCE))
    bands = bands_of(*rows)
    left = resplit(rows, bands)
    assert len(left[-1].blocks) == 2
    assert len(texts_at_edges(left, bands)) == doubtful


def test_where_labels_begin_small_a_small_word_is_in_doubt_too() -> None:
    small = (
        row(("partos", 50), ("meta", 200), ("1", 300)),
        row(("camas", 50), ("tema", 200), ("2", 300), baseline=120),
    )
    rows = (*small, across("tema de la red de hospitales", "norte", ADVANCE))
    assert len(texts_at_edges(rows, bands_of(*rows))) == 1


@pytest.mark.parametrize(("gap", "told"), [(1.0, 0), (1.5, 1), (2.0, 0), (1.02, 0)])
def test_one_gap_wider_than_the_blanks_of_its_line_is_told_but_not_a_blank_typed_twice(
    gap: float, told: int
) -> None:
    line = across("Tema de la red de hospitales", "Norte", gap * ADVANCE)
    assert len(texts_with_gaps([line])) == told


def test_lines_with_several_wide_gaps_are_not_told() -> None:
    assert texts_with_gaps([row(("Tema de la red  de los hospitales  del norte", 50))]) == []


@given(st.lists(st.sampled_from(["Partos", "de", "la", "red", "77", "1,300"]), min_size=1, max_size=14))
@settings(max_examples=60)
def test_cutting_loses_no_sign_and_keeps_the_order(words: list[str]) -> None:
    line = row((" ".join(words), 50), baseline=140)
    (cut,) = resplit((*ROWS, line), bands_of(*ROWS))[2:]
    glyphs = [glyph for piece in cut.blocks for glyph in piece.glyphs]
    assert glyphs == list(line.blocks[0].glyphs)
    assert all(_apart(left, right) for left, right in zip(cut.blocks, cut.blocks[1:], strict=False))


def _apart(left: Block, right: Block) -> bool:
    return left.box.x1 <= right.box.x0
