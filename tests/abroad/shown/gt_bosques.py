"""Guatemala: goals at first and as they stand, what was executed by terms of four months and in all; quetzales by programme."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

GOODS = table(
    2023,
    [
        text("No."),
        name("Producto / Subproducto"),
        measure("Unidad de medida"),
        planned("Meta inicial"),
        planned("Meta vigente"),
        done("1er. cuatrimestre", period="C1"),
        done("2do. cuatrimestre", period="C2"),
        done("3er. cuatrimestre", period="C3"),
        done("Total ejecutado"),
        share("% de ejecución"),
    ],
    """
    ## Dirección de Fomento Forestal
    1 | Hectáreas de bosque natural bajo manejo | Hectárea | 18,500 | 17,200 | 4,110 | 6,905 | 5,876 | 16,891 | 98.20%
    2 | Hectáreas reforestadas con incentivo | Hectárea | 6,300 | 6,300 | 0 | 3,842 | 2,190 | 6,032 | 95.75%
    3 | Productores capacitados en viveros | Persona | 2,450 | 2,600 | 815 | 930 | 877 | 2,622 | 100.85%
    4 | Planes de manejo aprobados | Documento | 940 | 940 | 288 | 344 | 251 | 883 | 93.94%
    ## Dirección de Control Forestal
    5 | Inspecciones a industrias forestales | Inspección | 1,380 | 1,380 | 446 | 471 | 463 | 1,380 | 100.00%
    6 | Operativos en carreteras | Operativo | 216 | 240 | 71 | 84 | 80 | 235 | 97.92%
    7 | Incendios forestales atendidos | Evento | 150 | 190 | 187 | 3 | 0 | 190 | 100.00%
    8 | Denuncias presentadas al Ministerio Público | Denuncia | 75 | 60 | 19 | 22 | 14 | 55 | 91.67%
    """,
)
MONEY = table(
    2023,
    [
        text("Prog."),
        name("Estructura programática"),
        planned("Asignado (Q)", unit="gtq"),
        planned("Vigente (Q)", unit="gtq"),
        done("Devengado (Q)", unit="gtq"),
        derived("Saldo por devengar (Q)"),
        share("% ejec."),
    ],
    """
    01 | Actividades centrales | 41,250,000.00 | 42,118,300.00 | 40,977,514.62 | 1,140,785.38 | 97.29
    11 | Fomento forestal sostenible | 88,600,000.00 | 84,300,500.00 | 79,905,221.08 | 4,395,278.92 | 94.79
    12 | Control y vigilancia forestal | 26,150,000.00 | 29,581,200.00 | 28,740,006.35 | 841,193.65 | 97.16
    TOTAL | < | 156,000,000.00 | 156,000,000.00 | 149,622,742.05 | 6,377,257.95 | 95.91 @bold
    """,
    above=("Ejecución financiera del ejercicio fiscal 2023",),
)
PLAN = Plan(
    (
        "INSTITUTO GUATEMALTECO DE SELVAS Y VIVEROS",
        "Plan Operativo Anual 2023",
        "Informe anual de ejecución física y financiera",
    ),
    (GOODS, MONEY),
    unruled="horizontal",
    running="Plan Operativo Anual 2023",
    numbers=True,
)
