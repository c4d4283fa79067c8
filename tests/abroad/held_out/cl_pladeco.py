"""Chile: a commune's development plan followed up, objectives merged over action and indicator, base line, goals of four years and what two of them reached; investment initiatives with code, source and thousands of pesos; services of the year by quarter."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, group, measure, name, planned, table, text

PLANNED_YEARS = range(2023, 2027)
GOALS = table(
    2024,
    [
        text("Objetivo estratégico"),
        group("Acción"),
        name("Indicador"),
        base("Línea base 2022", year=2022),
        *(planned("Meta", str(year), year=year) for year in PLANNED_YEARS),
        *(done("Real", str(year), year=year) for year in (2023, 2024)),
        text("Unidad responsable"),
    ],
    """
    Comuna limpia y verde | Ampliar el reciclaje domiciliario | Toneladas recicladas | 312 | 350 | 420 | 500 | 600 | 338 | 447 | Medio Ambiente
    ^ | Crear áreas verdes | Metros cuadrados nuevos | 4.200 | 5.000 | 6.500 | 6.500 | 7.000 | 5.120 | 4.860 | Aseo y Ornato
    ^ | Plantar árboles nativos | Árboles plantados | 850 | 1.000 | 1.200 | 1.500 | 1.500 | 1.036 | 1.214 | Aseo y Ornato
    Comuna segura | Instalar cámaras de vigilancia | Cámaras operativas | 38 | 50 | 70 | 90 | 110 | 46 | 72 | Seguridad Pública
    ^ | Mejorar la iluminación | Luminarias recambiadas | 600 | 900 | 1.200 | 1.200 | 900 | 874 | 1.190 | Obras
    Comuna que cuida | Apoyar a personas mayores | Personas en talleres | 1.140 | 1.250 | 1.400 | 1.550 | 1.700 | 1.302 | 1.377 | Desarrollo Comunitario
    ^ | Visitar a personas postradas | % con visita mensual | 71% | 75% | 80% | 85% | 90% | 76% | 78% | Desarrollo Comunitario @unit=percent
    Municipio cercano | Digitalizar trámites | Trámites en línea | 12 | 18 | 25 | 32 | 40 | 17 | 27 | Informática
    ^ | Responder solicitudes a tiempo | % respondidas en 15 días | 64% | 75% | 85% | 90% | 95% | 69% | 83% | Transparencia @unit=percent
    """,
    decimal=",",
    above=("I. Matriz de seguimiento del Plan de Desarrollo Comunal 2023-2026",),
)
WORKS = table(
    2025,
    [
        text("Código BIP", fills="code"),
        name("Iniciativa"),
        text("Etapa"),
        text("Fuente"),
        planned("Costo total (M$)", year="?", period="?", unit="clp", scale=1000),
        done("Gasto 2024 (M$)", year=2024, unit="clp", scale=1000),
        planned("Programado 2025 (M$)", unit="clp", scale=1000),
    ],
    """
    40031877-0 | Construcción centro comunitario Los Boldos | Ejecución | FNDR | 1.284.300 | 412.655 | 718.400
    40045120-0 | Reposición veredas sector estación | Ejecución | PMU | 168.750 | 0 | 168.750
    40050963-0 | Mejoramiento cancha El Maitén | Diseño | Municipal | 46.200 | 12.180 | 34.020
    40052218-0 | Normalización posta rural Quebrada Seca | Ejecución | Sectorial | 532.900 | 96.314 | 280.000
    Total | < | < | < | 2.032.150 | 521.149 | 1.201.170 @bold, code=?
    """,
    decimal=",",
    above=("II. Cartera de inversiones (M$: miles de pesos)",),
)
SERVICES = table(
    2025,
    [
        name("Servicio municipal"),
        measure("Unidad"),
        *(
            planned("Programación 2025", said, period=f"Q{n}")
            for n, said in enumerate(("Ene-Mar", "Abr-Jun", "Jul-Sep", "Oct-Dic"), start=1)
        ),
        planned("Programación 2025", "Año"),
    ],
    """
    Operativos veterinarios | Operativo | 6 | 9 | 9 | 8 | 32
    Limpieza de sumideros | Sumidero | 420 | 680 | 310 | 150 | 1.560
    Retiro de voluminosos | Viaje | 95 | 80 | 80 | 110 | 365
    Licencias de conducir otorgadas | Licencia | 1.350 | 1.500 | 1.450 | 1.700 | 6.000
    """,
    decimal=",",
    above=("III. Programa anual de servicios",),
)
PLAN = Plan(
    (
        "ILUSTRE MUNICIPALIDAD DE QUEBRADA SECA",
        "Seguimiento PLADECO y Programa Anual 2025",
        "Secretaría Comunal de Planificación - Región de Valles Altos, Chile",
    ),
    (GOALS, WORKS, SERVICES),
    unruled="zebra",
    numbers=True,
)
