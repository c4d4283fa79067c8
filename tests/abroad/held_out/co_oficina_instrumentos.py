"""Colombia: a land deeds registry's half-year follow-up, each of two quarters programmed and executed with what the half adds up to, the office that answers in a column; a purchasing plan with month, modality and estimated value."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

# office | action | measure | goal of the year | first quarter: planned, done | second
LINES = """
Área Jurídica | Calificación de documentos radicados | Documento | 18.600 | 4.500 4.218 | 4.700 4.866
Área Jurídica | Actuaciones administrativas decididas | Decisión | 240 | 60 41 | 60 72
Área Jurídica | Tutelas respondidas en término | Respuesta | 90 | 20 26 | 25 19
Antiguo Sistema | Matrículas trasladadas a folio digital | Folio | 12.000 | 3.000 2.610 | 3.000 3.305
Antiguo Sistema | Certificados de antiguo sistema expedidos | Certificado | 1.350 | 330 348 | 340 351
Atención al Ciudadano | Certificados de tradición expedidos | Certificado | 96.000 | 23.000 24.117 | 24.000 23.880
Atención al Ciudadano | Jornadas de registro en veredas | Jornada | 10 | 2 1 | 3 4
Área Administrativa | Tomos restaurados del archivo | Tomo | 160 | 40 38 | 40 40
Área Administrativa | Funcionarios capacitados | Funcionario | 34 | 0 0 | 17 15
"""


def _number(said: str) -> int:
    return int(said.replace(".", ""))


def _dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _rows() -> str:
    made: list[str] = []
    for line in LINES.strip().splitlines():
        office, label, unit, goal, *quarters = (piece.strip() for piece in line.split("|"))
        pairs = [quarter.split() for quarter in quarters]
        hoped, seen = (sum(_number(pair[place]) for pair in pairs) for place in (0, 1))
        numbers = [goal, *(value for pair in pairs for value in pair), _dotted(hoped), _dotted(seen)]
        part = f"{100 * seen / _number(goal):.1f}%".replace(".", ",")
        made.append(f"{office} | {label} | {unit} | {' | '.join(numbers)} | {part}")
    return "\n".join(made)


STRETCHES = (("I trimestre", "Q1"), ("II trimestre", "Q2"), ("Acumulado semestre", "S1"))
GOALS = table(
    2025,
    [
        text("Responsable", fills="dependency"),
        name("Actividad"),
        measure("Unidad de medida"),
        planned("Meta 2025"),
        *(
            column(stretch, said, period=code)
            for stretch, code in STRETCHES
            for column, said in ((planned, "Prog."), (done, "Ejec."))
        ),
        share("Avance sobre la meta anual"),
    ],
    _rows(),
    decimal=",",
    above=("Seguimiento al plan de acción - corte: 30 de junio de 2025",),
)
PURCHASES = table(
    2025,
    [
        text("Código UNSPSC", fills="code"),
        name("Objeto contractual"),
        text("Mes estimado de inicio"),
        text("Duración"),
        text("Modalidad"),
        planned("Valor total estimado", unit="cop"),
        text("Fuente"),
    ],
    """
    76111500 | Servicio integral de aseo y cafetería | Febrero | 11 meses | Acuerdo marco | $ 68.400.000 | Funcionamiento
    44103100 | Suministro de tóner y repuestos | Marzo | 2 meses | Mínima cuantía | $ 21.750.000 | Funcionamiento
    72101500 | Reparación de cubierta del archivo | Abril | 4 meses | Selección abreviada | $ 143.220.500 | Inversión
    81112200 | Mantenimiento de escáneres de gran formato | Mayo | 6 meses | Mínima cuantía | $ 18.900.000 | Inversión
    80111600 | Apoyo profesional para depuración de folios | Enero | 11 meses | Contratación directa | $ 92.400.000 | Inversión
    Total | < | | | | $ 344.670.500 | @bold, code=?
    """,
    decimal=",",
    above=("Plan anual de adquisiciones 2025",),
)
PLAN = Plan(
    (
        "OFICINA DE REGISTRO DE INSTRUMENTOS PÚBLICOS DE PUERTO ARANDA",
        "PLAN DE ACCIÓN 2025",
        "Colombia",
    ),
    (GOALS, PURCHASES),
    unruled="horizontal",
    font="Vera",
)
