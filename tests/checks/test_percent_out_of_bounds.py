"""Percentages below 0 or above 100."""

from __future__ import annotations

import pytest

from tests.checks import made
from tests.checks.made_rows import row

NAME = "percent-out-of-bounds"


@pytest.mark.parametrize(
    ("name", "printed", "failed"),
    [
        ("Cobertura de vacunas", "0%", 0),
        ("Participación de mujeres", "100%", 0),
        ("Participación de mujeres", "101%", 1),
        ("Participación de mujeres", "-3%", 1),
        ("Ejecución del presupuesto", "120%", 0),
        ("Ejecución del presupuesto", "950%", 1),
        ("Ejecución del presupuesto", "-5%", 1),
        ("Crecimiento de afiliados", "-5%", 0),
    ],
)
def test_a_percentage_is_a_share_unless_its_name_speaks_of_more(name: str, printed: str, failed: int) -> None:
    assert len(made.answer(NAME, made.plan(*row(name, printed))).failures) == failed


def test_a_formula_may_tell_that_more_than_the_whole_makes_sense() -> None:
    cells = row("Nivel de metas", "110%", formula="Metas cumplidas / metas previstas")
    assert made.answer(NAME, made.plan(*cells)).failures == ()


def test_it_is_silent_where_the_indicator_passes_a_hundred_in_another_year_too() -> None:
    assert made.answer(NAME, made.plan(*row("Nivel de ocupantes", "104%", "110%"))).failures == ()
    assert len(made.answer(NAME, made.plan(*row("Nivel de ocupantes", "94%", "110%"))).failures) == 1


def test_a_percentage_that_compares_other_numbers_of_its_row_may_pass_a_hundred() -> None:
    for printed, failed in (("100.7%", 0), ("201%", 1)):
        cells = row("Costo por evento", "16,000", printed)
        assert len(made.answer(NAME, made.plan(*cells)).failures) == failed


def test_it_has_nothing_to_say_of_counts() -> None:
    assert made.answer(NAME, made.plan(*row("Visitas", "300"))).state == "not_applicable"
