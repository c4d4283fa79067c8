"""Which grids a page draws: camelot's, or those of its own rules where camelot joins none or misses a line;
each with the header above it, or the rows below it, that its rules leave out."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.numbers.looks import is_value, is_value_like
from extract.page.content import NOT_AS_IN_FILE, REPLACEMENT, SCAN, Glyph, PageContent, Rule
from extract.page.findings import Finding, finding
from extract.page.geometry import Box, around
from extract.page.grid import Grid, GridCell, GridSpan, grid_of, lattices
from extract.page.lines import glyph_rows, joined_text, tight_words
from extract.readers import camelot
from extract.readers.opened import OpenDocument
from extract.tables.borders import closed_up, drawn_on
from extract.tables.charts import charts_of, without_charts
from extract.tables.column_rules import broken_tables
from extract.tables.cut_lines import holds_value
from extract.tables.filling import glyphs_by_cell
from extract.tables.frames import with_rows_of_lines
from extract.tables.open_header import with_levels_cut
from extract.tables.row_rules import row_ruled_grids
from extract.tables.running_text import over_edges
from extract.tables.shades import with_labels_joined
from extract.tables.tolerances import RULED
from extract.tables.unruled.segments import Line, lines_of
from extract.tables.unruled.tolerances import UNRULED
from extract.tables.value_rows import with_labels_apart

Second = Callable[[PageContent], PageContent]

HeaderRole = Callable[[str], str | None]

VALUE, PART = "value", "part"


@dataclass(frozen=True, slots=True)
class PageGrids:
    """The grids of one page from top to bottom, and what there is to report of how they were found."""

    grids: tuple[Grid, ...]
    findings: tuple[Finding, ...] = ()


def page_grids(
    document: OpenDocument,
    pages: Sequence[PageContent],
    second: Second,
    role: HeaderRole,
    before: PageContent | None = None,
) -> Mapping[int, PageGrids]:
    """The grids of each page by its number. `second` reads a page with playa, where that is needed; `role`
    tells from its text what a column's header names; tables may go on from the page `before` the first."""
    every = (*([] if before is None else [before]), *pages)
    found = _with_row_ruled(_drawn_grids(document, every, second), every, second)
    contents = {page.number: page for page in pages}
    return {
        number: _completed(item, contents[number], second, role)
        for number, item in found.items()
        if number in contents
    }


def _with_row_ruled(
    found: Mapping[int, PageGrids], pages: Sequence[PageContent], second: Second
) -> dict[int, PageGrids]:
    """The grids of each page with those of lines across alone, which may go on with the columns that the page
    before tells by itself."""
    every = dict(found)
    last: Grid | None = None
    for page in pages:
        drawn = found.get(page.number, PageGrids(()))
        known = {id(grid) for grid in drawn.grids}
        alone = row_ruled_grids(page, drawn.grids)
        grids = row_ruled_grids(page, drawn.grids, last) if last is not None else alone
        if any(id(grid) not in known for grid in grids):
            filled = (grid if id(grid) in known else _filled(grid, second(page)) for grid in grids)
            every[page.number] = replace(drawn, grids=tuple(filled))
        goes_on = page.source != SCAN and alone and id(alone[-1]) not in known
        last = alone[-1] if goes_on else None
    return every


def _completed(found: PageGrids, page: PageContent, second: Second, role: HeaderRole) -> PageGrids:
    """The grids outside charts, each with the header and the rows that its rules leave out."""
    charts = charts_of(page)
    seen = (without_charts(grid, charts) for grid in found.grids)
    found = replace(found, grids=tuple(grid for grid in seen if grid))
    limits = [
        min([_foot(page), *(o.box.top for o in found.grids if _is_below(grid, o))]) for grid in found.grids
    ]
    pairs = zip(found.grids, limits, strict=True)
    own = (_with_own_lines(grid, page, end, second, role) for grid, end in pairs)
    return replace(found, grids=tuple(grid for grid in own if grid is not None))


def _foot(page: PageContent) -> float:
    """Where the page's lower margin begins."""
    return page.height * (1 - UNRULED.page_margin)


def _is_below(grid: Grid, other: Grid) -> bool:
    return other.box.top >= grid.box.bottom - RULED.on_edge and other.box.overlap_x(grid.box) > 0


def _with_own_lines(
    grid: Grid, page: PageContent, limit: float, second: Second, role: HeaderRole
) -> Grid | None:
    """The grid with the header that stands above its first rule in line with its columns, and with the rows
    that the lines inside its rules make, or those below it down to the limit where it is but a header; None
    of a header over rows that its columns don't cut, of the frame around a card's first field, and of rows
    that nothing parts: the alignment of all their table tells those."""
    if _begins_card(grid, page, limit, role):
        return None
    headed = _with_columns_split(_with_header_above(grid, page, second, role), page)
    levelled = with_levels_cut(headed, page)
    headed = headed if levelled is headed else _filled(levelled, second(page))
    shaded = _is_shaded_alone(headed, page)
    if shaded and not _is_header_alone(headed):
        return _shaded(headed, page, limit, second)
    cut = with_rows_of_lines(headed, page)
    cut = cut if cut is headed else over_edges(cut, page, 0)
    if cut is headed and _is_header_alone(headed):
        cut = _with_rows_below(_with_stub(headed, page, limit), page, limit)
        shaded = shaded and not _are_rows_by_line(headed, page, limit)
        if shaded or (_names_columns(headed, role) and _stands_over_rows(cut, page, limit)):
            return None
        cut = cut if cut.rows > headed.rows else headed
    if _holds_columns_of_values(cut, page):
        return None
    return headed if cut is headed else _filled(cut, second(page))


def _begins_card(grid: Grid, page: PageContent, limit: float, role: HeaderRole) -> bool:
    """Whether the grid is the name of a field and what it says, with another field right below both."""
    texts = [" ".join(cell.text.split()) for cell in grid.cells]
    if grid.rows > 1 or len(texts) != 2 or role(texts[0]) is None or role(texts[1]) is not None:
        return False
    below = next(_lines_below(grid, page, limit), None)
    line = lines_of([below])[0] if below else None
    if line is None or len(line.segments) != 2 or line.data or role(line.segments[0].text) is None:
        return False
    sides = itertools.pairwise(grid.column_edges)
    return all(left < one.box.x0 < right for one, (left, right) in zip(line.segments, sides, strict=True))


def _with_columns_split(grid: Grid, page: PageContent) -> Grid:
    """The grid with the cells over several columns that hold rows of values as one for each of these: the
    rules between them are broken where a heading runs from side to side."""
    cells: list[GridCell] = []
    for cell in grid.cells:
        glyphs = page.glyphs_in(cell.box) if cell.span.column_span > 1 and cell.text.strip() else []
        rows = lines_of(glyph_rows(glyphs))
        if sum(line.data for line in rows) < RULED.fewest_stacked and not _are_values_each(cell, grid, rows):
            cells.append(cell)
            continue
        places = cell.span.column_range
        spans = [replace(cell.span, column=place, column_span=1) for place in places]
        boxes = [replace(cell.box, x0=grid.column_edges[at], x1=grid.column_edges[at + 1]) for at in places]
        parts = [GridCell(span, box.rounded(), "") for span, box in zip(spans, boxes, strict=True)]
        held = glyphs_by_cell(replace(grid, cells=tuple(parts)), glyphs)
        cells.extend(replace(part, text=joined_text(own)) for part, own in zip(parts, held, strict=True))
    return replace(grid, cells=tuple(cells)) if len(cells) > len(grid.cells) else grid


def _are_values_each(cell: GridCell, grid: Grid, rows: Sequence[Line]) -> bool:
    """Whether a cell over several columns holds rows of a value in each of them and nothing else."""
    edges = grid.column_edges[cell.span.column : cell.span.last_column + 2]
    return bool(rows) and all(_holds_one_each(line, edges) for line in rows)


def _holds_one_each(line: Line, edges: Sequence[float]) -> bool:
    """Whether each column has one text of the line, a value."""
    places = {
        bisect_left(edges, text.box.x0) - 1
        for text in line.segments
        if bisect_left(edges, text.box.x0) == bisect_left(edges, text.box.x1)
    }
    each = len(line.segments) == len(places) == len(edges) - 1
    return each and all(is_value(text.text) for text in line.segments)


def _is_shaded_alone(grid: Grid, page: PageContent) -> bool:
    """Whether no rule draws anything of the grid, only shades do."""
    return not any(
        rule.box.widened(RULED.on_edge).overlap_x(grid.box) > 0 and _is_beside(rule.box, grid.box)
        for rule in page.rules
    )


def _is_beside(rule: Box, box: Box) -> bool:
    return box.top - RULED.on_edge <= rule.middle <= box.bottom + RULED.on_edge


def _shaded(grid: Grid, page: PageContent, limit: float, second: Second) -> Grid | None:
    """The grid that shades alone draw, with the rows below the last shade; None where rows without shades
    stand below one another that nothing parts, or begin left of all shades."""
    if _begin_outside(grid, page):
        return None
    body = _to_last_values(list(_lines_below(grid, page, limit)))
    taller = _with_last_row(grid, page, around(g for row in body for g in row)) if body else grid
    cut = with_rows_of_lines(taller, page)
    if any(_holds_rows(cut, row, page) for row in range(cut.rows)):
        return None
    joined = with_labels_joined(cut if cut is grid else over_edges(cut, page, grid.rows), page)
    joined = with_labels_apart(joined, page)
    return grid if joined == grid else _filled(joined, second(page))


def _begin_outside(grid: Grid, page: PageContent) -> bool:
    """Whether most lines of text in the grid begin left of it: its shades are not behind whole rows."""
    box = grid.box
    lines = glyph_rows(page.glyphs_in(replace(box, x0=0.0)))
    held = [line for line in lines if any(glyph.x0 >= box.x0 for glyph in line)]
    outside = sum(min(glyph.x1 for glyph in line) <= box.x0 for line in held)
    return outside > RULED.mostly * len(held)


def _to_last_values(rows: Sequence[list[Glyph]]) -> Sequence[list[Glyph]]:
    """The lines down to the last with a value, and those that go on with it as close as wrapped text."""
    lines = [lines_of([row])[0] for row in rows]
    end = max((place + 1 for place, line in enumerate(lines) if line.data), default=0)
    while 0 < end < len(lines) and (
        lines[end].baseline - lines[end - 1].baseline <= RULED.widest_pitch * lines[end].size
    ):
        end += 1
    return rows[:end]


def _holds_rows(grid: Grid, row: int, page: PageContent) -> bool:
    """Whether two cells of a row hold values below one another each; what is set aside in parentheses is of
    the value above it."""
    stacked = 0
    for cell in grid.cells:
        if cell.span.row == row and cell.span.row_span == 1:
            texts = [joined_text(line) for line in glyph_rows(page.glyphs_in(cell.box))]
            stacked += sum(is_value(text) and not text.startswith("(") for text in texts) > 1
    return stacked > 1


def _holds_columns_of_values(grid: Grid, page: PageContent) -> bool:
    """Whether some row of the grid holds whole columns of values, or a cell over several of its columns whole
    rows of them: rules part its columns and not its rows."""
    for row, own in enumerate(_by_rows(grid)):
        held = [cell.text.strip().split("\n") for cell in own]
        words = (lines for lines in held if not any(map(is_value, lines)))
        labels = max((sum(line[:1].isupper() for line in lines) for lines in words), default=0)
        stacked = [len(lines) for lines in held if _is_stacked(lines)]
        deep = sum(count >= RULED.fewest_stacked for count in stacked) > 1
        if deep or (labels > 1 and len(stacked) >= max(2, RULED.mostly * (len(held) - 1))):
            return True
        if max(map(len, held), default=0) >= RULED.fewest_stacked and _cuts_words(grid, row, page):
            return True
    wide = [cell for cell in grid.cells if cell.span.column_span > 1 and cell.text.count("\n") > 1]
    return any(
        sum(line.data for line in lines_of(glyph_rows(page.glyphs_in(cell.box)))) >= RULED.fewest_stacked
        for cell in wide
    )


def _by_rows(grid: Grid) -> list[list[GridCell]]:
    """The cells by the row they begin in."""
    rows: list[list[GridCell]] = [[] for _ in range(grid.rows)]
    for cell in grid.cells:
        rows[cell.span.row].append(cell)
    return rows


def _cuts_words(grid: Grid, row: int, page: PageContent) -> bool:
    """Whether sides of the row's cells cut several words: rules run down a frame whose rows have cells of
    their own widths."""
    own = [cell for cell in grid.cells if cell.span.row == row]
    words = [
        around(word)
        for line in glyph_rows(page.glyphs_in(around(c.box for c in own)))
        for word in tight_words(line)
    ]
    slack = RULED.reader_slack
    cut = [
        w
        for w in words
        if any(
            w.x0 + slack < cell.box.x1 < w.x1 - slack and cell.box.top < w.middle < cell.box.bottom
            for cell in own
        )
    ]
    return len(cut) > 1


def _is_stacked(lines: Sequence[str]) -> bool:
    """Whether the lines are values of one kind below one another: a percentage over the count it comes from
    is one value in two ways."""
    kinds = {("%" in line, "(" in line) for line in lines}
    return len(lines) > 1 and len(kinds) == 1 and all(map(is_value, lines))


def _drawn_grids(
    document: OpenDocument, pages: Sequence[PageContent], second: Second
) -> Mapping[int, PageGrids]:
    ruled = {page.number: page for page in pages if is_ruled(page.rules)}
    scans = {n: ruled.pop(n) for n in tuple(ruled) if ruled[n].source == "ocr"}
    boxed = {n: rules for n, page in ruled.items() if (rules := closed_up(page.rules) or drawn_on(page))}
    found = {n: _of_boxes(replace(ruled.pop(n), rules=rules), second) for n, rules in boxed.items()}
    by_camelot = _camelot_grids(document, {n: page for n, page in ruled.items() if not page.turned}, "vector")
    found |= {number: PageGrids(_own_grids(page, second)) for number, page in scans.items()}
    missing: dict[int, PageContent] = {}
    for number, page in ruled.items():
        grids = () if page.turned else by_camelot.get(number, ())
        if grids and not any(_misses_a_rule(grid, page.rules) for grid in grids):
            found[number] = PageGrids(grids)
        elif own := _own_grids(page, second):
            found[number] = PageGrids(own, (finding("own-lattice", number),))
        elif grids:
            found[number] = PageGrids(grids)
        else:
            missing[number] = page
    found |= _second_choice(document, missing)
    every = {number: found.get(number, PageGrids(())) for number in (*found, *ruled)}
    every = {n: found.get(n, PageGrids(())) for n in ruled}
    found |= {n: _with_broken(grids, ruled[n], second) for n, grids in every.items()}
    return {number: _as_seen(grids, ruled.get(number), second) for number, grids in found.items()}


def _with_broken(found: PageGrids, page: PageContent, second: Second) -> PageGrids:
    """The grids, those of tables whose rules down headings break each as one."""
    if not (broken := broken_tables(page)):
        return found
    others = (
        grid for grid in found.grids if not any(box.meets(grid.box, RULED.on_edge) for box, _ in broken)
    )
    whole = (_filled(grid, second(page)) for _, grid in broken)
    grids = sorted((*others, *whole), key=lambda grid: (grid.box.top, grid.box.x0))
    odd = finding("own-lattice", page.number)
    return replace(found, grids=tuple(grids), findings=tuple(dict.fromkeys((*found.findings, odd))))


def _of_boxes(page: PageContent, second: Second) -> PageGrids:
    """The grids of a page whose cells are boxes, their edges on the lines between them."""
    return PageGrids(_own_grids(page, second), (finding("own-lattice", page.number),))


def _as_seen(grids: PageGrids, page: PageContent | None, second: Second) -> PageGrids:
    """The grids, filled anew by the second reader where the page holds text that is not seen, which camelot's
    cells have, or signs that are others than in the PDF, which they have not."""
    if page is None or not (page.hidden or _is_not_as_in_file(page)):
        return grids
    return replace(grids, grids=tuple(_filled(grid, second(page)) for grid in grids.grids))


def _is_not_as_in_file(page: PageContent) -> bool:
    noted = any(item.mark in NOT_AS_IN_FILE for item in page.noted)
    return noted or any(glyph.text == REPLACEMENT for glyph in page.glyphs)


def is_ruled(rules: Sequence[Rule]) -> bool:
    """Whether the page draws lines both ways, as a ruled table does."""
    upright = sum(not rule.horizontal for rule in rules)
    return upright >= RULED.fewest_rules and len(rules) - upright >= RULED.fewest_rules


def _camelot_grids(
    document: OpenDocument, pages: Mapping[int, PageContent], engine: camelot.Engine
) -> dict[int, tuple[Grid, ...]]:
    found: dict[int, list[Grid]] = {}
    papers = {number: page.paper for number, page in pages.items()}
    for grid in camelot.read_grids(document, papers, engine).grids:
        found.setdefault(grid.page, []).append(grid)
    return {number: tuple(grids) for number, grids in found.items()}


def _second_choice(document: OpenDocument, pages: Mapping[int, PageContent]) -> dict[int, PageGrids]:
    """Camelot's second engine on the pages whose crossing rules made no grid so far."""
    again = _camelot_grids(document, pages, "combined")
    found = {number: PageGrids(grids, (finding("second-engine", number),)) for number, grids in again.items()}
    none = PageGrids(())
    return {
        number: found.get(number, replace(none, findings=(finding("ruled-page-without-table", number),)))
        for number in pages
    }


def _own_grids(page: PageContent, second: Second) -> tuple[Grid, ...]:
    """The grids of the page's own rules, filled by the second reader."""
    grids = [grid_of(lattice, page.number) for lattice in lattices(page.rules)]
    return tuple(_filled(grid, second(page)) for grid in grids if grid.rows * grid.columns > 1)


def _filled(grid: Grid, read: PageContent) -> Grid:
    held = glyphs_by_cell(grid, read.glyphs)
    cells = (
        GridCell(cell.span, cell.box, joined_text(glyphs))
        for cell, glyphs in zip(grid.cells, held, strict=True)
    )
    return replace(grid, cells=tuple(cells), reader="playa")


def _with_header_above(grid: Grid, page: PageContent, second: Second, role: HeaderRole) -> Grid:
    first = [cell.text for cell in grid.cells if cell.span.row == 0 and cell.text.strip()]
    if grid.columns < 2 or heads_columns(first, role):
        return grid
    above = _lines_above(grid, page)
    if not above:
        return grid
    headed = _with_first_row(grid, around(above).top - 1.0)
    names = [joined_text(held) for held in glyphs_by_cell(headed, above) if held]
    return _filled(headed, second(page)) if heads_columns(names, role) else grid


def heads_columns(texts: Sequence[str], role: HeaderRole) -> bool:
    """Whether two different words of a row name columns, not values alone, and no other word is a value."""
    known = {text: role(text) for text in (" ".join(text.split()) for text in texts)}
    if any(found is None and is_value_like(text) for text, found in known.items()):
        return False
    named = [found for found in known.values() if found not in (None, PART)]
    return len(named) > 1 and set(named) != {VALUE}


def _lines_above(grid: Grid, page: PageContent) -> list[Glyph]:
    """The glyphs of the lines right above the grid of which each word stands within one of its columns."""
    inside = [
        g for g in page.glyphs if grid.box.x0 < g.center[0] < grid.box.x1 and g.bottom <= grid.box.top + 1
    ]
    found: list[Glyph] = []
    edge = grid.box.top
    for row in reversed(glyph_rows(inside)):
        size = max(glyph.size for glyph in row)
        if edge - around(row).bottom > RULED.above_grid * size or not _within_columns(grid, row):
            break
        found.extend(row)
        edge = around(row).top
    return found


def _within_columns(grid: Grid, row: Sequence[Glyph]) -> bool:
    """Whether the line has words in several columns and none runs over a column's edge."""
    inner = grid.column_edges[1:-1]
    words = [around(word) for word in tight_words(row)]
    over = any(
        word.x0 + RULED.reader_slack < edge < word.x1 - RULED.reader_slack for word in words for edge in inner
    )
    return not over and len({bisect_left(inner, (word.x0 + word.x1) / 2) for word in words}) > 1


def _with_first_row(grid: Grid, top: float) -> Grid:
    """The grid with one more row on top, of a cell for each column."""
    moved = [replace(cell, span=replace(cell.span, row=cell.span.row + 1)) for cell in grid.cells]
    sides = itertools.pairwise(grid.column_edges)
    heads = [
        GridCell(GridSpan(0, column, 1, 1), Box(left, top, right, grid.row_edges[0]).rounded(), "")
        for column, (left, right) in enumerate(sides)
    ]
    box = replace(grid.box, top=top).rounded()
    return replace(grid, box=box, row_edges=(top, *grid.row_edges), cells=(*heads, *moved))


def _is_header_alone(grid: Grid) -> bool:
    """Whether the grid is a few rows of words over two columns or more, and no value among them."""
    texts = [" ".join(cell.text.split()) for cell in grid.cells]
    named = {cell.span.column for cell, text in zip(grid.cells, texts, strict=True) if text}
    few = grid.rows <= UNRULED.most_header_levels and len(named) >= RULED.mostly * grid.columns
    return few and len(named) > 1 and not holds_value(text for text in texts if text)


def _with_rows_below(grid: Grid, page: PageContent, limit: float) -> Grid:
    """The header's grid with the lines below it, down to the limit, as rows of its columns, their cells
    without text; the grid itself where they are no such rows. What stands below the last values heads the
    rows on the next page, or another table where one follows on this one."""
    body: Sequence[list[Glyph]] = list(_lines_below(grid, page, limit))
    body = _to_last_values(body) if limit < _foot(page) else body
    if not body:
        return grid
    taller = _with_last_row(grid, page, around(glyph for row in body for glyph in row))
    cut = with_rows_of_lines(taller, page)
    return grid if cut is taller else over_edges(cut, page, grid.rows)


def _are_rows_by_line(grid: Grid, page: PageContent, limit: float) -> bool:
    """Whether each line below the grid is a row of values of its own, as far as these go."""
    lines = [lines_of([row])[0] for row in _to_last_values(list(_lines_below(grid, page, limit)))]
    return bool(lines) and all(line.data for line in lines)


def _with_stub(grid: Grid, page: PageContent, limit: float) -> Grid:
    """The header's grid with an empty corner to its left where the labels of the rows below it stand."""
    wide = replace(grid, box=replace(grid.box, x0=0.0))
    rows = [lines_of([row])[0] for row in _lines_below(wide, page, limit)]
    labelled = [line for line in rows if line.data and line.segments[0].box.x1 <= grid.box.x0]
    if len(labelled) < UNRULED.fewest_data_rows - 1 or any(
        line.box.x0 > grid.box.x0 for line in rows if line.data
    ):
        return grid
    left = min(line.box.x0 for line in labelled) - RULED.reader_slack
    corner = GridCell(GridSpan(0, 0, grid.rows, 1), replace(grid.box, x0=left, x1=grid.box.x0).rounded(), "")
    moved = [replace(cell, span=replace(cell.span, column=cell.span.column + 1)) for cell in grid.cells]
    box = replace(grid.box, x0=left).rounded()
    return replace(grid, box=box, column_edges=(left, *grid.column_edges), cells=(corner, *moved))


def _lines_below(grid: Grid, page: PageContent, limit: float) -> Iterator[list[Glyph]]:
    """The lines right below the grid that stand within its sides and read as rows or headings of rows, down
    to the limit; where that is the page's margin, wrapped text goes on into it."""
    end = page.height if limit >= _foot(page) else limit
    low = [g for g in page.glyphs if grid.box.bottom - RULED.on_edge < g.center[1] < end]
    ends = [
        r.box.middle for r in page.rules if r.horizontal and r.box.width >= RULED.across_box * grid.box.width
    ]
    ends = [end for end in ends if end > grid.box.bottom + RULED.on_edge]
    edge = grid.box.bottom
    above: Line | None = None
    for row, line in ((held, line) for held in glyph_rows(low) for line in lines_of([held])):
        if line.box.x1 < grid.box.x0 or line.box.x0 > grid.box.x1:
            continue
        if line.box.top - edge > UNRULED.far_below * line.size or not _within(line, grid.box):
            return
        if line.box.middle >= limit and not (above and _is_wrapped(above, line)):
            return
        above = line
        ruled_off = any(edge < end < line.baseline for end in ends)
        wide = not line.tabular and line.box.width > RULED.heading_width * grid.box.width
        if not line.data and (ruled_off or wide):
            return
        edge = line.box.bottom
        yield row


def _is_wrapped(above: Line, line: Line) -> bool:
    """Whether the line is words, each below words of the line above it, as close as wrapped text is set."""
    begins = [segment.box.x0 for segment in above.segments]
    below = all(any(abs(one.box.x0 - x) <= RULED.on_edge for x in begins) for one in line.segments)
    return below and not line.data and line.baseline - above.baseline <= RULED.widest_pitch * line.size


def _names_columns(grid: Grid, role: HeaderRole) -> bool:
    """Whether several words of the grid name columns."""
    known = [role(" ".join(cell.text.split())) for cell in grid.cells if cell.text.strip()]
    return sum(found is not None for found in known) > 1 and any(found not in (None, PART) for found in known)


def _stands_over_rows(grid: Grid, page: PageContent, limit: float) -> bool:
    """Whether a row of values stands below the grid within its sides, headings of rows and the first lines of
    its labels before it."""
    low = [g for g in page.glyphs if grid.box.bottom - RULED.on_edge < g.center[1] < limit]
    edge = grid.box.bottom
    for line in lines_of(glyph_rows(low))[: UNRULED.most_banners]:
        if line.box.top - edge > RULED.below_header * line.size or not _within(line, grid.box):
            return False
        if line.data:
            return True
        edge = max(edge, line.box.bottom)
    return False


def _within(line: Line, box: Box) -> bool:
    return line.box.x0 >= box.x0 - line.size and line.box.x1 <= box.x1 + line.size


def _with_last_row(grid: Grid, page: PageContent, body: Box) -> Grid:
    """The grid with one more row below, of a cell for each column, around all of the body."""
    bottom = body.bottom + RULED.reader_slack
    left = min(grid.column_edges[0], body.x0 - RULED.reader_slack)
    right = max(grid.column_edges[-1], body.x1 + RULED.reader_slack)
    columns = (left, *grid.column_edges[1:-1], right)
    cells = tuple(
        GridCell(GridSpan(grid.rows, place, 1, 1), Box(x0, grid.row_edges[-1], x1, bottom).rounded(), "")
        for place, (x0, x1) in enumerate(itertools.pairwise(columns))
    )
    box = around((grid.box, *(cell.box for cell in cells))).rounded()
    rows = (*grid.row_edges, bottom)
    taller = replace(grid, box=box, row_edges=rows, column_edges=columns, cells=(*grid.cells, *cells))
    held = zip(taller.cells, glyphs_by_cell(taller, page.glyphs), strict=True)
    filled = (replace(c, text=joined_text(g)) if c.span.row == grid.rows else c for c, g in held)
    return replace(taller, cells=tuple(filled))


def _misses_a_rule(grid: Grid, rules: Sequence[Rule]) -> bool:
    """Whether a rule of the page runs through the grid's cells from side to side without bounding any."""
    inside = [
        rule
        for rule in rules
        if rule.box.overlap_x(grid.box) > 0 and grid.box.top < rule.box.middle < grid.box.bottom
    ]
    return any(_runs_free(grid, rule) for rule in inside if rule.horizontal)


def _runs_free(grid: Grid, rule: Rule) -> bool:
    if _near(grid.row_edges, rule.box.middle):
        return False
    ends = _near(grid.column_edges, rule.box.x0) and _near(grid.column_edges, rule.box.x1)
    return ends and rule.box.width >= RULED.across_cell * min(_widths(grid.column_edges))


def _near(edges: Sequence[float], place: float) -> bool:
    at = bisect_left(edges, place)
    return any(abs(edges[near] - place) <= RULED.on_edge for near in (at - 1, at) if 0 <= near < len(edges))


def _widths(edges: Sequence[float]) -> list[float]:
    return [right - left for left, right in itertools.pairwise(edges)] or [0.0]
