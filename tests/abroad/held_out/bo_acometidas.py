"""Bolivia: a water company's operations with four quarters programmed and three executed, what is reached of the year, an executing unit in each row; spending by group up to September."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

# code | operation | measure | programmed in four quarters | executed in three | who executes | marks
OPERATIONS = """
1.1.1 | Instalar conexiones de agua potable | Conexión | 420 510 540 430 | 398 526 511 | Gerencia Comercial
1.1.2 | Instalar conexiones de alcantarillado | Conexión | 310 350 380 300 | 274 361 355 | Gerencia Comercial
1.1.3 | Reemplazar medidores | Medidor | 1.200 1.500 1.500 1.300 | 1.044 1.610 1.388 | Gerencia Comercial
1.2.1 | Producir agua potable | Metro cúbico | 2.150.000 2.080.000 2.060.000 2.240.000 | 2.118.470 2.065.930 2.071.205 | Gerencia Técnica
1.2.2 | Renovar la red de distribución | Metro lineal | 1.800 2.600 2.900 2.100 | 1.655 2.480 3.012 | Gerencia Técnica
1.2.3 | Reparar fugas en la red | Reparación | 640 600 620 680 | 702 588 631 | Gerencia Técnica
1.2.4 | Tratar aguas residuales | Metro cúbico | 880.000 860.000 850.000 900.000 | 861.340 872.115 840.660 | Planta de Tratamiento
1.3.1 | Analizar la calidad del agua | Análisis | 900 900 900 900 | 912 897 905 | Laboratorio
1.4.1 | Realizar campañas de uso responsable | Campaña | 1 2 2 1 | 1 1 3 | Relaciones Públicas
1.4.2 | Atender reclamos de usuarios | Reclamo | 1.050 1.000 1.000 1.100 | 1.131 964 987 | Atención al Usuario
"""


def _number(said: str) -> int:
    return int(said.replace(".", ""))


def _rows() -> str:
    made: list[str] = []
    for line in OPERATIONS.strip().splitlines():
        code, label, unit, hoped, seen, who = (piece.strip() for piece in line.split("|"))
        goals, results = hoped.split(), seen.split()
        whole, so_far = sum(map(_number, goals)), sum(map(_number, results))
        said, reached = (f"{total:,}".replace(",", ".") for total in (whole, so_far))
        part = f"{100 * so_far / whole:.1f}".replace(".", ",")
        numbers = " | ".join((said, *goals, *results, reached, part))
        made.append(f"{code} | {label} | {unit} | {numbers} | {who}")
    return "\n".join(made)


BOARD = table(
    2024,
    [
        text("Código POA", fills="code"),
        name("Operación"),
        measure("Unidad de medida"),
        planned("Meta gestión 2024"),
        *(
            planned("Programación", f"{n}er trim." if n in (1, 3) else f"{n}do trim.", period=f"Q{n}")
            for n in (1, 2, 3)
        ),
        planned("Programación", "4to trim.", period="Q4"),
        *(
            done("Ejecución", f"{n}er trim." if n in (1, 3) else f"{n}do trim.", period=f"Q{n}")
            for n in (1, 2, 3)
        ),
        done("Ejecución", "Acumulado al 3er trim.", period="~09"),
        share("% Avance"),
        text("Unidad ejecutora"),
    ],
    _rows(),
    decimal=",",
    above=("Formulario 3. Evaluación de operaciones al tercer trimestre de la gestión 2024",),
)
MONEY = table(
    2024,
    [
        text("Grupo"),
        name("Descripción"),
        planned("Presupuesto inicial (Bs)", unit="bob"),
        planned("Presupuesto vigente (Bs)", unit="bob"),
        done("Ejecutado al 30/09/2024 (Bs)", unit="bob", period="~09"),
        derived("Saldo (Bs)"),
        share("% Ejec."),
    ],
    """
    10000 | Servicios personales | 18.640.500,00 | 18.912.300,00 | 13.705.118,40 | 5.207.181,60 | 72,5
    20000 | Servicios no personales | 7.215.000,00 | 7.480.250,00 | 4.911.806,15 | 2.568.443,85 | 65,7
    30000 | Materiales y suministros | 9.870.400,00 | 9.333.350,00 | 5.640.977,30 | 3.692.372,70 | 60,4
    40000 | Activos reales | 12.500.000,00 | 12.500.000,00 | 4.187.600,00 | 8.312.400,00 | 33,5
    80000 | Impuestos, regalías y tasas | 1.120.000,00 | 1.120.000,00 | 801.344,25 | 318.655,75 | 71,5
    TOTAL | < | 49.345.900,00 | 49.345.900,00 | 29.246.846,10 | 20.099.053,90 | 59,3 @bold
    """,
    decimal=",",
    above=("Formulario 5. Ejecución presupuestaria por grupo de gasto",),
)
PLAN = Plan(
    (
        "EMPRESA PÚBLICA DE AGUA POTABLE Y ALCANTARILLADO DE VALLE ALTO",
        "PLAN OPERATIVO ANUAL 2024",
        "Informe de evaluación - Estado Plurinacional de Bolivia",
    ),
    (BOARD, MONEY),
    unruled="horizontal",
)
