"""Random tables of any shape for property tests: merged cells, wraps, empty cells, equal neighbours."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.typeset.model import Align, Item, Line, TableBlock

TEXTS = st.one_of(
    st.just(""),
    st.sampled_from(["1,234", "1,234", "90%", "n/p", "0", "≤ 3", "$437", "Año 2022", "Informe"]),
    st.lists(
        st.sampled_from(["Pólizas", "de", "niñez", "según", "(A/B)", "x 100", "«sí»", "2.10.4", "¿cuál?"]),
        min_size=1,
        max_size=9,
    ).map(" ".join),
)
ALIGNS: st.SearchStrategy[Align] = st.sampled_from(["left", "center", "right"])


@st.composite
def tables(draw: st.DrawFn, merged: bool = True) -> TableBlock:
    """A table of up to 8 rows and 6 columns; `merged` lets cells span rows and columns."""
    rows, columns = draw(st.integers(1, 8)), draw(st.integers(2, 6))
    free = {(row, column) for row in range(rows) for column in range(columns)}
    lines: list[Line] = []
    for row in range(rows):
        items: list[Item] = []
        for column in range(columns):
            if (row, column) not in free:
                continue
            spans = draw(_spans(free, row, column)) if merged else (1, 1)
            free -= {(row + r, column + c) for r in range(spans[0]) for c in range(spans[1])}
            items.append(Item(draw(TEXTS), spans[1], spans[0], draw(ALIGNS), shade=draw(st.booleans())))
        lines.append(Line(tuple(items), turn=row > 0 and draw(st.integers(0, 9)) == 0))
    shares = tuple(draw(st.lists(st.floats(0.8, 3.0), min_size=columns, max_size=columns)))
    return TableBlock(shares, tuple(lines))


@st.composite
def _spans(draw: st.DrawFn, free: set[tuple[int, int]], row: int, column: int) -> tuple[int, int]:
    """A rectangle of free places that begins here, most often a single one."""
    if draw(st.integers(0, 3)):
        return 1, 1
    wide = 1
    while (row, column + wide) in free and wide < 4:
        wide += 1
    width = draw(st.integers(1, wide))
    high = 1
    while all((row + high, column + c) in free for c in range(width)) and high < 4:
        high += 1
    return draw(st.integers(1, high)), width
