"""Rows of a plan and whose they are."""

from __future__ import annotations

import pytest

from identity.pairing import entries
from identity.similarity import Owners
from tests.checks import made

KINDS = ("unidad", "sub direccion", "subdireccion", "oficina", "division")
OWNERS = Owners(KINDS, 95)


def test_the_values_of_one_row_are_one_entry() -> None:
    first = made.indicator(row=4, detail="Informes")
    rows = entries([first, made.indicator(row=4, year=2021), made.indicator(row=5)])
    assert [len(row.values) for row in rows] == [2, 1]
    assert rows[0].shown == "Consultas — Informes"


def test_a_row_that_is_the_group_of_others_heads_them() -> None:
    rows = entries([made.indicator(indicator="Total de:"), made.indicator(indicator="A", group="Total de:")])
    assert [row.heads for row in rows] == [True, False]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("UNIDAD DE AUDITORÍA INTERNA", "Auditoria Interna", True),
        ("SUB DIRECCIÓN DE SALUD", "SUBDIRECCIÓN DE SALUD", True),
        ("OFICINA INTELIGENCIA DE MERCADO", "OFICINA DE INTELIGENCIA DE MERCADO", True),
        ("UNIDAD DE VÍNCULOS (Departamento de Usuarios)", "UNIDAD DE VÍNCULOS", True),
        ("UNIDAD JURÍDICA", "UNIDAD AMBIENTAL", False),
        ("UNIDAD DE AUDITORÍA INTERNA", "UNIDAD DE AUDITORIA INTRNA", True),
        ("DIVISIÓN DE SALUD RURAL", "DIVISIÓN DE SALUD RURAL DEL NORTE", False),
        (None, None, True),
        (None, "UNIDAD JURÍDICA", False),
    ],
)
def test_one_dependency_goes_by_several_names(one: str | None, other: str | None, same: bool) -> None:
    first, second = made.indicator(dependency=one), made.indicator(dependency=other)
    assert OWNERS.same(first, second) is same


def test_the_acronym_alone_is_the_dependency() -> None:
    full = made.indicator(dependency="UNIDAD FINANCIERA (UF)", dependency_acronym="UF")
    assert OWNERS.same(full, made.indicator(dependency="UF", dependency_acronym="UF"))


def test_without_dependency_the_line_decides() -> None:
    one = made.indicator(dependency=None, line="Pensiones")
    assert not OWNERS.same(one, made.indicator(dependency=None, line="Finanzas"))
