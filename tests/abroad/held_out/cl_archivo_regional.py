"""Chile: a regional archive's schedule, each activity with a weight and rows for what was to add up in percent by month and what did up to August; services of the year against goal; thousands of pesos by subtitle."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, name, planned, share, table, text, unsaid

MONTHS = ("Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Sep", "Oct", "Nov", "Dic")
UP_TO = ("01", "~02", "Q1", "~04", "~05", "S1", "~07", "~08", "~09", "~10", "~11", None)
# number | activity | weight | planned by month | real up to August
LINES = """
1 | Ordenación de fondos judiciales | 25 | 5 10 20 30 40 50 60 70 80 90 95 100 | 5 8 16 28 41 52 60 68
2 | Digitalización de conservadores de bienes raíces | 30 | 0 0 10 20 30 40 50 60 70 80 90 100 | 0 0 6 14 22 35 47 61
3 | Traslado de protocolos notariales | 15 | 0 0 0 25 50 75 100 100 100 100 100 100 | 0 0 0 25 45 80 100 100
4 | Habilitación del segundo depósito | 20 | 0 5 10 15 25 35 50 65 80 90 100 100 | 0 5 5 10 12 20 28 40
5 | Difusión del patrimonio documental | 10 | 0 0 10 20 30 40 50 60 70 80 90 100 | 0 0 10 22 30 44 52 60
"""


def _rows() -> str:
    made: list[str] = []
    for line in LINES.strip().splitlines():
        number, label, weight, hoped, seen = (piece.strip() for piece in line.split("|"))
        real = [*(f"{value}%" for value in seen.split()), "", "", "", ""]
        goals = " | ".join(f"{value}%" for value in hoped.split())
        made.append(f"{number} | {label} | {weight}% | Prog. | {goals} @series=plan, unit=percent")
        made.append(f"^ | ^ | ^ | Real | {' | '.join(real)} @series=executed, unit=percent")
    return "\n".join(made)


SCHEDULE = table(
    2025,
    [
        text("N°"),
        name("Actividad"),
        derived("Ponderación"),
        text(""),
        *(
            unsaid("Avance acumulado 2025", month, period=code, unit="percent")
            for month, code in zip(MONTHS, UP_TO, strict=True)
        ),
    ],
    _rows(),
    above=("1. Carta Gantt de actividades, avance al 31 de agosto de 2025",),
)
SERVICES = table(
    2025,
    [
        name("Servicio"),
        done("Efectivo 2023", year=2023),
        done("Efectivo 2024", year=2024),
        planned("Meta 2025"),
        done("Efectivo a agosto 2025", period="~08"),
        share("% de avance"),
    ],
    """
    Certificados emitidos en línea | 14.208 | 16.911 | 17.500 | 12.044 | 68,8%
    Usuarios atendidos en sala | 2.316 | 2.704 | 2.800 | 1.953 | 69,8%
    Imágenes digitalizadas | 88.450 | 121.300 | 150.000 | 93.117 | 62,1%
    Visitas guiadas de escuelas | 31 | 44 | 48 | 29 | 60,4%
    Asesorías a organismos públicos | 17 | 22 | 25 | 19 | 76,0%
    """,
    decimal=",",
    above=("2. Servicios a usuarios",),
)
BUDGET = table(
    2025,
    [
        text("Subtítulo"),
        name("Clasificación"),
        planned("Ley 2025 (M$)", unit="clp", scale=1000),
        planned("Vigente a agosto (M$)", unit="clp", scale=1000),
        done("Ejecutado a agosto (M$)", unit="clp", scale=1000, period="~08"),
        derived("Saldo (M$)"),
    ],
    """
    21 | Gastos en personal | 284.116 | 289.400 | 188.327 | 101.073
    22 | Bienes y servicios de consumo | 96.720 | 94.150 | 51.806 | 42.344
    29 | Activos no financieros | 41.300 | 58.640 | 22.915 | 35.725
    Total | < | 422.136 | 442.190 | 263.048 | 179.142 @bold
    """,
    decimal=",",
    above=("3. Presupuesto en miles de pesos (M$)",),
)
PLAN = Plan(
    (
        "ARCHIVO REGIONAL DE PENCAHUE",
        "PLAN ANUAL DE TRABAJO 2025",
        "Servicio de Archivos, Gobierno de Chile",
    ),
    (SCHEDULE, SERVICES, BUDGET),
    unruled="zebra",
)
