"""Names of rows that are none, or may be those of others: what is printed beside a row need not name it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.meaning.cells import LabelledRow
from extract.meaning.likely_units import CENTS
from extract.meaning.table_reading import TableReading
from extract.meaning.tolerances import MEANING
from extract.numbers.looks import is_value_like
from extract.page.findings import Finding, finding
from extract.page.geometry import around
from schemas.lexicon import Lexicon
from schemas.phrases import fold
from schemas.profile import Profile


def names_in_doubt(
    rows: Sequence[LabelledRow], table: TableReading, profile: Profile, lexicon: Lexicon
) -> Iterator[Finding]:
    """The reports of the rows with values whose name is none, holds an amount, or is a part of another."""
    named = [row for row in rows if row.cells]
    for row in named:
        name = _names(row)
        if not any(map(str.isalpha, row.label.indicator)) or _is_time(row, profile):
            yield _over_row("value-without-label", row, table, row.cells[0][0].text)
        elif any(map(_is_amount, name.split())) or _is_number(row.label.detail):
            yield _over_row("amount-in-name", row, table, name, whole=True)
        elif any(_is_left_open(label, lexicon) for label in (row.label.indicator, row.label.detail) if label):
            yield _over_row("name-left-open", row, table, name, whole=True)
    yield from _numbered_names(named, table)
    yield from _under_one_name(named, table)


def _under_one_name(named: Sequence[LabelledRow], table: TableReading) -> Iterator[Finding]:
    """One report for each name that several rows bear with nothing published to tell them apart, where a text
    beside each does, or where there are so many of them that some of their names are lost."""
    alike: dict[tuple[object, ...], list[LabelledRow]] = {}
    for row in named:
        label = row.label
        names = (label.kpi, label.code, label.indicator, label.detail, label.measure, row.row.series)
        alike.setdefault((row.row.context.dependency, row.row.group, *names), []).append(row)
    for rows in alike.values():
        aside = {_aside(row) for row in rows}
        told_apart = len(aside) == len(rows) > 1 and all(aside)
        if (told_apart or len(rows) > MEANING.most_of_one_name) and _names(rows[0]):
            yield from _over_rows("rows-under-one-name", rows, table)


def _aside(row: LabelledRow) -> str:
    """What stands beside a row's name in columns that say nothing that is published."""
    return " ".join(fold(item.text) for item in row.row.cells if item.role in ("other", "unknown"))


def _is_time(row: LabelledRow, profile: Profile) -> bool:
    """Whether what would name a row says when it is and nothing else."""
    said = profile.value_words.read(row.label.indicator) if row.label.detail is None else None
    return said is not None and bool(said.period or said.year) and not said.series


def _names(row: LabelledRow) -> str:
    """Both labels of a row."""
    return " ".join(filter(None, (row.label.indicator, row.label.detail)))


def _over_rows(rule: str, rows: Sequence[LabelledRow], table: TableReading) -> Iterator[Finding]:
    """A report for each page over all values of some rows that bear one name."""
    for page in dict.fromkeys(row.row.page for row in rows):
        cells = [item.cell for row in rows for item, _ in row.cells if item.cell.page == page]
        box = around(cell.box for cell in cells).rounded()
        fields = {"text": _names(rows[0]), "count": len(rows)}
        yield finding(rule, page, box, table.table.table_id, **fields)


def _over_row(rule: str, row: LabelledRow, table: TableReading, text: str, whole: bool = False) -> Finding:
    """A report over all values of a row; of the `whole` row over its labels, too."""
    held = row.row.cells if whole else [item for item, _ in row.cells]
    cells = [item.cell for item in held if item.cell.page == row.row.page]
    box = around(cell.box for cell in cells).rounded()
    return finding(rule, row.row.page, box, table.table.table_id, text=text)


def _is_left_open(label: str, lexicon: Lexicon) -> bool:
    """Whether the label's last word is one that nothing ends in; a capital is the name of a kind."""
    last = label.split()[-1] if label.split() else ""
    return last.islower() and fold(last) in lexicon.open_words


def _is_number(detail: str | None) -> bool:
    """Whether what stands behind a row's name is a number and no word."""
    return detail is not None and is_value_like(detail) and not any(map(str.isalpha, detail))


def _numbered_names(named: Sequence[LabelledRow], table: TableReading) -> Iterator[Finding]:
    """The report of each name that ends in a number where most of a table's names do, and not to tell them
    apart: a column of numbers may have been read as a part of them."""
    ends = {place: found[1] for place, row in enumerate(named) if (found := ENDS_IN.search(_names(row)))}
    numbers = [int("".join(filter(str.isdigit, text))) for text in ends.values()]
    rising = all(above < below for above, below in pairwise(numbers))
    if len(ends) < MEANING.fewest_named or 2 * len(ends) <= len(named) or rising:
        return
    for place in ends:
        yield _over_row("amount-in-name", named[place], table, _names(named[place]), whole=True)


ENDS_IN = re.compile(r"[^\W\d]\W* ([0-9]{1,3}(?:[., ][0-9]{3})*)$")
"""A number behind the words of a name."""


def _is_amount(word: str) -> bool:
    """Whether a word is an amount with its cents, as no name of an indicator has."""
    return is_value_like(word) and CENTS.search(word) is not None
