"""Nicaragua: a company of municipal markets at the end of the year, the fourth quarter programmed and executed beside the whole year, divisions as headings; income by market and quarter in thousands of córdobas; works with physical and financial progress."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

GOALS = table(
    2023,
    [
        name("Actividad"),
        measure("Unidad de medida"),
        planned("IV trimestre 2023", "Programado", period="Q4"),
        done("IV trimestre 2023", "Ejecutado", period="Q4"),
        share("IV trimestre 2023", "%", period="Q4"),
        planned("Enero - diciembre 2023", "Programado"),
        done("Enero - diciembre 2023", "Ejecutado"),
        share("Enero - diciembre 2023", "%", period=None),
    ],
    """
    ## Gerencia de Operaciones
    Jornadas de limpieza de drenajes | Jornada | 18 | 20 | 111% | 96 | 101 | 105%
    Tramos supervisados | Tramo | 3,400 | 3,286 | 97% | 13,600 | 13,117 | 96%
    Extintores recargados | Extintor | 150 | 150 | 100% | 420 | 398 | 95%
    ## Gerencia Comercial
    Contratos de tramo renovados | Contrato | 610 | 655 | 107% | 2,850 | 2,904 | 102%
    Ferias de temporada organizadas | Feria | 6 | 6 | 100% | 14 | 13 | 93%
    Verificaciones de pesas y medidas | Verificación | 900 | 846 | 94% | 3,600 | 3,518 | 98%
    ## Oficina de Capacitación
    Comerciantes capacitados | Comerciante | 240 | 268 | 112% | 1,100 | 1,142 | 104%
    """,
    above=("Matriz 1. Cumplimiento de metas físicas",),
)
INCOME = table(
    2023,
    [
        name("Mercado"),
        planned("Meta 2023", unit="nio", scale=1000),
        *(
            done("Recaudado en 2023", said, period=f"Q{n}", unit="nio", scale=1000)
            for n, said in enumerate(("I trim.", "II trim.", "III trim.", "IV trim."), start=1)
        ),
        done("Recaudado en 2023", "Total", unit="nio", scale=1000),
        share("% de la meta"),
    ],
    """
    Mercado Central | 48,200.0 | 11,640.5 | 11,982.3 | 12,015.0 | 13,377.8 | 49,015.6 | 101.7
    Mercado La Ceiba | 27,500.0 | 6,318.0 | 6,540.2 | 6,477.9 | 7,205.4 | 26,541.5 | 96.5
    Mercado Nueva Luz | 15,850.0 | 3,702.6 | 3,815.1 | 3,790.8 | 4,466.0 | 15,774.5 | 99.5
    Mercado de Artesanías | 6,400.0 | 1,880.4 | 1,206.7 | 1,415.5 | 2,034.9 | 6,537.5 | 102.1
    Total | 97,950.0 | 23,541.5 | 23,544.3 | 23,699.2 | 27,084.1 | 97,869.1 | 99.9 @bold
    """,
    above=("Matriz 2. Ingresos por mercado (miles de córdobas)",),
)
WORKS = table(
    2023,
    [
        text("No."),
        name("Proyecto de inversión"),
        planned("Presupuesto 2023 (C$)", unit="nio"),
        done("Ejecutado 2023 (C$)", unit="nio"),
        share("Avance físico"),
        share("Avance financiero"),
    ],
    """
    1 | Techo del galerón de perecederos | 8,640,000.00 | 8,512,330.75 | 100% | 99%
    2 | Red eléctrica del Mercado La Ceiba | 5,215,400.00 | 3,860,117.20 | 78% | 74%
    3 | Servicios sanitarios del Mercado Nueva Luz | 1,980,000.00 | 1,974,205.00 | 100% | 100%
    4 | Rampa de acceso y parqueo | 2,730,500.00 | 614,980.40 | 25% | 23%
    Total | < | 18,565,900.00 | 14,961,633.35 |  | 81% @bold
    """,
    above=("Matriz 3. Programa de inversiones",),
)
PLAN = Plan(
    (
        "CORPORACIÓN DE MERCADOS MUNICIPALES DE XILOTEPE",
        "EVALUACIÓN DEL PLAN OPERATIVO ANUAL 2023",
        "Dirección de Planificación - Nicaragua",
    ),
    (GOALS, INCOME, WORKS),
    unruled="zebra",
    pen="fill",
    numbers=True,
)
