"""Argentina: a provincial water and sewer company with its regions as columns, goals of the year in one table and the year before in another, units in the rows; works over three years in thousands of dollars; standards of service with bounds."""

from __future__ import annotations

from collections.abc import Sequence

from tests.abroad.plan import Plan, done, measure, name, planned, table, text
from tests.foreign.model import Column

REGIONS = ("Valle", "Costa", "Cordillera")
# label | measure | goals of three regions | the year before
SERVICE = """
Agua potable producida | Miles de m³ | 18.400 11.250 6.900 | 17.935 10.804 7.012 | scale=1000
Conexiones nuevas de agua | Conexión | 1.250 640 310 | 1.118 702 264 |
Conexiones nuevas de cloaca | Conexión | 980 410 190 | 871 433 150 |
Cañerías renovadas | Metro | 9.600 5.200 2.450 | 8.047 5.316 1.880 |
Medidores instalados | Medidor | 6.000 3.500 1.200 | 4.912 3.377 1.046 |
Muestras bacteriológicas analizadas | Muestra | 3.120 2.080 1.560 | 3.144 2.071 1.498 |
"""


def _rows(which: int) -> str:
    made: list[str] = []
    for line in SERVICE.strip().splitlines():
        label, unit, *numbers, marks = (piece.strip() for piece in line.split("|"))
        values = numbers[which].split()
        whole = f"{sum(int(value.replace('.', '')) for value in values):,}".replace(",", ".")
        made.append(f"{label} | {unit} | {' | '.join((*values, whole))}{f' @{marks}' if marks else ''}")
    return "\n".join(made)


def _columns(values: Sequence[Column]) -> list[Column]:
    return [name("Concepto"), measure("Unidad"), *values]


GOALS = table(
    2025,
    _columns([planned("Metas 2025 por región", region) for region in (*REGIONS, "Total empresa")]),
    _rows(0),
    decimal=",",
    above=("Cuadro 1. Metas físicas del ejercicio 2025",),
)
BEFORE = table(
    2024,
    _columns([done("Ejecutado 2024 por región", region) for region in (*REGIONS, "Total empresa")]),
    _rows(1),
    decimal=",",
    above=("Cuadro 2. Resultados del ejercicio 2024",),
)
STANDARDS = table(
    2025,
    [
        name("Indicador de calidad del servicio"),
        text("Forma de cálculo", fills="formula"),
        done("Valor 2024", year=2024),
        planned("Valor exigido 2025"),
    ],
    """
    Continuidad del servicio | Horas con servicio / Horas del año x 100 | 97,8 % | ≥ 98 %{n=98, comparator=>=} @unit=percent
    Agua no contabilizada | (Producida - Facturada) / Producida x 100 | 41,3 % | ≤ 39 %{n=39, comparator=<=} @unit=percent
    Muestras aptas | Muestras aptas / Muestras tomadas x 100 | 99,1 % | ≥ 99 %{n=99, comparator=>=} @unit=percent
    Tiempo medio de reparación de fugas | Suma de horas / Fugas reparadas | 38 h | ≤ 36 h{n=36, comparator=<=} @unit=hour
    Reclamos por cada 1.000 conexiones | Reclamos / Conexiones x 1.000 | 64 | ≤ 60{n=60, comparator=<=} @unit=?
    """,
    decimal=",",
    above=("Cuadro 3. Estándares acordados con el ente regulador",),
)
WORKS = table(
    2025,
    [
        text("N°"),
        name("Obra"),
        text("Región"),
        text("Fuente"),
        *(
            planned("Inversión prevista", str(year), year=year, unit="usd", scale=1000)
            for year in (2025, 2026, 2027)
        ),
        planned("Inversión prevista", "Total", year="?", period="?", unit="usd", scale=1000),
    ],
    """
    1 | Planta potabilizadora Paso del Sauce | Valle | BID | 3.850 | 6.200 | 2.150 | 12.200
    2 | Colector cloacal costanero | Costa | Provincia | 1.420 | 1.980 | - | 3.400
    3 | Acueducto Lago Escondido | Cordillera | BID | 900 | 4.300 | 5.750 | 10.950
    4 | Recambio de bombas de pozo | Valle | Propia | 315 | 315 | 315 | 945
    5 | Telemetría de reservas | Todas | Propia | 240 | 180 | - | 420
    Total | < | < | < | 6.725 | 12.975 | 8.215 | 27.915 @bold
    """,
    decimal=",",
    above=("Cuadro 4. Plan de inversiones 2025-2027, en miles de dólares estadounidenses",),
)
PLAN = Plan(
    (
        "AGUAS DEL RÍO COLORADILLO S.E.",
        "PLAN OPERATIVO Y DE INVERSIONES 2025",
        "Sociedad del Estado - Provincia de la Patagonia Norte, Argentina",
    ),
    (GOALS, BEFORE, STANDARDS, WORKS),
    unruled="zebra",
    align="right",
    running="Plan Operativo 2025",
    numbers=True,
)
