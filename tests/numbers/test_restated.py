"""Fractions printed behind percentages: they prove the percentage, and are no values of their own."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.numbers import Convention, settle_convention
from tests.numbers.reading import COMMA, POINT, read, rules


@pytest.mark.parametrize(
    ("text", "convention", "raw", "value"),
    [
        ("74 % (52/70)*100", POINT, "74 %", "74"),
        ("36 % (2.300/6.434)*100", COMMA, "36 %", "36"),
        ("36 % (2.300/6.434)*100", POINT, "36 %", "36"),
        ("12,4 % (31/250)*100", COMMA, "12,4 %", "12.4"),
        ("90%(45/50)", POINT, "90%", "90"),
        ("80% (4/5) x 100%", POINT, "80%", "80"),
        ("≥ 90% (45/50)", POINT, "≥ 90%", "90"),
    ],
)
def test_the_value_is_the_percentage(text: str, convention: Convention, raw: str, value: str) -> None:
    reading = read(text, convention=convention)
    assert [(v.raw, v.value, v.unit) for v in reading.values] == [(raw, Decimal(value), "percent")]
    assert rules(reading) == []


@given(st.integers(1, 99_999), st.integers(1, 99_999), st.integers(0, 3))
def test_a_fraction_that_rounds_to_its_percentage_contradicts_nothing(
    above: int, below: int, places: int
) -> None:
    share = (Decimal(above) * 100 / Decimal(below)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    reading = read(f"{share}% ({above}/{below})*100")
    assert [v.value for v in reading.values] == [share]
    assert "fraction-contradiction" not in rules(reading)


@given(st.integers(1, 99), st.integers(100, 999), st.integers(2, 900))
def test_a_fraction_that_does_not_round_to_it_is_told(above: int, below: int, off: int) -> None:
    share = int(Decimal(above) * 100 / Decimal(below)) + off
    reading = read(f"{share}% ({above}/{below})*100")
    assert [v.value for v in reading.values] == [share]
    assert "fraction-contradiction" in rules(reading)


@pytest.mark.parametrize(
    "text", ["74 % (52 de 70)", "74 (52/70)", "74 % (52/)", "5% 3% (1/2)", "74 % (52/0) y 3"]
)
def test_else_nothing_behind_a_percentage_is_a_fraction(text: str) -> None:
    assert all(value.raw != text[:4] for value in read(text).values)


@pytest.mark.parametrize(
    ("fraction", "decimal"), [("36 % (980/2.722)*100", ","), ("36 % (980/2,722)*100", ".")]
)
def test_a_fraction_proves_the_separators(fraction: str, decimal: str) -> None:
    settled = settle_convention([(fraction, None)])
    assert (settled.convention.decimal, settled.evidence) == (decimal, "proof")


def test_a_fraction_that_fits_either_way_proves_nothing() -> None:
    assert settle_convention([("36 % (2.300/6.434)*100", None)]).evidence != "proof"


@pytest.mark.parametrize(
    ("text", "value"), [("24,6 (46.740/1.900)", "24.6"), ("17,8 = (37.380/2.100)", "17.8")]
)
def test_two_numbers_that_make_the_one_before_them_are_no_values(text: str, value: str) -> None:
    reading = read(text, convention=COMMA)
    assert [v.value for v in reading.values] == [Decimal(value)]


def test_two_numbers_that_make_another_one_are_told() -> None:
    assert rules(read("24,6 (46.740/2.900)", convention=COMMA)) != []


@pytest.mark.parametrize("text", ["22 de 40", "1 de cada 10", "12 de mayo de 2022"])
def test_a_part_and_its_whole_are_no_value(text: str) -> None:
    assert all(v.raw != text or v.status == "text" for v in read(text, convention=POINT).values)


@pytest.mark.parametrize(("text", "comparator"), [("máx. 5,5", "<="), ("mín. 3", ">=")])
def test_abbreviated_bounds(text: str, comparator: str) -> None:
    assert [v.comparator for v in read(text, convention=COMMA).values] == [comparator]


def test_per_mille_is_a_unit() -> None:
    assert [v.unit for v in read("2,4 ‰", convention=COMMA).values] == ["per_mille"]
