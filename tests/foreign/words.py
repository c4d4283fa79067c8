"""A plan whose goals are words, with a schedule of crosses: it holds no value to publish."""

from __future__ import annotations

from tests.foreign.model import Column, Row, Sheet

GOALS = (
    ("Fortalecer el archivo central", "Archivo ordenado y descrito", "Enero", "Junio", "X", "X", "", ""),
    (
        "Divulgar los servicios",
        "Ciudadanía informada de los servicios",
        "Marzo",
        "Diciembre",
        "",
        "X",
        "X",
        "X",
    ),
    ("Formar al personal", "Personal formado en ética pública", "Febrero", "Noviembre", "X", "", "X", ""),
)


def plan(schedule: bool) -> list[Sheet]:
    """One sheet of goals in words; `schedule` adds quarters with crosses."""
    quarters = tuple(
        Column((text,), 0.8, series="plan") for text in ("I TRIM", "II TRIM", "III TRIM", "IV TRIM")
    )
    columns = (
        Column(("Objetivo",), 2),
        Column(("Meta",), 2.4),
        Column(("Fecha de inicio",), 1.2),
        Column(("Fecha de fin",), 1.2),
        *(quarters if schedule else ()),
        Column(("Responsable",), 1.4),
    )
    rows = tuple(Row((*goal[: 8 if schedule else 4], "Jefatura")) for goal in GOALS)
    return [Sheet("OFICINA DE INFORMACIÓN Y RESPUESTA", columns, rows)]
