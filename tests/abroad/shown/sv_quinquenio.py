"""El Salvador: a superintendency's goals of five years with a baseline, then the year's actions with weights and what each half-year is to bring and brought in percent, and dollars of the year by unit."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, group, measure, name, planned, share, table, text

GOALS = table(
    2025,
    [
        group("Objetivo estratégico"),
        name("Indicador"),
        measure("Unidad"),
        base("Línea base 2023", year=2023),
        *(planned("Metas del quinquenio", str(year), year=year) for year in range(2024, 2029)),
        text("Medio de verificación"),
    ],
    """
    OE1. Usuarios protegidos | Reclamos resueltos dentro de 30 días | Porcentaje | 71% | 75% | 80% | 85% | 88% | 90% | Sistema de reclamos @unit=percent
    ^ | Puntos de atención en cabeceras departamentales | Oficina | 5 | 6 | 8 | 10 | 12 | 14 | Acta de apertura
    ^ | Satisfacción de usuarios (escala de 1 a 10) | Nota | 7.2 | 7.5 | 7.8 | 8.0 | 8.2 | 8.5 | Encuesta anual @unit=score
    OE2. Mercados supervisados | Inspecciones técnicas a operadores | Inspección | 388 | 420 | 460 | 500 | 540 | 580 | Informes de campo
    ^ | Operadores con contabilidad regulatoria | Operador | N/D | 4 | 9 | 15 | 21 | 24 | Estados auditados
    OE3. Institución moderna | Trámites con firma electrónica | Trámite | 0 | 3 | 8 | 12 | 16 | 18 | Portal institucional
    """,
    above=("I. Metas del Plan Estratégico Institucional 2024-2028",),
)
ACTIONS = table(
    2025,
    [
        text("Cód."),
        name("Acción operativa"),
        measure("Producto"),
        derived("Peso (%)"),
        planned("Meta 2025"),
        planned("1er semestre", "Programado", period="S1"),
        done("1er semestre", "Realizado", period="S1"),
        planned("2do semestre", "Programado", period="S2"),
        share("% de avance de la meta"),
    ],
    """
    ## INTENDENCIA DE ELECTRICIDAD
    E-1 | Inspeccionar redes de distribución | Inspección | 12 | 240 | 120 | 126 | 120 | 52.5
    E-2 | Revisar pliegos tarifarios | Pliego | 10 | 4 | 2 | 2 | 2 | 50.0
    E-3 | Auditar la calidad del servicio | Informe | 8 | 16 | 8 | 5 | 8 | 31.3
    ## INTENDENCIA DE TELECOMUNICACIONES
    T-1 | Medir cobertura móvil en municipios | Municipio | 14 | 44 | 24 | 24 | 20 | 54.5
    T-2 | Otorgar concesiones de espectro | Resolución | 9 | 30 | 12 | 17 | 18 | 56.7
    T-3 | Instalar sensores de monitoreo | Sensor | 7 | 6 | - | - | 6 | 0.0
    ## CENTRO DE ATENCIÓN AL USUARIO
    A-1 | Atender reclamos presenciales y en línea | Reclamo | 20 | 9,500 | 4,700 | 5,118 | 4,800 | 53.9
    A-2 | Impartir charlas de derechos | Charla | 10 | 60 | 30 | 28 | 30 | 46.7
    A-3 | Abrir oficinas de atención | Oficina | 10 | 2 | 1 | - | 1 | 0.0
    """,
    dash="?",
    above=("II. Plan Operativo Anual 2025, seguimiento del primer semestre",),
    below=("El avance de la meta es lo realizado en el semestre entre la meta anual.",),
)
MONEY = table(
    2025,
    [
        name("Unidad organizativa"),
        planned("Asignado 2025", "Remuneraciones", unit="usd"),
        planned("Asignado 2025", "Bienes y servicios", unit="usd"),
        planned("Asignado 2025", "Inversión en activos", unit="usd"),
        planned("Asignado 2025", "Total", unit="usd"),
        done("Devengado al 30 de junio", unit="usd", period="S1"),
    ],
    """
    Intendencia de Electricidad | $1,284,600 | $310,500 | $45,000 | $1,640,100 | $771,204
    Intendencia de Telecomunicaciones | $1,506,250 | $402,750 | $612,000 | $2,521,000 | $988,416
    Centro de Atención al Usuario | $918,400 | $266,300 | $88,500 | $1,273,200 | $540,977
    Administración | $1,120,000 | $845,000 | $60,000 | $2,025,000 | $1,002,350
    Total | $4,829,250 | $1,824,550 | $805,500 | $7,459,300 | $3,302,947 @bold
    """,
    above=("III. Presupuesto de la acción operativa",),
)
PLAN = Plan(
    (
        "SUPERINTENDENCIA DE SERVICIOS REGULADOS",
        "PLAN OPERATIVO ANUAL 2025",
        "Gobierno de El Salvador",
    ),
    (GOALS, ACTIONS, MONEY),
    unruled="horizontal",
    running="Superintendencia de Servicios Regulados",
    numbers=True,
)
