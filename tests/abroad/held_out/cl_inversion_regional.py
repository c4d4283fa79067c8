"""Chile: a regional government's investment programme with codes and communes, the whole cost, spending up to last year, what each quarter of the year is to pay and what follows, thousands of pesos; management goals with what the year before was effective."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, name, planned, table, text

# code | initiative | commune | before | four quarters | after
WORKS = {
    "Provincia de Huenchulla": """
40012385-0 | Reposición escuela G-45 Los Boldos | San Amaro | 412.306 | 180.000 310.000 295.500 214.500 | 688.000
40027716-0 | Construcción agua potable rural El Peumo | San Amaro | 96.120 | 60.000 75.000 90.000 45.880 | 0
40031902-0 | Mejoramiento costanera Caleta Brava | Puerto Ruil | 0 | 0 25.000 110.000 165.000 | 1.246.750
""",
    "Provincia de Alto Ñirre": """
40009934-0 | Ampliación posta de salud rural Quilén | Quilén | 158.774 | 90.400 88.100 0 0 | 0
40030258-0 | Adquisición camiones recolectores | Varias | 0 | 0 720.000 0 0 | 0
40033471-0 | Restauración teatro municipal | Los Notros | 35.600 | 40.000 85.000 140.000 155.000 | 930.215
""",
}


def _number(said: str) -> int:
    return int(said.replace(".", ""))


def _said(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def _rows() -> str:
    made: list[str] = []
    whole = [0] * 8
    for province, lines in WORKS.items():
        made.append(f"# {province}")
        sums = [0] * 8
        for line in lines.strip().splitlines():
            code, label, commune, before, quarters, after = (piece.strip() for piece in line.split("|"))
            parts = [_number(part) for part in quarters.split()]
            year = sum(parts)
            values = [_number(before) + year + _number(after), _number(before), *parts, year, _number(after)]
            sums = [one + other for one, other in zip(sums, values, strict=True)]
            made.append(f"{code} | {label} | {commune} | {' | '.join(map(_said, values))}")
        whole = [one + other for one, other in zip(whole, sums, strict=True)]
        said = f"Subtotal {province.lower().replace('provincia de ', '').title()}"
        made.append(f"{said} | < | < | {' | '.join(map(_said, sums))} @bold, code=?")
    made.append(f"TOTAL REGIÓN | < | < | {' | '.join(map(_said, whole))} @bold, code=?")
    return "\n".join(made)


PROGRAMME = "Programación 2024"
INVESTMENT = table(
    2024,
    [
        text("Código BIP", fills="code"),
        name("Iniciativa de inversión"),
        text("Comuna"),
        planned("Costo total", unit="clp", scale=1000, year="?", period="?"),
        done("Gastado al 31-12-2023", unit="clp", scale=1000, year="?", period="?"),
        *(
            planned(PROGRAMME, said, period=f"Q{n}", unit="clp", scale=1000)
            for n, said in enumerate(("Ene-Mar", "Abr-Jun", "Jul-Sep", "Oct-Dic"), start=1)
        ),
        planned(PROGRAMME, "Total 2024", unit="clp", scale=1000),
        planned("Saldo años siguientes", unit="clp", scale=1000, year="?", period="?", optional=True),
    ],
    _rows(),
    decimal=",",
    above=("I. Programa de inversión FNDR 2024 (en miles de pesos)",),
)
GOALS = table(
    2024,
    [
        text("N°"),
        name("Meta de gestión"),
        text("División"),
        done("Efectivo 2023", year=2023),
        planned("Meta 2024"),
        planned("Meta a junio 2024", period="?"),
        text("Nota"),
    ],
    """
    1 | Iniciativas con recomendación satisfactoria | Planificación | 84 | 95 | 40 |
    2 | Porcentaje de ejecución del presupuesto de inversión | Presupuesto | 96,4% | 99,0% | 45,0% | 1 @unit=percent
    3 | Días promedio de pago de estados de pago | Administración | 21 | 15 | 18 | @unit=day
    4 | Visitas a terreno de obras en ejecución | Infraestructura | 212 | 240 | 120 |
    5 | Comunas con plan de desarrollo vigente | Planificación | 7 | 9 | 8 | 2
    6 | Organizaciones con fondos concursables rendidos | Desarrollo Social | 88,0% | 92,0% | 50,0% | @unit=percent
    """,
    decimal=",",
    above=("II. Metas de gestión",),
    below=("1: sobre el presupuesto vigente. 2: la región tiene nueve comunas.",),
)
PLAN = Plan(
    (
        "GOBIERNO REGIONAL DE LOS BOLDOS",
        "PLAN ANUAL DE INVERSIÓN Y GESTIÓN 2024",
        "División de Presupuesto e Inversión Regional - República de Chile",
    ),
    (INVESTMENT, GOALS),
    unruled="dotted",
    align="right",
    running="Gobierno Regional de Los Boldos",
    numbers=True,
)
