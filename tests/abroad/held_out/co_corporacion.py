"""Colombia: a regional environmental authority's matrix of its plan of action, numbered columns, goals of the year and of the four-year plan with what was reached, programmes in rows with what they come to, pesos committed."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

# project | measure | goal of the year, reached | goal of the plan, reached so far | pesos: planned, committed | text
WATER = """
1.1 | Planes de ordenación de cuencas ajustados | Plan | 2 1 | 5 2 | 1.840.000.000 1.512.300.450 | Falta la consulta previa
1.2 | Hectáreas de ronda hídrica acotadas | Hectárea | 640 655 | 2.400 1.218 | 920.500.000 918.744.000 |
1.3 | Usuarios del agua con concesión vigente | Usuario | 380 412 | 1.500 733 | 265.000.000 241.608.300 |
"""
FOREST = """
2.1 | Hectáreas restauradas en páramo | Hectárea | 450 318 | 1.800 690 | 3.115.000.000 2.290.417.875 | Cierre de vías en abril
2.2 | Familias con pago por servicios ambientales | Familia | 210 210 | 700 395 | 1.260.000.000 1.260.000.000 |
2.3 | Decomisos de madera ilegal | Operativo | 48 57 | 190 103 | 84.000.000 79.215.600 |
"""
CITY = """
3.1 | Estaciones de calidad del aire en operación | Estación | 6 6 | 8 6 | 1.470.000.000 1.391.820.000 | Meta de mantenimiento
3.2 | Municipios asesorados en residuos | Municipio | 17 14 | 26 14 | 310.800.000 255.010.940 |
"""


def _number(said: str) -> int:
    return int(said.replace(".", ""))


def _said(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def _part(seen: int, hoped: int) -> str:
    return f"{100 * seen / hoped:.1f}%".replace(".", ",")


def _programme(code: str, title: str, weight: str, lines: str) -> str:
    made: list[str] = []
    sums = [0, 0]
    for line in lines.strip().splitlines():
        number, label, unit, *pairs, remark = (piece.strip() for piece in line.split("|"))
        cells: list[str] = []
        for pair in pairs:
            hoped, seen = pair.split()
            cells += [hoped, seen, _part(_number(seen), _number(hoped))]
        amounts = [_number(amount) for amount in pairs[2].split()]
        sums = [one + other for one, other in zip(sums, amounts, strict=True)]
        made.append(
            f"{number} | {label} | {unit} | {' | '.join(cells[:6])} | | {' | '.join(cells[6:])} | {remark}"
        )
    money = f"{_said(sums[0])} | {_said(sums[1])} | {_part(sums[1], sums[0])}"
    head = f"{code} | {title} | | | | | | | | {weight} | {money} | @bold, measure=?"
    return "\n".join((head, *made))


YEAR, WHOLE, MONEY = "Vigencia 2025", "Plan 2024-2027", "Meta financiera 2025 ($)"
MATRIX = table(
    2025,
    [
        text("No."),
        name("Programas y proyectos"),
        measure("Unidad de medida"),
        planned(YEAR, "Meta física anual"),
        done(YEAR, "Avance de la meta física"),
        share(YEAR, "% de avance"),
        planned(WHOLE, "Meta física del plan", year="?", period="?"),
        done(WHOLE, "Avance acumulado", year="?", period="?"),
        share(WHOLE, "% acumulado", year="?"),
        derived("Ponderación"),
        planned(MONEY, "Presupuesto definitivo", unit="cop"),
        done(MONEY, "Compromisos", unit="cop"),
        share(MONEY, "% de ejecución"),
        text("Observaciones"),
    ],
    f"""
    {_programme("1", "GESTIÓN INTEGRAL DEL AGUA", "40%", WATER)}
    {_programme("2", "BOSQUES Y BIODIVERSIDAD", "35%", FOREST)}
    {_programme("3", "AMBIENTE URBANO", "25%", CITY)}
    """,
    decimal=",",
    under_head=("|".join(f"({n})" for n in range(1, 15)),),
    above=("Anexo 1. Matriz de seguimiento al plan de acción cuatrienal, año 2025",),
)
INCOME = table(
    2025,
    [
        name("Renta"),
        planned("Aforo definitivo 2025", unit="cop"),
        done("Recaudo a 31 de diciembre de 2025", unit="cop"),
        share("% recaudo"),
    ],
    """
    Sobretasa ambiental al predial | $ 6.480.000.000 | $ 6.611.204.318 | 102,0%
    Transferencias del sector eléctrico | $ 4.115.300.000 | $ 3.902.417.655 | 94,8%
    Tasas retributivas por vertimientos | $ 980.000.000 | $ 641.380.200 | 65,4%
    Multas y sanciones | $ 120.000.000 | $ 188.914.077 | 157,4%
    Total rentas | $ 11.695.300.000 | $ 11.343.916.250 | 97,0% @bold
    """,
    decimal=",",
    above=("Anexo 5. Ejecución de ingresos",),
)
PLAN = Plan(
    (
        "CORPORACIÓN AUTÓNOMA REGIONAL DEL ALTO CAGUANÍ",
        "INFORME DE GESTIÓN 2025",
        "Plan de Acción Cuatrienal 2024-2027 - República de Colombia",
    ),
    (MATRIX, INCOME),
    unruled="horizontal",
    numbers=True,
)
