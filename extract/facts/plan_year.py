"""The plan's year, from what the document prints; from the file's name only as a last resort."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from extract.context.flow import Block
from extract.findings import Finding, finding
from extract.tables.cells import RawTable
from extract.text.joining import one_line
from extract.text.paragraphs import Paragraph
from schemas.phrases import fold
from schemas.profile import Profile
from schemas.prose import Finder

FILE_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])")
COVER, HEADERS, TEXT, PDF_TITLE, FILE_NAME = "cover", "headers", "text", "pdf_title", "file_name"
NOTHING = "—"
STRONG = (COVER, HEADERS, TEXT, PDF_TITLE)


def year_evidence(
    cover: str,
    blocks: Sequence[Block],
    profile: Profile,
    titles: Sequence[Finder],
    pdf_title: str | None,
    file_stem: str,
) -> dict[str, tuple[int, ...]]:
    """The years each source names, in order of weight; of the tables' plan columns the latest only."""
    planned = _planned_years(blocks, profile)
    running = " \n".join(block.text for block in blocks if isinstance(block, Paragraph))
    found = {
        COVER: _title_years(cover, titles),
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


def _planned_years(blocks: Sequence[Block], profile: Profile) -> set[int]:
    """The years of the columns that publish planned values."""
    return {year for block in blocks if isinstance(block, RawTable) for year in _header_years(block, profile)}


def _header_years(table: RawTable, profile: Profile) -> Iterator[int]:
    for cell in table.cells:
        meaning = profile.header(one_line(cell.text)) if FILE_YEAR.search(fold(cell.text)) else None
        if meaning and meaning[0].series == "plan" and "year" in meaning[1]:
            yield int(meaning[1]["year"])
