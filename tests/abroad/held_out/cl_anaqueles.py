"""Chile: a library's performance indicators with what was reached in four years and the goal beside the last, formulas and notes; what its rooms lent by quarter; a budget in thousands of pesos."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, group, name, planned, share, table, text

INDICATORS = table(
    2024,
    [
        group("Producto estratégico"),
        name("Indicador"),
        text("Fórmula de cálculo", fills="formula"),
        *(done("Valor efectivo", str(year), year=year) for year in range(2021, 2025)),
        planned("Meta 2024"),
        share("Porcentaje de cumplimiento"),
        text("Nota"),
    ],
    """
    Acceso a las colecciones | Porcentaje de solicitudes de sala atendidas en 20 minutos | (Solicitudes atendidas en plazo / Total de solicitudes)*100 | 71,5% | 78,2% | 83,0% | 86,4% | 85,0% | 101,6% | 1 @unit=percent
    ^ | Usuarios presenciales | Suma de usuarios del año | 48.211 | 96.540 | 131.872 | 142.305 | 140.000 | 101,6% |
    ^ | Objetos digitales publicados | Suma de objetos publicados | 21.400 | 24.015 | 26.930 | 25.118 | 27.000 | 93,0% | 2
    Preservación del patrimonio | Volúmenes restaurados | Suma de volúmenes | 612 | 705 | 744 | 781 | 760 | 102,8% |
    ^ | Porcentaje de depósitos con clima controlado | (Depósitos con control / Total de depósitos)*100 | 40,0% | 45,0% | 55,0% | 65,0% | 65,0% | 100,0% | @unit=percent
    ^ | Días de catalogación por publicación recibida | Suma de días / Publicaciones catalogadas | 64 | 52 | 47 | 41 | 45 | 109,8% | @unit=day
    Extensión cultural | Actividades de fomento lector en regiones | Suma de actividades | 38 | 67 | 90 | 96 | 95 | 101,1% |
    ^ | Asistentes a exposiciones | Suma de asistentes | 9.870 | 31.206 | 44.918 | 39.662 | 46.000 | 86,2% | 3
    """,
    decimal=",",
    above=("Cumplimiento de indicadores de desempeño año 2024",),
    below=(
        "1: considera los salones General, de Investigadores y de Revistas.",
        "2: la licitación del escáner se adjudicó en agosto. 3: una sala cerró por obras.",
    ),
)
ROOMS = table(
    2024,
    [
        name("Salón"),
        planned("Meta anual de préstamos"),
        *(
            done("Préstamos efectivos", said, period=f"Q{n}")
            for n, said in enumerate(("Ene-Mar", "Abr-Jun", "Jul-Sep", "Oct-Dic"), start=1)
        ),
        done("Préstamos efectivos", "Total"),
    ],
    """
    Salón General | 82.000 | 14.310 | 23.877 | 24.102 | 20.655 | 82.944
    Salón de Investigadores | 31.500 | 6.204 | 8.911 | 8.340 | 8.077 | 31.532
    Salón de Revistas y Diarios | 27.000 | 5.118 | 7.406 | 7.950 | 6.233 | 26.707
    Mapoteca | 2.400 | 388 | 702 | 655 | 610 | 2.355
    Total | 142.900 | 26.020 | 40.896 | 41.047 | 35.575 | 143.538 @bold
    """,
    decimal=",",
    above=("Préstamos en sala, metas y resultados de 2024",),
)
BUDGET = table(
    2024,
    [
        text("Subtítulo"),
        name("Denominación"),
        planned("Presupuesto inicial", unit="clp", scale=1000),
        planned("Presupuesto final", unit="clp", scale=1000),
        done("Gastos devengados", unit="clp", scale=1000),
    ],
    """
    21 | Gastos en personal | 4.806.312 | 4.915.470 | 4.902.118
    22 | Bienes y servicios de consumo | 1.340.905 | 1.288.300 | 1.251.644
    24 | Transferencias corrientes | 210.000 | 210.000 | 206.350
    29 | Adquisición de activos no financieros | 318.400 | 402.215 | 377.091
    Total | < | 6.675.617 | 6.815.985 | 6.737.203 @bold
    """,
    decimal=",",
    above=("Recursos financieros 2024 (miles de pesos)",),
)
PLAN = Plan(
    (
        "BIBLIOTECA DEL ESTADO",
        "PLAN ANUAL DE GESTIÓN 2024: INFORME DE CUMPLIMIENTO",
        "Ministerio de Cultura, República de Chile",
    ),
    (INDICATORS, ROOMS, BUDGET),
    unruled="bare",
    numbers=True,
)
