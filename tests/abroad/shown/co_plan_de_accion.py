"""Colombia: action plan with weights, baselines, ranges of a traffic light and millions of pesos; commas for decimals."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, name, planned, share, table, text

INDICATORS = table(
    2022,
    [
        text("Objetivo institucional"),
        derived("Peso (%)"),
        name("Indicador"),
        text("Fórmula", fills="formula"),
        base("Línea base 2021", year=2021),
        planned("Meta 2022"),
        derived("Semáforo", "Crítico"),
        derived("Semáforo", "Aceptable"),
        derived("Semáforo", "Satisfactorio"),
        text("Responsable"),
    ],
    """
    Acercar la lectura a las veredas | 30 | Bibliobuses en ruta | Conteo de bibliobuses activos | 8 | 11 | 0 - 6 | 7 - 9 | 10 - 11 | Subdirección de Lectura
    ^ | 20 | Oportunidad en la entrega de dotaciones | (Dotaciones a tiempo / Dotaciones pedidas) x 100 | 71,4% | 85,0% | 0% - 60% | 61% - 80% | 81% - 100% | Subdirección de Lectura @unit=percent
    Cuidar el patrimonio bibliográfico | 25 | Folios restaurados | Suma de folios restaurados | 12.450 | 15.200 | < 9.000 | 9.000 - 13.000 | > 13.000 | Laboratorio
    ^ | 25 | Usuarios satisfechos con la sala de consulta | (Encuestas favorables / Encuestas) x 100 | 88,25% | 90,5% | 0% - 70% | 71% - 85% | 86% - 100% | Sala general @unit=percent
    """,
    decimal=",",
    above=("Tabla 1. Tablero de indicadores del plan de acción",),
    below=("Fuente: Oficina Asesora de Planeación.",),
)
MONEY = table(
    2022,
    [
        text("Código BPIN", fills="code"),
        name("Proyecto de inversión"),
        planned("Apropiación vigente (millones de $)", unit="cop", scale=1000000),
        done("Ejecución a 30 de junio de 2022 (millones de $)", unit="cop", scale=1000000, period="S1"),
        share("% de ejecución"),
    ],
    """
    2018011000421 | Fortalecimiento de la red de bibliotecas rurales | 4.812,5 | 2.310,0 | 48,0%
    2019011000077 | Digitalización de fondos antiguos | 1.260,0 | 378,0 | 30,0%
    2020011000310 | Adecuación de depósitos climatizados | 935,4 | 0,0 | 0,0%
    """,
    decimal=",",
    above=("Tabla 2. Recursos de inversión de la Nación, República de Colombia",),
)
PLAN = Plan(
    (
        "BIBLIOTECA DE LOS LLANOS ORIENTALES",
        "PLAN DE ACCIÓN INSTITUCIONAL 2022",
        "Código: PE-FT-09   Versión: 4   Vigencia desde: 18/01/2021",
    ),
    (INDICATORS, "El avance de los proyectos se toma del sistema de seguimiento a la inversión.", MONEY),
    unruled="horizontal",
)
