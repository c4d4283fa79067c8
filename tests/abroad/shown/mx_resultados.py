"""Mexico: a matrix of results by level with a baseline's year in a column of its own; chapters below their total."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, group, measure, name, planned, table, text

MATRIX = table(
    2024,
    [
        text("Nivel"),
        group("Resumen narrativo"),
        name("Nombre del indicador"),
        text("Método de cálculo", fills="formula"),
        measure("U. de M."),
        text("Frec."),
        base("Línea base", "Valor"),
        text("Línea base", "Año"),
        planned("2024 Meta", "Original"),
        planned("2024 Meta", "Ajustada"),
        planned("Seguimiento de la meta", "Ene-Mar", "Prog.", period="Q1"),
        done("Seguimiento de la meta", "Ene-Mar", "Alc.", period="Q1"),
        planned("Seguimiento de la meta", "Abr-Jun", "Prog.", period="Q2"),
        done("Seguimiento de la meta", "Abr-Jun", "Alc.", period="Q2"),
        text("Supuestos"),
    ],
    """
    Fin | Contribuir a que menos niñas y niños dejen la primaria en zonas serranas | Porcentaje de abandono escolar en primaria | (Alumnos que abandonan / Alumnos inscritos) x 100 | Porcentaje | Anual | 4.8{year=2021} | 2021 | 3.9 | 3.9 | N/A | N/A | N/A | N/A | Hay caminos transitables @unit=percent
    Propósito | Las escuelas serranas tienen albergue en servicio | Porcentaje de escuelas con albergue en servicio | (Escuelas con albergue / Escuelas serranas) x 100 | Porcentaje | Semestral | 41.3{year=2022} | 2022 | 52.0 | 50.5 | N/A | N/A | 48.0 | 46.7 | Las familias inscriben a sus hijos @unit=percent
    Componente 1 | Albergues escolares rehabilitados | Albergues rehabilitados | Conteo de actas de entrega | Albergue | Trimestral | 17{year=2023} | 2023 | 36 | 32 | 6 | 4 | 12 | 11 | Los proveedores cumplen
    ^ | ^ | Camas instaladas en albergues | Suma de camas instaladas | Cama | Trimestral | 1,060{year=2023} | 2023 | 2,150 | 1,980 | 320 | 275 | 760 | 804 | ^
    Actividad 1.1 | Supervisión de obra en albergues | Visitas de supervisión realizadas | Suma de visitas | Visita | Trimestral | 118{year=2023} | 2023 | 240 | 240 | 55 | 61 | 60 | 58 | Clima favorable
    Actividad 1.2 | Pago de estimaciones a contratistas | Plazo promedio de pago de estimaciones | Suma de días / Estimaciones pagadas | Días | Trimestral | 24.5{year=2022} | 2022 | 15.0 | 18.0 | 20.0 | 22.5 | 18.0 | 17.0 | Hay liquidez @unit=day
    Componente 2 | Raciones servidas a alumnos albergados | Raciones servidas | Suma de raciones | Ración | Trimestral | no disp.{status=not_available, year=?, period=?} | - | 612,000 | 640,500 | 150,000 | 147,212 | 165,000 | 168,930 | Hay abasto local
    Actividad 2.1 | Capacitación de cocineras comunitarias | Cocineras capacitadas | Suma de constancias | Persona | Semestral | 0{year=2023} | 2023 | 180 | 180 | N/A | N/A | 90 | 72 | Las cocineras asisten
    """,
    above=(
        "Cuadro 1. Matriz de Indicadores para Resultados del programa E031, con avance al segundo trimestre",
    ),
    below=(
        "N/A: el indicador no se mide en el trimestre. Las metas ajustadas se registraron en mayo de 2024.",
    ),
)
MONEY = table(
    2024,
    [
        text("Cap."),
        name("Concepto"),
        planned("Aprob. anual", unit="mxn", scale=1000),
        planned("Modif. anual", unit="mxn", scale=1000),
        planned("Prog. ene-jun", unit="mxn", scale=1000, period="S1"),
        done("Ejerc. ene-jun", unit="mxn", scale=1000, period="S1"),
        derived("Var. abs."),
        derived("Var. %"),
    ],
    """
    Total del programa | < | 148,655.0 | 151,305.5 | 70,400.0 | 67,014.2 | (3,385.8) | (4.8) @bold
    1000 | Servicios personales | 38,420.0 | 38,420.0 | 18,900.0 | 18,655.4 | (244.6) | (1.3)
    2000 | Materiales y suministros | 61,935.0 | 64,585.5 | 30,500.0 | 31,208.8 | 708.8 | 2.3
    3000 | Servicios generales | 9,800.0 | 9,800.0 | 4,200.0 | 3,950.0 | (250.0) | (6.0)
    6000 | Inversión pública | 38,500.0 | 38,500.0 | 16,800.0 | 13,200.0 | (3,600.0) | (21.4)
    """,
    above=("Cuadro 2. Presupuesto por capítulo de gasto (miles de pesos)",),
)
PLAN = Plan(
    (
        "INSTITUTO MEXICANO DE ALBERGUES ESCOLARES",
        "Programa Anual de Trabajo 2024",
        "Informe de avance enero - junio",
    ),
    (MATRIX, MONEY),
    unruled="horizontal",
    numbers=True,
)
