"""Bolivia: a power company's operations with results in kind and in bolivianos side by side, letters below the header, the baseline's year in its header."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, measure, name, planned, share, table, text

KIND, MONEY = "EJECUCIÓN FÍSICA", "EJECUCIÓN FINANCIERA (Bs)"
OPERATIONS = table(
    2023,
    [
        text("Cód. POA", fills="code"),
        name("Operación"),
        measure("Unidad"),
        base("Línea base 2022", year=2022),
        planned(KIND, "Programado"),
        done(KIND, "Ejecutado"),
        share(KIND, "%"),
        planned(MONEY, "Programado", unit="bob"),
        done(MONEY, "Ejecutado", unit="bob"),
        share(MONEY, "%"),
    ],
    """
    1.1.1 | Líneas de media tensión construidas | km | 214,6 | 260,0 | 231,4 | 89,0 | 46.800.000,00 | 40.117.355,20 | 85,7
    1.1.2 | Puestos de transformación instalados | Puesto | 318 | 350 | 362 | 103,4 | 9.275.000,00 | 9.140.882,75 | 98,6
    1.1.3 | Hogares rurales conectados | Hogar | 4.870 | 5.500 | 5.214 | 94,8 | 12.650.000,00 | 11.904.216,00 | 94,1
    1.2.1 | Medidores inteligentes instalados | Medidor | 0 | 8.000 | 3.150 | 39,4 | 7.200.000,00 | 2.835.000,00 | 39,4
    1.2.2 | Reclamos técnicos resueltos | Reclamo | 15.302 | 15.000 | 14.087 | 93,9 | 1.860.500,00 | 1.799.430,15 | 96,7
    2.1.1 | Pérdidas de energía | Porcentaje | 11,8 | 10,5 | 10,9 | 96,3 | 3.400.000,00 | 2.960.774,90 | 87,1 @unit=percent
    2.1.2 | Duración de interrupciones por usuario | Hora | 9,4 | 8,0 | 7,6 | 105,3 | 5.115.000,00 | 5.020.306,45 | 98,1 @unit=hour
    2.2.1 | Postes de madera sustituidos | Poste | 2.640 | 3.000 | 3.018 | 100,6 | 4.500.000,00 | 4.498.120,00 | 100,0
    TOTAL | < | < | | | | | 90.800.500,00 | 78.276.085,45 | 86,2 @bold, code=?, measure=?
    """,
    decimal=",",
    under_head=("(1)|(2)|(3)|(4)|(5)|(6)|(7)=(6)/(5)|(8)|(9)|(10)=(9)/(8)",),
    above=("FORMULARIO E-2: EVALUACIÓN ANUAL DE OPERACIONES",),
)
INCOME = table(
    2023,
    [
        text("Rubro"),
        name("Descripción"),
        planned("Presupuesto vigente Bs", unit="bob"),
        done("Percibido Bs", unit="bob"),
        derived("Diferencia Bs"),
    ],
    """
    12100 | Venta de energía | 214.300.000,00 | 209.877.412,60 | 4.422.587,40
    12200 | Derechos de conexión | 3.150.000,00 | 3.402.118,00 | -252.118,00
    15900 | Otros ingresos | 1.240.000,00 | 986.355,25 | 253.644,75
    TOTAL | < | 218.690.000,00 | 214.265.885,85 | 4.424.114,15 @bold
    """,
    decimal=",",
    above=("FORMULARIO E-5: EJECUCIÓN DE RECURSOS",),
)
PLAN = Plan(
    (
        "EMPRESA DEPARTAMENTAL DE ELECTRIFICACIÓN RURAL",
        "PROGRAMA OPERATIVO ANUAL - GESTIÓN 2023",
        "Evaluación al 31 de diciembre de 2023, Bolivia",
    ),
    (OPERATIONS, INCOME),
    unruled="bare",
    align="right",
    running="Gerencia de Planificación",
)
