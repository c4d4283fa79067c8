"""Argentina: a provincial maternity hospital's physical goals by quarter, foreseen and executed in three quarters side by side with what adds up to September; results with reference value of a year and bounds; credit by item in pesos, in force, committed and accrued."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, measure, name, planned, share, table, text

# product | measure | goal of the year | foreseen | executed in three quarters
PRODUCTS = """
Partos y cesáreas asistidos | Nacimiento | 4.600 | 1.150 1.150 1.150 | 1.098 1.121 1.184
Consultas de control prenatal | Consulta | 38.000 | 9.000 10.000 10.000 | 8.412 10.266 10.731
Consultas de pediatría | Consulta | 62.500 | 13.500 17.500 17.000 | 12.908 18.844 17.315
Egresos de neonatología | Egreso | 820 | 205 205 205 | 213 198 221
Intervenciones quirúrgicas | Cirugía | 3.150 | 720 800 830 | 688 815 802
Prácticas de laboratorio | Práctica | 410.000 | 98.000 104.000 104.000 | 96.315 107.720 110.204
Vacunas aplicadas | Dosis | 29.000 | 6.500 8.000 7.500 | 6.117 8.933 7.208
"""


def _number(said: str) -> int:
    return int(said.replace(".", ""))


def _dotted(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def _rows() -> str:
    made: list[str] = []
    for line in PRODUCTS.strip().splitlines():
        label, unit, year, hoped, seen = (piece.strip() for piece in line.split("|"))
        pairs = [cell for pair in zip(hoped.split(), seen.split(), strict=True) for cell in pair]
        both = [sum(map(_number, values.split())) for values in (hoped, seen)]
        part = f"{100 * both[1] / both[0]:.1f}%".replace(".", ",")
        made.append(" | ".join((label, unit, year, *pairs, *map(_dotted, both), part)))
    return "\n".join(made)


SPANS = (("1° trimestre", "Q1"), ("2° trimestre", "Q2"), ("3° trimestre", "Q3"), ("Acumulado", "~09"))
GOALS = table(
    2025,
    [
        name("Producto"),
        measure("Unidad de medida"),
        planned("Meta anual 2025"),
        *(
            column(span, said, period=period)
            for span, period in SPANS
            for column, said in ((planned, "Previsto"), (done, "Ejecutado"))
        ),
        share("% ejec./prev."),
    ],
    _rows(),
    decimal=",",
    above=("Planilla 1 - Ejecución física al 30 de septiembre de 2025",),
)
RESULTS = table(
    2025,
    [
        name("Indicador"),
        text("Cálculo", fills="formula"),
        base("Línea de base 2022", year=2022),
        planned("Valor esperado 2025"),
        done("Valor alcanzado 3° trim.", period="Q3"),
        text("Servicio"),
    ],
    """
    Cesáreas en primerizas | Cesáreas / Nacimientos x 100 | 38,2% | ≤ 33,0%{n=33, comparator=<=} | 34,6% | Obstetricia @unit=percent
    Recién nacidos con pesquisa neonatal | Pesquisados / Nacidos x 100 | 94,7% | ≥ 99,0%{n=99, comparator=>=} | 98,8% | Neonatología @unit=percent
    Lactancia exclusiva al alta | Casos / Altas x 100 | 81,3% | ≥ 90,0%{n=90, comparator=>=} | 88,1% | Neonatología @unit=percent
    Embarazadas captadas antes de la semana 13 | Captadas / Controladas x 100 | 46,0% | 60,0% | 57,4% | Consultorios @unit=percent
    Promedio de días de estada en maternidad | Días / Egresos | 2,9 | 2,5 | 2,6 | Obstetricia @unit=day
    """,
    decimal=",",
    above=("Planilla 2 - Indicadores de resultado",),
)
MONEY = table(
    2025,
    [
        text("Inciso", fills="code"),
        name("Denominación"),
        planned("Crédito original", unit="ars"),
        planned("Crédito vigente", unit="ars"),
        done("Comprometido al 30/09", unit="ars", period="~09"),
        done("Devengado al 30/09", unit="ars", period="~09"),
        derived("Saldo"),
    ],
    """
    1 | Gastos en personal | 14.820.000.000 | 16.950.000.000 | 12.604.118.300 | 12.604.118.300 | 4.345.881.700
    2 | Bienes de consumo | 1.960.000.000 | 2.415.000.000 | 2.210.337.900 | 1.782.640.115 | 632.359.885
    3 | Servicios no personales | 1.105.000.000 | 1.280.000.000 | 1.144.802.650 | 871.316.400 | 408.683.600
    4 | Bienes de uso | 640.000.000 | 355.000.000 | 208.150.000 | 96.420.000 | 258.580.000
    Total | < | 18.525.000.000 | 21.000.000.000 | 16.167.408.850 | 15.354.494.815 | 5.645.505.185 @bold, code=?
    """,
    decimal=",",
    above=("Planilla 3 - Ejecución del crédito por inciso (en pesos)",),
)
PLAN = Plan(
    (
        "HOSPITAL MATERNO INFANTIL DRA. ELVIRA QUINTEROS",
        "EJECUCIÓN DEL PLAN OPERATIVO 2025 - TERCER TRIMESTRE",
        "Ministerio de Salud de la Provincia del Pilcomayo, República Argentina",
    ),
    (GOALS, RESULTS, MONEY),
    unruled="bare",
    align="right",
    numbers=True,
)
