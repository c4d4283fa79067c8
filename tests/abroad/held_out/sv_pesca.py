"""El Salvador: a fisheries directorate's second half-year by month with its goal and sum, divisions as headings; what it hopes to collect by service in dollars."""

from __future__ import annotations

from tests.abroad.plan import Plan, added, derived, done, measure, name, planned, share, table, text

# code | activity | measure | goal of the year, of the half | July to December
FISHING = """
1.1 | Carnés de pescador artesanal emitidos | Carné | 3,800 1,900 | 310 288 342 365 301 190
1.2 | Embarcaciones inspeccionadas en bocana | Embarcación | 1,440 720 | 118 124 120 131 116 74
1.3 | Operativos de control en veda | Operativo | 36 20 | 2 3 6 5 4 1
1.4 | Estadísticas de desembarque publicadas | Boletín | 12 6 | 1 1 1 1 1 1
"""
FARMING = """
2.1 | Alevines de tilapia entregados | Alevín | 1,250,000 640,000 | 98,500 112,000 121,400 104,600 96,000 71,300
2.2 | Productores acuícolas asistidos | Productor | 460 230 | 41 44 38 46 40 22
2.3 | Estanques rehabilitados | Estanque | 18 10 | - 2 3 2 2 -
"""
DOCKS = """
3.1 | Muelles con mantenimiento preventivo | Muelle | 4 2 | - - 1 - 1 -
3.2 | Toneladas de hielo vendidas a cooperativas | Tonelada | 960 480 | 82 79 85 84 80 61
"""


def _rows(lines: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        code, label, unit, goals, months = (piece.strip() for piece in line.split("|"))
        cells = added(months)
        seen = int(cells.rpartition("|")[2].replace(",", ""))
        half = int(goals.split()[1].replace(",", ""))
        part = f"{100 * seen / half:.1f}%"
        made.append(f"{code} | {label} | {unit} | {' | '.join(goals.split())} | {cells} | {part}")
    return "\n".join(made)


MONTHS = ("Jul", "Ago", "Sep", "Oct", "Nov", "Dic")
GOALS = table(
    2024,
    [
        text("Cód.", fills="code"),
        name("Actividad"),
        measure("Unidad de medida"),
        planned("Meta", "Anual"),
        planned("Meta", "II Semestre", period="S2"),
        *(done("Ejecutado", said, period=f"{n:02d}") for n, said in enumerate(MONTHS, start=7)),
        done("Ejecutado", "II Semestre", period="S2"),
        share("% de cumplimiento semestral"),
    ],
    f"""
    ## División de Pesca
    {_rows(FISHING)}
    ## División de Acuicultura
    {_rows(FARMING)}
    ## División de Infraestructura Pesquera
    {_rows(DOCKS)}
    """,
    dash="?",
    above=("1. Seguimiento de actividades, julio a diciembre de 2024",),
)
INCOME = table(
    2024,
    [
        name("Concepto"),
        planned("Ingreso proyectado (US$)", unit="usd"),
        done("Ingreso percibido (US$)", unit="usd"),
        derived("Diferencia (US$)"),
    ],
    """
    Licencias de pesca industrial | 184,500.00 | 191,320.75 | 6,820.75
    Autorizaciones de pesca artesanal | 42,000.00 | 39,114.50 | -2,885.50
    Venta de alevines | 31,250.00 | 30,188.40 | -1,061.60
    Venta de hielo | 57,600.00 | 56,520.00 | -1,080.00
    Multas por infracciones | 15,000.00 | 22,475.00 | 7,475.00
    TOTAL | 330,350.00 | 339,618.65 | 9,268.65 @bold
    """,
    above=("2. Ingresos propios del ejercicio 2024",),
)
PLAN = Plan(
    (
        "DIRECCIÓN GENERAL DE ORDENACIÓN PESQUERA",
        "PLAN OPERATIVO ANUAL 2024",
        "Informe del segundo semestre - Ministerio de Agricultura, El Salvador",
    ),
    (GOALS, INCOME),
    unruled="zebra",
    align="right",
    numbers=True,
)
