"""What documents lose where one tolerance moves: by a tenth up and down, a count by one.

`python -m bench.tolerances [PDF...]` reads the shipped plans, or those named, once for each move and prints
those that change a value or a finding. Lost and new are published values, a changed one is both.
The ledger comes after all values and changes none: its tolerances are left out.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from extract.flow.blocks import document_flow, profile_for
from extract.meaning.walk import walk
from extract.pages import read_all_pages
from extract.process.job import ReadOptions
from extract.readers import camelot, pdfium, playa, plumber
from extract.readers.opened import OpenDocument
from extract.records.indicators import document_values
from extract.records.origin import Origin

ROOT = Path(__file__).resolve().parents[1]
BELOW_TABLES = ("extract.page.", "extract.readers.", "extract.ocr.")
"""Where a tolerance moves what the readers give: there nothing read before is good any more."""

AFTER_VALUES = "extract.ledger.tolerances"

Reading = tuple[Counter[object], Counter[str]]


@dataclass(frozen=True, slots=True)
class Move:
    """One tolerance of a stage, by its module, with the value it is given."""

    module: str
    name: str
    usual: float
    value: float

    def __str__(self) -> str:
        stage = self.module.removeprefix("extract.").removesuffix(".tolerances")
        return f"{stage:16}{self.name:24}{self.usual:8g} -> {self.value:8.4g}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pdf", type=Path, nargs="*", default=sorted((ROOT / "raw_pdfs").glob("*.pdf")))
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--stage", default="", help="part of a stage's module, as in tables.unruled")
    chosen = parser.parse_args()
    planned = [move for move in moves() if chosen.stage in move.module]
    keep_what_is_read()
    usual = [read(pdf) for pdf in chosen.pdf]
    values = sum(sum(found.values()) for found, _ in usual)
    print(f"{len(planned)} moves over {len(usual)} documents with {values} values")
    print(
        f"{'stage':16}{'tolerance':24}{'usual':>8}    {'moved to':8}  {'lost':>5} {'new':>5} {'findings':>8}"
    )
    context = multiprocessing.get_context("fork")  # what was read is there in each process
    with ProcessPoolExecutor(chosen.jobs, mp_context=context, max_tasks_per_child=None) as pool:
        told = 0
        for move, after in zip(planned, pool.map(partial(read_moved, pdfs=chosen.pdf), planned), strict=True):
            lost, new, odd = (sum(column) for column in zip(*map(compared, usual, after), strict=True))
            if lost or new or odd:
                told += 1
                print(f"{move}  {lost:5} {new:5} {odd:8}", flush=True)
    print(f"{len(planned) - told} of {len(planned)} moves change nothing")


def moves() -> Iterator[Move]:
    """Two moves for each tolerance of each stage, in the order in which they are written down."""
    for path in sorted((ROOT / "extract").rglob("tolerances.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        if name == AFTER_VALUES:
            continue
        stage = stage_of(name)
        for item in fields(stage):
            usual = getattr(stage, item.name)
            step = 1 if isinstance(usual, int) else usual / 10
            yield from (Move(name, item.name, usual, value) for value in (usual - step, usual + step))


def stage_of(module: str) -> Any:
    """The tolerances of the stage whose module is named."""
    found = import_module(module)
    return next(item for item in vars(found).values() if isinstance(item, found.Tolerances))


def read_moved(move: Move, pdfs: list[Path]) -> list[Reading | None]:
    """What the documents give with one tolerance moved; None for one that can't be read so."""
    stage = stage_of(move.module)
    if move.module.startswith(BELOW_TABLES):
        KEPT.clear()
    object.__setattr__(stage, move.name, move.value)  # frozen for all others
    try:
        return [_read_or_none(pdf) for pdf in pdfs]
    finally:
        object.__setattr__(stage, move.name, move.usual)


def _read_or_none(pdf: Path) -> Reading | None:
    try:
        return read(pdf)
    except Exception:  # whatever a wrong tolerance leads to is its result
        return None


def read(pdf: Path) -> Reading:
    """The published values of a document, and how often each finding is told."""
    with OpenDocument(pdf) as document:
        read_pages = read_all_pages(document, 1)
    blocks = document_flow(read_pages)
    profile = profile_for(blocks, ReadOptions())
    placed = walk(blocks, profile)
    found = document_values(placed, profile, Origin(pdf.stem, None, None, ""))
    values = Counter(as_value(item) for item in found.indicators)
    of_pages = (item for page in read_pages for item in page.findings)
    return values, Counter(item.rule for item in (*of_pages, *placed.findings, *found.findings))


def as_value(indicator: Any) -> object:
    """What is published of a value but where on the page it stands."""
    left_out = {"x0", "top", "x1", "bottom", "indicator_id", "row_id", "agreement"}
    return tuple(
        (f.name, repr(getattr(indicator, f.name))) for f in fields(indicator) if f.name not in left_out
    )


def compared(usual: Reading, after: Reading | None) -> tuple[int, int, int]:
    """How many values are lost, how many new, and how many findings more or fewer there are."""
    values, rules = after or (Counter(), Counter())
    odd = (usual[1] - rules).total() + (rules - usual[1]).total()
    return (usual[0] - values).total(), (values - usual[0]).total(), odd


PLACES = {
    *("x0", "top", "x1", "bottom", "row", "column"),
    *("value_id", "indicator_id", "table_id", "agreement"),
}
"""What tells where a value stands and how it was agreed on, not what it says."""

KEPT: dict[object, Any] = {}


def keep_what_is_read() -> None:
    """Let each library read each page once: no tolerance of tables changes what it gives."""
    pdfium.read_pages = kept(pdfium.read_pages, tuple)
    playa.read_page = kept(playa.read_page, lambda page: page.number)
    plumber.read_page = kept(plumber.read_page, lambda page: page.number)
    camelot.read_grids = kept(camelot.read_grids, lambda papers, engine="vector": (tuple(papers), engine))


def kept(function: Callable[..., Any], key: Callable[..., object]) -> Callable[..., Any]:
    """The function with its results kept by its document and what else `key` makes of its arguments."""

    def wrapped(document: Any, *others: Any) -> Any:
        place = (function.__module__, str(document.path), key(*others))
        if place not in KEPT:
            KEPT[place] = function(document, *others)
        return KEPT[place]

    return wrapped


if __name__ == "__main__":
    main()
