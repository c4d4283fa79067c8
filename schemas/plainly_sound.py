"""Whether a table plainly keeps the contract, told by Arrow, column by column.

Nearly every table does. Which rows of another break it, and why, is told by pandera (`frames.py`), whose
answer counts wherever something is not plain: what is told here is never more lenient.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pyarrow as pa
import pyarrow.compute as pc

from schemas.arrow import arrow_schema
from schemas.catalogue import BOX, Dataset, Field, datasets
from schemas.periods import is_day

RELATIVE_TOLERANCE = 1e-9


def is_plainly_sound(dataset: str, table: pa.Table, fixed: Mapping[str, object] | None = None) -> bool:
    """Whether every row keeps the contract for certain; `fixed` names columns that must hold one value in
    every row. Raises KeyError for an unknown dataset."""
    known = datasets()[dataset]
    if not table.schema.equals(arrow_schema(dataset)):
        return False
    return all(_answers(known, table, fixed or {}))


def _answers(dataset: Dataset, table: pa.Table, fixed: Mapping[str, object]) -> Iterator[bool]:
    """What is asked of the table, one after the other, the quickest first."""
    columns = {field.name: table.column(field.name) for field in dataset.fields}
    for field in dataset.fields:
        yield field.nullable or columns[field.name].null_count == 0
    for name, expected in fixed.items():
        yield _holds_alone(columns[name], expected)
    for field in dataset.fields:
        yield from _of_column(field, columns[field.name])
    for names, holds in RULES.values():
        if set(names) <= columns.keys():
            yield holds(*(columns[name] for name in names))
    yield table.select(dataset.key).group_by(dataset.key).aggregate([]).num_rows == table.num_rows


def _holds_alone(column: pa.ChunkedArray, expected: object) -> bool:
    if expected is None:
        return bool(column.null_count == len(column))
    return column.null_count == 0 and _all(pc.equal(column, pa.scalar(expected, column.type)))


def _of_column(field: Field, column: pa.ChunkedArray) -> Iterator[bool]:
    if field.codes:
        held = pc.list_flatten(column) if field.type == "list" else column.drop_null()
        yield _all(pc.is_in(held, value_set=pa.array(field.permitted, pa.string())))
    if field.pattern:
        yield _all(pc.match_substring_regex(column, rf"\A(?:{field.pattern})\z"))
    if field.type == "date":
        yield all(map(is_day, pc.unique(column).drop_null().to_pylist()))
    if field.type == "float":
        yield _all(pc.is_finite(column))
    if field.minimum is not None:
        yield _all(pc.greater_equal(column, field.minimum))
    if field.maximum is not None:
        yield _all(pc.less_equal(column, field.maximum))


def _all(answers: pa.ChunkedArray) -> bool:
    """Whether no answer is no; where nothing is held nothing is answered."""
    return bool(pc.all(answers, min_count=0).as_py())


def _base_is_product(value: pa.ChunkedArray, scale: pa.ChunkedArray, base: pa.ChunkedArray) -> bool:
    expected = pc.multiply(value, scale.cast(pa.float64(), safe=False))
    return _all(
        pc.less_equal(pc.abs(pc.subtract(base, expected)), pc.multiply(pc.abs(expected), RELATIVE_TOLERANCE))
    )


def _base_needs_both(base: pa.ChunkedArray, value: pa.ChunkedArray, scale: pa.ChunkedArray) -> bool:
    return _all(pc.equal(base.is_valid(), pc.and_(value.is_valid(), scale.is_valid())))


def _status_tells_value(status: pa.ChunkedArray, value: pa.ChunkedArray) -> bool:
    return _all(pc.equal(pc.fill_null(pc.equal(status, "value"), False), value.is_valid()))


def _true_where_held(truth: pa.ChunkedArray, held: pa.ChunkedArray) -> bool:
    return _all(pc.equal(pc.fill_null(truth, False), held.is_valid()))


def _true_where_not_held(truth: pa.ChunkedArray, held: pa.ChunkedArray) -> bool:
    return _all(pc.equal(pc.fill_null(truth, False), held.is_null()))


def _certain_is_undoubted(certainty: pa.ChunkedArray, doubts: pa.ChunkedArray) -> bool:
    undoubted = pc.equal(pc.list_value_length(doubts), 0)
    return doubts.null_count == 0 and _all(pc.or_(pc.not_equal(certainty, "certain"), undoubted))


def _begins_with_year(period: pa.ChunkedArray, year: pa.ChunkedArray) -> bool:
    return _all(pc.equal(pc.utf8_slice_codeunits(period, 0, 4), year.cast(pa.string())))


def _rises(low: pa.ChunkedArray, high: pa.ChunkedArray) -> bool:
    return _all(pc.less(low, high))


def _box_is_whole(*columns: pa.ChunkedArray) -> bool:
    *sides, page = (column.is_valid() for column in columns)
    first = sides[0]
    whole = all(_all(pc.equal(first, side)) for side in sides[1:])
    return whole and _all(pc.or_(pc.invert(first), page))


RULES: Mapping[str, tuple[tuple[str, ...], Callable[..., bool]]] = {
    "value_base_is_value_times_scale": (("value", "scale", "value_base"), _base_is_product),
    "value_base_needs_value_and_scale": (("value_base", "value", "scale"), _base_needs_both),
    "status_tells_value": (("status", "value"), _status_tells_value),
    "corrected_keeps_original": (("corrected", "original"), _true_where_held),
    "canonical_repeats_nothing": (("canonical", "repeats"), _true_where_not_held),
    "certain_has_no_doubts": (("certainty", "doubts"), _certain_is_undoubted),
    "period_starts_with_year": (("period", "year"), _begins_with_year),
    "box_has_width": (("x0", "x1"), _rises),
    "box_has_height": (("top", "bottom"), _rises),
    "box_is_whole": ((*BOX, "page"), _box_is_whole),
}
"""The rules of `row_rules.py`, by name, each with the columns it looks at."""
