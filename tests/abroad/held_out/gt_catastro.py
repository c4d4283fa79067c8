"""Guatemala: cadastral products with an initial and a current goal, execution by four-month periods with its total; municipalities counted; quetzales."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

# number | product | measure | initial, current | three periods
PRODUCTS = """
1 | Predios con establecimiento catastral | Predio | 18,500 17,200 | 5,104 6,212 5,377
2 | Predios con mantenimiento catastral | Predio | 9,300 9,300 | 2,980 3,144 3,305
3 | Certificaciones catastrales emitidas | Documento | 6,400 7,150 | 2,266 2,418 2,391
4 | Expedientes de regularización tramitados | Expediente | 1,240 1,100 | 301 388 345
5 | Municipios declarados zona catastrada | Municipio | 5 4 | 1 0 2
6 | Técnicos y profesionales certificados | Persona | 180 210 | 64 70 81
7 | Mediciones de la red geodésica | Estación | 96 96 | 32 32 30
"""


def _rows() -> str:
    made: list[str] = []
    for line in PRODUCTS.strip().splitlines():
        number, label, unit, goals, numbers = (piece.strip() for piece in line.split("|"))
        first, current = goals.split()
        whole = sum(int(seen.replace(",", "")) for seen in numbers.split())
        part = 100 * whole / int(current.replace(",", ""))
        cells = (first, current, *numbers.split(), f"{whole:,}", f"{part:.2f}%")
        made.append(f"{number} | {label} | {unit} | {' | '.join(cells)}")
    return "\n".join(made)


GOODS = table(
    2022,
    [
        text("No."),
        name("Producto / Subproducto"),
        measure("Unidad de medida"),
        planned("Meta inicial"),
        planned("Meta vigente"),
        *(
            done("Ejecución de metas por cuatrimestre", f"{said} cuatrimestre", period=f"C{n}")
            for n, said in enumerate(("Primer", "Segundo", "Tercer"), start=1)
        ),
        done("Ejecución de metas por cuatrimestre", "Total"),
        share("% de ejecución anual"),
    ],
    _rows(),
    above=("Cuadro 1. Metas físicas ejecutadas, ejercicio fiscal 2022",),
)
MONEY = table(
    2022,
    [
        name("Programa"),
        planned("Presupuesto aprobado", unit="gtq"),
        planned("Presupuesto vigente", unit="gtq"),
        done("Presupuesto ejecutado", unit="gtq"),
        share("% de ejecución"),
    ],
    """
    Actividades centrales | Q 24,318,500.00 | Q 23,940,120.00 | Q 22,887,316.45 | 95.60%
    Levantamiento de información catastral | Q 31,760,000.00 | Q 29,104,380.00 | Q 24,650,902.18 | 84.70%
    Mantenimiento y actualización catastral | Q 8,421,500.00 | Q 11,455,500.00 | Q 10,976,003.90 | 95.81%
    Total institución | Q 64,500,000.00 | Q 64,500,000.00 | Q 58,514,222.53 | 90.72% @bold
    """,
    above=("Cuadro 2. Ejecución presupuestaria por programa",),
)
TOWNS = table(
    2022,
    [
        text("Departamento", fills="group"),
        name("Municipio"),
        planned("Predios programados"),
        done("Predios levantados"),
        text("Fecha de cierre"),
    ],
    """
    Zacapa | Valle Seco | 2,400 | 2,516 | 12/08/2022
    Zacapa | Río Tinto | 1,850 | 1,402 | 30/11/2022
    Petén | Laguna Perdida | 3,100 | 3,088 | 16/12/2022
    Escuintla | Palmar Viejo | 2,950 | 2,104 | Pendiente
    Izabal | Boca del Monte | 1,700 | 1,733 | 22/10/2022
    """,
    above=("Cuadro 3. Levantamiento predial por municipio",),
)
PLAN = Plan(
    (
        "REGISTRO CATASTRAL Y GEODÉSICO",
        "INFORME ANUAL DEL PLAN OPERATIVO 2022",
        "Guatemala, enero de 2023",
    ),
    (GOODS, MONEY, TOWNS),
    unruled="zebra",
    pen="boxes",
    numbers=True,
)
