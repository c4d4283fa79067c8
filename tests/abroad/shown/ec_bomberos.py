"""Ecuador: a fire brigade's objectives with goals by four-month period, the first one's evaluation, dollars assigned and accrued."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, name, planned, share, table, text

GOALS = table(
    2024,
    [
        group("Objetivo operativo"),
        name("Indicador"),
        planned("Meta 2024"),
        planned("Cuatrimestre 1", period="C1"),
        planned("Cuatrimestre 2", period="C2"),
        planned("Cuatrimestre 3", period="C3"),
        text("Responsable"),
    ],
    """
    Incrementar la prevención de incendios | Número de inspecciones a locales | 6.300 | 2.400 | 2.300 | 1.600 | Prevención
    ^ | Número de permisos emitidos | 5.800 | 2.350 | 2.050 | 1.400 | Prevención
    ^ | Número de simulacros en planteles | 84 | 20 | 36 | 28 | Capacitación
    Fortalecer la respuesta a emergencias | Número de emergencias atendidas | 4.950 | 1.600 | 1.850 | 1.500 | Operaciones
    ^ | Tiempo promedio de llegada (horas) | 0,15 | 0,15 | 0,15 | 0,15 | Operaciones @unit=hour
    ^ | Porcentaje de vehículos operativos | 95 % | 95 % | 95 % | 95 % | Mecánica @unit=percent
    Desarrollar el talento humano | Número de bomberos recertificados | 132 | 40 | 52 | 40 | Talento Humano
    ^ | Número de voluntarios incorporados | 60 | 0 | 60 | 0 | Talento Humano
    """,
    decimal=",",
    above=("1. Programación de metas",),
)
FIRST = table(
    2024,
    [
        name("Indicador"),
        planned("Planificado enero - abril", period="C1"),
        done("Alcanzado enero - abril", period="C1"),
        share("Cumplimiento"),
        text("Observación"),
    ],
    """
    Número de inspecciones a locales | 2.400 | 2.517 | 104,9 % | Se sumó personal en comisión
    Número de permisos emitidos | 2.350 | 2.298 | 97,8 % | Caída del sistema en marzo
    Número de simulacros en planteles | 20 | 14 | 70,0 % | Suspensión de clases
    Número de emergencias atendidas | 1.600 | 1.744 | 109,0 % | Temporada invernal
    Porcentaje de vehículos operativos | 95 % | 88 % | 92,6 % | Repuestos importados @unit=percent
    Número de bomberos recertificados | 40 | 41 | 102,5 % |
    """,
    decimal=",",
    above=("2. Evaluación del primer cuatrimestre",),
)
MONEY = table(
    2024,
    [
        text("Grupo"),
        name("Grupo de gasto"),
        planned("Asignado USD", unit="usd"),
        planned("Codificado USD", unit="usd"),
        done("Devengado a abril USD", unit="usd", period="C1"),
        derived("Saldo USD"),
        share("%"),
    ],
    """
    51 | Gastos en personal | 2.140.300,00 | 2.140.300,00 | 688.412,37 | 1.451.887,63 | 32,16
    53 | Bienes y servicios de consumo | 486.750,50 | 512.400,50 | 121.044,18 | 391.356,32 | 23,62
    57 | Otros gastos corrientes | 38.000,00 | 38.000,00 | 31.870,92 | 6.129,08 | 83,87
    84 | Bienes de larga duración | 920.000,00 | 894.350,00 | 0,00 | 894.350,00 | 0,00
    Total | < | 3.585.050,50 | 3.585.050,50 | 841.327,47 | 2.743.723,03 | 23,47 @bold
    """,
    decimal=",",
    above=("3. Ejecución presupuestaria al 30 de abril de 2024",),
)
PLAN = Plan(
    (
        "CUERPO DE BOMBEROS DEL CANTÓN SAN LORENZO DEL VALLE",
        "PLAN OPERATIVO ANUAL 2024",
        "Ecuador",
    ),
    (GOALS, FIRST, MONEY),
    unruled="bare",
    wide=False,
)
