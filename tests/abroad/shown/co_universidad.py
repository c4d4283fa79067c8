"""Colombia: a university's plan of action by axis and project, what each half of the year gave and both together, with a note on method; millions of pesos from appropriation to obligation."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, group, measure, name, planned, share, table, text

GOALS = table(
    2024,
    [
        text("Eje"),
        group("Proyecto"),
        name("Indicador"),
        measure("Unidad"),
        base("Línea base 2023", year=2023),
        planned("Meta 2024"),
        done("Avance Sem. I", period="S1"),
        done("Avance Sem. II", period="S2"),
        done("Resultado 2024"),
        share("% de cumplimiento"),
        text("Responsable"),
    ],
    """
    1. Docencia | Permanencia estudiantil | Estudiantes con apoyo alimentario | Número | 3.410 | 3.800 | 3.622 | 3.914 | 3.914 | 103,0% | Bienestar
    ^ | ^ | Tutorías de pares realizadas | Número | 1.275 | 1.500 | 688 | 741 | 1.429 | 95,3% | Bienestar
    ^ | Calidad de programas | Programas con acreditación vigente | Número | 14 | 17 | 14 | 16 | 16 | 94,1% | Vicerrectoría Académica
    ^ | ^ | Autoevaluaciones terminadas | Número | 5 | 6 | 2 | 4 | 6 | 100,0% | Vicerrectoría Académica
    2. Investigación | Grupos y semilleros | Semilleros con proyecto financiado | Número | 31 | 40 | 18 | 19 | 37 | 92,5% | Dirección de Investigaciones
    ^ | ^ | Productos de nuevo conocimiento | Número | 204 | 230 | 96 | 151 | 247 | 107,4% | Dirección de Investigaciones
    3. Extensión | Educación continua | Personas certificadas en diplomados | Número | 1.866 | 2.000 | 812 | 1.033 | 1.845 | 92,3% | Extensión
    ^ | Regionalización | Municipios con oferta académica | Número | 9 | 11 | 9 | 11 | 11 | 100,0% | Extensión
    4. Gestión | Campus sostenible | Consumo de energía solar sobre el total | Porcentaje | 6,2% | 10,0% | 7,1% | 9,4% | 9,4% | 94,0% | Infraestructura @unit=percent
    ^ | Servicio al ciudadano | Peticiones respondidas en término | Porcentaje | 91,7% | 98,0% | 95,3% | 97,6% | 96,5% | 98,5% | Secretaría General @unit=percent
    """,
    decimal=",",
    above=("Matriz 1. Cumplimiento de metas por proyecto",),
    below=(
        "El resultado de apoyos, programas, municipios y energía solar es el último valor; el de peticiones, el promedio; en los demás es la suma.",
    ),
)
MONEY = table(
    2024,
    [
        name("Eje estratégico"),
        planned("Apropiación inicial", unit="cop", scale=1000000),
        planned("Apropiación definitiva", unit="cop", scale=1000000),
        done("Compromisos", unit="cop", scale=1000000),
        done("Obligaciones", unit="cop", scale=1000000),
        share("Ejecución %"),
    ],
    """
    Docencia | 8.420,0 | 9.115,5 | 8.987,3 | 8.610,2 | 98,6
    Investigación | 3.150,0 | 2.980,0 | 2.644,8 | 2.207,1 | 88,8
    Extensión | 1.275,5 | 1.402,0 | 1.388,9 | 1.301,4 | 99,1
    Gestión | 5.600,0 | 6.348,0 | 5.790,6 | 4.415,7 | 91,2
    Total inversión | 18.445,5 | 19.845,5 | 18.811,6 | 16.534,4 | 94,8 @bold
    """,
    decimal=",",
    above=("Matriz 2. Recursos de inversión de la vigencia 2024 (millones de pesos)",),
)
PLAN = Plan(
    (
        "UNIVERSIDAD PÚBLICA DEL ALTO MAGDALENA",
        "PLAN DE ACCIÓN INSTITUCIONAL 2024",
        "Informe de evaluación anual - Neiva, Colombia",
    ),
    (GOALS, MONEY),
    unruled="bare",
    numbers=True,
)
