"""How numbers change from one column to another, each beside the changes of the rows around it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp, log, sqrt
from statistics import median

from checks.rows import PrintedRow
from schemas.records import Indicator
from schemas.units import kind_of

FEWEST_PEERS = 5
FACTOR = log(3)
SPREADS = 4
SHARED = 0.5
FEWEST_OWN = 2  # with two steps, one may be the way back from the other
MAD_TO_DEVIATION = 1.4826

Key = tuple[object, ...]


@dataclass(frozen=True)
class Step:
    """The change between two numbers of one row, as a logarithm; `key` names the two columns it is
    compared in, `row` holds all the numbers the row has of this kind."""

    before: Indicator
    after: Indicator
    key: Key
    row: tuple[Indicator, ...]

    @cached_property
    def change(self) -> float:
        return log(_number(self.after) / _number(self.before))

    @property
    def chance(self) -> float:
        """The spread that small counts have by themselves."""
        counts = (_number(self.before), _number(self.after))
        return sqrt(sum(1 / count for count in counts)) if kind_of(self.before.unit) == "count" else 0.0


@dataclass(frozen=True, slots=True)
class Outlier:
    """A step far from the middle of its peers; `usual` is that middle as a factor."""

    step: Step
    distance: float
    usual: float


def outliers(
    lists: Sequence[Sequence[PrintedRow]], steps_of: Callable[[PrintedRow], Sequence[Step]]
) -> tuple[int, tuple[Outlier, ...]]:
    """How many steps were compared, and of each row the one that differs most from the middle of its peers,
    where that is by more than a factor of three and four times the spread.

    Peers are the steps between the same columns in the same list, in the whole section where the list has
    fewer than five; the spread is the largest of theirs (median absolute deviation), of the row's own other
    steps and of chance in small counts. A step that another row of its group shares is none.
    """
    runs = [[steps_of(row) for row in run] for run in lists]
    everywhere = _by_key(step for run in runs for steps in run for step in steps)
    compared, found = 0, []
    for run in runs:
        near = _by_key(step for steps in run for step in steps)
        for steps in run:
            known = [(step, _peers(step, near, everywhere)) for step in steps]
            judged = [(step, peers) for step, peers in known if len(peers) >= FEWEST_PEERS]
            compared += len(judged)
            far = [item for step, peers in judged if (item := _outlier(step, steps, peers))]
            alone = [item for item in far if not _is_shared(item, run)]
            found.extend(sorted(alone, key=lambda item: -item.distance)[:1])
    return compared, tuple(found)


def comparable(before: Indicator, after: Indicator) -> bool:
    """Whether a change between the two can be told as a factor."""
    same = (before.unit, before.scale) == (after.unit, after.scale)
    return same and _number(before) > 0 and _number(after) > 0


def _by_key(steps: Iterable[Step]) -> dict[Key, list[float]]:
    found: dict[Key, list[float]] = defaultdict(list)
    for step in steps:
        found[step.key].append(step.change)
    return found


def _peers(step: Step, near: dict[Key, list[float]], everywhere: dict[Key, list[float]]) -> list[float]:
    return near[step.key] if len(near[step.key]) >= FEWEST_PEERS else everywhere[step.key]


def _outlier(step: Step, steps: Sequence[Step], peers: Sequence[float]) -> Outlier | None:
    middle = median(peers)
    own = _spread([other.change for other in steps if other is not step], 0.0)
    spread = max(_spread(peers, middle), own if len(steps) > FEWEST_OWN else 0.0, step.chance)
    distance = abs(step.change - middle)
    if distance <= FACTOR or distance <= SPREADS * spread:
        return None
    return Outlier(step, distance, exp(middle))


def _is_shared(item: Outlier, run: Sequence[Sequence[Step]]) -> bool:
    """Whether another row of the same group went at least half as far the same way."""
    step, middle = item.step, log(item.usual)
    kin = [other for steps in run for other in steps if other.key == step.key and _are_kin(step, other)]
    return any((other.change - middle) / (step.change - middle) >= SHARED for other in kin)


def _are_kin(step: Step, other: Step) -> bool:
    same = step.before.group == other.before.group
    return bool(step.before.group) and same and step.before.row != other.before.row


def _spread(changes: Sequence[float], middle: float) -> float:
    return MAD_TO_DEVIATION * median(abs(change - middle) for change in changes) if changes else 0.0


def _number(value: Indicator) -> float:
    return value.value or 0.0
