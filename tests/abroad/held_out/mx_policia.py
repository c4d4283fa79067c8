"""Mexico: a police force's third quarter with programmed and done below each other, months, the quarter and what adds up from January; pesos with their sign over a page turn."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text, unsaid

# name | measure | goal of the year | to June and three months programmed | the same done
LINES = """
# PROGRAMA E-07 PREVENCIÓN DEL DELITO
Recorridos de proximidad | Recorrido | 22,000 | 10,900 1,850 1,850 1,800 | 11,216 1,904 1,877 1,699
Comités vecinales instalados | Comité | 90 | 44 8 8 8 | 39 7 10 6
Pláticas en escuelas | Plática | 640 | 330 0 40 90 | 341 0 38 84
# PROGRAMA E-08 REACCIÓN Y CONTROL
Llamadas de auxilio atendidas | Llamada | 58,400 | 28,900 4,900 4,900 4,800 | 30,118 5,204 5,061 4,733
Puestas a disposición | Informe | 3,150 | 1,560 265 265 260 | 1,488 271 250 244
Operativos de alcoholímetro | Operativo | 156 | 78 13 13 13 | 78 13 12 13
# PROGRAMA M-01 PROFESIONALIZACIÓN
Elementos con evaluación de confianza | Elemento | 410 | 190 40 40 40 | 174 52 37 41
Elementos con curso de derechos humanos | Elemento | 900 | 420 80 80 80 | 402 96 71 88
"""


def _cells(numbers: str) -> str:
    before, *months = (int(number.replace(",", "")) for number in numbers.split())
    return " | ".join(f"{n:,}" for n in (*months, sum(months), before + sum(months)))


def _rows() -> str:
    made: list[str] = []
    for line in LINES.strip().splitlines():
        if line.startswith("#"):
            made.append(line)
            continue
        label, unit, goal, hoped, seen = (piece.strip() for piece in line.split("|"))
        made.append(f"{label} | {unit} | P | {goal} | {_cells(hoped)} @series=plan")
        made.append(f"^ | ^ | R | | {_cells(seen)} @series=executed")
    return "\n".join(made)


CALENDAR = table(
    2024,
    [
        name("Indicador de gestión"),
        measure("Unidad de medida"),
        text(""),
        unsaid("Meta anual"),
        unsaid("Tercer trimestre", "Jul", period="07"),
        unsaid("Tercer trimestre", "Ago", period="08"),
        unsaid("Tercer trimestre", "Sep", period="09"),
        unsaid("Tercer trimestre", "Total", period="Q3"),
        unsaid("Acumulado Ene-Sep", period="~09"),
    ],
    _rows(),
    below=("P: programado; R: realizado.",),
)
MONEY = table(
    2024,
    [
        text("Cap."),
        name("Capítulo de gasto"),
        planned("Autorizado", unit="mxn"),
        planned("Modificado", unit="mxn"),
        planned("Calendarizado a septiembre", unit="mxn", period="~09"),
        done("Ejercido a septiembre", unit="mxn", period="~09"),
        share("Avance %"),
    ],
    """
    1000 | Servicios personales | $184,320,500.00 | $186,020,500.00 | $139,515,375.00 | $137,804,112.46 | 98.8
    2000 | Materiales y suministros | $31,400,000.00 | $33,150,000.00 | $24,862,500.00 | $22,917,300.08 | 92.2
    3000 | Servicios generales | $18,760,250.00 | $17,310,250.00 | $12,982,687.50 | $12,600,418.77 | 97.1
    5000 | Bienes muebles | $9,500,000.00 | $7,500,000.00 | $7,500,000.00 | $3,106,990.00 | 41.4
    Total | < | $243,980,750.00 | $243,980,750.00 | $184,860,562.50 | $176,428,821.31 | 95.4 @bold
    """,
    above=("Avance presupuestal por capítulo",),
)
PLAN = Plan(
    (
        "SECRETARÍA DE SEGURIDAD CIUDADANA DE MATORRALES",
        "PROGRAMA OPERATIVO ANUAL 2024",
        "Reporte de avance, tercer trimestre - Estados Unidos Mexicanos",
    ),
    (CALENDAR, MONEY),
    unruled="zebra",
    align="right",
    running="Dirección de Planeación Policial",
    numbers=True,
)
