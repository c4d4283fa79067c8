"""Argentina: a city's animal health office, a year done, a year foreseen and its first nine months, the year to come; thousands of pesos."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, table, text

GOALS = table(
    2024,
    [
        name("Producción física"),
        measure("Unidad de medida"),
        done("Ejecutado 2022", year=2022),
        planned("Previsto 2023", year=2023),
        done("Ejecutado al 30/09/2023", year=2023, period="~09"),
        planned("Previsto 2024"),
    ],
    """
    ## Dirección de Salud Animal
    Castraciones quirúrgicas de perros y gatos | Castración | 11.842 | 13.000 | 9.377 | 14.500
    Vacunas antirrábicas aplicadas | Dosis | 38.205 | 40.000 | 31.066 | 42.000
    Desparasitaciones | Animal | 9.114 | 9.500 | 7.208 | 10.000
    Adopciones concretadas | Animal | 412 | 500 | 337 | 520
    Barrios alcanzados por el móvil | Barrio | 46 | 52 | 41 | 56
    ## Dirección de Vectores
    Viviendas inspeccionadas por mosquitos | Vivienda | 22.760 | 26.000 | 20.415 | 28.000
    Viviendas con criaderos sobre inspeccionadas | % | 7,4 | 6,0 | 6,8 | 5,5 @unit=percent
    Desratizaciones en edificios públicos | Intervención | 305 | 320 | 241 | 330
    Toneladas de chatarra retiradas | Tonelada | 186,5 | 200,0 | 152,3 | 210,0
    Tiempo de respuesta a reclamos | Días | 6 | 4 | 5 | 4 @unit=day
    """,
    decimal=",",
)
STAFF = table(
    2024,
    [
        name("Recursos"),
        done("2022 (ejecutado)", year=2022, unit="ars", scale=1000),
        planned("2023 (vigente)", year=2023, unit="ars", scale=1000),
        planned("2024 (proyecto)", unit="ars", scale=1000),
        text("Fuente"),
    ],
    """
    Personal | 184.320,5 | 402.118,0 | 1.065.400,0 | Tesoro municipal
    Bienes de consumo | 41.077,2 | 96.500,0 | 248.350,5 | Tesoro municipal
    Servicios no personales | 22.918,6 | 47.250,0 | 130.800,0 | Tesoro municipal
    Bienes de uso | 6.340,0 | 18.000,0 | 52.000,0 | Fondo provincial
    Total | 254.656,3 | 563.868,0 | 1.496.550,5 |
    """,
    decimal=",",
    above=("Recursos presupuestarios, en miles de pesos",),
)
PLAN = Plan(
    (
        "MUNICIPIO DE LOMA NEGRA DEL SUR",
        "Presupuesto 2024 - Metas por programa",
        "Programa 38: Zoonosis - República Argentina",
    ),
    (GOALS, STAFF),
    unruled="dotted",
    wide=False,
    align="right",
)
