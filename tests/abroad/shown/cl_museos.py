"""Chile: museums' commitments with what was reached the year before, then visits by museum and half-year, with a total; portrait."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

COMMITMENTS = table(
    2024,
    [
        text("N°"),
        name("Compromiso"),
        measure("Unidad"),
        done("Logrado 2023", year=2023),
        planned("Programado 2024"),
        done("Logrado 2024"),
        share("% logro"),
        text("Encargado"),
    ],
    """
    1 | Piezas restauradas en el laboratorio textil | Pieza | 118 | 140 | 137 | 97,9 | Conservación
    2 | Fichas de inventario publicadas en línea | Ficha | 2.406 | 3.000 | 3.214 | 107,1 | Colecciones
    3 | Exposiciones temporales inauguradas | Exposición | 9 | 10 | 10 | 100,0 | Exhibiciones
    4 | Delegaciones escolares con visita mediada | Delegación | 1.033 | 1.150 | 1.127 | 98,0 | Educación
    5 | Préstamos de obras a otras instituciones | Préstamo | 22 | 20 | 16 | 80,0 | Colecciones
    6 | Depósitos con control de humedad | Depósito | 5 | 8 | 8 | 100,0 | Conservación
    7 | Cuadernillos educativos impresos | Ejemplar | 14.500 | 16.000 | 12.800 | 80,0 | Educación
    8 | Museos con plan de emergencia vigente | Museo | 3 | 5 | 4 | 80,0 | Seguridad
    9 | Reclamos respondidos dentro del plazo | Porcentaje | 88,4 | 92,0 | 93,6 | 101,7 | Atención de público @unit=percent
    10 | Funcionarios capacitados | Persona | 61 | 70 | 74 | 105,7 | Personas
    """,
    decimal=",",
    above=("Cuadro 1. Cumplimiento de los compromisos institucionales",),
)
VISITS = table(
    2024,
    [
        name("Museo"),
        planned("Primer semestre", "Meta", period="S1"),
        done("Primer semestre", "Visitas", period="S1"),
        planned("Segundo semestre", "Meta", period="S2"),
        done("Segundo semestre", "Visitas", period="S2"),
        planned("Año", "Meta"),
        done("Año", "Visitas"),
    ],
    """
    Museo de la Lana | 18.000 | 17.452 | 22.000 | 23.118 | 40.000 | 40.570
    Museo del Salitre | 31.000 | 33.906 | 34.000 | 30.247 | 65.000 | 64.153
    Casa de la Imprenta | 6.500 | 5.871 | 7.500 | 7.660 | 14.000 | 13.531
    Museo de Sitio Quebrada Honda | 4.000 | 3.320 | 9.000 | 9.845 | 13.000 | 13.165
    Total | 59.500 | 60.549 | 72.500 | 70.870 | 132.000 | 131.419 @bold
    """,
    decimal=",",
    above=("Cuadro 2. Visitantes por museo",),
)
PLAN = Plan(
    (
        "SERVICIO DE MUSEOS DEL NORTE",
        "PLAN ANUAL DE GESTIÓN 2024",
        "Balance de cierre, Gobierno de Chile",
    ),
    (COMMITMENTS, VISITS),
    unruled="horizontal",
    wide=False,
    align="right",
    numbers=True,
)
