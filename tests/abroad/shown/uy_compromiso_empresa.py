"""Uruguay: a state company's commitments with what counts as full in a column, values at two dates, per mille and amounts with a scale in the cell; months with their year; money in two blocks of two currencies."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, measure, name, planned, share, table, text, unsaid

COMMITMENTS = table(
    2024,
    [
        text("Id"),
        name("Indicador"),
        measure("Unidad"),
        base("Valor base 2023", year=2023),
        planned("Meta 2024"),
        text("Rango de cumplimiento total"),
        done("Valor al 30/6/2024", period="S1"),
        done("Valor al 31/12/2024"),
        derived("Puntaje"),
    ],
    """
    1 | Viviendas con gas por cañería | Vivienda | 61.840 | 64.000 | 63.500 a 64.500 | 62.714 | 64.233 | 100
    2 | Reclamos por fugas por cada mil clientes | ‰ | 2,4 ‰{unit=?} | 2,0 ‰{unit=?} | hasta 2,1 ‰ | 2,2 ‰{unit=?} | 1,9 ‰{unit=?} | 100
    3 | Demora de atención de urgencias | Minutos | 38 | 30 | menos de 32 | 35 | 31 | 100 @unit=?
    4 | Interrupciones programadas avisadas | % | 88,0 | 95,0 | 94 a 100 | 91,5 | 93,2 | 90 @unit=percent
    5 | Horas de formación por funcionario | Horas | 18,5 | 24,0 | 22 o más | 9,0 | 23,5 | 100 @unit=hour
    6 | Inversión en red | U$S | U$S 3,2 millones{n=3.2, unit=usd, scale=1000000} | U$S 4,0 millones{n=4.0, unit=usd, scale=1000000} | 95 % de la meta | U$S 1,6 millones{n=1.6, unit=usd, scale=1000000} | U$S 3,9 millones{n=3.9, unit=usd, scale=1000000} | 100
    7 | Certificación de seguridad vigente | Sí/No | No{status=text, unit=?} | Sí{status=text, unit=?} | Sí | No{status=text, unit=?} | Sí{status=text, unit=?} | 100
    """,
    decimal=",",
    above=("Anexo I. Compromiso de gestión 2024",),
)
MONTHS = ("ene-24", "feb-24", "mar-24", "abr-24", "may-24", "jun-24")
# indicator | measure | planned | real
SALES = """
Gas vendido a hogares | miles de m³ | 1.420 1.360 1.505 1.880 2.610 3.240 | 1.398 1.377 1.481 1.902 2.744 3.515
Gas vendido a industrias | miles de m³ | 2.050 2.050 2.100 2.100 2.150 2.150 | 2.011 1.987 2.140 2.096 2.203 2.088
"""


def _rows() -> str:
    made: list[str] = []
    for line in SALES.strip().splitlines():
        label, unit, hoped, seen = (piece.strip() for piece in line.split("|"))
        scale = "unit=?, scale=1000"
        made.append(f"{label} | {unit} | Meta | {' | '.join(hoped.split())} @series=plan, {scale}")
        made.append(f"^ | ^ | Real | {' | '.join(seen.split())} @series=executed, {scale}")
    return "\n".join(made)


MONTHLY = table(
    2024,
    [
        name("Concepto"),
        measure("Unidad"),
        text(""),
        *(unsaid(said, period=f"{n:02d}") for n, said in enumerate(MONTHS, start=1)),
    ],
    _rows(),
    decimal=",",
    above=("Anexo II. Ventas del primer semestre",),
)
MONEY = table(
    2024,
    [
        name("Rubro"),
        planned("Presupuesto 2024"),
        done("Ejecutado ene-jun"),
        share("Ejec. %"),
        text("Observaciones"),
    ],
    """
    # En millones de pesos uruguayos
    Remuneraciones y cargas | 684,2 | 331,9{period=S1} | 48,5{scale=1} | Sin vacantes cubiertas @unit=uyu, scale=1000000
    Compras de materiales | 92,5 | 30,4{period=S1} | 32,9{scale=1} | Licitación en curso @unit=uyu, scale=1000000
    Tributos | 118,0 | 61,7{period=S1} | 52,3{scale=1} | - @unit=uyu, scale=1000000
    # En miles de dólares
    Compra de gas natural | 21.450,0 | 9.877,6{period=S1} | 46,0{scale=1} | Precio menor al previsto @unit=usd, scale=1000
    Servicio de deuda | 3.600,0 | 1.800,0{period=S1} | 50,0{scale=1} | - @unit=usd, scale=1000
    """,
    decimal=",",
    above=("Anexo III. Presupuesto operativo",),
)
PLAN = Plan(
    (
        "GAS DEL ESTE S.A. - EMPRESA DEL ESTADO",
        "PLAN ANUAL DE GESTIÓN 2024",
        "República Oriental del Uruguay",
    ),
    (COMMITMENTS, MONTHLY, MONEY),
    unruled="bare",
    numbers=True,
)
