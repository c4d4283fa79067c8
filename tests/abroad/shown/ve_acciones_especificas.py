"""Venezuela: capitals without accents, projects over their actions, quarters said by a spanner and by rows over the width, bolívares by budget line."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

# code | action | measure | four quarters | what proves it
ROADS = """
117204.01 | BACHEO DE LA TRONCAL 5 CON MEZCLA EN CALIENTE | TONELADA | 1.200 1.850 1.850 900 | ACTAS DE MEDICION
117204.02 | DEMARCACION DE VIAS PRINCIPALES | KILOMETRO | 22,5 40 37,5 18 | INFORME FOTOGRAFICO
117204.03 | REPARACION DE BROCALES Y ACERAS | METRO LINEAL | 640 980 1.010 450 | VALUACIONES
"""
SCHOOLS = """
117311.01 | DOTACION DE PUPITRES A ESCUELAS ESTADALES | PUPITRE | 0 2.400 3.600 0 | NOTAS DE ENTREGA
117311.02 | REHABILITACION DE COMEDORES ESCOLARES | COMEDOR | 3 5 6 2 | ACTAS DE TERMINACION
117311.03 | FORMACION DE MADRES PROCESADORAS | PERSONA | 60 120 120 40 | LISTAS DE ASISTENCIA
117311.04 | SUMINISTRO DE PLATOS SERVIDOS | PLATO | 310.000 415.000 288.000 402.500 | REPORTE SEMANAL
"""


def _number(said: str) -> float:
    return float(said.replace(".", "").replace(",", "."))


def _said(value: float, decimals: int = 0) -> str:
    return f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))


def _goals(lines: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        code, label, unit, numbers, proof = (piece.strip() for piece in line.split("|"))
        quarters = numbers.split()
        whole = _said(sum(map(_number, quarters)))
        made.append(f"{code} | {label} | {unit} | {whole} | {' | '.join(quarters)} | {proof}")
    return "\n".join(made)


PROGRAMMED = table(
    2024,
    [
        text("CODIGO", fills="code"),
        name("ACCION ESPECIFICA"),
        measure("UNIDAD DE MEDIDA"),
        planned("CANTIDAD ANUAL"),
        *(
            planned("DISTRIBUCION TRIMESTRAL", said, period=f"Q{n}")
            for n, said in enumerate(("I", "II", "III", "IV"), start=1)
        ),
        text("MEDIO DE VERIFICACION"),
    ],
    f"""
    # PROYECTO 117204: MEJORAMIENTO DE LA VIALIDAD DEL EJE ORIENTAL
    {_goals(ROADS)}
    # PROYECTO 117311: ATENCION INTEGRAL A LA ESCUELA ESTADAL
    {_goals(SCHOOLS)}
    """,
    decimal=",",
    above=("CUADRO A-1. PROGRAMACION DE METAS FISICAS",),
)
# budget line | name | what each quarter gets, in bolívares
LINES = """
4.01 | GASTOS DE PERSONAL | 3.218.400,00 3.218.400,00 3.540.240,00 5.310.360,00
4.02 | MATERIALES, SUMINISTROS Y MERCANCIAS | 812.750,50 1.460.300,00 1.287.115,25 390.000,00
4.03 | SERVICIOS NO PERSONALES | 455.000,00 455.000,00 455.000,00 612.480,75
4.04 | ACTIVOS REALES | 0,00 2.936.000,00 1.104.500,00 0,00
4.07 | TRANSFERENCIAS Y DONACIONES | 96.000,00 96.000,00 96.000,00 144.000,00
"""


def _money() -> str:
    made: list[str] = []
    sums = [0.0] * 5
    for line in LINES.strip().splitlines():
        code, label, numbers = (piece.strip() for piece in line.split("|"))
        amounts = [_number(amount) for amount in numbers.split()]
        amounts.append(sum(amounts))
        sums = [one + other for one, other in zip(sums, amounts, strict=True)]
        made.append(f"{code} | {label} | {' | '.join(_said(amount, 2) for amount in amounts)}")
    made.append(f"TOTAL | < | {' | '.join(_said(amount, 2) for amount in sums)} @bold, code=?")
    return "\n".join(made)


MONEY = table(
    2024,
    [
        text("PARTIDA", fills="code"),
        name("DENOMINACION"),
        *(
            planned(f"{said} TRIM.", unit="ves", period=f"Q{n}")
            for n, said in enumerate(("I", "II", "III", "IV"), start=1)
        ),
        planned("TOTAL BS.", unit="ves"),
    ],
    _money(),
    decimal=",",
    above=("CUADRO A-2. PROGRAMACION FINANCIERA POR PARTIDA, EN BOLIVARES",),
)
# action | measure | programmed, executed | why
FIRST = """
117204.01 | BACHEO DE LA TRONCAL 5 CON MEZCLA EN CALIENTE | TONELADA | 1.200 874 | FALLA DE LA PLANTA DE ASFALTO
117204.02 | DEMARCACION DE VIAS PRINCIPALES | KILOMETRO | 22,5 24 | SE ADELANTO EL TRAMO NORTE
117311.02 | REHABILITACION DE COMEDORES ESCOLARES | COMEDOR | 3 3 | SIN DESVIACION
117311.04 | SUMINISTRO DE PLATOS SERVIDOS | PLATO | 310.000 296.418 | PARO DE TRANSPORTE
"""
SECOND = """
117204.01 | BACHEO DE LA TRONCAL 5 CON MEZCLA EN CALIENTE | TONELADA | 1.850 2.012 | SE RECUPERO EL RETRASO
117204.02 | DEMARCACION DE VIAS PRINCIPALES | KILOMETRO | 40 31,5 | FALTA DE PINTURA
117311.02 | REHABILITACION DE COMEDORES ESCOLARES | COMEDOR | 5 4 | VALUACION PENDIENTE
117311.04 | SUMINISTRO DE PLATOS SERVIDOS | PLATO | 415.000 420.077 | SIN DESVIACION
"""


def _results(lines: str, quarter: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        code, label, unit, numbers, why = (piece.strip() for piece in line.split("|"))
        hoped, seen = numbers.split()
        part = _said(100 * _number(seen) / _number(hoped), 1)
        away = _said(_number(seen) - _number(hoped), 1 if "," in seen + hoped else 0)
        made.append(
            f"{code} | {label} | {unit} | {hoped} | {seen} | {part} | {away} | {why} @period={quarter}"
        )
    return "\n".join(made)


EXECUTED = table(
    2024,
    [
        text("CODIGO", fills="code"),
        name("ACCION ESPECIFICA"),
        measure("UNIDAD DE MEDIDA"),
        planned("PROGRAMADO"),
        done("EJECUTADO"),
        share("% DE EJECUCION"),
        derived("DESVIACION"),
        text("CAUSAS"),
    ],
    f"""
    # I TRIMESTRE
    {_results(FIRST, "Q1")}
    # II TRIMESTRE
    {_results(SECOND, "Q2")}
    """,
    decimal=",",
    above=("CUADRO B-1. RENDICION DE METAS FISICAS DEL PRIMER SEMESTRE",),
)
PLAN = Plan(
    (
        "GOBERNACION DEL ESTADO LLANO ALTO",
        "PLAN OPERATIVO ANUAL ESTADAL 2024",
        "EJERCICIO ECONOMICO FINANCIERO 2024",
        "REPUBLICA BOLIVARIANA DE VENEZUELA",
    ),
    (PROGRAMMED, MONEY, EXECUTED),
    unruled="horizontal",
    numbers=True,
)
