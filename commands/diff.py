"""`diff`: what changed between two versions, folders or documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from commands.console import DIFFERENT, NOT_COMPARABLE, printable
from comparison.changes import Change, Diff, DocumentOutcome
from comparison.wording import (
    amount,
    aspect,
    by_size,
    causes,
    content,
    dataset_title,
    field_title,
    names,
    note,
    paired_by,
    place,
    printed_number,
    sections,
    summary,
    when,
    word,
)
from schemas.texts import Language
from schemas.unseen import shown

SHOWN = 60
LONGEST = 100


@dataclass(frozen=True, slots=True)
class Forms:
    """Where to write the comparison besides the terminal; `json` may be `-`, for standard output alone."""

    json: Path | None
    html: Path | None
    parquet: Path | None
    csv: Path | None


def diff(
    old: str | None,
    new: str | None,
    output: Path,
    version: str | None,
    forms: Forms,
    lang: Language,
) -> int:
    """Compare and report; returns the exit code."""
    from comparison.compare import compare
    from comparison.edition import find_sides
    from store.errors import ReadError

    try:
        sides = find_sides(old, new, output, version)
        found = compare(sides.old, sides.new, sides.given)
        if forms.json == Path("-"):
            from comparison.export import json_text

            click.echo(json_text(found), nl=False)
        else:
            click.echo(shown(terminal_report(found, lang)), nl=False)
        _write(found, forms, lang)
    except ReadError as error:
        click.echo(error.told(lang), err=True)
        return NOT_COMPARABLE
    except OSError as error:
        click.echo(f"Can't read or write: {error.strerror or error}.", err=True)
        return NOT_COMPARABLE
    return DIFFERENT if found.changed else 0


def _write(found: Diff, forms: Forms, lang: Language) -> None:
    """Write the files asked for, each whole or not at all."""
    if forms.json and forms.json != Path("-"):
        from comparison.export import json_text

        _replace(forms.json, json_text(found).encode())
    if forms.html:
        from comparison.page import page_html

        _replace(forms.html, page_html(found, lang).encode())
    if forms.parquet or forms.csv:
        from comparison.export import csv_text, parquet_bytes

        if forms.parquet:
            _replace(forms.parquet, parquet_bytes(found))
        if forms.csv:
            _replace(forms.csv, csv_text(found).encode("utf-8-sig"))


def _replace(path: Path, content: bytes) -> None:
    aside = path.with_name(f".{path.name}.new")
    try:
        aside.write_bytes(content)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


def terminal_report(diff: Diff, language: Language, shown: int = SHOWN) -> str:
    """The report as lines of text; of each section, the first `shown` changes."""
    lines = [f"{diff.old.label} → {diff.new.label}: {summary(diff, language)}"]
    for document in diff.documents:
        own = diff.of(document)
        lines.extend(("", _heading(document, language)))
        lines.extend(f"  {line}" for line in _document(document, own, language, shown))
    return "".join(f"{printable(line)}\n" for line in lines)


def _heading(document: DocumentOutcome, language: Language) -> str:
    arrow = f"{document.old} → {document.new}" if document.old != document.new else document.name
    if document.old is None or document.new is None:
        arrow = document.name
    told = list(filter(None, [paired_by(document, language)]))
    if document.causes and not (document.old is None or document.new is None):
        told.append(causes(document.causes, language))
    return f"{arrow} ({'; '.join(told)})" if told else arrow


def _document(
    document: DocumentOutcome, changes: Sequence[Change], language: Language, shown: int
) -> Iterator[str]:
    if document.old is None or document.new is None:
        said = "document_added" if document.old is None else "document_removed"
        rows = document.rows_after if document.old is None else document.rows_before
        yield f"{word(said, language)}: {rows:,} {word('rows', language)}"
        return
    if told := note(document, language):
        yield told
    for name, own in sections(changes):
        if name == "evidence":
            yield from _moves(own, language, shown)
            continue
        yield f"{word(name, language).upper()} ({len(own):,})"
        ordered = by_size(own) if name == "number" else own
        for change in ordered[:shown]:
            yield from (f"  {line}" for line in _change(change, document, language))
        if len(own) > shown:
            yield f"  … {word('more', language).format(count=len(own) - shown)}"
    yield _quiet(document, language)


def _change(change: Change, document: DocumentOutcome, language: Language) -> Iterator[str]:
    where, what = names(change.dataset, change.row)
    page = f"{word('page', language)} {change.row.get('page')}" if change.row.get("page") else ""
    told = [part for part in (what or dataset_title(change.dataset, language), where) if part]
    beside = ", ".join(filter(None, (when(change, language), page)))
    yield f"{_cut(' · '.join(told))}{f'  [{beside}]' if beside else ''}"
    if change.kind in ("added", "removed"):
        raw = change.row.get("raw")
        if raw:
            yield f"    {_cut(str(raw))}"
    for line in _differences(change, language):
        yield f"    {line}"
    if change.causes != document.causes:
        yield f"    {word('cause', language)}: {causes(change.causes, language)}"


def _differences(change: Change, language: Language) -> Iterator[str]:
    """One line a difference; the number and its printed text share one."""
    aspects = {one.aspect for one in change.differences}
    printed = next((one for one in change.differences if one.field == "raw"), None)
    if printed:
        labels = [name for name in change.aspects if name in aspects and name in _told_by_raw(change)]
        told = ", ".join(aspect(name, language) for name in labels or [printed.aspect])
        by = amount(change, language)
        before, after = (_cut(printed_number(change, row, language)) for row in (change.old, change.new))
        yield f"{told}: {before} → {after}{f'   {by}' if by else ''}"
    for one in change.differences:
        if one.field in ("raw", "value", "amount") and printed:
            continue
        label = field_title(change.dataset, one.field, language)
        contents = (content(change.dataset, one.field, said, language) for said in (one.before, one.after))
        before, after = map(_cut, contents)
        by = f"   {amount(change, language)}" if change.amount and not printed else ""
        yield f"{label}: {before} → {after}{by}"
    if change.likeness is not None:
        yield f"{word('likeness', language)} {change.likeness:g} %"


def _told_by_raw(change: Change) -> set[str]:
    return {one.aspect for one in change.differences if one.field in ("raw", "value", "amount")}


def _moves(changes: Sequence[Change], language: Language, shown: int) -> Iterator[str]:
    """Changes of page or table, gathered by where they went."""
    yield f"{word('evidence', language).upper()} ({len(changes):,})"
    gathered = Counter((place(change.old, language), place(change.new, language)) for change in changes)
    told = [f"{before} → {after}: {count:,}" for (before, after), count in gathered.items()]
    yield f"  {'; '.join(told[:shown])}{' …' if len(told) > shown else ''}"


def _quiet(document: DocumentOutcome, language: Language) -> str:
    titles = [dataset_title(name, language) for name in document.quiet_datasets]
    parts = [f"{document.unchanged:,} {word('rows', language)}"]
    if document.unchanged_tables:
        listed = ", ".join(document.unchanged_tables)
        parts.append(f"{len(document.unchanged_tables)} {word('tables', language)} ({_cut(listed)})")
    if titles:
        parts.append(", ".join(titles))
    return f"{word('unchanged', language)}: {'; '.join(parts)}"


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST else f"{flat[: LONGEST - 1]}…"
