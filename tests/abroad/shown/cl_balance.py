"""Chile: what was effective in three years with the counts below each, a goal and its fulfilment; the law's money in thousands; products by region."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, measure, name, planned, share, table, text

INDICATORS = table(
    2023,
    [
        group("Producto estratégico"),
        name("Nombre del indicador"),
        text("Fórmula de cálculo", fills="formula"),
        measure("Unidad de medida"),
        done("Valores efectivos", "2021", year=2021),
        done("Valores efectivos", "2022", year=2022),
        done("Valores efectivos", "2023"),
        planned("Meta 2023"),
        share("% de logro"),
        derived("Ponderación"),
        text("Cumple"),
    ],
    """
    Becas de formación | Porcentaje de becarios que terminan su programa | (Becarios que terminan / Becarios que inician) * 100 | % | 81,9 % (1.474/1.800){n=81.9, several} | 83,4 % (1.585/1.900){n=83.4, several} | 86,2 % (1.724/2.000){n=86.2, several} | 85,0 % (1.700/2.000){n=85, several} | 101,4 % | 35 % | Sí @unit=percent
    ^ | Tiempo promedio de pago de la primera cuota | Suma de días de pago / Primeras cuotas | días | 24,6 (46.740/1.900){n=24.6, several} | 21,0 (42.000/2.000){n=21, several} | 17,8 (37.380/2.100){n=17.8, several} | 18,0 (37.800/2.100){n=18, several} | 101,1 % | 25 % | Sí @unit=day
    Capacitación | Cobertura de capacitación en comunas rurales | (Comunas rurales con cursos / Comunas rurales) * 100 | % | N/M{status=not_available} | 48,1 % (76/158){n=48.1, several} | 51,9 % (82/158){n=51.9, several} | 60,1 % (95/158){n=60.1, several} | 86,4 % | 20 % | No @unit=percent
    ^ | Cursos fiscalizados por cada cien ejecutados | (Cursos fiscalizados / Cursos ejecutados) * 100 | número | 12 | 14 | 15 | 15 | 100,0 % | 20 % | Sí @unit=?
    """,
    decimal=",",
    above=("Cuadro 9. Cumplimiento de indicadores de desempeño, año 2023 (Formulario H)",),
    below=("N/M: no medido.",),
)
MONEY = table(
    2023,
    [
        text("Subt.", fills="code"),
        name("Denominación"),
        planned("Presupuesto inicial", unit="clp", scale=1000),
        planned("Presupuesto final", unit="clp", scale=1000),
        done("Ingresos y gastos devengados", unit="clp", scale=1000),
        derived("Diferencia"),
        text("Notas"),
    ],
    """
    # INGRESOS
    05 | Transferencias corrientes | 1.204.500 | 1.310.220 | 1.310.220 | 0 |
    09 | Aporte fiscal | 38.940.118 | 40.015.700 | 39.200.700 | 815.000 | 1
    # GASTOS
    21 | Gastos en personal | 9.480.336 | 9.712.450 | 9.655.018 | 57.432 |
    22 | Bienes y servicios de consumo | 2.118.090 | 2.004.900 | 1.977.341 | 27.559 |
    24 | Transferencias corrientes | 28.106.192 | 29.018.570 | 28.144.300 | 874.270 | 2
    29 | Adquisición de activos no financieros | 440.000 | 590.000 | 588.712 | 1.288 |
    """,
    decimal=",",
    above=("Cuadro 5. Análisis del comportamiento presupuestario 2023 (en miles de pesos chilenos)",),
    below=(
        "1. Rebaja por decreto de fin de año.",
        "2. Cursos que se pagan en 2024.",
    ),
)
REGIONS = table(
    2024,
    [
        name("Región"),
        done("Cupos ejecutados", "2022", year=2022),
        done("Cupos ejecutados", "2023", year=2023),
        planned("Cupos programados 2024"),
        derived("Variación 2024/2023"),
    ],
    """
    Atacama | 1.840 | 1.912 | 2.000 | 4,6 %
    Maule | 3.475 | 3.302 | 3.500 | 6,0 %
    Los Lagos | 4.120 | 4.398 | 4.400 | 0,0 %
    Aysén | 612 | 640 | 700 | 9,4 %
    Total país | 10.047 | 10.252 | 10.600 | 3,4 %
    """,
    decimal=",",
    above=("Cuadro 12. Compromisos para el año siguiente",),
)
PLAN = Plan(
    (
        "SERVICIO DE FORMACIÓN Y OFICIOS",
        "BALANCE DE GESTIÓN INTEGRAL 2023",
        "Gobierno de Chile",
    ),
    (INDICATORS, MONEY, REGIONS),
    unruled="bare",
    wide=False,
    numbers=True,
)
