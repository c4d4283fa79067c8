"""Costa Rica: goals and money of four years side by side, a baseline's year in its cell, blanks for thousands."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, group, name, planned, table, text

YEARS = (2023, 2024, 2025, 2026)
GOALS, MONEY = "Metas del período", "Estimación presupuestaria (millones de colones)"
MATRIX = table(
    2023,
    [
        text("Objetivo estratégico"),
        group("Intervención"),
        name("Indicador"),
        base("Línea base"),
        *(planned(GOALS, str(year), year=year) for year in YEARS),
        *(planned(MONEY, str(year), year=year, unit="crc", scale=1000000) for year in YEARS),
        text("Unidad ejecutora"),
    ],
    """
    Conservar los humedales costeros | Restauración de manglares | Hectáreas de manglar restauradas | 2021: 312{n=312, year=2021} | 350 | 420 | 500 | 600 | 1 250,0 | 1 310,5 | 1 402,0 | 1 480,5 | Área Marina
    ^ | ^ | Viveros comunitarios en producción | 2021: 9{n=9, year=2021} | 11 | 14 | 17 | 20 | ^ | ^ | ^ | ^ | Área Marina
    ^ | Control del recurso hídrico | Porcentaje de humedales con monitoreo de agua | 2022: 41,5%{n=41.5, year=2022} | 50,0% | 62,5% | 75,0% | 90,0% | 318,4 | 325,0 | 331,8 | 340,2 | Laboratorio @unit=percent
    Ordenar el turismo en áreas protegidas | Senderos y servicios | Kilómetros de sendero con mantenimiento | 2022: 184,0{n=184, year=2022} | 190,0 | 205,5 | 221,0 | 240,0 | 96,7 | 101,0 | 104,5 | 110,0 | Turismo
    ^ | Oferta local | Guías locales acreditados | 2022: 840{n=840, year=2022} | 1 050 | 1 300 | 1 600 | 2 000 | 45,0 | 12,5 | 12,5 | 12,5 | Turismo
    """,
    decimal=",",
    above=("Matriz de Articulación Plan Presupuesto (MAPP)",),
)
HALF_YEAR = table(
    2023,
    [
        name("Indicador"),
        planned("Meta anual"),
        planned("Meta al I semestre", period="S1"),
        done("Resultado al I semestre", period="S1"),
        text("Clasificación del avance"),
        done(
            "Ejecución presupuestaria al 30 de junio (millones de colones)",
            unit="crc",
            scale=1000000,
            period="S1",
        ),
        text("Obstáculos y medidas correctivas"),
    ],
    """
    Hectáreas de manglar restauradas | 350 | 150 | 162 | De acuerdo con lo programado | 588,3 | -
    Viveros comunitarios en producción | 11 | 10 | 9 | Con riesgo de incumplimiento | 41,0 | Atraso en un convenio
    Porcentaje de humedales con monitoreo de agua | 50,0% | 45,0% | 46,2% | De acuerdo con lo programado | 140,9 | - @unit=percent
    Kilómetros de sendero con mantenimiento | 190,0 | 80,0 | 51,5 | Atraso crítico | 20,1 | Lluvias de mayo y junio
    Guías locales acreditados | 1 050 | 500 | 487 | Con riesgo de incumplimiento | 39,6 | -
    """,
    decimal=",",
    above=("Seguimiento semestral 2023",),
)
PLAN = Plan(
    (
        "FONDO NACIONAL DE HUMEDALES",
        "PLAN OPERATIVO INSTITUCIONAL 2023",
        "República de Costa Rica",
    ),
    (MATRIX, HALF_YEAR),
    unruled="zebra",
    font="Vera",
)
