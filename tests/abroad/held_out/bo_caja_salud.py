"""Bolivia: a health insurance's five-year plan with what each year is to reach in percent and to cost in bolivianos, thousands of them; services by month with programmed and executed below each other up to June, departments as rows that answer."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, group, measure, name, planned, table, text, unsaid

YEARS = range(2021, 2026)
PHYSICAL, MONEY = "Programación física acumulada (%)", "Programación financiera (miles de Bs)"
STRATEGY = table(
    2021,
    [
        text("Cód. PEI", fills="code"),
        group("Acción institucional"),
        name("Indicador de resultado"),
        base("Línea base 2020", unit="percent", year=2020),
        *(planned(PHYSICAL, str(year), year=year, unit="percent") for year in YEARS),
        *(planned(MONEY, str(year), year=year, unit="bob", scale=1000) for year in YEARS),
    ],
    """
    1.1 | Ampliar la atención | % de asegurados con médico familiar asignado | 34 | 40 | 50 | 60 | 70 | 80 | 4.210,0 | 5.340,5 | 6.115,0 | 6.890,0 | 7.450,0
    1.2 | ^ | % de policlínicos con atención de 12 horas | 22 | 25 | 40 | 55 | 70 | 85 | 1.804,0 | 3.960,0 | 4.120,0 | 4.300,0 | 4.480,0
    2.1 | Renovar los equipos | % de equipos con antigüedad menor a 10 años | 41 | 45 | 52 | 60 | 68 | 75 | 12.640,0 | 18.315,0 | 21.070,5 | 20.400,0 | 17.980,0
    2.2 | ^ | % de hospitales con historia clínica electrónica | 0 | 10 | 30 | 60 | 80 | 100 | 2.150,0 | 3.870,0 | 5.204,0 | 3.116,0 | 1.590,0
    3.1 | Mejorar la gestión | % de compras concluidas en plazo | 57 | 60 | 70 | 80 | 85 | 90 | 315,0 | 340,0 | 360,0 | 372,5 | 390,0
    TOTAL | < | < | | | | | | | 21.119,0 | 31.825,5 | 36.869,5 | 35.078,5 | 31.890,0 @bold, code=?
    """,
    decimal=",",
    above=("MATRIZ 1. Plan Estratégico Institucional 2021-2025",),
)
# name | measure | six months programmed | executed
HOSPITAL = """
Consultas de medicina familiar | Consulta | 21.000 20.500 21.500 21.000 21.500 21.000 | 20.318 18.944 21.870 21.206 22.015 20.733
Cirugías programadas | Cirugía | 410 400 430 430 430 420 | 388 351 442 417 439 405
Recetas despachadas | Receta | 48.000 47.000 49.000 48.000 49.000 48.500 | 47.215 44.806 50.117 48.330 50.904 47.962
"""
PREVENTION = """
Dosis de vacunas aplicadas | Dosis | 1.900 2.400 2.400 3.800 3.800 2.600 | 1.744 2.268 2.510 3.402 4.015 2.377
Exámenes preocupacionales | Examen | 640 620 640 640 640 640 | 702 588 651 629 644 618
Visitas a empresas afiliadas | Visita | 30 35 40 40 40 35 | 24 37 41 33 44 38
"""
MONTHS = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN")


def _rows(lines: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        label, unit, *both = (piece.strip() for piece in line.split("|"))
        for said, numbers, series in zip(("PROG.", "EJEC."), both, ("plan", "executed"), strict=True):
            values = numbers.split()
            whole = f"{sum(int(value.replace('.', '')) for value in values):,}".replace(",", ".")
            first = f"{label} | {unit}" if series == "plan" else "^ | ^"
            made.append(f"{first} | {said} | {' | '.join((*values, whole))} @series={series}")
    return "\n".join(made)


MONTHLY = table(
    2024,
    [
        name("OPERACIÓN"),
        measure("UNIDAD DE MEDIDA"),
        text(""),
        *(unsaid(f"{month}", period=f"{n:02d}") for n, month in enumerate(MONTHS, start=1)),
        unsaid("TOTAL SEMESTRE", period="S1"),
    ],
    f"""
    ## Departamento Nacional de Salud
    {_rows(HOSPITAL)}
    ## Departamento de Medicina Preventiva
    {_rows(PREVENTION)}
    """,
    decimal=",",
    above=("MATRIZ 2. Seguimiento al POA, primer semestre de la gestión 2024",),
)
PLAN = Plan(
    (
        "CAJA DE SALUD DE SERVICIOS Y RAMAS ANEXAS",
        "PLAN ESTRATÉGICO INSTITUCIONAL Y SEGUIMIENTO AL POA 2024",
        "La Paz, Estado Plurinacional de Bolivia",
    ),
    (STRATEGY, MONTHLY),
    unruled="zebra",
    align="right",
    numbers=True,
)
