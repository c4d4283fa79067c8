"""Spain: an audit office's actions foreseen, begun and approved, indicators of three years with a target, chapters of the budget in euros with their sign."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

ACTIONS = table(
    2024,
    [
        text("Código", fills="code"),
        name("Actuación"),
        measure("Ud."),
        planned("Previstas"),
        done("Iniciadas"),
        done("Aprobadas"),
        text("Área"),
    ],
    """
    # Sector público autonómico
    A.1 | Informes sobre la Cuenta General | informe | 1 | 1 | 1 | Autonómica
    A.2 | Fiscalizaciones de universidades públicas | informe | 3 | 3 | 2 | Autonómica
    A.3 | Fiscalizaciones de fundaciones y consorcios | informe | 8 | 7 | 5 | Autonómica
    # Sector público local
    B.1 | Cuentas de entidades locales revisadas | cuenta | 1.184 | 1.120 | 1.096 | Local
    B.2 | Fiscalizaciones de diputaciones y ayuntamientos | informe | 14 | 15 | 9 | Local
    B.3 | Requerimientos por falta de rendición | escrito | 160 | 148 | 148 | Local
    # Asesoramiento y difusión
    C.1 | Consultas de entidades resueltas | consulta | 95 | 112 | 107 | Secretaría General
    C.2 | Jornadas técnicas con interventores | jornada | 6 | 6 | 6 | Secretaría General
    """,
    decimal=",",
    above=("Tabla 1. Grado de ejecución del programa de fiscalización 2024",),
)
INDICATORS = table(
    2024,
    [
        name("Indicador"),
        done("2022", year=2022),
        done("2023", year=2023),
        planned("Objetivo 2024"),
        done("Resultado 2024"),
    ],
    """
    Entidades locales que rinden en plazo | 71,4 % | 74,9 % | 80,0 % | 78,2 % @unit=percent
    Recomendaciones aplicadas total o parcialmente | 48,0 % | 52,6 % | 60,0 % | 61,7 % @unit=percent
    Duración media de una fiscalización (días) | 412 | 388 | 350 | 361 @unit=day
    Horas de formación por persona empleada | 27,5 | 31,0 | 35,0 | 33,5 @unit=hour
    Visitas a la página web | 58.310 | 63.042 | 65.000 | 71.918
    """,
    decimal=",",
    above=("Tabla 2. Indicadores de resultado",),
)
MONEY = table(
    2024,
    [
        text("Cap.", fills="code"),
        name("Denominación"),
        planned("Créditos iniciales", unit="eur"),
        planned("Créditos definitivos", unit="eur"),
        done("Obligaciones reconocidas", unit="eur"),
        share("% s/ definitivo"),
    ],
    """
    1 | Gastos de personal | 6.214.800,00 € | 6.302.115,40 € | 6.118.244,97 € | 97,1
    2 | Gastos corrientes en bienes y servicios | 1.105.350,00 € | 1.105.350,00 € | 874.019,66 € | 79,1
    4 | Transferencias corrientes | 42.000,00 € | 42.000,00 € | 38.500,00 € | 91,7
    6 | Inversiones reales | 390.000,00 € | 512.684,60 € | 288.913,25 € | 56,4
    Total | < | 7.752.150,00 € | 7.962.150,00 € | 7.319.677,88 € | 91,9 @bold, code=?
    """,
    decimal=",",
    above=("Tabla 3. Liquidación del presupuesto de gastos a 31 de diciembre de 2024",),
)
PLAN = Plan(
    (
        "Cámara de Cuentas de la Ribera",
        "Memoria del Plan Anual de Actuación 2024",
    ),
    (ACTIONS, INDICATORS, MONEY),
    unruled="bare",
    running="Memoria 2024",
    numbers=True,
)
