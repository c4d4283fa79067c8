"""The walk through the document: every block with the context it stands in, tables stitched and read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from extract.flow.blocks import Block
from extract.flow.stitching import LogicalTable, begin_table, continued
from extract.headings import ACRONYM, ENUMERATION, Context, HeadingReader, NamePlace
from extract.meaning.table_reading import TableReading
from extract.meaning.tables import read_table
from extract.meaning.texts_above import close_by
from extract.meaning.tolerances import MEANING
from extract.page.cells import Cell, RawTable
from extract.page.findings import Finding
from extract.page.lines import one_line, without_marks
from extract.page.paragraphs import Paragraph, place_of
from schemas.phrases import first_match, fold, folded_words
from schemas.profile import Profile


@dataclass(frozen=True, slots=True)
class PlacedParagraph:
    """A paragraph in its context; `heading` says that it set the context itself."""

    paragraph: Paragraph
    context: Context
    heading: bool


@dataclass(frozen=True, slots=True)
class Walk:
    """The document's paragraphs and tables in printed order, each in its context."""

    blocks: tuple[PlacedParagraph | TableReading, ...]

    @property
    def tables(self) -> tuple[TableReading, ...]:
        return tuple(block for block in self.blocks if isinstance(block, TableReading))

    def cover(self) -> Iterator[str]:
        """The texts before any table."""
        heads = takewhile(lambda block: isinstance(block, PlacedParagraph), self.blocks)
        return (block.paragraph.text for block in heads if isinstance(block, PlacedParagraph))

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(item for table in self.tables for item in table.findings)


@dataclass(slots=True)
class _WalkState:
    context: Context = field(default_factory=Context)
    title: str | None = None
    above: list[Paragraph] = field(default_factory=list)
    blocks: list[PlacedParagraph | TableReading] = field(default_factory=list)
    header: list[str] = field(default_factory=list)
    over_last: list[Paragraph] = field(default_factory=list)


def _header_texts(table: LogicalTable) -> list[str]:
    """What a table's first header says, cell by cell: one that comes back with nothing before it is of the
    same table, whatever its columns measure, and what stands over that is of it, too."""
    heads = table.header_from(0) if table.rows else ()
    return [one_line(cell.text) for row in heads for cell in row.cells if row.owns(cell) and cell.text]


def walk(blocks: Sequence[Block], profile: Profile) -> Walk:
    """Every block with its context, headings read with the profile's words."""
    stitched = stitch(blocks, profile)
    headings = HeadingReader(profile, named_acronyms(stitched, profile))
    state = _WalkState()
    for place, block in enumerate(stitched):
        if isinstance(block, Paragraph):
            _read_paragraph(state, block, stitched[place + 1 :], headings)
            state.above.append(block)
        else:
            above = state.above
            header = _header_texts(block)
            if not above and header and header == state.header:
                above = state.over_last
            reading = read_table(block, state.context, headings, state.title, close_by(above))
            state.context = _after_form(block, reading.context, headings)
            state.title, state.above, state.header, state.over_last = None, [], header, above
            state.blocks.append(reading)
    return Walk(tuple(state.blocks))


def _after_form(table: LogicalTable, context: Context, headings: HeadingReader) -> Context:
    """The context behind the head of a form, a table of nothing but names with a colon and what they say
    (`Unidad ejecutora: | Coordinación de Escena`): that of whom it names, a unit before a person."""
    pairs: list[tuple[Cell, Cell]] = []
    for row in table.rows:
        cells = [cell for cell in row.cells if row.owns(cell) and not cell.empty]
        if len(cells) % 2 or not all(cell.text.rstrip().endswith(":") for cell in cells[::2]):
            return context
        pairs.extend(zip(cells[::2], cells[1::2], strict=True))
    owners = [
        (f"{one_line(name.text)} {one_line(says.text)}", says)
        for name, says in pairs
        if headings.labelled(f"{one_line(name.text)} {one_line(says.text)}")
    ]
    if not owners:
        return context
    text, cell = min(owners, key=lambda owner: folded_words(owner[0]).startswith("responsable"))
    return headings.with_dependency(context, text, NamePlace("label", cell.page, cell.box))


def stitch(blocks: Sequence[Block], profile: Profile) -> tuple[Paragraph | LogicalTable, ...]:
    """The flow with its page-cut tables joined: only tables with nothing between them can go on, but for the
    title of the first printed again."""
    joined: list[Paragraph | LogicalTable] = []
    for block in blocks:
        if not isinstance(block, RawTable):
            joined.append(block)
            continue
        place = len(joined) - (2 if _ends_in_title_again(joined, profile) else 1)
        before = joined[place] if joined else None
        whole = continued(before, block, profile) if isinstance(before, LogicalTable) else None
        if whole is not None:
            joined[place] = whole
        else:
            joined.append(begin_table(block, profile))
    return tuple(joined)


def _ends_in_title_again(joined: Sequence[Paragraph | LogicalTable], profile: Profile) -> bool:
    """Whether the last of the blocks says what stands above the table before it."""
    title, last = joined[-3:-2], joined[-1:]
    texts = [_title_words(block.text, profile) for block in (*title, *last) if isinstance(block, Paragraph)]
    return len(texts) == 2 and texts[0] == texts[1] and isinstance(joined[-2], LogicalTable)


def _title_words(text: str, profile: Profile) -> list[str]:
    """The words of a title without those that say that it is one again: `(continuación)`."""
    return [word for word in re.findall(r"[a-z0-9]+", fold(text)) if word not in profile.context.continued]


def named_acronyms(blocks: Sequence[Paragraph | LogicalTable], profile: Profile) -> frozenset[str]:
    """The acronyms that the document's own headings and banners give to dependencies."""
    reader = HeadingReader(profile)
    texts = [block.text for block in blocks if isinstance(block, Paragraph) and block.heading_like]
    for block in blocks:
        if isinstance(block, LogicalTable):
            texts.extend(
                cell.text
                for row, kind in zip(block.rows, block.kinds, strict=True)
                if kind == "banner"
                for cell in row.cells
            )
    found = (ACRONYM.search(text) for text in texts if reader.is_dependency(text))
    return frozenset(folded_words(match.group(1)) for match in found if match)


def _read_paragraph(
    state: _WalkState,
    paragraph: Paragraph,
    below: Sequence[Paragraph | LogicalTable],
    headings: HeadingReader,
) -> None:
    context, next_one = None, below[0] if below else None
    place = NamePlace("heading", paragraph.page, paragraph.box)
    state.title = None
    if len(paragraph.text) <= MEANING.longest_heading and paragraph.bullet is None:
        if paragraph.heading_like:
            context = headings.after(state.context, paragraph.text, place)
            if context is None and _is_objective(next_one, headings.profile):
                context = headings.with_dependency(state.context, paragraph.text, place)
        if context is None and (owner := _owner(paragraph, headings)) and _is_above_table(below):
            at = max(paragraph.text.find(owner), 0)
            place = NamePlace("label", *place_of(paragraph, at, at + len(owner)))
            context = headings.with_dependency(state.context, owner, place)
        if context is None and paragraph.heading_like and isinstance(next_one, LogicalTable):
            numbered = ENUMERATION.sub("", paragraph.text, count=1)
            if headings.is_dependency(numbered):
                context = headings.with_dependency(state.context, numbered, place)
            state.title = None if context else without_marks(paragraph.text)[0]
    state.context = context or state.context
    state.blocks.append(PlacedParagraph(paragraph, state.context, context is not None))


def _owner(paragraph: Paragraph, headings: HeadingReader) -> str | None:
    """What a paragraph says by its label of whose the table below is, whatever its style; plans set such
    lines one below the other: the year, the programme, the unit. A line without a label goes on with the
    one above."""
    texts: list[str] = []
    for text in (line.text for line in paragraph.lines) if paragraph.lines else (paragraph.text,):
        if texts and ":" not in text:
            texts[-1] = one_line(f"{texts[-1]}\n{text}")
        else:
            texts.append(text)
    pieces = (piece for text in texts for piece in _pairs_in(text))
    return next((piece for piece in pieces if headings.labelled(piece)), None)


def _pairs_in(text: str) -> list[str]:
    """The pairs of a name and what it says that a form's line holds beside each other; the text where it
    holds one, or none."""
    pieces = NEXT_LABEL.split(text)
    return pieces if all(": " in piece for piece in pieces) else [text]


NEXT_LABEL = re.compile(r" (?=[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+(?: [a-záéíóúñ]+){0,2}: ?\S)")
"""Where the next name of a form's line begins: `Unidad ejecutora: Coordinación de Escena Ejercicio: 2025`."""


def _is_above_table(below: Sequence[Paragraph | LogicalTable]) -> bool:
    """Whether only a few short paragraphs stand between here and the next table."""
    for block in below[: MEANING.most_above_table + 1]:
        if isinstance(block, LogicalTable):
            return True
        if len(block.text) > MEANING.longest_heading:
            return False
    return False


def _is_objective(block: Paragraph | LogicalTable | None, profile: Profile) -> bool:
    return isinstance(block, Paragraph) and first_match(profile.context.objective, block.text) is not None
