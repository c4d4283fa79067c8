"""Which values a sum takes: not a total beside its parts, nor a goal that a second section prints again."""

from __future__ import annotations

from typing import Any

import pytest

from checks.outcome import CheckedPlan
from extract.records.counting import with_counting
from publish.series import goal_ids
from schemas.records import Indicator
from tests.checks import made


def counted(*values: Indicator) -> tuple[Indicator, ...]:
    return with_counting(made.plan(*values)).indicators


def of(plan: CheckedPlan) -> tuple[Indicator, ...]:
    return with_counting(plan).indicators


def amount(name: str, value: float, **changes: Any) -> Indicator:
    return made.indicator(indicator=name, value=value, unit="usd", scale=1, **changes)


def test_a_total_is_told_with_what_it_adds_up() -> None:
    first, second, total = counted(amount("Obras", 10.0), amount("Equipo", 20.0), amount("TOTAL", 30.0))
    assert (first.is_total, second.is_total, total.is_total) == (False, False, True)
    assert total.total_of == (first.value_id, second.value_id)
    assert first.total_of == ()


def test_a_sum_without_totals_is_that_of_the_parts_even_where_the_printed_total_is_wrong() -> None:
    values = counted(
        *(amount(name, 10.0) for name in ("Obras", "Equipo", "Suelo")),
        amount("TOTAL", 31.0),
        *(amount(name, 5.0) for name in ("Luz", "Agua")),
        amount("TOTAL", 10.0),
    )
    assert sum(value.value_base or 0 for value in values if not value.is_total) == 40.0


def test_a_bare_total_of_a_single_row_is_a_total() -> None:
    only, total = counted(amount("Obras", 10.0), amount("TOTAL", 10.0))
    assert total.total_of == (only.value_id,)


def test_a_total_that_stands_alone_in_its_column_is_the_number_to_count() -> None:
    rows: tuple[dict[str, Any], ...] = ({"period": "2021", "year": 2021}, {})
    parts = [amount(name, 10.0, row=row) for row, name in enumerate(("Obras", "Equipo"), 1)]
    totals = [amount("TOTAL", value, row=3, **at) for value, at in zip((19.0, 20.0), rows, strict=True)]
    *_, before, now = counted(*parts, *totals)
    assert (before.is_total, now.is_total) == (False, True)


def test_a_row_called_total_without_parts_is_no_total() -> None:
    one, other = counted(amount("Total de consultas", 10.0), amount("Partos", 7.0))
    assert not one.is_total
    assert not other.is_total


def test_of_body_and_annex_the_body_is_counted_and_the_annex_says_what_it_repeats() -> None:
    body, annex = of(made.facing({}, {}))
    assert (body.canonical, body.repeats) == (True, None)
    assert (annex.canonical, annex.repeats) == (False, body.value_id)


def test_the_body_is_counted_also_where_the_annex_stands_before_it() -> None:
    body, annex = made.facing({}, {}).records.indicators
    first, second = counted(annex, body)
    assert (first.section, first.canonical) == ("annex", False)
    assert (second.section, second.canonical) == ("body", True)


def test_two_numbers_of_one_goal_are_counted_once() -> None:
    body, annex = of(made.facing({"value": 205.0}, {"value": 195.0}))
    assert annex.repeats == body.value_id


def test_another_name_that_is_likely_the_same_goal_is_counted_once() -> None:
    longer = {"indicator": "Consultas de medicina general y familiar", "indicator_id": "f" * 16}
    body, annex = of(made.facing({}, longer))
    assert annex.repeats == body.value_id


def test_what_is_only_likely_the_same_goal_is_not_the_same_in_another_unit() -> None:
    longer = {"indicator": "Consultas de medicina general y familiar", "indicator_id": "f" * 16}
    _, annex = of(made.facing({"unit": "count"}, longer | {"unit": "usd"}))
    assert annex.canonical


def test_what_only_the_annex_prints_is_counted() -> None:
    year = {"year": 2021, "period": "2021"}
    body, annex = of(made.facing({}, year))
    assert (annex.canonical, annex.repeats) == (True, None)
    assert body.canonical


@pytest.mark.parametrize("unit", ["percent", "usd"])
def test_values_of_one_cell_repeat_their_own_part(unit: str) -> None:
    def row(section: str, number: int) -> list[Indicator]:
        common: dict[str, Any] = {"indicator": "Consultas de medicina general", "section": section}
        return [
            made.indicator(**common, row=number, value=value, scale=1, unit=kind, part=kind)
            for kind, value in (("percent", 90.0), ("usd", 5.0))
        ]

    values = {(value.section, value.unit): value for value in counted(*row("body", 1), *row("annex", 9))}
    assert values["annex", unit].repeats == values["body", unit].value_id


def test_all_values_of_a_row_are_of_the_goal_that_one_of_them_repeats() -> None:
    place = {"table_id": "t9", "row": 4, "indicator_id": "annex"}
    rows: list[dict[str, Any]] = [
        {"value_id": "b", "indicator_id": "body", "repeats": None, "table_id": "t1", "row": 1},
        {"value_id": "a2022", "repeats": "b", **place},
        {"value_id": "a2021", "repeats": None, **place},
        {"value_id": "other", "repeats": None, **place, "row": 5},
    ]
    assert goal_ids(rows) == ["body", "body", "body", "annex"]


def test_a_goal_is_its_own_where_what_it_repeats_is_not_published() -> None:
    row = {"value_id": "a", "indicator_id": "annex", "repeats": "gone", "table_id": "t9", "row": 4}
    assert goal_ids([row]) == ["annex"]
