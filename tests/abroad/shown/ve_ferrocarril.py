"""Venezuela: a railway in capitals, physical goals by quarter beside the amount in bolívares, what was executed in the year with its amount, totals of the money alone."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

# action | measure | four quarters | amount | done, spent
ACTIONS = """
REHABILITAR VIA FERREA ENTRE ESTACIONES | METRO | 1.200 2.400 2.400 1.000 | 18.640.000,00 | 5.318 14.206.775,40
TRANSPORTAR PASAJEROS EN EL TRAMO CENTRAL | PASAJERO | 910.000 955.000 980.000 1.015.000 | 42.115.300,00 | 3.702.416 41.880.019,25
TRANSPORTAR CARGA PARA LA INDUSTRIA | TONELADA | 8.500 9.000 9.000 8.500 | 6.930.500,00 | 21.774 5.012.388,90
MANTENER TRENES ELECTRICOS | TREN | 3 3 4 2 | 11.275.000,00 | 9 10.364.120,00
ADIESTRAR OPERADORES Y MAQUINISTAS | TRABAJADOR | 25 40 40 15 | 804.750,00 | 131 790.256,18
SUSTITUIR DURMIENTES | PIEZA | 0 3.500 4.500 2.000 | 7.480.000,00 | 6.120 4.555.600,00
DOTAR ESTACIONES DE TORNIQUETES | UNIDAD | 0 24 24 0 | 2.160.000,00 | 0 0,00
"""


def _number(said: str) -> float:
    return float(said.replace(".", "").replace(",", "."))


def _said(value: float, decimals: int) -> str:
    return f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))


LINES = [[piece.strip() for piece in line.split("|")] for line in ACTIONS.strip().splitlines()]
WHOLE = [sum(map(_number, line[2].split())) for line in LINES]


def _programmed() -> str:
    made = [
        f"{n} | {label} | {unit} | {' | '.join(quarters.split())} | {_said(whole, 0)} | {amount}"
        for n, ((label, unit, quarters, amount, _), whole) in enumerate(zip(LINES, WHOLE, strict=True), 1)
    ]
    total = _said(sum(_number(line[3]) for line in LINES), 2)
    return "\n".join((*made, f"TOTAL | < | < | | | | | | {total} @bold, measure=?"))


def _executed() -> str:
    made: list[str] = []
    for n, ((label, unit, _, amount, both), whole) in enumerate(zip(LINES, WHOLE, strict=True), 1):
        seen, spent = both.split()
        part = _said(100 * _number(seen) / whole, 1)
        cost = _said(100 * _number(spent) / _number(amount), 1)
        made.append(
            f"{n} | {label} | {unit} | {_said(whole, 0)} | {seen} | {part} | {amount} | {spent} | {cost}"
        )
    hoped = sum(_number(line[3]) for line in LINES)
    paid = sum(_number(line[4].split()[1]) for line in LINES)
    sums = " | ".join((_said(hoped, 2), _said(paid, 2), _said(100 * paid / hoped, 1)))
    return "\n".join((*made, f"TOTAL | < | < | | | | {sums} @bold, measure=?"))


FORMULATED = table(
    2022,
    [
        text("Nº"),
        name("ACCION ESPECIFICA"),
        measure("UNIDAD DE MEDIDA"),
        *(
            planned("META FISICA", said, period=f"Q{n}")
            for n, said in enumerate(("TRIM I", "TRIM II", "TRIM III", "TRIM IV"), start=1)
        ),
        planned("META FISICA", "TOTAL"),
        planned("ASIGNACION (BS.)", unit="ves"),
    ],
    _programmed(),
    decimal=",",
    above=("FICHA 1. FORMULACION DEL PLAN OPERATIVO ANUAL 2022",),
)
CLOSED = table(
    2022,
    [
        text("Nº"),
        name("ACCION ESPECIFICA"),
        measure("UNIDAD DE MEDIDA"),
        planned("FISICO", "PROGRAMADO"),
        done("FISICO", "EJECUTADO"),
        share("FISICO", "%"),
        planned("FINANCIERO (BS.)", "ASIGNADO", unit="ves"),
        done("FINANCIERO (BS.)", "EJECUTADO", unit="ves"),
        share("FINANCIERO (BS.)", "%"),
    ],
    _executed(),
    decimal=",",
    above=("FICHA 2. CIERRE FISICO Y FINANCIERO AL 31/12/2022",),
)
PLAN = Plan(
    (
        "INSTITUTO FERROVIARIO DE LOS VALLES",
        "PLAN OPERATIVO ANUAL 2022",
        "OFICINA ESTRATEGICA DE PLANIFICACION",
    ),
    (FORMULATED, CLOSED),
    unruled="horizontal",
    align="right",
    numbers=True,
)
