"""One indicator with two formulas."""

from __future__ import annotations

import pytest

from tests.checks import made

NAME = "differing-formulas"
FORMULA = "Contratistas que incumplen en el mes / total de contratistas x 100"


@pytest.mark.parametrize(
    ("other", "state"),
    [
        ("Recomendaciones implementadas / recomendaciones pendientes x 100", "failed"),
        ("(Contratistas que incumplen en el mes/Total de contratistas)*100%", "passed"),
        (None, "not_applicable"),
    ],
)
def test_formulas_are_compared_where_both_are_printed(other: str | None, state: str) -> None:
    assert made.answer(NAME, made.facing({"formula": FORMULA}, {"formula": other})).state == state
