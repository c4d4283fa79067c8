"""Words in other forms than are listed: gender, number, abbreviations, participles of what is done."""

from __future__ import annotations

import pytest

from schemas.profile_reading import load_profile
from schemas.word_forms import Abbreviations, forms_of, is_participle, with_forms

WORDS = load_profile("generic").value_words


@pytest.mark.parametrize("word", ["PROGRAMADA", "PROGRAMADOS", "ESTIMADAS", "RECAUDADAS", "DEVENGADAS"])
def test_a_participle_is_known_in_every_gender_and_number(word: str) -> None:
    assert WORDS.read(f"{word} 2024") is not None


def test_forms_of_a_participle_are_those_of_its_verb() -> None:
    assert forms_of("estimado") == ("estimados", "estimada", "estimadas")
    assert forms_of("meta") == () == forms_of("cada")


def test_what_is_listed_counts_before_a_form_of_another_word() -> None:
    assert with_forms({"medido": 1, "medida": 2}) == {"medido": 1, "medida": 2, "medidos": 1, "medidas": 1}
    assert "medida" not in with_forms({"medido": 1}, but={"medida"})


@pytest.mark.parametrize(
    ("text", "series"),
    [
        ("Aprop. 2024", "plan"),
        ("Recaud. a set.", "executed"),
        ("Oblig. / Aprop.", "executed"),
        ("Cump. a jun.", "executed"),
    ],
)
def test_an_abbreviation_is_read_where_all_it_may_be_means_the_same(text: str, series: str | None) -> None:
    said = WORDS.read(text)
    assert (said.strongest if said else None) == series


def test_an_abbreviation_that_a_label_may_begin_with_says_nothing() -> None:
    assert WORDS.read("Obs. 2024") is None
    assert WORDS.read("Resp. 2024") is None


def test_an_abbreviation_of_words_of_several_meanings_is_none() -> None:
    forms = Abbreviations({"programado": "plan", "producido": "executed", "previsto": "plan"}, ["proceso"])
    assert forms.long_form("prog") == "programado"
    assert forms.long_form("pro") is None
    assert forms.long_form("prev") == "previsto"
    assert Abbreviations({"observado": "executed"}, ["observaciones"]).long_form("obs") is None


@pytest.mark.parametrize("word", ["tonelada", "juzgado", "nacidos", "estado", "medida"])
def test_words_that_only_look_like_participles_tell_no_deed(word: str) -> None:
    assert is_participle(word)
    assert not WORDS.tells_deeds(f"Por {word}")


def test_a_part_of_the_year_and_its_months_say_the_same_or_nothing() -> None:
    said = WORDS.read("I Trimestre (enero - marzo)")
    assert said is not None
    assert said.period == "Q1"
    assert WORDS.read("I Trimestre (enero - junio)") is None
