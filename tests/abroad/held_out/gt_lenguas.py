"""Guatemala: an academy of languages, strategic indicators with the base year and the goals of five years below one span; the operative year's products by month with their sum; quetzales by programme and source of money."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, measure, name, planned, table, text

VALUES = "Valores por año"
STRATEGY = table(
    2025,
    [
        text("Código", fills="code"),
        name("Indicador estratégico"),
        measure("Unidad de medida"),
        base(VALUES, "2023 (línea base)", year=2023),
        *(planned(VALUES, f"{year} (meta)", year=year) for year in range(2024, 2029)),
        text("Responsable"),
    ],
    """
    # Resultado 1: Los idiomas nacionales se transmiten a las nuevas generaciones
    IE-1.1 | Niños en nidos de lengua | Niño | 1,240 | 1,400 | 1,650 | 1,900 | 2,200 | 2,500 | Enseñanza
    IE-1.2 | Maestros bilingües certificados | Maestro | 386 | 420 | 470 | 520 | 580 | 640 | Enseñanza
    IE-1.3 | Escuelas con textos en idioma local | Porcentaje | 34.5% | 38.0% | 43.0% | 48.0% | 54.0% | 60.0% | Producción @unit=percent
    # Resultado 2: Los servicios públicos se prestan en idiomas nacionales
    IE-2.1 | Intérpretes jurados acreditados | Intérprete | 95 | 110 | 130 | 150 | 175 | 200 | Traducción
    IE-2.2 | Municipalidades con atención bilingüe | Porcentaje | 21.0% | 25.0% | 30.0% | 36.0% | 42.0% | 50.0% | Traducción @unit=percent
    # Resultado 3: Los idiomas están documentados
    IE-3.1 | Gramáticas y vocabularios publicados | Obra | 58 | 62 | 67 | 72 | 78 | 85 | Estudios
    """,
    above=("Cuadro 1. Indicadores del Plan Estratégico Institucional 2024-2028",),
)
MONTHS = ("Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Sep", "Oct", "Nov", "Dic")
MONTHLY = table(
    2025,
    [
        name("Producto"),
        measure("Unidad"),
        *(
            planned("Programación mensual de la meta física 2025", month, period=f"{n:02d}")
            for n, month in enumerate(MONTHS, start=1)
        ),
        planned("Meta anual"),
    ],
    """
    Cursos de idioma impartidos | Curso | - | 14 | 22 | 22 | 22 | 20 | 20 | 22 | 22 | 18 | 6 | - | 188
    Traducciones juradas entregadas | Documento | 30 | 45 | 45 | 40 | 50 | 50 | 50 | 50 | 50 | 50 | 45 | 25 | 530
    Programas de radio transmitidos | Programa | 20 | 20 | 21 | 20 | 22 | 20 | 23 | 21 | 20 | 23 | 20 | 15 | 245
    Ejemplares de textos distribuidos | Ejemplar | - | 6,000 | 9,500 | 4,000 | - | - | 3,200 | 2,800 | - | - | - | - | 25,500
    """,
    above=("Cuadro 2. Plan Operativo Anual 2025",),
)
MONEY = table(
    2025,
    [
        text("Prog.", fills="code"),
        name("Programa presupuestario"),
        planned("Presupuesto 2025 por fuente (Q)", "11 Ingresos corrientes", unit="gtq"),
        planned("Presupuesto 2025 por fuente (Q)", "31 Ingresos propios", unit="gtq"),
        planned("Presupuesto 2025 por fuente (Q)", "61 Donaciones", unit="gtq"),
        planned("Presupuesto 2025 por fuente (Q)", "Total", unit="gtq"),
    ],
    """
    01 | Actividades centrales | 9,418,000.00 | 212,500.00 | 0.00 | 9,630,500.00
    11 | Enseñanza de idiomas | 6,240,350.00 | 480,000.00 | 1,150,000.00 | 7,870,350.00
    12 | Traducción e interpretación | 2,915,800.00 | 365,400.00 | 0.00 | 3,281,200.00
    13 | Estudios y publicaciones | 3,106,275.50 | 95,000.00 | 420,600.00 | 3,621,875.50
    Total | < | 21,680,425.50 | 1,152,900.00 | 1,570,600.00 | 24,403,925.50 @bold, code=?
    """,
    above=("Cuadro 3. Presupuesto por programa y fuente de financiamiento",),
)
PLAN = Plan(
    (
        "ACADEMIA DE IDIOMAS NACIONALES DEL ALTIPLANO",
        "PLAN OPERATIVO ANUAL 2025",
        "Unidad de Planificación - Guatemala, C. A.",
    ),
    (STRATEGY, MONTHLY, MONEY),
    unruled="zebra",
    numbers=True,
)
