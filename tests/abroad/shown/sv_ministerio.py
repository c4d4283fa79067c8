"""El Salvador: results of a ministry with letters for planned and done that a note explains, goals with their noun; money by source."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, name, planned, table, text

ROMAN = ("I", "II", "III", "IV")
COLUMNS = [
    text("N°"),
    group("Resultado esperado"),
    name("Acción"),
    planned("Meta anual"),
    *(
        column(f"Trimestre {roman}", letter, period=f"Q{place}")
        for place, roman in enumerate(ROMAN, start=1)
        for column, letter in ((planned, "P"), (done, "E"))
        if place <= 2 or letter == "P"
    ),
    text("Medio de verificación"),
    text("Supuestos"),
]
TRADE = """
1 | R1. Empresas pequeñas con mejores ventas | Asesorar a empresas en registro sanitario | 320 empresas | 80 | 74 | 80 | 91 | 80 | 80 | Fichas de asesoría | Las empresas participan
2 | ^ | Organizar ruedas de negocio | 4 ruedas | 1 | 1 | 1 | 0 | 1 | 1 | Memoria del evento | -
3 | ^ | Entregar capital semilla (US$) | US$ 450,000.00{n=450000} | US$ 100,000.00{n=100000} | US$ 96,500.00{n=96500} | US$ 150,000.00{n=150000} | US$ 148,250.00{n=148250} | US$ 150,000.00{n=150000} | US$ 50,000.00{n=50000} | Recibos | Fondos disponibles @unit=usd
4 | R2. Trámites más cortos | Reducir los días para inscribir una empresa | 3 días | 6 | 6 | 5 | 7 | 4 | 3 | Reporte del sistema | Interconexión con el registro @unit=day
5 | ^ | Atender en línea las solicitudes recibidas | 85 % | 70 % | 66.4 % | 75 % | 77.0 % | 80 % | 85 % | Reporte del sistema | - @unit=percent
"""
MINES = """
6 | R3. Recursos minerales vigilados | Inspeccionar canteras | 140 inspecciones | 35 | 38 | 35 | 29 | 35 | 35 | Actas | Vehículos en buen estado
7 | ^ | Actualizar el mapa geológico | Una actualización{status=?, unit=?, value_base=?} | - | - | - | - | - | 1 | Mapa | -
8 | ^ | Analizar muestras de roca | 1,150 muestras | 250 | 244 | 300 | 316 | 300 | 300 | Libro de laboratorio | Reactivos a tiempo
9 | R4. Combustibles con precio informado | Publicar precios de referencia | 52 publicaciones | 13 | 13 | 13 | 13 | 13 | 13 | Sitio web | -
10 | ^ | Verificar estaciones de servicio | 960 visitas | 240 | 231 | 240 | 252 | 240 | 240 | Actas | Combustible asignado
11 | ^ | Responder denuncias de consumidores | 100 % | 100 % | 97.3 % | 100 % | 100 % | 100 % | 100 % | Expedientes | - @unit=percent
"""
SUPPORT = """
12 | R5. Gestión que rinde cuentas | Tramitar compras según programación | 210 procesos | 60 | 52 | 65 | 70 | 55 | 30 | Portal de compras | -
13 | ^ | Capacitar al personal | 36 horas | 9 | 8.5 | 9 | 9 | 9 | 9 | Constancias | Interés del personal @unit=hour
14 | ^ | Publicar la memoria de labores | 1 documento | - | - | 1 | 1 | - | - | Documento | -
"""
GOALS = table(
    2023,
    COLUMNS,
    f"""
    ## Dirección de Comercio e Inversión
    {TRADE.strip()}
    ## Dirección de Hidrocarburos y Minas
    {MINES.strip()}
    ## Dirección Administrativa
    {SUPPORT.strip()}
    """,
    above=("Matriz 1. Programación y seguimiento de acciones al 30 de junio de 2023",),
    below=("P: programado. E: ejecutado.",),
)
SOURCES = table(
    2023,
    [
        text("Línea de trabajo", fills="code"),
        name("Denominación"),
        planned("Fuente de financiamiento", "Fondo General", unit="usd"),
        planned("Fuente de financiamiento", "Préstamos externos", unit="usd"),
        planned("Fuente de financiamiento", "Donaciones", unit="usd"),
        planned("Total", unit="usd"),
        derived("Participación"),
    ],
    """
    0101 | Dirección superior | 612,450.00 | - | - | 612,450.00 | 14.2 %
    0201 | Comercio e inversión | 1,380,220.00 | 450,000.00 | 75,500.00 | 1,905,720.00 | 44.3 %
    0202 | Hidrocarburos y minas | 1,104,900.00 | - | 38,000.00 | 1,142,900.00 | 26.6 %
    0301 | Infraestructura | - | 640,000.00 | - | 640,000.00 | 14.9 %
    Total | < | 3,097,570.00 | 1,090,000.00 | 113,500.00 | 4,301,070.00 | 100.0 % @bold, code=?
    """,
    above=("Matriz 2. Presupuesto votado 2023 por línea de trabajo, en dólares",),
)
RISKS = table(
    2023,
    [
        text("N°"),
        name("Riesgo"),
        derived("Probabilidad"),
        derived("Impacto"),
        text("Nivel"),
        text("Medida de control"),
    ],
    """
    1 | Fallas en la conexión con el registro | 3 | 4 | Alto | Respaldo diario de solicitudes
    2 | Retraso en la entrega de reactivos | 2 | 3 | Medio | Compra anticipada
    """,
    above=("Matriz 3. Riesgos de la gestión (escala de 1 a 5)",),
)
PLAN = Plan(
    (
        "MINISTERIO DE COMERCIO Y ENERGÍA",
        "PLAN ANUAL DE TRABAJO 2023",
        "República de El Salvador, América Central",
    ),
    (GOALS, SOURCES, RISKS),
    unruled="horizontal",
    running="PAT 2023",
    numbers=True,
)
