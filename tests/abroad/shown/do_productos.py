"""Dominican Republic: products with money in millions of pesos, one amount for several goals, letters for millions."""

from __future__ import annotations

from tests.abroad.plan import Plan, also, base, derived, done, measure, name, planned, share, table, text

PRODUCTS = table(
    2024,
    [
        also("Producto"),
        name("Indicador"),
        measure("Unidad de medida"),
        base("Línea base (2023)", year=2023),
        planned("Metas 2024", "T1", period="Q1"),
        planned("Metas 2024", "T2", period="Q2"),
        planned("Metas 2024", "T3", period="Q3"),
        planned("Metas 2024", "T4", period="Q4"),
        planned("Metas 2024", "Total"),
        planned("Presupuesto (RD$ millones)", unit="dop", scale=1000000),
        text("Área responsable"),
    ],
    """
    # Eje 1. Acceso equitativo a la cultura
    Salas y museos abiertos | Visitantes recibidos en museos | Visitante | 84,210 | 21,000 | 23,500 | 26,000 | 22,500 | 93,000 | 48.75 | Museos
    ^ | Exposiciones temporales montadas | Exposición | 11 | 2 | 4 | 4 | 3 | 13 | ^ | Museos
    ^ | Piezas con ficha de conservación | Pieza | 1,905 | 500 | 620 | 640 | 540 | 2,300 | 7.20 | Conservación
    Formación artística | Estudiantes inscritos en escuelas de bellas artes | Estudiante | 3,412 | 1,750 | 0 | 1,900 | 0 | 3,650 | 102.4 | Bellas Artes
    ^ | Docentes con certificación vigente | Docente | 118 | 20 | 35 | 40 | 45 | 140 | ^ | Bellas Artes
    # Eje 2. Industrias creativas
    Fondos concursables | Proyectos creativos financiados | Proyecto | 36 | - | 15 | 15 | 12 | 42 | 31 | Fomento
    """,
)
MONEY = table(
    2024,
    [
        text("Código", fills="code"),
        name("Programa"),
        planned("Presupuesto vigente", unit="dop"),
        done("Ejecución enero - junio", unit="dop", period="S1"),
        derived("Diferencia"),
        share("% de cumplimiento"),
    ],
    """
    11.02 | Gestión de museos y patrimonio | RD$ 212.5 MM{n=212.5, scale=1000000} | RD$ 101.4 MM{n=101.4, scale=1000000} | RD$ 111.1 MM | 47.72%
    12.01 | Enseñanza artística | RD$ 154,300,250.00{n=154300250} | RD$ 80,112,090.50{n=80112090.50} | RD$ 74,188,159.50 | 51.92%
    13.04 | Fomento creativo | RD$ 31 MM{n=31, scale=1000000} | RD$ 12.3 MM{n=12.3, scale=1000000} | RD$ 18.7 MM | 39.68%
    """,
    above=("Resumen financiero por programa",),
)
PLAN = Plan(
    ("CONSEJO DOMINICANO DE LAS ARTES", "Plan Operativo Anual (POA) 2024", "República Dominicana"),
    (PRODUCTS, MONEY),
    unruled="zebra",
    numbers=True,
    pen="boxes",
)
