"""Dominican Republic: a council on drugs, products with physical and financial programming side by side by quarter, axes as headings with their sums; indicators with a base line, what two years were to reach and reached, and the year's goal."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, measure, name, planned, table, text

PHYSICAL, MONEY = "Programación física 2025", "Programación financiera 2025 (RD$)"
QUARTERS = ("Ene-Mar", "Abr-Jun", "Jul-Sep", "Oct-Dic")
PRODUCTS = table(
    2025,
    [
        text("No.", fills="code"),
        name("Producto"),
        measure("Unidad de medida"),
        *(planned(PHYSICAL, said, period=f"Q{n}") for n, said in enumerate(QUARTERS, start=1)),
        planned(PHYSICAL, "Meta anual"),
        *(planned(MONEY, said, period=f"Q{n}", unit="dop") for n, said in enumerate(QUARTERS, start=1)),
        planned(MONEY, "Total anual", unit="dop"),
    ],
    """
    # Eje 1. Prevención
    1.1 | Estudiantes con talleres de prevención | Estudiante | 8,500 | 12,000 | 6,500 | 13,000 | 40,000 | 1,275,000 | 1,800,000 | 975,000 | 1,950,000 | 6,000,000
    1.2 | Multiplicadores comunitarios formados | Persona | 140 | 180 | 180 | 100 | 600 | 420,000 | 540,000 | 540,000 | 300,000 | 1,800,000
    1.3 | Campañas en medios | Campaña | 0 | 1 | 1 | 1 | 3 | 0 | 3,400,000 | 2,850,000 | 3,100,000 | 9,350,000
    # Eje 2. Atención y reinserción
    2.1 | Personas orientadas en centros | Persona | 320 | 350 | 350 | 330 | 1,350 | 960,000 | 1,050,000 | 1,050,000 | 990,000 | 4,050,000
    2.2 | Centros de tratamiento supervisados | Supervisión | 12 | 15 | 15 | 10 | 52 | 180,000 | 225,000 | 225,000 | 150,000 | 780,000
    2.3 | Becas de reinserción laboral | Beca | 25 | 40 | 40 | 30 | 135 | 625,000 | 1,000,000 | 1,000,000 | 750,000 | 3,375,000
    # Eje 3. Investigación
    3.1 | Boletines del observatorio publicados | Boletín | 1 | 1 | 1 | 1 | 4 | 95,000 | 95,000 | 95,000 | 95,000 | 380,000
    TOTAL GENERAL | < | < |  |  |  |  |  | 3,555,000 | 8,110,000 | 6,735,000 | 7,335,000 | 25,735,000 @bold, code=?, measure=?
    """,
    above=("Matriz I. Programación por producto",),
)
INDICATORS = table(
    2025,
    [
        name("Indicador de resultado"),
        base("Línea base 2022", year=2022),
        planned("2023", "Meta", year=2023),
        done("2023", "Logro", year=2023),
        planned("2024", "Meta", year=2024),
        done("2024", "Logro", year=2024),
        planned("2025", "Meta", year=2025),
        text("Medio de verificación"),
    ],
    """
    Escuelas públicas con programa de prevención | 18.2% | 22.0% | 21.4% | 27.0% | 28.1% | 33.0% | Registro del ministerio @unit=percent
    Personas que concluyen el tratamiento | 41.0% | 45.0% | 43.7% | 48.0% | 46.9% | 50.0% | Expedientes @unit=percent
    Edad media de inicio del consumo (años) | 14.8 | 15.0 | 14.9 | 15.2 | 15.1 | 15.5 | Encuesta escolar @unit=?
    Provincias con comité instalado | 17 | 21 | 22 | 26 | 25 | 32 | Actas de constitución
    Días de espera para la primera consulta | 19 | 16 | 17 | 13 | 14 | 10 | Sistema de citas @unit=day
    """,
    above=("Matriz II. Indicadores y metas",),
)
PLAN = Plan(
    (
        "CONSEJO DOMINICANO DE PREVENCIÓN DE DROGAS",
        "PLAN OPERATIVO ANUAL 2025",
        "Dirección de Planificación y Desarrollo - Santo Domingo",
    ),
    (PRODUCTS, INDICATORS),
    unruled="dotted",
    running="POA 2025",
    numbers=True,
)
