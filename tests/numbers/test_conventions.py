"""Which separators a column or table uses, and how well its numbers prove it."""

from __future__ import annotations

import pytest

from extract.numbers import Convention, Settled, settle_convention
from tests.numbers.reading import COMMA, POINT, SPACE_COMMA, hint


def settle(*texts: str, fallback: Settled | None = None) -> Settled:
    samples = [(text, None) for text in texts]
    return settle_convention(samples, fallback) if fallback else settle_convention(samples)


@pytest.mark.parametrize(
    ("texts", "convention"),
    [
        (["1,029", "176.79"], POINT),
        (["1,029", "43,315", "6, 146, 880"], POINT),
        (["1.150", "18.450,75"], COMMA),
        (["1.150", "96,5"], COMMA),
        (["4.950.000"], COMMA),
        (["1 234,56", "850"], SPACE_COMMA),
        (["1'234,567.89"], POINT),
        (["1521.714"], POINT),
    ],
)
def test_one_number_with_a_single_reading_proves_the_convention(
    texts: list[str], convention: Convention
) -> None:
    assert settle(*texts) == Settled(convention, (), "proof")


def test_plain_numbers_leave_the_fallback_as_it_is() -> None:
    fallback = Settled(COMMA, (), "proof")
    assert settle("12", "850", "n/p", fallback=fallback) == fallback
    assert settle("12", "850").convention == POINT


def test_a_likelihood_decides_only_where_nothing_is_proven() -> None:
    unproven = settle("1.150", "2.300")
    assert (unproven.convention, unproven.evidence) == (COMMA, "weak")
    assert [issue.rule for issue in unproven.issues] == ["convention-unproven"]
    assert settle("1.150", "2.300", fallback=Settled(POINT, (), "proof")).convention == POINT


def test_the_unit_turns_a_likelihood_round() -> None:
    samples = [("2.750%", None), ("97.125", hint("percent"))]
    assert settle_convention(samples) == Settled(POINT, (), "weak")
    assert settle_convention([("21.714", hint("usd", 1000))]).evidence == "none"


def test_contradictions_are_reported_and_the_majority_holds() -> None:
    settled = settle("96,5", "18.450,75", "176.79")
    assert settled.convention == COMMA
    assert [issue.rule for issue in settled.issues] == ["convention-mixed"]
    assert settled.issues[0].as_dict()["point_example"] == "176.79"


def test_a_column_that_differs_from_its_table_is_reported() -> None:
    settled = settle("96,5", fallback=Settled(POINT, (), "proof"))
    assert settled.convention == COMMA
    assert [issue.rule for issue in settled.issues] == ["convention-column-differs"]


def test_spaces_group_where_they_do_so_again_and_again() -> None:
    assert settle("1 234 567").convention == Convention(".", " ")
    assert settle("12 345", "1 200").convention == Convention(".", " ")
    assert settle("12 345").convention == POINT
    assert settle("12 345", "1 200", "43,315").convention == POINT
