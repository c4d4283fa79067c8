"""Phrases of a profile: what they match, what their placeholders give, and what they refuse."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.phrases import cut_short, fold, folded_words, phrase

ANY = st.text(max_size=60)


@given(ANY)
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(ANY)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded_words(folded_words(text)) == folded_words(text)


@given(st.text(alphabet="áéíóúñÁÉÍÓÚÑüaeiou ", max_size=30))
def test_accents_and_case_do_not_count(text: str) -> None:
    assert fold(text) == fold(text.upper()) == fold(text.lower())


@given(ANY.filter(lambda text: bool(folded_words(text)) and "{" not in text))
def test_a_text_matches_itself_in_any_case(text: str) -> None:
    assert phrase(text).match(text) == {}


@pytest.mark.parametrize("text", ["UNIDAD AMBIENTAL²", "unidad  ambiental:", "Unidad Ambiental **"])
def test_closing_marks_do_not_count(text: str) -> None:
    assert folded_words(text) == "unidad ambiental"


@pytest.mark.parametrize("template", ["PLAN {jahr}", "{name} {text}", "{year} a {year}", "{number} {nombre}"])
def test_what_a_placeholder_can_not_mean_is_refused(template: str) -> None:
    with pytest.raises(ValueError, match="placeholder"):
        phrase(template)


@pytest.mark.parametrize(
    ("template", "text", "found"),
    [
        ("PLAN {year}", "Plan 2022", {"year": "2022"}),
        ("PLAN {year}", "PLAN  2022*", {"year": "2022"}),
        ("PLAN {year}", "PLAN 202", None),
        ("PLAN {year}", "PLAN 20223", None),
        ("PLAN {year}", "MI PLAN 2022", None),
        ("PERSPECTIVA {name}", "Perspectiva de Gestión:", {"name": "de Gestión"}),
        ("ANEXO {number}: {text}", "ANEXO 2.1: Metas", {"number": "2.1", "text": "Metas"}),
        ("LINEA BASE ({year})", "Línea Base (2020)", {"year": "2020"}),
        ("MONTO (US$)", "Monto (US$)", {}),
        ("MONTO", "MONTOS", None),
        ("N°", "n°", {}),
    ],
)
def test_matches(template: str, text: str, found: dict[str, str] | None) -> None:
    assert phrase(template).match(text) == found


@given(ANY)
def test_what_a_placeholder_gives_is_printed_in_the_text(text: str) -> None:
    found = phrase("META {name}").match(f"Meta {text}")
    assert found is None or found["name"] in " ".join(text.split())


@given(st.integers(0, 300))
def test_long_texts_take_no_long_time(length: int) -> None:
    assert phrase("ANEXO {number}: {text}").match("ANEXO " + "1." * length) is None


@pytest.mark.parametrize(
    ("longest", "told"),
    [(9, "habrá más"), (8, "habrá…"), (6, "habrá…"), (5, "habrá…"), (4, "habr…")],
)
def test_a_text_is_cut_short_behind_a_whole_word(longest: int, told: str) -> None:
    assert cut_short("habrá más", longest) == told
