"""Panama: social security by quarters in ranges of months, words of the header cut at hyphens, rows of two for goals in kind and in balboas by a letter a legend explains."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

QUARTERS = (("Ene.–Mar.", "Q1"), ("Abr.–Jun.", "Q2"), ("Jul.–Sep.", "Q3"))
# letter | name | measure | goal in kind | planned and done in kind, three times | the same in balboas
LINES = """
a) | Consulta médica general | Consulta | 2,450,000 | 610,000 598,412 615,000 622,087 612,500 605,933 | 58,800,000 | 14,640,000 14,511,208 14,760,000 15,020,477 14,700,000 14,388,650
b) | Hospitalización | Egreso | 92,400 | 23,100 22,874 23,100 23,390 23,100 22,951 | 138,600,000 | 34,650,000 35,118,300 34,650,000 35,902,144 34,650,000 34,470,016
c) | Hemodiálisis | Sesión | 318,000 | 78,000 79,655 79,500 80,214 80,000 81,306 | 41,340,000 | 10,140,000 10,355,150 10,335,000 10,427,820 10,400,000 10,569,780
d) | Entrega de medicamentos | Receta | 7,900,000 | 1,950,000 1,874,301 1,980,000 1,911,627 1,975,000 1,952,840 | 118,500,000 | 29,250,000 27,433,900 29,700,000 28,105,611 29,625,000 28,917,402
e) | Pago de subsidios de maternidad | Subsidio | 21,600 | 5,400 5,213 5,400 5,388 5,400 5,547 | 30,240,000 | 7,560,000 7,298,200 7,560,000 7,543,200 7,560,000 7,765,800
"""


def _worth(number: str) -> int:
    return int(number.replace(",", ""))


def _cells(numbers: str) -> str:
    said = numbers.split()
    cells: list[str] = []
    for hoped, seen in zip(said[::2], said[1::2], strict=True):
        cells += [hoped, seen, f"{100 * _worth(seen) / _worth(hoped):.1f}"]
    return " | ".join(cells)


def _rows() -> str:
    made: list[str] = []
    for line in LINES.strip().splitlines():
        letter, label, unit, goal, kind, budget, money = (piece.strip() for piece in line.split("|"))
        made.append(f"{letter} | {label} | F | {unit} | {goal} | {_cells(kind)}")
        made.append(f"^ | ^ | M | B/. | {budget} | {_cells(money)} @unit=pab")
    return "\n".join(made)


GOALS = table(
    2024,
    [
        text(""),
        name("Prestación"),
        text("Tipo"),
        measure("Unidad"),
        planned("Meta\nanual"),
        *(
            column
            for said, period in QUARTERS
            for column in (
                planned(said, "Progra-\nmado", period=period),
                done(said, "Ejecu-\ntado", period=period),
                share(said, "% de\ncumpli-\nmiento"),
            )
        ),
    ],
    _rows(),
    above=("PERÍODO: ENERO A SEPTIEMBRE DE 2024",),
    below=("F: meta física. M: meta monetaria, en balboas.",),
)
QUALITY = table(
    2024,
    [
        text("N.º"),
        name("Indicador de calidad"),
        text("Fórmula", fills="formula"),
        planned("Meta"),
        *(done("Resultado", said, period=period) for said, period in QUARTERS),
        text("Responsable"),
    ],
    """
    1 | Espera para consulta especializada | Suma de días / Citas | 30 días | 41 días | 38 días | 36.5 días | Policlínicas @unit=day
    2 | Mortalidad neonatal por 1,000 nacidos vivos | Defunciones / Nacidos vivos x 1,000 | < 8.0{n=8, comparator=<} | 8.4 | 7.9 | 8.1 | Neonatología @unit=?
    3 | Abastecimiento de medicamentos | Renglones con existencia / Renglones x 100 | 95 % | 81.2 % | 84.7 % | 88.0 % | Farmacia @unit=percent
    4 | Enfermeras por médico | Enfermeras / Médicos | 2:1{status=?, unit=?, value_base=?} | 1.4:1{status=?, unit=?, value_base=?} | 1.4:1{status=?, unit=?, value_base=?} | 1.5:1{status=?, unit=?, value_base=?} | Recursos Humanos
    5 | Encuesta de trato aplicada | Informe | Sí{status=text, unit=?} | No{status=text, unit=?} | Sí{status=text, unit=?} | N/A | Calidad
    """,
)
STAFF = table(
    2024,
    [
        name("Rubro de inversión"),
        planned("Ley de presupuesto", unit="pab"),
        planned("Modificado", unit="pab"),
        done("Compromiso a sept.", unit="pab", period="~09", optional=True),
        done("Devengado a sept.", unit="pab", period="~09"),
        derived("Saldo"),
    ],
    """
    Ciudad hospitalaria | B/. 42,000,000.00 | B/. 38,750,000.00 | B/. 30,114,200.75 | B/. 22,871,093.40 | B/. 15,878,906.60
    Policlínica de San Lázaro | B/. 6,300,000.00 | B/. 7,105,500.50 | B/. 7,100,000.00 | B/. 5,644,812.15 | B/. 1,460,688.35
    Ambulancias | B/. 2,150,000.00 | B/. 2,150,000.00 | B/. 0.00 | B/. 0.00 | B/. 2,150,000.00
    TOTAL | B/. 50,450,000.00 | B/. 48,005,500.50 | B/. 37,214,200.75 | B/. 28,515,905.55 | B/. 19,489,594.95
    """,
    above=("INVERSIONES 2024",),
)
PLAN = Plan(
    (
        "CAJA DE PREVISIÓN DE PANAMÁ",
        "PLAN OPERATIVO ANUAL 2024",
        "Informe de ejecución física y financiera",
    ),
    (GOALS, QUALITY, STAFF),
    unruled="horizontal",
    align="right",
    pen="fill",
)
