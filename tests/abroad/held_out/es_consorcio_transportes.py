"""Spain: a metropolitan transport consortium's yearly plan at its close, objectives merged over indicators with what two years gave, foreseen and real with their deviation; passengers by mode and quarter in thousands; euros by chapter."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, measure, name, planned, share, table, text

GOALS = table(
    2024,
    [
        text("Cód.", fills="code"),
        group("Objetivo"),
        name("Indicador"),
        measure("Unidad"),
        done("Real 2022", year=2022),
        done("Real 2023", year=2023),
        planned("Previsto 2024"),
        done("Real 2024"),
        derived("Desviación"),
    ],
    """
    1.1 | Mejorar la oferta de transporte | Expediciones diarias en día laborable | Expedición | 1.846 | 1.902 | 1.980 | 1.955 | -1,3 %
    1.2 | ^ | Kilómetros comerciales recorridos | Kilómetro | 9.412.300 | 9.655.870 | 9.900.000 | 9.814.205 | -0,9 %
    1.3 | ^ | Núcleos de población con servicio los domingos | Núcleo | 41 | 44 | 50 | 52 | 4,0 %
    2.1 | Facilitar el acceso al billete | Tarjetas de transporte expedidas | Tarjeta | 27.318 | 31.044 | 30.000 | 36.127 | 20,4 %
    2.2 | ^ | Puntos de recarga en servicio | Punto | 118 | 124 | 140 | 133 | -5,0 %
    2.3 | ^ | Viajes pagados con tarjeta | Porcentaje | 71,4 % | 78,9 % | 82,0 % | 84,6 % | 3,2 % @unit=percent
    3.1 | Mejorar las paradas | Marquesinas nuevas instaladas | Marquesina | 12 | 9 | 20 | 14 | -30,0 %
    3.2 | ^ | Paradas adaptadas a la movilidad reducida | Parada | 36 | 51 | 60 | 63 | 5,0 %
    4.1 | Atender al usuario | Reclamaciones recibidas | Reclamación | 1.206 | 1.118 | 1.000 | 1.072 | 7,2 %
    4.2 | ^ | Plazo medio de respuesta a reclamaciones | Día | 24 | 19 | 15 | 16 | 6,7 % @unit=day
    """,
    decimal=",",
    above=("1. Grado de cumplimiento de los objetivos",),
)
RIDERS = table(
    2024,
    [
        name("Modo de transporte"),
        *(
            done("Viajeros en 2024 (miles)", said, period=f"Q{n}", scale=1000)
            for n, said in enumerate(("1.er trim.", "2.º trim.", "3.er trim.", "4.º trim."), start=1)
        ),
        done("Viajeros en 2024 (miles)", "Total", scale=1000),
    ],
    """
    Autobús interurbano | 1.204,6 | 1.318,2 | 986,4 | 1.377,5 | 4.886,7
    Tranvía | 842,1 | 901,8 | 655,0 | 940,3 | 3.339,2
    Cercanías | 517,9 | 530,4 | 468,7 | 548,8 | 2.065,8
    Barco de la bahía | 38,2 | 61,5 | 94,6 | 40,1 | 234,4
    Total | 2.602,8 | 2.811,9 | 2.204,7 | 2.906,7 | 10.526,1 @bold
    """,
    decimal=",",
    above=("2. Demanda",),
)
MONEY = table(
    2024,
    [
        text("Cap.", fills="code"),
        name("Denominación"),
        planned("Créditos iniciales", unit="eur"),
        planned("Créditos definitivos", unit="eur"),
        done("Obligaciones reconocidas", unit="eur"),
        share("% de ejecución"),
    ],
    """
    1 | Gastos de personal | 1.148.200,00 | 1.148.200,00 | 1.097.415,33 | 95,6
    2 | Gastos corrientes en bienes y servicios | 2.306.540,00 | 2.281.540,00 | 2.114.870,92 | 92,7
    4 | Transferencias corrientes | 9.870.000,00 | 10.415.300,00 | 10.388.106,47 | 99,7
    6 | Inversiones reales | 1.425.000,00 | 1.762.880,50 | 904.233,18 | 51,3
    Total | < | 14.749.740,00 | 15.607.920,50 | 14.504.625,90 | 92,9 @bold, code=?
    """,
    decimal=",",
    above=("3. Ejecución del presupuesto de gastos (en euros)",),
)
PLAN = Plan(
    (
        "CONSORCIO DE TRANSPORTE METROPOLITANO DE LA BAHÍA DE ALMENARA",
        "PLAN DE ACTUACIÓN 2024",
        "Memoria de cumplimiento a 31 de diciembre de 2024",
    ),
    (GOALS, RIDERS, MONEY),
    unruled="horizontal",
    align="right",
    numbers=True,
    running="Consorcio de Transporte Metropolitano - España",
)
