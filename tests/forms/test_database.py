"""`pat.duckdb` opens wherever its folder is copied to, explains its columns, and is the same each time."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from schemas.catalogue import DATASETS, datasets
from schemas.views import VIEWS, macros, offered
from store.forms.database import database_bytes
from store.forms.paths import DATABASE
from tests.forms.made import asked, value, write
from tests.house.test_documents import ROOT

COUNT = "SELECT count(*) FROM goals"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "here", [value("g", 4.0, 2022, group="Camas", column=7)])


def test_it_opens_where_the_folder_is_copied_to_from_any_working_directory(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "some [where] 'else'*"
    shutil.copytree(folder, there)
    shutil.rmtree(folder)
    assert asked(there, COUNT) == [(1,)]
    monkeypatch.chdir(there)
    assert duckdb.connect(DATABASE, read_only=True).execute(COUNT).fetchall() == [(1,)]
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{DATABASE}' (READ_ONLY)")
        assert connection.execute("SELECT count(*) FROM pat.documents").fetchall() == [(1,)]


def test_every_column_is_explained_in_both_languages(folder: Path) -> None:
    question = "SELECT table_name, column_name, comment FROM duckdb_columns() WHERE schema_name = 'main'"
    told = {(table, column): comment for table, column, comment in asked(folder, question)}
    for table in offered().values():
        for column in table.columns:
            assert column.description.es in told[table.name, column.name]
            assert column.description.en in told[table.name, column.name]


def test_views_have_the_columns_and_types_that_are_said(folder: Path) -> None:
    kinds = {
        "string": "VARCHAR",
        "int": "BIGINT",
        "float": "DOUBLE",
        "bool": "BOOLEAN",
        "list": "VARCHAR[]",
        "date": "DATE",
    }
    for table in offered().values():
        described = [(row[0], row[1]) for row in asked(folder, f"DESCRIBE {table.name}")]
        assert described == [(column.name, kinds[column.type]) for column in table.columns]


def test_the_names_of_the_contract_before_are_there_for_one_version(folder: Path) -> None:
    assert asked(folder, 'SELECT "group", "column" FROM v1.indicators') == [("Camas", 7)]
    assert asked(folder, "SELECT heading, column_number FROM indicators") == [("Camas", 7)]
    renamed = {name for name, one in datasets().items() if any(field.renamed for field in one.fields)}
    views = asked(folder, "SELECT view_name FROM duckdb_views() WHERE schema_name = 'v1'")
    assert {name for (name,) in views} == renamed


def test_every_macro_answers(folder: Path) -> None:
    for name, macro in macros().items():
        (parameter,) = macro.parameters
        argument = "2022" if parameter == "asked_year" else "'count'"
        assert isinstance(asked(folder, f"FROM {name}({argument})"), list)


def test_it_is_the_same_whatever_process_makes_it() -> None:
    code = (
        "import hashlib; from schemas.catalogue import DATASETS;"
        "from store.forms.database import database_bytes;"
        "print(hashlib.sha256(database_bytes(frozenset(DATASETS))).hexdigest())"
    )
    again = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert again.stdout.strip() == hashlib.sha256(database_bytes(frozenset(DATASETS))).hexdigest()


def test_one_that_does_not_fit_is_the_disks_fault() -> None:
    """DuckDB leaves out the end of what it can't write, and says nothing where it only closes the file."""
    size = len(database_bytes(frozenset(DATASETS)))
    again = subprocess.run(
        [
            sys.executable,
            "-c",
            "import resource; from schemas.catalogue import DATASETS;"
            "from store.forms.database import database_bytes;"
            f"resource.setrlimit(resource.RLIMIT_FSIZE, ({size - 1}, {size - 1}));"
            "database_bytes(frozenset(DATASETS))",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert again.stderr.splitlines()[-1].startswith("OSError: [Errno"), again.stderr


def test_a_dataset_without_files_is_an_empty_view(folder: Path) -> None:
    assert asked(folder, "SELECT count(*) FROM projects") == [(0,)]
    assert set(VIEWS) <= {name for (name,) in asked(folder, "SELECT view_name FROM duckdb_views()")}
