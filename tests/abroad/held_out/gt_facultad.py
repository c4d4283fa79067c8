"""Guatemala: a university faculty's operative plan, objectives merged over indicators with a baseline and what each half-year adds up to, who answers; students by career with men and women; quetzales by kind of spending."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, group, measure, name, planned, table, text

GOALS = table(
    2025,
    [
        group("Objetivo operativo"),
        text("Código", fills="code"),
        name("Indicador"),
        measure("Unidad de medida"),
        base("Línea de base 2024", year=2024),
        planned("Metas 2025", "Primer semestre", period="S1"),
        planned("Metas 2025", "Segundo semestre", period="S2"),
        planned("Metas 2025", "Anual"),
        text("Responsable"),
    ],
    """
    Fortalecer la docencia | D-1 | Cursos con programa actualizado | Curso | 112 | 60 | 75 | 135 | Secretaría
    ^ | D-2 | Docentes formados en tecnología educativa | Docente | 84 | 50 | 50 | 100 | Formación
    ^ | D-3 | Estudiantes atendidos en tutorías | Estudiante | 640 | 350 | 400 | 750 | Orientación
    ^ | D-4 | Carreras en proceso de acreditación | Carrera | 1 | 0 | 2 | 2 | Evaluación
    Impulsar la investigación | I-1 | Proyectos de investigación concluidos | Proyecto | 7 | 3 | 6 | 9 | Investigación
    ^ | I-2 | Artículos publicados en revistas indexadas | Artículo | 11 | 5 | 9 | 14 | Investigación
    ^ | I-3 | Estudiantes incorporados a proyectos | Estudiante | 38 | 20 | 25 | 45 | Investigación
    Vincular la facultad con la sociedad | E-1 | Prácticas supervisadas en comunidades | Práctica | 295 | 160 | 160 | 320 | Extensión
    ^ | E-2 | Consultas gratuitas brindadas | Consulta | 4,180 | 2,200 | 2,300 | 4,500 | Clínicas
    ^ | E-3 | Convenios firmados con municipalidades | Convenio | 5 | 2 | 4 | 6 | Decanato
    """,
    above=("1. Matriz de programación",),
)
STUDENTS = table(
    2025,
    [
        name("Carrera"),
        done("Inscritos 2024", "Hombres", year=2024),
        done("Inscritos 2024", "Mujeres", year=2024),
        done("Inscritos 2024", "Total", year=2024),
        planned("Proyección 2025", "Hombres"),
        planned("Proyección 2025", "Mujeres"),
        planned("Proyección 2025", "Total"),
    ],
    """
    Química biológica | 214 | 402 | 616 | 220 | 415 | 635
    Nutrición | 66 | 581 | 647 | 75 | 590 | 665
    Biología | 188 | 209 | 397 | 190 | 215 | 405
    Química farmacéutica | 241 | 530 | 771 | 245 | 540 | 785
    Total | 709 | 1,722 | 2,431 | 730 | 1,760 | 2,490 @bold
    """,
    above=("2. Población estudiantil",),
)
MONEY = table(
    2025,
    [
        text("Grupo"),
        name("Descripción"),
        planned("Primer semestre (Q)", unit="gtq", period="S1"),
        planned("Segundo semestre (Q)", unit="gtq", period="S2"),
        planned("Total (Q)", unit="gtq"),
    ],
    """
    0 | Servicios personales | 21,406,300.00 | 23,118,450.00 | 44,524,750.00
    1 | Servicios no personales | 1,180,000.00 | 1,344,600.00 | 2,524,600.00
    2 | Materiales y suministros | 2,310,500.00 | 1,675,000.00 | 3,985,500.00
    3 | Propiedad, planta y equipo | 640,000.00 | 1,905,000.00 | 2,545,000.00
    Total | < | 25,536,800.00 | 28,043,050.00 | 53,579,850.00 @bold
    """,
    above=("3. Presupuesto por grupo de gasto",),
)
PLAN = Plan(
    (
        "UNIVERSIDAD DE LA SIERRA - FACULTAD DE CIENCIAS QUÍMICAS",
        "PLAN OPERATIVO ANUAL 2025",
        "Ciudad de Guatemala, noviembre de 2024",
    ),
    (GOALS, STUDENTS, MONEY),
    unruled="zebra",
    pen="fill",
    running="Plan Operativo Anual 2025",
    numbers=True,
)
