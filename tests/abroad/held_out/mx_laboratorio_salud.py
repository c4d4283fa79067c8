"""Mexico: a state public health laboratory's report to September beside the same months of the year before, programmed and realised with their difference; what the quarters still hold of the yearly goal; quality indicators with bounds."""

from __future__ import annotations

from tests.abroad.plan import Plan, added, derived, done, measure, name, planned, table, text

# study | done the year before | goal of the year | programmed, done to September
STUDIES = """
# DEPARTAMENTO DE VIGILANCIA EPIDEMIOLÓGICA
Dengue, zika y chikungunya | 8,114 | 11,500 9,200 | 10,437
Influenza y otros virus respiratorios | 3,960 | 5,600 4,100 | 3,718
Tuberculosis, baciloscopia y cultivo | 12,208 | 16,800 12,600 | 12,915
Rabia en animales | 1,377 | 1,900 1,425 | 1,402
Cáncer cervicouterino, citología | 21,650 | 30,000 22,500 | 20,188
# DEPARTAMENTO DE VIGILANCIA SANITARIA
Alimentos, análisis microbiológico | 6,042 | 8,400 6,300 | 6,511
Agua para consumo humano | 4,715 | 6,600 4,950 | 5,023
Metales en loza vidriada | 286 | 400 300 | 274
"""


def _number(said: str) -> int:
    return int(said.replace(",", ""))


def _rows() -> str:
    made: list[str] = []
    for line in STUDIES.strip().splitlines():
        if line.startswith("#"):
            made.append(line)
            continue
        label, before, hoped, seen = (piece.strip() for piece in line.split("|"))
        year, part = hoped.split()
        away = 100 * (_number(seen) / _number(before) - 1)
        off = _number(seen) - _number(part)
        made.append(f"{label} | Estudio | {year} | {before} | {part} | {seen} | {off:,} | {away:.1f}%")
    return "\n".join(made)


SPAN = "Enero - septiembre"
REPORT = table(
    2025,
    [
        name("Estudios"),
        measure("Unidad"),
        planned("Meta anual 2025"),
        done(SPAN, "Realizado 2024", year=2024, period="~09"),
        planned(SPAN, "Programado 2025", period="~09"),
        done(SPAN, "Realizado 2025", period="~09"),
        derived(SPAN, "Diferencia"),
        derived(SPAN, "Var. 2025/2024"),
    ],
    _rows(),
    above=("I. Productividad acumulada al tercer trimestre",),
)
QUALITY = table(
    2025,
    [
        text("Núm."),
        name("Indicador de calidad"),
        text("Variables", fills="formula"),
        planned("Valor esperado"),
        *(
            done("Valor obtenido", said, period=f"Q{n}")
            for n, said in enumerate(("1er. trim.", "2do. trim.", "3er. trim."), start=1)
        ),
    ],
    """
    1 | Muestras rechazadas | Rechazadas / Recibidas x 100 | ≤ 5.0%{n=5, comparator=<=} | 4.1% | 5.6% | 4.7% @unit=percent
    2 | Resultados en tiempo estándar | En tiempo / Emitidos x 100 | ≥ 90.0%{n=90, comparator=>=} | 88.3% | 91.9% | 93.0% @unit=percent
    3 | Concordancia en pruebas de aptitud | Aciertos / Muestras x 100 | ≥ 95.0%{n=95, comparator=>=} | 100.0% | 96.7% | 98.4% @unit=percent
    4 | Cobertura del marco analítico | Pruebas vigentes / Marco x 100 | 92.5% | 90.0% | 90.0% | 92.5% @unit=percent
    """,
    above=("II. Indicadores de calidad 2025",),
)
TRAINING = table(
    2025,
    [
        name("Actividad"),
        measure("Unidad"),
        *(
            planned("Calendario 2025", said, period=f"Q{n}")
            for n, said in enumerate(("Ene-Mar", "Abr-Jun", "Jul-Sep", "Oct-Dic"), start=1)
        ),
        planned("Calendario 2025", "Total"),
    ],
    f"""
    Supervisiones a laboratorios locales | Visita | {added("4 6 6 4")}
    Cursos a personal de jurisdicciones | Curso | {added("2 3 3 2")}
    Paneles de control enviados | Panel | {added("0 14 0 14")}
    """,
    above=("III. Capacitación y supervisión",),
)
PLAN = Plan(
    (
        "LABORATORIO ESTATAL DE SALUD PÚBLICA",
        "Informe de Avance de Metas, tercer trimestre de 2025",
        "Servicios de Salud del Estado de Anáhuac, México",
    ),
    (REPORT, QUALITY, TRAINING),
    unruled="horizontal",
    wide=False,
    numbers=True,
    font="Vera",
)
