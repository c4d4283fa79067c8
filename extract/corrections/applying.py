"""Corrections applied to a document's records: all of them, or none and an error that names every line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

import pandas as pd
import pyarrow as pa

from extract.corrections.complaints import unsettled
from extract.corrections.entries import Content, Entry, read_entries
from extract.corrections.matching import PublishedValues, content_text, same_content
from extract.corrections.rereading import Rereader, value_base
from extract.corrections.reviewing import review_record
from extract.source import CorrectionsFile
from schemas.arrow import arrow_schema
from schemas.catalogue import BOX, CELL, check_texts, datasets
from schemas.corrections import CORRECTED_DATASET, SIGNATURE
from schemas.lexicon import Lexicon
from schemas.records import CorrectionRecord, Document, DocumentRecords, Indicator
from schemas.row_rules import row_rules
from schemas.texts import Text
from schemas.yaml_lines import Trouble, Unfit

DERIVED = "value_base"
SETTLES_READING = ("value", "status")


@dataclass(frozen=True, slots=True)
class BrokenRule:
    """A rule in words, and the columns it looks at."""

    sentence: Text
    columns: tuple[str, ...]


def broken_rules(values: Iterable[Indicator]) -> Iterator[tuple[str, BrokenRule]]:
    """Each value_id with a rule that the value breaks."""
    rows = [asdict(value) for value in values]
    if not rows:
        return
    table = pa.Table.from_pylist(rows, schema=arrow_schema(CORRECTED_DATASET))
    frame = table.to_pandas(types_mapper=pd.ArrowDtype)
    for rule in row_rules(datasets()[CORRECTED_DATASET]):
        for row, holds in zip(rows, rule.holds(frame), strict=True):
            if not holds:
                yield row["value_id"], BrokenRule(check_texts()[rule.name], rule.columns)


Chosen = dict[str, list[Entry]]
"""By value_id, the entries about that value, in the order of the file."""


def apply_corrections(records: DocumentRecords, file: CorrectionsFile, lexicon: Lexicon) -> DocumentRecords:
    """The records with every correction in the file applied, and the corrections and reviews as records of
    their own; whether a review holds is told by `reviewing`, once the findings are known.

    What entries expect is held against the records as read, never against what another entry makes of them.
    Raises CorrectionsUnsettled where a single entry can't be applied.
    """
    decisions = read_entries(file)
    values = PublishedValues(records.indicators)
    chosen, troubles = _choose(decisions.corrections, values)
    rereader = Rereader(records.indicators, lexicon)
    corrected: dict[str, Indicator] = {}
    for value_id, about in chosen.items():
        try:
            corrected[value_id] = _corrected(values.by_id[value_id], about, rereader)
        except Unfit as unfit:
            troubles.append(unfit.trouble)
    troubles.extend(_against_contract(corrected, chosen))
    if troubles:
        raise unsettled(file.name, troubles)
    return replace(
        records,
        indicators=tuple(corrected.get(value.value_id, value) for value in records.indicators),
        corrections=tuple(_records(records.document, values, chosen)),
        reviews=tuple(review_record(records.document, review) for review in decisions.reviews),
    )


def _choose(entries: Sequence[Entry], values: PublishedValues) -> tuple[Chosen, list[Trouble]]:
    """The entries by the value they are about; and those that are about none, or say again what one before
    them said."""
    chosen: Chosen = {}
    troubles: list[Trouble] = []
    for entry in entries:
        try:
            about = chosen.setdefault(values.matched(entry).value_id, [])
            _refuse_second(entry, about)
            about.append(entry)
        except Unfit as unfit:
            troubles.append(unfit.trouble)
    return chosen, troubles


def _refuse_second(entry: Entry, others: Sequence[Entry]) -> None:
    for other in others:
        if other.field == entry.field:
            raise Unfit(
                entry.line,
                Text(
                    f"la línea {other.line} corrige `{entry.field}` del mismo valor; borre una de las dos.",
                    f"line {other.line} corrects `{entry.field}` of the same value; delete one of the two.",
                ),
            )


def _corrected(value: Indicator, entries: Sequence[Entry], rereader: Rereader) -> Indicator:
    """The value with its entries applied; what it said before goes to `original`."""
    changes = _changes(value, entries, rereader)
    original = {name: getattr(value, name) for name, new in changes.items() if new != getattr(value, name)}
    told = json.dumps(original, ensure_ascii=False, sort_keys=True)
    fields: dict[str, Any] = {**changes, "corrected": True, "original": told}
    return replace(value, **fields)


def _changes(value: Indicator, entries: Sequence[Entry], rereader: Rereader) -> dict[str, Content]:
    """New contents by column. A new printed text is read anew, unless `value` or `status` settle what it
    says; the base value follows from value and scale."""
    said = {entry.field: entry.new for entry in entries}
    settled = any(field in said for field in SETTLES_READING)
    _refuse_idle(entries)
    read: dict[str, Content] = {}
    for entry in entries:
        if entry.field == "raw" and not settled:
            read = rereader.reading(value, str(entry.new), said, entry.line)
    changes = {**read, **said}
    if {"value", "scale"} & changes.keys():
        changes[DERIVED] = value_base(changes.get("value", value.value), changes.get("scale", value.scale))
    return changes


def _refuse_idle(entries: Sequence[Entry]) -> None:
    """An entry that changes nothing is of use only to settle what a corrected text says."""
    confirms = SETTLES_READING if any(entry.field == "raw" for entry in entries) else ()
    for entry in entries:
        if same_content(entry.expected, entry.new) and entry.field not in confirms:
            raise Unfit(
                entry.line,
                Text(
                    "`expected` y `new` dicen lo mismo: no cambia nada; borre la entrada.",
                    "`expected` and `new` say the same: it changes nothing; delete the entry.",
                ),
            )


def _against_contract(corrected: Mapping[str, Indicator], chosen: Chosen) -> Iterator[Trouble]:
    for value_id, broken in broken_rules(corrected.values()):
        columns = ", ".join(f"`{column}`" for column in broken.columns)
        rule = broken.sentence
        told = Text(
            f"después de ella {rule.es}: corrija también lo que falte entre {columns}.",
            f"after it {rule.en}: correct what is missing among {columns} too.",
        )
        yield Trouble(chosen[value_id][0].line, told)


def _records(document: Document, values: PublishedValues, chosen: Chosen) -> Iterator[CorrectionRecord]:
    told = [(entry, values.by_id[value_id]) for value_id, entries in chosen.items() for entry in entries]
    for entry, value in sorted(told, key=lambda pair: pair[0].line):
        yield _record(document, entry, value)


def _record(document: Document, entry: Entry, value: Indicator) -> CorrectionRecord:
    return CorrectionRecord(
        document_id=document.document_id,
        plan_year=document.plan_year,
        value_id=value.value_id,
        field=entry.field,
        expected=content_text(getattr(value, entry.field)),
        new=content_text(entry.new),
        line=entry.line,
        source_sha256=value.source_sha256,
        **{name: getattr(entry, name) for name in SIGNATURE},
        **{name: getattr(value, name) for name in (*CELL, *BOX)},
    )
