"""Peru: cards of indicators with their years in a row of their own; a calendar in kind and in soles, one row below the other."""

from __future__ import annotations

from tests.abroad.plan import Plan, added, measure, name, planned, table, text, unsaid

# code | objective | indicator | formula | measure | sense | source | who | four years | marks
INDICATORS = """
IND.01 | Mejorar la atención de las emergencias en la costa | Porcentaje de llamadas atendidas en menos de un minuto | Llamadas atendidas a tiempo / Llamadas recibidas x 100 | Porcentaje | Ascendente | Central de llamadas | Dirección de Operaciones | 41.0 % 48.5 % 56.0 % 65.0 % | , unit=percent
IND.02 | Mejorar la atención de las emergencias en la costa | Simulacros ejecutados con gobiernos locales | Suma de simulacros | Simulacro | Ascendente | Actas | Dirección de Preparación | 118 130 145 160 |
IND.03 | Fortalecer la vigilancia sísmica | Estaciones sísmicas operativas | Suma de estaciones | Estación | Ascendente | Registro de mantenimiento | Dirección Técnica | 1,204 1,260 1,320 1,400 |
"""
YEARS = (2022, 2023, 2024, 2025)


def _card(line: str) -> str:
    code, goal, label, formula, unit, sense, source, whose, numbers, marks = (
        piece.strip() for piece in line.split("|")
    )
    said = numbers.replace(" %", "_%").split()
    of = f"indicator={label}, formula={formula}, measure={unit}{marks}"
    values = [
        f"{text_.replace('_', ' ')}{{series={'plan' if place else 'baseline'}, year={YEARS[place]}, {of}}}"
        for place, text_ in enumerate(said)
    ]
    return f"""
    # FICHA TÉCNICA DEL INDICADOR {code}
    Objetivo estratégico | {goal}{{no}} | < | < | <
    Nombre del indicador | {label}{{no}} | < | < | <
    Método de cálculo | {formula}{{no}} | < | < | <
    Unidad de medida | {unit}{{no}} | < | Sentido esperado{{no}} | {sense}{{no}}
    Fuente de datos | {source}{{no}} | < | Responsable{{no}} | {whose}{{no}}
    Año | {" | ".join(f"{year}{{no}}" for year in YEARS)}
    Tipo de valor | Línea de base{{no}} | Logro esperado{{no}} | < | <
    Valor | {" | ".join(values)}"""


CARDS = [_card(line) for line in INDICATORS.strip().splitlines()]
MONTHS = ("Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Set", "Oct", "Nov", "Dic")
# code | activity | measure | twelve months in kind | twelve months of money
ACTIVITIES = """
AOI01 | Atención de llamadas de emergencia | Llamada | 9,200 8,750 9,400 9,100 9,300 9,250 9,600 9,350 9,150 9,400 9,200 9,900 | 84,000 84,000 84,000 84,000 84,000 84,000 92,500 84,000 84,000 84,000 84,000 92,500
AOI02 | Ejecución de simulacros | Simulacro | - 8 12 14 20 15 10 14 16 20 12 4 | 0 6,400 9,600 11,200 16,000 12,000 8,000 11,200 12,800 16,000 9,600 3,200
AOI03 | Mantenimiento de estaciones sísmicas | Estación | 100 110 115 110 110 115 110 110 110 110 110 110 | 31,000 34,100 35,650 34,100 34,100 35,650 34,100 34,100 34,100 34,100 34,100 34,100
AOI04 | Capacitación de brigadistas | Persona | - - 150 220 220 220 180 220 220 220 150 - | 0 0 4,500 6,600 6,600 6,600 5,400 6,600 6,600 6,600 4,500 0
"""


def _rows() -> str:
    made: list[str] = []
    sums = [0] * 12
    for line in ACTIVITIES.strip().splitlines():
        code, label, unit, kind, money = (piece.strip() for piece in line.split("|"))
        made.append(f"{code} | {label} | Física | {unit} | {added(kind)}")
        made.append(f"^ | ^ | Financiera | S/ | {added(money)} @unit=pen")
        amounts = [int(amount.replace(",", "")) for amount in money.split()]
        sums = [one + other for one, other in zip(sums, amounts, strict=True)]
    total = added(" ".join(f"{amount:,}" for amount in sums))
    made.append(f"TOTAL FINANCIERO | < | < | S/ | {total} @unit=pen, code=?")
    return "\n".join(made)


CALENDAR = table(
    2024,
    [
        text("Código", fills="code"),
        name("Actividad operativa"),
        text("Meta"),
        measure("U.M."),
        *(planned(month, period=f"{n:02d}") for n, month in enumerate(MONTHS, start=1)),
        planned("Total anual"),
    ],
    _rows(),
    dependency="Centro de costo: Dirección de Operaciones",
    above=("Programación física y financiera del año 2024",),
)
PLAN = Plan(
    (
        "CENTRO PERUANO DE EMERGENCIAS",
        "PLAN OPERATIVO INSTITUCIONAL 2024",
        "Fichas de indicadores y programación mensual",
    ),
    (*(table(2024, [text(), *(unsaid() for _ in YEARS)], card) for card in CARDS), CALENDAR),
    unruled="horizontal",
    numbers=True,
)
