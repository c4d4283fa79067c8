"""Puerto Rico: a year that begins in July, its quarters said by months; what was projected and served; funds in dollars with their sign."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

STRETCHES = (
    ("jul-sept 2023", 2023, "Q3"),
    ("oct-dic 2023", 2023, "Q4"),
    ("ene-mar 2024", 2024, "Q1"),
    ("abr-jun 2024", 2024, "Q2"),
)
SERVICES = table(
    2024,
    [
        text("Núm."),
        name("Servicio o actividad"),
        measure("Unidad de medida"),
        planned("Meta AF 2023-2024", year="?", period="?"),
        *(planned("Proyectado", said, year=year, period=period) for said, year, period in STRETCHES),
        *(done("Alcanzado", said, year=year, period=period) for said, year, period in STRETCHES[:3]),
        share("% logrado de la meta", year="?"),
    ],
    """
    # Meta 1: Que las personas mayores permanezcan en sus comunidades
    1.1 | Comidas calientes servidas | Comida | 1,480,000 | 365,000 | 372,000 | 368,000 | 375,000 | 351,804 | 377,219 | 362,440 | 73.7%
    1.2 | Horas de ama de llaves | Hora | 212,500 | 52,000 | 53,500 | 53,000 | 54,000 | 49,388.5 | 55,102.0 | 52,716.5 | 74.0% @unit=hour
    1.3 | Viajes a citas médicas | Viaje | 36,000 | 9,000 | 8,500 | 9,000 | 9,500 | 9,412 | 8,077 | 9,130 | 73.9%
    # Meta 2: Que sus derechos se respeten
    2.1 | Querellas investigadas | Querella | 1,150 | 280 | 300 | 285 | 285 | 266 | 318 | 271 | 74.3%
    2.2 | Por ciento de querellas resueltas en 30 días | Por ciento | 92.0% | 90.0% | 91.0% | 92.0% | 92.0% | 88.4% | 91.7% | 90.9% | 98.8% @unit=percent
    2.3 | Visitas del procurador a hogares de cuidado | Visita | 640 | 160 | 150 | 165 | 165 | 149 | 158 | 170 | 74.5%
    """,
    above=("Tabla 1. Plan de trabajo, Año Fiscal 2023-2024",),
    below=("AF: año fiscal, del 1 de julio al 30 de junio.",),
)
FUNDS = table(
    2024,
    [
        name("Origen de recursos"),
        done("AF 2021-22 (gastado)", unit="usd", year="?", period="?"),
        done("AF 2022-23 (gastado)", unit="usd", year="?", period="?"),
        planned("AF 2023-24 (asignado)", unit="usd", year="?", period="?"),
        derived("Cambio"),
    ],
    """
    Resolución conjunta del presupuesto general | $8,412,000 | $8,950,300 | $9,120,000 | $169,700
    Fondos federales (Título III) | $17,208,450 | $16,988,115 | $18,300,000 | $1,311,885
    Ingresos propios | $64,000 | $51,720 | $60,000 | $8,280
    Total | $25,684,450 | $25,990,135 | $27,480,000 | $1,489,865
    """,
    above=("Tabla 2. Presupuesto por origen de recursos",),
)
STAFF = table(
    2024,
    [
        text("Puesto"),
        name("Clasificación"),
        done("Empleados al 31 de marzo de 2024", period="?"),
        derived("Vacantes"),
    ],
    """
    P-01 | Regular de carrera | 118 | 12
    P-02 | Transitorio | 46 | 5
    P-03 | Confianza | 9 | 0
    """,
    above=("Tabla 3. Recursos humanos",),
)
PLAN = Plan(
    (
        "OFICINA DE SERVICIOS A LAS PERSONAS MAYORES",
        "PLAN DE TRABAJO ANUAL 2023-2024",
        "Gobierno de Puerto Rico",
    ),
    (SERVICES, FUNDS, STAFF),
    unruled="zebra",
    pen="boxes",
    numbers=True,
)
