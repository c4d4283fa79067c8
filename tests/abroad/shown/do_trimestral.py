"""Dominican Republic: for each quarter what was programmed, executed and the gap; pesos in thousands; base and goal years."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, measure, name, planned, share, table, text

FOLLOW_UP = table(
    2022,
    [
        text("Cód.", fills="code"),
        name("Producto"),
        measure("Unidad de medida"),
        *(
            column
            for place, said in enumerate(("Enero-Marzo", "Abril-Junio", "Julio-Septiembre"), start=1)
            for column in (
                planned(said, "Programación", period=f"Q{place}"),
                done(said, "Ejecución", period=f"Q{place}"),
                derived(said, "Desvío"),
            )
        ),
        done("Acumulado enero-septiembre", period="~09"),
        planned("Meta 2022"),
    ],
    """
    ## Área responsable: Viceministerio de Costas
    6142 | Playas con manejo certificado | Playa | 4 | 3 | -1 | 5 | 6 | 1 | 5 | 5 | 0 | 14 | 18
    6143 | Arrecifes monitoreados | Arrecife | 10 | 10 | 0 | 12 | 9 | -3 | 12 | 13 | 1 | 32 | 46
    ## Área responsable: Viceministerio de Suelos
    6150 | Tareas reforestadas | Tarea | 8,500 | 7,944 | -556 | 12,000 | 13,205 | 1,205 | 11,000 | 10,618 | -382 | 31,767 | 40,000
    6151 | Porcentaje de plantas prendidas | Porcentaje | 80% | 76% | -4 | 80% | 82% | 2 | 80% | 81% | 1 | 80% | 80% @unit=percent
    """,
)
RESULTS = table(
    2022,
    [
        name("Indicador de resultado"),
        base("Línea base", "Año 2020", year=2020),
        planned("Metas", "2022"),
        planned("Metas", "2023", year=2023),
        planned("Metas", "2024", year=2024),
        text("Supuestos"),
    ],
    """
    Superficie boscosa sobre el territorio | 43.6% | 44.0% | 44.3% | 44.8% | Sin huracanes mayores @unit=percent
    Toneladas de plástico recogidas en costas | 1,820 | 2,500 | 2,900 | 3,300 | Voluntariado activo
    """,
    above=("Resultados del plan plurianual",),
)
MONEY = table(
    2022,
    [
        name("Programa presupuestario"),
        planned("Vigente (miles de RD$)", unit="dop", scale=1000),
        done("Devengado enero-septiembre (miles de RD$)", unit="dop", scale=1000, period="~09"),
        share("% de ejecución"),
    ],
    """
    Manejo de costas | 184,210.4 | 120,377.9 | 65.3
    Reforestación | 612,900.0 | 455,018.6 | 74.2
    """,
    above=("Ejecución financiera",),
)
PLAN = Plan(
    (
        "SERVICIO DOMINICANO DE COSTAS Y SUELOS",
        "PLAN OPERATIVO ANUAL 2022",
        "Seguimiento al tercer trimestre",
    ),
    (FOLLOW_UP, RESULTS, MONEY),
    unruled="bare",
    running="POA 2022",
    numbers=True,
    align="right",
)
