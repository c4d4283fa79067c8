"""The prints hold what the plans say, and the plans in plain forms are read to the last value."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from tests.abroad.browser import LOOKS
from tests.abroad.library import held_out_plans, shown_plans
from tests.abroad.measure import Measured, browser_documents, documents, measure
from tests.abroad.plan import EDITIONS, Edition, Plan, done, group, name, planned, table
from tests.abroad.printing import printed
from tests.abroad.scoring import LOWERED, Places, Tally, assess, places_of
from tests.foreign.model import gold, head_rows

PLANS = {**shown_plans(), **held_out_plans()}
PLAIN, NEARLY = "gt-fisica-financiera", "sv-hospitalario"


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_a_print_holds_every_value_and_name_of_its_plan(plan: Plan, edition: Edition) -> None:
    words = set(_text_of(printed(plan, edition).pdf).split())
    for value in gold(plan.sheets):
        for text in (value["raw"], value["indicator"]):
            printed_text = str(text).translate(LOWERED) if plan.raised else str(text)
            assert set(printed_text.split()) <= words, text


def _text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_every_value_is_named_and_printed_where_it_is_looked_for(plan: Plan, edition: Edition) -> None:
    document = printed(plan, edition)
    places = places_of(document, [head_rows(sheet) for sheet in plan.sheets])
    texts = {(cell.page, *cell.box): " ".join(cell.text.split()) for cell in document.cells}
    for value in gold(plan.sheets):
        (spot,) = places[value["origin"]]
        assert value["indicator"]
        assert [text for box, text in texts.items() if box == tuple(spot.values())] == [value["raw"]]


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> list[Measured]:
    asked = documents({name: PLANS[name] for name in (PLAIN, NEARLY)})
    return measure(asked, tmp_path_factory.mktemp("plain"))


@pytest.mark.slow
def test_a_plan_in_a_plain_form_is_read_to_the_last_value(plain: list[Measured]) -> None:
    for item in plain:
        if item.of.name == PLAIN:
            assert (item.tally.exact, item.faults) == (item.tally.values, ())


@pytest.mark.slow
def test_what_a_ruled_list_over_several_pages_lacks_is_told(plain: list[Measured]) -> None:
    (ruled,) = (item for item in plain if item.of.title == f"{NEARLY}-ruled")
    assert printed(PLANS[NEARLY]).pages > 1
    assert ruled.tally.exact >= 178
    assert all(fault.told for fault in ruled.faults)


SMALL = table(2024, [name("Indicador"), planned("Meta"), done("Avance")], "Casos | 1,200 | 800{opt}")
CELL: dict[str, object] = {"page": 1, "x0": 0.0, "top": 0.0, "x1": 9.0, "bottom": 9.0}
GOAL, PROGRESS = gold([SMALL])
PLACES: Places = {GOAL["origin"]: [CELL], PROGRESS["origin"]: [{**CELL, "page": 2}]}
READ = {**GOAL, **CELL, "cell_text": "1,200", "value_id": "a"}
WARNING = {**CELL, "severity": "warning", "value_ids": None}


def test_a_value_read_whole_is_exact_and_one_that_may_be_left_out_is_no_fault() -> None:
    assert assess([GOAL, PROGRESS], [READ], [], PLACES) == (Tally(values=1, exact=1, perfect=1), [])


@pytest.mark.parametrize("field", ["year", "series", "status", "comparator", "unit", "value_base", "period"])
def test_a_value_of_another_meaning_is_wrong(field: str) -> None:
    tally, faults = assess([GOAL], [{**READ, field: 7}], [], PLACES)
    assert (tally, faults[0].differing) == (Tally(values=1, wrong_silent=1), (field,))


def test_a_value_under_another_name_is_wrong() -> None:
    tally, _ = assess([GOAL], [{**READ, "indicator": "Otros"}], [WARNING], PLACES)
    assert tally == Tally(values=1, wrong_told=1)


def test_a_value_without_a_row_is_lost_and_a_row_without_a_value_false() -> None:
    row = {**READ, "page": 3}
    assert assess([GOAL], [row], [], PLACES)[0] == Tally(values=1, lost_silent=1, false_silent=1)
    assert assess([GOAL], [row], [WARNING], PLACES)[0] == Tally(values=1, lost_told=1, false_silent=1)


def test_a_note_tells_nothing() -> None:
    assert assess([GOAL], [], [{**WARNING, "severity": "note"}], PLACES)[0] == Tally(values=1, lost_silent=1)


def test_a_value_said_once_for_two_rows_stands_beside_one_of_them_or_both() -> None:
    tall = table(2024, [name("Indicador"), planned("Meta")], "Casos | 5\nActas | ^")
    both = gold([tall])
    places: Places = {both[0]["origin"]: [CELL]}
    rows = [{**value, **CELL, "cell_text": "5"} for value in both]
    assert assess(both, rows, [], places)[0] == Tally(values=2, exact=2, perfect=2)
    assert assess(both, rows[1:], [], places)[0] == Tally(values=1, exact=1, perfect=1)
    assert assess(both, [], [], places)[0] == Tally(values=1, lost_silent=1)


@pytest.mark.parametrize(
    ("period", "exact"), [("2024-01/2024-09", 1), (None, 0), ("2024-09", 0), ("2024-Q3", 0), ("2024", 0)]
)
def test_what_adds_up_to_a_month_is_for_the_months_up_to_it(period: str | None, exact: int) -> None:
    (value,) = gold([table(2024, [name("Indicador"), done("Acumulado", period="~09")], "Casos | 7")])
    row = {**value, **CELL, "cell_text": "7", "period": period}
    assert assess([value], [row], [], {value["origin"]: [CELL]})[0].exact == exact


@pytest.mark.parametrize(("label", "exact"), [("Casos", 1), ("Salud Casos", 1), ("Salud", 0)])
def test_what_rows_belong_to_may_stand_before_their_name_and_never_for_it(label: str, exact: int) -> None:
    (value,) = gold([table(2024, [group("Eje"), name("Indicador"), planned("Meta")], "Salud | Casos | 7")])
    row = {**value, **CELL, "cell_text": "7", "group": None, "indicator": label}
    assert assess([value], [row], [], {value["origin"]: [CELL]})[0].exact == exact


@pytest.mark.browser
def test_a_plan_printed_by_a_browser_is_read_to_the_last_value(browser: Any, tmp_path: Path) -> None:
    measured = measure(browser_documents({PLAIN: PLANS[PLAIN]}, browser), tmp_path)
    lost = {item.of.edition: item.tally.values - item.tally.exact for item in measured}
    assert lost == dict.fromkeys(LOOKS, 0)
