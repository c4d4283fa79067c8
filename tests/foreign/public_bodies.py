"""Plans worded as public bodies of several countries word theirs: what their headers call the same things."""

from __future__ import annotations

from tests.foreign.model import Banner, Column, Row, Sheet, Value


def products() -> list[Sheet]:
    """Products by two-month periods, the goal in words as the name of the rows, weights that are no goals."""
    columns = (
        Column(("Meta",), 2.6, "indicator"),
        Column(("Unid. de medida",), 1.4, "measure"),
        Column(("Pond. %",), 0.9),
        Column(("LB 2023",), 1.1, series="baseline", year=2023),
        *(
            Column(("Programación", f"Bimestre {number}"), 1.2, series="plan", period=f"B{number}")
            for number in range(1, 7)
        ),
        Column(("Programación", "Total"), 1.1, series="plan"),
        Column(("Bienes y servicios",), 1.3),
    )
    rows = (
        Banner("EJE 1. FOMENTO"),
        _row("Evaluar propuestas|Propuesta|60|640|120|140|135|150|160|95|800|Fichas"),
        _row("Tasa de respuesta|Porcentaje|40|81.250|82.5|83.0|84.0|85.5|86.0|87.0|87.0|3 actas", "percent"),
    )
    return [Sheet("DIRECCIÓN DE FOMENTO", columns, rows)]


def matrix() -> list[Sheet]:
    """A results matrix with progress up to a day, whose measure says percent and whose label says rate."""
    columns = (
        Column(("Nivel",), 1.2),
        Column(("Objetivo",), 1.8),
        Column(("Denominación",), 2, "indicator"),
        Column(("Unidad de medida",), 1.2, "measure"),
        Column(("Tipo-Dimensión-Frecuencia",), 1.7),
        Column(("Línea base", "Valor"), 1.1, series="baseline", year=2022),
        Column(("Línea base", "Año"), 0.8),
        Column(("Meta anual aprobada",), 1.2, series="plan"),
        Column(("Avance al 30/06/2025",), 1.3, series="executed", period="S1"),
        Column(("Ejercido al 31/12/2024",), 1.4, series="executed", year=2024),
    )
    kinds = "Estratégico-Eficacia-Anual", "Gestión-Eficacia-Mensual", "Gestión-Economía-Mensual"
    rows = (
        _row(
            f"Fin|Elevar la producción|Tasa de variación|Porcentaje|{kinds[0]}|2.1|2022|3.5|1.8|3.2",
            "percent",
        ),
        _row(f"Actividad 1.1|Apoyar|Apoyos entregados|Apoyo|{kinds[1]}|11,840|2022|12,500|6,310|12,011"),
        _row(f"Actividad 1.2|Pagar|Monto de apoyos|Pesos|{kinds[2]}|845.25|2022|900.00|410.75|880.10", "mxn"),
    )
    return [Sheet("DIRECCIÓN DE PRODUCTIVIDAD", columns, rows, title="Recursos del Gobierno de México")]


def currencies() -> list[Sheet]:
    """Four-month periods in two currencies: below each period, in a column of their own, above the table."""
    return [_below_periods(), _by_row(), _above_table()]


def _below_periods() -> Sheet:
    money = (("Gs.", "pyg", ","), ("US$", "usd", "."))
    periods = tuple(
        Column((f"{number}° Cuatrimestre", sign), 1.4, None, "plan", 2025, f"C{number}", unit, decimal)
        for number in (1, 2, 3)
        for sign, unit, decimal in money
    )
    columns = (Column(("Obra",), 2, "indicator"), *periods)
    rows = (
        _row("Caminos|4.512.300.000|612,405.50|3.980.150.000|540,210.25|5.120.000.000|694,980.00"),
        _row("Puentes|890.000.000|120,800.75|2.100.450.000|285,070.10|1.300.000.000|176,400.00"),
    )
    return Sheet("DIRECCIÓN DE OBRAS", columns, rows)


def _by_row() -> Sheet:
    columns = (Column(("Intervención",), 2, "indicator"), Column(("Moneda",), 0.8), *_periods())
    dollars = (
        Value("45,000.50", "45000,50"),
        Value("62,500.25", "62500,25"),
        Value("1,107,500.00", "1107500"),
    )
    rows = (
        _row("Tender líneas|Gs.|12.450.300.000|9.800.000.000|14.100.250.500", "pyg"),
        Row(("Asesorar", "US$", *dollars), "usd"),
    )
    return Sheet("GERENCIA DE REDES", columns, rows, decimal=",")


def _above_table() -> Sheet:
    columns = (Column(("Concepto",), 2, "indicator"), *_periods())
    rows = (
        Row(("Jubilaciones", *map(_millions, ("412.350,5", "420.100,0", "435.780,5"))), "pyg"),
        Row(("Subsidios", *map(_millions, ("35.200,0", "36.150,5", "37.400,0"))), "pyg"),
    )
    title = "Pagos programados (en millones de guaraníes)"
    return Sheet("DIRECCIÓN DE PRESTACIONES", columns, rows, decimal=",", title=title)


def _periods() -> tuple[Column, ...]:
    months = ("Enero - Abril", "Mayo - Agosto", "Setiembre - Diciembre")
    return tuple(
        Column((text,), 1.5, series="plan", period=f"C{number}") for number, text in enumerate(months, 1)
    )


def _millions(text: str) -> Value:
    return Value(text, scale=10**6)


def _row(text: str, unit: str = "count") -> Row:
    return Row(tuple(text.split("|")), unit)
