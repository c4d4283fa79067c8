"""Dominican Republic: products whose goals by quarter and budget stand once over their activities, with months marked by crosses; a table of months for the indicator above it; comparators and words among goals."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, measure, name, planned, table, text
from tests.foreign.model import Sheet

MONTHS = ("E", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D")
# product | measure | four goals | budget; then its activities and the months they take
PRODUCTS = """
Importadores certificados como operadores confiables | Empresa | 12 18 20 15 | 6,450,000.00
> Evaluar expedientes de solicitud | 1 2 3 4 5 6 7 8 9 10 11 12
> Validar instalaciones en terreno | 2 3 5 6 8 9 11
> Publicar la lista de empresas | 3 6 9 12
Declaraciones despachadas en menos de 24 horas | Declaración | 41,000 43,500 44,000 52,500 | 18,900,500.00
> Ampliar la ventanilla de turno nocturno | 1 2 3
> Revisar los perfiles de riesgo | 1 4 7 10
Contenedores inspeccionados con equipo no intrusivo | Contenedor | 26,500 27,000 27,000 31,000 | 42,315,000.00
> Contratar el mantenimiento de escáneres | 2
> Instalar el escáner del puerto norte | 5 6 7
> Adiestrar a los analistas de imagen | 3 4 8 9
Subastas públicas de mercancías en abandono | Subasta | - 2 1 3 | 1,275,000.00
> Inventariar mercancías en almacenes | 1 2 3 4 7 10
> Publicar los avisos en la prensa | 5 8 11
"""


def _product(block: str, number: int) -> list[str]:
    head, *activities = block.splitlines()
    label, unit, goals, money = (piece.strip() for piece in head.split("|"))
    quarters = goals.split()
    whole = sum(int(goal.replace(",", "")) for goal in quarters if goal != "-")
    made: list[str] = []
    for place, line in enumerate(activities):
        activity, months = (piece.strip(" >") for piece in line.split("|"))
        crosses = ["X" if str(month) in months.split() else "" for month in range(1, 13)]
        first = (str(number), label, unit, f"{whole:,}", *quarters)
        start = ("^",) * 8 if place else first
        made.append(" | ".join((*start, activity, *crosses, "^" if place else money)))
    return made


def _products() -> str:
    blocks = PRODUCTS.strip().replace("\n>", "\t>").split("\n")
    lines = [_product(block.replace("\t", "\n"), n) for n, block in enumerate(blocks, start=1)]
    return "\n".join(line for product in lines for line in product)


SCHEDULE = table(
    2025,
    [
        text("No."),
        name("Producto"),
        measure("Unidad de medida"),
        planned("Meta anual"),
        *(planned("Metas por trimestre", f"T{n}", period=f"Q{n}") for n in range(1, 5)),
        text("Actividades"),
        *(text("Cronograma 2025", month) for month in MONTHS),
        planned("Presupuesto (RD$)", unit="dop"),
    ],
    _products(),
    dependency="Unidad responsable: Subdirección de Operaciones",
    above=("Matriz 1. Productos, actividades y cronograma",),
)
# month | goal | result, in millions of pesos
TAKINGS = """
Enero | 18,204.5 | 18,611.9
Febrero | 17,930.0 | 17,402.3
Marzo | 19,115.8 | 20,048.7
Abril | 18,870.4 | 18,122.6
Mayo | 19,640.0 | 19,977.1
Junio | 19,255.3 | 19,310.0
"""
LABEL = "Recaudación total del servicio aduanero"


def _takings() -> Sheet:
    made: list[str] = []
    sums = [0.0, 0.0]
    for place, line in enumerate(TAKINGS.strip().splitlines(), start=1):
        month, *numbers = (piece.strip() for piece in line.split("|"))
        hoped, seen = (float(number.replace(",", "")) for number in numbers)
        sums = [sums[0] + hoped, sums[1] + seen]
        made.append(f"{month} | {_pair(hoped, seen)} @period={place:02d}, indicator={LABEL}")
    made.append(f"Enero-junio | {_pair(*sums)} @period=S1, indicator={LABEL}, bold")
    return table(
        2025,
        [
            text("Mes"),
            planned("Estimado", unit="dop", scale=1000000),
            done("Recaudado", unit="dop", scale=1000000),
            derived("Diferencia"),
            derived("Variación relativa"),
        ],
        "\n".join(made),
        above=("Matriz 2. Ejecución a junio de 2025", f"Indicador: {LABEL} (millones de RD$)"),
    )


def _pair(hoped: float, seen: float) -> str:
    away = seen - hoped
    return f"{hoped:,.1f} | {seen:,.1f} | {away:,.1f} | {100 * away / hoped:.1f}%"


INDICATORS = table(
    2025,
    [
        name("Indicador de desempeño"),
        base("Línea base (2024)", year=2024),
        planned("Meta 2025"),
        done("Logro a junio de 2025", period="S1"),
        text("Fuente"),
    ],
    """
    Tiempo promedio de despacho | 31.5 horas | máximo 24 horas{n=24, comparator=<=} | 26.2 horas | Sistema @unit=hour
    Declaraciones con inspección física | 14.8 % | ≤ 12 %{n=12, comparator=<=} | 12.9 % | Sistema @unit=percent
    Usuarios que valoran bien el servicio | 83.0 % | ≥ 90 %{n=90, comparator=>=} | 87.4 % | Encuesta @unit=percent
    Reclamaciones resueltas en 15 días | 412 | 500 | 266 | Jurídica
    Sistema de trazabilidad de contenedores | No existe{status=text, unit=?} | En operación{status=text, unit=?} | En licitación{status=text, unit=?} | Tecnología
    """,
    dependency="Unidad responsable: Gerencia de Planificación",
    above=("Matriz 3. Indicadores de desempeño",),
)
PLAN = Plan(
    (
        "SERVICIO NACIONAL DE ADUANAS DE QUISQUEYA",
        "PLAN OPERATIVO ANUAL 2025",
        "Formulación y ejecución del primer semestre",
    ),
    (SCHEDULE, _takings(), INDICATORS),
    unruled="zebra",
    numbers=True,
)
