"""Statements: objectives, actions, notes, policies, mission, vision, values and legal basis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.context.context import Context
from extract.context.walk import PlacedParagraph, Walk
from extract.facts.identity_hash import Ordinals
from extract.facts.notes import UsualStyle, begins_as_note, list_mark, note_mark, usual_style
from extract.facts.origin import Origin
from extract.facts.sections import LABELLED_BELOW, Section, is_capital_heading, named_kind, section_begun
from extract.findings import Finding, finding
from extract.geometry import Box, around
from extract.tables.reading import TableReading
from extract.text.paragraphs import Paragraph
from schemas.profile import Profile
from schemas.prose import StatementWords, behind_lead, statement_words
from schemas.records import Statement

SAME_INDENT = 4.0
SHOWN = 80


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement before it has an identifier."""

    kind: str
    text: str
    page: int
    box: Box
    placed_in: Context
    context: str | None
    level: int = 1
    mark: str | None = None
    table_id: str | None = None


def statements(
    walk: Walk, profile: Profile, origin: Origin
) -> tuple[tuple[Statement, ...], tuple[Finding, ...]]:
    """Every statement of the document in printed order, and the texts that could not be placed."""
    reader = StatementReader(statement_words(profile.raw), usual_style(walk))
    for block in walk.blocks:
        reader.read(block)
    reader.close()
    ordinals = Ordinals()
    return tuple(_statement(draft, origin, ordinals) for draft in reader.drafts), tuple(reader.findings)


class StatementReader:
    """Reads a document's blocks in order; what it has found lies in `drafts` and `findings`."""

    def __init__(self, words: StatementWords, usual: UsualStyle) -> None:
        self.words, self.usual = words, usual
        self.section: Section | None = None
        self.table_id: str | None = None
        self.below_table = False
        self.drafts: list[Draft] = []
        self.findings: list[Finding] = []

    def read(self, block: PlacedParagraph | TableReading) -> None:
        """Take in the next block."""
        if isinstance(block, TableReading):
            self.close()
            self.drafts.extend(_objective_banners(block, self.words))
            self.table_id, self.below_table = block.table.table_id, True
        elif (objective := behind_lead(self.words.objective, block.paragraph.text)) is not None:
            self._end_below_table()
            self.drafts.append(_draft("objective", block, objective, block.context.heading))
        elif block.heading or block.paragraph.heading_like:
            self._heading(block)
        else:
            self._running(block)

    def close(self) -> None:
        """End the section under way."""
        section, self.section = self.section, None
        if section and section.kind == "action":
            self.drafts.extend(self._actions(section))
        elif section and section.kind == "value" and section.subheading:
            self.drafts.append(_draft("value", section.subheading, context=section.heading.paragraph.text))
        for text in section.texts if section and section.kind == LABELLED_BELOW else ():
            heading, shown = section.heading.paragraph.text if section else "", text.paragraph.text[:SHOWN]
            place = text.paragraph
            self.findings.append(
                finding("text-without-label", place.page, place.box, heading=heading, text=shown)
            )

    def _end_below_table(self) -> None:
        self.table_id, self.below_table = None, False

    def _heading(self, placed: PlacedParagraph) -> None:
        self._end_below_table()
        begun = section_begun(placed, self.words)
        if begun or (self.section and self.section.ended_by(placed)):
            self.close()
            self.section = begun
        elif self.section:
            if self.section.kind == "value" and self.section.subheading:
                title = self.section.heading.paragraph.text
                self.drafts.append(_draft("value", self.section.subheading, context=title))
            self.section.subheading = placed

    def _running(self, placed: PlacedParagraph) -> None:
        text = placed.paragraph.text
        if self._is_note(placed.paragraph):
            title = self.section.title if self.section else self.table_id
            mark, table_id = note_mark(text), None if self.section else self.table_id
            self.drafts.append(_draft("note", placed, text, title, mark=mark, table_id=table_id))
            return
        self.below_table = False
        if self.section is None or self.section.kind == "note":
            return
        if self.section.kind == "action":
            self.section.texts.append(placed)
        elif self.section.kind == LABELLED_BELOW:
            self._labelled(self.section, placed)
        elif self.section.kind == "legal_basis" and is_capital_heading(text):
            self.section.subheading = placed
        else:
            self.drafts.append(self._under_heading(self.section, placed))

    def _is_note(self, paragraph: Paragraph) -> bool:
        """Whether it is a note: under a table or a heading of notes, set apart or with a mark."""
        marked = begins_as_note(paragraph.text, self.words.note_starts)
        if self.section is not None:
            return self.section.kind == "note" and (marked or self.usual.sets_apart(paragraph))
        return (self.table_id is not None and marked) or (
            self.below_table and self.usual.sets_apart(paragraph)
        )

    def _labelled(self, section: Section, placed: PlacedParagraph) -> None:
        """A label below gives its kind to the texts waiting above it; a bare number is decoration."""
        kind = named_kind(self.words.labels, placed.paragraph.text)
        if kind is None:
            if not placed.paragraph.text.isdigit():
                section.texts.append(placed)
            return
        title = section.heading.paragraph.text
        self.drafts.extend(_draft(kind, text, context=title) for text in section.texts)
        section.texts.clear()

    def _under_heading(self, section: Section, placed: PlacedParagraph) -> Draft:
        """A text of its section; a value's name, printed as a small heading, leads its text."""
        paragraph, mark = placed.paragraph, list_mark(placed.paragraph.text)
        if section.kind != "value" or section.subheading is None:
            return _draft(section.kind, placed, context=section.title, mark=mark)
        lead, section.subheading = section.subheading.paragraph, None
        box = around((lead.box, paragraph.box)) if lead.page == paragraph.page else lead.box
        text, title = f"{lead.text} {paragraph.text}", section.heading.paragraph.text
        return Draft("value", text, lead.page, box, placed.context, title, mark=list_mark(lead.text))

    def _actions(self, section: Section) -> Iterator[Draft]:
        """The listed texts, nested by how far their bullets are indented."""
        bullets = [text.paragraph.bullet for text in section.texts if text.paragraph.bullet is not None]
        indents = _indents(bullets or [text.paragraph.box.x0 for text in section.texts])
        for text in section.texts:
            paragraph = text.paragraph
            if bullets and paragraph.bullet is None:
                shown = paragraph.text[:SHOWN]
                self.findings.append(
                    finding("action-without-bullet", paragraph.page, paragraph.box, text=shown)
                )
            indent = paragraph.bullet if paragraph.bullet is not None else paragraph.box.x0
            level = max(1, sum(step <= indent + SAME_INDENT for step in indents))
            yield _draft("action", text, context=text.context.heading or section.title, level=level)


def _indents(places: Iterable[float]) -> list[float]:
    """The different indents in points, from the left; a hair's breadth makes no difference."""
    steps: list[float] = []
    for place in sorted(places):
        if not steps or place - steps[-1] > SAME_INDENT:
            steps.append(place)
    return steps


def _objective_banners(table: TableReading, words: StatementWords) -> Iterator[Draft]:
    for banner in table.banners:
        text = behind_lead(words.objective, banner.text) if banner.role == "objective" else None
        if text is not None:
            place = table.table.table_id
            yield Draft(
                "objective",
                text,
                banner.page,
                banner.box,
                banner.context,
                banner.context.heading,
                table_id=place,
            )


def _draft(
    kind: str,
    placed: PlacedParagraph,
    text: str | None = None,
    context: str | None = None,
    level: int = 1,
    mark: str | None = None,
    table_id: str | None = None,
) -> Draft:
    paragraph = placed.paragraph
    words = paragraph.text if text is None else text
    return Draft(kind, words, paragraph.page, paragraph.box, placed.context, context, level, mark, table_id)


def _statement(draft: Draft, origin: Origin, ordinals: Ordinals) -> Statement:
    place = draft.placed_in
    heading = None if draft.table_id else draft.context
    return Statement(
        statement_id=ordinals.numbered_id(
            draft.kind, origin.institution, origin.plan_year,
            place.section, place.perspective, place.line, place.dependency, heading, draft.text,
        ),
        document_id=origin.document_id,
        plan_year=origin.plan_year,
        institution=origin.institution,
        kind=draft.kind,
        level=draft.level,
        mark=draft.mark,
        text=draft.text,
        context=draft.context,
        section=place.section,
        perspective=place.perspective,
        line=place.line,
        dependency=place.dependency,
        table_id=draft.table_id,
        source_sha256=origin.source_sha256,
        page=draft.page,
        x0=draft.box.x0,
        top=draft.box.top,
        x1=draft.box.x1,
        bottom=draft.box.bottom,
    )  # fmt: skip
