"""Guatemala: a town's directions with what was foreseen first, what is in force and what was done in rows of three over the months of a four-month stretch and its sum; spending by source in quetzales; council works with dates."""

from __future__ import annotations

from tests.abroad.plan import Plan, added, derived, done, measure, name, planned, table, text, unsaid

# name | measure | first, current, done, of four months
WATER = """
Metros de tubería de agua sustituidos | Metro | 300 300 450 450 | 300 300 300 400 | 288 312 305 366
Tanques lavados y clorados | Tanque | 6 6 6 6 | 6 6 6 6 | 6 5 6 6
Toneladas de desechos recolectadas | Tonelada | 1,150 1,100 1,150 1,150 | 1,150 1,100 1,200 1,200 | 1,138 1,122 1,214 1,187
"""
WOMEN = """
Mujeres capacitadas en oficios | Persona | - 40 40 60 | - 40 40 80 | - 37 44 75
Bolsas de estudio entregadas | Bolsa | 120 - - - | 145 - - - | 145 - - -
"""
TRAFFIC = """
Operativos de tránsito | Operativo | 8 8 12 10 | 8 8 12 10 | 9 8 10 11
Licencias de transporte renovadas | Licencia | 210 160 90 60 | 210 160 90 60 | 244 148 71 52
"""
SERIES = (("Inicial", "plan"), ("Vigente", "plan"), ("Ejecutado", "executed"))


def _rows(lines: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        label, unit, *kinds = (piece.strip() for piece in line.split("|"))
        for place, ((said, series), numbers) in enumerate(zip(SERIES, kinds, strict=True)):
            start = "^ | ^" if place else f"{label} | {unit}"
            made.append(f"{start} | {said} | {added(numbers)} @series={series}")
    return "\n".join(made)


GOALS = table(
    2024,
    [
        name("Producto / Intervención"),
        measure("U. de medida"),
        text("Meta"),
        *(
            unsaid(said, period=f"{n:02d}")
            for n, said in enumerate(("Enero", "Febrero", "Marzo", "Abril"), start=1)
        ),
        unsaid("Total 1er. cuatrimestre", period="C1"),
    ],
    f"""
    ## DIRECCIÓN MUNICIPAL DE AGUAS Y DRENAJES
    {_rows(WATER)}
    ## DIRECCIÓN MUNICIPAL DE LA MUJER
    {_rows(WOMEN)}
    ## POLICÍA MUNICIPAL DE TRÁNSITO
    {_rows(TRAFFIC)}
    """,
    dash="?",
    above=("Informe del primer cuatrimestre de 2024",),
)
MONEY = table(
    2024,
    [
        text("Fuente", fills="code"),
        name("Descripción"),
        planned("Asignado", unit="gtq"),
        derived("Modificado"),
        planned("Vigente", unit="gtq"),
        done("Devengado al 30/04/2024", unit="gtq", period="C1"),
        derived("Saldo por devengar"),
    ],
    """
    21-0101-0001 | Ingresos tributarios, IVA-Paz | 8,450,000.00 | 0.00 | 8,450,000.00 | 2,711,045.80 | 5,738,954.20
    22-0101-0001 | Aporte constitucional | 12,900,000.00 | 615,300.25 | 13,515,300.25 | 3,904,118.35 | 9,611,181.90
    29-0101-0003 | Impuesto a la circulación de vehículos | 2,130,000.00 | 188,412.00 | 2,318,412.00 | 402,760.00 | 1,915,652.00
    31-0151-0001 | Ingresos propios | 6,275,000.00 | -350,000.00 | 5,925,000.00 | 2,033,914.55 | 3,891,085.45
    TOTAL | < | 29,755,000.00 | 453,712.25 | 30,208,712.25 | 9,051,838.70 | 21,156,873.55 @code=?, bold
    """,
    above=("Ejecución por fuente de financiamiento",),
)
WORKS = table(
    2024,
    [
        text("NOG"),
        name("Obra"),
        planned("Monto contratado (Q)", unit="gtq", year="?", period="?"),
        text("Inicio"),
        text("Fin previsto"),
        done("Avance físico al 30/04/2024", unit="percent", year="?", period="?"),
        done("Avance financiero al 30/04/2024", unit="percent", year="?", period="?"),
    ],
    """
    21440873 | Pavimento rígido, aldea San Rafael | 3,884,150.00 | 06/11/2023 | 31/05/2024 | 78.50% | 61.20%
    21902114 | Instituto básico, caserío El Tule | 2,460,900.00 | 15/01/2024 | 30/09/2024 | 22.00% | 20.00%
    22017755 | Pozo mecánico, colonia La Ceiba | 1,975,000.00 | 01/04/2024 | 30/08/2024 | 5.00% | 0.00%
    """,
    above=("Obras por contrato del Concejo Municipal",),
)
PLAN = Plan(
    (
        "MUNICIPALIDAD DE SAN BARTOLO LAS CUMBRES",
        "PLAN OPERATIVO ANUAL 2024",
        "Departamento de Sololá, Guatemala",
    ),
    (GOALS, MONEY, WORKS),
    unruled="horizontal",
    pen="boxes",
    wide=False,
    numbers=True,
)
