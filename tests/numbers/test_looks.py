"""What looks like a value before its column is known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.numbers.looks import holds_values, is_value_like, lines_of_values
from schemas.lexicon import load_lexicon

MONEY = sorted(
    {
        " ".join(phrase.words)
        for phrases in load_lexicon().phrases.values()
        for phrase in phrases
        if phrase.role in ("sign", "prefix") and phrase.unit in load_lexicon().money_units
    }
)


@pytest.mark.parametrize(
    "text",
    [
        "Q.17,671,466.00", "G. 44.021 millones", "S/ 350", "₡1.250", "Bs. 12,500.00", "C$ 90,000",
        "L. 35,400.00", "RD$1,200,000.00", "B/. 7,150.00", "74 % (52/70)*100", "-450", "(1,200.00)",
        "12.3 MM", "US$ 12.3 MM", "≥ 90%", "1.2 millones de dólares", "10 días hábiles", "‑18%", "½",
        "n/p", "31/12/2024", "USD 50",
    ],
)  # fmt: skip
def test_values_look_like_values(text: str) -> None:
    assert is_value_like(text)


@pytest.mark.parametrize(
    "text",
    ["11.01.02", "1.1.1.1", "Q1", "L 5", "S1", "Fase 2", ""],
)
def test_codes_and_words_do_not(text: str) -> None:
    assert not is_value_like(text)


@given(st.sampled_from(MONEY), st.integers(100, 9_999_999), st.sampled_from(["", " ", "\u00a0"]))
def test_an_amount_in_any_currency_looks_like_a_value(sign: str, amount: int, blank: str) -> None:
    assert is_value_like(f"{sign}{blank}{amount:,}")


@given(st.lists(st.integers(0, 99), min_size=3, max_size=6))
def test_a_dotted_code_never_does(levels: list[int]) -> None:
    assert not is_value_like(".".join(map(str, levels)))


@pytest.mark.parametrize("text", ["1,250.00", "45 %", "12\n15", "10-15", "US$ 3.50", "2022"])
def test_a_cell_of_values_holds_values(text: str) -> None:
    assert holds_values(text)


@pytest.mark.parametrize(
    "text",
    [
        "n.d.",
        "-",
        "2222-3333",
        "0614-010190-101-2",
        "2012-2015",
        "Puente",
        "12\nNorte",
        "2727 DE 27/12/2001",
        "19/09/2023 12:03",
    ],
)
def test_words_marks_and_identifiers_are_no_values(text: str) -> None:
    assert not holds_values(text)


def test_lines_are_values_each_or_none() -> None:
    assert lines_of_values("12.50\n 340.75 \n") == ["12.50", "340.75"]
    assert lines_of_values("12.50\nCaja") == []


@pytest.mark.parametrize("text", ["2023 real", "2024 previsto", "2022 meta"])
def test_a_year_and_what_it_is_of_is_no_value(text: str) -> None:
    assert not is_value_like(text)


@pytest.mark.parametrize("text", ["2023 km", "2024 días", "1995 real", "2,023 casas", "2023"])
def test_a_number_like_a_year_with_its_unit_is_one(text: str) -> None:
    assert is_value_like(text)
