"""Counts what was understood of a print: values exact, wrong, lost or made up, and what was told of them.

A value is *paired* with the row that was read where the value is printed.
It's *exact* where year, series, status, comparator, unit, number, period and label agree. *Told* means that
an error or a warning points at the row, or at the place where the value is printed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import product

from rapidfuzz import fuzz

from tests.accuracy.scorer import AROUND_IT, EXACT, OF_THE_VALUE, OPEN, Row, agree
from tests.accuracy.text import figure, letters
from tests.typeset.model import Typeset

WEIGHTS = {
    "year": 30,
    "series": 30,
    "value_base": 20,
    "period": 20,
    "unit": 10,
    "status": 10,
    "dependency": 5,
}
RAISED = str.maketrans("", "", "¹²³*")
LOWERED = str.maketrans("¹²³", "123")
HALF = 0.5
Places = Mapping[object, list[Row]]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many values there are and what became of them; sums of tallies are tallies."""

    values: int = 0
    exact: int = 0
    perfect: int = 0
    wrong_silent: int = 0
    wrong_told: int = 0
    lost_silent: int = 0
    lost_told: int = 0
    false_silent: int = 0
    false_told: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))

    @property
    def exact_share(self) -> float:
        return self.exact / self.values if self.values else 0.0


@dataclass(frozen=True, slots=True)
class Fault:
    """A value that isn't exact (`got` is its row, if any), or a row that is no value (`want` is None)."""

    want: Row | None
    got: Row | None
    told: bool
    differing: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        if self.want is None:
            return "false"
        return "lost" if self.got is None else "wrong"

    def __str__(self) -> str:
        of = self.want or self.got or {}
        names = ("dependency", "indicator", "period", "series", "raw", "unit")
        where = " | ".join(str(of.get(name) or "") for name in names)
        said = "told" if self.told else "IN SILENCE"
        if self.name == "false" and self.got:
            where += f" (p. {self.got.get('page')}, column {self.got.get('column')})"
        if not (self.want and self.got):
            return f"{self.name} {said}: {where}"
        pairs = (f"{n}={self.got.get(n)!r} not {self.want.get(n)!r}" for n in self.differing if n != "label")
        label = [f"label={labels_of(self.got)[-1]!r}"] if "label" in self.differing else []
        return f"{self.name} {said}: {where}\n    " + "; ".join([*pairs, *label])


def assess(
    gold: Sequence[Row], rows: Sequence[Row], findings: Sequence[Row], places: Places
) -> tuple[Tally, list[Fault]]:
    """The tally of one print, and its faults in the order of the print.

    `findings` are the published ones of the document; `places` tell where each value is printed.
    """
    pointing = [item for item in findings if item["severity"] in ("error", "warning")]
    pairs = paired(gold, rows, places)
    counted = [place for place in range(len(gold)) if place in pairs or _must_be_there(gold, place, pairs)]
    faults = [
        fault
        for place in counted
        if (fault := _fault(gold[place], rows[pairs[place]] if place in pairs else None, pointing, places))
    ]
    faults += [Fault(None, row, points_at(row, pointing)) for row in _made_up(gold, rows, pairs)]
    exact = len(counted) - sum(fault.want is not None for fault in faults)
    perfect = sum(place in pairs and _perfect(gold[place], rows[pairs[place]]) for place in counted)
    return _tally(len(counted), exact, perfect, faults), faults


def _tally(values: int, exact: int, perfect: int, faults: Sequence[Fault]) -> Tally:
    counts = [
        sum(fault.name == name and fault.told is told for fault in faults)
        for name in ("wrong", "lost", "false")
        for told in (False, True)
    ]
    return Tally(values, exact, perfect, *counts)


def _fault(want: Row, got: Row | None, pointing: Sequence[Row], places: Places) -> Fault | None:
    if got is None:
        return Fault(want, None, any(points_at(spot, pointing) for spot in places[want["origin"]]))
    differing = differences(want, got)
    return Fault(want, got, points_at(got, pointing), differing) if differing else None


def differences(want: Row, got: Row) -> tuple[str, ...]:
    """The fields in which a row isn't exact."""
    names = ("year", "series", *OF_THE_VALUE)
    wrong = tuple(name for name in names if not _agrees(want, got, name))
    return (*wrong, "label") if likeness(want, got) < EXACT else wrong


def _agrees(want: Row, got: Row, name: str) -> bool:
    any_of = want.get("periods") if name == "period" else None
    return got.get(name) in any_of if isinstance(any_of, tuple) else agree(want, got, name)


def _perfect(want: Row, got: Row) -> bool:
    around = (name for name in AROUND_IT if name not in ("group", "indicator", "detail", "dependency"))
    return (
        not differences(want, got)
        and _same_dependency(want["dependency"], got["dependency"])
        and all(agree(want, got, name) for name in around)
    )


def _same_dependency(want: object, got: object) -> bool:
    """Whether the names agree, with what stands before a colon ("Unidad responsable: ...") or without."""
    asked = str(want or "")
    return want == OPEN or letters(got) in (letters(asked), letters(asked.rpartition(":")[2]))


def _must_be_there(gold: Sequence[Row], place: int, pairs: Mapping[int, int]) -> bool:
    """Whether an unpaired value is lost: not where it may be left out, or is said once for several rows and
    stands beside one of them."""
    want = gold[place]
    if want.get("optional"):
        return False
    choice = want.get("choice")
    if choice is None:
        return True
    others = [other for other, row in enumerate(gold) if row.get("choice") == choice]
    return place == others[0] and not any(other in pairs for other in others)


def _made_up(gold: Sequence[Row], rows: Sequence[Row], pairs: Mapping[int, int]) -> list[Row]:
    """The rows that are no value, without the second values of cells that may give several."""
    free = {_cell_of(rows[row]) for place, row in pairs.items() if gold[place].get("several")}
    taken = set(pairs.values())
    return [row for place, row in enumerate(rows) if place not in taken and _cell_of(row) not in free]


def _cell_of(row: Row) -> tuple[object, ...]:
    return row.get("table_id"), row.get("page"), row.get("row"), row.get("column")


def paired(gold: Sequence[Row], rows: Sequence[Row], places: Places) -> dict[int, int]:
    """For each value found, the place of its row among the rows: the one read where the value is printed."""
    on_page: dict[object, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        on_page[row["page"]].append(place)
    ranked = sorted(
        (
            (likeness(want, rows[place]) + _preference(want, rows[place]), -number, -place)
            for number, want in enumerate(gold)
            for spot in places[want["origin"]]
            for place in on_page[spot["page"]]
            if _same_text(want, rows[place]) and _overlap(spot, rows[place]) >= HALF
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, number, place in ranked:
        if -number not in pairs and -place not in taken:
            pairs[-number] = -place
            taken.add(-place)
    return pairs


def _same_text(want: Row, got: Row) -> bool:
    """Whether the row's text is the value's or, where the cell holds more, a part of it."""
    asked, raw = _text(want["raw"]), _text(got["raw"])
    if asked in (raw, _text(got["cell_text"])) or (raw and raw in asked):
        return True
    return figure(str(want["raw"]).translate(LOWERED)) == raw


def _overlap(one: Row, other: Row) -> float:
    """What share of the smaller of two boxes lies in the other."""
    (x0, top, x1, bottom), (a0, upper, a1, lower) = _box(one), _box(other)
    common = max(0.0, min(x1, a1) - max(x0, a0)) * max(0.0, min(bottom, lower) - max(top, upper))
    return common / max(1e-6, min((x1 - x0) * (bottom - top), (a1 - a0) * (lower - upper)))


def _box(of: Row) -> tuple[float, float, float, float]:
    x0, top, x1, bottom = (float(str(of[side])) for side in ("x0", "top", "x1", "bottom"))
    return x0, top, x1, bottom


def _text(text: object) -> str:
    return figure(str(text or "").translate(RAISED))


def _preference(want: Row, got: Row) -> int:
    return sum(weight for name, weight in WEIGHTS.items() if _agrees(want, got, name))


def likeness(want: Row, got: Row) -> float:
    """How alike the labels are, in percent: any name of the value against any reading of the row's."""
    return max(fuzz.token_sort_ratio(one, other) for one, other in product(_names_of(want), labels_of(got)))


def _names_of(want: Row) -> list[str]:
    name, alias, group = (
        str(want.get(field) or "").translate(RAISED) for field in ("indicator", "alias", "group")
    )
    names = [name, alias, f"{alias} {name}"] if alias else [name]
    return [letters(text) for text in (*names, *([] if group == OPEN else [f"{group} {name}"]))]


def labels_of(got: Row) -> list[str]:
    """The row's label without and with its group and detail."""
    group, name, detail = (
        str(got.get(field) or "").translate(RAISED) for field in ("group", "indicator", "detail")
    )
    return [letters(f"{one} {name} {two}") for one, two in product(("", group), ("", detail))]


def points_at(spot: Row, pointing: Sequence[Row]) -> bool:
    """Whether a finding points at a row or a place: by its id, or by its page and a box that meets it."""
    return any(_points(item, spot) for item in pointing)


def _points(item: Row, spot: Row) -> bool:
    ids = item.get("value_ids")
    if spot.get("value_id") in (list(ids) if isinstance(ids, Sequence) else []):
        return True
    if item.get("page") is None or item["page"] != spot.get("page"):
        return False
    return item["x0"] is None or item["top"] is None or _meet(item, spot)


def _meet(one: Row, other: Row) -> bool:
    (x0, top, x1, bottom), (a0, upper, a1, lower) = _box(one), _box(other)
    return x1 >= a0 and x0 <= a1 and bottom >= upper and top <= lower


def places_of(document: Typeset, heads: Sequence[int]) -> Places:
    """Where the body cells of each table are printed; `heads` counts the rows above each table's body."""
    places: dict[object, list[Row]] = defaultdict(list)
    for cell in document.cells:
        (line, column), (x0, top, x1, bottom) = cell.origin, cell.box
        spot: Row = {"page": cell.page, "x0": x0, "top": top, "x1": x1, "bottom": bottom}
        if cell.text:
            places[cell.table - 1, line - heads[cell.table - 1], column].append(spot)
    return places


def anywhere(document: Typeset) -> Places:
    """Places of a document whose cells stand where only its printer knows: on any of its pages."""
    whole = {"x0": -1e4, "top": -1e4, "x1": 1e4, "bottom": 1e4}
    pages: list[Row] = [{"page": page, **whole} for page in range(1, document.pages + 1)]
    return defaultdict(lambda: pages)
