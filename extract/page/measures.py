"""The units of tolerances: each field of a stage's `Tolerances` has one of these as its type."""

from __future__ import annotations

from typing import Annotated

Points = Annotated[float, "points"]
"""A distance on the page: 72 to an inch."""

Sizes = Annotated[float, "text sizes"]
"""A distance over the size of the text it is measured at, so that it holds for small print and large."""

Share = Annotated[float, "share"]
"""A part of something, from 0 to 1."""

Times = Annotated[float, "times"]
"""One measure over another of the same kind."""

Count = Annotated[int, "count"]
"""So many of what the name says."""

Characters = Annotated[int, "characters"]
"""A length of text."""

Dots = Annotated[int, "dots"]
"""A distance on the picture of a page, which is drawn with 200 to 300 dots per inch."""

PerInch = Annotated[float, "dots per inch"]
"""How finely a page is drawn."""

Shades = Annotated[float, "shades"]
"""A difference of shades, from 0 to 255."""

Percentile = Annotated[int, "percentile"]
"""A place among ordered measures, from 0 to 100."""

Degrees = Annotated[float, "degrees"]
"""An angle."""

POINTS_PER_INCH = 72.0
