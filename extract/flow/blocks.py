"""The document as a reader follows it: paragraphs and tables in printed order, over all pages; and the
profile that their words choose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.errors import ProfileUnusable
from extract.page.cells import RawTable
from extract.page.furniture import without_furniture
from extract.page.lines import TextLine
from extract.page.paragraphs import Paragraph, joined, joins_over_page, line_pitch, paragraphs
from extract.page.printed import PageReading
from extract.process.job import ReadOptions
from schemas.profile import Profile
from schemas.profile_files import PROFILES
from schemas.profile_reading import choose_profile, load_profile
from schemas.texts import BaseUnusable, ProfileError

Block = Paragraph | RawTable


def cover_flow(pages: Sequence[PageReading], flow: tuple[Block, ...]) -> tuple[Block, ...]:
    """The document's flow with the letterhead of its first page: it may be all that names who issues it."""
    if not any(page.aside for page in pages[:1]):
        return flow
    return document_flow((replace(pages[0], aside=()), *pages[1:]))


def document_flow(pages: Sequence[PageReading]) -> tuple[Block, ...]:
    """Every paragraph and table of the document in printed order; paragraphs cut by a page turn are whole
    again."""
    bare = without_furniture(pages)
    pitch = line_pitch([page.lines for page in bare])
    blocks: list[Block] = []
    for page in bare:
        for position, block in enumerate(_page_blocks(page, pitch)):
            before = blocks[-1] if blocks and position == 0 else None
            whole = _joined_over_page(before, block)
            if whole is not None:
                blocks[-1] = whole
            else:
                blocks.append(block)
    return tuple(blocks)


def _joined_over_page(before: Block | None, block: Block) -> Paragraph | None:
    """The paragraph that the page turn cut between the two blocks; None where they are two."""
    if not (isinstance(before, Paragraph) and isinstance(block, Paragraph)) or before.last_page == block.page:
        return None
    return joined(before, block) if joins_over_page(before, block) else None


def _page_blocks(page: PageReading, pitch: float) -> Iterator[Block]:
    """The page's blocks from top to bottom: a table ends the paragraph above it."""
    rest = list(page.lines)
    for table in page.tables:
        above = [line for line in rest if line.box.middle < table.box.top]
        yield from paragraphs(page.number, above, pitch)
        yield table
        rest = rest[len(above) :]
    yield from paragraphs(page.number, _by_height(rest), pitch)


def _by_height(lines: list[TextLine]) -> list[TextLine]:
    return sorted(lines, key=lambda line: (line.baseline, line.box.x0))


def profile_for(blocks: Sequence[Block], options: ReadOptions) -> Profile:
    """The profile the caller names, else the one whose words the document holds. Raises ProfileUnusable
    where that one can't be used: read with another, the plan would say something else."""
    folder = options.profiles_dir or PROFILES
    try:
        if options.profile:
            return load_profile(options.profile, folder)
        text = " ".join(block.text for block in blocks if isinstance(block, Paragraph))
        return choose_profile(text, folder)
    except BaseUnusable:
        raise
    except ProfileError as error:
        raise ProfileUnusable(error.told) from error
