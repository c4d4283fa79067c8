"""El Salvador: a long list over several pages with its header repeated, raised notes, bounds and halves."""

from __future__ import annotations

from tests.abroad.plan import Plan, added, done, measure, name, planned, table, text

# name | measure | four programmed quarters | two executed ones
CARE = """
Consulta externa de medicina general | Consulta | 5,200 5,350 5,300 5,150 | 5,118 5,402
Consulta externa de pediatría | Consulta | 2,100 2,150 2,140 2,090 | 2,087 2,161
Consulta de odontología | Consulta | 980 1,010 1,000 990 | 964 1,022
Egresos de cirugía | Egreso | 310 325 320 315 | 301 330
Egresos de obstetricia | Egreso | 402 398 405 410 | 395 401
Partos atendidos | Parto | 260 255 262 270 | 249 258
Cirugías electivas | Cirugía | 180 190 190 175 | 172 195
Cirugías de emergencia¹ | Cirugía | 95 95 95 95 | 101 88
Exámenes de laboratorio clínico | Examen | 24,500 25,000 25,200 24,300 | 24,118 25,377
Estudios radiológicos | Estudio | 3,100 3,150 3,120 3,030 | 3,044 3,190
Ultrasonografías | Estudio | 1,240 1,260 1,250 1,230 | 1,201 1,275
Recetas despachadas | Receta | 61,000 62,500 62,000 60,500 | 60,412 63,008
Raciones alimenticias servidas | Ración | 18,300 18,500 18,400 18,600 | 18,150 18,722
Inhaloterapias aplicadas | Sesión | 1,900 1,750 1,800 2,050 | 1,955 1,702
Sesiones de fisioterapia | Sesión | 2,450 2,500 2,500 2,400 | 2,390 2,541
"""
OUTREACH = """
Visitas domiciliares de enfermería | Visita | 640 660 655 645 | 622 671
Charlas de lactancia materna | Charla | 36 36 36 36 | 35 38
Ferias de salud en cantones² | Feria | 1 2 2 1 | 1 2
Jornadas de vacunación | Jornada | 4 6 3 3 | 4 6
Perros y gatos vacunados contra la rabia | Animal | - 2,800 - 1,400 | - 2,655
Brigadas de control del zancudo | Brigada | 12 18 24 18 | 11 19
Viviendas con abatización | Vivienda | 3,300 4,100 5,000 3,900 | 3,215 4,302
Personas mayores con plan de cuido | Persona | 120 130 130 125 | 117 133
Simulacros de evacuación | Simulacro | - 1 - 1 | - 1
"""


def _rows(lines: str, first: int) -> str:
    pieces = [[piece.strip() for piece in line.split("|")] for line in lines.strip().splitlines()]
    return "\n".join(
        f"{number} | {label} | {unit} | {added(goals)} | {' | '.join(seen.split())}"
        for number, (label, unit, goals, seen) in enumerate(pieces, start=first)
    )


QUARTERS = ("1er trim.", "2do trim.", "3er trim.", "4to trim.")
GOALS = table(
    2023,
    [
        text("No."),
        name("Actividad"),
        measure("Unidad de medida"),
        *(planned("Programado", quarter, period=f"Q{n}") for n, quarter in enumerate(QUARTERS, start=1)),
        planned("Programado", "Total año"),
        *(done("Realizado", quarter, period=f"Q{n}") for n, quarter in enumerate(QUARTERS[:2], start=1)),
    ],
    f"""
    ## DIVISIÓN MÉDICA
    {_rows(CARE, 1)}
    ## UNIDAD DE PROMOCIÓN COMUNITARIA
    {_rows(OUTREACH, 16)}
    """,
    below=("1/ Incluye las referidas de otros centros.", "2/ Con apoyo de las alcaldías."),
)
QUALITY = table(
    2023,
    [name("Indicador de calidad"), text("Fuente"), done("Resultado 2022", year=2022), planned("Meta 2023")],
    """
    Ocupación de camas | Sistema de egresos | 81.4 % | 85 % @unit=percent
    Infecciones asociadas a la atención | Comité | 3.1 % | < 2.5 %{n=2.5, comparator=<} @unit=percent
    Oportunidad en la entrega de resultados | Laboratorio | 92 %² | ≥ 95 %{n=95, comparator=>=} @unit=percent
    Espera para consulta de primera vez | Citas | 14 días{unit=day} | 12 días{unit=day}
    Horas de espera en emergencia | Triaje | 2 ½{n=2.5} | ½{n=0.5} @unit=hour
    Satisfacción de usuarios | Encuesta | N/D | al menos 90 %{n=90, comparator=>=} @unit=percent
    """.replace("92 %²", "92 %²{n=92}"),
    above=("Indicadores de calidad",),
)
PLAN = Plan(
    (
        "HOSPITAL REGIONAL DEL GOLFO",
        "PLAN OPERATIVO ANUAL 2023",
        "Seguimiento al mes de junio",
    ),
    (GOALS, QUALITY),
    running="HOSPITAL REGIONAL DEL GOLFO  ·  República de El Salvador",
    numbers=True,
    unruled="horizontal",
    font="Vera",
    raised=True,
)
