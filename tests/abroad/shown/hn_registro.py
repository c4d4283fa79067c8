"""Honduras: a registry's plan, quarters with what was programmed and executed under each for half a year, goals in percent among counts; its spending by group of lempiras."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, measure, name, planned, share, table, text

FIRST, SECOND = "Trimestre I", "Trimestre II"
GOALS = table(
    2024,
    [
        text("Cód."),
        name("Producto institucional"),
        measure("Unidad de medida"),
        base("Línea base 2023", year=2023),
        planned("Meta anual 2024"),
        planned(FIRST, "Programado", period="Q1"),
        done(FIRST, "Ejecutado", period="Q1"),
        planned(SECOND, "Programado", period="Q2"),
        done(SECOND, "Ejecutado", period="Q2"),
        text("Unidad responsable"),
    ],
    """
    P01 | Inscripciones de nacimiento | Inscripción | 204,118 | 210,000 | 52,000 | 50,377 | 53,000 | 54,209 | Registros Civiles
    P02 | Documentos de identificación entregados | Documento | 688,450 | 720,000 | 180,000 | 171,022 | 180,000 | 183,940 | Identificación
    P03 | Reposiciones resueltas | Expediente | 31,906 | 33,000 | 8,000 | 8,116 | 8,500 | 8,034 | Rectificaciones
    P04 | Brigadas móviles | Brigada | 112 | 140 | 30 | 26 | 40 | 43 | Inclusión
    P05 | Oficinas con servicio en línea | Oficina | 58 | 90 | 66 | 61 | 74 | 70 | Tecnología
    P06 | Certificaciones emitidas en el día | Porcentaje | 74.5% | 85.0% | 78.0% | 76.9% | 80.0% | 81.3% | Certificaciones @unit=percent
    P07 | Errores en inscripciones | Porcentaje | 3.2% | 2.0% | 3.0% | 3.1% | 2.5% | 2.4% | Control de Calidad @unit=percent
    P08 | Empleados capacitados | Persona | 640 | 900 | 200 | 214 | 250 | 238 | Talento Humano
    """,
)
MONEY = table(
    2024,
    [
        text("Grupo"),
        name("Concepto"),
        planned("Presupuesto aprobado (L)", unit="hnl"),
        planned("Presupuesto vigente (L)", unit="hnl"),
        done("Devengado a junio (L)", unit="hnl", period="S1"),
        share("% de ejecución"),
    ],
    """
    100 | Servicios personales | 412,600,000.00 | 418,950,000.00 | 203,771,410.22 | 48.6
    200 | Servicios no personales | 96,340,500.00 | 92,115,500.00 | 31,906,218.75 | 34.6
    300 | Materiales y suministros | 38,200,000.00 | 36,075,000.00 | 12,480,036.10 | 34.6
    400 | Bienes capitalizables | 51,000,000.00 | 51,000,000.00 | 4,212,900.00 | 8.3
    Total | < | 598,140,500.00 | 598,140,500.00 | 252,370,565.07 | 42.2
    """,
    above=("Ejecución presupuestaria por grupo del gasto",),
)
PLAN = Plan(
    (
        "REGISTRO CIUDADANO DE HONDURAS",
        "POA 2024",
        "Evaluación al segundo trimestre",
    ),
    (GOALS, MONEY),
    pen="boxes",
    unruled="bare",
    running="Evaluación del Plan Operativo Anual 2024",
    align="right",
)
