"""Names that speak of a number over percentages, and the other way round."""

from __future__ import annotations

import pytest

from tests.checks import made
from tests.checks.made_rows import row

NAME = "name-against-unit"


@pytest.mark.parametrize(
    ("name", "printed", "failed"),
    [
        ("Número de medidas ambientales realizadas", "95%", 1),
        ("Número de medidas ambientales realizadas", "95", 0),
        ("Total de precios actualizados", "80%", 1),
        ("Porcentaje de riesgos evaluados", "75%", 0),
        ("Porcentaje de riesgos evaluados", "75", 1),
    ],
)
def test_the_name_says_what_the_unit_says(name: str, printed: str, failed: int) -> None:
    result = made.answer(NAME, made.plan(*row(name, printed)))
    assert (result.applied, len(result.failures)) == (1, failed)


@pytest.mark.parametrize(
    "name",
    ["Medidas realizadas", "Total de avance físico", "Número de casos, tasa de alza", "Numerosos"],
)
def test_other_names_and_those_that_speak_of_both_say_nothing(name: str) -> None:
    assert made.answer(NAME, made.plan(*row(name, "95%"))).state == "not_applicable"


def test_a_row_with_both_units_is_let_be() -> None:
    cells = row("Número de personas", "5.28%", "538,502", columns=[{"year": 2022, "period": "2022"}] * 2)
    assert made.answer(NAME, made.plan(*cells)).state == "not_applicable"
