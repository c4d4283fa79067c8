"""Ecuador: objectives and indicators of a result-based management, how they behave, what they reached in two terms; dollars by activity."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, group, measure, name, planned, share, table, text

INDICATORS = table(
    2024,
    [
        group("Objetivo operativo"),
        name("Indicador"),
        text("Comportamiento"),
        text("Frecuencia"),
        measure("Unidad"),
        base("Línea base (dic. 2023)", year=2023),
        planned("Meta 2024"),
        done("Resultado I semestre", period="S1"),
        share("Cumplimiento"),
    ],
    """
    Incrementar la llegada de visitantes | Visitantes registrados en oficinas de turismo | Continuo | Mensual | Persona | 48.215 | 52.000 | 27.904 | 53,66%
    ^ | Rutas turísticas con señalización completa | Discreto | Semestral | Ruta | 6 | 9 | 7 | 77,78%
    ^ | Ferias de promoción con presencia del cantón | Discreto | Trimestral | Feria | 11 | 12 | 5 | 41,67%
    Elevar la calidad del servicio | Establecimientos con distintivo de calidad | Continuo | Semestral | Establecimiento | 87 | 120 | 101 | 84,17%
    ^ | Prestadores capacitados | Discreto | Mensual | Persona | 640 | 700 | 388 | 55,43%
    ^ | Quejas resueltas en diez días | Continuo | Mensual | Porcentaje | 71,5% | 85,0% | 79,2% | 93,18% @unit=percent
    Fortalecer la gestión | Ejecución del presupuesto | Continuo | Mensual | Porcentaje | 88,4% | 95,0% | 41,7% | 43,89% @unit=percent
    """,
    decimal=",",
    dependency="Dirección de Turismo y Cultura",
)
ACTIVITIES = table(
    2024,
    [
        text("Nro."),
        name("Actividad"),
        text("Fecha inicio"),
        text("Fecha fin"),
        text("Partida", fills="code"),
        planned("Presupuesto (USD)", unit="usd"),
        text("Responsable"),
    ],
    """
    1 | Contratar la señalización de tres rutas | 04/03/2024 | 30/08/2024 | 73.02.04 | 38.500,00 | Técnico de rutas
    2 | Producir material promocional | 15/01/2024 | 28/06/2024 | 73.02.07 | 12.750,80 | Comunicación
    3 | Ejecutar talleres con prestadores | 05/02/2024 | 29/11/2024 | 73.06.12 | 9.600,00 | Técnico de calidad
    4 | Asistir a ferias nacionales | 12/02/2024 | 13/12/2024 | 73.03.01 | 7.430,25 | Dirección
    Total | < | < | < | < | 68.281,05 | @code=?
    """,
    decimal=",",
    above=("Actividades y presupuesto referencial",),
)
PLAN = Plan(
    (
        "GAD MUNICIPAL DE RÍO TAMBO",
        "PLAN OPERATIVO ANUAL 2024",
        "Seguimiento al 30 de junio - Ecuador",
    ),
    (INDICATORS, ACTIVITIES),
    unruled="zebra",
    numbers=True,
)
