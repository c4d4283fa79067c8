"""Bolivia: a university's operations with what adds up by quarter in percent, planned and done, weights and efficacy; money by operation; terms of the academic year."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, name, planned, share, table, text

UP_TO = (("I", "Q1"), ("II", "S1"), ("III", "~09"), ("IV", None))
OPERATIONS = table(
    2024,
    [
        text("Código", fills="code"),
        name("Operación"),
        text("Resultado intermedio esperado"),
        derived("Pond. %"),
        *(
            planned("Programación acumulada (%)", said, period=period, unit="percent")
            for said, period in UP_TO
        ),
        *(done("Ejecución acumulada (%)", said, period=period, unit="percent") for said, period in UP_TO[:3]),
        derived("Eficacia"),
    ],
    """
    # ACP 1: Formar profesionales con pertinencia social
    1.1 | Actualizar planes de estudio | Seis carreras con plan aprobado | 15 | 10 | 35 | 70 | 100 | 8,5 | 30,0 | 66,0 | 0,94
    1.2 | Aplicar la prueba de suficiencia académica | Dos pruebas aplicadas | 10 | 50 | 50 | 50 | 100 | 50,0 | 50,0 | 50,0 | 1,00
    1.3 | Equipar laboratorios de ingeniería | Cuatro laboratorios equipados | 20 | 0 | 20 | 60 | 100 | 0,0 | 12,5 | 41,5 | 0,69
    # ACP 2: Producir conocimiento
    2.1 | Financiar proyectos de investigación | Veinte proyectos con desembolso | 25 | 15 | 40 | 75 | 100 | 15,0 | 43,5 | 77,0 | 1,03
    2.2 | Publicar revistas indexadas | Ocho números publicados | 10 | 25 | 50 | 75 | 100 | 25,0 | 50,0 | 62,5 | 0,83
    # ACP 3: Gestionar con transparencia
    3.1 | Rendir cuentas a la comunidad | Dos audiencias públicas | 8 | 0 | 50 | 50 | 100 | 0,0 | 50,0 | 50,0 | 1,00
    3.2 | Digitalizar trámites estudiantiles | Doce trámites en línea | 12 | 10 | 30 | 65 | 100 | 5,0 | 22,0 | 58,5 | 0,90
    """,
    decimal=",",
    above=("FORMULARIO SEG-02. Seguimiento trimestral a la ejecución física, gestión 2024",),
)
MONEY = table(
    2024,
    [
        text("Cat. Prog."),
        name("Categoría programática"),
        text("F.F."),
        planned("Aprobado Bs", unit="bob"),
        planned("Vigente Bs", unit="bob"),
        done("Ejecutado al III Trim. Bs", unit="bob", period="~09"),
        share("% Ejec."),
    ],
    """
    00 0 001 | Administración central | 41-111 | 28.410.300,00 | 29.875.640,50 | 21.044.118,27 | 70,44
    10 0 002 | Formación de grado | 41-111 | 96.502.000,00 | 97.118.250,00 | 70.315.600,90 | 72,40
    11 0 005 | Investigación | 44-115 | 7.240.000,00 | 9.615.480,75 | 4.001.937,10 | 41,62
    12 0 001 | Interacción social | 20-230 | 1.985.750,00 | 1.985.750,00 | 1.203.004,66 | 60,58
    TOTAL | < | < | 134.138.050,00 | 138.595.121,25 | 96.564.660,93 | 69,67 @bold
    """,
    decimal=",",
    above=("FORMULARIO SEG-04. Ejecución presupuestaria por categoría programática",),
)
STUDENTS = table(
    2024,
    [
        group("Facultad"),
        name("Carrera"),
        planned("Cupos ofertados", "1/2024", period="S1"),
        planned("Cupos ofertados", "2/2024", period="S2"),
        done("Inscritos nuevos", "1/2024", period="S1"),
        done("Inscritos nuevos", "2/2024", period="S2"),
    ],
    """
    Tecnología | Ingeniería Civil | 180 | 120 | 180 | 117
    ^ | Ingeniería de Sistemas | 160 | 100 | 158 | 100
    Salud | Enfermería | 140 | - | 140 | -
    ^ | Bioquímica | 90 | - | 88 | -
    Humanidades | Trabajo Social | 110 | 60 | 97 | 51
    Total | < | 680 | 280 | 663 | 268 @bold
    """,
    decimal=",",
    dash="?",
    above=("FORMULARIO SEG-07. Admisión estudiantil",),
    below=("1/2024: primer semestre; 2/2024: segundo semestre de la gestión 2024.",),
)
PLAN = Plan(
    (
        "UNIVERSIDAD AUTÓNOMA DE LOS YUNGAS",
        "PLAN OPERATIVO ANUAL - GESTIÓN 2024",
        "Estado Plurinacional de Bolivia",
    ),
    (OPERATIONS, MONEY, STUDENTS),
    unruled="zebra",
    align="right",
    running="UALY / Dirección de Planificación Universitaria",
    numbers=True,
)
