"""Chile: a service's indicators with effective values of three years, goal and result, the counts of each ratio in its cell; weights, notes; the budget in thousands of pesos of one year."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, name, planned, share, table, text


def _of(value: str, one: str, other: str) -> str:
    """A percentage with the counts it is made of in brackets below it."""
    number = value.rstrip("% ").replace(",", ".")
    return f"{value} ({one}/{other}){{n={number}, several}}"


INDICATORS = table(
    2024,
    [
        group("Producto estratégico"),
        name("Indicador"),
        text("Fórmula de cálculo", fills="formula"),
        done("Valores efectivos", "2021", year=2021),
        done("Valores efectivos", "2022", year=2022),
        done("Valores efectivos", "2023", year=2023),
        planned("Meta 2024"),
        done("Efectivo 2024"),
        derived("Ponderación"),
        text("Notas"),
    ],
    "\n".join(
        (
            "Registro de comunidades | Porcentaje de solicitudes de registro resueltas en 30 días | (Solicitudes resueltas en 30 días / Solicitudes recibidas)*100 | "
            + " | ".join(
                (
                    _of("71,2%", "1.210", "1.699"),
                    _of("78,0%", "1.404", "1.800"),
                    _of("81,5%", "1.532", "1.880"),
                    _of("85,0%", "1.615", "1.900"),
                    _of("86,1%", "1.697", "1.971"),
                )
            )
            + " | 25% | 1 @unit=percent",
            "^ | Número de constancias en línea emitidas | Sumatoria de constancias | 14.380 | 19.725 | 22.106 | 24.000 | 25.318 | 15% |",
            "Fondo de tierras y aguas | Porcentaje de recursos comprometidos a octubre | (Recursos comprometidos / Recursos del año)*100 | "
            + " | ".join(("S.I.{status=not_available}", "64,3%", "70,9%", "75,0%", "72,4%"))
            + " | 30% | 2 @unit=percent",
            "^ | Tiempo promedio de tramitación de subsidios | Suma de días / Subsidios tramitados | 118 días | 104 días | 97 días | 90 días | 88 días | 20% | @unit=day",
            "Difusión cultural | Tasa de participantes por cada actividad | Participantes / Actividades | 41,0 | 38,6 | 44,2 | 45,0 | 47,3 | 10% | 3 @unit=?",
        )
    ),
    decimal=",",
    above=("Formulario H. Indicadores de desempeño, año 2024",),
    below=(
        "Notas:",
        "1 Se cuentan días corridos desde la recepción conforme.",
        "2 Considera el decreto modificatorio de junio. S.I.: sin información.",
        "3 Excluye las actividades a distancia.",
    ),
)
MONEY = table(
    2024,
    [
        text("Subtítulo"),
        name("Clasificación económica"),
        planned("Ley 2024", unit="clp", scale=1000),
        planned("Presupuesto final 2024", unit="clp", scale=1000),
        done("Gasto devengado 2024", unit="clp", scale=1000),
        derived("Diferencia"),
        share("Ejecución (%)"),
    ],
    """
    21 | Gastos en personal | 9.418.220 | 9.702.415 | 9.688.107 | 14.308 | 99,9
    22 | Bienes y servicios de consumo | 2.611.900 | 2.554.300 | 2.530.976 | 23.324 | 99,1
    24 | Transferencias corrientes | 14.070.650 | 13.842.118 | 13.790.004 | 52.114 | 99,6
    29 | Adquisición de activos no financieros | 210.340 | 318.600 | 296.411 | 22.189 | 93,0
    33 | Transferencias de capital | 58.204.000 | 55.910.200 | 51.337.820 | 4.572.380 | 91,8
    | Total | 84.515.110 | 82.327.633 | 77.643.318 | 4.684.315 | 94,3 @bold
    """,
    decimal=",",
    above=("Cuadro 2. Gasto por subtítulo, en miles de pesos chilenos de 2024",),
)
PLAN = Plan(
    (
        "SERVICIO NACIONAL DE COMUNIDADES RIBEREÑAS",
        "Balance de Gestión Integral 2024",
        "Cumplimiento de indicadores y ejecución - Chile",
    ),
    (INDICATORS, MONEY),
    pen="boxes",
    unruled="horizontal",
    numbers=True,
)
