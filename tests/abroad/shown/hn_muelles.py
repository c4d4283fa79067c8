"""Honduras: a port company's month of August beside what adds up to it, programmed, executed and share, departments over the width; the year before as a reference; lempiras by object in millions; a note on dashes."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

MONTH, UP_TO = "Agosto 2023", "Acumulado a agosto 2023"
GOALS = table(
    2023,
    [
        text("N.°"),
        name("Actividad / Indicador"),
        measure("Unidad"),
        planned("Meta 2023"),
        planned(MONTH, "Prog.", period="08"),
        done(MONTH, "Ejec.", period="08"),
        share(MONTH, "%", period="08"),
        planned(UP_TO, "Prog.", period="~08"),
        done(UP_TO, "Ejec.", period="~08"),
        share(UP_TO, "%", period="~08"),
        done("Acumulado a agosto 2022", year=2022, period="~08"),
    ],
    """
    ## SUPERINTENDENCIA PUERTO NORTE
    1 | Buques atendidos | Buque | 1,980 | 165 | 158 | 95.8 | 1,320 | 1,291 | 97.8 | 1,244
    2 | Contenedores movilizados (TEU) | TEU | 912,000 | 76,500 | 79,114 | 103.4 | 607,000 | 611,875 | 100.8 | 588,302
    3 | Carga general movilizada | Tonelada | 1,140,000 | 95,000 | 88,420.5 | 93.1 | 760,000 | 731,906.0 | 96.3 | 718,550.5
    4 | Tiempo medio de espera en rada | Horas | 18 | 18 | 21.5 | -{status=?} | 18 | 19.2 | -{status=?} | 22.8 @unit=hour
    ## SUPERINTENDENCIA PUERTO SUR
    5 | Buques atendidos | Buque | 240 | 20 | 22 | 110.0 | 160 | 163 | 101.9 | 151
    6 | Azúcar a granel embarcada | Tonelada | 310,000 | - | - | -{status=?} | 290,000 | 277,380.0 | 95.6 | 281,044.0
    7 | Cabos de amarre sustituidos | Cabo | 36 | 3 | 0 | 0.0 | 24 | 19 | 79.2 | 20
    ## DIVISIÓN DE SEGURIDAD Y AMBIENTE
    8 | Simulacros de derrame | Simulacro | 6 | 1 | 1 | 100.0 | 4 | 4 | 100.0 | 2
    9 | Inspecciones de protección portuaria | Inspección | 480 | 40 | 44 | 110.0 | 320 | 331 | 103.4 | 298
    10 | Contenedores revisados con escáner | Porcentaje | 85 | 85 | 81.7 | 96.1 | 85 | 83.4 | 98.1 | 76.9 @unit=percent
    """,
    dash="not_planned",
    above=("Evaluación mensual del Plan Operativo Anual",),
    below=("(-) Sin programación en el período o cálculo no aplicable.",),
)
MONEY = table(
    2023,
    [
        text("Grupo"),
        name("Objeto del gasto"),
        planned("Aprobado", unit="hnl", scale=1_000_000),
        planned("Vigente", unit="hnl", scale=1_000_000),
        done("Ejecutado agosto", unit="hnl", scale=1_000_000, period="08"),
        done("Ejecutado acumulado", unit="hnl", scale=1_000_000, period="~08"),
        share("% s/ vigente"),
        derived("Disponible"),
    ],
    """
    100 | Servicios personales | 742.60 | 748.15 | 60.92 | 487.30 | 65.1 | 260.85
    200 | Servicios no personales | 318.40 | 331.00 | 24.18 | 190.77 | 57.6 | 140.23
    300 | Materiales y suministros | 126.75 | 121.20 | 8.04 | 66.91 | 55.2 | 54.29
    400 | Bienes capitalizables | 540.00 | 527.40 | 31.66 | 142.05 | 26.9 | 385.35
    500 | Transferencias | 95.25 | 95.25 | 0.00 | 71.44 | 75.0 | 23.81
    Total | < | 1,823.00 | 1,823.00 | 124.80 | 958.47 | 52.6 | 864.53 @bold
    """,
    above=("Ejecución presupuestaria de egresos a agosto de 2023 (en millones de lempiras)",),
)
PLAN = Plan(
    (
        "EMPRESA HONDUREÑA DE MUELLES",
        "PLAN OPERATIVO ANUAL 2023",
        "Unidad de Planificación: evaluación al mes de agosto",
    ),
    (GOALS, MONEY),
    unruled="dotted",
    running="Evaluación POA - agosto 2023",
    numbers=True,
    font="Vera",
)
