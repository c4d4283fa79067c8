"""The plan's year, from what the document prints; from the file's name only as a last resort."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from extract.context.flow import Block
from extract.facts.cover import begun_with
from extract.findings import Finding, finding
from extract.tables.cells import RawTable
from extract.text.joining import one_line
from extract.text.paragraphs import Paragraph
from schemas.phrases import fold, folded_words
from schemas.profile import Profile
from schemas.prose import Finder, MetadataWords

FILE_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])")
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
    """The years each source names, in order of weight; of the tables' plan columns the latest only. `lines`
    are those of the cover."""
    titles, planned = words.titles, _planned_years(blocks, profile)
    running = " \n".join(block.text for block in blocks if isinstance(block, Paragraph))
    found = {
        COVER: _title_years(cover, titles) or _line_years(lines, words.title_starts, profile),
        HEADERS: (max(planned),) if planned else (),
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
    """The years at the end of lines that begin like a title or hold nothing else; no part of a date."""
    found = set()
    for text in map(folded_words, lines):
        before, _, year = text.strip("-–() ").rpartition(" ")
        year = year.strip("(")
        titled = not before or begun_with(before, starts) is not None
        if titled and ONE_YEAR.fullmatch(year) and not _names_month(before, profile):
            found |= {int(year)} if not FILE_YEAR.search(before) else set()
    return tuple(sorted(found))


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
