"""Bolivia: a road service's operations over several tasks, weights, what adds up in percent by quarter, one budget for all tasks of an operation by kind of expense; works with a contract and its progress."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, measure, name, planned, table, text

MONEY = "Presupuesto 2024 (Bs)"
TASKS = table(
    2024,
    [
        text("Cód."),
        group("Operación"),
        derived("Pond."),
        name("Tarea"),
        measure("Unidad de medida"),
        planned("Meta anual"),
        planned("Programación trimestral", "I", period="Q1"),
        planned("Programación trimestral", "II", period="Q2"),
        planned("Programación trimestral", "III", period="Q3"),
        planned("Programación trimestral", "IV", period="Q4"),
        planned(MONEY, "Corriente", unit="bob"),
        planned(MONEY, "Inversión", unit="bob"),
    ],
    """
    # ACCIÓN DE CORTO PLAZO 1: Conservar la red departamental
    1.1 | Mantenimiento rutinario | 35% | Limpieza de cunetas | Kilómetro | 860 | 180 | 240 | 260 | 180 | 1.240.000,00{alias=Mantenimiento rutinario} | -{alias=Mantenimiento rutinario}
    1.2 | ^ | ^ | Bacheo de plataforma | Metro cúbico | 14.500 | 2.500 | 4.000 | 5.000 | 3.000 | ^ | ^
    1.3 | ^ | ^ | Roce y limpieza de derecho de vía | Hectárea | 310 | 40 | 100 | 110 | 60 | ^ | ^
    1.4 | Mantenimiento periódico | 25% | Reposición de ripio | Kilómetro | 95 | 0 | 30 | 45 | 20 | 186.500,00{alias=Mantenimiento periódico} | 9.415.300,00{alias=Mantenimiento periódico}
    1.5 | ^ | ^ | Reparación de alcantarillas | Alcantarilla | 48 | 6 | 14 | 18 | 10 | ^ | ^
    # ACCIÓN DE CORTO PLAZO 2: Construir y mejorar
    2.1 | Construcción de puentes | 30% | Conclusión de estudios de diseño | Estudio | 4 | 1 | 2 | 1 | 0 | 92.400,00{alias=Construcción de puentes} | 12.870.650,50{alias=Construcción de puentes}
    2.2 | ^ | ^ | Puentes vehiculares entregados | Puente | 3 | 0 | 1 | 1 | 1 | ^ | ^
    2.3 | Fiscalización | 10% | Informes de fiscalización de obra | Informe | 72 | 18 | 18 | 18 | 18 | 415.000,00 | -
    TOTAL | < | 100% | | | | | | | | 1.933.900,00 | 22.285.950,50 @bold, indicator=TOTAL
    """,
    decimal=",",
    above=("FORMULARIO POA-3: Operaciones, tareas y recursos",),
)
WORKS = table(
    2024,
    [
        text("N°"),
        name("Proyecto"),
        text("Inicio"),
        text("Conclusión"),
        planned("Costo del contrato (Bs)", unit="bob", year="?", period="?"),
        planned("Avance físico (%)", "Prog. 2024", unit="percent"),
        done("Avance físico (%)", "Ejec. a junio", unit="percent", period="S1"),
        done("Ejecución financiera (Bs)", "a junio", unit="bob", period="S1"),
    ],
    """
    1 | Puente vehicular Río Seco | 14-02-2024 | 30-10-2024 | 4.812.300,00 | 100,0 | 46,5 | 2.102.975,10
    2 | Puente vehicular La Angostura | 03-04-2023 | 28-06-2024 | 5.330.118,40 | 38,0 | 38,0 | 2.007.444,85
    3 | Mejoramiento tramo Cruce - Tacuaral | 20-05-2024 | 19-05-2025 | 9.415.300,00 | 55,0 | 4,2 | 1.883.060,00
    """,
    decimal=",",
    dash="?",
    above=("FORMULARIO SEG-1: Proyectos de inversión al primer semestre de la gestión 2024",),
    below=("El avance físico de cada proyecto es el programado y ejecutado dentro de la gestión.",),
)
PLAN = Plan(
    (
        "SERVICIO DEPARTAMENTAL DE CAMINOS DEL CHACO ALTO",
        "PROGRAMA DE OPERACIONES ANUAL - GESTIÓN 2024",
        "Estado Plurinacional de Bolivia",
    ),
    (TASKS, WORKS),
    unruled="horizontal",
    numbers=True,
)
