"""Units, scales, signs and formulas that disagree within a row or between cells."""

from __future__ import annotations

from typing import Any

import pytest

from schemas.records import Indicator
from tests.checks import made
from tests.checks.made_rows import row

SCALE, SIGN = "scale-differs-between-years", "comparator-differs-between-years"
SHARE, FORMULA = "share-against-count", "formula-against-unit"


@pytest.mark.parametrize(
    ("second", "failed"), [({"unit": "usd", "scale": 1000}, 0), ({"unit": "usd", "scale": 1}, 1), ({}, 1)]
)
def test_all_years_of_a_row_are_in_one_unit_and_scale(second: dict[str, Any], failed: int) -> None:
    cells = row("Horas extras", "8,739", "9,078", columns=[{"unit": "usd", "scale": 1000}, second])
    assert len(made.answer(SCALE, made.plan(*cells)).failures) == failed


def test_physical_and_financial_numbers_of_each_time_are_no_change_of_unit() -> None:
    columns: list[dict[str, Any]] = [{}, {"unit": "usd"}, {}, {"unit": "usd"}]
    times: list[dict[str, Any]] = [{"period": f"2022-S{n}", "year": 2022} for n in (1, 1, 2, 2)]
    both = [{**unit, **time} for unit, time in zip(columns, times, strict=True)]
    assert (
        made.answer(SCALE, made.plan(*row("Calles", "340", "2,040", "510", "3,060", columns=both))).failures
        == ()
    )
    thousands = [*both[:3], {**both[3], "scale": 1000}]
    cells = row("Calles", "340", "2,040", "510", "3,060", columns=thousands)
    assert len(made.answer(SCALE, made.plan(*cells)).failures) == 1


def test_a_time_with_two_values_may_go_on_in_one_of_the_units() -> None:
    years: list[dict[str, Any]] = [{"year": year, "period": str(year)} for year in (2021, 2022, 2022)]
    cells = row("Población descubierta", "5.3%", "5.28%", "538,502", columns=years)
    assert made.answer(SCALE, made.plan(*cells)).failures == ()


@pytest.mark.parametrize(
    ("printed", "state"),
    [
        (("93%", ">95%"), "failed"),
        (("<2%", "<2%"), "passed"),
        (("n/p", ">95%"), "not_applicable"),
    ],
)
def test_targets_bear_one_sign_in_all_years(printed: tuple[str, ...], state: str) -> None:
    assert made.answer(SIGN, made.plan(*row("Nivel de abastecimiento", *printed))).state == state


def test_what_was_executed_bears_no_sign() -> None:
    cells = row("Nivel de abastecimiento", "97%", ">93%", ">95%", columns=[{"series": "executed"}, {}, {}])
    assert made.answer(SIGN, made.plan(*cells)).state == "passed"


def shares(*printed: tuple[str, str]) -> list[Indicator]:
    columns: list[dict[str, Any]] = [{"column": 0}, {"column": 0, "part": "count"}]
    return [item for n, pair in enumerate(printed) for item in row(f"Población {n}", *pair, columns=columns)]


def test_a_share_and_a_count_imply_a_whole_like_the_others() -> None:
    sound = [("1.59%", "13,475"), ("6.37%", "47,763")]
    assert made.answer(SHARE, made.plan(*shares(*sound, ("5.28%", "38,502")))).failures == ()
    (failure,) = made.answer(SHARE, made.plan(*shares(*sound, ("5.28%", "538,502")))).failures
    assert dict(failure.fields)["whole"] == "10\u00a0198\u00a0902"
    assert dict(failure.fields)["middle"] == "847\u00a0484"


def test_cells_that_only_repeat_one_another_prove_nothing() -> None:
    assert made.answer(SHARE, made.plan(*shares(*[("5.28%", "538,502")] * 4))).state == "not_applicable"


@pytest.mark.parametrize(
    ("formula", "printed", "failed"),
    [
        ("Cotizantes activos / población", "27%", 0),
        ("(Cotizantes activos / población) x 100", "27%", 0),
        ("((Facturado – percibido) facturado) x 100", "3%", 1),
        ("Número de personas descubiertas", "5%", 1),
        ("Número de personas descubiertas", "5", 0),
        ("Promedio de avance de las obras", "5%", 0),
        ("Sumatoria del % acumulado", "60%", 0),
        ("Interacciones / alcance x 100", "4.2", 1),
        ("Interacciones / alcance", "4.2", 0),
    ],
)
def test_percentages_come_of_a_division_and_hundredfolds_are_percentages(
    formula: str, printed: str, failed: int
) -> None:
    cells = row("Tasa", printed, formula=formula)
    assert len(made.answer(FORMULA, made.plan(*cells)).failures) == failed


def test_a_percentage_beside_the_numbers_it_compares_needs_no_division() -> None:
    cells = row("Visitas", "1,182", "95.2%", formula="Conteo de visitas")
    assert made.answer(FORMULA, made.plan(*cells)).failures == ()


def test_a_row_without_formula_is_no_case() -> None:
    assert made.answer(FORMULA, made.plan(*row("Tasa", "5%"))).state == "not_applicable"
