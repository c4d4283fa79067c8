"""Mexico: a state tribunal's months in rows with what was programmed and done by chamber side by side, sums of quarters among them, a fund by chapters in pesos with centavos."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, name, planned, share, table, text

MONTHS = ("Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio")
CHAMBERS = ("Sentencias definitivas", "Audiencias celebradas", "Exhortos diligenciados")
# a month is three pairs of programmed and done
CASES = """
310 287 | 540 512 | 95 101
330 341 | 560 571 | 95 88
350 338 | 600 588 | 100 97
340 352 | 590 604 | 100 112
360 349 | 610 597 | 105 99
320 331 | 550 566 | 95 94
"""


def _cells(pairs: list[list[int]]) -> str:
    return " | ".join(
        f"{number:,}{{indicator={label}}}"
        for label, pair in zip(CHAMBERS, pairs, strict=True)
        for number in pair
    )


def _rows() -> str:
    lines = [
        [[int(number) for number in pair.split()] for pair in line.split("|")]
        for line in CASES.strip().splitlines()
    ]
    made: list[str] = []
    for place, line in enumerate(lines, start=1):
        made.append(f"{MONTHS[place - 1]} | {_cells(line)} @period={place:02d}")
        if place % 3 == 0:
            quarter = lines[place - 3 : place]
            sums = [[sum(month[c][s] for month in quarter) for s in (0, 1)] for c in range(3)]
            made.append(f"Trimestre {place // 3} | {_cells(sums)} @period=Q{place // 3}, bold")
    return "\n".join(made)


BY_MONTH = table(
    2024,
    [
        group("Mes"),
        *(
            column(label, said)
            for label in CHAMBERS
            for column, said in ((planned, "Programado"), (done, "Realizado"))
        ),
    ],
    _rows(),
    above=("Anexo 1. Metas mensuales de la función jurisdiccional, ejercicio 2024",),
)
QUALITY = table(
    2024,
    [
        text("Clave"),
        group("Objetivo"),
        name("Indicador"),
        text("Sentido"),
        planned("Meta anual"),
        planned("1er semestre", "Esperado", period="S1"),
        done("1er semestre", "Obtenido", period="S1"),
        share("1er semestre", "Cump. (%)"),
        text("Área"),
    ],
    """
    TJ-1 | Justicia pronta | Duración promedio del juicio oral mercantil (días) | Desc. | 120 | 128 | 134 | 95.5 | Salas @unit=day
    TJ-2 | ^ | Asuntos con sentencia en plazo (%) | Asc. | 85.0 | 82.0 | 80.6 | 98.3 | Salas @unit=percent
    TJ-3 | Justicia abierta | Versiones públicas de sentencias | Asc. | 3,900 | 1,900 | 1,944 | 102.3 | Transparencia
    TJ-4 | ^ | Calificación de la encuesta a litigantes (de 0 a 10) | Asc. | 8.5 | 8.3 | 7.9 | 95.2 | Visitaduría @unit=?
    TJ-5 | Carrera judicial | Juezas y magistradas respecto del total (%) | Asc. | 50.0 | 46.0 | 44.4 | 96.5 | Consejo @unit=percent
    """,
    above=("Anexo 2. Indicadores de desempeño",),
)
FUND = table(
    2024,
    [
        text("Capítulo"),
        name("Concepto"),
        planned("Presupuesto aprobado", unit="mxn"),
        planned("Presupuesto modificado", unit="mxn"),
        done("Ejercido al 30 de junio", unit="mxn", period="S1"),
        derived("Por ejercer"),
    ],
    """
    1000 | Servicios personales | $612,480,300.00 | $615,002,118.40 | $298,771,054.16 | $316,231,064.24
    2000 | Materiales y suministros | $18,215,000.00 | $17,904,650.75 | $6,118,402.33 | $11,786,248.42
    3000 | Servicios generales | $74,900,000.00 | $79,311,205.10 | $30,402,977.81 | $48,908,227.29
    5000 | Bienes muebles | $5,000,000.00 | $9,640,000.00 | $1,205,118.00 | $8,434,882.00
    Total | < | $710,595,300.00 | $721,857,974.25 | $336,497,552.30 | $385,360,421.95 @bold
    """,
    above=("Anexo 3. Estado del ejercicio por capítulo",),
)
PLAN = Plan(
    (
        "TRIBUNAL SUPERIOR DE JUSTICIA DEL ESTADO DE SIERRA PINTA",
        "PROGRAMA ANUAL DE TRABAJO 2024",
        "Avance al primer semestre - México",
    ),
    (BY_MONTH, QUALITY, FUND),
    unruled="bare",
    wide=False,
    numbers=True,
)
