"""One small picture of each page that anything was read from, drawn in child processes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from itertools import chain
from typing import TYPE_CHECKING

from extract.errors import DocumentError
from extract.process.isolation import read_one
from extract.process.job import Job, Limits
from extract.source import SourceDocument, content_of

if TYPE_CHECKING:
    from extract.process.starting import Starter
    from extract.readers.opened import OpenDocument

READER, GIVES = "report.page_images:draw_pages", "report.page_images:PageImages"
AT_ONCE = 8
DOTS_PER_INCH, POINTS_PER_INCH = 120, 72.0
LONGEST_SIDE = 2_400
QUALITY, EFFORT = 55, 2


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page upright as a WebP file, with its own size in points; a giant sheet is drawn with fewer dots."""

    page: int
    content: bytes
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PageImages:
    """The pages that could be drawn, and why others could not, by page."""

    drawn: tuple[PageImage, ...]
    failed: tuple[tuple[int, str], ...]


def page_images(
    source: SourceDocument,
    pages: Sequence[int],
    limits: Limits,
    jobs: int = 1,
    done: Callable[[], None] = lambda: None,
    begin: Starter | None = None,
) -> PageImages:
    """Draw the pages, `AT_ONCE` to a child; where one child fails, each of its pages gets a child of its own.

    `done` is called in some thread for every batch; `begin` begins the children, where pages of other
    documents are to be drawn as well."""
    batches = [tuple(pages[start : start + AT_ONCE]) for start in range(0, len(pages), AT_ONCE)]

    def draw(batch: tuple[int, ...]) -> PageImages:
        images = _drawn_apart(source, batch, limits, begin)
        done()
        return images

    with ThreadPoolExecutor(max(1, jobs)) as pool:
        parts = list(pool.map(draw, batches))
    return PageImages(
        tuple(chain.from_iterable(part.drawn for part in parts)),
        tuple(chain.from_iterable(part.failed for part in parts)),
    )


def _drawn_apart(
    source: SourceDocument, batch: tuple[int, ...], limits: Limits, begin: Starter | None
) -> PageImages:
    outcome: object = read_one(Job(READER, source, batch, limits, GIVES), begin=begin).outcome
    if isinstance(outcome, PageImages):
        return outcome
    if len(batch) == 1:
        return PageImages((), ((batch[0], str(outcome) if isinstance(outcome, DocumentError) else ""),))
    singles = [_drawn_apart(source, (page,), limits, begin) for page in batch]
    return PageImages(
        tuple(chain.from_iterable(single.drawn for single in singles)),
        tuple(chain.from_iterable(single.failed for single in singles)),
    )


def prepare() -> None:
    """Load beforehand what any page needs that is drawn."""
    from PIL import Image

    for name in ("extract.pictures", "extract.readers.pdfium", "pdfplumber.display"):
        import_module(name)
    Image.init()  # every kind of file that pictures are written as


def draw_pages(source: SourceDocument, pages: tuple[int, ...]) -> PageImages:
    """Draw the pages here. Raises a DocumentError where the PDF or one of the pages can't be drawn."""
    from extract.readers.opened import OpenDocument

    with OpenDocument(source.path, content_of(source), passwords=source.passwords) as document:
        return PageImages(tuple(_draw(document, page) for page in pages), ())


def _draw(document: OpenDocument, page: int) -> PageImage:
    from extract.pictures import upright_picture

    picture = upright_picture(document, page, DOTS_PER_INCH)
    points = POINTS_PER_INCH / DOTS_PER_INCH
    width, height = picture.width * points, picture.height * points
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    buffer = BytesIO()
    picture.save(buffer, "WEBP", quality=QUALITY, method=EFFORT)
    return PageImage(page, buffer.getvalue(), width, height)
