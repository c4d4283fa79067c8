"""Acronyms and names that do not go together one by one."""

from __future__ import annotations

import pytest

from tests.checks import made


@pytest.mark.parametrize(
    ("one", "other", "state"),
    [
        ("UNIDAD DE PRENSA (UP)", "UNIDAD DE PENSIONES (UP)", "failed"),
        ("UNIDAD DE PRENSA (UP)", "Unidad de Prensa (UPR)", "failed"),
        ("UNIDAD DE PRENSA (UP)", "UNIDAD DE PRENSAS (UP)", "passed"),
        ("UNIDAD FINANCIERA (UF)", "DEPARTAMENTO FINANCIERO (DF)", "passed"),
        ("UNIDAD DE PRENSA (Radio)", "UNIDAD DE PRENSA", "not_applicable"),
    ],
)
def test_names_and_acronyms_go_together(one: str, other: str, state: str) -> None:
    checked = made.plan(made.indicator(dependency=one), made.indicator(dependency=other))
    assert made.answer("acronyms-of-two", checked).state == state
