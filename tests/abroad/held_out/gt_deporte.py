"""Guatemala: a sports body's plan by four-month stretch, interventions merged over several indicators with a baseline and its year; what each department gives in people; quetzales by programme and year of the multi-annual plan."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, group, measure, name, planned, table, text

TERMS = "Meta por cuatrimestre 2025"
GOALS = table(
    2025,
    [
        group("Intervención"),
        name("Indicador"),
        measure("Unidad de medida"),
        base("Línea base", "Dato", year="?"),
        text("Línea base", "Año"),
        planned(TERMS, "1ro.", period="C1"),
        planned(TERMS, "2do.", period="C2"),
        planned(TERMS, "3ro.", period="C3"),
        planned("Meta anual 2025"),
        text("Dirección responsable"),
    ],
    """
    Promoción deportiva | Personas en escuelas de iniciación | Persona | 18,420{year=2023} | 2023 | 6,500 | 7,200 | 6,300 | 20,000 | Masificación
    ^ | Festivales municipales | Evento | 61{year=2023} | 2023 | 20 | 28 | 22 | 70 | Masificación
    ^ | Mujeres en relación al total de participantes | Porcentaje | 38.5%{year=2022} | 2022 | 40.0% | 41.0% | 42.0% | 42.0% | Masificación @unit=percent
    Deporte adaptado | Personas con discapacidad atendidas | Persona | 940{year=2023} | 2023 | 350 | 400 | 350 | 1,100 | Inclusión
    ^ | Entrenadores formados | Persona | 36{year=2023} | 2023 | 15 | 15 | 15 | 45 | Inclusión
    Infraestructura | Instalaciones con mantenimiento | Instalación | 52{year=2023} | 2023 | 18 | 24 | 18 | 60 | Obras
    ^ | Canchas construidas | Cancha | 4{year=2022} | 2022 | 0 | 2 | 4 | 6 | Obras
    Alto rendimiento | Atletas con apoyo económico | Atleta | 312{year=2023} | 2023 | 330 | 330 | 330 | 330 | Rendimiento
    """,
    above=("Matriz 1. Programación física de indicadores",),
)
PLACES = table(
    2025,
    [
        name("Departamento"),
        planned("Participantes previstos 2025", "Mujeres"),
        planned("Participantes previstos 2025", "Hombres"),
        planned("Participantes previstos 2025", "Total"),
    ],
    """
    Sololá | 1,640 | 2,110 | 3,750
    Jalapa | 1,205 | 1,845 | 3,050
    Izabal | 1,390 | 1,960 | 3,350
    Retalhuleu | 1,720 | 2,380 | 4,100
    Zacapa | 2,445 | 3,305 | 5,750
    Total | 8,400 | 11,600 | 20,000 @bold
    """,
    above=("Matriz 2. Escuelas de iniciación por departamento",),
)
YEARS = range(2025, 2030)
MONEY = table(
    2025,
    [
        text("Prog.", fills="code"),
        name("Programa presupuestario"),
        *(planned("Costo estimado (en quetzales)", str(year), year=year, unit="gtq") for year in YEARS),
    ],
    """
    01 | Actividades centrales | 21,450,000 | 22,093,500 | 22,756,305 | 23,438,994 | 24,142,164
    11 | Promoción y masificación deportiva | 34,800,000 | 36,540,000 | 38,367,000 | 40,285,350 | 42,299,618
    12 | Infraestructura deportiva | 48,200,000 | 30,000,000 | 26,500,000 | 26,500,000 | 20,000,000
    13 | Rendimiento deportivo | 12,650,000 | 13,030,000 | 13,420,000 | 13,825,000 | 14,240,000
    Total | < | 117,100,000 | 101,663,500 | 101,043,305 | 104,049,344 | 100,681,782 @bold, code=?
    """,
    above=("Matriz 3. Presupuesto multianual 2025-2029",),
)
PLAN = Plan(
    (
        "CONSEJO GUATEMALTECO DEL DEPORTE COMUNITARIO",
        "PLAN OPERATIVO ANUAL 2025 Y MULTIANUAL 2025-2029",
        "Guatemala, diciembre de 2024",
    ),
    (GOALS, PLACES, MONEY),
    unruled="bare",
    numbers=True,
    pen="boxes",
)
