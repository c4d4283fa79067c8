"""One indicator in two units."""

from __future__ import annotations

import pytest

from tests.checks import made
from tests.publish import samples

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


ROWS = {"section": "body", "table_id": "t1", "indicator": "Canales revestidos", "value": 5.0, "scale": 1}


@pytest.mark.parametrize(
    ("labels", "units", "failed"),
    [
        (("Físico", "Financiero"), ("count", "pen"), 0),
        (("Fís.", "Fin. S/"), ("count", "pen"), 0),
        (("Físico", "Físico"), ("count", "pen"), 1),
        (("1", "2"), ("count", "pen"), 1),
        (("Físico", None), ("count", "pen"), 1),
        (("Enero", "Febrero"), ("count", "day"), 1),
    ],
)
def test_rows_that_say_themselves_whether_they_are_of_money_are_no_contradiction(
    labels: tuple[str | None, str | None], units: tuple[str, str], failed: int
) -> None:
    values = [made.indicator(**ROWS, unit=unit, row=row) for row, unit in enumerate(units)]
    printed = [
        samples.table_value(
            row_label=("Canales revestidos", *filter(None, (label,))), value_ids=(value.value_id,)
        )
        for label, value in zip(labels, values, strict=True)
    ]
    plan = made.plan(*values, table_values=tuple(printed))
    assert len(made.answer(NAME, plan).failures) == failed
