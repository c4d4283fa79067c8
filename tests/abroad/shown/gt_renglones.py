"""Guatemala: codes before the names in their cell, sums above their parts, abbreviations of the budget office; quetzales."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

# code | name | measure | the other cells
PRODUCTS = """
1 | Caminos vecinales en buen estado | Kilómetro | 410.0 | 398.5 | 187.0 | 46.9 | 61,250,000.00 | 27,480,315.60 | (53.1)
1.1 | Mejoramiento de caminos de terracería | Kilómetro | 310.0 | 298.5 | 141.5 | 47.4 | 44,800,000.00 | 20,116,204.10 | (52.6)
1.2 | Balastado con organización comunitaria | Kilómetro | 100.0 | 100.0 | 45.5 | 45.5 | 16,450,000.00 | 7,364,111.50 | (54.5)
2 | Puentes y bóvedas para el paso seguro | Estructura | 26 | 31 | 12 | 38.7 | 18,930,500.00 | 6,902,477.25 | (61.3)
2.1 | Puentes de concreto construidos | Estructura | 8 | 7 | 2 | 28.6 | 12,600,000.00 | 4,011,900.00 | (71.4)
2.2 | Bóvedas instaladas | Estructura | 18 | 24 | 10 | 41.7 | 6,330,500.00 | 2,890,577.25 | (58.3)
3 | Comités de mantenimiento capacitados | Persona | 1,240 | 1,240 | 702 | 56.6 | 615,000.00 | 348,100.00 | (43.4)
"""


def _rows() -> str:
    made: list[str] = []
    for line in PRODUCTS.strip().splitlines():
        code, label, *cells = (piece.strip() for piece in line.split("|"))
        whole = ", bold" if "." not in code else ""
        made.append(f"{code} {label} | {' | '.join(cells)} @alias={label}{whole}")
    return "\n".join(made)


GOODS = table(
    2024,
    [
        name("Producto / Subproducto"),
        measure("U. Medida"),
        planned("Física Prog. inicial"),
        planned("Física Vig. 2024"),
        done("Física Ej. Acum. Jun-24", period="S1"),
        share("Cumpl. s/ vigente"),
        planned("Financ. Vig. (Q)", unit="gtq"),
        done("Financ. Dev. Acum. Jun-24 (Q)", unit="gtq", period="S1"),
        derived("Var. física %"),
    ],
    _rows(),
    above=("Cuadro 1. Seguimiento físico y financiero de productos y subproductos al 30 de junio de 2024",),
    dependency="Unidad ejecutora: 217 - Dirección de Caminos Vecinales",
)
LINES = table(
    2024,
    [
        text("Reng.", fills="code"),
        name("Nombre del renglón"),
        planned("Asig.", unit="gtq"),
        derived("Modif."),
        planned("Vig.", unit="gtq"),
        done("Dev.", unit="gtq", period="S1"),
        done("Pag.", unit="gtq", period="S1", optional=True),
        share("% Ej."),
    ],
    """
    TOTAL GENERAL | < | 80,795,500.00 | 0.00 | 80,795,500.00 | 34,730,892.85 | 34,102,550.35 | 42.99 @bold
    Grupo 0 Servicios personales | < | 14,610,000.00 | (420,000.00) | 14,190,000.00 | 6,801,415.10 | 6,801,415.10 | 47.93 @bold
    011 | Personal permanente | 9,850,000.00 | (420,000.00) | 9,430,000.00 | 4,602,300.00 | 4,602,300.00 | 48.80
    029 | Otras remuneraciones de personal temporal | 4,760,000.00 | 0.00 | 4,760,000.00 | 2,199,115.10 | 2,199,115.10 | 46.20
    Grupo 2 Materiales y suministros | < | 21,385,500.00 | 1,170,000.00 | 22,555,500.00 | 9,577,577.75 | 9,120,035.25 | 42.46 @bold
    223 | Piedra, arcilla y arena | 8,915,500.00 | 1,920,000.00 | 10,835,500.00 | 5,018,877.75 | 4,760,935.25 | 46.32
    262 | Combustibles y lubricantes | 12,470,000.00 | (750,000.00) | 11,720,000.00 | 4,558,700.00 | 4,359,100.00 | 38.90
    Grupo 3 Propiedad, planta y equipo | < | 44,800,000.00 | (750,000.00) | 44,050,000.00 | 18,351,900.00 | 18,181,100.00 | 41.66 @bold
    326 | Equipo de transporte pesado | 3,900,000.00 | (750,000.00) | 3,150,000.00 | - | - | 0.00
    331 | Construcciones de bienes nacionales de uso común | 40,900,000.00 | 0.00 | 40,900,000.00 | 18,351,900.00 | 18,181,100.00 | 44.87
    """,
    dash="?",
    above=("Cuadro 2. Ejecución por renglón de gasto del 01/01/2024 al 30/06/2024, en quetzales",),
    below=("Asig.: asignado. Vig.: vigente. Dev.: devengado. Pag.: pagado.",),
)
PLAN = Plan(
    (
        "VICEMINISTERIO DE CAMINOS RURALES",
        "PLAN OPERATIVO ANUAL 2024",
        "Segundo informe de seguimiento, República de Guatemala",
    ),
    (GOODS, LINES),
    unruled="horizontal",
    align="right",
    running="POA 2024 - Seguimiento físico y financiero",
    numbers=True,
)
