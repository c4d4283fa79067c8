"""Argentina: a province's physical goals by programme with its code in the heading rows, what was carried over quarters in columns with dates, causes of what went astray, a calendar by fortnights of dates; millions of pesos."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

GOALS = table(
    2024,
    [
        text("Cód."),
        name("Meta / Producción bruta"),
        measure("Unidad de medida"),
        planned("Programación anual", "Inicial"),
        planned("Programación anual", "Vigente"),
        done("Ejecución", "Al 31/03", period="Q1"),
        done("Ejecución", "Al 30/06", period="S1"),
        done("Ejecución", "Al 30/09", period="~09"),
        share("% Ejec. s/ vigente"),
        text("Tipo de desvío"),
    ],
    """
    # JUR. 10 - PROG. 21 - SEGURIDAD VIAL
    2101 | Controles vehiculares | Vehículo controlado | 240.000 | 260.000 | 58.412 | 121.077 | 187.340 | 72,1 | Técnico
    2102 | Licencias profesionales otorgadas | Licencia | 18.500 | 18.500 | 4.020 | 8.866 | 13.514 | 73,0 | Sin desvío
    2103 | Siniestros fatales por 100.000 habitantes | Tasa | 9,5 | 9,5 | 2,4 | 4,9 | 7,0 | 73,7 | Sin desvío @unit=?
    # JUR. 10 - PROG. 24 - REGISTRO DE LAS PERSONAS
    2401 | Documentos digitales tramitados | Documento | 310.000 | 298.000 | 69.118 | 141.905 | 215.446 | 72,3 | Externo
    2402 | Días de demora en partidas | Día | 5 | 4 | 6 | 5 | 4 | - | Sin desvío @unit=day
    # JUR. 12 - PROG. 16 - ESCUELAS RURALES
    1601 | Alumnos con jornada extendida | Alumno | 12.400 | 12.400 | 11.802 | 12.066 | 12.051 | 97,2 | Técnico
    1602 | Escuelas con conectividad | Escuela | 318 | 340 | 301 | 309 | 322 | 94,7 | Financiero
    1603 | Ausentismo docente | Porcentaje | 6,0 | 6,0 | 7,3 | 6,9 | 6,6 | - | Externo @unit=percent
    """,
    decimal=",",
    dash="?",
    above=("Planilla 3. Metas físicas, ejecución acumulada al tercer trimestre de 2024",),
)
MONEY = table(
    2024,
    [
        text("Programa"),
        name("Denominación"),
        planned("Crédito original", unit="ars", scale=1000000),
        planned("Crédito vigente", unit="ars", scale=1000000),
        done("Devengado", "1.º trim.", unit="ars", scale=1000000, period="Q1"),
        done("Devengado", "2.º trim.", unit="ars", scale=1000000, period="Q2"),
        done("Devengado", "3.º trim.", unit="ars", scale=1000000, period="Q3"),
        derived("Saldo"),
    ],
    """
    21 | Seguridad vial | 4.812,6 | 7.115,0 | 1.204,8 | 1.688,3 | 1.977,5 | 2.244,4
    24 | Registro de las personas | 6.240,0 | 8.902,2 | 1.810,6 | 2.015,9 | 2.344,1 | 2.731,6
    16 | Escuelas rurales | 21.377,5 | 34.640,8 | 6.911,0 | 8.274,4 | 9.605,7 | 9.849,7
    Total | < | 32.430,1 | 50.658,0 | 9.926,4 | 11.978,6 | 13.927,3 | 14.825,7 @bold
    """,
    decimal=",",
    above=("Planilla 4. Ejecución financiera en millones de pesos",),
)
STAFF = table(
    2024,
    [
        name("Escalafón"),
        planned("Cargos", "Presupuestados"),
        done("Cargos", "Ocupados al 30/09", period="~09"),
        planned("Horas cátedra", "Presupuestadas", unit="hour"),
        done("Horas cátedra", "Ocupadas al 30/09", period="~09", unit="hour"),
    ],
    """
    Administrativo | 2.480 | 2.311 | - | -
    Docente | 6.905 | 6.744 | 41.200 | 39.876
    Seguridad | 3.150 | 3.022 | 600 | 540
    """,
    decimal=",",
    dash="?",
    above=("Planilla 7. Recursos humanos",),
)
PLAN = Plan(
    (
        "GOBIERNO DE LA PROVINCIA DEL SALADO",
        "PLAN OPERATIVO ANUAL 2024",
        "Seguimiento trimestral de metas físicas y financieras - Argentina",
    ),
    (GOALS, MONEY, STAFF),
    unruled="zebra",
    align="right",
    pen="fill",
    numbers=True,
)
