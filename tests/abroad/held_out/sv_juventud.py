"""El Salvador: a youth institute's four quarters with what was programmed and real side by side and the year's totals, lines as headings; dollars by quarter."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

# number | action | measure | programmed | real, four quarters each
WORK = """
1.1 | Jóvenes inscritos en cursos de tecnología | Joven | 450 600 600 350 | 421 633 587 402
1.2 | Ferias de empleo juvenil | Feria | 1 2 2 1 | 1 1 3 1
1.3 | Emprendimientos con capital semilla | Emprendimiento | 0 40 40 20 | 0 28 46 25
"""
CULTURE = """
2.1 | Festivales artísticos departamentales | Festival | 2 4 4 4 | 2 3 5 4
2.2 | Participantes en torneos deportivos | Joven | 1,200 1,850 2,100 900 | 1,168 1,902 2,044 1,015
2.3 | Murales comunitarios pintados | Mural | 6 8 8 6 | 5 9 8 7
"""
RIGHTS = """
3.1 | Talleres de prevención de la violencia | Taller | 45 60 60 35 | 39 64 58 41
3.2 | Casas de la juventud en funcionamiento | Casa | 12 12 14 14 | 12 12 13 14
"""
KEPT = {"3.2"}  # what stands and isn't added up


def _rows(lines: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        number, label, unit, goals, numbers = (piece.strip() for piece in line.split("|"))
        hoped, seen = goals.split(), numbers.split()
        pairs = [cell for pair in zip(hoped, seen, strict=True) for cell in pair]
        both = [_whole(values, number in KEPT) for values in (hoped, seen)]
        part = f"{100 * both[1] / both[0]:.0f}%"
        cells = " | ".join((*pairs, *(f"{value:,}" for value in both), part))
        made.append(f"{number} | {label} | {unit} | {cells}")
    return "\n".join(made)


def _whole(values: list[str], kept: bool) -> int:
    numbers = [int(value.replace(",", "")) for value in values]
    return numbers[-1] if kept else sum(numbers)


ACTIONS = table(
    2023,
    [
        text("N°"),
        name("Acción estratégica"),
        measure("Unidad de medida"),
        *(
            column(f"Trimestre {roman}", said, period=f"Q{n}")
            for n, roman in enumerate(("I", "II", "III", "IV"), start=1)
            for column, said in ((planned, "Prog."), (done, "Real"))
        ),
        planned("Total anual", "Prog."),
        done("Total anual", "Real"),
        share("% Cumpl."),
    ],
    f"""
    # Línea estratégica 1: Inserción productiva
    {_rows(WORK)}
    # Línea estratégica 2: Arte, cultura y deporte
    {_rows(CULTURE)}
    # Línea estratégica 3: Convivencia y derechos
    {_rows(RIGHTS)}
    """,
)
MONEY = table(
    2023,
    [
        text("Rubro", fills="code"),
        name("Concepto"),
        planned("Presupuesto votado", unit="usd"),
        planned("Presupuesto modificado", unit="usd"),
        done("Ejecutado", unit="usd"),
        share("% Ejecución"),
    ],
    """
    51 | Remuneraciones | $2,184,360.00 | $2,184,360.00 | $2,140,905.77 | 98.0%
    54 | Adquisición de bienes y servicios | $1,360,225.00 | $1,402,610.00 | $1,288,417.36 | 91.9%
    55 | Gastos financieros y otros | $48,900.00 | $48,900.00 | $44,118.02 | 90.2%
    61 | Inversiones en activos fijos | $215,000.00 | $172,615.00 | $98,740.50 | 57.2%
    TOTAL | < | $3,808,485.00 | $3,808,485.00 | $3,572,181.65 | 93.8% @bold, code=?
    """,
    above=("Recursos del ejercicio fiscal 2023 (US$)",),
)
PLAN = Plan(
    (
        "INSTITUTO SALVADOREÑO PARA LAS JUVENTUDES",
        "Evaluación anual del Plan Operativo 2023",
        "Unidad de Planificación Institucional",
    ),
    (ACTIONS, MONEY),
    unruled="bare",
    font="Vera",
    numbers=True,
    running="Evaluación anual POA 2023",
)
