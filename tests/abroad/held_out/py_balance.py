"""Paraguay: a power company's yearly balance of public management, products with goal at first, as adjusted and reached beside guaraníes in force and obligated, programmes as rows; results with a baseline's year and hoped values of three years."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, measure, name, planned, share, table, text

# product | measure | goal at first, adjusted, reached | guaraníes: in force, obligated
LINES = """
# Programa 1: Generación
Energía generada en la central hidroeléctrica | MWh | 1.012.000 985.000 961.418 | 84.310.000.000 79.962.114.820
Mantenimiento mayor de unidades generadoras | Unidad | 3 2 2 | 41.750.500.000 38.104.227.115
# Programa 2: Transmisión y distribución
Líneas de media tensión construidas | Kilómetro | 460 460 412 | 126.400.000.000 97.315.602.340
Transformadores de distribución repuestos | Transformador | 2.150 2.400 2.533 | 58.925.750.000 57.880.104.090
Subestaciones ampliadas | Subestación | 4 3 1 | 212.600.000.000 88.417.950.600
# Programa 3: Comercialización
Medidores inteligentes instalados | Medidor | 38.000 30.000 27.846 | 33.187.200.000 29.640.311.275
Suministros nuevos conectados | Suministro | 52.000 52.000 54.109 | 19.440.000.000 18.995.730.400
Reclamos técnicos solucionados | Reclamo | 145.000 160.000 171.230 | 12.068.300.000 11.915.004.610
"""


def _number(said: str) -> int:
    return int(said.replace(".", ""))


def _part(seen: str, hoped: str) -> str:
    return f"{100 * _number(seen) / _number(hoped):.0f}%"


def _rows() -> str:
    made: list[str] = []
    sums = [0, 0]
    for line in LINES.strip().splitlines():
        if line.startswith("#"):
            made.append(line)
            continue
        label, unit, kind, money = (piece.strip() for piece in line.split("|"))
        first, changed, seen = kind.split()
        force, spent = money.split()
        sums = [sums[0] + _number(force), sums[1] + _number(spent)]
        cells = (first, changed, seen, _part(seen, changed), force, spent, _part(spent, force))
        of = " @unit=?" if unit == "MWh" else ""
        made.append(f"{label} | {unit} | {' | '.join(cells)}{of}")
    force, spent = (f"{value:,}".replace(",", ".") for value in sums)
    made.append(f"TOTAL GENERAL | < | | | | | {force} | {spent} | {_part(spent, force)} @bold, measure=?")
    return "\n".join(made)


BALANCE = table(
    2023,
    [
        name("Producto"),
        measure("Unidad de medida"),
        planned("Ejecución productiva", "Meta inicial"),
        planned("Ejecución productiva", "Meta ajustada"),
        done("Ejecución productiva", "Cantidad lograda"),
        share("Ejecución productiva", "%"),
        planned("Ejecución financiera (en guaraníes)", "Plan financiero vigente", unit="pyg"),
        done("Ejecución financiera (en guaraníes)", "Obligado", unit="pyg"),
        share("Ejecución financiera (en guaraníes)", "%"),
    ],
    _rows(),
    decimal=",",
    above=("3.2 Detalle de productos y presupuesto al cierre del ejercicio fiscal 2023",),
)
RESULTS = table(
    2023,
    [
        name("Indicador de resultado"),
        measure("Unidad"),
        base("Línea de base", "Valor", year="?"),
        text("Línea de base", "Año"),
        planned("Meta", "2023", year=2023),
        planned("Meta", "2024", year=2024),
        planned("Meta", "2025", year=2025),
        done("Resultado 2023"),
        text("Observación"),
    ],
    """
    Pérdidas totales de energía | Porcentaje | 27,4{year=2021} | 2021 | 25,8 | 25,0 | 24,0 | 26,1 | Hurtos en zonas de frontera @unit=percent
    Cobertura del servicio en zonas rurales | Porcentaje | 96,2{year=2020} | 2020 | 98,0 | 98,5 | 99,0 | 97,7 | @unit=percent
    Frecuencia media de cortes por usuario | Cortes al año | 21,3{year=2021} | 2021 | 18,0 | 17,0 | 15,5 | 19,2 | Tormentas de octubre @unit=?
    Duración media de cortes por usuario | Horas al año | 38,5{year=2021} | 2021 | 32,0 | 30,0 | 27,0 | 30,4 | @unit=hour
    Usuarios con factura digital | Usuario | 61.300{year=2022} | 2022 | 150.000 | 240.000 | 350.000 | 172.815 |
    """,
    decimal=",",
    above=("2.4 Resultados alcanzados",),
)
PLAN = Plan(
    (
        "COMPAÑÍA NACIONAL DE ENERGÍA",
        "BALANCE ANUAL DE GESTIÓN PÚBLICA",
        "Ejercicio fiscal 2023 - República del Paraguay",
    ),
    (RESULTS, BALANCE),
    unruled="bare",
    align="right",
    numbers=True,
)
