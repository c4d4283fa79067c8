"""Cards of indicators: fields below and beside each other are the label and the values of one indicator."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.typeset.model import Dress, Item, Line, Style, TableBlock, TextBlock
from tests.typeset.reading import PlanReading, read_plan
from tests.typeset.typesetter import typeset
from tests.values.test_table_values import numbers_of

DRESSES: tuple[Dress, ...] = ("ruled", "horizontal", "bare", "zebra")
WHOLE = 3


def line(*texts: str | Item, turn: bool = False) -> Line:
    return Line(tuple(Item(text) if isinstance(text, str) else text for text in texts), turn=turn)


def card(name: str = "Informes publicados", measure: str = "Informe", goal: str = "12") -> list[Line]:
    return [
        line("Nombre del indicador", name),
        line("Unidad de medida", measure),
        line("Línea base 2023", "8"),
        line("Meta 2024", goal),
        line("Responsable", "Oficina de Planes"),
    ]


def read(lines: list[Line], dress: Dress = "ruled", shares: tuple[float, ...] = (1.0, 2.0)) -> PlanReading:
    head = [TextBlock("INSTITUTO DE PRUEBAS", bold=True), TextBlock("Ficha.")]
    return read_plan(typeset([*head, TableBlock(shares, tuple(lines))], Style(dress=dress)).pdf)


def said(reading: PlanReading) -> set[tuple[str | None, str, str, str | None, str]]:
    return {(one.group, one.indicator, one.series, one.period, one.raw) for one in reading.values.indicators}


def rules(reading: PlanReading) -> list[str]:
    return [found.rule for found in reading.findings if found.severity != "note"]


PLAIN = {
    (None, "Informes publicados", "baseline", "2023", "8"),
    (None, "Informes publicados", "plan", "2024", "12"),
}


@pytest.mark.parametrize("dress", DRESSES)
def test_a_card_is_read_field_by_field(dress: Dress) -> None:
    reading = read(card(), dress)
    assert said(reading) == PLAIN
    assert {(one.measure, one.dependency) for one in reading.values.indicators} == {
        ("Informe", "Oficina de Planes")
    }
    assert rules(reading) == []


@pytest.mark.parametrize("dress", DRESSES)
def test_fields_beside_each_other_are_of_one_card(dress: Dress) -> None:
    lines = [
        line("Indicador", "Informes publicados", "Unidad de medida", "Informe"),
        line("Línea base 2023", "8", "Meta 2024", "12"),
        line("Frecuencia", "Anual", "Sentido", "Ascendente"),
    ]
    assert said(read(lines, dress, (1.0, 2.0, 1.0, 1.0))) == PLAIN


@pytest.mark.parametrize("dress", DRESSES)
def test_a_field_said_again_begins_another_card(dress: Dress) -> None:
    found = said(read([*card(), *card("Visitas hechas", "Visita", "30")], dress))
    assert {(one[1], one[4]) for one in found} == {
        ("Informes publicados", "8"), ("Informes publicados", "12"),
        ("Visitas hechas", "8"), ("Visitas hechas", "30"),
    }  # fmt: skip


def test_a_name_behind_values_begins_another_card_whatever_counts_it() -> None:
    lines = [
        line("Objetivo", "Servir mejor"),
        line("Indicador 1", "Informes publicados"),
        line("Meta 2024", "12"),
        line("Indicador 2", "Visitas hechas"),
        line("Línea base 2023", "4"),
    ]
    assert said(read(lines)) == {
        ("Servir mejor", "Informes publicados", "plan", "2024", "12"),
        (None, "Visitas hechas", "baseline", "2023", "4"),
    }


@pytest.mark.parametrize("head", [("Campo", "Descripción"), ("Concepto", "Detalle"), ("Campo", "Valor")])
def test_what_heads_the_fields_is_none(head: tuple[str, str]) -> None:
    assert said(read([line(*head), *card()])) == PLAIN


def test_fields_may_be_counted_and_end_in_colons() -> None:
    lines = [
        line("1. Nombre del indicador:", "Informes publicados"),
        line("2. Línea base 2023:", "8"),
        line("3. Meta 2024:", "12"),
    ]
    assert said(read(lines)) == PLAIN


def test_what_is_counted_may_be_a_word_that_heads_columns_elsewhere() -> None:
    assert {one.measure for one in read(card(measure="Actividad")).values.indicators} == {"Actividad"}


def test_an_unknown_field_with_a_figure_is_told_and_one_of_words_is_none() -> None:
    told = read([*card(), line("Tope de gestión", "77")])
    assert said(told) == PLAIN
    assert rules(told) == ["unknown-header"]
    assert rules(read([*card(), line("Rumbo deseado", "hacia arriba")])) == []


def test_what_stands_before_the_name_is_its_group() -> None:
    found = said(read([line("Objetivo estratégico", "Servir mejor"), line("Producto", "Datos"), *card()]))
    assert {one[0] for one in found} == {"Servir mejor Datos"}


def test_headings_inside_a_card_are_no_groups() -> None:
    lines = card()
    lines.insert(0, line(Item("IDENTIFICACIÓN", 2)))
    lines.insert(3, line(Item("MEDICIÓN", 2)))
    assert said(read(lines)) == PLAIN


def _when(field: str, text: str) -> set[tuple[str, str | None]]:
    lines = [
        line(field, text),
        line("Nombre del indicador", "Informes publicados"),
        line("Meta", "12"),
        line("Avance", "10"),
    ]
    return {(one[2], one[3]) for one in said(read(lines))}


def test_a_card_says_the_year_of_all_its_values_and_the_part_of_it_of_what_was_executed() -> None:
    assert _when("Vigencia", "2025") == {("plan", "2025"), ("executed", "2025")}
    assert _when("Período", "I semestre de 2025") == {("plan", "2025"), ("executed", "2025-S1")}


def test_a_card_for_several_years_leaves_the_year_of_its_values_open() -> None:
    assert _when("Período", "2021-2024") == {("plan", None), ("executed", None)}


def test_a_base_year_is_the_baselines() -> None:
    lines = [
        line("Indicador", "Informes publicados"),
        line("Línea base", "8"),
        line("Año base", "2021"),
        line("Meta 2024", "12"),
    ]
    assert {(one[2], one[3]) for one in said(read(lines))} == {("baseline", "2021"), ("plan", "2024")}


def _with_table(*inside: Line) -> PlanReading:
    lines = [
        line("Nombre del indicador", Item("Informes publicados", WHOLE)),
        line("Unidad de medida", Item("Informe", WHOLE)),
        *inside,
        line("Responsable", Item("Oficina de Planes", WHOLE)),
    ]
    return read(lines, shares=(1.0, 1.0, 1.0, 1.0))


def test_a_table_inside_a_card_has_the_cards_labels() -> None:
    spanner = line(Item("Programación trimestral", 4))
    reading = _with_table(spanner, line("I", "II", "III", "IV"), line("1", "2", "3", "4"))
    assert said(reading) == {
        (None, "Informes publicados", "plan", f"2022-Q{part}", str(part)) for part in (1, 2, 3, 4)
    }
    assert {one.measure for one in reading.values.indicators} == {"Informe"}


def test_what_stands_before_the_values_of_such_a_table_says_their_series() -> None:
    years = line("Año", "2022", "2023", "2024")
    reading = _with_table(years, line("Meta", "1", "2", "3"), line("Avance", "1", "2", ""))
    assert {one[:4] for one in said(reading)} == {
        *((None, "Informes publicados", "plan", str(year)) for year in (2022, 2023, 2024)),
        *((None, "Informes publicados", "executed", str(year)) for year in (2022, 2023)),
    }


def test_the_rows_of_such_a_table_may_be_the_parts_of_the_year() -> None:
    head = line("Periodo", "Meta programada", "Meta alcanzada", "Numerador")
    quarters = (line("Enero - Marzo", "1", "2", "20"), line("Abril - Junio", "3", "", ""))
    assert {one[1:] for one in said(_with_table(head, *quarters, line("Julio", "5", "", "")))} == {
        ("Informes publicados", "plan", "2022-Q1", "1"), ("Informes publicados", "executed", "2022-Q1", "2"),
        ("Informes publicados", "plan", "2022-Q2", "3"), ("Informes publicados", "plan", "2022-07", "5"),
    }  # fmt: skip


def test_what_the_years_are_may_stand_below_them() -> None:
    years = line("Año", "2021", "2022", "2023")
    below = line("Tipo de valor", "Línea de base", Item("Logro esperado", 2))
    reading = _with_table(years, below, line("Valor", "1", "2", "3"))
    assert {one[1:] for one in said(reading)} == {
        ("Informes publicados", "baseline", "2021", "1"),
        ("Informes publicados", "plan", "2022", "2"),
        ("Informes publicados", "plan", "2023", "3"),
    }


@pytest.mark.parametrize("turned", [2, 3])
def test_a_card_goes_on_over_the_page_turn(turned: int) -> None:
    lines = [line(*(item.text for item in one.items), turn=at == turned) for at, one in enumerate(card())]
    assert said(read(lines)) == PLAIN


def test_a_card_without_a_name_is_none() -> None:
    reading = read([line("Unidad de medida", "Informe"), line("Meta 2024", "12"), line("Fórmula", "Suma")])
    assert reading.values.indicators == ()
    assert rules(reading) != []


def test_a_table_whose_first_column_holds_such_words_stays_one() -> None:
    lines = [
        line("Actividad", "Meta 2024"), line("Producto", "12"), line("Talleres", "13"), line("Indicador", "4")
    ]  # fmt: skip
    assert {(one[1], one[4]) for one in said(read(lines))} == {
        ("Producto", "12"), ("Talleres", "13"), ("Indicador", "4"),
    }  # fmt: skip


def test_a_goal_for_several_years_needs_the_year_it_is_for() -> None:
    dated = said(read([*card(), line("Meta del cuatrienio (2026)", "30")]))
    assert (None, "Informes publicados", "plan", "2026", "30") in dated
    open_one = read([*card(), line("Meta del cuatrienio", "30")])
    assert said(open_one) == PLAIN
    assert rules(open_one) == ["unknown-header"]


def labels(reading: PlanReading) -> list[tuple[tuple[str, ...], float | None]]:
    return [(one.row_label, one.value) for one in numbers_of(reading.walk)]


def test_the_numbers_of_cards_are_labelled_with_what_their_card_is_of() -> None:
    assert labels(read([*card(), *card("Visitas hechas", "Visita", "30")])) == [
        (("Informes publicados", "Línea base 2023"), 8.0),
        (("Informes publicados", "Meta 2024"), 12.0),
        (("Visitas hechas", "Línea base 2023"), 8.0),
        (("Visitas hechas", "Meta 2024"), 30.0),
    ]


def test_so_are_those_of_a_table_inside_a_card() -> None:
    years = line("Año", "2022", "2023", "2024")
    reading = _with_table(years, line("Meta", "1", "2", "3"), line("Avance", "1", "2", ""))
    assert labels(reading) == [
        (("Informes publicados", "Meta"), 1.0),
        (("Informes publicados", "Meta"), 2.0),
        (("Informes publicados", "Meta"), 3.0),
        (("Informes publicados", "Avance"), 1.0),
        (("Informes publicados", "Avance"), 2.0),
    ]


PARTS = (
    line("Indicador", Item("Informes publicados", columns=4)),
    line("Unidad de medida", "Informe", "Unidad responsable", Item("Oficina de Planes", columns=2)),
    line("Línea base 2022", "Meta 2023", "Meta 2024", "Meta 2025", "Meta 2026"),
    line("412", "655", "700", "850", "1.000"),
    line("Observaciones", Item("Se revisó en marzo.", columns=4)),
)


@pytest.mark.parametrize("dress", ["ruled", "bare", "zebra"])
def test_a_row_of_values_below_a_row_of_their_names_is_of_the_card_around_it(dress: Dress) -> None:
    other = (line("Indicador", Item("Visitas hechas", columns=4)), *PARTS[1:])
    reading = read([*PARTS, *other], dress, (1.0,) * 5)
    found = {(one.indicator, one.series, one.year, one.raw) for one in reading.values.indicators}
    assert found == {
        (name, *value)
        for name in ("Informes publicados", "Visitas hechas")
        for value in (
            ("baseline", 2022, "412"), ("plan", 2023, "655"), ("plan", 2024, "700"),
            ("plan", 2025, "850"), ("plan", 2026, "1.000"),
        )
    }  # fmt: skip


def numbered(number: int, name: str, turn: bool = False) -> list[Line]:
    """A form counted above its name, with the goal's parts beside a label over two rows."""
    return [
        line(f"FICHA {number:02}", Item(name, columns=3)),
        line("Unidad de medida", "Informe", "Unidad responsable", "Oficina de Planes"),
        line("Meta 2022", "60", "Línea base 2021", "8"),
        *([line(f"FICHA {number:02}", Item(name, columns=3), turn=True)] if turn else []),
        line(Item("Distribución de la meta", rows=2), "Ene–Abr", "May–Ago", "Sep–Dic"),
        line("10", "20", "30"),
    ]


@pytest.mark.parametrize("turn", [False, True], ids=["on one page", "over two"])
def test_a_numbered_form_names_its_card_and_goes_on_below_its_number_printed_again(turn: bool) -> None:
    lines = [*numbered(1, "Informes publicados"), *numbered(2, "Visitas hechas", turn)]
    found = said(read(lines, shares=(1.0,) * 4))
    assert {(one[1], one[3], one[4]) for one in found} == {
        (name, *value)
        for name in ("Informes publicados", "Visitas hechas")
        for value in (
            ("2022", "60"), ("2021", "8"), ("2022-C1", "10"), ("2022-C2", "20"), ("2022-C3", "30"),
        )
    }  # fmt: skip


def test_a_head_of_labels_says_what_the_numbers_beside_it_count() -> None:
    lines = [
        line("Indicador", Item("Informes publicados", columns=4)),
        line("Trimestre", "I", "II", "III", "IV"),
        line("Programado", "3", "2", "4", "3"),
        line("Ejecutado", "3", "1", "4", "4"),
    ]
    made = said(read(lines, shares=(2.0, 1.0, 1.0, 1.0, 1.0)))
    planned = {(period, raw) for _, _, series, period, raw in made if series == "plan"}
    assert {raw for period, raw in planned if period and period.endswith("Q2")} == {"2"}
    assert {(series, period[-2:]) for _, _, series, period, _ in made if period} == {
        (series, f"Q{n}") for series in ("plan", "executed") for n in range(1, 5)
    }


def test_a_head_of_labels_beside_two_rows_says_the_series_of_columns_that_say_none() -> None:
    dates = ("al 31 de marzo", "al 30 de junio", "al 31 de dic.")
    lines = [
        line("Indicador", Item("Informes publicados", columns=3)),
        line("Unidad de medida", Item("Informe", columns=3)),
        Line((Item("Resultados efectivos", rows=2), *map(Item, ("2022", "2023", "Meta 2024")))),
        line("10", "11", "12"),
        Line((Item("Programación acumulada 2024", rows=2), *map(Item, dates))),
        line("3", "5", "12"),
    ]
    made = said(read(lines, shares=(2.0, 1.0, 1.0, 1.0)))
    assert {one[2:] for one in made} == {
        ("executed", "2022", "10"),
        ("executed", "2023", "11"),
        ("plan", "2024", "12"),
        ("plan", "2024-Q1", "3"),
        ("plan", "2024-S1", "5"),
    }


@pytest.mark.parametrize("measure", ["Informe", "Servicio"], ids=["a noun", "a noun that may head columns"])
@pytest.mark.parametrize("dress", DRESSES)
def test_a_year_between_a_fields_name_and_its_value_is_the_values(dress: Dress, measure: str) -> None:
    lines = [
        line("Nivel", "Fin", "Frecuencia", Item("Anual", columns=2)),
        line("Indicador", Item("Informes publicados", columns=4)),
        line("Unidad de medida", measure, "Línea base", "Año 2021", "8"),
        line("Responsable", "Oficina de Planes", "Meta 2024", Item("12", columns=2)),
    ]
    reading = read(lines, dress, (1.5, 2.0, 1.2, 1.0, 1.0))
    assert said(reading) == {
        (None, "Informes publicados", "baseline", "2021", "8"),
        (None, "Informes publicados", "plan", "2024", "12"),
    }
    assert {one.measure for one in reading.values.indicators} == {measure}


def test_a_value_of_a_field_behind_an_empty_one_is_that_fields() -> None:
    names = line("Nombre del indicador", "Informes publicados", "Unidad de medida", "Informe")
    lines = [
        names,
        line("Meta primer semestre 2024", "", "Meta anual 2024", "12"),
        line("Frecuencia", "Anual", "Sentido", "Ascendente"),
    ]
    assert said(read(lines, shares=(1.0, 1.0, 1.0, 1.0))) == {
        (None, "Informes publicados", "plan", "2024", "12")
    }


@pytest.mark.parametrize("dress", ["ruled", "zebra"])
def test_parts_of_a_year_in_the_columns_of_fields_head_a_table_inside_the_card(dress: Dress) -> None:
    lines = [
        line("Nombre del indicador", Item("Informes publicados", columns=5)),
        line("Unidad de medida", "Informe", "Frecuencia", "Trimestral", "Sentido", "Ascendente"),
        line("Línea base", "8", "Año de línea base", "2022", "Responsable", "Oficina de Planes"),
        line(
            "Avance 2024",
            "1er. trimestre",
            "2do. trimestre",
            "3er. trimestre",
            "4to. trimestre",
            "Acumulado anual",
        ),
        line("Programado", "1", "2", "3", "4", "10"),
        line("Alcanzado", "1", "1", "3", "6", "11"),
    ]
    found = said(read(lines, dress, (1.4, 1.0, 1.2, 1.0, 1.2, 1.2)))
    assert (None, "Informes publicados", "plan", "2024-Q3", "3") in found
    assert (None, "Informes publicados", "executed", "2024", "11") in found
    assert len(found) == len("base") + 7


def test_who_answers_for_a_card_answers_for_the_table_inside_it() -> None:
    lines = [
        line("Nombre del indicador", Item("Informes publicados", columns=4)),
        line("Unidad de medida", Item("Informe", columns=4)),
        line("Unidad responsable", Item("Oficina de Planes", columns=4)),
        line("Trimestre", "I", "II", "III", "IV"),
        line("Programado 2024", "3", "2", "4", "3"),
        line("Ejecutado 2024", "3", "1", "4", "4"),
    ]
    head = [TextBlock("UNIDAD DE ESTUDIOS", bold=True), TextBlock("Ficha.")]
    block = TableBlock((2.0, 1.0, 1.0, 1.0, 1.0), tuple(lines))
    reading = read_plan(typeset([*head, block], Style()).pdf)
    assert {one.dependency for one in reading.values.indicators} == {"Oficina de Planes"}


@pytest.mark.parametrize("head", ["Semestre", "Período"])
def test_halves_of_a_year_in_the_columns_of_fields_head_a_table_of_one_row(head: str) -> None:
    lines = [
        line("Nombre del indicador", Item("Informes publicados", columns=3)),
        line("Unidad de medida", "Informe", "Responsable", "Oficina de Planes"),
        line("Línea base (2023)", "5", "Meta 2025", "7"),
        Line((Item(head), Item("I"), Item("II", columns=2))),
        Line((Item("Programado 2025"), Item("3"), Item("4", columns=2))),
    ]
    made = said(read(lines, shares=(2.0, 1.0, 1.0, 1.0)))
    halves = {("plan", "2025-S1", "3"), ("plan", "2025-S2", "4")} if head == "Semestre" else set()
    assert halves <= {one[2:] for one in made}
    assert {("baseline", "2023", "5"), ("plan", "2025", "7")} <= {one[2:] for one in made}


def filed(number: int, name: str, *values: str) -> list[Line]:
    """A card below its number, with a table of quarters at its end."""
    return [
        line("Ficha N°", Item(str(number), columns=4)),
        line("Nombre del indicador", Item(name, columns=4)),
        line("Unidad de medida", Item("Informe", columns=4)),
        line("Línea base (2023)", "15", "Meta 2025", Item("16", columns=2)),
        line("Trimestre", "I", "II", "III", "IV"),
        line("Programado 2025", *values),
        line("Resultado 2024", *reversed(values)),
    ]


@pytest.mark.parametrize("dress", DRESSES)
def test_a_table_at_the_end_of_a_card_is_of_that_card_and_the_next_number_begins_another(
    dress: Dress,
) -> None:
    names = {"Informes publicados": ("3", "4", "5", "6"), "Visitas hechas": ("7", "8", "9", "10")}
    lines = [row for n, (name, held) in enumerate(names.items(), start=1) for row in filed(n, name, *held)]
    found = said(read(lines, dress, (2.0, 1.0, 1.0, 1.0, 1.0)))
    assert {(one[1], one[3], one[4]) for one in found if one[3] and "Q" in one[3]} == {
        (name, f"{year}-Q{place}", raw)
        for name, held in names.items()
        for year, parts in ((2025, held), (2024, held[::-1]))
        for place, raw in enumerate(parts, start=1)
    }


def results(name: str, *values: str) -> list[Line]:
    """A card that says its values below the years they are of."""
    return [
        line("Nombre del indicador", Item(name, columns=3)),
        line("Fórmula de cálculo", Item("Suma de informes", columns=3)),
        line("Unidad de medida", "Informe", "Responsable", "Oficina de Planes"),
        line(Item("Resultados efectivos", rows=2), "2021", "2022", "Meta 2023"),
        line(*values),
    ]


@pytest.mark.parametrize("dress", DRESSES)
def test_a_title_between_two_cards_parts_them(dress: Dress) -> None:
    names = {"Informes publicados": ("3", "4", "5"), "Visitas hechas": ("7", "8", "9")}
    blocks: list[TextBlock | TableBlock] = [TextBlock("INSTITUTO DE PRUEBAS", bold=True)]
    for number, (name, held) in enumerate(names.items(), start=1):
        blocks += [
            TextBlock(f"FICHA N° {number}", bold=True),
            TableBlock((2.0, 1.0, 1.0, 1.0), tuple(results(name, *held))),
        ]
    found = said(read_plan(typeset(blocks, Style(dress=dress)).pdf))
    assert {(one[1], one[4]) for one in found} == {
        (name, raw) for name, held in names.items() for raw in held
    }


@pytest.mark.parametrize("turned", [1, 2, 3])
@pytest.mark.parametrize("dress", DRESSES)
def test_a_card_cut_off_before_its_first_value_goes_on_over_the_page(dress: Dress, turned: int) -> None:
    lines = [
        *filed(1, "Informes publicados", "3", "4", "5", "6"),
        *filed(2, "Visitas hechas", "7", "8", "9", "9"),
    ]
    at = 7 + turned
    lines[at] = Line(lines[at].items, turn=True)
    found = said(read(lines, dress, (2.0, 1.0, 1.0, 1.0, 1.0)))
    assert {one[1] for one in found} == {"Informes publicados", "Visitas hechas"}
    assert sum(one[1] == "Visitas hechas" for one in found) == 10


def quarterly(turned: int) -> list[Line]:
    """A card with a small table of quarters, the page turned before one of its rows."""
    rows = [
        line("Nombre del indicador", Item("Informes publicados", columns=4)),
        line("Unidad de medida", Item("Informe", columns=4)),
        line("Meta 2024", Item("12", columns=4)),
        line("Trimestre", "I", "II", "III", "IV"),
        line("Programado", "3", "2", "4", "3"),
        line("Ejecutado", "3", "1", "4", "5"),
    ]
    return [replace(one, turn=at == turned) for at, one in enumerate(rows)]


QUARTERS = {
    (None, "Informes publicados", series, f"2022-Q{part}", raw)
    for series, said in (("plan", "3243"), ("executed", "3145"))
    for part, raw in enumerate(said, 1)
}


@pytest.mark.parametrize("turned", [4, 5])
def test_a_table_inside_a_card_may_be_cut_by_a_page_turn(turned: int) -> None:
    assert said(read(quarterly(turned), shares=(2.0, 1.0, 1.0, 1.0, 1.0))) >= QUARTERS


def below_a_card(*names: str) -> PlanReading:
    """A card and right below it, in a frame of its own, a table of quarters with a row for each name."""
    fields = [line("Nombre del indicador", "Informes publicados"), line("Meta 2024", "12")]
    fields.append(line("Responsable", "Oficina de Planes"))
    grid = [line("Trimestre", "I", "II", "III", "IV"), *(line(name, *"3243") for name in names)]
    head = [TextBlock("INSTITUTO DE PRUEBAS", bold=True), TextBlock("Ficha.")]
    tables = [TableBlock((2.0, 4.0), tuple(fields)), TableBlock((2.0, 1.0, 1.0, 1.0, 1.0), tuple(grid))]
    return read_plan(typeset([*head, *tables], Style()).pdf)


def test_a_table_of_a_year_s_parts_right_below_a_card_is_of_it_where_its_rows_name_nothing() -> None:
    planned = {one for one in QUARTERS if one[2] == "plan"}
    joined = below_a_card("Programado", "Ejecutado")
    assert said(joined) > planned
    (table,) = joined.walk.tables
    places = [(cell.page, cell.row, cell.column) for part in table.table.parts for cell in part.cells]
    assert len(set(places)) == len(places)
    named = below_a_card("Programado", "Visitas hechas")
    assert len(named.walk.tables) == 2
    assert not said(named) & planned


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize("turned", [3, 4])
def test_a_card_in_bold_goes_on_behind_the_page_turn_that_cuts_its_values_off(
    dress: Dress, turned: int
) -> None:
    def bold(name: str, said: str, *, strong: bool = False, turn: bool = False) -> Line:
        return Line((Item(name, bold=True), Item(said, bold=strong)), turn=turn)

    def whole(name: str, goal: str, turn: int = -1) -> list[Line]:
        fields = [("Objetivo", "Servir"), ("Indicador", name), ("Unidad de medida", "Informe")]
        fields += [("Línea base 2023", "8"), ("Meta 2024", goal)]
        return [bold(*one, strong=at == 1, turn=at == turn) for at, one in enumerate(fields)]

    lines = [*whole("Informes publicados", "12"), *whole("Visitas hechas", "30", turned)]
    found = {(one[1], one[4]) for one in said(read(lines, dress))}
    assert found == {
        ("Informes publicados", "8"), ("Informes publicados", "12"),
        ("Visitas hechas", "8"), ("Visitas hechas", "30"),
    }  # fmt: skip
