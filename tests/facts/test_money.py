from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.numbers import Convention, settle_convention
from extract.records.prose import amount_spans, read_amount
from schemas.lexicon import load_lexicon
from schemas.units import VocabularyWords

LEXICON = load_lexicon()


def amounts(text: str, convention: Convention | None = None) -> list[tuple[str, float | None, str]]:
    spans = amount_spans(text, LEXICON)
    settled = convention or settle_convention([span.sample(text) for span in spans]).convention
    return [
        (read.raw, read.amount, read.unit)
        for read in (read_amount(text, span, settled, LEXICON) for span in spans)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("con un monto de $4,996,685.", [("$4,996,685", 4996685.0, "usd")]),
        ("es de $ 145,920 a $0.24 cada una", [("$ 145,920", 145920.0, "usd"), ("$0.24", 0.24, "usd")]),
        ("cuesta US$3 millones más", [("US$3 millones", 3000000.0, "usd")]),
        ("unos $1.5 millones y €20", [("$1.5 millones", 1500000.0, "usd"), ("€20", 20.0, "eur")]),
        ("US$ 1.812.250,80, un 3,5% más", [("US$ 1.812.250,80", 1812250.8, "usd")]),
        ("US$ 12.3 MM de deuda", [("US$ 12.3 MM", 12300000.0, "usd")]),
        ("US$ 800 M de fondo", [("US$ 800 M", None, "usd")]),
        ("RD$1,200 y ₡ 500", [("RD$1,200", 1200.0, "dop"), ("₡ 500", 500.0, "crc")]),
        ("la ley L. 1,250 y la guía G. 300", []),
        ("$6,000, 500 becas", [("$6,000", 6000.0, "usd")]),
        ("$20,000. 15 plazas", [("$20,000", 20000.0, "usd")]),
        ("en el rubro 53 hay 500 casos y un 5%", []),
        ("el signo $ solo, y 500$ después", []),
    ],
)
def test_amounts_in_running_text(text: str, expected: list[tuple[str, float | None, str]]) -> None:
    assert amounts(text) == expected


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_an_amount_is_worth_what_it_prints(whole: int, cents: int) -> None:
    text = f"El costo es de ${whole:,}.{cents:02d}."
    assert amounts(text) == [(f"${whole:,}.{cents:02d}", float(Decimal(f"{whole}.{cents:02d}")), "usd")]


@given(st.text(alphabet="$ 0123456789.,-US€millonesy()\n", max_size=60))
def test_every_span_is_its_own_text_and_begins_with_its_sign(text: str) -> None:
    end = 0
    for span in amount_spans(text, LEXICON):
        assert end <= span.start < span.end <= len(text)
        assert not text[span.start].isdigit()
        assert any(character.isdigit() for character in text[span.start : span.end])
        end = span.end


def test_digits_that_are_no_number_are_not_guessed() -> None:
    [(raw, amount, _)] = amounts("por $1,23,4567 al año", Convention())
    assert raw == "$1,23,4567"
    assert amount is None


def test_a_letter_is_the_money_of_home_before_amounts_only() -> None:
    text, lexicon = (
        "Se dan Q 1,250.00 en la fase Q 4 y L. 900",
        load_lexicon(VocabularyWords(home_currency="gtq")),
    )
    assert [text[span.start : span.end] for span in amount_spans(text, lexicon)] == ["Q 1,250.00"]
