"""Dominican Republic: a weather office's products under merged results, three header levels with quarters, the baseline with its year, one budget for the products of a result, notes by raised marks."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, group, measure, name, planned, table, text

SERIES = "Programación y ejecución trimestral"
MONEY = "Presupuesto (RD$)"
PRODUCTS = table(
    2024,
    [
        group("Resultado esperado"),
        text("Cód.", fills="code"),
        name("Producto"),
        measure("Unidad de medida"),
        base("Línea base", "Valor"),
        text("Línea base", "Año"),
        planned("Meta 2024"),
        planned(SERIES, "Ene-Mar", "Prog.", period="Q1"),
        done(SERIES, "Ene-Mar", "Ejec.", period="Q1"),
        planned(SERIES, "Abr-Jun", "Prog.", period="Q2"),
        done(SERIES, "Abr-Jun", "Ejec.", period="Q2"),
        planned(SERIES, "Jul-Sep", "Prog.", period="Q3"),
        done(SERIES, "Jul-Sep", "Ejec.", period="Q3"),
        planned(MONEY, "Asignado", unit="dop"),
        done(MONEY, "Ejecutado", unit="dop", period="~09"),
    ],
    """
    R1. Población informada a tiempo sobre el clima | 1.1 | Pronósticos diarios emitidos | Boletín | 1,460{year=2023} | 2023 | 1,464 | 364 | 364 | 364 | 364 | 368 | 367 | 61,250,000{alias=R1. Población informada a tiempo sobre el clima} | 43,904,118{alias=R1. Población informada a tiempo sobre el clima}
    ^ | 1.2 | Avisos de lluvias intensas¹ | Aviso | 212{year=2023} | 2023 | 230 | 40 | 36 | 60 | 71 | 80 | 77 | ^ | ^
    ^ | 1.3 | Acierto del pronóstico a 24 horas | Porcentaje | 81.0%{year=2022} | 2022 | 85.0% | 83.0% | 82.4% | 84.0% | 83.1% | 84.0% | 84.6% | ^ | ^ @unit=percent
    R2. Red de observación ampliada y en servicio | 2.1 | Estaciones automáticas instaladas | Estación | 64{year=2023} | 2023 | 30 | 5 | 2 | 10 | 9 | 10 | 11 | 84,700,500{alias=R2. Red de observación ampliada y en servicio} | 39,118,442{alias=R2. Red de observación ampliada y en servicio}
    ^ | 2.2 | Estaciones con mantenimiento² | Estación | 148{year=2023} | 2023 | 420 | 105 | 98 | 105 | 117 | 105 | 96 | ^ | ^
    R3. Sectores productivos con información aplicada | 3.1 | Boletines agrometeorológicos | Boletín | 36{year=2022} | 2022 | 36 | 9 | 9 | 9 | 9 | 9 | 8 | 12,340,000{alias=R3. Sectores productivos con información aplicada} | 8,876,905{alias=R3. Sectores productivos con información aplicada}
    ^ | 3.2 | Productores capacitados | Persona | 510{year=2023} | 2023 | 800 | 150 | 118 | 250 | 264 | 250 | 301 | ^ | ^
    ^ | 3.3 | Certificaciones climáticas entregadas | Certificación | 905{year=2023} | 2023 | 950 | 240 | 251 | 240 | 233 | 240 | 228 | ^ | ^
    Total | < | < | < | | | | | | | | | | 158,290,500 | 91,899,465 @bold, code=?, measure=?, group=?
    """,
    above=("Matriz de seguimiento de productos, enero a septiembre de 2024",),
    below=(
        "1/ Depende de los fenómenos que se presenten.",
        "2/ Cada estación se visita tres veces en el año.",
    ),
)
STAFF = table(
    2024,
    [
        text("No."),
        name("Acción de mejora"),
        measure("Unidad"),
        planned("Meta 2024"),
        done("Logrado a septiembre", period="~09"),
        text("Pendiente"),
    ],
    """
    1 | Meteorólogos certificados | Persona | 18 | 11 | Convocatoria de octubre
    2 | Procedimientos documentados | Documento | 25 | 25 | -
    3 | Equipos de cómputo renovados | Equipo | 40 | 0 | Licitación en curso
    4 | Encuesta de satisfacción de usuarios | Porcentaje | 90.0% | n/d | Se aplica en noviembre @unit=percent
    """,
    above=("Matriz de fortalecimiento institucional",),
)
PLAN = Plan(
    (
        "OFICINA DOMINICANA DE METEOROLOGÍA",
        "PLAN OPERATIVO ANUAL 2024",
        "Tercer informe trimestral",
    ),
    (PRODUCTS, STAFF),
    unruled="horizontal",
    raised=True,
    pen="fill",
    numbers=True,
)
