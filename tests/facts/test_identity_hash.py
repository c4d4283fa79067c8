from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extract.records.origin import Ordinals, stable_id

PARTS = st.lists(st.none() | st.integers() | st.text(alphabet="ab -+:1", max_size=4), max_size=4)


def test_case_accents_and_spacing_do_not_count() -> None:
    assert stable_id("División  de\nApoyo", 2030) == stable_id("DIVISION DE APOYO", "2030")


@given(PARTS, PARTS)
def test_other_parts_have_another_identifier(one: list[object], other: list[object]) -> None:
    def told_apart(parts: list[object]) -> list[object]:
        return [None if part is None else " ".join(str(part).split()) for part in parts]

    assert (stable_id(*one) == stable_id(*other)) == (told_apart(one) == told_apart(other))


def test_none_is_no_text() -> None:
    assert len({stable_id(None), stable_id(""), stable_id(), stable_id("-"), stable_id("None")}) == 5


def test_equals_are_told_apart_in_order() -> None:
    ordinals = Ordinals()
    first, second = ordinals.numbered_id("a"), ordinals.numbered_id("a")
    assert first != second
    assert Ordinals().numbered_id("a") == first


def test_an_identifier_is_the_same_in_every_release() -> None:
    assert stable_id("objective", None, 2030) == "4f9405710fe775fc"
