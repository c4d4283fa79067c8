"""Guatemala: a municipality's works with code, community and cost, what they are to spend this year and their physical progress at three dates; services by quarter; quetzales by fund."""

from __future__ import annotations

from tests.abroad.plan import Plan, added, done, measure, name, planned, table, text

WORKS = table(
    2024,
    [
        text("SNIP", fills="code"),
        name("Proyecto"),
        text("Comunidad"),
        planned("Costo total Q", unit="gtq", year="?", period="?"),
        planned("Asignado 2024 Q", unit="gtq"),
        text("Fuente"),
        done("Avance físico acumulado (%)", "30/04/2024", unit="percent", period="?"),
        done("Avance físico acumulado (%)", "31/08/2024", unit="percent", period="?"),
        done("Avance físico acumulado (%)", "31/12/2024", unit="percent", period="?"),
    ],
    """
    241087 | Mejoramiento calle con adoquín | Aldea El Zapotal | 1,845,600.00 | 1,845,600.00 | CODEDE | 0 | 45 | 100
    241112 | Construcción escuela primaria | Caserío Las Pilas | 2,910,350.00 | 1,600,000.00 | CODEDE | 15 | 38 | 60
    239954 | Construcción sistema de agua potable | Aldea Chuitzalic | 3,475,000.00 | 2,150,000.00 | Municipal | 52 | 80 | 100
    241190 | Ampliación sistema de alcantarillado | Cabecera, zona 3 | 1,120,480.00 | 1,120,480.00 | Municipal | 0 | 20 | 72
    238771 | Construcción salón comunal | Aldea San Antonio | 685,900.00 | 240,065.00 | IVA-PAZ | 65 | 100 | 100
    """,
    above=("I. Programa de inversión municipal 2024",),
)
# number | service | measure | four quarters
SERVICES = """
1 | Metros cúbicos de basura recolectados | Metro cúbico | 2,850 2,900 3,100 3,250
2 | Mantenimiento de caminos vecinales | Kilómetro | 24 18 10 26
3 | Análisis de agua para consumo humano | Análisis | 45 45 45 45
4 | Familias con huertos asistidos | Familia | 60 120 120 60
5 | Becas de estudio entregadas | Beca | 180 - - -
6 | Jornadas de vacunación canina | Jornada | - 4 4 -
7 | Títulos de concesión de cementerio emitidos | Título | 15 15 20 40
"""


def _rows() -> str:
    made: list[str] = []
    for line in SERVICES.strip().splitlines():
        *start, numbers = (piece.strip() for piece in line.split("|"))
        made.append(f"{' | '.join(start)} | {added(numbers)} | Dirección municipal")
    return "\n".join(made)


GOALS = table(
    2024,
    [
        text("No."),
        name("Servicio / actividad"),
        measure("Unidad de medida"),
        *(planned("Metas programadas", f"Trimestre {n}", period=f"Q{n}") for n in range(1, 5)),
        planned("Metas programadas", "Total 2024"),
        text("Responsable"),
    ],
    _rows(),
    above=("II. Programa de servicios y actividades de funcionamiento",),
)
MONEY = table(
    2024,
    [
        name("Programa presupuestario"),
        planned("Aprobado Q", unit="gtq"),
        planned("Vigente Q", unit="gtq"),
        done("Ejecutado Q", unit="gtq"),
    ],
    """
    01 Actividades centrales | 6,418,200.00 | 6,605,340.00 | 6,388,019.27
    11 Agua y saneamiento | 4,906,000.00 | 5,128,400.00 | 4,417,226.80
    12 Red vial y caminos | 3,250,000.00 | 3,942,115.00 | 3,611,940.33
    13 Educación y cultura | 2,704,100.00 | 2,704,100.00 | 2,198,455.00
    99 Partidas no asignables | 890,000.00 | 788,345.00 | 788,345.00
    Total | 18,168,300.00 | 19,168,300.00 | 17,403,986.40 @bold
    """,
    above=("III. Ejecución presupuestaria al 31 de diciembre de 2024",),
)
PLAN = Plan(
    (
        "MUNICIPALIDAD DE SANTA ELENA CHIXOT",
        "PLAN OPERATIVO ANUAL 2024: INFORME DE CIERRE",
        "Dirección Municipal de Planificación -DMP-, Guatemala",
    ),
    (WORKS, GOALS, MONEY),
    unruled="bare",
    numbers=True,
)
