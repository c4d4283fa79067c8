"""Honduras: a university's regional centre, strategic indicators with a baseline and five years ahead; activities with crosses for the months, a goal and lempiras by source, dimensions over the width."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, measure, name, planned, table, text

INITIALS = ("E", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D")
# number | activity | measure | goal | first, last month | national, own funds | who
LINES = """
# Dimensión 1. Docencia
1.1 | Matricular estudiantes de primer ingreso | Estudiante | 1,280 | 1 2 | 145,000.00 30,000.00 | Registro
1.2 | Capacitar docentes en evaluación | Docente | 96 | 3 6 | 88,400.00 0.00 | Desarrollo Docente
1.3 | Abrir secciones en línea | Sección | 64 | 1 9 | 210,000.00 75,500.00 | Coordinación Académica
# Dimensión 2. Investigación
2.1 | Presentar proyectos a becas de investigación | Proyecto | 12 | 2 4 | 360,000.00 0.00 | Investigación
2.2 | Celebrar el congreso regional | Congreso | 1 | 8 8 | 95,000.00 140,000.00 | Investigación
# Dimensión 3. Vinculación
3.1 | Ejecutar proyectos con alcaldías | Proyecto | 9 | 2 11 | 425,750.00 0.00 | Vinculación
3.2 | Atender pacientes en brigadas médicas | Paciente | 2,400 | 5 10 | 172,300.00 48,000.00 | Vinculación
# Dimensión 4. Gestión
4.1 | Reparar aulas y baños | Aula | 22 | 1 12 | 1,340,000.00 265,000.00 | Administración
4.2 | Levantar el inventario de bienes | Inventario | 2 | 6 12 | 18,000.00 0.00 | Administración
"""


def _money(number: float) -> str:
    return f"{number:,.2f}"


def _rows() -> str:
    made: list[str] = []
    sums = [0.0, 0.0]
    for line in LINES.strip().splitlines():
        if line.startswith("#"):
            made.append(line)
            continue
        code, label, unit, goal, when, costs, who = (piece.strip() for piece in line.split("|"))
        first, last = map(int, when.split())
        crosses = ["X" if first <= month <= last else "" for month in range(1, 13)]
        parts = [float(cost.replace(",", "")) for cost in costs.split()]
        sums = [one + two for one, two in zip(sums, parts, strict=True)]
        cells = (code, label, unit, goal, *crosses, *map(_money, (*parts, sum(parts))), who)
        made.append(" | ".join(cells))
    whole = " | ".join(map(_money, (*sums, sum(sums))))
    made.append(f"Total | < | < | {'| ' * 13} {whole} | @bold, measure=?")
    return "\n".join(made)


COST = "Presupuesto 2025 (L.)"
ACTIVITIES = table(
    2025,
    [
        text("N.º"),
        name("Actividad"),
        measure("Unidad"),
        planned("Meta 2025"),
        *(text("Cronograma", said) for said in INITIALS),
        planned(COST, "Fondos nacionales", unit="hnl"),
        planned(COST, "Fondos propios", unit="hnl"),
        planned(COST, "Total", unit="hnl"),
        text("Responsable"),
    ],
    _rows(),
    above=("Matriz 2. Actividades, cronograma y presupuesto del año 2025",),
)
STRATEGY = table(
    2025,
    [
        name("Indicador estratégico"),
        measure("Unidad"),
        base("Línea base 2023", year=2023),
        *(planned("Metas", str(year), year=year) for year in range(2024, 2029)),
    ],
    """
    Tasa de graduación por cohorte | Porcentaje | 28.4% | 29.0% | 31.0% | 33.0% | 35.0% | 38.0% @unit=percent
    Docentes con maestría o doctorado | Porcentaje | 46.0% | 48.0% | 52.0% | 56.0% | 60.0% | 65.0% @unit=percent
    Matrícula total del centro | Estudiante | 6,915 | 7,000 | 7,250 | 7,500 | 7,800 | 8,100
    Carreras acreditadas | Carrera | 0 | 0 | 1 | 2 | 3 | 4
    Publicaciones científicas | Publicación | 13 | 15 | 18 | 22 | 26 | 30
    """,
    above=("Matriz 1. Indicadores del Plan Estratégico 2024-2028",),
)
PLAN = Plan(
    (
        "CENTRO UNIVERSITARIO REGIONAL DEL VALLE DE SIRAMA",
        "PLAN OPERATIVO ANUAL 2025",
        "Unidad de Planificación, Honduras",
    ),
    (STRATEGY, ACTIVITIES),
    unruled="zebra",
    running="CURVS - Plan Operativo Anual 2025",
)
