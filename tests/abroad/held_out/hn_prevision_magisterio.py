"""Honduras: a teachers' pension institute's third quarter, programmed and executed beside what adds up from January, objectives as headings; lempiras by programme approved, in force and executed."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

# code | product | measure | year | third quarter planned, done | up to September planned, done
LINES = """
# OBJETIVO 1: OTORGAR BENEFICIOS CON OPORTUNIDAD
1.1 | Jubilaciones otorgadas | Resolución | 1,960 | 480 452 | 1,440 1,391
1.2 | Pensiones por invalidez otorgadas | Resolución | 140 | 35 31 | 105 98
1.3 | Seguros de vida pagados | Beneficiario | 1,100 | 275 294 | 825 866
1.4 | Pensionados con supervivencia comprobada | Pensionado | 24,500 | 8,200 8,644 | 19,000 18,215
# OBJETIVO 2: AMPLIAR LOS SERVICIOS AL DOCENTE ACTIVO
2.1 | Préstamos personales aprobados | Préstamo | 21,000 | 5,400 5,688 | 15,900 16,307
2.2 | Préstamos de vivienda desembolsados | Préstamo | 620 | 160 118 | 470 373
2.3 | Estados de cuenta entregados en línea | Documento | 58,000 | 14,500 17,320 | 43,500 49,876
# OBJETIVO 3: FORTALECER LA GESTIÓN
3.1 | Planillas patronales conciliadas | Planilla | 7,440 | 1,860 1,803 | 5,580 5,412
3.2 | Auditorías a centros educativos privados | Auditoría | 96 | 24 15 | 72 57
3.3 | Empleados capacitados | Persona | 380 | 110 126 | 300 318
"""


def _rows() -> str:
    made: list[str] = []
    for line in LINES.strip().splitlines():
        if line.startswith("#"):
            made.append(line)
            continue
        code, label, unit, year, now, so_far = (piece.strip() for piece in line.split("|"))
        cells = [year]
        for stretch in (now, so_far):
            hoped, seen = stretch.split()
            part = 100 * int(seen.replace(",", "")) / int(hoped.replace(",", ""))
            cells += [hoped, seen, f"{part:.0f}%"]
        made.append(f"{code} | {label} | {unit} | {' | '.join(cells)}")
    return "\n".join(made)


GOALS = table(
    2023,
    [
        text("N°", fills="code"),
        name("Producto"),
        measure("Unidad de medida"),
        planned("Meta anual"),
        planned("III trimestre", "Programado", period="Q3"),
        done("III trimestre", "Ejecutado", period="Q3"),
        share("III trimestre", "% de ejecución", period="Q3"),
        planned("Acumulado a septiembre", "Programado", period="~09"),
        done("Acumulado a septiembre", "Ejecutado", period="~09"),
        share("Acumulado a septiembre", "% de ejecución"),
    ],
    _rows(),
    above=("Seguimiento de metas físicas, tercer trimestre de 2023",),
)
MONEY = table(
    2023,
    [
        name("Programa"),
        planned("Presupuesto aprobado", unit="hnl"),
        planned("Presupuesto vigente", unit="hnl"),
        done("Ejecutado III trimestre", unit="hnl", period="Q3"),
        done("Ejecutado a septiembre", unit="hnl", period="~09"),
        share("% ejecutado"),
    ],
    """
    Beneficios y prestaciones | 8,412,300,000.00 | 8,512,300,000.00 | 2,088,416,305.18 | 6,140,722,918.44 | 72.1
    Cartera de préstamos | 3,150,000,000.00 | 3,050,000,000.00 | 811,204,650.00 | 2,367,908,114.72 | 77.6
    Inversiones | 1,240,000,000.00 | 1,240,000,000.00 | 196,330,000.00 | 540,118,000.00 | 43.6
    Gastos de funcionamiento | 486,750,000.00 | 486,750,000.00 | 109,377,212.40 | 322,614,087.91 | 66.3
    TOTAL | 13,289,050,000.00 | 13,289,050,000.00 | 3,205,328,167.58 | 9,371,363,121.07 | 70.5 @bold
    """,
    above=("Ejecución presupuestaria al 30 de septiembre de 2023 (lempiras)",),
)
PLAN = Plan(
    (
        "INSTITUTO DE PREVISIÓN DE LOS MAESTROS DE HONDURAS ORIENTAL",
        "PLAN OPERATIVO ANUAL 2023",
        "Informe de seguimiento - Honduras, C.A.",
    ),
    (GOALS, MONEY),
    unruled="bare",
    align="right",
    pen="fill",
    numbers=True,
)
