"""Bolivia: weighted operations with dates and a row of column numbers; money whose months only the title says."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, group, measure, name, planned, share, table, text

QUARTERS = ("1er", "2do", "3er", "4to")
HEAD = "Programación trimestral de la meta"
OPERATIONS = table(
    2023,
    [
        text("Cód. Op.", fills="code"),
        group("Acción de corto plazo"),
        name("Operación"),
        derived("Pond. (%)"),
        measure("Unidad de medida"),
        base("Línea base 2022", year=2022),
        planned("Meta gestión 2023"),
        *(planned(HEAD, quarter, period=f"Q{n}") for n, quarter in enumerate(QUARTERS, start=1)),
        text("Fecha prevista", "Inicio"),
        text("Fecha prevista", "Final"),
        text("Medio de verificación"),
    ],
    """
    1.1.1 | Producir plantines para reforestar cuencas | Recolección de semilla nativa | 15 | Kilogramo | 412,5 | 460,0 | 200,0 | 120,0 | 60,0 | 80,0 | 02/01/23 | 22/12/23 | Planilla de acopio
    1.1.2 | ^ | Producción de plantines en vivero | 30 | Plantín | 1.180.000 | 1.350.000 | 250.000 | 400.000 | 450.000 | 250.000 | 16/01/23 | 15/12/23 | Parte diario de vivero
    1.1.3 | ^ | Mantenimiento de invernaderos | 10 | Invernadero | 16 | 18 | 4 | 6 | 4 | 4 | 01/03/23 | 30/11/23 | Acta de conformidad
    1.2.1 | Reforestar con las comunidades | Plantación en áreas de recarga | 30 | Hectárea | 905 | 1.200 | 500 | 50 | 0 | 650 | 02/01/23 | 29/12/23 | Mapa georreferenciado
    1.2.2 | ^ | Talleres a autoridades originarias | 15 | Taller | 38 | 42 | 8 | 12 | 12 | 10 | 01/02/23 | 30/11/23 | Lista de asistentes
    TOTAL | < | < | 100 | | | | | | | | | |
    """,
    decimal=",",
    dependency="Unidad Ejecutora: Dirección Técnica Forestal",
    under_head=("1|2|3|4|5|6|7|8|9|10|11|12|13|14",),
)
MONEY = table(
    2023,
    [
        text("Grupo"),
        name("Descripción del gasto"),
        planned("Presupuesto", "Inicial", unit="bob"),
        derived("Presupuesto", "Modificación"),
        planned("Presupuesto", "Vigente", unit="bob"),
        done("Ejecutado", unit="bob", period="C1"),
        share("% Ej."),
    ],
    """
    10000 | Servicios personales | 6.214.800,00 | 0,00 | 6.214.800,00 | 2.051.332,40 | 33,01
    20000 | Servicios no personales | 918.450,00 | 81.550,00 | 1.000.000,00 | 217.080,15 | 21,71
    30000 | Materiales y suministros | 1.340.200,00 | -81.550,00 | 1.258.650,00 | 503.460,00 | 40,00
    40000 | Activos reales | 250.000,00 | 0,00 | 250.000,00 | - | 0,00
    TOTAL | < | 8.723.450,00 | 0,00 | 8.723.450,00 | 2.771.872,55 | 31,77
    """,
    decimal=",",
    dash="?",
    above=("Ejecución presupuestaria de gastos del 01/01/2023 al 30/04/2023 (expresado en bolivianos)",),
)
PLAN = Plan(
    (
        "SERVICIO DEPARTAMENTAL DE BOSQUES ANDINOS",
        "PROGRAMA OPERATIVO ANUAL - GESTIÓN 2023",
        "Estado Plurinacional de Bolivia",
    ),
    (OPERATIONS, MONEY),
    unruled="bare",
    align="right",
    numbers=True,
)
