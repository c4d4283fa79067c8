"""Where a table without rules begins and ends among a page's rows."""

from __future__ import annotations

import pytest

from extract.tables.unruled.blocks import BlockRow, is_data_row
from extract.tables.unruled.regions import regions
from tests.unruled import made

ROLES = {"INDICADOR": "indicator", "PLAN 2022": "value"}


def bounds(*rows: BlockRow) -> list[tuple[int, int]]:
    return [(found.first, found.last) for found in regions(rows, ROLES.get, 40.0, 760.0)]


def set_rows(*rows: tuple[tuple[str, float], ...]) -> list[BlockRow]:
    """The rows 14 points apart under each other, an empty one leaving a line's room."""
    return [made.row(*cells, baseline=100.0 + 14 * number) for number, cells in enumerate(rows) if cells]


HEADER = (("INDICADOR", 60.0), ("Nota", 200.0), ("PLAN 2022", 400.0))
VALUES = (("Partos", 60.0), ("Sin más", 200.0), ("1,234", 400.0))
REST = (("y luego otra cosa.", 200.0),)
PROSE = (("El producto no genera costo alguno para la dependencia que lo presta.", 60.0),)


def test_a_sentence_in_a_column_between_rows_is_the_rest_of_a_cell() -> None:
    assert bounds(*set_rows(HEADER, VALUES, REST, VALUES)) == [(0, 4)]


def test_a_sentence_close_below_the_last_row_at_a_columns_edge_belongs_to_it() -> None:
    assert bounds(*set_rows(HEADER, VALUES, VALUES, REST)) == [(0, 4)]


@pytest.mark.parametrize(
    "rest",
    [
        (("y luego otra cosa.", 230.0),),
        PROSE,
    ],
    ids=["at no column's edge", "at the table's own edge"],
)
def test_other_sentences_below_a_table_are_none_of_it(rest: tuple[tuple[str, float], ...]) -> None:
    assert bounds(*set_rows(HEADER, VALUES, VALUES, rest)) == [(0, 3)]


def test_a_sentence_far_below_the_last_row_is_none_of_it() -> None:
    assert bounds(*set_rows(HEADER, VALUES, VALUES, (), (), REST)) == [(0, 3)]


@pytest.mark.parametrize(("mark", "holds"), [("1.", False), ("12)", False), ("3.-", False), ("1", True)])
def test_the_number_a_line_of_a_list_begins_with_is_no_value(mark: str, holds: bool) -> None:
    assert is_data_row(made.row((mark, 60.0), ("Sueldos y prestaciones del personal", 90.0))) is holds


def test_a_value_behind_the_number_of_a_list_is_one() -> None:
    assert is_data_row(made.row(("1.", 60.0), ("Partos", 90.0), ("1,234", 400.0)))
