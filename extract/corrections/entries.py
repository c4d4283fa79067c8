"""The entries of a file of corrections, held against its JSON Schema and typed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from extract.corrections.complaints import complaint
from extract.corrections.trouble import unsettled
from extract.corrections.written import WrittenEntry, written_entries
from extract.source import CorrectionsFile
from schemas.catalogue import CELL, datasets
from schemas.corrections import CORRECTABLE, CORRECTED_DATASET, PART, SCHEMA_FILE, SIGNATURE
from schemas.yaml_lines import Trouble

Content = str | int | float | None
NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,12})?")
WHOLE = re.compile(r"[0-9]{1,15}")
CONTENTS = frozenset({"expected", "new"})


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


def read_entries(file: CorrectionsFile) -> tuple[Entry, ...]:
    """All entries in the order of the file. Raises CorrectionsUnsettled, naming every line that has to
    change."""
    written = written_entries(file)
    instances = [_instance(entry) for entry in written]
    troubles = list(_troubles(written, instances))
    if troubles:
        raise unsettled(file.name, troubles)
    return tuple(_entry(one.line, instance) for one, instance in zip(written, instances, strict=True))


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
    from jsonschema import Draft202012Validator

    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


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
