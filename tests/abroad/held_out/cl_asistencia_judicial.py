"""Chile: a legal aid corporation, indicators with what two years were effective, the year's goal, its result and fulfilment; cases by region, foreseen and real in each half-year and in the year; a budget in thousands of pesos at first, in force and accrued."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, measure, name, planned, share, table, text

INDICATORS = table(
    2024,
    [
        group("Línea de servicio"),
        name("Nombre del indicador"),
        measure("Unidad"),
        done("Efectivo", "2022", year=2022),
        done("Efectivo", "2023", year=2023),
        planned("Meta 2024"),
        done("Efectivo", "2024"),
        share("% de cumplimiento"),
        derived("Ponderación"),
    ],
    """
    Orientación | Personas orientadas | Persona | 148.210 | 156.934 | 160.000 | 163.417 | 102,1% | 20%
    ^ | Días de espera para la primera entrevista | Día | 24 | 21 | 18 | 19 | 94,7% | 15% @unit=day
    Defensa judicial | Causas terminadas con sentencia favorable | Porcentaje | 68,4% | 70,2% | 72,0% | 71,1% | 98,8% | 20% @unit=percent
    ^ | Causas por abogado | Causa | 212 | 205 | 190 | 198 | 96,0% | 10% @unit=?
    Resolución alternativa | Mediaciones con acuerdo | Porcentaje | 57,9% | 60,3% | 63,0% | 64,8% | 102,9% | 15% @unit=percent
    ^ | Mediaciones realizadas | Mediación | 6.118 | 6.540 | 7.000 | 6.872 | 98,2% | 10%
    Víctimas | Víctimas con atención social | Víctima | 3.904 | 4.217 | 4.500 | 4.631 | 102,9% | 10%
    """,
    decimal=",",
    above=("Cuadro N° 1: Resultados de los indicadores de desempeño",),
)
SPANS = (("Primer semestre", "S1"), ("Segundo semestre", "S2"), ("Año 2024", None))
CASES = table(
    2024,
    [
        name("Centro regional"),
        *(
            column(said, short, period=period)
            for said, period in SPANS
            for column, short in ((planned, "Previsto"), (done, "Real"))
        ),
    ],
    """
    Costa Norte | 4.200 | 4.318 | 4.400 | 4.127 | 8.600 | 8.445
    Valle Central | 9.600 | 9.215 | 9.900 | 10.044 | 19.500 | 19.259
    Cordillera | 2.150 | 2.206 | 2.300 | 2.181 | 4.450 | 4.387
    Lagos | 3.700 | 3.544 | 3.850 | 3.902 | 7.550 | 7.446
    Canales Australes | 850 | 811 | 900 | 876 | 1.750 | 1.687
    Total | 20.500 | 20.094 | 21.350 | 21.130 | 41.850 | 41.224 @bold
    """,
    decimal=",",
    above=("Cuadro N° 2: Ingreso de causas por centro, año 2024",),
)
MONEY = table(
    2024,
    [
        text("Subt.", fills="code"),
        name("Clasificación"),
        planned("Presupuesto inicial M$", unit="clp", scale=1000),
        planned("Presupuesto vigente M$", unit="clp", scale=1000),
        done("Devengado M$", unit="clp", scale=1000),
        share("% devengado"),
    ],
    """
    21 | Gastos en personal | 14.806.220 | 15.114.870 | 15.090.366 | 99,8
    22 | Bienes y servicios de consumo | 2.318.400 | 2.296.150 | 2.201.734 | 95,9
    24 | Transferencias corrientes | 640.000 | 640.000 | 611.205 | 95,5
    29 | Adquisición de activos no financieros | 187.350 | 231.900 | 198.418 | 85,6
    Total | < | 17.951.970 | 18.282.920 | 18.101.723 | 99,0 @bold, code=?
    """,
    decimal=",",
    above=("Cuadro N° 3: Ejecución presupuestaria 2024 (M$: miles de pesos)",),
)
PLAN = Plan(
    (
        "CORPORACIÓN DE ASISTENCIA LEGAL DEL SUR",
        "Plan Anual 2024: Informe de Cumplimiento",
        "Departamento de Planificación y Control de Gestión, Chile",
    ),
    (INDICATORS, CASES, MONEY),
    unruled="bare",
    wide=False,
    align="right",
    numbers=True,
)
