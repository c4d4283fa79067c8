from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.records.prose import sentence_at, sentences
from tests.facts.script import generic

SHORT = generic().budget.abbreviations
PIECES = st.sampled_from(
    [
        "Art",
        "S.A",
        ".",
        ". ",
        " ",
        "$0.24",
        "No",
        "casa",
        "Casa",
        "?",
        "! ",
        "…",
        "”",
        "1",
        "a)",
        "\n",
        "¿",
        ":",
        "é",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80))
def test_the_sentences_together_are_the_text(text: str) -> None:
    parts = sentences(text, SHORT)
    assert "".join(part.text for part in parts) == text
    assert all(sentence_at(parts, part.start) is part for part in parts)


@pytest.mark.parametrize(
    "whole",
    [
        "Según el Art. 86 de la ley se paga.",
        "La empresa Norte, S.A. Suministros entrega $0.24 por hoja.",
        "La circular No. 3 rige desde el 1 de enero.",
        "1. Sueldos del personal con un monto de $500.",
        "a) Dirigir el instituto.",
        "Firma la Licda. Ana Pérez.",
        "Termina en puntos... y sigue en minúscula.",
    ],
)
def test_a_point_that_ends_nothing_cuts_nothing(whole: str) -> None:
    assert len(sentences(whole, SHORT)) == 1


def test_full_stops_cut() -> None:
    text = "Se asignan $20,000. En cumplimiento de la norma se ahorra. ¿Cuánto? “Todo.” Así es."
    assert [part.text.strip() for part in sentences(text, SHORT)] == [
        "Se asignan $20,000.", "En cumplimiento de la norma se ahorra.", "¿Cuánto?", "“Todo.”", "Así es.",
    ]  # fmt: skip
