"""Ecuador: an indicator above each table and its months down the rows, goals and results side by side; a programme of works by quarter."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text
from tests.foreign.model import Sheet

MONTHS = ("Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio", "Julio", "Agosto")
# number | indicator | unit | goals | results
BY_MONTH = """
1 | Número de atenciones en balcones de servicio | count | 4,200 4,000 4,300 4,250 4,300 4,200 4,150 4,200 | 4,318 3,877 4,402 4,190 4,455 4,236 3,981 4,274
2 | Porcentaje de trámites resueltos a tiempo | percent | 88.0_% 88.0_% 88.5_% 88.5_% 89.0_% 89.0_% 89.5_% 90.0_% | 85.2_% 86.9_% 88.1_% 89.4_% 88.8_% 90.2_% 91.0_% 90.6_%
"""
BY_STRETCH = """
3 | Número de convenios interinstitucionales suscritos | count | 6 8 10 | 5 9 -
4 | Porcentaje de ejecución presupuestaria | percent | 28.00_% 64.00_% 100.00_% | 24.37_% 61.08_% -
"""


def _sheet(line: str, periods: tuple[tuple[str, str], ...], head: str) -> Sheet:
    number, label, unit, hoped, seen = (piece.strip() for piece in line.split("|"))
    rows = [
        f"{said} | {goal} | {result} | {_colour(goal, result)}"
        f" @period={period}, indicator={label}, unit={unit}"
        for (said, period), goal, result in zip(periods, _said(hoped), _said(seen), strict=True)
    ]
    return table(
        2024,
        [text(head), planned("Meta"), done("Resultado"), text("Semáforo")],
        "\n".join(rows),
        dash="?",
        above=(f"Indicador {number}: {label}",),
    )


def _said(numbers: str) -> list[str]:
    return [number.replace("_", " ") for number in numbers.split()]


def _colour(goal: str, result: str) -> str:
    if result == "-":
        return "Gris"
    worth = [float(said.replace(",", "").rstrip(" %")) for said in (goal, result)]
    return "Verde" if worth[1] >= worth[0] else "Amarillo"


MONTHLY = [
    _sheet(line, tuple((month, f"{n:02d}") for n, month in enumerate(MONTHS, start=1)), "Mes")
    for line in BY_MONTH.strip().splitlines()
]
STRETCHED = [
    _sheet(
        line,
        (("Primer cuatrimestre", "C1"), ("Segundo cuatrimestre", "C2"), ("Tercer cuatrimestre", "C3")),
        "Período",
    )
    for line in BY_STRETCH.strip().splitlines()
]
WORKS = table(
    2024,
    [
        text("CUP", fills="code"),
        name("Proyecto de inversión"),
        text("Cantón"),
        measure("Unidad de medida"),
        *(planned("Programación física", f"T{n}", period=f"Q{n}") for n in range(1, 5)),
        planned("Programación física", "Total"),
        planned("Codificado (USD)", unit="usd"),
        done("Devengado a agosto (USD)", unit="usd", period="~08"),
        share("% devengado"),
        derived("Saldo (USD)"),
    ],
    """
    30.400.0018 | Centros de atención ciudadana | Ibarra | Centro | - | 1 | 1 | - | 2 | 845,300.00 | 507,180.00 | 60.00 % | 338,120.00
    30.400.0021 | Digitalización de archivos | Cuenca | Metro lineal | 120.5 | 150.0 | 150.0 | 79.5 | 500.0 | 212,750.40 | 148,925.28 | 70.00 % | 63,825.12
    30.400.0025 | Red de telecomunicaciones | Macas | Kilómetro | 0 | 18.4 | 22.6 | 9.0 | 50.0 | 1,490,000.00 | 298,000.00 | 20.00 % | 1,192,000.00
    Total | < | < | | | | | | | 2,548,050.40 | 954,105.28 | 37.44 % | 1,593,945.12 @code=?
    """,
    dependency="Unidad Responsable: Coordinación de Proyectos",
    above=("Programación anual de la política pública",),
)
PLAN = Plan(
    (
        "SECRETARÍA DE SERVICIOS CIUDADANOS",
        "PLAN OPERATIVO ANUAL 2024",
        "Reporte de gobierno por resultados, corte al 31 de agosto - Ecuador",
    ),
    (*MONTHLY, *STRETCHED, WORKS),
    unruled="zebra",
    align="right",
    running="Gobierno por Resultados",
    numbers=True,
)
