"""Panama: months with half-years in two tables whose titles say what is planned and what is done; money by province."""

from __future__ import annotations

from collections.abc import Callable

from tests.abroad.plan import Plan, measure, name, planned, table, text
from tests.abroad.plan import done as executed
from tests.foreign.model import Column, Sheet

MONTHS = (
    "Enero",
    "Febrero",
    "Marzo",
    "Abril",
    "Mayo",
    "Junio",
    "Julio",
    "Agosto",
    "Septiembre",
    "Octubre",
    "Noviembre",
    "Diciembre",
)
# name | measure | months
TRAINING_PLAN = """
Cursos de formación dual impartidos | Curso | 8 12 14 14 15 14 12 14 15 15 12 5
Estudiantes matriculados | Estudiante | 240 360 420 420 450 420 360 420 450 450 360 150
Horas de instrucción | Hora | 1,600 2,400 2,800 2,800 3,000 2,800 2,400 2,800 3,000 3,000 2,400 1,000
"""
TRAINING_DONE = """
Cursos de formación dual impartidos | Curso | 7 12 13 15 15 13
Estudiantes matriculados | Estudiante | 198 351 402 437 461 399
Horas de instrucción | Hora | 1,420 2,388 2,655 2,910 3,005 2,610
"""
CAREERS_PLAN = """
Visitas a empresas | Visita | 20 25 30 30 30 30 30 30 30 30 25 10
Pasantías colocadas | Pasante | - 40 60 60 60 60 - 50 60 60 40 -
"""
CAREERS_DONE = """
Visitas a empresas | Visita | 18 26 31 28 33 30
Pasantías colocadas | Pasante | - 35 58 64 57 61
"""


def _with_halves(numbers: str) -> str:
    pieces = numbers.split()
    cells: list[str] = []
    for start in range(0, len(pieces), 6):
        half = pieces[start : start + 6]
        cells += [*half, f"{_sum(half):,}"]
    if len(pieces) == 12:
        cells.append(f"{_sum(pieces):,}")
    return " | ".join(cells)


def _sum(pieces: list[str]) -> int:
    return sum(int(piece.replace(",", "")) for piece in pieces if piece != "-")


def _rows(lines: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        label, unit, numbers = (piece.strip() for piece in line.split("|"))
        marks = " @unit=hour" if unit == "Hora" else ""
        made.append(f"{label} | {unit} | {_with_halves(numbers)}{marks}")
    return "\n".join(made)


def _sheet(whose: str, title: str, lines: str, column: Callable[..., Column], count: int) -> Sheet:
    made: list[Column] = []
    for place, month in enumerate(MONTHS[:count], start=1):
        made.append(column(month, period=f"{place:02d}"))
        if place % 6 == 0:
            made.append(column(f"{'I' * (place // 6)} Semestre", period=f"S{place // 6}"))
    whole = [column("Total")] if count == 12 else []
    columns = [name("Meta operativa"), measure("Unidad de medida"), *made, *whole]
    dash = "not_planned" if column is planned else "?"
    return table(2023, columns, _rows(lines), dependency=whose, above=(title,), dash=dash)


TRAINING, CAREERS = "Dirección: Formación Profesional", "Dirección: Vinculación Laboral"
PROVINCES = ("Chiriquí", "Coclé", "Colón", "Panamá", "Veraguas")
MONEY = table(
    2023,
    [
        text("Código", fills="code"),
        name("Proyecto"),
        *(planned("Provincia", province) for province in PROVINCES),
        planned("Total"),
        text("Fecha de entrega"),
    ],
    """
    P-01 | Talleres de mecánica | B/.42,500.00 | B/.18,000.00 | B/.36,250.00 | B/.95,400.00 | - | B/.192,150.00 | 30-09-2023 @unit=pab
    P-02 | Laboratorios de cómputo | B/.12,000.00 | - | B/.15,750.50 | B/.48,000.00 | B/.9,600.00 | B/.85,350.50 | 30-11-2023 @unit=pab
    P-03 | Equipo de cocina | B/.8,200.00 | B/.8,200.00 | - | B/.22,400.00 | B/.8,200.00 | B/.47,000.00 | 31-08-2023 @unit=pab
    TOTAL | < | B/.62,700.00 | B/.26,200.00 | B/.52,000.50 | B/.165,800.00 | B/.17,800.00 | B/.324,500.50 | @unit=pab, code=?
    """,
    above=("Cuadro 5. Inversión programada por provincia, año 2023",),
)
PLAN = Plan(
    (
        "INSTITUTO PANAMEÑO DE OFICIOS",
        "PLAN OPERATIVO ANUAL 2023",
        "Programación y ejecución de metas",
    ),
    (
        _sheet(TRAINING, "Cuadro 1. Metas programadas para 2023", TRAINING_PLAN, planned, 12),
        _sheet(TRAINING, "Cuadro 2. Metas ejecutadas de enero a junio de 2023", TRAINING_DONE, executed, 6),
        _sheet(CAREERS, "Cuadro 3. Metas programadas para 2023", CAREERS_PLAN, planned, 12),
        _sheet(CAREERS, "Cuadro 4. Metas ejecutadas de enero a junio de 2023", CAREERS_DONE, executed, 6),
        MONEY,
    ),
    unruled="zebra",
    align="right",
    running="INSTITUTO PANAMEÑO DE OFICIOS - POA 2023",
)
