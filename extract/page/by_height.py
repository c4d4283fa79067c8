"""Things of a page found by where they stand on it, without a look at all others: on a page of thousands of
rows that is the difference between seconds and hours."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

Item = TypeVar("Item")


class ByHeight(Generic[Item]):
    """Some things, each at one height of the page."""

    def __init__(self, items: Sequence[Item], height: Callable[[Item], float]) -> None:
        self._items = items
        heights = [height(item) for item in items]
        self._order = sorted(range(len(items)), key=heights.__getitem__)
        self._heights = [heights[place] for place in self._order]

    def between(self, top: float, bottom: float) -> list[Item]:
        """Those from the one height to the other, both included, in the order in which they were given."""
        first, end = bisect_left(self._heights, top), bisect_right(self._heights, bottom)
        return [self._items[place] for place in sorted(self._order[first:end])]
