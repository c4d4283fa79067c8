"""Cuba: a province's health services by town below the indicator they share, month and what adds up to it, decimals with commas and thousands with blanks; the budget with cents of a year and its nine months."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

MONTH, SO_FAR = "Septiembre", "Acumulado hasta septiembre"
# town | plan of the year | month: plan, real | to the month: plan, real
VISITS = """
Cabecera | 412 000 | 34 500 33 912 | 309 000 304 418
Ribera Norte | 186 500 | 15 600 15 877 | 139 900 141 206
Las Lomas | 97 300 | 8 100 7 450 | 73 000 68 115
Punta Arena | 64 200 | 5 400 5 391 | 48 100 48 790
"""
DONATIONS = """
Cabecera | 9 800 | 820 804 | 7 350 7 288
Ribera Norte | 4 300 | 360 371 | 3 225 3 304
Las Lomas | 2 150 | 180 152 | 1 610 1 437
Punta Arena | 1 500 | 125 131 | 1 125 1 160
"""
STAY = """
Cabecera | 6,5 | 6,5 6,9 | 6,5 6,8
Ribera Norte | 5,8 | 5,8 5,6 | 5,8 5,7
Las Lomas | 6,0 | 6,0 6,4 | 6,0 6,3
"""


def _number(text: str) -> float:
    return float(text.replace(" ", "").replace(",", "."))


def _pair(text: str) -> tuple[str, str]:
    """Two numbers with blanks for thousands: a blank parts them where both halves are alike in length."""
    pieces = text.split()
    half = len(pieces) // 2
    return " ".join(pieces[:half]), " ".join(pieces[half:])


def _rows(title: str, lines: str, marks: str = "") -> str:
    made = [f"# {title}"]
    for line in lines.strip().splitlines():
        town, year, month, months = (piece.strip() for piece in line.split("|"))
        (hoped, seen), (goal, real) = _pair(month), _pair(months)
        parts = [
            f"{100 * _number(b) / _number(a):.1f}".replace(".", ",") for a, b in ((hoped, seen), (goal, real))
        ]
        cells = (town, year, hoped, seen, parts[0], goal, real, parts[1])
        made.append(f"{' | '.join(cells)} @group={title.partition(' (')[0]}{marks}")
    return "\n".join(made)


SERVICES = table(
    2024,
    [
        name("Indicador / Municipio"),
        planned("Plan anual"),
        planned(MONTH, "Plan", period="09"),
        done(MONTH, "Real", period="09"),
        share(MONTH, "%"),
        planned(SO_FAR, "Plan", period="~09"),
        done(SO_FAR, "Real", period="~09"),
        share(SO_FAR, "%"),
    ],
    f"""
    {_rows("Consultas externas (consultas)", VISITS)}
    {_rows("Donaciones de sangre (donaciones)", DONATIONS)}
    {_rows("Estadía hospitalaria (días)", STAY, ", unit=day")}
    """,
    decimal=",",
    above=("Modelo 1. Servicios por municipio",),
)
BUDGET = table(
    2024,
    [
        text("Código"),
        name("Partida de gasto"),
        measure("UM"),
        planned("Presupuesto 2024", unit="cup"),
        planned("Presupuesto hasta septiembre", unit="cup", period="~09"),
        done("Ejecutado hasta septiembre", unit="cup", period="~09"),
        derived("Desviación"),
        share("% de ejecución"),
    ],
    """
    50 | Gastos de personal | Pesos | 48 215 600,00 | 36 160 000,00 | 35 902 417,35 | -257 582,65 | 99,3
    11 | Alimentos | Pesos | 9 640 000,00 | 7 230 000,00 | 7 588 114,20 | 358 114,20 | 105,0
    30 | Combustibles | Pesos | 2 118 300,50 | 1 590 000,00 | 1 204 866,90 | -385 133,10 | 75,8
    40 | Energía eléctrica | Pesos | 3 402 750,00 | 2 550 000,00 | 2 611 092,75 | 61 092,75 | 102,4
    Total | < | < | 63 376 650,50 | 47 530 000,00 | 47 306 491,20 | -223 508,80 | 99,5
    """,
    decimal=",",
    above=("Modelo 2. Ejecución del presupuesto (pesos cubanos)",),
)
PLAN = Plan(
    (
        "DIRECCIÓN PROVINCIAL DE SERVICIOS DE SALUD",
        "Cumplimiento del Plan 2024",
        "Cierre de septiembre de 2024 - República de Cuba",
    ),
    (SERVICES, BUDGET),
    unruled="zebra",
    align="right",
    numbers=True,
)
