"""Spain: actions of a university with a value to start from, bounds, ranges and goals in a word; academic years that leave open which year they are."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, group, name, planned, share, table, text, unsaid

ACTIONS = table(
    2023,
    [
        text("Cód.", fills="code"),
        group("Objetivo operativo"),
        text("Acción"),
        name("Indicador"),
        base("Valor de partida (2022)", year=2022),
        planned("Meta 2023"),
        done("Resultado 2023"),
        share("Grado de consecución"),
        planned("Meta 2024", year=2024),
        text("Órgano responsable"),
    ],
    """
    # EJE 1. DOCENCIA
    1.1.1 | Renovar la oferta de títulos | Revisar los planes de estudio | Títulos con informe favorable de acreditación | 31 | 36 | 35 | 97,2 % | 40 | Vicerrectorado de Estudios
    1.1.2 | ^ | Crear dobles grados | Dobles grados verificados | 4 | ≥ 6{n=6, comparator=>=} | 6 | 100,0 % | ≥ 8{n=8, comparator=>=} | Vicerrectorado de Estudios
    1.2.1 | Reducir el abandono | Tutorizar a estudiantes de primer curso | Tasa de abandono en primer curso | 18,4 % | ≤ 16 %{n=16, comparator=<=} | 16,9 % | 94,7 % | ≤ 15 %{n=15, comparator=<=} | Delegación del Rector @unit=percent
    1.2.2 | ^ | Evaluar la docencia | Valoración media del profesorado (escala 1-5) | 3,92 | 4,00 | 4,07 | 101,8 % | 4,10 | Unidad de Calidad @unit=?
    # EJE 2. INVESTIGACIÓN Y TRANSFERENCIA
    2.1.1 | Captar fondos europeos | Abrir una oficina de proyectos | Oficina de proyectos en funcionamiento | No{status=text, unit=?} | Sí{status=text, unit=?} | Sí{status=text, unit=?} | 100,0 % | Sí{status=text, unit=?} | Gerencia
    2.1.2 | ^ | Acompañar las solicitudes | Propuestas presentadas a convocatorias europeas | 22 | 25-30{status=text, unit=?} | 28 | 100,0 % | 30-35{status=text, unit=?} | Vicerrectorado de Investigación
    2.2.1 | Proteger los resultados | Formar en propiedad industrial | Horas de formación por grupo de investigación | 1,5 | 4 | 3,5 | 87,5 % | 6 | Oficina de Transferencia @unit=hour
    2.2.2 | ^ | Financiar prototipos | Ingresos por licencias (miles de €) | 84,6 | más de 100{n=100, comparator=>} | 112,3 | 112,3 %{scale=1} | más de 125{n=125, comparator=>} | Oficina de Transferencia @unit=eur, scale=1000
    """,
    decimal=",",
    above=("Tabla 2. Seguimiento de acciones a 31 de diciembre de 2023",),
    below=(
        "El grado de consecución compara el resultado con la meta; no supera el 100 % en acciones de sí o no.",
    ),
)
ENTRANTS = table(
    2023,
    [
        name("Facultad o escuela"),
        unsaid("Plazas ofertadas", "2022-23", year="?", period="?", optional=True),
        unsaid("Plazas ofertadas", "2023-24", year="?", period="?", optional=True),
        unsaid("Matrícula de nuevo ingreso", "2022-23", year="?", period="?", optional=True),
        unsaid("Matrícula de nuevo ingreso", "2023-24", year="?", period="?", optional=True),
        derived("Variación"),
        derived("Nota de corte"),
    ],
    """
    Facultad de Ciencias | 480 | 500 | 452 | 491 | 8,6 % | 7,215
    Facultad de Derecho y Economía | 1.150 | 1.120 | 1.138 | 1.104 | -3,0 % | 6,480
    Escuela Politécnica | 690 | 720 | 655 | 702 | 7,2 % | 8,034
    Facultad de Enfermería | 140 | 160 | 140 | 160 | 14,3 % | 11,527
    Total | 2.460 | 2.500 | 2.385 | 2.457 | 3,0 % | -
    """,
    decimal=",",
    above=("Tabla 3. Acceso a los estudios de grado, por curso académico",),
)
PLAN = Plan(
    (
        "UNIVERSIDAD DEL ALTO PISUERGA",
        "PLAN ANUAL DE ACTUACIÓN 2023",
        "Informe de seguimiento del Plan Estratégico",
    ),
    (
        "El presente informe recoge el avance de las acciones previstas para el ejercicio 2023.",
        ACTIONS,
        ENTRANTS,
    ),
    unruled="bare",
    font="Vera",
    numbers=True,
)
