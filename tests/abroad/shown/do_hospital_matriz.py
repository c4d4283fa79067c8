"""Dominican Republic: a hospital's matrix with products over their activities, codes above the names in their cell, quarters in percent of the product, who answers said above each table."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text
from tests.foreign.model import Sheet


def _rows(lines: str) -> str:
    """The code stands on a line of its own above the name."""
    made: list[str] = []
    for line in lines.strip().splitlines():
        line = line.strip()
        if line.startswith("#"):
            made.append(line)
            continue
        code, label, *cells = (piece.strip() for piece in line.split("|"))
        cells[-1], _, marks = cells[-1].partition(" @")
        alias = f"alias={label}"
        made.append(f"{code}¶{label} | {' | '.join(cells)} @{', '.join(filter(None, (alias, marks)))}")
    return "\n".join(made)


def _matrix(area: str, lines: str) -> Sheet:
    return table(
        2025,
        [
            name("Actividad"),
            text("Medio de verificación"),
            measure("Unidad de medida"),
            derived("Peso"),
            planned("Meta anual"),
            *(planned("Programación trimestral", f"T{n}", period=f"Q{n}") for n in range(1, 5)),
            planned("Presupuesto RD$", unit="dop"),
        ],
        _rows(lines),
        dependency=f"Área responsable: {area}",
    )


MEDICAL = _matrix(
    "Subdirección Médica",
    """
    # Producto 1.1: Pacientes reciben atención quirúrgica oportuna
    1.1.1 | Realizar jornadas quirúrgicas de fin de semana | Informe de jornada | Jornada | 40% | 24 | 6 | 6 | 6 | 6 | 3,600,000.00
    1.1.2 | Programar cirugías electivas | Libro de sala | Cirugía | 60% | 2,880 | 700 | 740 | 740 | 700 | 18,250,000.00
    # Producto 1.2: Emergencias organizadas por gravedad
    1.2.1 | Clasificar pacientes en menos de diez minutos | Hoja de triaje | % | 70% | 95% | 85% | 90% | 95% | 95% | N/A @unit=percent
    1.2.2 | Entrenar al personal en soporte vital | Listado de firmas | Persona | 30% | 180 | 45 | 45 | 45 | 45 | 412,500.00
    """,
)
ADMINISTRATION = _matrix(
    "Subdirección Administrativa",
    """
    # Producto 2.1: Equipos biomédicos disponibles
    2.1.1 | Ejecutar el plan de mantenimiento preventivo | Órdenes de servicio | % | 50% | 100% | 25% | 25% | 25% | 25% | 2,140,300.75 @unit=percent
    2.1.2 | Adquirir ventiladores de transporte | Orden de compra | Equipo | 50% | 6 | - | 4 | 2 | - | 5,970,000.00
    # Producto 2.2: Colaboradores capacitados
    2.2.1 | Impartir horas de inducción | Registro | Hora | 100% | 320 | 80 | 80 | 80 | 80 | N/A @unit=hour
    """,
)
MONITORED = table(
    2025,
    [
        text("Código", fills="code"),
        name("Producto"),
        planned("Trim. 1", "Meta", period="Q1", unit="percent"),
        done("Trim. 1", "Logro", period="Q1", unit="percent"),
        planned("Trim. 2", "Meta", period="Q2", unit="percent"),
        done("Trim. 2", "Logro", period="Q2", unit="percent"),
        share("Cumpl. sem."),
        text("Evidencias"),
    ],
    """
    1.1 | Pacientes reciben atención quirúrgica oportuna | 25.0% | 22.8% | 25.0% | 26.1% | 97.8% | 14 de 15 cargadas
    1.2 | Emergencias organizadas por gravedad | 25.0% | 25.0% | 25.0% | 23.7% | 97.4% | 9 de 9 cargadas
    2.1 | Equipos biomédicos disponibles | 20.0% | 11.5% | 40.0% | 38.0% | 82.5% | 5 de 8 cargadas
    2.2 | Colaboradores capacitados | 25.0% | 25.0% | 25.0% | 25.0% | 100.0% | 4 de 4 cargadas
    """,
    above=("Monitoreo del POA 2025: enero-junio",),
)
PLAN = Plan(
    (
        "HOSPITAL PROVINCIAL DOCTORA ALTAGRACIA MATEO",
        "Matriz del Plan Operativo Anual (POA) 2025",
        "Servicio Regional de Salud, República Dominicana",
    ),
    (MEDICAL, ADMINISTRATION, MONITORED),
    unruled="bare",
    wide=False,
    font="Vera",
)
