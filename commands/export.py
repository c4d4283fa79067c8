"""`export`: a version as a workbook or as CSV for office programs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.console import NO_SOURCE, NOT_FOUND, tell
from schemas.texts import Language, Text
from schemas.unseen import plain_json

if TYPE_CHECKING:
    import duckdb


@dataclass(frozen=True, slots=True)
class Exports:
    """What is wanted: a workbook in a file, CSV files in a folder, these with the mark `bom` or without."""

    excel: Path | None
    csv: Path | None
    bom: bool


def export(output: Path, wanted: str | None, exports: Exports, as_json: bool, lang: Language) -> int:
    """Write the files; returns the exit code."""
    from store.errors import ReadError
    from store.forms.database import counts_goals, open_version
    from store.versions import resolve

    if exports.excel is None and exports.csv is None:
        tell(Text("Diga qué escribir: --excel o --csv.", "Say what to write: --excel or --csv."), lang)
        return NO_SOURCE
    try:
        version = resolve(output, wanted)
        version.manifest()  # a damaged one is given to nobody
        with open_version(version.folder) as connection:
            if not counts_goals(connection):
                from commands.query import OLDER

                tell(OLDER, lang)
                return NOT_FOUND
            written = [*_csv(connection, exports), *_excel(connection, version.name, exports, lang)]
    except ReadError as error:
        tell(Text(error.es, error.en), lang)
        return NOT_FOUND
    except OSError as error:
        why = error.strerror or error
        tell(Text(f"No se puede escribir: {why}.", f"Can't write: {why}."), lang)
        return NO_SOURCE
    if as_json:
        told = {"version": version.name, "written": [str(path) for path in written]}
        click.echo(plain_json(told, 2))
    else:
        names = ", ".join(map(str, written))
        tell(Text(f"{version.name}: {names}", f"{version.name}: {names}"), lang, err=False)
    return 0


def _csv(connection: duckdb.DuckDBPyConnection, exports: Exports) -> Iterator[Path]:
    """Each table as a file in the folder."""
    from schemas.views import offered
    from store.forms.csv_files import BOM
    from store.forms.writing import table_csv

    if exports.csv is None:
        return
    exports.csv.mkdir(parents=True, exist_ok=True)
    for name, table in offered().items():
        file = exports.csv / f"{name}.csv"
        with file.open("wb") as sink:
            sink.write(BOM if exports.bom else b"")
            sink.writelines(table_csv(connection, table))
        yield file


def _excel(
    connection: duckdb.DuckDBPyConnection, version: str, exports: Exports, lang: Language
) -> Iterator[Path]:
    from functools import partial

    from store.forms.workbook import workbook_bytes
    from store.forms.writing import rows_of

    if exports.excel is not None:
        exports.excel.write_bytes(workbook_bytes(version, partial(rows_of, connection), lang))
        yield exports.excel
