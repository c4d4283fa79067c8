"""Mexico: a state's public registry by office, three months of a quarter programmed and real with their sum, its yearly goals by quarter with initial and modified goal, fees in pesos."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

MONTHS = (("Abril", "04"), ("Mayo", "05"), ("Junio", "06"))
# office | programmed | real
OFFICES = """
Primera oficina, Ciudad Capital | 6,400 6,400 6,500 | 6,118 6,702 6,455
Segunda oficina, El Mezquite | 2,150 2,150 2,200 | 2,304 2,011 2,288
Tercera oficina, San Blas de la Sierra | 780 780 800 | 745 812 690
Cuarta oficina, Puerto Arenas | 1,900 1,900 1,950 | 1,633 1,874 1,902
Quinta oficina, Los Fresnos | 1,120 1,120 1,150 | 1,166 1,203 1,098
"""


def _office_rows() -> str:
    made: list[str] = []
    sums = [0] * 8
    for number, line in enumerate(OFFICES.strip().splitlines(), start=1):
        label, *both = (piece.strip() for piece in line.split("|"))
        hoped, seen = ([int(n.replace(",", "")) for n in numbers.split()] for numbers in both)
        pairs = [*zip(hoped, seen, strict=True), (sum(hoped), sum(seen))]
        cells = [value for pair in pairs for value in pair]
        sums = [one + other for one, other in zip(sums, cells, strict=True)]
        made.append(f"{number} | {label} | {_line(cells)}")
    return "\n".join((*made, f"Total | < | {_line(sums)} @bold"))


def _line(cells: list[int]) -> str:
    return " | ".join((*(f"{cell:,}" for cell in cells), f"{100 * cells[-1] / cells[-2]:.1f}"))


INSCRIPTIONS = table(
    2025,
    [
        text("No."),
        name("Oficina registral"),
        *(
            column(month, said, period=period)
            for month, period in MONTHS
            for column, said in ((planned, "Prog."), (done, "Real"))
        ),
        planned("Segundo trimestre", "Prog.", period="Q2"),
        done("Segundo trimestre", "Real", period="Q2"),
        share("Segundo trimestre", "%"),
    ],
    _office_rows(),
    above=("Formato 1. Inscripciones de actos registrales por oficina",),
)
GOALS = table(
    2025,
    [
        text("Clave"),
        name("Actividad"),
        measure("Unidad de medida"),
        planned("Meta anual", "Inicial"),
        planned("Meta anual", "Modificada"),
        *(planned("Calendarización", f"{n}° Trim.", period=f"Q{n}") for n in range(1, 5)),
        done("Avance al 30 de junio", period="S1"),
    ],
    """
    A01 | Digitalizar libros del acervo histórico | Libro | 2,400 | 2,400 | 500 | 700 | 700 | 500 | 1,087
    A02 | Expedir certificados de libertad de gravamen | Certificado | 58,000 | 61,500 | 14,500 | 15,500 | 16,000 | 15,500 | 31,340
    A03 | Resolver avisos preventivos en 48 horas | Aviso | 36,200 | 36,200 | 9,000 | 9,100 | 9,100 | 9,000 | 17,502
    A04 | Regularizar predios con el programa de escrituras | Escritura | 1,200 | 900 | 150 | 250 | 250 | 250 | 361
    A05 | Capacitar a registradores y analistas | Persona | 84 | 84 | 20 | 22 | 22 | 20 | 45
    A06 | Habilitar ventanillas en municipios | Ventanilla | 6 | 4 | 0 | 2 | 1 | 1 | 1
    """,
    above=("Formato 2. Metas del Programa Operativo Anual",),
)
FEES = table(
    2025,
    [
        name("Concepto de ingreso"),
        planned("Estimado 2025", unit="mxn"),
        done("Recaudado 1er trimestre", unit="mxn", period="Q1"),
        done("Recaudado 2° trimestre", unit="mxn", period="Q2"),
        done("Recaudado al semestre", unit="mxn", period="S1"),
        derived("Por recaudar"),
    ],
    """
    Derechos por inscripción | $214,500,000 | $51,306,220 | $55,118,940 | $106,425,160 | $108,074,840
    Certificaciones y constancias | $38,750,000 | $9,840,115 | $10,022,660 | $19,862,775 | $18,887,225
    Consultas y copias | $6,120,000 | $1,377,450 | $1,490,005 | $2,867,455 | $3,252,545
    Total | $259,370,000 | $62,523,785 | $66,631,605 | $129,155,390 | $130,214,610 @bold
    """,
    above=("Formato 3. Ingresos por derechos",),
)
PLAN = Plan(
    (
        "REGISTRO PÚBLICO DE LA PROPIEDAD DEL ESTADO",
        "Programa Operativo Anual 2025",
        "Reporte del segundo trimestre - Gobierno del Estado, México",
    ),
    (INSCRIPTIONS, GOALS, FEES),
    unruled="dotted",
    running="Secretaría General de Gobierno",
    numbers=True,
)
