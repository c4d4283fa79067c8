"""The grid reader: camelot's lattice finds the ruled tables and playa's text fills their cells.

The only module that imports camelot.
"""

from __future__ import annotations

import logging
import sys
import warnings
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import Any, Literal, NoReturn

import numpy as np

from extract.errors import library_errors
from extract.page.content import Paper
from extract.page.geometry import Box
from extract.page.grid import Edges, Grid, GridCell, GridSpan, spans
from extract.page.measures import POINTS_PER_INCH
from extract.readers.opened import OpenDocument
from extract.readers.tolerances import READERS
from schemas.texts import Text

Engine = Literal["vector", "combined"]

LINES_ONLY = {"boxes_flow": None, "line_margin": 0.0}
"""Text is laid out in lines only: a grid's cells need no paragraphs, and grouping lines takes its time."""


class _Frame:
    """What camelot makes of each table beside its cells; nothing here reads it, only its shape is asked."""

    def __init__(self, data: Sequence[Sequence[str]] = ()) -> None:
        self.shape = len(data), max(map(len, data), default=0)


class _Later(ModuleType):
    """A module that is loaded when something in it is first asked for."""

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self.__name__), name)


def _load_camelot() -> tuple[Any, Any, Any]:
    """camelot's handler of a PDF, its lattice and what these share, without loading what only other ways of
    reading need, unless it is there already.

    pandas takes as long to load as ten pages to read, and would serve data frames only; OpenCV, pictures.
    matplotlib, which camelot does without where it is not installed, writes files into the home folder.
    """
    pandas = ModuleType("pandas")
    pandas.DataFrame = _Frame  # type: ignore[attr-defined]
    wanted = {"pandas": pandas, "cv2": _Later("cv2"), "matplotlib": None}
    missing = {name: module for name, module in wanted.items() if name not in sys.modules}
    sys.modules.update(missing)  # type: ignore[arg-type]  # None says that there is no such module
    try:
        from camelot import utils
        from camelot.handlers import PDFHandler
        from camelot.parsers.lattice import Lattice
    finally:
        for name in missing:
            del sys.modules[name]
    return PDFHandler, Lattice, utils


PDFHandler, Lattice, utils = _load_camelot()


def without_repeated(lines: Sequence[Any]) -> list[Any]:
    """The lines of text without those that camelot takes to be printed twice: what its own loop gives, which
    compares each line of a long table with all others, while no two meet that stand at other heights."""
    order = sorted(range(len(lines)), key=lambda place: lines[place].y0)
    heights = [lines[place].y0 for place in order]
    tallest = max((line.y1 - line.y0 for line in lines), default=0.0) + READERS.same_line
    texts = [utils._normalised_textline_text(line) for line in lines]
    left_out: set[int] = set()
    for place, line in enumerate(lines):
        first, end = bisect_left(heights, line.y0 - tallest), bisect_right(heights, line.y1)
        others = (other for other in order[first:end] if other != place and other not in left_out)
        if any(_repeats(line, lines[other], texts[place], texts[other]) for other in others):
            left_out.add(place)
    return [line for place, line in enumerate(lines) if place not in left_out]


def _repeats(line: Any, other: Any, text: str, others_text: str) -> bool:
    """Whether camelot takes the line for a part of the other one."""
    area = utils.bbox_area(line)
    return bool(
        utils.bbox_intersect(line, other)
        and (area == 0 or utils.bbox_intersection_area(line, other) / area > READERS.inside_for_camelot)
        and utils.bbox_longer(other, line)
        and utils._is_textual_duplicate(text, others_text)
    )


def characters_of(text: Any) -> Iterator[Any]:
    """The characters of a text that have a size: nobody sees those without one, and camelot's text engine
    divides by it."""
    for glyph in text:
        if glyph.gstate.fontsize and glyph.gstate.scaling:
            yield utils.LTChar(glyph)


utils._text_in_bbox_loop = without_repeated
utils.pm.process_object.register(utils.pm.TextObject, characters_of)


@dataclass(frozen=True, slots=True)
class GridReading:
    """The grids of the pages asked for, from top to bottom, and what camelot warned of."""

    grids: tuple[Grid, ...]
    warnings: tuple[str, ...]


def read_grids(document: OpenDocument, papers: Mapping[int, Paper], engine: Engine = "vector") -> GridReading:
    """The ruled tables of the pages that are the keys of `papers`, each with the sheet it is cut from."""
    if not papers:
        return GridReading((), ())
    with (
        library_errors(Text("leer sus tablas", "reading its tables")),
        warnings.catch_warnings(record=True) as caught,
    ):
        warnings.simplefilter("always")
        logging.getLogger("camelot").setLevel(logging.ERROR)
        found = [_grid(table, papers[table.page]) for table in _tables(document, sorted(papers), engine)]
    grids = sorted(found, key=lambda grid: (grid.page, grid.box.top, grid.box.x0))
    return GridReading(tuple(grids), tuple(dict.fromkeys(str(item.message) for item in caught)))


def _tables(document: OpenDocument, numbers: Iterable[int], engine: Engine) -> Iterator[Any]:
    """What `camelot.read_pdf` finds on the pages, which would open the document anew at every call.

    Its handler parses a page of a document open in playa as well. Camelot turns a page whose text runs
    sideways, and leaves it turned.
    """
    handler = PDFHandler(str(document.path))
    lattice = Lattice(engine=engine, use_fallback=False, backend=_Drawing(document))
    for number in numbers:
        page = document.playa_upright.pages[number - 1]
        page.set_initial_ctm(page.space, page.rotate)
        yield from sorted(handler._parse_page(page, lattice, LINES_ONLY))


class _Drawing:
    """Draws pages for camelot as its own backend does, with the fields of forms, of the open document."""

    def __init__(self, document: OpenDocument) -> None:
        self._document = document

    def to_array(self, _path: str, page: int = 1) -> Any:
        """The page as rows of blue, green and red, 300 dots per inch."""
        drawn = self._document.pdfium_with_forms[page - 1]
        try:
            picture = drawn.render(scale=READERS.drawn_for_camelot / POINTS_PER_INCH).to_pil().convert("RGB")
        finally:
            drawn.close()
        return np.ascontiguousarray(np.asarray(picture)[:, :, ::-1])

    def convert(self, _path: str, _png_path: str, page: int = 1) -> NoReturn:
        """Camelot asks that there be this; it is not used, as pages are drawn in memory."""
        raise NotImplementedError(f"Page {page} is drawn in memory only.")


def _grid(table: Any, paper: Paper) -> Grid:
    edges = [[Edges(cell.left, cell.right, cell.top, cell.bottom) for cell in row] for row in table.cells]
    cells = tuple(_merged_cells(table.cells, spans(edges), paper))
    floor = paper.height - paper.top
    row_edges = [floor - table.rows[0][0], *(floor - low for _, low in table.rows)]
    column_edges = [table.cols[0][0] - paper.left, *(right - paper.left for _, right in table.cols)]
    return Grid(table.page, _box(table._bbox, paper), tuple(row_edges), tuple(column_edges), cells)


def _merged_cells(rows: list[list[Any]], merged: Iterable[GridSpan], paper: Paper) -> Iterator[GridCell]:
    for span in merged:
        first, last = rows[span.row][span.column], rows[span.last_row][span.last_column]
        box = _box((first.x1, last.y1, last.x2, first.y2), paper)
        parts = (rows[r][c].text.strip() for r in span.row_range for c in span.column_range)
        yield GridCell(span, box, "\n".join(part for part in parts if part))


def _box(corners: tuple[float, float, float, float], paper: Paper) -> Box:
    """The (left, bottom, right, top) that camelot measures from the sheet's lower left, on the page."""
    left, bottom, right, top = corners
    floor = paper.height - paper.top
    return Box(left - paper.left, floor - top, right - paper.left, floor - bottom).rounded()
