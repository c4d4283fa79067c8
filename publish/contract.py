"""Records to Arrow tables that keep the contract; what breaks it becomes findings."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from schemas.arrow import arrow_schema
from schemas.catalogue import Dataset, FieldType, check_texts, datasets
from schemas.plainly_sound import is_plainly_sound
from schemas.quarantine import FailedCheck, PrintedPlace, QuarantinedRow, TableFailure, quarantined_row
from schemas.records import Document, FindingRecord
from schemas.rules import finding_rules

SURROGATE = re.compile("[\ud800-\udfff]")
"""Half a character, as a broken font's table gives it: UTF-8, and so Arrow, has no place for it."""

NOWHERE = PrintedPlace(None, None, None, None, None, None)


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
    if not rows or (not mistyped and is_plainly_sound(dataset, table, fixed)):
        return CheckedTable(dataset, table, (), ())
    import pandas as pd  # slow to load, as pandera is, and hardly any table needs them

    from schemas.frames import validate

    # Arrow's types in pandas: its own makes floats of whole numbers and truths where some are missing.
    # The rows keep their places among the records, by which those set aside are told.
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
    # beyond 2**53 a float has no place for every whole number: the value published would be another
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
    "date": _is_text,
}


def contract_findings(document: Document, checked: Iterable[CheckedTable]) -> tuple[FindingRecord, ...]:
    """One finding for each quarantined row and each fault of a table, valid whatever stood in the row."""
    return tuple(found for table in checked for found in _of_table(document, table))


def _of_table(document: Document, checked: CheckedTable) -> Iterator[FindingRecord]:
    for fault in checked.table_failures:
        yield _about_table(document, fault)
    for row in checked.quarantined:
        yield _about_row(document, row)


def _about_row(document: Document, row: QuarantinedRow) -> FindingRecord:
    fields = {
        "dataset": row.dataset,
        "key": row.key,
        "place": _place(row.evidence, "es"),
        "place_en": _place(row.evidence, "en"),
        "reasons": "; ".join(_reason(failure, "es") for failure in row.failures),
        "reasons_en": "; ".join(_reason(failure, "en") for failure in row.failures),
    }
    return _record(document, "contract-row", fields, row.evidence, f"{row.dataset} {row.index}")


def _about_table(document: Document, fault: TableFailure) -> FindingRecord:
    why = check_texts()[fault.check]
    fields = {"dataset": fault.dataset, "column": fault.column, "reasons": why.es, "reasons_en": why.en}
    return _record(
        document, "contract-table", fields, NOWHERE, f"{fault.dataset} {fault.column} {fault.check}"
    )


def _record(
    document: Document, rule_name: str, fields: dict[str, str], place: PrintedPlace, what: str
) -> FindingRecord:
    rule = finding_rules()[rule_name]
    message, message_en = rule.messages(fields)
    # the row at fault may hold half a character; the finding on it has to be written all the same
    identity = f"{document.document_id} {rule.name} {what}"
    return FindingRecord(
        finding_id=hashlib.sha256(identity.encode("utf-8", "backslashreplace")).hexdigest()[:16],
        document_id=document.document_id,
        plan_year=document.plan_year,
        rule=rule.name,
        severity=rule.severity,
        about=rule.about,
        message=message,
        message_en=message_en,
        page=place.page,
        x0=place.x0,
        top=place.top,
        x1=place.x1,
        bottom=place.bottom,
        table_id=place.table_id,
        value_ids=(),
        settled=False,
    )


def _place(evidence: PrintedPlace, language: str) -> str:
    page, table = ("página", "tabla") if language == "es" else ("page", "table")
    at_page = f"{page} {evidence.page}" if evidence.page else f"{page} ?"
    return f"{at_page}, {table} {evidence.table_id}" if evidence.table_id else at_page


def _reason(failure: FailedCheck, language: str) -> str:
    sentence = getattr(check_texts()[failure.check], language)
    return f"{sentence} ({', '.join(failure.columns)} = «{failure.value}»)"
