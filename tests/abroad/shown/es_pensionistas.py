"""Spain: a social security fund's budget with objectives and their indicators, years over what was budgeted and realised, an expected execution that is neither; chapters of two years in thousands of euros."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, table, text, unsaid
from tests.foreign.model import Column, Sheet


def _columns() -> list[Column]:
    return [
        name("Indicadores"),
        measure("Unidad"),
        planned("2023", "Presupuestado", year=2023),
        done("2023", "Realizado", year=2023),
        planned("2024", "Presupuestado", year=2024),
        unsaid("2024", "Ejecución prevista", year=2024),
        planned("2025", "Presupuestado"),
    ]


def _objective(number: int, title: str, body: str) -> Sheet:
    return table(2025, _columns(), body, decimal=",", above=(f"OBJETIVO {number}: {title}",))


OBJECTIVES = (
    _objective(
        1,
        "Reconocer las pensiones contributivas en el menor plazo posible",
        """
        # De resultados
        Tiempo medio de resolución de pensiones de jubilación | Días | 12 | 13 | 12 | 11 | 10 @unit=day
        Tiempo medio de resolución de pensiones de viudedad | Días | 9 | 9 | 9 | 8 | 8 @unit=day
        Solicitudes presentadas por vía electrónica | % | 52,0 | 54,7 | 58,0 | 59,5 | 64,0 @unit=percent
        # De medios
        Expedientes de jubilación tramitados | Expediente | 318.000 | 321.455 | 325.000 | 329.100 | 334.000
        Expedientes de viudedad y orfandad tramitados | Expediente | 141.500 | 138.902 | 142.000 | 140.650 | 142.500
        """,
    ),
    _objective(
        2,
        "Controlar las prestaciones por incapacidad temporal",
        """
        # De resultados
        Altas propuestas por la inspección médica | Alta | 46.000 | 43.718 | 47.500 | 46.200 | 48.000
        Duración media de los procesos | Días | 41,5 | 43,2 | 41,0 | 42,8 | 41,5 @unit=day
        # De medios
        Reconocimientos médicos efectuados | Reconocimiento | 610.000 | 587.334 | 620.000 | 604.800 | 625.000
        Médicos inspectores en plantilla | Persona | 540 | 506 | 555 | 521 | 560
        """,
    ),
    _objective(
        3,
        "Mejorar la atención al ciudadano",
        """
        # De resultados
        Llamadas atendidas sobre recibidas | % | 80,0 | 71,9 | 82,0 | 77,5 | 85,0 @unit=percent
        Tiempo medio de espera sin cita | Minutos | 15 | 22 | 15 | 18 | 14 @unit=?
        # De medios
        Centros de atención e información | Centro | 428 | 425 | 428 | 426 | 430
        """,
    ),
)
CHAPTERS = table(
    2025,
    [
        text("Cap."),
        name("Denominación"),
        planned("Presupuesto 2024", unit="eur", scale=1000, year=2024),
        planned("Presupuesto 2025", unit="eur", scale=1000),
        derived("Variación %"),
    ],
    """
    1 | Gastos de personal | 642.315,40 | 661.580,75 | 3,0
    2 | Gastos corrientes en bienes y servicios | 188.204,00 | 190.650,00 | 1,3
    3 | Gastos financieros | 1.120,50 | 1.045,00 | -6,7
    4 | Transferencias corrientes | 9.418.700,00 | 9.876.340,00 | 4,9
    6 | Inversiones reales | 44.910,00 | 52.300,00 | 16,5
    Total | < | 10.295.249,90 | 10.781.915,75 | 4,7 @bold
    """,
    decimal=",",
    above=("RESUMEN ECONÓMICO DEL PROGRAMA (en miles de euros)",),
)
PLAN = Plan(
    (
        "INSTITUTO DE PREVISIÓN SOCIAL DE FUNCIONARIOS",
        "PRESUPUESTO 2025. MEMORIA DE OBJETIVOS E INDICADORES",
        "Programa 11.01 Gestión de prestaciones económicas - España",
    ),
    (*OBJECTIVES, CHAPTERS),
    unruled="bare",
    wide=False,
    align="right",
    font="Vera",
)
