"""El Salvador: a migration office's goals with six months done and their sum, and dollars by line of work up to June."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

MONTHS = ("Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio")
# name | measure | goal of the year | six months done
SERVICES = """
Pasaportes ordinarios emitidos | Pasaporte | 395,000 | 34,120 31,877 36,405 30,918 33,264 35,040
Movimientos migratorios controlados | Movimiento | 6,800,000 | 588,204 540,317 612,950 571,833 549,106 583,477
Residencias temporales resueltas | Resolución | 9,200 | 702 815 764 690 803 741
Retornados atendidos a su llegada | Persona | 14,500 | 1,188 1,042 1,301 1,267 1,114 996
Verificaciones a extranjeros | Verificación | 1,250 | 96 110 101 87 115 104
Capacitaciones en trata de personas | Capacitación | 48 | 2 4 5 3 5 4
Quejas respondidas | Queja | 600 | 41 55 38 47 62 50
"""


def _rows() -> str:
    made: list[str] = []
    for number, line in enumerate(SERVICES.strip().splitlines(), start=1):
        label, unit, goal, months = (piece.strip() for piece in line.split("|"))
        total = sum(int(month.replace(",", "")) for month in months.split())
        part = f"{100 * total / int(goal.replace(',', '')):.1f}%"
        made.append(
            f"{number} | {label} | {unit} | {goal} | {' | '.join(months.split())} | {total:,} | {part}"
        )
    return "\n".join(made)


RESULTS = table(
    2025,
    [
        text("N°"),
        name("Servicio"),
        measure("Unidad"),
        planned("Meta anual 2025"),
        *(done("Realizado", month, period=f"{n:02d}") for n, month in enumerate(MONTHS, start=1)),
        done("Total realizado", period="S1"),
        share("% de la meta"),
    ],
    _rows(),
    above=("Resultados de enero a junio",),
)
MONEY = table(
    2025,
    [
        text("L.T.", fills="code"),
        name("Línea de trabajo"),
        planned("Votado US$", unit="usd"),
        planned("Programado a junio US$", unit="usd", period="S1"),
        done("Devengado a junio US$", unit="usd", period="S1"),
        share("% Ejecutado"),
    ],
    """
    01 | Dirección y administración | 4,118,900.00 | 2,050,000.00 | 1,966,318.42 | 95.92
    02 | Servicios de extranjería | 2,764,350.00 | 1,380,000.00 | 1,371,090.77 | 99.35
    03 | Control en fronteras | 9,305,600.00 | 4,650,000.00 | 4,588,214.10 | 98.67
    04 | Atención al retornado | 1,220,150.00 | 610,000.00 | 498,655.35 | 81.75
    Total | < | 17,409,000.00 | 8,690,000.00 | 8,424,278.64 | 96.94 @code=?, bold
    """,
    above=("Ejecución del presupuesto por línea de trabajo",),
)
PLAN = Plan(
    (
        "DIRECCIÓN DE MIGRACIÓN Y FRONTERAS",
        "PLAN ANUAL OPERATIVO 2025",
        "Informe del primer semestre - El Salvador",
    ),
    (RESULTS, MONEY),
    unruled="zebra",
    pen="fill",
)
