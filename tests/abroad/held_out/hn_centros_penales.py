"""Honduras: a prison institute's plan with quarters and costs in lempiras, headings that name the objectives; then the first quarter's follow-up."""

from __future__ import annotations

from tests.abroad.plan import Plan, added, done, measure, name, planned, share, table, text

# code | activity | measure | four quarters | lempiras | cost
ACTIVITIES = """
# Objetivo 1. Mejorar las condiciones de vida de la población privada de libertad
1.1 | Atenciones médicas en clínicas internas | Atención | 9,200 9,400 9,400 9,000 | 6,480,000.00
1.2 | Raciones alimentarias servidas | Ración | 1,755,000 1,774,500 1,794,000 1,794,000 | 213,525,000.00
1.3 | Módulos habitacionales rehabilitados | Módulo | - 3 4 2 | 38,750,000.00
# Objetivo 2. Preparar la reinserción social
2.1 | Privados de libertad alfabetizados | Persona | 210 340 360 180 | 1,905,400.00
2.2 | Certificados de oficios entregados | Certificado | - 275 - 325 | 2,318,250.00
2.3 | Evaluaciones de consejos técnicos | Evaluación | 620 650 650 580 | 890,000.00
2.4 | Visitas familiares coordinadas | Visita | 15,000 15,500 15,500 18,000 | 412,500.00
# Objetivo 3. Reforzar la seguridad
3.1 | Requisas realizadas | Requisa | 78 78 78 78 | 1,170,000.00
3.2 | Cámaras instaladas | Cámara | - 120 180 - | 9,600,000.00
3.3 | Custodios graduados de la academia | Persona | - - 240 - | 14,200,000.00
"""


def _rows() -> str:
    made: list[str] = []
    for line in ACTIVITIES.strip().splitlines():
        if line.startswith("#"):
            made.append(line)
            continue
        code, label, unit, numbers, cost = (piece.strip() for piece in line.split("|"))
        made.append(f"{code} | {label} | {unit} | {added(numbers)} | {cost}")
    made.append("Total | < | < | | | | | | 289,251,150.00 @bold, measure=?")
    return "\n".join(made)


GOALS = table(
    2025,
    [
        text("No."),
        name("Actividad"),
        measure("Unidad de medida"),
        planned("I Trim.", period="Q1"),
        planned("II Trim.", period="Q2"),
        planned("III Trim.", period="Q3"),
        planned("IV Trim.", period="Q4"),
        planned("Total 2025"),
        planned("Costo (Lempiras)", unit="hnl"),
    ],
    _rows(),
    above=("Matriz A. Programación anual",),
)
FOLLOWED = table(
    2025,
    [
        name("Indicador seguido"),
        planned("Programado a marzo", period="Q1"),
        done("Ejecutado a marzo", period="Q1"),
        share("Porcentaje"),
        text("Justificación"),
    ],
    """
    Atenciones médicas en clínicas internas | 9,200 | 8,764 | 95.3 | Falta de un médico en Danlí
    Raciones alimentarias servidas | 1,755,000 | 1,755,000 | 100.0 | -
    Privados de libertad alfabetizados | 210 | 188 | 89.5 | Inicio tardío del módulo
    Evaluaciones de consejos técnicos | 620 | 655 | 105.6 | Apoyo de pasantes
    Requisas realizadas | 78 | 81 | 103.8 | -
    """,
    above=("Matriz B. Seguimiento al primer trimestre de 2025",),
)
PLAN = Plan(
    (
        "INSTITUTO DE CENTROS PENALES",
        "PLAN OPERATIVO ANUAL 2025",
        "Unidad de Planeamiento y Evaluación de la Gestión, Honduras",
    ),
    (GOALS, FOLLOWED),
    unruled="zebra",
    pen="fill",
    running="POA 2025",
)
