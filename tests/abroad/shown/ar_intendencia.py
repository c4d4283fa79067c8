"""Argentina: a town's operative plan by secretariat, a goal with its starting value and three terms of four months, pesos by source of money; then a budget participation list of neighbourhoods with votes and amounts."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, measure, name, planned, share, table, text

GOALS = table(
    2025,
    [
        text("N°"),
        text("Proyecto"),
        name("Indicador"),
        measure("Unidad de medida"),
        base("Línea de base (dic-24)", year=2024),
        planned("Meta 2025", "1° cuatr.", period="C1"),
        planned("Meta 2025", "2° cuatr.", period="C2"),
        planned("Meta 2025", "3° cuatr.", period="C3"),
        planned("Meta 2025", "Anual"),
        text("Responsable"),
    ],
    """
    ## SECRETARÍA DE AMBIENTE Y ESPACIOS PÚBLICOS
    1.1 | Barrio limpio | Cuadras con recolección diferenciada | Cuadra | 412 | 60 | 80 | 80 | 220 | Higiene Urbana
    1.2 | Barrio limpio | Toneladas de reciclables recuperadas | Tonelada | 1.086 | 380 | 420 | 450 | 1.250 | Planta de Reciclado
    1.3 | Más árboles | Ejemplares plantados | Ejemplar | 2.940 | 0 | 2.600 | 900 | 3.500 | Arbolado
    ## SECRETARÍA DE SALUD Y DESARROLLO SOCIAL
    2.1 | Salud cerca | Consultas en centros de atención primaria | Consulta | 88.415 | 29.000 | 33.500 | 30.500 | 93.000 | Atención Primaria
    2.2 | Salud cerca | Niños de 1 año con calendario de vacunas completo | Porcentaje | 82,4 | 84,0 | 86,0 | 90,0 | 90,0 | Epidemiología @unit=percent
    2.3 | Mesa servida | Módulos alimentarios entregados | Módulo | 41.200 | 14.000 | 14.000 | 14.000 | 42.000 | Acción Social
    ## SECRETARÍA DE GOBIERNO
    3.1 | Trámite simple | Trámites disponibles en línea | Trámite | 37 | 6 | 8 | 4 | 18 | Modernización
    3.2 | Trámite simple | Demora media en habilitaciones comerciales | Días hábiles | 46 | 40 | 34 | 28 | 28 | Habilitaciones @unit=business_day
    3.3 | Tránsito seguro | Operativos de control de alcoholemia | Operativo | 118 | 44 | 44 | 62 | 150 | Tránsito
    """,
    decimal=",",
    above=("Anexo I - Programación de metas",),
)
MONEY = table(
    2025,
    [
        name("Jurisdicción"),
        planned("Presupuesto 2025 (en pesos)", "Tesoro municipal", unit="ars"),
        planned("Presupuesto 2025 (en pesos)", "Origen provincial", unit="ars"),
        planned("Presupuesto 2025 (en pesos)", "Origen nacional", unit="ars"),
        planned("Presupuesto 2025 (en pesos)", "Total", unit="ars"),
        done("Ejecutado 2024 (en pesos)", unit="ars", year=2024),
    ],
    """
    Ambiente y Espacios Públicos | 3.118.400.000,00 | 240.000.000,00 | 0,00 | 3.358.400.000,00 | 2.044.918.655,30
    Salud y Desarrollo Social | 4.902.750.000,00 | 1.316.500.000,00 | 188.250.000,00 | 6.407.500.000,00 | 3.877.240.118,92
    Gobierno | 1.655.000.000,00 | 0,00 | 0,00 | 1.655.000.000,00 | 1.012.366.470,15
    Totales | 9.676.150.000,00 | 1.556.500.000,00 | 188.250.000,00 | 11.420.900.000,00 | 6.934.525.244,37 @bold
    """,
    decimal=",",
    above=("Anexo II - Recursos afectados por jurisdicción y origen",),
)
NEIGHBOURS = table(
    2024,
    [
        text("Barrio"),
        name("Proyecto votado"),
        done("Votos"),
        planned("Monto asignado ($)", unit="ars"),
        done("Monto ejecutado ($)", unit="ars"),
        share("% ejec."),
        text("Inauguración"),
    ],
    """
    Villa Elena | Playón deportivo | 1.204 | 48.500.000 | 46.918.300 | 96,7 | 14/09/2024
    La Estación | Luminarias led en la plaza | 866 | 31.000.000 | 31.000.000 | 100,0 | 02/08/2024
    Quinta Oeste | Sala de ensayo comunitaria | 731 | 54.200.000 | 12.660.450 | 23,4 | En obra
    El Mirador | Refugios en paradas de colectivo | 590 | 22.750.000 | 0 | 0,0 | Sin iniciar
    """,
    decimal=",",
    above=("Anexo III - Presupuesto participativo, edición 2024: resultado y estado de los proyectos",),
)
PLAN = Plan(
    (
        "MUNICIPALIDAD DE GENERAL AYALA",
        "Plan Operativo Anual 2025",
        "Provincia de las Lagunas, República Argentina",
    ),
    (GOALS, MONEY, NEIGHBOURS),
    unruled="zebra",
    align="right",
    running="Municipalidad de General Ayala - POA 2025",
    numbers=True,
)
