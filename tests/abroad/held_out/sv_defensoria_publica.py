"""El Salvador: a public defender's board of indicators with formula, last year's figure, the goal and what three quarters gave, the fourth still empty; goals of the year by regional office."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, group, measure, name, planned, table, text, unsaid

RESULT = "Resultado 2025"
BOARD = table(
    2025,
    [
        text("N.°"),
        group("Objetivo estratégico"),
        name("Indicador"),
        text("Fórmula", fills="formula"),
        unsaid("Dato 2024", year=2024),
        planned("Meta 2025"),
        done(RESULT, "I trim.", period="Q1"),
        done(RESULT, "II trim.", period="Q2"),
        done(RESULT, "III trim.", period="Q3"),
        text(RESULT, "IV trim."),
        text("Estado"),
    ],
    """
    1 | Acceso a la defensa penal | Audiencias cubiertas | Audiencias atendidas / audiencias convocadas x 100 | 91.4% | 95.0% | 92.8% | 94.1% | 95.6% | | Cumple @unit=percent
    2 | ^ | Casos penales asumidos | Conteo de casos | 21,806 | 22,500 | 5,410 | 5,732 | 5,588 | | En curso
    3 | ^ | Días entre la solicitud y el nombramiento | Promedio de días | 6 | 4 | 6 | 5 | 5 | | Atraso @unit=day
    4 | Protección de la familia | Cuotas alimenticias acordadas en conciliación | Conteo de acuerdos | 8,115 | 8,400 | 2,036 | 2,190 | 2,077 | | En curso
    5 | ^ | Demandas de alimentos con sentencia favorable | Sentencias favorables / sentencias x 100 | 78.0% | 80.0% | 77.3% | 79.9% | 81.2% | | Cumple @unit=percent
    6 | Atención a trabajadores | Reclamos laborales concluidos | Conteo de reclamos | 3,942 | 4,000 | 988 | 1,020 | 1,101 | | En curso
    7 | ^ | Proporción de reclamos conciliados | Conciliados / concluidos x 100 | 44.7% | 50.0% | 43.0% | 46.5% | 45.8% | | Atraso @unit=percent
    8 | Gestión interna | Personal evaluado | Evaluados / personal x 100 | 88.2% | 100.0% | N/A | 97.4% | N/A | | En curso @unit=percent
    """,
    above=("Cuadro 1. Tablero de indicadores con corte al 30 de septiembre de 2025",),
    below=("N/A: no aplica medición en el trimestre.",),
)
OFFICES = table(
    2025,
    [
        name("Procuraduría auxiliar"),
        measure("Unidad de medida"),
        planned("Meta anual 2025"),
        done("Realizado ene-sep", period="~09"),
        text("Comentario"),
    ],
    """
    San Salvador | Asistencia | 31,200 | 24,118 |
    Santa Ana | Asistencia | 12,450 | 9,206 | Dos plazas sin cubrir
    San Miguel | Asistencia | 14,800 | 11,640 |
    Sonsonate | Asistencia | 9,300 | 7,015 |
    La Unión | Asistencia | 5,750 | 3,884 | Cierre por reparación en marzo
    Chalatenango | Asistencia | 4,900 | 3,951 |
    Total nacional | Asistencia | 78,400 | 59,814 | @bold
    """,
    above=("Cuadro 2. Asistencias legales por procuraduría auxiliar",),
)
PLAN = Plan(
    (
        "DEFENSORÍA PÚBLICA GENERAL",
        "Plan Operativo Institucional 2025",
        "Seguimiento al tercer trimestre - San Salvador",
    ),
    (BOARD, OFFICES),
    unruled="horizontal",
    running="Unidad de Planificación y Calidad",
)
