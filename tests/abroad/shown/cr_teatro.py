"""Costa Rica: a national theatre's half-year: goals with what was programmed and reached by June, indicators of two years before, colones with spaces in thousands."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, measure, name, planned, share, table, text

HALF = "I semestre 2024"
GOALS = table(
    2024,
    [
        text("N.º"),
        name("Meta operativa"),
        measure("Unidad de medida"),
        planned("Programado anual"),
        planned(HALF, "Programado", period="S1"),
        done(HALF, "Alcanzado", period="S1"),
        share(HALF, "% de avance"),
        text("Observaciones"),
    ],
    """
    # Programa artístico
    1 | Funciones de producción propia | Función | 84 | 40 | 37 | 92,5 | Se canceló una gira
    2 | Funciones en alquiler de sala | Función | 126 | 58 | 64 | 110,3 |
    3 | Conciertos de mediodía | Concierto | 44 | 22 | 22 | 100,0 |
    4 | Coproducciones estrenadas | Estreno | 5 | 2 | 1 | 50,0 | Una pasa a agosto
    # Programa educativo
    5 | Estudiantes en funciones didácticas | Estudiante | 18 500 | 7 200 | 8 146 | 113,1 | Mayor demanda
    6 | Visitas guiadas al edificio | Visita | 3 650 | 1 800 | 1 712 | 95,1 |
    7 | Talleres en comunidades | Taller | 30 | 12 | – | 0,0 | Sin transporte contratado
    # Conservación del edificio
    8 | Piezas restauradas | Pieza | 64 | 30 | 33 | 110,0 |
    9 | Inspecciones estructurales | Inspección | 12 | 6 | 6 | 100,0 |
    """,
    decimal=",",
    dash=None,
    above=("Cuadro 1. Cumplimiento de metas operativas al 30 de junio",),
)
INDICATORS = table(
    2024,
    [
        group("Dimensión"),
        name("Indicador"),
        done("2022", year=2022),
        done("2023", year=2023),
        planned("Meta 2024"),
    ],
    """
    Eficacia | Ocupación promedio de la sala (%) | 61,2 | 66,8 | 70,0 @unit=percent
    ^ | Espectadores en el año | 92 415 | 104 730 | 110 000
    Calidad | Público satisfecho (%) | 88,0 | 90,3 | 92,0 @unit=percent
    Economía | Ingresos propios sobre el gasto total (%) | 38,6 | 41,9 | 43,0 @unit=percent
    """,
    decimal=",",
    above=("Cuadro 2. Indicadores de desempeño: resultados de 2022 y 2023 y meta de 2024",),
)
MONEY = table(
    2024,
    [
        name("Partida"),
        planned("Presupuesto 2024", unit="crc", scale=1000),
        done("Ejecutado al 30/06/2024", unit="crc", scale=1000, period="S1"),
        derived("Disponible al cierre de junio"),
        share("% ejecución"),
    ],
    """
    Remuneraciones | 1 214 600,0 | 583 411,2 | 631 188,8 | 48,0
    Servicios | 918 250,5 | 377 904,6 | 540 345,9 | 41,2
    Materiales y suministros | 104 300,0 | 39 118,7 | 65 181,3 | 37,5
    Bienes duraderos | 286 000,0 | 21 450,0 | 264 550,0 | 7,5
    Transferencias corrientes | 40 900,0 | 18 233,4 | 22 666,6 | 44,6
    Total | 2 564 050,5 | 1 040 117,9 | 1 523 932,6 | 40,6 @bold
    """,
    decimal=",",
    above=("Cuadro 3. Ejecución presupuestaria (en miles de colones)",),
)
PLAN = Plan(
    (
        "TEATRO LÍRICO DE COSTA RICA",
        "Plan Operativo Institucional 2024",
        "Informe de evaluación del primer semestre",
    ),
    (GOALS, INDICATORS, MONEY),
    unruled="horizontal",
    wide=False,
    align="right",
    font="Vera",
    numbers=True,
)
