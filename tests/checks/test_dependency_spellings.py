"""One dependency under several names."""

from __future__ import annotations

import pytest

from tests.checks import made

NAME = "dependency-spellings"


@pytest.mark.parametrize(
    ("one", "other", "state"),
    [
        ("SUBDIRECCIÓN DE SALUD", "SUB DIRECCIÓN DE SALUD", "failed"),
        ("UNIDAD DE AUDITORÍA INTERNA", "Auditoría Interna", "failed"),
        ("DIVISIÓN SERVICIOS DE APOYO", "DIVISIÓN DE SERVICIOS DE APOYO", "failed"),
        ("UNIDAD JURÍDICA", "Unidad Juridica.", "passed"),
        ("UNIDAD DE COMPRAS (UC)", "UNIDAD DE COMPRAS", "passed"),
        ("UNIDAD DE COMPRAS", "OFICINA DE COMPRAS", "passed"),
        ("DIRECCIÓN DE SALUD", "SUBDIRECCIÓN DE SALUD", "passed"),
        (None, None, "not_applicable"),
    ],
)
def test_words_make_another_name(one: str | None, other: str | None, state: str) -> None:
    checked = made.plan(made.indicator(dependency=one), made.indicator(dependency=other))
    assert made.answer(NAME, checked).state == state


def test_it_is_told_once_for_each_dependency_with_all_its_names() -> None:
    names = ("OFICINA GESTIÓN DE ARCHIVO", "GESTIÓN DE ARCHIVO", "OFICINA DE GESTIÓN DE ARCHIVO")
    values = [made.indicator(dependency=name) for name in names]
    (failure,) = made.answer(NAME, made.plan(*values)).failures
    assert failure.value_ids == tuple(item.value_id for item in values)
