"""A results matrix (fin, propósito, componentes, actividades) with progress, in several dresses."""

from __future__ import annotations

from dataclasses import dataclass

from tests.foreign.model import Banner, Column, Row, Sheet, Value

# level | summary | indicator | formula | baseline | goal | result | progress | unit
LEVELS = """
Fin | Contribuir a que las familias rurales tengan una vivienda digna | Índice de rezago de la vivienda rural | Viviendas con rezago / Total de viviendas x 100 | 78.5 (2021) | 76.0 | 75.4 | 99.2% | percent
Propósito | Las familias rurales de municipios con alto rezago mejoran su vivienda | Porcentaje de familias atendidas | (Familias atendidas / Familias programadas) x 100 | 61.25 (2023) | 65.00 | 63.10 | 97.1% | percent
Componente 1 | Apoyos para piso firme entregados | Número de apoyos de piso firme entregados | Suma de apoyos entregados | 2,340 (2024) | 2,500 | 1,875 | 75.0% | count
Componente 2 | Subsidios para techo otorgados | Monto de subsidios para techo | Suma de subsidios | $1,250,000.00 (2024) | $1,500,000.00 | $1,125,500.50 | 75.0% | mxn
Actividad 1.1 | Recepción de solicitudes | Solicitudes recibidas | Conteo | 3,100 (2024) | 3,400 | 3,412 | 100.4% | count
Actividad 2.1 | Supervisión de obras | Visitas de supervisión | Conteo | n/d | 120 | 0 | 0.0% | count
"""  # noqa: E501
KINDS = {"Fin": "result", "Propósito": "result", "Componente": "product", "Actividad": "operational"}
PROGRESS = {
    "plain": ("Programado", "Realizado", "Avance %"),
    "goal": ("Meta programada", "Meta alcanzada", "% de avance"),
    "executed": ("Meta 2025", "Ejecutado", "Avance (%)"),
    "planned": ("Meta anual programada", "Meta realizada", "Porcentaje de avance"),
}


@dataclass(frozen=True, slots=True)
class Dress:
    """How the matrix is laid out: the words of progress, header rows, and the level as a column, as a banner
    or not at all. `country` stands above the table."""

    words: str = "plain"
    levels: int = 1
    level: str = "column"
    quarterly: bool = False
    country: str = "Recursos del Gobierno de México"
    currency: str = "mxn"


def plan(dress: Dress) -> list[Sheet]:
    """One sheet."""
    rows: list[Row | Banner] = []
    for line in LEVELS.strip().splitlines():
        name, *pieces = [piece.strip() for piece in line.split("|")]
        if dress.level == "banner":
            rows.append(Banner(name.upper()))
        rows.append(_row(name, pieces, dress))
    columns = _columns(dress)
    return [Sheet("DIRECCIÓN GENERAL DE VIVIENDA RURAL", columns, tuple(rows), title=dress.country)]


def _columns(dress: Dress) -> tuple[Column, ...]:
    return (
        *((Column(("Nivel",), 1.3),) if dress.level == "column" else ()),
        Column(("Resumen narrativo",), 2.2),
        Column(("Indicador",), 2, "indicator"),
        Column(("Método de cálculo",), 2, "formula"),
        Column(("Frecuencia de medición",), 1.2),
        Column(("Línea base",), 1.5, series="baseline"),
        *(_by_quarters() if dress.quarterly else _by_year(dress)),
        Column(("Medios de verificación",), 1.6),
        Column(("Supuestos",), 1.8),
    )


def _by_year(dress: Dress) -> tuple[Column, ...]:
    planned, done, share = PROGRESS[dress.words]
    over = ("Metas",) if dress.levels == 2 else ()
    return (
        Column((*over, planned), 1.5, series="plan"),
        Column((*over, done), 1.5, series="executed"),
        Column((*over, share), 1.1, series="executed", unit="percent"),
    )


def _by_quarters() -> tuple[Column, ...]:
    return tuple(
        Column((caption, text), 1.4, series=series, period=period)
        for period, caption in (("Q1", "Primer trimestre"), ("Q2", "Segundo trimestre"))
        for text, series in (("Programado", "plan"), ("Realizado", "executed"))
    )


def _row(name: str, pieces: list[str], dress: Dress) -> Row:
    story, indicator, formula, base, goal, result, progress, unit = pieces
    baseline: str | Value = base
    if "(" in base:
        baseline = Value(base, base.split(" (")[0], year=int(base[-5:-1]))
    cells = (
        *((name,) if dress.level == "column" else ()),
        *(story, indicator, formula, "Trimestral", baseline),
        *((goal, result, goal, result) if dress.quarterly else (goal, result, progress)),
        *("Padrón 2025 de beneficiarios", "Los precios se mantienen y las 12 entidades aportan"),
    )
    kind = "?" if dress.level == "none" else KINDS[name.split()[0]]
    return Row(cells, dress.currency if unit == "mxn" else unit, kind=kind)
