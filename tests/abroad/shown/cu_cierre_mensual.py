"""Cuba: the month and what adds up to it beside the plan and the year before; a unit for each row, thousands among them."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

MONTH, SO_FAR = "Mes de mayo", "Acumulado hasta mayo"


def _part(real: str, hoped: str) -> str:
    """What was done of what was planned, in percent with one decimal: never in the thousands of its row."""
    one, other = (float(number.replace(" ", "").replace(",", ".")) for number in (real, hoped))
    return f"{100 * one / other:.1f}".replace(".", ",") + "{scale=1}"


def _rows(lines: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        if line.strip().startswith("#"):
            made.append(line.strip())
            continue
        line, _, marks = line.partition(" @")
        label, unit, past, goal, month, real, hoped, seen, before = (
            piece.strip() for piece in line.split("|")
        )
        cells = (label, unit, past, goal, month, real, _part(real, month), hoped, seen, _part(seen, hoped))
        made.append(f"{' | '.join((*cells, before, _part(seen, before)))}{' @' + marks if marks else ''}")
    return "\n".join(made)


# name | measure | real 2022 | plan 2023 | May: plan, real | to May: plan, real | the same months of 2022
INDICATORS = """
# I. Producciones físicas
Leche fluida acopiada | Miles de litros | 6 214,5 | 6 800,0 | 612,0 | 570,4 | 2 705,0 | 2 498,8 | 2 566,1 @scale=1000
Queso fresco | Toneladas | 318,2 | 345,0 | 30,0 | 31,6 | 140,0 | 136,9 | 128,4
Helado | Miles de litros | 1 090,0 | 1 150,0 | 118,0 | 97,3 | 480,0 | 402,2 | 451,7 @scale=1000
Yogur de soya | Toneladas | 2 403,6 | 2 500,0 | 215,0 | 208,1 | 1 010,0 | 988,7 | 1 002,3
# II. Indicadores económicos
Ventas netas | Miles de pesos | 184 612,0 | 201 300,0 | 17 100,0 | 16 088,4 | 82 400,0 | 78 915,2 | 74 380,6 @unit=cup, scale=1000
Utilidad antes de impuesto | Miles de pesos | 12 405,8 | 15 120,0 | 1 240,0 | 905,7 | 6 150,0 | 5 011,9 | 4 870,3 @unit=cup, scale=1000
Gasto por peso de ingreso | Pesos | 0,93 | 0,92 | 0,92 | 0,94 | 0,92 | 0,94 | 0,93 @unit=cup
Promedio de trabajadores | Uno | 846 | 860 | 858 | 839 | 858 | 841 | 850
Salario medio mensual | Pesos | 4 310 | 4 650 | 4 600 | 4 588 | 4 600 | 4 541 | 4 275 @unit=cup
"""
GOALS = table(
    2023,
    [
        name("Indicadores"),
        measure("UM"),
        done("Real 2022", year=2022),
        planned("Plan 2023"),
        planned(MONTH, "Plan", period="05"),
        done(MONTH, "Real", period="05"),
        share(MONTH, "%"),
        planned(SO_FAR, "Plan", period="~05"),
        done(SO_FAR, "Real", period="~05"),
        share(SO_FAR, "%"),
        done("Igual período 2022", year=2022, period="~05"),
        derived("% s/ año anterior"),
    ],
    _rows(INDICATORS),
    decimal=",",
    above=("Anexo 1. Principales indicadores del plan de la economía, cierre de mayo de 2023",),
)
ENERGY = table(
    2023,
    [
        text("No."),
        name("Portador energético"),
        measure("UM"),
        planned("Plan año"),
        planned("Asignado hasta mayo", period="~05"),
        done("Consumo hasta mayo", period="~05"),
        derived("Diferencia"),
        text("Entidad que responde"),
    ],
    """
    1 | Energía eléctrica | MWh | 3 960,0 | 1 620,0 | 1 584,3 | -35,7 | Combinado Norte @unit=?
    2 | Diésel | Miles de litros | 512,0 | 210,0 | 214,8 | 4,8 | Base de Transporte @scale=1000
    3 | Fuel oil | Toneladas | 1 240 | 515 | 498 | -17 | Combinado Norte
    4 | Gas licuado | Toneladas | 64 | 26 | 26 | 0 | Comedor obrero
    """,
    decimal=",",
    above=("Anexo 2. Portadores energéticos",),
    below=("Las cifras del mes son preliminares hasta el cierre contable.",),
)
PLAN = Plan(
    (
        "GRUPO PROVINCIAL DE LA INDUSTRIA LÁCTEA",
        "Cumplimiento del Plan Anual 2023",
        "República de Cuba",
    ),
    (GOALS, ENERGY),
    unruled="horizontal",
    align="right",
    numbers=True,
)
