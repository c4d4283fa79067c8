"""Entries held against the schema: each fault told on its own line, with what to change."""

from __future__ import annotations

from typing import Any

import pytest

from extract.corrections.entries import CellAddress, read_entries
from tests.corrections.made import ID, cell, entry, file, refusal, written


def test_an_entry_by_value_id() -> None:
    (read,) = read_entries(file(written(entry("value", "1130", "1310.5")))).corrections
    assert (read.line, read.address, read.field, read.expected, read.new) == (1, ID, "value", 1130, 1310.5)
    assert (read.reason, read.who, read.when) == ("Se leyó mal.", "Ana Pérez", "2022-03-01")


def test_an_entry_by_cell() -> None:
    (read,) = read_entries(file(written(entry("raw", "2.10", "2.11", **cell(4, part="usd"))))).corrections
    assert read.address == CellAddress(3, "t1", 4, 2, "usd")
    assert (read.expected, read.new) == ("2.10", "2.11")


FAULTS: dict[str, tuple[dict[str, Any], int, str]] = {
    "unknown key": (entry("raw", "a", "b", reasn="x"), 8, "did you mean `reason`?"),
    "unknown field": (entry("raws", "a", "b"), 2, "`field` can't be “raws”; it may be raw, "),
    "evidence": (entry("cell_text", "a", "b"), 2, "`field` can't be “cell_text”"),
    "identity": (entry("value_id", "a", "b"), 2, "`field` can't be “value_id”"),
    "derived": (entry("value_base", "1", "2"), 2, "`field` can't be “value_base”"),
    "missing": (entry("raw", "a", "b", who=...), 1, "`who` is missing"),
    "no address": (entry("raw", "a", "b", value_id=...), 1, "say which value it is"),
    "half a cell": (entry("raw", "a", "b", value_id=..., page=3, row=1), 1, "say which value it is"),
    "both addresses": (entry("raw", "a", "b", page=3), 1, "say which value it is"),
    "address and part": (entry("raw", "a", "b", part="usd"), 1, "say which value it is"),
    "odd id": (entry("raw", "a", "b", value_id="12"), 1, "`value_id` can't be “12”"),
    "odd page": (entry("raw", "a", "b", **cell(page="3a")), 7, "`page` can't be “3a”"),
    "page 0": (entry("raw", "a", "b", **cell(page=0)), 7, "must be at least 1"),
    "other digits": (entry("raw", "a", "b", **cell(page="３")), 7, "`page` can't be “３”"),
    "empty reason": (entry("raw", "a", "b", reason=" "), 5, "`reason` can't be “ ”"),
    "no reason": (entry("raw", "a", "b", reason=None), 5, "`reason` must not be empty"),
    "no date": (entry("raw", "a", "b", when="1 de marzo"), 7, "YYYY-MM-DD"),
    "impossible date": (entry("raw", "a", "b", when="2022-02-30"), 7, "YYYY-MM-DD"),
    "short date": (entry("raw", "a", "b", when="20220301"), 7, "YYYY-MM-DD"),
    "grouped number": (entry("value", "1130", "1,310"), 4, "a plain number"),
    "number with a sign": (entry("value", "1130", "1310%"), 4, "a plain number"),
    "endless number": (entry("value", "1130", "1e999"), 4, "a plain number"),
    "no number": (entry("value", "1130", "nan"), 4, "a plain number"),
    "scale with decimals": (entry("scale", "1", "1.5"), 4, "a whole number"),
    "scale 0": (entry("scale", "1", "0"), 4, "must be at least 1"),
    "year out of bounds": (entry("year", "2022", "2202"), 4, "must be at most 2100"),
    "odd period": (entry("period", "2022", "2022-Q5"), 4, "`new` can't be “2022-Q5”"),
    "odd unit": (entry("unit", "count", "euros"), 4, "`new` can't be “euros”; it may be usd, "),
    "odd status": (entry("status", "value", None), 4, "`new` can't be null"),
    "no text": (entry("raw", "1,130", None), 4, "`new` must not be empty"),
    "empty text": (entry("indicator", "Consultas", ""), 4, "`new` can't be “”"),
}


@pytest.mark.parametrize(("fault", "line", "told"), FAULTS.values(), ids=FAULTS)
def test_each_fault_is_told_on_its_line(fault: dict[str, Any], line: int, told: str) -> None:
    message = refusal(written(fault))
    assert message.startswith(f"line {line}: ")
    assert told in message


def test_all_faults_are_told_at_once_in_the_order_of_their_lines() -> None:
    bad = entry("unit", "count", "euros")
    message = refusal(written(bad, entry("raw", "1,130", "1,310"), bad, entry("raw", "a", "b", when="x")))
    assert [part.split(":")[0] for part in message.split("line ")[1:]] == ["4", "18", "28"]


def test_many_faults_are_counted() -> None:
    message = refusal(written(*[entry("unit", "count", "euros")] * 9))
    assert message.count("line ") == 5
    assert message.endswith("And 4 more.")
