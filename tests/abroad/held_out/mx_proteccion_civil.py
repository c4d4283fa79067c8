"""Mexico: a state civil protection office's yearly programme at its close, what the year before reached, the goal, what four quarters reached with their sum and share, directorates as headings; pesos by chapter approved, modified, accrued and paid."""

from __future__ import annotations

from tests.abroad.plan import Plan, added, done, measure, name, planned, share, table, text

# key | activity | measure | the year before | goal | four quarters
PREVENTION = """
PC-01 | Verificación de inmuebles de alto riesgo | Verificación | 1,744 | 1,900 | 402 518 530 466
PC-02 | Dictámenes de programas internos | Dictamen | 2,316 | 2,400 | 690 611 574 588
PC-03 | Simulacros en edificios públicos | Simulacro | 385 | 420 | 74 96 188 69
PC-04 | Actualización del atlas de riesgos | Capa | 14 | 18 | 3 5 4 5
"""
OPERATION = """
PC-05 | Servicios de emergencia atendidos | Servicio | 9,872 | 9,500 | 2,411 2,908 2,677 2,340
PC-06 | Incendios forestales combatidos | Incendio | 211 | 180 | 97 118 6 22
PC-07 | Operativos en eventos masivos | Operativo | 148 | 160 | 31 40 44 52
PC-08 | Refugios temporales certificados | Refugio | 62 | 75 | 0 48 21 0
"""
TRAINING = """
PC-09 | Personas capacitadas en primeros auxilios | Persona | 11,480 | 12,500 | 2,860 3,415 3,120 3,397
PC-10 | Brigadas comunitarias integradas | Brigada | 57 | 70 | 12 19 16 18
"""


def _rows(lines: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        code, label, unit, before, goal, quarters = (piece.strip() for piece in line.split("|"))
        cells = added(quarters)
        seen = int(cells.rpartition("|")[2].replace(",", ""))
        part = f"{100 * seen / int(goal.replace(',', '')):.1f}%"
        made.append(f"{code} | {label} | {unit} | {before} | {goal} | {cells} | {part}")
    return "\n".join(made)


GOALS = table(
    2024,
    [
        text("CLAVE", fills="code"),
        name("ACTIVIDAD"),
        measure("UNIDAD DE MEDIDA"),
        done("ALCANZADO 2023", year=2023),
        planned("META ANUAL 2024"),
        *(
            done("ALCANZADO 2024", said, period=f"Q{n}")
            for n, said in enumerate(("ENE-MAR", "ABR-JUN", "JUL-SEP", "OCT-DIC"), start=1)
        ),
        done("ALCANZADO 2024", "TOTAL"),
        share("% DE CUMPLIMIENTO"),
    ],
    f"""
    ## DIRECCIÓN DE PREVENCIÓN Y GESTIÓN DE RIESGOS
    {_rows(PREVENTION)}
    ## DIRECCIÓN DE OPERACIÓN Y EMERGENCIAS
    {_rows(OPERATION)}
    ## DIRECCIÓN DE CAPACITACIÓN
    {_rows(TRAINING)}
    """,
    above=("CUMPLIMIENTO DE METAS, ENERO - DICIEMBRE DE 2024",),
)
MONEY = table(
    2024,
    [
        text("CAPÍTULO", fills="code"),
        name("CONCEPTO"),
        planned("APROBADO", unit="mxn"),
        planned("MODIFICADO", unit="mxn"),
        done("DEVENGADO", unit="mxn"),
        done("PAGADO", unit="mxn"),
    ],
    """
    1000 | Servicios personales | 61,204,118 | 62,870,345 | 62,845,902 | 62,845,902
    2000 | Materiales y suministros | 9,830,000 | 10,415,200 | 10,114,637 | 9,706,218
    3000 | Servicios generales | 12,466,500 | 11,902,000 | 11,380,455 | 10,998,340
    4000 | Ayudas sociales | 3,500,000 | 6,120,000 | 6,093,750 | 6,093,750
    5000 | Bienes muebles e inmuebles | 4,800,000 | 7,316,073 | 7,204,881 | 5,618,000
    TOTAL | < | 91,800,618 | 98,623,618 | 97,639,625 | 95,262,210 @bold, code=?
    """,
    above=("EJERCICIO DEL PRESUPUESTO 2024 POR CAPÍTULO DE GASTO (PESOS)",),
)
PLAN = Plan(
    (
        "COORDINACIÓN ESTATAL DE PROTECCIÓN CIVIL DE TEZONTLÁN",
        "PROGRAMA OPERATIVO ANUAL 2024",
        "Informe de cierre - México",
    ),
    (GOALS, MONEY),
    unruled="bare",
    align="right",
    numbers=True,
    running="Coordinación Estatal de Protección Civil",
)
