"""El Salvador: a fire service's half-year follow-up, actions beside their indicators with the year's goal, programmed and realised to June and its share; dollars by line of work in rows with what is left over."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, measure, name, planned, share, table, text

HALF = "Al 30 de junio de 2024"
GOALS = table(
    2024,
    [
        text("No."),
        group("Actividad"),
        name("Indicador"),
        measure("Unidad de medida"),
        planned("Meta anual 2024"),
        planned(HALF, "Programado", period="S1"),
        done(HALF, "Realizado", period="S1"),
        share(HALF, "% cumpl."),
        text("Responsable"),
        text("Observaciones"),
    ],
    """
    # ÁREA 1: ATENCIÓN DE EMERGENCIAS
    1 | Responder a los llamados de la población | Emergencias atendidas | Emergencia | 9,200 | 4,900 | 5,127 | 104.6% | Jefatura de Operaciones | Aumento de incendios en maleza en marzo
    2 | ^ | Tiempo promedio de llegada en zona urbana | Minuto | 9 | 9 | 11 | | Jefatura de Operaciones | Unidades en taller @unit=?
    3 | Apoyar traslados y rescates | Personas rescatadas con vida | Persona | 780 | 390 | 362 | 92.8% | Estaciones |
    # ÁREA 2: PREVENCIÓN
    4 | Inspeccionar establecimientos | Inspecciones realizadas | Inspección | 3,600 | 1,800 | 1,694 | 94.1% | Depto. de Prevención | Plaza vacante
    5 | ^ | Dictámenes entregados en 15 días | Porcentaje | 90% | 90% | 87.5% | 97.2% | Depto. de Prevención | @unit=percent
    6 | Formar brigadas en empresas y escuelas | Brigadistas acreditados | Persona | 2,400 | 1,100 | 1,218 | 110.7% | Escuela de Bomberos |
    7 | ^ | Simulacros evaluados | Simulacro | 96 | 40 | 43 | 107.5% | Escuela de Bomberos |
    # ÁREA 3: CAPACIDAD INSTITUCIONAL
    8 | Mantener la flota vehicular | Mantenimientos preventivos | Vehículo | 148 | 74 | 58 | 78.4% | Taller Central | Repuestos pendientes de compra
    9 | Capacitar al personal operativo | Bomberos con curso de rescate vehicular | Bombero | 120 | 60 | 60 | 100.0% | Escuela de Bomberos |
    """,
    above=("I. Cumplimiento de metas de la programación anual operativa",),
)
MONEY = table(
    2024,
    [
        text("Línea", fills="code"),
        name("Nombre de la línea de trabajo"),
        planned("Presupuesto anual (US$)", unit="usd"),
        done("Ejecutado a junio (US$)", unit="usd", period="S1"),
        derived("Disponible (US$)"),
        share("% de ejecución"),
    ],
    """
    0101 | Dirección y administración | 1,482,600.00 | 702,118.45 | 780,481.55 | 47.4%
    0201 | Servicios de emergencia | 6,915,240.00 | 3,288,907.12 | 3,626,332.88 | 47.6%
    0202 | Prevención y seguridad contra incendios | 824,300.00 | 371,650.90 | 452,649.10 | 45.1%
    0301 | Infraestructura y equipo | 950,000.00 | 118,274.33 | 831,725.67 | 12.4%
    Total | < | 10,172,140.00 | 4,480,950.80 | 5,691,189.20 | 44.1% @bold, code=?
    """,
    above=("II. Ejecución presupuestaria",),
)
PLAN = Plan(
    (
        "CUERPO NACIONAL DE BOMBEROS",
        "Informe de seguimiento al Plan Operativo Anual 2024",
        "Primer semestre - San Salvador, El Salvador, julio de 2024",
    ),
    (GOALS, MONEY),
    unruled="horizontal",
    numbers=True,
    running="Unidad de Planificación y Desarrollo Institucional",
)
