"""Chile: goals of a town's improvement programme with their counts in the cell, weights, thousands said by a letter before the peso, staff beside services side by side."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, name, planned, share, table, text

GOALS = table(
    2024,
    [
        text("N°"),
        group("Objetivo de gestión"),
        name("Indicador"),
        text("Fórmula", fills="formula"),
        planned("Meta 2024"),
        done("Resultado al 31.12.2024"),
        share("% de cumpl."),
        derived("Pond. (%)"),
        text("Medio de verificación"),
    ],
    """
    1 | Mejorar la atención al vecino | Solicitudes ciudadanas respondidas en 15 días hábiles | Respondidas a tiempo / Recibidas * 100 | 90 % | 93 % (1.674/1.800){n=93, several} | 103,3 % | 30 | Registro OIRS @unit=percent
    2 | ^ | Funcionarios con curso de trato usuario | Capacitados / Funcionarios * 100 | 100 % (25/25){n=100, several} | 96 % (24/25){n=96, several} | 96,0 % | 15 | Certificados @unit=percent
    3 | Ordenar las finanzas | Patentes morosas notificadas | Notificadas / Morosas * 100 | 80 % | 78,5 % | 98,1 % | 20 | Informe de rentas @unit=percent
    4 | ^ | Tiempo de pago a proveedores | Suma de días / Facturas | 30 días{unit=day} | 27,4 días{unit=day} | 100,0 % | 20 | Sistema contable
    5 | Cuidar los espacios públicos | Plazas con mantención mensual | Conteo | 42 | 39 | 92,9 % | 10 | Bitácoras
    6 | ^ | Manual de poda publicado | Sí o no | Sí{status=text, unit=?} | Sí{status=text, unit=?} | 100,0 % | 5 | Decreto
    """,
    decimal=",",
    above=("I. Metas institucionales del Programa de Mejoramiento de la Gestión Municipal",),
    below=("El cumplimiento se topa en 100 % para efectos del incentivo.",),
)
MONEY = table(
    2024,
    [
        text("Subt."),
        name("Denominación"),
        planned("Ppto. inicial M$", unit="clp", scale=1000),
        planned("Ppto. vigente M$", unit="clp", scale=1000),
        done("Devengado M$", unit="clp", scale=1000),
        derived("Saldo M$"),
        share("% ejec."),
    ],
    """
    21 | Gastos en personal | 2.845.120 | 2.917.400 | 2.903.611 | 13.789 | 99,5
    22 | Bienes y servicios de consumo | 1.960.300 | 2.104.750 | 1.988.042 | 116.708 | 94,5
    24 | Transferencias corrientes | 1.215.000 | 1.298.000 | 1.297.115 | 885 | 99,9
    31 | Iniciativas de inversión | 640.000 | 1.012.690 | 487.203 | 525.487 | 48,1
    TOTAL | < | 6.660.420 | 7.332.840 | 6.675.971 | 656.869 | 91,0 @bold
    """,
    decimal=",",
    above=("II. Ejecución presupuestaria anual",),
    below=("M$: miles de pesos chilenos de cada año.",),
)
# left: staff; right: what the town gives
BESIDE = """
Directivos | 9 | 9 | Consultas de salud primaria | 64.000 | 61.877
Profesionales | 41 | 38 | Viajes de acercamiento | 3.200 | 3.318
Técnicos | 27 | 27 | Ayudas sociales | 1.450 | 1.702
Administrativos | 33 | 31 | Esterilizaciones de mascotas | 900 | 846
Auxiliares | 18 | 17 | Talleres deportivos | 56 | 56
"""


def _beside() -> str:
    made: list[str] = []
    for line in BESIDE.strip().splitlines():
        staff, places, filled, given, goal, seen = (piece.strip() for piece in line.split("|"))
        left = f"{staff} | {places}{{indicator={staff}}} | {filled}{{indicator={staff}}}"
        made.append(f"{left} | | {given} | {goal} | {seen}")
    return "\n".join(made)


SIDE = table(
    2024,
    [
        text("Estamento"),
        planned("Dotación autorizada"),
        done("Dotación efectiva"),
        text(""),
        name("Prestación"),
        planned("Estimadas 2024"),
        done("Otorgadas 2024"),
    ],
    _beside(),
    decimal=",",
    above=("III. Dotación y prestaciones a la comunidad",),
)
PLAN = Plan(
    (
        "ILUSTRE MUNICIPALIDAD DE QUEBRADA HONDA",
        "PLAN ANUAL DE ACCIÓN MUNICIPAL 2024",
        "Informe de cumplimiento - República de Chile",
    ),
    (GOALS, MONEY, SIDE),
    unruled="horizontal",
    wide=False,
    numbers=True,
)
