"""Guatemala: results with a baseline's year in a column of its own and values absolute and relative, products over five years with goals in kind and in quetzales side by side; works by their number."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, measure, name, planned, table, text

RESULTS = table(
    2029,
    [
        text("Tipo de resultado"),
        name("Indicador del resultado"),
        text("Línea base", "Año"),
        base("Línea base", "Dato absoluto", year="?"),
        base("Línea base", "Dato relativo (%)", year="?", unit="percent"),
        planned("Meta 2029", "Dato absoluto"),
        planned("Meta 2029", "Dato relativo (%)", unit="percent"),
    ],
    """
    Estratégico | Niños menores de cinco años con desnutrición aguda | 2022 | 14,318{year=2022} | 1.92{year=2022} | 9,400 | 1.20
    Institucional | Madres con control prenatal en el primer trimestre | 2023 | 96,205{year=2023} | 38.40{year=2023} | 131,000 | 50.00
    Institucional | Puestos de salud con acreditación | 2023 | 208{year=2023} | 21.70{year=2023} | 480 | 50.00
    """,
    above=("DTP 2. Resultados estratégicos e institucionales",),
)
YEARS = range(2025, 2030)
PRODUCTS = table(
    2025,
    [
        name("Producto / Subproducto"),
        measure("Unidad de medida"),
        *(
            planned(f"Programación {year}", said, year=year, unit=unit)
            for year in YEARS
            for said, unit in (("Meta física", None), ("Meta financiera (Q)", "gtq"))
        ),
    ],
    """
    Niños con monitoreo de crecimiento | Persona | 412,000 | 61,800,000 | 425,000 | 65,450,000 | 438,000 | 69,204,000 | 450,000 | 72,900,000 | 460,000 | 76,360,000 @bold
    Niños con suplemento de micronutrientes | Persona | 288,500 | 31,735,000 | 297,500 | 33,617,500 | 306,600 | 35,565,600 | 315,000 | 37,485,000 | 322,000 | 39,284,000
    Niños con tratamiento de desnutrición | Persona | 13,900 | 30,065,000 | 13,000 | 31,832,500 | 12,100 | 33,638,400 | 11,000 | 35,415,000 | 9,800 | 37,076,000
    Mujeres con atención del embarazo | Persona | 104,000 | 48,880,000 | 111,000 | 53,280,000 | 118,000 | 57,820,000 | 125,000 | 62,500,000 | 131,000 | 66,810,000 @bold
    Mujeres con control prenatal oportuno | Persona | 99,000 | 22,770,000 | 106,000 | 24,910,000 | 113,000 | 27,120,000 | 120,000 | 29,400,000 | 126,500 | 31,625,000
    Partos atendidos por personal calificado | Evento | 81,300 | 26,110,000 | 86,200 | 28,370,000 | 90,900 | 30,700,000 | 95,600 | 33,100,000 | 100,200 | 35,185,000
    Total | < | | 110,680,000 | | 118,730,000 | | 127,024,000 | | 135,400,000 | | 143,170,000 @measure=?, bold
    """,
    above=("DTP 5. Plan Operativo Multianual 2025-2029",),
)
WORKS = table(
    2025,
    [
        text("SNIP", fills="code"),
        name("Proyecto de inversión"),
        text("Municipio"),
        planned("Meta 2025", "Metros cuadrados"),
        planned("Meta 2025", "Costo (Q)", unit="gtq"),
        planned("Meta 2026", "Metros cuadrados", year=2026),
        planned("Meta 2026", "Costo (Q)", unit="gtq", year=2026),
    ],
    """
    271904 | Construcción centro de salud Las Pozas | Sayaxché | 640 | 5,120,000.00 | 210 | 1,785,000.00
    284416 | Mejoramiento puesto de salud El Zapote | Escuintla | 180 | 990,000.00 | 0 | 0.00
    290337 | Ampliación maternidad cantonal | Joyabaj | 0 | 0.00 | 925 | 8,325,000.00
    """,
    above=("DTP 6. Proyectos de inversión pública",),
)
PLAN = Plan(
    (
        "SECRETARÍA DE NUTRICIÓN Y SALUD MATERNA",
        "PLAN OPERATIVO MULTIANUAL 2025-2029 Y PLAN OPERATIVO ANUAL 2025",
        "República de Guatemala",
    ),
    (RESULTS, PRODUCTS, WORKS),
    unruled="bare",
    numbers=True,
)
