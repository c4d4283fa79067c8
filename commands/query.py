"""`query`: a question to a version in SQL, answered from its views and read only."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from commands.console import NO_SOURCE, NOT_FOUND, QUERY_FAILED, printable, tell
from schemas.texts import Language, Text
from schemas.unseen import plain_json

if TYPE_CHECKING:
    import duckdb

Format = Literal["table", "csv", "json", "parquet"]
OLDER = Text(
    "Esta versión es de un contrato anterior: tiene los conjuntos con los nombres de ahora, pero no dice qué "
    "valores se cuentan, y las vistas de metas faltan. Publíquela otra vez con «make extract».",
    "This version is of an older contract: it has the datasets under their names of now, but does not say "
    "which values count, and the views of goals are missing. Publish it again with make extract.",
)


@dataclass(frozen=True, slots=True)
class Answer:
    """How the answer is wanted: in which form, and in which file if not on standard output."""

    form: Format
    file: Path | None


def query(question: str, output: Path, wanted: str | None, answer: Answer, lang: Language) -> int:
    """Answer a question in SQL; returns the exit code."""
    from store.errors import ReadError
    from store.forms.database import counts_goals, open_version
    from store.versions import resolve

    if answer.form == "parquet" and answer.file is None and sys.stdout.isatty():
        told = Text(
            "Parquet no se muestra: nombre un archivo con --out.", "Name a file for Parquet with --out."
        )
        tell(told, lang)
        return NO_SOURCE
    try:
        version = resolve(output, wanted)
        version.manifest()  # a damaged one answers nothing
        connection = open_version(version.folder)
    except ReadError as error:
        tell(Text(error.es, error.en), lang)
        return NOT_FOUND
    import duckdb

    with connection:
        try:
            content = answer_bytes(connection, question, answer.form)
        except duckdb.Error as error:
            tell(Text("No se puede responder:", "It can't be answered:"), lang)
            for line in str(error).splitlines():
                click.echo(printable(line), err=True)
            if not counts_goals(connection):
                tell(OLDER, lang)
            return QUERY_FAILED
    return _hand_over(content, answer.file, lang)


def _hand_over(content: bytes, file: Path | None, lang: Language) -> int:
    if file is None:
        click.echo(content, nl=False)
        return 0
    try:
        file.write_bytes(content)
    except OSError as error:
        why = error.strerror or error
        tell(Text(f"No se puede escribir {file}: {why}.", f"{file} can't be written: {why}."), lang)
        return NO_SOURCE
    return 0


def answer_bytes(connection: duckdb.DuckDBPyConnection, question: str, form: Format) -> bytes:
    """The answer in one of the forms. Raises duckdb.Error where there is none."""
    if form == "parquet":
        return _parquet(connection, question)
    found = connection.execute(question)
    names = [str(column[0]) for column in found.description or ()]
    rows = found.fetchall()
    if form == "csv":
        from store.forms.csv_files import csv_bytes

        return csv_bytes(names, rows)
    text = _json(names, rows) if form == "json" else _table(names, rows)
    return f"{text}\n".encode()


def _parquet(connection: duckdb.DuckDBPyConnection, question: str) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    sink = pa.BufferOutputStream()
    found = connection.sql(question)  # None of what gives no rows
    table = found.to_arrow_table() if found else pa.table({})
    pq.write_table(table, sink, compression="zstd")
    return bytes(sink.getvalue())


def _json(names: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    plain = [dict(zip(names, row, strict=True)) for row in rows]
    return plain_json(plain, 2, default=str)


def _table(names: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    from tabulate import tabulate

    shown = [[_shown(content) for content in row] for row in rows]
    numeric = [all(isinstance(row[at], (int, float)) for row in rows) for at in range(len(names))]
    align = ["right" if right else "left" for right in numeric] if rows else None
    return tabulate(shown, list(map(printable, names)), "simple", disable_numparse=True, colalign=align)


def _shown(content: Any) -> str:
    """A number without the noise of its machine form, a list as its texts."""
    if content is None:
        return ""
    if isinstance(content, float):
        return f"{content:,.0f}" if content.is_integer() else f"{content:,.10g}"
    if isinstance(content, list):
        return printable(", ".join(map(str, content)))
    return printable(str(content))
