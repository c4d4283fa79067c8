"""Uruguay: a rural housing body's yearly operative plan, programmes as headings, goals with a base value and its year, half-years and the year, who answers; credit of two years in thousands of pesos with what was spent in the first."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, measure, name, planned, table, text

GOALS = table(
    2025,
    [
        text("N.º", fills="code"),
        name("Meta"),
        measure("Unidad de medida"),
        base("Valor de base", "Valor", year="?"),
        text("Valor de base", "Año"),
        planned("Metas 2025", "1.er semestre", period="S1"),
        planned("Metas 2025", "2.º semestre", period="S2"),
        planned("Metas 2025", "Año 2025"),
        text("Responsable"),
    ],
    """
    # Programa 1 - Vivienda nueva
    1.1 | Viviendas terminadas en planes nucleados | Vivienda | 412{year=2023} | 2023 | 160 | 290 | 450 | Gerencia de Obras
    1.2 | Viviendas terminadas en predio propio | Vivienda | 138{year=2024} | 2024 | 60 | 95 | 155 | Gerencia de Obras
    1.3 | Horas de ayuda mutua aportadas por participantes | Hora | 318.400{year=2023} | 2023 | 140.000 | 210.000 | 350.000 | Gerencia Social @unit=hour
    # Programa 2 - Refacción y servicios
    2.1 | Viviendas refaccionadas | Vivienda | 605{year=2024} | 2024 | 280 | 370 | 650 | Gerencia de Obras
    2.2 | Hogares conectados a la red eléctrica | Hogar | 97{year=2024} | 2024 | 45 | 75 | 120 | Gerencia de Proyectos
    2.3 | Perforaciones para agua potable | Perforación | 26{year=2022} | 2022 | 12 | 18 | 30 | Gerencia de Proyectos
    2.4 | Escuelas rurales reparadas | Escuela | 19{year=2024} | 2024 | 8 | 14 | 22 | Gerencia de Obras
    # Programa 3 - Cartera y acompañamiento
    3.1 | Escrituras otorgadas | Escritura | 344{year=2024} | 2024 | 150 | 230 | 380 | Escribanía
    3.2 | Cuotas cobradas en fecha | Porcentaje | 81,7{year=2024} | 2024 | 83,0 | 85,0 | 85,0 | Cartera @unit=percent
    3.3 | Talleres de convivencia realizados | Taller | 58{year=2023} | 2023 | 30 | 36 | 66 | Gerencia Social
    """,
    decimal=",",
    above=("Cuadro I. Metas del ejercicio 2025",),
)
MONEY = table(
    2025,
    [
        name("Programa"),
        planned("Ejercicio 2024", "Crédito", year=2024, unit="uyu", scale=1000),
        done("Ejercicio 2024", "Ejecutado", year=2024, unit="uyu", scale=1000),
        planned("Ejercicio 2025", "Crédito", unit="uyu", scale=1000),
    ],
    """
    Vivienda nueva | 1.284.600 | 1.231.874 | 1.365.000
    Refacción y servicios | 396.150 | 402.318 | 441.700
    Cartera y acompañamiento | 88.420 | 81.905 | 92.300
    Administración | 214.830 | 211.066 | 219.500
    Total | 1.984.000 | 1.927.163 | 2.118.500 @bold
    """,
    decimal=",",
    above=("Cuadro II. Presupuesto por programa (en miles de pesos uruguayos)",),
)
PLAN = Plan(
    (
        "COMISIÓN HONORARIA PARA LA VIVIENDA RURAL",
        "PLAN OPERATIVO ANUAL 2025",
        "Montevideo, República Oriental del Uruguay",
    ),
    (GOALS, MONEY),
    unruled="bare",
    align="right",
    wide=False,
    numbers=True,
)
