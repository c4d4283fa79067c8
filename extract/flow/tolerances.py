"""Tolerances of the flow over pages: each with its unit and its reason."""

from __future__ import annotations

from dataclasses import dataclass

from extract.page.measures import Count, Points, Share


@dataclass(frozen=True)
class Tolerances:
    """What is near, much or many from page to page; the unit of each is its type's."""

    # -- Spanning rows and headers
    # Bold cells of a row that names columns: one or two are emphasised values.
    fewest_bold: Count = 3
    # Cells with figures of a spanning row: more make it a row of values.
    most_figures: Count = 4
    # Single letters in the order of the months that can be nothing else.
    fewest_months: Count = 6
    # Rows in a row that begin with a part of the year in a table that counts several things in it.
    fewest_times: Count = 3
    # Rows of words above these that name what is counted.
    most_levels: Count = 3

    # -- Tables over page breaks
    # Width two columns share to be the same one on both pages.
    mostly: Share = 0.75
    # Width of the narrowest column by which a page's table may be shifted.
    most_shift: Share = 0.3
    # Edges of one table on two pages: left and right pages differ by more only together.
    same_edge: Points = 4.0
    # Left edges of texts of one column.
    same_start: Points = 3.0


FLOW = Tolerances()
