"""Paraguay: months of a stretch the cover says, rows for planned, done and share, a header that isn't printed again; guaraníes."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text, unsaid

# code | name | measure | goal of the year | three planned months | three executed ones
GENETICS = """
101 | Análisis de pureza de semillas | Análisis | 4.800 | 380 400 420 | 362 411 398
102 | Análisis de germinación | Análisis | 5.200 | 410 430 440 | 402 437 451
103 | Lotes de semilla certificados | Lote | 1.150 | 60 80 110 | 54 71 98
104 | Variedades inscriptas en el registro | Variedad | 36 | 2 3 4 | 0 3 5
105 | Inspecciones a viveros habilitados | Inspección | 320 | 20 25 30 | 18 22 33
106 | Productores de semilla registrados | Productor | 210 | 12 18 20 | 9 20 21
"""
SANITY = """
201 | Trampas para mosca de la fruta revisadas | Trampa | 31.200 | 2.600 2.600 2.600 | 2.488 2.570 2.605
202 | Alertas fitosanitarias emitidas | Alerta | 24 | 2 2 2 | 1 2 3
203 | Certificados fitosanitarios expedidos | Certificado | 58.000 | 4.700 4.800 5.000 | 4.655 4.912 5.230
204 | Fincas monitoreadas por picudo | Finca | 900 | 60 75 75 | 58 69 80
205 | Muestras con residuos analizadas | Muestra | 1.440 | 100 120 120 | 96 104 131
"""
REGIONS = """
301 | Asistencias técnicas a comités de agricultores | Asistencia | 7.600 | 500 600 650 | 461 588 672
302 | Parcelas demostrativas instaladas | Parcela | 140 | 4 8 12 | 3 6 13
303 | Días de campo realizados | Jornada | 48 | 2 4 4 | 2 3 5
304 | Agricultoras capacitadas en huerta | Persona | 3.300 | 200 250 300 | 188 239 322
305 | Kilómetros recorridos en supervisión | Kilómetro | 86.000 | 6.500 7.000 7.200 | 6.120 6.988 7.415
"""


def _row(line: str) -> list[str]:
    code, label, unit, goal, *both = (piece.strip() for piece in line.split("|"))
    months = [numbers.replace(".", "").split() for numbers in both]
    hoped, seen = ([*map(int, numbers), sum(map(int, numbers))] for numbers in months)
    plan, real = (" | ".join(f"{value:,}".replace(",", ".") for value in values) for values in (hoped, seen))
    parts = " | ".join(f"{100 * b / a:.1f}".replace(".", ",") for a, b in zip(hoped, seen, strict=True))
    return [
        f"{code} | {label} | {unit} | {goal}{{series=plan, period=2023, unit=count}} | Programado | {plan} @series=plan",
        f"^ | ^ | ^ | ^ | Ejecutado | {real} @series=executed",
        f"^ | ^ | ^ | ^ | % | {parts} @series=executed, unit=percent, opt",
    ]


def _rows(lines: str) -> str:
    return "\n".join(row for line in lines.strip().splitlines() for row in _row(line))


GOALS = table(
    2023,
    [
        text("Cód.", fills="code"),
        name("Producto"),
        measure("U.M."),
        planned("Meta anual"),
        text("Metas"),
        unsaid("Enero", period="01"),
        unsaid("Febrero", period="02"),
        unsaid("Marzo", period="03"),
        unsaid("Acumulado", period="Q1"),
    ],
    f"""
    ## Dependencia: Dirección de Semillas
    {_rows(GENETICS)}
    ## Dependencia: Dirección de Protección Vegetal
    {_rows(SANITY)}
    ## Dependencia: Oficinas Regionales
    {_rows(REGIONS)}
    """,
    decimal=",",
    once=True,
)
MONEY = table(
    2023,
    [
        text("Obj. Gasto"),
        name("Descripción"),
        planned("Presupuesto vigente", unit="pyg"),
        planned("Plan financiero enero - marzo", unit="pyg", period="Q1"),
        done("Obligado", unit="pyg", period="Q1"),
        derived("Saldo"),
        share("% Ejec."),
    ],
    """
    # Programa 1: Actividades centrales
    111 | Sueldos | 14.250.600.000 | 3.562.650.000 | 3.498.112.450 | 64.537.550 | 98,2
    230 | Pasajes y viáticos | 860.000.000 | 190.000.000 | 122.740.300 | 67.259.700 | 64,6
    Subtotal Programa 1 | < | 15.110.600.000 | 3.752.650.000 | 3.620.852.750 | 131.797.250 | 96,5
    # Programa 2: Sanidad y calidad vegetal
    350 | Productos químicos | 2.945.000.000 | 610.000.000 | 488.000.000 | 122.000.000 | 80,0
    530 | Equipos de laboratorio | 1.780.300.500 | 0 | 0 | 0 | 0,0
    Subtotal Programa 2 | < | 4.725.300.500 | 610.000.000 | 488.000.000 | 122.000.000 | 80,0
    Total general | < | 19.835.900.500 | 4.362.650.000 | 4.108.852.750 | 253.797.250 | 94,2
    """,
    decimal=",",
    above=("Ejecución financiera al 31/03/2023, en guaraníes",),
)
PLAN = Plan(
    (
        "SERVICIO PARAGUAYO DE SEMILLAS Y SANIDAD VEGETAL",
        "INFORME DE AVANCE DE METAS",
        "Ejercicio: 2023",
        "Del 01/01/2023 al 31/03/2023",
    ),
    (GOALS, MONEY),
    unruled="horizontal",
    wide=False,
    align="right",
    numbers=True,
)
