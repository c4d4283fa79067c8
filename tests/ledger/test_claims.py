"""Claims are settled in their order: a token is given once, and a record's claim that finds none is told."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from extract.ledger.claims import Claim, Kind, beside_value_claims, settle, value_claims
from extract.page.geometry import Box
from extract.page.printed import NumberToken, numbers_in
from schemas.records import DocumentRecords
from tests.publish import samples

PAGE = Box(0, 0, 600, 800)


def token(
    text: str, x: float = 100.0, y: float = 100.0, gap: float | None = 0.3, raised: bool = False
) -> NumberToken:
    return NumberToken(text, x, y - 8, x + 10, y + 2, y, 10.0, raised, gap, gap)


def claim(state: str, text: str, box: Box = PAGE, kind: Kind = "any", owner: str | None = None) -> Claim:
    return Claim(state, 1, box, text, kind, owner)


def states(tokens: list[NumberToken], *claims: Claim) -> list[str | None]:
    return list(settle({1: tokens}, claims).states[1])


def test_first_claim_wins_and_nothing_is_given_twice() -> None:
    found = settle({1: [token("95")]}, [claim("value", "95%", owner="a"), claim("value", "95%", owner="b")])
    assert found.states[1] == ("value",)
    assert [item.owner for item in found.unmet] == ["b"]


def test_cell_with_two_numbers_needs_two_values() -> None:
    printed = [token("95", 100), token("60", 130)]
    assert states(printed, claim("value", "95%")) == ["value", None]
    assert states(printed, claim("value", "95%"), claim("value", "60")) == ["value", "value"]


def test_equal_numbers_are_counted_one_by_one() -> None:
    printed = [token("95", 100), token("95", 130), token("95", 160)]
    assert states(printed, claim("value", "95 de 95")) == ["value", "value", None]


def test_claim_reaches_no_further_than_its_box_and_page() -> None:
    printed = [token("95", y=100), token("95", y=200)]
    assert states(printed, claim("value", "95", Box(0, 150, 600, 250))) == [None, "value"]
    elsewhere = settle({1: printed}, [Claim("value", 2, PAGE, "95", owner="a")])
    assert (elsewhere.states[1], len(elsewhere.unmet)) == ((None, None), 1)


def test_running_text_owns_no_number_that_stands_apart() -> None:
    printed = [token("95", gap=0.3), token("95", gap=3.0), token("95", gap=None)]
    assert states(printed, claim("prose", "95 95 95", kind="running")) == ["prose", None, None]


def test_a_year_in_front_of_a_value_is_no_number_of_its_own() -> None:
    box: dict[str, Any] = {"page": 1, "x0": 0.0, "top": 0.0, "x1": 600.0, "bottom": 800.0}
    printed = [token("2021", 100), token("312", 130)]
    value = samples.indicator(raw="2021: 312", cell_text="2021: 312", value=312.0, year=2021, **box)
    records = DocumentRecords(samples.document(), (value,))
    found = settle({1: printed}, [*value_claims(records), *beside_value_claims(records)])
    assert (found.states[1], found.unmet) == (("label", "value"), ())


def test_marks_are_raised_numbers_only() -> None:
    printed = [token("1", 100), token("1", 130, raised=True)]
    assert states(printed, claim("label", "1", kind="raised")) == [None, "label"]


NUMBERS = st.sampled_from(["1", "2", "95", "1,234"])
BOXES = st.builds(lambda x, y: Box(x, y, x + 200, y + 200), st.integers(0, 400), st.integers(0, 600))


@given(
    st.lists(st.builds(token, NUMBERS, st.integers(0, 600), st.integers(0, 800)), max_size=30),
    st.lists(
        st.builds(claim, st.sampled_from(["value", "label"]), st.lists(NUMBERS).map(" ".join), BOXES),
        max_size=20,
    ),
)
def test_every_token_has_one_state_and_no_claim_gets_more_than_it_says(
    tokens: list[NumberToken], claims: list[Claim]
) -> None:
    found = states(tokens, *claims)
    assert len(found) == len(tokens)
    for state in ("value", "label"):
        given_to = Counter(item.text for item, got in zip(tokens, found, strict=True) if got == state)
        asked = Counter(number for item in claims if item.state == state for number in numbers_in(item.text))
        assert given_to <= asked
