"""What a correction changes, what it leaves, and each way in which it can fail to fit the plan."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from schemas.records import DocumentRecords, Indicator
from tests.corrections.made import ID, cell, corrected, entry, plan, refusal, value, written

TEXT: dict[str, Any] = {"status": "text", "value": None, "unit": None, "value_base": None}
MILLIONS: dict[str, Any] = {"unit": "usd", "scale": 1_000_000}


def one(*entries: dict[str, Any], of: Indicator | None = None) -> Indicator:
    """The one value of a plan after the entries."""
    return corrected(written(*entries), plan(of or value())).indicators[0]


def refused(*entries: dict[str, Any], of: Indicator | None = None) -> str:
    return refusal(written(*entries), plan(of or value()))


def changed(before: Indicator, after: Indicator) -> dict[str, Any]:
    """The new contents of the columns that differ, but for the marks of correction."""
    names = [name for name in Indicator.__dataclass_fields__ if name not in ("corrected", "original")]
    return {name: getattr(after, name) for name in names if getattr(after, name) != getattr(before, name)}


def test_a_new_printed_text_is_read_by_the_grammar() -> None:
    after = one(entry("raw", "1,130", ">= 1,310"))
    expected = {"raw": ">= 1,310", "comparator": ">=", "value": 1310.0, "value_base": 1310.0}
    assert changed(value(), after) == expected
    assert after.corrected
    assert after.original == '{"comparator": "=", "raw": "1,130", "value": 1130.0, "value_base": 1130.0}'


def test_the_cell_gives_the_unit_and_scale_the_text_leaves_open() -> None:
    before = value(raw="137.8", value=137.8, value_base=137.8e6, **MILLIONS)
    after = one(entry("raw", "137.8", "173.8"), of=before)
    assert changed(before, after) == {"raw": "173.8", "value": 173.8, "value_base": 173_800_000.0}


def test_the_column_tells_the_separators() -> None:
    with_comma = value(2, raw="1.234,50", value=1234.5, value_base=1234.5, unit="usd")
    records = plan(with_comma, value(raw="9", value=9.0, value_base=9.0, unit="usd"))
    after = corrected(written(entry("raw", "9", "2.310")), records).indicators[1]
    assert (after.raw, after.value) == ("2.310", 2310.0)


def test_a_number_may_turn_out_to_be_no_number() -> None:
    after = one(entry("raw", "1,130", "n/p"))
    assert changed(value(), after) == {
        "raw": "n/p", "status": "not_planned", "value": None, "value_base": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("field", "expected", "new", "held"),
    [
        ("value", "1130", "1310.5", 1310.5),
        ("unit", "count", "percent", "percent"),
        ("unit", "count", None, None),
        ("comparator", "=", ">=", ">="),
        ("indicator", "Consultas 1", "Consultas externas", "Consultas externas"),
        ("kpi", "2.10.4", "2.10", "2.10"),
        ("detail", None, "no", "no"),
        ("dependency", "Unidad", None, None),
        ("series", "plan", "executed", "executed"),
        ("notes", None, "1/", "1/"),
    ],
)
def test_a_single_column_changes_alone(field: str, expected: str, new: str, held: object) -> None:
    after = one(entry(field, expected, new))
    assert changed(value(), after) == {field: held} | ({"value_base": 1310.5} if field == "value" else {})
    assert json.loads(after.original or "") == {
        name: getattr(value(), name) for name in changed(value(), after)
    }


def test_the_base_value_follows_value_and_scale() -> None:
    after = one(entry("scale", "1", "1000"), entry("value", "1130", "0.1"))
    assert (after.value, after.scale, after.value_base) == (0.1, 1000, 100.0)


def test_identifiers_and_evidence_stay_those_of_what_is_printed() -> None:
    after = one(entry("indicator", "Consultas 1", "Otra"), entry("raw", "1,130", "5"))
    kept = ("value_id", "indicator_id", "cell_text", "page", "x0", "top", "agreement", "source_sha256")
    assert [getattr(after, name) for name in kept] == [getattr(value(), name) for name in kept]


def test_other_values_and_datasets_are_left_alone() -> None:
    before = plan(value(1), value(2), value(3))
    after = corrected(written(entry("raw", "1,130", "5", value_id=value(2).value_id)), before)
    assert (after.indicators[0], after.indicators[2]) == (before.indicators[0], before.indicators[2])
    assert replace(after, indicators=(), corrections=()) == replace(before, indicators=(), corrections=())


def test_each_correction_is_a_record_in_the_order_of_the_file() -> None:
    text = "# reviewed\n" + written(
        entry("value", "1130.0", "1310.50", **cell(2)),
        entry("kpi", " 2.10.4", None),
        entry("raw", "1,130", "5"),
    )
    before = plan(value(1), value(2))
    records = corrected(text, before).corrections
    told = [(item.line, item.value_id, item.field, item.expected, item.new) for item in records]
    assert told == [
        (2, value(2).value_id, "value", "1130", "1310.5"),
        (12, ID, "kpi", "2.10.4", None),
        (19, ID, "raw", "1,130", "5"),
    ]
    first, place = records[0], before.indicators[1]
    assert (first.reason, first.who, first.when) == ("Se leyó mal.", "Ana Pérez", "2022-03-01")
    assert all(getattr(first, name) == getattr(place, name) for name in ("page", "x0", "table_id", "row"))


@pytest.mark.parametrize("spelled", ["Atencio\u0301n  médica ", "Atención\nmédica"])
def test_spacing_and_encoding_of_what_is_expected_do_not_count(spelled: str) -> None:
    before = value(indicator="Atención médica")
    assert one(entry("indicator", spelled, "Atención"), of=before).indicator == "Atención"


def test_two_values_of_one_cell_are_told_apart_by_their_part() -> None:
    percent = value(2, row=1, part="percent", raw="5%", value=5.0, unit="percent", value_base=5.0)
    records = plan(value(1, part="count"), percent)
    assert (
        corrected(written(entry("value", "5", "6", **cell(part="percent"))), records).indicators[1].value == 6
    )
    told = refusal(written(entry("value", "5", "6", **cell())), records)
    assert "2 values stand there" in told
    assert percent.value_id in told


def test_a_value_printed_twice_alike_is_named_by_its_cell() -> None:
    records = plan(value(1), value(2, indicator="Consultas 1"))
    told = refusal(written(entry("raw", "1,130", "5")), records)
    assert told.startswith("line 1: ")
    assert "printed 2 times alike" in told
    assert "row: 2, column: 2" in told
    after = corrected(written(entry("raw", "1,130", "5", **cell(2))), records)
    assert [item.raw for item in after.indicators] == ["1,130", "5"]


def test_a_value_printed_twice_with_other_contents_is_no_twin() -> None:
    records = plan(value(1), value(2, indicator="Consultas 1", raw="7", value=7.0, value_base=7.0))
    assert corrected(written(entry("raw", "1,130", "5")), records).indicators[0].raw == "5"


STALE = {
    "says something else": (entry("raw", "1,131", "5"), "says “1,130”, not “1,131” as expected"),
    "says nothing": (entry("detail", "a", "b"), "says null, not “a” as expected"),
    "says something": (entry("kpi", None, "1"), "says “2.10.4”, not null as expected"),
    "number as text": (entry("value", "1,130", "5"), "says “1130”, not “1,130” as expected"),
    "settled meanwhile": (entry("raw", "1,103", "1,130"), "already"),
    "gone": (entry("raw", "1,130", "5", value_id="0" * 16), "no value with the value_id 0000000000000000"),
    "gone, but known": (entry("raw", "1,130", "5", value_id="0" * 16), f"“1,130” stands in {ID} (page 3"),
    "gone and unknown": (entry("raw", "7", "5", value_id="0" * 16), "No value has “7” in `raw`"),
    "no such cell": (
        entry("raw", "1,130", "5", **cell(9)),
        "no value at page 3, table_id t1, row 9, column 2",
    ),
    "changes nothing": (entry("raw", "1,130", "1,130"), "changes nothing"),
}


@pytest.mark.parametrize(("stale", "told"), STALE.values(), ids=STALE)
def test_what_does_not_fit_the_plan_is_told_with_its_line(stale: dict[str, Any], told: str) -> None:
    message = refused(entry("notes", None, "1/"), stale)
    assert message.startswith("line 8: ")
    assert told in message


def test_two_corrections_of_one_column_are_one_too_many() -> None:
    message = refused(entry("raw", "1,130", "5"), entry("raw", "1,130", "6", **cell()))
    assert message == "line 8: line 1 corrects `raw` of the same value; delete one of the two."


def test_one_stale_entry_and_nothing_is_applied() -> None:
    records: DocumentRecords = plan(value(1), value(2))
    before = repr(records)
    refusal(written(entry("raw", "1,130", "5"), entry("raw", "7", "5", value_id=value(2).value_id)), records)
    assert repr(records) == before


DOUBTFUL = {
    "separators": (value(), "1,130", "1.310", "has a point where the table groups thousands otherwise"),
    "several numbers": (value(), "1,130", "12 y 15", "several numbers"),
    "letters": (value(), "1,130", "1l3", "«l» beside digits"),
    "another unit": (value(), "1,130", "5%", "in percent"),
    "unit lost": (value(raw="5%", value=5.0, unit="percent", value_base=5.0), "5%", "6", "`unit`"),
    "scale lost": (
        value(raw="$5 millones", value=5.0, value_base=5e6, **MILLIONS), "$5 millones", "$6", "`scale`",
    ),
    "unit never known": (value(raw="véase anexo", **TEXT), "véase anexo", "6", "`unit`"),
    "base year": (value(raw="5 (2019)", value=5.0, value_base=5.0), "5 (2019)", "5 (2018)", "`year`"),
    "mark": (value(), "1,130", "1,310*", "`notes`"),
    "read from more": (value(value=113.0, value_base=113.0), "1,130", "1,310", "what stands around it"),
}  # fmt: skip


@pytest.mark.parametrize(("before", "old", "new", "told"), DOUBTFUL.values(), ids=DOUBTFUL)
def test_a_text_that_can_not_be_read_for_certain_is_not_guessed(
    before: Indicator, old: str, new: str, told: str
) -> None:
    message = refused(entry("raw", old, new), of=before)
    assert message.startswith("line 1: ")
    assert told in message
    assert "correct `" in message


def test_the_column_asked_for_settles_it() -> None:
    after = one(entry("raw", "1,130", "5%"), entry("unit", "count", "percent"))
    assert (after.value, after.unit, after.value_base) == (5.0, "percent", 5.0)
    after = one(entry("raw", "a", "6"), entry("unit", None, "usd"), of=value(raw="a", **TEXT))
    assert (after.status, after.value, after.unit) == ("value", 6.0, "usd")


def test_a_value_beside_the_text_settles_what_it_says_even_unchanged() -> None:
    percent = value(raw="5%", value=5.0, unit="percent", value_base=5.0)
    after = one(entry("raw", "5%", "5"), entry("value", "5", "5"), of=percent)
    assert changed(percent, after) == {"raw": "5"}
    assert "changes nothing" in refused(entry("value", "1130", "1130"))


CONTRACT = {
    "value without status": ([entry("status", "value", "not_planned")], 'the status "value"'),
    "no value": ([entry("value", "1130", None)], 'the status "value"'),
    "year without period": ([entry("year", "2022", "2021")], "the period does not start with the year"),
    "period without year": ([entry("notes", None, "1/"), entry("period", "2022", "2021-Q1")], "the period"),
}


@pytest.mark.parametrize(("entries", "told"), CONTRACT.values(), ids=CONTRACT)
def test_what_breaks_the_contract_is_told_with_its_line(entries: list[dict[str, Any]], told: str) -> None:
    message = refused(*entries)
    assert message.startswith("line 1: after it ")
    assert told in message


def test_columns_that_belong_together_are_corrected_together() -> None:
    after = one(entry("status", "value", "not_planned"), entry("value", "1130", None))
    assert (after.status, after.value, after.value_base) == ("not_planned", None, None)
    after = one(entry("year", "2022", "2021"), entry("period", "2022", "2021-Q1"))
    assert (after.year, after.period) == (2021, "2021-Q1")
