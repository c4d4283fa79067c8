"""`make bench`: processor seconds of whole processes, by alternating runs, written to docs/benchmarks.md.

Each road is a fresh process that reads the same file: `extract` from the PDF to a published version, the
default call of camelot, its vector engine, tables by pdfplumber, and the floor, which is all characters and
objects by pdfium with nothing made of them. A further plan is what one takes in a run that reads ten.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bench.pages import ledger, rows
from bench.written import machine, put
from tests.typeset.model import Dress, Style, TextBlock
from tests.typeset.plans import Layout, PlanGroup, PlanTable, blocks
from tests.typeset.typesetter import typeset

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "raw_pdfs" / "isss-pat-2022.pdf"
TEN = 10

CAMELOT = """
import sys, warnings
import camelot
warnings.simplefilter("ignore")
camelot.read_pdf(sys.argv[1], pages="all", flavor="lattice"{options})
"""
PLUMBER = """
import sys
import pdfplumber
with pdfplumber.open(sys.argv[1]) as plan:
    for page in plan.pages:
        page.extract_tables()
"""
FLOOR = """
import ctypes, sys
import pypdfium2, pypdfium2.raw as raw
for page in pypdfium2.PdfDocument(sys.argv[1]):
    text, box = page.get_textpage(), raw.FS_RECTF()
    for index in range(text.count_chars()):
        raw.FPDFText_GetUnicode(text.raw, index)
        raw.FPDFText_GetLooseCharBox(text.raw, index, ctypes.byref(box))
    for place in range(raw.FPDFPage_CountObjects(page.raw)):
        raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page.raw, place))
"""
EXTRACT = "extract"
ROADS: Mapping[str, str | None] = {
    EXTRACT: None,
    "camelot": CAMELOT.format(options=""),
    "camelot, vector": CAMELOT.format(options=', engine="vector"'),
    "pdfplumber": PLUMBER,
    "pdfium, the floor": FLOOR,
}

INTRODUCTION = """# Benchmarks

What `make bench` and `make bench-scale` measured last: processor seconds of all processes that a command
starts, medians of alternating runs. Another machine gives other seconds and much the same ratios. Nothing of
this is a test; what a change costs is told by measuring before and after it.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plans", type=Path, nargs="*", help="more PDFs to measure, beside the shipped one")
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as place:
        told = list(_measured(chosen.plans, chosen.rounds, Path(place)))
    put([INTRODUCTION, *told])


def _measured(plans: Sequence[Path], rounds: int, place: Path) -> Iterator[str]:
    yield f"{machine()}; rounds: {rounds}."
    yield ""
    yield f"| a plan by itself | {' | '.join(ROADS)} | times as fast as camelot |"
    yield f"|{'---|' * (len(ROADS) + 2)}"
    for name, path in {**_plans(place), **{plan.name: plan.resolve() for plan in plans}}.items():
        yield _told(_roads(name, path, rounds, place))
    yield ""
    yield "| many | processor seconds | of each |"
    yield "|---|---|---|"
    yield from _many(place, rounds)


def _told(row: tuple[str, Mapping[str, float]]) -> str:
    name, seconds = row
    cells = [f"{seconds[road]:.2f}" for road in ROADS]
    return f"| {name} | {' | '.join(cells)} | {seconds['camelot'] / seconds[EXTRACT]:.1f} |"


def _roads(name: str, path: Path, rounds: int, place: Path) -> tuple[str, Mapping[str, float]]:
    _extract([path], place)  # compiles what is not yet
    runs: dict[str, list[float]] = {road: [] for road in ROADS}
    for _ in range(rounds):
        for road, code in ROADS.items():
            runs[road].append(_extract([path], place) if code is None else _seconds("-c", code, str(path)))
    medians = {road: statistics.median(found) for road, found in runs.items()}
    print(name, {road: round(seconds, 2) for road, seconds in medians.items()}, flush=True)
    return name, medians


def _plans(place: Path) -> dict[str, Path]:
    """The shipped plan, and plans of one table without rules and of many pages."""
    made = {"without-rules.pdf": small_plan(60, "bare"), "long.pdf": ledger(64, False)}
    for name, content in made.items():
        (place / name).write_bytes(content)
    return {SAMPLE.name: SAMPLE, **{name: place / name for name in made}}


def small_plan(number: int, dress: Dress = "ruled", year: int = 2022) -> bytes:
    """A plan of a few pages of an institution of its own."""
    tables = tuple(
        PlanTable(f"UNIDAD DE SALUD {unit}", (0, 1, 2), True, True, (PlanGroup(None, rows(unit + number)),))
        for unit in (1, 2)
    )
    head = [TextBlock(f"INSTITUTO NACIONAL {number}", bold=True), TextBlock(f"PLAN ANUAL {year}", bold=True)]
    return typeset([*head, *blocks(tables, Layout())], Style(dress=dress)).pdf


def _many(place: Path, rounds: int) -> Iterator[str]:
    """Ten small plans in one run, one more beside ten times as many, and pages of longer documents."""
    folder = place / "many"
    folder.mkdir()
    for number in range(TEN):
        (folder / f"plan-{number}.pdf").write_bytes(small_plan(number))
    one = statistics.median(_extract([folder / "plan-0.pdf"], place) for _ in range(rounds))
    ten = statistics.median(_extract([folder], place) for _ in range(rounds))
    yield f"| one small plan | {one:.2f} | {one:.2f} |"
    yield f"| {TEN} small plans in a run, each beyond the first | {ten:.2f} | {(ten - one) / (TEN - 1):.2f} |"
    for units in (32, 128):
        path = place / f"{units}.pdf"
        path.write_bytes(ledger(units, False))
        seconds = statistics.median(_extract([path], place) for _ in range(rounds))
        yield f"| a table a page, {units} pages or a few more | {seconds:.2f} | {seconds / units:.3f} |"


def _extract(paths: Sequence[Path], place: Path) -> float:
    output = place / "output"
    shutil.rmtree(output, ignore_errors=True)
    named = map(str, paths)
    return _seconds("pipeline.py", "extract", *named, "--jobs", "1", "--output", str(output))


def _seconds(*arguments: str) -> float:
    """Processor seconds of a run of Python and of all it started. Raises RuntimeError where it fails."""
    nowhere, words = subprocess.DEVNULL, [sys.executable, *arguments]
    with subprocess.Popen(words, cwd=ROOT, env=_environment(), stdout=nowhere, stderr=nowhere) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"exit code {process.returncode}: {' '.join(arguments)[-200:]}")
    return used.ru_utime + used.ru_stime


def _environment() -> dict[str, str]:
    """This one, but what Python compiles is kept, as it is wherever nothing is said: else this program would
    be compiled in each run, and the libraries, which are installed compiled, would not."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


if __name__ == "__main__":
    main()
