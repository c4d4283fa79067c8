"""Nicaragua: a technological institute's plan by directorate, activities with an indicator each, four quarters and their year, córdobas; enrolment by kind of course with women and men foreseen and reached to September."""

from __future__ import annotations

from tests.abroad.plan import Plan, added, also, done, measure, name, planned, table

# activity | indicator | measure | four quarters | córdobas
TEACHING = """
Formar técnicos generales | Estudiantes egresados de técnico general | Estudiante | 0 420 180 640 | 14,260,800.00
Impartir cursos de habilitación | Cursos de habilitación concluidos | Curso | 60 85 85 50 | 6,115,400.00
Certificar competencias laborales | Trabajadores certificados por experiencia | Trabajador | 110 150 160 120 | 1,248,350.50
Atender escuelas móviles en comarcas | Comarcas visitadas por escuela móvil | Comarca | 12 18 18 12 | 2,970,000.00
"""
TEACHERS = """
Actualizar al personal docente | Docentes con diplomado aprobado | Docente | 0 45 60 35 | 864,200.00
Elaborar programas por competencias | Programas curriculares aprobados | Programa | 3 5 6 2 | 412,500.00
"""
SUPPORT = """
Mantener talleres y laboratorios | Talleres con mantenimiento realizado | Taller | 8 14 10 6 | 3,318,640.25
Otorgar becas internas | Becas internas entregadas | Beca | 310 325 325 310 | 9,905,000.00
Supervisar centros privados acreditados | Supervisiones realizadas | Supervisión | 15 20 20 15 | 186,900.00
"""


def _rows(lines: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        action, label, unit, quarters, cost = (piece.strip() for piece in line.split("|"))
        made.append(f"{action} | {label} | {unit} | {added(quarters)} | {cost}")
    return "\n".join(made)


def _sum(*bodies: str) -> str:
    costs = (line.split("|")[4] for body in bodies for line in body.strip().splitlines())
    return f"{sum(float(cost.strip().replace(',', '')) for cost in costs):,.2f}"


GOALS = table(
    2024,
    [
        also("Actividad"),
        name("Indicador"),
        measure("Unidad de medida"),
        *(
            planned("Programación de metas físicas 2024", f"{said} Trim.", period=f"Q{n}")
            for n, said in enumerate(("I", "II", "III", "IV"), start=1)
        ),
        planned("Programación de metas físicas 2024", "Total"),
        planned("Presupuesto 2024 (C$)", unit="nio"),
    ],
    f"""
    ## Dirección de Formación Profesional
    {_rows(TEACHING)}
    ## Dirección de Docencia
    {_rows(TEACHERS)}
    ## Dirección de Servicios Estudiantiles y Apoyo
    {_rows(SUPPORT)}
    TOTAL | < | < | | | | | | {_sum(TEACHING, TEACHERS, SUPPORT)} @bold, dependency=?, measure=?
    """,
    above=("Formato POA-02. Programación física y financiera por dirección",),
)
ENROLMENT = table(
    2024,
    [
        name("Modalidad"),
        *(planned("Meta anual 2024", who) for who in ("Mujeres", "Varones", "Total")),
        *(
            done("Matrícula acumulada a septiembre 2024", who, period="~09")
            for who in ("Mujeres", "Varones", "Total")
        ),
    ],
    """
    Técnico general | 1,420 | 1,680 | 3,100 | 1,388 | 1,597 | 2,985
    Técnico especialista | 310 | 290 | 600 | 284 | 301 | 585
    Cursos de habilitación | 4,900 | 3,500 | 8,400 | 3,716 | 2,640 | 6,356
    Cursos en línea | 2,250 | 1,750 | 4,000 | 2,107 | 1,533 | 3,640
    Total | 8,880 | 7,220 | 16,100 | 7,495 | 6,071 | 13,566 @bold
    """,
    above=("Formato POA-05. Matrícula por modalidad (estudiantes)",),
)
PLAN = Plan(
    (
        "INSTITUTO TECNOLÓGICO DE FORMACIÓN DEL XOLOTLÁN",
        "PLAN OPERATIVO ANUAL 2024",
        "División de Planificación - Managua, Nicaragua",
    ),
    (GOALS, ENROLMENT),
    unruled="horizontal",
    numbers=True,
)
