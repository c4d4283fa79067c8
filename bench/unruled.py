"""`make bench`: pages of a table without rules against the same pages ruled, by alternating runs."""

from __future__ import annotations

import argparse
import statistics
import time

from tests.typeset.model import Dress, Style
from tests.typeset.plans import Layout, PlanGroup, PlanRow, PlanTable, blocks
from tests.typeset.reading import read_pages
from tests.typeset.typesetter import typeset

AT_MOST = 3.0
ROWS = 150


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    pdfs = {dress: pdf_of(dress) for dress in ("ruled", "horizontal", "bare")}
    for pdf in pdfs.values():
        read_pages(pdf)
    runs: dict[str, list[float]] = {dress: [] for dress in pdfs}
    for _ in range(rounds):
        for dress, pdf in pdfs.items():
            began = time.perf_counter()
            pages = len(read_pages(pdf))
            runs[dress].append((time.perf_counter() - began) / pages)
    medians = {dress: statistics.median(seconds) for dress, seconds in runs.items()}
    for dress, seconds in medians.items():
        ratio = seconds / medians["ruled"]
        verdict = "holds: " if ratio <= AT_MOST else "BROKEN:"
        print(f"{verdict} {dress}: {seconds * 1000:.1f} ms a page, {ratio:.2f} times a ruled one")


def pdf_of(dress: Dress) -> bytes:
    """The same table of several pages in the given dress."""
    rows = tuple(
        PlanRow(
            f"Indicador {number} de la red",
            None,
            f"Consultas atendidas por médico y enfermería en el año {number}",
            "Porcentaje",
            (f"{number * 37:,}", f"{number % 100}%", f"{number * 41:,}"),
        )
        for number in range(1, ROWS + 1)
    )
    table = PlanTable("UNIDAD DE SALUD", (0, 1, 2), True, True, (PlanGroup(None, rows),))
    return typeset(blocks((table,), Layout()), Style(dress=dress)).pdf


if __name__ == "__main__":
    main()
