"""`explain`: rows found by identifier, with findings, history and pictures."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pipeline import main
from schemas.seen import seen_of_finding, seen_of_value
from store.publishing import publish
from tests.explain.test_pictures import CELL, SET
from tests.publish import samples

pytestmark = pytest.mark.slow

VALUE = "ab" * 8
BOX = dict(zip(("x0", "top", "x1", "bottom"), CELL.box, strict=True))
Explain = Callable[..., Result]


@pytest.fixture
def explain(tmp_path: Path) -> Explain:
    def run(*arguments: str) -> Result:
        where = ["--output", str(tmp_path / "output"), "--source", str(tmp_path / "plans")]
        return CliRunner().invoke(main, ["explain", *where, "--pictures", str(tmp_path / "seen"), *arguments])

    return run


@pytest.fixture(autouse=True)
def two_versions(tmp_path: Path) -> None:
    """A value that the second version reads otherwise, and the plan it was read from."""
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "plan.pdf").write_bytes(SET.pdf)
    for raw in ("98,764", "98,765"):
        publish(tmp_path / "output", [samples.part(tmp_path / "output", records(folder / "plan.pdf", raw))])


def records(plan: Path, raw: str) -> Any:
    from extract.source import open_source

    own: dict[str, Any] = {"page": 1, **BOX, "source_sha256": open_source(plan).sha256}
    value = samples.indicator(value_id=VALUE, raw=raw, cell_text=raw, **own)
    statement = samples.statement(statement_id="cd" * 8, **own)
    finding = samples.finding(
        value_ids=(VALUE,), message="Leído de dos maneras.", message_en="Read in two ways."
    )
    column = samples.column(value_ids=(VALUE,), series_by="parent", **own)
    number = samples.table_value(table_value_id="ef" * 8, value_ids=(VALUE,), raw=raw, **own)
    made = replace(samples.records(), indicators=(value,), statements=(statement,), columns=(column,))
    return replace(made, findings=(finding,), table_values=(number,))


def test_row_findings_history_and_pictures_are_shown(explain: Explain, tmp_path: Path) -> None:
    result = explain(VALUE)
    assert result.exit_code == 0, result.output
    for told in ("98,765", "Leído de dos maneras.", "[Advertencia] reader-conflict", "Texto impreso"):
        assert told in result.output
    first, second = (line for line in result.output.splitlines() if line.lstrip().startswith("v000"))
    assert first.endswith("aparece: 98,764")
    assert second.endswith("cambia raw, cell_text: 98,765")
    assert sorted(path.name for path in (tmp_path / "seen").iterdir()) == [
        f"plan-{VALUE}-crop.png",
        f"plan-{VALUE}-page.png",
    ]


def test_the_column_of_a_value_is_named_with_what_says_what_it_is_for(explain: Explain) -> None:
    lines = explain(VALUE).output.splitlines()
    (head,) = (place for place, line in enumerate(lines) if line.startswith("Columna: Programación › Meta"))
    assert lines[head + 1] == "Rastro de lectura"
    told = [" ".join(line.split()) for line in lines[head + 2 :]]
    assert (
        "series Serie plan (Planificado) parent (Un encabezado de más arriba) «Programación» página 1" in told
    )
    assert "year Año 2022 plan (El documento) «Plan»" in told
    assert "Columna: " not in explain("cdcdcd").output


def test_how_sure_a_value_is_is_told_with_the_reasons(explain: Explain) -> None:
    lines = explain(VALUE).output.splitlines()
    assert "Certeza: Probable" in lines
    assert "  - Lo leyó un solo lector. (one_reader)" in lines
    assert "Certainty: Doubtful" in explain("efefef", "--lang", "en").output.splitlines()
    assert "Certeza" not in explain("cdcdcd").output


def test_english_is_to_be_had(explain: Explain) -> None:
    output = explain(VALUE, "--lang", "en").output
    assert "Read in two ways." in output
    assert "Printed text" in output
    assert ["corrected", "Corrected", "no"] in [line.split() for line in output.splitlines()]


def test_the_beginning_of_an_identifier_of_any_dataset_will_do(explain: Explain) -> None:
    assert explain("cdcdcd").exit_code == 0
    assert "Textos" in explain("cdcdcd").output or "Enunciados" in explain("cdcdcd").output


def test_a_number_of_a_table_is_shown_with_its_labels_and_what_is_doubted_of_its_value(
    explain: Explain,
) -> None:
    output = explain("efefef", "--lang", "en").output
    assert "Tasas; Aseo" in output
    assert "Monto (US$)" in output
    assert "Read in two ways." in output


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ("ffffff", "empiece por ffffff"),
        ("ffffff --lang en", "begins with ffffff"),
        ("ab", "al menos 6"),
        ("ababab --document other", "empiece por ababab"),
    ],
)
def test_what_is_not_there_is_said(explain: Explain, wanted: str, told: str) -> None:
    result = explain(*wanted.split())
    assert result.exit_code == 4
    assert told in result.output


def test_an_older_version_can_be_asked(explain: Explain, tmp_path: Path) -> None:
    oldest = min(path.name for path in (tmp_path / "output").glob("v*"))
    assert "raw" in explain(VALUE, "--version", oldest).output
    assert explain(VALUE, "--version", "v9999-00000000").exit_code == 4


def test_without_the_pdf_all_but_the_pictures_is_shown(explain: Explain, tmp_path: Path) -> None:
    (tmp_path / "plans" / "plan.pdf").write_bytes(SET.pdf + b"\n")
    result = explain(VALUE)
    assert result.exit_code == 5
    assert "98,765" in result.output
    assert "Sin imagen: " in result.output
    assert "--source" in result.output


def test_white_space_that_comes_along_with_an_identifier_is_left_out(explain: Explain) -> None:
    assert explain(f" {VALUE}\r\n").output == explain(VALUE).output
    assert explain("\r").exit_code == 4


def test_who_accepted_a_value_and_its_findings_is_told_with_whether_it_still_holds(
    explain: Explain, tmp_path: Path
) -> None:
    plain = records(tmp_path / "plans" / "plan.pdf", "98,765")
    (value,), (finding,) = plain.indicators, plain.findings
    seen = {"seen": seen_of_value(asdict(value)), "who": "Ana Pérez", "reason": "Así está\nimpreso."}
    own = samples.review(value_id=VALUE, text="98,765", **seen)
    other: dict[str, Any] = {"subject": "finding", "value_id": None, "rule": finding.rule, "line": 20}
    of_finding = samples.review(seen=seen_of_finding(asdict(finding), {VALUE: "98,765"}), **other)
    outdated = samples.review(value_id=VALUE, seen="0" * 16, text="98,700", line=30, who="Luis", holds=False)
    elsewhere = samples.review(value_id="v2", seen="1" * 16, line=40, who="Nadie")
    content = replace(plain, reviews=(own, of_finding, outdated, elsewhere))
    publish(tmp_path / "output", [samples.part(tmp_path / "output", content)])
    lines = explain(VALUE).output.splitlines()
    place = lines.index("Revisiones: 3")
    assert lines[place + 1 : place + 5] == [
        "  Aceptado como está · Ana Pérez, 2022-03-01; se vio «98,765» · sigue valiendo",
        "    Motivo: Así está impreso.",
        "  Hallazgo aceptado «Ningún par de lectores coincide» · Ana, 2022-03-01; se vio «1.5» · "
        "sigue valiendo",
        "  Aceptado como está · Luis, 2022-03-01; se vio «98,700» · "
        "ya no vale: lo publicado no es lo que se vio",
    ]
    (told,) = json.loads(explain(VALUE, "--json").output)
    assert [row["who"] for row in told["reviews"]] == ["Ana Pérez", "Ana", "Luis"]


def test_what_was_corrected_is_told_with_what_it_said_before(explain: Explain, tmp_path: Path) -> None:
    content = records(tmp_path / "plans" / "plan.pdf", "98,765")
    fixed = samples.correction(value_id=VALUE, expected=None, new="5%", reason="Errata del acta.")
    publish(tmp_path / "output", [samples.part(tmp_path / "output", replace(content, corrections=(fixed,)))])
    lines = explain(VALUE).output.splitlines()
    place = lines.index("Correcciones: 1")
    assert lines[place + 1 : place + 3] == [
        "  standard: nada → «5%» · Ana, 2022-03-01",
        "    Motivo: Errata del acta.",
    ]
    assert "Correcciones" not in explain("cdcdcd").output
