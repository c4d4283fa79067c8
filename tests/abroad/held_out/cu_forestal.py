"""Cuba: a forestry enterprise's indicators at the end of September, the year's plan, plan and real so far beside the same stretch of the year before, thousands of pesos in the rows; planting by base unit with the half-years."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

SO_FAR = "Acumulado hasta septiembre"
GOALS = table(
    2024,
    [
        text("No."),
        name("Indicadores"),
        measure("UM"),
        planned("Plan año 2024"),
        done(SO_FAR, "Real 2023", year=2023, period="~09"),
        planned(SO_FAR, "Plan 2024", period="~09"),
        done(SO_FAR, "Real 2024", period="~09"),
        share("% Real / Plan"),
    ],
    """
    1 | Ventas netas totales | MP | 86 420,0 | 58 116,4 | 64 300,0 | 61 907,5 | 96,3{scale=1} @unit=cup, scale=1000
    2 | Gastos totales | MP | 78 350,0 | 53 870,2 | 58 400,0 | 57 218,9 | 98,0{scale=1} @unit=cup, scale=1000
    3 | Utilidad antes de impuesto | MP | 8 070,0 | 4 246,2 | 5 900,0 | 4 688,6 | 79,5{scale=1} @unit=cup, scale=1000
    4 | Fondo de salario | MP | 31 200,0 | 21 044,8 | 23 300,0 | 22 610,3 | 97,0{scale=1} @unit=cup, scale=1000
    5 | Promedio de trabajadores | Uno | 612 | 634 | 612 | 598 | 97,7
    6 | Posturas logradas en viveros | Miles de posturas | 2 150,0 | 1 380,5 | 1 640,0 | 1 702,6 | 103,8{scale=1} @scale=1000
    7 | Plantación total | Hectárea | 780,0 | 402,3 | 540,0 | 511,8 | 94,8
    8 | Tratamientos silviculturales | Hectárea | 3 200,0 | 2 214,0 | 2 400,0 | 2 467,1 | 102,8
    9 | Madera en bolos producida | Metro cúbico | 9 600,0 | 6 105,0 | 7 150,0 | 6 388,4 | 89,3
    10 | Carbón vegetal para exportación | Tonelada | 1 850,0 | 1 122,7 | 1 380,0 | 1 204,9 | 87,3
    11 | Supervivencia de las plantaciones | % | 85,0 | 81,2 | 85,0 | 83,9 | 98,7 @unit=percent
    12 | Trochas cortafuegos mantenidas | Kilómetro | 264,0 | 240,5 | 264,0 | 251,0 | 95,1
    """,
    decimal=",",
    above=("Anexo 1. Cumplimiento de los indicadores del plan",),
    below=("MP: miles de pesos cubanos.",),
)
PLANTING = table(
    2024,
    [
        name("Unidad Empresarial de Base"),
        planned("Plan de plantación 2024 (hectáreas)", "Primer semestre", period="S1"),
        planned("Plan de plantación 2024 (hectáreas)", "Segundo semestre", period="S2"),
        planned("Plan de plantación 2024 (hectáreas)", "Año"),
        done("Real primer semestre (hectáreas)", period="S1"),
    ],
    """
    Silvícola Loma Alta | 96,0 | 164,0 | 260,0 | 88,5
    Silvícola Río Guaní | 72,0 | 118,0 | 190,0 | 76,2
    Silvícola Ensenada | 60,0 | 110,0 | 170,0 | 41,0
    Vivero Central y Costa | 52,0 | 108,0 | 160,0 | 50,7
    Total empresa | 280,0 | 500,0 | 780,0 | 256,4 @bold
    """,
    decimal=",",
    above=("Anexo 2. Plantación por unidad",),
)
PLAN = Plan(
    (
        "EMPRESA AGROFORESTAL SIERRA DEL GUANÍ",
        "PLAN DE LA ECONOMÍA 2024",
        "Análisis del cumplimiento al cierre de septiembre - Cuba",
    ),
    (GOALS, PLANTING),
    unruled="dotted",
    align="right",
    wide=False,
    numbers=True,
)
