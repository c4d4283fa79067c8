"""The entries of a file of corrections: its YAML as it is written, held to its JSON Schema, and typed.

An entry corrects a column of a value, or says that a value or a finding was accepted as it is.

Only the shape such a file needs is taken: a list of mappings of single texts. Whatever else YAML can do
(aliases, tags, nested lists, several documents) is refused as soon as it is met, so nothing can blow up.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from extract.corrections.complaints import complaint, unsettled
from extract.source import LONGEST, CorrectionsFile
from schemas.catalogue import CELL, datasets
from schemas.corrections import CORRECTABLE, CORRECTED_DATASET, DECISION, PART, RULE, SCHEMA_FILE, SIGNATURE
from schemas.texts import Text
from schemas.without import json_schemas
from schemas.yaml_lines import NOT_UTF8, ONE_TEXT, QUOTED, Events, Scalar, Trouble, Unfit, line_of, scalar_of

A_LIST = Text(
    "se espera una lista de correcciones: «- » antes de la primera línea de cada una, las demás debajo.",
    "expected a list of corrections: “- ” before the first line of each, the others below it.",
)
NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,12})?")
WHOLE = re.compile(r"[0-9]{1,15}")
CONTENTS = frozenset({"expected", "new"})


@dataclass(frozen=True, slots=True)
class WrittenEntry:
    """One entry of the list: its first line and its texts by key."""

    line: int
    texts: dict[str, Scalar]


def written_entries(file: CorrectionsFile) -> tuple[WrittenEntry, ...]:
    """The entries of the file. Raises CorrectionsUnsettled, with the line, where it is no list of entries."""
    try:
        text = _text(file)
        return tuple(_Shape(text).entries())
    except Unfit as unfit:
        raise unsettled(file.name, [unfit.trouble]) from unfit


def _text(file: CorrectionsFile) -> str:
    if file.problem:
        raise unsettled(file.name, [Trouble(None, file.problem)])
    if len(file.content) > LONGEST:
        told = Text(f"tiene más de {LONGEST:,} bytes.", f"it has more than {LONGEST:,} bytes.")
        raise unsettled(file.name, [Trouble(None, told)])
    try:
        return file.content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unfit(file.content.count(b"\n", 0, error.start) + 1, NOT_UTF8) from error


class _Shape:
    """Walks YAML's events; everything but the one shape is refused at the event that leaves it."""

    def __init__(self, text: str) -> None:
        self.lines = text.splitlines()
        self.events = Events(text)

    def entries(self) -> Iterator[WrittenEntry]:
        event = self.events.next()
        if isinstance(event, yaml.DocumentStartEvent):
            opening = self.events.next()
            if isinstance(opening, yaml.SequenceStartEvent):
                while not isinstance(event := self.events.next(), yaml.SequenceEndEvent):
                    yield self._entry(event)
            elif self._scalar(opening, A_LIST).text is not None:
                raise Unfit(line_of(opening), A_LIST)
            self.events.next()
            event = self.events.next()
        if not isinstance(event, yaml.StreamEndEvent):
            raise Unfit(
                line_of(event),
                Text(
                    "aquí empieza un segundo documento YAML; deje una sola lista en el archivo.",
                    "a second YAML document begins here; keep one list in the file.",
                ),
            )

    def _entry(self, event: yaml.Event) -> WrittenEntry:
        if not isinstance(event, yaml.MappingStartEvent):
            raise Unfit(
                line_of(event),
                Text(
                    "se espera «field: …» y las demás líneas de una corrección.",
                    "expected “field: …” and the other lines of a correction.",
                ),
            )
        texts: dict[str, Scalar] = {}
        while not isinstance(key := self.events.next(), yaml.MappingEndEvent):
            name = self._scalar(key, ONE_TEXT).text or ""
            if name in texts:
                raise Unfit(
                    line_of(key),
                    Text(
                        f"`{name}` está dos veces en una entrada; ¿falta un «- » entre ellas?",
                        f"`{name}` stands twice in one entry; is a “- ” missing between them?",
                    ),
                )
            texts[name] = self._scalar(self.events.next(), ONE_TEXT)
        return WrittenEntry(line_of(event), texts)

    def _scalar(self, event: yaml.Event, otherwise: Text) -> Scalar:
        found = scalar_of(event, otherwise)
        if isinstance(event, yaml.ScalarEvent) and event.style not in QUOTED:
            self._refuse_comment_behind(event)
        return found

    def _refuse_comment_behind(self, event: yaml.ScalarEvent) -> None:
        """` #` ends a text that has no quotes: what follows may have been meant."""
        end = event.end_mark
        if end and end.line < len(self.lines) and self.lines[end.line][end.column :].lstrip().startswith("#"):
            raise Unfit(
                end.line + 1,
                Text(
                    "YAML descarta lo que sigue a «#»; ponga el texto entre comillas o el comentario en su "
                    "propia línea.",
                    "YAML drops what follows “#”; quote the text, or give the comment its own line.",
                ),
            )


Content = str | int | float | None


@dataclass(frozen=True, slots=True)
class CellAddress:
    """A value by the cell it is printed in, as in the columns of `indicators`; `part` where the cell holds
    several values."""

    page: int
    table_id: str
    row: int
    column: int
    part: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One correction: the value by identifier or by cell, the column, its contents as read and as they shall
    be, why, who and when; `line` is the entry's first in the file."""

    line: int
    address: str | CellAddress
    field: str
    expected: Content
    new: Content
    reason: str
    who: str
    when: str


@dataclass(frozen=True, slots=True)
class Review:
    """A value, by identifier, or a finding, by its rule, that was looked at and decided on: the hash of what
    was seen and, for people, its text; why, where that is said, who and when."""

    line: int
    value_id: str | None
    rule: str | None
    seen: str
    decision: str
    text: str | None
    reason: str | None
    who: str
    when: str


@dataclass(frozen=True, slots=True)
class Decisions:
    """All that a file says, each kind in the order of the file."""

    corrections: tuple[Entry, ...]
    reviews: tuple[Review, ...]


def read_entries(file: CorrectionsFile) -> Decisions:
    """All entries of the file. Raises CorrectionsUnsettled, naming every line that has to change."""
    written = written_entries(file)
    instances = [_instance(entry) for entry in written]
    troubles = [*_troubles(written, instances), *_said_twice(written)]
    if troubles:
        raise unsettled(file.name, troubles)
    typed = [(one.line, instance) for one, instance in zip(written, instances, strict=True)]
    return Decisions(
        tuple(_entry(line, instance) for line, instance in typed if DECISION not in instance),
        tuple(_review(line, instance) for line, instance in typed if DECISION in instance),
    )


def judged_entries(file: CorrectionsFile) -> tuple[tuple[WrittenEntry, tuple[Text, ...]], ...]:
    """Each entry as it is written, with what is wrong with it by itself. Raises CorrectionsUnsettled where
    the file is no list of entries."""
    written = written_entries(file)
    return tuple(
        (entry, tuple(trouble.told for trouble in _troubles([entry], [_instance(entry)])))
        for entry in written
    )


def typed_entry(entry: WrittenEntry) -> Entry:
    """A correction as it is written. Raises KeyError where a key is missing."""
    return _entry(entry.line, _instance(entry))


def _said_twice(written: Sequence[WrittenEntry]) -> Iterator[Trouble]:
    """Decisions on what one before them is about already."""
    first: dict[str, int] = {}
    for entry in written:
        seen = entry.texts["seen"].text if "seen" in entry.texts else None
        if seen is not None and first.setdefault(seen, entry.line) != entry.line:
            told = Text(
                f"la línea {first[seen]} decide ya sobre lo mismo; borre una de las dos.",
                f"line {first[seen]} decides on the same already; delete one of the two.",
            )
            yield Trouble(entry.line, told)


def _instance(entry: WrittenEntry) -> dict[str, Content]:
    """The entry as JSON: texts, but numbers where the schema asks for them and they are written as such."""
    column = (entry.texts["field"].text or "") if "field" in entry.texts else ""
    return {
        name: _typed(scalar.text, _column_type(column if name in CONTENTS else name))
        for name, scalar in entry.texts.items()
    }


def _column_type(column: str) -> str:
    """How contents of the column are written; what stands at no column of the contract is a text."""
    known = (*CORRECTABLE, *CELL)
    return datasets()[CORRECTED_DATASET].field(column).type if column in known else "string"


def _typed(text: str | None, kind: str) -> Content:
    if text is not None and kind == "int" and WHOLE.fullmatch(text):
        return int(text)
    if text is not None and kind == "float" and NUMBER.fullmatch(text):
        return float(text)
    return text


@cache
def _validator() -> Any:
    validator = json_schemas().Draft202012Validator
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    return validator(schema, format_checker=validator.FORMAT_CHECKER)


def _troubles(
    written: Sequence[WrittenEntry], instances: Sequence[Mapping[str, Content]]
) -> Iterator[Trouble]:
    for error in _validator().iter_errors(instances):
        entry = written[error.absolute_path[0]]
        for key, told in complaint(error):
            yield Trouble(entry.texts[key].line if key in entry.texts else entry.line, told)


def _entry(line: int, instance: Mapping[str, Any]) -> Entry:
    address = instance.get("value_id") or CellAddress(
        **{key: instance[key] for key in CELL}, part=instance.get(PART)
    )
    signed = {name: instance[name] for name in SIGNATURE}
    return Entry(line, address, instance["field"], instance["expected"], instance["new"], **signed)


def _review(line: int, instance: Mapping[str, Any]) -> Review:
    said: dict[str, Any] = {name: instance[name] for name in ("seen", DECISION, "who", "when")}
    said |= {name: (instance.get(name) or "").strip() or None for name in ("text", "reason")}
    return Review(line, instance.get("value_id"), instance.get(RULE), **said)
