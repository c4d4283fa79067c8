"""Paraguay: the half-yearly account to citizens with its numbered sections, projects with goals, people served, investment and progress, channels of complaint by month, spending by heading with what is left; guaraníes."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

PROJECTS = table(
    2024,
    [
        text("N°"),
        name("Descripción"),
        text("Objetivo"),
        planned("Metas"),
        text("Población Beneficiaria"),
        planned("Valor de Inversión (Gs.)", unit="pyg"),
        done("Porcentaje de Ejecución", unit="percent", period="S1"),
        text("Evidencias"),
    ],
    """
    1 | Becas de formación docente | Mejorar la práctica en el aula | 850 becas | Docentes de escuelas rurales | 4.250.000.000 | 62% | Resoluciones de adjudicación
    2 | Equipamiento de laboratorios | Dotar de ciencias a los colegios | 36 laboratorios | 14.300 estudiantes | 9.180.500.000 | 31% | Actas de recepción
    3 | Alfabetización de adultos en guaraní | Reducir el analfabetismo | 120 círculos | Personas mayores de 15 años | 1.074.000.000 | 88% | Planillas de asistencia
    4 | Conectividad de sedes departamentales | Agilizar los trámites | 17 sedes | Funcionarios y público | 2.615.750.000 | 0% | Llamado en proceso
    """,
    decimal=",",
    above=("4.2 Proyectos y Programas Ejecutados a la fecha del Informe (enero a junio de 2024)",),
)
SERVICES = table(
    2024,
    [
        text("N°"),
        name("Servicio o Producto"),
        measure("Unidad de Medida"),
        planned("Planificado", period="S1"),
        done("Logrado", period="S1"),
        share("% de Cumplimiento", period="S1"),
        text("Observación"),
    ],
    """
    1 | Títulos y certificados registrados | Documento | 45.000 | 48.216 | 107,1 | Aumentó la demanda
    2 | Docentes matriculados | Docente | 6.200 | 5.904 | 95,2 |
    3 | Supervisiones pedagógicas | Visita | 1.350 | 977 | 72,4 | Rubro de viático limitado
    4 | Textos distribuidos | Ejemplar | 310.000 | 310.000 | 100,0 |
    """,
    decimal=",",
    above=("4.3 Servicios o Productos Misionales: metas y logros del primer semestre de 2024",),
)
CLAIMS = table(
    2024,
    [
        text("N°"),
        name("Canal"),
        *(
            done("Consultas recibidas", said, period=f"{n:02d}")
            for n, said in enumerate(("Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio"), start=1)
        ),
        done("Consultas recibidas", "Total", period="S1"),
    ],
    """
    1 | Portal de acceso a la información | 14 | 22 | 31 | 27 | 25 | 19 | 138
    2 | Línea telefónica gratuita | 402 | 688 | 715 | 590 | 566 | 471 | 3.432
    3 | Correo de transparencia | 9 | 11 | 8 | 12 | 6 | 10 | 56
    4 | Ventanilla única | 1.204 | 2.016 | 1.850 | 1.377 | 1.402 | 1.118 | 8.967
    """,
    decimal=",",
    above=("5.1 Canales de Participación Ciudadana",),
)
MONEY = table(
    2024,
    [
        text("Rubro"),
        text("Sub-rubro", fills="code"),
        name("Descripción"),
        planned("Presupuestado", unit="pyg"),
        done("Ejecutado", unit="pyg", period="S1"),
        derived("Saldos"),
    ],
    """
    100 | 111 | Sueldos | 38.415.920.400 | 18.902.117.350 | 19.513.803.050
    ^ | 145 | Honorarios profesionales | 2.260.000.000 | 904.515.000 | 1.355.485.000
    200 | 230 | Pasajes y viáticos | 1.145.300.000 | 388.226.914 | 757.073.086
    ^ | 240 | Gastos por servicios de aseo y mantenimiento | 870.000.000 | 402.600.000 | 467.400.000
    300 | 330 | Productos de papel, cartón e impresos | 5.418.000.000 | 5.216.744.000 | 201.256.000
    500 | 530 | Adquisiciones de maquinarias y equipos | 9.310.500.000 | 2.846.300.500 | 6.464.199.500
    800 | 841 | Becas | 4.250.000.000 | 2.635.000.000 | 1.615.000.000
    TOTALES | < | < | 61.669.720.400 | 31.295.503.764 | 30.374.216.636 @code=?, bold
    """,
    decimal=",",
    above=("4.5 Ejecución Financiera al 30/06/2024, en guaraníes",),
)
PLAN = Plan(
    (
        "INSTITUTO NACIONAL DE FORMACIÓN EDUCATIVA",
        "RENDICIÓN DE CUENTAS AL CIUDADANO - PRIMER SEMESTRE 2024",
        "Plan Anual, República del Paraguay",
    ),
    (PROJECTS, SERVICES, CLAIMS, MONEY),
    unruled="bare",
    numbers=True,
)
