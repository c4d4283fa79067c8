"""Argentina: a legislature's physical goals with what each quarter produced and the year's sum; appropriation and accrual by item, in thousands of pesos; portrait."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

# name | measure | programmed of the year | four quarters done
PRODUCTION = """
Sesiones ordinarias celebradas | Sesión | 22 | 3 7 7 4
Leyes sancionadas | Ley | 95 | 11 28 31 19
Dictámenes de comisión emitidos | Dictamen | 410 | 52 121 138 86
Audiencias públicas convocadas | Audiencia | 14 | 1 4 3 4
Taquigrafía de debates | Folio | 18500 | 2604 5118 5390 3977
Visitas guiadas al recinto | Visitante | 12000 | 1180 3655 4402 2216
Consultas de la biblioteca parlamentaria | Consulta | 9400 | 1733 2540 2611 2082
Volúmenes históricos digitalizados | Volumen | 600 | 90 165 172 140
"""


def _said(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _rows() -> str:
    made: list[str] = []
    for line in PRODUCTION.strip().splitlines():
        label, unit, hoped, quarters = (piece.strip() for piece in line.split("|"))
        goal, results = int(hoped), [int(number) for number in quarters.split()]
        cells = " | ".join(_said(number) for number in (goal, *results, sum(results)))
        gap = f"{100 * sum(results) / goal - 100:.1f}".replace(".", ",")
        made.append(f"{label} | {unit} | {cells} | {gap}")
    return "\n".join(made)


GOALS = table(
    2023,
    [
        name("Producción"),
        measure("Unidad de medida"),
        planned("Programación anual"),
        done("Ejecución física", "1.° trim.", period="Q1"),
        done("Ejecución física", "2.° trim.", period="Q2"),
        done("Ejecución física", "3.° trim.", period="Q3"),
        done("Ejecución física", "4.° trim.", period="Q4"),
        done("Ejecución física", "Año"),
        derived("Desvío %"),
    ],
    _rows(),
    decimal=",",
    above=("Planilla 1. Seguimiento de metas físicas, ejercicio 2023",),
)
CREDIT = table(
    2023,
    [
        text("Inciso"),
        name("Concepto"),
        planned("Sancionado", unit="ars", scale=1000),
        planned("Vigente", unit="ars", scale=1000),
        done("Devengado", unit="ars", scale=1000),
        share("% s/ vigente"),
    ],
    """
    1 | Personal | 2.914.600,0 | 5.380.250,0 | 5.379.118,4 | 100,0
    2 | Bienes de consumo | 61.300,0 | 98.740,5 | 84.206,1 | 85,3
    3 | Servicios no personales | 305.450,0 | 520.610,0 | 488.977,7 | 93,9
    4 | Bienes de uso | 140.000,0 | 112.500,0 | 38.415,9 | 34,1
    5 | Transferencias | 22.000,0 | 22.000,0 | 21.300,0 | 96,8
    Total | < | 3.443.350,0 | 6.134.100,5 | 6.012.018,1 | 98,0 @bold
    """,
    decimal=",",
    above=("Planilla 2. Ejecución del crédito en miles de pesos, ejercicio 2023",),
)
PLAN = Plan(
    (
        "LEGISLATURA DE LA PROVINCIA DE CUYOS",
        "PLAN ANUAL Y PRESUPUESTO 2023",
        "Informe de cierre del ejercicio",
    ),
    (GOALS, CREDIT),
    unruled="dotted",
    wide=False,
    pen="boxes",
)
