"""What is in doubt of the texts that say what a value is, is in doubt of the value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from extract.certainty.pointing import pointed
from extract.certainty.saying import said_by
from schemas.records import CellRecord, CoverageRecord, DocumentRecords, FindingRecord, Indicator
from tests.publish import samples

VALUE = samples.indicator(5, group="Obras", top=100.0, bottom=110.0)
HEAD: dict[str, Any] = {"x0": 10.0, "x1": 30.0, "top": 40.0, "bottom": 50.0}
"""Where the header of its column stands."""


def doubts(
    *findings: FindingRecord,
    cells: Sequence[CellRecord] = (),
    coverage: Sequence[CoverageRecord] = (),
    value: Indicator = VALUE,
) -> set[str]:
    whole = DocumentRecords(samples.document(), (value,), cells=tuple(cells), findings=findings)
    records = replace(whole, coverage=tuple(coverage))
    return set(said_by(records).doubts(value, pointed(findings, cells)))


def header(text: str, **changes: Any) -> CellRecord:
    return samples.cell(**{"row": 0, "role": "header", "text": text, **HEAD, **changes})


def at(rule: str, place: dict[str, Any], **changes: Any) -> FindingRecord:
    return samples.finding(rule=rule, **{"value_ids": (), **place, **changes})


@pytest.mark.parametrize(
    ("rule", "text", "told"),
    [
        ("cell-not-as-printed", "Meta 2029", {"not_as_printed"}),
        ("cell-not-as-printed", "Ejecución", set()),
        ("number-unclaimed", "Meta 202", {"unclaimed_beside"}),
        ("number-unclaimed", "Meta 2022 (8)", set()),
    ],
)
def test_a_header_that_is_misread_doubts_the_values_under_it_where_it_may_hold_a_year(
    rule: str, text: str, told: set[str]
) -> None:
    assert doubts(at(rule, HEAD), cells=[header(text)]) == told


def test_the_header_of_another_column_doubts_nothing() -> None:
    aside = {**HEAD, "x0": 200.0, "x1": 230.0}
    assert doubts(at("cell-not-as-printed", aside), cells=[header("Meta 2029", column=7, **aside)]) == set()


def test_behind_a_page_turn_a_header_heads_what_stands_below_it_whatever_its_number() -> None:
    cell = header("Meta 2029", column=7, page=2)
    assert doubts(at("cell-not-as-printed", HEAD, page=2), cells=[cell]) == {"not_as_printed"}


def test_a_misread_label_doubts_its_row() -> None:
    place = {**HEAD, "top": 100.0, "bottom": 110.0}
    label = samples.cell(row=5, column=0, role="indicator", text="Consultas", **place)
    assert doubts(at("cell-not-as-printed", place), cells=[label]) == {"not_as_printed"}
    assert doubts(at("cell-not-as-printed", place), cells=[replace(label, row=4)]) == set()


def card(name: str, top: float) -> list[CellRecord]:
    place = {**HEAD, "top": top, "bottom": top + 10.0}
    field = samples.cell(row=1, column=0, role="field", text="Nombre del indicador", **place)
    return [field, samples.cell(row=1, column=1, role="indicator", text=f"{name}\n", **place)]


@pytest.mark.parametrize(("name", "told"), [("Actas", set()), ("Consultas", {"not_as_printed"})])
def test_a_misread_name_of_a_card_doubts_what_bears_it_in_whatever_row(name: str, told: set[str]) -> None:
    place = {**HEAD, "top": 60.0, "bottom": 70.0}
    assert doubts(at("cell-not-as-printed", place), cells=card(name, 60.0)) == told


@pytest.mark.parametrize(("top", "told"), [(140.0, {"rows_unsure"}), (60.0, set())])
def test_a_value_does_not_bear_the_name_of_a_card_below_it(top: float, told: set[str]) -> None:
    assert doubts(cells=card("Consultas", top)) == told
    assert doubts(cells=[*card("Consultas", top), *card("Actas", 60.0)]) == told


def test_a_heading_beside_which_a_number_is_printed_may_head_no_group() -> None:
    place = {**HEAD, "top": 80.0, "bottom": 90.0}
    heading = samples.cell(row=4, column=0, role="group", text="Obras", **place)
    beside = at("number-unclaimed", {**place, "x0": 100.0, "x1": 120.0})
    assert doubts(beside, cells=[heading]) == {"unclaimed_beside"}
    assert doubts(beside, cells=[replace(heading, text="Otras")]) == set()


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ({"page": 3, "top": 60.0, "bottom": 70.0}, {"text_lost"}),
        ({"page": 3, "top": 160.0, "bottom": 170.0}, set()),
        ({"page": 2, "top": 160.0, "bottom": 170.0}, {"text_lost"}),
        ({"page": 1, "top": 160.0, "bottom": 170.0}, set()),
        ({"page": 3, "top": 60.0, "bottom": 70.0, "x1": 20.0}, set()),
    ],
)
def test_a_line_that_is_not_read_may_say_what_the_table_below_it_is_of(
    place: dict[str, Any], told: set[str]
) -> None:
    assert doubts(at("text-unread", {"x0": 10.0, "x1": 110.0, **place})) == told


@pytest.mark.parametrize(
    ("page", "states", "told"),
    [
        (1, ("unclaimed",), {"text_lost"}),
        (1, ("unclaimed", "furniture"), {"text_lost"}),
        (1, ("unclaimed", "value"), set()),
        (1, ("furniture",), set()),
        (9, ("unclaimed",), set()),
    ],
)
def test_a_page_before_it_of_which_nothing_was_read_may_say_whose_it_is(
    page: int, states: tuple[str, ...], told: set[str]
) -> None:
    rows = [CoverageRecord("plan", 2022, page, state, 3) for state in states]
    line = at("text-unread", {"page": page, "x0": 10.0, "x1": 110.0, "top": 60.0, "bottom": 70.0})
    far = replace(VALUE, page=4)
    assert doubts(line, coverage=rows, value=far) == told
    assert doubts(coverage=rows, value=far) == set()


@pytest.mark.parametrize(("text", "told"), [("", {"unclaimed_beside"}), ("Consultas", set())])
def test_text_printed_in_a_cell_that_is_empty_may_be_the_label_of_all_its_rows(
    text: str, told: set[str]
) -> None:
    place = {**HEAD, "top": 80.0, "bottom": 90.0, "x1": 40.0}
    cell = samples.cell(row=3, row_span=4, column=0, role="unknown", text=text, **{**place, "bottom": 120.0})
    assert doubts(at("text-unread", place), cells=[cell]) == told


@pytest.mark.parametrize(
    ("role", "next_text", "page", "told"),
    [
        ("unknown", "", 3, {"text_lost"}),
        ("unknown", "", 2, {"text_lost"}),
        ("value", "", 3, set()),
        ("unknown", "Obras", 3, set()),
    ],
    ids=["empty down to it", "over a page turn", "of a column of values", "another label between"],
)
def test_text_printed_in_an_empty_cell_may_be_the_label_of_the_rows_below_it(
    role: str, next_text: str, page: int, told: set[str]
) -> None:
    place = {**HEAD, "top": 60.0, "bottom": 70.0, "x1": 40.0, "page": page}
    below = {**HEAD, "top": 98.0, "bottom": 112.0, "x1": 40.0}
    beside = {**place, "x0": 41.0, "x1": 90.0}
    cells = [
        samples.cell(
            row=0, column=0, role="header", text="Programa", **{**place, "top": 40.0, "bottom": 50.0}
        ),
        samples.cell(row=3, column=0, role=role, text="", **place),
        samples.cell(row=3, column=1, role="indicator", text="Actas", **beside),
        samples.cell(row=5, column=0, role=role, text=next_text, **below),
    ]
    assert doubts(at("text-unread", place), cells=cells) == told


@pytest.mark.parametrize(("label", "told"), [(None, {"text_lost"}), ("Actas", set())])
def test_the_only_label_of_a_row_of_values_may_have_headed_the_rows_below_it(
    label: str | None, told: set[str]
) -> None:
    place = {**HEAD, "top": 60.0, "bottom": 70.0, "x1": 40.0}
    beside = [
        samples.cell(row=3, column=1, role="indicator", text=label, **{**place, "x0": 41.0, "x1": 90.0})
    ]
    cells = [
        samples.cell(row=3, column=0, role="indicator", text="", **place),
        *(beside if label else ()),
        samples.cell(row=3, column=2, text="44", **{**place, "x0": 91.0, "x1": 99.0}),
        samples.cell(
            row=5, column=0, role="indicator", text="Consultas", **{**place, "top": 98.0, "bottom": 112.0}
        ),
    ]
    assert doubts(at("text-unread", place), cells=cells) == told


def test_a_header_that_is_read_as_empty_may_be_that_of_the_names() -> None:
    aside = {**HEAD, "x0": 200.0, "x1": 230.0}
    assert doubts(at("text-unread", aside), cells=[header("", column=7, **aside)]) == {"unclaimed_beside"}
    assert doubts(at("text-unread", aside), cells=[header("Meta", column=7, **aside)]) == set()


def heading(**changes: Any) -> CellRecord:
    place = {**HEAD, "top": 80.0, "bottom": 90.0, "x1": 200.0}
    return samples.cell(
        **{"row": 4, "column": 0, "column_span": 3, "role": "unknown", "text": "", **place, **changes}
    )


FIRST = header("Meta 2022", x1=200.0)


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ([FIRST, heading()], {"text_lost"}),
        ([FIRST, heading(), heading(row=4, column=2, text="Actas")], set()),
        ([FIRST, heading(), heading(row=5, role="banner", text="Obras", top=91.0, bottom=99.0)], set()),
        ([FIRST, heading(page=2), header("Meta 2022", page=2)], {"text_lost"}),
    ],
    ids=["alone in its row", "beside other text", "another heading below", "pages before"],
)
def test_text_not_read_alone_in_a_row_may_have_headed_what_stands_below(
    cells: list[CellRecord], told: set[str]
) -> None:
    place = {**HEAD, "top": 80.0, "bottom": 90.0, "x1": 40.0, "page": cells[1].page}
    assert doubts(at("text-unread", place), cells=cells) == told


@pytest.mark.parametrize(
    ("x0", "x1", "told"),
    [(50.0, 170.0, {"text_lost"}), (10.0, 30.0, {"text_lost"}), (50.0, 70.0, set())],
    ids=["long", "at its edge", "short"],
)
def test_text_not_read_below_what_a_page_has_of_a_table_may_be_its_last_row(
    x0: float, x1: float, told: set[str]
) -> None:
    place = {"x0": x0, "x1": x1, "page": 1, "top": 700.0, "bottom": 710.0}
    assert doubts(at("text-unread", place), cells=[header("Meta 2022", page=1, x1=200.0)]) == told


def test_a_row_not_read_may_be_of_a_total_that_heads_those_above_it() -> None:
    place = {**HEAD, "top": 120.0, "bottom": 130.0, "x1": 190.0}
    columns = [header("Meta 2021", column=at, x0=60.0 * at, x1=60.0 * at + 59.0) for at in range(4)]
    below = replace(columns[0], row=7, role="indicator", text="Actas", top=131.0, bottom=140.0)
    assert doubts(at("text-unread", place), cells=[*columns, below]) == {"text_lost"}
    assert doubts(at("text-unread", {**place, "x1": 30.0}), cells=[*columns, below]) == set()


@pytest.mark.parametrize(("first", "told"), [(2, {"text_lost"}), (1, set())])
def test_what_is_lost_before_the_page_a_table_begins_on_may_be_of_all_its_pages(
    first: int, told: set[str]
) -> None:
    cells = [header("Meta 2021", page=first), samples.cell(row=4, column=0, role="indicator", text="Actas")]
    line = at("text-unread", {**HEAD, "page": 1, "top": 20.0, "bottom": 30.0, "x1": 120.0})
    assert doubts(line, cells=cells, value=VALUE) == told


@pytest.mark.parametrize(
    ("page", "table", "told"),
    [(2, "t0", {"not_as_printed"}), (3, "t1", {"not_as_printed"}), (1, "t0", set()), (1, "t1", set())],
    ids=["end of the page before", "begin of its page", "two pages before", "first page"],
)
def test_for_a_header_that_is_misread_a_table_may_not_have_gone_on(
    page: int, table: str, told: set[str]
) -> None:
    aside = {**HEAD, "x0": 200.0, "x1": 230.0, "page": page, "table_id": table, "column": 7}
    below = samples.cell(row=5, column=2, role="value", text="1.5", top=100.0, bottom=110.0)
    place = {name: aside[name] for name in ("x0", "x1", "top", "bottom", "page")}
    before = samples.cell(row=1, page=2, table_id="t0", text="Actas", top=20.0, bottom=30.0)
    cells = [header("Meta 2029", **aside), below, *([before] if page == 3 else [])]
    assert doubts(at("cell-not-as-printed", place), cells=cells) == told


@pytest.mark.parametrize(("text", "told"), [("PLAN 2022", {"not_as_printed"}), ("Actas", set())])
def test_what_reads_like_a_header_may_be_one_that_no_longer_joins_its_table(
    text: str, told: set[str]
) -> None:
    place = {**HEAD, "top": 80.0, "bottom": 90.0, "column": 7, "x0": 200.0, "x1": 230.0}
    cells = [
        header("Meta 2021", top=20.0, bottom=30.0),
        samples.cell(role="unknown", row=3, text=text, **place),
        samples.cell(role="value", row=5, column=2, text="1.5", top=100.0, bottom=110.0),
        samples.cell(row=1, page=2, table_id="t0", text="Obras", top=700.0, bottom=710.0),
    ]
    misread = at("cell-not-as-printed", {name: place[name] for name in ("x0", "x1", "top", "bottom")})
    assert doubts(misread, cells=cells) == told


@pytest.mark.parametrize(("headed", "told"), [(True, set()), (False, {"not_as_printed"})])
def test_what_is_misread_in_a_table_without_header_may_be_that_of_the_next_page(
    headed: bool, told: set[str]
) -> None:
    place = {**HEAD, "page": 2, "top": 700.0, "bottom": 710.0}
    cells = [
        samples.cell(role="unknown", row=2, text="Actas", table_id="t0", **place),
        samples.cell(role="header" if headed else "unknown", row=1, text="Meta", page=2, table_id="t0"),
        samples.cell(row=5, column=2, role="value", text="1.5", top=100.0, bottom=110.0),
    ]
    assert doubts(at("cell-not-as-printed", place), cells=cells) == told
