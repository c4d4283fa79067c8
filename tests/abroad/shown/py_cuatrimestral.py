"""Paraguay: four-month periods, programmed and reached below each other, guaranies with points; notes with marks."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text, unsaid

PERIODS = ("1er Cuatrimestre", "2do Cuatrimestre", "3er Cuatrimestre")
PRODUCTION = table(
    2023,
    [
        text("Ítem"),
        name("Producto institucional"),
        measure("Unidad de medida"),
        text("Concepto"),
        *(unsaid(said, period=f"C{place}") for place, said in enumerate(PERIODS, start=1)),
        unsaid("Total anual"),
    ],
    """
    # PROGRAMA 2: SANIDAD VEGETAL
    1 | Certificados fitosanitarios expedidos | Certificado | Programado | 12.400 | 13.100 | 12.900 | 38.400 @series=plan
    ^ | ^ | ^ | Ejecutado | 12.218 | 13.344 | 12.760 | 38.322 @series=executed
    2 | Fincas inspeccionadas | Finca | Programado | 850 | 910 | 880 | 2.640 @series=plan
    ^ | ^ | ^ | Ejecutado | 802 | 933 | 845 | 2.580 @series=executed
    # PROGRAMA 3: SEMILLAS
    3 | Lotes de semillas analizados¹ | Lote | Programado | 1.150 | 1.300 | 1.050 | 3.500 @series=plan
    ^ | ^ | ^ | Ejecutado | 1.097 | 1.288 | 1.066 | 3.451 @series=executed
    4 | Viveros habilitados | Vivero | Programado | 14 | 20 | 16 | 50 @series=plan
    ^ | ^ | ^ | Ejecutado | 11 | 23 | 17 | 51 @series=executed
    """,
    decimal=",",
    below=("1/ No incluye los lotes rechazados en puerto.",),
)
MONEY = table(
    2023,
    [
        name("Objeto del gasto"),
        planned("Presupuesto inicial", unit="pyg"),
        planned("Presupuesto vigente", unit="pyg"),
        done("Obligado al 31/12/2023", unit="pyg"),
        derived("Saldo"),
        share("% ejec."),
    ],
    """
    Servicios personales | 18.450.320.000 | 18.950.320.000 | 18.411.075.512 | 539.244.488 | 97,15
    Servicios no personales | 3.120.000.000 | 2.980.000.000 | 2.402.118.950 | 577.881.050 | 80,61
    Inversión física | 5.600.000.000 | 4.250.500.000 | 1.975.230.000 | 2.275.270.000 | 46,47
    """,
    decimal=",",
    under_head=("|G.|G.|G.|G.|%",),
    above=("Ejecución presupuestaria por objeto del gasto",),
)
PLAN = Plan(
    ("SERVICIO PARAGUAYO DE SANIDAD DE CULTIVOS", "PLAN OPERATIVO ANUAL 2023", "Cierre del ejercicio fiscal"),
    (PRODUCTION, MONEY),
    unruled="horizontal",
    raised=True,
    wide=False,
    numbers=True,
)
