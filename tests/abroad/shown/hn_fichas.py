"""Honduras: cards of indicators with their fields in pairs side by side, and a table of semesters in lempiras."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, measure, name, planned, table, text, unsaid


def _card(label: str, unit: str, past: str, goal: str, first: str, second: str, marks: str = "") -> str:
    of = f"indicator={label}, measure={unit}{marks}"
    return f"""
    Indicador | {label}{{no}} | Unidad de medida | {unit}{{no}}
    Línea base 2023 | {past}{{series=baseline, year=2023, {of}}} | Meta 2024 | {goal}{{series=plan, {of}}}
    Logro I semestre | {first}{{series=executed, period=S1, {of}}} | Meta 2025 | {second}{{series=plan, year=2025, {of}}}
    Medio de verificación | Registro estadístico{{no}} | Frecuencia | Semestral{{no}}"""


CARDS = (
    _card("Camas habilitadas por mil habitantes", "Razón", "0.7", "0.9", "0.8", "1.0", ", unit=ratio"),
    _card(
        "Cobertura de parto institucional", "Porcentaje", "78.4%", "82.0%", "80.6%", "85.0%", ", unit=percent"
    ),
    _card("Establecimientos con médico permanente", "Establecimiento", "312", "340", "325", "365"),
)
SERVICES = table(
    2024,
    [
        text("No."),
        name("Proceso"),
        measure("Unidad de medida"),
        base("Ejecutado 2023", year=2023, series="executed"),
        planned("I Semestre", "Meta física", period="S1"),
        planned("I Semestre", "Costo (L)", period="S1", unit="hnl"),
        planned("II Semestre", "Meta física", period="S2"),
        planned("II Semestre", "Costo (L)", period="S2", unit="hnl"),
        planned("Total", "Meta física"),
        planned("Total", "Costo (L)", unit="hnl"),
    ],
    """
    1 | Entrega de micronutrientes | Niño | 41,220 | 22,000 | 1,540,000.00 | 21,000 | 1,470,000.00 | 43,000 | 3,010,000.00
    2 | Campañas de vacunación | Campaña | 2 | 1 | 4,250,300.50 | 1 | 4,250,300.50 | 2 | 8,500,601.00
    3 | Supervisión de redes | Visita | 180 | 96 | 288,000.00 | 104 | 312,000.00 | 200 | 600,000.00
    """,
    dependency="RESPONSABLE: DIRECCIÓN DE REDES INTEGRADAS",
)
PLAN = Plan(
    ("AGENCIA HONDUREÑA DE SERVICIOS DE SALUD", "PLAN OPERATIVO ANUAL 2024", "Fichas y programación"),
    (
        *(
            table(2024, [text("Campo"), unsaid("Valor"), text("Campo "), unsaid("Valor ")], card)
            for card in CARDS
        ),
        SERVICES,
    ),
    unruled="zebra",
    running="Plan Operativo Anual 2024",
    numbers=True,
)
