"""Peru: a town's offices with planned and executed side by side under each month of a quarter, letters explained below; banners name offices, soles by office."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

# name | measure | goal of the year | planned and executed of three months
FISCAL = """
Requerimientos de pago notificados | Notificación | 18,600 | 1,500 1,462 | 1,500 1,518 | 1,600 1,347
Fiscalizaciones a predios | Predio | 2,400 | 180 171 | 200 204 | 220 198
Orientaciones al contribuyente | Persona | 21,000 | 2,600 2,911 | 2,400 2,377 | 1,800 1,726
"""
SECURITY = """
Patrullajes integrados | Patrullaje | 4,380 | 372 372 | 340 336 | 372 365
Juntas vecinales capacitadas | Junta | 60 | 4 2 | 5 5 | 5 6
Cámaras de vigilancia operativas | Cámara | 148 | 148 139 | 148 141 | 148 146
Operativos de control de ruido | Operativo | 96 | 8 8 | 8 9 | 8 7
"""
GREEN = """
Parques con mantenimiento | Metro cuadrado | 310,000 | 310,000 301,400 | 310,000 305,250 | 310,000 310,000
Residuos recolectados | Tonelada | 42,500 | 3,700 3,812 | 3,400 3,377 | 3,600 3,641
"""
MONTHS = ("Enero", "Febrero", "Marzo")
KEPT = {"Cámaras de vigilancia operativas", "Parques con mantenimiento"}  # held over the year, not added


def _rows(lines: str, first: int) -> str:
    made: list[str] = []
    for number, line in enumerate(lines.strip().splitlines(), start=first):
        label, unit, year, *months = (piece.strip() for piece in line.split("|"))
        pairs = [[int(n.replace(",", "")) for n in month.split()] for month in months]
        hoped, seen = pairs[-1] if label in KEPT else [sum(side) for side in zip(*pairs, strict=True)]
        cells = [f"{n:,}" for pair in pairs for n in pair]
        total = f"{hoped:,} | {seen:,} | {100 * seen / hoped:.1f}%"
        made.append(f"{number} | {label} | {unit} | {year} | {' | '.join(cells)} | {total}")
    return "\n".join(made)


CALENDAR = table(
    2025,
    [
        text("N°"),
        name("Tarea"),
        measure("U. M."),
        planned("Meta 2025"),
        *(
            column(month, letter, period=f"{n:02d}")
            for n, month in enumerate(MONTHS, start=1)
            for column, letter in ((planned, "P"), (done, "E"))
        ),
        planned("I Trimestre", "P", period="Q1"),
        done("I Trimestre", "E", period="Q1"),
        share("I Trimestre", "%"),
    ],
    f"""
    ## Gerencia de Administración Tributaria
    {_rows(FISCAL, 1)}
    ## Gerencia de Seguridad Ciudadana
    {_rows(SECURITY, 4)}
    ## Gerencia de Servicios a la Ciudad
    {_rows(GREEN, 8)}
    """,
    below=(
        "P: programado; E: ejecutado.",
        "En las tareas 6 y 8 el trimestre es el valor del último mes.",
    ),
)
MONEY = table(
    2025,
    [
        name("Órgano"),
        planned("Presupuesto anual S/", unit="pen"),
        planned("Calendario I trim. S/", unit="pen", period="Q1"),
        done("Girado I trim. S/", unit="pen", period="Q1"),
    ],
    """
    Gerencia de Administración Tributaria | 3,940,200 | 910,000 | 872,416
    Gerencia de Seguridad Ciudadana | 9,815,000 | 2,400,000 | 2,317,905
    Gerencia de Servicios a la Ciudad | 14,220,650 | 3,480,000 | 3,466,038
    Total | 27,975,850 | 6,790,000 | 6,656,359
    """,
    above=("Ejecución financiera por órgano",),
)
PLAN = Plan(
    (
        "MUNICIPALIDAD DISTRITAL DE SANTA ROSA DEL MAR",
        "PLAN OPERATIVO INSTITUCIONAL 2025",
        "Seguimiento al primer trimestre - Perú",
    ),
    (CALENDAR, MONEY),
    unruled="horizontal",
    running="POI 2025 / Gerencia de Planeamiento y Presupuesto",
    numbers=True,
)
