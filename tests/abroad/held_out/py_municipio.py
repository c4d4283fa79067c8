"""Paraguay: a town's yearly operative plan, axes over the width, each action with an indicator, four quarters and guaraníes with their source; what it collects by tax in two years and hopes for."""

from __future__ import annotations

from tests.abroad.plan import Plan, also, done, name, planned, table, text

# number | action | indicator | four quarters | guaraníes | source | who
LINES = """
# Eje 1. Desarrollo urbano
1 | Empedrado de calles vecinales | Cuadras empedradas | 6 10 12 8 | 2.160.000.000 | Royalties | Obras
2 | Mantenimiento del alumbrado público | Luminarias reparadas | 120 150 150 130 | 385.500.000 | Propios | Obras
3 | Limpieza de arroyos y desagües | Kilómetros limpiados | 4 2 3 5 | 148.000.000 | Propios | Aseo Urbano
# Eje 2. Desarrollo social
4 | Almuerzo escolar en instituciones públicas | Niños beneficiados | 3.420 3.420 3.420 3.420{no} | 4.618.350.000 | Fonacide | Educación
5 | Cursos de oficios | Participantes egresados | 0 90 60 110 | 92.400.000 | Propios | Acción Social
6 | Atención de la Codeni | Casos atendidos | 75 80 80 75 | 164.000.000 | Propios | Codeni
# Eje 3. Medio ambiente
7 | Arborización de plazas | Plantines colocados | 0 300 500 200 | 41.250.000 | Propios | Ambiente
8 | Recolección de residuos domiciliarios | Toneladas recolectadas | 2.310 2.240 2.280 2.450 | 1.295.000.000 | Tasas | Aseo Urbano
"""


def _number(said: str) -> int:
    return int(said.replace(".", ""))


def _dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _rows() -> str:
    made: list[str] = []
    money = 0
    for line in LINES.strip().splitlines():
        if line.startswith("#"):
            made.append(line)
            continue
        *start, numbers, cost, source, who = (piece.strip() for piece in line.split("|"))
        quarters = numbers.removesuffix("{no}").split()
        whole = quarters[0] if numbers.endswith("{no}") else _dotted(sum(map(_number, quarters)))
        money += _number(cost)
        made.append(" | ".join((*start, *quarters, whole, cost, source, who)))
    made.append(f"TOTAL | < | | | | | | | {_dotted(money)} | | @bold")
    return "\n".join(made)


WHEN = "Metas por trimestre"
GOALS = table(
    2025,
    [
        text("N°"),
        name("Acción"),
        also("Indicador"),
        *(planned(WHEN, f"{n}° T", period=f"Q{n}") for n in range(1, 5)),
        planned("Meta anual"),
        planned("Presupuesto (Gs.)", unit="pyg"),
        text("Fuente"),
        text("Responsable"),
    ],
    _rows(),
    decimal=",",
    above=("Cuadro 1. Programación de acciones 2025",),
)
INCOME = table(
    2025,
    [
        name("Origen del ingreso"),
        done("Ejecutado 2023", unit="pyg", year=2023),
        planned("Presupuesto 2024", unit="pyg", year=2024),
        planned("Proyección 2025", unit="pyg"),
    ],
    """
    Impuesto inmobiliario | 2.846.115.430 | 3.050.000.000 | 3.300.000.000
    Patente comercial e industrial | 1.214.906.218 | 1.250.000.000 | 1.320.000.000
    Patente de rodados | 1.930.447.905 | 2.000.000.000 | 2.150.000.000
    Tasas por servicios de aseo | 688.230.114 | 720.000.000 | 800.000.000
    Transferencias de royalties | 3.405.118.962 | 3.480.000.000 | 3.550.000.000
    Transferencias de Fonacide | 4.310.662.800 | 4.500.000.000 | 4.620.000.000
    Total de ingresos | 14.395.481.429 | 15.000.000.000 | 15.740.000.000 @bold
    """,
    decimal=",",
    above=("Cuadro 2. Ingresos municipales, en guaraníes",),
)
PLAN = Plan(
    (
        "MUNICIPALIDAD DE ITAPÉ DEL NORTE",
        "PLAN OPERATIVO ANUAL - EJERCICIO FISCAL 2025",
        "Secretaría de Planificación, Paraguay",
    ),
    (GOALS, INCOME),
    unruled="horizontal",
    numbers=True,
)
