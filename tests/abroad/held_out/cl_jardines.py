"""Chile: a public kindergarten service's regional plan, indicators with what two years were effective, the year's goal and progress to June; places by province and level foreseen and taken; thousands of pesos by subtitle."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, name, planned, share, table, text

GOALS = table(
    2024,
    [
        text("N°"),
        name("Indicador"),
        text("Fórmula de cálculo", fills="formula"),
        done("Efectivo", "2022", year=2022),
        done("Efectivo", "2023", year=2023),
        planned("Meta 2024"),
        done("Avance enero-junio 2024", period="S1"),
        share("% de avance de la meta"),
        derived("Ponderación"),
    ],
    """
    1 | Niños y niñas evaluados con pauta pedagógica | Suma de niños evaluados | 6.118 | 6.405 | 6.700 | 3.277 | 48,9% | 20%
    2 | Asistencia media en jardines de administración directa | (Días asistidos / Días matriculados) x 100 | 68,3% | 71,9% | 75,0% | 70,6% | 94,1% | 25% @unit=percent
    3 | Jardines con reconocimiento oficial del Estado | Suma de jardines | 31 | 44 | 58 | 49 | 84,5% | 20%
    4 | Visitas de asesoría técnica en aula | Suma de visitas | 512 | 604 | 640 | 318 | 49,7% | 15%
    5 | Educadoras con curso de convivencia aprobado | Suma de educadoras | 140 | 233 | 260 | 97 | 37,3% | 10%
    6 | Familias satisfechas con el servicio | (Respuestas positivas / Respuestas) x 100 | 88,0% | 90,4% | 91,0% | s/i{status=not_available} | | 10% @unit=percent
    """,
    decimal=",",
    above=("Cuadro 1. Indicadores de desempeño regional",),
    below=("s/i: sin información; la encuesta se aplica en octubre.",),
)
LEVELS = ("Sala cuna", "Nivel medio", "Total")
PLACES = table(
    2024,
    [
        name("Provincia"),
        *(planned("Capacidad programada 2024", level) for level in LEVELS),
        *(done("Matrícula al 30 de junio de 2024", level, period="?") for level in LEVELS),
    ],
    """
    Quilanto | 1.240 | 2.310 | 3.550 | 1.088 | 2.204 | 3.292
    Los Arrayanes | 860 | 1.575 | 2.435 | 791 | 1.502 | 2.293
    Puelmapu | 395 | 720 | 1.115 | 340 | 688 | 1.028
    Región | 2.495 | 4.605 | 7.100 | 2.219 | 4.394 | 6.613 @bold
    """,
    decimal=",",
    above=("Cuadro 2. Capacidad y matrícula por provincia (número de niños y niñas)",),
)
MONEY = table(
    2024,
    [
        text("Subt.", fills="code"),
        name("Clasificación presupuestaria"),
        planned("Ley de Presupuestos (M$)", unit="clp", scale=1000),
        planned("Presupuesto vigente (M$)", unit="clp", scale=1000),
        done("Devengado a junio (M$)", unit="clp", scale=1000, period="S1"),
        share("% de ejecución"),
    ],
    """
    21 | Gastos en personal | 18.406.120 | 18.955.300 | 9.210.447 | 48,6%
    22 | Bienes y servicios de consumo | 4.118.650 | 4.005.210 | 1.688.904 | 42,2%
    24 | Transferencias corrientes | 11.730.400 | 11.730.400 | 5.902.118 | 50,3%
    29 | Adquisición de activos no financieros | 286.330 | 312.780 | 74.065 | 23,7%
    31 | Iniciativas de inversión | 902.500 | 1.440.190 | 388.216 | 27,0%
    Total | < | 35.444.000 | 36.443.880 | 17.263.750 | 47,4% @bold, code=?
    """,
    decimal=",",
    above=("Cuadro 3. Ejecución presupuestaria al 30 de junio (M$ = miles de pesos)",),
)
PLAN = Plan(
    (
        "SERVICIO DE JARDINES INFANTILES - DIRECCIÓN REGIONAL DEL ARRAYÁN",
        "PLAN ANUAL DE GESTIÓN 2024: AVANCE AL PRIMER SEMESTRE",
        "Ministerio de Educación, Gobierno de Chile",
    ),
    (GOALS, PLACES, MONEY),
    unruled="zebra",
    numbers=True,
    pen="fill",
)
