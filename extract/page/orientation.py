"""The page turned so that its text reads upright: how a point of the PDF's own space comes to stand there."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from dataclasses import dataclass

import pypdfium2.raw as raw

SMALLEST_PAGE, LARGEST_PAGE = 20.0, 14_400.0
"""Sides of a page in points: below nothing can be printed on it, above it is damaged."""

LOOKS = 200
"""Glyphs looked at to tell which way a page is read: enough for a vote, few for speed."""

MAJORITY = 0.6
"""Share of them that must stand sideways to turn the page for them."""


Corners = tuple[float, float, float, float]


Matrix = tuple[float, float, float, float, float, float]
"""x' = a·x + c·y + e and y' = b·x + d·y + f, as PDF writes it: where a form's points come to stand."""

AS_IT_IS: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def after(first: Matrix, then: Matrix) -> Matrix:
    """The one matrix that does what two do, one after the other."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def moved(box: Corners, matrix: Matrix) -> Corners:
    """The box around where the matrix puts the box."""
    if matrix == AS_IT_IS:
        return box
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    xs, ys = [a * x + c * y + e for x, y in corners], [b * x + d * y + f for x, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


@dataclass(frozen=True, slots=True)
class Upright:
    """x' = ax·x + bx·y + cx and y' = ay·x + by·y + cy; `width` and `height` are the upright page's."""

    ax: float
    bx: float
    cx: float
    ay: float
    by: float
    cy: float
    width: float
    height: float

    @property
    def factors(self) -> tuple[float, float, float, float, float, float]:
        return self.ax, self.bx, self.cx, self.ay, self.by, self.cy

    def corners(self, x0: float, y0: float, x1: float, y1: float) -> Corners:
        """The box as (x0, top, x1, bottom) on the upright page."""
        (left, top), (right, bottom) = self.point(x0, y0), self.point(x1, y1)
        return min(left, right), min(top, bottom), max(left, right), max(top, bottom)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where the point stands: from the upright page's left edge, and below its upper edge."""
        return self.ax * x + self.bx * y + self.cx, self.ay * x + self.by * y + self.cy


def upright(box: Corners, turn: int) -> Upright:
    """The turn (0, 90, 180 or 270 degrees clockwise) and shift from the PDF's space to the upright box."""
    left, bottom, right, top = box
    wide, high = right - left, top - bottom
    turns: dict[int, Upright] = {
        0: Upright(1, 0, -left, 0, -1, top, wide, high),
        90: Upright(0, 1, -bottom, 1, 0, -left, high, wide),
        180: Upright(-1, 0, right, 0, 1, -bottom, wide, high),
        270: Upright(0, -1, top, -1, 0, right, high, wide),
    }
    return turns[turn]


def ordered(box: Corners) -> Corners:
    """The box whose corners may be named in any order."""
    return min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3])


def is_usable(box: Corners) -> bool:
    """Whether a page of the box's size can be read."""
    return all(SMALLEST_PAGE <= side <= LARGEST_PAGE for side in (box[2] - box[0], box[3] - box[1]))


def text_turn(textpage: ctypes.c_void_p, count: int, turn: int) -> int:
    """The turn that sets most of the page's text upright; the page's own where its text runs several ways.

    Looks at characters spread over the page. A font of negative size stands its characters on their heads.
    """
    step = max(1, count // LOOKS)
    seen: Counter[int] = Counter()
    for index in range(0, count, step):
        angle = raw.FPDFText_GetCharAngle(textpage, index)
        if angle >= 0 and not chr(raw.FPDFText_GetUnicode(textpage, index)).isspace():
            flipped = 180 if raw.FPDFText_GetFontSize(textpage, index) < 0 else 0
            seen[(flipped - round(math.degrees(angle) / 90) * 90) % 360] += 1
    found, votes = seen.most_common(1)[0] if seen else (turn, 0)
    return found if votes > MAJORITY * seen.total() else turn
