"""`profile`: a plan's columns with the meaning they are read with, as a profile in which a person corrects
what is read wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from schemas.column_listing import UNKNOWN, AskedColumn, PlanWords, entry_text, part_of
from schemas.texts import Language, Text
from schemas.unseen import plain_json, shown

if TYPE_CHECKING:
    from extract.process.job import Limits
    from schemas.records import ColumnRecord

READER, GIVES = "extract.profiling:plan_words", "schemas.column_listing:PlanWords"
MOST_EXAMPLES, LONGEST_EXAMPLE = 3, 60
NO_FILE = Text("No existe el archivo {}.", "There is no file {}.")
INTRODUCTION = (
    Text(
        "# Guardado tal cual en schemas/profiles/, no cambia nada de lo que se lee. «¿?» marca las columnas",
        "# Saved as it is in schemas/profiles/ it changes nothing of what is read. “¿?” marks the columns",
    ),
    Text(
        "# de las que algo se eligió sin que nada impreso lo diga: mírelas en la página. Para corregir una,",
        "# of which something was chosen that no print says: look at them on the page. To correct one, take",
    ),
    Text(
        "# quite el «#» de su línea «- {…}» y cambie lo que no sea así; vale para todas las columnas de ese",
        "# the “#” off its line “- {…}” and change what is not so; it holds for all columns of that header.",
    ),
    Text("# encabezado. Lo demás se puede borrar.", "# All the rest can be taken out."),
)
MAY_BE = Text("puede ser", "may be")
RECOGNISED = Text(
    "# Un plan que tiene todos estos textos se lee con este perfil.",
    "# A plan that holds all of these texts is read with this profile.",
)
OPEN_CURRENCY = Text(
    "# ¿? ¿De qué país es el dinero? Dígalo aquí: vocabulary: {home_currency: mxn}, o gtq, pyg, cop, usd",
    "# ¿? Whose money is it? Say it here: vocabulary: {home_currency: mxn}, or gtq, pyg, cop, usd",
)
HEADINGS = Text(
    "# Títulos que pueden nombrar partes de la institución; si lo hacen, quite el «#» de estas líneas.",
    "# Headings that may name parts of the institution; where they do, take the “#” off these lines.",
)
COUNTED = Text(
    "# Medidas desconocidas: si son cosas que se cuentan, quite el «#»; o póngalas bajo su unidad.",
    "# Unknown measures: where they are counted things, take the “#” off; or list them under their unit.",
)
REASONS = Text(
    "# Textos en lugar de un valor; si dicen por qué no lo hay: not_planned, not_available, not_applicable.",
    "# Texts in place of a value; if they say why there is none: not_planned, not_available, not_applicable.",
)
GUESSED = Text(
    "nada la reconoce; por sus celdas puede ser lo que dice la línea",
    "nothing knows it; by its cells it may be what the line says",
)
DIFFERS = Text("no es lo mismo en todas sus tablas:", "not the same in all of its tables:")
OF_ALL = Text(
    "no se puede decir de todas a la vez; escriba una entrada con lo que valga para todas",
    "can't be said of all at once; write an entry with what holds for all",
)
EACH_ROW = Text("según la fila", "as the row says")


def profile(
    pdf: Path, name: str, chosen: str | None, limits: Limits, language: Language, as_json: bool = False
) -> int:
    """Print a profile for the plan in the file, read in a process of its own, or what was read for one as
    JSON; returns the exit code."""
    from commands.console import NO_SOURCE, failure_line, tell
    from commands.forewarning import warn_of_profiles
    from extract.errors import DocumentError
    from extract.process.isolation import read_one
    from extract.process.job import Job, ReadOptions
    from extract.source import open_sources

    if not pdf.is_file():
        tell(Text(*(one.format(pdf) for one in (NO_FILE.es, NO_FILE.en))), language)
        return NO_SOURCE
    warn_of_profiles(language)
    opened, rejected = open_sources([pdf])
    outcome: object = rejected[0].error if rejected else None
    if opened:
        outcome = read_one(Job(READER, opened[0], ReadOptions(profile=chosen), limits, GIVES)).outcome
    if isinstance(outcome, DocumentError):
        click.echo(failure_line(pdf.name, outcome.detail, outcome.advice, language), err=True)
        return outcome.exit_code
    words = cast(PlanWords, outcome)
    if as_json:
        click.echo(plain_json(asdict(words), 2, default=str))
        return 0
    click.echo(written(words, pdf.name, name, language), nl=False)
    return 0


def written(words: PlanWords, file_name: str, name: str, language: Language = "en") -> str:
    """A profile file `name`.yaml for the plan, which as it stands changes nothing but which plans it is for.
    What it asks of the person is in their language."""
    return shown("\n".join([*_lines(words, file_name, name, language)])) + "\n"


def _lines(words: PlanWords, file_name: str, name: str, language: Language) -> Iterator[str]:
    title = Text(
        f"# schemas/profiles/{name}.yaml: lo que «{words.profile}» lee de cada columna de {file_name}.",
        f"# schemas/profiles/{name}.yaml: what «{words.profile}» reads of each column of {file_name}.",
    )
    yield from (line.of(language) for line in (title, *INTRODUCTION))
    yield from (f"# {line}" for line in _may_be(language))
    if words.recognised_by:
        yield RECOGNISED.of(language)
    yield f"recognised_by: {_flow(words.recognised_by)}"
    if words.institution:
        yield from ("metadata:", f"  institutions: {_flow([words.institution])}")
    if words.currency_open:
        yield OPEN_CURRENCY.of(language)
    yield "columns:"
    table = None
    for asked in words.columns:
        first = asked.listed.columns[0]
        if first.table_id != table:
            table = first.table_id
            yield f"# --- {table}{f': {first.title}' if first.title else ''}"
        yield from _column(asked, language)
    yield from _vocabulary(words, language)


def _may_be(language: Language) -> Iterator[str]:
    """What may be written of a column, with what it is called."""
    from schemas.catalogue import CODE_LISTS
    from schemas.codes import HEADER_ROLES

    roles = [one for one in CODE_LISTS["column_role"] if one.code in HEADER_ROLES]
    for name, codes in (("role", roles), ("series", CODE_LISTS["series"])):
        told = ", ".join(f"{one.code} ({getattr(one, language).casefold()})" for one in codes)
        yield f"{name}: {told}"
    yield "year: 2024; period: Q1, S1, C1, B1, 01, 01/09, year; unit: count, percent, usd, …; scale: 1000"


def _column(asked: AskedColumn, language: Language) -> Iterator[str]:
    """What one header's columns are read as, and the line that would say so."""
    listed = asked.listed
    mark = "¿?" if asked.is_doubtful else " "
    cells = sum(column.cells for column in listed.columns)
    samples = dict.fromkeys(text for column in listed.columns for text in column.samples)
    shown = ", ".join(f"«{text[:LONGEST_EXAMPLE]}»" for text in list(samples)[:MOST_EXAMPLES])
    pages = sorted({column.page for column in listed.columns})
    places = f"p. {', '.join(map(str, pages))}"
    where = Text(f"1 celda, {places}", f"1 cell, {places}")
    if cells != 1:
        where = Text(f"{cells} celdas, {places}", f"{cells} cells, {places}")
    header = " › ".join(listed.header)
    if "role" in listed.differ:
        yield f"# {mark} {header} | {DIFFERS.of(language)} {where.of(language)}"
        for one in _one_of_each(listed.columns):
            yield f"#      {one.table_id}: {_meaning(one, language)}"
        yield f"#      {OF_ALL.of(language)}: {entry_text(listed.header, {'role': 'other'})}"
        return
    told = GUESSED.of(language) if asked.guessed else _meaning(listed.columns[0], language)
    yield f"# {mark} {header} | {told} | {shown} ({where.of(language)})"
    rivals = dict.fromkeys(one.rival for one in listed.columns if one.rival and listed.chosen)
    for rival in rivals:
        yield f"#      {MAY_BE.of(language)}: {rival}"
    if asked.said:
        yield f"#  {entry_text(listed.header, asked.said)}"


def _one_of_each(columns: Sequence[ColumnRecord]) -> list[ColumnRecord]:
    """The first column of each meaning."""
    found: dict[tuple[str, str | None, str | None], ColumnRecord] = {}
    for column in columns:
        found.setdefault((column.role, column.series, part_of(column.period)), column)
    return list(found.values())


def _meaning(column: ColumnRecord, language: Language) -> str:
    """What a column is read as, each thing with what says it."""
    from schemas.catalogue import CODE_LISTS

    def label(codes: str, code: str) -> str:
        return next(
            (str(getattr(one, language)) for one in CODE_LISTS[codes] if one.code == code), code
        ).casefold()

    by_role = f" ({label('told_by', column.role_by)})" if column.role_by else ""
    said = [label("column_role", column.role) + by_role]
    if column.role not in (UNKNOWN, "value"):
        return said[0]
    of_value = (
        (column.series and label("series", column.series), column.series_by),
        (column.period or (str(column.year) if column.year else None), column.period_by),
        (column.unit and label("unit", column.unit), column.unit_by),
        (f"× {column.scale:,}" if column.scale and column.scale != 1 else None, column.scale_by),
    )
    for what, by in of_value:
        if what or by == "row":
            said.append(f"{what or EACH_ROW.of(language)} ({label('told_by', by or 'assumed')})")
    return " · ".join(said)


def _vocabulary(words: PlanWords, language: Language) -> Iterator[str]:
    """The headings, measures and texts that the profile doesn't know, as comments."""
    if words.dependencies:
        yield from ("", HEADINGS.of(language), "# context:", "#   dependencies:")
        yield from (f"#     - {_scalar(text)}" for text in words.dependencies)
    if words.units or words.statuses:
        yield from ("", "# vocabulary:")
    if words.units:
        yield from (COUNTED.of(language), "#   units:", f"#     count: {{names: {_flow(words.units)}}}")
    if words.statuses:
        yield from (REASONS.of(language), "#   statuses:", f"#     not_available: {_flow(words.statuses)}")


def _flow(texts: Sequence[str]) -> str:
    return f"[{', '.join(map(_scalar, texts))}]"


def _scalar(text: str) -> str:
    """The text as a quoted YAML scalar on one line."""

    return plain_json(text)
