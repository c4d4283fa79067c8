"""Argentina: a wine institute's physical goals with the year before, programmed and executed to the third quarter and their gap with its cause, programmes as headings; what three years ahead foresee; credit in millions of pesos by item."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

GOALS = table(
    2024,
    [
        name("Medición física"),
        measure("Unidad de medida"),
        done("Ejecutado 2023", year=2023),
        planned("Año 2024", "Programado anual"),
        planned("Año 2024", "Programado al 30/09", period="~09"),
        done("Año 2024", "Ejecutado al 30/09", period="~09"),
        derived("Desvío"),
        text("Causa del desvío"),
    ],
    """
    # PROGRAMA 16 - CONTROL DE GENUINIDAD DE LA PRODUCCIÓN
    Inspección de bodegas y fábricas | Inspección | 21.486 | 22.000 | 16.800 | 15.937 | -863 | Menor dotación
    Control de cosecha | Control | 3.902 | 4.100 | 4.100 | 4.266 | 166 | Cosecha extendida
    Análisis de productos | Análisis | 118.340 | 125.000 | 93.500 | 90.118 | -3.382 | Demora de insumos
    Fiscalización de alcoholes | Inspección | 1.715 | 1.800 | 1.350 | 1.402 | 52 |
    # PROGRAMA 17 - CERTIFICACIÓN Y PROMOCIÓN
    Certificado de exportación emitido | Certificado | 64.905 | 70.000 | 52.000 | 49.733 | -2.267 | Caída de ventas
    Establecimiento con indicación geográfica | Establecimiento | 286 | 310 | 300 | 304 | 4 |
    Capacitación a elaboradores artesanales | Curso | 58 | 64 | 48 | 51 | 3 |
    """,
    decimal=",",
    above=("Cuadro I. Seguimiento físico por programa, tercer trimestre de 2024",),
)
AHEAD = table(
    2025,
    [
        name("Producto"),
        measure("Unidad de medida"),
        planned("Proyecto 2025"),
        planned("Proyección plurianual", "2026", year=2026),
        planned("Proyección plurianual", "2027", year=2027),
    ],
    """
    Inspección de bodegas y fábricas | Inspección | 22.500 | 23.000 | 23.500
    Análisis de productos | Análisis | 128.000 | 132.000 | 136.000
    Certificado de exportación emitido | Certificado | 71.000 | 74.000 | 78.000
    Viñedo relevado por imagen satelital | Hectárea | 90.000 | 140.000 | 205.000
    """,
    decimal=",",
    above=("Cuadro II. Metas físicas del proyecto de presupuesto",),
)
MONEY = table(
    2024,
    [
        text("Inciso", fills="code"),
        name("Concepto"),
        planned("Crédito inicial", unit="ars", scale=1_000_000),
        planned("Crédito vigente", unit="ars", scale=1_000_000),
        done("Devengado", unit="ars", scale=1_000_000, period="~09"),
        share("% dev. / vig."),
    ],
    """
    1 | Gastos en personal | 14.205,6 | 21.840,2 | 15.977,4 | 73,2
    2 | Bienes de consumo | 618,4 | 702,0 | 388,1 | 55,3
    3 | Servicios no personales | 1.940,0 | 2.315,5 | 1.406,8 | 60,8
    4 | Bienes de uso | 520,3 | 520,3 | 96,5 | 18,5
    5 | Transferencias | 75,0 | 110,0 | 82,5 | 75,0
    Total | < | 17.359,3 | 25.488,0 | 17.951,3 | 70,4 @bold, code=?
    """,
    decimal=",",
    above=("Cuadro III. Ejecución del crédito al 30 de septiembre de 2024, en millones de pesos",),
)
PLAN = Plan(
    (
        "INSTITUTO FEDERAL DE LA VID Y EL VINO",
        "PLAN OPERATIVO ANUAL 2024",
        "Informe de gestión al tercer trimestre - República Argentina",
    ),
    (GOALS, AHEAD, MONEY),
    unruled="horizontal",
    align="right",
    numbers=True,
)
