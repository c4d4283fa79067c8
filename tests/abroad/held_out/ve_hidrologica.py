"""Venezuela: a regional water company's physical goals of projects, four quarters programmed beside two executed, each with its sum; bolívares by item, as in the law, modified, incurred and paid to June."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

# action | measure | four quarters programmed | two executed
PLANTS = """
Producir agua potable | Miles de metros cúbicos | 21.400 21.800 22.100 21.700 | 20.916 21.033
Mantener motobombas de estaciones de bombeo | Equipo | 34 38 38 30 | 29 41
Realizar análisis de calidad del agua | Análisis | 5.600 5.800 5.800 5.400 | 5.812 5.644
Suministrar cloro gas a plantas | Cilindro | 210 220 220 210 | 198 226
"""
NETWORK = """
Reparar fugas en redes y acometidas | Fuga | 1.350 1.500 1.500 1.250 | 1.288 1.617
Sustituir tubería de distribución | Metro | 2.800 4.200 4.500 2.500 | 1.964 3.875
Distribuir agua en camiones cisterna | Viaje | 3.100 3.600 3.300 3.000 | 3.422 3.940
"""
COMMERCE = """
Censar suscriptores | Suscriptor | 4.000 6.500 6.500 3.000 | 3.715 6.208
Conformar mesas técnicas de agua | Mesa | 15 20 20 10 | 18 17
Instalar medidores a grandes consumidores | Medidor | 40 60 60 40 | 12 37
"""


def _sum(numbers: str) -> str:
    values = numbers.split()
    whole = sum(int(value.replace(".", "")) for value in values)
    return " | ".join((*values, f"{whole:,}".replace(",", ".")))


def _rows(lines: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        label, unit, hoped, seen = (piece.strip() for piece in line.split("|"))
        scale = " @scale=1000" if unit.startswith("Miles") else ""
        made.append(f"{label} | {unit} | {_sum(hoped)} | {_sum(seen)}{scale}")
    return "\n".join(made)


GOALS = table(
    2024,
    [
        name("ACCIÓN ESPECÍFICA"),
        measure("UNIDAD DE MEDIDA"),
        *(
            planned("META PROGRAMADA 2024", said, period=f"Q{n}")
            for n, said in enumerate(("I TRIM", "II TRIM", "III TRIM", "IV TRIM"), start=1)
        ),
        planned("META PROGRAMADA 2024", "TOTAL AÑO"),
        done("META EJECUTADA 2024", "I TRIM", period="Q1"),
        done("META EJECUTADA 2024", "II TRIM", period="Q2"),
        done("META EJECUTADA 2024", "TOTAL SEMESTRE", period="S1"),
    ],
    f"""
    # PROYECTO 128340: OPERACIÓN Y MANTENIMIENTO DE PLANTAS Y ESTACIONES
    {_rows(PLANTS)}
    # PROYECTO 128341: REHABILITACIÓN DE REDES
    {_rows(NETWORK)}
    # PROYECTO 128345: GESTIÓN COMERCIAL Y COMUNITARIA
    {_rows(COMMERCE)}
    """,
    decimal=",",
    above=("EJECUCIÓN FÍSICA DEL PLAN OPERATIVO ANUAL AL SEGUNDO TRIMESTRE DE 2024",),
)
MONEY = table(
    2024,
    [
        text("PARTIDA", fills="code"),
        name("DENOMINACIÓN"),
        planned("PRESUPUESTO LEY", unit="ves"),
        planned("PRESUPUESTO MODIFICADO", unit="ves"),
        done("CAUSADO AL 30/06/2024", unit="ves", period="S1"),
        done("PAGADO AL 30/06/2024", unit="ves", period="S1"),
        share("% CAUSADO"),
    ],
    """
    4.01 | Gastos de personal | 48.215.300,00 | 61.540.200,00 | 29.874.116,35 | 29.874.116,35 | 48,54
    4.02 | Materiales, suministros y mercancías | 12.680.000,00 | 15.310.750,00 | 6.402.818,90 | 5.117.304,20 | 41,82
    4.03 | Servicios no personales | 9.344.500,00 | 9.904.500,00 | 3.986.245,07 | 3.240.918,66 | 40,25
    4.04 | Activos reales | 21.900.000,00 | 18.400.000,00 | 2.755.610,00 | 1.980.400,00 | 14,98
    TOTAL | < | 92.139.800,00 | 105.155.450,00 | 43.018.790,32 | 40.212.739,21 | 40,91 @bold, code=?
    """,
    decimal=",",
    above=("EJECUCIÓN FINANCIERA POR PARTIDA (EN BOLÍVARES)",),
)
PLAN = Plan(
    (
        "HIDROLÓGICA DE LOS LLANOS DEL APURITO, C.A.",
        "PLAN OPERATIVO ANUAL 2024",
        "República Bolivariana de Venezuela",
    ),
    (GOALS, MONEY),
    unruled="horizontal",
    align="right",
    pen="boxes",
    running="Gerencia de Planificación y Presupuesto",
    numbers=True,
)
