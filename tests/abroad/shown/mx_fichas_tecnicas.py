"""Mexico: cards of indicators with the quarters of what was hoped and reached down their rows, counts above and below the line; chapters as rows."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, name, planned, share, table, text, unsaid

QUARTERS = ("Enero - Marzo", "Abril - Junio", "Julio - Septiembre", "Octubre - Diciembre")
# level | indicator | formula | measure | base of 2022 | goal | quarters: goal, above, below, result | marks
INDICATORS = """
Propósito | Porcentaje de derechohabientes satisfechos | (Encuestados satisfechos / Encuestados) x 100 | Porcentaje | 81.2 | 86.0 | 83.0 1,204 1,480 81.4; 84.0 1,266 1,500 84.4; 85.0 1,259 1,495 84.2; 86.0 | unit=percent
Componente | Recetas surtidas en primera visita | (Recetas surtidas completas / Recetas presentadas) x 100 | Porcentaje | 90.5 | 95.0 | 92.0 418,250 461,300 90.7; 93.0 431,077 465,120 92.7; 94.0 440,916 470,015 93.8; 95.0 | unit=percent
Actividad | Jornadas de mastografía realizadas | Suma de jornadas realizadas | Jornada | 62 | 72 | 18 15 1 15; 18 22 1 22; 18 15 1 15; 18 |
"""


def _card(line: str) -> str:
    level, label, formula, unit, past, goal, numbers, marks = (piece.strip() for piece in line.split("|"))
    of = ", ".join(filter(None, (f"indicator={label}, formula={formula}, measure={unit}", marks)))
    made = [
        f"Nivel | {level}{{no}} | Unidad de medida{{no}} | {unit}{{no}} | <",
        f"Indicador | {label}{{no}} | < | < | <",
        f"Método de cálculo | {formula}{{no}} | < | < | <",
        f"Línea base 2022 | {past}{{series=baseline, year=2022, {of}}} | Meta anual 2023{{no}}"
        f" | {goal}{{series=plan, {of}}} | <",
        "Periodo | Meta programada{no} | Numerador{no} | Denominador{no} | Meta alcanzada{no}",
    ]
    for place, said in enumerate(numbers.split(";"), start=1):
        hoped, *seen = said.split()
        upper, lower, result = seen if seen else ("", "", "")
        when = f"period=Q{place}"
        counts = f"series=executed, {when}, indicator={label}, unit=?, opt"
        made.append(
            f"{QUARTERS[place - 1]} | {hoped}{{series=plan, {when}, {of}}}"
            f" | {upper}{{{counts}, alias=Numerador}} | {lower}{{{counts}, alias=Denominador}}"
            f" | {result}{{series=executed, {when}, {of}}}"
        )
    return "\n".join(made)


CARDS = [
    table(2023, [text(), *(unsaid() for _ in range(4))], _card(line), above=(f"Ficha técnica {place} de 3",))
    for place, line in enumerate(INDICATORS.strip().splitlines(), start=1)
]
CHAPTERS = table(
    2023,
    [
        text("Capítulo"),
        name("Concepto de gasto"),
        planned("Aprobado", unit="mxn"),
        derived("Ampliaciones / (Reducciones)"),
        planned("Modificado", unit="mxn"),
        done("Devengado", unit="mxn", period="~09"),
        done("Pagado", unit="mxn", period="~09"),
        derived("Subejercicio"),
        share("% de avance"),
    ],
    """
    1000 | Servicios personales | $212,480,300 | $1,519,700 | $214,000,000 | $158,360,000 | $158,360,000 | $55,640,000 | 74.0
    2000 | Materiales y suministros | $96,115,000 | ($4,115,000) | $92,000,000 | $66,240,000 | $61,318,450 | $25,760,000 | 72.0
    3000 | Servicios generales | $41,700,250 | $2,299,750 | $44,000,000 | $30,800,000 | $28,904,120 | $13,200,000 | 70.0
    5000 | Bienes muebles e inmuebles | $12,000,000 | - | $12,000,000 | $3,000,000 | $0 | $9,000,000 | 25.0
    Total del gasto | < | $362,295,550 | ($295,550) | $362,000,000 | $258,400,000 | $248,582,570 | $103,600,000 | 71.4
    """,
    dash="?",
    above=(
        "Estado del ejercicio del presupuesto por capítulo del gasto, del 1 de enero al 30 de septiembre de 2023",
    ),
)
PLAN = Plan(
    (
        "INSTITUTO DE SALUD DE LOS TRABAJADORES DEL ESTADO",
        "PROGRAMA ANUAL DE TRABAJO 2023",
        "Presupuesto basado en Resultados - México",
    ),
    (*CARDS, CHAPTERS),
    unruled="dotted",
    wide=False,
    numbers=True,
    running="Programa presupuestario E-021 Atención a la salud",
)
