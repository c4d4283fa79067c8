"""Panama: a farm insurance institute's twelve months of goals by line with their sum, lines of insurance as headings; balboas by programme, executed two years back and as in the law of two years."""

from __future__ import annotations

from tests.abroad.plan import Plan, added, derived, done, measure, name, planned, table, text

MONTHS = ("Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Sep", "Oct", "Nov", "Dic")
# line | measure | twelve months
CALENDAR = """
# Seguro agrícola
Hectáreas de arroz aseguradas | Hectárea | - - - 850 2,400 3,600 2,900 1,250 300 - - -
Hectáreas de maíz aseguradas | Hectárea | - - - - - 120 480 1,650 1,900 240 - -
Hectáreas de hortalizas aseguradas | Hectárea | 42 46 40 28 20 15 15 18 24 36 50 46
# Seguro ganadero
Cabezas de ganado aseguradas | Cabeza | 1,150 1,200 1,350 1,300 1,250 1,100 1,050 1,150 1,250 1,300 1,200 900
Inspecciones por siniestro ganadero | Inspección | 38 36 42 45 40 34 32 30 33 35 36 24
# Seguros complementarios
Pólizas de vida a productores | Póliza | 210 225 240 240 250 230 220 225 235 240 215 170
Giras de promoción | Gira | 4 5 6 6 5 4 4 5 5 5 4 2
"""


def _rows() -> str:
    made: list[str] = []
    for line in CALENDAR.strip().splitlines():
        if line.startswith("#"):
            made.append(line)
            continue
        label, unit, months = (piece.strip() for piece in line.split("|"))
        made.append(f"{label} | {unit} | {added(months)}")
    return "\n".join(made)


GOALS = table(
    2025,
    [
        name("Actividad"),
        measure("Unidad de medida"),
        *(
            planned("Programación mensual 2025", month, period=f"{n:02d}")
            for n, month in enumerate(MONTHS, start=1)
        ),
        planned("Meta 2025"),
    ],
    _rows(),
    dash="?",
    above=("Cuadro No. 1. Calendario de metas físicas",),
)
MONEY = table(
    2025,
    [
        text("Código", fills="code"),
        name("Programa"),
        done("Ejecutado 2023 (B/.)", year=2023, unit="pab"),
        planned("Presupuesto ley 2024 (B/.)", year=2024, unit="pab"),
        planned("Presupuesto ley 2025 (B/.)", unit="pab"),
        derived("Variación 2025/2024 (%)"),
    ],
    """
    1.01 | Dirección y administración | 3,418,220.16 | 3,690,000.00 | 3,745,500.00 | 1.5
    1.02 | Seguro agrícola | 5,207,934.88 | 5,480,000.00 | 6,120,000.00 | 11.7
    1.03 | Seguro ganadero | 2,866,410.05 | 3,015,000.00 | 3,015,000.00 | 0.0
    1.04 | Seguros complementarios | 744,318.92 | 810,000.00 | 795,000.00 | -1.9
    Total | < | 12,236,884.01 | 12,995,000.00 | 13,675,500.00 | 5.2 @bold, code=?
    """,
    above=("Cuadro No. 2. Presupuesto por programa, en balboas",),
)
PLAN = Plan(
    (
        "INSTITUTO DE ASEGURAMIENTO DEL AGRO",
        "PLAN OPERATIVO ANUAL 2025",
        "Oficina de Planificación - República de Panamá",
    ),
    (GOALS, MONEY),
    unruled="zebra",
    align="right",
    running="Plan Operativo Anual 2025",
    numbers=True,
)
