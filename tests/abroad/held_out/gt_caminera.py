"""Guatemala: a ministry's products and subproducts with goals in kind and in quetzales by four-month stretch, programmes as rows with their sums; the five years of the multi-annual plan."""

from __future__ import annotations

from decimal import Decimal

from tests.abroad.plan import Plan, measure, name, planned, table

# name | measure | the year, three stretches | quetzales of the three stretches
ROADS = """
Kilómetros de caminos rurales con mantenimiento | Kilómetro | 3,240 1,080 1,260 900 | 48,600,000.00 56,700,000.00 40,500,000.00
Kilómetros de caminos rurales con balasto | Kilómetro | 615 180 255 180 | 27,000,000.00 38,250,000.00 27,000,000.00
Puentes vehiculares rehabilitados | Unidad | 22 5 9 8 | 9,375,000.00 16,875,000.00 15,000,000.00
Puentes peatonales construidos | Unidad | 14 3 6 5 | 2,745,600.50 5,491,200.00 4,576,000.00
"""
SAFETY = """
Tramos carreteros con señalización | Tramo | 86 26 34 26 | 3,120,000.00 4,080,000.00 3,120,000.00
Derrumbes atendidos por emergencia | Evento | 410 60 220 130 | 1,500,000.00 5,500,000.00 3,250,000.00
Estudios de tránsito elaborados | Documento | 9 3 3 3 | 405,000.00 405,000.00 405,000.00
"""
SUPPORT = """
Informes de supervisión de obra | Documento | 360 120 120 120 | 2,160,000.00 2,160,000.00 2,160,000.00
Personas capacitadas en comités de caminos | Persona | 1,850 550 750 550 | 192,500.00 262,500.00 192,500.00
"""


def _amount(value: Decimal) -> str:
    return f"{value:,.2f}"


def _programme(title: str, lines: str) -> str:
    made = [f"# {title}"]
    sums = [Decimal()] * 4
    for line in lines.strip().splitlines():
        label, unit, kind, money = (piece.strip() for piece in line.split("|"))
        stretches = [Decimal(amount.replace(",", "")) for amount in money.split()]
        amounts = [sum(stretches, Decimal()), *stretches]
        sums = [one + other for one, other in zip(sums, amounts, strict=True)]
        both = zip(kind.split(), map(_amount, amounts), strict=True)
        made.append(f"{label} | {unit} | {' | '.join(f'{one} | {other}' for one, other in both)}")
    made.append(f"Total del programa | | {' | '.join(f' | {_amount(value)}' for value in sums)} @bold")
    return "\n".join(made)


YEAR = table(
    2025,
    [
        name("PRODUCTO / SUBPRODUCTO"),
        measure("UNIDAD DE MEDIDA"),
        *(
            planned(spanner, said, period=period, unit=unit)
            for spanner, period in (
                ("META ANUAL 2025", None),
                ("CUATRIMESTRE 1", "C1"),
                ("CUATRIMESTRE 2", "C2"),
                ("CUATRIMESTRE 3", "C3"),
            )
            for said, unit in (("FÍSICA", None), ("FINANCIERA (Q.)", "gtq"))
        ),
    ],
    f"""
    {_programme("PROGRAMA 11: DESARROLLO DE LA INFRAESTRUCTURA VIAL", ROADS)}
    {_programme("PROGRAMA 14: SEGURIDAD VIAL", SAFETY)}
    {_programme("PROGRAMA 01: ACTIVIDADES CENTRALES", SUPPORT)}
    """,
    above=("Matriz 1. Programación física y financiera cuatrimestral",),
)
YEARS = table(
    2025,
    [
        name("PRODUCTO"),
        measure("UNIDAD DE MEDIDA"),
        *(planned("META FÍSICA POR AÑO", str(year), year=year) for year in range(2025, 2030)),
    ],
    """
    Kilómetros de caminos rurales con mantenimiento | Kilómetro | 3,240 | 3,400 | 3,560 | 3,720 | 3,900
    Kilómetros de caminos rurales con balasto | Kilómetro | 615 | 640 | 665 | 690 | 720
    Puentes vehiculares rehabilitados | Unidad | 22 | 24 | 24 | 26 | 26
    Puentes peatonales construidos | Unidad | 14 | 14 | 16 | 16 | 18
    Tramos carreteros con señalización | Tramo | 86 | 90 | 95 | 100 | 105
    """,
    above=("Matriz 2. Plan operativo multianual 2025-2029",),
)
PLAN = Plan(
    (
        "MINISTERIO DE OBRAS Y CAMINOS",
        "PLAN OPERATIVO ANUAL 2025 Y MULTIANUAL 2025-2029",
        "Dirección de Planificación, Guatemala",
    ),
    (YEAR, YEARS),
    unruled="horizontal",
    align="right",
)
