"""Rows of a table and what kind of row each is: spanning row, header or body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from extract.flow.tolerances import FLOW
from extract.numbers.looks import counts_on, is_value, is_value_like
from extract.page.cells import Cell, RawTable
from extract.page.geometry import Box
from extract.page.lines import one_line
from schemas.lexicon import HYPHENS
from schemas.periods import PARTS
from schemas.phrases import begins_with_any, first_match, fold
from schemas.profile import Profile
from schemas.spoken_words import YEAR

COLUMN_NUMBER = re.compile(r"\([0-9]{1,2}\)(?: ?= ?[0-9()/*+x -]+)?")


def header_text(text: str, profile: Profile) -> str:
    """The cell's text on one line, without the column's number below it: `(4)`, `(5)=(3)-(4)`; where only
    closing up a line break inside a word, with its hyphen or without, gives a header the profile knows, that
    header."""
    above, _, last = text.rstrip().rpartition("\n")
    text = above if above and COLUMN_NUMBER.fullmatch(last.strip()) else text
    plain = one_line(text)
    if "\n" not in text or _is_known(plain, profile):
        return plain
    return next((closed for closed in _closed_up(text) if _is_known(closed, profile)), plain)


def _is_known(text: str, profile: Profile) -> bool:
    return profile.header(text) is not None or profile.value_header(text) is not None


def _closed_up(text: str) -> Iterator[str]:
    """The text with one break between two letters closed up, from the first one to the last, then with all
    of them."""
    lines = text.split("\n")
    inside = [_breaks_word(above, below) for above, below in pairwise(lines)]
    places = [place for place, broken in enumerate(inside) if broken]
    for chosen in ([place] for place in places):
        yield _joined(lines, chosen)
    if len(places) > 1:
        yield _joined(lines, places)


def _breaks_word(above: str, below: str) -> bool:
    """Whether a line may end inside a word: letters, or a letter and a hyphen, before the letters below."""
    return above.rstrip(HYPHENS)[-1:].isalpha() and below[:1].isalpha()


def _joined(lines: list[str], closed: list[int]) -> str:
    text = lines[0]
    for place, line in enumerate(lines[1:]):
        text = text.rstrip(HYPHENS) + line if place in closed else f"{text}\n{line}"
    return one_line(text)


RowKind = Literal["banner", "header", "body", "numbering", "field", "furniture", "empty"]
"""`numbering` is a row below a header that only counts its columns: (1), (2), (3); `field` one of a card with
names and what they say; `furniture` one of page numbers, dates of printing or signatures inside the table's
frame."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of one page's table: `cells` are those that stand in it or reach into it, left to right.

    `part` is the 0-based place of the page's table among the logical table's parts, `row` the row in that
    part.
    """

    page: int
    part: int
    row: int
    columns: int
    box: Box
    cells: tuple[Cell, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(one_line(cell.text) for cell in self.cells)

    def owns(self, cell: Cell) -> bool:
        """Whether the cell begins in this row; a cell that reaches in from above belongs to the row it
        begins in."""
        return cell.row == self.row


def split_labels(above: TableRow, row: TableRow) -> dict[Cell, str]:
    """The labels that a page turn between two rows cuts in two, both halves of each, with the whole text: the
    lower half goes on in lower case beside values of its own row. A label of one row that is cut has its
    rest alone below it, and is none of these."""
    if above.part == row.part or not any(is_value(one_line(cell.text)) for cell in row.cells[1:]):
        return {}
    found: dict[Cell, str] = {}
    for cell in filter(row.owns, row.cells):
        before = next((one for one in above.cells if one.column == cell.column and not one.empty), None)
        if before is None or not cell.text[:1].islower() or before.text[:1].islower():
            continue
        merged = cell.column == 0 or max(before.row_span, cell.row_span) > 1
        if merged and not is_value(one_line(before.text)):
            found |= dict.fromkeys((before, cell), one_line(f"{before.text}\n{cell.text}"))
    return found


def table_rows(table: RawTable, part: int) -> tuple[TableRow, ...]:
    """The rows of one page's table, from the top."""
    return tuple(
        TableRow(table.page, part, row, table.columns, table.box, table.row_cells(row))
        for row in range(table.rows)
    )


def row_kind(row: TableRow, profile: Profile) -> RowKind:
    """What the row is: a banner fills the table's width with one cell, a header names columns the profile
    knows."""
    filled = [cell for cell in row.cells if not cell.empty]
    if not filled:
        return "empty"
    if len(filled) == 1 and filled[0].column_span == row.columns:
        return "banner"
    if _is_heading_with_figures(filled, row.columns):
        return "banner"
    return "header" if is_header(filled, profile) else "body"


def is_furniture(row: TableRow, profile: Profile) -> bool:
    """Whether the row's cells hold a page's furniture and nothing else but a number that is in it as well:
    `Página 3 de 12 | 3`."""
    texts = [one_line(cell.text) for cell in row.cells if not cell.empty and row.owns(cell)]
    said = [text for text in texts if first_match(profile.context.furniture, text) is not None]
    numbers = {number for text in said for number in NUMBER.findall(text)}
    return bool(said) and all(text in said or text in numbers for text in texts)


NUMBER = re.compile(r"[0-9]+")


def _is_heading_with_figures(filled: Sequence[Cell], columns: int) -> bool:
    """Whether a spanning row's heading stands over half of the table, with figures of its own beside it that
    stand over several columns each, and so under none of them."""
    first = filled[0]
    wide = first.column_span * 2 >= columns and all(cell.column_span > 1 for cell in filled)
    figures = all(any(map(str.isdigit, cell.text)) for cell in filled[1:])
    return figures and wide and 1 < len(filled) <= FLOW.most_figures and not is_value_like(first.text)


def goes_on_with_header(row: TableRow, profile: Profile) -> bool:
    """Whether a row below a header row names columns too: a known header reaches down into it, or it holds
    nothing but words of value headers, such as the bare numbers of quarters; years where a cell above reaches
    down beside them."""
    filled = [(cell, header_text(cell.text, profile)) for cell in row.cells if not cell.empty]
    own = [text for cell, text in filled if row.owns(cell)]
    if any(not row.owns(cell) and profile.header(text) is not None for cell, text in filled):
        return not _are_values(own, profile)
    marks = profile.value_words.row_marks
    below = len(own) < len(filled)
    parts = [fold(text) in marks or _heads_value(text, below, profile) for text in own]
    return are_months(own) or (len(parts) > 1 and all(parts))


def _are_values(texts: Sequence[str], profile: Profile) -> bool:
    """Whether the texts, two or more, are figures that name nothing, as years, dates and parts of a year by
    number do (`1º`), and parts counted below each spanner anew (`1 2 3 1 2 3`)."""
    said = [None if text.strip().isdigit() else profile.value_header(text) for text in texts]
    named = all(
        one is not None and (one.year or one.period or one.ordinal or one.cumulative or one.whole)
        for one in said
    )
    figures = all(is_figure(text) and not YEAR.match(text) for text in texts)
    return len(texts) > 1 and figures and not (named or _count_on(texts) or are_months(texts))


def _count_on(texts: Sequence[str]) -> bool:
    """Whether each text is the number behind the one before it, or begins anew with 1."""
    numbers = [int(text) if text.isascii() and text.isdigit() and len(text) < 3 else 0 for text in texts]
    return numbers[0] == 1 and all(after in (before + 1, 1) for before, after in pairwise(numbers))


def _heads_value(text: str, below: bool, profile: Profile) -> bool:
    """Whether a text names values and is none; one that begins with a year (`2025 (proyección)`) where a cell
    from above reaches down beside its row."""
    figure = is_figure(text) and not (below and YEAR.match(text))
    return profile.value_header(text) is not None and not figure


def names_under(row: TableRow, header: TableRow) -> bool:
    """Whether a row of unknown words below a header row names the columns under its spanners: several
    texts, none of them a value, and nothing beside them. Codes in bold below a header in bold are none (the
    sources `11`, `21`, `52` of funds)."""
    spanners = [cell for cell in header.cells if cell.column_span > 1 and not cell.empty]
    filled = [cell for cell in row.cells if not cell.empty and row.owns(cell)]
    under = all(
        any(one.column <= cell.column < one.column + one.column_span for one in spanners) for cell in filled
    )
    bold = all(cell.bold for cell in (*header.cells, *filled) if not cell.empty)
    coded = bold and all(CODE.fullmatch(cell.text.strip()) for cell in filled)
    return len(filled) > 1 and under and (coded or not any(is_figure(cell.text) for cell in filled))


CODE = re.compile(r"[0-9]{1,3}")


def counts_under(row: TableRow, header: TableRow) -> bool:
    """Whether a row below a header row counts the columns of one of its spanners, as the months of a year
    are: `1 2 3` under “Meses”, and nothing beside them."""
    filled = [cell for cell in row.cells if not cell.empty and row.owns(cell)]
    over = {
        one
        for one in header.cells
        for cell in filled
        if one.column <= cell.column < one.column + one.column_span
    }
    (spanner, *others) = over or (None,)
    whole = spanner is not None and not others and not spanner.empty and spanner.column_span == len(filled)
    return whole and counts_columns(row) and filled[0].text.strip() == "1"


def heads_values(row: TableRow, below: Sequence[TableRow], profile: Profile) -> bool:
    """Whether a row of texts, of which the profile knows one that heads values and one more, heads columns
    of values below: it names what the others are by its place alone. So does one of unknown words where
    most of what stands over values speaks of them or is of a year, and names stand before them."""
    filled = [cell for cell in row.cells if not cell.empty]
    texts = [header_text(cell.text, profile) for cell in filled]
    if any(is_figure(text) and not _begins_with_year(text, profile) for text in texts):
        return False
    held = [
        [one.text for line in below for one in line.cells if one.column == cell.column and not one.empty]
        for cell in filled
    ]
    valued = [bool(texts) and 2 * sum(map(is_figure, texts)) > len(texts) for texts in held]
    roles = [found[0].role if found is not None else None for found in map(profile.header, texts)]
    if len(texts) - roles.count(None) > 1 and "value" in roles:
        return sum(valued) > 1 and len(filled) > 2
    over = [
        text
        for text, values, role in zip(texts, valued, roles, strict=True)
        if values and role in (None, "value", "measure")
    ]
    words = profile.value_words
    telling = [
        text
        for text in over
        if words.speaks_of_values(text)
        or words.tells_deeds(text)
        or words.tells_intent(text)
        or words.names_unit(text)
    ]
    named = [bool(texts) and not values for texts, values in zip(held, valued, strict=True)]
    stub = named.index(True) if True in named else len(filled)
    if len(over) < 2 or 2 * len(telling) <= len(over):
        return False
    return not valued[0] or stub < texts.index(telling[0])


def _begins_with_year(text: str, profile: Profile) -> bool:
    """Whether a text is a header of values, or a year with what it is the year of: `2024 (proyecto)`."""
    return profile.value_header(text) is not None or DATED.match(text) is not None


DATED = re.compile(r"(?:19|20)[0-9]{2} ?\([^()0-9]+\)$")


def heads_grid(row: TableRow, below: TableRow | None, profile: Profile) -> bool:
    """Whether a row inside a card heads a small table of it: nothing but years or parts of the year, what
    stands before them aside, over a row of values; `below` is None over another row of the header."""
    texts = [one_line(cell.text) for cell in row.cells if row.owns(cell) and not cell.empty]
    said = [profile.value_header(text) for text in texts]
    parts = [
        one
        for text, one in zip(texts, said, strict=True)
        if one is not None and (one.year or one.period or one.ordinal) and not is_figure(text)
    ]
    heads = below is None or sum(below.owns(cell) and is_value_like(cell.text) for cell in below.cells) > 1
    return len(parts) > 1 and len(parts) >= len(texts) - 1 and said[-1] is not None and heads


def names_values(row: TableRow, profile: Profile) -> bool:
    """Whether the row's one text names values, as over the columns of a table."""
    texts = [one_line(cell.text) for cell in row.cells if not cell.empty]
    header = profile.value_header(texts[0]) if len(texts) == 1 else None
    return header is not None and header.names_values


def heads(row: TableRow, header: TableRow, first: bool) -> bool:
    """Whether a row of unknown words above a header row is of the header too: a cell of it reaches down into
    that row, or, as the `first` row of its table, one stands over several columns and none is a value."""
    filled = [cell for cell in row.cells if not cell.empty and row.owns(cell)]
    if any(cell in header.cells for cell in filled):
        return True
    values = any(is_figure(cell.text) for cell in filled)
    return first and not values and len(filled) > 1 and any(cell.column_span > 1 for cell in filled)


def counts_columns(row: TableRow) -> bool:
    """Whether every filled cell of the row counts the columns on from the one before."""
    return counts_on([one_line(cell.text) for cell in row.cells if not cell.empty and row.owns(cell)])


def begins_with_time(row: TableRow, profile: Profile) -> bool:
    """Whether the first text that begins in the row is a part of the year, or a year and what is of it, and
    nothing else: `Enero`, `2023`, `Meta 2026`."""
    first = next((one_line(cell.text) for cell in row.cells if row.owns(cell) and not cell.empty), "")
    said = profile.value_header(first) if first and not is_figure(first) else None
    dated = said is not None and bool(said.year) and (bool(said.series) or YEAR.fullmatch(first) is not None)
    return dated or (said is not None and bool(said.period) and not said.series)


def begins_with_total(row: TableRow, profile: Profile) -> bool:
    """Whether the first text that begins in the row is a total's name."""
    first = next((one_line(cell.text) for cell in row.cells if row.owns(cell) and not cell.empty), "")
    return begins_with_any(first, profile.total_starts)


MONTHS = "EFMAMJJASOND"


def months_in(texts: Sequence[str]) -> dict[int, int]:
    """By place the months that a run of single letters stands for: E F M A M J, from January on; all twelve
    of them with columns of sums between them, too."""
    single = [place for place, text in enumerate(texts) if len(text.strip()) == 1]
    if "".join(texts[place].strip().upper() for place in single) == MONTHS:
        return {place: month for month, place in enumerate(single, start=1)}
    letters = "".join(text.upper() if len(text) == 1 else " " for text in map(str.strip, texts))
    sizes = range(len(MONTHS), FLOW.fewest_months - 1, -1)
    length = next((size for size in sizes if MONTHS[:size] in letters), 0)
    start = letters.find(MONTHS[:length]) if length else 0
    return {start + month: month + 1 for month in range(length)}


def are_months(texts: Sequence[str]) -> bool:
    """Whether the texts are the months by their first letters and nothing else."""
    return bool(texts) and len(months_in(texts)) == len(texts)


def is_header(cells: Sequence[Cell], profile: Profile) -> bool:
    """Whether the cells name columns: some are known headers and none of the others begins like a number.

    As many as half may be unknown; in bold type, all but one that names labels.
    """
    texts = [header_text(cell.text, profile) for cell in cells]
    months = months_in(texts)
    texts = [text for place, text in enumerate(texts) if place not in months]
    known = [profile.header(text) for text in texts]
    told = [profile.column_book.heads(text) for text in texts]
    if not any((*known, *told)):
        return False
    strangers = [
        text
        for text, meaning, listed in zip(texts, known, told, strict=True)
        if meaning is None and not listed and profile.likely_header(text) is None
    ]
    if any(map(is_figure, strangers)):
        return False
    if strangers and not any(told) and all(meaning is None or meaning[0].period for meaning in known):
        return _runs_on([meaning[0].period for meaning in known if meaning])
    named = any(meaning is not None and meaning[0].role != "value" for meaning in known)
    bold = len(cells) >= FLOW.fewest_bold and named and all(cell.bold for cell in cells)
    return bold or len(strangers) * 2 <= len(texts)


def _runs_on(periods: Sequence[str | None]) -> bool:
    """Whether parts of the year follow each other as the columns of a header do; in a body row they are the
    beginning and end of something."""
    numbers = [int(period.lstrip("".join(PARTS))[:2]) for period in periods if period]
    return len(numbers) > 1 and all(after == before + 1 for before, after in pairwise(numbers))


def is_figure(text: str) -> bool:
    """Whether a text begins like a value and is no year or part of one (`2/2024`), which head columns as
    well."""
    return is_value_like(text) and YEAR.fullmatch(PART.sub("", text.strip())) is None


PART = re.compile(r"^[1-6]/(?=[0-9]{4}$)")
