"""Costa Rica: a printing office, goals of a period and each of its years with what two of them gave; products with physical goals and millions of colones side by side, programmed and executed; spending by item in both half-years."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, group, measure, name, planned, share, table, text

GOALS = table(
    2024,
    [
        group("Objetivo estratégico"),
        name("Indicador"),
        base("Línea base 2022", year=2022),
        planned("Meta del periodo 2023-2026", year="?", period="?"),
        *(planned("Metas anuales", str(year), year=year) for year in range(2023, 2027)),
        *(done("Resultados", str(year), year=year) for year in (2023, 2024)),
    ],
    """
    Modernizar los servicios | Porcentaje de publicaciones recibidas en línea | 62,0 % | 95,0 % | 70,0 % | 80,0 % | 90,0 % | 95,0 % | 71,8 % | 83,4 % @unit=percent
    ^ | Días para publicar un aviso | 8 | 3 | 7 | 6 | 4 | 3 | 7 | 5 @unit=day
    ^ | Tomos históricos digitalizados | 310 | 1.400 | 300 | 350 | 375 | 375 | 286 | 368
    Fomentar la lectura | Títulos editados de autores nacionales | 24 | 120 | 26 | 28 | 32 | 34 | 27 | 30
    ^ | Bibliotecas públicas con donación de libros | 18 | 160 | 35 | 40 | 40 | 45 | 38 | 36
    Reducir la huella ambiental | Toneladas de papel reciclado | 41,5 | 210,0 | 48,0 | 50,0 | 55,0 | 57,0 | 46,2 | 53,9
    """,
    decimal=",",
    above=("Tabla 1. Avance del Plan Estratégico Institucional",),
)
PHYSICAL, MONEY = "Meta física 2024", "Recursos 2024 (millones de colones)"
PRODUCTS = table(
    2024,
    [
        name("Producto"),
        measure("Unidad de medida"),
        planned(PHYSICAL, "Programada"),
        done(PHYSICAL, "Alcanzada"),
        share(PHYSICAL, "%"),
        planned(MONEY, "Programado", unit="crc", scale=1_000_000),
        done(MONEY, "Ejecutado", unit="crc", scale=1_000_000),
        share(MONEY, "%"),
    ],
    """
    Diario oficial publicado | Edición | 248 | 248 | 100,0 | 1.214,6 | 1.187,3 | 97,8
    Formularios y papelería impresos | Millar | 5.600 | 4.912 | 87,7 | 845,0 | 736,2 | 87,1 @unit=?
    Libros editados | Título | 28 | 30 | 107,1 | 312,4 | 305,8 | 97,9
    Avisos de particulares publicados | Aviso | 91.000 | 94.318 | 103,6 | 420,5 | 398,7 | 94,8
    Certificaciones emitidas | Certificación | 3.200 | 2.874 | 89,8 | 68,0 | 61,1 | 89,9
    Total | < |  |  |  | 2.860,5 | 2.689,1 | 94,0 @bold, measure=?
    """,
    decimal=",",
    above=("Tabla 2. Programación y ejecución por producto",),
)
SPENDING = table(
    2024,
    [
        text("Partida", fills="code"),
        name("Descripción"),
        planned("Presupuesto definitivo 2024 (¢)", unit="crc"),
        done("Ejecución 2024 (¢)", "I semestre", unit="crc", period="S1"),
        done("Ejecución 2024 (¢)", "II semestre", unit="crc", period="S2"),
        done("Ejecución 2024 (¢)", "Total", unit="crc"),
    ],
    """
    0 | Remuneraciones | 1.486.250.000 | 702.418.336 | 741.905.120 | 1.444.323.456
    1 | Servicios | 614.800.000 | 241.377.905 | 318.642.077 | 560.019.982
    2 | Materiales y suministros | 598.450.000 | 268.014.560 | 297.331.842 | 565.346.402
    5 | Bienes duraderos | 161.000.000 | 12.940.000 | 106.470.160 | 119.410.160
    Total | < | 2.860.500.000 | 1.224.750.801 | 1.464.349.199 | 2.689.100.000 @bold, code=?
    """,
    decimal=",",
    above=("Tabla 3. Ejecución por partida presupuestaria",),
)
PLAN = Plan(
    (
        "JUNTA DE PUBLICACIONES OFICIALES",
        "INFORME ANUAL DEL PLAN OPERATIVO INSTITUCIONAL 2024",
        "Unidad de Planificación Institucional - San José, Costa Rica",
    ),
    (GOALS, PRODUCTS, SPENDING),
    unruled="zebra",
    numbers=True,
)
