"""Scores the rows of `indicators` against every value that was published.

A gold value is *found* when a row of its year and series has the same figure printed and a label at least
`FOUND` percent alike; one row serves one gold value. A found value is *exact* when status, comparator, unit,
base value, period and the label (`EXACT` percent) agree too, and *perfect* when what stands around it agrees
as well. A gold field that reads `?` is open: anything agrees with it.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz

from tests.accuracy.text import figure, letters, number, same_number

Row = Mapping[str, object]

FOUND, EXACT = 85, 98
OPEN = "?"
LABEL = ("group", "indicator", "detail")
OF_THE_VALUE = ("status", "comparator", "unit", "value_base", "period")
AROUND_IT = (
    "dependency", "section", "kind", "kpi", "group", "indicator", "detail", "formula", "standard", "measure",
    "line", "code",
)  # fmt: skip
PREFERENCE = {"dependency": 1, "section": 1, "kind": 1, "detail": 1, "value_base": 4, "part": 2, "period": 4}
KINDS = {"resultado": "result", "producto": "product", "operativa": "operational", "inversion": "investment"}
COMPARATORS = {"≥": ">=", "≤": "<=", "==": "=", "": "="}
NUMBERS = ("value_base", "scale")


@dataclass(frozen=True)
class Miss:
    """A gold value that is not perfect: its best row, if any, and the fields that differ."""

    want: Row
    got: Row | None
    wrong: tuple[str, ...]

    def __str__(self) -> str:
        names = ("table_id", "dependency", *LABEL, "year", "series", "raw")
        where = " | ".join(str(self.want.get(name) or "") for name in names)
        if self.got is None:
            return f"not found: {where}"
        fields = (f"{name}: {self.got.get(name)!r} for {self.want.get(name)!r}" for name in self.wrong)
        return f"differs: {where}\n    " + "; ".join(fields)


@dataclass(frozen=True)
class Score:
    """Shares from 0 to 1: found, exact and perfect of the gold, and of the rows those that are exact."""

    gold: int
    rows: int
    found: int
    exact: int
    perfect: int
    misses: tuple[Miss, ...]
    surplus: tuple[Row, ...]

    @property
    def recall(self) -> float:
        return self.found / self.gold

    @property
    def precision(self) -> float:
        return self.exact / self.rows if self.rows else 0.0

    @property
    def exact_share(self) -> float:
        return self.exact / self.gold

    @property
    def perfect_share(self) -> float:
        return self.perfect / self.gold

    def __str__(self) -> str:
        return (
            f"gold {self.gold}, rows {self.rows}: recall {self.recall:.4f}, precision {self.precision:.4f}, "
            f"exact {self.exact_share:.4f}, perfect {self.perfect_share:.4f}"
        )

    def report(self, most: int = 30) -> str:
        """The score and what keeps it from being whole, the worst first."""
        missed = sorted(self.misses, key=lambda miss: miss.got is not None)
        extra = (
            f"no such value: {row.get('table_id')} p. {row.get('page')} {row.get('indicator')} "
            f"{row.get('year')} {row.get('series')} {row.get('raw')!r}"
            for row in self.surplus
        )
        return "\n".join([str(self), *map(str, missed[:most]), *list(extra)[:most]])


def read_gold(path: Path) -> list[Row]:
    """The gold file's rows, named and typed as in the dataset."""
    with path.open(encoding="utf-8", newline="") as handle:
        return [_gold_row(row) for row in csv.DictReader(handle)]


def _gold_row(row: dict[str, str]) -> Row:
    comparator = row.pop("cmp")
    named: dict[str, object] = {name: text or None for name, text in row.items()}
    return named | {
        "kind": KINDS.get(row["kind"], row["kind"]),
        "comparator": COMPARATORS.get(comparator, comparator),
        "year": int(row["year"]),
        "period": row.get("period") or OPEN,
        **{name: OPEN if row[name] == OPEN else number(row[name]) for name in NUMBERS},
    }


def score(gold: Sequence[Row], rows: Sequence[Row]) -> Score:
    """Pair the gold values with rows and count how far each pair agrees."""
    pairs = pair(gold, rows)
    misses, exact, perfect = [], 0, 0
    for place, want in enumerate(gold):
        got = rows[pairs[place]] if place in pairs else None
        wrong = differences(want, got) if got is not None else ()
        exact += got is not None and not set(wrong) & {*OF_THE_VALUE, "label"}
        perfect += got is not None and not wrong
        if got is None or wrong:
            misses.append(Miss(want, got, wrong))
    surplus = tuple(row for place, row in enumerate(rows) if place not in set(pairs.values()))
    return Score(len(gold), len(rows), len(pairs), exact, perfect, tuple(misses), surplus)


def differences(want: Row, got: Row) -> tuple[str, ...]:
    """The fields in which a row differs from its gold value; `label` where that is too unlike."""
    wrong = [name for name in (*OF_THE_VALUE, *AROUND_IT) if not agree(want, got, name)]
    return (*wrong, "label") if likeness(want, got) < EXACT else tuple(wrong)


def agree(want: Row, got: Row, name: str) -> bool:
    """Whether a row has what the gold says of one field."""
    expected, found = want.get(name), got.get(name)
    if expected == OPEN:
        return True
    if name in NUMBERS:
        return same_number(number(expected), number(found))
    if name == "comparator":
        return expected == COMPARATORS.get(str(found or ""), found)
    return letters(expected) == letters(found)


def likeness(want: Row, got: Row) -> float:
    """How alike the labels are, in percent; a part the gold leaves open may be in the row's or not."""
    left_open = [name for name in LABEL if want.get(name) == OPEN]
    asked = label(want, ())
    return max(fuzz.token_sort_ratio(asked, label(got, left_out)) for left_out in ((), left_open))


def label(row: Row, left_out: Iterable[str]) -> str:
    return letters(" ".join(str(row.get(name) or "") for name in LABEL if name not in set(left_out)))


def pair(gold: Sequence[Row], rows: Sequence[Row]) -> dict[int, int]:
    """For each gold value found, the place of its row: the most alike first, no row twice."""
    alike = defaultdict(list)
    for place, row in enumerate(rows):
        alike[_printed(row)].append(place)
    ranked = sorted(
        (
            (likeness(want, rows[place]) + 5 * _preference(want, rows[place]), want_place, place)
            for want_place, want in enumerate(gold)
            for place in alike[_printed(want)]
            if likeness(want, rows[place]) >= FOUND
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, want_place, place in ranked:
        if want_place not in pairs and place not in taken:
            pairs[want_place] = place
            taken.add(place)
    return pairs


def _printed(row: Row) -> tuple[object, object, str]:
    return row.get("year"), row.get("series"), figure(row.get("raw"))


def _preference(want: Row, got: Row) -> int:
    return sum(weight for name, weight in PREFERENCE.items() if agree(want, got, name))
