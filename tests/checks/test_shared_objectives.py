"""Objectives printed for two dependencies."""

from __future__ import annotations

import pytest

from tests.checks import made
from tests.publish import samples

LONG = (
    "Promover los vínculos con entidades públicas y privadas para que participen en políticas, planes y obras"
)


@pytest.mark.parametrize(
    ("other", "dependency", "state"),
    [
        (f"{LONG} nuevas.", "Unidad B", "failed"),
        (
            "Atender a tiempo, bien y con trato digno a las personas usuarias de todos los centros",
            "Unidad B",
            "passed",
        ),
        (LONG, "Unidad A", "passed"),
    ],
)
def test_objectives_of_two_dependencies_are_compared(other: str, dependency: str, state: str) -> None:
    texts = (("Unidad A", LONG), (dependency, other))
    statements = tuple(samples.statement(dependency=name, text=text) for name, text in texts)
    assert made.answer("shared-objectives", made.plan(statements=statements)).state == state


def test_it_is_silent_on_short_objectives() -> None:
    statements = tuple(samples.statement(dependency=name, text="Atender bien") for name in ("A", "B"))
    assert made.answer("shared-objectives", made.plan(statements=statements)).state == "not_applicable"
