"""Dominican Republic: kind and money side by side with letters for what is divided by what; percentages whose sign is in the header."""

from __future__ import annotations

from tests.abroad.plan import Plan, also, base, done, measure, name, planned, share, table, text

YEAR, HOPED, SEEN, GONE = (
    "Presupuesto anual",
    "Programación semestral",
    "Ejecución semestral",
    "Avance",
)
PRODUCTS = table(
    2023,
    [
        also("Producto"),
        name("Indicador"),
        measure("Unidad"),
        planned(YEAR, "Meta física"),
        planned(YEAR, "Monto financiero (RD$)", unit="dop"),
        planned(HOPED, "Física (A)", period="S1"),
        planned(HOPED, "Financiera (B)", period="S1", unit="dop"),
        done(SEEN, "Física (C)", period="S1"),
        done(SEEN, "Financiera (D)", period="S1", unit="dop"),
        share(GONE, "Física (%) E=C/A"),
        share(GONE, "Financiera (%) F=D/B"),
    ],
    """
    6381 - Productores reciben asistencia en cacao | Productores con visita técnica | Productor | 12,400 | 148,600,000.00 | 6,200 | 71,250,000.00 | 5,890 | 64,125,000.00 | 95.0 | 90.0
    6382 - Plantas de cacao entregadas | Plantas entregadas | Planta | 1,850,000 | 96,480,250.50 | 700,000 | 38,000,000.00 | 756,000 | 34,200,000.00 | 108.0 | 90.0
    ^ | Viveros en operación | Vivero | 26 | ^ | 26 | ^ | 24 | ^ | 92.3 | ^
    6385 - Organizaciones con certificación | Organizaciones certificadas | Organización | 48 | 22,750,000.00 | 20 | 9,500,000.00 | 11 | 7,980,000.00 | 55.0 | 84.0
    6390 - Laboratorio de calidad | Muestras de grano analizadas | Muestra | 3,600 | 18,919,749.50 | 1,800 | 8,250,000.00 | 1,890 | 8,250,000.00 | 105.0 | 100.0
    Total | < | < | | 286,750,000.00 | | 127,000,000.00 | | 114,555,000.00 | | 90.2 @measure=?
    """,
    above=("Desempeño físico y financiero, enero - junio 2023",),
    dependency="Unidad Ejecutora: 0001 - Dirección del Cacao",
)
MANAGEMENT = table(
    2023,
    [
        text("No."),
        text("Área"),
        name("Indicador de gestión"),
        base("Línea base 2022 (%)", year=2022, unit="percent"),
        planned("Meta 2023 (%)", unit="percent"),
        done("Resultado (%)", "Ene-Mar", unit="percent", period="Q1"),
        done("Resultado (%)", "Abr-Jun", unit="percent", period="Q2"),
        text("Nivel de cumplimiento"),
        text("Evidencia"),
    ],
    """
    1 | Compras | Procesos publicados según el plan de compras | 82.4 | 90.0 | 85.7 | 88.2 | Medio | Portal de compras
    2 | ^ | Contratos adjudicados a MIPYMES | 21.0 | 25.0 | 18.5 | 27.3 | Alto | Portal de compras
    3 | Recursos Humanos | Personal con evaluación del desempeño | 94.1 | 98.0 | - | 96.6 | Alto | Informe de evaluación
    4 | Acceso a la información | Solicitudes respondidas a tiempo | 100.0 | 100.0 | 100.0 | 98.9 | Alto | Reporte de la oficina
    """,
    dash="?",
    above=("Indicadores de gestión institucional",),
)
PLAN = Plan(
    (
        "INSTITUTO DOMINICANO DEL CACAO",
        "INFORME DE EVALUACIÓN DE METAS FÍSICAS Y FINANCIERAS",
        "Ejercicio: 2023",
        "Capítulo: 0210   Subcapítulo: 01   Programa: 12 - Fomento del cacao",
    ),
    (PRODUCTS, MANAGEMENT),
    unruled="zebra",
    align="right",
    pen="boxes",
)
