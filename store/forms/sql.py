"""The SQL of a version's views: over its Parquet files, with published names, types and comments."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from schemas.catalogue import PARTITION, FieldType, datasets
from schemas.texts import Text
from schemas.views import DIMENSIONS, Column, Macro, Table
from store.forms.paths import DATABASE

SQL_TYPES: Mapping[FieldType, str] = {
    "string": "VARCHAR",
    "int": "BIGINT",
    "float": "DOUBLE",
    "bool": "BOOLEAN",
    "list": "VARCHAR[]",
    "date": "DATE",
}
_FOLDER = "parse_dirpath(current_setting('temp_directory'))"
BESIDE_THE_DATABASE = (
    f"(CASE WHEN suffix(current_setting('temp_directory'), '{DATABASE}.tmp') "
    f"THEN replace(replace({_FOLDER}, '[', '[[]'), '*', '[*]') || '/' ELSE '' END)"
)
"""The folder of the database file that is open, with a slash; elsewhere nothing, so that paths are relative
to the working directory.

A view can't name the file it is stored in, and DuckDB takes a relative path from the working directory. What
it does know of the file's place is the default of a setting: its temporary files go beside it, into
`pat.duckdb.tmp`. A path made of that is right wherever the folder is copied to, and wherever a program that
opens the file was started. Signs that a pattern of file names would take for its own are set in brackets.
"""


def quoted(name: str) -> str:
    """A name as SQL has it."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text as SQL has it."""
    return "'" + text.replace("'", "''") + "'"


def file_list(paths: Sequence[str]) -> str:
    """These files and no others as SQL has them, whatever signs their names hold."""
    plain = (path.replace("[", "[[]").replace("*", "[*]").replace("?", "[?]") for path in paths)
    return f"[{', '.join(map(literal, plain))}]"


def dataset_view(table: Table, has_files: bool) -> str:
    """Creates the view of a dataset over the files of this contract below the folder of the database."""
    if not has_files:
        nothing = (f"NULL::{SQL_TYPES[column.type]} AS {quoted(column.name)}" for column in table.columns)
        return f"CREATE VIEW {table.name} AS SELECT {', '.join(nothing)} WHERE false"
    names = ", ".join(map(quoted, table.names))
    files = f"{BESIDE_THE_DATABASE} || '{table.name}/*/*.parquet'"
    return f"CREATE VIEW {table.name} AS SELECT {names} FROM read_parquet({files}, hive_partitioning = false)"


def view_over_older(table: Table, files: Sequence[str], there: Collection[str]) -> str:
    """Creates the view of a dataset, under the names of this contract, over files of an older one that have
    the columns `there`; what they don't have is empty."""
    columns = ", ".join(_older(table.name, column, there) for column in table.columns)
    return (
        f"CREATE VIEW {table.name} AS SELECT {columns} "
        f"FROM read_parquet({file_list(files)}, union_by_name = true, hive_partitioning = true)"
    )


def _older(dataset: str, column: Column, there: Collection[str]) -> str:
    former = next(field.name for field in datasets()[dataset].fields if field.published == column.name)
    found = next((name for name in (column.name, former) if name in there), None)
    held = "NULL" if found is None else quoted(found)
    if column.name == PARTITION and found:
        held = f"nullif({held}, 0)"  # of the folder plan_year=0
    return f"TRY_CAST({held} AS {SQL_TYPES[column.type]}) AS {quoted(column.name)}"


def old_names_view(table: Table) -> str | None:
    """Creates the view of a dataset under the names of the contract before, in the schema `v1`; nothing where
    all its names are as they were."""
    renamed = {field.published: field.name for field in datasets()[table.name].fields if field.renamed}
    if not renamed:
        return None
    columns = (f"{quoted(name)} AS {quoted(renamed.get(name, name))}" for name in table.names)
    return f"CREATE VIEW v1.{table.name} AS SELECT {', '.join(columns)} FROM main.{table.name}"


def dimensions_view(table: Table, rows: Iterator[tuple[object, ...]]) -> str:
    """Creates the view of all codes, which holds its rows itself: those of a stored table are not written in
    the same bytes each time."""
    names = ", ".join(map(quoted, table.names))
    values = ",\n".join(f"({', '.join(map(_value, row))})" for row in rows)
    return f"CREATE VIEW {table.name} AS SELECT {_typed(table)} FROM (VALUES {values}) AS codes({names})"


def _value(content: object) -> str:
    if content is None:
        return "NULL"
    return literal(content) if isinstance(content, str) else str(content)


def view(table: Table) -> str:
    """Creates a view over those created before; of the types that its columns are said to have."""
    return f"CREATE VIEW {table.name} AS SELECT {_typed(table)} FROM (\n{table.sql})"


def answer(table: Table) -> str:
    """Creates, for this connection alone, a table of what a view says, for others that stand on it to ask."""
    return f"CREATE TEMP TABLE {table.name} AS SELECT {_typed(table)} FROM (\n{table.sql})"


def _typed(table: Table) -> str:
    columns = ((quoted(column.name), SQL_TYPES[column.type]) for column in table.columns)
    return ", ".join(f"{name}::{kind} AS {name}" for name, kind in columns)


def macro(one: Macro) -> str:
    """Creates the macro of a question."""
    return f"CREATE MACRO {one.name}({', '.join(one.parameters)}) AS TABLE\n{one.sql}"


def comments(table: Table) -> Iterator[str]:
    """Comments on a view and on its columns, in both languages."""
    yield f"COMMENT ON VIEW {table.name} IS {literal(_told(table.title, table.description))}"
    for column in table.columns:
        told = _told(column.title, column.description) + _where_codes_are(column)
        yield f"COMMENT ON COLUMN {table.name}.{quoted(column.name)} IS {literal(told)}"


def _where_codes_are(column: Column) -> str:
    if column.codes is None:
        return ""
    return f" [{DIMENSIONS}: dimension = {literal(column.codes)}]"


def _told(title: Text, description: Text) -> str:
    return f"{title.es}. {description.es} / {title.en}. {description.en}"


def key_checks(tables: Sequence[Table]) -> str:
    """Creates the view that holds every key against its rows: how many there are, how many of them different,
    and how many name a document that is not there."""
    parts = (
        f"SELECT {literal(table.name)} AS name, {literal(', '.join(table.key))} AS key, count(*) AS rows, "
        f"count(DISTINCT ({', '.join(map(quoted, table.key))})) AS different, "
        + (
            "count(*) FILTER (document_id NOT IN (SELECT document_id FROM documents))"
            if "document_id" in table.names
            else "0"
        )
        + f" AS orphans FROM {table.name}"
        for table in tables
    )
    return "CREATE VIEW key_checks AS " + " UNION ALL ".join(parts)
