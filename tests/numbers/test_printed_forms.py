"""Numbers as accounts, forms, word processors and spreadsheets print them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.numbers import Convention, UnitHint
from extract.numbers.lexemes import FRACTIONS
from schemas.lexicon import HYPHENS
from tests.numbers.reading import COMMA, POINT, hint, read, rules

HYPHEN_SIGNS = [sign for sign in HYPHENS if sign not in "–—―"]


@given(st.sampled_from(HYPHEN_SIGNS), st.integers(1, 9999), st.sampled_from(["", "%", " %"]))
def test_every_hyphen_that_touches_a_number_is_its_minus(sign: str, number: int, unit: str) -> None:
    reading = read(f"{sign}{number}{unit}")
    assert [value.value for value in reading.values] == [-number]
    assert "dash-as-minus" not in rules(reading)


@pytest.mark.parametrize("sign", "–—―")
def test_a_dash_that_touches_a_number_is_its_minus_and_told(sign: str) -> None:
    reading = read(f"{sign}18%")
    assert [value.value for value in reading.values] == [-18]
    assert rules(reading) == ["dash-as-minus"]


@pytest.mark.parametrize("sign", list(HYPHENS))
def test_a_stroke_alone_is_no_plan_and_between_numbers_a_range(sign: str) -> None:
    assert [value.status for value in read(sign).values] == ["not_planned"]
    assert rules(read(f"5{sign}10")) == ["number-range"]


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("1,250.00-", "usd", "-1250.00"),
        ("14-", None, "-14"),
        ("7.5-%", None, "-7.5"),
        ("14\u2212", None, "-14"),
    ],
)
def test_a_minus_behind_the_number_negates_it_and_is_told(text: str, unit: str | None, value: str) -> None:
    reading = read(text, *([hint(unit)] if unit else []))
    assert [(v.raw, v.value) for v in reading.values] == [(text, Decimal(value))]
    assert "trailing-minus" in rules(reading)


@pytest.mark.parametrize("text", ["5-días", "5- 10", "-5-", "14–"])
def test_a_stroke_behind_a_number_is_else_no_minus(text: str) -> None:
    assert [value.value for value in read(text).values] in ([], [None])


def test_parentheses_negate_where_the_column_is_money() -> None:
    assert [v.value for v in read("(1,200.00)", hint("usd")).values] == [Decimal("-1200.00")]
    assert [v.value for v in read("(1,200)", hint("count")).values] == [Decimal(1200)]
    assert rules(read("(1,200)", hint("count"))) == ["parenthesised-number"]


@pytest.mark.parametrize(("text", "value"), [("+12", "12"), ("+ 4.5%", "4.5"), ("≥ +3", "3")])
def test_a_plus_says_nothing_new(text: str, value: str) -> None:
    reading = read(text, hint("percent"))
    assert [(v.raw, v.value) for v in reading.values] == [(text, Decimal(value))]
    assert rules(reading) == []


@pytest.mark.parametrize(
    ("text", "value", "found"),
    [
        ("½", "0.5", []),
        ("1½", "1.5", []),
        ("1 ½", "1.5", []),
        ("½ día", "0.5", []),
        ("2 1/2", "2.5", ["fraction-read"]),
        ("3/4", "0.75", ["fraction-read"]),
        ("-1 1/2", "-1.5", ["fraction-read"]),
    ],
)
def test_a_fraction_is_its_decimal(text: str, value: str, found: list[str]) -> None:
    reading = read(text)
    assert [(v.raw, v.value) for v in reading.values] == [(text, Decimal(value))]
    assert rules(reading) == found


@given(st.integers(0, 99), st.sampled_from(FRACTIONS))
def test_a_sign_of_a_fraction_adds_less_than_one(whole: int, sign: str) -> None:
    (value,) = read(f"{whole}{sign}").values
    assert value.value is not None
    assert whole < value.value < whole + 1


@pytest.mark.parametrize(
    "text", ["24/7", "5/10", "1/3", "2/4", "3/4/5", "1/2/24", "11/12", "3/4,5", "1/2x", "01/2"]
)
def test_what_a_slash_parts_is_else_no_fraction(text: str) -> None:
    assert all(value.value is None for value in read(text).values)


@pytest.mark.parametrize(
    ("text", "unit", "value", "scale"),
    [
        ("US$ 12.3 MM", None, "12.3", 10**6),
        ("12.3MM", "usd", "12.3", 10**6),
        ("45 K", "usd", "45", 10**3),
        ("1.2 mills.", "usd", "1.2", 10**6),
        ("1 billón", "usd", "1", 10**12),
        ("1.5 mil millones", "usd", "1.5", 10**9),
        ("350 mil", "usd", "350", 10**3),
    ],
)
def test_a_scale_is_read_however_short(text: str, unit: str | None, value: str, scale: int) -> None:
    reading = read(text, *([hint(unit)] if unit else []))
    assert [(v.value, v.scale, v.unit) for v in reading.values] == [(Decimal(value), scale, "usd")]
    assert rules(reading) == []


@pytest.mark.parametrize("text", ["US$ 800 M", "$ 5 m", "800 M"])
def test_an_amount_whose_scale_is_open_is_no_value(text: str) -> None:
    reading = read(text, hint("usd"))
    assert [value.value for value in reading.values] == [None]
    assert rules(reading) == ["scale-open"]


@given(
    st.integers(1, 9999), st.text("bcdfghjqrwxyz", min_size=1, max_size=3), st.sampled_from(["usd", "count"])
)
def test_no_short_word_behind_a_number_goes_unsaid(number: int, word: str, unit: str) -> None:
    """Either the vocabulary knows the word, or a warning tells of it."""
    reading = read(f"{number} {word}", hint(unit))
    known = reading.values[0].unit != unit or reading.values[0].scale != 1 or rules(reading) == []
    measure = rules(reading) == ["words-beside-number"] and len(word) <= 3
    told = {"short-word-beside-number", "scale-open"} & set(rules(reading))
    assert told or known or measure


def test_short_measures_stay_a_note() -> None:
    assert rules(read("320 m")) == ["words-beside-number"]
    assert rules(read("45 mdp")) == ["short-word-beside-number"]


@given(
    st.integers(0, 999_999),
    st.lists(st.sampled_from("\u200b\u200e\u200f\u2060\ufeff"), min_size=1, max_size=4),
)
def test_signs_without_a_shape_change_no_number(number: int, signs: list[str]) -> None:
    printed = f"{number:,}"
    shapeless = "".join(signs).join(printed)
    (value,) = read("".join(signs) + shapeless).values
    assert value.value == number
    assert "".join(c for c in value.raw if c in printed) == printed


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("............ 148", "148"),
        ("12 ............", "12"),
        ("_52_", "52"),
        ("____ 7 %", "7 %"),
        ("…… 9", "9"),
    ],
)
def test_what_fills_a_form_is_no_part_of_the_number(text: str, raw: str) -> None:
    reading = read(text)
    assert [(v.raw, v.status) for v in reading.values] == [(raw, "value")]
    assert rules(reading) == []


@pytest.mark.parametrize("text", ["1_000", "...148", "12_345"])
def test_dots_and_underscores_within_or_short_of_a_leader_stay_odd(text: str) -> None:
    assert all(value.value is None for value in read(text).values)


@pytest.mark.parametrize(
    ("text", "value"),
    [("1.2E+06", "1200000"), ("1,2E+06", "1200000"), ("5E+03", "5000"), ("-2.5E-01", "-0.25")],
)
def test_a_spreadsheets_exponent_is_read_and_told(text: str, value: str) -> None:
    reading = read(text)
    assert [(v.raw, v.value) for v in reading.values] == [(text, Decimal(value))]
    assert rules(reading) == ["exponent-number"]


@pytest.mark.parametrize(
    ("text", "value"), [("8,240⁵⁰", "8240.50"), ("12,500⁰⁰", "12500"), ("960²⁵", "960.25")]
)
def test_raised_cents_of_an_amount_are_read_and_told(text: str, value: str) -> None:
    (read_value,) = read(text, hint("usd")).values
    assert (read_value.value, read_value.marks) == (Decimal(value), None)
    assert rules(read(text, hint("usd"))) == ["raised-cents"]


def test_raised_digits_behind_a_count_or_cents_are_notes() -> None:
    assert [(v.value, v.marks) for v in read("8,240¹²").values] == [(Decimal(8240), "12")]
    assert [(v.value, v.marks) for v in read("8,240.50¹²", hint("usd")).values] == [
        (Decimal("8240.50"), "12")
    ]


def test_letters_with_a_slash_behind_a_value_are_marks() -> None:
    assert [(v.value, v.marks) for v in read("1,250 p/").values] == [(Decimal(1250), "p/")]
    assert [v.value for v in read("5 p/año").values] == [None]


@pytest.mark.parametrize(
    ("text", "status"),
    [("N/D (2022)", "not_available"), ("n/p (2021)", "not_planned"), ("- (2020)", "not_planned")],
)
def test_a_status_keeps_the_year_it_holds_for(text: str, status: str) -> None:
    reading = read(text, UnitHint("percent", None, "label"))
    assert [(v.raw, v.status, v.base_year, v.unit) for v in reading.values] == [
        (text, status, int(text[-5:-1]), "percent")
    ]
    assert rules(reading) == []


@pytest.mark.parametrize("text", ["15/03/24", "15.06.24", "1-1-24", "15/03/2024"])
def test_dates_with_short_years_are_dates(text: str) -> None:
    reading = read(text)
    assert [(v.status, v.value) for v in reading.values] == [("text", None)]
    assert rules(reading) == []


@pytest.mark.parametrize("convention", [POINT, COMMA])
def test_no_day_is_no_date(convention: Convention) -> None:
    assert rules(read("45.67.89", convention=convention)) == ["number-unreadable"]
