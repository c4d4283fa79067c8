"""Chile: goals of teams with what was done up to a month; a budget in thousands of pesos under its standard heading."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, name, planned, share, table, text

UP_TO = "Avance acumulado 2023"
TEAMS = table(
    2023,
    [
        text("N°"),
        name("Indicador"),
        text("Fórmula de cálculo", fills="formula"),
        derived("Ponderador"),
        planned("Meta 2023"),
        done(UP_TO, "A marzo", period="Q1"),
        done(UP_TO, "A junio", period="S1"),
        done(UP_TO, "A septiembre", period="2023-01/2023-09"),
        done("Resultado efectivo al 31-12-2023"),
        share("Grado de cumplimiento"),
        text("Medios de verificación"),
    ],
    """
    ## EQUIPO DE TRABAJO 1: DIRECCIÓN REGIONAL DE TARAPACÁ
    1 | Porcentaje de faenas mineras fiscalizadas | (Faenas fiscalizadas / Faenas activas)*100 | 40% | 85,0% | 18,2% | 41,5% | 66,0% | 86,7% | 102,0% | Actas del sistema @unit=percent
    2 | Talleres de prevención realizados | Suma de talleres | 35% | 24 | 4 | 11 | 18 | 24 | 100,0% | Listas de asistencia
    3 | Tiempo medio de respuesta a solicitudes (días hábiles) | Suma de días / Solicitudes respondidas | 25% | 12,0 | 14,5 | 13,1 | 12,6 | 12,4 | 96,8% | Base de solicitudes @unit=business_day
    ## EQUIPO DE TRABAJO 2: DEPARTAMENTO DE GEOMENSURA
    1 | Expedientes de concesión resueltos | Suma de expedientes | 60% | 3.400 | 702 | 1.655 | 2.488 | 3.371 | 99,1% | Registro de expedientes
    2 | Porcentaje de planos digitalizados | (Planos digitalizados / Planos archivados)*100 | 40% | 70,0% | 12,0% | 30,5% | 52,4% | 71,3% | 101,9% | Repositorio @unit=percent
    """,
    decimal=",",
)
BUDGET = table(
    2023,
    [
        text("Subt."),
        name("Clasificación presupuestaria"),
        done("Ejecución devengada 2022", year=2022, unit="clp", scale=1000),
        planned("Ley inicial 2023", unit="clp", scale=1000),
        planned("Presupuesto vigente 2023", unit="clp", scale=1000),
        done("Ejecución devengada 2023", unit="clp", scale=1000),
        derived("Diferencia"),
    ],
    """
    21 | GASTOS EN PERSONAL | 8.412.006 | 8.650.340 | 8.905.118 | 8.876.452 | 28.666
    22 | BIENES Y SERVICIOS DE CONSUMO | 2.105.774 | 2.218.900 | 2.190.400 | 2.163.087 | 27.313
    24 | TRANSFERENCIAS CORRIENTES | 415.200 | 430.000 | 430.000 | 430.000 | 0
    29 | ADQUISICIÓN DE ACTIVOS NO FINANCIEROS | 198.340 | 305.750 | 322.115 | 240.906 | 81.209
    TOTAL GASTOS | < | 11.131.320 | 11.604.990 | 11.847.633 | 11.710.445 | 137.188
    """,
    decimal=",",
    above=("Moneda nacional - Miles de pesos de 2023",),
)
PLAN = Plan(
    (
        "SERVICIO NACIONAL DE FAENAS MINERAS",
        "CONVENIO DE DESEMPEÑO COLECTIVO AÑO 2023",
        "Ministerio de Minas, Gobierno de Chile",
    ),
    (TEAMS, "El presupuesto incluye las modificaciones tramitadas hasta el cierre del ejercicio.", BUDGET),
    unruled="horizontal",
    align="right",
    running="Convenio de Desempeño Colectivo 2023",
)
