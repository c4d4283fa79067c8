"""Paraguay: a development bank's loans, number and millions of guaraníes side by side by quarter in three rows of header, subtotals by group; rows of goal, real and gap; shares of the portfolio with bounds."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, group, measure, name, planned, table, text, unsaid

# loan | number: goal, real, twice | millions of guaraníes: goal, real, twice
FARMING = """
Agricultura familiar | 3.400 3.118 4.100 4.377 | 40.800 36.912 49.200 52.035
Ganadería menor | 820 774 900 861 | 16.400 15.220 18.000 17.004
Retención de vientres | 210 165 240 258 | 21.000 16.870 24.000 25.416
"""
TRADE = """
Microempresas | 5.600 5.942 5.900 6.015 | 61.600 66.018 64.900 67.228
Mujeres emprendedoras | 2.750 2.901 3.000 2.844 | 13.750 14.610 15.000 14.118
Equipamiento de talleres | 390 312 420 405 | 11.700 9.044 12.600 12.390
"""
HOUSING = """
Mejoramiento de vivienda | 640 588 700 716 | 25.600 23.115 28.000 28.940
Primera vivienda | 95 71 110 84 | 28.500 20.740 33.000 24.861
"""


def _number(said: str) -> int:
    return int(said.replace(".", ""))


def _said(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def _read(lines: str) -> list[tuple[str, list[int]]]:
    read: list[tuple[str, list[int]]] = []
    for line in lines.strip().splitlines():
        label, *parts = (piece.strip() for piece in line.split("|"))
        count, amount = ([_number(number) for number in part.split()] for part in parts)
        read.append((label, [*count[:2], *amount[:2], *count[2:], *amount[2:]]))
    return read


def _sums(read: list[tuple[str, list[int]]]) -> str:
    return " | ".join(_said(sum(column)) for column in zip(*(values for _, values in read), strict=True))


def _rows(kind: str, lines: str) -> str:
    read = _read(lines)
    made = [
        f"{'^' if place else kind} | {label} | {' | '.join(map(_said, values))}"
        for place, (label, values) in enumerate(read)
    ]
    return "\n".join((*made, f"Subtotal {kind} | < | {_sums(read)} @bold"))


LOANS = table(
    2024,
    [
        group("Sector"),
        name("Modalidad de crédito"),
        *(
            column(stretch, kind, said, period=period, unit=unit, scale=scale)
            for stretch, period in (("Enero a marzo", "Q1"), ("Abril a junio", "Q2"))
            for kind, unit, scale in (("Cantidad", "count", 1), ("Millones de Gs.", "pyg", 1000000))
            for column, said in ((planned, "Meta"), (done, "Real"))
        ),
    ],
    f"""
    {_rows("Agropecuario", FARMING)}
    {_rows("Comercio y servicios", TRADE)}
    {_rows("Habitacional", HOUSING)}
    Total general | < | {_sums(_read(FARMING + TRADE.strip() + HOUSING))} @bold
    """,
    decimal=",",
    above=("Cuadro 1. Colocación de créditos por sector y modalidad, primer semestre de 2024",),
)
# indicator | measure | goals of six months | real | marks
BRANCHES = """
Clientes nuevos | Cliente | 900 900 950 950 1.000 1.000 | 812 934 977 901 1.046 1.088 |
Visitas de promoción a comunidades | Visita | 60 65 70 70 75 75 | 51 66 74 68 70 79 |
Cartera vencida sobre cartera total | % | 6,5 6,5 6,3 6,3 6,0 6,0 | 6,9 6,8 6,4 6,6 6,2 5,9 | unit=percent
"""
MONTHS = ("Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio")


def _months() -> str:
    made: list[str] = []
    for line in BRANCHES.strip().splitlines():
        label, unit, hoped, seen, marks = (piece.strip() for piece in line.split("|"))
        of = f", {marks}" if marks else ""
        gaps = " | ".join(_gap(a, b) for a, b in zip(hoped.split(), seen.split(), strict=True))
        made.append(f"{label} | {unit} | Meta | {' | '.join(hoped.split())} @series=plan{of}")
        made.append(f"^ | ^ | Real | {' | '.join(seen.split())} @series=executed{of}")
        made.append(f"^ | ^ | Brecha | {gaps}")
    return "\n".join(made)


def _gap(hoped: str, seen: str) -> str:
    goal, real = (float(said.replace(".", "").replace(",", ".")) for said in (hoped, seen))
    away = f"{real - goal:.1f}" if "," in hoped else f"{real - goal:.0f}"
    return f"{away.replace('.', ',')}{{no}}"


MONTHLY = table(
    2024,
    [
        name("Indicador de gestión"),
        measure("Unidad"),
        text("Dato"),
        *(unsaid(month, period=f"{n:02d}") for n, month in enumerate(MONTHS, start=1)),
    ],
    _months(),
    decimal=",",
    above=("Cuadro 2. Indicadores de la red de sucursales",),
)
BOUNDS = table(
    2024,
    [
        name("Meta financiera"),
        text("Fórmula", fills="formula"),
        done("Cierre 2023", year=2023),
        planned("Valor exigido 2024"),
        done("Junio 2024", period="?"),
    ],
    """
    Solvencia patrimonial | Patrimonio / Activos ponderados | 18,4 % | mín. 12 %{n=12, comparator=>=} | 17,9 % @unit=percent
    Cobertura de previsiones | Previsiones / Cartera vencida | 96,0 % | ≥ 100 %{n=100, comparator=>=} | 101,3 % @unit=percent
    Gasto administrativo sobre activo | Gasto / Activo | 7,8 % | máx. 7,5 %{n=7.5, comparator=<=} | 7,7 % @unit=percent
    Plazo de aprobación de un crédito | Promedio de días | 14 días | hasta 10 días{n=10, comparator=<=} | 11 días @unit=day
    """,
    decimal=",",
    above=("Cuadro 3. Metas financieras",),
)
PLAN = Plan(
    (
        "BANCO NACIONAL DE CRÉDITO POPULAR",
        "PLAN OPERATIVO INSTITUCIONAL 2024",
        "Evaluación del primer semestre - Asunción, Paraguay",
    ),
    (LOANS, MONTHLY, BOUNDS),
    unruled="horizontal",
    numbers=True,
    running="Evaluación POI 2024 - I semestre",
)
