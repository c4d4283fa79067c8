"""Acronyms spelt in two ways."""

from __future__ import annotations

import pytest

from tests.checks import made
from tests.publish import samples

NAME = "misspelt-acronyms"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Enlace con la DPMYS", "failed"),
        ("Enlace con la DPYMS", "passed"),
        ("Enlace con la DPZZS", "passed"),
        ("ENLACE CON LA DPMYS", "not_applicable"),
        ("Enlace con la UDI", "not_applicable"),
    ],
)
def test_an_acronym_like_a_dependency_s_is_told(text: str, state: str) -> None:
    value = made.indicator(dependency="DIVISIÓN (DPYMS)", dependency_acronym="DPYMS")
    assert made.answer(NAME, made.plan(value, statements=(samples.statement(text=text),))).state == state


def test_the_rarer_of_two_like_ones_is_told_at_its_place() -> None:
    texts = ("El BANCAR paga", "El BANCAR cobra", "Del BANCR se espera")
    statements = tuple(samples.statement(text=text) for text in texts)
    (failure,) = made.answer(NAME, made.plan(statements=statements)).failures
    assert failure.place is statements[2]


def test_two_like_ones_used_as_often_pass() -> None:
    statements = (samples.statement(text="El BANCAR paga"), samples.statement(text="El BANCER paga"))
    assert made.answer(NAME, made.plan(statements=statements)).state == "passed"


def test_projects_are_read_too() -> None:
    statements = tuple(samples.statement(text="La UPENSI paga") for _ in range(2))
    project = made.project(objectives=("Ordenar el archivo de la UPENS",))
    (failure,) = made.answer(NAME, made.plan(projects=[project], statements=statements)).failures
    assert failure.place is project
