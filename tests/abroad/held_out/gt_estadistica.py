"""Guatemala: a statistics office's products by four-month period, programmed and done, with the year's sums; then what each project costs in quetzales."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

# name | measure | programmed of three periods | done of three periods
PRODUCTS = """
Boletines del índice de precios publicados | Documento | 4 4 4 | 4 4 4
Cotizaciones de precios recolectadas | Registro | 128,000 128,000 130,000 | 126,412 129,087 128,330
Hogares encuestados sobre empleo | Hogar | 5,600 5,600 6,100 | 5,318 5,644 5,977
Mapas cartográficos actualizados | Mapa | 240 310 250 | 198 327 266
Registros vitales codificados | Registro | 165,000 160,000 170,000 | 158,903 163,715 171,026
Consultas de usuarios resueltas | Consulta | 900 850 800 | 1,042 913 760
Técnicos municipales capacitados | Persona | 60 120 75 | 54 131 70
Operativos de campo supervisados | Operativo | 12 15 12 | 12 14 11
"""


def _worths(numbers: str) -> list[int]:
    return [int(number.replace(",", "")) for number in numbers.split()]


def _rows() -> str:
    made: list[str] = []
    for number, line in enumerate(PRODUCTS.strip().splitlines(), start=1):
        label, unit, hoped, seen = (piece.strip() for piece in line.split("|"))
        goals, results = _worths(hoped), _worths(seen)
        pairs = [*zip(goals, results, strict=True), (sum(goals), sum(results))]
        cells = " | ".join(f"{goal:,} | {result:,}" for goal, result in pairs)
        made.append(f"{number} | {label} | {unit} | {cells}")
    return "\n".join(made)


GOALS = table(
    2023,
    [
        text("No."),
        name("Producto"),
        measure("Unidad de medida"),
        planned("Primer cuatrimestre", "Meta", period="C1"),
        done("Primer cuatrimestre", "Resultado", period="C1"),
        planned("Segundo cuatrimestre", "Meta", period="C2"),
        done("Segundo cuatrimestre", "Resultado", period="C2"),
        planned("Tercer cuatrimestre", "Meta", period="C3"),
        done("Tercer cuatrimestre", "Resultado", period="C3"),
        planned("Anual", "Meta"),
        done("Anual", "Resultado"),
    ],
    _rows(),
    above=("Tabla 1. Ejecución de metas por cuatrimestre",),
)
MONEY = table(
    2023,
    [
        name("Proyecto estadístico"),
        planned("Presupuesto vigente", unit="gtq"),
        done("Presupuesto devengado", unit="gtq"),
        share("Porcentaje de ejecución"),
        text("Fuente de financiamiento"),
    ],
    """
    Índice de precios al consumidor | Q 6,412,300.00 | Q 6,118,455.72 | 95.42 | 11 Ingresos corrientes
    Encuesta de empleo | Q 4,880,000.00 | Q 4,502,318.40 | 92.26 | 11 Ingresos corrientes
    Actualización cartográfica | Q 9,750,600.00 | Q 5,214,007.15 | 53.47 | 61 Donaciones externas
    Estadísticas vitales | Q 2,135,100.00 | Q 2,090,816.33 | 97.93 | 31 Ingresos propios
    Total | Q 23,178,000.00 | Q 17,925,597.60 | 77.34 | @bold
    """,
    above=("Tabla 2. Ejecución financiera por proyecto",),
)
PLAN = Plan(
    (
        "INSTITUTO GUATEMALTECO DE ESTADÍSTICA Y CARTOGRAFÍA",
        "PLAN OPERATIVO ANUAL 2023",
        "Informe anual de resultados",
    ),
    (GOALS, MONEY),
    unruled="horizontal",
    align="right",
    font="Vera",
)
