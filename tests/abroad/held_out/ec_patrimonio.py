"""Ecuador: heritage objectives merged over their indicators, goals and results by quarter in two spans; projects in dollars, upright page."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, group, name, planned, share, table, text

# objective | indicator | four goals | three results | marks
GOALS = """
Incrementar la protección de los bienes culturales | Bienes muebles inventariados | 1,500 1,800 1,800 1,400 | 1,422 1,867 1,735 |
^ | Inmuebles con ficha actualizada | 120 150 150 110 | 131 128 154 |
^ | Inspecciones a bienes en riesgo | 25 30 30 25 | 25 33 21 |
Recuperar bienes mediante la restauración | Obras de caballete restauradas | 12 16 16 14 | 11 17 12 |
^ | Documentos históricos conservados | 3,200 3,500 3,500 2,800 | 3,310 3,488 3,016 |
Mejorar la respuesta al ciudadano | Porcentaje de autorizaciones de salida emitidas en 48 horas | 92.0_% 92.0_% 94.0_% 95.0_% | 90.6_% 93.1_% 94.8_% | @unit=percent
^ | Personas que participan en talleres de patrimonio inmaterial | 340 420 480 300 | 298 455 502 |
"""


def _rows() -> str:
    made: list[str] = []
    for line in GOALS.strip().splitlines():
        aim, label, hoped, seen, marks = (piece.strip() for piece in line.split("|"))
        cells = (*hoped.split(), *seen.split())
        said = " | ".join(cells).replace("_", " ")
        made.append(f"{aim} | {label} | {said} {marks}".strip())
    return "\n".join(made)


INDICATORS = table(
    2024,
    [
        group("Objetivo operativo"),
        name("Indicador"),
        *(planned("Metas 2024", f"T{n}", period=f"Q{n}") for n in range(1, 5)),
        *(done("Resultados 2024", f"T{n}", period=f"Q{n}") for n in range(1, 4)),
    ],
    _rows(),
    dependency="Unidad: Dirección Técnica Zonal 6",
)
PROJECTS = table(
    2024,
    [
        text("CUP", fills="code"),
        name("Proyecto de inversión"),
        planned("Asignación inicial (USD)", unit="usd"),
        planned("Codificado (USD)", unit="usd"),
        done("Devengado al 30-sep-2024 (USD)", unit="usd", period="~09"),
        share("% Ejec."),
    ],
    """
    174620000.0013 | Restauración del conjunto conventual de San Jacinto | 485,000.00 | 512,340.75 | 301,882.10 | 58.92
    174620000.0027 | Inventario digital de bienes arqueológicos | 210,500.00 | 198,000.00 | 121,406.38 | 61.32
    174620000.0031 | Repositorio climatizado de la sede zonal | 96,200.00 | 96,200.00 | 0.00 | 0.00
    Total | < | 791,700.00 | 806,540.75 | 423,288.48 | 52.48 @bold, code=?
    """,
    dependency="Unidad: Dirección Administrativa Financiera",
)
PLAN = Plan(
    (
        "Instituto de Patrimonio Cultural del Austro",
        "Plan Operativo Anual 2024 - Reporte al tercer trimestre",
        "República del Ecuador",
    ),
    (INDICATORS, PROJECTS),
    unruled="dotted",
    wide=False,
    numbers=True,
)
