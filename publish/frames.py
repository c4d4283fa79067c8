"""Records to checked Arrow tables: the one place where rows become columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import pyarrow as pa

from schemas.arrow import arrow_schema
from schemas.catalogue import Dataset, FieldType, datasets
from schemas.frames import validate
from schemas.quarantine import QuarantinedRow, TableFailure, quarantined_row

SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class CheckedTable:
    """The rows of one dataset that keep the contract, in record order, and what was set aside."""

    dataset: str
    table: pa.Table
    quarantined: tuple[QuarantinedRow, ...]
    table_failures: tuple[TableFailure, ...]


def checked_table(dataset: str, rows: Sequence[object], fixed: Mapping[str, object]) -> CheckedTable:
    """Validate rows (dataclasses with the dataset's fields); `fixed` names columns of one value throughout.

    Every row ends up in the table or in `quarantined`, unless the table as a whole is at fault.
    """
    known = datasets()[dataset]
    columns = {name: [getattr(row, name) for row in rows] for name in known.names}
    mistyped = _mistyped(known, columns)
    kept = [index for index in range(len(rows)) if index not in mistyped]
    table = _table(known, columns, kept)
    if not rows:
        return CheckedTable(dataset, table, (), ())
    outcome = validate(dataset, table.to_pandas(types_mapper=pd.ArrowDtype).set_axis(kept, axis=0), fixed)
    rejected = [_rejected(known, columns, index, fields) for index, fields in mistyped.items()]
    return CheckedTable(
        dataset,
        table.filter(pa.array(pd.Index(kept).isin(outcome.frame.index), pa.bool_())),
        tuple(sorted((*rejected, *outcome.quarantined), key=lambda row: row.index)),
        outcome.table_failures,
    )


def _table(dataset: Dataset, columns: Mapping[str, list[Any]], kept: Sequence[int]) -> pa.Table:
    whole = len(kept) == len(next(iter(columns.values())))
    # nulls are let in for now: it is the contract's business to report them, row by row
    schema = arrow_schema(dataset.name)
    arrays = [
        pa.array(values if whole else [values[index] for index in kept], schema.field(name).type)
        for name, values in columns.items()
    ]
    return pa.Table.from_arrays(arrays, schema=schema)


def _rejected(
    dataset: Dataset, columns: Mapping[str, list[Any]], index: int, fields: tuple[str, ...]
) -> QuarantinedRow:
    row = {name: values[index] for name, values in columns.items()}
    return quarantined_row(dataset, index, row, {"type": fields})


def _mistyped(dataset: Dataset, columns: Mapping[str, list[Any]]) -> dict[int, tuple[str, ...]]:
    """By row, the columns whose value is not of the catalogue's type.

    Arrow alone would not do: it makes 1.5 the integer 1, True the number 1.0 and "ab" the list ["a", "b"].
    """
    found: dict[int, tuple[str, ...]] = {}
    for field in dataset.fields:
        fits = FITS[field.type]
        for index, value in enumerate(columns[field.name]):
            if value is not None and not fits(value):
                found[index] = (*found.get(index, ()), field.name)
    return found


def _is_text(value: object) -> bool:
    return isinstance(value, str) and (value.isascii() or not SURROGATE.search(value))


def _is_whole(value: object) -> bool:
    return type(value) is int and -(2**63) <= value < 2**63


def _is_number(value: object) -> bool:
    return isinstance(value, float) or (type(value) is int and abs(value) <= 2**53)


def _is_truth(value: object) -> bool:
    return isinstance(value, bool)


def _is_text_list(value: object) -> bool:
    return isinstance(value, (tuple, list)) and all(map(_is_text, value))


FITS: Mapping[FieldType, Callable[[object], bool]] = {
    "string": _is_text,
    "int": _is_whole,
    "float": _is_number,
    "bool": _is_truth,
    "list": _is_text_list,
}
