"""Argentina: a hospital's budget with goals in kind of three years, the budget year's by quarter, programmes as rows; credit by source in thousands of pesos; posts."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, table, text

# name | measure | executed 2023, expected 2024 | four quarters of 2025
PROGRAMMES = {
    "PROGRAMA 16: ATENCIÓN AMBULATORIA": """
Consultas médicas en consultorios externos | Consulta | 184.320 190.000 | 46.000 50.000 51.500 49.500
Consultas de guardia | Consulta | 97.415 98.500 | 23.000 25.500 27.000 24.000
Prestaciones odontológicas | Prestación | 21.806 23.000 | 5.500 6.200 6.300 6.000
""",
    "PROGRAMA 17: INTERNACIÓN Y CIRUGÍA": """
Egresos hospitalarios | Egreso | 11.942 12.300 | 3.050 3.200 3.250 3.100
Intervenciones quirúrgicas programadas | Cirugía | 4.118 4.400 | 1.050 1.200 1.200 1.150
Partos asistidos | Parto | 1.604 1.550 | 380 390 395 385
""",
    "PROGRAMA 18: DIAGNÓSTICO Y PREVENCIÓN": """
Determinaciones de laboratorio | Análisis | 612.507 630.000 | 155.000 164.000 166.000 160.000
Estudios por imágenes | Estudio | 58.930 61.000 | 15.000 16.000 16.500 15.500
Dosis de vacunas aplicadas | Dosis | 36.244 38.000 | 8.000 16.500 9.000 6.500
""",
}


def _goals() -> str:
    made: list[str] = []
    for title, lines in PROGRAMMES.items():
        made.append(f"# {title}")
        for line in lines.strip().splitlines():
            label, unit, before, hoped = (piece.strip() for piece in line.split("|"))
            quarters = hoped.split()
            whole = f"{sum(int(quarter.replace('.', '')) for quarter in quarters):,}".replace(",", ".")
            made.append(" | ".join((label, unit, *before.split(), *quarters, whole)))
    return "\n".join(made)


GOALS = table(
    2025,
    [
        name("Denominación de la meta"),
        measure("Unidad de medida"),
        done("Ejecutado 2023", year=2023),
        planned("Presupuestado 2024", year=2024),
        *(
            planned("Programación 2025", said, period=f"Q{n}")
            for n, said in enumerate(("1° Trim.", "2° Trim.", "3° Trim.", "4° Trim."), start=1)
        ),
        planned("Programación 2025", "Total anual"),
    ],
    _goals(),
    decimal=",",
    above=("Planilla 1. Metas físicas por programa",),
)
CREDIT = table(
    2025,
    [
        text("Inciso"),
        name("Objeto del gasto"),
        planned("Tesoro provincial", unit="ars", scale=1000),
        planned("Recursos propios", unit="ars", scale=1000),
        planned("Transferencias nacionales", unit="ars", scale=1000),
        planned("Total 2025", unit="ars", scale=1000),
    ],
    """
    1 | Gastos en personal | 28.415.600 | 0 | 0 | 28.415.600
    2 | Bienes de consumo | 5.120.340 | 1.884.000 | 912.500 | 7.916.840
    3 | Servicios no personales | 3.806.115 | 742.300 | 0 | 4.548.415
    4 | Bienes de uso | 640.000 | 315.750 | 1.250.000 | 2.205.750
    Total | < | 37.982.055 | 2.942.050 | 2.162.500 | 43.086.605 @bold
    """,
    decimal=",",
    above=("Planilla 2. Crédito por inciso y fuente de financiamiento, en miles de pesos",),
)
POSTS = table(
    2025,
    [
        name("Agrupamiento"),
        planned("Cargos 2024", year=2024),
        planned("Cargos 2025"),
    ],
    """
    Profesionales médicos | 412 | 428
    Enfermería | 655 | 690
    Técnicos | 188 | 196
    Administración y servicios | 304 | 304
    Total de cargos | 1.559 | 1.618 @bold
    """,
    decimal=",",
    above=("Planilla 3. Cargos presupuestados de la planta permanente",),
)
PLAN = Plan(
    (
        "HOSPITAL ZONAL GENERAL DEL LITORAL",
        "PRESUPUESTO Y PLAN ANUAL 2025",
        "Ministerio de Salud de la Provincia, República Argentina",
    ),
    (GOALS, CREDIT, POSTS),
    unruled="dotted",
    numbers=True,
)
