"""Spain: a region's employment service, indicators with a starting value and the goals of four years, axes merged over them; people foreseen by programme and quarter; last year's foreseen and real beside this year's credit in euros."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, group, name, planned, share, table, text

GOALS = table(
    2025,
    [
        group("Eje"),
        text("N.º", fills="code"),
        name("Indicador"),
        base("Valor de partida (2023)", year=2023),
        *(planned("Valor objetivo", str(year), year=year) for year in range(2024, 2028)),
        text("Servicio responsable"),
    ],
    """
    1. Orientación | 1.1 | Personas con itinerario personalizado | 38.412 | 42.000 | 46.000 | 50.000 | 54.000 | Orientación
    ^ | 1.2 | Itinerarios que acaban en contrato | 21,7 % | 23,0 % | 25,0 % | 27,0 % | 30,0 % | Orientación @unit=percent
    2. Formación | 2.1 | Alumnado de certificados profesionales | 9.150 | 9.800 | 10.500 | 11.200 | 12.000 | Formación
    ^ | 2.2 | Inserción a los seis meses del curso | 44,3 % | 46,0 % | 48,0 % | 50,0 % | 52,0 % | Formación @unit=percent
    3. Oportunidades | 3.1 | Contratos subvencionados | 5.874 | 6.000 | 6.400 | 6.800 | 7.200 | Fomento del Empleo
    ^ | 3.2 | Mujeres en contratos subvencionados | 51,2 % | 52,0 % | 53,0 % | 54,0 % | 55,0 % | Fomento del Empleo @unit=percent
    4. Emprendimiento | 4.1 | Altas de autónomos con ayuda | 1.263 | 1.350 | 1.450 | 1.550 | 1.650 | Trabajo Autónomo
    """,
    decimal=",",
    above=("1. Indicadores de la Estrategia 2024-2027",),
)
PEOPLE = table(
    2025,
    [
        name("Programa"),
        *(planned("Personas participantes previstas en 2025", f"{n}T", period=f"Q{n}") for n in range(1, 5)),
        planned("Personas participantes previstas en 2025", "Total"),
        derived("% s/ total"),
    ],
    """
    Orienta Joven | 2.100 | 2.600 | 1.800 | 2.500 | 9.000 | 45,9 %
    Escuelas taller | 340 | 340 | 320 | 360 | 1.360 | 6,9 %
    Formación con compromiso de contratación | 480 | 750 | 420 | 850 | 2.500 | 12,8 %
    Retorno del talento | 35 | 50 | 45 | 70 | 200 | 1,0 %
    Empleo local en municipios | 0 | 3.400 | 2.900 | 240 | 6.540 | 33,4 %
    Total | 2.955 | 7.140 | 5.485 | 4.020 | 19.600 | 100,0 % @bold
    """,
    decimal=",",
    above=("2. Programación trimestral del Plan Anual 2025",),
)
MONEY = table(
    2025,
    [
        text("Programa", fills="code"),
        name("Denominación"),
        planned("Ejercicio 2024 (€)", "Crédito definitivo", unit="eur", year=2024),
        done("Ejercicio 2024 (€)", "Obligaciones reconocidas", unit="eur", year=2024),
        share("Ejercicio 2024 (€)", "% ejec.", year=2024),
        planned("Ejercicio 2025 (€)", "Crédito inicial", unit="eur"),
    ],
    """
    241A | Orientación e intermediación | 28.640.300,00 | 26.915.447,18 | 94,0 | 30.150.000,00
    241B | Formación para el empleo | 61.205.000,00 | 52.480.116,90 | 85,7 | 63.800.500,00
    241C | Fomento de la contratación | 34.978.250,00 | 33.102.684,35 | 94,6 | 36.400.000,00
    241D | Trabajo autónomo y economía social | 12.316.700,00 | 11.874.220,06 | 96,4 | 12.950.000,00
    Total | < | 137.140.250,00 | 124.372.468,49 | 90,7 | 143.300.500,00 @bold, code=?
    """,
    decimal=",",
    above=("3. Recursos",),
)
PLAN = Plan(
    (
        "SERVICIO REGIONAL DE EMPLEO DE LA MESETA",
        "PLAN ANUAL DE POLÍTICAS DE EMPLEO 2025",
        "Consejería de Trabajo - España",
    ),
    (GOALS, PEOPLE, MONEY),
    unruled="dotted",
    font="Vera",
    numbers=True,
)
