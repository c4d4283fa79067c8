"""Paraguay: a public university's operative plan, objectives over activities, goals of two half-years and the year, budget in guaraníes with its source; then places offered and enrolled by faculty beside the year before."""

from __future__ import annotations

from tests.abroad.plan import Plan, also, done, group, name, planned, table, text

WHEN = "Programación 2025"
ACTIVITIES = table(
    2025,
    [
        text("Cód."),
        group("Objetivo específico"),
        name("Actividad"),
        also("Indicador de producto"),
        planned(WHEN, "1er. Semestre", period="S1"),
        planned(WHEN, "2do. Semestre", period="S2"),
        planned(WHEN, "Meta anual"),
        text("Dependencia responsable"),
        text("F.F."),
        planned("Presupuesto estimado (Gs.)", unit="pyg"),
    ],
    """
    # EJE 1: FORMACIÓN ACADÉMICA
    1.1.1 | Asegurar la calidad de las carreras | Autoevaluación de carreras para su acreditación | Informe presentado | 2 | 3 | 5 | Dirección Académica | 10 | 385.000.000
    1.1.2 | ^ | Actualización de mallas curriculares | Malla aprobada | 1 | 3 | 4 | Dirección Académica | 10 | 142.500.000
    1.2.1 | Favorecer la permanencia | Otorgamiento de becas de arancel | Beca otorgada | 420 | 380 | 800 | Bienestar Estudiantil | 30 | 1.260.000.000
    1.2.2 | ^ | Cursos de nivelación en ciencias básicas | Curso realizado | 14 | 6 | 20 | Facultades | 30 | 318.000.000
    # EJE 2: INVESTIGACIÓN Y EXTENSIÓN
    2.1.1 | Aumentar la producción científica | Financiamiento de proyectos de investigación | Proyecto financiado | 0 | 16 | 16 | Dirección de Investigación | 20 | 2.400.000.000
    2.1.2 | ^ | Publicación de la revista institucional | Número publicado | 1 | 2 | 3 | Dirección de Investigación | 30 | 76.800.000
    2.2.1 | Servir a la comunidad | Jornadas de atención en salud animal | Jornada realizada | 9 | 11 | 20 | Fac. de Ciencias Veterinarias | 30 | 154.000.000
    # EJE 3: GESTIÓN
    3.1.1 | Modernizar la gestión | Digitalización de expedientes académicos | Expediente digitalizado | 4.500 | 7.500 | 12.000 | Secretaría General | 30 | 210.350.000
    TOTAL | < | < | < | | | | | | 4.946.650.000 @bold, indicator=TOTAL, alias=TOTAL
    """,
    decimal=",",
    above=("Matriz 1. Programación de actividades y recursos",),
    below=("F.F.: fuente de financiamiento (10: Tesoro; 20: préstamo; 30: recursos institucionales).",),
)
FACULTIES = table(
    2025,
    [
        name("Unidad académica"),
        done("Matriculados 2024", year=2024),
        planned("Plazas a ofrecer 2025"),
        planned("Matriculados previstos 2025", "Ingresantes"),
        planned("Matriculados previstos 2025", "Total"),
        planned("Egresados previstos 2025"),
        done("Egresados 2024", year=2024),
    ],
    """
    Facultad de Ciencias Agrarias | 1.104 | 240 | 225 | 1.150 | 118 | 97
    Facultad de Ciencias Veterinarias | 866 | 160 | 160 | 905 | 74 | 81
    Facultad de Ciencias Económicas | 2.317 | 520 | 490 | 2.380 | 265 | 248
    Facultad de Humanidades | 1.490 | 400 | 340 | 1.465 | 190 | 203
    Facultad Politécnica | 1.228 | 300 | 300 | 1.310 | 102 | 88
    Total | 7.005 | 1.620 | 1.515 | 7.210 | 749 | 717 @bold
    """,
    decimal=",",
    above=("Matriz 2. Población estudiantil",),
)
PLAN = Plan(
    (
        "UNIVERSIDAD NACIONAL DEL YSYRY",
        "PLAN OPERATIVO INSTITUCIONAL 2025",
        "Rectorado - Dirección General de Planificación - Paraguay",
    ),
    (ACTIVITIES, FACULTIES),
    unruled="horizontal",
    running="POI 2025",
)
