from __future__ import annotations

import pytest

from extract.page.findings import Finding
from extract.records.budget import budget_years_elsewhere
from tests.facts.script import Script, generic


def found(text: str, plan_year: int | None = 2021) -> tuple[Finding, ...]:
    return budget_years_elsewhere(Script().text(text).walked(), generic(), plan_year)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Están en el proyecto de presupuesto 2019, rubro 13.", 1),
        ("Según el PRESUPUESTO PARA EL AÑO 2019 y el ejercicio fiscal 2018.", 2),
        ("Según el presupuesto 2020, con el que se cierra el año.", 0),
        ("Considerados en el presupuesto 2021 por un monto de $90,220.", 0),
        ("El presupuesto 2015-2019 y el plan de 2019.", 0),
        ("El presupuesto 20190 de la cuenta.", 0),
    ],
)
def test_a_budget_older_than_the_making_of_the_plan_is_reported(text: str, count: int) -> None:
    assert len(found(text)) == count


def test_it_names_the_words_and_stands_at_their_line() -> None:
    [item] = found("Los montos percibidos se consideran en el proyecto de\npresupuesto 2019, rubro 13.")
    assert "«presupuesto 2019»" in item.message
    assert item.page == 1
    assert item.box is not None
    assert found("Nada de presupuestos.\nEl presupuesto 2019.")[0].box != item.box or item.box.top > 50


def test_without_the_year_of_the_plan_nothing_is_old() -> None:
    assert found("El presupuesto 2019.", None) == ()
