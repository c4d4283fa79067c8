"""Mexico: a state radio and television's programme: goals of each quarter and what was met to September, indicators that run against each other, pesos by chapter."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, measure, name, planned, share, table, text

QUARTERS = ("Ene-Mar", "Abr-Jun", "Jul-Sep")
GOALS = table(
    2024,
    [
        text("Nivel"),
        name("Resumen de la meta"),
        measure("Unidad de medida"),
        planned("Meta anual"),
        *(
            column(f"{said} 2024", what, period=f"Q{n}")
            for n, said in enumerate(QUARTERS, start=1)
            for column, what in ((planned, "Prog."), (done, "Alc."))
        ),
        text("Unidad responsable"),
    ],
    """
    C1 | Programas de televisión producidos | Programa | 1,040 | 260 | 254 | 260 | 263 | 260 | 241 | Televisión
    A1.1 | Noticiarios transmitidos en vivo | Emisión | 780 | 195 | 195 | 195 | 194 | 195 | 195 | Noticias
    A1.2 | Documentales terminados | Documental | 10 | 2 | 1 | 3 | 2 | 3 | 4 | Televisión
    C2 | Horas de radio al aire | Hora | 17,520 | 4,368 | 4,341 | 4,368 | 4,368 | 4,416 | 4,402 | Radio @unit=hour
    A2.1 | Emisiones en lenguas indígenas | Emisión | 312 | 78 | 71 | 78 | 80 | 78 | 84 | Radio
    C3 | Repetidores con mantenimiento | Repetidor | 46 | 10 | 8 | 12 | 12 | 14 | 11 | Ingeniería
    A3.1 | Disponibilidad de la señal | Porcentaje | 98.50 | 98.50 | 97.92 | 98.50 | 98.61 | 98.50 | 98.07 | Ingeniería @unit=percent
    A3.2 | Cintas históricas digitalizadas | Cinta | 3,600 | 800 | 812 | 1,000 | 954 | 1,000 | 1,127 | Acervo
    """,
    above=("Formato 1. Avance trimestral de metas",),
)
INDICATORS = table(
    2024,
    [
        name("Indicador"),
        text("Tipo"),
        text("Periodicidad"),
        base("Línea base 2023", year=2023),
        planned("Meta 2024"),
        derived("Rango aceptable"),
    ],
    """
    Porcentaje de la población con cobertura de señal | Estratégico | Anual | 81.4 | 84.0 | 80.0 - 88.0 @unit=percent
    Porcentaje de producción propia en la programación | Estratégico | Anual | 57.2 | 60.0 | 55.0 - 65.0 @unit=percent
    Seguidores en redes sociales | Gestión | Trimestral | 214,330 | 260,000 | 240,000 - 280,000
    Quejas de la audiencia por cada cien programas | Gestión | Trimestral | 2.7 | 2.0 | 1.5 - 2.5 @unit=?
    """,
    above=("Formato 2. Indicadores del programa",),
)
MONEY = table(
    2024,
    [
        text("Capítulo", fills="code"),
        name("Descripción"),
        planned("Presupuesto autorizado", unit="mxn"),
        done("Ejercido ene-sep", unit="mxn", period="~09"),
        share("% ejercido"),
    ],
    """
    1000 | Servicios personales | $88,402,116.00 | $61,377,480.92 | 69.4
    2000 | Materiales y suministros | $4,118,000.00 | $2,206,914.35 | 53.6
    3000 | Servicios generales | $27,640,350.00 | $18,995,002.10 | 68.7
    5000 | Bienes muebles e inmuebles | $9,300,000.00 | $0.00 | 0.0
    Suma | < | $129,460,466.00 | $82,579,397.37 | 63.8 @code=?, bold
    """,
    above=("Formato 3. Presupuesto del ejercicio 2024",),
)
PLAN = Plan(
    (
        "SISTEMA DE RADIO Y TELEVISIÓN DEL ESTADO DE LA MESETA",
        "PROGRAMA OPERATIVO ANUAL 2024",
        "Tercer informe trimestral - Gobierno del Estado, México",
    ),
    (GOALS, INDICATORS, MONEY),
    unruled="zebra",
    pen="boxes",
    numbers=True,
)
