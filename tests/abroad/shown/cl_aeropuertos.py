"""Chile: works by region with quantities beside thousands of pesos (M$), a total of the money alone; indicators with effective years and a goal."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, group, measure, name, planned, share, table, text

# region | contract | unit | quantity: planned, done | money: in force, spent
WORKS = """
Arica y Parinacota | Conservación mayor pista aeródromo Quebrada Honda | m² | 42.500 41.870 | 1.284.600 1.251.338
^ | Reposición cercos perimetrales aeródromo Quebrada Honda | metro | 3.200 3.200 | 96.450 95.912
Coquimbo | Demarcación de pista y calles de rodaje, aeropuerto La Herradura | m² | 8.900 8.900 | 74.380 74.380
^ | Conservación rutinaria terminal de pasajeros La Herradura | mes | 12 11 | 212.740 195.011
Biobío | Bacheo y sello de grietas aeródromo Los Avellanos | metro | 15.600 9.240 | 188.900 107.655
Aysén | Ampliación plataforma de estacionamiento Puerto Laguna | m² | 6.100 2.750 | 903.215 401.880
^ | Mejoramiento drenajes aeródromo Villa Nevada | metro | 1.850 1.850 | 143.070 139.226
^ | Conservación de ayudas luminosas, red de pequeños aeródromos | unidad | 164 158 | 58.300 55.947
Magallanes | Señalización vertical aeropuerto Cabo Blanco | unidad | 72 80 | 31.125 33.409
"""


def _number(said: str) -> int:
    return int(said.replace(".", ""))


def _said(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def _part(seen: int, hoped: int) -> str:
    return f"{100 * seen / hoped:.1f}%".replace(".", ",")


def _rows() -> str:
    made: list[str] = []
    sums = [0, 0]
    for line in WORKS.strip().splitlines():
        region, label, unit, kind, money = (piece.strip() for piece in line.split("|"))
        hoped, seen = kind.split()
        amounts = [_number(amount) for amount in money.split()]
        sums = [one + other for one, other in zip(sums, amounts, strict=True)]
        cells = [hoped, seen, _part(_number(seen), _number(hoped)), *money.split()]
        mark = " @unit=?" if unit == "mes" else ""
        said = " | ".join((*cells, _part(amounts[1], amounts[0])))
        made.append(f"{region} | {label} | {unit} | {said}{mark}")
    whole = " | ".join(map(_said, sums))
    made.append(f"Total programa | < | < | | | | {whole} | {_part(sums[1], sums[0])} @bold, measure=?")
    return "\n".join(made)


CONSERVATION = table(
    2024,
    [
        group("Región"),
        name("Contrato"),
        measure("Unidad"),
        planned("Cantidad programada"),
        done("Cantidad ejecutada"),
        share("Avance físico"),
        planned("Presupuesto vigente (M$)", unit="clp", scale=1000),
        done("Gasto devengado (M$)", unit="clp", scale=1000),
        share("Avance financiero"),
    ],
    _rows(),
    decimal=",",
    above=(
        "Tabla 1. Programa de conservación de la red aeroportuaria, ejecución al 31 de diciembre de 2024",
    ),
    below=("M$: miles de pesos de 2024.",),
)
INDICATORS = table(
    2024,
    [
        text("N°"),
        name("Indicador"),
        text("Fórmula", fills="formula"),
        done("Efectivo 2022", year=2022),
        done("Efectivo 2023", year=2023),
        planned("Meta 2024"),
        done("Efectivo 2024"),
    ],
    """
    1 | Aeródromos con condición de pavimento buena o regular | (Aeródromos en buena o regular condición / Aeródromos evaluados) x 100 | 81,0% | 83,5% | 85,0% | 84,2% @unit=percent
    2 | Contratos terminados dentro del plazo vigente | (Contratos en plazo / Contratos terminados) x 100 | 74,1% | 70,6% | 80,0% | 82,4% @unit=percent
    3 | Días promedio para el pago de estados de pago | Suma de días / Estados de pago | 27 | 24 | 22 | 19 @unit=day
    4 | Inspecciones a aeródromos de zonas aisladas | Suma de inspecciones | 118 | 131 | 140 | 126
    """,
    decimal=",",
    above=("Tabla 2. Indicadores de desempeño",),
)
PLAN = Plan(
    (
        "SERVICIO DE INFRAESTRUCTURA AEROPORTUARIA DEL SUR",
        "INFORME DE GESTIÓN DEL PLAN ANUAL 2024",
        "Unidad de Planificación y Control de Gestión - Gobierno de Chile",
    ),
    (CONSERVATION, INDICATORS),
    unruled="horizontal",
    align="right",
    numbers=True,
)
