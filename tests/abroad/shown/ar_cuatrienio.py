"""Argentina: years with what was planned and done below each, millions of pesos, goals that several rows share."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

YEARS = table(
    2024,
    [
        text("Objetivo"),
        name("Meta"),
        measure("U. de M."),
        *(
            column("Año " + str(year), said, year=year)
            for year in (2022, 2023)
            for column, said in ((planned, "Programado"), (done, "Ejecutado"))
        ),
        planned("Año 2024", "Programado"),
        text("Área"),
    ],
    """
    Sostener las bibliotecas | Libros incorporados | Ejemplar | 8.400 | 7.915 | 9.000 | 9.321 | 9.500 | Colecciones
    ^ | Días de apertura al año | Día | 240 | 236 | 245 | 245 | 250 | Salas @unit=day
    Formar lectores | Talleres dictados | Taller | 36 | 30 | 40 | 44 | 48 | Extensión
    ^ | Satisfacción de asistentes (%) | Porcentaje | 85,0 | 83,4 | 87,0 | 88,9 | 90,0 | Extensión @unit=percent
    """,
    decimal=",",
    dependency="Unidad Ejecutora: Dirección de Bibliotecas Populares",
)
MONEY = table(
    2024,
    [
        text("Inciso"),
        name("Concepto"),
        planned("Crédito vigente (millones de $)", unit="ars", scale=1000000),
        done("Devengado", "1er trim.", unit="ars", scale=1000000, period="Q1"),
        done("Devengado", "2do trim.", unit="ars", scale=1000000, period="Q2"),
        done("Devengado", "Acum. 1er sem.", unit="ars", scale=1000000, period="S1"),
        share("% s/ crédito"),
    ],
    """
    1 | Gastos en personal | 1.842,7 | 410,3 | 455,9 | 866,2 | 47,0
    2 | Bienes de consumo | 95,4 | 12,8 | 20,1 | 32,9 | 34,5
    5 | Transferencias a bibliotecas | 612,0 | 0,0 | 300,5 | 300,5 | 49,1
    """,
    decimal=",",
    above=("Ejecución presupuestaria - República Argentina",),
)
PLAN = Plan(
    ("COMISIÓN DE BIBLIOTECAS DEL SUR", "PLAN ANUAL 2024", "Metas físicas y financieras"),
    (YEARS, MONEY),
    unruled="bare",
    font="Vera",
)
