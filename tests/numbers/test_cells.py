"""Cells as printed and what must be read from them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extract.numbers import Convention, UnitHint
from extract.page.findings import finding
from tests.numbers.reading import COMMA, POINT, SPACE_COMMA, hint, read, rules, summary

ONE_VALUE = [
    ("1,130", "=", "1130", "count"),
    ("0", "=", "0", "count"),
    ("-5", "=", "-5", "count"),
    ("93,566", "=", "93566", "count"),
    ("≥ 90%", ">=", "90", "percent"),
    ("≥85%", ">=", "85", "percent"),
    (">95%", ">", "95", "percent"),
    ("=> 95%", ">=", "95", "percent"),
    ("=< 95%", "<=", "95", "percent"),
    ("Al menos 90%", ">=", "90", "percent"),
    ("No más de 5 días hábiles", "<=", "5", "business_day"),
    ("<10 días hábiles", "<", "10", "business_day"),
    ("10 Dias Habiles", "=", "10", "business_day"),
    ("7.5 días\nhábiles", "=", "7.5", "business_day"),
    ("10 (días hábiles)", "=", "10", "business_day"),
    ("45.3 días", "=", "45.3", "day"),
    ("50días", "=", "50", "day"),
    ("12 meses", "=", "12", "month"),
    ("27 %", "=", "27", "percent"),
    ("27\u00a0%", "=", "27", "percent"),
    ("95 por ciento", "=", "95", "percent"),
    ("$ 145,920", "=", "145920", "usd"),
    ("$0.24", "=", "0.24", "usd"),
    ("US$ 12.5", "=", "12.5", "usd"),
    ("12.5 dólares", "=", "12.5", "usd"),
    ("-$ 5.20", "=", "-5.20", "usd"),
    ("$-5.20", "=", "-5.20", "usd"),
    ("\u22125", "=", "-5", "count"),
    ("$1'234,567.89", "=", "1234567.89", "usd"),
    ("Q.17,671,466,208.00", "=", "17671466208.00", "gtq"),
    ("₲ 950,000", "=", "950000", "pyg"),
    ("2.750%", "=", "2.750", "percent"),
]


@pytest.mark.parametrize(("text", "comparator", "value", "unit"), ONE_VALUE)
def test_a_plain_quantity_is_its_whole_cell(text: str, comparator: str, value: str, unit: str) -> None:
    reading = read(text)
    assert summary(reading) == [(text, comparator, value, unit, 1)]
    assert rules(reading) == []
    assert reading.values[0].part is None


@pytest.mark.parametrize(
    ("text", "value"), [("6, 146, 880", "6146880"), ("1, 263,224", "1263224"), ("201, 720", "201720")]
)
def test_spaces_inside_a_number_are_read_and_reported(text: str, value: str) -> None:
    reading = read(text)
    assert summary(reading) == [(text, "=", value, "count", 1)]
    assert rules(reading) == ["space-in-number"]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("93,566*", "*"),
        ("54,463**", "**"),
        ("54,463 *", "*"),
        ("12⁵", "5"),
        ("93,566 1/", "1/"),
        ("85%2/", "2/"),
    ],
)
def test_footnote_marks_stay_out_of_the_number(text: str, marks: str) -> None:
    (value,) = read(text).values
    assert (value.raw, value.marks, value.status) == (text, marks, "value")
    assert value.value in (Decimal(93566), Decimal(54463), Decimal(12), Decimal(85))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "$3,000,000.00 (90%)",
            [("$3,000,000.00", "3000000.00", "usd", "usd"), ("90%", "90", "percent", "percent")],
        ),
        ("5.28% 538,502", [("5.28%", "5.28", "percent", "percent"), ("538,502", "538502", "count", "count")]),
        (
            "5.28%\n538,502",
            [("5.28%", "5.28", "percent", "percent"), ("538,502", "538502", "count", "count")],
        ),
        (
            "538,502 (5.28%)",
            [("538,502", "538502", "count", "count"), ("5.28%", "5.28", "percent", "percent")],
        ),
        (
            "0% Financiero 6% Diseños",
            [("0%", "0", "percent", "Financiero"), ("6%", "6", "percent", "Diseños")],
        ),
        (
            "0% Financiero y\n6% Diseños",
            [("0%", "0", "percent", "Financiero"), ("6%", "6", "percent", "Diseños")],
        ),
    ],
)
def test_two_values_of_one_cell_are_told_apart(text: str, values: list[tuple[str, str, str, str]]) -> None:
    reading = read(text)
    assert [(v.raw, str(v.value), v.unit, v.part) for v in reading.values] == values
    assert rules(reading) == []


def test_a_bare_number_beside_a_percentage_is_no_percentage() -> None:
    percent, bare = read("5.28% 538,502", hint("percent")).values
    assert (percent.unit, bare.unit) == ("percent", "count")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("n/p", "not_planned"),
        ("N/P", "not_planned"),
        ("N / P", "not_planned"),
        ("-", "not_planned"),
        ("–", "not_planned"),
        ("n/d", "not_available"),
        ("N/A", "not_applicable"),
        ("No aplica", "not_applicable"),
    ],
)
def test_a_status_has_a_unit_but_no_value(text: str, status: str) -> None:
    (value,) = read(text, hint("usd", 1000)).values
    assert (value.raw, value.status, value.value, value.unit, value.scale) == (
        text,
        status,
        None,
        "usd",
        1000,
    )


def test_a_status_follows_the_values_of_its_row_before_its_label() -> None:
    (value,) = read("n/p", UnitHint("ratio", None, "label"), UnitHint("percent", 1, "peer")).values
    assert value.unit == "percent"


@pytest.mark.parametrize(
    "text",
    [
        "Permanente",
        "Trimestral",
        "31/12/2022",
        "31-12-2022",
        "2022-12-31",
        "31.12.2022",
        "2020-2022",
        "2020 – 2022",
        "31 de diciembre de 2022",
        "ENERO 2022",
        "dic-2022",
    ],
)
def test_words_and_dates_are_text(text: str) -> None:
    reading = read(text)
    assert [(v.raw, v.status, v.value) for v in reading.values] == [(text, "text", None)]
    assert rules(reading) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("1 de cada 10", "several-numbers"),
        ("10% de 100 casos", "several-numbers"),
        ("2 meses 15 días", "several-numbers"),
        ("5% 3%", "several-numbers"),
        ("12 345", "several-numbers"),
        ("1,200 (1)", "several-numbers"),
        ("85% - 90%", "number-range"),
        ("85-90%", "number-range"),
        ("$5–$6", "number-range"),
        ("Fase 2", "number-in-text"),
        ("B12", "number-in-text"),
        ("% 50", "number-in-text"),
        ("- 5", "number-in-text"),
        ("$ 5 %x", "number-in-text"),
        ("12e5", "odd-characters"),
        ("1O0", "odd-characters"),
        ("3ª", "odd-characters"),
        ("1_000", "odd-characters"),
        ("5/10", "odd-characters"),
        ("１１", "odd-characters"),
        ("٣", "odd-characters"),
        ("5⅓", "odd-characters"),
        ("24/7", "odd-characters"),
        ("1/3", "odd-characters"),
        ("23.3 ± 6.7", "odd-characters"),
        ("5 + 3", "odd-characters"),
        ("+-5", "odd-characters"),
        ("US$ 800 M", "scale-open"),
        ("12 MM", "scale-open"),
        ("#REF!", "spreadsheet-error"),
        ("#DIV/0!", "spreadsheet-error"),
        ("#¡VALOR!", "spreadsheet-error"),
        ("####", "spreadsheet-error"),
        ("12,34,567", "number-unreadable"),
        ("156.03.2017", "number-unreadable"),
        ("1234,567", "number-unreadable"),
        ("1234567890123456", "number-too-long"),
        ("9" * 5000, "number-too-long"),
    ],
)
def test_what_is_no_plain_value_is_kept_as_text_and_reported(text: str, rule: str) -> None:
    reading = read(text)
    assert [(v.raw, v.status, v.value) for v in reading.values] == [(text, "text", None)]
    assert rules(reading) == [rule]
    assert finding(rule, None, None, None, **reading.oddities[0].as_dict()).message_en


@pytest.mark.parametrize(
    ("text", "unit", "convention", "value", "found"),
    [
        ("87.540", "count", POINT, "87540", ["separator-dot-thousands"]),
        ("87,540", "count", COMMA, "87540", ["separator-comma-thousands"]),
        ("24.100", None, POINT, "24100", ["separator-dot-thousands"]),
        ("1521.714", "usd", POINT, "1521.714", []),
        ("1521,714", "usd", COMMA, "1521.714", []),
        ("1.261", "usd", POINT, "1.261", ["separator-ambiguous"]),
        ("1,261", "usd", POINT, "1261", []),
        ("1.261", "usd", COMMA, "1261", []),
        ("7,021", "score", POINT, "7021", ["separator-ambiguous"]),
        ("2,750%", None, POINT, "2.750", ["separator-ambiguous"]),
        ("2,750%", None, COMMA, "2.750", []),
        ("96,5%", None, POINT, "96.5", ["separator-against-convention"]),
        ("-$ 167.397,89", None, POINT, "-167397.89", ["separator-against-convention"]),
        ("1'234,567", "usd", POINT, "1234567", []),
        ("1'234,567", "usd", COMMA, "1234.567", ["separator-ambiguous"]),
        ("1'234,567", "count", COMMA, "1234567", ["separator-comma-thousands"]),
        ("1 234,56", "usd", SPACE_COMMA, "1234.56", []),
        ("12 345", "count", SPACE_COMMA, "12345", []),
        ("1 234 567", "count", POINT, "1234567", ["space-in-number"]),
        ("1,130%", None, POINT, "1.130", ["separator-ambiguous"]),
        ("1130%", None, POINT, "1130", ["percent-implausible"]),
        ("0012", "count", POINT, "12", ["number-leading-zeros"]),
        ("96.5", None, POINT, "96.5", ["count-with-decimals"]),
    ],
)
def test_separators_follow_shape_then_unit_then_convention(
    text: str, unit: str | None, convention: Convention, value: str, found: list[str]
) -> None:
    reading = read(text, *([hint(unit)] if unit else []), convention=convention)
    assert [str(v.value) for v in reading.values] == [value]
    assert rules(reading) == found


@pytest.mark.parametrize(
    ("text", "hints", "unit", "scale"),
    [
        ("$437", [hint("usd", 1000)], "usd", 1000),
        ("437", [hint("usd", 1000)], "usd", 1000),
        ("437", [hint("usd"), hint("usd", 1000)], "usd", 1000),
        ("437", [hint("usd"), hint(None, 1000)], "usd", 1000),
        ("437", [hint(None, 1000)], "count", 1000),
        ("45%", [hint("usd", 1000)], "percent", 1),
        ("45%", [hint(None, 1000)], "percent", 1),
        ("437", [hint("business_day"), hint("usd", 1000)], "business_day", 1),
        ("$12.5 millones", [hint("usd", 1000)], "usd", 1_000_000),
        ("3 mil millones de US$", [], "usd", 1_000_000_000),
        ("12 mil", [], "count", 1000),
    ],
)
def test_a_scale_holds_for_the_unit_it_was_said_of(
    text: str, hints: list[UnitHint], unit: str, scale: int
) -> None:
    (value,) = read(text, *hints).values
    assert (value.unit, value.scale) == (unit, scale)


def test_the_sign_of_the_value_outweighs_its_label_and_the_difference_is_noted() -> None:
    reading = read("$2.9", UnitHint("ratio", None, "label"))
    assert summary(reading) == [("$2.9", "=", "2.9", "usd", 1)]
    assert rules(reading) == ["unit-contradiction"]


def test_a_unit_taken_from_the_row_is_noted() -> None:
    reading = read("75", UnitHint("percent", 1, "peer"))
    assert summary(reading) == [("75", "=", "75", "percent", 1)]
    assert rules(reading) == ["unit-from-peers"]


def test_a_base_year_behind_the_value_is_no_second_value() -> None:
    (value,) = read("78.5% (2021)").values
    assert (value.raw, value.value, value.base_year) == ("78.5% (2021)", Decimal("78.5"), 2021)


@pytest.mark.parametrize(("text", "value"), [("(5)", "5"), ("($500.00)", "-500.00"), ("(90%)", "90")])
def test_parentheses_negate_money_only_and_are_reported(text: str, value: str) -> None:
    reading = read(text, hint("percent") if "%" in text else hint(None))
    assert [str(v.value) for v in reading.values] == [value]
    assert rules(reading) == ["parenthesised-number"]


def test_words_behind_a_value_are_kept_and_reported() -> None:
    reading = read("12 informes mensuales")
    assert summary(reading) == [("12 informes mensuales", "=", "12", "count", 1)]
    assert reading.oddities[0].as_dict() == {"read": "12", "words": "informes mensuales"}


@pytest.mark.parametrize("text", ["", "  ", "\n\u00a0\t"])
def test_an_empty_cell_holds_nothing(text: str) -> None:
    assert read(text).values == ()


def test_raw_is_cut_from_the_cell_unchanged() -> None:
    (value,) = read("  7.5  días\nhábiles ").values
    assert (value.raw, value.start, value.end) == ("7.5  días\nhábiles", 2, 19)
