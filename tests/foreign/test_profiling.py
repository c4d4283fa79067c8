"""From the first PDF of a new institution to a profile, without touching code."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from commands.profile import written
from extract.flow.blocks import document_flow
from extract.meaning.walk import walk
from extract.pages import read_page_range
from extract.process.job import ReadOptions
from extract.profiling import guessed_role, plan_words
from extract.readers.opened import OpenDocument
from extract.records.indicators import document_values
from extract.records.origin import Origin
from extract.source import open_source
from pipeline import main
from schemas.column_listing import PlanWords
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


def words_of(path: Path, profiles: Path | None = None, profile: str | None = None) -> PlanWords:
    return plan_words(open_source(path), ReadOptions(profile, profiles_dir=profiles))


def with_entries(text: str, *headers: str) -> str:
    """The profile as a person leaves it who takes the lines of these columns, or all of them, out of their
    comments."""
    lines = text.splitlines()
    taken = [
        line
        for line in lines
        if line.startswith("#  - {") and (not headers or any(f'"{one}"' in line for one in headers))
    ]
    return "\n".join(line.replace("#  -", "  -", 1) if line in taken else line for line in lines) + "\n"


def values(path: Path, profile: Profile) -> list[tuple[str | None, str, str | None, str]]:
    with OpenDocument(path) as document:
        placed = walk(document_flow(read_page_range(document, (1,)).by_words), profile)
    found = document_values(placed, profile, Origin("plan", 2025, "X", "0" * 64)).indicators
    return [(item.measure, item.raw, item.dependency, item.status) for item in found]


def test_a_profile_saved_as_it_is_printed_changes_nothing(plan: Path, profiles: Path) -> None:
    text = written(words_of(plan), plan.name, "sur")
    assert yaml.safe_load(text)["recognised_by"] == ["CONSEJO DE ARCHIVOS DEL SUR"]
    assert yaml.safe_load(text)["columns"] is None
    (profiles / "sur.yaml").write_text(text, encoding="utf-8")
    assert words_of(plan, profiles).profile == "sur"
    assert (
        values(plan, load_profile("sur", profiles)) == values(plan, load_profile("generic", profiles)) == []
    )


def test_lines_taken_out_of_their_comments_open_the_plan(plan: Path, profiles: Path) -> None:
    text = with_entries(written(words_of(plan), plan.name, "sur"))
    (profiles / "sur.yaml").write_text(text, encoding="utf-8")
    assert [raw for _, raw, _, _ in values(plan, load_profile("sur", profiles))] == [
        "1,250",
        "98,400",
        "sin cifra",
    ]
    again = words_of(plan, profiles)
    assert not any(one.is_doubtful for one in again.columns)
    assert (again.dependencies, again.statuses) == (("NODO DE ARCHIVOS",), ("sin cifra",))
    before, context, after = text.partition("# context:")
    whole = before + re.sub(r"^# (?=  |context|vocabulary)", "", context + after, flags=re.MULTILINE)
    (profiles / "south.yaml").write_text(whole, encoding="utf-8")
    assert [one[1:] for one in values(plan, load_profile("south", profiles))] == [
        ("1,250", "NODO DE ARCHIVOS", "value"),
        ("98,400", "NODO DE ARCHIVOS", "value"),
        ("sin cifra", "NODO DE ARCHIVOS", "text"),
    ]


def test_every_column_is_listed_and_those_in_doubt_are_marked(plan: Path) -> None:
    words = words_of(plan)
    assert [(one.listed.header, one.said.get("role"), one.is_doubtful) for one in words.columns] == [
        (("Actividad",), "indicator", False),
        (("Se mide en",), "other", True),
        (("Sello único",), "code", True),
        (("Cifra tope",), "value", True),
    ]
    text = written(words, plan.name, "sur")
    assert [line.split(" | ")[0] for line in text.splitlines() if line.startswith("# ¿?")] == [
        "# ¿? Se mide en",
        "# ¿? Sello único",
        "# ¿? Cifra tope",
    ]
    assert "«2025.01.004»" in text


@pytest.mark.parametrize(
    ("header", "cells", "role"),
    [
        ("Comienza", ["15/01/2025", "01-feb-2025"], "start"),
        ("Fin previsto", ["15/01/2025"], "end"),
        ("Registro", ["111210104", "111210105"], "code"),
        ("Fila", ["1", "2", "3", "4"], "code"),
        ("Cifra", ["1.250,5", "Q. 17,671.00", "45%"], "value"),
        ("Qué se hará", ["Ordenar los fondos documentales de la institución"], "other"),
        ("Notas", ["Véase el anexo", "12"], "other"),
        ("Vacía", [], "other"),
    ],
)
def test_roles_are_guessed_from_all_cells_and_never_as_names(
    header: str, cells: list[str], role: str
) -> None:
    assert guessed_role(header, cells) == role


def test_what_is_read_as_a_name_over_codes_is_not_offered_as_one(tmp_path: Path) -> None:
    columns = (Column(("Actividad",), 2, "indicator"), Column(("Meta 2025",), 1, series="plan"))
    rows = tuple(Row((f"{number:09}", f"{number}0")) for number in range(111210104, 111210108))
    path = tmp_path / "plan.pdf"
    path.write_bytes(typeset([*blocks(Sheet("TAREAS", columns, rows))], replace(Style(), size=8)).pdf)
    said = {one.listed.header: (one.said["role"], one.is_doubtful) for one in words_of(path).columns}
    assert said == {("Actividad",): ("code", True), ("Meta {year}",): ("value", False)}


def test_columns_of_one_header_that_differ_are_told_and_no_entry_says_one_of_all(tmp_path: Path) -> None:
    first = (
        Column(("Actividad",), 3, "indicator"),
        Column(("Área",), 1.5),
        Column(("Meta 2025",), 1, series="plan"),
    )
    second = (Column(("Área",), 3, "indicator"), Column(("Meta 2025",), 1, series="plan"))
    sheets = (
        Sheet("TAREAS", first, (Row(("Ordenar fondos", "Archivo", "12")), Row(("Leer", "Sala", "34")))),
        Sheet(
            "RECURSOS", second, (Row(("Taller de encuadernación", "56")), Row(("Depósito del norte", "78")))
        ),
    )
    path = tmp_path / "plan.pdf"
    path.write_bytes(
        typeset([one for sheet in sheets for one in blocks(sheet)], replace(Style(), size=8)).pdf
    )
    area = next(one for one in words_of(path).columns if one.listed.header == ("Área",))
    assert {one.role for one in area.listed.columns} > {"indicator"}
    assert (dict(area.said), area.is_doubtful) == ({}, True)


@pytest.mark.parametrize(("measure", "asked"), [("Pesos", True), ("Folio", False)])
def test_the_profile_asks_whose_money_it_is_and_never_makes_it_a_count(
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
    words = words_of(path)
    assert (words.currency_open, words.units) == (asked, ())
    assert ("home_currency" in written(words, path.name, "sur")) is asked


def test_a_series_that_no_header_says_is_shown_with_the_entry_that_says_it(
    tmp_path: Path, profiles: Path
) -> None:
    months = (Column(("ENERO",), 1, series="plan"), Column(("FEBRERO",), 1, series="plan"))
    columns = (COLUMNS[0], *months, Column(("Meta 2025",), 1, series="plan"))
    rows = tuple(Row((name, "10", "20", "30")) for name in ("Ordenar fondos", "Leer expedientes"))
    cover = TextBlock("PLAN ANUAL 2025", bold=True)
    path = tmp_path / "plan.pdf"
    path.write_bytes(typeset([cover, *blocks(Sheet("TAREAS", columns, rows))], replace(Style(), size=8)).pdf)
    words = words_of(path, profiles)
    chosen = [one for one in words.columns if "series" in one.listed.chosen]
    assert [(one.listed.header, one.said["series"], one.said["period"]) for one in chosen] == [
        (("ENERO",), "plan", "01"),
        (("FEBRERO",), "plan", "02"),
    ]
    text = with_entries(written(words, path.name, "sur"), "ENERO", "FEBRERO")
    (profiles / "sur.yaml").write_text(text, encoding="utf-8")
    assert values(path, load_profile("sur", profiles)) == values(path, load_profile("generic", profiles))
    assert not any(one.is_doubtful for one in words_of(path, profiles, "sur").columns)


def test_one_cell_is_told_as_one(tmp_path: Path) -> None:
    columns = (COLUMNS[0], Column(("Meta 2025",), 1, series="plan"))
    cover = TextBlock("PLAN ANUAL 2025", bold=True)
    path = tmp_path / "plan.pdf"
    path.write_bytes(
        typeset([cover, *blocks(Sheet("TAREAS", columns, (Row(("Ordenar fondos", "10")),)))], Style()).pdf
    )
    text = written(words_of(path), path.name, "sur", "es")
    assert "(1 celda, p. 1)" in text
    assert "1 celdas" not in text


def test_what_a_profile_asks_is_asked_in_the_language_of_the_person(plan: Path) -> None:
    words = words_of(plan)
    spanish, english = (written(words, plan.name, "sur", language) for language in ("es", "en"))
    assert "por sus celdas puede ser" in spanish
    assert "by its cells it may be" in english
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


@pytest.mark.slow
def test_a_plan_that_takes_too_long_ends_as_in_extract(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from commands import profile as command

    monkeypatch.setattr(command, "READER", "tests.faults.faulty_readers:spins")
    done = CliRunner().invoke(main, ["profile", str(plan), "--timeout", "1", "--lang", "en"])
    assert done.exit_code == 17
    assert "plan.pdf: " in done.output
