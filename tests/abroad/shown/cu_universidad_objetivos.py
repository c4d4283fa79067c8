"""Cuba: a university's objectives with criteria of measure, what was agreed and fulfilled by term of the school year, a budget in thousands of pesos with the month and what adds up to it."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, measure, name, planned, share, table, text

CRITERIA = table(
    2023,
    [
        text("No."),
        group("Área de resultado clave"),
        name("Criterio de medida"),
        measure("UM"),
        done("Real 2022", year=2022),
        planned("Plan 2023"),
        done("Real 2023"),
        share("% cumpl."),
        text("Evaluación"),
    ],
    """
    1 | Formación de pregrado | Graduados del curso diurno | U | 1 018 | 1 050 | 1 044 | 99,4 | Cumplido
    2 | ^ | Promoción limpia de primer año | % | 58,7 | 62,0 | 60,3 | 97,3 | Con riesgo @unit=percent
    3 | ^ | Retención en el curso por encuentros | % | 81,2 | 83,0 | 84,6 | 101,9 | Cumplido @unit=percent
    4 | Posgrado | Doctores defendidos | U | 14 | 18 | 12 | 66,7 | Incumplido
    5 | ^ | Horas de superación impartidas | Horas | 6 240 | 6 500 | 6 812 | 104,8 | Cumplido @unit=hour
    6 | Ciencia e innovación | Publicaciones por profesor | Índice | 0,62 | 0,75 | 0,71 | 94,7 | Con riesgo @unit=?
    7 | ^ | Premios de academia | U | 3 | 2 | 3 | 150,0 | Cumplido
    8 | Extensión | Proyectos comunitarios activos | U | 27 | 30 | 31 | 103,3 | Cumplido
    9 | Recursos humanos | Profesores titulares y auxiliares | % | 41,0 | ≥ 43,0{n=43, comparator=>=} | 42,2 | 98,1 | Con riesgo @unit=percent
    """,
    decimal=",",
    above=("Tabla 1. Evaluación de los criterios de medida de los objetivos del año 2023",),
)
BUDGET = table(
    2023,
    [
        name("Indicadores directivos"),
        planned("Plan anual", unit="cup", scale=1000),
        planned("Noviembre", "Plan", unit="cup", scale=1000, period="11"),
        done("Noviembre", "Real", unit="cup", scale=1000, period="11"),
        planned("Acumulado a noviembre", "Plan", unit="cup", scale=1000, period="~11"),
        done("Acumulado a noviembre", "Real", unit="cup", scale=1000, period="~11"),
        share("Acumulado a noviembre", "%"),
        derived("Real 2022 = 100"),
    ],
    """
    Gastos de personal | 96 412,0 | 8 034,0 | 7 911,6 | 88 377,0 | 87 902,3 | 99,5 | 104,1
    Gastos de bienes y servicios | 41 230,5 | 3 400,0 | 2 718,9 | 37 800,0 | 33 615,4 | 88,9 | 97,6
    Transferencias a la población | 12 800,0 | 1 066,0 | 1 064,2 | 11 733,0 | 11 698,0 | 99,7 | 101,3
    Gastos de capital | 6 500,0 | 900,0 | 0,0 | 6 100,0 | 2 044,8 | 33,5 | 41,9
    Total | 156 942,5 | 13 400,0 | 11 694,7 | 144 010,0 | 135 260,5 | 93,9 | 100,2 @bold
    """,
    decimal=",",
    above=("Tabla 2. Ejecución del presupuesto. Unidad de medida: miles de pesos cubanos",),
)
ENERGY = table(
    2023,
    [
        text("Portador"),
        name("Renglón"),
        measure("UM"),
        planned("Plan", "I Trim.", period="Q1"),
        done("Real", "I Trim.", period="Q1"),
        planned("Plan", "II Trim.", period="Q2"),
        done("Real", "II Trim.", period="Q2"),
        planned("Plan", "III Trim.", period="Q3"),
        done("Real", "III Trim.", period="Q3"),
    ],
    """
    Electricidad | Sedes y residencias | MWh | 412,0 | 398,6 | 455,0 | 470,2 | 380,0 | 377,9 @unit=?
    Diésel | Transporte obrero | Litros | 18 000 | 16 940 | 18 000 | 17 112 | 15 000 | 14 886
    Gasolina | Autos administrativos | Litros | 6 200 | 6 187 | 6 200 | 5 904 | 5 000 | 4 998
    """,
    decimal=",",
    above=("Tabla 3. Portadores energéticos del año 2023",),
)
PLAN = Plan(
    (
        "UNIVERSIDAD DE LA CIÉNAGA",
        "INFORME DE CUMPLIMIENTO DEL PLAN ANUAL 2023",
        "República de Cuba",
    ),
    (CRITERIA, BUDGET, ENERGY),
    unruled="horizontal",
    wide=False,
    align="right",
)
