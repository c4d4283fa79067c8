"""Nicaragua: a comptroller's products where rows over the width say programmed, executed and their share, months in abbreviations; money in blocks that say its unit each."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text, unsaid

MONTHS = ("Ene.", "Feb.", "Mar.", "Abr.", "May.", "Jun.")
# product | measure | six months programmed | six months executed
PRODUCTS = """
Auditorías gubernamentales concluidas | Informe | 4 8 12 12 14 16 | 3 7 13 10 15 14
Declaraciones patrimoniales verificadas | Declaración | 310 420 460 460 480 500 | 288 431 475 402 466 517
Resoluciones administrativas notificadas | Resolución | 25 30 35 35 35 40 | 22 31 33 36 38 35
Servidores públicos capacitados | Persona | 60 180 220 200 240 260 | 54 171 238 166 251 249
Denuncias ciudadanas atendidas | Denuncia | 18 20 22 20 22 22 | 16 24 19 23 25 20
"""


def _blocks() -> str:
    lines = [[piece.strip() for piece in line.split("|")] for line in PRODUCTS.strip().splitlines()]
    made: list[str] = []
    for title, place, marks in (("PROGRAMADO", 2, "series=plan"), ("EJECUTADO", 3, "series=executed")):
        made.append(f"# {title}")
        for n, line in enumerate(lines, start=1):
            months = line[place].split()
            total = f"{sum(map(int, months)):,}"
            made.append(f"{n} | {line[0]} | {line[1]} | {' | '.join(months)} | {total} @{marks}")
    made.append("# CUMPLIMIENTO EN PORCENTAJE")
    for n, (label, unit, hoped, seen) in enumerate(lines, start=1):
        goals, results = list(map(int, hoped.split())), list(map(int, seen.split()))
        pairs = [*zip(goals, results, strict=True), (sum(goals), sum(results))]
        parts = " | ".join(f"{100 * real / goal:.1f}" for goal, real in pairs)
        made.append(f"{n} | {label} | {unit} | {parts} @series=executed, unit=percent, opt")
    return "\n".join(made)


BOARD = table(
    2023,
    [
        text("N°"),
        name("Producto institucional"),
        measure("U/M"),
        *(unsaid(month, period=f"{n:02d}") for n, month in enumerate(MONTHS, start=1)),
        unsaid("I Sem.", period="S1"),
    ],
    _blocks(),
    above=("Cuadro 1. Seguimiento físico del primer semestre de 2023",),
)
MONEY = table(
    2023,
    [
        text("Cód."),
        name("Concepto"),
        planned("Asignado anual"),
        planned("Programado I semestre", period="S1"),
        done("Ejecutado I semestre", period="S1"),
        derived("Disponible"),
        share("% Ejec."),
    ],
    """
    # Rentas del Tesoro (en miles de córdobas)
    1 | Servicios personales | 148,310.0 | 71,200.0 | 70,884.6 | 77,425.4 | 99.6{scale=1} @unit=nio, scale=1000
    2 | Servicios no personales | 22,640.5 | 11,150.0 | 9,702.3 | 12,938.2 | 87.0{scale=1} @unit=nio, scale=1000
    3 | Materiales y suministros | 9,815.0 | 5,000.0 | 4,611.9 | 5,203.1 | 92.2{scale=1} @unit=nio, scale=1000
    # Donación externa (en dólares)
    4 | Fortalecimiento de la auditoría de obras | 186,500.00 | 92,000.00 | 61,275.40 | 125,224.60 | 66.6 @unit=usd
    5 | Equipos para el archivo digital | 74,300.00 | 74,300.00 | 73,918.25 | 381.75 | 99.5 @unit=usd
    """,
    above=("Cuadro 2. Recursos por origen",),
)
PLAN = Plan(
    (
        "ENTE CONTRALOR DE LA REPÚBLICA",
        "PLAN OPERATIVO ANUAL 2023",
        "Evaluación semestral - República de Nicaragua",
    ),
    (BOARD, MONEY),
    unruled="bare",
    align="right",
    running="Plan Operativo Anual 2023",
)
