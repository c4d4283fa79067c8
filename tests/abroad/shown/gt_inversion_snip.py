"""Guatemala: works by their number and source of funds, goals moved during the year, what was done by four-month stretch in rows of two."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text, unsaid

WORKS = table(
    2024,
    [
        text("No. SNIP", fills="code"),
        name("Nombre del proyecto"),
        text("Municipio"),
        planned("Asignación por fuente de financiamiento (Q)", "11", unit="gtq"),
        planned("Asignación por fuente de financiamiento (Q)", "21", unit="gtq"),
        planned("Asignación por fuente de financiamiento (Q)", "52", unit="gtq"),
        planned("Asignado 2024 (Q)", unit="gtq"),
        planned("Vigente (Q)", unit="gtq"),
        done("Devengado a agosto (Q)", unit="gtq", period="~08"),
        share("% ejec. financiera"),
        share("% avance físico"),
        text("Estado"),
    ],
    """
    ## Departamento: Alta Verapaz
    276415 | Mejoramiento camino rural de Chicojl a Sepoc | Tucurú | 1,250,000.00 | 850,000.00 | - | 2,100,000.00 | 2,480,500.00 | 1,736,350.00 | 70.00 | 64.5 | En ejecución
    290117 | Construcción puente vehicular río Polochic | Panzós | - | - | 6,400,000.00 | 6,400,000.00 | 5,120,000.00 | 1,024,000.00 | 20.00 | 18.0 | En ejecución
    301266 | Construcción sistema de agua potable en Sajonté | Cahabón | 600,000.00 | 412,750.50 | - | 1,012,750.50 | 1,012,750.50 | 0.00 | 0.00 | 0.0 | En licitación
    ## Departamento: Baja Verapaz
    281903 | Ampliación edificio de la gobernación | Salamá | 975,000.00 | - | - | 975,000.00 | 1,150,000.00 | 1,081,000.00 | 94.00 | 97.2 | Por liquidar
    304480 | Mejoramiento calle principal de Rabinal | Rabinal | 300,000.00 | 745,200.00 | - | 1,045,200.00 | 769,700.00 | 615,760.00 | 80.00 | 81.0 | En ejecución
    TOTAL | < | < | 3,125,000.00 | 2,007,950.50 | 6,400,000.00 | 11,532,950.50 | 10,532,950.50 | 4,457,110.00 | 42.32 | | @bold, code=?
    """,
    above=("Cuadro 4. Inversión física por número SNIP, ejercicio fiscal 2024",),
    below=("Fuente 11: ingresos corrientes. Fuente 21: IVA-Paz. Fuente 52: préstamos externos.",),
)
# code | product or subproduct | measure | goal at first, in force | planned by stretch | done by stretch
GOALS = """
001-000 | Comunidades con acceso vial transitable todo el año | Comunidad | 62 70 | 18 30 22 | 15 33
001-001 | Caminos rurales con mantenimiento rutinario | Kilómetro | 418.5 402.0 | 120.0 160.5 121.5 | 104.8 171.2
001-002 | Caminos rurales con balasto | Kilómetro | 96.0 96.0 | 20.0 46.0 30.0 | 12.5 49.4
002-001 | Familias con conexión de agua | Familia | 1,240 1,560 | 300 700 560 | 286 655
002-003 | Comités de agua capacitados | Evento | 24 24 | 8 8 8 | 8 7
"""


def _rows() -> str:
    made: list[str] = []
    for line in GOALS.strip().splitlines():
        code, label, unit, both, hoped, seen = (piece.strip() for piece in line.split("|"))
        first, now = (f"{goal}{{series=plan, period=2024}}" for goal in both.split())
        made.append(
            f"{code} | {label} | {unit} | {first} | {now} | Prog. | {' | '.join(hoped.split())} @series=plan"
        )
        made.append(f"^ | ^ | ^ | ^ | ^ | Ejec. | {' | '.join(seen.split())} | @series=executed")
    return "\n".join(made)


PRODUCTS = table(
    2024,
    [
        text("Código", fills="code"),
        name("Producto / subproducto"),
        measure("U. de medida"),
        planned("Meta inicial"),
        planned("Meta vigente"),
        text(""),
        *(unsaid("Cuatrimestres", f"Cuatr. {n}", period=f"C{n}") for n in (1, 2, 3)),
    ],
    _rows(),
    above=("Cuadro 5. Metas físicas de productos y subproductos",),
)
STAFF = table(
    2024,
    [
        text("Renglón"),
        name("Tipo de contratación"),
        planned("Plazas autorizadas"),
        done("Plazas ocupadas al 31/08", period="~08"),
        derived("Vacantes"),
    ],
    """
    011 | Personal permanente | 48 | 45 | 3
    022 | Personal por contrato | 26 | 26 | 0
    029 | Otras remuneraciones | 60 | 57 | 3
    """,
    above=("Cuadro 6. Recurso humano",),
)
PLAN = Plan(
    (
        "CONSEJO DE DESARROLLO DE LAS VERAPACES",
        "Plan Operativo Anual 2024 - Guatemala",
        "Seguimiento al segundo cuatrimestre",
    ),
    (WORKS, PRODUCTS, STAFF),
    unruled="zebra",
    pen="fill",
    running="POA 2024 | Consejo de Desarrollo de las Verapaces",
)
