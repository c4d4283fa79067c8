"""Each kind of change is told from the others."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import pytest

from comparison.changes import Change, Diff
from comparison.compare import compare
from tests.diffing.editions import OTHER_SHA, PlainRow, document, edition, identified, value
from tests.publish import samples


def diff(old: list[PlainRow], new: list[PlainRow]) -> Diff:
    return compare(edition(document(identified(old))), edition(document(identified(new), sha=OTHER_SHA)))


def only(old: PlainRow, new: PlainRow) -> Change:
    """The one change between two plans of one row, beside one that stays."""
    other = value(99)
    (change,) = diff([old, other], [new, other]).changes
    return change


@pytest.mark.parametrize(
    ("changes", "aspects"),
    [
        ({"value": 3.0, "value_base": 3000.0, "raw": "3"}, ("value",)),
        ({"comparator": ">=", "raw": "≥ 1.5"}, ("comparator",)),
        ({"unit": "percent"}, ("unit",)),
        ({"scale": 1, "value_base": 1.5}, ("scale",)),
        ({"value": 1500.0, "scale": 1, "raw": "1,500"}, ("scale",)),
        ({"value": 3.0, "value_base": 3000.0, "raw": "> 3", "comparator": ">"}, ("value", "comparator")),
        ({"status": "not_planned", "raw": "n/p", "value": None, "value_base": None}, ("value", "status")),
        ({"raw": "1.50"}, ("printed",)),
        ({"measure": "Informe"}, ("measure",)),
        ({"notes": "Preliminar."}, ("text",)),
        ({"kpi": "9.9.9"}, ("text",)),
        ({"indicator": "CONSULTA, NUMERO 1"}, ("wording",)),
    ],
)
def test_what_a_change_is_about(changes: dict[str, Any], aspects: tuple[str, ...]) -> None:
    change = only(value(1), value(1) | changes)
    assert (change.kind, change.aspects) == ("changed", aspects)


@pytest.mark.parametrize(
    "changes", [{"raw": "1 .5"}, {"indicator": "Consulta  número\n1"}, {"row": 7}, {"x0": 1.0}]
)
def test_white_space_and_places_in_a_table_are_no_change(changes: dict[str, Any]) -> None:
    assert diff([value(1)], [value(1) | changes]).changes == ()


def test_by_how_much() -> None:
    change = only(value(1, value=0.1, value_base=100.0), value(1, value=0.3, value_base=300.0, raw="0.3"))
    assert change.amount is not None
    assert (change.amount.absolute, change.amount.percent, change.amount.unit) == (200.0, 200.0, "usd")


def test_decimals_are_subtracted_as_decimals() -> None:
    change = only(
        value(1, value=0.1, value_base=0.1, scale=1), value(1, value=0.3, value_base=0.3, scale=1, raw="0.3")
    )
    assert change.amount is not None
    assert change.amount.absolute == 0.2


@pytest.mark.parametrize(
    ("before", "after"),
    [({"value": 0.0, "value_base": 0.0}, {}), ({}, {"value": 9.0, "value_base": 9.0, "unit": "percent"})],
)
def test_no_percent_of_nothing_and_no_amount_over_units(
    before: dict[str, Any], after: dict[str, Any]
) -> None:
    change = only(value(1) | before, value(1) | after)
    assert change.amount is None or change.amount.percent is None


def test_added_and_removed() -> None:
    changes = diff(
        [value(1), value(2, raw="7", value=7.0)], [value(1), value(3, dependency="Otra", raw="8")]
    ).changes
    assert [(change.kind, change.row["tag"]) for change in changes] == [("removed", 2), ("added", 3)]


@pytest.mark.parametrize(
    "name",
    [
        "Consultas número 1",
        "Consulta número 1 y de seguimiento",
        "Número 1: consulta",
        "Consulta general número 1",
    ],
)
def test_a_new_name_is_proposed(name: str) -> None:
    change = only(value(1), value(1) | {"indicator": name})
    assert change.kind == "renamed"
    assert change.aspects == ("name",)
    assert change.likeness is not None
    assert 50 <= change.likeness <= 100


@pytest.mark.parametrize(
    "changes",
    [
        {"indicator": "Vacunas aplicadas a la niñez"},
        {"indicator": "Consulta número 7", "raw": "4", "value": 4.0, "value_base": 4000.0},
        {"indicator": "Consulta número uno", "dependency": "Otra unidad"},
    ],
)
def test_no_name_is_proposed(changes: dict[str, Any]) -> None:
    """Another name altogether; another number in the name and another value; another dependency too."""
    kinds = [change.kind for change in diff([value(1)], [value(1) | changes]).changes]
    assert kinds == ["removed", "added"]


def test_a_renamed_indicator_keeps_its_values_together() -> None:
    years = [{"year": year, "period": str(year)} for year in (2020, 2021, 2022)]
    old = [value(1, raw=str(n), value=float(n), **when) | {"tag": n} for n, when in enumerate(years)]
    new = [row | {"indicator": "Consulta general número 1"} for row in old]
    new[2] |= {"raw": "50", "value": 50.0, "value_base": 50.0}
    changes = diff(old, new).changes
    assert [change.kind for change in changes] == ["renamed"] * 3
    assert sorted(change.of_number for change in changes) == [False, False, True]


def test_the_likest_names_are_paired() -> None:
    old = [value(1, indicator="Partos normales"), value(2, indicator="Partos por cesárea")]
    new = [value(1, indicator="Partos normales atendidos"), value(2, indicator="Cesáreas")]
    new.reverse()
    pairs = {
        change.old["tag"]: change.new["tag"] for change in diff(old, new).changes if change.old and change.new
    }
    assert pairs == {1: 1, 2: 2}


@pytest.mark.parametrize(
    "changes", [{"dependency": "Otra"}, {"line": "Gestión"}, {"dependency": None, "page": 9}]
)
def test_moved_to_another_part(changes: dict[str, Any]) -> None:
    change = only(value(1), value(1) | changes)
    assert (change.kind, change.aspects) == ("moved", ("place",))


def test_another_spelling_of_one_dependency_is_no_other_place() -> None:
    """What says which dependency it is, is its identifier; another plan may settle another name of it."""
    names = {"dependency": "UFI", "dependency_name": "UFI", "dependency_id": "0" * 16}
    before = value(1) | names
    change = only(before, before | {"dependency": "Unidad Financiera"})
    assert (change.kind, change.aspects) == ("changed", ("wording",))
    assert only(before, before | {"dependency_name": "Unidad Financiera"}).aspects == ("derived",)
    moved = only(before, before | {"dependency": "Unidad Jurídica", "dependency_id": "1" * 16})
    assert (moved.kind, moved.aspects) == ("moved", ("place",))


@pytest.mark.parametrize("changes", [{"page": 4}, {"table_id": "t2"}])
def test_moved_on_paper(changes: dict[str, Any]) -> None:
    change = only(value(1), value(1) | changes)
    assert (change.kind, change.aspects, change.of_evidence_only) == ("moved", ("evidence",), True)


def test_another_certainty_alone_is_told_apart_from_a_change_of_the_value() -> None:
    before = value(1, certainty="certain", doubts=[])
    less = {"certainty": "likely", "doubts": ["unit_unsaid"]}
    found = diff([before], [before | less])
    (change,) = found.changes
    assert (change.kind, change.aspects, change.of_certainty_only) == ("changed", ("certainty",), True)
    assert (found.counts["certainty_only"], found.counts["numbers"]) == (1, 0)
    assert not only(
        before, before | less | {"raw": "2", "value": 2.0, "value_base": 2000.0}
    ).of_certainty_only
    assert only(before, before | less | {"page": 4}).of_certainty_only


def test_a_version_that_does_not_know_certainty_yet_is_no_change() -> None:
    older = {name: said for name, said in value(1).items() if name not in ("certainty", "doubts")}
    assert diff([older], [value(1)]).changes == ()


def test_a_moved_value_that_changed_is_a_change_of_the_number() -> None:
    change = only(value(1), value(1) | {"dependency": "Otra", "value": 2.0, "value_base": 2000.0, "raw": "2"})
    assert (change.kind, change.aspects) == ("changed", ("value", "place"))


def test_equal_names_are_told_apart_by_what_they_say() -> None:
    """The first of two rows of one name goes: the other takes its number, and is the same row even so."""
    old = [value(1, raw="2", value=2.0), value(1, raw="3", value=3.0) | {"tag": 2, "top": 300.0}]
    (change,) = diff(old, old[1:]).changes
    assert (change.kind, change.row["tag"]) == ("removed", 1)
    new = [old[0] | {"raw": "3", "value": 3.0}, old[1]]
    (change,) = diff(old, new).changes
    assert (change.kind, change.old and change.old["tag"], change.row["tag"]) == ("changed", 1, 1)


def test_of_equal_names_the_same_number_is_the_same_row() -> None:
    old = [value(1, raw="2", value=2.0), value(1, raw="3", value=3.0) | {"tag": 2, "top": 300.0}]
    changes = diff(old, [old[1] | {"raw": "≥ 3", "comparator": ">="}]).changes
    assert [(change.kind, change.row["tag"]) for change in changes] == [("changed", 2), ("removed", 1)]


@pytest.mark.parametrize("turned", [False, True])
def test_equal_names_go_by_printed_order(turned: bool) -> None:
    old = [value(1, raw=raw) | {"tag": raw, "top": float(raw), "value": float(raw)} for raw in "23"]
    new = [row | {"raw": f"{row['raw']}9", "value": row["value"] * 10 + 9} for row in old]
    told = diff(old, new[::-1] if turned else new).changes
    assert [(change.old and change.old["raw"], change.row["raw"]) for change in told] == [
        ("2", "29"),
        ("3", "39"),
    ]


def test_what_goes_in_the_body_is_not_what_moves_in_the_annex() -> None:
    body, annex = value(1), value(1) | {"section": "annex", "tag": 2, "top": 300.0}
    changes = diff([body, annex], [annex | {"dependency": "Otra"}]).changes
    assert [(change.kind, change.row["tag"]) for change in changes] == [("removed", 1), ("moved", 2)]


def test_figures_that_are_no_years_keep_names_apart() -> None:
    """An amount in a name that is a year more is another amount."""
    old, new = (
        value(1, indicator=f"Pagos de ${figure}7", plan_year=year)
        for figure, year in ((2022, 2022), (2023, 2023))
    )
    sides = (
        document(identified([old])),
        document(identified([new | {"period": "2023"}]), sha=OTHER_SHA, year=2023),
    )
    changes = compare(edition(sides[0]), edition(sides[1]), given=True).changes
    assert [change.kind for change in changes if change.dataset == "indicators"] == ["renamed"]


def test_what_stays_is_counted_and_named() -> None:
    rows = [value(1), value(2) | {"table_id": "t2"}, value(3) | {"table_id": "t3"}]
    (outcome,) = diff(rows, [rows[0] | {"raw": "9", "value": 9.0}, *rows[1:]]).documents
    assert (outcome.rows_before, outcome.rows_after, outcome.unchanged) == (3, 3, 2)
    assert outcome.unchanged_tables == ("t2", "t3")
    assert "indicators" not in outcome.quiet_datasets


def test_signs_tell_rows_apart() -> None:
    young, grown = (value(1) | {"indicator": f"Consultas {sign}1 año", "tag": sign} for sign in "<>")
    (change,) = diff([young, grown | {"top": 300.0}], [grown]).changes
    assert (change.kind, change.row["tag"]) == ("removed", "<")


def test_corrected_labels_keep_their_row() -> None:
    old, new = identified([value(1)]), identified([value(1)])
    new[0] |= {"indicator": "Otro nombre del todo", "dependency": "Otra"}
    (change,) = compare(edition(document(old)), edition(document(new))).changes
    assert (change.kind, change.aspects) == ("changed", ("place", "wording"))


def test_plans_of_two_years_are_held_together_by_the_distance_of_their_years() -> None:
    years = ((2020, "executed"), (2021, "plan"), (2022, "plan"))
    old = [value(n, year=year, period=f"{year}-Q1", series=series) for n, (year, series) in enumerate(years)]
    new = [
        row | {"plan_year": 2023, "year": row["year"] + 1, "period": f"{row['year'] + 1}-Q1"} for row in old
    ]
    new[2] |= {"raw": "9", "value": 9.0, "value_base": 9000.0}
    for row in (*old, *new):
        row["indicator"] = f"Pensiones {row['tag']} (a diciembre de {row['plan_year'] - 1})"
    sides = (document(identified(old)), document(identified(new), name="plan-2023", sha=OTHER_SHA, year=2023))
    found = compare(edition(sides[0]), edition(sides[1]), given=True)
    values = [change for change in found.changes if change.of_number]
    assert [change.row["tag"] for change in values] == [2]
    assert {change.kind for change in found.changes if change.dataset == "indicators"} == {"changed"}


def test_other_datasets_are_compared_too() -> None:
    old: dict[str, Any] = {
        "projects": [asdict(samples.project())],
        "budget_mentions": [asdict(samples.mention())],
        "statements": [asdict(samples.statement(text="Atender a los pensionados en sus hogares."))],
    }
    new: dict[str, Any] = {
        "projects": [asdict(samples.project(end="2022-12"))],
        "budget_mentions": [asdict(samples.mention(amount=30000.0, raw="$30,000"))],
        "statements": [
            asdict(samples.statement(statement_id="s2", text="Atender a las pensionadas en sus hogares."))
        ],
    }
    found = compare(edition(document(**old)), edition(document(**new, facts={"title": "Plan reformado"})))
    told = [(change.dataset, change.kind, change.aspects) for change in found.changes]
    assert told == [
        ("budget_mentions", "changed", ("value",)),
        ("projects", "changed", ("text",)),
        ("documents", "changed", ("text",)),
        ("statements", "renamed", ("name",)),
    ]


def columns_changed(
    old: list[dict[str, Any]], new: list[dict[str, Any]]
) -> list[tuple[str, tuple[str, ...]]]:
    found = compare(edition(document(columns=old)), edition(document(columns=new))).changes
    assert {change.dataset for change in found} <= {"columns"}
    return [(change.kind, tuple(one.field for one in change.differences)) for change in found]


def column(number: int, *header: str, **changes: Any) -> dict[str, Any]:
    return asdict(samples.column(number, header=header)) | {"header": list(header)} | changes


def test_a_column_read_otherwise_is_told_by_what_is_read_otherwise() -> None:
    old = [column(1, "Actividad", role="indicator"), column(2, "Programación", "Meta")]
    assert columns_changed(old, [old[0], old[1] | {"role": "other"}]) == [("changed", ("role",))]
    assert columns_changed(old, [old[0], old[1] | {"series": "executed"}]) == [("changed", ("series",))]
    assert columns_changed(old, [old[0], old[1] | {"series_by": "assumed"}]) == [("changed", ("series_by",))]


def test_a_column_between_others_leaves_them_what_they_are() -> None:
    old = [column(n, "Programación", text) for n, text in enumerate(("Enero", "Marzo"))]
    new = [column(9, "Programación", "Febrero", column=1), *old[:1], old[1] | {"column": 2, "x0": 11.0}]
    assert columns_changed(old, new) == [("added", ())]


def test_a_column_of_another_table_is_only_said_elsewhere() -> None:
    old = [column(1, "Programación", "Meta")]
    new = [old[0] | {"table_id": "t9", "page": 4, "cells": 9, "value_ids": ["v8"]}]
    assert columns_changed(old, new) == [("moved", ("page", "table_id"))]
    assert columns_changed(old, [column(2, "Programación", "Metas")]) == [("renamed", ("header",))]


@pytest.mark.parametrize(("before", "after"), [(None, "1.1"), ("1.1", None)])
def test_gaining_or_losing_a_code_is_no_rename(before: str | None, after: str | None) -> None:
    old = [value(number, code=before and f"{before}.{number}") for number in range(1, 4)]
    new = [value(number, code=after and f"{after}.{number}") for number in range(1, 4)]
    found = diff(old, new)
    assert [change.kind for change in found.changes] == ["changed"] * 3
    assert {change.aspects for change in found.changes} == {("wording",)}
    assert found.counts["renamed"] == 0


def test_a_code_gained_hides_no_other_number() -> None:
    change = only(value(1), value(1, code="1", raw="3", value=3.0, value_base=3000.0))
    assert (change.kind, change.aspects) == ("changed", ("value", "wording"))
