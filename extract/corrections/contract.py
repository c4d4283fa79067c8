"""Corrected values held against the contract's rules between columns; the file's schema holds each column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

import pandas as pd
import pyarrow as pa

from schemas.arrow import arrow_schema
from schemas.catalogue import check_texts, datasets
from schemas.corrections import CORRECTED_DATASET
from schemas.records import Indicator
from schemas.row_rules import row_rules


@dataclass(frozen=True, slots=True)
class BrokenRule:
    """A rule in words, and the columns it looks at."""

    sentence: str
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
                yield row["value_id"], BrokenRule(check_texts()[rule.name].en, rule.columns)
