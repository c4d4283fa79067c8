"""A percentage with its number of cases, of which one section prints only one."""

from __future__ import annotations

from typing import Any

import pytest

from checks.outcome import CheckedPlan
from tests.checks import made

NAME = "second-value-in-one-section"
SHARE: dict[str, Any] = {"unit": "percent", "value": 1.59, "raw": "1.59%"}
COUNT: dict[str, Any] = {"unit": "count", "value": 13475.0, "raw": "13,475"}


def facing(body: tuple[dict[str, Any], ...], annex: tuple[dict[str, Any], ...]) -> CheckedPlan:
    common: dict[str, Any] = {"indicator": "Beneficiados con prestaciones", "scale": 1}
    return made.plan(
        *(made.indicator(**common | {"section": "body", "row": 1, "table_id": "a"} | own) for own in body),
        *(made.indicator(**common | {"section": "annex", "row": 1, "table_id": "b"} | own) for own in annex),
    )


@pytest.mark.parametrize(
    ("body", "annex", "failed"),
    [
        ((SHARE, COUNT), (COUNT,), 1),
        ((COUNT,), (SHARE, COUNT), 1),
        ((SHARE, COUNT), (SHARE, COUNT), 0),
        ((SHARE, COUNT), (SHARE, COUNT | {"value": 9.0}), 0),
        ((SHARE, COUNT), (COUNT | {"period": "2020", "year": 2020},), 0),
    ],
)
def test_both_sections_give_both_numbers(
    body: tuple[dict[str, Any], ...], annex: tuple[dict[str, Any], ...], failed: int
) -> None:
    assert len(made.answer(NAME, facing(body, annex)).failures) == failed


def test_one_number_in_each_is_no_case() -> None:
    assert made.answer(NAME, facing((SHARE,), (COUNT,))).state == "not_applicable"


def test_the_sentence_shows_what_each_section_prints() -> None:
    (told,) = made.shown(NAME, facing((SHARE, COUNT), (COUNT,)))
    assert "«1.59%» y «13,475» (cuerpo del plan" in told
    assert "pero «13,475» (anexo" in told
