"""Mexico: a matrix of indicators of a family service with levels, annual goals before and now, means and assumptions; goals of the year by quarters."""

from __future__ import annotations

from tests.abroad.plan import Plan, added, also, base, measure, name, planned, table, text

MATRIX = table(
    2025,
    [
        text("Nivel"),
        also("Resumen narrativo"),
        name("Indicador"),
        text("Método de cálculo", fills="formula"),
        text("Frecuencia"),
        measure("Unidad de medida"),
        base("Línea base 2023", year=2023),
        planned("Meta 2025"),
        text("Medios de verificación"),
        text("Supuestos"),
    ],
    """
    Fin | Contribuir al bienestar de familias vulnerables | Familias vulnerables que salen de esa condición | (Familias que salen / Familias atendidas) x 100 | Bienal | Porcentaje | 11.2 | 14.0 | Encuesta | Estabilidad económica @unit=percent
    Propósito | Familias vulnerables reciben atención integral | Cobertura de familias con atención integral | (Familias atendidas / Familias objetivo) x 100 | Anual | Porcentaje | 38.5 | 45.0 | Padrón | Las familias acuden @unit=percent
    C1 | Apoyos alimentarios entregados | Despensas entregadas | Suma de despensas | Trimestral | Despensa | 86,400 | 91,200 | Recibos | Hay abasto
    A1.1 | Comedores comunitarios en operación | Comedores en operación | Suma de comedores | Trimestral | Comedor | 54 | 60 | Bitácoras | Hay voluntarias
    C2 | Rehabilitación otorgada | Sesiones de terapia física | Suma de sesiones | Trimestral | Sesión | 31,118 | 33,000 | Sistema | Hay personal
    A2.1 | Valoración de pacientes | Pacientes valorados | Suma de pacientes | Mensual | Paciente | 2,906 | 3,100 | Sistema | Los pacientes acuden
    C3 | Asistencia jurídica brindada | Asesorías jurídicas | Suma de asesorías | Trimestral | Asesoría | 4,470 | 4,600 | Informes | Los ciudadanos la piden
    """,
)
# name | measure | four quarters
CALENDAR = """
Despensas entregadas | Despensa | 22,800 22,800 22,800 22,800
Comedores supervisados | Visita | 60 120 60 120
Sesiones de terapia física | Sesión | 8,000 8,500 8,200 8,300
Pacientes valorados | Paciente | 800 780 760 760
Asesorías jurídicas | Asesoría | 1,150 1,200 1,100 1,150
Pláticas de prevención de adicciones | Plática | 45 60 30 45
Credenciales para personas con discapacidad | Credencial | 210 240 210 190
"""
QUARTERS = ("Ene-Mar", "Abr-Jun", "Jul-Sep", "Oct-Dic")


def _rows() -> str:
    lines = [[piece.strip() for piece in line.split("|")] for line in CALENDAR.strip().splitlines()]
    return "\n".join(f"{label} | {unit} | {added(numbers)}" for label, unit, numbers in lines)


PROGRAMME = table(
    2025,
    [
        name("Acción"),
        measure("Unidad"),
        *(planned(said, period=f"Q{n}") for n, said in enumerate(QUARTERS, start=1)),
        planned("Total 2025"),
    ],
    _rows(),
    above=("Calendarización de acciones 2025",),
)
PLAN = Plan(
    (
        "SISTEMA MUNICIPAL PARA EL BIENESTAR DE LAS FAMILIAS",
        "Programa Presupuestario 2025: Asistencia social",
        "Matriz de Indicadores para Resultados",
    ),
    (MATRIX, PROGRAMME),
    unruled="horizontal",
    running="PbR 2025",
)
