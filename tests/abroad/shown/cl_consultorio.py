"""Chile: a town health centre's sanitary goals in percent at four cut-offs with weights and bounds, its care by half-year under programmes, agreements in thousands of pesos (M$)."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, name, planned, share, table, text

GOALS = table(
    2024,
    [
        text("Meta"),
        name("Indicador"),
        text("Numerador / Denominador", fills="formula"),
        planned("Meta comunal 2024"),
        done("Cumplimiento acumulado", "Abril", period="C1"),
        done("Cumplimiento acumulado", "Julio", period="~07"),
        done("Cumplimiento acumulado", "Septiembre", period="~09"),
        done("Cumplimiento acumulado", "Diciembre"),
        derived("Ponderación"),
    ],
    """
    I | Recuperación del desarrollo psicomotor | Niños de 12 a 23 meses recuperados / Niños con riesgo | 90% | 61,5% | 78,3% | 86,0% | 91,2% | 12,5% @unit=percent
    II | Cobertura de Papanicolaou | Mujeres de 25 a 64 años con examen vigente / Mujeres inscritas | 70% | 58,4% | 61,0% | 64,7% | 68,9% | 12,5% @unit=percent
    III.a | Control odontológico en menores de 9 años | Niños con control / Niños inscritos | 47% | 14,2% | 26,8% | 36,1% | 48,3% | 12,5% @unit=percent
    III.b | Niños de 6 años libres de caries | Niños sin caries / Niños con ingreso odontológico | 25% | 22,9% | 24,4% | 25,8% | 26,1% | 12,5% @unit=percent
    IV.a | Cobertura efectiva de diabetes | Personas con hemoglobina bajo 7% / Personas diabéticas esperadas | 28% | 23,0% | 24,6% | 25,9% | 27,4% | 12,5% @unit=percent
    IV.b | Evaluación anual del pie diabético | Personas con evaluación / Personas en control | 90% | 34,8% | 57,2% | 73,5% | 92,0% | 12,5% @unit=percent
    V | Cobertura efectiva de hipertensión | Personas con presión bajo 140/90 / Personas hipertensas esperadas | 43% | 37,7% | 39,2% | 40,8% | 42,6% | 12,5% @unit=percent
    VI | Lactancia materna exclusiva al sexto mes | Niños con lactancia exclusiva / Niños con control de sexto mes | 60% | 55,1% | 58,8% | 61,3% | 62,7% | 12,5% @unit=percent
    """,
    decimal=",",
    above=("Anexo 1. Metas sanitarias, evaluación anual",),
)
CARE = table(
    2024,
    [
        name("Prestación"),
        planned("Programado 2024"),
        done("Realizado", "1er semestre", period="S1"),
        done("Realizado", "2do semestre", period="S2"),
        done("Realizado", "Total"),
        share("% de cumplimiento"),
    ],
    """
    # Programa de Salud Cardiovascular
    Controles de salud cardiovascular | 18.400 | 8.716 | 9.204 | 17.920 | 97,4
    Fondos de ojo | 1.650 | 540 | 988 | 1.528 | 92,6
    # Programa Infantil
    Controles de niño sano | 9.300 | 4.811 | 4.675 | 9.486 | 102,0
    Visitas domiciliarias integrales | 720 | 288 | 351 | 639 | 88,8
    # Programa de Salud Mental
    Ingresos a tratamiento | 480 | 251 | 236 | 487 | 101,5
    Consultas de psicólogo | 6.200 | 2.904 | 3.118 | 6.022 | 97,1
    # Programa Odontológico
    Altas odontológicas integrales | 2.100 | 870 | 1.165 | 2.035 | 96,9
    """,
    decimal=",",
    above=("Anexo 2. Actividades programadas y realizadas",),
)
MONEY = table(
    2024,
    [
        name("Convenio"),
        text("Res. Ex. N°"),
        planned("Monto convenio 2024 (M$)", unit="clp", scale=1000),
        done("Gasto al 31-12-2024 (M$)", unit="clp", scale=1000),
        share("% gasto"),
    ],
    """
    Mejoría de la equidad en salud rural | 1204 | 48.612 | 48.105 | 99,0
    Imágenes diagnósticas | 877 | 36.940 | 33.718 | 91,3
    Servicio de urgencia rural | 915 | 112.380 | 112.380 | 100,0
    Apoyo a la salud mental | 1331 | 21.055 | 17.462 | 82,9
    Sembrando sonrisas | 902 | 6.214 | 5.980 | 96,2
    Total | < | 225.201 | 217.645 | 96,6 @bold
    """,
    decimal=",",
    above=("Anexo 3. Convenios complementarios",),
)
PLAN = Plan(
    (
        "DEPARTAMENTO DE SALUD - MUNICIPALIDAD DE QUILMÁVIDA",
        "Plan de Salud Comunal 2024",
        "Evaluación de cierre, Centro de Salud Familiar Dr. Ernesto Barra",
        "Región del Maule, Chile",
    ),
    (GOALS, CARE, MONEY),
    unruled="zebra",
    numbers=True,
)
