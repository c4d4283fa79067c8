"""Mexico: months with a subtotal after each quarter, what was planned and reached in rows of two, thousands of pesos."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, table, text, unsaid

MONTHS = ("Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Sep", "Oct", "Nov", "Dic")
# name | measure | planned | reached
ACTIONS = """
Atender solicitudes de acceso a la información | Solicitud | 30 32 35 34 36 33 28 30 35 38 36 20 | 28 35 37 31 36 34 25 33 36 37 39 18
Publicar fracciones de transparencia | Fracción | 12 0 0 12 0 0 12 0 0 12 0 0 | 12 0 0 11 0 0 12 0 0 12 0 0
Capacitar a servidores públicos | Persona | 0 40 60 40 60 40 0 40 60 40 40 0 | 0 38 66 41 52 47 0 35 61 44 40 0
Clasificar expedientes de archivo | Expediente | 1,000 1,100 1,100 1,000 1,100 1,100 900 1,000 1,100 1,100 1,000 700 | 940 1,122 1,087 1,016 1,075 1,113 921 987 1,130 1,092 1,004 655
"""


def _with_quarters(numbers: str) -> str:
    values = [int(number.replace(",", "")) for number in numbers.split()]
    quarters = [values[start : start + 3] for start in range(0, 12, 3)]
    cells = [value for quarter in quarters for value in (*quarter, sum(quarter))]
    return " | ".join(f"{value:,}" for value in (*cells, sum(values)))


def _rows() -> str:
    made: list[str] = []
    for line in ACTIONS.strip().splitlines():
        label, unit, goal, seen = (piece.strip() for piece in line.split("|"))
        made.append(f"{label} | {unit} | Prog. | {_with_quarters(goal)} @series=plan")
        made.append(f"^ | ^ | Alc. | {_with_quarters(seen)} @series=executed")
    return "\n".join(made)


def _columns() -> list[tuple[str, str]]:
    ordered: list[tuple[str, str]] = []
    for place, month in enumerate(MONTHS, start=1):
        ordered.append((month, f"{place:02d}"))
        if place % 3 == 0:
            ordered.append((f"{place // 3}T", f"Q{place // 3}"))
    return ordered


CALENDAR = table(
    2024,
    [
        name("Acción"),
        measure("Unidad de medida"),
        text("Meta"),
        *(unsaid("Calendario de metas 2024", said, period=period) for said, period in _columns()),
        unsaid("Anual"),
    ],
    _rows(),
    dependency="ÁREA RESPONSABLE: UNIDAD DE TRANSPARENCIA",
)
MONEY = table(
    2024,
    [
        text("Partida", fills="code"),
        name("Concepto"),
        planned("Autorizado anual", unit="mxn", scale=1000),
        planned("Calendarizado al 1er semestre", unit="mxn", scale=1000, period="S1"),
        done("Ejercido al 1er semestre", unit="mxn", scale=1000, period="S1"),
        derived("Diferencia"),
    ],
    """
    2111 | Materiales de oficina | 184.5 | 92.2 | 88.9 | 3.3
    3361 | Servicios de digitalización | 1,250.0 | 700.0 | 655.4 | 44.6
    TOTAL | <{no} | 1,434.5 | 792.2 | 744.3 | 47.9
    """.replace("TOTAL | <{no}", "- | Total"),
    above=("Recursos asignados (miles de pesos mexicanos)",),
)
PLAN = Plan(
    ("COMISIÓN ESTATAL DE ARCHIVOS", "PROGRAMA ANUAL DE TRABAJO 2024", "Calendario de metas y avance"),
    (CALENDAR, MONEY),
    unruled="zebra",
    align="right",
    running="COMISIÓN ESTATAL DE ARCHIVOS",
)
