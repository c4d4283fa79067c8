"""The pages of one document spread over processes; the result is the same whatever their number."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import chain
from pathlib import Path

from extract.allowance import ask_for_pictures, stop_telling
from extract.ocr.triage import picture_count
from extract.pages import PageReading, RangeReading, read_page_range
from extract.readers.pdfium import page_count

FEWEST_PAGES = 8
MOST_PAGES = 60
MOST_PICTURES = 4
START = "fork" if sys.platform == "linux" else "spawn"
"""A forked process has all it needs loaded. The reading process is fit for it: no library has threads yet."""


def read_all_pages(path: Path, jobs: int) -> tuple[PageReading, ...]:
    """Every page in order, read in stretches that keep memory bounded. Raises a DocumentError where the
    PDF can't be opened.

    In a document in whose tables no words name the columns of a plan, tables without a grid are those that
    their alignment tells.
    """
    read = _read_ranges(path, jobs)
    aligned = [item.by_alignment for item in read if item.by_alignment is not None]
    return tuple(chain.from_iterable(aligned if len(aligned) == len(read) else (i.by_words for i in read)))


def _read_ranges(path: Path, jobs: int) -> tuple[RangeReading, ...]:
    count = page_count(path)
    pictures = picture_count(path) if jobs > 1 else 0
    workers = min(jobs, max(count // FEWEST_PAGES, pictures))
    least = -(-count // MOST_PAGES)
    if workers <= 1:
        alone = partial(read_page_range, path, begins_scan=ask_for_pictures)
        return tuple(map(alone, _ranges(count, least)))
    ask_for_pictures(pictures)
    if START == "spawn":
        stop_telling()
    ranges = tuple(_ranges(count, max(workers, least, -(-pictures // MOST_PICTURES))))
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context(START)) as pool:
        return tuple(pool.map(partial(read_page_range, path), ranges))


def _ranges(count: int, stretches: int) -> Iterator[tuple[int, ...]]:
    """Neighbouring pages in as many stretches as asked for, of lengths that differ by one at most."""
    for place in range(stretches):
        yield tuple(range(1 + count * place // stretches, 1 + count * (place + 1) // stretches))
