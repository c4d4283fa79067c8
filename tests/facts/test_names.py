from __future__ import annotations

import pytest

from extract.records.prose import name_at, names_beginning
from tests.facts.script import generic

WORDS = generic().budget


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sección Archivo de documentos es de $5", "Sección Archivo de documentos"),
        ("Sección Archivo de documentos dispone de $5", "Sección Archivo de documentos"),
        ("la Sección Compras y Bodega (incluye", "Sección Compras y Bodega"),
        ("Departamento de TIC.", "Departamento de TIC"),
        ("Unidad de Pago para", "Unidad de Pago"),
        ("donde se desarrollan", None),
        ("$5,000 para todo", None),
        ("", None),
    ],
)
def test_a_name_ends_where_its_words_end(text: str, name: str | None) -> None:
    assert name_at(text, 0, WORDS.links) == name


def test_the_units_a_text_names() -> None:
    starts = ("departamento", "seccion")
    text = "La forman el Departamento Financiero (Sección de Caja) y un departamento; Departamento Financiero"
    assert names_beginning(text, starts, WORDS.links) == ("Departamento Financiero", "Sección de Caja")
