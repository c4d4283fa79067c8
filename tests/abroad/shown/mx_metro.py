"""Mexico: a metro's goals, original and modified, quarters and what adds up to June in three rows of header, notes with marks; millions of pesos; passengers of each line by month in thousands."""

from __future__ import annotations

from tests.abroad.plan import Plan, added, derived, done, measure, name, planned, table, text

# number | action | measure | year: original, modified | I: planned, reached | II: planned, reached
TRAINS = """
1.1 | Trenes con mantenimiento mayor | Tren | 24 22 | 5 4 | 6 7
1.2 | Kilómetros recorridos por los trenes en servicio | Kilómetro | 9,600,000 9,600,000 | 2,380,000 2,291,446 | 2,410,000 2,402,918
1.3 | Revisiones cíclicas a trenes neumáticos | Revisión | 3,120 3,200 | 780 764 | 800 812
"""
TRACKS = """
2.1 | Vía renovada¹ | Metro | 8,400 6,150 | 1,900 1,204.5 | 2,100 1,988.0
2.2 | Aparatos de cambio sustituidos | Aparato | 16 16 | 3 3 | 5 4
2.3 | Escaleras electromecánicas en operación² | Escalera | 142 148 | 35 31 | 37 40
"""
USERS = """
3.1 | Quejas atendidas en menos de cinco días | Queja | 5,800 5,800 | 1,400 1,377 | 1,450 1,502
3.2 | Operativos contra el comercio informal | Operativo | 720 780 | 180 195 | 195 188
"""


def _number(said: str) -> float:
    return float(said.replace(",", ""))


def _rows(lines: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        number, label, unit, *pairs = (piece.strip() for piece in line.split("|"))
        cells = [cell for pair in pairs for cell in pair.split()]
        hoped, seen = (sum(map(_number, cells[start::2])) for start in (2, 3))
        decimals = 1 if "." in cells[3] else 0
        so_far = (f"{hoped:,.0f}", f"{seen:,.{decimals}f}", f"{100 * (seen - hoped) / hoped:+.1f}")
        made.append(f"{number} | {label} | {unit} | {' | '.join((*cells, *so_far))}")
    return "\n".join(made)


GOALS = table(
    2023,
    [
        text("No."),
        name("Acción"),
        measure("Unidad de medida"),
        planned("Meta anual", "Original"),
        planned("Meta anual", "Modificada"),
        *(
            column("Avance físico 2023", stretch, said, period=period)
            for stretch, period in (
                ("Enero-marzo", "Q1"),
                ("Abril-junio", "Q2"),
                ("Acumulado enero-junio", "S1"),
            )
            for column, said in ((planned, "Prog."), (done, "Alc."))
        ),
        derived("Variación %"),
    ],
    f"""
    # SUBPROGRAMA 1. MATERIAL RODANTE
    {_rows(TRAINS)}
    # SUBPROGRAMA 2. INSTALACIONES FIJAS
    {_rows(TRACKS)}
    # SUBPROGRAMA 3. ATENCIÓN A PERSONAS USUARIAS
    {_rows(USERS)}
    """,
    below=(
        "1/ Meta reducida por el oficio de adecuación de mayo.",
        "2/ Se refiere a las sustituidas o rehabilitadas en el periodo.",
    ),
)
MONEY = table(
    2023,
    [
        text("Capítulo", fills="code"),
        name("Denominación"),
        planned("Autorizado", "Original anual", unit="mxn", scale=1000000),
        planned("Autorizado", "Modificado anual", unit="mxn", scale=1000000),
        planned("Al segundo trimestre", "Programado", unit="mxn", scale=1000000, period="S1"),
        done("Al segundo trimestre", "Ejercido", unit="mxn", scale=1000000, period="S1"),
        derived("Por ejercer"),
    ],
    """
    1000 | Servicios personales | 6,814.2 | 6,814.2 | 3,120.0 | 3,098.7 | 3,715.5
    2000 | Materiales y suministros | 1,402.6 | 1,388.1 | 590.4 | 412.9 | 975.2
    3000 | Servicios generales | 5,230.8 | 5,611.3 | 2,485.5 | 2,301.0 | 3,310.3
    5000 | Bienes muebles e inmuebles | 318.0 | 290.5 | 60.0 | - | 290.5
    6000 | Inversión pública | 2,150.0 | 1,811.5 | 702.2 | 388.6 | 1,422.9
    Suma | < | 15,915.6 | 15,915.6 | 6,958.1 | 6,201.2 | 9,714.4 @bold, code=?
    """,
    dash="?",
    above=("Presupuesto por capítulo de gasto (millones de pesos)",),
)
# line | six months
RIDERS = """
Línea A | 14,218 13,902 15,640 14,411 15,377 15,020
Línea B | 10,845 10,316 11,774 10,890 11,602 11,318
Línea C | 8,072 7,914 8,833 8,105 8,690 8,422
Línea D | 5,660 5,418 - - 6,031 5,984
"""


def _riders() -> str:
    pairs = [line.split("|") for line in RIDERS.strip().splitlines()]
    rows = [[int(n.replace(",", "").replace("-", "0")) for n in numbers.split()] for _, numbers in pairs]
    total = " ".join(f"{sum(column):,}" for column in zip(*rows, strict=True))
    lines = [(label.strip(), numbers, "") for label, numbers in pairs] + [("Red", total, " @bold")]
    whole = sum(map(sum, rows))
    parts = [f"{100 * sum(values) / whole:.1f}" for values in rows] + ["100.0"]
    return "\n".join(
        f"{label} | {added(numbers)} | {part}{mark}"
        for (label, numbers, mark), part in zip(lines, parts, strict=True)
    )


PASSENGERS = table(
    2023,
    [
        name("Línea"),
        *(
            done("Pasajeros transportados (miles)", month, period=f"{n:02d}", scale=1000)
            for n, month in enumerate(("Ene", "Feb", "Mar", "Abr", "May", "Jun"), start=1)
        ),
        done("Pasajeros transportados (miles)", "Ene-Jun", period="S1", scale=1000),
        derived("Participación %"),
    ],
    _riders(),
    dash="?",
    above=("Afluencia por línea, primer semestre de 2023",),
)
PLAN = Plan(
    (
        "SISTEMA METROPOLITANO DE TRANSPORTE SUBTERRÁNEO",
        "PROGRAMA OPERATIVO ANUAL 2023",
        "Informe de avance enero-junio",
    ),
    (GOALS, MONEY, PASSENGERS),
    unruled="zebra",
    align="right",
    raised=True,
    numbers=True,
    running="Programa Operativo Anual 2023",
)
