"""Uruguay: what was foreseen and reached by row under years; credits by row and kind of spending, of a year its title says."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, name, planned, table, text, unsaid

GOALS = table(
    2024,
    [
        text("UE"),
        name("Indicador"),
        text("Dato"),
        unsaid("2021", year=2021),
        unsaid("2022", year=2022),
        unsaid("2023", year=2023),
        unsaid("2024"),
        unsaid("2025", year=2025),
    ],
    """
    002 | Muelles pesqueros con mantenimiento al día | Previsto | 6 | 8 | 9 | 11 | 12 @series=plan
    ^ | ^ | Logrado | 5 | 8 | 7 | | @series=executed
    002 | Toneladas de residuos retiradas de playas | Previsto | 1.850,0 | 1.900,0 | 2.100,0 | 2.200,0 | 2.250,0 @series=plan
    ^ | ^ | Logrado | 1.912,5 | 1.744,0 | 2.086,5 | | @series=executed
    003 | Cobertura de inspecciones a embarcaciones | Previsto | 70 % | 75 % | 80 % | 85 % | 90 % @series=plan, unit=percent
    ^ | ^ | Logrado | 66 % | 77 % | no disp. | | @series=executed, unit=percent
    003 | Permisos de pesca artesanal renovados | Previsto | 1.120 | 1.150 | 1.150 | 1.180 | 1.200 @series=plan
    ^ | ^ | Logrado | 1.098 | 1.161 | 1.134 (*) | | @series=executed
    005 | Días de alerta por floraciones algales | Previsto | - | - | 30 | 25 | 25 @series=plan, unit=day
    ^ | ^ | Logrado | 41 | 38 | 33 | | @series=executed, unit=day
    """.replace("no disp.", "no disp.{status=not_available}").replace("1.134 (*)", "1.134 (*){n=1134}"),
    decimal=",",
    above=("Cuadro 1. Metas del plan quinquenal y su cumplimiento",),
    below=("(*) Cifra preliminar.", "UE: unidad ejecutora. 002 Costas, 003 Pesca, 005 Calidad de aguas."),
)
KINDS = ("Remuneraciones", "Funcionamiento", "Inversiones", "Total")
CREDITS = table(
    2023,
    [
        name("Programa"),
        text("Estado del crédito"),
        *(unsaid(kind, unit="uyu", scale=1000) for kind in KINDS),
    ],
    """
    380 Gestión ambiental de la costa | Inicial | 48.210,0 | 12.400,5 | 30.000,0 | 90.610,5 @series=plan, alias=Gestión ambiental de la costa
    ^ | Vigente | 49.980,0 | 11.150,5 | 42.500,0 | 103.630,5 @series=plan, alias=Gestión ambiental de la costa
    ^ | Devengado | 49.611,8 | 10.902,3 | 27.315,4 | 87.829,5 @series=executed, alias=Gestión ambiental de la costa
    382 Ordenamiento pesquero | Inicial | 61.300,0 | 9.800,0 | 4.500,0 | 75.600,0 @series=plan, alias=Ordenamiento pesquero
    ^ | Vigente | 61.300,0 | 10.250,0 | 4.050,0 | 75.600,0 @series=plan, alias=Ordenamiento pesquero
    ^ | Devengado | 60.874,1 | 10.103,7 | 1.118,0 | 72.095,8 @series=executed, alias=Ordenamiento pesquero
    """,
    decimal=",",
    above=("Cuadro 2. Créditos y ejecución del ejercicio 2023, en miles de pesos uruguayos",),
)
WORKS = table(
    2024,
    [
        text("Obra n.º"),
        name("Obra o equipamiento"),
        text("Departamento"),
        planned("Costo total previsto", unit="uyu", year="?", period="?"),
        done("Ejec. hasta 2022", unit="uyu", year="?", period="?"),
        done("Ejec. 2023", unit="uyu", year=2023),
        planned("Previsto 2024", unit="uyu"),
        derived("Saldo a ejecutar"),
        base("Avance físico a dic. 2023", series="executed", year=2023, period="?", unit="percent"),
    ],
    """
    1 | Muelle de Punta Escollera | Rocha | 84.000.000 | 21.350.000 | 18.420.600 | 36.000.000 | 8.229.400 | 47
    2 | Laboratorio flotante | Montevideo | 39.600.000 | 0 | 5.940.000 | 30.000.000 | 3.660.000 | 15
    3 | Boyas oceanográficas | Maldonado | 12.750.000 | 12.750.000 | 0 | 0 | 0 | 100
    TOTAL | < | < | 136.350.000 | 34.100.000 | 24.360.600 | 66.000.000 | 11.889.400 | -{opt} @bold
    """,
    decimal=",",
    dash="?",
    above=("Cuadro 3. Inversiones en curso. Montos en pesos uruguayos; avance físico en %",),
)
PLAN = Plan(
    (
        "DIRECCIÓN NACIONAL DE COSTAS Y PESCA",
        "PLAN ESTRATÉGICO Y OPERATIVO 2024",
        "República Oriental del Uruguay",
    ),
    (GOALS, CREDITS, WORKS),
    unruled="zebra",
    align="right",
    numbers=True,
)
