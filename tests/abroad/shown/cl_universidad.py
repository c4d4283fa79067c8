"""Chile: a state university's agreement of several years, goal and achievement under each year and goals of the years ahead; milestones with dates; spending of two years in thousands of pesos."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, name, planned, share, table, text

GOALS = table(
    2024,
    [
        text("N°"),
        name("Nombre del indicador"),
        base("Valor base 2022", year=2022),
        planned("2023", "Meta", year=2023),
        done("2023", "Logro", year=2023),
        planned("2024", "Meta", year=2024),
        done("2024", "Logro", year=2024),
        planned("2025", "Meta", year=2025),
        planned("2026", "Meta", year=2026),
    ],
    """
    # Objetivo específico 1: Fortalecer la formación de pregrado
    1 | Tasa de retención de primer año | 76,4 % | 77,5 % | 77,1 % | 79,0 % | 79,6 % | 80,5 % | 82,0 % @unit=percent
    2 | Tasa de titulación oportuna | 21,8 % | 23,0 % | 22,4 % | 25,0 % | 24,1 % | 27,0 % | 29,0 % @unit=percent
    3 | Carreras con perfil de egreso actualizado | 8 | 12 | 12 | 20 | 19 | 28 | 34
    4 | Estudiantes atendidos por la unidad de apoyo | 1.120 | 1.300 | 1.418 | 1.500 | 1.577 | 1.650 | 1.800
    # Objetivo específico 2: Aumentar la investigación con pertinencia regional
    5 | Publicaciones indexadas | 164 | 175 | 181 | 190 | 203 | 205 | 220
    6 | Proyectos con fondos externos adjudicados | 31 | 34 | 29 | 37 | 38 | 40 | 44
    7 | Solicitudes de patentes | 2 | 3 | 1 | 4 | 4 | 5 | 6
    # Objetivo específico 3: Vincular la universidad con su territorio
    8 | Convenios activos con municipios | 11 | 14 | 15 | 17 | 16 | 20 | 23
    9 | Participantes en escuelas de temporada | 640 | 750 | 702 | 800 | 911 | 900 | 1.000
    """,
    decimal=",",
    above=("1. Indicadores de desempeño del convenio",),
)
MILESTONES = table(
    2024,
    [
        text("Hito"),
        text("Fecha programada"),
        text("Fecha de cumplimiento"),
        text("Estado"),
        text("Medio de verificación"),
    ],
    """
    Modelo educativo aprobado por el consejo superior | 30-04-2024 | 17-05-2024 | Cumplido con retraso | Decreto
    Laboratorio de simulación clínica habilitado | 31-08-2024 | 30-08-2024 | Cumplido | Acta de recepción
    Sistema de alerta temprana en operación | 31-10-2024 | | En desarrollo | Informe técnico
    Política de equidad de género actualizada | 15-12-2024 | 02-12-2024 | Cumplido | Decreto
    """,
    above=("2. Hitos del año 2024",),
)
MONEY = table(
    2024,
    [
        name("Ítem de gasto"),
        planned("Presupuesto total del convenio", year="?", period="?", unit="clp", scale=1000),
        done("Ejecutado 2023", year=2023, unit="clp", scale=1000),
        done("Ejecutado 2024", unit="clp", scale=1000),
        derived("Saldo por ejecutar"),
        share("% de avance", year="?"),
    ],
    """
    Contratación de académicos | 940.000 | 118.320 | 286.415 | 535.265 | 43,1
    Equipamiento de laboratorios | 615.500 | 74.088 | 301.940 | 239.472 | 61,1
    Obras menores | 282.000 | 0 | 96.775 | 185.225 | 34,3
    Becas de posgrado | 168.400 | 31.200 | 52.650 | 84.550 | 49,8
    Consultorías | 74.100 | 12.900 | 18.444 | 42.756 | 42,3
    Total | 2.080.000 | 236.508 | 756.224 | 1.087.268 | 47,7 @bold
    """,
    decimal=",",
    above=("3. Ejecución de recursos (miles de pesos)",),
)
PLAN = Plan(
    (
        "UNIVERSIDAD ESTATAL DE LA FRONTERA AUSTRAL",
        "CONVENIO DE DESEMPEÑO 2023-2026",
        "Informe de avance anual 2024 - Puerto Aysén, Chile",
    ),
    (GOALS, MILESTONES, MONEY),
    unruled="bare",
    font="Vera",
    align="right",
)
