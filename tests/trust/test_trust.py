"""What is measured of how sure values are is what was set: a wrong value counts where it stands."""

from __future__ import annotations

import pytest

from tests.abroad.library import shown_plans
from tests.abroad.measure import Print
from tests.abroad.printing import printed
from tests.offices.library import office_prints
from tests.trust.measure import Judged, doubts_table, of_office, of_print, table

PLAIN = "gt-fisica-financiera"
OFFICE = "ar-hidricos-plurianual-2024"


def value(certainty: str, *doubts: str, fault: str | None = None) -> Judged:
    return Judged("made", "plan", certainty, doubts, fault)


def test_the_table_counts_each_word_and_the_wrong_of_it() -> None:
    values = [value("certain"), value("certain", fault="unit"), value("likely", "unit_unsaid", fault="unit")]
    head, line = table([*values, value("doubtful", "unit_chosen")]).splitlines()
    assert head.split() == [
        "values",
        *(f for word in ("certain", "likely", "doubtful") for f in (word, "share", "wrong")),
    ]
    assert line.split() == ["made", "4", "2", "0.500", "1", "1", "0.250", "1", "1", "0.250", "0"]


def test_a_doubt_is_counted_with_others_and_alone() -> None:
    values = [value("likely", "unit_unsaid"), value("likely", "unit_unsaid", "name_chosen", fault="name")]
    told = {line.split()[0]: line.split()[1:] for line in doubts_table(values).splitlines()[1:]}
    assert told == {"unit_unsaid": ["2", "1", "1", "0"], "name_chosen": ["1", "1", "0", "0"]}


@pytest.mark.slow
def test_of_a_plan_in_a_plain_form_no_certain_value_is_wrong() -> None:
    plan = shown_plans()[PLAIN]
    values = of_print(Print(PLAIN, plan, "ruled"), printed(plan, "ruled"), "shown")
    certain = [one for one in values if one.certainty == "certain"]
    assert len(certain) > 0.9 * len(values)
    assert [one.fault for one in certain if one.fault] == []


@pytest.mark.slow
@pytest.mark.parametrize("edition", ["ruled", "less"])
def test_of_an_office_print_no_certain_value_is_wrong(edition: str) -> None:
    (item,) = (one for one in office_prints() if one.title == f"{OFFICE}-{edition}")
    values = of_office(item)
    certain = [one for one in values if one.certainty == "certain"]
    assert {one.kind for one in values} == {f"offices, {edition}"}
    assert len(certain) > 0.8 * len(values)
    assert [one.fault for one in certain if one.fault] == []
