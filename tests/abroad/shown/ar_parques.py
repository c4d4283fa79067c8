"""Argentina: a province's parks, a quarter programmed and executed with its deviation and cause, the year beside it; the quota of a quarter by programme in thousands of pesos."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

QUARTER = "3.er trimestre"
COLUMNS = [
    name("Denominación"),
    measure("Unidad de medida"),
    planned("Programación anual"),
    planned(QUARTER, "Programado", period="Q3"),
    done(QUARTER, "Ejecutado", period="Q3"),
    derived(QUARTER, "Desvío"),
    text("Causa del desvío"),
]
PARKS = table(
    2023,
    COLUMNS,
    """
    Visitantes a áreas protegidas | Visitante | 640.000 | 185.000 | 201.388 | 16.388 | Receso invernal con buen tiempo
    Senderos mantenidos | Kilómetro | 412 | 96 | 81 | -15 | Nevadas fuera de lo previsto
    Patrullas de guardaparques | Patrulla | 7.300 | 1.840 | 1.852 | 12 |
    Focos de incendio sofocados | Foco | 120 | 20 | 11 | -9 | Menor ocurrencia
    Licencias de pesca otorgadas | Licencia | 9.500 | 1.200 | 1.146 | -54 | Apertura demorada de la temporada
    Relevamientos de fauna | Relevamiento | 36 | 10 | 10 | 0 |
    Planes de gestión aprobados | Plan | 4 | 2 | 1 | -1 | Consulta pública prorrogada
    """,
    decimal=",",
    dependency="Dirección de Áreas Protegidas",
)
WOODS = table(
    2023,
    COLUMNS,
    """
    Planes de manejo de bosque nativo fiscalizados | Plan | 180 | 50 | 44 | -6 | Caminos cortados
    Plantines producidos | Plantín | 850.000 | 210.000 | 233.500 | 23.500 | Mayor germinación
    Plantines entregados | Plantín | 700.000 | 260.000 | 255.120 | -4.880 |
    Superficie restaurada | Hectárea | 1.450 | 520 | 487 | -33 | Falta de cuadrillas
    Guías de transporte emitidas | Guía | 22.000 | 5.600 | 5.731 | 131 |
    Actas de infracción labradas | Acta | 300 | 75 | 92 | 17 | Más controles de ruta
    """,
    decimal=",",
    dependency="Dirección de Bosques",
)
MONEY = table(
    2023,
    [
        text("Programa"),
        name("Descripción"),
        planned("Crédito vigente (miles de $)", unit="ars", scale=1000),
        planned("Cuota 3.er trimestre (miles de $)", unit="ars", scale=1000, period="Q3"),
        done("Devengado 3.er trimestre (miles de $)", unit="ars", scale=1000, period="Q3"),
        share("Ejecución de la cuota"),
    ],
    """
    21 | Áreas protegidas | 1.284.600,0 | 330.000,0 | 318.742,6 | 96,6 %
    22 | Bosques | 942.350,0 | 245.000,0 | 251.009,3 | 102,5 %
    01 | Conducción | 310.480,0 | 78.000,0 | 77.515,9 | 99,4 %
    Total | < | 2.537.430,0 | 653.000,0 | 647.267,8 | 99,1 %
    """,
    decimal=",",
    above=("Ejecución financiera del trimestre",),
)
PLAN = Plan(
    (
        "SUBSECRETARÍA DE PARQUES Y BOSQUES",
        "Seguimiento de metas físicas 2023",
        "Provincia del Neuquén Alto, República Argentina",
    ),
    (PARKS, WOODS, MONEY),
    pen="fill",
    unruled="zebra",
    wide=False,
    align="right",
    numbers=True,
)
