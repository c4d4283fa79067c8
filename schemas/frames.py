"""pandera schemas generated from the catalogue, and validation that sets failing rows aside, dropping none.

A frame holds Arrow-backed columns (`pandas.ArrowDtype`): nullable integers stay integers, lists stay lists.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import pandas as pd

from schemas.arrow import arrow_schema
from schemas.catalogue import Dataset, Field, check_texts, datasets
from schemas.periods import is_day
from schemas.quarantine import QuarantinedRow, TableFailure, quarantined_row
from schemas.row_rules import RowRule, row_rules
from schemas.without import without_module

with without_module("hypothesis"):  # pandera would load it, where it is installed, to make up rows for tests
    import pandera.backends.pandas.builtin_checks  # noqa: F401  (else with the first schema)
    import pandera.pandas as pa_frames
    from pandera.errors import SchemaErrors

ColumnTest = Callable[["pd.Series[Any]"], "pd.Series[bool]"]
FailedRows = dict[int, dict[str, tuple[str, ...]]]  # row index -> check -> the columns it looked at
PANDERA_NAMES = {"not_nullable": "required", "multiple_fields_uniqueness": "unique_key"}


@dataclass(frozen=True, slots=True)
class Validated:
    """The rows that keep the contract (by their old index), those that don't, and faults of the whole table.

    Where the table as a whole is at fault no row passes: `frame` is empty and `quarantined` too.
    """

    frame: pd.DataFrame
    quarantined: tuple[QuarantinedRow, ...]
    table_failures: tuple[TableFailure, ...]

    @property
    def sound(self) -> bool:
        return not self.quarantined and not self.table_failures


def validate(dataset: str, frame: pd.DataFrame, fixed: Mapping[str, object] | None = None) -> Validated:
    """Check a frame against the contract; `fixed` names columns that must hold one value in every row.

    The frame's index must be unique. Raises KeyError for an unknown dataset.
    """
    known = datasets()[dataset]
    failed: FailedRows = {}
    sound = frame
    while True:  # what is left is checked again, so that every row passed on has passed as a whole
        newly_failed, table_failures = _failures(known, sound)
        if table_failures:
            return Validated(frame.iloc[:0], (), table_failures)
        if sound is frame:
            _add_strays(frame, fixed or {}, newly_failed)
        if not newly_failed:
            break
        failed |= newly_failed
        sound = sound.drop(index=list(newly_failed))
    rejected = (quarantined_row(known, i, _values(frame, i), failed[i]) for i in sorted(failed))
    return Validated(sound, tuple(rejected), ())


def _values(frame: pd.DataFrame, index: int) -> dict[str, object]:
    return {str(name): value for name, value in frame.loc[index].items()}


@cache
def frame_schema(dataset: str) -> pa_frames.DataFrameSchema:
    """The pandera schema of a dataset. Raises KeyError for an unknown name."""
    known = datasets()[dataset]
    return pa_frames.DataFrameSchema(
        {field.name: _column(known, field) for field in known.fields},
        checks=[_row_check(rule) for rule in row_rules(known)],
        unique=list(known.key),
        report_duplicates="all",
        strict=True,
        ordered=True,
        name=dataset,
    )


def _column(dataset: Dataset, field: Field) -> pa_frames.Column:
    arrow_type = arrow_schema(dataset.name).field(field.name).type
    checks = [pa_frames.Check(test, name=name, error=name) for name, test in _column_tests(field).items()]
    return pa_frames.Column(pd.ArrowDtype(arrow_type), checks=checks, nullable=field.nullable)


def _column_tests(field: Field) -> dict[str, ColumnTest]:
    tests: dict[str, ColumnTest] = {}
    if field.codes:
        tests["code"] = lambda column: _has_codes(column, field)
    if field.pattern:
        tests["pattern"] = lambda column: column.str.fullmatch(field.pattern or "")
    if field.type == "date":
        tests["date"] = lambda column: column.map(is_day, na_action="ignore").fillna(True).astype(bool)
    if field.minimum is not None or field.maximum is not None:
        low, high = field.minimum, field.maximum
        tests["bounds"] = lambda column: column.between(
            -math.inf if low is None else low, math.inf if high is None else high
        )
    if field.type == "float":
        tests["finite"] = lambda column: column.abs() < math.inf
    return tests


def _has_codes(column: pd.Series[Any], field: Field) -> pd.Series[bool]:
    """Whether each row holds a code of the field's list, or none but such codes where it holds a list."""
    if field.type != "list":
        return column.isin(field.permitted)
    permitted = frozenset(field.permitted)
    return pd.Series([permitted.issuperset(codes) for codes in column], index=column.index)


def _row_check(rule: RowRule) -> pa_frames.Check:
    return pa_frames.Check(rule.holds, name=rule.name, error=rule.name, ignore_na=False)


def _failures(dataset: Dataset, frame: pd.DataFrame) -> tuple[FailedRows, tuple[TableFailure, ...]]:
    """By row index, the failed checks and their columns; and the faults of the whole table."""
    try:
        frame_schema(dataset.name).validate(frame, lazy=True)
    except SchemaErrors as errors:
        return _sorted_out(dataset, errors.failure_cases)
    return {}, ()


def _sorted_out(dataset: Dataset, cases: pd.DataFrame) -> tuple[FailedRows, tuple[TableFailure, ...]]:
    rule_columns = {rule.name: rule.columns for rule in row_rules(dataset)}
    rows: FailedRows = {}
    tables: dict[TableFailure, None] = {}
    for case in cases.to_dict("records"):
        check, column = _check_name(str(case["check"])), str(case["column"])
        if pd.isna(case["index"]) or check in ("type", "columns", "check_failed"):
            at = str(case["failure_case"]) if check == "columns" else column
            tables[TableFailure(dataset.name, check, at)] = None
            continue
        columns = rule_columns.get(check) or (dataset.key if check == "unique_key" else (column,))
        rows.setdefault(int(case["index"]), {}).setdefault(check, columns)
    return rows, tuple(tables)


def _check_name(check: str) -> str:
    """The contract's name for what pandera reports."""
    if check.startswith("dtype("):
        return "type"
    if check.startswith("column_"):
        return "columns"
    name = PANDERA_NAMES.get(check, check)
    return name if name in check_texts() else "check_failed"


def _add_strays(frame: pd.DataFrame, fixed: Mapping[str, object], failed: FailedRows) -> None:
    for column, expected in fixed.items():
        held = frame[column]
        strays = held.notna() if expected is None else ~(held == expected).fillna(False).astype(bool)
        for index in frame.index[strays.to_numpy(bool)]:
            failed.setdefault(int(index), {}).setdefault("same_document", (column,))
