"""Colombia: a card for each indicator, one field below the other; a table of four years with what was planned and done."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, table, text, unsaid


def _card(code: str, label: str, formula: str, unit: str, base: str, goals: str, marks: str = "") -> str:
    goal, half, whole = goals.split(" / ")
    of = f"indicator={label}, formula={formula}, measure={unit}{marks}"
    return f"""
    Código | {code}{{no}}
    Nombre del indicador | {label}{{no}}
    Fórmula | {formula}{{no}}
    Unidad de medida | {unit}{{no}}
    Línea base (2022) | {base}{{series=baseline, year=2022, {of}}}
    Meta 2023 | {goal}{{series=plan, {of}}}
    Avance a junio de 2023 | {half}{{series=executed, period=S1, {of}}}
    Meta del cuatrienio (2026) | {whole}{{series=plan, year=2026, {of}}}
    Responsable | Grupo de Calidad{{no}}"""


CARDS = (
    _card("IG-01", "Laboratorios acreditados", "Conteo de laboratorios", "Laboratorio", "14", "18 / 16 / 30"),
    _card(
        "IG-02",
        "Ensayos entregados a tiempo",
        "Ensayos a tiempo / ensayos pedidos x 100",
        "Porcentaje",
        "72,5 %",
        "80,0 % / 78,1 % / 95,0 %",
        ", unit=percent",
    ),
    _card(
        "IG-03", "Muestras analizadas", "Suma de muestras", "Muestra", "31.240", "34.000 / 17.312 / 140.000"
    ),
)
YEARS = table(
    2023,
    [
        text("No."),
        name("Producto del plan"),
        measure("Unidad"),
        *(
            column(str(year), said, year=year)
            for year in (2021, 2022, 2023)
            for column, said in ((planned, "Prog."), (done, "Ejec."))
            if (year, said) != (2023, "Ejec.")
        ),
        text("Observación"),
    ],
    """
    1 | Normas técnicas publicadas | Norma | 24 | 22 | 26 | 28 | 30 | En consulta pública
    2 | Visitas a calibradores | Visita | 1.100 | 904 | 1.150 | 1.163 | 1.200 | -
    3 | Ingresos por servicios (millones de pesos) | Millones de pesos{measure=?} | 812,4 | 790,0 | 850,0 | 861,7 | 905,5 | Sujeto a tarifa @unit=cop, scale=1000000
    """.replace("{measure=?}", ""),
    decimal=",",
    above=("Productos por vigencia, República de Colombia",),
)
PLAN = Plan(
    ("INSTITUTO DE PATRONES Y MEDIDAS", "PLAN DE ACCIÓN 2023", "Fichas de los indicadores"),
    (
        *(table(2023, [text("Campo"), unsaid("Descripción")], card, decimal=",") for card in CARDS),
        YEARS,
    ),
    unruled="horizontal",
    wide=False,
    numbers=True,
)
