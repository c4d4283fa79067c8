"""One indicator with two standards."""

from __future__ import annotations

import pytest

from tests.checks import made

NAME = "differing-standards"


@pytest.mark.parametrize(
    ("body", "annex", "state"),
    [
        ({"standard": "40%"}, {"standard": "20%"}, "failed"),
        ({"standard": "40%"}, {"standard": "40 %"}, "passed"),
        ({"standard": "40%"}, {"indicator": "Tamizaje de 50-69 años (20%)"}, "failed"),
        ({"standard": "5 POR AÑO"}, {"indicator": "Tamizaje de 50-69 años (5/año)"}, "passed"),
        ({"standard": "40%"}, {}, "not_applicable"),
        ({}, {"indicator": "Tamizaje de 50-69 años (20%)"}, "not_applicable"),
    ],
)
def test_standards_are_compared_in_column_or_name(
    body: dict[str, object], annex: dict[str, object], state: str
) -> None:
    assert made.answer(NAME, made.facing(body, annex, indicator="Tamizaje de 50-69 años")).state == state


def test_the_sentence_shows_the_standard_as_the_name_prints_it() -> None:
    annex = {"indicator": "Tamizaje mayor (20%)"}
    (told,) = made.shown(NAME, made.facing({"standard": "40%"}, annex, indicator="Tamizaje mayor"))
    assert "«40%»" in told
    assert "«20%»" in told
