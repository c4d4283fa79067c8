"""Rows assigned to rows: one to one, to none where two might be meant, whatever order they come in."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from identity.assignment import Candidate, assigned

Made = dict[tuple[int, int], tuple[int, bool]]
PAIRS = st.tuples(st.integers(0, 5), st.integers(0, 5))
CANDIDATES = st.dictionaries(PAIRS, st.tuples(st.integers(1, 20), st.booleans()), max_size=20)


def candidates(made: Made) -> list[Candidate[int, int]]:
    return [Candidate(*pair, points, eligible) for pair, (points, eligible) in made.items()]


@given(CANDIDATES, st.sampled_from([0, 1, 3]))
def test_each_row_is_in_one_chosen_pair_at_most_and_only_eligible_ones_are_chosen(
    made: Made, lead: int
) -> None:
    chosen = assigned(candidates(made), lead)
    assert len({item.one for item in chosen}) == len({item.other for item in chosen}) == len(chosen)
    assert all(made[item.one, item.other] == (item.points, True) for item in chosen)


@given(CANDIDATES, st.sampled_from([1, 3]), st.randoms(use_true_random=False))
def test_with_a_lead_the_order_decides_nothing(made: Made, lead: int, chance: random.Random) -> None:
    found = candidates(made)
    shuffled = chance.sample(found, len(found))
    assert set(assigned(found, lead)) == set(assigned(shuffled, lead))


@given(CANDIDATES, st.sampled_from([1, 3]))
def test_it_makes_no_difference_which_side_is_which(made: Made, lead: int) -> None:
    found = candidates(made)
    turned = [Candidate(item.other, item.one, item.points, item.eligible) for item in found]
    assert {(item.one, item.other) for item in assigned(found, lead)} == {
        (item.other, item.one) for item in assigned(turned, lead)
    }


@given(CANDIDATES)
def test_without_a_lead_none_is_left_whose_rows_are_both_free(made: Made) -> None:
    found = candidates(made)
    chosen = assigned(found, 0)
    ones, others = {item.one for item in chosen}, {item.other for item in chosen}
    assert all(item.one in ones or item.other in others for item in found if item.eligible)


def test_none_is_chosen_where_another_comes_within_the_lead() -> None:
    near, far = Candidate(1, 1, 90.0), Candidate(1, 2, 88.0)
    assert assigned([near, far], 3) == []
    assert assigned([near, far], 2) == [near]


def test_a_rival_that_is_taken_elsewhere_is_in_nobodys_way() -> None:
    doubtful, rival, clear = Candidate(1, 1, 90.0), Candidate(1, 2, 89.0), Candidate(2, 2, 99.0)
    assert assigned([doubtful, rival, clear], 3) == [clear, doubtful]


def test_one_that_may_not_be_chosen_stands_in_the_way_all_the_same() -> None:
    assert assigned([Candidate(1, 1, 90.0), Candidate(1, 2, 89.0, eligible=False)], 3) == []
