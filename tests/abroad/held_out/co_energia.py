"""Colombia: a department's power company, the year's plan of action with what adds up quarter by quarter, programmed and executed to June, processes merged over actions with their indicator; investments in millions of pesos with what earlier years spent."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, group, measure, name, planned, share, table, text

PROG = "Programación acumulada"
ACTIONS = table(
    2025,
    [
        text("Proceso"),
        group("Actividad"),
        name("Indicador"),
        measure("Unidad"),
        planned("Meta 2025"),
        planned(PROG, "Mar", period="Q1"),
        planned(PROG, "Jun", period="S1"),
        planned(PROG, "Sep", period="~09"),
        planned(PROG, "Dic"),
        done("Ejecutado acumulado", "Mar", period="Q1"),
        done("Ejecutado acumulado", "Jun", period="S1"),
        share("Cumplimiento a junio"),
    ],
    """
    Distribución | Reponer redes de baja tensión | Kilómetros repuestos | km | 84,0 | 12,0 | 36,0 | 62,0 | 84,0 | 10,4 | 33,8 | 93,9%
    ^ | Cambiar transformadores | Transformadores instalados | Und | 320 | 60 | 150 | 240 | 320 | 71 | 166 | 110,7%
    ^ | Podar corredores de línea | Kilómetros podados | km | 1.150,0 | 300,0 | 600,0 | 900,0 | 1.150,0 | 284,5 | 571,2 | 95,2%
    Pérdidas | Revisar instalaciones de usuarios | Revisiones efectuadas | Und | 14.000 | 3.000 | 7.000 | 10.500 | 14.000 | 2.846 | 6.911 | 98,7%
    ^ | Normalizar usuarios sin medida | Usuarios normalizados | Usuario | 3.600 | 700 | 1.700 | 2.700 | 3.600 | 512 | 1.385 | 81,5%
    Comercial | Recaudar la cartera vencida | Acuerdos de pago firmados | Und | 2.400 | 500 | 1.200 | 1.800 | 2.400 | 548 | 1.267 | 105,6%
    ^ | Atender peticiones en línea | Peticiones resueltas por web | Und | 9.000 | 2.000 | 4.400 | 6.800 | 9.000 | 2.215 | 4.790 | 108,9%
    Gestión humana | Capacitar en trabajo seguro | Trabajadores certificados | Persona | 210 | 40 | 120 | 180 | 210 | 38 | 121 | 100,8%
    """,
    decimal=",",
    above=("1. SEGUIMIENTO AL PLAN DE ACCIÓN 2025, CORTE 30 DE JUNIO",),
)
WORKS = table(
    2025,
    [
        text("Ítem"),
        name("Proyecto"),
        text("Municipio"),
        planned("Valor total", year="?", period="?", unit="cop", scale=1_000_000),
        done("Invertido 2024", year=2024, unit="cop", scale=1_000_000),
        planned("Presupuesto 2025", unit="cop", scale=1_000_000),
        done("Invertido a junio de 2025", unit="cop", period="S1", scale=1_000_000),
        text("Terminación"),
    ],
    """
    1 | Subestación El Guadual 34,5/13,2 kV | Altomira | 18.420,0 | 6.115,3 | 9.800,0 | 4.207,9 | dic-2025
    2 | Interconexión Puerto Ceiba | Puerto Ceiba | 11.260,5 | 1.904,0 | 5.400,0 | 1.118,6 | jun-2026
    3 | Centro de control | Altomira | 4.730,0 | 2.860,2 | 1.869,8 | 1.502,4 | sep-2025
    4 | Solución solar para veredas del río | Puerto Ceiba | 7.905,0 | 0,0 | 2.300,0 | 0,0 | nov-2026
    Total | < | < | 42.315,5 | 10.879,5 | 19.369,8 | 6.828,9 | @bold
    """,
    decimal=",",
    above=("2. INVERSIONES (millones de pesos corrientes)",),
)
PLAN = Plan(
    (
        "ELECTRIFICADORA DEL ALTO GUADUAL S.A. E.S.P.",
        "PLAN DE ACCIÓN 2025",
        "Gerencia General - Oficina de Planeación, Colombia",
    ),
    (ACTIONS, WORKS),
    unruled="bare",
    align="right",
    numbers=True,
)
