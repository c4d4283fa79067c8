"""Ecuador: a rural parish's projects with goals in words and crosses for when they run, how many months they take, what was foreseen and executed by four-month stretch, dollars."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, name, planned, share, table, text

# component | programme | activity | goal | the three stretches | months | dollars | who answers
ACTIVITIES = """
ASENTAMIENTOS | VIALIDAD RURAL | LASTRADO DE VÍAS COMUNALES | 14,5 km | X | X | | 8 | 38.400,00 | VOCAL DE OBRAS
^ | ^ | LIMPIEZA DE CUNETAS | 22 km | X | X | X | 12 | 6.250,50 | VOCAL DE OBRAS
^ | ESPACIO PÚBLICO | CUBIERTA DE LA CANCHA DE SAN ALFONSO | Una cubierta{status=?, unit=?, value_base=?} | | X | X | 6 | 54.900,00 | PRESIDENCIA
SOCIOCULTURAL | GRUPOS PRIORITARIOS | ATENCIÓN A ADULTOS MAYORES | 160 personas | X | X | X | 12 | 41.118,75 | VOCAL SOCIAL
^ | ^ | ENTREGA DE RACIONES ALIMENTICIAS | 1.920 raciones | X | X | X | 12 | 23.040,00 | VOCAL SOCIAL
^ | CULTURA | FESTIVAL DE LA COSECHA | 1 | | X | | 1 | 4.500,00 | VOCAL DE CULTURA
ECONÓMICO | FOMENTO | TALLERES DE CUYES Y HORTALIZAS | 12 talleres | X | X | X | 10 | 3.860,00 | TÉCNICO
INSTITUCIONAL | PARTICIPACIÓN | RENDICIÓN DE CUENTAS | 100 % del proceso{n=100, unit=percent} | X | | | 3 | 900,00 | SECRETARÍA
"""


def _rows() -> str:
    """The rows; the component may stand before the programme and the activity."""
    made: list[str] = []
    component = programme = ""
    for line in ACTIVITIES.strip().splitlines():
        first, second, label = (piece.strip() for piece in line.split("|")[:3])
        component = component if first == "^" else first
        programme = programme if second == "^" else second
        made.append(f"{line} @alias={component} {programme} {label}")
    made.append("TOTAL | < | < | | | | | | 172.969,25 | @bold")
    return "\n".join(made)


PROJECTS = table(
    2024,
    [
        text("COMPONENTE PDOT"),
        group("PROGRAMA"),
        name("PROYECTO / ACTIVIDAD"),
        planned("META 2024"),
        text("1C"),
        text("2C"),
        text("3C"),
        planned("TIEMPO PLANIFICADO (MESES)", unit="month", optional=True),
        planned("PRESUPUESTO REFERENCIAL (USD)", unit="usd"),
        text("RESPONSABLE"),
    ],
    _rows(),
    decimal=",",
    above=("MATRIZ 1. PROGRAMACIÓN ANUAL",),
    below=("1C, 2C y 3C: primer, segundo y tercer cuatrimestre.",),
)
FOLLOWED = table(
    2024,
    [
        text("N.-"),
        name("PROYECTO / ACTIVIDAD"),
        *(
            column("AVANCE FÍSICO (%)", f"{said} C", kind, period=f"C{n}", unit="percent")
            for n, said in ((1, "I"), (2, "II"))
            for column, kind in ((planned, "PLAN."), (done, "EJEC."))
        ),
        planned("EJECUCIÓN PRESUPUESTARIA (USD)", "CODIFICADO", unit="usd"),
        done("EJECUCIÓN PRESUPUESTARIA (USD)", "DEVENGADO A AGOSTO", unit="usd", period="~08"),
        share("EJECUCIÓN PRESUPUESTARIA (USD)", "%"),
    ],
    """
    1 | LASTRADO DE VÍAS COMUNALES | 50 | 35 | 50 | 58 | 38.400,00 | 35.212,80 | 91,7
    2 | LIMPIEZA DE CUNETAS | 33 | 33 | 33 | 30 | 6.250,50 | 3.905,00 | 62,5
    3 | CUBIERTA DE LA CANCHA DE SAN ALFONSO | 0 | 0 | 60 | 12,5 | 61.340,00 | 7.667,50 | 12,5
    4 | ATENCIÓN A ADULTOS MAYORES | 33 | 33 | 33 | 33 | 41.118,75 | 26.720,15 | 65,0
    5 | ENTREGA DE RACIONES ALIMENTICIAS | 33 | 30 | 33 | 36 | 23.040,00 | 15.206,40 | 66,0
    6 | FESTIVAL DE LA COSECHA | 0 | - | 100 | 100 | 4.500,00 | 4.487,60 | 99,7
    """,
    decimal=",",
    dash="?",
    above=("MATRIZ 2. SEGUIMIENTO AL SEGUNDO CUATRIMESTRE DE 2024",),
)
INCOME = table(
    2024,
    [
        text("PARTIDA"),
        name("INGRESOS"),
        planned("ASIGNACIÓN INICIAL", unit="usd"),
        derived("REFORMAS"),
        planned("CODIFICADO", unit="usd"),
        done("RECAUDADO", "I CUATRIM.", unit="usd", period="C1"),
        done("RECAUDADO", "II CUATRIM.", unit="usd", period="C2"),
    ],
    """
    18.06.08 | Aportes del presupuesto general | 148.200,00 | 0,00 | 148.200,00 | 41.118,33 | 57.006,12
    28.10.03 | Devolución del IVA | 12.400,00 | 3.115,40 | 15.515,40 | 0,00 | 9.870,55
    37.01.01 | Saldos de años anteriores | 0,00 | 18.940,25 | 18.940,25 | 18.940,25 | 0,00
    TOTAL | < | 160.600,00 | 22.055,65 | 182.655,65 | 60.058,58 | 66.876,67 @bold
    """,
    decimal=",",
    above=("MATRIZ 3. CÉDULA DE INGRESOS",),
)
PLAN = Plan(
    (
        "GAD PARROQUIAL RURAL DE SAN ALFONSO DEL VALLE",
        "PLAN OPERATIVO ANUAL POA 2024",
        "SEGUIMIENTO - REPÚBLICA DEL ECUADOR",
    ),
    (PROJECTS, FOLLOWED, INCOME),
    unruled="dotted",
    pen="boxes",
    running="GAD PARROQUIAL SAN ALFONSO DEL VALLE",
)
