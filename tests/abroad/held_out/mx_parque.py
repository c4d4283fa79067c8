"""Mexico: a city's park body, quarters over what was programmed and reached, what adds up to June beside them."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

# name | measure | goal of the year | programmed and reached of two quarters
GOALS = """
Riego de áreas verdes | Viaje de pipa | 2,400 | 540 528 | 690 702
Poda de arbolado | Árbol | 3,850 | 900 934 | 1,000 871
Plantación de árboles nativos | Árbol | 12,000 | 800 640 | 4,200 4,515
Producción de planta en vivero | Planta | 46,500 | 9,500 9,120 | 14,000 13,866
Mantenimiento de juegos infantiles | Juego | 310 | 75 75 | 80 77
Reparación de luminarias | Luminaria | 640 | 160 171 | 160 148
Visitas guiadas | Visita | 188 | 40 37 | 56 61
Talleres ambientales | Taller | 72 | 16 16 | 20 19
Visitantes al parque | Persona | 910,000 | 205,000 214,377 | 240,000 236,902
Convenios con escuelas | Convenio | 14 | 4 3 | 5 6
"""


def _rows() -> str:
    made: list[str] = []
    for n, line in enumerate(GOALS.strip().splitlines(), start=1):
        label, unit, year, first, second = (piece.strip() for piece in line.split("|"))
        (a, b), (c, d) = ([int(x.replace(",", "")) for x in pair.split()] for pair in (first, second))
        cells = " | ".join(f"{value:,}" for value in (a, b, c, d, a + c, b + d))
        made.append(f"{n} | {label} | {unit} | {year} | {cells} | {100 * (b + d) / (a + c):.1f}%")
    return "\n".join(made)


FIRST, SECOND, SO_FAR = "Primer trimestre", "Segundo trimestre", "Acumulado enero-junio"
FOLLOW_UP = table(
    2024,
    [
        text("No."),
        name("Descripción de la meta"),
        measure("Unidad de medida"),
        planned("Meta anual"),
        planned(FIRST, "Prog.", period="Q1"),
        done(FIRST, "Alc.", period="Q1"),
        planned(SECOND, "Prog.", period="Q2"),
        done(SECOND, "Alc.", period="Q2"),
        planned(SO_FAR, "Prog.", period="S1"),
        done(SO_FAR, "Alc.", period="S1"),
        share("Avance"),
    ],
    _rows(),
    dependency="Unidad responsable: Coordinación de Operación del Parque",
    below=("Prog.: programado. Alc.: alcanzado.",),
)
PLAN = Plan(
    (
        "ORGANISMO DEL PARQUE METROPOLITANO LAS ISLETAS",
        "PROGRAMA OPERATIVO ANUAL 2024",
        "Segundo informe trimestral",
    ),
    (FOLLOW_UP,),
    unruled="zebra",
    running="POA 2024",
)
