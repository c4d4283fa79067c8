"""Colombia: components with products in words and dates, what was expected and reached at three cut-offs; commitments by month; a card of stretches."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, name, planned, share, table, text, unsaid

CUTS = (("30 abr", "C1"), ("31 ago", "~08"), ("31 dic", None))
ACTIVITIES = table(
    2024,
    [
        group("Componente"),
        text("Id."),
        name("Actividad"),
        planned("Meta o producto"),
        text("Inicio"),
        text("Fin"),
        *(planned("% avance esperado", said, unit="percent", period=period) for said, period in CUTS),
        *(done("% avance logrado", said, unit="percent", period=period) for said, period in CUTS[:2]),
        text("Dependencia"),
    ],
    """
    1. Gestión del riesgo | 1.1 | Socializar el mapa de riesgos | Tres (3) jornadas{n=3} | 01/02/2024 | 30/11/2024 | 33 | 67 | 100 | 33 | 67 | Planeación
    ^ | 1.2 | Monitorear los controles de riesgos | 3 informes | 15/04/2024 | 16/12/2024 | 33 | 67 | 100 | 33 | 33 | Control Interno
    2. Rendición de cuentas | 2.1 | Realizar audiencia pública | Una audiencia{status=?, unit=?, value_base=?} | 01/06/2024 | 30/08/2024 | 0 | 100 | 100 | 0 | 100 | Dirección General
    ^ | 2.2 | Publicar datos abiertos | 12 conjuntos de datos | 01/02/2024 | 29/11/2024 | 25 | 60 | 100 | 17 | 75 | Sistemas
    ^ | 2.3 | Publicar el informe de gestión | Informe publicado{status=text, unit=?} | 02/01/2024 | 31/01/2024 | 100 | 100 | 100 | 100 | 100 | Planeación
    3. Servicio al ciudadano | 3.1 | Capacitar en lenguaje claro | 60 servidores | 01/03/2024 | 31/10/2024 | 20 | 70 | 100 | 22 | 64 | Talento Humano
    ^ | 3.2 | Medir la satisfacción de ciudadanos | ≥ 88 % de satisfacción{n=88, comparator=>=, unit=percent} | 01/07/2024 | 13/12/2024 | - | 50 | 100 | - | 50 | Atención al Ciudadano
    Promedio | < | < | | | | 35 | 73 | 100 | 34 | 70 | @bold
    """,
    decimal=",",
    dash="?",
    above=("Programa de Transparencia y Ética Pública, vigencia 2024. Segundo seguimiento",),
)
COMMITTED = table(
    2024,
    [
        name("Concepto"),
        planned("Apropiación vigente", unit="cop", scale=1000000),
        *(
            done("Compromisos del mes", month, unit="cop", scale=1000000, period=f"{n:02d}")
            for n, month in enumerate(("May", "Jun", "Jul", "Ago"), start=5)
        ),
        done("Compromisos a agosto", unit="cop", scale=1000000, period="~08"),
        done("Obligaciones a agosto", unit="cop", scale=1000000, period="~08"),
        share("% comprometido"),
    ],
    """
    Gastos de personal | 14.820,5 | 1.104,2 | 1.698,7 | 1.110,0 | 1.118,4 | 9.480,6 | 9.480,6 | 64,0%
    Adquisición de bienes y servicios | 6.350,0 | 412,8 | 150,3 | 96,1 | 801,5 | 5.207,0 | 3.114,9 | 82,0%
    Transferencias corrientes | 980,0 | 0,0 | 245,0 | 0,0 | 0,0 | 490,0 | 490,0 | 50,0%
    Inversión | 22.400,0 | 1.930,6 | 2.208,0 | 1.544,3 | 960,7 | 17.472,0 | 8.960,0 | 78,0%
    TOTAL | 44.550,5 | 3.447,6 | 4.302,0 | 2.750,4 | 2.880,6 | 32.649,6 | 22.045,5 | 73,3%
    """,
    decimal=",",
    above=("Ejecución presupuestal (millones de pesos)",),
)
CARD = table(
    2024,
    [text(), unsaid(), text(), unsaid()],
    """
    Indicador sectorial | Trámites racionalizados{no} | < | <
    Línea base 2022 | 45{series=baseline, year=2022, indicator=Trámites racionalizados} | Meta 2026 | 80{series=plan, year=2026, indicator=Trámites racionalizados}
    Meta 2024 | 62{series=plan, indicator=Trámites racionalizados} | Avance a agosto de 2024 | 58{series=executed, period=~08, indicator=Trámites racionalizados}
    Periodicidad | Cuatrimestral{no} | Responsable | Grupo de Trámites{no}
    """,
    decimal=",",
    above=("Ficha del indicador del Plan Estratégico Sectorial",),
)
GOALS = table(
    2024,
    [
        text("Política MIPG"),
        name("Indicador de desempeño"),
        done("Índice 2022", year=2022),
        done("Índice 2023", year=2023),
        planned("Meta 2024"),
        derived("Brecha"),
    ],
    """
    Talento humano | Índice de gestión del talento humano | 71,4 | 78,9 | 82,0 | 3,1 @unit=score
    Gobierno digital | Índice de gobierno digital | 64,0 | 66,7 | 75,0 | 8,3 @unit=score
    Control interno | Índice de control interno | 80,2 | 84,5 | 86,0 | 1,5 @unit=score
    """,
    decimal=",",
    above=("Resultados del índice de desempeño institucional (0 a 100 puntos)",),
)
PLAN = Plan(
    (
        "AGENCIA NACIONAL DE SEMILLAS Y SUELOS",
        "PLAN DE ACCIÓN ANUAL 2024",
        "República de Colombia",
    ),
    (ACTIVITIES, COMMITTED, CARD, GOALS),
    unruled="horizontal",
    font="Vera",
    numbers=True,
)
