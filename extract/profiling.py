"""What a profile of a plan could say: every column with what it was read as, and the words that the profile
in use doesn't know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from extract.flow.blocks import Block, cover_flow, document_flow, profile_for
from extract.headings import ENUMERATION
from extract.meaning.cells import is_home_money, is_unknown_unit
from extract.meaning.currency import document_lexicon
from extract.meaning.legends import with_marks_explained
from extract.meaning.naming import are_words
from extract.meaning.table_reading import ColumnReading, TableReading
from extract.meaning.walk import PlacedParagraph, Walk, walk
from extract.numbers.looks import is_value_like
from extract.page.lines import one_line
from extract.page.paragraphs import Paragraph
from extract.pages import read_all_pages
from extract.process.job import ReadOptions
from extract.readers.opened import OpenDocument
from extract.records.columns import column_records
from extract.records.indicators import DocumentValues, document_values
from extract.records.metadata import DocumentFacts, document_facts
from extract.records.origin import Origin
from extract.records.rivals import rivals_of
from extract.source import SourceDocument, content_of
from schemas.codes import roles
from schemas.column_listing import VALUE, AskedColumn, ListedColumn, PlanWords, listed_columns
from schemas.periods import YEAR_IN_TEXT
from schemas.phrases import folded_words
from schemas.profile import Profile
from schemas.records import ColumnRecord

CODE = re.compile(r"[0-9]{6,}|[0-9]+(?:[.-][0-9]+){2,}|[A-Z]{1,4}[-.]?[0-9]{1,4}(?:[-.][0-9]{1,4})*")

NUMBER = re.compile(r"[^0-9]{0,4}[0-9][0-9.,' ]*[^0-9]{0,12}")

DATE = re.compile(r"[0-9]{1,2}[/-][0-9a-z]{1,3}[/-][0-9]{2,4}", re.IGNORECASE)

DIGITS = re.compile(r"[0-9 ]+")

COUNTER = re.compile(r"[0-9]{1,4}[.)]?")

MEASURE = "measure"

NAMING_ROLES = frozenset((*roles("label"), "name")) - {
    "code",
    "kpi",
    "measure",
    "formula",
    "standard",
    "level",
}
"""Roles of columns whose texts are published as names."""

SHORT, MOST_WORDS = 16, 10

ALL_BUT = 0.9
"""The share of a column's cells that have to look like one thing for it to be guessed to hold that."""


def guessed_role(header: str, cells: Sequence[str], names_unit: Mapping[str, bool] | None = None) -> str:
    """The role a column seems to have by all texts below its header; no name of anything, which only a person
    can tell from a note."""
    if not cells:
        return "other"
    if _all(cells, DATE):
        return "end" if "fin" in header.casefold() else "start"
    if _all(cells, CODE) or _are_counters(cells):
        return "code"
    if _are_values(cells):
        return VALUE
    units = sum((names_unit or {}).get(cell, False) for cell in cells)
    short = max(map(len, cells)) <= SHORT and not any(any(map(str.isdigit, cell)) for cell in cells)
    return MEASURE if short and 2 * units > len(cells) else "other"


def _all(cells: Sequence[str], pattern: re.Pattern[str]) -> bool:
    return sum(pattern.fullmatch(cell.strip()) is not None for cell in cells) >= ALL_BUT * len(cells)


def _are_values(cells: Sequence[str]) -> bool:
    """Whether most cells are numbers, and the others may say why there is none."""
    others = [cell for cell in cells if not NUMBER.fullmatch(cell.strip())]
    return 2 * len(others) < len(cells) and all(map(_like_status, others))


def _are_counters(cells: Sequence[str]) -> bool:
    """Whether the cells count rows: 1, 2, 3."""
    if not _all(cells, COUNTER):
        return False
    numbers = [int(re.sub(r"\D", "", cell)) for cell in cells if COUNTER.fullmatch(cell.strip())]
    return len(numbers) > 1 and all(below == above + 1 for above, below in pairwise(numbers))


def looks_like_dependency(text: str) -> bool:
    """Whether a heading or banner may name a part of the institution: a few words in capitals, no digits."""
    plain = ENUMERATION.sub("", text, count=1)
    return plain.isupper() and len(plain.split()) <= MOST_WORDS and not any(map(str.isdigit, plain))


LONGEST_STATUS = 25


def plan_words(source: SourceDocument, options: ReadOptions) -> PlanWords:
    """What a profile of the plan could say. Raises a DocumentError where it can't be read."""
    with OpenDocument(source.path, content_of(source), passwords=source.passwords) as document:
        pages = read_all_pages(document, options.jobs)
    blocks = document_flow(pages)
    cover = cover_flow(pages, blocks)
    profile = with_marks_explained(profile_for(cover, options), blocks)
    placed = walk(blocks, profile)
    facts = document_facts(cover, profile, source.path.stem)
    origin = Origin(source.document_id, facts.plan_year, facts.institution, source.sha256)
    values = document_values(placed, profile, origin)
    records = column_records(values.read, rivals_of(values.read, origin), profile, origin)
    return PlanWords(
        profile.name,
        _recognised_by(facts, profile, cover),
        facts.institution if _is_new(facts.institution, profile) else None,
        tuple(_asked(placed.tables, records, profile)),
        tuple(_dependencies(placed, profile)),
        _units(placed, profile, values),
        _once(item.raw for item in values.indicators if item.status == "text" and _like_status(item.raw)),
        _is_currency_open(placed, profile, values),
    )


def _is_new(institution: str | None, profile: Profile) -> bool:
    known = profile.metadata.institutions
    return institution is not None and folded_words(institution) not in map(folded_words, known)


def _recognised_by(facts: DocumentFacts, profile: Profile, cover: Sequence[Block]) -> tuple[str, ...]:
    """The names on the cover by which the plan can be recognised; none where the profile already does."""
    names = tuple(name for name in (facts.institution, facts.issuing_unit) if name)
    return () if profile.recognised_by else names or tuple(_first_words(cover))


def _first_words(cover: Sequence[Block]) -> Iterator[str]:
    """The first texts of the cover, which together are of no other institution's plans."""
    texts = (block.text for block in cover if isinstance(block, Paragraph))
    plain = (YEAR_IN_TEXT.split(one_line(text), maxsplit=1)[0].strip(" ,-–—:") for text in texts)
    yield from islice((text for text in plain if len(text) in TELLING), MOST_TOLD)


MOST_TOLD = 2

TELLING = range(12, 120)
"""How long a text is that tells one institution's plans from another's: a title, no paragraph."""


def _asked(
    tables: Sequence[TableReading], records: Sequence[ColumnRecord], profile: Profile
) -> Iterator[AskedColumn]:
    """Every column, by header. `records` are those of the tables' columns, in the same order."""
    cells: dict[str, list[str]] = {}
    headed: list[ColumnRecord] = []
    readings = ((table, reading) for table in tables for reading in table.columns)
    for record, (table, reading) in zip(records, readings, strict=True):
        header = record.header or _first_row(table, reading)
        playing = [item for item in reading.cells if item.role == record.role] or reading.cells
        texts = [one_line(item.text or item.cell.text) for item in playing]
        cells[record.column_id] = [text for text in texts if text and text != (header or ("",))[-1]]
        headed.append(replace(record, header=header))
    names = {(one.table_id, one.header_number): one.column for one in headed if one.role == "indicator"}
    for listed in listed_columns(headed):
        own = [text for one in listed.columns for text in cells[one.column_id]]
        before = all(one.column < names.get((one.table_id, one.header_number), 0) for one in listed.columns)
        yield _with_entry(listed, own, profile, before)


def _first_row(table: TableReading, reading: ColumnReading) -> tuple[str, ...]:
    """Where nothing is known to head a column, what the table's first row of several cells says there, which
    may be its header; nothing where that is a number."""
    heads = next((row for row in table.rows if len(row.cells) > 1), None)
    place = reading.cells[0].cell.column if reading.cells else None
    texts = [one_line(item.text) for item in heads.cells if item.cell.column == place] if heads else []
    return tuple(text for text in texts[:1] if text and not is_value_like(text))


def _with_entry(listed: ListedColumn, cells: Sequence[str], profile: Profile, before: bool) -> AskedColumn:
    """What an entry may say of the columns over these cells, which stand `before` those that name the rows or
    don't. No code, note or amount is offered as a name."""
    role = listed.said.get("role")
    if not listed.can_be_written:
        return AskedColumn(listed, {})
    if role is None and "role" in listed.differ:
        return AskedColumn(listed, {})
    if role is not None and not (role in NAMING_ROLES and cells and not are_words(cells)):
        return AskedColumn(listed, listed.said)
    units = {text: profile.value_words.names_unit(text) for text in cells}
    guess = guessed_role(listed.header[-1], cells, units)
    if guess == VALUE and before and all(map(DIGITS.fullmatch, cells)):
        guess = "code"
    series = {"series": "plan"} if guess == VALUE else {}
    return AskedColumn(listed, {"role": guess, **series}, guessed=True)


def _dependencies(placed: Walk, profile: Profile) -> Iterator[str]:
    texts = [banner.text for table in placed.tables for banner in table.banners if banner.role == "group"]
    for block, after in zip(placed.blocks, placed.blocks[1:], strict=False):
        if isinstance(block, PlacedParagraph) and isinstance(after, TableReading) and not block.heading:
            texts += [block.paragraph.text] * block.paragraph.heading_like
    known = profile.context.not_dependencies
    for text in _once(texts):
        if looks_like_dependency(text) and folded_words(text) not in known and profile.header(text) is None:
            yield text


def _units(placed: Walk, profile: Profile, values: DocumentValues) -> tuple[str, ...]:
    lexicon, _ = document_lexicon(placed, profile)
    measures = _once(item.measure for item in values.indicators if item.measure)
    return tuple(
        text for text in measures if is_unknown_unit(text, lexicon) and not is_home_money(text, lexicon)
    )


def _is_currency_open(placed: Walk, profile: Profile, values: DocumentValues) -> bool:
    """Whether some amounts are money of a country that nothing names."""
    lexicon, known = document_lexicon(placed, profile)
    said = any(item.measure and is_home_money(item.measure, lexicon) for item in values.indicators)
    return not known and (said or any(item.rule == "currency-open" for item in values.findings))


def _like_status(text: str) -> bool:
    return len(text) <= LONGEST_STATUS and not any(map(str.isdigit, text))


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
