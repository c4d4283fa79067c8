"""Argentina: a water company's management goals of a year and its halves, works in metres from the start of the contract to June, investments by quarter in millions of pesos, some real and some programmed; portrait."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

GOALS = table(
    2024,
    [
        name("Indicador"),
        measure("Unidad"),
        done("Real 2023", year=2023),
        planned("Objetivo 2024"),
        planned("1er. semestre 2024", "Objetivo", period="S1"),
        done("1er. semestre 2024", "Real", period="S1"),
        planned("2do. semestre 2024", "Objetivo", period="S2"),
    ],
    """
    # Servicio de agua
    Cuentas con agua potable | Cuenta | 318.442 | 326.000 | 322.000 | 321.507 | 326.000
    Agua producida | Miles de m³ | 96.180 | 95.000 | 48.500 | 49.116 | 46.500 @scale=1000
    Pérdidas en la red | % | 39,4 | 36,5 | 38,0 | 38,6 | 36,5 @unit=percent
    Muestras conformes | % | 98,9 | 99,2 | 99,0 | 99,1 | 99,2 @unit=percent
    # Servicio de cloacas
    Cuentas con cloacas | Cuenta | 204.871 | 213.500 | 208.500 | 207.944 | 213.500
    Desbordes atendidos en 24 horas | % | 81,3 | 90,0 | 86,0 | 83,7 | 90,0 @unit=percent
    # Atención de usuarios
    Reclamos por cada mil cuentas | Reclamo | 62,1 | 55,0 | 58,0 | 57,4 | 55,0 @unit=?
    Demora media en atención telefónica | Minutos | 7,5 | 5,0 | 6,0 | 5,8 | 5,0 @unit=?
    Cobranza sobre lo facturado | % | 84,0 | 88,0 | 86,0 | 87,2 | 88,0 @unit=percent
    """,
    decimal=",",
    above=("Cuadro 1. Metas de gestión",),
)
WORKS = table(
    2024,
    [
        name("Obra"),
        text("Localidad"),
        planned("Total contratado (m)", year="?", period="?"),
        done("Ejecutado al 31/12/2023 (m)", year=2023, period="?"),
        planned("Programado 2024 (m)"),
        done("Ejecutado ene-jun 2024 (m)", period="S1"),
        share("Avance total", year="?"),
    ],
    """
    Acueducto Norte, segundo tramo | Villa Posadas | 28.400 | 11.250 | 12.000 | 4.380 | 55,0%
    Colector cloacal Arroyo Seco | San Vicente | 9.150 | 6.905 | 2.245 | 1.870 | 95,9%
    Renovación de red de asbesto | Capital | 41.000 | 8.316 | 15.000 | 6.024 | 35,0%
    Red domiciliaria barrio Los Ceibos | General Roldán | 6.720 | 0 | 6.720 | 2.115 | 31,5%
    """,
    decimal=",",
    above=("Cuadro 2. Avance físico de las obras en ejecución",),
)
MONEY = table(
    2024,
    [
        name("Rubro de inversión"),
        planned("Presupuesto 2024", unit="ars", scale=1000000),
        done("Trim. 1 (real)", unit="ars", scale=1000000, period="Q1"),
        done("Trim. 2 (real)", unit="ars", scale=1000000, period="Q2"),
        planned("Trim. 3 (programado)", unit="ars", scale=1000000, period="Q3"),
        planned("Trim. 4 (programado)", unit="ars", scale=1000000, period="Q4"),
    ],
    """
    Expansión de agua | 14.820,0 | 2.114,6 | 3.077,9 | 4.300,0 | 5.200,0
    Expansión de cloacas | 9.375,5 | 1.806,3 | 2.440,1 | 2.600,0 | 2.500,0
    Renovación y rehabilitación | 11.240,0 | 1.955,0 | 2.318,4 | 3.400,0 | 3.500,0
    Medidores | 2.160,0 | 188,7 | 402,2 | 750,0 | 800,0
    Vehículos y equipos | 1.430,5 | 0,0 | 611,5 | 400,0 | 400,0
    Total | 39.026,0 | 6.064,6 | 8.850,1 | 11.450,0 | 12.400,0 @bold
    """,
    decimal=",",
    above=("Cuadro 3. Plan de inversiones, en millones de pesos",),
)
PLAN = Plan(
    (
        "AGUAS Y CLOACAS DE LA PROVINCIA S.A.P.E.M.",
        "Plan Operativo Anual 2024",
        "Informe de gestión al 30 de junio de 2024",
        "Ente Regulador de Servicios Públicos - República Argentina",
    ),
    (GOALS, WORKS, MONEY),
    unruled="bare",
    wide=False,
    align="right",
    pen="boxes",
    numbers=True,
)
