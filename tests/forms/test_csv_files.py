"""CSV that every reader takes for what it is, spreadsheets too."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.unseen import shown
from store.forms.csv_files import FORMULA_STARTS, columns_csv, csv_bytes


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=4))
def test_texts_read_back_but_for_the_apostrophe(rows: list[tuple[str, str]]) -> None:
    for written, row in zip(rows, read(csv_bytes(["a", "b"], rows))[1:], strict=True):
        for text, cell in zip(written, row, strict=True):
            assert cell in (shown(text), f"'{shown(text)}")
            assert not cell.startswith(FORMULA_STARTS)


KINDS = {
    "texts": (pa.string(), TEXTS),
    "codes": (pa.string(), TEXTS),
    "whole": (pa.int64(), st.integers(-(2**63), 2**63 - 1)),
    "numbers": (pa.float64(), st.floats(allow_nan=False)),
    "truths": (pa.bool_(), st.booleans()),
    "lists": (pa.list_(pa.string()), st.lists(TEXTS, max_size=2)),
    "days": (pa.date32(), st.dates()),
}


@given(st.lists(st.tuples(*(st.none() | contents for _, contents in KINDS.values())), max_size=5))
def test_columns_and_rows_give_the_same_file(rows: list[tuple[Any, ...]]) -> None:
    schema = pa.schema([(name, kind) for name, (kind, _) in KINDS.items()])
    columns = [[row[place] for row in rows] for place in range(len(KINDS))]
    table = pa.Table.from_arrays(
        [pa.array(c, f.type) for c, f in zip(columns, schema, strict=True)], schema=schema
    )
    expected = csv_bytes(list(KINDS), rows, codes=["codes"])
    pieces = columns_csv(list(KINDS), table.to_batches(max_chunksize=2), codes=["codes"])
    assert b"".join(pieces) == expected


@pytest.mark.parametrize(
    ("content", "cell"),
    [
        ("=1+1", "'=1+1"),
        (" @SUM(A1)", "' @SUM(A1)"),
        ("-5%", "'-5%"),
        (-5.5, "-5.5"),
        (None, ""),
        (True, "true"),
        (["a", "b,c"], '["a", "b,c"]'),
        (date(2022, 3, 1), "2022-03-01"),
        ("x\u202e1\x1b[2J", "x⟨U+202E⟩1⟨U+001B⟩[2J"),
        (["a\u202e"], '["a\\u202e"]'),
        ("\u202e=1+1", "⟨U+202E⟩=1+1"),
        ("Atención «médica»\nde día", "Atención «médica»\nde día"),
    ],
)
def test_a_cell_is_written_as_what_it_is(content: Any, cell: str) -> None:
    assert read(csv_bytes(["a"], [[content], ["x"]]))[1:] == [[cell], ["x"]]


def test_a_code_stays_as_it_is() -> None:
    assert read(csv_bytes(["comparator"], [["="]], codes=["comparator"])) == [["comparator"], ["="]]


def test_lines_end_as_the_standard_says() -> None:
    assert csv_bytes(["a", "b"], [["é", 'say "x"']]) == 'a,b\r\né,"say ""x"""\r\n'.encode()
