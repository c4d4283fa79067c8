"""Statements: objectives, actions, notes, policies, mission, vision, values and legal basis."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from extract.headings import ENUMERATION, Context, is_capital_heading, named_kind
from extract.meaning.table_reading import TableReading
from extract.meaning.walk import PlacedParagraph, Walk
from extract.page.findings import Finding, finding
from extract.page.geometry import Box, around
from extract.page.paragraphs import Paragraph
from extract.page.tolerances import PAGE
from extract.records.origin import DependencyColumns, Ordinals, Origin, dependency_columns
from extract.records.tolerances import RECORDS
from schemas.language.prose import StatementWords
from schemas.phrases import Phrase, behind_lead, cut_short, first_match, fold
from schemas.profile import Profile
from schemas.records import Statement

_MARK = re.compile(
    r"([*†‡]{1,6}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\([0-9]{1,2}\)|[0-9]{1,2}/(?![0-9])|[a-h]/(?= ?[A-ZÁÉÍÓÚÑ]))"
)

_STRONG = re.compile(r"[*†‡⁰¹²³⁴⁵⁶⁷⁸⁹]")

_LIST_MARK = re.compile(r"([0-9]{1,2}|[a-zA-Z])[.)] ?-? ?(?=\S)|([0-9]{1,2})[-–] ?(?=[^\W\d])")


@dataclass(frozen=True, slots=True)
class UsualStyle:
    """The style most of the document's running text has."""

    size: float
    italic: bool

    def sets_apart(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph is clearly smaller than running text, or italic where that is not."""
        return paragraph.size <= RECORDS.smaller * self.size or (paragraph.italic and not self.italic)


def usual_style(walk: Walk) -> UsualStyle:
    """The style with most characters among the paragraphs that are no headings."""
    seen: Counter[UsualStyle] = Counter()
    for paragraph in _running(walk.blocks):
        seen[UsualStyle(round(paragraph.size, 1), paragraph.italic)] += len(paragraph.text)
    best = max(seen.values(), default=0)
    return next((style for style, count in seen.items() if count == best), UsualStyle(0.0, False))


def _running(blocks: Iterable[object]) -> Iterable[Paragraph]:
    for block in blocks:
        if isinstance(block, PlacedParagraph) and not block.paragraph.heading_like:
            yield block.paragraph


def begins_as_note(text: str, starts: Iterable[str]) -> bool:
    """Whether the text begins with a footnote mark or with one of the folded words and a colon."""
    head = fold(text[:40])
    return bool(_STRONG.match(text)) or any(
        re.match(rf"{re.escape(start)} ?[0-9]{{0,2}} ?[:.]", head) for start in starts
    )


def note_mark(text: str) -> str | None:
    """The footnote mark the text begins with, raised digits as plain ones."""
    found = _MARK.match(text)
    return unicodedata.normalize("NFKC", found.group()).strip("()/") if found else None


def list_mark(text: str) -> str | None:
    """The number or letter the text is listed under (`1.`, `a)`, `2-`)."""
    found = _LIST_MARK.match(text)
    return (found[1] or found[2]) if found else None


LABELLED_BELOW = "labelled below"


@dataclass(slots=True)
class Section:
    """The texts under one heading; `subheading` is the smaller heading read last, `texts` those that wait."""

    kind: str
    heading: PlacedParagraph
    subheading: PlacedParagraph | None = None
    texts: list[PlacedParagraph] = field(default_factory=list)

    def ended_by(self, placed: PlacedParagraph) -> bool:
        """Whether a heading ends the section: a part of the plan, or no smaller than the section's own."""
        return placed.heading or placed.paragraph.size >= self.heading.paragraph.size - RECORDS.no_smaller

    @property
    def title(self) -> str:
        """The nearest heading as printed."""
        return (self.subheading or self.heading).paragraph.text


def section_begun(placed: PlacedParagraph, words: StatementWords) -> Section | None:
    """The section a heading begins; None for any other heading."""
    text = ENUMERATION.sub("", placed.paragraph.text, count=1)
    if first_match(words.labelled_below, text) is not None:
        return Section(LABELLED_BELOW, placed)
    kind = named_kind(words.sections, text)
    return Section(kind, placed) if kind else None


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
    reader = StatementReader(profile, usual_style(walk))
    for block in walk.blocks:
        reader.read(block)
    reader.close()
    ordinals, owners = Ordinals(), dependency_columns(origin.institution, profile)
    made = tuple(_statement(draft, origin, ordinals, owners) for draft in reader.drafts)
    return made, tuple(reader.findings)


class StatementReader:
    """Reads a document's blocks in order; what it has found lies in `drafts` and `findings`."""

    def __init__(self, profile: Profile, usual: UsualStyle) -> None:
        self.words, self.objective, self.usual = profile.statements, profile.context.objective, usual
        self.section: Section | None = None
        self.table_id: str | None = None
        self.below_table = False
        self.drafts: list[Draft] = []
        self.findings: list[Finding] = []

    def read(self, block: PlacedParagraph | TableReading) -> None:
        """Take in the next block."""
        if isinstance(block, TableReading):
            self.close()
            self.drafts.extend(_objective_banners(block, self.objective))
            self.table_id, self.below_table = block.table.table_id, True
        elif (objective := behind_lead(self.objective, block.paragraph.text)) is not None:
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
            heading, shown = (
                section.heading.paragraph.text if section else "",
                cut_short(text.paragraph.text, PAGE.longest_quote),
            )
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
                shown = cut_short(paragraph.text, PAGE.longest_quote)
                self.findings.append(
                    finding("action-without-bullet", paragraph.page, paragraph.box, text=shown)
                )
            indent = paragraph.bullet if paragraph.bullet is not None else paragraph.box.x0
            level = max(1, sum(step <= indent + RECORDS.same_indent for step in indents))
            yield _draft("action", text, context=text.context.heading or section.title, level=level)


def _indents(places: Iterable[float]) -> list[float]:
    """The different indents in points, from the left; a hair's breadth makes no difference."""
    steps: list[float] = []
    for place in sorted(places):
        if not steps or place - steps[-1] > RECORDS.same_indent:
            steps.append(place)
    return steps


def _objective_banners(table: TableReading, leads: Sequence[Phrase]) -> Iterator[Draft]:
    for banner in table.banners:
        text = behind_lead(leads, banner.text) if banner.role == "objective" else None
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


def _statement(draft: Draft, origin: Origin, ordinals: Ordinals, owners: DependencyColumns) -> Statement:
    place = draft.placed_in
    heading = None if draft.table_id else draft.context
    return Statement(
        statement_id=ordinals.numbered_id(
            draft.kind, origin.institution, origin.plan_year,
            place.section, place.perspective, place.line, place.dependency, heading, draft.text,
        ),
        **origin.columns,
        kind=draft.kind,
        level=draft.level,
        mark=draft.mark,
        text=draft.text,
        context=draft.context,
        section=place.section,
        perspective=place.perspective,
        line=place.line,
        **owners.of(place.dependency),
        table_id=draft.table_id,
        page=draft.page,
        **draft.box.sides,
    )  # fmt: skip
