"""Peru: a school district's evaluation of half a year on an upright page; goods and services in soles."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

ACTIVITIES = table(
    2023,
    [
        text("N°"),
        name("Actividad operativa"),
        measure("Unidad de medida"),
        planned("Meta anual"),
        planned("Programado I semestre", period="S1"),
        done("Ejecutado I semestre", period="S1"),
        share("Grado de cumplimiento"),
    ],
    """
    ## Área de Gestión Pedagógica
    1 | Acompañamiento a docentes de primaria | Visita | 1,240 | 620 | 588 | 94.8 %
    2 | Monitoreo a instituciones de inicial | Visita | 480 | 250 | 261 | 104.4 %
    3 | Talleres de planificación curricular | Taller | 18 | 10 | 9 | 90.0 %
    4 | Distribución de cuadernos de trabajo | Módulo | 36,900 | 36,900 | 36,412 | 98.7 %
    5 | Concurso de lectura y dibujo | Evento | 2 | 0 | 0 | -
    6 | Escuelas con biblioteca de aula en uso | Institución educativa | 214 | 150 | 133 | 88.7 %
    ## Área de Gestión Institucional
    7 | Actualización del padrón de locales | Local | 305 | 305 | 305 | 100.0 %
    8 | Racionalización de plazas docentes | Informe | 4 | 2 | 2 | 100.0 %
    9 | Asistencia técnica en presupuesto escolar | Institución educativa | 290 | 145 | 120 | 82.8 %
    ## Área de Administración
    10 | Pago oportuno de planillas | Planilla | 12 | 6 | 6 | 100.0 %
    11 | Contratos docentes registrados | Contrato | 1,075 | 1,075 | 1,068 | 99.3 %
    12 | Inventario de bienes | Inventario | 1 | 0 | 0 | -
    13 | Expedientes atendidos por mesa de partes | Expediente | 24,000 | 12,000 | 13,447 | 112.1 %
    """,
    dash="?",
)
MONEY = table(
    2023,
    [
        name("Genérica de gasto"),
        planned("PIA", unit="pen"),
        planned("PIM", unit="pen"),
        done("Devengado I semestre", unit="pen", period="S1"),
        derived("Saldo"),
        share("%"),
    ],
    """
    2.1 Personal y obligaciones sociales | 38,412,650 | 39,105,880 | 19,004,117 | 20,101,763 | 48.6
    2.2 Pensiones | 4,180,200 | 4,180,200 | 2,071,935 | 2,108,265 | 49.6
    2.3 Bienes y servicios | 2,960,415 | 3,412,907 | 1,108,266 | 2,304,641 | 32.5
    2.6 Activos no financieros | 0 | 186,300 | 41,990 | 144,310 | 22.5
    TOTAL | 45,553,265 | 46,885,287 | 22,226,308 | 24,658,979 | 47.4 @bold
    """,
    above=("Ejecución del presupuesto al 30 de junio de 2023 (en soles)",),
)
PLAN = Plan(
    (
        "UNIDAD DE GESTIÓN EDUCATIVA LOCAL VALLE CHICO",
        "Evaluación del POI 2023",
        "Primer semestre",
    ),
    (ACTIVITIES, MONEY),
    unruled="horizontal",
    wide=False,
    align="right",
    numbers=True,
)
