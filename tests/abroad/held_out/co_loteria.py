"""Colombia: a departmental lottery's goals over four quarters with last year's figure, sales it hopes for by channel in millions of pesos, and what it may spend in two years."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, group, measure, name, planned, table, text

WHEN = "Programación trimestral"
GOALS = table(
    2025,
    [
        group("Línea estratégica"),
        name("Indicador de producto"),
        measure("Unidad"),
        base("Línea base 2024", year=2024),
        *(planned(WHEN, f"Trim. {n}", period=f"Q{n}") for n in range(1, 5)),
        planned("Meta 2025"),
        derived("Peso (%)"),
        text("Responsable"),
    ],
    """
    Crecimiento comercial | Sorteos ordinarios realizados | Sorteo | 51 | 13 | 13 | 13 | 12 | 51 | 15 | Operaciones
    ^ | Sorteos extraordinarios realizados | Sorteo | 1 | 0 | 1 | 0 | 1 | 2 | 10 | Operaciones
    ^ | Distribuidores nuevos vinculados | Distribuidor | 27 | 6 | 12 | 10 | 8 | 36 | 15 | Comercial
    ^ | Billetería vendida sobre la despachada | Porcentaje | 28,4% | 29,0% | 29,5% | 30,0% | 31,5% | 30,0% | 20 | Comercial @unit=percent
    Control del juego ilegal | Operativos con la Policía | Operativo | 118 | 30 | 35 | 35 | 40 | 140 | 15 | Fiscalización
    ^ | Puntos de venta visitados | Visita | 2.346 | 600 | 700 | 700 | 650 | 2.650 | 10 | Fiscalización
    Servicio al apostador | Premios pagados en menos de tres días | Porcentaje | 91,7% | 93,0% | 94,0% | 95,0% | 95,0% | 95,0% | 10 | Tesorería @unit=percent
    ^ | Peticiones respondidas | Petición | 1.084 | 250 | 260 | 280 | 310 | 1.100 | 5 | Secretaría General
    """,
    decimal=",",
    above=("1. Metas e indicadores de la vigencia",),
)
SALES = table(
    2025,
    [
        name("Canal de venta"),
        planned("Ventas proyectadas 2025", "Semestre 1", period="S1", unit="cop", scale=1_000_000),
        planned("Ventas proyectadas 2025", "Semestre 2", period="S2", unit="cop", scale=1_000_000),
        planned("Ventas proyectadas 2025", "Total año", unit="cop", scale=1_000_000),
    ],
    """
    Loteros y distribuidores | 9.214,5 | 11.380,0 | 20.594,5
    Puntos en línea | 6.702,0 | 7.915,3 | 14.617,3
    Página web y aplicación | 1.148,2 | 1.630,8 | 2.779,0
    Total | 17.064,7 | 20.926,1 | 37.990,8 @bold
    """,
    decimal=",",
    above=("2. Proyección de ventas (millones de pesos colombianos)",),
)
MONEY = table(
    2025,
    [
        text("Código", fills="code"),
        name("Rubro"),
        planned("Apropiación 2024 ($)", unit="cop", year=2024),
        planned("Apropiación 2025 ($)", unit="cop"),
        derived("Variación"),
    ],
    """
    2.1.1 | Gastos de personal | 3.418.200.000 | 3.692.450.000 | 8,0%
    2.1.2 | Adquisición de bienes y servicios | 4.905.700.000 | 5.120.300.000 | 4,4%
    2.1.3 | Transferencias a la salud | 4.180.000.000 | 4.558.896.000 | 9,1%
    2.1.5 | Premios y comercialización | 16.240.500.000 | 17.311.250.000 | 6,6%
    2.3 | Inversión | 650.000.000 | 1.280.000.000 | 96,9%
    TOTAL | < | 29.394.400.000 | 31.962.896.000 | 8,7% @code=?, bold
    """,
    decimal=",",
    above=("3. Presupuesto de gastos",),
)
PLAN = Plan(
    (
        "LOTERÍA DEL ALTO GUAYURÍ",
        "PLAN DE ACCIÓN ANUAL 2025",
        "Empresa industrial y comercial del departamento - Colombia",
    ),
    (GOALS, SALES, MONEY),
    unruled="zebra",
    numbers=True,
)
