"""Costa Rica: an animal health service's yearly evaluation, goals programmed and reached in the half-year and the year with a level in words, money in millions of colones with blanks for thousands; regional offices with two kinds of visits side by side."""

from __future__ import annotations

from tests.abroad.plan import Plan, also, done, group, name, planned, share, table, text

REACHED, MONEY = "Meta alcanzada", "Recursos (millones de colones)"
GOALS = table(
    2024,
    [
        group("Programa"),
        also("Producto"),
        name("Indicador"),
        planned("Meta anual programada"),
        done(REACHED, "Al 30 de junio", period="S1"),
        done(REACHED, "Al 31 de diciembre"),
        share(REACHED, "%"),
        text("Nivel"),
        planned(MONEY, "Estimados", unit="crc", scale=1000000),
        done(MONEY, "Ejecutados", unit="crc", scale=1000000),
    ],
    """
    Salud de los hatos | Hatos libres de brucelosis | Número de hatos certificados | 1 450 | 604 | 1 389 | 95,8% | Cumplimiento alto | 612,4 | 588,1
    ^ | Vigilancia de enfermedades | Número de muestras analizadas | 86 000 | 41 275 | 90 118 | 104,8% | Cumplimiento alto | 1 205,0 | 1 198,6
    ^ | ^ | Porcentaje de notificaciones atendidas en 24 horas | 95,0% | 91,4% | 93,2% | 98,1% | Cumplimiento alto | 240,5 | 233,7 @unit=percent
    Inocuidad | Establecimientos inspeccionados | Número de inspecciones | 7 200 | 2 980 | 6 044 | 83,9% | Cumplimiento medio | 934,8 | 871,2
    ^ | Residuos en alimentos | Número de muestras de residuos | 3 100 | 1 204 | 2 033 | 65,6% | Cumplimiento medio | 418,0 | 296,9
    Bienestar animal | Denuncias resueltas | Porcentaje de denuncias resueltas | 90,0% | 61,8% | 78,5% | 87,2% | Cumplimiento medio | 305,2 | 301,4 @unit=percent
    ^ | Capacitación a productores | Número de personas capacitadas | 2 400 | 655 | 1 080 | 45,0% | Cumplimiento bajo | 96,7 | 41,3
    Total | < | < | | | | | | 3 812,6 | 3 531,2 @bold, alias=Total
    """,
    decimal=",",
    above=("Cuadro 1. Cumplimiento de metas y ejecución de recursos, ejercicio económico 2024",),
    below=("Alto: 90% o más. Medio: de 50% a 89,99%. Bajo: menos de 50%.",),
)
# office | farms: programmed, done | shops: programmed, done
OFFICES = """
Central Metropolitana | 310 298 | 1 880 1 602
Chorotega | 640 655 | 720 604
Huetar Norte | 870 811 | 655 598
Huetar Caribe | 415 377 | 530 402
Brunca | 560 548 | 610 571
Pacífico Central | 245 260 | 805 655
Central Occidental | 580 566 | 2 000 1 612
"""


def _offices() -> str:
    made: list[str] = []
    sums = [0] * 4
    for line in OFFICES.strip().splitlines():
        label, farms, shops = (piece.strip() for piece in line.split("|"))
        values = [int(number) for number in farms.split()] + _pair(shops)
        sums = [one + other for one, other in zip(sums, values, strict=True)]
        made.append(f"{label} | {' | '.join(map(_said, values))}")
    made.append(f"Total | {' | '.join(map(_said, sums))} @bold")
    return "\n".join(made)


def _pair(said: str) -> list[int]:
    """Two numbers whose thousands stand before a blank."""
    pieces = said.split()
    half = len(pieces) // 2
    return [int("".join(part)) for part in (pieces[:half], pieces[half:])]


def _said(value: int) -> str:
    return f"{value:,}".replace(",", " ")


FARMS, SHOPS = "Visitas a fincas", "Inspecciones a establecimientos"
REGIONS = table(
    2024,
    [
        name("Dirección regional"),
        planned(FARMS, "Programadas"),
        done(FARMS, "Realizadas"),
        planned(SHOPS, "Programadas"),
        done(SHOPS, "Realizadas"),
    ],
    _offices(),
    decimal=",",
    above=("Cuadro 2. Labores de las direcciones regionales, año 2024",),
)
PLAN = Plan(
    (
        "SERVICIO DE SANIDAD PECUARIA",
        "INFORME ANUAL DE EVALUACIÓN 2024",
        "Ministerio de Agricultura - San José, Costa Rica",
    ),
    (GOALS, REGIONS),
    unruled="horizontal",
    numbers=True,
)
