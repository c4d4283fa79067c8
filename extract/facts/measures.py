"""Units of measure that a plan prints and the vocabulary doesn't know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.facts.cell_readings import LabelledRow
from extract.findings import Finding, finding
from extract.numbers.units import measure_hint
from schemas.lexicon import Lexicon, words_of

ABBREVIATION = re.compile(r"[^\W\d_]{1,3}[.]?|\S*[\d²³°/$]\S*")


def unknown_units(rows: Sequence[LabelledRow], lexicon: Lexicon, table_id: str) -> tuple[Finding, ...]:
    """One finding for each measure that is written like a unit and names none; a noun ("Informe") names what
    is counted."""
    return tuple(_findings(rows, lexicon, table_id))


def is_unknown_unit(text: str, lexicon: Lexicon) -> bool:
    """Whether a measure reads like the sign of a unit or names money of an unknown country, and the
    vocabulary knows none in it."""
    money = is_home_money(text, lexicon)
    signed = ABBREVIATION.fullmatch(text.strip()) is not None
    hint = measure_hint(text, lexicon) if money or signed else None
    return (money or signed) and (hint is None or hint.unit is None)


def is_home_money(text: str, lexicon: Lexicon) -> bool:
    """Whether the text names money by a word that stands for another currency in each country."""
    return not lexicon.home_words.isdisjoint(words_of(text))


def _findings(rows: Sequence[LabelledRow], lexicon: Lexicon, table_id: str) -> Iterator[Finding]:
    seen: set[str] = set()
    for row in rows:
        text = row.label.measure or ""
        if text in seen or not is_unknown_unit(text, lexicon):
            continue
        seen.add(text)
        cell = next(item.cell for item in row.row.cells if item.role == "measure")
        yield finding(
            "unit-unknown", cell.page, cell.box, table_id, text=text, lines=unit_line(text, lexicon)
        )


def unit_line(text: str, lexicon: Lexicon) -> str:
    """The profile line that makes the text known: the money of a country, else something counted."""
    if is_home_money(text, lexicon):
        return "vocabulary: {home_currency: mxn}"
    return f'vocabulary: {{units: {{count: {{names: ["{text}"]}}}}}}'
