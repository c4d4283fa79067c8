"""Peru: a water company's management goals of two years with what was obtained and its index, some answered with yes; activities by quarter of half a year, cost centres as rows; investments in soles with their code."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, measure, name, planned, share, table, text

GOALS = table(
    2024,
    [
        text("N°"),
        name("Meta de gestión"),
        measure("Unidad de medida"),
        base("Año base 2021", year=2021),
        planned("Año 2022", "Meta", year=2022),
        done("Año 2022", "Obtenido", year=2022),
        derived("Año 2022", "ICI"),
        planned("Año 2023", "Meta", year=2023),
        done("Año 2023", "Obtenido", year=2023),
        derived("Año 2023", "ICI"),
    ],
    """
    1 | Incremento anual de conexiones domiciliarias de agua | Conexión | 812 | 900 | 874 | 97 | 950 | 1,012 | 100
    2 | Incremento anual de nuevos medidores | Medidor | 1,530 | 2,400 | 2,118 | 88 | 2,600 | 2,544 | 98
    3 | Renovación anual de medidores | Medidor | 0 | 1,200 | 655 | 55 | 1,800 | 1,790 | 99
    4 | Agua no facturada | % | 43.2 | 42.0 | 42.6 | 99 | 40.5 | 41.3 | 98 @unit=percent
    5 | Continuidad promedio | Horas/día | 17.4 | 18.0 | 18.2 | 100 | 19.0 | 18.7 | 98 @unit=?
    6 | Presión promedio | m.c.a. | 16.1 | 17.0 | 16.8 | 99 | 18.0 | 18.3 | 100 @unit=?
    7 | Relación de trabajo | % | 84.5 | 82.0 | 83.9 | 98 | 80.0 | 81.2 | 99 @unit=percent
    8 | Catastro comercial actualizado | Sí / No | No{status=text} | Sí{status=text} | No{status=text} | 0 | Sí{status=text} | Sí{status=text} | 100 @unit=?
    """,
    above=("Cuadro N° 01: Cumplimiento de metas de gestión del estudio tarifario",),
    below=("ICI: índice de cumplimiento individual, en porcentaje.",),
)
ACTIVITIES = table(
    2024,
    [
        text("Cód."),
        name("Actividad operativa"),
        measure("U.M."),
        planned("Meta anual"),
        planned("I Trimestre", "Prog.", period="Q1"),
        done("I Trimestre", "Ejec.", period="Q1"),
        planned("II Trimestre", "Prog.", period="Q2"),
        done("II Trimestre", "Ejec.", period="Q2"),
        share("Avance anual %"),
    ],
    """
    ## Gerencia de Operaciones
    OP-01 | Control de calidad del agua en redes | Muestra | 4,320 | 1,080 | 1,080 | 1,080 | 1,046 | 49.2
    OP-02 | Purga y limpieza de redes | Purga | 960 | 240 | 221 | 240 | 255 | 49.6
    OP-03 | Atención de fugas y atoros | Atención | 7,800 | 2,100 | 2,344 | 1,900 | 2,017 | 55.9
    OP-04 | Mantenimiento de equipos de bombeo | Servicio | 96 | 24 | 19 | 24 | 26 | 46.9
    ## Gerencia Comercial
    CO-01 | Inspecciones por consumo atípico | Inspección | 5,400 | 1,350 | 1,288 | 1,350 | 1,402 | 49.8
    CO-02 | Cortes por deuda vencida | Corte | 14,000 | 3,500 | 2,960 | 3,500 | 3,644 | 47.2
    CO-03 | Reclamos resueltos en primera instancia | Reclamo | 1,150 | 300 | 318 | 290 | 301 | 53.8
    ## Oficina de Educación Sanitaria
    ES-01 | Charlas en instituciones educativas | Charla | 80 | 10 | 8 | 30 | 31 | 48.8
    """,
    above=("Cuadro N° 02: Seguimiento del POI 2024 al II trimestre",),
)
MONEY = table(
    2024,
    [
        text("CUI"),
        name("Inversión"),
        planned("PIM 2024 (S/)", unit="pen"),
        done("Devengado I Sem. (S/)", unit="pen", period="S1"),
        share("Avance financiero"),
        text("Fuente"),
    ],
    """
    2418805 | Mejoramiento de la captación El Molino | 3,812,440.00 | 1,977,306.15 | 51.9% | Recursos directamente recaudados
    2467112 | Ampliación del reservorio Pampa Alta | 2,250,000.00 | 418,990.70 | 18.6% | Donaciones y transferencias
    2501930 | Renovación del colector Av. Los Álamos | 1,640,900.00 | 1,602,855.00 | 97.7% | Recursos directamente recaudados
    | Total | 7,703,340.00 | 3,999,151.85 | 51.9% | @bold
    """,
    above=("Cuadro N° 03: Ejecución de inversiones",),
)
PLAN = Plan(
    (
        "EPS AGUAS DEL CHINCHIPE S.A.",
        "PLAN OPERATIVO INSTITUCIONAL 2024",
        "Informe de evaluación - Jaén, Cajamarca, Perú",
    ),
    (GOALS, ACTIVITIES, MONEY),
    unruled="zebra",
    align="right",
    running="Gerencia de Planeamiento y Presupuesto",
    numbers=True,
)
