"""Units of measure that a plan prints and the vocabulary doesn't know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.facts.cell_readings import LabelledRow
from extract.findings import Finding, finding
from extract.numbers.units import hint_from_text
from schemas.lexicon import Lexicon

ABBREVIATION = re.compile(r"[^\W\d_]{1,3}[.]?|\S*[\d²³°/$]\S*")


def unknown_units(rows: Sequence[LabelledRow], lexicon: Lexicon, table_id: str) -> tuple[Finding, ...]:
    """One finding for each measure that is written like a unit and names none; a noun ("Informe") names what
    is counted."""
    return tuple(_findings(rows, lexicon, table_id))


def is_unknown_unit(text: str, lexicon: Lexicon) -> bool:
    """Whether a measure reads like the sign of a unit, and the vocabulary knows none in it."""
    return (
        ABBREVIATION.fullmatch(text.strip()) is not None and hint_from_text(text, lexicon, "measure") is None
    )


def _findings(rows: Sequence[LabelledRow], lexicon: Lexicon, table_id: str) -> Iterator[Finding]:
    seen: set[str] = set()
    for row in rows:
        text = row.label.measure or ""
        if text in seen or not is_unknown_unit(text, lexicon):
            continue
        seen.add(text)
        cell = next(item.cell for item in row.row.cells if item.role == "measure")
        yield finding("unit-unknown", cell.page, cell.box, table_id, text=text, lines=unit_line(text))


def unit_line(text: str) -> str:
    """The profile line that makes the text known as something counted."""
    return f'vocabulary: {{units: {{count: {{names: ["{text}"]}}}}}}'
