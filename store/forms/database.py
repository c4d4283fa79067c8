"""`pat.duckdb` of a version, and the connection that a query is asked on."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from schemas.arrow import arrow_schema
from schemas.views import BUILT, dataset_tables, dimension_rows, dimensions_table, macros, views
from store.errors import FULL, VersionDamaged
from store.forms import sql
from store.forms.paths import DATABASE
from store.parquet import dataset_files, parquet_bytes

if TYPE_CHECKING:
    import duckdb

STORAGE = "v1.0.0"
"""The form of the file: the oldest that DuckDB still writes, so that older programs read it too."""


@cache
def database_bytes(with_files: frozenset[str]) -> bytes:
    """The database of a version in which these datasets have files.

    It holds no rows: views with paths from the folder it lies in, over files of this contract. So it is made
    over files without rows; the same catalogue and the same release of DuckDB give the same bytes.
    """
    import duckdb

    config: dict[str, str | bool | int | float | list[str]] = {
        "storage_compatibility_version": STORAGE,
        "threads": "1",
    }
    with TemporaryDirectory() as folder:
        file = Path(folder) / DATABASE
        for name in with_files:
            path = Path(folder) / name / "0" / "none.parquet"
            path.parent.mkdir(parents=True)
            path.write_bytes(parquet_bytes(name, arrow_schema(name).empty_table()))
        with _disk_errors(), duckdb.connect(file, config=config) as connection:
            connection.execute("PRAGMA disable_optimizer")  # nothing is asked
            connection.begin()  # each statement of its own would go to disk by itself
            for statement in statements(with_files):
                connection.execute(statement)
            connection.commit()
            connection.execute("CHECKPOINT")  # closing does it too, and says nothing where there is no room
        return file.read_bytes()


@contextmanager
def _disk_errors() -> Iterator[None]:
    """What DuckDB says of a disk that is full as the system's own error, which is told as that."""
    import duckdb

    try:
        yield
    except duckdb.Error as error:
        number = next((code for code in FULL if os.strerror(code) in str(error)), None)
        if number is None:
            raise
        raise OSError(number, os.strerror(number)) from error


def datasets_in(data: Path) -> frozenset[str]:
    """The datasets of which there are files in the folder `data`."""
    return frozenset(name for name in dataset_tables() if dataset_files(data, name))


@contextmanager
def data_of(data: Path, file: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The database in `file`, which need not lie beside the data, read over the files in the folder `data`;
    rows come in the order in which the files hold them."""
    import duckdb

    with duckdb.connect(file, read_only=True, config={"threads": "1"}) as connection:
        # what tells a view where its database lies says here where the data are
        connection.execute(f"SET temp_directory = {sql.literal(str(data / DATABASE) + '.tmp')}")
        yield connection


def statements(with_files: Collection[str]) -> Iterator[str]:
    """All that is created in the database where these datasets have files, in order."""
    tables = dataset_tables()
    for name, table in tables.items():
        yield sql.dataset_view(table, name in with_files)
    yield "CREATE SCHEMA v1"
    yield from filter(None, map(sql.old_names_view, tables.values()))
    yield sql.dimensions_view(dimensions_table(), dimension_rows())
    yield from map(sql.view, (views()[name] for name in BUILT))
    for table in (*tables.values(), *views().values(), dimensions_table()):
        yield "; ".join(sql.comments(table))
    yield sql.key_checks((*tables.values(), *views().values(), dimensions_table()))
    for macro in macros().values():
        yield sql.macro(macro)
        told = f"{macro.description.es} / {macro.description.en}"
        yield f"COMMENT ON MACRO TABLE {macro.name} IS {sql.literal(told)}"


def open_version(folder: Path) -> duckdb.DuckDBPyConnection:
    """A connection that reads a version and nothing else: its `pat.duckdb`, or views of the same names over
    the files of a version that has none, as it is of an older contract. Raises VersionDamaged for a folder
    that can't be opened."""
    import duckdb

    try:
        if (folder / DATABASE).is_file():
            connection = duckdb.connect(folder / DATABASE, read_only=True)
        else:
            connection = duckdb.connect()
            for statement in _older_statements(connection, folder):
                connection.execute(statement)
        _confine(connection, folder)
    except duckdb.Error as error:
        raise _unreadable(folder, error) from error
    return connection


def older_statements(folder: Path) -> list[str]:
    """The views over the files of a version without `pat.duckdb`, in SQL for a connection of one's own; none
    for one that has it. Raises VersionDamaged for a folder that can't be opened."""
    import duckdb

    if (folder / DATABASE).is_file():
        return []
    try:
        with duckdb.connect() as connection:
            return list(_older_statements(connection, folder))
    except duckdb.Error as error:
        raise _unreadable(folder, error) from error


def _unreadable(folder: Path, error: Exception) -> VersionDamaged:
    told = str(error).splitlines()[0]
    return VersionDamaged(
        f"La versión {folder.name} no se puede consultar: {told}",
        f"Version {folder.name} can't be queried: {told}",
    )


def _older_statements(connection: duckdb.DuckDBPyConnection, folder: Path) -> Iterator[str]:
    """Views over the datasets that the folder has; those that count goals only where its values say what to
    count: they would count twice in silence."""
    counted = False
    for name, table in dataset_tables().items():
        files = [str(path) for path in dataset_files(folder, name)]
        if not files:
            yield sql.dataset_view(table, has_files=False)
            continue
        listed = f"{sql.file_list(files)}, union_by_name = true, hive_partitioning = true"
        told = connection.execute(f"DESCRIBE FROM read_parquet({listed})")
        there = {row[0] for row in told.fetchall()}
        counted = counted or {"is_total", "canonical", "goal_id"} <= there
        yield sql.view_over_older(table, files, there)
    yield sql.dimensions_view(dimensions_table(), dimension_rows())
    if counted:
        yield from map(sql.view, (views()[name] for name in BUILT))
        yield from map(sql.macro, macros().values())


def counts_goals(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether the version that is open says which values count, and so has the views of goals."""
    found = connection.execute("SELECT count(*) FROM duckdb_views() WHERE view_name = 'goals'")
    return any(count for (count,) in found.fetchall())  # a result not read to its end keeps the connection


def _confine(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Nothing outside of the version is read or written, and no query changes that."""
    connection.execute(f"SET allowed_directories = [{sql.literal(str(folder) + '/')}]")
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
