"""Paraguay: a university's activities by faculty with a goal, crosses for the quarters and a cost in guaraníes, students by year with a projection, budget by object of expense."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, table, text

WHEN = "Cronograma 2025"
GOALS = table(
    2025,
    [
        text("N°"),
        name("Actividad / Tarea"),
        measure("Unidad de medida"),
        planned("Meta 2025"),
        text(WHEN, "1er. T"),
        text(WHEN, "2do. T"),
        text(WHEN, "3er. T"),
        text(WHEN, "4to. T"),
        planned("Costo estimado (G.)", unit="pyg"),
        text("F.F."),
        text("Responsable"),
    ],
    """
    ## FACULTAD DE CIENCIAS AGRARIAS
    1.1 | Parcelas demostrativas instaladas | Parcela | 14 | X | | X | | 186.000.000 | 30 | Extensión
    1.2 | Tesis de grado defendidas | Tesis | 62 | | X | | X | 24.800.000 | 30 | Secretaría Académica
    1.3 | Productores asistidos en campo | Productor | 850 | X | X | X | X | 310.500.000 | 10 | Extensión
    ## FACULTAD DE CIENCIAS DE LA SALUD
    2.1 | Pasantías rurales asignadas | Estudiante | 128 | X | | X | | 95.400.000 | 10 | Dirección de Carrera
    2.2 | Atenciones en clínica odontológica | Atención | 6.300 | X | X | X | X | 742.150.000 | 30 | Clínica
    2.3 | Carreras presentadas a acreditación | Carrera | 2 | | X | | | 130.000.000 | 30 | Evaluación
    ## RECTORADO
    3.1 | Becas otorgadas a estudiantes | Beca | 1.100 | X | | | | 2.640.000.000 | 10 | Bienestar Estudiantil
    3.2 | Docentes escalafonados | Docente | 75 | | | X | | 1.218.600.000 | 10 | Talento Humano
    3.3 | Metros cuadrados de aulas construidos | m² | 1.460 | X | X | X | X | 5.475.000.000 | 20 | Obras
    3.4 | Trámites digitalizados | Trámite | 9 | | X | | X | 68.000.000 | 30 | Informática
    """,
    decimal=",",
    above=("Planilla 1. Programación de actividades por dependencia",),
    below=("F.F.: 10 Recursos del Tesoro; 20 Recursos del Crédito Público; 30 Recursos Institucionales.",),
)
STUDENTS = table(
    2025,
    [
        name("Unidad académica"),
        done("Matriculados", "2023", year=2023),
        done("Matriculados", "2024", year=2024),
        planned("Matriculados", "2025 (proyección)"),
        done("Egresados", "2023", year=2023),
        done("Egresados", "2024", year=2024),
        planned("Egresados", "2025 (proyección)"),
    ],
    """
    Facultad de Ciencias Agrarias | 1.288 | 1.341 | 1.400 | 96 | 104 | 110
    Facultad de Ciencias de la Salud | 2.015 | 2.102 | 2.150 | 231 | 218 | 240
    Facultad de Derecho | 1.744 | 1.690 | 1.700 | 142 | 155 | 150
    Facultad de Ingeniería | 903 | 967 | 1.020 | 58 | 61 | 70
    Total | 5.950 | 6.100 | 6.270 | 527 | 538 | 570 @bold
    """,
    decimal=",",
    above=("Planilla 2. Matrícula y egreso",),
)
MONEY = table(
    2025,
    [
        text("Grupo"),
        name("Objeto del gasto"),
        done("Ejecutado 2023 (G.)", year=2023, unit="pyg"),
        planned("Vigente 2024 (G.)", year=2024, unit="pyg"),
        planned("Proyecto 2025 (G.)", unit="pyg"),
    ],
    """
    100 | Servicios personales | 48.915.220.417 | 51.306.800.000 | 53.240.150.000
    200 | Servicios no personales | 4.118.760.230 | 4.905.300.000 | 5.312.000.000
    300 | Bienes de consumo e insumos | 2.644.018.900 | 2.980.450.000 | 3.105.700.000
    500 | Inversión física | 3.877.405.116 | 6.250.000.000 | 7.118.000.000
    800 | Transferencias | 2.210.500.000 | 2.640.000.000 | 2.795.000.000
    TOTAL | < | 61.765.904.663 | 68.082.550.000 | 71.570.850.000 @bold
    """,
    decimal=",",
    above=("Planilla 3. Presupuesto por grupo de objeto del gasto",),
)
PLAN = Plan(
    (
        "UNIVERSIDAD NACIONAL DEL GUAIRÁ Y CAAZAPÁ",
        "PLAN OPERATIVO INSTITUCIONAL 2025",
        "Dirección General de Planificación - Villarrica, Paraguay",
    ),
    (GOALS, STUDENTS, MONEY),
    unruled="dotted",
    numbers=True,
)
