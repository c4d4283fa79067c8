"""Peru: a hospital's evaluation of the first half-year, goals in kind and in soles under spanning headers, first and changed goals, headings that name services; budget by generic item."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

IN_KIND, IN_MONEY = "META FÍSICA", "META FINANCIERA (S/)"
# code | activity | measure | goals: first, changed, half | done | money: changed, half | accrued
LINES = """
## DEPARTAMENTO DE EMERGENCIA
AO-01 | Atención de urgencias | Atención | 64,000 66,500 33,000 | 34,118 | 4,120,350 2,050,000 | 1,988,214
AO-02 | Atención en trauma shock | Atención | 5,200 5,200 2,600 | 2,744 | 1,985,000 992,500 | 1,001,370
## DEPARTAMENTO DE CIRUGÍA
AO-03 | Intervenciones quirúrgicas mayores | Intervención | 7,800 7,100 3,500 | 3,066 | 8,640,000 4,300,000 | 3,715,442
AO-04 | Intervenciones de cirugía ambulatoria | Intervención | 2,400 2,750 1,350 | 1,402 | 1,320,750 660,000 | 648,905
## DEPARTAMENTO DE GINECOOBSTETRICIA
AO-05 | Partos normales atendidos | Parto | 4,100 3,900 1,950 | 1,871 | 2,218,400 1,109,200 | 1,060,033
AO-06 | Cesáreas | Cesárea | 2,900 2,900 1,450 | 1,538 | 2,760,000 1,380,000 | 1,422,619
## SERVICIO DE BANCO DE SANGRE
AO-07 | Unidades de sangre tamizadas | Unidad | 12,600 13,000 6,500 | 6,284 | 3,005,600 1,502,800 | 1,377,150
AO-08 | Campañas de donación voluntaria | Campaña | 24 24 12 | 9 | 96,000 48,000 | 31,480
"""


def _percent(one: str, other: str) -> str:
    seen, hoped = (int(said.replace(",", "")) for said in (one, other))
    return f"{100 * seen / hoped:.1f}"


def _rows() -> str:
    made: list[str] = []
    for line in LINES.strip().splitlines():
        if line.startswith("#"):
            made.append(line)
            continue
        code, label, unit, goals, seen, money, spent = (piece.strip() for piece in line.split("|"))
        hoped, sums = goals.split(), money.split()
        cells = (*hoped, seen, _percent(seen, hoped[-1]), *sums, spent, _percent(spent, sums[-1]))
        made.append(f"{code} | {label} | {unit} | {' | '.join(cells)}")
    return "\n".join(made)


ACTIVITIES = table(
    2023,
    [
        text("Código", fills="code"),
        name("Actividad operativa"),
        measure("Unidad de medida"),
        planned(IN_KIND, "Anual inicial"),
        planned(IN_KIND, "Anual reprog."),
        planned(IN_KIND, "I Semestre", "Prog.", period="S1"),
        done(IN_KIND, "I Semestre", "Ejec.", period="S1"),
        share(IN_KIND, "I Semestre", "%"),
        planned(IN_MONEY, "Anual reprog.", unit="pen"),
        planned(IN_MONEY, "I Semestre", "Prog.", unit="pen", period="S1"),
        done(IN_MONEY, "I Semestre", "Ejec.", unit="pen", period="S1"),
        share(IN_MONEY, "I Semestre", "%"),
    ],
    _rows(),
    above=("ANEXO B-4. SEGUIMIENTO DE ACTIVIDADES OPERATIVAS",),
)
BUDGET = table(
    2023,
    [
        text("GG"),
        name("Genérica de gasto"),
        planned("PIA", unit="pen"),
        planned("PIM", unit="pen"),
        done("Devengado I Sem.", unit="pen", period="S1"),
        share("Avance %"),
        derived("Saldo"),
    ],
    """
    2.1 | Personal y obligaciones sociales | 71,340,500 | 73,118,240 | 35,004,917 | 47.9 | 38,113,323
    2.2 | Pensiones y otras prestaciones | 4,860,000 | 4,860,000 | 2,391,455 | 49.2 | 2,468,545
    2.3 | Bienes y servicios | 38,905,000 | 45,780,660 | 17,212,804 | 37.6 | 28,567,856
    2.6 | Adquisición de activos no financieros | 2,000,000 | 9,415,300 | 806,112 | 8.6 | 8,609,188
    TOTAL | < | 117,105,500 | 133,174,200 | 55,415,288 | 41.6 | 77,758,912 @bold
    """,
    above=("ANEXO B-5. EJECUCIÓN PRESUPUESTAL",),
    below=("PIA: presupuesto institucional de apertura. PIM: presupuesto institucional modificado.",),
)
PLAN = Plan(
    (
        "HOSPITAL NACIONAL SANTA CLARA",
        "PLAN OPERATIVO INSTITUCIONAL 2023",
        "Informe de evaluación del primer semestre - Perú",
    ),
    (ACTIVITIES, BUDGET),
    unruled="dotted",
    align="right",
    numbers=True,
)
