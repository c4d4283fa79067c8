"""Bolivia: results with weights, formulas and sources, physical and financial goals, bolivianos; commas for decimals."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, name, planned, share, table, text

RESULTS = table(
    2024,
    [
        text("Código POA", fills="code"),
        text("Acción de corto plazo"),
        derived("Ponderación (%)"),
        name("Indicador de resultado"),
        text("Fórmula del indicador", fills="formula"),
        base("Línea de base", year=2024),
        planned("Meta 2024"),
        done("Ejecutado", "Al 31 de marzo", period="Q1"),
        done("Ejecutado", "Al 30 de junio", period="S1"),
        text("Fuente de verificación"),
    ],
    """
    1.1.1 | Mejorar caminos vecinales | 35 | Kilómetros de camino mejorados | Suma de km entregados | 112,5 | 140,0 | 18,2 | 61,4 | Actas de entrega
    1.1.2 | ^ | 15 | Puentes con evaluación estructural | Puentes evaluados | 22 | 30 | 4 | 15 | Informes técnicos
    2.1.1 | Atender emergencias viales | 30 | Emergencias atendidas en 24 horas | (Atendidas en 24 h / Reportadas) x 100 | 76,0% | 85,0% | 79,5% | 81,2% | Central de radio @unit=percent
    3.1.1 | Gestionar con transparencia | 20 | Contratos publicados a tiempo | (Publicados / Firmados) x 100 | S/D | 100% | 97,0% | 98,5% | Portal @unit=percent
    """,
    decimal=",",
    dependency="UNIDAD ORGANIZACIONAL: GERENCIA TÉCNICA",
)
MONEY = table(
    2024,
    [
        name("Operación"),
        planned("Programación física", "I Trim", period="Q1"),
        planned("Programación física", "II Trim", period="Q2"),
        planned("Programación física", "III Trim", period="Q3"),
        planned("Programación física", "IV Trim", period="Q4"),
        planned("Programación física", "Gestión 2024"),
        planned("Programación financiera (Bs.)", "Gestión 2024", unit="bob"),
        done("Programación financiera (Bs.)", "Ejecución a junio", unit="bob", period="S1"),
        share("% ejecución"),
    ],
    """
    Mantenimiento rutinario de rodadura | 25 | 40 | 45 | 30 | 140 | 2.415.300,00 | 1.102.450,50 | 45,64%
    Limpieza de alcantarillas | 60 | 80 | 85 | 75 | 300 | 318.750,00 | 140.020,00 | 43,93%
    Señalización horizontal | 0 | 35 | 35 | 0 | 70 | 505.000,00 | 98.300,25 | 19,47%
    """,
    decimal=",",
    dependency="UNIDAD ORGANIZACIONAL: JEFATURA DE CONSERVACIÓN",
)
PLAN = Plan(
    (
        "ADMINISTRADORA BOLIVIANA DE CAMINOS VECINALES",
        "Plan Operativo Anual - Gestión 2024",
        "Seguimiento semestral",
    ),
    (RESULTS, MONEY),
    unruled="horizontal",
    running="POA 2024   |   Seguimiento",
    numbers=True,
    font="Vera",
)
