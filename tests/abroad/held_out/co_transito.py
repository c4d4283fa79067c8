"""Colombia: a city's mobility office, goals of product with a baseline and each year of government, what two half-years of one reached, millions of pesos by source; monthly counts of crashes below their goals."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, measure, name, planned, table, text, unsaid

DONE = "Logro 2024"
PRODUCTS = table(
    2024,
    [
        text("Cód. producto", fills="code"),
        name("Indicador de producto"),
        measure("Unidad"),
        text("Orientación"),
        base("Línea base 2023", year=2023),
        planned("Meta cuatrienio", year="?", period="?"),
        *(planned("Programación", str(year), year=year) for year in range(2024, 2028)),
        done(DONE, "I sem.", period="S1"),
        done(DONE, "II sem.", period="S2"),
        done(DONE, "Total"),
    ],
    """
    # Programa: Seguridad vial para la vida
    2409002 | Intersecciones semaforizadas | Número | Incremento | 118 | 32 | 4 | 10 | 10 | 8 | 1 | 4 | 5
    2409011 | Personas formadas en seguridad vial | Número | Incremento | 21.340 | 96.000 | 18.000 | 26.000 | 26.000 | 26.000 | 8.207 | 11.466 | 19.673
    2409014 | Kilómetros de vía demarcados | Kilómetro | Incremento | 212,5 | 600,0 | 90,0 | 170,0 | 170,0 | 170,0 | 31,4 | 63,2 | 94,6
    2409023 | Tasa de muertes por 100.000 habitantes | Tasa | Reducción | 11,8 | 9,0 | 11,2 | 10,5 | 9,8 | 9,0 | 5,6 | 5,3 | 10,9 @unit=?
    # Programa: Transporte público de calidad
    2408001 | Paraderos construidos | Número | Incremento | 340 | 120 | 10 | 40 | 40 | 30 | 0 | 7 | 7
    2408009 | Kilómetros de ciclorruta habilitados | Kilómetro | Incremento | 46,0 | 24,0 | 2,0 | 8,0 | 8,0 | 6,0 | 0,0 | 2,3 | 2,3
    2408015 | Rutas con recaudo electrónico | Número | Incremento | 12 | 38 | 8 | 10 | 10 | 10 | 3 | 6 | 9
    """,
    decimal=",",
    above=("1. Plan indicativo y seguimiento a diciembre de 2024",),
)
SOURCES = table(
    2024,
    [
        name("Programa"),
        planned("Apropiación 2024 por fuente (millones de $)", "Propios", unit="cop", scale=1000000),
        planned("Apropiación 2024 por fuente (millones de $)", "SGP", unit="cop", scale=1000000),
        planned("Apropiación 2024 por fuente (millones de $)", "Otros", unit="cop", scale=1000000),
        planned("Apropiación 2024 por fuente (millones de $)", "Total", unit="cop", scale=1000000),
        done("Obligado (millones de $)", unit="cop", scale=1000000),
        derived("Por ejecutar"),
    ],
    """
    Seguridad vial para la vida | 8.412,0 | 1.350,5 | 640,0 | 10.402,5 | 9.118,7 | 1.283,8
    Transporte público de calidad | 5.960,3 | 0,0 | 12.800,0 | 18.760,3 | 7.045,1 | 11.715,2
    Total | 14.372,3 | 1.350,5 | 13.440,0 | 29.162,8 | 16.163,8 | 12.999,0 @bold
    """,
    decimal=",",
    above=("2. Ejecución de recursos",),
)
MONTHS = ("Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Sep", "Oct", "Nov", "Dic")
# label | goals of twelve months | results
CRASHES = """
Siniestros con heridos | 205 205 205 200 200 200 195 195 195 190 190 210 | 214 198 221 207 193 189 201 190 188 196 184 233
Motociclistas fallecidos | 5 5 5 5 5 5 4 4 4 4 4 6 | 6 4 7 5 3 5 4 5 3 4 6 8
Comparendos a conductores con alicoramiento | 60 60 60 60 60 70 60 60 60 60 60 110 | 57 64 49 71 62 66 80 58 55 61 68 124
"""


def _rows() -> str:
    made: list[str] = []
    for line in CRASHES.strip().splitlines():
        label, *both = (piece.strip() for piece in line.split("|"))
        for said, numbers in zip(("Meta", "Resultado"), both, strict=True):
            values = numbers.split()
            series = "plan" if said == "Meta" else "executed"
            first = label if said == "Meta" else "^"
            cells = " | ".join((*values, str(sum(map(int, values)))))
            made.append(f"{first} | {said} | {cells} @series={series}")
    return "\n".join(made)


MONTHLY = table(
    2024,
    [
        name("Indicador"),
        text("Dato"),
        *(unsaid(month, period=f"{n:02d}") for n, month in enumerate(MONTHS, start=1)),
        unsaid("Año"),
    ],
    _rows(),
    decimal=",",
    above=("3. Indicadores de siniestralidad, 2024",),
)
PLAN = Plan(
    (
        "SECRETARÍA DE MOVILIDAD DE VILLA DEL CARMEN",
        "Seguimiento al Plan de Acción 2024",
        "Alcaldía Municipal - Departamento del Alto Sinú, Colombia",
    ),
    (PRODUCTS, SOURCES, MONTHLY),
    unruled="zebra",
    numbers=True,
    running="Oficina de Planeación Sectorial",
)
