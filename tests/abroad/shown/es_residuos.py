"""Spain: a waste consortium's objectives with last year's figure, goal and what the first half gave, tonnes collected by fraction and term, euros of the year with centimos."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, measure, name, planned, share, table, text

GOALS = table(
    2025,
    [
        text("Cód."),
        group("Objetivo"),
        name("Indicador"),
        measure("Unidad"),
        done("Valor 2024", year=2024),
        planned("Valor objetivo 2025"),
        done("Valor a 30/06/2025", period="S1"),
        text("Tendencia"),
    ],
    """
    1.1 | Reducir el vertido | Rechazo enviado a vertedero | % | 41,3 | 38,0 | 39,6 | Mejora @unit=percent
    1.2 | ^ | Hogares con compostador doméstico | Hogar | 2.214 | 2.900 | 2.537 | Mejora
    1.3 | ^ | Grandes productores con recogida propia | Contrato | 63 | 80 | 71 | Mejora
    2.1 | Extender la recogida separada | Municipios con quinto contenedor | Municipio | 29 | 46 | 38 | Mejora
    2.2 | ^ | Visitas a los puntos limpios | Visita | 118.402 | 125.000 | 60.915 | Estable
    2.3 | ^ | Impropios en la fracción orgánica | % | 9,8 | 8,0 | 10,4 | Empeora @unit=percent
    3.1 | Prestar un servicio de calidad | Reclamaciones atendidas en diez días | % | 87,5 | 92,0 | 90,1 | Mejora @unit=percent
    3.2 | ^ | Camiones de bajas emisiones en servicio | Vehículo | 11 | 19 | 14 | Mejora
    3.3 | ^ | Horas de formación del personal | Hora | 1.860 | 2.000 | 744 | Estable @unit=hour
    """,
    decimal=",",
    above=("Tabla 1. Cuadro de objetivos e indicadores",),
)
TONNES = table(
    2025,
    [
        name("Fracción (toneladas)"),
        planned("Primer trimestre", "Prev.", period="Q1"),
        done("Primer trimestre", "Real", period="Q1"),
        planned("Segundo trimestre", "Prev.", period="Q2"),
        done("Segundo trimestre", "Real", period="Q2"),
        planned("Previsión año"),
    ],
    """
    Resto | 14.250 | 14.518 | 14.600 | 14.377 | 58.100
    Orgánica | 2.100 | 1.964 | 2.350 | 2.281 | 9.800
    Envases ligeros | 1.480 | 1.502 | 1.560 | 1.611 | 6.240
    Papel y cartón | 1.725 | 1.690 | 1.700 | 1.743 | 6.900
    Vidrio | 1.310 | 1.288 | 1.420 | 1.455 | 5.650
    """,
    decimal=",",
    above=("Tabla 2. Toneladas recogidas por fracción en 2025",),
)
MONEY = table(
    2025,
    [
        text("Cap."),
        name("Gasto"),
        planned("Crédito inicial (€)", unit="eur"),
        planned("Crédito actual (€)", unit="eur"),
        done("Obligaciones a 30/06/2025 (€)", unit="eur", period="S1"),
        share("Grado (%)"),
        derived("Peso (%)"),
    ],
    """
    1 | Personal | 3.905.110,00 | 3.905.110,00 | 1.901.664,27 | 48,7 | 18,2
    2 | Bienes corrientes y servicios | 14.260.480,00 | 14.418.730,55 | 6.120.336,90 | 42,4 | 67,3
    3 | Gastos financieros | 61.200,00 | 61.200,00 | 28.417,06 | 46,4 | 0,3
    6 | Inversiones | 1.850.000,00 | 3.040.215,18 | 412.870,44 | 13,6 | 14,2
    """,
    decimal=",",
    above=("Tabla 3. Estado de ejecución del presupuesto de gastos",),
)
PLAN = Plan(
    (
        "CONSORCIO PROVINCIAL DE RESIDUOS DE LAS VEGAS ALTAS",
        "Programa anual de actuación 2025 - Informe del primer semestre",
        "Aprobado por la Junta General. España.",
    ),
    (GOALS, TONNES, MONEY),
    unruled="dotted",
    wide=False,
    font="Vera",
    running="Consorcio Provincial de Residuos",
)
