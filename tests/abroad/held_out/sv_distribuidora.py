"""El Salvador: a state power distributor's strategic indicators with a base line and goals of four years, the year's projects with quarters in percent that add up and their investment; maintenance by quarter and substation."""

from __future__ import annotations

from tests.abroad.plan import Plan, added, base, measure, name, planned, table, text

YEARS = range(2025, 2029)
INDICATORS = table(
    2025,
    [
        text("Perspectiva", fills="perspective"),
        name("Indicador estratégico"),
        measure("Unidad"),
        base("Línea base 2023", year=2023),
        *(planned("Metas", str(year), year=year) for year in YEARS),
        text("Gerencia responsable"),
    ],
    """
    Clientes | Índice de satisfacción del usuario | Porcentaje | 78.4% | 80.0% | 82.0% | 84.0% | 86.0% | Comercial @unit=percent
    ^ | Nuevos suministros conectados | Suministro | 6,240 | 6,500 | 6,800 | 7,000 | 7,200 | Comercial
    Procesos | Pérdidas totales de energía | Porcentaje | 11.9% | 11.5% | 11.0% | 10.6% | 10.2% | Técnica @unit=percent
    ^ | Duración media de interrupciones | Horas | 18.7 | 17.5 | 16.5 | 15.5 | 14.5 | Técnica @unit=hour
    ^ | Transformadores sustituidos | Transformador | 214 | 260 | 280 | 300 | 320 | Técnica
    Financiera | Morosidad mayor a 90 días | Porcentaje | 6.3% | 5.8% | 5.4% | 5.0% | 4.7% | Finanzas @unit=percent
    Aprendizaje | Horas de capacitación por empleado | Horas | 22 | 24 | 28 | 30 | 32 | Talento Humano @unit=hour
    """,
    above=("Cuadro 1. Indicadores del Plan Estratégico Institucional 2025-2028",),
)
UP_TO = "Avance físico acumulado programado 2025 (%)"
PROJECTS = table(
    2025,
    [
        text("Código", fills="code"),
        name("Proyecto"),
        planned("Inversión 2025 (US$)", unit="usd"),
        planned(UP_TO, "A marzo", period="Q1", unit="percent"),
        planned(UP_TO, "A junio", period="S1", unit="percent"),
        planned(UP_TO, "A septiembre", period="~09", unit="percent"),
        planned(UP_TO, "A diciembre", unit="percent"),
    ],
    """
    ED-25-01 | Ampliación de la subestación Los Izotes | 1,850,000.00 | 10 | 35 | 70 | 100
    ED-25-02 | Electrificación de caseríos del norte | 742,500.00 | 15 | 40 | 75 | 100
    ED-25-03 | Medición inteligente, primera fase | 1,216,800.00 | 5 | 20 | 60 | 90
    ED-25-04 | Reemplazo de postes en mal estado | 388,240.00 | 25 | 50 | 75 | 100
    ED-25-05 | Sistema de atención por mensajería | 96,000.00 | 30 | 80 | 100 | 100
    """,
    above=("Cuadro 2. Proyectos de inversión del año 2025",),
)
QUARTERS = ("I", "II", "III", "IV")
UPKEEP = table(
    2025,
    [
        name("Actividad de mantenimiento"),
        measure("Unidad"),
        *(planned("Trimestre", said, period=f"Q{n}") for n, said in enumerate(QUARTERS, start=1)),
        planned("Total año"),
    ],
    f"""
    # Subestación Los Izotes
    Poda de brecha | Kilómetro | {added("42 38 20 45")}
    Lavado de aisladores | Estructura | {added("310 - - 290")}
    Termografía de líneas | Kilómetro | {added("60 60 60 60")}
    # Subestación El Carbonero
    Poda de brecha | Kilómetro | {added("55 40 18 52")}
    Lavado de aisladores | Estructura | {added("420 - - 405")}
    Cambio de fusibles | Fusible | {added("1,150 900 850 1,100")}
    """,
    above=("Cuadro 3. Programa anual de mantenimiento 2025 (-: sin programación)",),
)
PLAN = Plan(
    (
        "EMPRESA DISTRIBUIDORA ESTATAL DE ELECTRICIDAD DE ORIENTE",
        "PLAN OPERATIVO ANUAL 2025",
        "San Miguel, El Salvador",
    ),
    (INDICATORS, PROJECTS, UPKEEP),
    unruled="zebra",
    align="right",
    wide=False,
)
