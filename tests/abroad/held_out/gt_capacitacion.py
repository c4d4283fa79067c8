"""Guatemala: a training institute's monthly follow-up of a first four-month stretch, products with the year's goal in force, what each month executed and its sum, share and reason; regions against goal; quetzales by group of expense up to April."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

# product | measure | goal at first, in force | four months | remark
LINES = """
# Programa 11: Formación profesional
Participantes formados en carreras técnicas | Persona | 42,000 44,500 | 2,118 3,640 4,027 3,115 | Semana Santa en abril
Participantes en cursos en línea | Persona | 60,000 60,000 | 4,905 5,316 5,844 5,210 |
Eventos de formación impartidos | Evento | 3,150 3,300 | 164 271 296 228 |
# Programa 12: Asistencia técnica
Empresas asesoradas | Entidad | 480 480 | 22 35 41 30 | Contratos firmados en febrero
Diagnósticos de necesidades elaborados | Documento | 130 120 | 0 8 14 11 |
# Programa 13: Certificación
Personas certificadas por competencias | Persona | 5,600 5,600 | 190 388 452 371 |
Normas técnicas actualizadas | Documento | 36 36 | 0 2 3 3 |
"""


def _number(said: str) -> int:
    return int(said.replace(",", ""))


def _rows() -> str:
    made: list[str] = []
    for line in LINES.strip().splitlines():
        if line.startswith("#"):
            made.append(line)
            continue
        label, unit, goals, months, remark = (piece.strip() for piece in line.split("|"))
        seen = sum(map(_number, months.split()))
        part = f"{100 * seen / _number(goals.split()[1]):.1f}%"
        cells = (label, unit, *goals.split(), *months.split(), f"{seen:,}", part, remark)
        made.append(" | ".join(cells))
    return "\n".join(made)


MONTHS = ("Enero", "Febrero", "Marzo", "Abril")
RUN = "Ejecución mensual"
PRODUCTS = table(
    2025,
    [
        name("Producto / subproducto"),
        measure("Unidad de medida"),
        planned("Meta anual", "Inicial"),
        planned("Meta anual", "Vigente"),
        *(done(RUN, month, period=f"{n:02d}") for n, month in enumerate(MONTHS, start=1)),
        done("Ejecución 1er. cuatrimestre", period="C1"),
        share("% de avance anual"),
        text("Comentario"),
    ],
    _rows(),
    above=("1. AVANCE FÍSICO DE PRODUCTOS, ENERO A ABRIL DE 2025",),
)
REGIONS = table(
    2025,
    [
        name("Centro regional"),
        planned("Participantes 1er. cuatrimestre", "Meta", period="C1"),
        done("Participantes 1er. cuatrimestre", "Ejecutado", period="C1"),
        derived("Participantes 1er. cuatrimestre", "Diferencia"),
    ],
    """
    Metropolitano | 6,200 | 5,914 | -286
    Occidente | 3,100 | 3,367 | 267
    Oriente | 1,750 | 1,608 | -142
    Norte | 1,150 | 1,024 | -126
    Sur | 1,000 | 987 | -13
    """,
    above=("2. CARRERAS TÉCNICAS POR CENTRO REGIONAL",),
)
MONEY = table(
    2025,
    [
        text("Grupo", fills="code"),
        name("Descripción"),
        planned("Asignado", unit="gtq"),
        planned("Vigente", unit="gtq"),
        done("Devengado a abril", unit="gtq", period="~04"),
        derived("Saldo por devengar"),
        share("% ejecutado"),
    ],
    """
    000 | Servicios personales | Q 148,600,000.00 | Q 147,200,000.00 | Q 45,118,306.72 | Q 102,081,693.28 | 30.65
    100 | Servicios no personales | Q 96,350,000.00 | Q 98,115,000.00 | Q 21,440,972.15 | Q 76,674,027.85 | 21.85
    200 | Materiales y suministros | Q 28,900,000.00 | Q 28,535,000.00 | Q 5,307,114.60 | Q 23,227,885.40 | 18.60
    300 | Propiedad, planta, equipo e intangibles | Q 41,000,000.00 | Q 41,000,000.00 | Q 1,962,480.00 | Q 39,037,520.00 | 4.79
    400 | Transferencias corrientes | Q 6,150,000.00 | Q 6,150,000.00 | Q 2,215,890.33 | Q 3,934,109.67 | 36.03
    TOTAL | < | Q 321,000,000.00 | Q 321,000,000.00 | Q 76,044,763.80 | Q 244,955,236.20 | 23.69 @bold, code=?
    """,
    above=("3. EJECUCIÓN FINANCIERA POR GRUPO DE GASTO",),
)
PLAN = Plan(
    (
        "INSTITUTO DE FORMACIÓN PARA EL TRABAJO",
        "INFORME DE AVANCE DEL PLAN OPERATIVO ANUAL",
        "Primer cuatrimestre 2025 - Guatemala, C. A.",
    ),
    (PRODUCTS, REGIONS, MONEY),
    unruled="horizontal",
    align="right",
)
