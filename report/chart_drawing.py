"""Panels drawn as one chart, in SVG or PNG: the same panels and release of matplotlib give the same bytes."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any, Literal, cast

from report.chart_panels import Panel, Point
from schemas.catalogue import CODE_LISTS
from schemas.texts import Language, Text
from schemas.unseen import shown

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

Form = Literal["svg", "png"]

SERIES: Mapping[str, tuple[Text, str, str, float]] = {
    "plan": (Text("Planificado", "Planned"), "#0072b2", "s", 7.0),
    "executed": (Text("Ejecutado", "Executed"), "#d55e00", "o", -7.0),
    "baseline": (Text("Línea de base", "Baseline"), "#5a5a5a", "^", 7.0),
}
"""What a series is called, its colour, told apart in any colour vision, its mark, and how many points above
the mark its number stands."""
DOUBTFUL = Text("Hueco y con «?»: lectura dudosa", "Hollow and with “?”: read with doubt")
NO_UNIT = Text("sin unidad", "no unit")
FIXED: Mapping[str, Any] = {
    "font.family": "DejaVu Sans",  # comes with matplotlib
    "font.size": 8.0,
    "svg.hashsalt": "pat",  # identifiers within the file are random otherwise
    "svg.fonttype": "path",
    "text.parse_math": False,  # a dollar sign is one
    "axes.formatter.useoffset": False,
    "axes.spines.top": False,
    "axes.spines.right": False,
}
WIDEST, LINES = 46, 3
"""Characters in a line of a panel's title, and lines."""
ACROSS = ((1, 1), (4, 2), (9, 3))
"""Up to how many panels stand how many beside one another; more of them, four."""
SIZE, ALONE = (3.6, 2.7), (6.4, 4.0)
"""Inches of a panel among others, and of one by itself."""
ROOM = 0.2
"""Of an axis, that a number beside a mark takes at most."""
HEAD = 0.9
"""Inches for title and legend."""
DOTS_PER_INCH = 144


@dataclass(frozen=True, slots=True)
class Chart:
    """Panels with a title above all, and a note below that says where the numbers are from."""

    title: str
    note: str
    panels: Sequence[Panel]


def drawn(chart: Chart, form: Form, language: Language) -> bytes:
    """The chart as a file. Raises ImportError where the extra `plot` is not installed.

    Each panel has an axis of its own, of one unit, from zero on where no number is below.
    """
    import matplotlib as mpl
    from matplotlib.figure import Figure

    with mpl.rc_context():
        mpl.rcdefaults()  # whatever a file of the person's own says
        cast(Any, mpl.rcParams).update(FIXED)
        across = next((beside for most, beside in ACROSS if len(chart.panels) <= most), 4)
        down = math.ceil(len(chart.panels) / across)
        width, height = ALONE if len(chart.panels) == 1 else SIZE
        figure = Figure((width * across, height * down + HEAD), dpi=DOTS_PER_INCH, layout="constrained")
        grid = figure.subplots(down, across, squeeze=False).flatten()
        years = [point for panel in chart.panels for point in panel.points if point.is_of_year]
        for axes, panel in zip(grid, chart.panels, strict=False):
            _draw(axes, panel, _places(years if panel.points[0].is_of_year else panel.points), language)
        for axes in grid[len(chart.panels) :]:
            axes.set_axis_off()
        _frame(figure, chart, language)
        return _saved(figure, form, chart.title)


def _frame(figure: Figure, chart: Chart, language: Language) -> None:
    """Title, legend of the series that are there, and note."""
    from matplotlib.lines import Line2D

    points = [point for panel in chart.panels for point in panel.points]
    there = {point.series for point in points}
    keys = [
        Line2D([], [], color=colour, marker=mark, label=name.of(language))
        for series, (name, colour, mark, _) in SERIES.items()
        if series in there
    ]
    if any(point.doubtful for point in points):
        keys.append(_hollow(DOUBTFUL.of(language)))
    figure.suptitle(
        textwrap.shorten(shown(chart.title), 110, placeholder="…"), fontsize=11, fontweight="bold"
    )
    figure.legend(handles=keys, loc="outside lower left", ncols=len(keys), frameon=False)
    figure.text(0.995, 0.004, shown(chart.note), ha="right", va="bottom", fontsize=6, color="#5a5a5a")


def _hollow(label: str) -> Any:
    from matplotlib.lines import Line2D

    return Line2D([], [], color="#5a5a5a", marker="o", markerfacecolor="white", linestyle="", label=label)


def _draw(axes: Axes, panel: Panel, at: Mapping[str, int], language: Language) -> None:
    """One panel; `at` says where each period stands."""
    lines = textwrap.wrap(shown(panel.name), WIDEST, max_lines=LINES, placeholder=" …")
    axes.set_title("\n".join(lines), fontsize=8, loc="left")
    axes.set_ylabel(_unit(panel.unit).of(language))
    axes.set_ylim(*_heights(panel.points))
    for series, own in _by_series(panel.points):
        _, colour, mark, above = SERIES[series]
        places, line = [at[point.period] for point in own], "-" if own[0].is_of_year else ""
        numbers = [point.number for point in own]
        axes.plot(places, numbers, line, color=colour, marker=mark, markersize=5, clip_on=False)
        for point in own:
            _tell(axes, point, at[point.period], colour, above)
            if point.doubtful:
                place = at[point.period]
                axes.plot(place, point.number, color=colour, marker=mark, mfc="white", clip_on=False)
    axes.set_xticks(list(at.values()), list(at))
    axes.set_xlim(min(at.values()) - 0.5, max(at.values()) + 0.5)
    axes.yaxis.set_major_formatter(lambda number, _: plainly(number))
    axes.grid(axis="y", color="#e0e0e0", linewidth=0.6)
    axes.set_axisbelow(True)


def _unit(unit: str | None) -> Text:
    """What a unit is called."""
    return next((Text(code.es, code.en) for code in CODE_LISTS["unit"] if code.code == unit), NO_UNIT)


def _heights(points: Sequence[Point]) -> tuple[float, float]:
    """From where to where an axis goes: zero is on it, and above the highest mark is room for its number."""
    low, high = (end(0.0, *(point.number for point in points)) for end in (min, max))
    room = ROOM * ((high - low) or 1.0)
    return (low - room if low < 0 else low), high + room


def _tell(axes: Axes, point: Point, place: int, colour: str, above: float) -> None:
    """The number beside its mark; above it where there is no room below."""
    low, high = axes.get_ylim()
    if point.number - low < ROOM * (high - low):
        above = abs(above)
    axes.annotate(
        plainly(point.number) + (" ?" if point.doubtful else ""),
        (place, point.number),
        xytext=(0, above),
        textcoords="offset points",
        ha="center",
        va="bottom" if above > 0 else "top",
        fontsize=7,
        color=colour,
    )


def plainly(number: float) -> str:
    """A number as the plans print it: a comma between thousands, a point before decimals."""
    return f"{number:,.0f}" if float(number).is_integer() else f"{number:,.10g}"


def _by_series(points: Sequence[Point]) -> Iterator[tuple[str, list[Point]]]:
    for series in SERIES:
        own = [point for point in points if point.series == series]
        if own:
            yield series, own


def _places(points: Sequence[Point]) -> Mapping[str, int]:
    """Where each period stands on the axis: years as far apart as they are, parts of years one by one."""
    if all(point.is_of_year for point in points):
        years = [point.year for point in points]
        return {str(year): year - min(years) for year in range(min(years), max(years) + 1)}
    ordered = dict.fromkeys(point.period for point in sorted(points, key=lambda one: one.place))
    return {period: place for place, period in enumerate(ordered)}


def _saved(figure: Figure, form: Form, title: str) -> bytes:
    """The file, without a clock or the name of the program that wrote it."""
    nameless = {"Date": None, "Creator": None, "Title": title} if form == "svg" else {"Software": None}
    content = BytesIO()
    figure.savefig(content, format=form, metadata=nameless)
    return content.getvalue()
