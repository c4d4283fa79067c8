"""Values of columns that mean the same are told apart by the words over them."""

from __future__ import annotations

import pytest

from schemas.records import Indicator
from tests.typeset.model import Item, Line, Style, TableBlock, TextBlock
from tests.typeset.reading import read_plan
from tests.typeset.typesetter import typeset


def head(*items: str | Item) -> Line:
    return Line(tuple(Item(one, bold=True) if isinstance(one, str) else one for one in items))


def over(text: str) -> Item:
    return Item(text, columns=2, bold=True)


def row(*texts: str) -> Line:
    return Line(tuple(map(Item, texts)))


def values(*lines: Line, above: str | None = None) -> tuple[Indicator, ...]:
    """What is read of a table, its first column twice as wide as the others, below a title or none."""
    columns = sum(item.columns for item in lines[0].items)
    table = TableBlock((2.0, *[1.0] * (columns - 1)), lines, head=1)
    title = [TextBlock("PLAN OPERATIVO 2024", bold=True), *([TextBlock(above, bold=True)] if above else [])]
    return read_plan(typeset([*title, table], Style()).pdf).values.indicators


def of_funds(funds: tuple[str, ...], name: str, *amounts: str) -> tuple[Indicator, ...]:
    """A budget by fund of two rows, the first of them of the name and the amounts."""
    rows = (head("Producto", *funds), row(name, *amounts), row("Otros", "S/ 60.00", "S/ 8.00", "S/ 10.00"))
    return values(*rows, above="Presupuesto por fuente")


def details(*lines: Line) -> set[tuple[str, str | None, str]]:
    table = TableBlock((2.0, 1.0, 1.0, 1.0, 1.0), lines, head=2)
    title = [TextBlock("PLAN OPERATIVO 2024", bold=True), TextBlock("Permisos por estación")]
    read = read_plan(typeset([*title, table], Style()).pdf)
    return {(one.indicator, one.detail, one.raw) for one in read.values.indicators}


def test_words_over_columns_of_one_meaning_are_details_of_their_values() -> None:
    found = details(
        head(Item("Indicador", rows=2, bold=True), over("Permisos"), over("Inspecciones")),
        head("Meta", "Logro", "Meta", "Logro"),
        row("Estación Central", "1,180", "1,204", "1,050", "1,133"),
        row("Estación Norte", "640", "588", "720", "745"),
    )
    assert ("Estación Central", "Permisos", "1,180") in found
    assert ("Estación Norte", "Inspecciones", "745") in found


def test_words_over_columns_of_different_times_are_no_details() -> None:
    found = details(
        head(Item("Indicador", rows=2, bold=True), over("Primer semestre"), over("Segundo semestre")),
        head("Meta", "Logro", "Meta", "Logro"),
        row("Permisos", "1,180", "1,204", "1,050", "1,133"),
        row("Visitas", "640", "588", "720", "745"),
    )
    assert {detail for _, detail, _ in found} == {None}


AMOUNTS = ("S/ 50.00", "S/ 7.00", "S/ 9.00")


def test_a_participle_in_the_name_of_a_fund_says_no_series() -> None:
    funds = ("Recursos ordinarios", "Recursos directamente recaudados", "Donaciones y transferencias")
    read = of_funds(funds, "Personal", *AMOUNTS)
    assert {one.series for one in read} == {"plan"}
    told = {(one.detail, one.raw) for one in read if one.indicator == "Personal"}
    assert told == set(zip(funds, AMOUNTS, strict=True))


def test_a_participle_beside_one_of_another_noun_says_it() -> None:
    found = values(head("Rubro", "Monto asignado", "Monto recaudado"), row("Tasas", "S/ 50.00", "S/ 7.00"))
    assert {(one.series, one.raw) for one in found} == {("plan", "S/ 50.00"), ("executed", "S/ 7.00")}


@pytest.mark.parametrize(
    "funds",
    [
        ("11 Tesoro Nacional", "12 Recursos Propios", "21 Crédito Externo"),
        ("2.1 Personal y obligaciones", "2.3 Bienes y servicios", "2.6 Activos"),
        ("FF 10 Recursos del Tesoro", "FF 20 Crédito Público", "FF 30 Donaciones"),
    ],
    ids=["two digits", "with a point", "behind letters"],
)
def test_a_credit_that_has_a_code_as_other_funds_have_is_a_fund(funds: tuple[str, ...]) -> None:
    told = {(one.detail, one.raw) for one in of_funds(funds, "Fincas", *AMOUNTS) if one.indicator == "Fincas"}
    assert told == set(zip(funds, AMOUNTS, strict=True))


def test_a_place_that_has_the_name_of_a_unit_is_a_place() -> None:
    places = ("Choluteca", "Lempira", "Intibucá")
    lines = [head("Indicador", "Oficina regional", "Meta 2024")]
    for name in ("Fincas", "Escuelas"):
        first = Line((Item(name, rows=3), Item(places[0]), Item("5")))
        lines += [first, row(places[1], "6"), row(places[2], "7")]
    found = {(one.indicator, one.detail) for one in values(*lines)}
    assert found == {(name, place) for name in ("Fincas", "Escuelas") for place in places}


def test_shares_of_goals_and_of_money_are_told_apart_by_what_stands_over_them() -> None:
    found = details(
        head(Item("Producto", rows=2, bold=True), over("Física"), over("Financiera (Q)")),
        head("Ejecutado", "% logro", "Ejecutado", "% ejec."),
        row("Consultas", "31,244", "102.4%", "Q 5,100.00", "95.1%"),
        row("Lecturas", "13,871", "97.7%", "Q 2,400.00", "95.2%"),
    )
    shares = {detail: text for name, detail, text in found if name == "Consultas" and "%" in text}
    assert shares == {"Física": "102.4%", "Financiera": "95.1%"}
    assert {detail for _, detail, text in found if "%" not in text} == {None}


def test_what_is_over_years_and_series_of_its_own_names_even_if_its_noun_is_a_budget_s() -> None:
    found = details(
        head(Item("Programa", rows=2, bold=True), over("Tesoro Nacional"), over("Crédito externo")),
        head("Ejecutado 2023", "Aprobado 2024", "Ejecutado 2023", "Aprobado 2024"),
        row("Fomento", "18,420.30", "19,650.00", "310.50", "1,240.55"),
        row("Turismo", "9,875.40", "12,480.25", "0.00", "860.00"),
    )
    assert {("Fomento", "Tesoro Nacional", "18,420.30"), ("Fomento", "Crédito externo", "1,240.55")} <= found
