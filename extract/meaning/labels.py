"""What a row's label cells say: KPI code, name, second label, footnote marks; and a value with its label."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from extract.meaning.headers import Column
from extract.meaning.roles import ReadRow
from extract.meaning.tolerances import MEANING
from extract.numbers.readings import ReadValue
from extract.page.cells import Cell
from extract.page.lines import without_marks
from schemas.catalogue import datasets
from schemas.phrases import fold, folded_words
from schemas.profile import Profile

AROUND_CODE = " .:°º-–"
SPLIT = ("kpi", "code", "indicator", "detail")
"""The columns of a label that are read for more than their text; groups are read above the row."""
AS_PRINTED = tuple(name for name in datasets()["indicators"].printed_columns if name not in (*SPLIT, "group"))
"""Those that say what the row's cells of that role say."""


@dataclass(frozen=True, slots=True)
class RowLabel:
    """A row's label as published: the code is split off the name, marks are the footnotes' own signs.

    `texts` are the other columns of a published value that say what a cell of the row says, as it stands.
    """

    kpi: str | None
    code: str | None
    indicator: str
    detail: str | None
    texts: Mapping[str, str | None]
    marks: tuple[str, ...]

    @property
    def formula(self) -> str | None:
        return self.texts["formula"]

    @property
    def measure(self) -> str | None:
        return self.texts["measure"]

    @property
    def columns(self) -> dict[str, Any]:
        """The label by the columns of a published value."""
        own = {name: getattr(self, name) for name in SPLIT}
        return {**own, **self.texts}

    @property
    def hint_texts(self) -> tuple[str, ...]:
        """The label's texts from the most to the least particular one."""
        return tuple(text for text in (self.detail, self.indicator) if text)


def with_words(label: RowLabel, words: str | None) -> RowLabel:
    """The label with the words that tell its value from those of other columns behind its own detail."""
    return replace(label, detail=" ".join(filter(None, (label.detail, words)))) if words else label


def row_label(row: ReadRow, profile: Profile) -> RowLabel:
    """The label of a body row, its texts without footnote marks."""
    names, marks = _unmarked(
        [item.text for item in row.cells if item.role == "indicator" and item.text], profile.notes
    )
    details, more = _unmarked(
        [item.text for item in row.cells if item.role == "detail" and item.text], profile.notes
    )
    kpi, name = split_kpi(" ".join(names), profile.kpi_prefixes)
    code = _code(row.text("code"), profile)
    if not name and code and _is_worded(code):
        name, code = code, None
    aside = next((item.text for item in row.cells if item.role == "unknown" and item.text), "")
    if not name and _is_worded(aside):
        name = aside
    name = name or row.named or ""
    return RowLabel(
        kpi or _digits_and_points(row.text("kpi")),
        code,
        name,
        " ".join(details) or None,
        {name: row.text(name) for name in AS_PRINTED},
        (*marks, *more),
    )


def _is_worded(text: str) -> bool:
    return sum(map(str.isalpha, text)) >= MEANING.fewest_letters


def split_kpi(text: str, prefixes: Sequence[str]) -> tuple[str | None, str]:
    """The KPI code in digits and points, and the name behind it; no code where the text does not begin
    with one."""
    folded = fold(text)
    for prefix in prefixes:
        if folded.startswith(prefix):
            rest = text[len(prefix) :].lstrip(AROUND_CODE)
            length = next((place for place, sign in enumerate(rest) if not _in_code(sign)), len(rest))
            code, name = rest[:length].strip("."), rest[length:].lstrip(AROUND_CODE)
            if code and name and not rest[length : length + 1].isalnum():
                return code, name
    return None, text


def _in_code(sign: str) -> bool:
    return sign == "." or ("0" <= sign <= "9")


def _digits_and_points(text: str | None) -> str | None:
    code = "".join(sign for sign in text or "" if _in_code(sign)).strip(".")
    return code or None


def _code(text: str | None, profile: Profile) -> str | None:
    return None if text is None or folded_words(text) in profile.no_code else text


NUMBERED = re.compile(r" ?\(([0-9]{1,2})\)$")


def _unmarked(texts: Sequence[str], notes: Container[str]) -> tuple[list[str], tuple[str, ...]]:
    """The texts without the marks behind them, of numbers in parentheses those of the document's notes, and
    the marks."""
    split = [without_marks(text) for text in texts]
    for place, (text, mark) in enumerate(split):
        numbered = NUMBERED.search(text)
        if mark is None and numbered is not None and numbered[1] in notes:
            split[place] = text[: numbered.start()], numbered[1]
    return [text for text, _ in split], tuple(mark for _, mark in split if mark)


@dataclass(frozen=True, slots=True)
class PrintedValue:
    """A published value before it is normalised; `group` is the heading or total its row stands under."""

    table_id: str
    row: ReadRow
    label: RowLabel
    group: str | None
    column: Column
    cell: Cell
    cell_text: str
    read: ReadValue


def is_bare(value: PrintedValue, of_budget: bool = False) -> bool:
    """Whether nothing says the unit of a number nor what is counted; below a header `of_budget` what the row
    counts is not what is spent on it."""
    measured = value.label.measure and not of_budget
    return value.read.unit_by == "default" and value.read.part is None and not measured
