"""Random plans as rows: few words, so that names are alike, and the same name under several dependencies."""

from __future__ import annotations

import random

from tests.diffing.editions import PlainRow, identified, value

SUBJECTS = ("Consultas", "Informes", "Vacunas", "Partos", "Recetas", "Inspecciones", "Visitas", "Planillas")
QUALITIES = ("de medicina general", "de control", "a domicilio", "por regional", "de seguimiento", "nuevas")
MORE = ("en hospitales", "en la red", "de primer nivel", "según norma", "por trimestre")
DEPENDENCIES = ("Unidad de Salud", "División de Abasto", "Departamento Jurídico")
UNITS = ((None, "count", 1), ("Porcentaje", "percent", 1), ("Monto (US$ miles)", "usd", 1000))


def plan(seed: int, size: int = 25) -> list[PlainRow]:
    """The values of a plan for 2022: a target each in the body, three years of most in the annex."""
    chance = random.Random(seed)
    rows: list[PlainRow] = []
    for number in range(size):
        dependency = chance.choice(DEPENDENCIES)
        name = " ".join(map(chance.choice, (SUBJECTS, QUALITIES, MORE)))
        measure, unit, scale = chance.choice(UNITS)
        named = {
            "dependency": dependency,
            "indicator": name,
            "measure": measure,
            "unit": unit,
            "scale": scale,
        }
        rows.append(_row(len(rows), chance, number // 10 + 1, named))
        if chance.random() < 0.4:
            for year, series in ((2020, "executed"), (2021, "plan"), (2022, "plan")):
                when = {"section": "annex", "year": year, "period": str(year), "series": series}
                rows.append(_row(len(rows), chance, number // 10 + 10, named | when))
    return identified(rows)


def _row(number: int, chance: random.Random, page: int, said: PlainRow) -> PlainRow:
    worth = float(chance.choice((1, 4, 12, 90, chance.randint(1, 9999))))
    told = {
        "value": worth,
        "value_base": worth * said["scale"],
        "raw": f"{worth:g}",
        "cell_text": f"{worth:g}",
    }
    place = {"page": page, "table_id": f"p{page:03d}-t1", "row": number}
    return {**value(number), **said, **told, **place, "top": 20.0 * number}
