"""Spain: six years of which only a spanner says what was done; notes by asterisk; amounts below zero in parentheses."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

YEARS = table(
    2024,
    [
        text("Ref.", fills="code"),
        name("Indicador de actuación"),
        measure("Ud."),
        *(done("Valor real", str(year), year=year) for year in (2021, 2022, 2023)),
        *(planned("Valor objetivo", str(year), year=year) for year in (2024, 2025, 2026)),
        text("Servicio gestor"),
    ],
    """
    # OBJETIVO 1. Un parque de vivienda que se rehabilita
    1.01 | Viviendas rehabilitadas con ayuda municipal | Vivienda | 212 | 267 | 301* | 340 | 380 | 420 | Vivienda
    1.02 | Ascensores instalados en edificios sin accesibilidad | Ascensor | 18 | 25 | 24* | 30 | 30 | 35 | Vivienda
    1.03 | Ayudas pagadas en menos de seis meses | % | 48,2 | 55,0 | 61,7* | 70,0 | 80,0 | 90,0 | Intervención @unit=percent
    1.04 | 3 oficinas de rehabilitación abiertas al público | Visita | s/d{status=not_available} | 4.115 | 6.380 | 7.500 | 9.000 | 10.500 | Atención ciudadana
    # OBJETIVO 2. Barrios con sombra
    2.01 | Árboles plantados en viario | Árbol | 1.904 | 2.310 | 2.255 | 3.000 | 3.000 | 3.000 | Parques
    2.02 | Superficie de zona verde por habitante | m²/hab. | 11,4 | 11,6 | 11,9 | 12,5 | 13,0 | 13,5 | Parques @unit=?
    2.03 | Inspecciones del Plan de Arbolado 2019 | Inspección | 640 | 655 | 702** | 750 | - | - | Parques
    """,
    decimal=",",
    dash="not_planned",
    above=("Tabla 1. Indicadores del Plan Estratégico 2021-2026",),
    below=(
        "* Dato provisional a la espera del cierre contable.",
        "** Incluye las inspecciones de emergencia por el temporal de noviembre.",
    ),
)
MONEY = table(
    2024,
    [
        text("Cap."),
        name("Denominación"),
        planned("Crédito inicial", unit="eur"),
        derived("Modificaciones"),
        planned("Crédito definitivo", unit="eur"),
        done("Obligaciones reconocidas a 30/06", unit="eur", period="S1"),
        share("Ejec. (%)"),
    ],
    """
    1 | Gastos de personal | 3.118.400,00 | 42.000,00 | 3.160.400,00 | 1.502.118,36 | 47,5
    2 | Gastos corrientes en bienes y servicios | 1.940.250,00 | (42.000,00) | 1.898.250,00 | 711.903,12 | 37,5
    4 | Transferencias corrientes | 2.600.000,00 | 350.000,00 | 2.950.000,00 | 1.208.440,00 | 41,0
    6 | Inversiones reales | 5.275.800,00 | 1.120.500,50 | 6.396.300,50 | 1.034.777,05 | 16,2
    Total | < | 12.934.450,00 | 1.470.500,50 | 14.404.950,50 | 4.457.238,53 | 30,9 @bold
    """,
    decimal=",",
    above=("Tabla 2. Ejecución del presupuesto de gastos por capítulos, ejercicio 2024 (importes en euros)",),
)
RESULT = table(
    2024,
    [
        name("Magnitud"),
        done("2022 Liquidado", year=2022, unit="eur", scale=1000),
        done("2023 Liquidado", year=2023, unit="eur", scale=1000),
        planned("2024 Presupuesto", unit="eur", scale=1000),
        planned("2025 Proyección", year=2025, unit="eur", scale=1000),
    ],
    """
    Derechos reconocidos netos | 11.802,4 | 12.115,9 | 12.934,5 | 13.300,0
    Obligaciones reconocidas netas | 12.340,0 | 11.987,2 | 12.934,5 | 13.120,0
    Resultado del ejercicio | (537,6){n=-537.6} | 128,7 | 0,0 | 180,0 @bold
    Ajuste por remanente para gastos generales | 410,0 | - | - | -
    Resultado ajustado | (127,6){n=-127.6} | 128,7 | 0,0 | 180,0 @bold
    """,
    decimal=",",
    dash="?",
    above=("Tabla 3. Resultado presupuestario, en miles de euros",),
)
PLAN = Plan(
    (
        "AGENCIA MUNICIPAL DE VIVIENDA Y PAISAJE URBANO",
        "PLAN DE ACTUACIÓN 2024",
        "Ayuntamiento de Villanueva del Alcor, España",
    ),
    (YEARS, "El plan se revisa cada año con los datos del cierre anterior.", MONEY, RESULT),
    unruled="bare",
    wide=False,
    align="right",
    font="Vera",
    numbers=True,
)
