"""Argentina: progress of cut-off reports from day to day, two jurisdictions, thousands of pesos; commas for decimals."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, measure, name, planned, table, text

GOALS = table(
    2023,
    [
        text("Prog."),
        name("Denominación de la meta"),
        measure("Unidad de medida"),
        base("Valor 2022", year=2022, series="executed"),
        planned("Meta anual vigente"),
        done("Del 01/01 al 31/03", period="Q1"),
        done("Del 01/04 al 30/06", period="Q2"),
        done("Acumulado al 30/06/2023", period="S1"),
        text("Causas del desvío"),
    ],
    """
    ## Unidad Responsable: Dirección de Vías Navegables
    16 | Mantenimiento de boyas y balizas | Boya | 318 | 340 | 82 | 91 | 173 | -
    16 | Dragado de canales de acceso | Metro cúbico | 1.204.500 | 1.350.000 | 298.700 | 331.250 | 629.950 | Demora por bajante
    17 | Días de canal cerrado por tareas | Día | 21 | 18 | 6 | 3 | 9 | Menor calado @unit=day
    ## Unidad Responsable: Dirección de Puertos Menores
    22 | Inspección de muelles | Inspección | 96 | 110 | 25 | 30 | 55 | Sin desvíos
    22 | Cobertura de muelles con plan de emergencia | Porcentaje | 62,5 | 75,0 | 64,0 | 68,5 | 68,5 | Sin desvíos @unit=percent
    """,
    decimal=",",
)
CREDIT = table(
    2023,
    [
        name("Categoría programática"),
        planned("Crédito inicial", unit="ars", scale=1000),
        planned("Crédito vigente", unit="ars", scale=1000),
        done("Devengado al 30/06/2023", unit="ars", scale=1000, period="S1"),
        derived("Saldo"),
    ],
    """
    Programa 16 - Balizamiento y dragado | 812.300,0 | 905.450,5 | 401.222,8 | 504.227,7
    Programa 22 - Puertos menores | 145.900,0 | 145.900,0 | 60.317,4 | 85.582,6
    """,
    decimal=",",
    above=("Ejecución presupuestaria del ejercicio 2023, en miles de pesos argentinos",),
)
PLAN = Plan(
    (
        "ENTE ARGENTINO DE RÍOS INTERIORES",
        "Plan Anual de Metas Físicas - Ejercicio 2023",
        "Informe de avance al 30 de junio",
    ),
    (GOALS, CREDIT),
    unruled="zebra",
    wide=False,
)
