"""Panama: budget by law, modified, assigned and spent in thousands of balboas; goals by half-year with P and R by row; gaps in parentheses."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text, unsaid

BUDGET = table(
    2024,
    [
        name("Programa"),
        planned("Presupuesto", "Ley", unit="pab", scale=1000),
        planned("Presupuesto", "Modificado", unit="pab", scale=1000),
        planned("Presupuesto", "Asignado al 30 de junio", unit="pab", scale=1000, period="S1"),
        done("Ejecución al 30 de junio", "Compromiso", unit="pab", scale=1000, period="S1"),
        done("Ejecución al 30 de junio", "Pagado", unit="pab", scale=1000, period="S1"),
        share("Ejecución al 30 de junio", "% s/ asignado"),
        derived("Saldo"),
    ],
    """
    # I. FUNCIONAMIENTO
    Dirección y administración | 48,215.0 | 47,900.5 | 24,100.0 | 21,448.6 | 19,830.2 | 89.0 | 2,651.4
    Prestaciones médicas | 912,480.7 | 934,002.1 | 470,310.0 | 452,870.9 | 401,116.4 | 96.3 | 17,439.1
    Prestaciones económicas | 1,603,000.0 | 1,603,000.0 | 801,500.0 | 806,904.3 | 806,904.3 | 100.7 | (5,404.3)
    # II. INVERSIÓN
    Construcción de policlínicas | 65,000.0 | 52,430.0 | 20,000.0 | 7,215.8 | 3,980.0 | 36.1 | 12,784.2
    Equipamiento hospitalario | 38,750.0 | 44,910.0 | 18,250.0 | 16,034.0 | 9,471.7 | 87.9 | 2,216.0
    TOTAL | 2,667,445.7 | 2,682,242.6 | 1,334,160.0 | 1,304,473.6 | 1,241,302.6 | 97.8 | 29,686.4
    """,
    above=("Cuadro 1. Ejecución presupuestaria, año 2024 (en miles de balboas)",),
)
# code | name | measure | planned: two halves, year | done: first half
GOALS = """
1.1 | Consultas de medicina general | Consulta | 690,000 710,000 1,400,000 | 668,204
1.2 | Consultas de especialidades | Consulta | 405,000 415,000 820,000 | 411,977
1.3 | Cirugías realizadas | Cirugía | 24,300 25,200 49,500 | 22,185
2.1 | Pensiones por vejez tramitadas | Pensión | 5,900 6,100 12,000 | 6,342
2.2 | Subsidios por maternidad pagados | Subsidio | 6,250 6,250 12,500 | 5,914
2.3 | Ocupación hospitalaria | Porcentaje | 86.0 86.0 86.0 | 83.7
"""


def _rows() -> str:
    made: list[str] = []
    for line in GOALS.strip().splitlines():
        code, label, unit, hoped, seen = (piece.strip() for piece in line.split("|"))
        marks = ", unit=percent" if unit == "Porcentaje" else ""
        made.append(f"{code} | {label} | {unit} | P | {' | '.join(hoped.split())} @series=plan{marks}")
        made.append(f"^ | ^ | ^ | R | {seen} | | @series=executed{marks}")
    return "\n".join(made)


HALVES = table(
    2024,
    [
        text("Núm."),
        name("Meta de producción"),
        measure("Unidad"),
        text("P/R"),
        unsaid("I semestre", period="S1"),
        unsaid("II semestre", period="S2"),
        unsaid("Año 2024"),
    ],
    _rows(),
    above=("Cuadro 2. Metas de producción. P = programado, R = realizado",),
)
WORKS = table(
    2024,
    [
        text("Código SINIP", fills="code"),
        name("Proyecto"),
        text("Provincia"),
        planned("Costo total (B/.)", unit="pab", year="?", period="?"),
        planned("Programado 2024 (B/.)", unit="pab"),
        share("Avance físico"),
        text("Fecha de entrega"),
    ],
    """
    019420.001 | Policlínica de Villa Marina | Veraguas | B/. 21,400,000.00{n=21400000} | B/. 9,650,000.00{n=9650000} | 42 % | Mayo de 2025
    019420.007 | Unidad local de atención de Cerro Liso | Coclé | B/. 3,180,500.00{n=3180500} | B/. 2,100,000.00{n=2100000} | 71 % | Noviembre de 2024
    020115.000 | Laboratorio central | Panamá | B/. 14,925,000.00{n=14925000} | B/. 400,000.00{n=400000} | 3 % | Por definir
    """,
    above=("Cuadro 3. Proyectos de inversión",),
)
PLAN = Plan(
    (
        "FONDO PANAMEÑO DE SEGURIDAD SOCIAL",
        "PLAN OPERATIVO ANUAL 2024",
        "Informe de ejecución",
    ),
    (BUDGET, HALVES, WORKS),
    unruled="dotted",
    wide=False,
    align="right",
    running="Fondo Panameño de Seguridad Social",
    numbers=True,
)
