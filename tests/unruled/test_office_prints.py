"""Tables as office programs print them: texts in the middle of their cells' height, codes in the middle of
their columns, headers in boxes over rows without, rules that run under spanners."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.abroad.plan import OFFICE_EDITIONS, Edition, Plan, base, done, name, planned, table, text
from tests.abroad.printing import printed
from tests.foreign.model import gold
from tests.typeset.model import Align, Item, Line, Style, TableBlock, TextBlock
from tests.typeset.reading import PlanReading, read_plan
from tests.typeset.typesetter import typeset

EDITIONS = pytest.mark.parametrize("edition", OFFICE_EDITIONS)
GROUPED = table(
    2022,
    [
        text("Cód.", fills="code"),
        name("Actividad"),
        text("Unidad de medida", fills="measure"),
        planned("Meta anual"),
        *(planned("Programación trimestral", said, period=f"Q{n}") for n, said in enumerate(
            ("1er trim.", "2do trim.", "3er trim.", "4to trim."), start=1)),
    ],
    """
    # PROGRAMA 1: Ampliar la superficie con riego en todas las comunas
    1.1 | Canales revestidos | Canal | 12 | 1 | 3 | 5 | 3
    1.2 | Familias con equipo | Familia | 500 | 20 | 180 | 200 | 100
    # PROGRAMA 2: Cuidar las cuencas de los ríos altos
    2.1 | Plantines puestos | Plantín | 120 | 30 | 30 | 30 | 30
    2.2 | Diques limpios | Dique | 48 | 12 | 12 | 12 | 12
    """,
)  # fmt: skip
YEARS = table(
    2022,
    [
        name("Indicador"),
        base("Línea base 2020", year=2020),
        done("Logrado", "2020", year=2020),
        done("Logrado", "2021", year=2021),
        planned("Meta", "2022"),
        planned("Meta", "2023", year=2023),
    ],
    """
    Comedores en servicio | 20 | 25 | 28 | 31 | 33
    Huertos activos | 35 | 41 | 49 | 57 | 64
    Talleres dados | 60 | 74 | 66 | 51 | 40
    """,
)


def said(reading: PlanReading) -> list[tuple[str, str, str | None, str]]:
    return sorted((one.indicator, one.series, one.period, one.raw) for one in reading.values.indicators)


@EDITIONS
@pytest.mark.parametrize("sheet", [GROUPED, YEARS], ids=["groups", "years"])
def test_every_value_is_read_under_its_header(sheet: object, edition: Edition) -> None:
    plan = Plan(("PLAN OPERATIVO 2022",), (sheet,))  # type: ignore[arg-type]
    want = [(v["indicator"], v["series"], v["period"], v["raw"]) for v in gold(plan.sheets)]
    assert said(read_plan(printed(plan, edition).pdf)) == sorted(want)


def head(*items: str | Item) -> Line:
    return Line(tuple(
        Item(one, align="center", bold=True) if isinstance(one, str) else one for one in items
    ))  # fmt: skip


def body(*texts: str, align: Align = "right") -> Line:
    return Line(tuple(Item(one, align=align if place else "left") for place, one in enumerate(texts)))


def read(lines: Sequence[Line], levels: int = 2, style: Style | None = None) -> PlanReading:
    columns = sum(item.columns for item in lines[0].items)
    block = TableBlock((3.0, *[1.0] * (columns - 1)), tuple(lines), head=levels)
    texts = [TextBlock("Texto de la primera página, que no dice nada de valores.")] * 3
    return read_plan(typeset([*texts, block], style or Style(dress="horizontal", middle=True)).pdf)


def tall(text: str) -> Item:
    return Item(text, rows=2, align="center", bold=True)


def over(text: str, columns: int) -> Item:
    return Item(text, columns=columns, align="center", bold=True)


def test_levels_of_unknown_words_are_told_by_the_cells_below_them() -> None:
    reading = read(
        [
            head(tall("Componente"), over("Presupuesto 2022", 3)),
            head("MEF", "GADP", "Total"),
            body("Riego", "10", "5", "15"),
            body("Caminos", "20", "5", "25"),
            body("Escuelas", "30", "5", "35"),
        ]
    )
    names = {(one.indicator, one.raw) for one in reading.values.indicators}
    assert {("Riego", "10"), ("Caminos", "5"), ("Escuelas", "35")} <= names


def test_who_signs_below_a_table_is_none_of_its_rows() -> None:
    reading = read(
        [
            head("Programa", "Ejecutado 2021", "Previsto 2022"),
            body("Riego", "10", "15"),
            body("Caminos", "20", "25"),
            body("Total de inversión", "30", "40"),
            head("Confeccionó", "Controló", "Autorizó"),
            body("Planificación", "Contaduría", "Secretaría"),
        ],
        levels=1,
    )
    assert {one.raw for one in reading.values.indicators} == {"10", "15", "20", "25", "30", "40"}


def test_the_head_of_a_form_is_no_row_and_says_whose_the_table_is() -> None:
    form = TableBlock(
        (1.0, 2.0, 1.0, 1.0),
        (Line((Item("Unidad ejecutora:"), Item("Coordinación de Escena"), Item("Código:"), Item("0147"))),),
    )
    goals = TableBlock(
        (3.0, 1.0, 1.0),
        (head("Actividad", "Unidad de medida", "Meta 2022"), body("Funciones", "Función", "106"),
         body("Giras", "Gira", "8"), body("Talleres", "Taller", "12")),
        head=1,
    )  # fmt: skip
    for style in (Style(), Style(dress="bare")):
        values = read_plan(typeset([form, goals], style).pdf).values.indicators
        assert {(one.raw, one.dependency) for one in values} == {
            (raw, "Coordinación de Escena") for raw in ("106", "8", "12")
        }  # fmt: skip
