"""Honduras: final and intermediate products and activities in one column with their level; objects of spending by source, twice."""

from __future__ import annotations

from collections.abc import Callable

from tests.abroad.plan import Plan, added, measure, name, planned, table, text
from tests.abroad.plan import done as executed
from tests.foreign.model import Column, Sheet

MONTHS = ("Ene.", "Feb.", "Mar.", "Abr.", "May.", "Jun.", "Jul.", "Ago.", "Sep.", "Oct.", "Nov.", "Dic.")
# level | code | name | measure | twelve months
CHAIN = """
Producto final | PF-01 | Derechohabientes con atención médica ambulatoria | Paciente | 41,000 40,500 42,300 39,800 42,000 41,700 42,100 42,400 41,900 42,000 41,200 38,100
Producto intermedio | PI-01.1 | Consultas de especialidad otorgadas | Consulta | 11,200 11,000 11,600 10,900 11,500 11,400 11,500 11,600 11,450 11,500 11,250 10,100
Actividad | A-01.1.1 | Contratación de médicos especialistas | Contrato | 12 - 6 - 6 - 6 - - - - -
Actividad | A-01.1.2 | Compra de equipo de diagnóstico | Equipo | - - 4 4 8 - - 6 - - - -
Producto intermedio | PI-01.2 | Recetas despachadas completas | Receta | 88,000 87,000 90,500 85,200 90,000 89,300 90,100 90,800 89,700 90,000 88,300 81,600
Producto final | PF-02 | Pensionados con pago puntual | Pensionado | 31,450 31,500 31,560 31,610 31,660 31,720 31,780 31,830 31,880 31,940 31,990 32,050
Actividad | A-02.1.1 | Control de supervivencia a domicilio | Visita | - - 650 - - 650 - - 650 - - 650
"""
LEVELLED = {"PF-02"}  # what is kept up over the year and isn't added


def _rows() -> str:
    made: list[str] = []
    for line in CHAIN.strip().splitlines():
        level, code, label, unit, numbers = (piece.strip() for piece in line.split("|"))
        months = " | ".join((*numbers.split(), numbers.split()[-1]))
        cells = months if code in LEVELLED else added(numbers)
        made.append(f"{level} | {code} | {label} | {unit} | {cells}")
    return "\n".join(made)


PRODUCTS = table(
    2024,
    [
        text("Nivel"),
        text("Código", fills="code"),
        name("Descripción"),
        measure("Unidad de medida"),
        *(
            planned(f"Trimestre {'I' * (1 + (n - 1) // 3) if n < 10 else 'IV'}", month, period=f"{n:02d}")
            for n, month in enumerate(MONTHS, start=1)
        ),
        planned("Cantidad anual"),
    ],
    _rows(),
    dependency="Gerencia: Dirección Médica Nacional",
    above=("Formulario POA-02. Programación física mensual",),
)
GROUPS = """
# Grupo 100: Servicios personales
11100 | Sueldos básicos | 812.40 | 64.10 | 876.50
11510 | Decimotercer mes | 67.70 | 5.34 | 73.04
Subtotal grupo 100 | < | 880.10 | 69.44 | 949.54
# Grupo 300: Materiales y suministros
35210 | Productos farmacéuticos | 1,204.80 | 310.00 | 1,514.80
39520 | Instrumental médico menor | 188.25 | - | 188.25
Subtotal grupo 300 | < | 1,393.05 | 310.00 | 1,703.05
TOTAL GENERAL | < | 2,273.15 | 379.44 | 2,652.59
"""
SPENT = """
# Grupo 100: Servicios personales
11100 | Sueldos básicos | 402.66 | 31.48 | 434.14
11510 | Decimotercer mes | - | - | -
Subtotal grupo 100 | < | 402.66 | 31.48 | 434.14
# Grupo 300: Materiales y suministros
35210 | Productos farmacéuticos | 511.92 | 98.37 | 610.29
39520 | Instrumental médico menor | 60.10 | 4.85 | 64.95
Subtotal grupo 300 | < | 572.02 | 103.22 | 675.24
TOTAL GENERAL | < | 974.68 | 134.70 | 1,109.38
"""


def _sheet(title: str, column: Callable[..., Column], period: str | None, body: str, dash: str) -> Sheet:
    def money(*heads: str) -> Column:
        return column(*heads, unit="hnl", scale=1000000, period=period)

    return table(
        2024,
        [
            text("Objeto", fills="code"),
            name("Descripción del objeto"),
            money("Fuente", "12 Recursos propios"),
            money("Fuente", "13 Cuentas especiales"),
            money("Total"),
        ],
        "\n".join(f"{line} @code=?" if "<" in line else line for line in body.strip().splitlines()),
        above=(title,),
        dash=dash,
    )


PLAN = Plan(
    (
        "INSTITUTO HONDUREÑO DE PREVISIÓN Y SALUD",
        "PLAN OPERATIVO ANUAL - PRESUPUESTO 2024",
        "Formularios POA-02, POA-07 y POA-08",
    ),
    (
        PRODUCTS,
        _sheet(
            "Formulario POA-07. Presupuesto programado 2024 por objeto y fuente (millones de lempiras)",
            planned,
            None,
            GROUPS,
            "not_planned",
        ),
        _sheet(
            "Formulario POA-08. Presupuesto ejecutado al primer semestre de 2024 (millones de lempiras)",
            executed,
            "S1",
            SPENT,
            "?",
        ),
    ),
    unruled="bare",
    numbers=True,
)
