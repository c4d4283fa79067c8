"""A value that says another thing than its column, and what speaks for it."""

from __future__ import annotations

from typing import Any

import pytest

from schemas.codes import CHECK_FAILED, CHECK_NOT_APPLICABLE, CHECK_PASSED
from schemas.records import ColumnRecord, Indicator
from tests.checks import made
from tests.publish import samples

NAME = "values-against-columns"
PLAIN: dict[str, Any] = {"indicator": "Consultas", "measure": "Consulta", "unit": "count", "year": 2022}


def value(**changes: Any) -> Indicator:
    return made.indicator(**PLAIN | changes)


def over(*values: Indicator, **changes: Any) -> ColumnRecord:
    said: dict[str, Any] = {"unit": "count", "value_ids": tuple(one.value_id for one in values)}
    return samples.column(**said | changes)


def state(*values: Indicator, beside: tuple[ColumnRecord, ...] = (), **said: Any) -> str:
    return made.answer(NAME, made.plan(*values, columns=(over(*values, **said), *beside))).state


def test_values_that_say_what_their_column_says_pass() -> None:
    assert state(value(), value()) == CHECK_PASSED


@pytest.mark.parametrize(
    "odd",
    [{"series": "executed"}, {"year": 2021, "period": "2021"}, {"period": "2022-Q1"}, {"unit": "percent"}],
    ids=lambda odd: next(iter(odd)),
)
def test_a_value_that_says_otherwise_is_told_with_its_column(odd: dict[str, Any]) -> None:
    strange = value(**odd)
    plan = made.plan(value(), strange, columns=(over(value(), strange),))
    result = made.answer(NAME, plan)
    assert result.state == CHECK_FAILED
    assert {failure.value_ids for failure in result.failures} == {(strange.value_id,)}
    assert "«Programación / Meta»" in made.shown(NAME, plan)[0]


@pytest.mark.parametrize(
    "odd",
    [
        {"unit": "percent", "measure": "Porcentaje"},
        {"unit": "percent", "cell_text": "12 %"},
        {"unit": "usd", "indicator": "Monto recuperado"},
        {"unit": "percent", "part": "percent"},
        {"year": 2019, "period": "2019", "cell_text": "12 (2019)"},
        {"series": "executed", "corrected": True},
    ],
    ids=["measure", "cell", "amount", "part", "base year", "corrected"],
)
def test_a_row_or_cell_may_say_otherwise_itself(odd: dict[str, Any]) -> None:
    assert state(value(), value(**odd)) == CHECK_PASSED


def test_rows_may_say_their_series_in_a_column_of_their_own() -> None:
    mixed = (value(), value(series="executed"))
    assert state(*mixed) == CHECK_FAILED
    assert state(*mixed, beside=(samples.column(9, role="series", value_ids=()),)) == CHECK_PASSED


def test_a_column_that_leaves_it_to_the_rows_is_no_case() -> None:
    silent: dict[str, Any] = dict.fromkeys(("series", "year", "period", "unit"))
    assert state(value(), value(unit="percent"), **silent) == CHECK_NOT_APPLICABLE


def test_a_count_is_of_what_its_row_says_is_counted_whatever_its_column_says() -> None:
    money: dict[str, Any] = {"unit": "usd"}
    assert state(value(**money), value(), **money) == CHECK_PASSED
    assert state(value(**money), value(measure=None), **money) == CHECK_FAILED


@pytest.mark.parametrize(
    ("group", "told"),
    [("Consultas externas (consultas)", CHECK_PASSED), ("Consultas externas", CHECK_FAILED)],
)
def test_what_is_counted_may_be_said_over_the_row(group: str, told: str) -> None:
    odd = value(measure=None, group=group)
    assert state(value(unit="day"), odd, unit="day") == told


@pytest.mark.parametrize(("mark", "told"), [("Fís.", CHECK_PASSED), ("Fin.", CHECK_FAILED)])
def test_a_row_may_say_that_it_is_of_goals_in_kind(mark: str, told: str) -> None:
    odd = value(measure=None, row=4)
    cell = samples.cell(table_id=odd.table_id, row=4, row_span=1, role="other", text=mark)
    plan = made.plan(odd, columns=(over(odd, unit="pen"),), cells=(cell,))
    assert made.answer(NAME, plan).state == told
