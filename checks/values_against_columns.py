"""Cada valor es de la serie, el año, el período y la unidad que dice su columna en el conjunto «columns».
Calla donde la columna no dice nada o cada fila dice lo suyo, donde la propia fila o celda dice otra cosa (un
año de base, una unidad de medida, una columna de series, que es física) o el rubro sobre ella lo que se
cuenta, y en los valores que una persona corrigió."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from checks.outcome import CheckedPlan, CheckResult, Failure, doubt, nothing_to_check
from schemas.lexicon import Lexicon, Role, load_lexicon, words_of
from schemas.records import ColumnRecord, Indicator
from schemas.units import COUNT

ENGLISH = (
    "Each value is of the series, year, period and unit that its column says in the dataset `columns`. "
    "Silent where the column says nothing or each row speaks for itself, where the row or cell itself says "
    "something else (a base year, a unit of measure, a column of series, that it is of goals in kind) or the "
    "heading over it what is counted, and on values that a person corrected."
)
NAMING: frozenset[Role] = frozenset(("sign", "name", "scale", "prefix", "opener"))
ASPECTS = ("series", "year", "period", "unit")
COUNTED = re.compile(r"\([^\W\d][^()]*\)$")
ASIDE = ("other", "unknown")
"""The roles of columns that say something of a row which no column of the dataset has."""
SAID_BY_ROWS = {"series": ("series",), "year": ("base_year",), "period": ("base_year",)}
"""The roles of columns in which a row says an aspect of all its values."""


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each aspect that a column with values says of them."""
    cases = [
        (column, aspect)
        for column in plan.records.columns
        for aspect in ASPECTS
        if column.value_ids and getattr(column, aspect) is not None
    ]
    if not cases:
        return nothing_to_check(
            "Ninguna columna con valores dice de qué son.", "No column with values says what they are of."
        )
    reader = _SaidOfValues(plan)
    return CheckResult(len(cases), tuple(reader.failures(cases)))


@dataclass(frozen=True)
class _SaidOfValues:
    """What the values of a plan say for themselves."""

    plan: CheckedPlan

    @cached_property
    def lexicon(self) -> Lexicon:
        return load_lexicon(self.plan.profile.vocabulary)

    def failures(self, cases: list[tuple[ColumnRecord, str]]) -> Iterator[Failure]:
        values = {value.value_id: value for value in self.plan.records.indicators}
        for column, aspect in cases:
            wrong = [
                value
                for name in column.value_ids
                if (value := values.get(name)) is not None
                and getattr(value, aspect) != getattr(column, aspect)
                and not self._says_itself(value, aspect)
            ]
            if wrong:
                yield _failure(column, aspect, wrong)

    def _says_itself(self, value: Indicator, aspect: str) -> bool:
        """Whether the value's own row or cell may say another thing than its column."""
        if value.corrected or getattr(value, aspect) is None:
            return True
        if aspect == "unit":
            counted = value.unit == COUNT and (value.measure is not None or self._is_counted(value))
            return counted or value.part is not None or _names_unit(value, self.lexicon)
        roles = SAID_BY_ROWS[aspect]
        beside = any(
            column.role in roles for column in self.plan.records.columns if column.table_id == value.table_id
        )
        return beside or (aspect != "series" and str(value.year) in value.cell_text)

    def _is_counted(self, value: Indicator) -> bool:
        """Whether the heading over a value's row ends in what is counted (`Consultas (consultas)` beside
        `Internación (días)`), or a cell of the row says that it is no money (`Fís.` beside `Fin.`)."""
        if COUNTED.search(value.group or ""):
            return True
        return (value.table_id, value.row) in self.rows_in_kind

    @cached_property
    def rows_in_kind(self) -> frozenset[tuple[str, int]]:
        words = self.plan.profile.value_words
        return frozenset(
            (cell.table_id, row)
            for cell in self.plan.records.cells
            if cell.role in ASIDE and words.is_in_kind(cell.text)
            for row in range(cell.row, cell.row + cell.row_span)
        )


def _names_unit(value: Indicator, lexicon: Lexicon) -> bool:
    """Whether a text of the value's row names its unit, or money where it is an amount."""
    texts = (value.cell_text, value.measure, value.detail, value.indicator, value.formula)
    words = [words_of(text) for text in texts if text]
    named = {
        phrase.unit
        for found in words
        for at in range(len(found))
        if (phrase := lexicon.phrase_at(found, at, NAMING)) is not None
    }
    money = value.unit in lexicon.money_units
    amount = any(not lexicon.amounts.isdisjoint(found) for found in words)
    return value.unit in named or (money and (amount or not lexicon.money_units.isdisjoint(named)))


WORDS: Mapping[str, tuple[str, str]] = {
    "series": ("la serie", "the series"),
    "year": ("el año", "the year"),
    "period": ("el período", "the period"),
    "unit": ("la unidad", "the unit"),
}


def _failure(column: ColumnRecord, aspect: str, wrong: list[Indicator]) -> Failure:
    es, en = WORDS[aspect]
    return doubt(
        wrong,
        header=" / ".join(column.header) or "—",
        what_es=es,
        what_en=en,
        said=getattr(column, aspect),
        published=", ".join(dict.fromkeys(f"«{one.raw}»: {getattr(one, aspect)}" for one in wrong[:3])),
        count=len(wrong),
    )
