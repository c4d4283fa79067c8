"""Names and formulas compared as words."""

from __future__ import annotations

import pytest

from identity import similarity, wording


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("SUB DIRECCIÓN DE SALUD", "Subdirección de Salud", True),
        ("Compras por libre gestión", "Compras Libre gestión.", True),
        ("Inscripción Precoz (85%)", "Inscripción precoz", True),
        ("Mamografía 40-49 años", "Mamografía 50-69 años", False),
        ("Fichas de riesgo", "Fichas de proceso", False),
    ],
)
def test_case_accents_signs_links_and_shares_make_no_other_name(one: str, other: str, same: bool) -> None:
    assert wording.same_words(one, other) is same


def test_a_name_within_the_other_is_wholly_like_it() -> None:
    assert similarity.similarity("llamadas emitidas", "atencion telefonica llamadas emitidas") == 100
    assert similarity.similarity("llamadas emitidas", "llamadas atendidas") < 85


@pytest.mark.parametrize(
    ("short", "contained"),
    [
        ("opinion asesorias", True),
        ("opinion sesoria", True),
        ("opinion auditoria", False),
        ("opinion 4", True),
        ("opinion 5", False),
    ],
)
def test_a_word_may_be_misprinted_and_a_number_may_not(short: str, contained: bool) -> None:
    assert similarity.contains("opinion y asesoria 4", short, 80) is contained


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Σ del avance x 100", "Sumatoria del avance", True),
        ("(A realizados/A programados)*100", "A realizados / A programados x 100%", True),
        ("Resultado de encuesta", "Resultado de encuesta, nota o índice", True),
        ("% acumulado de avance", "Porcentaje acumulado de avance", True),
        ("Activo corriente/pasivo total", "Pasivo total/activo corriente", False),
        ("Obras terminadas/obras programadas", "Diseños terminados/diseños programados", False),
    ],
)
def test_formulas_are_one_but_for_signs_and_additions(one: str, other: str, same: bool) -> None:
    assert (similarity.formula_similarity(one, other) >= 90) is same
