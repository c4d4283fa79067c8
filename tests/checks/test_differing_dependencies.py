"""One indicator of two dependencies."""

from __future__ import annotations

import pytest

from tests.checks import made

NAME = "differing-dependencies"


@pytest.mark.parametrize(
    ("owner", "state"),
    [("UNIDAD DE PRENSA", "failed"), ("Oficina de Usuarios", "passed"), (None, "not_applicable")],
)
def test_owners_are_compared_where_the_code_tells_it_is_one(owner: str | None, state: str) -> None:
    checked = made.facing({"dependency": "UNIDAD DE USUARIOS"}, {"dependency": owner}, kpi="2.1")
    assert made.answer(NAME, checked).state == state


def test_it_is_silent_where_only_the_name_is_the_same() -> None:
    checked = made.facing({"dependency": "UNIDAD DE USUARIOS"}, {"dependency": "UNIDAD DE PRENSA"})
    assert made.answer(NAME, checked).state == "not_applicable"
