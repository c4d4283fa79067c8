"""Colombia: a metropolitan area's four-year management plan, each product goal with a row for what is programmed and one for what was executed by year, a base line over both; investment by programme and year in millions of pesos."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, measure, name, planned, share, table, text, unsaid

YEARS = range(2024, 2028)
# label | measure | base line | four years programmed | two years executed
LINES = """
# COMPONENTE 1. MOVILIDAD METROPOLITANA
Kilómetros de ciclorruta construidos | Kilómetro | 42 | 8 12 12 10 | 6 13
Paraderos con información al usuario | Paradero | 118 | 40 60 60 50 | 44 52
Estudios de rutas intermunicipales adoptados | Estudio | 3 | 1 2 2 1 | 1 2
# COMPONENTE 2. AMBIENTE Y CAMBIO CLIMÁTICO
Hectáreas de borde urbano restauradas | Hectárea | 260 | 70 90 110 110 | 58 97
Industrias con seguimiento a vertimientos | Industria | 185 | 190 200 210 220 | 193 188
Árboles urbanos sembrados | Árbol | 9.400 | 10.000 12.000 12.000 11.000 | 10.640 11.215
# COMPONENTE 3. PLANEACIÓN DEL TERRITORIO
Municipios con expediente urbano al día | Municipio | 4 | 5 7 9 10 | 5 6
Predios del censo catastral actualizados | Predio | 31.500 | 40.000 65.000 65.000 50.000 | 38.720 61.904
"""


def _rows() -> str:
    made: list[str] = []
    for line in LINES.strip().splitlines():
        if line.startswith("#"):
            made.append(line)
            continue
        label, unit, before, hoped, seen = (piece.strip() for piece in line.split("|"))
        start = f"{before}{{series=baseline, year=2023}}"
        made.append(f"{label} | {unit} | {start} | Programado | {' | '.join(hoped.split())} @series=plan")
        made.append(f"^ | ^ | ^ | Ejecutado | {' | '.join(seen.split())} | | @series=executed")
    return "\n".join(made)


GOALS = table(
    2025,
    [
        name("Meta de producto"),
        measure("Unidad de medida"),
        base("Línea base 2023", year=2023),
        text(""),
        *(unsaid("Vigencia", str(year), year=year) for year in YEARS),
    ],
    _rows(),
    decimal=",",
    above=("1. PLAN INDICATIVO 2024-2027: SEGUIMIENTO A DICIEMBRE DE 2025",),
)
MONEY = table(
    2025,
    [
        name("Componente"),
        *(
            planned("Plan plurianual de inversiones", str(year), year=year, unit="cop", scale=1_000_000)
            for year in YEARS
        ),
        planned("Plan plurianual de inversiones", "Total", year="?", period="?", unit="cop", scale=1_000_000),
        done("Ejecutado 2025", unit="cop", scale=1_000_000),
        share("% de ejecución 2025"),
    ],
    """
    Movilidad metropolitana | 14.820,0 | 21.450,5 | 22.310,0 | 18.640,0 | 77.220,5 | 19.904,8 | 92,8%
    Ambiente y cambio climático | 9.315,0 | 10.240,0 | 11.580,5 | 11.900,0 | 43.035,5 | 9.876,1 | 96,4%
    Planeación del territorio | 4.160,0 | 6.912,5 | 6.340,0 | 4.875,0 | 22.287,5 | 6.118,7 | 88,5%
    Fortalecimiento institucional | 2.050,0 | 2.150,0 | 2.260,0 | 2.375,0 | 8.835,0 | 2.093,4 | 97,4%
    Total inversión | 30.345,0 | 40.753,0 | 42.490,5 | 37.790,0 | 151.378,5 | 37.993,0 | 93,2% @bold
    """,
    decimal=",",
    above=("2. INVERSIÓN POR COMPONENTE (millones de pesos)",),
)
PLAN = Plan(
    (
        "ÁREA METROPOLITANA DEL VALLE DE SAMARÁ",
        "Informe de seguimiento al Plan de Acción 2025",
        "Subdirección de Planeación Integral - Colombia",
    ),
    (GOALS, MONEY),
    unruled="bare",
    wide=False,
    numbers=True,
)
