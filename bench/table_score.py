"""Tables found against true ones: adjacency relations (Göbel et al. 2013), numeric cells, false tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from bench.table_truth import GridText, Pages, Table

OF_A_TABLE = 1 / 3
Relation = tuple[str, str, str]
T = TypeVar("T")


@dataclass(slots=True)
class Share:
    """How many of the true were found, and how many of the found are true."""

    matched: int = 0
    true: int = 0
    found: int = 0

    def count(self, true: Counter[T], found: Counter[T]) -> None:
        self.matched += (true & found).total()
        self.true += true.total()
        self.found += found.total()

    @property
    def recall(self) -> float:
        return self.matched / self.true if self.true else 1.0

    @property
    def precision(self) -> float:
        return self.matched / self.found if self.found else 1.0

    @property
    def f1(self) -> float:
        together = self.recall + self.precision
        return 2 * self.recall * self.precision / together if together else 0.0

    def __add__(self, other: Share) -> Share:
        return Share(self.matched + other.matched, self.true + other.true, self.found + other.found)


@dataclass(slots=True)
class Score:
    """What is counted over one document or many."""

    relations: Share = field(default_factory=Share)
    numbers: Share = field(default_factory=Share)
    tables: int = 0
    missed: int = 0
    found: int = 0
    false: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.relations + other.relations,
            self.numbers + other.numbers,
            self.tables + other.tables,
            self.missed + other.missed,
            self.found + other.found,
            self.false + other.false,
        )


def score(true: Pages, found: Pages) -> Score:
    """One document's score: what it holds is compared page by page, whatever the order of the tables."""
    total = Score()
    for page in sorted({*true, *found}):
        here, read = true.get(page, ()), found.get(page, ())
        total.relations.count(_relations(here), _relations(read))
        total.numbers.count(_numbers(here), _numbers(read))
        total.tables += len(here)
        total.found += len(read)
        total.missed += sum(_is_strange(table, read) for table in here)
        total.false += sum(_is_strange(table, here) for table in read)
    return total


def _relations(tables: Iterable[Table]) -> Counter[Relation]:
    return Counter(relation for table in tables for relation in relations(table))


def relations(table: Table) -> Iterator[Relation]:
    """Each filled cell with its next filled neighbours to the right and below; blank cells are skipped."""
    for cell in table:
        beside = (other for other in table if other.column > cell.last_column and _level(cell, other))
        below = (other for other in table if other.row > cell.last_row and _stacked(cell, other))
        yield from ((cell.text, other.text, "right") for other in _first(cell, beside, by_row=True))
        yield from ((cell.text, other.text, "below") for other in _first(cell, below, by_row=False))


def _first(cell: GridText, others: Iterable[GridText], by_row: bool) -> list[GridText]:
    """The nearest of the cells in each row, or each column, that the cell covers."""
    near = sorted(others, key=lambda other: other.column if by_row else other.row)
    lines = range(cell.row, cell.last_row + 1) if by_row else range(cell.column, cell.last_column + 1)
    firsts = (next((other for other in near if _covers(other, line, by_row)), None) for line in lines)
    return list(dict.fromkeys(other for other in firsts if other is not None))


def _covers(cell: GridText, line: int, row: bool) -> bool:
    return cell.row <= line <= cell.last_row if row else cell.column <= line <= cell.last_column


def _level(cell: GridText, other: GridText) -> bool:
    return cell.row <= other.last_row and other.row <= cell.last_row


def _stacked(cell: GridText, other: GridText) -> bool:
    return cell.column <= other.last_column and other.column <= cell.last_column


def _numbers(tables: Iterable[Table]) -> Counter[str]:
    return Counter(cell.text for table in tables for cell in table if cell.numeric)


def _is_strange(table: Table, others: Sequence[Table]) -> bool:
    """Whether less than a third of the table's filled cells are those of any of the others together."""
    own = Counter(cell.text for cell in table)
    known = Counter(cell.text for other in others for cell in other)
    return sum(min(count, known[text]) for text, count in own.items()) < OF_A_TABLE * max(1, own.total())
