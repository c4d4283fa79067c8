"""Colombia: a hospital's goals planned and executed quarter by quarter with the year in every header, the whole of four years, rates, funds from appropriation to payment."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, measure, name, planned, share, table, text, unsaid
from tests.foreign.model import Column

# code | indicator | measure | baseline | goal of four years | planned | executed in three quarters | marks
PRODUCTS = """
1906001 | ATENCIONES DE URGENCIAS TRIAGE II EN 30 MINUTOS | PORCENTAJE | 81,5% | 95,0% | 86,0% 87,0% 88,0% 90,0% | 84,7% 87,9% 88,3% | percent
1906004 | SALAS DE PARTO ADECUADAS | NÚMERO | 2 | 8 | 0 1 1 0 | 0 0 1 | count
1906011 | BRIGADAS DE SALUD EN VEREDAS | NÚMERO | 46 | 220 | 12 14 16 14 | 11 15 13 | count
1906015 | JORNADAS DE VACUNACIÓN SIN BARRERAS | NÚMERO | 9 | 40 | 2 3 3 2 | 2 3 2 | count
1906019 | HORAS DE MÉDICO ESPECIALISTA CONTRATADAS | HORAS | 9.840 | 48.000 | 2.900 3.050 3.050 3.000 | 2.744 3.112 2.987 | hour
1906023 | RESIDUOS HOSPITALARIOS TRATADOS | KILOGRAMO | 31.215,5 | 120.000,0 | 7.500,0 7.500,0 7.500,0 7.500,0 | 7.811,2 7.402,6 7.690,0 | count
"""


def _rows() -> str:
    made: list[str] = []
    for line in PRODUCTS.strip().splitlines():
        code, label, unit, past, four, hoped, seen, of = (piece.strip() for piece in line.split("|"))
        goals, results = hoped.split(), seen.split()
        pairs = [cell for n, goal in enumerate(goals) for cell in (goal, results[n] if n < 3 else "")]
        made.append(f"{code} | {label} | {unit} | {past} | {four} | {' | '.join(pairs)} @unit={of}")
    return "\n".join(made)


def _quarters() -> list[Column]:
    return [
        column(f"T{n}\n{said}\n2025", period=f"Q{n}")
        for n in range(1, 5)
        for column, said in ((planned, "PLANEADO"), (done, "EJECUTADO"))
    ]


GOALS = table(
    2025,
    [
        text("CÓDIGO", fills="code"),
        name("INDICADOR DE PRODUCTO"),
        measure("UNIDAD DE MEDIDA"),
        base("L.B. 2023", year=2023),
        planned("VALOR ESPERADO CUATRIENIO 2024-2027", year="?", period="?"),
        *_quarters(),
    ],
    _rows(),
    decimal=",",
    dependency="DEPENDENCIA: SUBGERENCIA DE SERVICIOS DE SALUD",
)
RATES = table(
    2025,
    [
        text("No."),
        name("Indicador del plan de gestión"),
        text("Fórmula", fills="formula"),
        derived("Estándar"),
        unsaid("2024", year=2024),
        planned("Meta 2025"),
        done("Sem. I 2025", period="S1"),
    ],
    """
    1 | Razón de mortalidad materna por 100.000 nacidos vivos | Muertes maternas / Nacidos vivos x 100.000 | 0,0 | 46,8 | 0,0 | 0,0 @unit=?
    2 | Tasa de infección asociada a la atención por 1.000 días-paciente | Infecciones / Días-paciente x 1.000 | ≤ 3,5 | 4,2 | 3,8 | 3,6 @unit=?
    3 | Oportunidad en consulta de medicina general | Sumatoria de días / Citas | ≤ 3 días | 2,4 días | 2,2 días | 2,6 días @unit=day
    4 | Proporción de reingresos por urgencias en 72 horas | Reingresos / Egresos x 100 | < 3% | 2,1% | 2,0% | 2,3% @unit=percent
    5 | Giro cama | Egresos / Camas | 5 - 7 | 5,8 | 6,0 | 6,1 @unit=?
    6 | Riesgo fiscal y financiero adoptado | Categorización | Sin riesgo | Riesgo bajo{status=text, unit=?} | Sin riesgo{status=text, unit=?} | N/A{status=not_applicable} @unit=?
    """,
    decimal=",",
    above=("Cuadro 2. Indicadores del plan de gestión del gerente",),
)
FUNDS = table(
    2025,
    [
        text("RUBRO"),
        name("CONCEPTO"),
        planned("APROPIACIÓN INICIAL", unit="cop"),
        planned("APROPIACIÓN DEFINITIVA", unit="cop"),
        done("COMPROMISOS", unit="cop", period="~09"),
        done("OBLIGACIONES", unit="cop", period="~09"),
        done("PAGOS", unit="cop", period="~09", optional=True),
        share("% EJEC."),
    ],
    """
    2.1.1 | GASTOS DE PERSONAL | $ 6.812.400.000 | $ 7.015.900.000 | $ 5.118.233.410 | $ 5.118.233.410 | $ 5.004.871.220 | 73,0%
    2.1.2 | ADQUISICIÓN DE BIENES Y SERVICIOS | $ 2.940.000.000 | $ 3.388.150.000 | $ 2.801.640.955 | $ 2.310.077.300 | $ 1.988.412.000 | 82,7%
    2.3 | INVERSIÓN | $ 450.000.000 | $ 1.260.000.000 | $ 812.000.000 | $ 203.000.000 | $ 203.000.000 | 64,4%
    TOTAL | < | $ 10.202.400.000 | $ 11.664.050.000 | $ 8.731.874.365 | $ 7.631.310.710 | $ 7.196.283.220 | 74,9% @bold
    """,
    decimal=",",
    above=("Cuadro 3. Ejecución presupuestal de gastos, enero a septiembre de 2025",),
)
PLAN = Plan(
    (
        "E.S.E. HOSPITAL SAN ROQUE DE LA CUESTA",
        "PLAN OPERATIVO ANUAL - VIGENCIA 2025",
        "Seguimiento con corte a septiembre",
        "República de Colombia",
    ),
    (GOALS, RATES, FUNDS),
    unruled="bare",
    numbers=True,
)
