"""Panama: an authority for urban cleaning, activities by region with goals in kind and balboas side by side, programmed and executed up to October; the year's goals by quarter with their sum; indicators with a base line and goals of three years."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, measure, name, planned, share, table, text

PHYSICAL, MONEY = "FÍSICO", "FINANCIERO (B/.)"
PROGRESS = table(
    2024,
    [
        name("ACTIVIDAD"),
        measure("UNIDAD"),
        planned(PHYSICAL, "PROGRAMADO", period="~10"),
        done(PHYSICAL, "EJECUTADO", period="~10"),
        share(PHYSICAL, "%"),
        planned(MONEY, "PROGRAMADO", unit="pab", period="~10"),
        done(MONEY, "EJECUTADO", unit="pab", period="~10"),
        share(MONEY, "%"),
    ],
    """
    ## DIRECCIÓN REGIONAL METRO
    Recolección domiciliaria | Tonelada | 318,000 | 304,715 | 95.8 | 14,310,000.00 | 13,902,418.60 | 97.2
    Barrido de calles | Kilómetro | 21,600 | 19,044 | 88.2 | 1,944,000.00 | 1,716,330.25 | 88.3
    Eliminación de botaderos | Botadero | 140 | 163 | 116.4 | 252,000.00 | 248,916.40 | 98.8
    ## DIRECCIÓN REGIONAL NORTE
    Recolección domiciliaria | Tonelada | 86,500 | 79,238 | 91.6 | 4,152,000.00 | 3,788,105.75 | 91.2
    Limpieza de playas | Jornada | 60 | 57 | 95.0 | 90,000.00 | 84,270.00 | 93.6
    ## DIRECCIÓN DE RELLENO SANITARIO
    Disposición de desechos | Tonelada | 405,000 | 384,106 | 94.8 | 3,645,000.00 | 3,521,874.30 | 96.6
    Metros cúbicos de cobertura colocada | Metro cúbico | 72,000 | 64,380 | 89.4 | 576,000.00 | 519,442.15 | 90.2
    """,
    above=("CUADRO No. 1 - PROGRAMADO Y EJECUTADO DE ENERO A OCTUBRE DE 2024",),
)
QUARTERS = table(
    2024,
    [
        text("No.", fills="code"),
        name("PROYECTO"),
        measure("UNIDAD"),
        *(
            planned("METAS DE 2024 POR TRIMESTRE", said, period=f"Q{n}")
            for n, said in enumerate(("PRIMERO", "SEGUNDO", "TERCERO", "CUARTO"), start=1)
        ),
        planned("METAS DE 2024 POR TRIMESTRE", "TOTAL"),
    ],
    """
    1 | Contenedores instalados en barriadas | Contenedor | 120 | 180 | 180 | 120 | 600
    2 | Camiones compactadores adquiridos | Camión | - | 10 | 15 | - | 25
    3 | Escuelas con programa de reciclaje | Escuela | 8 | 20 | 20 | 6 | 54
    4 | Operativos contra infractores | Operativo | 24 | 30 | 30 | 36 | 120
    """,
    above=("CUADRO No. 2 - PROYECTOS ESPECIALES",),
)
INDICATORS = table(
    2024,
    [
        name("INDICADOR"),
        base("LÍNEA BASE 2023", year=2023),
        *(planned(f"META {year}", year=year) for year in (2024, 2025, 2026)),
    ],
    """
    Cobertura del servicio de recolección | 84.0% | 87.0% | 90.0% | 93.0% @unit=percent
    Clientes al día en sus pagos | 51.6% | 55.0% | 60.0% | 65.0% @unit=percent
    Flota disponible | 68.2% | 75.0% | 80.0% | 85.0% @unit=percent
    Quejas atendidas | 14,350 | 13,500 | 12,000 | 10,500
    """,
    above=("CUADRO No. 3 - INDICADORES DE DESEMPEÑO",),
)
PLAN = Plan(
    (
        "AUTORIDAD NACIONAL DE LIMPIEZA URBANA",
        "PLAN OPERATIVO ANUAL 2024",
        "Oficina de Planificación - Ciudad de Panamá",
    ),
    (PROGRESS, QUARTERS, INDICATORS),
    unruled="horizontal",
    wide=False,
    numbers=True,
)
