"""Mexico: a technological university's yearly programme with numerator and denominator of last year's figure and this year's goal, four-month terms that say their months; what it needs by chapter with state, federal and own money in pesos."""

from __future__ import annotations

from tests.abroad.plan import Plan, group, measure, name, planned, table, text, unsaid

BEFORE, AHEAD, TERMS = "Valor alcanzado 2024", "Meta 2025", "Calendario de la meta (acciones)"
INDICATORS = table(
    2025,
    [
        text("No."),
        name("Indicador"),
        unsaid(BEFORE, "Numerador", year=2024, optional=True),
        unsaid(BEFORE, "Denominador", year=2024, optional=True),
        unsaid(BEFORE, "%", year=2024, unit="percent"),
        planned(AHEAD, "Numerador", optional=True),
        planned(AHEAD, "Denominador", optional=True),
        planned(AHEAD, "%", unit="percent"),
        text("Área responsable"),
    ],
    """
    1 | Eficiencia terminal de técnico superior | 412 | 790 | 52.15 | 450 | 815 | 55.21 | Dirección Académica
    2 | Retención de estudiantes de primer ingreso | 866 | 1,040 | 83.27 | 924 | 1,080 | 85.56 | Tutorías
    3 | Docentes con perfil deseable | 31 | 94 | 32.98 | 38 | 96 | 39.58 | Dirección Académica
    4 | Programas educativos acreditados | 6 | 11 | 54.55 | 8 | 11 | 72.73 | Calidad
    5 | Egresados colocados a los seis meses | 301 | 412 | 73.06 | 340 | 450 | 75.56 | Vinculación
    6 | Estudiantes con beca | 1,117 | 2,630 | 42.47 | 1,250 | 2,700 | 46.30 | Servicios Escolares
    """,
    above=("Apartado A. Indicadores institucionales",),
)
ACTIONS = table(
    2025,
    [
        group("Proceso"),
        name("Acción"),
        measure("Unidad de medida"),
        planned(TERMS, "Ene-Abr", period="C1"),
        planned(TERMS, "May-Ago", period="C2"),
        planned(TERMS, "Sep-Dic", period="C3"),
        planned(TERMS, "Total"),
    ],
    """
    Docencia | Evaluar el desempeño docente | Evaluación | 96 | 96 | 98 | 290
    ^ | Impartir cursos de actualización | Curso | 4 | 6 | 3 | 13
    ^ | Asignar estadías en empresas | Estudiante | 390 | 0 | 445 | 835
    Vinculación | Firmar convenios con empresas | Convenio | 8 | 10 | 7 | 25
    ^ | Organizar ferias de empleo | Feria | 0 | 1 | 1 | 2
    ^ | Prestar servicios tecnológicos | Servicio | 12 | 15 | 18 | 45
    Extensión | Visitar bachilleratos de la región | Visita | 40 | 18 | 6 | 64
    ^ | Realizar torneos deportivos | Torneo | 1 | 1 | 2 | 4
    Administración | Dar mantenimiento a laboratorios | Laboratorio | 9 | 9 | 9 | 27
    ^ | Rendir la cuenta pública | Informe | 2 | 1 | 1 | 4
    """,
    above=("Apartado B. Programación de acciones 2025 por cuatrimestre",),
)
MONEY = table(
    2025,
    [
        text("Capítulo"),
        name("Descripción"),
        planned("Federal", unit="mxn"),
        planned("Estatal", unit="mxn"),
        planned("Ingresos propios", unit="mxn"),
        planned("Total", unit="mxn"),
    ],
    """
    1000 | Servicios personales | $ 31,204,118 | $ 31,204,118 | $ 1,850,000 | $ 64,258,236
    2000 | Materiales y suministros | $ 1,415,600 | $ 1,415,600 | $ 2,304,500 | $ 5,135,700
    3000 | Servicios generales | $ 4,982,350 | $ 4,982,350 | $ 3,116,900 | $ 13,081,600
    5000 | Bienes muebles e inmuebles | $ 0 | $ 0 | $ 1,728,600 | $ 1,728,600
    Suma | < | $ 37,602,068 | $ 37,602,068 | $ 9,000,000 | $ 84,204,136 @bold
    """,
    above=("Apartado C. Presupuesto 2025 por fuente de financiamiento (pesos mexicanos)",),
)
PLAN = Plan(
    (
        "UNIVERSIDAD TECNOLÓGICA DEL VALLE DE XOCHITLA",
        "PROGRAMA OPERATIVO ANUAL 2025",
        "Dirección de Planeación y Evaluación",
    ),
    (INDICATORS, ACTIONS, MONEY),
    unruled="zebra",
    align="right",
    running="UTVX - POA 2025",
    numbers=True,
)
