"""What the views say of goals: each counted once, in its unit, beside what was said of it in other years."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from schemas.records import Indicator
from tests.forms.made import asked, value, write
from tests.publish import samples


def test_a_total_and_what_the_annex_repeats_are_not_added_up(tmp_path: Path) -> None:
    first, second = value("obras", 10.0, 2022), value("equipo", 20.0, 2022)
    total = value("total", 30.0, 2022, is_total=True, total_of=(first.value_id, second.value_id))
    again = value("obras", 11.0, 2022, section="annex", canonical=False, repeats=first.value_id)
    write(tmp_path, [first, second, total, again])
    assert asked(tmp_path, "SELECT sum(plan) FROM goals") == [(30.0,)]
    assert asked(tmp_path, "SELECT sum(value_base) FROM goal_values") == [(30.0,)]
    assert asked(tmp_path, "SELECT goal_id, differs FROM goals ORDER BY goal_id DESC") == [
        ("obras", True),
        ("equipo", False),
    ]


def test_a_superseded_edition_is_left_out(tmp_path: Path) -> None:
    old = value("obras", 10.0, 2022, document_id="old", superseded=True)
    write(tmp_path, [old, value("obras", 12.0, 2022, document_id="new")])
    assert asked(tmp_path, "SELECT document_id, plan FROM goals") == [("new", 12.0)]
    assert asked(tmp_path, "SELECT plan FROM goals_by_year") == [(12.0,)]


def test_percent_and_money_of_one_goal_are_two_rows(tmp_path: Path) -> None:
    money = value("obra", 1000.0, 2022, unit="usd", part="usd")
    write(tmp_path, [money, value("obra", 90.0, 2022, unit="percent", part="percent")])
    assert asked(tmp_path, "SELECT unit, part, plan FROM goals ORDER BY unit") == [
        ("percent", None, 90.0),
        ("usd", None, 1000.0),
    ]


def test_a_goal_has_the_name_and_owner_of_the_body_in_all_its_years(tmp_path: Path) -> None:
    body = value("g", 5.0, 2022, indicator="Consultas", kpi=None, page=9)
    annex: dict[str, Any] = {"section": "annex", "indicator": "Número de consultas", "kpi": "1.2", "page": 3}
    write(tmp_path, [value("g", 4.0, 2021, **annex), value("g", 3.0, 2020, "executed", **annex), body])
    assert asked(
        tmp_path, "SELECT indicator, kpi, plan, plan_before, executed, executed_year FROM goals"
    ) == [("Consultas", "1.2", 5.0, 4.0, 3.0, 2020)]


def test_of_several_plans_each_year_is_told_by_its_own(tmp_path: Path) -> None:
    own = value("g", 4.0, 2021, document_id="p2021", plan_year=2021)
    later = [value("g", 4.5, 2021), value("g", 5.0, 2022), value("g", 3.0, 2021, "executed")]
    write(tmp_path, [own, *later])
    rows = asked(tmp_path, "SELECT period, plan, executed, differs FROM goals_by_year ORDER BY period")
    assert rows == [("2021", 4.0, 3.0, True), ("2022", 5.0, None, False)]


def test_parts_of_a_year_are_rows_of_their_own_and_no_plan_for_the_year(tmp_path: Path) -> None:
    quarters = [value("g", 1.0, 2022, period=f"2022-Q{number}") for number in (1, 2)]
    write(tmp_path, quarters)
    assert asked(tmp_path, "SELECT plan, told FROM goals") == [(None, 2)]
    assert asked(tmp_path, "SELECT period, plan FROM goals_by_year ORDER BY period") == [
        ("2022-Q1", 1.0),
        ("2022-Q2", 1.0),
    ]


CHANGE = "SELECT goal_id, year, series_before, what, difference, share FROM changes ORDER BY ALL"


@pytest.mark.parametrize(
    ("before", "now", "what"),
    [
        (4.0, 5.0, ("rose", 1.0, 0.25)),
        (4.0, 3.0, ("fell", -1.0, -0.25)),
        (4.0, 4.0, ("same", 0.0, 0.0)),
        (None, 4.0, ("added", None, None)),
        (4.0, None, ("dropped", None, None)),
        (0.0, 4.0, ("rose", 4.0, None)),
    ],
)
def test_what_a_plan_says_of_the_year_before_tells_what_happened(
    tmp_path: Path, before: float | None, now: float | None, what: tuple[Any, ...]
) -> None:
    write(tmp_path, [value("g", before, 2021), value("g", now, 2022)])
    assert asked(tmp_path, CHANGE) == [("g", 2022, "plan", *what)]


def test_what_is_not_available_is_not_added(tmp_path: Path) -> None:
    write(tmp_path, [value("g", None, 2021, status="not_available"), value("g", 4.0, 2022)])
    assert asked(tmp_path, CHANGE) == []


def test_what_was_executed_is_not_taken_for_what_was_planned(tmp_path: Path) -> None:
    write(tmp_path, [value("g", 4.0, 2021, "executed"), value("g", 5.0, 2022)])
    assert asked(tmp_path, CHANGE) == [("g", 2022, "executed", "rose", 1.0, 0.25)]


def two_plans(**second: Any) -> list[Indicator]:
    first: dict[str, Any] = {"document_id": "p2021", "plan_year": 2021}
    return [
        value("both", 4.0, 2021, **first),
        value("left", 4.0, 2021, **first),
        value("both", 4.0, 2022, **second),
        value("new", 4.0, 2022, **second),
    ]


def test_what_only_one_of_two_plans_in_a_row_has_was_dropped_or_added(tmp_path: Path) -> None:
    write(tmp_path, two_plans())
    rows = asked(tmp_path, "SELECT goal_id, year, what FROM changes ORDER BY goal_id")
    assert rows == [("both", 2022, "same"), ("left", 2022, "dropped"), ("new", 2022, "added")]


def test_plans_of_two_units_are_not_held_against_each_other(tmp_path: Path) -> None:
    other = samples.document(
        document_id="p2022", plan_year=2022, institution="Instituto", issuing_unit="Otra unidad"
    )
    write(tmp_path, two_plans(document_id="p2022"), [other])
    assert asked(tmp_path, "SELECT goal_id FROM changes") == [("both",)]


def test_a_dependency_has_one_official_name_a_year_beside_the_printed_ones(tmp_path: Path) -> None:
    names = ("DARBE", "División de Aseguramiento", "División de Aseguramiento")
    rows = [value(f"g{at}", 1.0, 2022, dependency=name) for at, name in enumerate(names)]
    write(tmp_path, rows)
    assert asked(
        tmp_path, "SELECT plan_year, official_name, dependency_name, printed_names, goals FROM dependencies"
    ) == [(2022, "División de Aseguramiento", "Unidad", ["DARBE", "División de Aseguramiento"], 3)]


def test_the_dimensions_name_codes_and_units_in_both_languages(tmp_path: Path) -> None:
    write(tmp_path, [])
    question = "SELECT label_es, label_en, kind_of_unit, additive FROM dimensions WHERE code = 'business_day'"
    assert asked(tmp_path, question) == [("Días hábiles", "Business days", "time", False)]


def test_a_version_without_values_has_all_views(tmp_path: Path) -> None:
    write(tmp_path, [])
    assert asked(tmp_path, "SELECT count(*) FROM goals JOIN changes USING (goal_id)") == [(0,)]
    assert asked(tmp_path, "SELECT sum(rows - different) + sum(orphans) FROM key_checks") == [(0,)]
