"""Colombia: a water utility's plan of management and results, indicators with a base year, a goal for each of five years and what two of them gave; investments by year in millions of pesos."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, group, measure, name, planned, table, text

YEARS = tuple(range(2024, 2029))
INDICATORS = table(
    2024,
    [
        group("Dimensión"),
        name("Indicador"),
        measure("Unidad"),
        base("Año base 2023", year=2023),
        *(planned("Meta anual", str(year), year=year) for year in YEARS),
        done("Resultado", "2024", year=2024),
        done("Resultado", "2025", year=2025),
    ],
    """
    Cobertura | Cobertura de acueducto urbano | % | 96,3% | 96,8% | 97,2% | 97,6% | 98,0% | 98,5% | 96,9% | 97,0% @unit=percent
    ^ | Cobertura de alcantarillado urbano | % | 88,1% | 89,0% | 90,0% | 91,0% | 92,0% | 93,0% | 88,7% | 90,2% @unit=percent
    ^ | Suscriptores nuevos de acueducto | Suscriptor | 1.412 | 1.500 | 1.500 | 1.600 | 1.600 | 1.700 | 1.538 | 1.467
    Calidad | Índice de riesgo de la calidad del agua | Puntos | 3,8 | 3,5 | 3,0 | 2,5 | 2,0 | 2,0 | 3,1 | 2,9 @unit=?
    ^ | Muestras tomadas en la red | Muestra | 624 | 640 | 660 | 680 | 700 | 720 | 648 | 671
    Continuidad | Horas diarias de servicio | Horas | 21,5 | 22,0 | 22,5 | 23,0 | 23,5 | 24,0 | 21,9 | 22,6 @unit=hour
    Eficiencia | Agua no contabilizada | % | 43,7% | 42,0% | 40,0% | 38,0% | 36,0% | 34,0% | 42,9% | 40,8% @unit=percent
    ^ | Micromedidores instalados | Medidor | 2.870 | 3.500 | 4.200 | 4.200 | 3.800 | 3.000 | 3.614 | 3.902
    ^ | Recaudo sobre lo facturado | % | 89,4% | 90,0% | 91,0% | 92,0% | 93,0% | 94,0% | 90,6% | 90,9% @unit=percent
    """,
    decimal=",",
    above=("Tabla 1. Metas e indicadores del plan de gestión y resultados",),
)
WORKS = table(
    2024,
    [
        text("Código", fills="code"),
        name("Proyecto de inversión"),
        *(planned(str(year), year=year, unit="cop", scale=1_000_000) for year in YEARS),
        planned("Total 2024-2028", year="?", period="?", unit="cop", scale=1_000_000),
    ],
    """
    AC-01 | Reposición de redes de acueducto | 2.150 | 2.480 | 2.600 | 1.900 | 1.350 | 10.480
    AC-02 | Tanque de almacenamiento La Colina | 640 | 3.815 | 1.120 | 0 | 0 | 5.575
    AC-03 | Sectorización hidráulica | 410 | 720 | 905 | 880 | 760 | 3.675
    AL-01 | Colector de la margen oriental | 0 | 1.945 | 4.360 | 5.210 | 2.075 | 13.590
    AL-02 | Optimización de la planta de tratamiento | 385 | 1.030 | 2.275 | 2.900 | 3.140 | 9.730
    Total | < | 3.585 | 9.990 | 11.260 | 10.890 | 7.325 | 43.050 @bold, code=?
    """,
    decimal=",",
    above=("Tabla 2. Plan de obras e inversiones (millones de pesos)",),
)
PLAN = Plan(
    (
        "EMPRESA DE ACUEDUCTO Y ALCANTARILLADO DE SAN JACINTO DEL RÍO S.A. E.S.P.",
        "PLAN DE GESTIÓN Y RESULTADOS 2024-2028",
        "Evaluación con corte a 31 de diciembre de 2025 - Colombia",
    ),
    (INDICATORS, WORKS),
    unruled="bare",
    numbers=True,
)
