"""Dominican Republic: a town council's report of a year, goals programmed and achieved with their deviation, money beside them in pesos."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

KIND, MONEY = "Metas físicas", "Presupuesto (RD$)"
LINES = table(
    2023,
    [
        text("Cód."),
        name("Actividad"),
        measure("Unidad de medida"),
        planned(KIND, "Programadas"),
        done(KIND, "Logradas"),
        derived(KIND, "Desvío"),
        planned(MONEY, "Programado", unit="dop"),
        done(MONEY, "Ejecutado", unit="dop"),
        text("Medio de verificación"),
    ],
    """
    # Eje 1: Ciudad limpia
    1.1 | Recolección de desechos sólidos | Tonelada | 21,600 | 20,914 | -686 | 34,500,000.00 | 34,118,740.25 | Hojas de ruta
    1.2 | Eliminación de vertederos improvisados | Vertedero | 40 | 43 | 3 | 1,200,000.00 | 1,187,300.00 | Fotografías
    1.3 | Jornadas de reciclaje en escuelas | Jornada | 24 | 20 | -4 | 360,000.00 | 298,500.00 | Listados
    # Eje 2: Espacios para la gente
    2.1 | Parques remozados | Parque | 6 | 5 | -1 | 9,800,000.00 | 8,045,910.60 | Actas de entrega
    2.2 | Aceras y contenes construidos | Metro lineal | 4,500 | 4,620 | 120 | 13,950,000.00 | 13,950,000.00 | Cubicaciones
    2.3 | Luminarias instaladas | Luminaria | 380 | 392 | 12 | 2,660,000.00 | 2,744,000.00 | Actas de entrega
    # Eje 3: Cabildo cercano
    3.1 | Asambleas del presupuesto participativo | Asamblea | 18 | 18 | 0 | 450,000.00 | 431,275.50 | Actas
    3.2 | Ayudas sociales entregadas | Ayuda | 900 | 1,037 | 137 | 2,700,000.00 | 3,111,000.00 | Expedientes
    3.3 | Cuerpo de bomberos equipado | Equipo | 12 | 7 | -5 | 1,800,000.00 | 1,026,400.00 | Facturas
    """,
)
INDICATORS = table(
    2023,
    [
        text("No."),
        name("Indicador de gestión"),
        done("Resultado 2022 (%)", year=2022, unit="percent"),
        planned("Meta 2023 (%)", unit="percent"),
        done("Resultado 2023 (%)", unit="percent"),
        share("Cumplimiento (%)"),
    ],
    """
    1 | Cobertura de la recolección | 81.5 | 88.0 | 86.2 | 98.0
    2 | Ingresos propios sobre ingresos totales | 22.4 | 26.0 | 23.9 | 91.9
    3 | Gasto en personal sobre gasto total | 31.0 | 28.0 | 30.1 | 93.0
    4 | Presupuesto participativo ejecutado | 74.0 | 100.0 | 92.5 | 92.5
    5 | Empleados con evaluación | 58.3 | 90.0 | 90.0 | 100.0
    """,
    above=("Indicadores de la gestión municipal",),
)
PLAN = Plan(
    (
        "AYUNTAMIENTO MUNICIPAL DE LAS SABANAS",
        "INFORME DE EJECUCIÓN DEL PLAN OPERATIVO ANUAL 2023",
        "Enero - diciembre de 2023",
    ),
    (LINES, INDICATORS),
    unruled="bare",
    align="right",
    numbers=True,
)
