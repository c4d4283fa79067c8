"""The cover: its lines, the names that go over several of them, and the plan's year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.flow.blocks import Block
from extract.headings import ENUMERATION
from extract.page.cells import RawTable
from extract.page.findings import Finding, finding
from extract.page.lines import TextLine, one_line
from extract.page.paragraphs import Paragraph, paged_lines
from extract.records.dates import month_named
from extract.records.tolerances import RECORDS
from schemas.language.prose import MetadataWords
from schemas.phrases import Finder, first_match, fold, folded_words
from schemas.profile import Profile


@dataclass(frozen=True, slots=True)
class CoverLine:
    """One line of the cover with its page."""

    page: int
    line: TextLine

    @property
    def text(self) -> str:
        return " ".join(self.line.text.split())


def cover_lines(blocks: Sequence[Block], words: MetadataWords) -> tuple[CoverLine, ...]:
    """The lines before the contents or the first numbered heading; without either, the first page."""
    lines = tuple(_until_contents(blocks, words))
    if len(lines) > RECORDS.cover_lines or not any(_opens_text(block, words) for block in blocks):
        lines = tuple(line for line in lines if line.page == lines[0].page)
    return lines[: RECORDS.cover_lines]


def _until_contents(blocks: Iterable[Block], words: MetadataWords) -> Iterator[CoverLine]:
    for block in blocks:
        if not isinstance(block, Paragraph) or _opens_text(block, words):
            return
        for page, line in paged_lines(block):
            yield CoverLine(page, line)


def _opens_text(block: Block, words: MetadataWords) -> bool:
    """Whether the block is the heading of the contents or the first numbered one."""
    if not isinstance(block, Paragraph) or not block.heading_like:
        return False
    if first_match(words.contents, ENUMERATION.sub("", block.text, count=1)) is not None:
        return True
    return block.text[:1].isdigit() and bool(ENUMERATION.match(block.text))


def segments(lines: Sequence[CoverLine], profile: Profile) -> tuple[str, ...]:
    """The lines with names whole: one in the style of the line above goes on unless it begins something.

    What stands below a linking word ("de", "del") goes on with it; a month of issue ("Lima, mayo de 2024")
    begins anew.
    """
    cover, links = profile.metadata, profile.budget.links
    starts = (*cover.institution_starts, *cover.units, *cover.other_starts)
    joined: list[list[CoverLine]] = []
    for line in lines:
        dated = month_named(line.text, profile.month_numbers) is not None
        if joined and not dated and _goes_on(joined[-1][-1], line, starts, links):
            joined[-1].append(line)
        else:
            joined.append([line])
    return tuple(" ".join(line.text for line in group) for group in joined)


def _goes_on(above: CoverLine, line: CoverLine, starts: Iterable[str], links: frozenset[str]) -> bool:
    upper, lower = above.line, line.line
    if above.page != line.page or abs(upper.size - lower.size) > RECORDS.same_size:
        return False
    if lower.baseline - upper.baseline > RECORDS.farthest * lower.size:
        return False
    if folded_words(above.text).split(" ")[-1] in links:
        return True
    return not line.text[:1].isdigit() and begun_with(line.text, starts) is None


def begun_with(text: str, starts: Iterable[str]) -> str | None:
    """The first of the folded words the text begins with as a whole word."""
    folded = folded_words(text)
    return next(
        (start for start in starts if folded == start or folded.startswith((f"{start} ", f"{start}:"))), None
    )


FILE_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])")

FIRST = re.compile(r"(?<=[0-9])[.:;,] ")
"""What ends the first thing that a line says, behind a number: `Plan de Actuación 2024. Cuadro de mando`."""

ONE_YEAR = re.compile(r"(?:19|20)[0-9]{2}")

LINKS = frozenset(("de", "del"))

COVER, HEADERS, TEXT, PDF_TITLE, FILE_NAME = "cover", "headers", "text", "pdf_title", "file_name"

NOTHING = "—"

STRONG = (COVER, HEADERS, TEXT, PDF_TITLE)


def year_evidence(
    cover: str,
    lines: Sequence[str],
    blocks: Sequence[Block],
    profile: Profile,
    words: MetadataWords,
    pdf_title: str | None,
    file_stem: str,
) -> dict[str, tuple[int, ...]]:
    """The years each source names, in order of weight; of the tables' plan columns the latest only, or the
    first where a plan of several years begins with the cover's. `lines` are those of the cover."""
    titles, planned = words.titles, _planned_years(blocks, profile)
    running = " \n".join(block.text for block in blocks if isinstance(block, Paragraph))
    on_cover = (
        _title_years(cover, titles)
        or _line_years(lines, words.title_starts, profile)
        or _stretch_years(lines, profile)
    )
    of_several = len(planned) >= RECORDS.several_years and on_cover == (min(planned),)
    found = {
        COVER: on_cover,
        HEADERS: on_cover if of_several else (max(planned),) if planned else (),
        TEXT: _title_years(running, titles),
        PDF_TITLE: _title_years(pdf_title or "", titles),
        FILE_NAME: tuple(sorted({int(year) for year in FILE_YEAR.findall(file_stem)})),
    }
    return {source: years for source, years in found.items() if years}


def chosen_year(evidence: Mapping[str, tuple[int, ...]]) -> tuple[int | None, tuple[Finding, ...]]:
    """The year of the weightiest source that names one only, and what speaks against it."""
    year = next((years[0] for source in STRONG if len(years := evidence.get(source, ())) == 1), None)
    named = {one for years in evidence.values() for one in years}
    if year is None and any(source in evidence for source in STRONG):
        return None, (_contradiction(evidence, None),)
    if year is None:
        years = evidence.get(FILE_NAME, ())
        if len(years) != 1:
            return None, (finding("plan-year-missing"),)
        return years[0], (finding("plan-year-from-file-name", chosen=years[0]),)
    return year, (_contradiction(evidence, year),) if named != {year} else ()


def _contradiction(evidence: Mapping[str, tuple[int, ...]], chosen: int | None) -> Finding:
    said = {
        source: ", ".join(map(str, evidence.get(source, ()))) or NOTHING for source in (*STRONG, FILE_NAME)
    }
    return finding("plan-year-contradiction", None, None, None, chosen=chosen or NOTHING, **said)


def _title_years(text: str, titles: Sequence[Finder]) -> tuple[int, ...]:
    flat = " ".join(text.split())
    found = {int(year) for item in titles for year in item.every(flat, "year") if year.isascii()}
    return tuple(sorted(found))


def _line_years(lines: Sequence[str], starts: Sequence[str], profile: Profile) -> tuple[int, ...]:
    """The years at the end of lines, or of what they say first, that begin like a title or hold nothing else;
    no part of a date."""
    found = set()
    for text in (
        folded_words(said) for line in lines for said in dict.fromkeys((line, FIRST.split(line)[0]))
    ):
        before, _, year = text.strip("-–() ").rpartition(" ")
        year = year.strip("(")
        titled = not before or begun_with(before, starts) is not None
        if titled and ONE_YEAR.fullmatch(year) and not _names_month(before, profile):
            found |= {int(year)} if not FILE_YEAR.search(before) else set()
    return tuple(sorted(found))


def _stretch_years(lines: Sequence[str], profile: Profile) -> tuple[int, ...]:
    """The years of the parts of a year that lines name: `Primer cuatrimestre 2025 - Guatemala`; a month is
    that of a date."""
    said = (profile.value_words.read_known(line) for line in lines)
    parts = (one for one in said if one is not None and one.period and not one.period.isdigit())
    return tuple(sorted({int(one.year) for one in parts if one.year}))


def _names_month(before: str, profile: Profile) -> bool:
    """Whether what stands before a year makes it part of a date: `12 de marzo de`."""
    last = [word for word in before.split() if word not in LINKS][-1:]
    return bool(last) and profile.value_words.months.get(last[0]) is not None


def _planned_years(blocks: Sequence[Block], profile: Profile) -> set[int]:
    """The years of the columns that publish planned values."""
    return {year for block in blocks if isinstance(block, RawTable) for year in _header_years(block, profile)}


def _header_years(table: RawTable, profile: Profile) -> Iterator[int]:
    for cell in table.cells:
        meaning = profile.header(one_line(cell.text)) if FILE_YEAR.search(fold(cell.text)) else None
        if meaning and meaning[0].series == "plan" and "year" in meaning[1]:
            yield int(meaning[1]["year"])
