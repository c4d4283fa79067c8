"""Paraguay: a mail service's goals and results of one year with the next year's goal, months to come in one plan, guaranies in millions."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

RESULTS = table(
    2024,
    [
        text("N°"),
        name("Línea de acción"),
        measure("Unidad"),
        planned("Año 2023", "Meta", year=2023),
        done("Año 2023", "Resultado", year=2023),
        derived("Año 2023", "Brecha"),
        planned("Año 2024", "Meta"),
        text("Unidad ejecutora"),
    ],
    """
    1 | Envíos postales distribuidos | Envío | 1.450.000 | 1.388.206 | -61.794 | 1.500.000 | Operaciones
    2 | Encomiendas internacionales despachadas | Encomienda | 38.000 | 41.517 | 3.517 | 44.000 | Internacional
    3 | Entregas en plazo | Porcentaje | 90,0 | 84,3 | -5,7 | 90,0 | Operaciones @unit=percent
    4 | Oficinas con conexión a internet | Oficina | 96 | 88 | -8 | 110 | Tecnología
    5 | Giros postales pagados | Giro | 27.500 | 25.940 | -1.560 | 28.000 | Servicios financieros
    6 | Emisiones filatélicas | Emisión | 12 | 12 | 0 | 14 | Filatelia
    7 | Carteros capacitados | Persona | 260 | 301 | 41 | 280 | Talento humano
    8 | Días promedio de respuesta a reclamos | Día | 20 | 26 | 6 | 18 | Atención al cliente @unit=day
    """,
    decimal=",",
    above=("CUADRO I: RESULTADOS DEL EJERCICIO ANTERIOR Y METAS",),
)
MONTHS = ("Ene.", "Feb.", "Mar.", "Abr.", "May.", "Jun.")
CALENDAR = table(
    2024,
    [
        name("Producto"),
        *(
            planned("Programación mensual 2024", month, period=f"{n:02d}")
            for n, month in enumerate(MONTHS, start=1)
        ),
        planned("1er. Semestre", period="S1"),
        planned("2do. Semestre", period="S2"),
    ],
    """
    Envíos postales distribuidos | 118.000 | 115.000 | 122.000 | 120.000 | 124.000 | 121.000 | 720.000 | 780.000
    Encomiendas internacionales despachadas | 3.200 | 3.000 | 3.400 | 3.500 | 3.600 | 3.500 | 20.200 | 23.800
    Giros postales pagados | 2.250 | 2.150 | 2.300 | 2.300 | 2.350 | 2.250 | 13.600 | 14.400
    """,
    decimal=",",
    above=("CUADRO II: CALENDARIO DE PRODUCCIÓN",),
)
MONEY = table(
    2023,
    [
        text("Obj."),
        name("Denominación"),
        planned("Presupuesto 2023", unit="pyg", scale=1000000),
        done("Obligado 2023", unit="pyg", scale=1000000),
        share("% Ejec."),
        planned("Presupuesto 2024", unit="pyg", scale=1000000, year=2024),
    ],
    """
    100 | Servicios personales | 31.480 | 31.207 | 99,1 | 32.900
    200 | Servicios no personales | 9.615 | 8.042 | 83,6 | 10.150
    300 | Bienes de consumo e insumos | 2.240 | 1.986 | 88,7 | 2.300
    500 | Inversión física | 4.800 | 1.325 | 27,6 | 6.450
    Total | < | 48.135 | 42.560 | 88,4 | 51.800
    """,
    decimal=",",
    above=("CUADRO III: PRESUPUESTO (EN MILLONES DE GUARANÍES)",),
)
PLAN = Plan(
    (
        "SERVICIO POSTAL DEL PARAGUAY",
        "PLAN OPERATIVO INSTITUCIONAL 2024",
        "Dirección de Planificación",
    ),
    (RESULTS, CALENDAR, MONEY),
    unruled="bare",
    font="Vera",
    align="right",
    numbers=True,
)
