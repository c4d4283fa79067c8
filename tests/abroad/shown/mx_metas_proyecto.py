"""Mexico: a town's quarterly report of goals by activity where planned, reached and their gap stand each with its share of the year, for the quarter and up to it; an indicator's variables; pesos by chapter."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text
from tests.foreign.model import Sheet

QUARTER, UP_TO = "Avance trimestral de metas", "Avance acumulado anual de metas"
# id | activity | measure | year | quarter planned, reached | up to it planned, reached
DRAIN = """
1 | Desazolvar la red de drenaje | Metro lineal | 48,000 | 14,000 15,210 | 38,000 39,466
2 | Rehabilitar pozos de visita | Pozo | 160 | 40 37 | 120 114
3 | Atender reportes de fugas | Reporte | 3,600 | 900 1,044 | 2,700 2,988
4 | Limpiar barrancas y cauces | Kilómetro | 24 | 9 6 | 22 18
"""
CULTURE = """
1 | Impartir talleres en casas de cultura | Taller | 220 | 60 60 | 170 172
2 | Realizar festivales en comunidades | Evento | 12 | 4 4 | 9 9
3 | Prestar libros en bibliotecas | Préstamo | 18,500 | 4,500 3,902 | 14,000 12,761
"""


def _number(text_: str) -> int:
    return int(text_.replace(",", ""))


def _rows(lines: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        number, label, unit, year, *stretches = (piece.strip() for piece in line.split("|"))
        cells: list[str] = []
        for stretch in stretches:
            hoped, seen = stretch.split()
            gap = _number(seen) - _number(hoped)
            for value in (hoped, seen, f"{gap:,}"):
                cells += [value, f"{100 * _number(value) / _number(year):.2f}"]
        made.append(f"{number} | {label} | {unit} | {year} | {' | '.join(cells)}")
    return "\n".join(made)


def _goals(project: str, lines: str) -> Sheet:
    return table(
        2024,
        [
            text("ID"),
            name("Nombre de la meta de actividad"),
            measure("Unidad de medida"),
            planned("Programada anual 2024"),
            planned(QUARTER, "Programada", "Meta", period="Q3"),
            planned(QUARTER, "Programada", "%", unit="percent", period="Q3", optional=True),
            done(QUARTER, "Alcanzada", "Meta", period="Q3"),
            share(QUARTER, "Alcanzada", "%"),
            derived(QUARTER, "Variación", "Meta"),
            derived(QUARTER, "Variación", "%"),
            planned(UP_TO, "Programada", "Meta", period="~09"),
            planned(UP_TO, "Programada", "%", unit="percent", period="~09", optional=True),
            done(UP_TO, "Alcanzada", "Meta", period="~09"),
            share(UP_TO, "Alcanzada", "%"),
            derived(UP_TO, "Variación", "Meta"),
            derived(UP_TO, "Variación", "%"),
        ],
        _rows(lines),
        above=(f"PbRM-08c. Trimestre: tercero (julio - septiembre de 2024). Proyecto: {project}",),
    )


INDICATOR = table(
    2024,
    [
        name("Variable / Indicador"),
        measure("Unidad de medida"),
        text("Operación"),
        planned("Meta anual"),
        planned("Tercer trimestre", "Programado", period="Q3"),
        done("Tercer trimestre", "Alcanzado", period="Q3"),
        share("Tercer trimestre", "EF%"),
        text("Semáforo"),
    ],
    """
    Metros de drenaje desazolvados | Metro lineal | Sumable | 48,000 | 14,000 | 15,210 | 108.64 | Verde
    Metros de drenaje existentes | Metro lineal | Constante | 312,400 | 312,400 | 312,400 | 100.00 | Verde
    Porcentaje de la red desazolvada | Porcentaje | Sumable | 15.36 | 4.48 | 4.87 | 108.71 | Verde @unit=percent
    Tasa de variación de fugas reportadas | Porcentaje | No sumable | -5.00 | -5.00 | 2.30 | -46.00 | Rojo @unit=percent
    """,
    above=("PbRM-08b. Ficha de seguimiento de indicadores 2024: Drenaje y alcantarillado",),
)
MONEY = table(
    2024,
    [
        text("Capítulo", fills="code"),
        name("Concepto"),
        planned("Autorizado anual", unit="mxn"),
        planned("Modificado anual", unit="mxn"),
        done("Ejercido", "Del trimestre", unit="mxn", period="Q3"),
        done("Ejercido", "Acumulado", unit="mxn", period="~09"),
        derived("Por ejercer"),
    ],
    """
    1000 | Servicios personales | $18,420,000.00 | $18,655,300.00 | $4,511,208.44 | $13,402,776.90 | $5,252,523.10
    2000 | Materiales y suministros | $6,315,000.00 | $7,048,120.50 | $2,106,334.18 | $5,611,940.02 | $1,436,180.48
    3000 | Servicios generales | $3,980,000.00 | $3,400,000.00 | $702,418.00 | $2,288,105.75 | $1,111,894.25
    5000 | Bienes muebles e inmuebles | $2,500,000.00 | $2,111,579.50 | $0.00 | $1,984,760.00 | $126,819.50
    Total | < | $31,215,000.00 | $31,215,000.00 | $7,319,960.62 | $23,287,582.67 | $7,927,417.33 @code=?, bold
    """,
    above=("Estado del ejercicio al tercer trimestre de 2024, pesos",),
)
PLAN = Plan(
    (
        "AYUNTAMIENTO DE SANTA LUCÍA ATENGO",
        "PROGRAMA ANUAL 2024: INFORME DE METAS FÍSICAS POR PROYECTO",
        "Presupuesto basado en Resultados Municipal - Estado de México",
    ),
    (
        _goals("Drenaje y alcantarillado", DRAIN),
        _goals("Servicios culturales", CULTURE),
        INDICATOR,
        MONEY,
    ),
    unruled="bare",
    numbers=True,
)
