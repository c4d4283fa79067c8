"""Mexico: an annual goal by quarters, what was reached up to a quarter, deviations, traffic-light limits, pesos."""

from __future__ import annotations

from tests.abroad.plan import Plan, also, base, derived, done, measure, name, planned, share, table, text

INDICATORS = table(
    2024,
    [
        text("Nivel"),
        also("Resumen narrativo"),
        name("Nombre del indicador"),
        text("Método de cálculo", fills="formula"),
        measure("Unidad de medida"),
        base("Línea base", "Valor", year=2022),
        derived("Línea base", "Año"),
        planned("Meta anual"),
        planned("Meta programada al 3er trimestre", period="~09"),
        done("Meta alcanzada al 3er trimestre", period="~09"),
        derived("Desviación"),
        derived("Umbrales", "Verde-amarillo"),
        derived("Umbrales", "Amarillo-rojo"),
    ],
    """
    Fin | Contribuir a la permanencia escolar | Tasa de abandono en secundaria | (Bajas definitivas / Matrícula inicial) x 100 | Porcentaje | 4.82 | 2022 | 4.10 | 4.25 | 4.31 | 0.06 | 4.5 | 5.0 @unit=percent
    Propósito | Alumnos con apoyo concluyen el ciclo | Porcentaje de becarios que concluyen | (Becarios que concluyen / Becarios) x 100 | Porcentaje | 87.3 | 2022 | 91.0 | 90.0 | 88.6 | -1.4 | 85 | 75 @unit=percent
    Componente 1 | Becas entregadas | Número de becas entregadas | Suma de becas | Beca | 12,430 | 2022 | 15,000 | 11,250 | 11,902 | 652 | 90 | 80
    Actividad 1.1 | Validación de expedientes | Expedientes validados | Suma de expedientes | Expediente | 14,120 | 2022 | 16,500 | 16,000 | 15,877 | -123 | 90 | 80
    Actividad 1.2 | Visitas de verificación | Visitas a planteles | Suma de visitas | Visita | 318 | 2022 | 360 | 270 | 254 | -16 | 90 | 80
    """,
    dependency="Unidad Responsable: 211 Dirección General de Becas",
)
MONEY = table(
    2024,
    [
        text("Clave", fills="code"),
        name("Capítulo de gasto"),
        planned("Presupuesto (pesos)", "Aprobado", unit="mxn"),
        planned("Presupuesto (pesos)", "Modificado", unit="mxn"),
        done("Presupuesto (pesos)", "Ejercido ene-sep", unit="mxn", period="~09"),
        text("Presupuesto (pesos)", "Por ejercer"),
        share("% de avance"),
    ],
    """
    1000 | Servicios personales | 18,420,115.00 | 18,020,115.00 | 13,310,442.18 | 4,709,672.82 | 73.86
    2000 | Materiales y suministros | 1,205,300.00 | 1,305,300.00 | 802,117.40 | 503,182.60 | 61.45
    4000 | Subsidios y ayudas | 150,000,000.00 | 150,300,000.00 | 119,020,000.00 | 31,280,000.00 | 79.19
    """,
    above=("Recursos del programa, Gobierno del Estado, México",),
)
PLAN = Plan(
    (
        "INSTITUTO ESTATAL DE BECAS DEL BAJÍO",
        "Programa Operativo Anual 2024",
        "Avance de metas al tercer trimestre",
    ),
    (INDICATORS, MONEY),
    unruled="horizontal",
    numbers=True,
)
