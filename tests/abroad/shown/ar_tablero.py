"""Argentina: a scorecard by perspective in four-month stretches; a calendar in two-month stretches whose series its title says."""

from __future__ import annotations

from tests.abroad.plan import Plan, added, derived, done, group, measure, name, planned, table, text

SCORECARD = table(
    2024,
    [
        text("Perspectiva"),
        group("Objetivo"),
        name("Indicador"),
        text("Sentido"),
        done("Valor 2023", year=2023),
        planned("Meta 2024"),
        planned("1er cuatrimestre", "Meta", period="C1"),
        done("1er cuatrimestre", "Real", period="C1"),
        derived("1er cuatrimestre", "Desvío"),
        planned("2do cuatrimestre", "Meta", period="C2"),
        done("2do cuatrimestre", "Real", period="C2"),
        derived("2do cuatrimestre", "Desvío"),
        text("Estado"),
    ],
    """
    Ciudadanía | Acercar el tren a los barrios | Pasajeros transportados | Ascendente | 2.318.450 | 2.500.000 | 780.000 | 802.316 | 22.316 | 850.000 | 839.702 | -10.298 | Verde
    ^ | ^ | Satisfacción de pasajeros (%) | Ascendente | 71,2 | 75,0 | 72,0 | 70,8 | -1,2 | 74,0 | 74,6 | 0,6 | Amarillo @unit=percent
    Procesos | Cumplir los horarios | Puntualidad de los servicios (%) | Ascendente | 86,4 | 90,0 | 88,0 | 84,9 | -3,1 | 89,0 | 87,5 | -1,5 | Rojo @unit=percent
    ^ | ^ | Servicios cancelados por fallas | Descendente | 412 | 300 | 110 | 126 | 16 | 100 | 91 | -9 | Amarillo
    ^ | Renovar la vía | Kilómetros de vía renovados | Ascendente | 38,5 | 60,0 | 15,0 | 12,5 | -2,5 | 25,0 | 27,5 | 2,5 | Verde
    Personas | Formar al personal | Horas de formación por agente | Ascendente | 14 | 20 | 6 | 7 | 1 | 7 | 7 | 0 | Verde @unit=hour
    """,
    decimal=",",
    above=("Tablero de control. Corte: 31/08/2024",),
)
# name | measure | six stretches of two months | who is responsible
WORKS = """
Reparación de coches | Coche | 4 4 5 5 4 2 | Taller Liniers
Recambio de durmientes | Durmiente | 1,200 1,500 1,800 1,800 1,500 900 | Vía y Obras
Inspección de puentes | Puente | - 6 6 6 - 4 | Vía y Obras
Pintura de estaciones | Estación | 1 2 2 3 2 1 | Infraestructura
"""


def _rows() -> str:
    made: list[str] = []
    for line in WORKS.strip().splitlines():
        label, unit, goals, whose = (piece.strip() for piece in line.split("|"))
        made.append(f"{label} | {unit} | {added(goals).replace(',', '.')} | {whose}")
    return "\n".join(made)


CALENDAR = table(
    2024,
    [
        name("Tarea"),
        measure("Unidad"),
        *(planned("Bimestre", f"{n}º", period=f"B{n}") for n in range(1, 7)),
        planned("Total"),
        text("A cargo de"),
    ],
    _rows(),
    decimal=",",
    above=("Cronograma de metas programadas para 2024",),
)
MONEY = table(
    2024,
    [
        text("Inciso"),
        name("Concepto"),
        planned("Crédito vigente", unit="ars", scale=1000000),
        done("Devengado", unit="ars", scale=1000000, period="C2"),
        derived("Saldo"),
    ],
    """
    1 | Gastos en personal | 12.480,3 | 4.215,9 | 8.264,4
    2 | Bienes de consumo | 3.150,0 | 1.002,7 | 2.147,3
    4 | Bienes de uso | 9.870,5 | 2.466,0 | 7.404,5
    TOTAL | < | 25.500,8 | 7.684,6 | 17.816,2
    """,
    decimal=",",
    above=("Ejecución del segundo cuatrimestre de 2024 (en millones de pesos)",),
)
PLAN = Plan(
    (
        "FERROCARRILES SUBURBANOS DEL PLATA",
        "PLAN OPERATIVO ANUAL 2024",
        "República Argentina",
    ),
    (SCORECARD, CALENDAR, MONEY),
    unruled="horizontal",
    pen="fill",
)
