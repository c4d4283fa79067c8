"""Guatemala: a hospital's second term of four months, its months programmed and executed in two blocks side by side, products over subproducts with codes; quetzales by group of expense; vacancies."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

MONTHS = (("Mayo", "05"), ("Junio", "06"), ("Julio", "07"), ("Agosto", "08"))
# code | name | measure | goal of the year | programmed | executed
LINES = """
# 12-00-000 SERVICIOS DE CONSULTA EXTERNA Y EMERGENCIA
001-0001 | Pacientes atendidos en consulta externa | Persona | 54,000 | 4,500 4,500 4,500 4,500 | 4,218 4,377 4,690 4,455
001-0002 | Pacientes atendidos en emergencia | Persona | 33,600 | 2,800 2,800 2,800 2,800 | 3,014 2,966 3,127 2,889
001-0003 | Sesiones de fisioterapia | Evento | 10,800 | 900 900 900 900 | 844 871 903 866
# 13-00-000 SERVICIOS DE HOSPITALIZACIÓN
002-0001 | Egresos de medicina y cirugía | Persona | 9,360 | 780 780 780 780 | 741 766 802 788
002-0002 | Partos atendidos | Evento | 4,200 | 350 350 350 350 | 322 341 359 376
002-0003 | Recién nacidos con atención neonatal | Persona | 720 | 60 60 60 60 | 58 66 71 63
# 14-00-000 PREVENCIÓN DE LA DESNUTRICIÓN CRÓNICA
003-0001 | Niños con monitoreo de crecimiento | Persona | 2,640 | 220 220 220 220 | 198 0 245 231
003-0002 | Madres con consejería de lactancia | Persona | 3,000 | 250 250 250 250 | 236 247 255 249
"""


def _rows() -> str:
    made: list[str] = []
    for line in LINES.strip().splitlines():
        if line.startswith("#"):
            made.append(line)
            continue
        code, label, unit, goal, *both = (piece.strip() for piece in line.split("|"))
        hoped, seen = ([int(n.replace(",", "")) for n in numbers.split()] for numbers in both)
        cells = [*hoped, sum(hoped), *seen, sum(seen)]
        part = f"{100 * sum(seen) / sum(hoped):.0f}%"
        made.append(f"{code} | {label} | {unit} | {goal} | {' | '.join(f'{n:,}' for n in cells)} | {part}")
    return "\n".join(made)


HOPED, SEEN = "PROGRAMADO", "EJECUTADO"
GOALS = table(
    2025,
    [
        text("Código", fills="code"),
        name("Producto / Subproducto"),
        measure("Unidad de medida"),
        planned("Meta anual"),
        *(planned(HOPED, month, period=period) for month, period in MONTHS),
        planned(HOPED, "Total", period="C2"),
        *(done(SEEN, month, period=period) for month, period in MONTHS),
        done(SEEN, "Total", period="C2"),
        share("%"),
    ],
    _rows(),
    above=("EJECUCIÓN DE METAS FÍSICAS, SEGUNDO CUATRIMESTRE 2025",),
)
MONEY = table(
    2025,
    [
        text("Grupo"),
        name("Descripción"),
        planned("Asignado (Q)", unit="gtq"),
        planned("Vigente (Q)", unit="gtq"),
        done("Ejecutado mayo - agosto (Q)", unit="gtq", period="C2"),
        done("Ejecutado acumulado a agosto (Q)", unit="gtq", period="~08"),
        share("% de ejecución"),
    ],
    """
    000 | Servicios personales | 48,215,400.00 | 49,002,115.00 | 16,108,330.75 | 31,874,906.20 | 65.05
    100 | Servicios no personales | 12,640,000.00 | 13,118,250.00 | 4,277,015.40 | 7,936,441.18 | 60.50
    200 | Materiales y suministros | 27,300,650.00 | 26,410,300.00 | 9,814,226.05 | 16,502,790.33 | 62.49
    300 | Propiedad, planta y equipo | 3,150,000.00 | 2,775,385.00 | 412,600.00 | 588,140.50 | 21.19
    TOTAL | < | 91,306,050.00 | 91,306,050.00 | 30,612,172.20 | 56,902,278.21 | 62.32 @bold
    """,
    above=("EJECUCIÓN FINANCIERA POR GRUPO DE GASTO",),
)
STAFF = table(
    2025,
    [
        name("Personal"),
        planned("Plazas autorizadas 2025"),
        done("Plazas ocupadas al 31 de agosto", period="?"),
        derived("Vacantes"),
    ],
    """
    Médicos especialistas | 64 | 57 | 7
    Médicos residentes | 48 | 48 | 0
    Enfermeras profesionales | 92 | 81 | 11
    Auxiliares de enfermería | 210 | 204 | 6
    Personal administrativo | 105 | 99 | 6
    """,
    above=("PERSONAL POR RENGLÓN 011 Y 022",),
)
PLAN = Plan(
    (
        "HOSPITAL DEPARTAMENTAL DE SANTA ISABEL CHOACORRAL",
        "PLAN OPERATIVO ANUAL 2025",
        "INFORME CUATRIMESTRAL DE AVANCE",
        "Ministerio de Salud, Guatemala, C. A.",
    ),
    (GOALS, MONEY, STAFF),
    unruled="zebra",
    align="right",
    numbers=True,
)
