"""A sentence and a heading account for their numbers; a row of a table that was read as text does not."""

from __future__ import annotations

import pytest

from extract.ledger.text import banner_numbers, heading_numbers, label_numbers, list_mark, prose_numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("El plan para el año 2022 se aprobó el 07 de octubre de 2020.", ("2022", "07", "2020")),
        ("Seguir con las medidas contra la COVID-19, que alcanzan a todos", ("19",)),
        ("3. El monto para la sección es mayor que en 2021 (véase abajo).", ("2021",)),
        ("Los años 2020 y 2021 fueron difíciles para toda la red del país.", ("2020", "2021")),
        ("Consultas brindadas en la red de salud del país 4,500", ()),
        ("Consultas brindadas en la red de salud del país 4,500 4,600 4,700", ()),
        ("4,500 4,600 consultas brindadas en la red de salud del país", ()),
        ("Consultas $4,500 $4,600 brindadas en la red de salud del país", ()),
        ("Consultas nuevas 4,500 en red", ()),
        ("Entrega de recetas en la red de salud del país 98%", ()),
        ("Entrega de recetas en la red de salud del país 45 días", ()),
        ("El monto para la red de salud es de $ 145,920 en el año 2022.", ("2022",)),
        ("Camas 10 dosis 20 partos 30 visitas 40 recetas.", ()),
        ("1,234", ()),
        ("", ()),
    ],
)
def test_prose(text: str, numbers: tuple[str, ...]) -> None:
    assert prose_numbers(text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("PLAN QUINQUENAL 2020-2024", ("2020", "2024")),
        ("ARTÍCULOS DEL 34 AL 37", ("34", "37")),
        ("Acta No. 22-2024, punto 5.1", ("22", "2024", "5.1")),
        ("TOTAL 1,234", ()),
        ("TOTAL 95%", ()),
        ("TOTAL $ 95", ()),
        ("TOTAL 12345", ()),
    ],
)
def test_heading(text: str, numbers: tuple[str, ...]) -> None:
    assert heading_numbers(text) == numbers


def test_header_without_words_names_parts_of_a_year_or_years() -> None:
    assert label_numbers("1") == ("1",)
    assert label_numbers("2022") == ("2022",)
    assert label_numbers("4500") == ()
    assert label_numbers("Meta 4500") == ("4500",)
    assert label_numbers("5.1 días") == ()


def test_banner_owns_its_years_and_own_number_alone() -> None:
    assert banner_numbers("2. PROYECTOS 2021") == ("2", "2021")
    assert banner_numbers("ACTIVIDAD 1.1") == ("1.1",)
    assert banner_numbers("TOTAL 1500") == ()
    assert banner_numbers("2021") == ()


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("1. Programa", "1"),
        ("2.1) Programa", "2.1"),
        ("3- Programa", "3"),
        ("4.- Programa", "4"),
        ("«5» Programa", None),
        ("(5) Programa", "5"),
        ("45%", None),
        ("1,234 consultas", None),
        ("120 consultas", None),
        ("1.234. Consultas", None),
        ("1.", None),
    ],
)
def test_list_mark(text: str, mark: str | None) -> None:
    assert list_mark(text) == mark
