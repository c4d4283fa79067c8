"""Venezuela: a research institute's projects with the series said by titles alone, months in numbers with roman quarters, dollars and bolívares in one table by a column that says which."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, table, text, unsaid
from tests.foreign.model import Column, Sheet

# project | measure | four quarters
PLANNED = """
Ensayos de variedades de maíz | Ensayo | 6 14 14 6
Semilla básica de caraota producida | Kilogramo | 1.200 3.400 4.100 1.300
Muestras de suelo analizadas | Muestra | 850 1.150 1.200 900
Productores asesorados | Productor | 240 410 420 230
Horas de laboratorio prestadas | Hora | 1.920 1.920 1.920 1.440
"""
REACHED = """
Ensayos de variedades de maíz | Ensayo | 5 12 15
Semilla básica de caraota producida | Kilogramo | 1.044 2.987 4.216
Muestras de suelo analizadas | Muestra | 798 1.203 1.166
Productores asesorados | Productor | 251 388 447
Horas de laboratorio prestadas | Hora | 1.802 1.915 1.888
"""


def _rows(lines: str) -> str:
    made: list[str] = []
    for n, line in enumerate(lines.strip().splitlines(), start=1):
        label, unit, numbers = (piece.strip() for piece in line.split("|"))
        quarters = numbers.split()
        total = f"{sum(int(q.replace('.', '')) for q in quarters):,}".replace(",", ".")
        marks = " @unit=hour" if unit == "Hora" else ""
        made.append(f"{n} | {label} | {unit} | {' | '.join(quarters)} | {total}{marks}")
    return "\n".join(made)


def _sheet(title: str, lines: str, columns: list[Column], total: Column) -> Sheet:
    return table(
        2023,
        [text("Nº"), name("Producto del proyecto"), measure("Unidad de medida"), *columns, total],
        _rows(lines),
        decimal=",",
        above=(title,),
    )


ROMAN = ("Trim. I", "Trim. II", "Trim. III", "Trim. IV")
PLAN_SHEET = _sheet(
    "Matriz 1. Metas físicas programadas, ejercicio fiscal 2023",
    PLANNED,
    [planned(said, period=f"Q{n}") for n, said in enumerate(ROMAN, start=1)],
    planned("Total anual"),
)
DONE_SHEET = _sheet(
    "Matriz 2. Metas físicas ejecutadas al 30-09-2023",
    REACHED,
    [done(said, period=f"Q{n}") for n, said in enumerate(ROMAN[:3], start=1)],
    done("Total", period="~09"),
)
MONEY = table(
    2023,
    [
        text("Fuente"),
        name("Proyecto"),
        text("Moneda"),
        planned("Asignación"),
        done("Causado a septiembre", period="~09"),
        derived("Disponibilidad"),
    ],
    """
    Situado | Mejoramiento genético | Bs. | 1.412.300,50 | 806.114,20 | 606.186,30 @unit=ves
    Situado | Laboratorio de suelos | Bs. | 655.000,00 | 590.877,45 | 64.122,55 @unit=ves
    Cooperación | Banco de germoplasma | US$ | 84.500,00 | 39.216,80 | 45.283,20 @unit=usd
    Ingresos propios | Venta de semilla | Bs. | 310.420,00 | 298.003,75 | 12.416,25 @unit=ves
    """,
    decimal=",",
    above=("Matriz 3. Recursos financieros por fuente",),
)
MEASURES = table(
    2023,
    [
        name("Indicador"),
        text("Fórmula", fills="formula"),
        unsaid("Año anterior", year=2022, period="?"),
        planned("Meta 2023"),
        done("Logro a septiembre", period="~09"),
    ],
    """
    Germinación de la semilla entregada | Semillas germinadas / Sembradas * 100 | 91,2 % | ≥ 92 %{n=92, comparator=>=} | 93,0 % @unit=percent
    Artículos por investigador | Artículos / Investigadores | 0,48 | 0,60 | 0,41 @unit=?
    Entrega de resultados de suelo | Suma de días / Muestras | 21 días | 15 días | 17 días @unit=day
    Personal activo | Conteo | 118 de 164{status=text} | 140 de 164{status=text} | 121 de 164{status=text}
    """,
    decimal=",",
    above=("Matriz 4. Indicadores de gestión",),
)
PLAN = Plan(
    (
        "INSTITUTO DE INVESTIGACIONES AGRARIAS DEL PIEDEMONTE",
        "Plan Operativo Anual 2023",
        "Informe de gestión - Venezuela",
    ),
    (PLAN_SHEET, DONE_SHEET, MONEY, MEASURES),
    unruled="bare",
    wide=False,
    align="right",
    numbers=True,
)
