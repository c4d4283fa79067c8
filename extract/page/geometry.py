"""Boxes on the upright page: points, origin at the top left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

HAIR = 0.01
"""Points: what boxes are rounded to."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points; `top` < `bottom`, both measured downwards from the page's upper edge."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def sides(self) -> dict[str, Any]:
        """Its four sides by the columns of a record that have them."""
        return {"x0": self.x0, "top": self.top, "x1": self.x1, "bottom": self.bottom}

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies inside; the left and upper edges belong to the box, the others do not."""
        return self.x0 <= x < self.x1 and self.top <= y < self.bottom

    def overlap_x(self, other: Box) -> float:
        """Width in points that both boxes share; 0 where they stand apart."""
        right = self.x1 if self.x1 < other.x1 else other.x1
        shared = right - (self.x0 if self.x0 > other.x0 else other.x0)
        return shared if shared > 0.0 else 0.0

    def overlap_y(self, other: Box) -> float:
        """Height in points that both boxes share; 0 where they stand apart."""
        low = self.bottom if self.bottom < other.bottom else other.bottom
        shared = low - (self.top if self.top > other.top else other.top)
        return shared if shared > 0.0 else 0.0

    def meets(self, other: Box, slack: float = 0.0) -> bool:
        """Whether the boxes share more than `slack` points of both width and height."""
        return self.overlap_x(other) > slack and self.overlap_y(other) > slack

    def widened(self, margin: float) -> Box:
        """The box with `margin` points more on each side."""
        return Box(self.x0 - margin, self.top - margin, self.x1 + margin, self.bottom + margin)

    @property
    def as_area(self) -> Box:
        """The box with its sides in order and a hair's breadth apart: a sign that a font gives no width, or
        less than none, stands somewhere all the same."""
        (x0, x1), (top, bottom) = sorted((self.x0, self.x1)), sorted((self.top, self.bottom))
        return Box(x0, top, max(x1, round(x0 + HAIR, 2)), max(bottom, round(top + HAIR, 2)))

    def rounded(self, digits: int = 2) -> Box:
        return Box(
            round(self.x0, digits),
            round(self.top, digits),
            round(self.x1, digits),
            round(self.bottom, digits),
        )


class Bounded(Protocol):
    """What has four sides in points, as a box has."""

    @property
    def x0(self) -> float: ...
    @property
    def top(self) -> float: ...
    @property
    def x1(self) -> float: ...
    @property
    def bottom(self) -> float: ...


def box_of(item: Bounded) -> Box:
    """The box of what has four sides, as every record of something printed has."""
    return Box(item.x0, item.top, item.x1, item.bottom)


def around(items: Iterable[Bounded]) -> Box:
    """The smallest box that holds all of `items`. Raises ValueError where there is none."""
    found = tuple(items)
    if not found:
        raise ValueError("no boxes to enclose")
    return Box(
        min([item.x0 for item in found]),
        min([item.top for item in found]),
        max([item.x1 for item in found]),
        max([item.bottom for item in found]),
    )
