"""What the page's script works on, as one script file that assigns one value: it loads from disk as from a
server, where a page may not ask for a JSON file."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from explain.lookup import Row
from report.chart_groups import chart_groups
from report.columns import value_columns
from report.corrections import Language, correctable_columns, printed_twice
from report.doubts import findings_by_value, key_of, ordered_findings, queue
from report.history import Event
from report.version_rows import VersionRows
from report.words import words
from schemas.catalogue import datasets
from schemas.codes import CODE_LISTS

NAME = "PAT_REPORT"
EARLIER = ("document_id", "value_id", "field", "expected", "new", "reason", "who", "when")
ESCAPED = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


@dataclass(frozen=True, slots=True)
class PageFile:
    """The picture of a page: its path within the report, and the page's size in points."""

    path: str
    width: float
    height: float


Pages = Mapping[str, Mapping[int, PageFile]]
"""By document and page."""


def data_script(version: VersionRows, events: Sequence[Event], pages: Pages, language: Language) -> bytes:
    """The script, in ASCII: no text of a plan can end it or be taken for markup."""
    told = json.dumps(_data(version, events, pages, language), separators=(",", ":"), allow_nan=False)
    for char, escape in ESCAPED.items():
        told = told.replace(char, escape)
    return f"window.{NAME} = {told};\n".encode("ascii")


def _data(version: VersionRows, events: Sequence[Event], pages: Pages, language: Language) -> dict[str, Any]:
    findings = ordered_findings(version.findings)
    numbers = {key_of(value): number for number, value in enumerate(version.values)}
    return {
        "version": version.version,
        "language": language,
        "words": words(language),
        "titles": {field.name: getattr(field.title, language) for field in datasets()["indicators"].fields},
        "lists": {field.name: field.codes for field in datasets()["indicators"].fields if field.codes},
        "codes": {
            name: {code.code: getattr(code, language) for code in codes} for name, codes in CODE_LISTS.items()
        },
        "correctable": correctable_columns(language),
        "documents": [_document(row, pages) for row in version.documents],
        "values": {"count": len(version.values), "columns": value_columns(version.values)},
        "twice": printed_twice(version.values),
        "queue": queue(version.values, findings),
        "findings": [_finding(row, numbers, language) for row in findings],
        "about": {
            numbers[key]: about for key, about in findings_by_value(findings).items() if key in numbers
        },
        "history": _history(events, numbers),
        "charts": [asdict(group) for group in chart_groups(version.series, numbers)],
        "earlier": [{name: row[name] for name in EARLIER} for row in version.corrections],
    }


def _document(row: Row, pages: Pages) -> dict[str, Any]:
    images = pages.get(row["document_id"], {})
    return {
        "id": row["document_id"],
        "file": row["source_file"],
        "sha256": row["source_sha256"],
        "year": row["plan_year"],
        "pages": {page: [file.path, file.width, file.height] for page, file in images.items()},
    }


def _finding(row: Row, numbers: Mapping[tuple[str, str], int], language: Language) -> dict[str, Any]:
    box = [row[side] for side in ("x0", "top", "x1", "bottom")]
    keys = [(row["document_id"], value_id) for value_id in dict.fromkeys(row["value_ids"])]
    return {
        "id": row["finding_id"],
        "document": row["document_id"],
        "rule": row["rule"],
        "severity": row["severity"],
        "message": row["message"] if language == "es" else row["message_en"],
        "page": row["page"],
        "box": [round(side, 1) for side in box] if None not in box else None,
        "values": [numbers[key] for key in keys if key in numbers],
    }


def _history(events: Sequence[Event], numbers: Mapping[tuple[str, str], int]) -> dict[int, list[Any]]:
    """By value, each version that said something new: its name, the columns changed, the printed text."""
    told: dict[int, list[Any]] = {}
    for event in events:
        number = numbers.get((event.document_id, event.value_id))
        if number is not None:
            raw = event.after["raw"] if event.after else None
            told.setdefault(number, []).append([event.version, event.fields, raw])
    return told
