"""Numbers in words: with their figure, which is the value, and alone, where they count something."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.numbers.looks import is_value_like
from schemas.lexicon import words_of
from tests.numbers.reading import LEXICON, read, rules, summary

WITH_FIGURE = [
    ("Dos (2) manuales", "=", "2", "count", 1),
    ("Tres (3)", "=", "3", "count", 1),
    ("DOS (02) INFORMES", "=", "2", "count", 1),
    ("Doscientos (200) expedientes", "=", "200", "count", 1),
    ("cien por ciento (100 %)", "=", "100", "percent", 1),
    ("cien por ciento (100)", "=", "100", "percent", 1),
    ("Diez (10) %", "=", "10", "percent", 1),
    ("al menos dos (2) informes", ">=", "2", "count", 1),
    ("Treinta y cinco (35) talleres", "=", "35", "count", 1),
    ("Un mil doscientos cincuenta (1,250) personas", "=", "1250", "count", 1),
    ("Quinientos dólares (US$500.00)", "=", "500.00", "usd", 1),
    ("Dos (2) millones de dólares", "=", "2", "usd", 1000000),
    ("Dos manuales (2)", "=", "2", "count", 1),
]


@pytest.mark.parametrize(("text", "bound", "value", "unit", "scale"), WITH_FIGURE)
def test_the_figure_behind_the_words_is_the_value(
    text: str, bound: str, value: str, unit: str, scale: int
) -> None:
    reading = read(text)
    assert summary(reading)[0][1:] == (bound, value, unit, scale)
    assert len(reading.values) == 1
    assert "words-contradict-figure" not in rules(reading)
    assert reading.values[0].raw == text[reading.values[0].start : reading.values[0].end]


def test_words_that_say_another_number_are_told() -> None:
    reading = read("Dos (3) manuales")
    assert summary(reading) == [("Dos (3) manuales", "=", "3", "count", 1)]
    assert "words-contradict-figure" in rules(reading)


@pytest.mark.parametrize(
    "text", ["Dos informes (3 anexos)", "Dos (2) y tres (3)", "Noventa y cinco punto cinco (95.5 %)"]
)
def test_words_of_something_else_leave_the_cell_a_text(text: str) -> None:
    assert [(value.status, value.raw) for value in read(text).values] == [("text", text)]
    assert rules(read(text)) == ["number-in-text"]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Dos informes", "2", "count"),
        ("Un manual", "1", "count"),
        ("Cinco días hábiles", "5", "business_day"),
        ("cien por ciento", "100", "percent"),
    ],
)
def test_words_alone_are_a_number_where_they_count_something(text: str, value: str, unit: str) -> None:
    assert summary(read(text)) == [(text, "=", value, unit, 1)]
    assert rules(read(text)) == ["number-in-words"]


@pytest.mark.parametrize(
    "text", ["Dos", "Una vez que se apruebe el plan", "Uno de cada tres", "Uno o dos", "Primer informe"]
)
def test_other_words_are_a_text(text: str) -> None:
    assert [value.status for value in read(text).values] == ["text"]


UNITS = ["uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"]
TENS = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
HUNDREDS = ["ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos"]


def _below_thousand(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    said = [HUNDREDS[hundreds - 1]] if hundreds else []
    tens, units = divmod(rest, 10)
    said += [TENS[tens - 3]] if tens else []
    said += ["y"] if tens and units else []
    return said + ([UNITS[units - 1]] if units else [])


PARTS = st.builds(
    lambda hundreds, tens, units: 100 * hundreds + 10 * tens + units,
    st.integers(0, 6),
    st.sampled_from([0, *range(3, 10)]),
    st.integers(0, 9),
)


@given(PARTS, PARTS)
def test_numbers_are_put_together_of_their_words(thousands: int, rest: int) -> None:
    words = [*_below_thousand(thousands), *(["mil"] if thousands else []), *_below_thousand(rest)]
    found = LEXICON.spelled_at(words, 0)
    assert found == ((1000 * thousands + rest, len(words)) if words else None)


@given(st.lists(st.sampled_from([*UNITS, *TENS, *HUNDREDS, "y", "mil", "millones", "de"]), max_size=8))
def test_any_words_are_read_up_to_where_they_make_no_number(words: list[str]) -> None:
    found = LEXICON.spelled_at(words, 0)
    assert found is None or 0 < found[1] <= len(words)
    assert (found is None) == (not words or words[0] in ("y", "de"))


def test_a_number_with_its_figure_looks_like_a_value_and_words_alone_do_not() -> None:
    assert is_value_like("Dos (2) manuales")
    assert not is_value_like("Dos manuales")
    assert words_of("Dos (2)")[:2] == ("dos", "(")
