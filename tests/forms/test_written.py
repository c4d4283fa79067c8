"""What a version offers beside its Parquet files: written with it, sealed by it, and a valid data package."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import frictionless
import pytest

from publish.linking import linked_parts
from schemas.catalogue import CODE_LISTS
from schemas.dictionary import dictionary
from schemas.texts import Language
from schemas.views import offered
from store.forms.paths import is_form
from store.publishing import publish
from tests.publish import samples
from tests.verify import made

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def version(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("output")
    parts = [samples.part(output, one) for one in (samples.renamed("a", 2022), samples.renamed("b", None))]
    return publish(output, linked_parts(output, [*parts, samples.part(output, samples.failed())])).path


def test_the_data_package_is_valid(version: Path) -> None:
    report = frictionless.Package(str(version / "datapackage.json")).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "type", "note"])
    assert [task.name for task in report.tasks] == list(offered())
    labels = {task.name: task.labels for task in report.tasks}
    assert labels == {name: list(table.names) for name, table in offered().items()}


def test_the_data_package_names_its_version_contract_and_sources(version: Path) -> None:
    package = json.loads((version / "datapackage.json").read_bytes())
    manifest = json.loads((version / "manifest.json").read_bytes())
    assert (package["version"], package["contract"]) == (version.name, manifest["contract"])
    assert [source["document_id"] for source in package["sources"]] == ["a", "b", "broken"]


def test_the_data_package_names_all_in_both_languages(version: Path) -> None:
    package = json.loads((version / "datapackage.json").read_bytes())
    for resource, table in zip(package["resources"], offered().values(), strict=True):
        assert resource["title"] == str(table.title)
        for field, column in zip(resource["schema"]["fields"], table.columns, strict=True):
            assert field["title"] == str(column.title)
            if column.codes and column.type == "string":
                named = {one.code: f"{one.es} / {one.en}" for one in CODE_LISTS[column.codes]}
                assert {one["value"]: one["label"] for one in field["categories"]} == named
                assert field["constraints"]["enum"] == list(named)


def test_the_database_comments_on_all_in_both_languages(version: Path) -> None:
    with duckdb.connect(version / "pat.duckdb", read_only=True) as connection:
        main = "WHERE schema_name = 'main'"
        told = connection.execute(
            f"SELECT table_name, column_name, comment FROM duckdb_columns() {main}"
        ).fetchall()
        views = connection.execute(f"SELECT view_name, comment FROM duckdb_views() {main}").fetchall()
        codes = connection.execute("SELECT DISTINCT dimension FROM dimensions").fetchall()
    columns, tables = {(at, name): text for at, name, text in told}, dict(views)
    for name, table in offered().items():
        assert tables[name].startswith(f"{table.title.es}. ")
        assert f" / {table.title.en}. " in tables[name]
        for column in table.columns:
            text = columns[name, column.name]
            assert text.startswith(f"{column.title.es}. ")
            assert f" / {column.title.en}. " in text
            assert column.codes is None or text.endswith(f"[dimensions: dimension = '{column.codes}']")
            assert column.codes is None or (column.codes,) in codes


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_dictionary_names_all_in_both_languages(language: Language) -> None:
    text = dictionary(language)
    for table in offered().values():
        for title in (table.title, *(column.title for column in table.columns)):
            both = (title.es, title.en) if language == "es" else (title.en, title.es)
            assert " / ".join(dict.fromkeys(both)) in text
    for codes in CODE_LISTS.values():
        for one in codes:
            named = (one.es, one.en) if language == "es" else (one.en, one.es)
            cells = (cell.replace("|", "\\|") for cell in (f"`{one.code}`", *named))
            assert f"| {' | '.join(cells)} |" in text


def test_the_dictionary_is_in_the_version(version: Path) -> None:
    assert (version / "dictionary.es.md").read_text(encoding="utf-8") == dictionary("es")


def test_every_form_is_sealed_and_held_against_the_data(version: Path) -> None:
    sealed = {line.split("  ")[1] for line in (version / "SHA256SUMS").read_text().splitlines()}
    forms = {path for path in samples.tree(version) if is_form(path)}
    assert forms <= sealed
    assert {f"csv/{name}.csv" for name in offered()} | {"pat.duckdb", "datapackage.json"} <= forms
    assert made.states(made.verified(version))["forms"] == "ok"


def test_a_form_that_says_something_else_than_the_data_is_found(version: Path) -> None:
    file = version / "csv" / "goals.csv"
    content = file.read_bytes()
    try:
        file.write_bytes(content.replace(b"Consultas", b"Consulta"))
        made.reseal_sums(version)
        done = made.verified(version)
        assert {fault.file for fault in made.faults(done) if fault.kind == "form-differs"} == {
            "csv/goals.csv"
        }
    finally:
        file.write_bytes(content)
        made.reseal_sums(version)
