"""Peru: a consumer authority's operative activities, what they count and cost in two half-years side by side, indicators with three goals ahead, soles."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, group, measure, name, planned, table, text

GOODS, MONEY = "Programación física", "Programación financiera (S/)"
ACTIVITIES = table(
    2024,
    [
        group("Acción estratégica"),
        text("Código AO", fills="code"),
        name("Actividad operativa"),
        measure("U.M."),
        planned(GOODS, "Sem. I", period="S1"),
        planned(GOODS, "Sem. II", period="S2"),
        planned(GOODS, "Anual"),
        planned(MONEY, "Sem. I", period="S1", unit="pen"),
        planned(MONEY, "Sem. II", period="S2", unit="pen"),
        planned(MONEY, "Anual", unit="pen"),
    ],
    """
    Solución de conflictos de consumo | AOI0701 | Atención de reclamos de consumidores | Reclamo | 31,400 | 33,600 | 65,000 | 2,318,450 | 2,401,550 | 4,720,000
    ^ | AOI0702 | Audiencias de conciliación | Audiencia | 4,150 | 4,350 | 8,500 | 611,200 | 628,800 | 1,240,000
    ^ | AOI0703 | Resoluciones de procedimientos sumarísimos | Resolución | 6,900 | 7,100 | 14,000 | 1,877,300 | 1,922,700 | 3,800,000
    Fiscalización del mercado | AOI0711 | Supervisión de proveedores | Supervisión | 820 | 980 | 1,800 | 945,000 | 1,105,000 | 2,050,000
    ^ | AOI0712 | Monitoreo de publicidad | Informe | 24 | 24 | 48 | 180,600 | 180,600 | 361,200
    ^ | AOI0713 | Alertas de productos peligrosos | Alerta | - | 60 | 60 | - | 92,000 | 92,000
    Educación en consumo | AOI0721 | Charlas en colegios y mercados | Charla | 310 | 450 | 760 | 214,300 | 305,700 | 520,000
    ^ | AOI0722 | Personas capacitadas en línea | Persona | 12,500 | 14,500 | 27,000 | 88,000 | 97,000 | 185,000
    Total | < | < | < | | | | 6,234,850 | 6,733,350 | 12,968,200 @code=?, group=?, measure=?, bold
    """,
    above=("Anexo B-5. Programación de actividades operativas 2024",),
)
INDICATORS = table(
    2024,
    [
        text("OEI/AEI"),
        name("Indicador"),
        base("Línea base", "2022", year=2022),
        planned("Logros esperados", "2024"),
        planned("Logros esperados", "2025", year=2025),
        planned("Logros esperados", "2026", year=2026),
    ],
    """
    OEI.01 | Porcentaje de reclamos con acuerdo entre las partes | 67.4% | 71.0% | 73.0% | 75.0% @unit=percent
    AEI.01.02 | Plazo promedio de los procedimientos sumarísimos (días hábiles) | 29 | 26 | 25 | 24 @unit=business_day
    OEI.02 | Porcentaje de proveedores supervisados sin infracción | 54.9% | 60.0% | 63.0% | 65.0% @unit=percent
    AEI.03.01 | Número de asociaciones de consumidores acreditadas | 38 | 44 | 47 | 50
    """,
    above=("Anexo B-2. Indicadores del Plan Estratégico Institucional",),
)
PLAN = Plan(
    (
        "AUTORIDAD DE DEFENSA DEL CONSUMIDOR",
        "PLAN OPERATIVO INSTITUCIONAL (POI) 2024",
        "República del Perú - Versión aprobada con el Presupuesto Institucional de Apertura",
    ),
    (ACTIVITIES, INDICATORS),
    unruled="bare",
    align="right",
    font="Vera",
)
