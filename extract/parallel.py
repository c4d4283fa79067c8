"""The pages of one document spread over processes; the result is the same whatever their number."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from pathlib import Path

from extract.allowance import ask_for_pictures
from extract.ocr.triage import picture_count
from extract.pages import PageReading, read_page_range
from extract.readers.pdfium import page_count

FEWEST_PAGES = 8
MOST_PAGES = 60
MOST_PICTURES = 4
START = "fork" if sys.platform == "linux" else "spawn"
"""A forked process has all it needs loaded. The reading process is fit for it: no library has threads yet."""


def read_all_pages(path: Path, jobs: int) -> tuple[PageReading, ...]:
    """Every page in order, read in stretches that keep memory bounded. Raises a DocumentError where the
    PDF can't be opened."""
    count = page_count(path)
    pictures = picture_count(path) if jobs > 1 else 0
    workers = min(jobs, max(count // FEWEST_PAGES, pictures))
    least = -(-count // MOST_PAGES)
    if workers <= 1:
        stretches = _ranges(count, least)
        read = (read_page_range(path, numbers, begins_scan=ask_for_pictures) for numbers in stretches)
        return tuple(chain.from_iterable(read))
    ask_for_pictures(pictures)
    ranges = tuple(_ranges(count, max(workers, least, -(-pictures // MOST_PICTURES))))
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context(START)) as pool:
        return tuple(chain.from_iterable(pool.map(read_page_range, [path] * len(ranges), ranges)))


def _ranges(count: int, stretches: int) -> Iterator[tuple[int, ...]]:
    """Neighbouring pages in as many stretches as asked for, of lengths that differ by one at most."""
    for place in range(stretches):
        yield tuple(range(1 + count * place // stretches, 1 + count * (place + 1) // stretches))
