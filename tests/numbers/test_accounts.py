"""Units of account and the money of countries that share a sign."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extract.numbers import Convention, hint_from_text, read_cell
from schemas.lexicon import load_lexicon
from schemas.units import VocabularyWords
from tests.numbers.reading import LEXICON, read, rules


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("UF 120", "120", "uf"),
        ("120 UF", "120", "uf"),
        ("UTM 1,250", "1250", "utm"),
        ("5 UVT", "5", "uvt"),
        ("35 SMMLV", "35", "smmlv"),
        ("20 salarios mínimos", "20", "smmlv"),
        ("3 UIT", "3", "uit"),
        ("Bs.S 500", "500", "ves"),
        ("CUP 500", "500", "cup"),
        ("Bs. 500", "500", "bob"),
    ],
)
def test_units_of_account_and_shared_signs_are_read(text: str, value: str, unit: str) -> None:
    assert [(v.value, v.unit) for v in read(text).values] == [(Decimal(value), unit)]
    assert rules(read(text)) == []


@pytest.mark.parametrize("label", ["Unidad Financiera (UF)", "Informe de la UMA", "Proyectos de la UIT"])
def test_letters_of_offices_in_a_label_are_no_unit(label: str) -> None:
    assert hint_from_text(label, LEXICON, "label") is None


@pytest.mark.parametrize("text", ["Bs. 500", "Bs 5,000"])
def test_a_sign_two_countries_share_follows_home(text: str) -> None:
    home = load_lexicon(VocabularyWords(home_currency="ves"))
    units = [value.unit for value in read_cell(text, (), Convention(), home).values]
    assert units == ["ves"]
