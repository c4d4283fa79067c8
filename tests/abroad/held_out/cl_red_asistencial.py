"""Chile: a hospital's production agreed for the year and reached in six months with their sum, units as rows; agreed goals with weights at three cut-offs; a budget in thousands of pesos (M$) in force and accrued to June."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, name, planned, share, table, text

# benefit | agreed for the year | six months
UNITS = {
    "ATENCIÓN ABIERTA": """
Consultas de especialidad médica | 96.400 | 7.812 6.930 8.415 8.260 8.077 7.904
Consultas de urgencia | 118.000 | 9.640 8.877 10.105 9.914 10.530 10.962
Consultas odontológicas de especialidad | 11.250 | 902 640 988 1.011 967 940
""",
    "ATENCIÓN CERRADA": """
Egresos hospitalarios | 17.800 | 1.466 1.371 1.480 1.502 1.519 1.493
Intervenciones quirúrgicas mayores electivas | 6.900 | 548 402 611 604 577 590
Partos | 1.950 | 171 155 168 149 160 158
""",
    "APOYO DIAGNÓSTICO": """
Exámenes de laboratorio | 1.310.000 | 108.442 97.015 113.876 111.204 110.930 109.517
Tomografías y resonancias | 21.600 | 1.702 1.588 1.846 1.911 1.874 1.830
""",
}


def _number(said: str) -> int:
    return int(said.replace(".", ""))


def _rows() -> str:
    made: list[str] = []
    for unit, lines in UNITS.items():
        made.append(f"# {unit}")
        for line in lines.strip().splitlines():
            label, goal, months = (piece.strip() for piece in line.split("|"))
            seen = sum(map(_number, months.split()))
            whole = f"{seen:,}".replace(",", ".")
            part = f"{100 * seen / _number(goal):.1f}%".replace(".", ",")
            made.append(f"{label} | {goal} | {' | '.join(months.split())} | {whole} | {part}")
    return "\n".join(made)


REAL = "Producción real 2025"
MONTHS = ("Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio")
PRODUCTION = table(
    2025,
    [
        name("Prestación"),
        planned("Compromiso anual 2025"),
        *(done(REAL, month, period=f"{n:02d}") for n, month in enumerate(MONTHS, start=1)),
        done(REAL, "Acumulado", period="S1"),
        share("% de cumplimiento"),
    ],
    _rows(),
    decimal=",",
    above=("Tabla 1. Cumplimiento de la programación de prestaciones, enero a junio de 2025",),
)
GOALS = table(
    2025,
    [
        text("N°"),
        name("Indicador"),
        text("Fórmula de cálculo", fills="formula"),
        derived("Ponderador"),
        planned("Meta 2025"),
        done("Resultado al corte", "I (marzo)", period="?"),
        done("Resultado al corte", "II (junio)", period="?"),
        text("Medio de verificación"),
    ],
    """
    1 | Garantías GES cumplidas | Garantías cumplidas / Garantías exigibles x 100 | 25% | 100% | 99,1% | 99,4% | SIGGES @unit=percent
    2 | Reducción de lista de espera quirúrgica | Egresos de la lista / Casos universo x 100 | 20% | 85% | 22,7% | 47,9% | RNLE @unit=percent
    3 | Ocupación de camas críticas | Días cama ocupados / Días cama disponibles x 100 | 10% | ≤ 90%{n=90, comparator=<=} | 93,5% | 91,2% | REM A20 @unit=percent
    4 | Promedio de días de estada | Días de estada / Egresos | 15% | ≤ 6,8{n=6.8, comparator=<=} | 7,3 | 7,0 | GRD @unit=day
    5 | Espera de pacientes C2 en urgencia | Suma de minutos / Pacientes C2 | 15% | ≤ 30 min{n=30, comparator=<=} | 41 min | 36 min | RAYEN @unit=?
    6 | Funcionarios capacitados en trato | Suma de funcionarios | 15% | 620 | 104 | 288 | Certificados
    """,
    decimal=",",
    above=("Tabla 2. Compromisos de gestión",),
)
BUDGET = table(
    2025,
    [
        text("Subt."),
        name("Clasificación"),
        planned("Presupuesto vigente M$", unit="clp", scale=1000),
        done("Devengado a junio M$", unit="clp", scale=1000, period="S1"),
        derived("Saldo M$"),
        share("% ejecución"),
    ],
    """
    21 | Gastos en personal | 41.206.318 | 20.115.744 | 21.090.574 | 48,8%
    22 | Bienes y servicios de consumo | 19.840.200 | 11.302.916 | 8.537.284 | 57,0%
    24 | Transferencias corrientes | 315.000 | 122.480 | 192.520 | 38,9%
    29 | Adquisición de activos no financieros | 1.088.450 | 96.310 | 992.140 | 8,8%
    34 | Servicio de la deuda | 2.460.000 | 2.460.000 | 0 | 100,0%
    Total gastos | < | 64.909.968 | 34.097.450 | 30.812.518 | 52,5% @bold
    """,
    decimal=",",
    above=("Tabla 3. Ejecución presupuestaria (M$: miles de pesos)",),
)
PLAN = Plan(
    (
        "HOSPITAL BASE DE LOS CANELOS",
        "PLAN ANUAL 2025 - EVALUACIÓN SEMESTRAL",
        "Servicio de Salud Valdivia Norte - Ministerio de Salud, Gobierno de Chile",
    ),
    (PRODUCTION, GOALS, BUDGET),
    unruled="bare",
    align="right",
    numbers=True,
)
