"""Dominican Republic: goals and results in rows of three by quarter; a plan of purchases with quantities, prices, amounts."""

from __future__ import annotations

from tests.abroad.plan import Plan, measure, name, planned, table, text, unsaid

# name | who answers | four goals | two results
GOALS = """
Construir y equipar 12 estancias infantiles en la línea noroeste | Infraestructura | 2 3 4 3 | 1 3
Llevar a 95 rutas el transporte escolar gratuito | Transporte | 60 75 85 95 | 58 77
Entregar becas técnicas a jóvenes de 16 a 24 años | Becas | 1,500 2,500 2,500 1,500 | 1,388 2,641
Alfabetizar a personas adultas de la provincia | Modalidades | 4,200 4,800 5,000 4,000 | 3,915 4,502
"""
QUARTERS = ("Ene-Mar 2024", "Abr-Jun 2024", "Jul-Sep 2024", "Oct-Dic 2024")


def _rows() -> str:
    made: list[str] = []
    for place, line in enumerate(GOALS.strip().splitlines(), start=1):
        label, whose, hoped, seen = (piece.strip() for piece in line.split("|"))
        goals, results = (numbers.split() for numbers in (hoped, seen))
        shares = [
            f"{100 * int(b.replace(',', '')) / int(a.replace(',', '')):.1f}%"
            for a, b in zip(goals, results, strict=False)
        ]
        made += [
            f"MP-{place:02d} | {label} | Meta | {' | '.join(goals)} | {whose} @series=plan",
            f"^ | ^ | Resultado | {' | '.join(results)} | pend.{{opt, status=?}} | pend.{{opt, status=?}} | ^ @series=executed",
            f"^ | ^ | Cumpl. s/ meta | {' | '.join(shares)} | | | ^ @series=executed, unit=percent, opt",
        ]
    return "\n".join(made)


BOARD = table(
    2024,
    [
        text("Núm."),
        name("Meta presidencial"),
        text("Concepto"),
        *(unsaid(quarter, period=f"Q{n}") for n, quarter in enumerate(QUARTERS, start=1)),
        text("Área"),
    ],
    _rows(),
    above=("Tabla 1. Tablero de metas presidenciales, datos reportados hasta el 30 de junio de 2024",),
)
PURCHASES = table(
    2024,
    [
        text("UNSPSC", fills="code"),
        name("Bien o servicio por contratar"),
        measure("Presentación"),
        *(planned("Cantidad requerida", f"T{n}", period=f"Q{n}") for n in range(1, 5)),
        planned("Cantidad requerida", "Año"),
        planned("Precio unit. (RD$)", unit="dop", optional=True),
        planned("Monto estimado (RD$)", unit="dop"),
        text("Modalidad"),
        text("Inicio"),
    ],
    """
    # Suministros
    14111507 | Papel bond 8 ½ x 11 | Resma | 900 | 850 | 1,100 | 650 | 3,500 | 265.00 | 927,500.00 | Comparación de precios | 15/01/2024
    44103103 | Tóner para impresoras láser | Unidad | 40 | 40 | 40 | 40 | 160 | 4,850.00 | 776,000.00 | Compra menor | 12/02/2024
    50192701 | Almuerzos para participantes | Servicio | 1,200 | 1,800 | 1,800 | 900 | 5,700 | 395.50 | 2,254,350.00 | Licitación pública | 08/01/2024
    # Mobiliario y equipos
    56121505 | Butacas preescolares | Unidad | - | 600 | 450 | - | 1,050 | 3,120.00 | 3,276,000.00 | Licitación pública | 18/03/2024
    25101502 | Autobús escolar de 60 pasajeros | Unidad | - | - | 2 | - | 2 | 9,400,000.00 | 18,800,000.00 | Licitación pública | 01/07/2024
    TOTAL GENERAL | < | | | | | | | | 26,033,850.00 | | @bold
    """,
    above=("Tabla 2. Plan Anual de Compras y Contrataciones (PACC)",),
)
PLAN = Plan(
    (
        "DIRECCIÓN PROVINCIAL DE EDUCACIÓN DE MONTE LLANO",
        "Plan Operativo Anual 2024",
        "República Dominicana",
    ),
    (BOARD, PURCHASES),
    unruled="zebra",
    pen="boxes",
    numbers=True,
)
