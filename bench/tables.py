"""How well tables are read from PDFs that are no plans: this project's reader beside camelot's.

`python -m bench.tables FOLDER` scores every PDF of the folder that has its true tables beside it, as
`NAME-str.xml` (the form of the ICDAR 2013 table competition) or as `NAME.p3.1.csv`, one for each table.
"""

from __future__ import annotations

import argparse
import time
import warnings
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from statistics import mean

from bench.table_score import Score, score
from bench.table_truth import Pages, Table, filled, from_rows, grid_text, truth_of

CAMELOT = ("hybrid", "lattice", "stream", "network")
HEAD = (
    f"{'':24}{'adjacency':>21}  {'numeric cells':>14}  {'tables':>6} {'missed':>6} {'found':>6} {'false':>6}"
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--readers", default="own,hybrid", help="own and camelot's, with commas between")
    parser.add_argument("--only", default="", help="part of a file's name")
    chosen = parser.parse_args()
    names = chosen.readers.split(",")
    if set(names) & set(CAMELOT):
        import_module("camelot.io")  # before this project's reader leaves out what only the others need
    for name in names:
        run(name, [pdf for pdf in sorted(chosen.folder.glob("*.pdf")) if chosen.only in pdf.name])


def run(name: str, pdfs: list[Path]) -> None:
    """One reader over all documents, with a line for each and for all together."""
    print(f"\n{name:24}{HEAD[24:]}")
    read = READERS[name]
    began = time.perf_counter()
    scores: list[Score] = []
    for pdf in pdfs:
        true = truth_of(pdf)
        if true is not None:
            scores.append(score(true, read(pdf)))
            print(_line(pdf.stem, scores[-1]), flush=True)
    total = sum(scores, Score())
    print(_line("all together", total))
    mean_f1 = mean([item.relations.f1 for item in scores if item.tables] or [1.0])
    print(f"mean of the documents with tables: F1 {mean_f1:.3f}; {time.perf_counter() - began:.1f} s")


def _line(name: str, item: Score) -> str:
    relations, numbers = item.relations, item.numbers
    return (
        f"{name[:23]:24}{relations.recall:6.3f} {relations.precision:6.3f} {relations.f1:7.3f}"
        f"  {numbers.recall:6.3f} {numbers.precision:7.3f}"
        f"  {item.tables:6} {item.missed:6} {item.found:6} {item.false:6}"
    )


def read_own(pdf: Path) -> Pages:
    """The tables as this project reads them, before any of them is taken for a plan's."""
    from extract.pages import read_all_pages
    from extract.readers.opened import OpenDocument

    with OpenDocument(pdf) as document:
        pages = read_all_pages(document, 1)
    return {
        page.number: [
            filled(
                grid_text(c.text, c.row, c.column, c.last_row, c.column + c.column_span - 1)
                for c in table.cells
            )
            for table in page.tables
        ]
        for page in pages
    }


def read_camelot(flavor: str) -> Callable[[Path], Pages]:
    """Camelot with one of its flavors as it is by default."""

    def read(pdf: Path) -> Pages:
        import camelot.io

        found: dict[int, list[Table]] = {}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for table in camelot.io.read_pdf(str(pdf), pages="all", flavor=flavor, suppress_stdout=True):
                found.setdefault(int(table.page), []).append(from_rows(table.data))
        return found

    return read


READERS: dict[str, Callable[[Path], Pages]] = {
    "own": read_own,
    **{flavor: read_camelot(flavor) for flavor in CAMELOT},
}

if __name__ == "__main__":
    main()
