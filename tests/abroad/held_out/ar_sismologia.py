"""Argentina: a seismology institute's physical goals, at first and in force, executed by quarter with the sum and its gap in words; credit by object of expense, in pesos with centavos; goals of three years ahead."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

DONE = "Ejecución trimestral"
GOALS = table(
    2024,
    [
        text("Código", fills="code"),
        name("Denominación de la meta"),
        measure("Unidad de medida"),
        planned("Programación anual", "Inicial"),
        planned("Programación anual", "Vigente"),
        *(done(DONE, f"{n}º", period=f"Q{n}") for n in range(1, 5)),
        done("Ejecución anual"),
        share("% s/ vigente"),
        text("Causa del desvío"),
    ],
    """
    1042 | Localización de eventos sísmicos | Sismo Localizado | 6.200 | 6.200 | 1.588 | 1.604 | 1.731 | 1.665 | 6.588 | 106,3 | Mayor actividad en el oeste
    1043 | Mantenimiento de estaciones remotas | Visita | 180 | 150 | 21 | 38 | 30 | 44 | 133 | 88,7 | Falta de vehículos
    1044 | Estudios de peligrosidad para obras | Estudio Terminado | 24 | 24 | 4 | 7 | 5 | 8 | 24 | 100,0 |
    1045 | Publicación de boletines | Boletín | 12 | 12 | 3 | 3 | 3 | 3 | 12 | 100,0 |
    1046 | Capacitación en prevención sísmica | Persona Capacitada | 9.000 | 11.500 | 1.215 | 4.380 | 3.902 | 2.771 | 12.268 | 106,7 | Pedidos de escuelas
    1047 | Instalación de acelerógrafos | Equipo Instalado | 16 | 10 | 0 | 2 | 3 | 1 | 6 | 60,0 | Demoras de aduana
    """,
    decimal=",",
    above=("Programa 18 - Prevención Sísmica. Cuadro 1: Ejecución física al cierre del ejercicio 2024",),
)
MONEY = table(
    2024,
    [
        text("Inciso"),
        name("Objeto del gasto"),
        planned("Crédito inicial", unit="ars"),
        planned("Crédito vigente", unit="ars"),
        done("Devengado", unit="ars"),
        share("% ejecutado"),
    ],
    """
    1 | Gastos en personal | 1.842.316.000,00 | 3.411.905.250,00 | 3.398.716.408,12 | 99,6
    2 | Bienes de consumo | 96.450.000,00 | 141.200.000,00 | 118.305.914,77 | 83,8
    3 | Servicios no personales | 318.900.000,00 | 502.614.300,00 | 461.290.035,60 | 91,8
    4 | Bienes de uso | 275.000.000,00 | 188.330.450,00 | 92.417.880,00 | 49,1
    Total | < | 2.532.666.000,00 | 4.244.050.000,00 | 4.070.730.238,49 | 95,9 @bold
    """,
    decimal=",",
    above=("Cuadro 2: Ejecución financiera por objeto del gasto, en pesos",),
)
AHEAD = table(
    2025,
    [
        name("Meta"),
        measure("Unidad"),
        *(planned(f"Proyección {year}", year=year) for year in (2025, 2026, 2027)),
    ],
    """
    Localización de eventos sísmicos | Sismo Localizado | 6.400 | 6.500 | 6.600
    Mantenimiento de estaciones remotas | Visita | 165 | 180 | 195
    Estudios de peligrosidad para obras | Estudio Terminado | 26 | 28 | 30
    Capacitación en prevención sísmica | Persona Capacitada | 12.500 | 13.000 | 13.500
    """,
    decimal=",",
    above=("Cuadro 3: Proyección plurianual de metas",),
)
PLAN = Plan(
    (
        "INSTITUTO DE SISMOLOGÍA DE CUYO",
        "PLAN OPERATIVO 2024: SEGUIMIENTO FÍSICO Y FINANCIERO",
        "Ministerio de Infraestructura - República Argentina",
    ),
    (GOALS, MONEY, AHEAD),
    unruled="bare",
    align="right",
    numbers=True,
)
