"""Names that tell another year than their values'."""

from __future__ import annotations

import pytest

from tests.checks import made


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({"indicator": "Pensiones en curso (a diciembre 2020)"}, "failed"),
        ({"indicator": "Pensiones en curso 2022"}, "passed"),
        ({"indicator": "Procesos 2019-2024"}, "passed"),
        ({"indicator": "Archivo de 2000 a 2014"}, "failed"),
        ({"measure": "Informe 2019"}, "failed"),
        ({"indicator": "Certificación ISO 9001:2015"}, "not_applicable"),
        ({"indicator": "Cumplimiento de la Ley de 2012"}, "not_applicable"),
        ({"formula": "Meta de 2020 / total"}, "not_applicable"),
    ],
)
def test_the_years_of_a_name_include_the_value_s(changes: dict[str, object], state: str) -> None:
    assert made.answer("years-in-names", made.plan(made.indicator(**changes))).state == state
