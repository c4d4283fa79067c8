"""Panama: civil aviation, what was programmed and achieved in the first half beside the year's goal, revenue in balboas, works with their sign."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

ACTIVITIES = table(
    2025,
    [
        name("ACTIVIDAD"),
        measure("UNIDAD"),
        planned("PROGRAMADO", "AÑO 2025"),
        planned("PROGRAMADO", "ENE - JUN", period="S1"),
        done("LOGRADO", "ENE - JUN", period="S1"),
        share("% DE LOGRO"),
        text("OBSERVACIÓN"),
    ],
    """
    # SEGURIDAD AÉREA
    Inspecciones de rampa a aeronaves | Inspección | 420 | 210 | 198 | 94.3 |
    Licencias de personal técnico renovadas | Licencia | 2,860 | 1,400 | 1,533 | 109.5 | Campaña en línea
    Auditorías a talleres aeronáuticos | Auditoría | 34 | 16 | 11 | 68.8 | Dos inspectores de licencia
    Certificados de aeronavegabilidad emitidos | Certificado | 510 | 255 | 247 | 96.9 |
    # NAVEGACIÓN AÉREA
    Operaciones controladas en ruta | Operación | 168,000 | 82,500 | 85,914 | 104.1 |
    Radioayudas con mantenimiento preventivo | Equipo | 58 | 29 | 29 | 100.0 |
    Horas de vuelo de calibración | Hora | 120 | 60 | 42.5 | 70.8 | Aeronave en revisión @unit=hour
    # FORMACIÓN
    Controladores graduados | Persona | 24 | - | - | - | Curso inicia en julio
    Cursos recurrentes dictados | Curso | 40 | 22 | 25 | 113.6 |
    """,
    dash="?",
    above=("Cuadro N.º 1 - Metas físicas",),
)
REVENUE = table(
    2025,
    [
        text("CÓDIGO", fills="code"),
        name("RENGLÓN DE INGRESO"),
        planned("PRESUPUESTO DE LEY", unit="pab"),
        planned("ASIGNADO A JUNIO", unit="pab", period="S1"),
        done("RECAUDADO A JUNIO", unit="pab", period="S1"),
        derived("DIFERENCIA"),
    ],
    """
    1.2.1.1 | Arrendamiento de locales | 6,480,000 | 3,240,000 | 3,318,450 | 78,450
    1.2.1.4 | Servicios de aterrizaje | 18,950,000 | 9,475,000 | 9,902,117 | 427,117
    1.2.4.2 | Tasa de protección al vuelo | 41,300,000 | 20,650,000 | 20,114,806 | (535,194)
    1.2.6.0 | Otros ingresos varios | 870,000 | 435,000 | 291,340 | (143,660)
    TOTAL | < | 67,600,000 | 33,800,000 | 33,626,713 | (173,287) @bold, code=?
    """,
    above=("Cuadro N.º 2 - Ingresos corrientes (en balboas)",),
)
PLAN = Plan(
    (
        "AUTORIDAD DE AERONÁUTICA DEL ISTMO",
        "PLAN OPERATIVO ANUAL 2025",
        "Seguimiento al primer semestre",
    ),
    (ACTIVITIES, REVENUE),
    unruled="bare",
    wide=False,
    align="right",
    running="Autoridad de Aeronáutica del Istmo - Dirección de Planificación",
)
