"""Bolivia: short-term actions with a baseline and four quarters; land titled by department in hectares with decimals; expenses in bolivianos."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, measure, name, planned, share, table, text

# code | action | measure | baseline | four quarters | who
ACTIONS = """
2.1.1 | Pericias de campo concluidas en predios comunitarios | Predio | 1.180 | 210 345 420 275 | Jefatura de Saneamiento
2.1.2 | Informes en conclusiones emitidos | Informe | 964 | 180 260 300 310 | Jefatura de Saneamiento
2.1.3 | Resoluciones finales notificadas | Resolución | 812 | 150 220 250 240 | Asesoría Jurídica
2.2.1 | Títulos ejecutoriales entregados | Título | 6.430 | 1.200 1.850 2.100 1.650 | Dirección General
2.2.2 | Asentamientos autorizados en tierras fiscales | Asentamiento | 18 | - 6 9 5 | Jefatura de Distribución
3.1.1 | Transferencias de derecho propietario registradas | Registro | 2.745 | 640 700 720 690 | Catastro Rural
3.1.2 | Certificaciones catastrales extendidas | Certificado | 15.208 | 3.800 4.100 4.250 3.950 | Catastro Rural
3.2.1 | Talleres de conciliación de conflictos | Taller | 57 | 12 18 18 14 | Gestión de Conflictos
4.1.1 | Auditorías internas concluidas | Auditoría | 7 | 1 2 2 3 | Auditoría Interna
"""
LAND = """
Chuquisaca | 84.500,00 79.812,46
La Paz | 212.300,00 228.040,15
Cochabamba | 96.750,00 88.416,90
Oruro | 310.000,00 164.275,33
Potosí | 275.400,00 301.118,07
Tarija | 48.200,00 47.966,50
Beni | 520.000,00 412.683,72
"""


def _number(said: str) -> float:
    return float(said.replace(".", "").replace(",", "."))


def _said(value: float, decimals: int = 2) -> str:
    return f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))


def _actions() -> str:
    made: list[str] = []
    for line in ACTIONS.strip().splitlines():
        code, label, unit, before, numbers, whose = (piece.strip() for piece in line.split("|"))
        quarters = numbers.split()
        goal = _said(sum(_number(number) for number in quarters if number != "-"), 0)
        made.append(f"{code} | {label} | {unit} | {before} | {goal} | {' | '.join(quarters)} | {whose}")
    return "\n".join(made)


def _land() -> str:
    made: list[str] = []
    sums = [0.0, 0.0]
    for line in LAND.strip().splitlines():
        label, numbers = (piece.strip() for piece in line.split("|"))
        pair = [_number(number) for number in numbers.split()]
        sums = [one + other for one, other in zip(sums, pair, strict=True)]
        made.append(f"{label} | {_land_cells(pair)}")
    return "\n".join((*made, f"TOTAL | {_land_cells(sums)} @bold"))


def _land_cells(pair: list[float]) -> str:
    hoped, seen = pair
    return f"{_said(hoped)} | {_said(seen)} | {_said(seen - hoped)} | {_said(100 * seen / hoped, 1)}%"


PROGRAMMED = table(
    2023,
    [
        text("CÓD.", fills="code"),
        name("OPERACIÓN"),
        measure("UNIDAD DE MEDIDA"),
        base("LÍNEA BASE 2022", year=2022),
        planned("META DE LA GESTIÓN"),
        *(
            planned("PROGRAMACIÓN TRIMESTRAL", f"{said} TRIM.", period=f"Q{n}")
            for n, said in enumerate(("1ER", "2DO", "3ER", "4TO"), start=1)
        ),
        text("UNIDAD RESPONSABLE"),
    ],
    _actions(),
    decimal=",",
    above=("FORMULARIO N° 4: PROGRAMACIÓN DE OPERACIONES, GESTIÓN 2023",),
)
TITLED = table(
    2023,
    [
        name("DEPARTAMENTO"),
        planned("PROGRAMADO (HA)"),
        done("EJECUTADO (HA)"),
        derived("DIFERENCIA (HA)"),
        share("% DE EJECUCIÓN"),
    ],
    _land(),
    decimal=",",
    above=("SUPERFICIE TITULADA POR DEPARTAMENTO, ENERO A DICIEMBRE DE 2023",),
)
MONEY = table(
    2023,
    [
        text("GRUPO", fills="code"),
        name("DESCRIPCIÓN"),
        planned("PRESUPUESTO VIGENTE", unit="bob"),
        done("EJECUCIÓN ACUMULADA", unit="bob"),
        derived("SALDO"),
    ],
    """
    10000 | Servicios personales | 41.208.350,00 | 40.117.904,62 | 1.090.445,38
    20000 | Servicios no personales | 18.640.000,00 | 15.302.118,40 | 3.337.881,60
    30000 | Materiales y suministros | 4.915.700,00 | 3.880.251,15 | 1.035.448,85
    40000 | Activos reales | 2.300.000,00 | 861.470,00 | 1.438.530,00
    TOTAL Bs | < | 67.064.050,00 | 60.161.744,17 | 6.902.305,83 @bold, code=?
    """,
    decimal=",",
    above=("EJECUCIÓN DEL GASTO AL 31 DE DICIEMBRE DE 2023 (EN BOLIVIANOS)",),
)
PLAN = Plan(
    (
        "INSTITUTO BOLIVIANO DE TIERRAS Y CATASTRO RURAL",
        "PLAN OPERATIVO ANUAL 2023",
        "Programación y ejecución",
    ),
    (PROGRAMMED, TITLED, MONEY),
    unruled="zebra",
    font="Vera",
    running="POA - Gestión 2023",
)
