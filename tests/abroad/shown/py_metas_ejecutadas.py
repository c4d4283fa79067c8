"""Paraguay: a town's report whose cover alone says that its goals are executed ones, what is foreseen for the next year in a table that says so, thousands of guaraníes, a table whose rows are months."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, measure, name, planned, table, text

# service | measure | four quarters
SERVICES = """
Recolección de residuos domiciliarios | Tonelada | 3.118 3.204 3.155 3.411
Empedrado de calles | Metro cuadrado | 4.250 6.120 7.485 5.030
Habilitación de comercios | Patente | 512 388 341 297
Castración de animales callejeros | Animal | 64 92 110 75
Registros de conducir emitidos | Registro | 1.871 1.640 1.702 1.955
"""
SOCIAL = """
Raciones servidas en comedores | Ración | 38.400 41.250 42.015 40.330
Adultos mayores con visita domiciliaria | Persona | 205 214 220 231
Cursos de oficios concluidos | Curso | 3 7 6 9
Cobertura de becas solicitadas | % | 71,4 78,0 80,5 80,5
"""


def _rows(lines: str, kind: str) -> str:
    made: list[str] = []
    for place, line in enumerate(lines.strip().splitlines()):
        label, unit, numbers = (piece.strip() for piece in line.split("|"))
        quarters = numbers.split()
        percent = unit == "%"
        total = "80,5" if percent else f"{sum(int(q.replace('.', '')) for q in quarters):,}".replace(",", ".")
        start = kind if place == 0 else "^"
        made.append(
            f"{start} | {label} | {unit} | {' | '.join(quarters)} | {total}{' @unit=percent' if percent else ''}"
        )
    return "\n".join(made)


EXECUTED = table(
    2023,
    [
        group("Área"),
        name("Servicio"),
        measure("U.M."),
        *(
            done(said, period=f"Q{n}")
            for n, said in enumerate(("1er Trim.", "2do Trim.", "3er Trim.", "4to Trim."), start=1)
        ),
        done("Año"),
    ],
    f"""
    {_rows(SERVICES, "Servicios urbanos")}
    {_rows(SOCIAL, "Acción social")}
    """,
    decimal=",",
    above=("Cuadro 1. Servicios por trimestre",),
)
COSTS = table(
    2023,
    [
        text("Rubro"),
        name("Concepto del gasto"),
        done("Ene/Jun", unit="pyg", scale=1000, period="S1"),
        done("Jul/Dic", unit="pyg", scale=1000, period="S2"),
        done("Total", unit="pyg", scale=1000),
        derived("Incidencia %"),
    ],
    """
    100 | Servicios personales | 4.812.300 | 5.640.115 | 10.452.415 | 52,1
    200 | Servicios no personales | 1.204.655 | 1.388.200 | 2.592.855 | 12,9
    300 | Bienes de consumo | 890.410 | 1.015.770 | 1.906.180 | 9,5
    500 | Inversión física | 1.650.000 | 3.471.250 | 5.121.250 | 25,5
    TOTAL | < | 8.557.365 | 11.515.335 | 20.072.700 | 100,0 @bold
    """,
    decimal=",",
    above=("Cuadro 2. Costo de los servicios prestados, en miles de guaraníes",),
)
NEXT = table(
    2024,
    [
        text("N.º"),
        name("Meta"),
        measure("U.M."),
        *(
            planned(said, period=f"Q{n}")
            for n, said in enumerate(("Ene-Mar", "Abr-Jun", "Jul-Set", "Oct-Dic"), start=1)
        ),
        planned("Total 2024"),
        planned("Costo estimado (Gs.)", unit="pyg"),
    ],
    """
    1 | Empedrado de calles | Metro cuadrado | 5.000 | 7.000 | 8.000 | 6.000 | 26.000 | 3.900.000.000
    2 | Plazas con iluminación led | Plaza | - | 2 | 3 | 1 | 6 | 480.500.000
    3 | Castración de animales callejeros | Animal | 90 | 120 | 120 | 90 | 420 | 63.000.000
    4 | Cursos de oficios concluidos | Curso | 4 | 8 | 8 | 8 | 28 | 112.000.000
    """,
    decimal=",",
    above=("Cuadro 3. Metas previstas para el ejercicio fiscal 2024",),
)
# month | licences programmed, executed | inspections programmed, executed
MONTHS = """
Enero | 150 141 | 40 37
Febrero | 150 158 | 40 42
Marzo | 160 149 | 45 45
Abril | 160 166 | 45 39
Mayo | 170 175 | 50 53
Junio | 160 152 | 45 44
"""


def _months() -> str:
    made: list[str] = []
    for place, line in enumerate(MONTHS.strip().splitlines(), start=1):
        month, *both = (piece.strip() for piece in line.split("|"))
        cells = [
            f"{number}{{indicator={label}}}"
            for label, numbers in zip((LICENCES, CHECKS), both, strict=True)
            for number in numbers.split()
        ]
        made.append(f"{month} | {' | '.join(cells)} @period={place:02d}")
    return "\n".join(made)


LICENCES, CHECKS = "Patentes de rodados", "Inspecciones de obras"
BY_MONTH = table(
    2023,
    [
        group("Mes"),
        *(
            column(label, said)
            for label in (LICENCES, CHECKS)
            for column, said in ((planned, "Prog."), (done, "Ejec."))
        ),
    ],
    _months(),
    decimal=",",
    above=("Cuadro 4. Movimiento mensual del primer semestre",),
)
PLAN = Plan(
    (
        "MUNICIPALIDAD DE COLONIA YGUAZÚ MÍ",
        "INFORME DE METAS EJECUTADAS - EJERCICIO FISCAL 2023",
        "Plan Operativo Anual",
        "República del Paraguay",
    ),
    (EXECUTED, COSTS, NEXT, BY_MONTH),
    unruled="horizontal",
    wide=False,
)
