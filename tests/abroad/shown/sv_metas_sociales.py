"""El Salvador: goals put off within the year, what rows belong to cut by the page's turn, goals in words; dollar signs."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, group, measure, name, planned, share, table, text

GOALS = table(
    2024,
    [
        text("Cód.", fills="code"),
        group("Resultado esperado"),
        name("Acción social"),
        measure("Unidad"),
        planned("Meta anual", "Aprobada"),
        planned("Meta anual", "Reprog."),
        planned("1er Trim", "Prog.", period="Q1"),
        done("1er Trim", "Real.", period="Q1"),
        planned("2do Trim", "Reprog.", period="Q2"),
        done("2do Trim", "Real.", period="Q2"),
        share("Cumpl. acum. s/ reprog."),
        text("Responsable"),
    ],
    """
    A-01 | Niñez con cuido y juego | Niñas y niños atendidos en centros de cuido | Niño | 3,200 | 3,350 | 3,200 | 3,118 | 3,350 | 3,402 | 97.8% | Primera infancia
    A-02 | ^ | Centros de cuido con cocina equipada | Centro | 48 | 44 | 12 | 9 | 14 | 15 | 54.5% | Primera infancia
    A-03 | ^ | Porcentaje de niños con control de crecimiento | Porcentaje | 95 | 95 | 90 | 86.5 | 93 | 91.2 | - | Primera infancia @unit=percent
    A-04 | ^ | Manual de juego para educadoras | Documento | Un manual{status=?, unit=?, value_base=?} | Dos (2) manuales{n=2} | - | - | 1 | 1 | 50.0% | Primera infancia
    A-05 | ^ | 16 jornadas de desparasitación | Jornada | 16 | 16 | 4 | 4 | 4 | 5 | 56.3% | Salud
    B-01 | Mujeres con ingresos propios | Mujeres con capital semilla entregado | Mujer | 1,100 | 960 | 150 | 94 | 310 | 352 | 46.5% | Autonomía
    B-02 | ^ | Cooperativas de costureras legalizadas | Cooperativa | 20 | 20 | 3 | 3 | 6 | 4 | 35.0% | Autonomía
    B-03 | ^ | Horas de asesoría técnica brindadas | Hora | 5,760 | 5,400 | 1,200 | 1,164 | 1,400 | 1,433 | 48.1% | Autonomía @unit=hour
    B-04 | ^ | Casos de violencia atendidos en ventanilla | Caso | N/A | N/A | N/A | 418 | N/A | 397 | N/A | Ventanilla @turn
    B-05 | ^ | Espera para la primera cita | Días | 10 días | 8 días | 12 días | 13.5 días | 10 días | 9 días | - | Ventanilla @unit=day
    B-06 | ^ | Ferias de emprendedoras realizadas | Feria | 12 | 14 | 2 | 2 | 4 | 5 | 50.0% | Autonomía
    C-01 | Personas mayores acompañadas | Personas mayores con visita domiciliar | Persona | 2,480 | 2,480 | 600 | 588 | 640 | 655 | 50.1% | Adulto mayor
    C-02 | ^ | Comedores solidarios en funcionamiento | Comedor | 31 | 29 | 28 | 27 | 29 | 29 | - | Adulto mayor
    C-03 | ^ | Porciones servidas en comedores 2024 | Porción | 744,000 | 696,000 | 168,000 | 159,870 | 174,000 | 175,212 | 48.1% | Adulto mayor
    C-04 | ^ | Encuesta de satisfacción a usuarios | Informe | 2 informes | 2 informes | - | - | 1 | s/i | 0.0% | Planificación
    """.replace("s/i", "s/i{status=not_available}"),
    dash="?",
    above=("Cuadro de metas sociales 2024, seguimiento a los dos primeros trimestres",),
    below=("Las metas se reprogramaron por acuerdo de la Junta en abril de 2024.",),
)
MONEY = table(
    2024,
    [
        text("LT"),
        name("Línea de trabajo"),
        planned("Votado", unit="usd"),
        planned("Modificado", unit="usd"),
        done("Devengado ene-jun", unit="usd", period="S1"),
        share("Dev./Mod."),
    ],
    """
    0101 | Dirección y administración | $612,400.00 | $598,150.00 | $287,311.42 | 48.0%
    0201 | Primera infancia | $2,845,000.00 | $2,990,500.00 | $1,402,877.90 | 46.9%
    0202 | Autonomía económica de las mujeres | $1,160,250.00 | $1,012,000.00 | $371,404.00 | 36.7%
    0203 | Adulto mayor | $903,700.00 | $920,700.00 | $440,015.25 | 47.8%
    TOTAL | < | $5,521,350.00 | $5,521,350.00 | $2,501,608.57 | 45.3% @bold
    """,
    above=("Cuadro 2. Recursos por línea de trabajo",),
)
PLAN = Plan(
    (
        "INSTITUTO SALVADOREÑO DE PROTECCIÓN A LA FAMILIA",
        "PLAN OPERATIVO ANUAL 2024",
        "Informe de seguimiento semestral",
    ),
    (GOALS, MONEY),
    unruled="bare",
    running="POA 2024 · Seguimiento semestral",
    numbers=True,
    font="Vera",
)
