"""Panama: goals with a code and subtotals, money by source with its sign in each cell, years of a plan over several."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, measure, name, planned, share, table, text

GOALS = table(
    2024,
    [
        text("Código", fills="code"),
        name("Meta operativa"),
        measure("Unidad de medida"),
        base("Situación base", "Dic. 2023", year=2023, period="?"),
        planned("Meta para 2024"),
        *(
            column(said, f"Trimestre {roman}", period=f"Q{place}")
            for column, said in ((planned, "Programación"), (done, "Cumplimiento"))
            for place, roman in enumerate(("I", "II", "III", "IV"), start=1)
            if (said, place) not in (("Cumplimiento", 3), ("Cumplimiento", 4))
        ),
        share("% cumplimiento de la meta"),
    ],
    """
    ## Dirección responsable: Sanidad Portuaria
    SP-1 | Buques inspeccionados a su arribo | Buque | 1,840 | 2,000 | 480 | 510 | 520 | 490 | 471 | 533 | 50.2 %
    SP-2 | Contenedores fumigados | Contenedor | 12,305 | 13,000 | 3,200 | 3,300 | 3,300 | 3,200 | 3,077 | 3,410 | 49.9 %
    ## Dirección responsable: Laboratorio de Aguas
    LA-1 | Muestras de lastre analizadas | Muestra | 655 | 720 | 180 | 180 | 180 | 180 | 160 | 201 | 50.1 %
    LA-2 | Porcentaje de resultados en 72 horas | Porcentaje | 81.5 % | 90.0 % | 84.0 % | 86.0 % | 88.0 % | 90.0 % | 83.2 % | 87.9 % | 97.7 % @unit=percent
    """,
)
SOURCES = table(
    2024,
    [
        name("Objeto"),
        planned("Fuente", "Gobierno central"),
        planned("Fuente", "Autogestión"),
        planned("Total 2024"),
        planned("Proyección 2025", year=2025),
    ],
    """
    Equipos | B/. 420,000.00 | B/. 80,500.00 | B/. 500,500.00 | B/. 250,000.00 @unit=pab
    Reactivos | B/. 95,250.50 | B/. 31,000.00 | B/. 126,250.50 | B/. 130,000.00 @unit=pab
    TOTAL | B/. 515,250.50 | B/. 111,500.00 | B/. 626,750.50 | B/. 380,000.00 @unit=pab
    """.replace("B/. ", "B/."),
    above=("Inversión por fuente de financiamiento",),
)
PLAN = Plan(
    ("AUTORIDAD DE SANIDAD MARÍTIMA DE PANAMÁ", "Plan Operativo Anual 2024", "Avance del primer semestre"),
    (GOALS, SOURCES),
    unruled="horizontal",
    numbers=True,
    font="Vera",
)
