"""Peru: a public charity's operative plan with a row for what each activity does and one for what it costs by quarter, centres as headings; institutional objectives with a baseline, three goals ahead and what one year reached."""

from __future__ import annotations

from tests.abroad.plan import Plan, added, base, done, name, planned, table, text

# code | activity | measure | goods by quarter | soles by quarter
HOMES = """
AO-01 | Atención integral de adultos mayores residentes | Residente | 86 86 88 88 | 214,600 231,480 226,300 240,915
AO-02 | Raciones servidas en comedores | Ración | 46,500 47,000 47,500 47,000 | 302,250 305,500 308,750 305,500
AO-03 | Talleres para niños en casa refugio | Taller | 12 15 15 10 | 8,400 10,500 10,500 7,000
"""
ESTATES = """
AO-04 | Nichos vendidos en cementerio general | Nicho | 95 110 105 120 | 38,000 44,000 42,000 48,000
AO-05 | Inmuebles arrendados con contrato vigente | Contrato | 312 318 320 325 | 15,600 15,900 16,000 16,250
AO-06 | Mantenimiento de pabellones históricos | Pabellón | 0 2 3 1 | 0 64,000 96,000 32,000
"""
STEADY = ("Residente", "Contrato")


def _rows(lines: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        code, label, unit, goods, money = (piece.strip() for piece in line.split("|"))
        cells = added(goods)
        if unit in STEADY:
            cells = " | ".join((*goods.split(), goods.split()[-1]))
        made.append(f"{code} | {label} | Física | {unit} | {cells}")
        made.append(f"^ | ^ | Financiera | S/ | {added(money)} @unit=pen")
    return "\n".join(made)


ACTIVITIES = table(
    2025,
    [
        text("Código", fills="code"),
        name("Actividad operativa"),
        text("Tipo de meta"),
        text("Unidad de medida"),
        *(
            planned("Programación 2025", f"{said} Trim.", period=f"Q{n}")
            for n, said in enumerate(("I", "II", "III", "IV"), start=1)
        ),
        planned("Programación 2025", "Anual"),
    ],
    f"""
    ## Unidad de Protección Social
    {_rows(HOMES)}
    ## Unidad de Negocios
    {_rows(ESTATES)}
    """,
    above=("Anexo B-1. Programación física y financiera del POI 2025",),
)
OBJECTIVES = table(
    2025,
    [
        text("Código", fills="code"),
        name("Indicador"),
        text("Método de cálculo", fills="formula"),
        base("Línea base 2023", year=2023),
        *(planned("Logros esperados", str(year), year=year) for year in (2024, 2025, 2026)),
        done("Logro 2024", year=2024),
        text("Unidad responsable"),
    ],
    """
    OEI.01 | Porcentaje de personas vulnerables atendidas | (Atendidas / Registradas) x 100 | 41.5 | 45.0 | 50.0 | 55.0 | 44.2 | Protección Social @unit=percent
    AEI.01.01 | Porcentaje de residentes con evaluación geriátrica | (Evaluados / Residentes) x 100 | 72.0 | 80.0 | 90.0 | 100.0 | 83.7 | Protección Social @unit=percent
    AEI.01.02 | Número de comedores en funcionamiento | Suma de comedores | 5 | 5 | 6 | 7 | 5 | Protección Social
    OEI.02 | Porcentaje de ingresos propios recaudados | (Recaudado / Programado) x 100 | 87.3 | 90.0 | 93.0 | 95.0 | 91.6 | Negocios @unit=percent
    AEI.02.01 | Número de inmuebles saneados | Suma de inmuebles | 14 | 20 | 28 | 36 | 17 | Negocios
    """,
    above=("Anexo A-2. Indicadores del Plan Estratégico Institucional 2024-2026",),
)
PLAN = Plan(
    (
        "SOCIEDAD DE BENEFICENCIA DE HUAYCÁN ALTO",
        "PLAN OPERATIVO INSTITUCIONAL 2025",
        "Oficina de Planeamiento y Presupuesto - Perú",
    ),
    (OBJECTIVES, ACTIVITIES),
    unruled="bare",
    numbers=True,
)
