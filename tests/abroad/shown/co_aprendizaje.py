"""Colombia: vocational training by regional office, places, certificates and contracts with goal and execution to August, total; a few indicators, millions of pesos."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, name, planned, share, table, text

SPANS = ("Cupos de formación", "Aprendices certificados", "Contratos de aprendizaje")
# office | places: goal, done | certificates: goal, done | contracts: goal, done
OFFICES = """
Alto Magdalena | 14.200 9.877 | 5.600 3.120 | 2.100 1.488
Bajo Cauca | 6.850 5.012 | 2.450 1.790 | 640 417
Catatumbo | 8.300 5.644 | 3.100 1.876 | 815 590
Costa Norte | 31.500 24.108 | 12.800 8.455 | 6.200 4.903
Cordillera Central | 27.400 20.015 | 10.950 7.218 | 5.480 4.116
Frontera Sur | 9.120 6.733 | 3.400 2.094 | 900 702
Llanos | 12.640 8.204 | 4.700 2.815 | 1.350 870
Macizo | 7.480 5.921 | 2.900 1.960 | 710 533
Montes | 10.300 7.115 | 3.850 2.340 | 1.020 764
Pacífico | 16.900 11.480 | 6.100 3.602 | 1.780 1.106
Piedemonte | 5.260 4.388 | 1.980 1.415 | 480 391
Sabana | 38.700 30.266 | 16.400 11.877 | 9.300 7.648
Selva | 3.150 2.004 | 1.120 618 | 190 104
Serranía | 4.890 3.517 | 1.760 1.033 | 355 228
Valle Alto | 22.600 16.890 | 9.200 6.004 | 4.150 3.275
Islas | 1.340 1.102 | 510 366 | 145 121
"""


def _number(said: str) -> int:
    return int(said.replace(".", ""))


def _cells(pairs: list[tuple[int, int]]) -> str:
    return " | ".join(
        f"{cell.translate(str.maketrans(',.', '.,'))}{{group={span}}}"
        for span, (hoped, seen) in zip(SPANS, pairs, strict=True)
        for cell in (f"{hoped:,}", f"{seen:,}", f"{100 * seen / hoped:.1f}%")
    )


def _rows() -> str:
    made: list[str] = []
    read: list[list[tuple[int, int]]] = []
    for line in OFFICES.strip().splitlines():
        label, *numbers = (piece.strip() for piece in line.split("|"))
        read.append([(_number(pair.split()[0]), _number(pair.split()[1])) for pair in numbers])
        made.append(f"{label} | {_cells(read[-1])}")
    sums = [(sum(a for a, _ in column), sum(b for _, b in column)) for column in zip(*read, strict=True)]
    return "\n".join((*made, f"Total nacional | {_cells(sums)} @bold"))


REGIONS = table(
    2025,
    [
        name("Regional"),
        *(
            column
            for said in SPANS
            for column in (
                planned(said, "Meta 2025"),
                done(said, "Ejecución a agosto", period="~08"),
                share(said, "%"),
            )
        ),
    ],
    _rows(),
    decimal=",",
    above=("1. Metas por dirección regional, corte a 31 de agosto de 2025",),
)
INDICATORS = table(
    2025,
    [
        text("Cód.", fills="code"),
        name("Indicador estratégico"),
        done("Resultado 2023", year=2023),
        done("Resultado 2024", year=2024),
        planned("Meta 2025"),
        done("Avance a agosto 2025", period="~08"),
    ],
    """
    E-01 | Tasa de colocación de egresados | 54,8% | 57,3% | 60,0% | 55,9% @unit=percent
    E-02 | Deserción en formación titulada | 9,6% | 8,8% | 8,0% | 6,1% @unit=percent
    E-03 | Programas con registro calificado | 318 | 327 | 340 | 331
    E-04 | Empresas beneficiadas con formación a la medida | 2.944 | 3.106 | 3.300 | 2.015
    """,
    decimal=",",
    above=("2. Indicadores estratégicos",),
)
MONEY = table(
    2025,
    [
        name("Proyecto"),
        planned("Apropiación vigente", unit="cop", scale=1000000),
        done("Compromisos", unit="cop", scale=1000000, period="~08"),
        done("Obligaciones", unit="cop", scale=1000000, period="~08"),
    ],
    """
    Formación para el trabajo | 418.305 | 371.940 | 244.118
    Empleo y emprendimiento | 62.480 | 49.077 | 31.266
    Modernización de ambientes de aprendizaje | 95.112 | 40.385 | 12.904
    Total | 575.897 | 461.402 | 288.288 @bold
    """,
    decimal=",",
    above=("3. Ejecución presupuestal a 31 de agosto de 2025 (millones de pesos)",),
)
PLAN = Plan(
    (
        "INSTITUTO NACIONAL DE FORMACIÓN Y APRENDIZAJE",
        "PLAN DE ACCIÓN 2025 - SEGUIMIENTO",
        "Bogotá, septiembre de 2025",
    ),
    (REGIONS, INDICATORS, MONEY),
    unruled="zebra",
    running="Seguimiento al plan de acción",
    numbers=True,
)
