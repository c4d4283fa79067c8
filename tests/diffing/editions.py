"""Editions made of plain rows, as `comparison` sees published ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from comparison.edition import COMPARED, DocumentRows, Edition
from extract.records.origin import stable_id
from tests.publish import samples

IDENTITY = (
    *("institution", "plan_year", "section", "line", "dependency", "kind", "group", "code", "indicator"),
    *("detail", "measure", "series", "period", "part"),
)
SHA, OTHER_SHA = "ab" * 32, "cd" * 32
PlainRow = dict[str, Any]


def value(number: int = 1, **changes: Any) -> PlainRow:
    """A published value; `tag` says which one it is, whatever becomes of it."""
    named = {"indicator": f"Consulta número {number}", "kpi": None}
    row = asdict(samples.indicator(number, **named | changes))
    return {**row, "tag": number, "top": 100.0 + number}


def identified(rows: Sequence[PlainRow]) -> list[PlainRow]:
    """The rows with the identifiers that reading them in this order gives."""
    seen: Counter[str] = Counter()
    made = []
    for row in rows:
        parts = [row[name] for name in IDENTITY]
        seen[stable_id(*parts)] += 1
        value_id = stable_id(*parts, seen[stable_id(*parts)])
        labels = [
            row[name]
            for name in ("institution", "dependency", "line", "group", "code", "indicator", "detail")
        ]
        made.append({**row, "value_id": value_id, "indicator_id": stable_id(*labels)})
    return made


def document(
    rows: Sequence[PlainRow] = (), name: str = "plan", sha: str = SHA, year: int | None = 2022, **more: Any
) -> DocumentRows:
    """A document with these values and, in `more`, rows of other datasets, corrections or facts."""
    facts = asdict(samples.document(document_id=name, source_sha256=sha, plan_year=year)) | more.pop(
        "facts", {}
    )
    corrections, profile = more.pop("corrections", ()), more.pop("profile_sha256", None)
    reviews = tuple(more.pop("reviews", ()))
    datasets = {dataset: tuple(more.get(dataset, ())) for dataset in COMPARED}
    whole = datasets | {"indicators": tuple(rows)}
    return DocumentRows(name, facts, whole, tuple(corrections), profile, reviews=reviews)


def edition(*documents: DocumentRows, label: str = "edition", software: str | None = SHA) -> Edition:
    return Edition(label, None, software, documents)
