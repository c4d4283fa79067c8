"""Ecuador: a public slaughterhouse company's operative objectives over indicators with the year before, the goal and its four-month terms; animals by month programmed and executed below each other; dollars at first, with reforms, coded and accrued."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, group, name, planned, share, table, text, unsaid

GOALS = table(
    2024,
    [
        group("OBJETIVO OPERATIVO"),
        name("INDICADOR"),
        base("LÍNEA BASE (2023)", year=2023),
        *(
            planned("PROGRAMACIÓN 2024", said, period=f"C{n}")
            for n, said in enumerate(("1er CUATRIM.", "2do CUATRIM.", "3er CUATRIM."), start=1)
        ),
        planned("PROGRAMACIÓN 2024", "META ANUAL"),
        text("RESPONSABLE"),
    ],
    """
    Garantizar la inocuidad de la carne | Inspecciones post mortem realizadas | 41.206 | 14.000 | 13.800 | 15.200 | 43.000 | Jefatura de Veterinaria
    ^ | Análisis microbiológicos conformes | 93,5% | 94,0% | 95,0% | 96,0% | 95,0% | Jefatura de Veterinaria @unit=percent
    Reducir el impacto ambiental | Toneladas de desechos compostados | 312 | 110 | 120 | 130 | 360 | Gestión Ambiental
    ^ | Parámetros de descarga cumplidos | 78,0% | 80,0% | 85,0% | 90,0% | 85,0% | Gestión Ambiental @unit=percent
    Mejorar el servicio | Introductores capacitados | 64 | 30 | 30 | 25 | 85 | Comercialización
    ^ | Reclamos atendidos | 118 | 45 | 40 | 35 | 120 | Comercialización
    """,
    decimal=",",
    above=("1. OBJETIVOS E INDICADORES",),
)
# animal | six months programmed | executed
ANIMALS = """
Bovinos | 1.850 1.780 1.850 1.850 1.900 1.870 | 1.792 1.811 1.876 1.804 1.932 1.845
Porcinos | 1.420 1.380 1.440 1.400 1.460 1.430 | 1.463 1.402 1.398 1.371 1.495 1.477
Ovinos | 160 150 160 170 160 160 | 141 138 166 172 150 149
"""
MONTHS = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN")


def _rows() -> str:
    made: list[str] = []
    for line in ANIMALS.strip().splitlines():
        label, *both = (piece.strip() for piece in line.split("|"))
        for said, numbers, series in zip(
            ("Programado", "Ejecutado"), both, ("plan", "executed"), strict=True
        ):
            values = numbers.split()
            whole = f"{sum(int(value.replace('.', '')) for value in values):,}".replace(",", ".")
            first = label if series == "plan" else "^"
            made.append(f"{first} | {said} | {' | '.join((*values, whole))} @series={series}")
    return "\n".join(made)


MONTHLY = table(
    2024,
    [
        name("ESPECIE FAENADA"),
        text(""),
        *(unsaid(f"{month}", period=f"{n:02d}") for n, month in enumerate(MONTHS, start=1)),
        unsaid("TOTAL I SEMESTRE", period="S1"),
    ],
    _rows(),
    decimal=",",
    above=("2. FAENAMIENTO POR ESPECIE, ENERO A JUNIO DE 2024 (cabezas)",),
)
MONEY = table(
    2024,
    [
        text("PARTIDA", fills="code"),
        name("DENOMINACIÓN"),
        planned("ASIGNACIÓN INICIAL", unit="usd"),
        derived("REFORMAS"),
        planned("CODIFICADO", unit="usd"),
        done("DEVENGADO", unit="usd", period="S1"),
        share("% DEVENGADO"),
    ],
    """
    61 | Gastos en personal para producción | 684.320,00 | -12.400,00 | 671.920,00 | 331.208,77 | 49,29
    63 | Bienes y servicios para producción | 412.750,00 | 18.900,00 | 431.650,00 | 186.415,20 | 43,19
    73 | Bienes y servicios para inversión | 96.000,00 | -6.500,00 | 89.500,00 | 21.874,35 | 24,44
    84 | Bienes de larga duración | 240.500,00 | 0,00 | 240.500,00 | 88.960,00 | 36,99
    TOTAL | < | 1.433.570,00 | 0,00 | 1.433.570,00 | 628.458,32 | 43,84 @bold, code=?
    """,
    decimal=",",
    above=("3. EJECUCIÓN PRESUPUESTARIA AL 30 DE JUNIO DE 2024 (USD)",),
)
PLAN = Plan(
    (
        "EMPRESA PÚBLICA MUNICIPAL DE FAENAMIENTO DEL CANTÓN LA RINCONADA",
        "PLAN OPERATIVO ANUAL 2024",
        "Dirección de Planificación - Ecuador",
    ),
    (GOALS, MONTHLY, MONEY),
    unruled="horizontal",
    wide=False,
    pen="boxes",
    numbers=True,
)
