"""The files of corrections that lie beside the plans now: each entry, whether this version has it applied,
and why not. What the page exports begins with them, so that no entry is ever lost on the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

from extract.corrections.entries import WrittenEntry, judged_entries, typed_entry
from extract.corrections.matching import PublishedValues
from extract.errors import CorrectionsUnsettled
from extract.source import CorrectionsFile
from report.version_rows import VersionRows, as_printed
from schemas.catalogue import CELL
from schemas.corrections import DECISION, PART, RULE, SIGNATURE, SIGNED
from schemas.records import Indicator
from schemas.texts import Language, Text
from schemas.yaml_lines import Unfit
from store.parquet import Row

COLUMNS = tuple(field.name for field in fields(Indicator))
DECIDED = (DECISION, "value_id", RULE, "seen", "text", *SIGNATURE)
OTHERS = Text(
    "no se aplicó: otra entrada del archivo no se puede aplicar, o el archivo es más nuevo que esta versión.",
    "not applied: another entry of the file can't be applied, or the file is newer than this version.",
)


@dataclass(frozen=True, slots=True)
class EntryBeside:
    """One entry as written, key by key; the value_id it is about, None where it is about a finding or about
    nothing that this version has; whether the version has it `applied`, and if not, why."""

    texts: Mapping[str, str | None]
    value_id: str | None
    applied: bool
    told: str | None


@dataclass(frozen=True, slots=True)
class FileBeside:
    """The entries of one document's file; `problem` says why it can't be read as one, `lines` is what it
    holds then, and the entries are those the version has applied."""

    entries: tuple[EntryBeside, ...]
    problem: str | None = None
    lines: tuple[str, ...] = ()


Files = Mapping[str, CorrectionsFile]
"""By document; one that no file is known of has none."""


def files_beside(version: VersionRows, files: Files, language: Language) -> dict[str, FileBeside]:
    """The entries of each document: of the file beside it or, where there is none, those of the version."""
    return {
        name: _Document(version, name, language).beside(files.get(name))
        for name in (str(row["document_id"]) for row in version.documents)
    }


def values_as_printed(rows: Sequence[Row]) -> tuple[Indicator, ...]:
    """The values as they were read from the plan, before anything in them was corrected."""
    return tuple(Indicator(**{name: row[name] for name in COLUMNS}) for row in map(as_printed, rows))


class _Document:
    """What one document of the version says."""

    def __init__(self, version: VersionRows, document_id: str, language: Language) -> None:
        self._corrections = _own(version.corrections, document_id)
        self._reviews = _own(version.reviews, document_id)
        self._values = PublishedValues(values_as_printed(_own(version.values, document_id)))
        self._language = language

    def beside(self, file: CorrectionsFile | None) -> FileBeside:
        if file is None:
            return FileBeside(tuple(self._published()))
        try:
            judged = judged_entries(file)
        except CorrectionsUnsettled as error:
            lines = file.content.decode("utf-8", "replace").splitlines()
            return FileBeside(tuple(self._published()), error.detail.of(self._language), tuple(lines))
        return FileBeside(tuple(self._judged(entry, troubles) for entry, troubles in judged))

    def _published(self) -> Iterator[EntryBeside]:
        for row in self._corrections:
            texts = {**self._address(row["value_id"]), **{name: row[name] for name in SIGNED}}
            yield EntryBeside(texts, row["value_id"], True, None)
        for row in self._reviews:
            texts = {name: row[name] for name in DECIDED if row[name] is not None}
            yield EntryBeside(texts, row["value_id"], bool(row["holds"]), None)

    def _address(self, value_id: str) -> dict[str, str]:
        """How an entry names the value: by its cell where another value has the same labels."""
        value = self._values.by_id.get(value_id)
        if value is None or not self._values.has_twins(value):
            return {"value_id": value_id}
        cell = {name: getattr(value, name) for name in (*CELL, PART)}
        return {name: str(content) for name, content in cell.items() if content is not None}

    def _judged(self, entry: WrittenEntry, troubles: Sequence[Text]) -> EntryBeside:
        texts = {name: scalar.text for name, scalar in entry.texts.items()}
        if DECISION in texts:
            return self._review(texts, troubles)
        value_id = self._value_of(entry)
        applied = value_id is not None and any(_is_said(texts, row, value_id) for row in self._corrections)
        if applied:
            return EntryBeside(texts, value_id, True, None)
        told = troubles[0] if troubles else self._misfit(entry)
        return EntryBeside(texts, value_id, False, told.of(self._language))

    def _review(self, texts: Mapping[str, str | None], troubles: Sequence[Text]) -> EntryBeside:
        value_id = texts.get("value_id")
        known = value_id if value_id in self._values.by_id else None
        row = next((row for row in self._reviews if row["seen"] == texts.get("seen")), None)
        if row is not None and row["holds"]:
            return EntryBeside(texts, known, True, None)
        told = troubles[0].of(self._language) if troubles else None
        return EntryBeside(texts, known, False, told if row is None else None)

    def _value_of(self, entry: WrittenEntry) -> str | None:
        """The value an entry names, whatever else is wrong with it."""
        texts = entry.texts
        named = texts["value_id"].text if "value_id" in texts else None
        if named is not None:
            return named if named in self._values.by_id else None
        try:
            return self._values.at_cell(typed_entry(entry)).value_id
        except (KeyError, Unfit):
            return None

    def _misfit(self, entry: WrittenEntry) -> Text:
        try:
            self._values.matched(typed_entry(entry))
        except (KeyError, Unfit) as error:
            return error.trouble.told if isinstance(error, Unfit) else OTHERS
        return OTHERS


def _own(rows: Sequence[Row], document_id: str) -> list[Row]:
    return [row for row in rows if row["document_id"] == document_id]


def _is_said(texts: Mapping[str, str | None], row: Row, value_id: str) -> bool:
    """Whether a row of `corrections` is what the entry makes of the value."""
    if (row["value_id"], row["field"]) != (value_id, texts.get("field")):
        return False
    new, said = texts.get("new"), row["new"]
    return new == said or (new is not None and said is not None and _plain(new) == _plain(said))


def _plain(text: str) -> object:
    try:
        return float(text)
    except ValueError:
        return " ".join(text.split())


def as_data(file: FileBeside, numbers: Mapping[tuple[str, str], int], document_id: str) -> dict[str, Any]:
    """The file as the page's script has it; values by their numbers."""
    told = asdict(file)
    for entry in told["entries"]:
        entry["value"] = numbers.get((document_id, entry.pop("value_id") or ""))
    return told
