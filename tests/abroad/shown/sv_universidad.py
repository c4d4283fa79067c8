"""El Salvador: a university's year of goals by month under its quarters, units as headings and who answers in each row; dollars by heading and source of money."""

from __future__ import annotations

from tests.abroad.plan import Plan, measure, name, planned, table, text

MONTHS = ("Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Sep", "Oct", "Nov", "Dic")
QUARTERS = ("Trimestre I", "Trimestre II", "Trimestre III", "Trimestre IV")
# number | activity | measure | twelve months, a point where nothing is foreseen | who answers
LINES = """
## VICERRECTORÍA ACADÉMICA
1.1 | Estudiantes de nuevo ingreso inscritos | Estudiante | 2,150 . . . . . 640 . . . . . | Admisión
1.2 | Planes de estudio actualizados | Plan | . . 1 . . 2 . . 2 . 1 . | Currículo
1.3 | Docentes formados en entornos virtuales | Docente | . 25 . 30 . 30 . 25 . 30 . . | Formación docente
1.4 | Becas socioeconómicas otorgadas | Beca | . 310 . . . . . 285 . . . . | Bienestar
## SECRETARÍA DE INVESTIGACIÓN
2.1 | Proyectos de investigación aprobados | Proyecto | . . 6 . . 4 . . 5 . . 3 | Consejo científico
2.2 | Artículos enviados a revistas indexadas | Artículo | 1 1 2 2 2 3 2 2 3 3 2 1 | Consejo científico
2.3 | Ejemplares de la revista universitaria | Ejemplar | . . . . . 500 . . . . . 500 | Editorial
## SECRETARÍA DE PROYECCIÓN SOCIAL
3.1 | Horas sociales acreditadas | Hora | 9,000 9,500 10,200 7,400 10,800 11,000 9,300 8,900 11,500 12,100 10,600 5,200 | Proyección social
3.2 | Consultas en el bufete jurídico popular | Consulta | 60 75 80 55 80 80 75 70 80 85 70 30 | Jurisprudencia
3.3 | Presentaciones del elenco artístico | Presentación | . 2 2 1 3 2 2 1 6 3 3 2 | Arte y cultura
"""


def _rows() -> str:
    made: list[str] = []
    for line in LINES.strip().splitlines():
        if line.startswith("#"):
            made.append(line)
            continue
        number, label, unit, months, who = (piece.strip() for piece in line.split("|"))
        cells = ["" if month == "." else month for month in months.split()]
        total = sum(int(cell.replace(",", "")) for cell in cells if cell)
        mark = " @unit=hour" if unit == "Hora" else ""
        made.append(f"{number} | {label} | {unit} | {' | '.join(cells)} | {total:,} | {who}{mark}")
    return "\n".join(made)


GOALS = table(
    2025,
    [
        text("N°"),
        name("Actividad"),
        measure("Unidad de medida"),
        *(planned(QUARTERS[n // 3], month, period=f"{n + 1:02d}") for n, month in enumerate(MONTHS)),
        planned("Meta anual"),
        text("Responsable"),
    ],
    _rows(),
    above=("Programación mensual de metas",),
)
MONEY = table(
    2025,
    [
        text("Rubro"),
        name("Nombre"),
        planned("Fondo General", unit="usd"),
        planned("Recursos Propios", unit="usd"),
        planned("Total", unit="usd"),
    ],
    """
    51 | Remuneraciones | $ 6,840,215.00 | $ 1,122,640.00 | $ 7,962,855.00
    54 | Bienes y servicios | $ 1,075,300.00 | $ 918,450.00 | $ 1,993,750.00
    55 | Gastos financieros y otros | $ 64,200.00 | $ 31,775.00 | $ 95,975.00
    56 | Transferencias corrientes | $ 12,000.00 | $ 188,500.00 | $ 200,500.00
    61 | Inversiones en activos fijos | $ 240,000.00 | $ 415,900.00 | $ 655,900.00
    TOTAL | < | $ 8,231,715.00 | $ 2,677,265.00 | $ 10,908,980.00 @bold
    """,
    above=("Presupuesto por rubro de agrupación y fuente de financiamiento",),
)
PLAN = Plan(
    (
        "UNIVERSIDAD DEL VALLE DE JIBOA",
        "PLAN OPERATIVO ANUAL 2025",
        "Unidad de Planificación - San Vicente, El Salvador",
    ),
    (GOALS, MONEY),
    unruled="zebra",
    running="Plan Operativo Anual 2025",
    numbers=True,
)
