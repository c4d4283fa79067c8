"""Peru: a research institute's operational activities programmed and executed in the months of a quarter and up to it, cost centres as rows over the width; accrued spending by activity."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

# code | activity | measure | goal of the year | to March: planned, done | April to June planned | done
FARMS = """
AOI00 214 01 | Producción de alevines de trucha | Lote | 1,860 | 410 398 | 150 160 170 | 146 171 165
AOI00 214 02 | Evaluación de jaulas flotantes | Evaluación | 48 | 12 12 | 4 4 4 | 4 3 5
AOI00 214 03 | Asistencia técnica a productores | Productor | 620 | 140 151 | 50 60 60 | 44 63 68
AOI00 214 04 | Mantenimiento de estanques | Estanque | 36 | 9 7 | 3 3 3 | 3 4 3
"""
LAKES = """
AOI00 215 01 | Cruceros de evaluación hidroacústica | Crucero | 4 | 1 1 | 0 1 0 | 0 1 0
AOI00 215 02 | Muestreos de calidad de agua | Muestra | 1,440 | 360 352 | 120 120 120 | 118 126 120
AOI00 215 03 | Monitoreo de desembarque en muelles | Reporte | 96 | 24 24 | 8 8 8 | 8 8 8
AOI00 215 04 | Publicación de artículos científicos | Artículo | 14 | 2 1 | 1 1 2 | 0 2 1
"""
SUPPORT = """
AOI00 220 01 | Gestión administrativa | Acción | 12 | 3 3 | 1 1 1 | 1 1 1
AOI00 220 02 | Capacitación del personal de investigación | Persona | 175 | 35 31 | 15 20 15 | 18 17 21
"""


def _rows(lines: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        code, label, unit, goal, start, hoped, seen = (piece.strip() for piece in line.split("|"))
        (first_goal, first), goals, results = start.split(), hoped.split(), seen.split()
        months = " | ".join(f"{one} | {two}" for one, two in zip(goals, results, strict=True))
        up_to_goal = int(first_goal) + sum(map(int, goals))
        up_to = int(first) + sum(map(int, results))
        part = f"{100 * up_to / up_to_goal:.1f}"
        made.append(f"{code} | {label} | {unit} | {goal} | {months} | {up_to_goal} | {up_to} | {part}")
    return "\n".join(made)


ACTIVITIES = table(
    2024,
    [
        text("Código AOI", fills="code"),
        name("Actividad operativa"),
        measure("Unidad de medida"),
        planned("Meta física anual"),
        *(
            column(month, said, period=f"{n:02d}")
            for n, month in ((4, "Abril"), (5, "Mayo"), (6, "Junio"))
            for column, said in ((planned, "Prog."), (done, "Ejec."))
        ),
        planned("Acumulado al II trimestre", "Prog.", period="S1"),
        done("Acumulado al II trimestre", "Ejec.", period="S1"),
        share("Acumulado al II trimestre", "Avance %"),
    ],
    f"""
    ## Centro de costo: Dirección de Cultivos
    {_rows(FARMS)}
    ## Centro de costo: Dirección de Ecosistemas Acuáticos
    {_rows(LAKES)}
    ## Centro de costo: Oficina de Administración
    {_rows(SUPPORT)}
    """,
    above=("Formato 1. Seguimiento de metas físicas, II trimestre 2024",),
)
MONEY = table(
    2024,
    [
        name("Centro de costo"),
        planned("PIA (S/)", unit="pen"),
        planned("PIM (S/)", unit="pen"),
        done("Devengado (S/)", "I trimestre", unit="pen", period="Q1"),
        done("Devengado (S/)", "II trimestre", unit="pen", period="Q2"),
        done("Devengado (S/)", "Acumulado", unit="pen", period="S1"),
        share("% Ejec."),
    ],
    """
    Dirección de Cultivos | 3,120,450 | 3,486,900 | 702,318 | 815,640 | 1,517,958 | 43.5
    Dirección de Ecosistemas Acuáticos | 2,845,000 | 2,910,275 | 588,104 | 731,996 | 1,320,100 | 45.4
    Oficina de Administración | 1,964,300 | 2,018,115 | 471,230 | 498,852 | 970,082 | 48.1
    Total | 7,929,750 | 8,415,290 | 1,761,652 | 2,046,488 | 3,808,140 | 45.3 @bold
    """,
    above=("Formato 2. Ejecución financiera por centro de costo",),
)
PLAN = Plan(
    (
        "INSTITUTO DE INVESTIGACIÓN ACUÍCOLA DEL ALTIPLANO",
        "PLAN OPERATIVO INSTITUCIONAL 2024",
        "Informe de seguimiento - II trimestre",
        "Perú",
    ),
    (ACTIVITIES, MONEY),
    unruled="horizontal",
    align="right",
)
