"""Spain: years as headers over a four-year plan, thousands of euros, halves and bounds; commas for decimals."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, name, planned, table, text

ACTIONS = table(
    2024,
    [
        text("Medida"),
        name("Indicador de seguimiento"),
        done("Valor observado", "2022", year=2022),
        done("Valor observado", "2023", year=2023),
        planned("Valor previsto", "2024"),
        planned("Valor previsto", "2025", year=2025),
        planned("Valor previsto", "2026", year=2026),
        text("Unidad responsable"),
    ],
    """
    # Línea 1. Digitalización de los archivos
    1.1 | Legajos digitalizados | 4.120 | 5.065 | 6.500 | 7.000 | 7.500 | Servicio de Archivos
    1.2 | Consultas resueltas por vía telemática (%) | 41,7 % | 48,9 % | ≥ 55 %{n=55, comparator=>=} | ≥ 60 %{n=60, comparator=>=} | ≥ 65 %{n=65, comparator=>=} | Atención al usuario @unit=percent
    1.3 | Plazo medio de entrega de copias | 6 días hábiles{unit=business_day} | 5 días hábiles{unit=business_day} | 4 días hábiles{unit=business_day} | 4 días hábiles{unit=business_day} | 3 días hábiles{unit=business_day} | Reprografía
    # Línea 2. Difusión
    2.1 | Exposiciones itinerantes | 3 | - | 4 | 4 | 5 | Difusión
    2.2 | Visitas escolares atendidas | 212 | 257 | 280 | 300 | 320 | Difusión
    2.3 | Horas de formación por guía | 1 ½{n=1.5} | 2 | 2 ½{n=2.5} | 3 | 3 | Personal @unit=hour
    """,
    decimal=",",
)
BUDGET = table(
    2024,
    [
        text("Línea"),
        name("Partida"),
        planned("2024 (miles de €)", unit="eur", scale=1000),
        planned("2025 (miles de €)", unit="eur", scale=1000, year=2025),
        planned("2026 (miles de €)", unit="eur", scale=1000, year=2026),
    ],
    """
    1 | Equipos de captura y almacenamiento | 312,50 | 180,00 | 95,75
    1 | Personal técnico de apoyo | 1.104,20 | 1.137,30 | 1.171,45
    2 | Montaje de exposiciones | 48,00 | 48,00 | 52,60
    """,
    decimal=",",
    above=("Previsión económica del plan",),
)
PLAN = Plan(
    (
        "CONSORCIO DE ARCHIVOS DE LA RIBERA",
        "Plan anual de actuación 2024",
        "Administración autonómica, España",
    ),
    (ACTIONS, "Los importes no incluyen el impuesto sobre el valor añadido.", BUDGET),
    unruled="bare",
    font="Vera",
    wide=False,
    numbers=True,
)
