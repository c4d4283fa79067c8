"""The scorer itself: gold scored against itself is whole, and each single fault lowers the right share."""

from __future__ import annotations

import pytest

from tests.accuracy.conftest import GOLD
from tests.accuracy.scorer import OPEN, Row, read_gold, score

PLAN = GOLD / "isss-pat-2022.csv"


def spoiled(field: str, content: object) -> list[Row]:
    first, *rest = read_gold(PLAN)
    return [{**first, field: content}, *rest]


def test_the_gold_scores_whole_against_itself() -> None:
    gold = read_gold(PLAN)
    result = score(gold, list(reversed(gold)))
    assert (result.gold, result.found, result.exact, result.perfect) == (834, 834, 834, 834)
    assert result.precision == 1.0


@pytest.mark.parametrize(
    ("field", "content", "lost"),
    [
        ("raw", "137.9", "found"),
        ("year", 2031, "found"),
        ("series", "executed", "found"),
        ("indicator", "Something else altogether", "found"),
        ("value_base", 138.0, "exact"),
        ("unit", "percent", "exact"),
        ("comparator", "<", "exact"),
        ("status", "text", "exact"),
        ("indicator", "Fondo de Maniobras", "exact"),
        ("dependency", "UNIDAD JURÍDICA", "perfect"),
        ("kpi", "1.1.2", "perfect"),
        ("formula", None, "perfect"),
    ],
)
def test_one_fault_costs_one_value(field: str, content: object, lost: str) -> None:
    result = score(read_gold(PLAN), spoiled(field, content))
    counts = {"found": result.found, "exact": result.exact, "perfect": result.perfect}
    order = list(counts)
    assert counts == {name: 834 if order.index(name) < order.index(lost) else 833 for name in order}
    assert len(result.misses) == 1


def test_a_surplus_row_lowers_precision() -> None:
    gold = read_gold(PLAN)
    result = score(gold, [*gold, gold[0]])
    assert result.recall == 1.0
    assert result.precision == pytest.approx(834 / 835)
    assert len(result.surplus) == 1


def test_case_accents_and_spacing_do_not_count() -> None:
    first, *_ = read_gold(PLAN)
    told = {**first, "indicator": "fondo  de MANIÓBRA", "raw": "$ 137.8 1/"}
    assert score([first], [told]).perfect == 1


def test_an_open_field_agrees_with_anything() -> None:
    first, *_ = read_gold(PLAN)
    assert score([{**first, "dependency": OPEN}], [{**first, "dependency": None}]).perfect == 1
