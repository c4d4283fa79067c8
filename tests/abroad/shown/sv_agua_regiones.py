"""El Salvador: a water utility's year by region, goal and result of each side by side, ratios by quarter against a goal, works with dates and dollars."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

REGIONS = ("Región Metropolitana", "Región Central", "Región Occidental", "Región Oriental")
# name | measure | goals of four regions | results of four regions
LINES = """
Acometidas nuevas instaladas | Acometida | 4,200 1,150 1,800 1,400 | 3,987 1,204 1,655 1,312
Fugas reparadas | Fuga | 18,500 3,900 5,200 4,700 | 20,114 3,742 5,688 4,930
Medidores sustituidos | Medidor | 9,000 1,600 2,500 2,100 | 6,455 1,588 1,970 2,012
Análisis bacteriológicos | Análisis | 5,400 2,160 2,880 2,520 | 5,412 2,155 2,760 2,498
Tanques lavados y desinfectados | Tanque | 84 46 58 52 | 80 46 51 52
Reclamos resueltos | Reclamo | 26,000 4,100 6,300 5,800 | 24,318 4,377 6,109 5,221
"""


def _rows() -> str:
    made: list[str] = []
    for number, line in enumerate(LINES.strip().splitlines(), start=1):
        label, unit, goals, results = (piece.strip() for piece in line.split("|"))
        both = [[*values.split()] for values in (goals, results)]
        for values in both:
            values.append(f"{sum(int(value.replace(',', '')) for value in values):,}")
        cells = [cell for pair in zip(*both, strict=True) for cell in pair]
        made.append(f"{number} | {label} | {unit} | {' | '.join(cells)}")
    return "\n".join(made)


GOALS = table(
    2024,
    [
        text("No."),
        name("Meta operativa"),
        measure("Unidad"),
        *(
            column(place, said)
            for place in (*REGIONS, "Total institucional")
            for column, said in ((planned, "Meta"), (done, "Ejec."))
        ),
    ],
    _rows(),
    above=("1. Metas operativas por región",),
)
RATIOS = table(
    2024,
    [
        name("Indicador"),
        text("Forma de cálculo", fills="formula"),
        planned("Meta 2024"),
        *(done("Resultado", f"{n}° trim.", period=f"Q{n}") for n in range(1, 5)),
    ],
    """
    Agua no facturada | (m³ producidos - m³ facturados) / m³ producidos x 100 | 44.0 % | 46.8 % | 46.1 % | 45.2 % | 44.7 % @unit=percent
    Continuidad del servicio | Horas de servicio al día, promedio de zonas | 18.0 | 16.4 | 16.9 | 17.5 | 17.2 @unit=hour
    Eficiencia de cobro | Cobrado / facturado x 100 | 93.0 % | 90.7 % | 92.2 % | 93.8 % | 94.1 % @unit=percent
    Tiempo de atención de una fuga | Horas desde el aviso, promedio | 48 | 61 | 55 | 52 | 47 @unit=hour
    Cumplimiento de la norma de cloro residual | Muestras conformes / muestras x 100 | 98.5 % | 98.1 % | 98.7 % | 98.9 % | 98.6 % @unit=percent
    """,
    above=("2. Indicadores de gestión por trimestre",),
)
WORKS = table(
    2024,
    [
        text("Código"),
        name("Proyecto"),
        text("Inicio"),
        text("Fin"),
        planned("Asignado 2024 (US$)", unit="usd"),
        done("Devengado 2024 (US$)", unit="usd"),
        derived("Disponible (US$)"),
        share("%"),
    ],
    """
    7411 | Rehabilitación de la planta potabilizadora | 15/01/2024 | 30/11/2024 | 2,860,000.00 | 2,514,377.20 | 345,622.80 | 87.9
    7418 | Perforación de pozos en la zona oriental | 01/03/2024 | 20/12/2024 | 1,475,250.00 | 1,118,902.75 | 356,347.25 | 75.8
    7422 | Cambio de tubería de asbesto cemento | 05/02/2024 | 20/12/2024 | 3,340,900.00 | 3,298,066.14 | 42,833.86 | 98.7
    7430 | Eficiencia energética en estaciones de bombeo | 01/06/2024 | 30/06/2025 | 980,000.00 | 204,115.00 | 775,885.00 | 20.8
    | Total | | | 8,656,150.00 | 7,135,461.09 | 1,520,688.91 | 82.4 @bold
    """,
    above=("3. Proyectos de inversión",),
)
PLAN = Plan(
    (
        "EMPRESA NACIONAL DE AGUA Y SANEAMIENTO",
        "Informe Anual de Cumplimiento del Plan Operativo 2024",
        "Gerencia de Planificación y Desarrollo - San Salvador",
    ),
    (GOALS, RATIOS, WORKS),
    unruled="horizontal",
    align="right",
    numbers=True,
)
