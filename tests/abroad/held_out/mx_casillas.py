"""Mexico: an electoral body's calendar of goals by month, a table for each executive direction, empty where nothing is foreseen; spending by chapter and quarter."""

from __future__ import annotations

from tests.abroad.plan import Plan, measure, name, planned, table, text
from tests.foreign.model import Sheet

MONTHS = ("Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Sep", "Oct", "Nov", "Dic")
# number | activity | measure | twelve months, a point where there is nothing
ORGANISATION = """
1 | Instalar los consejos distritales y municipales | Consejo | 18 57 . . . . . . . . . .
2 | Recorrer los lugares propuestos para ubicar casillas | Recorrido | . 18 36 . . . . . . . . .
3 | Elaborar la documentación y el material electoral | Lote | . . 1 2 1 . . . . . . .
4 | Entregar paquetes a las presidencias de casilla | Paquete | . . . . 2,846 . . . . . . .
5 | Rendir informes al Consejo General | Informe | 1 1 1 1 1 1 1 1 1 1 1 1
"""
TRAINING = """
1 | Capacitar a supervisores y capacitadores electorales | Persona | . 415 . 415 . . . . . . . .
2 | Realizar pláticas de promoción del voto | Plática | 10 24 40 60 45 . . 8 12 12 12 .
3 | Distribuir materiales didácticos en escuelas | Ejemplar | . 3,500 3,500 7,000 . . . . 2,500 2,500 . .
4 | Organizar el parlamento infantil | Evento | . . . . . . . . . . 1 .
5 | Rendir informes al Consejo General | Informe | . . 1 . . 1 . . 1 . . 1
"""
PARTIES = """
1 | Ministrar el financiamiento público a los partidos | Ministración | 7 7 7 7 7 7 7 7 7 7 7 7
2 | Revisar solicitudes de registro de candidaturas | Solicitud | . . 640 1,180 . . . . . . . .
3 | Monitorear medios impresos y digitales | Reporte | 4 4 5 5 5 2 . . . . . .
4 | Actualizar el libro de integrantes de órganos directivos | Actualización | 1 . . 1 . . 1 . . 1 . .
"""


def _goals(unit: str, programme: str, lines: str) -> Sheet:
    made: list[str] = []
    for line in lines.strip().splitlines():
        *start, numbers = (piece.strip() for piece in line.split("|"))
        months = numbers.split()
        whole = sum(int(month.replace(",", "")) for month in months if month != ".")
        cells = ["" if month == "." else month for month in months]
        made.append(" | ".join((*start, *cells, f"{whole:,}")))
    return table(
        2025,
        [
            text("No."),
            name("Actividad"),
            measure("Unidad de medida"),
            *(
                planned("Calendarización de la meta", month, period=f"{n:02d}")
                for n, month in enumerate(MONTHS, start=1)
            ),
            planned("Meta anual"),
        ],
        "\n".join(made),
        dependency=f"Unidad responsable: {unit}",
        above=(programme,),
    )


MONEY = table(
    2025,
    [
        text("Capítulo"),
        name("Concepto"),
        *(
            planned(said, unit="mxn", period=f"Q{n}")
            for n, said in enumerate(
                ("1er. trimestre", "2o. trimestre", "3er. trimestre", "4o. trimestre"), start=1
            )
        ),
        planned("Total anual", unit="mxn"),
    ],
    """
    1000 | Servicios personales | 38,415,200.00 | 52,870,450.00 | 31,206,300.00 | 44,910,775.50 | 167,402,725.50
    2000 | Materiales y suministros | 4,118,000.00 | 9,645,310.00 | 1,502,400.00 | 1,187,000.00 | 16,452,710.00
    3000 | Servicios generales | 12,604,900.00 | 28,933,600.75 | 8,744,150.00 | 7,320,000.00 | 57,602,650.75
    4000 | Transferencias a partidos políticos | 46,250,000.00 | 46,250,000.00 | 46,250,000.00 | 46,250,000.00 | 185,000,000.00
    5000 | Bienes muebles e inmuebles | 2,300,000.00 | 850,000.00 | 0.00 | 0.00 | 3,150,000.00
    Total | < | 103,688,100.00 | 138,549,360.75 | 87,702,850.00 | 99,667,775.50 | 429,608,086.25 @bold
    """,
    above=("Presupuesto de egresos 2025 por capítulo de gasto (pesos)",),
)
PLAN = Plan(
    (
        "INSTITUTO ELECTORAL DEL ESTADO DE TAMAZULA",
        "PROGRAMA OPERATIVO ANUAL 2025",
        "Aprobado por el Consejo General - México",
    ),
    (
        _goals(
            "Dirección Ejecutiva de Organización Electoral",
            "Programa 02. Organización del proceso electoral local",
            ORGANISATION,
        ),
        _goals(
            "Dirección Ejecutiva de Capacitación y Educación Cívica",
            "Programa 03. Capacitación y educación cívica",
            TRAINING,
        ),
        _goals(
            "Dirección Ejecutiva de Prerrogativas y Partidos Políticos",
            "Programa 04. Prerrogativas de los partidos",
            PARTIES,
        ),
        MONEY,
    ),
    unruled="zebra",
    running="IEET - Programa Operativo Anual 2025",
)
