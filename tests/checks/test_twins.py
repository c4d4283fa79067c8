"""One oddity of an indicator that two sections print is told once."""

from __future__ import annotations

from typing import Any

from tests.checks import made
from tests.checks.made_rows import row

FORMULA = "(Procesos elaborados) x 100"
NAME = "formula-against-unit"


def printed(name: str, section: str, *texts: str, **changes: Any) -> list[Any]:
    return row(name, *texts, section=section, table_id=section, formula=FORMULA, **changes)


def test_both_sections_are_told_in_one_finding_with_the_values_of_both() -> None:
    body, annex = (
        printed("Avance de los procesos", "body", "27%"),
        printed("Avance de los procesos.", "annex", "17%", "27%"),
    )
    (failure,) = made.answer(NAME, made.plan(*body, *annex)).failures
    assert failure.value_ids == tuple(item.value_id for item in (*body, *annex))
    assert dict(failure.fields)["printed"] == "2021: 17%; 2022: 27%"


def test_two_indicators_are_told_apart() -> None:
    one, other = printed("Avance de los procesos", "body", "27%"), printed("Mora patronal", "annex", "3%")
    assert len(made.answer(NAME, made.plan(*one, *other)).failures) == 2


def test_two_names_that_the_series_keep_apart_are_told_apart() -> None:
    body, annex = (
        printed("Avance de los procesos de la red", "body", "27%", indicator_id="1" * 16),
        printed("Avance de los procesos de la red por alcance", "annex", "27%", indicator_id="2" * 16),
    )
    assert len(made.answer(NAME, made.plan(*body, *annex)).failures) == 2
