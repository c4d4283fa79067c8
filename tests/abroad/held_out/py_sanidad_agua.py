"""Paraguay: a sanitary works service's plan by four-month term, actions beside their indicators with a base line and one cost in guaraníes; departments with systems foreseen and finished; financing by source in millions of guaraníes over three years."""

from __future__ import annotations

from tests.abroad.plan import Plan, also, base, done, measure, name, planned, table, text

TERMS = "Meta 2024 por cuatrimestre"
ACTIONS = table(
    2024,
    [
        text("N°"),
        also("Acción"),
        name("Indicador"),
        measure("Unidad"),
        base("Línea de base 2022", year=2022),
        planned(TERMS, "1°", period="C1"),
        planned(TERMS, "2°", period="C2"),
        planned(TERMS, "3°", period="C3"),
        planned("Total 2024"),
        planned("Costo (G.)", unit="pyg"),
        text("Dirección"),
    ],
    """
    1 | Construir sistemas de agua | Sistemas habilitados | Sistema | 41 | 8 | 18 | 24 | 50 | 62.400.000.000 | Obras
    2 | Perforar pozos | Pozos con caudal aprobado | Pozo | 57 | 15 | 25 | 20 | 60 | 15.900.000.000 | Obras
    3 | Instalar baños en comunidades | Viviendas con baño | Vivienda | 1.320 | 300 | 700 | 800 | 1.800 | 21.600.000.000 | Obras
    4 | Formar juntas de saneamiento | Juntas reconocidas | Junta | 96 | 30 | 40 | 40 | 110 | 1.430.000.000 | Social
    5 | Capacitar a operadores | Operadores certificados | Persona | 210 | 60 | 110 | 100 | 270 | 540.000.000 | Social
    6 | Controlar la calidad del agua | Muestras analizadas | Muestra | 3.480 | 1.200 | 1.400 | 1.400 | 4.000 | 1.200.000.000 | Laboratorio
    7 | Asistir a comunidades indígenas | Comunidades con agua segura | Comunidad | 28 | 5 | 12 | 13 | 30 | 9.750.000.000 | Social
    Total | < | < | < | < | < | < | < | < | 112.820.000.000 | @bold, measure=?
    """,
    decimal=",",
    above=("Cuadro N° 1. Programación de acciones del ejercicio fiscal 2024",),
)
PLACES = table(
    2023,
    [
        name("Departamento"),
        planned("Sistemas de agua 2023", "Previstos"),
        done("Sistemas de agua 2023", "Terminados"),
        planned("Sistemas de agua 2024", "Previstos", year=2024),
        text("Situación"),
    ],
    """
    Concepción | 9 | 7 | 11 | Dos obras con prórroga
    San Pedro | 14 | 14 | 16 |
    Caaguazú | 10 | 8 | 12 | Una licitación desierta
    Itapúa | 6 | 6 | 5 |
    Boquerón | 5 | 2 | 6 | Caminos cortados por lluvia
    Total | 44 | 37 | 50 | @bold
    """,
    decimal=",",
    above=("Cuadro N° 2. Sistemas por departamento",),
)
YEARS = (2024, 2025, 2026)
SOURCES = table(
    2024,
    [
        text("FF", fills="code"),
        name("Fuente de financiamiento"),
        *(
            planned("En millones de guaraníes", str(year), year=year, unit="pyg", scale=1_000_000)
            for year in YEARS
        ),
    ],
    """
    10 | Recursos del Tesoro | 38.420 | 40.341 | 42.358
    20 | Recursos del crédito público | 61.900 | 55.000 | 31.250
    30 | Recursos institucionales | 12.500 | 12.875 | 13.261
    Total | < | 112.820 | 108.216 | 86.869 @bold, code=?
    """,
    decimal=",",
    above=("Cuadro N° 3. Financiamiento plurianual",),
)
PLAN = Plan(
    (
        "SERVICIO NACIONAL DE OBRAS SANITARIAS RURALES",
        "PLAN OPERATIVO INSTITUCIONAL 2024",
        "Asunción, Paraguay",
    ),
    (ACTIONS, PLACES, SOURCES),
    unruled="horizontal",
    align="right",
    pen="boxes",
)
