"""Guatemala: police work by months in numbers, P above E with a legend below and blanks from June on, rates by inhabitants, thousands of quetzales said above."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, measure, name, planned, share, table, text, unsaid

# area | activity | measure | twelve planned months | five executed ones
WORK = """
Prevención | Patrullajes preventivos motorizados | Patrullaje | 1,240 1,160 1,240 1,200 1,240 1,200 1,240 1,240 1,200 1,240 1,200 1,340 | 1,188 1,172 1,255 1,031 1,262
^ | Charlas en centros educativos | Charla | 0 18 24 24 24 24 24 24 24 18 0 0 | 0 15 26 22 27
^ | Juntas locales de seguridad acompañadas | Junta | 6 6 6 6 6 6 6 6 6 6 6 6 | 6 5 6 6 7
Investigación | Órdenes de captura cumplidas | Orden | 75 70 75 75 75 75 75 75 75 75 75 60 | 81 66 79 58 90
^ | Allanamientos con orden de juez | Allanamiento | 12 12 14 14 14 14 14 14 14 14 12 8 | 9 13 14 11 16
Tránsito | Operativos de alcoholemia | Operativo | 16 16 20 24 16 16 20 16 16 16 20 32 | 15 17 19 26 14
^ | Vehículos recuperados | Vehículo | 20 20 20 20 20 20 20 20 20 20 20 20 | 23 18 21 17 24
"""


def _sum(numbers: list[str]) -> str:
    return f"{sum(int(number.replace(',', '')) for number in numbers):,}"


def _rows() -> str:
    made: list[str] = []
    for line in WORK.strip().splitlines():
        area, label, unit, hoped, seen = (piece.strip() for piece in line.split("|"))
        goals, results = hoped.split(), seen.split()
        blank = [""] * (12 - len(results))
        made.append(f"{area} | {label} | {unit} | P | {' | '.join(goals)} | {_sum(goals)} @series=plan")
        made.append(
            f"^ | ^ | ^ | E | {' | '.join([*results, *blank])} | {_sum(results)}{{period=~05}} @series=executed"
        )
    return "\n".join(made)


MONTHLY = table(
    2024,
    [
        group("Área"),
        name("Actividad operativa"),
        measure("Unidad de medida"),
        text("P/E"),
        *(unsaid("Meses del año 2024", str(n), period=f"{n:02d}") for n in range(1, 13)),
        unsaid("Total"),
    ],
    _rows(),
    above=("Cuadro No. 1. Metas operativas de la comisaría, corte al 31 de mayo de 2024",),
    below=("P = programado, E = ejecutado.",),
)
CRIME = table(
    2024,
    [
        text("No."),
        name("Hecho delictivo"),
        unsaid("Casos registrados", "2022", year=2022),
        unsaid("Casos registrados", "2023", year=2023),
        unsaid("Tasa por cada 100 mil habitantes", "2022", year=2022, unit="?"),
        unsaid("Tasa por cada 100 mil habitantes", "2023", year=2023, unit="?"),
        planned("Meta 2024", "Casos"),
        planned("Meta 2024", "Tasa", unit="?"),
    ],
    """
    1 | Homicidios | 214 | 198 | 18.4 | 16.7 | máximo 180{n=180, comparator=<=} | 15.0
    2 | Extorsiones denunciadas | 1,102 | 1,377 | 94.6 | 116.3 | 1,200 | 100.0
    3 | Robos de motocicleta | 866 | 741 | 74.3 | 62.6 | 650 | 54.2
    4 | Violencia intrafamiliar | 2,015 | 2,240 | 173.0 | 189.1 | N/D | N/D
    """,
    above=("Cuadro No. 2. Incidencia delictiva",),
)
MONEY = table(
    2024,
    [
        text("Grupo"),
        name("Descripción"),
        planned("Asignado", unit="gtq", scale=1000),
        derived("Modificaciones"),
        planned("Vigente", unit="gtq", scale=1000),
        done("Devengado a mayo", unit="gtq", scale=1000, period="~05"),
        share("% Ejec."),
    ],
    """
    000 | Servicios personales | 84,310.5 | 0.0 | 84,310.5 | 33,902.7 | 40.2
    100 | Servicios no personales | 6,215.0 | (415.0) | 5,800.0 | 1,644.8 | 28.4
    200 | Materiales y suministros | 11,870.0 | 1,930.0 | 13,800.0 | 4,277.6 | 31.0
    300 | Propiedad, planta y equipo | 4,500.0 | (1,515.0) | 2,985.0 | 0.0 | 0.0
    TOTAL | < | 106,895.5 | 0.0 | 106,895.5 | 39,825.1 | 37.3 @bold
    """,
    above=("Cuadro No. 3. Presupuesto por grupo de gasto", "(Cifras en miles de quetzales)"),
)
PLAN = Plan(
    (
        "COMISARÍA 61 DE ALTAMIRA",
        "PLAN OPERATIVO ANUAL 2024",
        "Dirección General de la Policía, República de Guatemala",
    ),
    (MONTHLY, CRIME, MONEY),
    unruled="horizontal",
    align="right",
    numbers=True,
)
