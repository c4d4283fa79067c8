"""Ecuador: twelve months of goals and of spending, dollars, one header for both, totals in front of the months."""

from __future__ import annotations

from tests.abroad.plan import Plan, measure, name, planned, table, text

MONTHS = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")
# code | name | measure | twelve months
GOALS = """
1.1 | Permisos de funcionamiento emitidos | Permiso | 140 210 260 240 220 200 190 180 175 170 160 120
1.2 | Inspecciones de locales | Inspección | 160 230 280 260 235 215 205 195 190 185 170 130
1.3 | Simulacros en centros educativos | Simulacro | 0 4 6 6 8 0 0 4 8 8 6 0
2.1 | Horas de entrenamiento por bombero | Horas | 12 12 14 14 14 12 10 10 14 14 12 8
2.2 | Mantenimientos de autobombas | Mantenimiento | 3 3 4 3 3 4 3 3 4 3 3 4
"""
MONEY = """
1 | Prevención de incendios | 12,400.00 12,400.00 15,250.50 14,100.00 13,800.00 12,900.00 12,400.00 12,400.00 12,950.25 12,400.00 12,400.00 18,600.00
2 | Operaciones y rescate | 45,000.00 45,000.00 45,000.00 52,300.75 45,000.00 45,000.00 45,000.00 61,120.00 45,000.00 45,000.00 45,000.00 67,500.00
"""


def _rows(lines: str) -> str:
    made = []
    for line in lines.strip().splitlines():
        *labels, numbers = (piece.strip() for piece in line.split("|"))
        months = numbers.split()
        total = sum(int(number.replace(",", "").replace(".", "")) for number in months)
        shown = f"{total / 100:,.2f}" if "." in months[0] else f"{total:,}"
        unit = " @unit=hour" if "Horas" in labels else ""
        made.append(" | ".join((*labels, shown, *months)) + unit)
    return "\n".join(made)


MONTHLY = table(
    2024,
    [
        text("CÓD.", fills="code"),
        name("INDICADOR DE GESTIÓN"),
        measure("UNIDAD DE MEDIDA"),
        planned("META ANUAL"),
        *(
            planned("CRONOGRAMA DE METAS", month, period=f"{n:02d}")
            for n, month in enumerate(MONTHS, start=1)
        ),
    ],
    _rows(GOALS),
    dependency="JEFATURA DE PREVENCIÓN Y OPERACIONES",
)
SPENDING = table(
    2024,
    [
        text("N."),
        name("PROGRAMA"),
        planned("PRESUPUESTO CODIFICADO (USD)", unit="usd"),
        *(
            planned("PROGRAMACIÓN MENSUAL DEL GASTO (USD)", month, period=f"{n:02d}", unit="usd")
            for n, month in enumerate(MONTHS, start=1)
        ),
    ],
    _rows(MONEY),
    above=("Programación del gasto permanente",),
)
PLAN = Plan(
    ("CUERPO DE BOMBEROS DEL CANTÓN LAS PALMAS", "POA 2024", "Matriz de programación anual, Ecuador"),
    (MONTHLY, SPENDING),
    unruled="bare",
    align="right",
    pen="boxes",
)
