"""El Salvador: stretches from January on, one goal for two activities, budgets with subtotals among goals; a header printed once, letters below it."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, table, text

# number | name | measure | goal of the year | planned to March, June, September | done to March, June | dollars
PARKS = """
1 | Mantenimiento de senderos | Kilómetro | 84.5 | 18.0 42.0 63.5 | 16.5 40.0 | 21,350.00
2 | Recepción de visitantes | Visitante | 310,000 | 92,000 165,000 240,000 | 97,418 171,206 | 14,800.00
3 | Patrullajes contra incendios | Patrullaje | 1,460 | 500 820 1,100 | 511 806 | 38,275.50
4 | Reparación de miradores | Mirador | 12 | 2 6 9 | 1 5 | 17,900.00
5 | Elaboración de planes de manejo | Plan | 6 | 1 3 5 | 1 2 | 9,640.00
6 | Divulgación de planes de manejo | ^ | ^ | 0 2 4 | 0 1 | 3,120.00
7 | Atención de fauna decomisada | Animal | 950 | 240 480 720 | 266 493 | 12,500.00
8 | Reproducción de especies en vivero | Planta | 75,000 | 15,000 40,000 60,000 | 14,230 41,875 | 8,210.75
9 | Convenios con comunidades | Convenio | 9 | 2 4 7 | 2 4 | N/P{status=not_planned}
10 | Estudios de capacidad de carga | Estudio | 4 | 0 1 3 | 0 1 | 6,000.00
"""
CULTURE = """
11 | Restauración de piezas arqueológicas | Pieza | 420 | 100 210 315 | 92 204 | 27,430.00
12 | Excavaciones de rescate | Excavación | 14 | 3 7 11 | 3 6 | 45,100.25
13 | Visitas guiadas a sitios arqueológicos | Visita | 5,800 | 1,500 2,900 4,300 | 1,462 3,015 | 4,950.00
14 | Digitalización de fichas de inventario | Ficha | 24,000 | 6,000 12,000 18,000 | 6,214 11,870 | 7,700.00
15 | Talleres con escuelas | Taller | 96 | 20 48 76 | 18 50 | 2,880.00
16 | Exposiciones itinerantes | Exposición | 8 | 2 4 6 | 2 3 | 5,325.00
17 | Inspecciones a obras en centros históricos | Inspección | 640 | 150 320 480 | 171 334 | 3,410.00
18 | Publicación de guías de sitios | Guía | 10 | 1 4 7 | 1 4 | 6,200.00
19 | Distribución de guías de sitios | ^ | ^ | 0 2 5 | 0 1 | 1,450.00
"""
SUPPORT = """
20 | Mantenimiento preventivo de vehículos | Vehículo | 64 | 16 32 48 | 15 33 | 31,600.00
21 | Procesos de compra adjudicados | Proceso | 130 | 40 75 105 | 36 70 | 4,800.00
22 | Auditorías internas concluidas | Informe | 15 | 3 7 11 | 3 7 | 2,000.00
23 | Horas de capacitación al personal | Hora | 2,400 | 500 1,200 1,800 | 488 1,246 | 8,900.00
24 | Actualización de inventarios de bienes | Inventario | 38 | 6 18 30 | 5 19 | 1,250.00
25 | Conciliaciones bancarias | Documento | 48 | 12 24 36 | 12 24 | 900.00
26 | Publicaciones en el portal institucional | Publicación | 360 | 90 180 270 | 102 195 | 2,640.50
27 | Reparación de oficinas regionales | Oficina | 7 | 1 3 5 | 0 2 | 42,000.00
28 | Sesiones del comité de seguridad ocupacional | Sesión | 12 | 3 6 9 | 3 6 | N/P{status=not_planned}
29 | Respuestas a solicitudes de información | Porcentaje | 100 % | 100 % 100 % 100 % | 98 % 100 % | 1,000.00
"""
UNITS = {"23": "hour", "29": "percent"}
UP_TO = "2023-01/2023-09"


def _rows(lines: str, subtotal: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        number, *start, hoped, seen, money = (piece.strip() for piece in line.split("|"))
        cells = [*_numbers(hoped), *_numbers(seen), money]
        made.append(f"{' | '.join((number, *start, *cells))} @unit={UNITS.get(number, 'count')}")
    made.append(_total(subtotal, lines))
    return "\n".join(made)


def _total(label: str, lines: str) -> str:
    amounts = (line.rpartition("|")[2].strip() for line in filter(None, lines.splitlines()))
    cents = sum(round(float(amount.replace(",", "")) * 100) for amount in amounts if amount[0] != "N")
    return f"{label} | < | < | | | | | | | {cents / 100:,.2f} @measure=?"


def _numbers(said: str) -> list[str]:
    return [number.replace("_", " ") for number in said.replace(" %", "_%").split()]


GOALS = table(
    2023,
    [
        text("No."),
        name("Actividad"),
        measure("U. de M."),
        planned("Meta anual"),
        planned("Programado acumulado", "Ene-Mar", period="Q1"),
        planned("Programado acumulado", "Ene-Jun", period="S1"),
        planned("Programado acumulado", "Ene-Sep", period=UP_TO),
        done("Realizado acumulado", "Ene-Mar", period="Q1"),
        done("Realizado acumulado", "Ene-Jun", period="S1"),
        planned("Presupuesto US$", unit="usd"),
    ],
    f"""
    ## DIRECCIÓN DE PARQUES NATURALES
    {_rows(PARKS, "Subtotal Parques Naturales")}
    ## DIRECCIÓN DE ARQUEOLOGÍA
    {_rows(CULTURE, "Subtotal Arqueología")}
    ## GERENCIA ADMINISTRATIVA
    {_rows(SUPPORT, "Subtotal Gerencia")}
    {_total("TOTAL INSTITUCIONAL", PARKS + CULTURE + SUPPORT)}
    """,
    under_head=("(a)|(b)|(c)|(d)|(e)|(f)|(g)|(h)|(i)|(j)",),
    once=True,
)
PLAN = Plan(
    (
        "INSTITUTO SALVADOREÑO DE PARQUES Y SITIOS",
        "PLAN ANUAL DE TRABAJO 2023",
        "Informe de seguimiento del 01/01/2023 al 30/06/2023",
    ),
    (GOALS,),
    unruled="dotted",
    wide=False,
    numbers=True,
)
