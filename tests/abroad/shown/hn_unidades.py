"""Honduras: three header rows with goals and lempiras side by side, units with codes, subtotals; over several pages."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

# code | name | measure | in kind: planned and done, twice | in lempiras: planned and done, twice
FORESTS = """
01 | Hectáreas bajo manejo forestal comunitario | Hectárea | 1,800 1,742 2,100 2,155 | 3,420,000.00 3,118,440.50 3,990,000.00 4,002,117.25
02 | Planes de manejo aprobados | Plan | 14 11 18 20 | 280,000.00 212,350.00 360,000.00 391,008.40
03 | Viveros municipales en operación | Vivero | 22 22 26 25 | 1,045,000.00 1,044,120.00 1,235,000.00 1,180,660.75
04 | Plantas producidas para reforestación | Planta | 310,000 288,450 640,000 655,120 | 930,000.00 871,002.10 1,920,000.00 1,903,377.90
05 | Rondas contra incendios abiertas | Kilómetro | 240.5 251.0 85.0 60.5 | 601,250.00 622,400.00 212,500.00 151,250.00
06 | Brigadas de incendios equipadas | Brigada | 35 33 10 12 | 875,000.00 840,115.60 250,000.00 298,000.00
07 | Denuncias por tala ilegal atendidas | Denuncia | 60 74 60 81 | 96,000.00 110,320.00 96,000.00 118,700.00
08 | Operativos con la fuerza pública | Operativo | 12 9 12 13 | 540,000.00 402,500.00 540,000.00 588,090.00
"""
WILDLIFE = """
01 | Patrullajes en áreas protegidas | Patrullaje | 410 398 420 433 | 1,230,000.00 1,180,004.00 1,260,000.00 1,301,555.50
02 | Guardarrecursos contratados | Persona | 88 80 88 86 | 3,168,000.00 2,880,000.00 3,168,000.00 3,096,000.00
03 | Senderos de visita con mantenimiento | Sendero | 9 9 11 8 | 315,000.00 309,480.00 385,000.00 274,330.20
04 | Visitantes registrados en parques | Visitante | 21,500 23,018 26,000 24,777 | - - - -
05 | Especies con monitoreo biológico | Especie | 16 16 16 14 | 640,000.00 611,200.00 640,000.00 550,750.00
06 | Comités de cogestión en funciones | Comité | 19 17 19 18 | 152,000.00 130,900.00 152,000.00 148,225.00
"""
SUPPORT = """
01 | Informes de ejecución presentados a la Secretaría | Informe | 3 3 3 3 | 45,000.00 41,300.00 45,000.00 44,910.00
02 | 60 capacitaciones al personal técnico | Evento | 15 12 15 17 | 375,000.00 301,250.00 375,000.00 418,600.00
03 | Vehículos con mantenimiento preventivo | Vehículo | 41 41 41 38 | 820,000.00 799,640.00 820,000.00 745,115.35
"""
REGION = """
01 | Sierras y aserraderos inspeccionados | Inspección | 28 25 32 34 | 84,000.00 75,120.00 96,000.00 101,700.50
02 | Guías de transporte de madera emitidas | Guía | 1,150 1,208 1,300 1,244 | 57,500.00 60,400.00 65,000.00 62,200.00
03 | Microcuencas declaradas | Microcuenca | 5 3 6 7 | 310,000.00 186,000.00 372,000.00 433,900.00
04 | Productores con incentivos de reforestación | Productor | 240 212 260 281 | 1,440,000.00 1,272,000.00 1,560,000.00 1,686,000.00
05 | Estufas eficientes instaladas | Estufa | 600 415 800 902 | 2,100,000.00 1,452,500.00 2,800,000.00 3,157,000.00
06 | Consultas ciudadanas respondidas | Consulta | 330 341 330 318 | - - - -
07 | Torres de vigilancia en servicio | Torre | 7 7 7 6 | 126,000.00 126,000.00 126,000.00 108,000.00
"""


def _worth(number: str) -> Decimal:
    return Decimal(number.replace(",", "").replace("-", "0"))


def _part(done_: Sequence[str], hoped: Sequence[str]) -> str:
    whole = sum(map(_worth, hoped))
    return f"{100 * sum(map(_worth, done_)) / whole:.1f}%" if whole else "N/A"


def _rows(lines: str, unit: str) -> str:
    made: list[str] = []
    sums = [Decimal()] * 4
    for line in lines.strip().splitlines():
        code, label, said, kind, money = (piece.strip() for piece in line.split("|"))
        counts, amounts = kind.split(), money.split()
        sums = [have + _worth(amount) for have, amount in zip(sums, amounts, strict=True)]
        made.append(f"{code} | {label} | {said} | {_cells(counts, amounts)}")
    totals = [f"{value:,.2f}" for value in sums]
    made.append(f"Subtotal {unit} | < | < | {_cells([''] * 4, totals)} @bold")
    return "\n".join(made)


def _cells(kind: Sequence[str], money: Sequence[str]) -> str:
    """Both quarters of a row, in kind and in money, and what was done of what was planned."""
    parts = [_part(values[1::2], values[::2]) if values[0] else "" for values in (kind, money)]
    return " | ".join((*kind[:2], *money[:2], *kind[2:], *money[2:], *parts))


POA = table(
    2023,
    [
        text("Cód."),
        name("Producto intermedio"),
        measure("U/M"),
        *(
            column(f"{roman} Trimestre", kind, said, period=f"Q{place}", unit=unit)
            for place, roman in ((1, "I"), (2, "II"))
            for kind, unit in (("Física", None), ("Financiera (L)", "hnl"))
            for column, said in ((planned, "Prog."), (done, "Ejec."))
        ),
        share("Ejec. acumulada", "Fís.", period="?"),
        share("Ejec. acumulada", "Fin.", period="?"),
    ],
    f"""
    ## Unidad ejecutora: 004 - Departamento de Desarrollo Forestal
    {_rows(FORESTS, "004")}
    ## Unidad ejecutora: 007 - Departamento de Áreas Protegidas
    {_rows(WILDLIFE, "007")}
    ## Unidad ejecutora: 010 - Gerencia Administrativa
    {_rows(SUPPORT, "010")}
    ## Unidad ejecutora: 023 - Oficina Regional de Olancho
    {_rows(REGION, "023")}
    """,
    dash="?",
    above=("Matriz de seguimiento físico y financiero, primer semestre de 2023",),
)
PLAN = Plan(
    (
        "INSTITUTO HONDUREÑO DEL BOSQUE",
        "Plan Operativo Anual y Presupuesto 2023",
    ),
    (POA,),
    unruled="horizontal",
    running="Plan Operativo Anual y Presupuesto 2023          Instituto Hondureño del Bosque",
    numbers=True,
    align="right",
)
