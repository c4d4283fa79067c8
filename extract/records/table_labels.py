"""The labels of every cell of a table that holds data, by where they stand: the headers above it, and beside
it those of its row with the rows that head it. No word of a plan is needed for any of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from extract.meaning.roles import ReadRow
from extract.meaning.table_reading import TableReading
from extract.page.cells import Cell
from extract.page.lines import one_line
from extract.records.audit import KnownPart
from extract.records.tolerances import RECORDS
from schemas.phrases import folded_words

Path = tuple[str, ...]
"""Labels, the outermost first."""

NUMBERED = re.compile(r"(?:\(|(?<![0-9])(?<![0-9][.]))([0-9]+(?:[.][0-9]+)*)[.)]?(?=[\s–-]|$)")
"""The number a label begins with: `11.4.00.00 - Tasas`, `340 Cultura`, `1. Gastos`."""


@dataclass(frozen=True, slots=True)
class LabelledCell:
    """A filled cell of data: the labels of its `row`, the first of them the rows `over` it that head it, the
    others those `beside` it, here with their line breaks; the headers of its `column`; and what its row's
    column of units says."""

    cell: Cell
    row: Path
    over: Path
    beside: Path
    column: Path
    measure: str | None

    def row_of_line(self, line: int, count: int) -> Path:
        """The labels of one of the `count` lines of the cell: a label of as many lines has one for each."""
        lines = [[one for one in text.split("\n") if one.strip()] for text in self.beside]
        texts = (one[line] if len(one) == count else "\n".join(one) for one in lines)
        return (*self.over, *map(one_line, texts))


def labelled_cells(
    table: TableReading, parts: Sequence[KnownPart], totals: Sequence[str]
) -> tuple[LabelledCell, ...]:
    """The table's cells of data with their labels, in printed order; `totals` are the folded words the name
    of a total begins with."""
    state = _State(_Headings(totals), _levels(table))
    read: list[dict[int, ReadRow]] = [{} for _ in parts]
    for row in table.rows:
        place = table.table.rows[row.number]
        read[place.part][place.row] = row
    return tuple(item for part, own in zip(parts, read, strict=True) for item in _of_part(part, own, state))


@dataclass(frozen=True, slots=True)
class _Heading:
    """A row that heads those below it; `number` is what its text begins with, `style` how it is set."""

    text: str
    number: str | None
    style: tuple[bool, bool]

    def heads(self, number: str | None) -> bool:
        """Whether what bears the number stands below it, as far as numbers of one shape tell."""
        if self.number is None or number is None or _shape(self.number) != _shape(number):
            return True
        own, other = _significant(self.number), _significant(number)
        return other.startswith(own) and other != own


def _shape(number: str) -> str:
    return re.sub("[0-9]", "0", number)


def _significant(number: str) -> str:
    """What a number of a classification has before its closing zeros: 11.4 of `11.4.00.00`, 34 of `340`."""
    return number.rstrip(".0") if len(number) > 1 else number


def _number(text: str) -> str | None:
    found = NUMBERED.match(text)
    return found[1] if found else None


@dataclass(slots=True)
class _Headings:
    """The heading rows in force, the outermost first; `rows` says that rows of data stand below the last."""

    totals: Sequence[str]
    held: list[_Heading] = field(default_factory=list)
    rows: bool = False

    def add(self, heading: _Heading) -> None:
        """Put a heading in force: below those its number belongs to, in the place of one set like it, or,
        right below another heading, below that."""
        self._keep(next((n for n, one in enumerate(self.held) if not one.heads(heading.number)), None))
        alike = [n for n, one in enumerate(self.held) if one.style == heading.style]
        nested = heading.number and any(_is_of_one_shape(one.number, heading.number) for one in self.held)
        if self.rows and alike and not nested:
            self._keep(alike[-1])
        elif self.rows and heading.style[0]:
            self._keep(0)
        self.held.append(heading)
        self.rows = False

    def over(self, label: str) -> Path:
        """The headings a row with this label stands under; a total ends what it is the total of."""
        number = _number(label)
        under = [one for one in self.held if one.heads(number)]
        if self.rows and self._is_total(label):
            named = [n for n, one in enumerate(under) if _name(one.text) and _name(one.text) in _name(label)]
            under = under[: named[-1] + 1] if named else under
            self._keep(self.held.index(under[-1]) if under else None)
        self.rows = True
        return tuple(one.text for one in under)

    def _keep(self, count: int | None) -> None:
        if count is not None:
            del self.held[count:]

    def _is_total(self, label: str) -> bool:
        folded = folded_words(label)
        return any(folded == word or folded.startswith(f"{word} ") for word in self.totals)


def _is_of_one_shape(one: str | None, other: str) -> bool:
    return one is not None and _shape(one) == _shape(other)


def _name(text: str) -> str:
    """A heading's text without the number it begins with, folded."""
    return folded_words(NUMBERED.sub("", text, count=1).strip(" -–:"))


@dataclass(slots=True)
class _State:
    """What stands above the row being looked at; lives only while one table is read."""

    headings: _Headings
    levels: dict[Cell, Path]
    header: list[list[Cell]] = field(default_factory=list)
    columns: int = 0
    in_header: bool = False
    stub: dict[int, str] = field(default_factory=dict)
    rests: Mapping[Cell, Sequence[Cell]] = field(default_factory=dict)
    rows: Sequence[Sequence[Cell]] = ()
    read: Mapping[int, ReadRow] = field(default_factory=dict)


def _levels(table: TableReading) -> dict[Cell, Path]:
    """By body cell the headers it was read under; of one under several columns, the texts of each level
    together."""
    found: dict[Cell, list[Path]] = {}
    for reading in table.columns:
        column = reading.column
        levels = tuple(one_line(text) for text in (column.levels if column else ()) if text)
        for item in reading.cells if levels else ():
            found.setdefault(item.cell, []).append(levels)
    return {cell: _joined(paths) for cell, paths in found.items()}


def _joined(paths: Sequence[Path]) -> Path:
    if len(paths) == 1:
        return paths[0]
    levels = [dict.fromkeys(path[n] for path in paths if n < len(path)) for n in range(max(map(len, paths)))]
    return tuple(" · ".join(level) for level in levels)


def _of_part(part: KnownPart, read: Mapping[int, ReadRow], state: _State) -> Iterator[LabelledCell]:
    rows: list[list[Cell]] = [[] for _ in range(part.table.rows)]
    for cell in sorted(part.table.cells, key=lambda cell: cell.column):
        for row in range(cell.row, min(cell.last_row + 1, len(rows))):
            rows[row].append(cell)
    state.in_header = False
    state.stub = {}
    filled = [[cell for cell in cells if not cell.empty] for cells in rows]
    state.rows, state.read = filled, read
    state.rests = _rests(filled, part)
    rests = {cell for own in state.rests.values() for cell in own}
    for number, cells in enumerate(rows):
        if rests.isdisjoint(filled[number]):
            yield from _of_row(number, filled[number], cells, part, state)


def _rests(rows: Sequence[Sequence[Cell]], part: KnownPart) -> dict[Cell, list[Cell]]:
    """By label the lines below it that were taken for rows and are its own: a lone text without a number
    between labels whose numbers go on, closer to the row above than rows are to each other."""
    filled = [cells for cells in rows if cells]
    if not filled:
        return {}
    usual = median(cells[0].box.height for cells in filled)
    found: dict[Cell, list[Cell]] = {}
    above: Cell | None = None
    for cells, below in zip(filled, (*filled[1:], ()), strict=True):
        label = cells[0] if part.kinds[cells[0]] == "row_header" else None
        lone = label is not None and len(cells) == 1 and not label.bold
        close = label is not None and label.box.height < RECORDS.closer * usual
        if label and above and lone and close and _goes_on(above, label, below):
            found.setdefault(above, []).append(label)
        else:
            above = label
    return found


def _goes_on(above: Cell, label: Cell, below: Sequence[Cell]) -> bool:
    """Whether a label without a number stands below one with, and the next row doesn't begin anew."""
    number, own, after = (
        _number(one_line(cell.text)) for cell in (above, label, below[0] if below else label)
    )
    follows = after is None or (number is not None and _is_of_one_shape(number, after) and number < after)
    return number is not None and own is None and follows


def _of_row(
    number: int, filled: Sequence[Cell], cells: Sequence[Cell], part: KnownPart, state: _State
) -> Iterator[LabelledCell]:
    own = [cell for cell in filled if cell.row == number]
    kinds = {part.kinds[cell] for cell in own}
    if "column_header" in kinds:
        _head(part, cells, state)
        return
    state.in_header = False
    data = [cell for cell in own if part.kinds[cell] == "data" and part.roles[cell] != "furniture"]
    labels = [cell for cell in filled if part.kinds[cell] == "row_header" and not _side(cell, part)]
    if not data:
        if not any(part.kinds[cell] == "data" for cell in filled):
            _heading_row(number, own, labels, part, state)
        return
    path = _row_path(labels, cells, part, state, state.read.get(number))
    over = state.headings.over(one_line(path[0]) if path else "")
    measure = next((one_line(cell.text) for cell in filled if part.roles[cell] == "measure"), None)
    row = (*over, *map(one_line, path))
    for cell in data:
        above, beside, whole = over, path, row
        if named := _field_beside(cell, labels, part, state.read.get(number)) or _beside_all(
            cell, part, state
        ):
            beside, whole = named, (*over, *map(one_line, named))
        elif named := _aside(cell, filled, part):
            above, beside, whole = (), named, tuple(map(one_line, named))
        yield LabelledCell(cell, whole, above, beside, _column_path(cell, part, state), measure)


def _head(part: KnownPart, cells: Sequence[Cell], state: _State) -> None:
    """Take in a row of a header; the first of them ends the header above."""
    if not state.in_header:
        state.header, state.columns, state.in_header = [], part.table.columns, True
    state.header.append([cell for cell in cells if not cell.empty])


def _heading_row(
    number: int, own: Sequence[Cell], labels: Sequence[Cell], part: KnownPart, state: _State
) -> None:
    """A banner, or a row of a label alone, heads the rows below; one with several is a row without data."""
    banner = [cell for cell in own if part.kinds[cell] == "banner"]
    alone = labels if len(labels) == 1 and labels[0].row == number else ()
    for cell in banner[:1] or alone:
        text = " ".join(one_line(one.text) for one in banner or alone)
        state.headings.add(_Heading(text, _number(text), (bool(banner), cell.bold)))
        state.stub = {}


NAMES = ("indicator", "detail")
"""The roles of labels that rows may share, each row with the text it was read with."""


def _row_path(
    labels: Sequence[Cell], cells: Sequence[Cell], part: KnownPart, state: _State, read: ReadRow | None
) -> Path:
    """The row's own labels from left to right, with those it was read to share with others; where nothing is
    ruled, an empty cell before them is under the words of the one above it."""
    texts = {
        cell.column: "\n".join(one.text for one in (cell, *state.rests.get(cell, ())))
        for cell in labels
        if part.roles[cell] != "field"
    }
    card: list[str] = []
    for item in read.cells if read is not None else ():
        if item.role in NAMES and item.text and item.cell not in labels:
            if _is_of_card(item.cell, part, state):
                card.append(item.text)
            else:
                texts.setdefault(item.cell.column, item.text)
    first = min(texts, default=0)
    if not part.table.ruled and texts:
        above = {column: text for column, text in state.stub.items() if column < first}
        blank = {cell.column for cell in cells if cell.empty}
        texts |= {column: text for column, text in above.items() if column in blank}
    state.stub = {column: text for column, text in texts.items() if _number(text) is None}
    return tuple(dict.fromkeys((*card, *(texts[column] for column in sorted(texts)))))


def _is_of_card(cell: Cell, part: KnownPart, state: _State) -> bool:
    """Whether a field of a card names what the cell holds: it names the rows of tables in the card, too."""
    beside = state.rows[cell.row] if cell in part.roles else ()
    return any(part.roles[one] == "field" and one.column < cell.column for one in beside)


def _field_beside(cell: Cell, labels: Sequence[Cell], part: KnownPart, read: ReadRow | None) -> Path:
    """What the card of the cell names, and the field of it that says what the cell holds: the last before."""
    fields = [one for one in labels if part.roles[one] == "field" and one.column < cell.column]
    if not fields:
        return ()
    names = (item.text for item in (read.cells if read else ()) if item.role in NAMES and item.text)
    return (*dict.fromkeys(names), fields[-1].text)


def _side(cell: Cell, part: KnownPart) -> int:
    """Which of the tables side by side in one grid the cell is of, from the left."""
    return sum(gap < cell.column for gap in part.gaps)


def _aside(cell: Cell, filled: Sequence[Cell], part: KnownPart) -> Path:
    """The labels of a cell in a table that stands to the right of another in the same grid."""
    side = _side(cell, part)
    beside = [one for one in filled if part.kinds[one] == "row_header" and _side(one, part) == side]
    return tuple(one.text for one in beside) if side else ()


def _beside_all(cell: Cell, part: KnownPart, state: _State) -> Path:
    """The labels beside a cell merged over several rows, those of each column together; none of any other."""
    if cell.row_span == 1:
        return ()
    columns: dict[int, dict[str, None]] = {}
    for filled in state.rows[cell.row : cell.last_row + 1]:
        for one in filled:
            if part.kinds[one] == "row_header" and _side(one, part) == _side(cell, part):
                columns.setdefault(one.column, {})[one_line(one.text)] = None
    return tuple(" · ".join(columns[column]) for column in sorted(columns))


def _column_path(cell: Cell, part: KnownPart, state: _State) -> Path:
    """The headers above a cell: those it was read under, else by the columns of the grid, or where the page
    turn changed these, by the stretch of the page they stand over."""
    if cell in state.levels:
        return state.levels[cell]
    same = part.table.columns == state.columns
    rows = ([one for one in row if (_meets if same else _is_over)(one, cell)] for row in state.header)
    texts = (" · ".join(dict.fromkeys(one_line(one.text) for one in row)) for row in rows)
    return tuple(dict.fromkeys(filter(None, texts)))


def _meets(header: Cell, cell: Cell) -> bool:
    return header.column < cell.column + cell.column_span and cell.column < header.column + header.column_span


def _is_over(header: Cell, cell: Cell) -> bool:
    shared = min(header.box.x1, cell.box.x1) - max(header.box.x0, cell.box.x0)
    return 2 * shared > min(header.box.width, cell.box.width)
