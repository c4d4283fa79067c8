"""Costa Rica: products with goals of four years and their money in millions of colones, blanks for thousands; a card; ranges of compliance."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, group, measure, name, planned, share, table, text, unsaid

YEARS = (2024, 2025, 2026, 2027)
MATRIX = table(
    2024,
    [
        group("Objetivo estratégico institucional"),
        text("Bien o servicio"),
        name("Indicador"),
        base("Línea base", "Valor", year="?"),
        text("Línea base", "Año"),
        *(planned("Metas del indicador", str(year), year=year) for year in YEARS),
        planned("Estimación presupuestaria 2024 (millones ¢)", unit="crc", scale=1000000),
        text("Fuente de financiamiento"),
        text("Unidad responsable"),
    ],
    """
    Ampliar la protección contributiva | Afiliación | Trabajadores independientes afiliados | 428 115{year=2022} | 2022 | 441 000 | 452 500 | 464 000 | 476 000 | 1 842,6 | Cuotas | Gerencia Financiera
    ^ | Inspección | Casos de evasión resueltos | 9 640{year=2022} | 2022 | 10 200 | 10 800 | 11 400 | 12 000 | 3 115,0 | Cuotas | Dirección de Inspección
    Acercar los servicios de salud | Cirugía | Cirugías ambulatorias sobre el total de cirugías | 51,3 %{year=2023} | 2023 | 53,0 % | 55,0 % | 57,5 % | 60,0 % | 12 480,4 | Cuotas y Estado | Gerencia Médica @unit=percent
    ^ | Consulta | Días de espera para primera consulta de especialidad | 164{year=2023} | 2023 | 150 | 135 | 120 | 100 | 8 905,1 | Cuotas y Estado | Gerencia Médica @unit=day
    ^ | Tamizaje | Mujeres de 45 a 69 años con mamografía | 96 418{year=2023} | 2023 | 104 000 | 112 000 | 120 000 | 128 000 | 2 210,0 | Impuesto al tabaco | Programa de Cáncer
    Asegurar las pensiones | Inversión de la reserva | Rendimiento real de la reserva de pensiones | 4,12 %{year=2022} | 2022 | 4,25 % | 4,30 % | 4,35 % | 4,40 % | N/A | - | Gerencia de Pensiones @unit=percent
    """,
    decimal=",",
    above=("Matriz de Articulación Plan Presupuesto 2024, programación a cuatro años",),
)
CARD = table(
    2024,
    [text("Elemento"), unsaid("Descripción")],
    """
    Nombre del indicador | Recetas con entrega a domicilio{no}
    Fórmula de cálculo | Recetas entregadas a domicilio / Recetas despachadas x 100{no}
    Unidad de medida | Porcentaje{no}
    Línea base 2023 | 6,4 %{series=baseline, year=2023, unit=percent, indicator=Recetas con entrega a domicilio}
    Meta 2024 | 8,0 %{series=plan, unit=percent, indicator=Recetas con entrega a domicilio}
    Meta 2027 | 15,0 %{series=plan, year=2027, unit=percent, indicator=Recetas con entrega a domicilio}
    Periodicidad | Semestral{no}
    Fuente de información | Sistema de farmacia{no}
    """,
    decimal=",",
    above=("Ficha técnica del indicador",),
)
FOLLOWED = table(
    2024,
    [
        name("Indicador"),
        measure("Unidad"),
        planned("Meta anual 2024"),
        planned("Programado al I semestre", period="S1"),
        done("Resultado al I semestre", period="S1"),
        share("Porcentaje de cumplimiento"),
        text("Clasificación"),
        done("Presupuesto ejecutado (millones ¢)", unit="crc", scale=1000000, period="S1"),
    ],
    """
    Trabajadores independientes afiliados | Trabajador | 441 000 | 434 500 | 433 902 | 99,9 % | De acuerdo con lo programado | 901,2
    Casos de evasión resueltos | Caso | 10 200 | 5 000 | 4 218 | 84,4 % | Con riesgo de incumplimiento | 1 488,7
    Cirugías ambulatorias sobre el total de cirugías | Porcentaje | 53,0 % | 52,0 % | 52,6 % | 101,2 % | De acuerdo con lo programado | 6 115,0 @unit=percent
    Mujeres de 45 a 69 años con mamografía | Mujer | 104 000 | 52 000 | 31 745 | 61,0 % | Atraso crítico | 870,3
    """,
    decimal=",",
    above=("Seguimiento semestral de metas al 30 de junio de 2024",),
    below=(
        "De acuerdo con lo programado: 90 % o más. Con riesgo: de 70 % a 89,9 %. Atraso crítico: menos de 70 %.",
    ),
)
PLAN = Plan(
    (
        "CAJA NACIONAL DE SALUD Y PENSIONES - COSTA RICA",
        "PLAN OPERATIVO INSTITUCIONAL 2024",
        "Programación y primer seguimiento",
    ),
    (MATRIX, CARD, FOLLOWED),
    unruled="horizontal",
    pen="boxes",
    numbers=True,
)
