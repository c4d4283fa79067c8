"""`make bench`: a ledger of many pages against one of few, of a table a page and of one table over all of
them: a page must not take longer for their number."""

from __future__ import annotations

import argparse
import statistics
import time
from itertools import chain

from bench.limits import verdict
from extract.document import read_document
from extract.process.job import ReadOptions
from extract.source import open_source
from tests.typeset.model import Style
from tests.typeset.plans import Layout, PlanGroup, PlanRow, PlanTable, blocks
from tests.typeset.reading import on_disk
from tests.typeset.typesetter import typeset

AT_MOST = 1.25
"""Times what a page takes in the shorter ledger; runs of one ledger differ by a tenth."""

ROWS = 12


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--units", type=int, nargs=2, default=(32, 128), metavar=("FEW", "MANY"))
    chosen = parser.parse_args()
    for what, joined in (("a table a page", False), ("one table", True)):
        few, many = (ledger(units, joined) for units in chosen.units)
        runs = [(a_page(few), a_page(many)) for _ in range(chosen.rounds)]
        (pages, _), (more, _) = runs[0]
        first, second = (statistics.median(run[place][1] for run in runs) for place in (0, 1))
        ratio = second / first
        print(
            f"{verdict(ratio <= AT_MOST)} {more} pages, {what}: {second * 1000:.1f} ms of a processor a page,"
            f" {ratio:.2f} times that of {pages} pages (at most {AT_MOST:g})"
        )


def a_page(pdf: bytes) -> tuple[int, float]:
    """The number of pages, and the processor seconds a page takes from the file to its records."""
    with on_disk(pdf) as path:
        source = open_source(path)
        began = time.process_time()
        pages = read_document(source, ReadOptions()).document.pages or 0
        return pages, (time.process_time() - began) / pages


def ledger(units: int, joined: bool) -> bytes:
    """A plan with a ruled table for each unit, a page or a little more; or with one of all their rows."""
    groups = [rows(unit) for unit in range(1, units + 1)]
    bodies = [tuple(chain.from_iterable(groups))] if joined else groups
    tables = tuple(
        PlanTable(f"UNIDAD DE SALUD {number}", (0, 1, 2), True, True, (PlanGroup(None, body),))
        for number, body in enumerate(bodies, start=1)
    )
    return typeset(blocks(tables, Layout()), Style(dress="ruled")).pdf


def rows(unit: int) -> tuple[PlanRow, ...]:
    numbers = range((unit - 1) * ROWS + 1, unit * ROWS + 1)
    return tuple(
        PlanRow(
            f"Indicador {number} de la red",
            None,
            f"Consultas atendidas por médico y enfermería en el año {number}",
            "Porcentaje",
            (f"{number * 37:,}", f"{number % 100}%", f"{number * 41:,}"),
        )
        for number in numbers
    )


if __name__ == "__main__":
    main()
