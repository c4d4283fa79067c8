"""CSV as RFC 4180 has it, that no spreadsheet takes for anything but what it is.

UTF-8, lines that end in CR and LF, quotes where they are needed, empty cells where nothing is said, lists as
JSON. A text that a spreadsheet would take for a formula begins with an apostrophe, and signs that nobody sees
are written as ⟨U+202E⟩, which the other forms don't have.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from schemas.unseen import plain_json, shown

if TYPE_CHECKING:
    import pyarrow as pa

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a text for a formula."""
BOM = b"\xef\xbb\xbf"
"""By which office programs know UTF-8; other readers may take it for a part of the first column's name."""


def csv_bytes(names: Sequence[str], rows: Iterable[Sequence[Any]], *, codes: Collection[str] = ()) -> bytes:
    """A table with a header line; columns of `codes` stay as they are: a lone `=` makes no formula."""
    sink = io.StringIO()
    writer = csv.writer(sink, lineterminator="\r\n")
    writer.writerow(map(safe, names))
    are_codes = [name in codes for name in names]
    for row in rows:
        writer.writerow([_cell(content, is_code) for content, is_code in zip(row, are_codes, strict=True)])
    return sink.getvalue().encode("utf-8")


def columns_csv(
    names: Sequence[str], batches: Iterable[pa.RecordBatch], *, codes: Collection[str] = ()
) -> Iterator[bytes]:
    """As `csv_bytes`, piece by piece, of rows that come column by column: what stands in many rows is looked
    at once."""
    yield csv_bytes(names, ())
    for batch in batches:
        sink = io.StringIO()
        told = [_cells(column, name in codes) for name, column in zip(names, batch.columns, strict=True)]
        csv.writer(sink, lineterminator="\r\n").writerows(zip(*told, strict=True))
        yield sink.getvalue().encode("utf-8")


def _cells(column: pa.Array, is_code: bool) -> list[Any]:
    import pyarrow as pa

    if pa.types.is_list(column.type):
        known: dict[tuple[Any, ...] | None, Any] = {}
        rows = [None if held is None else tuple(held) for held in column.to_pylist()]
        return [known[row] if row in known else known.setdefault(row, _cell(row, is_code)) for row in rows]
    if pa.types.is_floating(column.type):
        return [_cell(number, is_code) for number in column.to_pylist()]
    encoded = column.dictionary_encode()
    told = [_cell(content, is_code) for content in encoded.dictionary.to_pylist()]
    told.append(None)  # the last of all, which is what -1 names
    return [told[place] for place in encoded.indices.fill_null(-1).to_numpy().tolist()]


def safe(text: str) -> str:
    """The text, behind an apostrophe where a spreadsheet would take it for a formula, with what is unseen in
    it written down."""
    if text.isprintable() and not text.lstrip().startswith(FORMULA_STARTS):  # as nearly all are
        return text
    told = shown(text)
    starts = (text, text.lstrip(), told)
    return f"'{told}" if any(start.startswith(FORMULA_STARTS) for start in starts) else told


def _cell(content: Any, is_code: bool) -> Any:
    if content is None or isinstance(content, (int, float)):
        return str(content).lower() if isinstance(content, bool) else content
    if isinstance(content, str):
        return (content if content.isprintable() else shown(content)) if is_code else safe(content)
    if isinstance(content, date):
        return content.isoformat()
    return plain_json(content, default=str)
