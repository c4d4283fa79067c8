"""Paraguay: rows over the width say what is planned and what was reached, others the half-year; thousands of millions; notes by letter."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, table, text, unsaid

CARE = table(
    2024,
    [
        name("Prestación"),
        measure("Unidad"),
        unsaid("Asunción"),
        unsaid("Central"),
        unsaid("Interior"),
        unsaid("Total"),
    ],
    """
    # METAS PROGRAMADAS PARA 2024
    Consultas de urgencia | Consulta | 214.000 | 386.500 | 301.200 | 901.700 @series=plan
    Internaciones | Egreso | 18.900 | 9.400 | 14.250 | 42.550 @series=plan
    Cirugías programadas | Cirugía | 7.150 | 2.300 | 3.480 | 12.930 @series=plan
    Ocupación de camas | % | 88,0 | 82,0 | 76,0 | 82,5 @series=plan, unit=percent
    # METAS ALCANZADAS AL 30 DE SEPTIEMBRE DE 2024
    Consultas de urgencia | Consulta | 163.412 | 299.870 | 218.044 | 681.326 @series=executed, period=~09
    Internaciones | Egreso | 13.870 | 7.216 | 10.118 | 31.204 @series=executed, period=~09
    Cirugías programadas (a) | Cirugía | 4.902 | 1.388 | 2.615 | 8.905 @series=executed, period=~09, alias=Cirugías programadas
    Ocupación de camas | % | 90,3 | 79,8 | 71,4 | 81,2 @series=executed, unit=percent, period=~09
    """,
    decimal=",",
    above=("Cuadro 1. Prestaciones de salud por área geográfica",),
    below=("(a) No incluye las suspendidas por falta de anestesia.",),
)
PENSIONS = table(
    2024,
    [
        text("Cód."),
        name("Producto"),
        measure("Unidad"),
        planned("Meta"),
        done("Logro"),
        derived("Diferencia"),
        text("Justificación"),
    ],
    """
    # PRIMER SEMESTRE
    J-1 | Jubilaciones ordinarias concedidas | Jubilación | 2.900{period=S1} | 3.044{period=S1} | 144 | Mayor demanda
    J-2 | Pensiones a derechohabientes | Pensión | 1.150{period=S1} | 1.007{period=S1} | -143 | Expedientes incompletos
    J-3 | Días para resolver una solicitud | Días | 45{period=S1} | 52{period=S1} | 7 | Cambio de sistema @unit=day
    # SEGUNDO SEMESTRE
    J-1 | Jubilaciones ordinarias concedidas | Jubilación | 2.900{period=S2} | -{period=S2, opt} | - | En curso
    J-2 | Pensiones a derechohabientes | Pensión | 1.150{period=S2} | -{period=S2, opt} | - | En curso
    J-3 | Días para resolver una solicitud | Días | 40{period=S2} | -{period=S2, opt} | - | En curso @unit=day
    """,
    decimal=",",
    dash="?",
    above=("Cuadro 2. Jubilaciones y pensiones, ejercicio 2024",),
)
MONEY = table(
    2024,
    [
        name("Fondo"),
        planned("Ingresos", "Presupuestado 2024", unit="pyg", scale=1000000000),
        done("Ingresos", "Recaudado a set.", unit="pyg", scale=1000000000, period="~09"),
        planned("Gastos", "Presupuestado 2024", unit="pyg", scale=1000000000),
        done("Gastos", "Obligado a set.", unit="pyg", scale=1000000000, period="~09"),
        derived("Superávit a set."),
    ],
    """
    Fondo de Enfermedad y Maternidad | 4.215,8 | 3.106,4 | 4.390,2 | 3.288,7 | -182,3
    Fondo Común de Jubilaciones | 5.870,0 | 4.402,5 | 3.945,1 | 2.918,0 | 1.484,5
    Fondo de Administración General | 402,3 | 298,8 | 388,0 | 251,6 | 47,2
    TOTAL | 10.488,1 | 7.807,7 | 8.723,3 | 6.458,3 | 1.349,4
    """,
    decimal=",",
    above=("Cuadro 3. Ejecución financiera, en miles de millones de guaraníes",),
)
PLAN = Plan(
    (
        "INSTITUTO DE PREVISIÓN DE LOS TRABAJADORES",
        "PLAN OPERATIVO INSTITUCIONAL 2024",
        "Tercer informe trimestral",
        "República del Paraguay",
    ),
    (CARE, PENSIONS, MONEY),
    unruled="bare",
    wide=False,
    align="right",
)
