"""Guatemala: a hospital's first four-month stretch by month, products in bold over their subproducts, goal at first and in force; quetzales assigned, in force and accrued by activity, codes of the budget's structure."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

# code | label | measure | goal at first, in force | four months
LINES = """
000-001 | Pacientes atendidos en consulta externa | Persona | 88,400 88,400 | 6,912 7,340 6,105 7,518
000-001-0001 | Consulta externa de medicina interna | Persona | 30,600 30,600 | 2,404 2,511 2,068 2,590
000-001-0002 | Consulta externa de pediatría | Persona | 33,200 33,200 | 2,610 2,806 2,315 2,847
000-001-0003 | Consulta externa de ginecología | Persona | 24,600 24,600 | 1,898 2,023 1,722 2,081
000-002 | Pacientes egresados de encamamiento | Persona | 15,350 14,900 | 1,204 1,188 1,237 1,251
000-002-0001 | Egresos de maternidad | Persona | 7,900 7,450 | 611 583 640 628
000-002-0002 | Egresos de otras especialidades | Persona | 7,450 7,450 | 593 605 597 623
000-003 | Pacientes atendidos en emergencia | Persona | 61,000 63,500 | 5,411 5,070 5,638 5,322
000-004 | Exámenes de apoyo diagnóstico | Examen | 402,000 402,000 | 33,915 34,208 29,744 35,061
000-004-0001 | Exámenes de laboratorio clínico | Examen | 371,000 371,000 | 31,402 31,690 27,430 32,455
000-004-0002 | Estudios de rayos X y ultrasonido | Examen | 31,000 31,000 | 2,513 2,518 2,314 2,606
"""


def _rows() -> str:
    made: list[str] = []
    for line in LINES.strip().splitlines():
        code, label, unit, goals, months = (piece.strip() for piece in line.split("|"))
        seen = sum(int(month.replace(",", "")) for month in months.split())
        force = int(goals.split()[1].replace(",", ""))
        cells = (*goals.split(), *months.split(), f"{seen:,}", f"{100 * seen / force:.2f}")
        bold = " @bold" if len(code) == len("000-001") else ""
        made.append(f"{code} | {label} | {unit} | {' | '.join(cells)}{bold}")
    return "\n".join(made)


SEEN = "EJECUCIÓN FÍSICA"
GOODS = table(
    2025,
    [
        text("CÓDIGO", fills="code"),
        name("PRODUCTO / SUBPRODUCTO"),
        measure("UNIDAD DE MEDIDA"),
        planned("META", "INICIAL"),
        planned("META", "VIGENTE"),
        *(
            done(SEEN, month, period=f"{n:02d}")
            for n, month in enumerate(("ENE", "FEB", "MAR", "ABR"), start=1)
        ),
        done(SEEN, "TOTAL 1ER. CUATRIMESTRE", period="C1"),
        share("% DE AVANCE"),
    ],
    _rows(),
    above=("Informe de avance de metas físicas, enero a abril de 2025",),
)
MONEY = table(
    2025,
    [
        text("ESTRUCTURA"),
        name("ACTIVIDAD PRESUPUESTARIA"),
        planned("ASIGNADO Q.", unit="gtq"),
        planned("VIGENTE Q.", unit="gtq"),
        done("DEVENGADO Q.", unit="gtq", period="C1"),
        share("% EJECUTADO"),
    ],
    """
    01-00-000-001 | Dirección y coordinación | 18,640,300.00 | 18,905,112.00 | 6,011,408.35 | 31.80
    13-00-000-002 | Servicios de consulta externa | 31,215,000.00 | 30,870,450.00 | 9,744,213.90 | 31.56
    13-00-000-003 | Servicios de hospitalización | 74,902,500.00 | 76,318,000.00 | 25,160,879.14 | 32.97
    13-00-000-004 | Servicios de emergencia | 28,330,000.00 | 28,330,000.00 | 9,205,667.02 | 32.49
    14-00-000-001 | Mortalidad materna y neonatal | 12,115,200.00 | 10,779,438.00 | 2,418,300.50 | 22.43
    TOTAL | < | 165,203,000.00 | 165,203,000.00 | 52,540,468.91 | 31.80 @bold
    """,
    above=("Ejecución financiera del primer cuatrimestre de 2025, en quetzales",),
)
PLAN = Plan(
    (
        "HOSPITAL REGIONAL DE SAN BENITO DEL LAGO",
        "PLAN OPERATIVO ANUAL 2025",
        "Ministerio de Salud - República de Guatemala",
    ),
    (GOODS, MONEY),
    unruled="horizontal",
    align="right",
    running="Unidad de Planificación Hospitalaria",
    numbers=True,
)
