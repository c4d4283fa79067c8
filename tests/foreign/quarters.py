"""A plan by quarters with baselines and weights, in several dresses."""

from __future__ import annotations

from dataclasses import dataclass

from tests.foreign.model import Banner, Column, Row, Sheet, Value

QUARTERS = {
    "trim": ("I TRIM", "II TRIM", "III TRIM", "IV TRIM"),
    "ordinal": ("1er. Trimestre", "2do. Trimestre", "3er. Trimestre", "4to. Trimestre"),
    "short": ("T1", "T2", "T3", "T4"),
    "roman": ("I", "II", "III", "IV"),
    "months": ("Ene-Mar", "Abr-Jun", "Jul-Sep", "Oct-Dic"),
    "long": ("ENERO - MARZO", "ABRIL - JUNIO", "JULIO - SEPTIEMBRE", "OCTUBRE - DICIEMBRE"),
    "words": ("Primer trimestre", "Segundo trimestre", "Tercer trimestre", "Cuarto trimestre"),
    "number": ("Trim. 1", "Trim. 2", "Trim. 3", "Trim. 4"),
    "dotted": ("I Trim.", "II Trim.", "III Trim.", "IV Trim."),
    "year": ("I Trim. 2025", "II Trim. 2025", "III Trim. 2025", "IV Trim. 2025"),
    "degree": ("1º TRIM.", "2º TRIM.", "3º TRIM.", "4º TRIM."),
    "to": ("Enero a marzo", "Abril a junio", "Julio a septiembre", "Octubre a diciembre"),
    "glued": ("1T 2025", "2T 2025", "3T 2025", "4T 2025"),
}
# indicator | measure | weight | baseline | its year | four quarters and the goal | unit
PRODUCTION = """
Atender a las familias inscritas en el programa de semillas | Familias | 25 | 1,180 | 2023 | 310 320 300 290 1,220 | count
Porcentaje de solicitudes resueltas en el plazo | Porcentaje | 20% | 82.5% | 2022 | 84.0% 85.0% 86.5% 88.0% 88.0% | percent
Monto de créditos otorgados a mujeres productoras | US$ | 30 | 1,245,300.50 | 2023 | 300,000.00 350,000.00 375,250.75 400,000.00 1,425,250.75 | usd
Días promedio para entregar el certificado fitosanitario | Días hábiles | 15 | 12 | 2024 | 11 10 9 8 8 | business_day
Elaborar el boletín de precios | Documento | 10 | n/d | | 3 3 3 3 12 | count
"""  # noqa: E501
TRAINING = """
Capacitar a técnicos de campo | Persona | 60 | 45 | 2024 | _ 30 _ 30 60 | count
Ejecutar el presupuesto de capacitación | % | 40 | 91.2 | 2024 | 20 45 70 95 95 | percent
"""
OVER = {1: (), 2: ("PROGRAMACIÓN TRIMESTRAL 2025",), 3: ("METAS 2025", "Programación trimestral")}


@dataclass(frozen=True, slots=True)
class Dress:
    """How the plan is laid out: spelling of the quarters, header rows, names and order of the columns."""

    caption: str = "trim"
    levels: int = 1
    base_in_header: bool = False
    weight_first: bool = False
    goal_first: bool = False
    goal: str = "META ANUAL"
    weight: str = "Ponderación"
    banners: bool = False


def plan(dress: Dress) -> list[Sheet]:
    """Two dependencies' sheets, or one with both below banners."""
    columns = _columns(dress)
    first = Sheet("DEPARTAMENTO DE FOMENTO PRODUCTIVO", columns, _rows(PRODUCTION, dress))
    second = Sheet("UNIDAD DE CAPACITACIÓN RURAL", columns, _rows(TRAINING, dress))
    if not dress.banners:
        return [first, second]
    rows = (Banner(first.dependency, True), *first.rows, Banner(second.dependency, True), *second.rows)
    return [Sheet("PROGRAMACIÓN", columns, rows)]


def _columns(dress: Dress) -> tuple[Column, ...]:
    base_text, base_year = ("Línea base 2024", 2024) if dress.base_in_header else ("Línea base", 2025)
    pair = (
        Column((dress.weight,), 1.2),
        Column((base_text,), 1.3, series="baseline", year=base_year),
    )
    quarters = tuple(
        Column((*OVER[dress.levels], text), 1.25, series="plan", period=f"Q{place}")
        for place, text in enumerate(QUARTERS[dress.caption], start=1)
    )
    total = Column(("METAS 2025", dress.goal) if dress.levels == 3 else (dress.goal,), 1.25, series="plan")
    return (
        Column(("Indicador",), 3, "indicator"),
        Column(("Unidad de medida",), 1.2, "measure"),
        *(pair if dress.weight_first else pair[::-1]),
        *((total, *quarters) if dress.goal_first else (*quarters, total)),
        Column(("Responsable",), 1.3),
        Column(("Medio de verificación",), 1.4),
    )


def _rows(text: str, dress: Dress) -> tuple[Row, ...]:
    return tuple(
        _row([piece.strip() for piece in line.split("|")], dress) for line in text.strip().splitlines()
    )


def _row(pieces: list[str], dress: Dress) -> Row:
    name, measure, weight, base, year, numbers, unit = pieces
    baseline: str | Value = base
    if year:
        printed = base if dress.base_in_header else f"{base} ({year})"
        baseline = Value(printed, base, year=2024 if dress.base_in_header else int(year))
    pair = (weight, baseline) if dress.weight_first else (baseline, weight)
    values = ["" if number == "_" else number for number in numbers.split()]
    goals = [values[-1], *values[:-1]] if dress.goal_first else values
    return Row((name, measure, *pair, *goals, "Jefatura técnica", "Informe 3.2 y listas"), unit)
