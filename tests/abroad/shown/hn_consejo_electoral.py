"""Honduras: an electoral body's programmes with quarters named by roman numbers and years beside, how many polling places for each, amounts with L before them, a header printed once."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, measure, name, planned, share, table, text, unsaid

# group | product | measure | goal | four quarters planned | three done | marks
PRODUCTS = """
Censo | Enrolamientos de ciudadanos | Persona | 412,000 | 90,000 110,000 120,000 92,000 | 84,117 113,902 118,455 |
^ | Traslados de domicilio resueltos | Solicitud | 58,400 | 14,000 15,000 16,000 13,400 | 13,266 15,813 15,021 |
^ | Depuraciones por defunción | Registro | 41,000 | 10,000 10,000 10,500 10,500 | 9,874 10,241 10,388 |
Organización | Centros de votación verificados | Centro | 5,740 | 900 1,800 2,000 1,040 | 877 1,902 1,988 |
^ | Kits electorales armados | Kit | 18,300 | - - 6,000 12,300 | - - 4,215 |
^ | Avance del simulacro de transmisión | Porcentaje | 100% | 10% 25% 40% 25% | 10% 20% 35% | unit=percent
Formación | Miembros de mesa capacitados | Persona | 91,500 | 0 0 31,500 60,000 | 0 0 27,380 |
^ | Horas de campaña en radio | Hora | 1,460 | 120 240 500 600 | 118 255 488 | unit=hour
"""


def _rows() -> str:
    made: list[str] = []
    for line in PRODUCTS.strip().splitlines():
        kind, label, unit, goal, hoped, seen, marks = (piece.strip() for piece in line.split("|"))
        cells = " | ".join((*hoped.split(), *seen.split()))
        made.append(f"{kind} | {label} | {unit} | {goal} | {cells}{' @' + marks if marks else ''}")
    return "\n".join(made)


PROGRAMME = table(
    2024,
    [
        group("Programa"),
        name("Producto"),
        measure("U.M."),
        planned("Meta 2024"),
        *(
            planned("Programado por trimestre", said, period=f"Q{n}")
            for n, said in enumerate(("I", "II", "III", "IV"), start=1)
        ),
        *(
            done("Ejecutado por trimestre", said, period=f"Q{n}")
            for n, said in enumerate(("I", "II", "III"), start=1)
        ),
    ],
    _rows(),
    dash="?",
    above=("CUADRO 1: METAS FÍSICAS DEL AÑO 2024",),
    once=True,
)
ABROAD = table(
    2024,
    [
        text("N°"),
        name("Indicador"),
        text("Cálculo", fills="formula"),
        unsaid("Elecciones 2021", year=2021),
        planned("Meta"),
        done("A septiembre", period="~09"),
        text("Dirección"),
    ],
    """
    1 | Electores por mesa | Electores / Mesas | 287 | 300 | 296 | Organización @unit=?
    2 | Actas con inconsistencias por cada 1,000 | Actas / Actas procesadas x 1,000 | 41.6 | < 20.0{n=20, comparator=<} | N/A | Cómputo @unit=?
    3 | Plazo de entrega de carnés | Suma de días / Carnés | 62 días | 30 días | 44 días | Censo @unit=day
    4 | Credenciales entregadas | Entregadas / Emitidas x 100 | 88.20% | 99.00% | 71.45% | Organización @unit=percent
    5 | Sistema de transmisión auditado | Informe | No{status=text, unit=?} | Sí{status=text, unit=?} | No{status=text, unit=?} | Informática
    """,
    above=("CUADRO 2: INDICADORES DE CALIDAD",),
)
FUNDS = table(
    2024,
    [
        text("Gpo."),
        name("Objeto"),
        planned("Aprobado", unit="hnl"),
        planned("Vigente", unit="hnl"),
        done("Ejecutado ene-sep", unit="hnl", period="~09"),
        derived("Por ejecutar"),
        share("%"),
    ],
    """
    100 | Servicios personales | L 412,600,000.00 | L 418,330,500.00 | L 297,014,655.00 | L 121,315,845.00 | 71.0
    200 | Servicios no personales | L 388,150,000.00 | L 401,002,750.00 | L 140,350,962.50 | L 260,651,787.50 | 35.0
    300 | Materiales y suministros | L 96,400,000.00 | L 82,110,000.00 | L 18,064,200.00 | L 64,045,800.00 | 22.0
    Total | < | L 897,150,000.00 | L 901,443,250.00 | L 455,429,817.50 | L 446,013,432.50 | 50.5 @bold
    """,
    above=("CUADRO 3: EJECUCIÓN PRESUPUESTARIA",),
)
PLAN = Plan(
    (
        "CONSEJO ELECTORAL HONDUREÑO",
        "PLAN OPERATIVO ANUAL 2024",
        "Seguimiento al tercer trimestre",
    ),
    (PROGRAMME, ABROAD, FUNDS),
    unruled="zebra",
    align="right",
)
