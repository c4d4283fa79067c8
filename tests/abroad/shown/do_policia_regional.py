"""Dominican Republic: a police force's products with a baseline, four quarters and one budget in pesos over several indicators; its second quarter programmed, achieved and off by regional command; a note on dashes."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, group, measure, name, planned, share, table, text

PRODUCTS = table(
    2025,
    [
        group("Producto"),
        name("Indicador"),
        measure("Unidad de medida"),
        base("Línea base 2024", year=2024),
        planned("Meta anual 2025"),
        *(planned("Programación trimestral", f"T{n}", period=f"Q{n}") for n in range(1, 5)),
        planned("Presupuesto anual RD$", unit="dop"),
        text("Responsable"),
    ],
    """
    P1. Ciudadanía protegida por patrullaje preventivo | Servicios de patrullaje realizados | Servicio | 148,220 | 156,000 | 38,000 | 39,000 | 39,000 | 40,000 | 412,650,000.00 | Dirección de Prevención
    ^ | Cuadrantes cubiertos las 24 horas | Cuadrante | 214 | 240 | 220 | 226 | 234 | 240 | ^ | Dirección de Prevención
    ^ | Operativos en centros de diversión | Operativo | 1,096 | 1,200 | 300 | 300 | 280 | 320 | ^ | Direcciones Regionales
    P2. Denuncias investigadas | Casos sometidos al Ministerio Público | Caso | 27,415 | 28,500 | 7,000 | 7,100 | 7,100 | 7,300 | 186,300,500.00 | Dirección de Investigación
    ^ | Armas ilegales ocupadas | Arma | 3,388 | 3,600 | 900 | 900 | 900 | 900 | ^ | Dirección de Investigación
    P3. Agentes con formación continua | Agentes capacitados | Agente | 6,050 | 7,200 | 1,500 | 2,000 | 2,000 | 1,700 | 74,918,250.00 | Instituto Policial
    ^ | Evaluaciones de aptitud física | Evaluación | 4,870 | 9,000 | - | 4,500 | - | 4,500 | ^ | Instituto Policial
    P4. Comunidades integradas a la seguridad | Mesas locales de seguridad activas | Mesa | 62 | 80 | 65 | 70 | 75 | 80 | 21,400,000.00 | Policía Comunitaria
    """,
    above=("Matriz 1. Productos, metas y presupuesto",),
    below=("Un guion (-) indica que no se programa ejecución en el trimestre.",),
)
SERVICES, CASES = "Servicios de patrullaje", "Casos sometidos"
REGIONS = table(
    2025,
    [
        text("No."),
        name("Dirección Regional"),
        planned(SERVICES, "Programado", period="Q2"),
        done(SERVICES, "Logrado", period="Q2"),
        derived(SERVICES, "Desvío"),
        planned(CASES, "Programado", period="Q2"),
        done(CASES, "Logrado", period="Q2"),
        derived(CASES, "Desvío"),
        share("Cumplimiento global", period="Q2"),
    ],
    """
    1 | Distrito Nacional | 9,200 | 9,518 | 318 | 2,150 | 2,204 | 54 | 103%
    2 | Santo Domingo Este | 7,600 | 7,102 | -498 | 1,480 | 1,391 | -89 | 94%
    3 | Cibao Central | 8,100 | 8,266 | 166 | 1,520 | 1,488 | -32 | 100%
    4 | Nordeste | 4,750 | 4,390 | -360 | 640 | 655 | 15 | 97%
    5 | Sur Central | 5,300 | 5,300 | 0 | 760 | 702 | -58 | 96%
    6 | Este | 4,050 | 4,211 | 161 | 550 | 571 | 21 | 104%
    Total | < | 39,000 | 38,787 | -213 | 7,100 | 7,011 | -89 | 99% @bold
    """,
    above=("Matriz 2. Resultados del trimestre abril - junio 2025 por dirección regional",),
)
PLAN = Plan(
    (
        "CUERPO DE POLICÍA PREVENTIVA",
        "Plan Operativo Anual 2025",
        "Monitoreo y evaluación, segundo trimestre",
        "Santo Domingo, República Dominicana",
    ),
    (PRODUCTS, REGIONS),
    unruled="horizontal",
    numbers=True,
)
