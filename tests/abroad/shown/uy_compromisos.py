"""Uruguay: years as headers below what they hold, a row of units below the header, objectives over the width."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, name, planned, table, text

COMMITMENTS = table(
    2024,
    [
        text("Ref."),
        name("Indicador"),
        text("Fórmula", fills="formula"),
        done("Valor alcanzado", "2021", year=2021),
        done("Valor alcanzado", "2022", year=2022),
        done("Valor alcanzado", "2023", year=2023),
        planned("Valor esperado", "2024"),
        planned("Valor esperado", "2025", year=2025),
        derived("Rango de cumplimiento"),
    ],
    """
    # OBJETIVO 1: Mejorar la recolección selectiva en barrios
    1.1 | Contenedores inteligentes instalados | Cantidad de contenedores | 210 | 388 | 415 | 600 | 850 | 90 a 100
    1.2 | Material recuperado sobre el total recolectado | Toneladas recuperadas / toneladas totales x 100 | 6,8 % | 7,4 % | 9,1 % | 11,0 % | 13,5 % | 85 a 100 @unit=percent
    # OBJETIVO 2: Acortar los tiempos de respuesta
    2.1 | Reclamos atendidos antes de 48 horas | Reclamos en plazo / reclamos totales x 100 | 58,0 % | 63,2 % | S/D | 75,0 % | 80,0 % | 80 a 100 @unit=percent
    2.2 | Días entre la denuncia y la inspección | Promedio de días | 9 | 8 | 7 | 5 | 4 | 4 a 6 @unit=day
    """,
    decimal=",",
    dependency="Unidad Responsable: División Limpieza",
)
MONEY = table(
    2024,
    [
        text("Ref."),
        name("Proyecto"),
        text("Moneda"),
        base("Ejecutado 2023", year=2023, series="executed", unit="uyu", scale=1000),
        planned("Crédito 2024", unit="uyu", scale=1000),
        done("Ejecutado al 30/09/2024", unit="uyu", scale=1000, period="~09"),
        derived("Variación 2024/2023"),
    ],
    """
    P-08 | Renovación de la flota de camiones | $ | 38.412,6 | 45.000,0 | 30.118,4 | 17,1 %
    P-11 | Planta de clasificación del este | $ | 12.090,0 | 9.500,0 | 7.004,2 | -21,4 %
    P-15 | Compostaje domiciliario | $ | 850,5 | 1.200,0 | 601,9 | 41,1 %
    """,
    decimal=",",
    dependency="Unidad Responsable: Gerencia Financiera",
    above=("Cifras en miles de pesos uruguayos",),
    under_head=("|||miles de $|miles de $|miles de $|%",),
)
PLAN = Plan(
    (
        "INTENDENCIA DE COSTA GRANDE - URUGUAY",
        "COMPROMISOS DE GESTIÓN 2024",
        "Planificación y seguimiento",
    ),
    (COMMITMENTS, MONEY),
    unruled="bare",
    running="Compromisos de gestión 2024",
)
