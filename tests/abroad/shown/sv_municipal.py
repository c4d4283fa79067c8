"""El Salvador: monthly schedule with P and R below each other over several pages, cut-offs, halves, thousands of dollars."""

from __future__ import annotations

from tests.abroad.plan import Plan, added, derived, done, measure, name, planned, share, table, text, unsaid

MONTHS = ("E", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D")
# name | measure | programmed | done, of twelve months
SERVICES = """
Recolección de desechos sólidos | Tonelada | 1,210 1,180 1,205 1,190 1,220 1,240 1,260 1,255 1,230 1,225 1,240 1,310 | 1,198 1,175 1,214 1,166 1,231 1,250 1,244 1,262 1,219 1,230 1,228 1,334
Barrido de calles | Kilómetro | 88 80 88 85 88 85 88 88 85 88 85 88 | 86 80 87 79 88 84 88 87 85 86 85 84
Reparación de luminarias | Luminaria | 60 60 75 60 60 75 60 60 75 60 60 75 | 52 63 71 66 58 70 61 64 77 55 60 79
Chapeo de zonas verdes | Zona | 4 4 4 6 8 10 10 10 10 8 6 4 | 4 3 4 6 8 9 10 11 10 8 6 4
Bacheo de vías | Metro | 300 320 340 300 200 150 120 120 150 240 300 320 | 288 331 352 270 190 144 131 118 160 251 296 307
"""
FAMILY = """
Partidas de nacimiento extendidas | Partida | 410 430 520 400 420 430 415 410 405 400 395 380 | 422 418 547 391 430 441 402 415 400 398 404 372
Matrimonios celebrados | Matrimonio | 12 18 10 8 9 10 11 9 8 9 12 20 | 11 21 9 8 10 9 12 8 8 9 11 22
Becas municipales pagadas | Beca | - 75 75 75 75 75 75 75 75 75 75 - | - 75 74 74 74 73 73 73 72 72 72 -
Cursos de la escuela de oficios | Curso | 2 2 3 2 2 3 2 2 3 2 2 1 | 2 2 3 1 2 3 3 2 3 2 2 1
Atenciones de la unidad de la mujer | Atención | 45 45 60 45 45 45 45 45 45 45 60 45 | 41 49 66 42 47 44 50 43 45 41 68 39
"""


def _rows(lines: str, first: int) -> str:
    made: list[str] = []
    for number, line in enumerate(lines.strip().splitlines(), start=first):
        label, unit, programmed, seen = (piece.strip() for piece in line.split("|"))
        made.append(f"{number} | {label} | {unit} | PROG. | {added(programmed)} @series=plan")
        made.append(f"^ | ^ | ^ | REAL | {added(seen)} @series=executed")
    return "\n".join(made)


SCHEDULE = table(
    2022,
    [
        text("N°"),
        name("ACCIÓN"),
        measure("UNIDAD DE MEDIDA"),
        text("PROG. / REAL"),
        *(
            unsaid("CALENDARIZACIÓN 2022", month, period=f"{n:02d}")
            for n, month in enumerate(MONTHS, start=1)
        ),
        unsaid("TOTAL"),
    ],
    f"""
    ## GERENCIA DE SERVICIOS PÚBLICOS
    {_rows(SERVICES, 1)}
    ## GERENCIA DE DESARROLLO SOCIAL
    {_rows(FAMILY, 6)}
    """,
)
WORKS = table(
    2022,
    [
        name("Obra"),
        text("Fuente"),
        planned("Monto aprobado (miles de US$)", unit="usd", scale=1000),
        done("Pagado del 01/01 al 30/06", unit="usd", scale=1000, period="S1"),
        derived("Pendiente"),
        share("% de ejecución"),
        text("Plazo"),
    ],
    """
    Mercado central, segunda etapa | FODES | 845.30 | 310.25 | 535.05 | 36.7 % | 9 ½ meses
    Cancha de la colonia Esperanza | FODES | 62.00 | 62.00 | 0.00 | 100.0 % | 3 meses
    Muro de protección en la quebrada | Préstamo | 128.45 | 0.00 | 128.45 | 0.0 % | 5 meses
    """,
    above=("Obras del año, cifras en miles de dólares",),
)
PLAN = Plan(
    ("ALCALDÍA MUNICIPAL DE VALLE ALEGRE", "PLAN ANUAL DE TRABAJO 2022", "Programado y real por mes"),
    (SCHEDULE, WORKS),
    unruled="horizontal",
    running="Alcaldía Municipal de Valle Alegre",
    numbers=True,
)
