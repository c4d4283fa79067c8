"""Guatemala: a registry of persons, results with a baseline and a final goal each by year, absolute and relative figure, formulas; twelve months of goals for subproducts by department; upright page."""

from __future__ import annotations

from tests.abroad.plan import Plan, added, base, group, measure, name, planned, table, text

BASE, GOAL = "LÍNEA DE BASE", "META FINAL"
RESULTS = table(
    2024,
    [
        group("RESULTADO INSTITUCIONAL"),
        name("NOMBRE DEL INDICADOR"),
        text("FÓRMULA", fills="formula"),
        text(BASE, "AÑO"),
        base(BASE, "DATO ABSOLUTO", year="?"),
        base(BASE, "DATO RELATIVO (%)", year="?", unit="percent"),
        text(GOAL, "AÑO"),
        planned(GOAL, "DATO ABSOLUTO", year="?"),
        planned(GOAL, "DATO RELATIVO (%)", year="?", unit="percent"),
    ],
    """
    Para el 2028 se redujo el subregistro de nacimientos | Nacimientos inscritos en plazo | Inscritos en plazo / Nacidos vivos x 100 | 2022 | 318,204{year=2022} | 88.4{year=2022} | 2028 | 341,000{year=2028} | 95.0{year=2028}
    Para el 2028 toda persona mayor de edad tiene documento vigente | Personas con documento vigente | Con documento vigente / Mayores de edad x 100 | 2023 | 9,877,415{year=2023} | 86.1{year=2023} | 2028 | 12,150,000{year=2028} | 96.5{year=2028}
    Para el 2026 hay servicio en cada municipio | Municipios con oficina abierta | Municipios con oficina / Municipios x 100 | 2023 | 325{year=2023} | 95.6{year=2023} | 2026 | 340{year=2026} | 100.0{year=2026}
    Para el 2028 las partidas están en medio digital | Libros registrales digitalizados | Libros digitalizados / Libros x 100 | 2022 | 41,260{year=2022} | 52.7{year=2022} | 2028 | 70,400{year=2028} | 90.0{year=2028}
    """,
    above=("MATRIZ 1. PLANIFICACIÓN ESTRATÉGICA: RESULTADOS E INDICADORES",),
)
# subproduct | measure | twelve months of goals
OFFICES = """
## Registro Central de las Personas
Inscripciones de nacimiento | Inscripción | 28,000 27,000 28,500 27,000 27,500 27,000 28,000 28,500 29,000 29,500 27,000 24,000
Certificaciones emitidas | Documento | 410,000 380,000 390,000 350,000 360,000 355,000 360,000 365,000 350,000 370,000 340,000 290,000
## Dirección de Procesos
Documentos de identidad impresos | Documento | 95,000 98,000 105,000 90,000 100,000 100,000 104,000 104,000 98,000 98,000 92,000 70,000
Documentos de menores de edad impresos | Documento | 6,500 6,000 6,500 5,000 5,500 5,500 6,000 6,000 6,500 8,500 11,000 7,000
## Dirección de Capacitación
Registradores capacitados | Persona | - 40 40 - 40 40 - 40 40 - 40 -
Jornadas móviles en comunidades | Jornada | 6 10 12 10 14 14 14 14 12 12 10 4
"""


def _rows() -> str:
    made: list[str] = []
    for line in OFFICES.strip().splitlines():
        if line.startswith("#"):
            made.append(line)
            continue
        label, unit, goals = (piece.strip() for piece in line.split("|"))
        made.append(f"{label} | {unit} | {added(goals)}")
    return "\n".join(made)


MONTHS = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")
CALENDAR = table(
    2024,
    [
        name("SUBPRODUCTO"),
        measure("UNIDAD DE MEDIDA"),
        *(planned(month, period=f"{n:02d}") for n, month in enumerate(MONTHS, start=1)),
        planned("META ANUAL"),
    ],
    _rows(),
    above=("MATRIZ 2. PROGRAMACIÓN MENSUAL DE METAS FÍSICAS, EJERCICIO FISCAL 2024",),
)
PLAN = Plan(
    (
        "REGISTRO DE IDENTIDAD DE LAS PERSONAS",
        "PLAN OPERATIVO ANUAL 2024",
        "Guatemala, Centroamérica",
    ),
    (RESULTS, CALENDAR),
    unruled="zebra",
    wide=False,
    numbers=True,
)
