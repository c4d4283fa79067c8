"""Mexico: a state college of upper secondary schools, indicators with formula, what the year before reached, the goal and what adds up at two half-years; goals by campus as columns; pesos by chapter authorised and spent to December."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, measure, name, planned, share, table, text

GOALS = table(
    2024,
    [
        group("Línea de acción"),
        name("Indicador"),
        text("Fórmula", fills="formula"),
        measure("Unidad de medida"),
        done("Resultado 2023", year=2023),
        planned("Meta 2024"),
        done("Avance 2024", "Enero-junio", period="S1"),
        done("Avance 2024", "Enero-diciembre"),
        share("% de cumplimiento"),
        text("Área"),
    ],
    """
    Cobertura | Alumnos inscritos en el ciclo | Suma de alumnos | Alumno | 22,418 | 23,000 | 22,106 | 23,274 | 101.2 | Control Escolar
    ^ | Aspirantes con examen presentado | Suma de aspirantes | Aspirante | 9,870 | 10,200 | 10,044 | 10,044 | 98.5 | Control Escolar
    Permanencia | Abandono escolar | (Bajas / Matrícula) x 100 | Porcentaje | 11.6 | 10.5 | 6.2 | 10.9 | 96.3 | Académica @unit=percent
    ^ | Alumnos con tutoría individual | Suma de alumnos | Alumno | 5,312 | 6,000 | 2,980 | 6,155 | 102.6 | Académica
    ^ | Eficiencia terminal | (Egresados / Ingreso de la generación) x 100 | Porcentaje | 63.9 | 66.0 | - | 65.1 | 98.6 | Planeación @unit=percent
    Docencia | Docentes con diplomado concluido | Suma de docentes | Docente | 204 | 260 | 118 | 251 | 96.5 | Formación Docente
    ^ | Academias estatales realizadas | Suma de reuniones | Reunión | 16 | 18 | 9 | 18 | 100.0 | Académica
    Infraestructura | Planteles con internet de alta velocidad | Suma de planteles | Plantel | 19 | 28 | 21 | 26 | 92.9 | Informática
    """,
    dash=None,
    above=("Formato 1. Avance de indicadores del Programa Operativo Anual 2024",),
)
CAMPUSES = ("Centro", "Costa", "Sierra", "Valle", "Total")
BY_CAMPUS = table(
    2024,
    [name("Meta"), *(planned("Programado 2024 por zona", campus) for campus in CAMPUSES)],
    """
    Becas de transporte por entregar | 640 | 410 | 520 | 330 | 1,900
    Laboratorios por equipar | 3 | 2 | 2 | 1 | 8
    Brigadas de salud escolar | 24 | 16 | 12 | 12 | 64
    Encuentros deportivos y culturales | 6 | 4 | 4 | 4 | 18
    """,
    above=("Formato 2. Metas de apoyo al estudiante por zona",),
)
MONEY = table(
    2024,
    [
        text("Cap.", fills="code"),
        name("Concepto"),
        planned("Autorizado", unit="mxn"),
        planned("Modificado", unit="mxn"),
        done("Ejercido al 31 de diciembre", unit="mxn"),
        derived("Por ejercer"),
        share("% ejercido"),
    ],
    """
    1000 | Servicios personales | $412,660,180.00 | $418,204,312.00 | $417,936,044.18 | $268,267.82 | 99.9
    2000 | Materiales y suministros | $14,310,500.00 | $13,118,900.00 | $12,440,387.92 | $678,512.08 | 94.8
    3000 | Servicios generales | $38,905,200.00 | $39,414,668.00 | $37,002,115.35 | $2,412,552.65 | 93.9
    5000 | Bienes muebles e inmuebles | $9,400,000.00 | $4,538,000.00 | $3,871,906.40 | $666,093.60 | 85.3
    Total | < | $475,275,880.00 | $475,275,880.00 | $471,250,453.85 | $4,025,426.15 | 99.2 @bold, code=?
    """,
    above=("Formato 3. Ejercicio del presupuesto 2024 (pesos)",),
)
PLAN = Plan(
    (
        "COLEGIO DE BACHILLERES DEL ESTADO DE TEPEYÁHUAC",
        "Evaluación del Programa Operativo Anual 2024",
        "Dirección de Planeación, Programación y Presupuesto - México",
    ),
    (GOALS, BY_CAMPUS, MONEY),
    unruled="zebra",
    running="Evaluación POA 2024",
)
