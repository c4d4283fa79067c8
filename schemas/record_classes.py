"""Writes `schemas/records.py`, the dataclasses of the published rows, from the catalogue.

Write it anew with `python -m schemas.record_classes`.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

from schemas.catalogue import LINKED, Dataset, Field, FieldType, datasets

RECORDS_FILE = Path(__file__).with_name("records.py")
WIDTH = 110
TYPES: dict[FieldType, str] = {
    "string": "str",
    "int": "int",
    "float": "float",
    "bool": "bool",
    "list": "tuple[str, ...]",
    "date": "str",
}
HEAD = '''"""What reading one document yields: plain rows, one dataclass a dataset, field for field as in the
catalogue, from which `python -m schemas.record_classes` writes them.

Boxes are in points on the upright page, origin at the top left; dates are ISO text.
"""

from __future__ import annotations

from dataclasses import dataclass
'''
WHOLE = '''


@dataclass(frozen=True, slots=True)
class DocumentRecords:
    """All rows read from one document, in printed order."""

    document: Document
'''


def records_text() -> str:
    """The module as it is written to its file."""
    classes = (line for dataset in datasets().values() for line in _class(dataset))
    return HEAD + "\n".join(classes) + WHOLE + "\n".join(_rows()) + "\n"


def _class(dataset: Dataset) -> Iterator[str]:
    yield from ("", "", "@dataclass(frozen=True, slots=True)", f"class {dataset.record}:")
    told = f'"""{dataset.description.en}"""'
    yield from textwrap.wrap(told, WIDTH, initial_indent="    ", subsequent_indent="    ")
    yield ""
    yield from (f"    {field.name}: {_type(field)}" for field in dataset.fields)


def _type(field: Field) -> str:
    return f"{TYPES[field.type]} | None" if field.nullable else TYPES[field.type]


def _rows() -> Iterator[str]:
    """The rows of a document by dataset; that of `documents` is one, and linked ones are made of them all."""
    for dataset in datasets().values():
        if dataset.name not in LINKED and dataset.name != "documents":
            yield f"    {dataset.name}: tuple[{dataset.record}, ...] = ()"


if __name__ == "__main__":
    RECORDS_FILE.write_text(records_text(), encoding="utf-8")
