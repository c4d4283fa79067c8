"""Honduras: a coffee institute's activities where three rows say programmed, executed and their share over twelve months with sums of half-years; departments under merged groups with two crops; lempiras by source."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, measure, name, planned, share, table, text, unsaid

MONTHS = ("E", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D")
# name | measure | programmed | executed, of twelve months each
ACTIVITIES = """
Visitas de asistencia técnica a fincas | Visita | 620 640 700 680 720 700 690 690 650 600 540 400 | 588 655 691 702 699 733 641 670 662 587 549 371
Análisis de suelos entregados | Análisis | 90 110 140 150 120 90 80 80 70 60 50 30 | 84 97 151 163 118 96 71 83 66 64 45 22
Productores certificados | Productor | 0 0 25 25 40 40 40 40 30 30 20 0 | 0 0 19 28 37 44 32 41 35 26 23 5
Catas de control de calidad | Cata | 310 340 360 280 150 60 40 40 60 120 240 300 | 322 351 348 297 166 52 38 45 57 131 226 318
Plantas de vivero distribuidas | Planta | 0 0 0 0 45,000 90,000 90,000 45,000 15,000 0 0 0 | 0 0 0 0 38,400 86,150 97,300 48,225 12,610 0 0 0
"""


def _halves(months: list[int]) -> list[int]:
    return [*months[:6], sum(months[:6]), *months[6:], sum(months[6:]), sum(months)]


def _rows() -> str:
    made: list[str] = []
    for number, line in enumerate(ACTIVITIES.strip().splitlines(), start=1):
        label, unit, *numbers = (piece.strip() for piece in line.split("|"))
        hoped, seen = (_halves([int(n.replace(",", "")) for n in part.split()]) for part in numbers)
        parts = [f"{100 * real / goal:.0f}%" if goal else "" for goal, real in zip(hoped, seen, strict=True)]
        made.append(f"{number} | {label} | {unit} | Prog. | {_joined(hoped)} @series=plan")
        made.append(f"^ | ^ | ^ | Ejec. | {_joined(seen)} @series=executed")
        made.append(f"^ | ^ | ^ | % | {' | '.join(parts)} @series=executed, unit=percent, opt")
    return "\n".join(made)


def _joined(numbers: list[int]) -> str:
    return " | ".join(f"{number:,}" for number in numbers)


def _columns() -> list[tuple[str, str | None]]:
    dated: list[tuple[str, str | None]] = [(said, f"{n:02d}") for n, said in enumerate(MONTHS, start=1)]
    return [*dated[:6], ("I SEM", "S1"), *dated[6:], ("II SEM", "S2"), ("TOTAL", None)]


BOARD = table(
    2022,
    [
        text("N°"),
        name("ACTIVIDAD"),
        measure("UNIDAD"),
        text(""),
        *(unsaid("MESES DEL AÑO 2022", said, period=period) for said, period in _columns()),
    ],
    _rows(),
    above=("Matriz 1. Programación (Prog.), ejecución (Ejec.) y cumplimiento (%) por mes",),
)
WORKS = ("FINCAS RENOVADAS", "PATIOS DE SECADO")
# region | department | goal and result of each work | office
PLACES = """
Occidente | Copán | 140 131 | 22 25 | Santa Rosa
^ | Lempira | 95 102 | 18 11 | Gracias
^ | Ocotepeque | 80 64 | 15 15 | Sinuapa
Oriente | El Paraíso | 160 148 | 30 27 | Danlí
^ | Olancho | 70 73 | 12 9 | Juticalpa
"""


def _by_place() -> str:
    made: list[str] = []
    for line in PLACES.strip().splitlines():
        region, place, *pairs, office = (piece.strip() for piece in line.split("|"))
        cells = [
            f"{number}{{indicator={work}, alias={place}}}"
            for work, pair in zip(WORKS, pairs, strict=True)
            for number in pair.split()
        ]
        made.append(" | ".join((region, place, *cells, office)))
    return "\n".join(made)


REGIONS = table(
    2022,
    [
        group("REGIÓN"),
        name("DEPARTAMENTO"),
        *(column(work, said) for work in WORKS for column, said in ((planned, "META"), (done, "LOGRO"))),
        text("OFICINA"),
    ],
    _by_place(),
    above=("Matriz 2. Obras con productores por departamento, enero a diciembre de 2022",),
)
MONEY = table(
    2022,
    [
        name("FUENTE DE FINANCIAMIENTO"),
        planned("PRESUPUESTO VIGENTE (L)", unit="hnl"),
        done("EJECUTADO A DICIEMBRE (L)", unit="hnl"),
        derived("POR EJECUTAR (L)"),
        share("% EJEC."),
    ],
    """
    Retención por quintal exportado | 214,600,000.00 | 201,338,417.62 | 13,261,582.38 | 93.8
    Fondos nacionales | 38,250,000.00 | 29,114,906.40 | 9,135,093.60 | 76.1
    Donaciones | 12,480,355.75 | 11,902,008.11 | 578,347.64 | 95.4
    TOTAL | 265,330,355.75 | 242,355,332.13 | 22,975,023.62 | 91.3 @bold
    """,
    above=("Matriz 3. Ejecución por fuente, en lempiras",),
)
PLAN = Plan(
    (
        "INSTITUTO HONDUREÑO DE FINCAS CAFETALERAS",
        "PLAN OPERATIVO ANUAL 2022",
        "Informe anual de cumplimiento, Tegucigalpa, Honduras",
    ),
    (BOARD, REGIONS, MONEY),
    unruled="horizontal",
    align="right",
    numbers=True,
)
