"""A number that a sum or another section bears witness of was read right, unless all share its doubt."""

from __future__ import annotations

import pytest

from extract.certainty.witnesses import Witness, proven, witnesses
from schemas.doubts import doubts
from tests.checks import made
from tests.checks.made_rows import row

ONE = [Witness("sum", ("v2", "v3"))]


def test_a_sum_bears_witness_of_its_total_and_its_parts() -> None:
    parts = [row("Una", "1,204"), row("Otra", "2,318")]
    found = witnesses(made.plan(*(item for cells in (*parts, row("TOTAL", "3,522")) for item in cells)))
    assert {one.by for own in found.values() for one in own} == {"sum"}
    assert {len(one.values) for own in found.values() for one in own} == {2}
    assert len(found) == 3


@pytest.mark.parametrize("total", ["3,523", "9"])
def test_a_sum_that_does_not_add_up_bears_none(total: str) -> None:
    parts = [row("Una", "1,204"), row("Otra", "2,318")]
    assert not witnesses(made.plan(*(item for cells in (*parts, row("TOTAL", total)) for item in cells)))


def test_small_sums_bear_none_as_they_add_up_by_chance() -> None:
    parts = [row("Una", "4"), row("Otra", "5")]
    assert not witnesses(made.plan(*(item for cells in (*parts, row("TOTAL", "9")) for item in cells)))


@pytest.mark.parametrize(("value", "told"), [(5120.0, True), (5.0, False)])
def test_the_same_figure_in_another_section_bears_witness_but_for_a_single_digit(
    value: float, told: bool
) -> None:
    plan = made.facing({"raw": "a"}, {"raw": "b"}, value=value, value_base=value)
    assert bool(witnesses(plan)) is told
    apart = made.facing({"value": value}, {"value": value + 1}, raw="a")
    assert not witnesses(apart)


def test_a_witness_settles_how_a_number_was_read_and_nothing_else() -> None:
    codes = ("number_odd", "series_unsaid", "no_two_readers")
    assert list(proven(codes, ONE, {})) == [("number_odd", "sum")]


def test_a_witness_in_the_same_doubt_settles_nothing() -> None:
    odd = ("number_odd",)
    assert list(proven(odd, ONE, {"v2": odd, "v3": odd})) == []
    assert list(proven(odd, ONE, {"v2": odd, "v3": ("one_reader",)})) == [("number_odd", "sum")]


def test_only_what_is_likely_and_about_the_text_or_number_is_settled() -> None:
    settled = [doubt for doubt in doubts().values() if doubt.by_witness]
    assert settled
    assert {doubt.leaves for doubt in settled} == {"likely"}
    assert {doubt.about for doubt in settled} <= {"text", "number"}
