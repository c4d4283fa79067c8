"""Argentina: a provincial registry's budget form, programmes as headings, what was executed two years back, the running year's goal with its estimate at close, the next year's and two years ahead; offices opened by half-year; credit in thousands of pesos."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, table, text, unsaid

PHYSICAL = table(
    2025,
    [
        text("Cód.", fills="code"),
        name("Meta / producción bruta"),
        measure("Unidad de medida"),
        done("Ejecutado 2023", year=2023),
        planned("Presupuestado 2024", year=2024),
        unsaid("Estimado al cierre 2024", year=2024, optional=True),
        planned("Programado 2025"),
        planned("Proyección", "2026", year=2026),
        planned("Proyección", "2027", year=2027),
    ],
    """
    # Programa 16 - Inscripción de hechos vitales
    1601 | Inscripción de nacimientos | Acta | 21.844 | 22.000 | 20.950 | 21.000 | 20.800 | 20.600
    1602 | Celebración de matrimonios | Acta | 5.317 | 5.400 | 5.480 | 5.500 | 5.500 | 5.500
    1603 | Inscripción de defunciones | Acta | 13.906 | 13.800 | 13.650 | 13.800 | 13.900 | 14.000
    # Programa 17 - Identificación de personas
    1701 | Trámites de documento nacional | Trámite | 98.260 | 105.000 | 101.300 | 110.000 | 112.000 | 115.000
    1702 | Trámites en operativos móviles | Trámite | 6.115 | 8.000 | 8.740 | 10.000 | 12.000 | 12.000
    1703 | Pasaportes tramitados | Trámite | 8.492 | 9.000 | 9.180 | 9.500 | 9.800 | 10.000
    # Programa 18 - Modernización del archivo
    1801 | Digitalización de actas históricas | Imagen | 412.000 | 600.000 | 538.000 | 750.000 | 900.000 | 900.000
    1802 | Emisión de partidas digitales | Partida | 61.370 | 80.000 | 84.200 | 100.000 | 120.000 | 140.000
    """,
    decimal=",",
    above=("FORMULARIO 8: PROGRAMACIÓN FÍSICA DE METAS, PRESUPUESTO 2025",),
)
OFFICES = table(
    2025,
    [
        name("Acción"),
        measure("Unidad"),
        planned("1er. semestre", period="S1"),
        planned("2do. semestre", period="S2"),
        planned("Total 2025"),
        text("Responsable"),
        text("Localidades"),
    ],
    """
    Apertura de oficinas en hospitales | Oficina | 1 | 2 | 3 | Dir. de Delegaciones | Monte Alto, Las Tunas, El Pozo
    Renovación de puestos de captura | Puesto | 14 | 22 | 36 | Dir. de Sistemas | Capital y cabeceras
    Salidas del camión de documentación | Salida | 26 | 30 | 56 | Dir. de Delegaciones | Parajes rurales
    Capacitación de oficiales públicos | Agente | 80 | 65 | 145 | Área de Personal | Toda la provincia
    """,
    decimal=",",
    above=("FORMULARIO 9: ACCIONES DEL AÑO",),
)
MONEY = table(
    2025,
    [
        name("Programa"),
        *(
            planned("Presupuesto 2025 por objeto del gasto", said, unit="ars", scale=1000)
            for said in ("Personal", "Consumo y servicios", "Bienes de uso", "Total")
        ),
    ],
    """
    16 - Inscripción de hechos vitales | 3.418.600 | 402.150 | 36.000 | 3.856.750
    17 - Identificación de personas | 2.206.900 | 618.300 | 184.500 | 3.009.700
    18 - Modernización del archivo | 391.200 | 255.700 | 210.000 | 856.900
    Total de la jurisdicción | 6.016.700 | 1.276.150 | 430.500 | 7.723.350 @bold
    """,
    decimal=",",
    above=("FORMULARIO 10: CRÉDITO SOLICITADO (en miles de pesos)",),
)
PLAN = Plan(
    (
        "DIRECCIÓN PROVINCIAL DEL REGISTRO DE LAS PERSONAS",
        "Anteproyecto de Presupuesto 2025 - Metas físicas y créditos",
        "Provincia de los Esteros, República Argentina",
    ),
    (PHYSICAL, OFFICES, MONEY),
    unruled="zebra",
    align="right",
    running="Ministerio de Gobierno y Justicia",
    numbers=True,
)
