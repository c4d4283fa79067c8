"""Ecuador: an education district's indicators, goal and result below each quarter and the state of each in words, objectives as headings; dollars by item of spending coded, accrued and left at the end of the year; upright page."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, name, planned, share, table, text

GOALS = table(
    2024,
    [
        name("Indicador"),
        *(
            column(f"Trimestre {said}", short, period=f"Q{n}")
            for n, said in enumerate(("1", "2", "3", "4"), start=1)
            for column, short in ((planned, "Meta"), (done, "Resul."))
        ),
        text("Estado"),
    ],
    """
    # Objetivo 1: Incrementar el acceso a la educación
    Número de estudiantes nuevos asignados | 420 | 398 | 1.850 | 1.906 | 260 | 244 | 90 | 71 | Medio
    Porcentaje de solicitudes de traslado atendidas | 90,0% | 92,4% | 90,0% | 88,7% | 95,0% | 96,1% | 95,0% | 97,3% | Alto @unit=percent
    Número de campañas de matrícula | 1 | 1 | 2 | 2 | 0 | 0 | 1 | 1 | Alto
    # Objetivo 2: Mejorar la calidad del servicio educativo
    Número de instituciones con asesoría pedagógica | 18 | 16 | 22 | 22 | 22 | 19 | 12 | 14 | Medio
    Porcentaje de docentes con evaluación satisfactoria | 60,0% | 58,2% | 65,0% | 63,9% | 70,0% | 71,5% | 75,0% | 74,0% | Medio @unit=percent
    Número de textos escolares entregados | 0 | 0 | 38.400 | 37.915 | 2.600 | 2.588 | 0 | 0 | Alto
    # Objetivo 3: Reducir el riesgo y la violencia en las escuelas
    Número de simulacros de evacuación | 64 | 64 | 64 | 61 | 64 | 67 | 64 | 63 | Alto
    Número de casos derivados y con seguimiento | 75 | 82 | 80 | 94 | 80 | 69 | 75 | 77 | Alto
    """,
    decimal=",",
    above=("Matriz 1. Gestión por resultados: metas y resultados por trimestre, año 2024",),
)
MONEY = table(
    2024,
    [
        text("Grupo", fills="code"),
        name("Descripción"),
        planned("Codificado", unit="usd"),
        done("Devengado", unit="usd"),
        derived("Por devengar"),
        share("% Ejec."),
    ],
    """
    51 | Egresos en personal | 14.872.306,40 | 14.855.119,27 | 17.187,13 | 99,88
    53 | Bienes y servicios de consumo | 1.206.480,00 | 1.094.322,85 | 112.157,15 | 90,70
    57 | Otros egresos corrientes | 18.350,00 | 17.904,66 | 445,34 | 97,57
    71 | Egresos en personal para inversión | 642.118,90 | 630.247,11 | 11.871,79 | 98,15
    73 | Bienes y servicios para inversión | 385.700,50 | 241.336,92 | 144.363,58 | 62,57
    99 | Otros pasivos | 9.214,20 | 9.214,20 | 0,00 | 100,00
    Total | < | 17.134.170,00 | 16.848.145,01 | 286.024,99 | 98,33 @bold, code=?
    """,
    decimal=",",
    above=("Matriz 2. Ejecución presupuestaria a diciembre de 2024 (USD)",),
)
PLAN = Plan(
    (
        "DIRECCIÓN DISTRITAL DE EDUCACIÓN 09D31 LOS ESTEROS",
        "PLAN OPERATIVO ANUAL 2024",
        "Unidad Distrital de Planificación - Ecuador",
    ),
    (GOALS, MONEY),
    unruled="zebra",
    wide=False,
    align="center",
    pen="fill",
    numbers=True,
)
