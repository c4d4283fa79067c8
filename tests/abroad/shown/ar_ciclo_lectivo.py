"""Argentina: a university's terms that a note says in months of the academic year, ratios with a colon, units behind the labels, credit in thousands of pesos up to the end of the year."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, measure, name, planned, share, table, text, unsaid

FIRST, SECOND = "2024-03/2024-07", "2024-08/2024-12"
GOALS = table(
    2024,
    [
        group("Programa"),
        name("Meta"),
        measure("Unidad"),
        done("Realizado 2023", year=2023),
        planned("1.er cuatrimestre", "Previsto", period=FIRST),
        done("1.er cuatrimestre", "Realizado", period=FIRST),
        planned("2.º cuatrimestre", "Previsto", period=SECOND),
        done("2.º cuatrimestre", "Realizado", period=SECOND),
        planned("Ciclo lectivo 2024", "Previsto"),
        done("Ciclo lectivo 2024", "Realizado"),
    ],
    """
    Ingreso | Tutorías a ingresantes | Encuentro | 1.140 | 640 | 622 | 560 | 571 | 1.200 | 1.193
    ^ | Becas de ayuda económica | Beca | 815 | 900 | 884 | 900 | 897 | 900 | 897
    Enseñanza | Comisiones de materias de primer año | Comisión | 402 | 210 | 214 | 205 | 199 | 415 | 413
    ^ | Cursos de posgrado dictados | Curso | 58 | 30 | 26 | 34 | 37 | 64 | 63
    ^ | Horas de formación docente | Hora | 2.960 | 1.600 | 1.512 | 1.600 | 1.688 | 3.200 | 3.200 @unit=hour
    Extensión | Proyectos con organizaciones barriales | Proyecto | 41 | 45 | 43 | 45 | 46 | 45 | 46
    """,
    decimal=",",
    above=("Tabla 1. Metas físicas por cuatrimestre",),
    below=("Los cuatrimestres son los del calendario académico: marzo a julio y agosto a diciembre.",),
)
RATIOS = table(
    2024,
    [
        text("N.º"),
        name("Indicador"),
        unsaid("Valor 2022", year=2022),
        planned("Valor esperado 2024"),
        done("Valor observado 2024"),
        text("Fuente"),
    ],
    """
    1 | Relación estudiantes por docente | 21:1{status=?, unit=?, value_base=?} | 18:1{status=?, unit=?, value_base=?} | 19:1{status=?, unit=?, value_base=?} | Anuario
    2 | Tasa de graduación en plazo (%) | 14,2 | 16,0 | 15,7 | SIU @unit=percent
    3 | Duración media de las carreras de grado (años) | 7,9 | 7,5 | 7,6 | SIU @unit=year
    4 | Gasto anual por estudiante ($) | 98.415,30 | 310.000,00 | 342.880,75 | Contaduría @unit=ars
    5 | Docentes con cargo concursado | 64,8 % | ≥ 70 %{n=70, comparator=>=} | 68,3 % | Personal @unit=percent
    6 | Repositorio institucional abierto | No{status=text, unit=?} | Sí{status=text, unit=?} | Sí{status=text, unit=?} | Biblioteca
    """,
    decimal=",",
    above=("Tabla 2. Indicadores de resultado",),
)
CREDIT = table(
    2024,
    [
        text("Inc."),
        name("Objeto del gasto"),
        planned("Crédito inicial", unit="ars", scale=1000),
        planned("Crédito vigente", unit="ars", scale=1000),
        done("Comprometido", unit="ars", scale=1000, optional=True),
        done("Devengado", unit="ars", scale=1000),
        derived("Saldo"),
        share("Ej. %"),
    ],
    """
    1 | Gastos en personal | 18.420.115 | 31.906.480 | 31.890.212 | 31.890.212 | 16.268 | 99,9
    2 | Bienes de consumo | 402.300 | 655.120 | 640.887 | 611.403 | 43.717 | 93,3
    3 | Servicios no personales | 1.115.640 | 2.208.900 | 2.190.415 | 2.044.671 | 164.229 | 92,6
    5 | Transferencias | 386.000 | 702.450 | 702.450 | 698.015 | 4.435 | 99,4
    Total | < | 20.324.055 | 35.472.950 | 35.423.964 | 35.244.301 | 228.649 | 99,4 @bold
    """,
    decimal=",",
    above=("Tabla 3. Ejecución por inciso al 31/12/2024, en miles de pesos",),
)
PLAN = Plan(
    (
        "UNIVERSIDAD NACIONAL DEL ESTERO",
        "PLAN ANUAL DE METAS 2024",
        "Secretaría de Planeamiento, República Argentina",
    ),
    (GOALS, RATIOS, CREDIT),
    unruled="dotted",
    wide=False,
    align="right",
    pen="boxes",
)
