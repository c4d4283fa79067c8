"""Columns that hold something else than their headers seem to say: codes, dates, steps of a scale, measures,
words for goals in kind and in money."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.flow.rows import TableRow
from extract.meaning.header_cells import OF_TEXTS
from extract.meaning.headers import Column, with_role
from extract.meaning.tolerances import MEANING
from extract.meaning.under_headers import DATE, are_steps, cells_under, mostly_values
from extract.numbers.looks import is_value_like
from extract.page.cells import Cell
from extract.page.lines import one_line
from schemas.profile import Profile


def is_over_numbers(column: Column, profile: Profile, body: Sequence[TableRow]) -> bool:
    """Whether a column of words by its header, which no entry knows as a whole, holds numbers."""
    labels = column.role in OF_TEXTS and not is_known_header(column, profile)
    return labels and mostly_values(filled_cells(column, body))


def filled_cells(column: Column, body: Sequence[TableRow]) -> list[Cell]:
    """The filled cells of the body that stand under the column's header cell."""
    return cells_under(column.cell, body) if column.cell else []


def without_codes(columns: Sequence[Column], body: Sequence[TableRow]) -> list[Column]:
    """The columns, those of numbers before any column of words as what they are: below half-read headers
    (`N.° meta`, `Obj. Gasto`) unknown ones, and numbers that count or are codes (`Prog.` over 10.1, 10.2)
    codes, which stand before what they are of."""
    filled = [filled_cells(column, body) for column in columns]
    worded = (place for place, cells in enumerate(filled) if cells and not mostly_values(cells))
    first = next(worded, 0)
    return [
        before_words(column, cells) if column.role == "value" and place < first else column
        for place, (column, cells) in enumerate(zip(columns, filled, strict=True))
    ]


def without_dates_or_steps(column: Column, body: Sequence[TableRow]) -> Column:
    """The column; one of values whose cells are dates says when something ends, whatever its header says:
    `Fin previsto` over 31/05/2024; one whose cells are the steps of a scale is none of values."""
    texts = [cell.text.strip() for cell in filled_cells(column, body) if any(map(str.isdigit, cell.text))]
    dated = column.role == "value" and texts and all(map(DATE.fullmatch, texts))
    if column.role == "value" and are_steps(texts):
        return with_role(column, "other", "evidence")
    return with_role(column, "end", "evidence") if dated else column


def without_kinds(column: Column, profile: Profile, body: Sequence[TableRow]) -> Column:
    """The column; one of values whose cells say of each row whether it is of goals in kind or of money says
    what its row is: `Física` and `Financiera` below `Meta`; one of anything else where the two come by turns:
    below `Tipo`, which may be the indicator's."""
    texts = [one_line(cell.text) for cell in filled_cells(column, body)]
    by_turns = column.role in ("other", "unknown") and len(set(texts[::2])) == len(set(texts[1::2])) == 1
    if column.role != "value" and not by_turns:
        return column
    if len(set(texts)) < 2 or any(map(is_value_like, texts)):
        return column
    return with_role(column, "other", "evidence") if profile.value_words.tell_kinds(texts) else column


def before_words(column: Column, cells: Sequence[Cell]) -> Column:
    if _are_codes([cell.text.strip() for cell in cells]):
        return with_role(column, "code", "evidence")
    if not column.guessed:
        return column
    return replace(column, role="unknown", guessed=False, text=column.levels[-1])


def _are_codes(texts: Sequence[str]) -> bool:
    """Whether numbers are codes or counters: each has digits and stops alone, but for a total's name at the
    table's edge, and they rise from row to row, in many rows without falling, or begin with a zero."""
    coded = [text for text in texts if CODED.fullmatch(text)]
    if len(coded) < max(MEANING.fewest_numbers, len(texts) - 1):
        return False
    places = [tuple(map(int, CODE_PART.findall(text))) for text in coded]
    rising = all(above < below for above, below in pairwise(places))
    kept = len(places) >= MEANING.fewest_codes and all(above <= below for above, below in pairwise(places))
    return rising or kept or any(text.startswith("0") and text[1:2].isdigit() for text in coded)


def as_code(column: Column, body: Sequence[TableRow]) -> Column:
    """The column; one of measures in which no letter stands holds the codes of what its header calls
    measures: `Medida` over 1.1, 1.2. So does one of Roman numbers that rise, below an unknown header, but for
    a total's name at the table's edge: `Cap.` over I, II, IV."""
    texts = [cell.text.strip() for cell in filled_cells(column, body)]
    coded = column.role == "measure" and bool(texts) and all(map(CODED.fullmatch, texts))
    if column.role == "unknown":
        places = [ROMAN.index(text) for text in texts if text in ROMAN]
        rising = all(above < below for above, below in pairwise(places))
        coded = rising and len(places) >= max(MEANING.fewest_numbers, len(texts) - 1)
    return with_role(column, "code", "evidence") if coded else column


ROMAN = (
    *("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"),
    *("XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"),
)


def as_measure(column: Column, body: Sequence[TableRow], profile: Profile) -> Column:
    """The column; one of a few words in each cell below an unknown header is of measures where at least two
    of them are units and nothing else: `Magnitud` over `Porcentaje`, `Personas`, `Horas`."""
    if column.role != "unknown":
        return column
    texts = [one_line(cell.text) for cell in filled_cells(column, body)]
    units = sum(map(profile.value_words.names_unit, texts))
    short = all(len(text) <= MEANING.longest_aside and not any(map(str.isdigit, text)) for text in texts)
    told = units >= MEANING.fewest_named and units >= MEANING.units_of_measures * len(texts)
    return with_role(column, "measure", "evidence") if short and told else column


CODED = re.compile(r"[0-9]{1,9}(?:[.-][0-9]{1,9})*[.)]?")


CODE_PART = re.compile(r"[0-9]+")


def is_known_header(column: Column, profile: Profile) -> bool:
    """Whether an entry of the profile names the column's header as a whole."""
    return profile.header(column.text) is not None or profile.header(" ".join(column.levels)) is not None
