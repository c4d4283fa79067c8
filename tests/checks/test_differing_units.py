"""One indicator in two units."""

from __future__ import annotations

import pytest

from tests.checks import made

NAME = "differing-units"


@pytest.mark.parametrize(
    ("annex", "failed"),
    [({"unit": "ratio"}, 1), ({"scale": 1000}, 1), ({"value": 7.0}, 0), ({"unit": None}, 0)],
)
def test_unit_and_scale_are_compared_where_both_are_known(annex: dict[str, object], failed: int) -> None:
    assert len(made.answer(NAME, made.facing({}, annex)).failures) == failed


def test_the_sentence_names_both_units() -> None:
    (told,) = made.shown(NAME, made.facing({}, {"unit": "count", "scale": 1000}))
    assert "Dólares de los Estados Unidos;" in told
    assert "Cantidad × 1000;" in told


def test_it_is_silent_where_one_gives_no_number() -> None:
    annex = {"value": None, "value_base": None, "unit": "count", "status": "not_planned"}
    assert made.answer(NAME, made.facing({}, annex)).state == "not_applicable"
