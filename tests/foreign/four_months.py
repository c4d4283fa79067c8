"""A plan by four-month periods in two currencies and two number formats."""

from __future__ import annotations

from dataclasses import dataclass

from tests.foreign.model import Column, Row, Sheet, Value

PERIODS = {
    "roman": ("I CUATRIMESTRE", "II CUATRIMESTRE", "III CUATRIMESTRE"),
    "ordinal": ("1er Cuatrimestre", "2do Cuatrimestre", "3er Cuatrimestre"),
    "abbreviated": ("I Cuatrim.", "II Cuatrim.", "III Cuatrim."),
    "months": ("Enero - Abril", "Mayo - Agosto", "Septiembre - Diciembre"),
    "short": ("Ene-Abr", "May-Ago", "Sep-Dic"),
    "letter": ("C1", "C2", "C3"),
    "words": ("Primer cuatrimestre", "Segundo cuatrimestre", "Tercer cuatrimestre"),
    "degree": ("1° CUATR.", "2° CUATR.", "3° CUATR."),
}
# code | activity | measure | three periods and the total, G and U standing for the currencies' signs | unit
ROADS = """
111210104 | Mantener caminos vecinales | Km | 1.250,5 ; 980,0 ; 1.100,25 ; 3.330,75 | count
156.03.2017 | Pagar estimaciones de obra | Guaraníes | G1.250.000.000 ; G2.400.500.000 ; G875.250.000 ; G4.525.750.000 | pyg
111210106 | Inspeccionar puentes | Puente | 24 ; 36 ; ; 60 | count
"""  # noqa: E501
LOANS = """
221.01.2018 | Desembolsar el préstamo de caminos | US$ | U1,250,000.50 ; U980,500.00 ; U2,000,000.00 ; U4,230,500.50 | usd
111210201 | Rendir informes al organismo | Informe | 1 ; 1 ; 1 ; 3 | count
111210202 | Ejecutar el préstamo | Porcentaje | 25.5% ; 60.0% ; 100.0% ; 100.0% | percent
"""  # noqa: E501
PURCHASES = """
333.01.001 | Contratar seguros | Contrato | 875.250.000 ; 115,000.25 | count
333.01.002 | Comprar equipos de laboratorio | Equipo | 1.120.400.500 ; 147,210.75 | count
333.01.003 | Alquilar maquinaria | Contrato | 95.300.000 ; 12,520.00 | count
"""
TOLLS = """
1 | Recaudar el peaje | Guaraníes | Gs. 3,5 mil millones ; Gs. 4,25 mil millones ; Gs. 4,0 mil millones ; Gs. 11,75 mil millones | pyg
2 | Cobertura de la red pavimentada | % | 2,750% ; 2,875% ; 3,125% ; 3,125% | percent
3 | Ahorro neto | Guaraníes | -Gs. 167.397.890 ; Gs. 12.500.000 ; Gs. 25.000.000 ; -Gs. 129.897.890 | pyg
"""  # noqa: E501
DATES = ("15/01/2025", "20/12/2025")


@dataclass(frozen=True, slots=True)
class Dress:
    """How the plan is laid out: spelling of the periods, header rows, whether amounts bear their signs."""

    caption: str = "roman"
    levels: int = 1
    code: str = "Código presupuestario"
    signed: bool = True


def plan(dress: Dress) -> list[Sheet]:
    """Sheets with decimal commas, with decimal points, with one of each, and with scale words."""
    over = ("Programación 2025",) if dress.levels == 2 else ()
    labels = (
        Column((dress.code,), 1.2),
        Column(("Actividad",), 2.6, "indicator"),
        Column(("Unidad de medida",), 1.1, "measure"),
    )
    periods = tuple(
        Column((*over, text), 1.7, series="plan", period=f"C{place}", align="right")
        for place, text in enumerate(PERIODS[dress.caption], start=1)
    )
    total = Column(("TOTAL",), 1.8, series="plan", align="right")
    both = (
        Column(("Monto en Gs.",), 2, series="plan", unit="pyg", decimal=",", align="right"),
        Column(("Monto en US$",), 2, series="plan", unit="usd", decimal=".", align="right"),
    )
    ends = (Column(("Fecha de inicio",), 1.2), Column(("Fecha de fin",), 1.2))
    yearly = (*labels, *periods, total, *ends)
    return [
        Sheet("DIRECCIÓN DE OBRAS VIALES", yearly, _rows(ROADS, dress), ","),
        Sheet("UNIDAD DE COOPERACIÓN EXTERNA", yearly, _rows(LOANS, dress), "."),
        Sheet("GERENCIA ADMINISTRATIVA", (*labels, *both, *ends), _rows(PURCHASES, dress)),
        Sheet("DIRECCIÓN FINANCIERA", yearly, _rows(TOLLS, dress), ","),
    ]


def _rows(text: str, dress: Dress) -> tuple[Row, ...]:
    found = []
    for line in text.strip().splitlines():
        code, activity, measure, numbers, unit = [piece.strip() for piece in line.split("|")]
        values = [_cell(number.strip(), dress) for number in numbers.split(";")]
        found.append(Row((code, activity, measure, *values, *DATES), unit))
    return tuple(found)


def _cell(text: str, dress: Dress) -> str | Value:
    if "mil millones" in text:
        return Value(text, text.removeprefix("Gs. ").split()[0], scale=10**9)
    signs = {"G": "Gs. ", "U": "US$ "}
    if text[:1] in signs and text[1:2].isdigit():
        return (signs[text[0]] if dress.signed else "") + text[1:]
    return text
