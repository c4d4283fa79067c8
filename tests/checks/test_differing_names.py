"""One indicator under two names."""

from __future__ import annotations

import pytest

from tests.checks import made

NAME = "differing-names"


@pytest.mark.parametrize(
    ("one", "other", "failed"),
    [
        ("Satisfacción con las raciones", "Satisfacción con las raciones, zona central", 1),
        ("Presupuesto presentado", "Documento de presupuesto presentado", 1),
        ("Formularios oficiales emitidos", "FORMULARIO OFICIAL EMITIDO", 0),
        ("Nivel de sobre inventario médico", "Nivel de sobreinventario médico", 0),
        ("Solvencia sin reservas (Porcentaje)", "Solvencia sin reservas", 0),
        ("Bloqs de impresión", "Blocs de impresión", 0),
    ],
)
def test_only_other_words_make_another_name(one: str, other: str, failed: int) -> None:
    result = made.answer(NAME, made.facing({"indicator": one}, {"indicator": other}))
    assert (result.applied, len(result.failures)) == (1, failed)


def test_it_is_silent_on_what_a_name_repeats_of_its_group() -> None:
    body = {"indicator": "Atención de red", "group": "Atención"}
    assert made.answer(NAME, made.facing(body, {"indicator": "Red"})).failures == ()
