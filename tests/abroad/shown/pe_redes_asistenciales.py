"""Peru: goals of a health insurance by its networks in columns; indicators with bounds; its half-year and series said by titles alone."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, measure, name, planned, table, text
from tests.foreign.model import Column, Sheet

NETWORKS = ("Costa Norte", "Costa Sur", "Altiplano", "Selva Baja")
# code | activity | measure | networks
HOPED = """
A01 | Consulta externa | Consulta | 412,600 388,150 141,900 97,420
A02 | Atención de urgencias | Atención | 118,300 104,720 52,860 40,115
A03 | Egreso hospitalario | Egreso | 21,480 19,705 8,330 6,012
A04 | Intervención quirúrgica | Intervención | 14,260 13,118 4,905 2,847
A05 | Sesión de hemodiálisis | Sesión | 36,400 31,200 9,360 -
A06 | Visita domiciliaria al adulto mayor | Visita | 9,150 8,400 2,760 1,980
"""
SEEN = """
A01 | Consulta externa | Consulta | 196,418 190,077 66,203 41,958
A02 | Atención de urgencias | Atención | 61,704 50,339 27,441 22,960
A03 | Egreso hospitalario | Egreso | 10,266 9,918 3,871 2,745
A04 | Intervención quirúrgica | Intervención | 6,688 6,240 2,102 1,190
A05 | Sesión de hemodiálisis | Sesión | 18,046 15,611 4,592 -
A06 | Visita domiciliaria al adulto mayor | Visita | 4,020 4,388 1,215 860
"""


def _rows(lines: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        *start, numbers = (piece.strip() for piece in line.split("|"))
        pieces = numbers.split()
        total = sum(int(piece.replace(",", "")) for piece in pieces if piece != "-")
        made.append(" | ".join((*start, f"{total:,}", *pieces)))
    return "\n".join(made)


def _sheet(title: str, whole: Column, columns: list[Column], lines: str, dash: str | None) -> Sheet:
    labels = [text("Cód.", fills="code"), name("Actividad asistencial"), measure("U. M.")]
    return table(2023, [*labels, whole, *columns], _rows(lines), above=(title,), dash=dash)


PROGRAMME = _sheet(
    "Cuadro N° 1. Metas de producción asistencial programadas para el año 2023, por red",
    planned("Total nacional"),
    [planned("Red asistencial", network) for network in NETWORKS],
    HOPED,
    "not_planned",
)
RESULT = _sheet(
    "Cuadro N° 2. Producción asistencial ejecutada en el primer semestre de 2023, por red",
    done("Total nacional", period="S1"),
    [done("Red asistencial", network, period="S1") for network in NETWORKS],
    SEEN,
    "?",
)
INDICATORS = table(
    2023,
    [
        text("N°"),
        name("Indicador de desempeño"),
        text("Fórmula", fills="formula"),
        base("Línea base", "2021", year=2021),
        base("Línea base", "2022", year=2022),
        planned("Meta 2023"),
        done("Logro", "I Trim.", period="Q1"),
        done("Logro", "II Trim.", period="Q2"),
        text("Tendencia"),
    ],
    """
    1 | Diferimiento de citas de medicina | Suma de días de espera / Citas otorgadas | 19 días | 17 días | hasta 14 días{n=14, comparator=<=} | 16 días | 15 días | Favorable @unit=day
    2 | Porcentaje de partos por cesárea | Cesáreas / Partos x 100 | 44.1 % | 43.6 % | < 40 %{n=40, comparator=<} | 43.0 % | 41.8 % | Favorable @unit=percent
    3 | Rendimiento hora médico | Consultas / Horas programadas | 4.2 | 4.1 | 4.5 | 4.1 | 4.3 | Favorable @unit=?
    4 | Abastecimiento de medicinas | Ítems disponibles / Ítems del petitorio x 100 | 81.0 % | 84.5 % | 92.0 % | 85.1 % | 83.9 % | Desfavorable @unit=percent
    5 | Estancia hospitalaria promedio | Días de estancia / Egresos | 6.8 días | 6.5 días | 6.0 días | 6.6 días | 6.4 días | Favorable @unit=day
    6 | Asegurados con plan de salud renal | Conteo de asegurados | N/D | 3,118 | 4,000 | 820 | 1,047 | Favorable
    """,
    above=("Cuadro N° 3. Indicadores de desempeño",),
)
MONEY = table(
    2023,
    [
        name("Fondo"),
        planned("PIA", unit="pen", scale=1000),
        planned("PIM", unit="pen", scale=1000),
        done("Ejecución a junio", unit="pen", period="S1", scale=1000),
    ],
    """
    Fondo Salud | 512,480.0 | 530,116.5 | 247,902.3
    Fondo de Accidentes de Trabajo | 18,300.0 | 18,300.0 | 7,411.9
    Fondo Agrario | 41,750.0 | 44,020.8 | 20,136.4
    Total | 572,530.0 | 592,437.3 | 275,450.6
    """,
    above=("Cuadro N° 4. Presupuesto por fondos (en miles de soles)",),
)
PLAN = Plan(
    (
        "SEGURO SOCIAL DE LOS TRABAJADORES DEL SUR - PERÚ",
        "PLAN OPERATIVO INSTITUCIONAL 2023",
        "Evaluación semestral",
    ),
    (PROGRAMME, RESULT, INDICATORS, MONEY),
    unruled="dotted",
    align="right",
    numbers=True,
)
