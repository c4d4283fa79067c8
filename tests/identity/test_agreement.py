"""Checks and series mean one thing by the same indicator."""

from __future__ import annotations

import pytest

from checks.pairs import paired
from identity.pairing import Pair
from identity.reviewed import Reviewed
from schemas.records import Indicator
from tests.checks import made
from tests.series.made import is_one, linked, value

PAIRS = [
    ("Consultas de medicina general", "Consultas de medicina general.", True),
    ("Consultas de medicina general", "Consultas de medicina general atendidas", False),
    ("Presupuesto presentado", "Documento de presupuesto presentado", False),
    ("Informe de procesos de la red", "Informes de procesos de la red", True),
]


def pair_of(one: Indicator, other: Indicator) -> Pair:
    (found,) = paired(made.plan(one, other)).across
    return found


@pytest.mark.parametrize(("one", "other", "same"), PAIRS)
def test_a_pair_is_linked_where_the_series_link_it_and_not_elsewhere(
    one: str, other: str, same: bool
) -> None:
    body, annex = value(one), value(other, section="annex")
    assert (
        pair_of(body, annex).linked is is_one(linked([body, annex], reviewed=Reviewed()), body, annex) is same
    )


@pytest.mark.parametrize(("one", "other", "same"), PAIRS)
def test_values_that_differ_are_told_of_one_indicator_only_where_it_is_one(
    one: str, other: str, same: bool
) -> None:
    body = value(one, value=5.0, scale=1)
    annex = value(other, section="annex", value=7.0, scale=1)
    (told,) = made.shown("differing-values", made.plan(body, annex))
    assert told.startswith("Si es un solo indicador con dos nombres: ") is not same


def test_another_name_is_never_told_as_the_same_indicator() -> None:
    body, annex = value(PAIRS[2][0]), value(PAIRS[2][1], section="annex")
    (told,) = made.shown("differing-names", made.plan(body, annex))
    assert "mismo indicador" not in told
    assert told.startswith("Puede ser un solo indicador")
