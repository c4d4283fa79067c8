"""Folders of published rows, written down row by row, and their database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from schemas.arrow import arrow_schema
from schemas.records import Document, Indicator
from store.forms.database import database_bytes, datasets_in
from store.forms.paths import DATABASE
from store.parquet import parquet_bytes
from tests.checks import made
from tests.publish import samples

VALUE: dict[str, Any] = {"institution": "Instituto", "dependency": "Unidad", "dependency_name": "Unidad"}


def value(goal: str, number: float | None, year: int, series: str = "plan", **changes: Any) -> Indicator:
    """A value for a whole year, which the plan of 2022 prints."""
    plain = {"goal_id": goal, "indicator_id": goal, "indicator": goal, "value": number, "unit": "count"}
    when = {"series": series, "year": year, "period": str(year), "scale": 1, "value_base": number}
    if number is None:
        when |= {"status": "not_planned", "scale": None}
    return made.indicator(**{"dependency_id": "d" * 16} | VALUE | plain | when | changes)


def write(folder: Path, values: Iterable[Indicator], documents: Sequence[Document] = ()) -> Path:
    """The folder with these rows and the database over them; each document of the values is there."""
    rows = list(values)
    named = {(one.document_id, one.plan_year) for one in rows} - {
        (one.document_id, one.plan_year) for one in documents
    }
    told = [
        samples.document(document_id=name, plan_year=year, institution="Instituto", issuing_unit=None)
        for name, year in sorted(named)
    ]
    _write(folder, "indicators", rows)
    _write(folder, "documents", [*documents, *told])
    (folder / DATABASE).write_bytes(database_bytes(datasets_in(folder)))
    return folder


def _write(folder: Path, dataset: str, rows: Sequence[Any]) -> None:
    schema = arrow_schema(dataset)
    columns = {name: [getattr(row, name) for row in rows] for name in schema.names}
    path = folder / dataset / "2022" / "plan.parquet"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(parquet_bytes(dataset, pa.Table.from_pydict(columns, schema)))


def asked(folder: Path, question: str) -> list[tuple[Any, ...]]:
    """The rows that the database in the folder answers."""
    with duckdb.connect(folder / DATABASE, read_only=True) as connection:
        return connection.execute(question).fetchall()
