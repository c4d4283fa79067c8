"""Peru: a geological institute's months as letters, programmed and executed in rows of two below merged objectives, a year's goal over both rows, soles in rows of their own, subtotals of the money."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, group, measure, name, planned, share, table, text, unsaid

MONTHS = ("E", "F", "M", "A", "M", "J")
# code | activity | measure | year's goal | six months programmed | six months executed
MAPPING = """
AOI-0411 | Actualización de la carta geológica a escala 1:50,000 | Cuadrángulo | 26 | 1 2 2 2 3 3 | 1 1 2 3 2 3
AOI-0412 | Muestreo geoquímico de sedimentos | Muestra | 3,150 | 180 220 260 310 310 320 | 164 231 255 298 322 307
AOI-0413 | Estudios de potencial minero por región | Informe | 9 | 0 0 1 1 1 1 | 0 0 0 1 2 1
"""
HAZARDS = """
AOI-0521 | Evaluación de peligros en centros poblados | Informe | 118 | 6 14 18 12 9 8 | 9 17 21 10 9 7
AOI-0522 | Monitoreo de volcanes activos | Reporte | 624 | 52 52 52 52 52 52 | 52 51 52 52 50 52
AOI-0523 | Opiniones técnicas sobre reasentamientos | Opinión | 44 | 2 3 4 5 4 4 | 2 3 3 4 6 4
"""
SERVICES = """
AOI-0631 | Ensayos de laboratorio concluidos | Ensayo | 21,400 | 1,500 1,650 1,800 1,850 1,850 1,800 | 1,388 1,704 1,812 1,790 1,903 1,846
AOI-0632 | Usuarios atendidos en la biblioteca | Usuario | 4,980 | 380 395 420 430 430 420 | 361 402 433 418 447 429
"""


def _number(said: str) -> int:
    return int(said.replace(",", ""))


def _line(numbers: str) -> str:
    months = numbers.split()
    return " | ".join((*months, f"{sum(map(_number, months)):,}"))


def _part(seen: str, hoped: str) -> str:
    return f"{100 * sum(map(_number, seen.split())) / sum(map(_number, hoped.split())):.1f}%"


def _rows(aim: str, lines: str) -> str:
    made: list[str] = []
    for place, line in enumerate(lines.strip().splitlines()):
        code, label, unit, year, hoped, seen = (piece.strip() for piece in line.split("|"))
        start = "^" if place else aim
        of = f"{year}{{series=plan}}"
        part = f"{_part(seen, hoped)}{{series=executed, unit=percent, period=?, opt}}"
        made.append(f"{start} | {code} | {label} | {unit} | {of} | P | {_line(hoped)} | {part} @series=plan")
        made.append(f"^ | ^ | ^ | ^ | ^ | E | {_line(seen)} | ^ @series=executed")
    return "\n".join(made)


CALENDAR = table(
    2024,
    [
        group("OBJETIVO ESTRATÉGICO"),
        text("CÓDIGO", fills="code"),
        name("ACTIVIDAD OPERATIVA"),
        measure("U.M."),
        unsaid("META ANUAL"),
        text("P/E"),
        *(
            unsaid("EJECUCIÓN FÍSICA MENSUAL 2024", said, period=f"{n:02d}")
            for n, said in enumerate(MONTHS, 1)
        ),
        unsaid("I SEM.", period="S1"),
        unsaid("AVANCE I SEM."),
    ],
    f"""
    {_rows("OEI.01 Incrementar el conocimiento geológico del territorio", MAPPING)}
    {_rows("OEI.02 Reducir la exposición a los peligros geológicos", HAZARDS)}
    {_rows("OEI.03 Mejorar los servicios al usuario", SERVICES)}
    """,
    above=("Anexo 1. Seguimiento de las actividades operativas (P: programado, E: ejecutado)",),
    dependency="Unidad ejecutora: 001 Sede Central",
)
# chain | PIM | accrued by month, January to June
MONEY = """
1. Personal y obligaciones sociales | 18,240,600.00 | 1,402,118.35 1,398,402.10 1,411,960.75 1,405,337.20 1,409,850.00 1,988,216.40
3. Bienes y servicios | 22,715,348.00 | 410,266.80 988,105.45 1,604,377.12 1,720,449.90 1,815,030.66 2,044,912.07
5. Otros gastos | 1,130,000.00 | 0.00 0.00 61,500.00 84,250.00 0.00 112,380.50
"""
ASSETS = """
6. Adquisición de activos no financieros | 9,864,210.00 | 0.00 0.00 118,940.00 402,715.88 960,334.21 1,210,008.16
"""


def _amounts(line: str) -> tuple[str, list[float]]:
    label, whole, numbers = (piece.strip() for piece in line.split("|"))
    months = [float(number.replace(",", "")) for number in numbers.split()]
    return label, [float(whole.replace(",", "")), *months, sum(months)]


def _money(lines: str, total: str) -> str:
    read = [_amounts(line) for line in lines.strip().splitlines()]
    sums = [sum(column) for column in zip(*(amounts for _, amounts in read), strict=True)]
    marked = [(label, amounts, f"@alias={label.partition('. ')[2]}") for label, amounts in read]
    return "\n".join(
        f"{label} | {' | '.join(f'{amount:,.2f}' for amount in amounts)} | {_share(amounts)} {mark}"
        for label, amounts, mark in (*marked, (total, sums, "@bold"))
    )


def _share(amounts: list[float]) -> str:
    return f"{100 * amounts[-1] / amounts[0]:.1f}%"


SPENT = table(
    2024,
    [
        name("GENÉRICA DE GASTO"),
        planned("PIM", unit="pen"),
        *(
            done("DEVENGADO MENSUAL (S/)", said, period=f"{n:02d}", unit="pen")
            for n, said in enumerate(("ENE.", "FEB.", "MAR.", "ABR.", "MAY.", "JUN."), 1)
        ),
        done("TOTAL I SEM.", unit="pen", period="S1"),
        share("% AVANCE"),
    ],
    f"""
    # GASTO CORRIENTE
    {_money(MONEY, "Subtotal gasto corriente")}
    # GASTO DE CAPITAL
    {_money(ASSETS, "Subtotal gasto de capital")}
    {_money(MONEY + ASSETS.strip(), "TOTAL PLIEGO").splitlines()[-1]}
    """,
    above=("Anexo 2. Ejecución presupuestal al 30 de junio de 2024",),
)
RESULTS = table(
    2024,
    [
        text("N°"),
        name("INDICADOR DEL OBJETIVO"),
        base("LÍNEA DE BASE", "AÑO 2020", year=2020),
        planned("LOGRO ESPERADO", "2023", year=2023),
        planned("LOGRO ESPERADO", "2024"),
        done("LOGRO OBTENIDO", "2023", year=2023),
        done("LOGRO OBTENIDO", "2024-I", period="S1"),
    ],
    """
    1 | Porcentaje del territorio con carta geológica actualizada | 34.8 % | 47.0 % | 51.5 % | 46.2 % | 48.9 % @unit=percent
    2 | Centros poblados críticos con estudio de peligros | 412 | 690 | 800 | 715 | 788
    3 | Volcanes con vigilancia permanente | 10 | 12 | 13 | 12 | 12
    """,
    above=("Anexo 3. Indicadores de los objetivos estratégicos institucionales",),
)
PLAN = Plan(
    (
        "INSTITUTO ANDINO DE GEOLOGÍA Y METALURGIA",
        "PLAN OPERATIVO INSTITUCIONAL 2024",
        "Informe de seguimiento al primer semestre",
        "Oficina de Planeamiento y Presupuesto, Perú",
    ),
    (CALENDAR, SPENT, RESULTS),
    unruled="horizontal",
    align="right",
    running="POI 2024 - Seguimiento I semestre",
    numbers=True,
)
