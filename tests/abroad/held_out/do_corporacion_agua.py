"""Dominican Republic: a city's water corporation, what it means to do and to spend side by side in each quarter, products as headings; what it billed and collected by month up to June against a goal; pesos."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

# code | activity | measure | goods by quarter | pesos by quarter
LINES = """
# Producto 1: Hogares con acceso a agua potable
1.1 | Instalación de acometidas domiciliarias | Acometida | 620 700 750 580 | 4,340,000 4,900,000 5,250,000 4,060,000
1.2 | Sustitución de redes de distribución | Metro | 3,500 5,200 5,800 2,900 | 10,150,000 15,080,000 16,820,000 8,410,000
1.3 | Reparación de averías | Avería | 1,950 2,100 2,250 2,000 | 5,850,000 6,300,000 6,750,000 6,000,000
# Producto 2: Hogares con servicio de saneamiento
2.1 | Limpieza de colectores | Metro | 8,000 9,500 12,000 8,500 | 1,600,000 1,900,000 2,400,000 1,700,000
2.2 | Rehabilitación de plantas de tratamiento | Planta | 0 1 1 1 | 0 18,400,000 12,750,000 9,300,000
# Producto 3: Calidad del agua certificada
3.1 | Análisis bacteriológicos | Análisis | 1,440 1,440 1,440 1,440 | 864,000 864,000 864,000 864,000
3.2 | Estaciones de cloración mantenidas | Estación | 18 18 18 18 | 540,000 540,000 540,000 540,000
"""


def _number(said: str) -> int:
    return int(said.replace(",", ""))


def _rows() -> str:
    made: list[str] = []
    spent = [0, 0, 0, 0]
    for line in LINES.strip().splitlines():
        if line.startswith("#"):
            made.append(line)
            continue
        code, label, unit, goods, money = (piece.strip() for piece in line.split("|"))
        kinds, costs = goods.split(), money.split()
        spent = [have + _number(cost) for have, cost in zip(spent, costs, strict=True)]
        pairs = [value for pair in zip(kinds, costs, strict=True) for value in pair]
        steady = unit == "Estación"
        whole = kinds[0] if steady else f"{sum(map(_number, kinds)):,}"
        made.append(" | ".join((code, label, unit, *pairs, whole, f"{sum(map(_number, costs)):,}")))
    cells = [value for cost in (*spent, sum(spent)) for value in ("", f"{cost:,}")]
    made.append(f"Total general | < | < | {' | '.join(cells)} @bold, measure=?")
    return "\n".join(made)


STRETCHES = (*((f"Trimestre {n}", f"Q{n}") for n in range(1, 5)), ("Total 2024", None))
GOALS = table(
    2024,
    [
        text("Cód."),
        name("Actividad"),
        measure("Unidad"),
        *(
            planned(stretch, said, period=code, unit=unit)
            for stretch, code in STRETCHES
            for said, unit in (("Física", None), ("RD$", "dop"))
        ),
    ],
    _rows(),
    above=("Programación físico-financiera 2024",),
)
BILLING = table(
    2024,
    [
        name("Concepto"),
        planned("Meta enero-junio 2024", period="S1", unit="dop"),
        *(
            done("Realizado 2024", month, period=f"{n:02d}", unit="dop")
            for n, month in enumerate(("Ene", "Feb", "Mar", "Abr", "May", "Jun"), start=1)
        ),
        done("Realizado 2024", "Total", period="S1", unit="dop"),
        share("%"),
    ],
    """
    Facturación residencial | 96,000,000 | 15,402,118 | 15,388,940 | 15,910,227 | 15,876,300 | 16,104,552 | 16,240,019 | 94,922,156 | 98.9
    Facturación comercial | 42,000,000 | 6,810,450 | 6,935,117 | 7,204,806 | 7,118,390 | 7,340,225 | 7,401,664 | 42,810,652 | 101.9
    Cobros en oficina | 61,500,000 | 9,417,300 | 9,802,664 | 10,115,090 | 9,640,775 | 10,208,418 | 10,331,206 | 59,515,453 | 96.8
    Cobros por medios electrónicos | 24,000,000 | 3,918,206 | 4,022,951 | 4,310,844 | 4,405,617 | 4,588,903 | 4,716,340 | 25,962,861 | 108.2
    """,
    above=("Gestión comercial del primer semestre (en RD$)",),
)
PLAN = Plan(
    (
        "CORPORACIÓN DE AGUA Y ALCANTARILLADO DE VILLA ESPERANZA",
        "PLAN OPERATIVO ANUAL 2024",
        "Dirección de Planificación y Desarrollo - República Dominicana",
    ),
    (GOALS, BILLING),
    unruled="bare",
    align="right",
    numbers=True,
)
