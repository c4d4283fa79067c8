"""Paraguay: courts by circuit, what was foreseen and realised in rows of two over terms of four months and what adds up to August; guaraníes in millions by origin and as a whole."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text, unsaid

# name | measure | three foreseen terms | two realised ones
CAPITAL = """
Expedientes ingresados | Expediente | 4.200 4.350 4.300 | 4.118 4.602
Sentencias definitivas dictadas | Sentencia | 1.150 1.300 1.250 | 1.094 1.277
Audiencias celebradas | Audiencia | 2.800 3.000 2.900 | 2.611 2.984
Mediaciones con acuerdo | Acuerdo | 210 240 230 | 198 251
"""
INLAND = """
Expedientes ingresados | Expediente | 6.900 7.000 6.950 | 7.133 7.240
Sentencias definitivas dictadas | Sentencia | 1.600 1.750 1.700 | 1.489 1.702
Audiencias celebradas | Audiencia | 3.500 3.700 3.600 | 3.266 3.455
Facilitadores judiciales capacitados | Persona | 120 180 90 | 131 164
"""


def _rows(lines: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        label, unit, *both = (piece.strip() for piece in line.split("|"))
        hoped, seen = ([int(n.replace(".", "")) for n in numbers.split()] for numbers in both)
        for said, numbers, marks in (
            ("Previsto", hoped, "series=plan"),
            ("Realizado", seen, "series=executed"),
        ):
            shown = [f"{n:,}".replace(",", ".") for n in (*numbers[:2], sum(numbers[:2]))]
            rest = (
                [f"{n:,}".replace(",", ".") for n in (numbers[2], sum(numbers))]
                if len(numbers) > 2
                else ["", ""]
            )
            first = f"{label} | {unit}" if said == "Previsto" else "^ | ^"
            made.append(f"{first} | {said} | {' | '.join((*shown, *rest))} @{marks}")
    return "\n".join(made)


COURTS = table(
    2024,
    [
        name("Actividad jurisdiccional"),
        measure("Unidad"),
        text(""),
        unsaid("1er. cuatrimestre", period="C1"),
        unsaid("2do. cuatrimestre", period="C2"),
        unsaid("Acumulado a agosto", period="~08"),
        unsaid("3er. cuatrimestre", period="C3"),
        unsaid("Total anual"),
    ],
    f"""
    ## Circunscripción Judicial de la Capital
    {_rows(CAPITAL)}
    ## Circunscripción Judicial del Interior
    {_rows(INLAND)}
    """,
    decimal=",",
)
FUND, ALL = "Fuente 10 - Recursos del Tesoro", "Todas las fuentes"
MONEY = table(
    2024,
    [
        text("Grupo"),
        name("Concepto"),
        planned(FUND, "Vigente", unit="pyg", scale=1000000),
        done(FUND, "Ejecutado", unit="pyg", scale=1000000, period="~08"),
        planned(ALL, "Vigente", unit="pyg", scale=1000000),
        done(ALL, "Ejecutado", unit="pyg", scale=1000000, period="~08"),
        derived(ALL, "Saldo"),
        share(ALL, "%"),
    ],
    """
    100 | Servicios personales | 412.300 | 269.814 | 455.120 | 297.402 | 157.718 | 65,3
    200 | Servicios no personales | 18.450 | 9.117 | 39.800 | 21.336 | 18.464 | 53,6
    300 | Bienes de consumo | 4.210 | 2.004 | 11.975 | 6.180 | 5.795 | 51,6
    500 | Inversión física | 0 | 0 | 62.400 | 14.922 | 47.478 | 23,9
    | Total | 434.960 | 280.935 | 569.295 | 339.840 | 229.455 | 59,7 @bold
    """,
    decimal=",",
    above=("Ejecución presupuestaria de enero a agosto de 2024, en millones de guaraníes",),
)
PLAN = Plan(
    (
        "ADMINISTRACIÓN DE JUZGADOS DEL PARAGUAY",
        "Plan Operativo Anual 2024",
        "Informe de avance al segundo cuatrimestre",
    ),
    (COURTS, MONEY),
    unruled="zebra",
    align="right",
    running="POA 2024 - Segundo cuatrimestre",
    numbers=True,
)
