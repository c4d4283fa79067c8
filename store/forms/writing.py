"""All forms of a version written beside its Parquet files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from schemas.dictionary import LANGUAGES, dictionary
from schemas.views import BUILT, Table, offered, views
from store.disk import sha256_of, write_durably, write_pieces
from store.forms.csv_files import columns_csv
from store.forms.database import data_of, database_bytes, datasets_in
from store.forms.datapackage import package_bytes
from store.forms.paths import DATABASE, PACKAGE
from store.forms.sql import answer, quoted

if TYPE_CHECKING:
    import duckdb


AT_ONCE = 10_000
"""Rows in memory at one time."""


def write_forms(data: Path, target: Path, version: str) -> dict[str, str]:
    """Make the forms of the Parquet files in the folder `data` as new files in the folder `target`, durably,
    and give their hashes by path: the dictionary in both languages, `pat.duckdb`, a CSV file for each table,
    and the package that tells of these. The same files, catalogue and release of DuckDB give the same bytes.
    """
    database = database_bytes(datasets_in(data))
    write_durably(target / DATABASE, database)
    with data_of(data, target / DATABASE) as connection:
        for name in BUILT:
            connection.execute(answer(views()[name]))
        tables = {
            name: write_pieces(target / f"csv/{name}.csv", table_csv(connection, table))
            for name, table in offered().items()
        }
        documents = records_of(connection, offered()["documents"])
    contents = {f"dictionary.{language}.md": dictionary(language).encode("utf-8") for language in LANGUAGES}
    contents[PACKAGE] = package_bytes(version, tables, documents)
    for path, content in contents.items():
        write_durably(target / path, content)
    hashes = {f"csv/{name}.csv": written.sha256 for name, written in tables.items()}
    hashes |= {path: sha256_of(content) for path, content in contents.items()}
    return hashes | {DATABASE: sha256_of(database)}


def table_csv(connection: duckdb.DuckDBPyConnection, table: Table) -> Iterator[bytes]:
    """The CSV file of a table, piece by piece."""
    found = connection.sql(_rows_asked(table)).to_arrow_reader(AT_ONCE)
    yield from columns_csv(table.names, found, codes=table.code_names)


def rows_of(connection: duckdb.DuckDBPyConnection, table: Table) -> Iterator[Sequence[Any]]:
    """The rows of a table: a dataset's as they are printed, document by document, a view's by its key."""
    found = connection.execute(_rows_asked(table))
    while rows := found.fetchmany(AT_ONCE):
        yield from rows


def _rows_asked(table: Table) -> str:
    order = f" ORDER BY {', '.join(map(quoted, table.key))}" if table.name in views() else ""
    return f"SELECT {', '.join(map(quoted, table.names))} FROM {table.name}{order}"


def records_of(connection: duckdb.DuckDBPyConnection, table: Table) -> list[Mapping[str, Any]]:
    """The rows by column."""
    return [dict(zip(table.names, row, strict=True)) for row in rows_of(connection, table)]
