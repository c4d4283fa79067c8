"""Bolivia: a state dairy's production programmed with its plants as columns; short-term actions over operations with four quarters programmed and executed and what was reached of the year, gerencias as headings; income and spending in bolivianos."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table

PLANTS = ("Achamarca", "Ivirgarza", "San Andrés", "Total")
PRODUCTION = table(
    2024,
    [
        name("PRODUCTO"),
        measure("UNIDAD DE MEDIDA"),
        *(planned("PRODUCCIÓN PROGRAMADA GESTIÓN 2024 POR PLANTA", plant) for plant in PLANTS),
    ],
    """
    Leche fluida | Litro | 2.150.000 | 3.480.000 | 1.290.000 | 6.920.000
    Leche saborizada | Litro | 640.000 | 1.125.000 | 0 | 1.765.000
    Yogur bebible | Litro | 310.500 | 496.000 | 184.000 | 990.500
    Queso fresco | Kilogramo | 46.200 | 58.900 | 71.400 | 176.500
    Mantequilla | Kilogramo | 12.800 | 21.600 | 9.300 | 43.700
    """,
    decimal=",",
    above=("1. PROGRAMA DE PRODUCCIÓN",),
    below=("Litros y kilogramos de producto terminado.",),
)
# operation | measure | four quarters programmed | four quarters executed
FACTORY = """
Acopiar leche cruda de productores | Litro | 2.100.000 2.350.000 2.400.000 2.250.000 | 2.046.318 2.288.940 2.463.115 2.197.504
Entregar raciones de subsidio prenatal | Ración | 64.000 64.000 66.000 66.000 | 62.770 65.104 64.918 67.230
Efectuar mantenimiento de pasteurizadores | Servicio | 6 6 6 6 | 6 5 7 6
"""
MARKET = """
Abrir puntos de venta propios | Punto de venta | 2 3 3 2 | 1 3 2 2
Participar en ferias productivas | Feria | 4 6 9 5 | 4 7 9 6
Atender desayuno escolar de municipios | Municipio | 38 38 40 40 | 36 39 39 39
"""
STEADY = ("Municipio",)


def _number(said: str) -> int:
    return int(said.replace(".", ""))


def _sum(numbers: str, steady: bool) -> int:
    values = [_number(said) for said in numbers.split()]
    return max(values) if steady else sum(values)


def _said(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def _rows(lines: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        label, unit, hoped, seen = (piece.strip() for piece in line.split("|"))
        pairs = [cell for pair in zip(hoped.split(), seen.split(), strict=True) for cell in pair]
        both = [_sum(numbers, unit in STEADY) for numbers in (hoped, seen)]
        part = f"{100 * both[1] / both[0]:.1f}".replace(".", ",")
        made.append(" | ".join((label, unit, *pairs, *map(_said, both), part)))
    return "\n".join(made)


OPERATIONS = table(
    2024,
    [
        name("OPERACIÓN"),
        measure("UNIDAD DE MEDIDA"),
        *(
            column(f"{said} TRIMESTRE", short, period=f"Q{n}")
            for n, said in enumerate(("1er", "2do", "3er", "4to"), start=1)
            for column, short in ((planned, "PROG."), (done, "EJEC."))
        ),
        planned("GESTIÓN 2024", "PROG."),
        done("GESTIÓN 2024", "EJEC."),
        share("GESTIÓN 2024", "%"),
    ],
    f"""
    ## GERENCIA DE PRODUCCIÓN
    {_rows(FACTORY)}
    ## GERENCIA COMERCIAL
    {_rows(MARKET)}
    """,
    decimal=",",
    above=("2. EVALUACIÓN DE OPERACIONES DEL POA 2024",),
)
MONEY = table(
    2024,
    [
        name("CONCEPTO"),
        planned("PRESUPUESTO INICIAL (Bs)", unit="bob"),
        planned("PRESUPUESTO VIGENTE (Bs)", unit="bob"),
        done("EJECUTADO (Bs)", unit="bob"),
        share("% EJEC."),
    ],
    """
    # INGRESOS
    Venta de productos | 98.400.000 | 104.150.000 | 101.237.815 | 97,2
    Otros ingresos | 1.260.000 | 1.260.000 | 988.402 | 78,4
    Total ingresos | 99.660.000 | 105.410.000 | 102.226.217 | 97,0 @bold
    # GASTOS
    Materia prima e insumos | 57.300.000 | 61.480.000 | 60.911.370 | 99,1
    Servicios personales | 18.940.000 | 18.940.000 | 18.207.559 | 96,1
    Servicios no personales | 12.720.000 | 13.550.000 | 12.604.218 | 93,0
    Activos reales | 10.700.000 | 11.440.000 | 6.118.904 | 53,5
    Total gastos | 99.660.000 | 105.410.000 | 97.842.051 | 92,8 @bold
    """,
    decimal=",",
    above=("3. EJECUCIÓN PRESUPUESTARIA AL 31 DE DICIEMBRE DE 2024",),
)
PLAN = Plan(
    (
        "EMPRESA PÚBLICA DE LÁCTEOS DEL TRÓPICO",
        "PLAN OPERATIVO ANUAL 2024 - EVALUACIÓN ANUAL",
        "Estado Plurinacional de Bolivia",
    ),
    (PRODUCTION, OPERATIONS, MONEY),
    unruled="horizontal",
    align="right",
    numbers=True,
)
