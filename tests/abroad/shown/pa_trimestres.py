"""Panama: programmed and executed quarters side by side under two headers, balboas, column numbers, lines that name units."""

from __future__ import annotations

from tests.abroad.plan import Plan, added, base, derived, done, measure, name, planned, table, text

ROMAN = ("I", "II", "III", "IV")
PROJECTS = table(
    2025,
    [
        text("N°"),
        name("Proyecto / actividad"),
        measure("Unidad"),
        base("L.B. 2024", year=2024),
        *(
            column("Avance físico", f"{roman} Trimestre", said, period=f"Q{place}")
            for place, roman in enumerate(ROMAN[:3], start=1)
            for column, said in ((planned, "P"), (done, "E"))
        ),
        planned("Meta del año"),
        planned("Presupuesto ley (B/.)", unit="pab"),
        done("Pagado a septiembre (B/.)", unit="pab", period="~09"),
    ],
    """
    ## Unidad Ejecutora: Dirección de Cuencas
    1 | Reforestación de riberas | Hectárea | 180 | 40 | 38 | 60 | 66 | 70 | 61 | 220 | 415,000.00 | 268,310.75
    2 | Viveros comunitarios en producción | Vivero | 9 | 3 | 3 | 3 | 2 | 4 | 4 | 12 | 96,500.00 | 58,240.10
    3 | Plántulas distribuidas | Plántula | 210,000 | 45,000 | 47,300 | 70,000 | 64,850 | 80,000 | 79,400 | 250,000 | 125,000.00 | 90,115.00
    ## Unidad Ejecutora: Dirección de Áreas Protegidas
    4 | Patrullajes terrestres | Patrullaje | 1,120 | 290 | 301 | 300 | 288 | 300 | 305 | 1,200 | 78,900.50 | 60,001.25
    5 | Señales instaladas en senderos | Señal | - | 25 | 0 | 25 | 40 | 25 | 30 | 100 | 14,750.00 | 9,980.00
    """,
    under_head=("1|2|3|4|5|6|7|8|9|10|11|12|13",),
)
TRAINING = table(
    2025,
    [
        name("Actividad"),
        measure("Unidad"),
        derived("Peso %"),
        *(
            planned("Programación por trimestre", roman, period=f"Q{n}")
            for n, roman in enumerate(ROMAN, start=1)
        ),
        planned("Programación por trimestre", "Total"),
        text("Medio de verificación"),
    ],
    f"""
    Guardaparques capacitados | Persona | 40 | {added("30 45 45 20")} | Listas de asistencia
    Giras de educación ambiental | Gira | 35 | {added("6 8 10 4")} | Informes
    Material divulgativo impreso | Ejemplar | 25 | {added("1,500 1,500 2,000 500")} | Facturas
    """,
    dependency="Unidad Ejecutora: Oficina de Cultura Ambiental",
)
PLAN = Plan(
    ("AGENCIA PANAMEÑA DE BOSQUES Y CUENCAS", "PLAN OPERATIVO ANUAL 2025", "Seguimiento al tercer trimestre"),
    (PROJECTS, TRAINING),
    unruled="zebra",
    align="right",
    pen="fill",
)
