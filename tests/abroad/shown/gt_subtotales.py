"""Guatemala: months with a subtotal after each four of them, and a list of works in quetzales with totals."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

MONTHS = ("ENE.", "FEB.", "MAR.", "ABR.", "MAY.", "JUN.", "JUL.", "AGO.", "SEPT.", "OCT.", "NOV.", "DIC.")
# code | name | measure | twelve months
GOALS = """
001-001 | Estudiantes con refacción diaria | Estudiante | 4,100 4,100 4,100 4,100 4,100 4,100 4,100 4,100 4,100 4,100 0 0
001-002 | Docentes acompañados en aula | Docente | 20 25 25 25 25 25 25 25 25 20 0 0
002-001 | Escuelas con servicio de internet | Escuela | 2 2 3 3 3 3 2 2 2 2 1 1
002-004 | Kits de ciencias entregados | Kit | - 60 60 - - 60 60 - - 40 - -
"""


def _rows() -> str:
    made: list[str] = []
    for line in GOALS.strip().splitlines():
        *labels, numbers = (piece.strip() for piece in line.split("|"))
        months = numbers.split()
        values = [0 if month == "-" else int(month.replace(",", "")) for month in months]
        cells = [
            cell
            for start in (0, 4, 8)
            for cell in (*months[start : start + 4], f"{sum(values[start : start + 4]):,}")
        ]
        made.append(" | ".join((*labels, *cells, f"{sum(values):,}")))
    return "\n".join(made)


def _columns() -> list[tuple[str, str]]:
    ordered: list[tuple[str, str]] = []
    for place, month in enumerate(MONTHS, start=1):
        ordered.append((month, f"{place:02d}"))
        if place % 4 == 0:
            ordered.append((f"{'I' * (place // 4)} CUATR.", f"C{place // 4}"))
    return ordered


CALENDAR = table(
    2023,
    [
        text("CÓDIGO", fills="code"),
        name("SUBPRODUCTO"),
        measure("UNIDAD DE MEDIDA"),
        *(planned("PROGRAMACIÓN DE METAS FÍSICAS", said, period=period) for said, period in _columns()),
        planned("META ANUAL"),
    ],
    _rows(),
    dependency="DIRECCIÓN DEPARTAMENTAL DE COBERTURA",
)
WORKS = table(
    2023,
    [
        text("SNIP", fills="code"),
        name("Obra"),
        planned("Costo total (Q)", unit="gtq", period="?", optional=True),
        done("Ejecutado 2022 (Q)", unit="gtq", year=2022),
        planned("Programado 2023 (Q)", unit="gtq"),
        done("Ejecutado al 31/08/2023 (Q)", unit="gtq", period="~08"),
        share("Avance físico"),
    ],
    """
    288104 | Ampliación de escuela en Las Lomas | 2,850,000.00 | 640,200.00 | 1,500,000.00 | 811,350.75 | 48 %
    301977 | Techado de instituto básico | 1,125,400.50 | 0.00 | 1,125,400.50 | 402,000.00 | 36 %
    TOTAL | Total | 3,975,400.50 | 640,200.00 | 2,625,400.50 | 1,213,350.75 | -
    """.replace("TOTAL |", "- |"),
    above=("Inversión física de la departamental",),
)
PLAN = Plan(
    (
        "COORDINADORA DEPARTAMENTAL DE EDUCACIÓN RURAL",
        "PLAN OPERATIVO ANUAL 2023",
        "Reporte del segundo cuatrimestre, Guatemala",
    ),
    (CALENDAR, WORKS),
    unruled="horizontal",
    pen="boxes",
    numbers=True,
)
