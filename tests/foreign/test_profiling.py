"""From the first PDF of a new institution to a profile, without touching code."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from extract.flow.blocks import document_flow
from extract.meaning.walk import walk
from extract.pages import read_page_range
from extract.process.job import ReadOptions
from extract.profiling import guessed_role, stub, unknown_words
from extract.readers.opened import OpenDocument
from extract.records.indicators import document_values
from extract.records.origin import Origin
from pipeline import main
from schemas.profile import Profile
from schemas.profile_files import PROFILES
from schemas.profile_reading import load_profile
from tests.foreign.model import Banner, Column, Row, Sheet, blocks
from tests.typeset.model import Style, TextBlock
from tests.typeset.typesetter import typeset

COLUMNS = (
    Column(("Actividad",), 3, "indicator"),
    Column(("Se mide en",), 1, "measure"),
    Column(("Sello único",), 1.3),
    Column(("Cifra tope",), 1.4, series="plan"),
)
ROWS = (
    Banner("NODO DE ARCHIVOS"),
    Row(("Ordenar los fondos documentales", "m", "2025.01.004", "1,250")),
    Row(("Digitalizar expedientes clínicos", "Folio", "2025.01.005", "98,400")),
    Row(("Atender consultas de investigadores", "Consulta", "2025.01.006", "sin cifra")),
)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    sheet = Sheet("TAREAS", COLUMNS, ROWS)
    cover = [TextBlock("CONSEJO DE ARCHIVOS DEL SUR", bold=True), TextBlock("PLAN ANUAL 2025", bold=True)]
    path = tmp_path / "plan.pdf"
    path.write_bytes(typeset([*cover, *blocks(sheet)], replace(Style(), size=8)).pdf)
    return path


@pytest.fixture
def profiles(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PROFILES, tmp_path / "profiles"))


def values(path: Path, profile: Profile) -> list[tuple[str | None, str, str | None, str]]:
    with OpenDocument(path) as document:
        placed = walk(document_flow(read_page_range(document, (1,)).by_words), profile)
    found = document_values(placed, profile, Origin("plan", 2025, "X", "0" * 64)).indicators
    return [(item.measure, item.raw, item.dependency, item.status) for item in found]


def test_a_stub_saved_as_it_is_opens_the_plan(plan: Path, profiles: Path) -> None:
    assert values(plan, load_profile("generic", profiles)) == []
    words = unknown_words(plan, ReadOptions(profiles_dir=profiles))
    (profiles / "sur.yaml").write_text(stub(words, plan.name, "sur"), encoding="utf-8")
    assert values(plan, load_profile("sur", profiles)) == [
        ("m", "1,250", "NODO DE ARCHIVOS", "value"),
        ("Folio", "98,400", "NODO DE ARCHIVOS", "value"),
        ("Consulta", "sin cifra", "NODO DE ARCHIVOS", "text"),
    ]
    again = unknown_words(plan, ReadOptions(profiles_dir=profiles))
    assert (again.profile, again.recognised_by, again.headers) == ("sur", (), ())
    assert (again.units, again.statuses) == (("m",), ("sin cifra",))
    completed = yaml.safe_load((profiles / "sur.yaml").read_text(encoding="utf-8"))
    completed |= {
        "vocabulary": {"units": {"count": {"names": ["m"]}}, "statuses": {"not_planned": ["sin cifra"]}}
    }
    (profiles / "south.yaml").write_text(yaml.safe_dump(completed, allow_unicode=True), encoding="utf-8")
    last = unknown_words(plan, ReadOptions("south", profiles_dir=profiles))
    assert (last.headers, last.units, last.statuses) == ((), (), ())


def test_the_stub_shows_the_cells_below_an_unknown_header(plan: Path) -> None:
    words = unknown_words(plan, ReadOptions())
    text = stub(words, plan.name, "sur")
    assert yaml.safe_load(text)["recognised_by"] == ["CONSEJO DE ARCHIVOS DEL SUR"]
    assert [(item.text, item.role) for item in words.headers] == [
        ("Se mide en", "measure"),
        ("Sello único", "code"),
        ("Cifra tope", "value"),
    ]
    assert "# 2025.01.004" in text
    assert words.dependencies == ("NODO DE ARCHIVOS",)


@pytest.mark.parametrize(
    ("header", "cells", "role"),
    [
        ("Comienza", ["15/01/2025", "01-feb-2025"], "start"),
        ("Fin previsto", ["15/01/2025"], "end"),
        ("Registro", ["111210104", "111210105"], "code"),
        ("Cifra", ["1.250,5", "Q. 17,671.00", "45%"], "value"),
        ("Qué se hará", ["Ordenar los fondos documentales de la institución"], "indicator"),
        ("Vacía", [], "other"),
    ],
)
def test_roles_are_guessed_from_the_cells(header: str, cells: list[str], role: str) -> None:
    assert guessed_role(header, cells) == role


@pytest.mark.parametrize(("measure", "asked"), [("Pesos", True), ("Folio", False)])
def test_the_stub_asks_whose_money_it_is_and_never_makes_it_a_count(
    tmp_path: Path, measure: str, asked: bool
) -> None:
    columns = (
        COLUMNS[0],
        Column(("Unidad de medida",), 1, "measure"),
        Column(("Meta 2025",), 1, series="plan"),
    )
    sheet = Sheet(
        "TAREAS", columns, (Row(("Ordenar fondos", measure, "1,250")), Row(("Leer", measure, "98,400")))
    )
    path = tmp_path / "plan.pdf"
    path.write_bytes(typeset([*blocks(sheet)], replace(Style(), size=8)).pdf)
    words = unknown_words(path, ReadOptions())
    assert (words.currency_open, words.units) == (asked, ())
    assert ("home_currency" in stub(words, path.name, "sur")) is asked


def test_a_series_that_no_header_says_is_shown_with_the_entry_that_says_it(
    tmp_path: Path, profiles: Path
) -> None:
    months = (Column(("ENERO",), 1, series="plan"), Column(("FEBRERO",), 1, series="plan"))
    columns = (COLUMNS[0], *months, Column(("Meta 2025",), 1, series="plan"))
    rows = tuple(Row((name, "10", "20", "30")) for name in ("Ordenar fondos", "Leer expedientes"))
    cover = TextBlock("PLAN ANUAL 2025", bold=True)
    path = tmp_path / "plan.pdf"
    path.write_bytes(typeset([cover, *blocks(Sheet("TAREAS", columns, rows))], replace(Style(), size=8)).pdf)
    words = unknown_words(path, ReadOptions(profiles_dir=profiles))
    assert [(one.text, one.series, one.period, one.values) for one in words.assumed] == [
        ("ENERO", "plan", "01", 2),
        ("FEBRERO", "plan", "02", 2),
    ]
    lines = stub(words, path.name, "sur").splitlines()
    entries = [line.removeprefix("#   ") for line in lines if line.startswith("#   - {")]
    said = "recognised_by: []\nheaders:\n" + "".join(f"  {entry}\n" for entry in entries)
    (profiles / "sur.yaml").write_text(said, encoding="utf-8")
    assert values(path, load_profile("sur", profiles)) == values(path, load_profile("generic", profiles))
    assert unknown_words(path, ReadOptions("sur", profiles_dir=profiles)).assumed == ()


def test_what_a_stub_asks_is_asked_in_the_language_of_the_person(plan: Path) -> None:
    words = unknown_words(plan, ReadOptions())
    spanish, english = (stub(words, plan.name, "sur", language) for language in ("es", "en"))
    assert "una suposición: compárela con las celdas" in spanish
    assert "a guess: check it against the cells" in english
    bare = [re.sub(r"#.*", "", text) for text in (spanish, english)]
    assert bare[0] == bare[1]


def test_profile_says_what_is_wrong_in_the_language_of_the_locale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "letter.pdf").write_bytes(b"Dear reader")
    for locale, told in (("es_MX.UTF-8", "No existe el archivo"), ("en_US.UTF-8", "There is no file")):
        monkeypatch.setenv("LC_ALL", locale)
        done = CliRunner().invoke(main, ["profile", str(tmp_path / "none.pdf")])
        assert (done.exit_code, told in done.output) == (2, True)
    done = CliRunner().invoke(main, ["profile", str(tmp_path / "letter.pdf"), "--lang", "es"])
    assert done.exit_code in range(10, 25)
    assert "letter.pdf: " in done.output
    assert " / " not in done.output
