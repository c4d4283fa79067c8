"""Peru: months in kind and in soles in rows of two, planned as only the title says; a table whose unit changes half-way."""

from __future__ import annotations

from tests.abroad.plan import Plan, added, derived, done, measure, name, planned, share, table, text

MONTHS = ("Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Set", "Oct", "Nov", "Dic")
# code | name | measure | twelve months in kind | twelve months in soles
EXTENSION = """
1.1.1 | Parcelas demostrativas de quinua conducidas | Parcela | - - 4 4 4 6 6 6 4 2 - - | - - 8,200 8,200 8,200 12,300 12,300 12,300 8,200 4,100 - -
1.1.2 | 40 escuelas de campo en comunidades altoandinas | Evento | 0 2 3 4 5 5 5 5 4 4 2 1 | 0 5,600 8,400 11,200 14,000 14,000 14,000 14,000 11,200 11,200 5,600 2,800
1.1.3 | Asistencia técnica a criadores de alpaca | Productor | 110 120 130 140 140 140 150 150 140 130 120 110 | 9,350 10,200 11,050 11,900 11,900 11,900 12,750 12,750 11,900 11,050 10,200 9,350
"""
LABS = """
2.1.1 | Diagnóstico de enfermedades de camélidos | Análisis | 85 90 95 95 100 100 100 95 95 90 90 80 | 12,750 13,500 14,250 14,250 15,000 15,000 15,000 14,250 14,250 13,500 13,500 12,000
2.1.2 | Inventario de pastos naturales 2024 | Documento | - - - - - 1 - - - - - 1 | - - - - - 46,000 - - - - - 52,500
"""


def _rows(lines: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        code, label, unit, kind, money = (piece.strip() for piece in line.split("|"))
        made.append(f"{code} | {label} | {unit} | Fís. | {added(kind)}")
        made.append(f"^ | ^ | ^ | Fin. (S/) | {added(money)} @unit=pen")
    return "\n".join(made)


CALENDAR = table(
    2024,
    [
        text("Cód.", fills="code"),
        name("Actividad operativa"),
        measure("U.M."),
        text("Tipo"),
        *(planned(month, period=f"{n:02d}") for n, month in enumerate(MONTHS, start=1)),
        planned("Total"),
    ],
    f"""
    ## Centro de costo: 03.01 - Subdirección de Extensión Altoandina
    {_rows(EXTENSION)}
    ## Centro de costo: 03.02 - Subdirección de Laboratorios
    {_rows(LABS)}
    """,
    above=("Anexo 1. Programación mensual de metas físicas y financieras",),
)
MONEY = table(
    2024,
    [
        text("Gen."),
        name("Detalle de la genérica"),
        planned("PIA"),
        planned("PIM"),
        done("Dev. acum. set-24", period="2024-01/2024-09"),
        derived("Saldo"),
        share("Dev./PIM"),
    ],
    """
    # GASTO CORRIENTE (en soles)
    2.1 | Personal y obligaciones sociales | 4,118,200 | 4,236,950 | 3,061,118 | 1,175,832 | 72.2 @unit=pen
    2.3 | Bienes y servicios | 2,940,000 | 3,315,480 | 1,984,027 | 1,331,453 | 59.8 @unit=pen
    2.5 | Otros gastos | 65,300 | 65,300 | 12,946 | 52,354 | 19.8 @unit=pen
    Subtotal | < | 7,123,500 | 7,617,730 | 5,058,091 | 2,559,639 | 66.4 @bold, unit=pen
    # GASTO DE CAPITAL (en miles de soles)
    2.6 | Laboratorio de Puno | 12,450.0 | 15,300.5 | 6,718.2 | 8,582.3 | 43.9{scale=1} @unit=pen, scale=1000
    2.6 | Módulos de esquila | 1,800.0 | 950.0 | 950.0 | 0.0 | 100.0{scale=1} @unit=pen, scale=1000
    Subtotal | < | 14,250.0 | 16,250.5 | 7,668.2 | 8,582.3 | 47.2{scale=1} @bold, unit=pen, scale=1000
    """,
    above=("Anexo 2. Ejecución presupuestaria por genérica de gasto, al mes de setiembre",),
)
PLAN = Plan(
    (
        "INSTITUTO PERUANO DE GANADERÍA ALTOANDINA",
        "Plan Operativo Institucional 2024",
    ),
    (CALENDAR, MONEY),
    unruled="horizontal",
    align="right",
    running="POI 2024",
)
