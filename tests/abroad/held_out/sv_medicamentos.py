"""El Salvador: a drug regulator's strategic plan of five years with baseline and a goal for each year, strategic axes merged over their objectives; the operative year's goals by four quarters with dates and budget in dollars."""

from __future__ import annotations

from tests.abroad.plan import Plan, added, base, group, measure, name, planned, table, text

STRATEGY = table(
    2021,
    [
        text("Eje estratégico"),
        group("Objetivo"),
        name("Indicador"),
        base("Línea base 2020", year=2020),
        *(planned("Metas", str(year), year=year) for year in range(2021, 2026)),
        text("Unidad responsable"),
    ],
    """
    1. Regulación | Agilizar el registro sanitario | Días hábiles promedio para registrar un medicamento | 96 | 85 | 75 | 60 | 50 | 45 | Registro @unit=business_day
    ^ | ^ | Porcentaje de trámites resueltos en línea | 12% | 25% | 45% | 70% | 85% | 95% | Informática @unit=percent
    ^ | Asegurar la calidad | Lotes analizados en el laboratorio oficial | 310 | 340 | 400 | 460 | 520 | 600 | Laboratorio
    2. Vigilancia | Vigilar los establecimientos | Cobertura de inspección de farmacias | 38.5% | 45.0% | 55.0% | 65.0% | 75.0% | 80.0% | Inspecciones @unit=percent
    ^ | ^ | Decomisos de producto ilegal | 41 | 50 | 60 | 70 | 80 | 90 | Inspecciones
    ^ | Regular los precios | Medicamentos con precio máximo verificado | 6,210 | 6,400 | 6,600 | 6,800 | 7,000 | 7,200 | Precios
    3. Gestión | Fortalecer al personal | Horas de capacitación por empleado | 14 | 16 | 20 | 24 | 28 | 32 | Talento Humano @unit=hour
    ^ | Rendir cuentas | Satisfacción de los usuarios | 71% | 75% | 80% | 84% | 88% | 90% | Planificación @unit=percent
    """,
    above=("A. Matriz estratégica 2021-2025",),
)
# number | action | measure | four quarters | begins | ends | dollars
YEAR = """
1.1 | Análisis de lotes por vigilancia de mercado | Lote | 90 120 130 120 | 08/01/2024 | 20/12/2024 | 215,400.00
1.2 | Sesiones de la comisión de registro | Sesión | 12 13 12 11 | 10/01/2024 | 18/12/2024 | -
1.3 | Actualización del formulario terapéutico | Documento | - - 1 - | 01/03/2024 | 30/09/2024 | 18,750.00
2.1 | Inspecciones a farmacias y droguerías | Inspección | 480 560 560 400 | 08/01/2024 | 13/12/2024 | 96,320.50
2.2 | Operativos conjuntos en aduanas | Operativo | 4 6 6 4 | 01/02/2024 | 29/11/2024 | 12,600.00
2.3 | Verificaciones de precios en salas de venta | Verificación | 1,650 1,800 1,850 1,700 | 08/01/2024 | 20/12/2024 | 41,080.00
3.1 | Cursos internos de buenas prácticas | Curso | 3 4 4 3 | 15/02/2024 | 30/11/2024 | 27,300.00
3.2 | Encuesta de satisfacción de usuarios | Encuesta | - 1 - 1 | 01/05/2024 | 30/11/2024 | 9,450.00
"""


def _rows() -> str:
    made: list[str] = []
    for line in YEAR.strip().splitlines():
        number, label, unit, goals, begins, ends, money = (piece.strip() for piece in line.split("|"))
        made.append(" | ".join((number, label, unit, added(goals), begins, ends, money)))
    made.append(
        "Total US$ | < | < | | | | | | | | 420,900.50 @bold, indicator=Total US$, alias=Total, measure=?"
    )
    return "\n".join(made)


OPERATIVE = table(
    2024,
    [
        text("N°"),
        name("Acción operativa"),
        measure("Unidad de medida"),
        *(planned("Meta por trimestre", f"{n}°", period=f"Q{n}") for n in range(1, 5)),
        planned("Meta anual"),
        text("Inicio"),
        text("Fin"),
        planned("Presupuesto US$", unit="usd"),
    ],
    _rows(),
    above=("B. Programación operativa del año 2024",),
)
PLAN = Plan(
    (
        "SUPERINTENDENCIA DE MEDICAMENTOS",
        "Plan Estratégico 2021-2025 y Plan Operativo Anual 2024",
        "República de El Salvador",
    ),
    (STRATEGY, OPERATIVE),
    unruled="horizontal",
    numbers=True,
)
