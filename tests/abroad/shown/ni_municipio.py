"""Nicaragua: a town hall's goals by month with a sum of each half, what was executed in the months of the first one below; projects by source of money under one header, in thousands of córdobas, on a page of its own."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, measure, name, planned, table, text

MONTHS = ("E", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D")
HALVES = ("I Semestre", "II Semestre")
# code | name | measure | twelve months
GOALS = """
1.1 | Metros de calle adoquinados | Metro | 0 120 260 300 240 0 0 0 0 180 260 140
1.2 | Andenes y cunetas construidos | Metro | 40 80 90 90 60 40 30 30 40 60 80 60
1.3 | Viviendas para el pueblo entregadas | Vivienda | 0 4 6 6 4 2 2 2 4 6 6 8
2.1 | Recolecciones de basura por barrio | Viaje | 104 96 104 100 104 100 104 104 100 104 100 104
2.2 | Jornadas de limpieza de cauces | Jornada | 2 2 4 6 6 4 2 2 2 2 2 2
2.3 | Árboles sembrados | Árbol | 0 0 0 0 600 1,400 1,200 800 300 0 0 0
3.1 | Actos culturales y deportivos | Acto | 4 5 6 5 6 5 8 5 6 5 5 9
3.2 | Protagonistas capacitados en oficios | Persona | 0 60 80 80 80 60 60 80 80 80 60 0
"""
# code | name | measure | six months
DONE = """
1.1 | Metros de calle adoquinados | Metro | 0 96 241 318 255 12
1.2 | Andenes y cunetas construidos | Metro | 36 81 84 97 58 41
1.3 | Viviendas para el pueblo entregadas | Vivienda | 0 3 5 7 4 2
2.1 | Recolecciones de basura por barrio | Viaje | 101 96 99 100 103 97
2.2 | Jornadas de limpieza de cauces | Jornada | 2 2 3 7 6 5
2.3 | Árboles sembrados | Árbol | - - - - 520 1,655
3.1 | Actos culturales y deportivos | Acto | 4 5 7 5 6 6
3.2 | Protagonistas capacitados en oficios | Persona | - 58 77 81 76 64
"""


def _sum(numbers: list[str]) -> int:
    return sum(int(number.replace(",", "")) for number in numbers if number != "-")


def _rows(lines: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        *labels, numbers = (piece.strip() for piece in line.split("|"))
        months = numbers.split()
        halves = [months[:6], months[6:]] if len(months) > 6 else [months]
        cells = [cell for half in halves for cell in (*half, f"{_sum(half):,}")]
        whole = [f"{_sum(months):,}"] if len(months) > 6 else []
        made.append(" | ".join((*labels, *cells, *whole)))
    return "\n".join(made)


PROGRAMME = table(
    2024,
    [
        text("Cód.", fills="code"),
        name("Producto"),
        measure("U.M."),
        *(planned(HALVES[0], MONTHS[n - 1], period=f"{n:02d}") for n in range(1, 7)),
        planned(HALVES[0], "Total", period="S1"),
        *(planned(HALVES[1], MONTHS[n - 1], period=f"{n:02d}") for n in range(7, 13)),
        planned(HALVES[1], "Total", period="S2"),
        planned("Meta anual"),
    ],
    _rows(GOALS),
    above=("Matriz 1. Programación física mensual 2024",),
)
EXECUTED = table(
    2024,
    [
        text("Cód.", fills="code"),
        name("Producto"),
        measure("U.M."),
        *(
            done("Ejecución física", said, period=f"{n:02d}")
            for n, said in enumerate(("Ene", "Feb", "Mar", "Abr", "May", "Jun"), start=1)
        ),
        done("Ejecución física", "I Sem.", period="S1"),
    ],
    _rows(DONE),
    dash="?",
    above=("Matriz 2. Ejecución física al 30 de junio de 2024",),
    below=(
        "Fuente: registros de las direcciones municipales.",
        "Los meses sin actividad prevista no se reportan.",
        "Los datos de junio son preliminares y se confirman con el cierre del semestre.",
    ),
)
SOURCE = "Fuente de financiamiento (miles de C$)"
MONEY = table(
    2024,
    [
        group("Sector"),
        name("Proyecto"),
        planned(SOURCE, "Transferencia", unit="nio", scale=1000),
        planned(SOURCE, "Fondos propios", unit="nio", scale=1000),
        planned(SOURCE, "Cooperación", unit="nio", scale=1000),
        planned("Costo total (miles de C$)", unit="nio", scale=1000),
        done("Ejecutado I Semestre (miles de C$)", unit="nio", scale=1000, period="S1"),
        derived("Saldo (miles de C$)"),
        text("Ubicación"),
    ],
    """
    Infraestructura | Adoquinado del barrio San Judas | 8,400.0 | 1,250.5 | - | 9,650.5 | 5,112.8 | 4,537.7 | Casco urbano
    ^ | Puente peatonal El Zapote | 2,100.0 | 300.0 | - | 2,400.0 | 0.0 | 2,400.0 | Comarca El Zapote
    Vivienda | Viviendas para el pueblo | 6,750.0 | - | 2,250.0 | 9,000.0 | 3,780.0 | 5,220.0 | Reparto Esperanza
    Ambiente | Ampliación del vertedero | 1,900.0 | 640.0 | - | 2,540.0 | 1,015.6 | 1,524.4 | Km 6 carretera norte
    ^ | Vivero municipal | 350.0 | 85.5 | 120.0 | 555.5 | 402.3 | 153.2 | Finca municipal
    Total | < | 19,500.0 | 2,276.0 | 2,370.0 | 24,146.0 | 10,310.7 | 13,835.3 | @bold
    """,
    above=(
        "Matriz 3. Plan de inversión municipal 2024",
        "Aprobado por el Concejo Municipal junto con el presupuesto del año.",
    ),
)
PLAN = Plan(
    (
        "ALCALDÍA MUNICIPAL DE SAN JERÓNIMO DEL LAGO",
        "PLAN OPERATIVO ANUAL 2024",
        "Seguimiento semestral - República de Nicaragua",
    ),
    (PROGRAMME, EXECUTED, MONEY),
    unruled="bare",
    align="right",
    running="POA 2024",
    numbers=True,
)
