"""Honduras: a town's plan by units, results with an indicator each, four quarters and a cost in lempiras, a general total."""

from __future__ import annotations

from tests.abroad.plan import Plan, added, also, measure, name, planned, table, text

# result | indicator | measure | four quarters | cost | who
WORKS = """
Vías urbanas transitables | Metros lineales de calle pavimentada | Metro lineal | 300 450 600 150 | 6,750,000.00 | Obras Públicas
Vías rurales transitables | Kilómetros de camino conformado | Kilómetro | 12 18 6 4 | 1,920,000.00 | Obras Públicas
Puentes seguros | Cajas puente construidas | Obra | 0 1 1 0 | 2,340,500.75 | Obras Públicas
Mercado en buen estado | Locales remodelados | Local | 0 8 12 4 | 864,000.00 | Servicios Públicos
"""
SOCIAL = """
Niñez con refrigerio escolar | Raciones entregadas | Ración | 48,000 52,000 50,000 20,000 | 3,400,000.00 | Desarrollo Comunitario
Familias con vivienda digna | Techos entregados | Techo | 15 25 25 10 | 1,125,000.00 | Desarrollo Comunitario
Mujeres con oficio | Mujeres graduadas de talleres | Persona | 0 40 35 40 | 287,500.00 | Oficina de la Mujer
Patronatos organizados | Asambleas celebradas | Asamblea | 9 9 9 6 | 66,000.00 | Desarrollo Comunitario
"""
FINANCE = """
Mejor recaudación | Avisos de cobro entregados | Aviso | 3,200 2,800 2,500 1,500 | 150,000.00 | Control Tributario
Catastro actualizado | Predios levantados | Predio | 410 520 480 340 | 612,750.50 | Catastro
Cuentas claras | Cabildos de rendición de cuentas | Cabildo | 1 1 1 2 | 95,000.00 | Secretaría Municipal
"""


def _rows(lines: str, first: int) -> str:
    made: list[str] = []
    for number, line in enumerate(lines.strip().splitlines(), start=first):
        result, label, unit, numbers, cost, office = (piece.strip() for piece in line.split("|"))
        made.append(f"{number} | {result} | {label} | {unit} | {added(numbers)} | {cost} | {office}")
    return "\n".join(made)


def _sum(*bodies: str) -> str:
    costs = (line.split("|")[4] for body in bodies for line in body.strip().splitlines())
    return f"{sum(float(cost.strip().replace(',', '')) for cost in costs):,.2f}"


GOALS = table(
    2024,
    [
        text("N°"),
        also("Resultado esperado"),
        name("Indicador"),
        measure("Unidad de medida"),
        *(
            planned("Programación trimestral", f"{said} Trim.", period=f"Q{n}")
            for n, said in enumerate(("I", "II", "III", "IV"), start=1)
        ),
        planned("Meta anual"),
        planned("Costo estimado (L)", unit="hnl"),
        text("Responsable"),
    ],
    f"""
    # Programa 11: Infraestructura municipal
    {_rows(WORKS, 1)}
    # Programa 12: Desarrollo social
    {_rows(SOCIAL, 5)}
    # Programa 01: Administración y finanzas
    {_rows(FINANCE, 9)}
    TOTAL GENERAL | < | < | | | | | | | {_sum(WORKS, SOCIAL, FINANCE)} | @bold
    """,
)
PLAN = Plan(
    (
        "ALCALDÍA MUNICIPAL DE SAN ANTONIO DE LA SIERRA",
        "PLAN OPERATIVO ANUAL 2024",
        "Departamento de Lempira, Honduras",
    ),
    (GOALS,),
    unruled="horizontal",
    running="Alcaldía Municipal - Unidad de Planificación",
    numbers=True,
    font="Vera",
)
