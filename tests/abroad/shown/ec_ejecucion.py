"""Ecuador: what was planned, done, its share and its gap for each quarter; thousands of dollars said in the title."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

QUARTERS = table(
    2023,
    [
        text("Nro."),
        name("Indicador de gestión"),
        measure("Unidad"),
        planned("Meta anual"),
        *(
            column
            for place, said in enumerate(("Trimestre 1", "Trimestre 2"), start=1)
            for column in (
                planned(said, "Planificado", period=f"Q{place}"),
                done(said, "Ejecutado", period=f"Q{place}"),
                share(said, "% Cumpl.", period=f"Q{place}"),
                derived(said, "Brecha"),
            )
        ),
    ],
    """
    # OBJETIVO ESTRATÉGICO 1: INCREMENTAR LA COBERTURA DEL RIEGO
    1 | Hectáreas con riego tecnificado | Hectárea | 1,450 | 300 | 284 | 94.67 % | -16 | 400 | 421 | 105.25 % | 21
    2 | Canales revestidos | Kilómetro | 38.5 | 8.0 | 6.4 | 80.00 % | -1.6 | 10.5 | 11.2 | 106.67 % | 0.7
    # OBJETIVO ESTRATÉGICO 2: FORTALECER LAS JUNTAS DE REGANTES
    3 | Juntas con tarifa aprobada | Junta | 64 | 12 | 12 | 100.00 % | 0 | 18 | 15 | 83.33 % | -3
    4 | Porcentaje de juntas con reglamento | Porcentaje | 90 % | 60 % | 58 % | 96.67 % | -2 | 70 % | 74 % | 105.71 % | 4 @unit=percent
    """,
    dependency="Unidad Responsable: Dirección de Riego y Drenaje",
)
BUDGET = table(
    2023,
    [
        name("Proyecto"),
        text("CUP", fills="code"),
        planned("Codificado", unit="usd", scale=1000),
        done("Devengado", "Ene-Mar", unit="usd", scale=1000, period="Q1"),
        done("Devengado", "Abr-Jun", unit="usd", scale=1000, period="Q2"),
        done("Devengado", "Acumulado", unit="usd", scale=1000, period="S1"),
        share("% Ejec."),
    ],
    """
    Riego parcelario | 40520001 | 3,410.75 | 512.20 | 803.15 | 1,315.35 | 38.57 %
    Represas de altura | 40520017 | 12,880.00 | 0.00 | 2,145.60 | 2,145.60 | 16.66 %
    Total general | - | 16,290.75 | 512.20 | 2,948.75 | 3,460.95 | 21.24 %
    """,
    above=("Ejecución del presupuesto de inversión (en miles de dólares)",),
)
PLAN = Plan(
    (
        "EMPRESA PÚBLICA DE RIEGO DEL LITORAL",
        "PLAN OPERATIVO ANUAL 2023",
        "Corte al 30 de junio de 2023, Ecuador",
    ),
    (QUARTERS, BUDGET),
    unruled="bare",
    align="right",
    pen="fill",
)
