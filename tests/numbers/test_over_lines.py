"""Numbers broken over two lines of a cell: put together only where the pieces can't be numbers alone."""

from __future__ import annotations

import pytest

from extract.numbers.lexemes import number_line

BROKEN = [
    ("Q.190,000,00\n0.00", "Q.190,000,000.00"),
    ("Q.60,000,0\n00.00", "Q.60,000,000.00"),
    ("$2,987,114.\n75", "$2,987,114.75"),
    ("$6,010,455\n.20", "$6,010,455.20"),
    ("1.250.30\n0,50", "1.250.300,50"),
    ("Q.45,300,200.0\n0 (2023)", "Q.45,300,200.00 (2023)"),
]
APART = [
    ("12\n5", "12 5"),
    ("2,500\n3,400", "2,500 3,400"),
    ("2,500.5\n3", "2,500.5 3"),
    ("16,000\n000", "16,000 000"),
    ("5.\n3 talleres", "5. 3 talleres"),
    ("45 días\nhábiles", "45 días hábiles"),
    ("₡ 1 812 450\n300,50", "₡ 1 812 450 300,50"),
    ("100%\n(25)", "100% (25)"),
]


@pytest.mark.parametrize(("printed", "line"), BROKEN)
def test_a_number_in_pieces_is_one_number(printed: str, line: str) -> None:
    assert number_line(printed) == line


@pytest.mark.parametrize(("printed", "line"), APART)
def test_what_may_be_two_numbers_stays_two(printed: str, line: str) -> None:
    assert number_line(printed) == line
