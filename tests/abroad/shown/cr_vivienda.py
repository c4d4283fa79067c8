"""Costa Rica: a housing institute's goals by region with what was programmed and reached below each other over two pages, their header printed once; colones by programme up to each quarter."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, name, planned, table, text, unsaid

REGIONS = ("Central", "Chorotega", "Pacífico Central", "Brunca", "Huetar Caribe", "Huetar Norte")
# name | programmed in six regions | reached in six regions
GOALS = """
# PROGRAMA 1: FINANCIAMIENTO DE VIVIENDA
Bonos de vivienda formalizados | 2480 915 620 1140 1305 890 | 2517 868 604 1192 1177 913
Bonos para personas con discapacidad | 210 70 55 90 85 60 | 196 74 49 97 71 58
Créditos de reparación aprobados | 340 120 95 130 110 105 | 288 131 90 124 86 99
# PROGRAMA 2: ASENTAMIENTOS HUMANOS
Familias reubicadas de zonas de riesgo | 160 24 38 52 75 30 | 131 24 40 37 78 22
Títulos de propiedad entregados | 520 145 130 210 265 140 | 498 152 117 233 240 144
Lotes urbanizados | 300 0 80 120 150 60 | 244 0 85 96 152 41
Parques recreativos construidos | 6 2 2 3 3 2 | 5 2 1 3 2 2
# PROGRAMA 3: ASISTENCIA TÉCNICA
Municipalidades con plan regulador asistido | 9 4 3 4 3 4 | 9 3 3 4 2 4
Diagnósticos de barrios concluidos | 18 6 5 8 9 6 | 16 6 5 7 9 6
Organizaciones comunales capacitadas | 44 16 14 20 22 15 | 47 13 14 22 19 15
Inspecciones de obra realizadas | 1350 480 390 610 700 455 | 1402 466 371 598 655 470
# PROGRAMA 4: GESTIÓN SOCIAL
Estudios socioeconómicos de familias | 3100 1180 820 1500 1640 1075 | 3066 1204 797 1533 1518 1090
Visitas de seguimiento a beneficiarios | 610 240 165 300 335 215 | 588 251 149 312 296 220
"""


def _said(number: int) -> str:
    return f"{number:,}".replace(",", " ")


def _cells(numbers: str) -> str:
    worths = [int(number) for number in numbers.split()]
    return " | ".join(_said(worth) for worth in (*worths, sum(worths)))


def _rows() -> str:
    made: list[str] = []
    for line in GOALS.strip().splitlines():
        if line.startswith("#"):
            made.append(line)
            continue
        label, hoped, seen = (piece.strip() for piece in line.split("|"))
        made.append(f"{label} | Programado | {_cells(hoped)} @series=plan")
        made.append(f"^ | Alcanzado | {_cells(seen)} @series=executed")
    return "\n".join(made)


BY_REGION = table(
    2024,
    [
        name("Indicador"),
        text("Dato"),
        *(unsaid("Región de planificación", region) for region in REGIONS),
        unsaid("Total país"),
    ],
    _rows(),
    decimal=",",
    above=("Cuadro 1. Metas de los programas según región, año 2024",),
    once=True,
)
MONEY = table(
    2024,
    [
        name("Programa presupuestario"),
        planned("Presupuesto ajustado", unit="crc", scale=1000000),
        done("Ejecución acumulada", "I Trim.", unit="crc", scale=1000000, period="Q1"),
        done("Ejecución acumulada", "II Trim.", unit="crc", scale=1000000, period="S1"),
        done("Ejecución acumulada", "III Trim.", unit="crc", scale=1000000, period="~09"),
        done("Ejecución acumulada", "IV Trim.", unit="crc", scale=1000000),
        derived("Disponible"),
    ],
    """
    Financiamiento de vivienda | 118 402,5 | 21 340,8 | 52 117,3 | 80 926,0 | 112 874,1 | 5 528,4
    Asentamientos humanos | 24 915,0 | 2 806,4 | 8 344,9 | 14 070,2 | 21 663,7 | 3 251,3
    Asistencia técnica | 3 180,2 | 611,0 | 1 402,6 | 2 118,5 | 3 007,9 | 172,3
    Administración | 9 764,8 | 2 190,3 | 4 455,1 | 6 730,6 | 9 411,2 | 353,6
    Total | 156 262,5 | 26 948,5 | 66 319,9 | 103 845,3 | 146 956,9 | 9 305,6 @bold
    """,
    decimal=",",
    above=("Cuadro 2. Ejecución presupuestaria, en millones de colones",),
)
PLAN = Plan(
    (
        "INSTITUTO COSTARRICENSE DE VIVIENDA SOCIAL",
        "INFORME ANUAL DEL PLAN OPERATIVO INSTITUCIONAL 2024",
        "Unidad de Planificación, San José",
    ),
    (BY_REGION, MONEY),
    unruled="horizontal",
    align="right",
    running="Informe anual POI 2024",
    numbers=True,
)
