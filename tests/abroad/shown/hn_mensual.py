"""Honduras: months from January to December and a total, programmed and executed one below the other."""

from __future__ import annotations

from tests.abroad.plan import Plan, added, measure, name, table, text, unsaid

MONTHS = ("Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Sep", "Oct", "Nov", "Dic")
# name | measure | programmed | executed, of twelve months each
ENROLMENT = """
Inscripciones de predios tramitadas | Inscripción | 410 405 420 398 415 402 430 411 408 420 399 390 | 402 411 415 380 420 399 441 405 400 431 388 391
Inspecciones catastrales de campo | Inspección | 25 25 30 30 30 30 28 28 28 26 26 24 | 22 25 31 28 30 30 28 27 29 26 25 24
Certificaciones entregadas en ventanilla | Certificación | 1,200 1,150 1,180 1,100 1,210 1,190 1,205 1,160 1,170 1,180 1,120 980 | 1,187 1,143 1,175 1,094 1,216 1,201 1,198 1,150 1,166 1,172 1,109 964
"""
TRAINING = """
Jornadas de mediación de linderos | Jornada | - 2 2 - 3 2 2 - 3 2 1 - | - 2 1 - 3 2 2 - 2 2 1 -
Personas orientadas sobre titulación | Persona | 85 90 90 60 95 90 90 80 95 90 85 50 | 79 92 88 61 99 87 90 78 97 86 80 47
"""


def _rows(lines: str, first: int) -> str:
    made: list[str] = []
    for number, line in enumerate(lines.strip().splitlines(), start=first):
        label, unit, programmed, executed = (piece.strip() for piece in line.split("|"))
        made.append(f"{number} | {label} | {unit} | P | {added(programmed)} @series=plan")
        made.append(f"^ | ^ | ^ | E | {added(executed)} @series=executed")
    return "\n".join(made)


POA = table(
    2023,
    [
        text("N°"),
        name("Descripción de la actividad"),
        measure("Unidad de medida"),
        text("P/E"),
        *(
            unsaid("Programación y ejecución mensual", month, period=f"{n:02d}")
            for n, month in enumerate(MONTHS, start=1)
        ),
        unsaid("Total"),
    ],
    f"""
    ## GERENCIA DE REGISTRO INMOBILIARIO
    {_rows(ENROLMENT, 1)}
    ## UNIDAD DE CONCILIACIÓN Y ATENCIÓN
    {_rows(TRAINING, 4)}
    """,
)
PLAN = Plan(
    (
        "INSTITUTO HONDUREÑO DE LINDEROS",
        "Plan Operativo Anual 2023",
        "Matriz de programación y ejecución de actividades. P = Programado, E = Ejecutado",
    ),
    (POA,),
    unruled="zebra",
    numbers=True,
)
