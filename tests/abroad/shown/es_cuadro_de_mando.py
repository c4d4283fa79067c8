"""Spain: a transport consortium's scorecard: real values of three years, goal with bounds and result, tolerated value, weights and marks; milestones with dates; euros of three years in thousands."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, name, planned, share, table, text

REAL = "Valor real"
BOARD = table(
    2024,
    [
        group("Eje"),
        text("Cód.", fills="code"),
        name("Indicador"),
        done(REAL, "2021", year=2021),
        done(REAL, "2022", year=2022),
        done(REAL, "2023", year=2023),
        planned("Año 2024", "Objetivo"),
        derived("Año 2024", "Valor tolerado"),
        done("Año 2024", "Resultado"),
        share("Año 2024", "Consecución"),
        derived("Peso"),
        text("Tendencia"),
    ],
    """
    Servicio | S-1 | Viajeros en líneas interurbanas | 8.114.250 | 9.870.416 | 10.955.203 | 11.200.000 | 10.900.000 | 11.418.077 | 101,9 % | 15 | Al alza
    ^ | S-2 | Puntualidad en cabecera | 91,4 % | 92,0 % | 90,8 % | ≥ 93 %{n=93, comparator=>=} | 91 % | 92,3 % | 99,2 % | 15 | Al alza @unit=percent
    ^ | S-3 | Expediciones suprimidas | 412 | 388 | 455 | ≤ 350{n=350, comparator=<=} | 400 | 371 | 94,3 % | 10 | A la baja
    ^ | S-4 | Antigüedad media de la flota | 7,9 años | 7,4 años | 6,8 años | < 6,5 años{n=6.5, comparator=<} | 7 años | 6,4 años | 100,0 % | 10 | A la baja @unit=year
    Usuario | U-1 | Valoración global de la encuesta | n/d | 7,1 | 7,3 | 7,5 | 7 | 7,4 | 98,7 % | 15 | Al alza @unit=?
    ^ | U-2 | Plazo de respuesta a reclamaciones | 19 días | 16 días | 14 días | 10 días | 15 días | 12 días | 83,3 % | 10 | A la baja @unit=day
    ^ | U-3 | Paradas accesibles | 540 | 602 | 671 | 740 | 700 | 733 | 99,1 % | 10 | Al alza
    Economía | E-1 | Cobertura tarifaria del coste | 31,6 % | 35,9 % | 38,2 % | 40 % | 38 % | 39,1 % | 97,8 % | 15 | Al alza @unit=percent
    """,
    decimal=",",
    below=("Consecución: resultado sobre objetivo, o su inversa cuando la tendencia deseada es a la baja.",),
)
MILESTONES = table(
    2024,
    [
        text("Hito"),
        name("Descripción"),
        text("Fecha prevista"),
        text("Fecha real"),
        planned("Grado de avance", "Previsto a 31/12", unit="percent"),
        done("Grado de avance", "Real a 31/12", unit="percent"),
    ],
    """
    H-1 | Puesta en marcha del pago con móvil | 30/06/2024 | 12/09/2024 | 100 % | 100 %
    H-2 | Adjudicación de la marquesina tipo | 15/10/2024 | 02/10/2024 | 100 % | 100 %
    H-3 | Redacción del plan de movilidad comarcal | 30/05/2025 | - | 60 % | 45 %
    H-4 | Integración de la tarifa ferroviaria | 31/12/2025 | - | 25 % | 10 %
    """,
    decimal=",",
)
SPREAD = "Presupuesto plurianual (miles de euros)"
MONEY = table(
    2024,
    [
        text("Proyecto"),
        name("Denominación"),
        *(planned(SPREAD, str(year), year=year, unit="eur", scale=1000) for year in (2024, 2025, 2026)),
        planned(SPREAD, "Total", year="?", period="?", unit="eur", scale=1000, optional=True),
        done("Obligado en 2024 (miles de euros)", unit="eur", scale=1000),
    ],
    """
    P-1 | Marquesinas y accesibilidad | 842,0 | 910,5 | 640,0 | 2.392,5 | 815,3
    P-2 | Sistema de ayuda a la explotación | 1.205,4 | 480,0 | 120,0 | 1.805,4 | 1.190,8
    P-3 | Renovación de flota | 3.150,0 | 3.150,0 | 1.575,0 | 7.875,0 | 2.987,6
    Total | < | 5.197,4 | 4.540,5 | 2.335,0 | 12.072,9 | 4.993,7 @bold
    """,
    decimal=",",
)
PLAN = Plan(
    (
        "CONSORCIO DE TRANSPORTES DE LA CAMPIÑA",
        "Plan de Actuación 2024. Cuadro de mando",
        "Informe de cierre del ejercicio - España",
    ),
    (BOARD, "Hitos de los proyectos", MILESTONES, "Recursos económicos", MONEY),
    unruled="bare",
    font="Vera",
    numbers=True,
    running="Consorcio de Transportes de la Campiña - Cuadro de mando",
)
