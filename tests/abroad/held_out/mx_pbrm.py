"""Mexico: a municipality's quarterly form of goals by project: what was programmed, reached and how far off, in number and in percent, for the quarter and what adds up, three header levels; spending by project in pesos with their sign."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text
from tests.foreign.model import Sheet

# id | goal | measure | year, quarter and half programmed | quarter and half reached
LIGHT = """
1 | Reparar luminarias del alumbrado público | Luminaria | 8,400 2,100 4,200 | 1,986 4,302
2 | Sustituir luminarias por tecnología led | Luminaria | 1,500 500 800 | 420 615
3 | Atender reportes ciudadanos de alumbrado | Reporte | 5,200 1,300 2,600 | 1,455 2,871
4 | Realizar el censo de luminarias | Censo | 1 0 0 | 0 0
"""
WASTE = """
1 | Recolectar residuos sólidos urbanos | Tonelada | 96,000 24,000 47,500 | 24,618 48,307
2 | Barrer vialidades principales | Kilómetro | 14,600 3,640 7,280 | 3,512 6,990
3 | Dar mantenimiento a camiones recolectores | Servicio | 132 33 66 | 36 70
4 | Realizar campañas de separación de residuos | Campaña | 8 3 4 | 2 3
"""


def _number(said: str) -> int:
    return int(said.replace(",", ""))


def _stretch(hoped: int, seen: int, year: int) -> str:
    away = seen - hoped
    parts = [f"{100 * value / year:.2f}" for value in (hoped, seen, away)]
    return f"{hoped:,} | {parts[0]} | {seen:,} | {parts[1]} | {away:,} | {parts[2]}"


def _rows(lines: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        number, label, unit, hoped, seen = (piece.strip() for piece in line.split("|"))
        year, quarter, half = map(_number, hoped.split())
        now, so_far = map(_number, seen.split())
        cells = f"{year:,} | {_stretch(quarter, now, year)} | {_stretch(half, so_far, year)}"
        made.append(f"{number} | {label} | {unit} | {cells}")
    return "\n".join(made)


def _form(project: str, office: str, lines: str) -> Sheet:
    return table(
        2024,
        [
            text("Id"),
            name("Nombre de la meta de actividad"),
            measure("Programación anual", "Unidad de medida"),
            planned("Programación anual", "Programada 2024"),
            *(
                column
                for spanner, period in (
                    ("Avance trimestral de metas físicas", "Q2"),
                    ("Avance acumulado anual", "S1"),
                )
                for column in (
                    planned(spanner, "Programada", "Meta", period=period),
                    planned(spanner, "Programada", "%", period=period, unit="percent", optional=True),
                    done(spanner, "Alcanzada", "Meta", period=period),
                    share(spanner, "Alcanzada", "%"),
                    derived(spanner, "Variación", "Meta"),
                    derived(spanner, "Variación", "%"),
                )
            ),
        ],
        _rows(lines),
        dependency=office,
        above=(f"Proyecto: {project}", "Trimestre: segundo (abril - junio)"),
    )


MONEY = table(
    2024,
    [
        text("Clave", fills="code"),
        name("Proyecto"),
        planned("Presupuesto autorizado", unit="mxn"),
        planned("Presupuesto modificado", unit="mxn"),
        done("Ejercido en el segundo trimestre", unit="mxn", period="Q2"),
        done("Ejercido acumulado a junio", unit="mxn", period="S1"),
        derived("Por ejercer"),
    ],
    """
    020204010201 | Alumbrado público | $46,320,000.00 | $46,320,000.00 | $11,904,318.22 | $22,870,655.10 | $23,449,344.90
    020101010101 | Manejo integral de residuos sólidos | $71,850,400.00 | $73,100,400.00 | $18,412,007.65 | $36,019,240.48 | $37,081,159.52
    020101010102 | Barrido y limpieza | $19,214,600.00 | $17,964,600.00 | $4,360,118.00 | $8,711,903.37 | $9,252,696.63
    Total | < | $137,385,000.00 | $137,385,000.00 | $34,676,443.87 | $67,601,798.95 | $69,783,201.05 @bold, code=?
    """,
    above=("Avance presupuestal por proyecto",),
)
PLAN = Plan(
    (
        "H. AYUNTAMIENTO DE SAN MARTÍN DE LOS SABINOS",
        "PbRM-08c AVANCE TRIMESTRAL DE METAS DE ACTIVIDAD POR PROYECTO",
        "Ejercicio fiscal 2024 - Estado de México",
    ),
    (
        _form("020204010201 Alumbrado público", "Dependencia general: H00 Servicios Públicos", LIGHT),
        _form(
            "020101010101 Manejo integral de residuos", "Dependencia general: H01 Limpia y Residuos", WASTE
        ),
        MONEY,
    ),
    unruled="horizontal",
    numbers=True,
)
