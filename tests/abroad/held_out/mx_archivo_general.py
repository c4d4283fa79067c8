"""Mexico: a state archive's yearly programme, activities with a goal and crosses in the months they run, transfers of boxes by office and quarter beside what the year before moved, what it needs with price and cost in pesos; upright page."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, table, text

MONTHS = ("E", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D")
# number | activity | goal | measure | months it runs
ACTIVITIES = """
# Nivel estructural
1 | Sesiones del grupo interdisciplinario | 4 | Sesión | 3 6 9 12
2 | Nombramientos de responsables de archivo | 38 | Nombramiento | 1 2
# Nivel documental
3 | Actualización del catálogo de disposición documental | 1 | Catálogo | 5 6 7 8
4 | Inventarios de archivos de trámite revisados | 152 | Inventario | 3 4 5 9 10 11
5 | Bajas documentales dictaminadas | 26 | Dictamen | 4 5 6 10 11
6 | Fotografías históricas digitalizadas | 12,500 | Imagen | 2 3 4 5 6 7 8 9 10 11
# Nivel normativo y de capacitación
7 | Cursos a responsables de archivo | 18 | Curso | 2 3 5 6 8 9 10
8 | Servidores públicos capacitados | 640 | Persona | 2 3 5 6 8 9 10
9 | Auditorías archivísticas internas | 10 | Auditoría | 7 8 9 10
"""


def _crosses() -> str:
    made: list[str] = []
    for line in ACTIVITIES.strip().splitlines():
        if line.startswith("#"):
            made.append(line)
            continue
        number, label, goal, unit, when = (piece.strip() for piece in line.split("|"))
        months = set(map(int, when.split()))
        crosses = " | ".join("X" if n in months else "" for n in range(1, 13))
        made.append(f"{number} | {label} | {unit} | {goal} | {crosses}")
    return "\n".join(made)


SCHEDULE = table(
    2025,
    [
        text("No."),
        name("Actividad"),
        measure("Unidad de medida"),
        planned("Meta 2025"),
        *(text("Cronograma", month) for month in MONTHS),
    ],
    _crosses(),
    above=("Apartado III. Planeación de actividades",),
)
# office | boxes the year before | four quarters
OFFICES = """
Secretaría General de Gobierno | 412 | 90 120 120 80
Secretaría de Finanzas | 1,038 | 250 300 300 250
Secretaría de Educación | 876 | 180 260 260 200
Oficialía Mayor | 207 | 40 60 60 60
Procuraduría del Trabajo | 95 | 0 45 45 0
"""


def _number(said: str) -> int:
    return int(said.replace(",", ""))


def _boxes() -> str:
    made: list[str] = []
    sums = [0] * 6
    for line in OFFICES.strip().splitlines():
        label, before, quarters = (piece.strip() for piece in line.split("|"))
        parts = [_number(part) for part in quarters.split()]
        values = [_number(before), *parts, sum(parts)]
        sums = [one + other for one, other in zip(sums, values, strict=True)]
        made.append(f"{label} | {' | '.join(f'{value:,}' for value in values)}")
    made.append(f"Total | {' | '.join(f'{value:,}' for value in sums)} @bold")
    return "\n".join(made)


BOXES = table(
    2025,
    [
        name("Dependencia"),
        done("Cajas transferidas en 2024", year=2024),
        *(
            planned("Cajas por transferir en 2025", said, period=f"Q{n}")
            for n, said in enumerate(("1er. trim.", "2do. trim.", "3er. trim.", "4to. trim."), start=1)
        ),
        planned("Cajas por transferir en 2025", "Total"),
    ],
    _boxes(),
    above=("Apartado IV. Transferencias primarias al archivo de concentración",),
)
NEEDS = table(
    2025,
    [
        name("Concepto"),
        planned("Cantidad"),
        planned("Costo unitario", unit="mxn", optional=True),
        planned("Costo total", unit="mxn"),
    ],
    """
    Cajas de polipropileno | 3,000 | $68.50 | $205,500.00
    Guardas de papel libre de ácido | 15,000 | $4.20 | $63,000.00
    Escáner de cama plana | 3 | $41,900.00 | $125,700.00
    Deshumidificador | 4 | $18,250.00 | $73,000.00
    Total | | | $467,200.00 @bold
    """,
    above=("Apartado V. Recursos materiales",),
)
PLAN = Plan(
    (
        "ARCHIVO GENERAL DEL ESTADO DE LA SIERRA",
        "PROGRAMA ANUAL DE DESARROLLO ARCHIVÍSTICO 2025",
        "Gobierno del Estado - México",
    ),
    (SCHEDULE, BOXES, NEEDS),
    unruled="zebra",
    wide=False,
    running="PADA 2025",
    numbers=True,
)
