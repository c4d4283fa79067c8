"""El Salvador: a rehabilitation institute's first half-year month by month with what was programmed, executed and its share, centres as headings; five-year goals with a base line; dollars by budget line and quarter."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, name, planned, share, table, text

MONTHS = ("Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio")
SERVICES = table(
    2025,
    [
        name("Servicio"),
        planned("Programado 1er semestre", period="S1"),
        *(done("Realizado 2025", month, period=f"{n:02d}") for n, month in enumerate(MONTHS, start=1)),
        done("Realizado 2025", "Total", period="S1"),
        share("% de cumplimiento"),
    ],
    """
    ## Centro de Rehabilitación de Adultos
    Sesiones de terapia física | 17,400 | 2,810 | 2,904 | 3,016 | 2,455 | 3,122 | 2,988 | 17,295 | 99.4
    Consultas médicas de fisiatría | 3,600 | 588 | 604 | 631 | 497 | 640 | 612 | 3,572 | 99.2
    Prótesis y órtesis entregadas | 420 | 51 | 68 | 74 | 49 | 80 | 71 | 393 | 93.6
    ## Centro de Rehabilitación de la Niñez
    Sesiones de estimulación temprana | 9,300 | 1,502 | 1,566 | 1,640 | 1,281 | 1,688 | 1,597 | 9,274 | 99.7
    Evaluaciones psicológicas | 1,150 | 172 | 190 | 204 | 158 | 211 | 196 | 1,131 | 98.3
    ## Centro de Audición y Lenguaje
    Audiometrías realizadas | 2,700 | 431 | 462 | 475 | 380 | 490 | 447 | 2,685 | 99.4
    Auxiliares auditivos adaptados | 240 | 28 | 39 | 44 | 30 | 46 | 41 | 228 | 95.0
    """,
    above=("CUADRO 1: SEGUIMIENTO DE SERVICIOS, ENERO-JUNIO DE 2025",),
)
FIVE = table(
    2025,
    [
        text("Código", fills="code"),
        name("Indicador"),
        base("Línea de base 2024", year=2024),
        *(planned("Meta", str(year), year=year) for year in range(2025, 2030)),
    ],
    """
    1.1 | Personas con discapacidad atendidas por primera vez | 11,870 | 12,400 | 13,000 | 13,700 | 14,500 | 15,300
    1.2 | Usuarios que concluyen su programa de terapia | 63.2% | 66.0% | 69.0% | 72.0% | 75.0% | 78.0% @unit=percent
    2.1 | Departamentos con servicio móvil | 5 | 7 | 9 | 11 | 13 | 14
    2.2 | Días de espera para la primera evaluación | 46 | 40 | 34 | 28 | 22 | 18 @unit=day
    """,
    above=("CUADRO 2: METAS DEL PLAN ESTRATÉGICO 2025-2029",),
)
MONEY = table(
    2025,
    [
        text("Línea", fills="code"),
        name("Línea de trabajo"),
        *(
            planned("Programación 2025 (US$)", f"Trimestre {n}", period=f"Q{n}", unit="usd")
            for n in range(1, 5)
        ),
        planned("Programación 2025 (US$)", "Total", unit="usd"),
    ],
    """
    0101 | Dirección y administración | 512,300.00 | 498,750.00 | 505,200.00 | 588,410.00 | 2,104,660.00
    0201 | Rehabilitación de adultos | 1,140,600.00 | 1,186,300.00 | 1,162,000.00 | 1,301,500.00 | 4,790,400.00
    0202 | Rehabilitación de la niñez | 684,900.00 | 702,450.00 | 690,100.00 | 771,825.00 | 2,849,275.00
    Total | < | 2,337,800.00 | 2,387,500.00 | 2,357,300.00 | 2,661,735.00 | 9,744,335.00 @bold, code=?
    """,
    above=("CUADRO 3: PRESUPUESTO POR LÍNEA DE TRABAJO",),
)
PLAN = Plan(
    (
        "INSTITUTO SALVADOREÑO DE REHABILITACIÓN Y LENGUAJE",
        "PLAN OPERATIVO ANUAL 2025",
        "Seguimiento al primer semestre - San Salvador",
    ),
    (SERVICES, FIVE, MONEY),
    unruled="bare",
    numbers=True,
)
