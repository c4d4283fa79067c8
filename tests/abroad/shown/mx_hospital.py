"""Mexico: a hospital's indicators with the two variables of each in rows of their own, half a year programmed and reached with variations and a light; care by quarter beside two past years; pesos by chapter in thousands."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

HALF, GAP = "Enero - junio", "Variación"
INDICATORS = table(
    2024,
    [
        text(""),
        name("Definición del indicador"),
        planned("Meta anual"),
        planned(HALF, "Programada", period="S1"),
        done(HALF, "Alcanzada", period="S1"),
        derived(GAP, "Absoluta"),
        derived(GAP, "%"),
        text("Semáforo"),
        text("Explicación de la variación"),
    ],
    """
    1 | Porcentaje de egresos hospitalarios por mejoría y curación | 93.0 | 93.0 | 91.8 | -1.2 | -1.3 | Verde | Sin variación relevante @unit=percent, bold
    V1 | Egresos por mejoría y curación | 4,836 | 2,418 | 2,247 | -171 | -7.1 | |
    V2 | Total de egresos hospitalarios | 5,200 | 2,600 | 2,448 | -152 | -5.8 | |
    2 | Porcentaje de ocupación hospitalaria | 85.0 | 85.0 | 78.6 | -6.4 | -7.5 | Amarillo | Remodelación del piso de cirugía @unit=percent, bold
    V1 | Días paciente | 49,640 | 24,820 | 22,951 | -1,869 | -7.5 | | @unit=?
    V2 | Días cama | 58,400 | 29,200 | 29,200 | 0 | 0.0 | | @unit=?
    3 | Porcentaje de auditorías clínicas realizadas | 100.0 | 100.0 | 83.3 | -16.7 | -16.7 | Rojo | Cambio del comité @unit=percent, bold
    V1 | Auditorías realizadas | 12 | 6 | 5 | -1 | -16.7 | |
    V2 | Auditorías programadas | 12 | 6 | 6 | 0 | 0.0 | |
    4 | Tasa de infección nosocomial por 1,000 días de estancia | 6.5 | 6.5 | 6.1 | -0.4 | -6.2 | Verde | Refuerzo del lavado de manos @unit=?, bold
    V1 | Episodios de infección | 323 | 161 | 140 | -21 | -13.0 | |
    V2 | Días de estancia hospitalaria | 49,640 | 24,820 | 22,951 | -1,869 | -7.5 | | @unit=?
    """,
    above=("Cuadro 1. Matriz de Indicadores para Resultados: metas del programa E023 Atención a la Salud",),
)
CARE = table(
    2024,
    [
        name("Servicio"),
        measure("Unidad de medida"),
        done("Realizado 2022", year=2022),
        done("Realizado 2023", year=2023),
        planned("Programado 2024"),
        done("1er. trimestre 2024", period="Q1"),
        done("2do. trimestre 2024", period="Q2"),
        share("Avance anual %"),
    ],
    """
    Consulta de especialidad | Consulta | 88,412 | 96,705 | 98,000 | 24,116 | 23,890 | 49.0
    Urgencias | Atención | 21,340 | 22,918 | 22,000 | 5,877 | 6,012 | 54.0
    Cirugía mayor | Cirugía | 4,108 | 4,622 | 4,700 | 1,044 | 986 | 43.2
    Estudios de laboratorio | Estudio | 702,115 | 760,480 | 765,000 | 188,206 | 191,774 | 49.7
    Sesiones de hemodiálisis | Sesión | 7,950 | 8,316 | 8,400 | 2,101 | 2,115 | 50.2
    Unidades de sangre captadas | Unidad | 5,260 | 5,714 | 5,800 | 1,322 | 1,408 | 47.1
    """,
    above=("Cuadro 2. Productividad de los servicios",),
)
MONEY = table(
    2024,
    [
        text("Cap."),
        name("Concepto"),
        planned("Original", unit="mxn", scale=1000),
        planned("Modificado", unit="mxn", scale=1000),
        planned("Programado al periodo", unit="mxn", scale=1000, period="S1"),
        done("Ejercido al periodo", unit="mxn", scale=1000, period="S1"),
        derived("Diferencia"),
    ],
    """
    1000 | Servicios personales | 812,430.5 | 818,006.2 | 402,118.0 | 397,655.4 | 4,462.6
    2000 | Materiales y suministros | 264,900.0 | 271,315.8 | 141,220.3 | 139,874.9 | 1,345.4
    3000 | Servicios generales | 148,217.0 | 139,450.0 | 70,016.5 | 61,302.7 | 8,713.8
    5000 | Bienes muebles e inmuebles | 22,000.0 | 18,775.5 | 4,500.0 | 0.0 | 4,500.0
    | Total | 1,247,547.5 | 1,247,547.5 | 617,854.8 | 598,833.0 | 19,021.8 @bold
    """,
    above=("Cuadro 3. Ejercicio del presupuesto de enero a junio de 2024 (miles de pesos)",),
)
PLAN = Plan(
    (
        "HOSPITAL REGIONAL DE ALTA ESPECIALIDAD DE LA HUASTECA",
        "PROGRAMA ANUAL DE TRABAJO 2024",
        "Evaluación del primer semestre",
        "Secretaría de Salud - México",
    ),
    (INDICATORS, CARE, MONEY),
    unruled="horizontal",
    align="right",
    numbers=True,
)
