"""Peru: a university's operative plan of three years, goals in kind and in soles of each, by cost centre; indicators with a baseline and what was hoped and obtained in two years; posts by condition."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, measure, name, planned, share, table, text

ACTIVITIES = table(
    2025,
    [
        text("Código", fills="code"),
        name("Actividad operativa / Inversión"),
        measure("U.M."),
        *(
            planned(str(year), said, year=year, unit=unit)
            for year in (2025, 2026, 2027)
            for said, unit in (("Meta física", None), ("Meta financiera S/", "pen"))
        ),
    ],
    """
    ## Centro de costo: Vicerrectorado Académico
    AOI00052100011 | Desarrollo de asignaturas de pregrado | Asignatura | 1,840 | 28,415,300 | 1,860 | 29,012,000 | 1,880 | 29,650,500
    AOI00052100014 | Tutoría a estudiantes en riesgo | Estudiante | 2,300 | 614,250 | 2,450 | 660,000 | 2,600 | 702,400
    AOI00052100018 | Acreditación de programas de estudio | Programa | 3 | 480,000 | 4 | 640,000 | 4 | 640,000
    ## Centro de costo: Vicerrectorado de Investigación
    AOI00052100032 | Proyectos de investigación con fondos concursables | Proyecto | 26 | 1,950,000 | 30 | 2,250,000 | 34 | 2,550,000
    AOI00052100035 | Publicaciones en revistas indizadas | Artículo | 118 | 236,000 | 135 | 270,000 | 150 | 300,000
    ## Centro de costo: Dirección de Bienestar Universitario
    AOI00052100051 | Raciones en el comedor universitario | Ración | 412,500 | 3,093,750 | 420,000 | 3,234,000 | 430,000 | 3,397,000
    AOI00052100053 | Atenciones médicas y psicológicas | Atención | 9,600 | 388,000 | 9,900 | 405,000 | 10,200 | 421,500
    TOTAL | < | < | | 35,177,300 | | 36,471,000 | | 37,661,400 @dependency=?, code=?, measure=?, bold
    """,
    above=("Anexo B-5. POI Multianual 2025-2027: programación física y financiera",),
)
INDICATORS = table(
    2024,
    [
        text("Código", fills="code"),
        name("Indicador"),
        base("Línea base", "Valor 2021", year=2021),
        planned("2023", "Logro esperado", year=2023),
        done("2023", "Logro obtenido", year=2023),
        planned("2024", "Logro esperado"),
        done("2024", "Logro obtenido"),
        share("Avance 2024"),
    ],
    """
    OEI.01 | Porcentaje de egresados con empleo en su especialidad | 48.6% | 52.0% | 50.9% | 54.0% | 55.2% | 102.2% @unit=percent
    AEI.01.03 | Porcentaje de docentes con grado de doctor | 21.3% | 25.0% | 24.1% | 27.0% | 25.8% | 95.6% @unit=percent
    OEI.02 | Número de artículos publicados por cada cien docentes | 14.2 | 19.0 | 18.4 | 22.0 | 23.1 | 105.0% @unit=?
    AEI.02.01 | Número de patentes solicitadas | 1 | 3 | 2 | 4 | 4 | 100.0%
    OEI.03 | Tiempo de entrega del bachillerato (días hábiles) | 62 | 45 | 51 | 40 | 38 | 105.0% @unit=business_day
    AEI.04.02 | Número de locales con certificado de seguridad | ND{status=not_available} | 6 | 4 | 8 | 8 | 100.0%
    """,
    above=("Anexo B-7. Seguimiento de indicadores del Plan Estratégico Institucional al cierre de 2024",),
    below=(
        "ND: no disponible.",
        "Elaborado por la Oficina de Planeamiento con datos de los centros de costo.",
    ),
)
STAFF = table(
    2025,
    [
        name("Condición"),
        done("Ocupadas 2024", "Docentes", year=2024),
        done("Ocupadas 2024", "Administrativos", year=2024),
        planned("Previstas 2025", "Docentes"),
        planned("Previstas 2025", "Administrativos"),
    ],
    """
    Nombrados | 402 | 288 | 425 | 288
    Contratados | 196 | 74 | 180 | 70
    Régimen CAS | 0 | 151 | 0 | 140
    Total | 598 | 513 | 605 | 498 @bold
    """,
    above=("Plazas por condición laboral",),
)
PLAN = Plan(
    (
        "UNIVERSIDAD NACIONAL DEL ALTO MANTARO",
        "PLAN OPERATIVO INSTITUCIONAL MULTIANUAL 2025-2027",
        "Huancayo, Perú",
    ),
    (ACTIVITIES, INDICATORS, STAFF),
    unruled="zebra",
    align="right",
    running="POI Multianual 2025-2027",
    numbers=True,
)
