"""Costa Rica: a fire brigade's matrix of indicators with the half-years of one year and the years that follow, thousands of colones, and works."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, group, measure, name, planned, table, text

MATRIX = table(
    2025,
    [
        group("Objetivo operativo"),
        name("Indicador"),
        measure("Unidad de medida"),
        base("Línea base 2023", year=2023),
        planned("Meta 2025", "I semestre", period="S1"),
        planned("Meta 2025", "II semestre", period="S2"),
        planned("Meta 2025", "Anual"),
        planned("Desempeño proyectado", "2026", year=2026),
        planned("Desempeño proyectado", "2027", year=2027),
        planned("Estimación presupuestaria 2025 (miles de colones)", unit="crc", scale=1000),
        text("Responsable"),
    ],
    """
    Atender las emergencias con oportunidad | Porcentaje de incendios atendidos en menos de 10 minutos | Porcentaje | 78,4% | 80,0% | 81,0% | 81,0% | 82,5% | 84,0% | 1.240.500,0 | Dirección de Operaciones @unit=percent
    ^ | Estaciones con unidad extintora de primera respuesta | Estación | 71 | 73 | 75 | 75 | 77 | 79 | 2.385.000,0 | Dirección de Operaciones
    ^ | Bomberos permanentes capacitados en rescate vehicular | Persona | 412 | 120 | 160 | 280 | 300 | 300 | 96.340,5 | Academia de Bomberos
    Mejorar la red de hidrantes | Hidrantes instalados | Hidrante | 1.085 | 500 | 700 | 1.200 | 1.250 | 1.300 | 812.000,0 | Programa de Hidrantes
    ^ | Hidrantes inspeccionados | Hidrante | 9.640 | 5.000 | 5.200 | 10.200 | 10.500 | 10.800 | 48.115,0 | Programa de Hidrantes
    Prevenir incendios en edificaciones | Planos revisados | Plano | 5.318 | 2.700 | 2.800 | 5.500 | 5.600 | 5.700 | 154.270,0 | Ingeniería de Bomberos
    ^ | Inspecciones a sitios de reunión pública | Inspección | 1.876 | 950 | 1.050 | 2.000 | 2.100 | 2.200 | 88.904,0 | Ingeniería de Bomberos
    ^ | Niños que participan en la brigada infantil | Persona | 3.902 | 2.000 | 2.200 | 4.200 | 4.400 | 4.600 | 31.250,0 | Prevención e Investigación
    Fortalecer la gestión administrativa | Porcentaje de ejecución presupuestaria | Porcentaje | 91,2% | 42,0% | 94,0% | 94,0% | 95,0% | 95,0% | 12.600,0 | Dirección Administrativa @unit=percent
    ^ | Días para adjudicar una licitación menor | Día | 41 | 38 | 35 | 35 | 33 | 30 | 9.875,0 | Proveeduría @unit=day
    """,
    decimal=",",
    above=("Matriz de articulación plan presupuesto",),
)
WORKS = table(
    2025,
    [
        text("N.°"),
        name("Proyecto de inversión"),
        text("Cantón"),
        planned("Monto 2025 (miles de colones)", unit="crc", scale=1000),
        text("Inicio"),
        text("Conclusión"),
    ],
    """
    1 | Construcción de la estación metropolitana norte | Tibás | 1.906.400,0 | feb-2025 | dic-2025
    2 | Reconstrucción de la estación costera | Garabito | 745.230,5 | mar-2025 | oct-2025
    3 | Compra de tres camiones cisterna | Todos | 1.128.000,0 | ene-2025 | ago-2025
    4 | Sistema de despacho por radio digital | Todos | 389.660,0 | abr-2025 | nov-2025
    Total | < | < | 4.169.290,5 | | @bold
    """,
    decimal=",",
    above=("Programación de proyectos de inversión",),
)
PLAN = Plan(
    (
        "CUERPO DE BOMBEROS DE LA MESETA",
        "PLAN ANUAL OPERATIVO 2025",
        "Unidad de Planificación, San José, Costa Rica",
    ),
    (MATRIX, WORKS),
    unruled="horizontal",
    numbers=True,
)
