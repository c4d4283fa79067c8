"""What every measure of likeness holds to: itself is wholly like it, and neither side comes first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from identity.similarity import (
    Owners,
    alike_words,
    formula_similarity,
    letters_alike,
    similarity,
)
from schemas.records import Indicator
from tests.checks import made

NAMES = st.lists(
    st.sampled_from(["consultas", "medicas", "plan", "2022", "red", "nivel", "x"]), min_size=1, max_size=5
).map(" ".join)
MEASURES = (similarity, letters_alike)
KINDS = ("unidad", "departamento")
OWNERS = Owners(KINDS, 95)


@pytest.mark.parametrize("measure", MEASURES)
@given(one=NAMES, other=NAMES)
def test_a_name_is_wholly_like_itself_and_likeness_is_mutual(measure, one: str, other: str) -> None:  # type: ignore[no-untyped-def]
    assert measure(one, one) == 100
    assert measure(one, other) == measure(other, one)
    assert 0 <= measure(one, other) <= 100


@given(NAMES, NAMES)
def test_formulas_and_words_are_alike_either_way(one: str, other: str) -> None:
    assert formula_similarity(one, one) == 100
    assert formula_similarity(one, other) == formula_similarity(other, one)
    assert alike_words(one, one, 100)
    assert alike_words(one, other, 90) == alike_words(other, one, 90)


@given(NAMES, NAMES)
def test_the_owner_of_two_values_is_one_either_way(one: str, other: str) -> None:
    first, second = owned(f"Unidad {one}"), owned(f"Departamento de {other}")
    assert OWNERS.same(first, first)
    assert OWNERS.same(first, second) == OWNERS.same(second, first)


def owned(name: str) -> Indicator:
    return made.indicator(dependency=name, dependency_acronym=None)
