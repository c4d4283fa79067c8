"""The reading trail: which words say each thing of a value, and where they stand."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from store.trail import Beside, Trail, trail
from tests.publish import samples

ROW: dict[str, Any] = {"top": 100.0, "bottom": 120.0}
HEAD: dict[str, Any] = {"top": 60.0, "bottom": 80.0}
LEFT: dict[str, Any]
RIGHT: dict[str, Any]
LEFT, RIGHT = {"x0": 10.0, "x1": 90.0}, {"x0": 100.0, "x1": 140.0}
VALUE = asdict(
    samples.indicator(indicator="Pozos", group="Zona norte", measure="Metro", unit="count", **ROW, **RIGHT)
)


def cell(text: str, role: str, **place: Any) -> dict[str, Any]:
    return asdict(samples.cell(text=text, role=role, **place))


CELLS = [
    cell("Zona norte", "banner", x0=10.0, x1=140.0, top=85.0, bottom=95.0),
    cell("Meta", "header", **HEAD, **RIGHT),
    cell("Programación", "header", x0=100.0, x1=180.0, top=40.0, bottom=60.0),
    cell("Pozos", "indicator", **ROW, **LEFT),
    cell("Metro", "measure", x0=90.0, x1=100.0, **ROW),
    cell("Pozos", "indicator", top=130.0, bottom=150.0, **LEFT),
]


def told(**column: Any) -> Trail:
    row = asdict(
        samples.column(series_by="parent", unit_by="row", scale_by="assumed", **HEAD, **RIGHT, **column)
    )
    return trail(VALUE, Beside(row, CELLS, None, {"title": "PLAN ANUAL 2022"}))


def clue(of: Trail, aspect: str) -> tuple[Any, ...]:
    (found,) = (one for one in of.clues if one.aspect == aspect)
    return found.said, found.by, found.words, found.box


def test_the_name_and_the_group_stand_in_the_row_and_over_it() -> None:
    assert clue(told(), "name") == ("Pozos", "row", "Pozos", (10.0, 100.0, 90.0, 120.0))
    assert clue(told(), "group") == ("Zona norte", "banner", "Zona norte", (10.0, 85.0, 140.0, 95.0))


def test_what_a_header_or_the_one_above_says_is_quoted_from_it() -> None:
    assert clue(told(), "series") == ("plan", "parent", "Programación", (100.0, 40.0, 180.0, 60.0))
    assert clue(told(period_by="header"), "period") == ("2022", "header", "Meta", (100.0, 60.0, 140.0, 80.0))


def test_what_the_document_or_the_row_says_is_quoted_from_there() -> None:
    assert clue(told(), "year") == (2022, "plan", "PLAN ANUAL 2022", None)
    assert clue(told(), "unit") == ("count", "row", "Metro", (90.0, 100.0, 100.0, 120.0))


def test_what_nothing_says_has_no_words() -> None:
    assert clue(told(), "scale") == (1000, "assumed", "", None)


def test_the_picture_of_a_page_gets_the_boxes_of_that_page_and_of_the_header() -> None:
    boxes = told().boxes_on(3)
    assert {(10.0, 100.0, 90.0, 120.0), (100.0, 60.0, 140.0, 80.0)} <= {*boxes}
    assert len(boxes) == len(set(boxes))
    assert told().boxes_on(4) == ()


def test_without_its_column_a_value_still_tells_its_names() -> None:
    found = trail(VALUE, Beside(None, CELLS, None, None))
    assert [one.aspect for one in found.clues] == ["group", "name", "owner"]


def test_only_money_has_a_currency() -> None:
    column = {"currency_by": "row", **HEAD, **RIGHT}
    for unit, aspects in (("count", 0), ("usd", 1)):
        beside = Beside(asdict(samples.column(**column)), CELLS, None, {"title": "PLAN ANUAL 2022"})
        clues = trail(VALUE | {"unit": unit}, beside).clues
        assert sum(one.aspect == "currency" for one in clues) == aspects
