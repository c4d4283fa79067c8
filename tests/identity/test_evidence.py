"""What two rows say is held against each other thing by thing."""

from __future__ import annotations

from typing import Any

import pytest

from identity.evidence import Evidence, said, said_of_numbers
from identity.linking import entities_of, evidence_of, is_certain
from tests.series import made


def weighed(one: dict[str, Any], other: dict[str, Any]) -> Evidence | None:
    """The evidence on an indicator of the body and one of the annex."""
    values = [made.value(**{"section": "body"} | one), made.value(**{"section": "annex"} | other)]
    (first,), (second,) = entities_of(values)
    return evidence_of(first, second, made.limits())


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("a", "a", "agrees"),
        ("a", "b", "differs"),
        ("a", None, "open"),
        (None, None, "open"),
        ("", "a", "open"),
    ],
)
def test_a_thing_agrees_differs_or_is_open(one: str | None, other: str | None, verdict: str) -> None:
    assert said(one, other) == said(other, one) == verdict


@pytest.mark.parametrize(
    ("other", "verdict"), [("dosis 1", "agrees"), ("dosis 2", "differs"), ("dosis", "differs")]
)
def test_numbers_are_held_against_each_other(other: str, verdict: str) -> None:
    assert said_of_numbers("dosis 1", other) == verdict


def test_the_evidence_names_what_agrees_and_what_differs() -> None:
    found = weighed({"kpi": "1.2", "formula": "A / B"}, {"kpi": "1.3", "formula": "A / B", "kind": "process"})
    assert found is not None
    assert found.agreeing == ("owner", "formula")
    assert found.differing == ("kind", "kpi")
    assert (found.names, found.wording) == (100.0, "same")


@pytest.mark.parametrize(
    ("change", "certain"),
    [({}, True), ({"kpi": "9.9"}, False), ({"name": "Consultas atendidas 2"}, False)],
)
def test_two_are_one_for_certain_only_where_nothing_speaks_against_it(
    change: dict[str, Any], certain: bool
) -> None:
    found = weighed({"kpi": "1.2"} if "kpi" in change else {}, change)
    assert found is not None
    assert is_certain(found, made.limits()) is certain


def test_nothing_suggests_that_two_owners_rows_are_one() -> None:
    assert weighed({}, {"dependency": "Otra dirección"}) is None
