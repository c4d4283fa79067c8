"""A new unit is one row: it is read in headers and cells, passes the contract and is checked by its kind."""

from __future__ import annotations

from pathlib import Path

import pyarrow.dataset as ds
import pytest

from schemas import units as module
from schemas.catalogue import code_values
from schemas.texts import BaseUnusable
from schemas.units import UNITS_FILE, Unit, kind_of, units, units_of, units_that_are
from tests.foreign.model import Column
from tests.language.conftest import Run, plan

ROWS = """
  - code: zloc
    es: Zocales
    en: Zocals
    kind: money
    signs: ["Zc."]
    names: [zocales]
    in_headers: [ZOCALES]
    countries: [Zocalia]
  - code: hectare
    es: Hectáreas
    en: Hectares
    kind: count
    whole: false
    names: [hectáreas, ha]
    in_headers: [HECTAREAS]
"""


@pytest.mark.slow
def test_a_row_more_is_all_a_new_unit_takes(project: Path, tmp_path: Path, run: Run) -> None:
    with (project / "schemas/units.yaml").open("a", encoding="utf-8") as table:
        table.write(ROWS)
    columns = (
        *(Column(("Actividad",), 3), Column(("Meta 2025 (hectáreas)",), 1.3)),
        Column(("Presupuesto (zocales)",), 1.3),
    )
    first = ("Sembrar cacao en la ribera", "1.250", "98,400.50")
    second = ("Reparar la casa comunal", "12.5 ha", "Zc. 7,000.00")
    plan(tmp_path / "plans" / "east.pdf", "MUNICIPALIDAD DEL ESTE", columns, first, second)
    done = run()
    assert done.returncode == 0, done.stderr
    found = ds.dataset(tmp_path / "output/latest/indicators", format="parquet").to_table().to_pylist()
    assert [(row["raw"], row["value"], row["unit"]) for row in found] == [
        ("1.250", 1.25, "hectare"),
        ("98,400.50", 98400.5, "zloc"),
        ("12.5 ha", 12.5, "hectare"),
        ("Zc. 7,000.00", 7000.0, "zloc"),
    ]


def test_the_code_list_and_the_checks_ask_the_table() -> None:
    assert code_values("unit") == tuple(units())
    assert units_that_are("additive") == units_of("count", "money")
    assert units_of("rate", "time").isdisjoint(units_that_are("whole"))
    assert (kind_of("business_day"), kind_of(None), kind_of("furlong")) == ("time", None, None)


def test_a_row_may_differ_from_its_kind() -> None:
    plain = Unit(code="x", es="X", en="X", kind="count")
    assert plain.is_("additive")
    assert not Unit(code="x", es="X", en="X", kind="count", additive=False).is_("additive")
    assert units()["month"].is_("bounded")
    assert not units()["day"].is_("bounded")
    assert units()["pyg"].is_("whole")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("{code: ZL, es: Z, en: Z, kind: money}", "no code"),
        ("{code: zloc, es: Z, kind: money}", "`en` is missing"),
        ("{code: zloc, es: Z, en: Z, kind: coin}", "unknown kind of unit “coin”"),
        ("{code: usd, es: Z, en: Z, kind: money}", "“usd” is listed twice"),
        ("{code: zloc, es: Z, en: Z, kind: count, countries: [Zocalia]}", "needs `kind: money`"),
        ("{code: zloc, es: Z, en: Z, kind: money, bounded: maybe}", "neither true nor false"),
    ],
)
def test_a_row_that_can_not_be_one_is_refused(
    row: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = UNITS_FILE.read_text(encoding="utf-8")
    (tmp_path / "units.yaml").write_text(f"{table}  - {row}\n", encoding="utf-8")
    monkeypatch.setattr(module, "UNITS_FILE", tmp_path / "units.yaml")
    with pytest.raises(BaseUnusable, match=rf"units\.yaml: línea \d+: .* / units\.yaml: line \d+: .*{told}"):
        units.__wrapped__()
