"""Honduras: a farm bank's follow-up to September, results by division with the year's goal, what was programmed and executed to date and their share; loans by kind of farming, programmed and placed in each quarter, in thousands of lempiras; spending by programme."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

GOALS = table(
    2024,
    [
        text("N.º", fills="code"),
        name("Resultado esperado"),
        measure("Unidad de medida"),
        planned("Meta anual 2024"),
        planned("Programado al III trimestre", period="~09"),
        done("Ejecutado al III trimestre", period="~09"),
        share("% de ejecución"),
        text("Justificación"),
    ],
    """
    ## GERENCIA DE CRÉDITO
    1 | Productores con crédito otorgado | Productor | 7,800 | 6,100 | 5,644 | 92.5 | Sequía en la zona sur
    2 | Mujeres productoras con crédito | Productora | 2,300 | 1,750 | 1,812 | 103.5 |
    3 | Manzanas financiadas de granos básicos | Manzana | 18,500 | 16,000 | 14,275 | 89.2 | Menor siembra de postrera
    4 | Créditos readecuados | Crédito | 640 | 480 | 517 | 107.7 |
    ## GERENCIA DE RECUPERACIONES
    5 | Visitas de cobro realizadas | Visita | 12,400 | 9,300 | 9,048 | 97.3 |
    6 | Demandas judiciales presentadas | Demanda | 90 | 68 | 41 | 60.3 | Falta de peritos
    ## GERENCIA DE AGENCIAS
    7 | Cajas rurales afiliadas | Caja | 145 | 110 | 123 | 111.8 |
    8 | Ferias de servicios financieros | Feria | 24 | 18 | 18 | 100.0 |
    """,
    above=("I. SEGUIMIENTO DE RESULTADOS",),
)
SPANS = (
    ("Trimestre I", "Q1"),
    ("Trimestre II", "Q2"),
    ("Trimestre III", "Q3"),
    ("Total a septiembre", "~09"),
)
LOANS = table(
    2024,
    [
        name("Rubro"),
        *(
            column(said, short, period=period, unit="hnl", scale=1000)
            for said, period in SPANS
            for column, short in ((planned, "Prog."), (done, "Coloc."))
        ),
    ],
    """
    Granos básicos | 21,400 | 19,865 | 68,900 | 71,230 | 14,200 | 11,482 | 104,500 | 102,577
    Ganadería | 30,000 | 28,114 | 32,500 | 30,976 | 35,000 | 36,205 | 97,500 | 95,295
    Hortalizas y frutas | 12,750 | 13,090 | 11,800 | 10,443 | 12,300 | 11,917 | 36,850 | 35,450
    Cacao y especias | 4,600 | 3,218 | 5,100 | 4,870 | 6,250 | 6,004 | 15,950 | 14,092
    Total | 68,750 | 64,287 | 118,300 | 117,519 | 67,750 | 65,608 | 254,800 | 247,414 @bold
    """,
    above=("II. COLOCACIÓN DE CRÉDITO POR RUBRO, AÑO 2024 (en miles de lempiras)",),
)
MONEY = table(
    2024,
    [
        text("Prog.", fills="code"),
        name("Descripción"),
        planned("Aprobado (L)", unit="hnl"),
        planned("Vigente (L)", unit="hnl"),
        done("Ejecutado (L)", unit="hnl", period="~09"),
        share("%"),
        derived("Disponible (L)"),
    ],
    """
    01 | Actividades centrales | 48,115,300.00 | 47,630,300.00 | 33,907,214.55 | 71.2 | 13,723,085.45
    11 | Servicios de crédito | 62,804,000.00 | 63,289,000.00 | 44,116,870.20 | 69.7 | 19,172,129.80
    12 | Recuperación de cartera | 17,426,750.00 | 17,426,750.00 | 12,030,448.91 | 69.0 | 5,396,301.09
    Total general | < | 128,346,050.00 | 128,346,050.00 | 90,054,533.66 | 70.2 | 38,291,516.34 @bold, code=?
    """,
    above=("III. EJECUCIÓN PRESUPUESTARIA POR PROGRAMA A SEPTIEMBRE DE 2024",),
)
PLAN = Plan(
    (
        "BANCO HONDUREÑO DE FOMENTO RURAL",
        "INFORME DE SEGUIMIENTO DEL PLAN OPERATIVO ANUAL 2024",
        "Tercer trimestre - División de Planificación, Tegucigalpa",
    ),
    (GOALS, LOANS, MONEY),
    unruled="zebra",
    align="right",
    numbers=True,
)
