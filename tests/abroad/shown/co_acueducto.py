"""Colombia: a water company's scorecard, perspectives over objectives, a goal of the year and results of four months; how often and by whom; a plan of works in millions."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, group, measure, name, planned, table, text

MONTHS = ("Ene", "Feb", "Mar", "Abr")
BOARD = table(
    2024,
    [
        group("Perspectiva"),
        name("Indicador"),
        measure("Unidad"),
        base("Cierre 2023", year=2023, series="executed"),
        planned("Meta 2024"),
        *(
            done("Resultado mensual 2024", month, period=f"{n:02d}")
            for n, month in enumerate(MONTHS, start=1)
        ),
        text("Líder"),
    ],
    """
    Usuarios | Continuidad del servicio | Horas/día | 23,1 | 23,5 | 23,4 | 23,2 | 22,9 | 23,4 | Operaciones @unit=?
    ^ | Reclamos por facturación | Reclamo | 1.842 | 1.500 | 161 | 138 | 122 | 117 | Comercial
    ^ | Tiempo de atención de fugas | Horas | 31 | 24 | 29 | 28 | 25 | 24 | Operaciones @unit=hour
    Financiera | Recaudo sobre facturación | % | 91,6% | 95,0% | 88,7% | 92,3% | 94,1% | 93,8% | Comercial @unit=percent
    ^ | Margen operacional | % | 24,8% | 27,0% | 26,1% | 25,9% | 27,4% | 27,0% | Financiera @unit=percent
    Procesos | Índice de agua no contabilizada | % | 41,3% | 38,0% | 41,0% | 40,6% | 40,1% | 39,7% | Operaciones @unit=percent
    ^ | Muestras conformes | % | 99,2% | 99,5% | 99,6% | 99,4% | 99,7% | 99,6% | Laboratorio @unit=percent
    ^ | Medidores cambiados | Medidor | 6.310 | 7.200 | 512 | 588 | 604 | 631 | Comercial
    Aprendizaje | Horas de formación | Hora | 5.480 | 6.000 | 310 | 545 | 602 | 488 | Talento Humano @unit=hour
    """,
    decimal=",",
)
WORKS = table(
    2024,
    [
        text("Ítem"),
        name("Obra"),
        text("Inicio"),
        text("Fin"),
        planned("Inversión 2024 (millones de $)", unit="cop", scale=1000000),
        done("Ejecutado a abril (millones de $)", unit="cop", scale=1000000, period="C1"),
    ],
    """
    1 | Reposición de redes del centro | feb-24 | nov-24 | 3.840,5 | 618,2
    2 | Optimización de la planta La Loma | ene-24 | dic-24 | 2.115,0 | 402,7
    3 | Tanque de almacenamiento norte | abr-24 | dic-24 | 1.972,3 | 0,0
    4 | Macromedición por sectores | mar-24 | ago-24 | 640,0 | 88,4
    Total | < | < | < | 8.567,8 | 1.109,3
    """,
    decimal=",",
    above=("Plan de obras e inversiones",),
)
PLAN = Plan(
    (
        "AGUAS DEL VALLE DE TENERÁ S.A. E.S.P.",
        "Plan de Acción 2024",
        "Tablero de indicadores, enero a abril - Colombia",
    ),
    (BOARD, WORKS),
    unruled="zebra",
    numbers=True,
)
