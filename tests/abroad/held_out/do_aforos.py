"""Dominican Republic: customs' products with a value to start from, quarters said by their months, who answers and what proves it; pesos; purchases by month."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, group, measure, name, planned, table, text
from tests.foreign.model import Column, Sheet

QUARTERS = ("Ene-Mar", "Abr-Jun", "Jul-Sep", "Oct-Dic")


def _columns() -> list[Column]:
    return [
        text("Cód.", fills="code"),
        group("Producto"),
        name("Indicador"),
        measure("Unidad de medida"),
        base("Línea base 2024", year=2024),
        planned("Meta 2025"),
        *(
            planned("Programación trimestral", said, period=f"Q{n}")
            for n, said in enumerate(QUARTERS, start=1)
        ),
        text("Medio de verificación"),
        planned("Presupuesto RD$", unit="dop"),
    ]


def _sheet(area: str, body: str) -> Sheet:
    return table(2025, _columns(), body, dependency=f"Área responsable: {area}")


INSPECTION = _sheet(
    "Subdirección Técnica",
    """
    1.1 | Despacho de mercancías | Declaraciones con aforo documental | Declaración | 118,420 | 122,000 | 29,000 | 30,500 | 31,000 | 31,500 | Reporte del sistema | 4,250,000.00
    1.2 | ^ | Contenedores revisados por rayos X | Contenedor | 46,310 | 52,000 | 12,000 | 13,000 | 13,500 | 13,500 | Bitácora de escaneo | 18,600,000.00
    1.3 | ^ | Tiempo medio de despacho en puerto | Hora | 38 | 24 | 34 | 30 | 26 | 24 | Informe de tiempos | 1,120,000.00 @unit=hour
    1.4 | Clasificación arancelaria | Resoluciones anticipadas emitidas | Resolución | 64 | 80 | 15 | 20 | 25 | 20 | Resoluciones | 640,000.00
    1.5 | ^ | Análisis de laboratorio concluidos | Análisis | 2,905 | 3,200 | 750 | 800 | 850 | 800 | Certificados | 7,385,500.00
    """,
)
CONTROL = _sheet(
    "Subdirección de Fiscalización",
    """
    2.1 | Fiscalización posterior | Empresas fiscalizadas | Empresa | 172 | 200 | 40 | 55 | 60 | 45 | Informes de auditoría | 9,740,000.00
    2.2 | ^ | Proporción de casos con ajuste | Porcentaje | 61% | 65% | 62% | 63% | 64% | 65% | Informes de auditoría | - @unit=percent
    2.3 | Lucha contra el contrabando | Operativos en la frontera | Operativo | 318 | 360 | 90 | 90 | 90 | 90 | Actas de operativo | 12,300,000.00
    2.4 | ^ | Cigarrillos decomisados destruidos | Destrucción | 5 | 6 | - | 2 | 2 | 2 | Actas notariales | 480,000.00
    """,
)
SERVICE = _sheet(
    "Subdirección Administrativa",
    """
    3.1 | Facilitación del comercio | Operadores económicos autorizados certificados | Operador | 412 | 470 | 10 | 16 | 18 | 14 | Certificados | 2,150,000.00
    3.2 | ^ | Nivel de satisfacción de los usuarios | Porcentaje | 84.5% | 88.0% | - | 86.0% | - | 88.0% | Encuesta | 900,000.00 @unit=percent
    3.3 | Desarrollo del personal | Colaboradores capacitados | Colaborador | 1,640 | 1,800 | 350 | 500 | 550 | 400 | Listas de asistencia | 6,475,250.00
    3.4 | ^ | Plan de integridad implementado | Plan | 0 | 1 | - | - | - | 1 | Informe | 350,000.00
    """,
)
PLAN = Plan(
    (
        "DIRECCIÓN GENERAL DE ADUANAS Y FRONTERAS",
        "PLAN OPERATIVO ANUAL 2025",
        "Gerencia de Planificación Estratégica, República Dominicana",
    ),
    (
        INSPECTION,
        CONTROL,
        SERVICE,
        "El guion indica que en el trimestre no se programa meta o que el producto no tiene presupuesto propio.",
    ),
    unruled="bare",
    numbers=True,
)
