"""Headers of value columns in the words of many plans: series, year and part of the year."""

from __future__ import annotations

import pytest

from extract.flow.rows import header_text
from schemas.profile_reading import load_profile

PROFILE = load_profile("generic")
VALUES = [
    ("Avance al 30/06/2025", "executed", "2025", "S1"),
    ("Avance al 31 de marzo de 2025", "executed", "2025", "Q1"),
    ("Programado a abril", "plan", None, "C1"),
    ("Ejecutado al 31/12/24", "executed", "2024", None),
    ("V Bimestre", "plan", None, "B5"),
    ("Ene-Feb", "plan", None, "B1"),
    ("Enero a junio", "plan", None, "S1"),
    ("Ejec. II Trim.", "executed", None, "Q2"),
    ("Presupuesto ejercido", "executed", None, None),
    ("RESULTADO 2023", "executed", "2023", None),
    ("LB 2022", "baseline", "2022", None),
]
ROLES = [
    ("Pond. %", "weight"),
    ("Peso del indicador", "weight"),
    ("Producto / Subproducto", "indicator"),
    ("Tipo-Dimensión-Frecuencia", "other"),
    ("Unid. de medida", "measure"),
    ("Moneda", "currency"),
]


@pytest.mark.parametrize(("text", "series", "year", "period"), VALUES)
def test_a_value_header_says_its_series_year_and_part(
    text: str, series: str, year: str | None, period: str | None
) -> None:
    meaning = PROFILE.header(text)
    assert meaning is not None
    words, found = meaning
    assert (words.role, words.series, words.period) == ("value", series, period)
    assert (found.get("base_year") or found.get("year")) == year


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_a_label_header_has_its_role(text: str, role: str) -> None:
    meaning = PROFILE.header(text)
    assert meaning is not None
    assert meaning[0].role == role


@pytest.mark.parametrize("text", ["Avance al 31/13/2025", "Bimestre 7", "Meta del barrio"])
def test_what_is_no_known_header_stays_unknown(text: str) -> None:
    assert PROFILE.header(text) is None


def test_a_stretch_without_a_code_is_its_months() -> None:
    header = PROFILE.value_header("Avance al 30 de septiembre")
    assert header is not None
    assert header.period == "01/09"


def test_a_word_broken_by_its_column_is_whole_where_that_makes_it_known() -> None:
    assert header_text("Ponderació\nn %", PROFILE) == "Ponderación %"
    assert header_text("Responsabl\ne", PROFILE) == "Responsable"
    assert header_text("Unidad de\nmedida", PROFILE) == "Unidad de medida"
    assert header_text("Algo nuev\no", PROFILE) == "Algo nuev o"
