"""Prints the plans, reads them with the generic profile as a user does, and shows how much was understood."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import astuple, dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow.dataset as ds

from tests.abroad.browser import LOOKS, Look, prints, started
from tests.abroad.library import held_out_plans, shown_plans
from tests.abroad.plan import EDITIONS, OFFICE_EDITIONS, Edition, Plan
from tests.abroad.printing import printed
from tests.abroad.scoring import Fault, Tally, anywhere, assess, places_of
from tests.accuracy.scorer import Row
from tests.foreign.model import gold, head_rows
from tests.typeset.model import Typeset

ROOT = Path(__file__).resolve().parents[2]
HEADS = ("values", "exact", "share", "perfect", "wrong", "..told", "lost", "..told", "false", "..told")
"""What is wrong, lost or false in silence, and what is told, are counted apart."""


@dataclass(frozen=True, slots=True)
class Print:
    """One plan in one edition."""

    name: str
    plan: Plan
    edition: Edition | Look

    @property
    def title(self) -> str:
        return f"{self.name}-{self.edition}"


@dataclass(frozen=True, slots=True)
class Measured:
    """What became of the values of one print."""

    of: Print
    tally: Tally
    faults: tuple[Fault, ...]


Documents = Sequence[tuple[Print, Typeset]]


def documents(plans: Mapping[str, Plan], editions: Sequence[Edition] = EDITIONS) -> Documents:
    """Every plan in every one of the editions."""
    return [
        (Print(name, plan, edition), printed(plan, edition))
        for name, plan in plans.items()
        for edition in editions
    ]


def browser_documents(plans: Mapping[str, Plan], browser: Any) -> Documents:
    """Every plan in every look that a browser gives tables."""
    made = prints(plans, tuple(LOOKS), browser)
    return [(Print(name, plans[name], look), document) for name, look, document in made]


def _as_a_browser_prints(plans: Mapping[str, Plan]) -> Documents:
    with started() as browser:
        return browser_documents(plans, browser)


def measure(made: Documents, folder: Path) -> list[Measured]:
    """Extract the documents, all below `folder`, and score each; of those that are one file, which is read
    once, the first. Raises RuntimeError where none is published."""
    sources = folder / "pdfs"
    sources.mkdir(parents=True)
    every = {item.title: document for item, document in made}
    first = {document.pdf: title for title, document in reversed(every.items())}
    kept = {title: document for title, document in every.items() if first[document.pdf] == title}
    for title, document in kept.items():
        (sources / f"{title}.pdf").write_bytes(document.pdf)
    latest = extract(sources, folder / "output")
    rows, findings = published(latest, "indicators"), published(latest, "findings")
    return [_measured(item, kept[item.title], rows, findings) for item, _ in made if item.title in kept]


def extract(sources: Path, output: Path) -> Path:
    """Run the pipeline on a folder of PDFs; the folder of what it published."""
    command = [sys.executable, "pipeline.py", "extract", str(sources), "--output", str(output)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode >= 30 or not (output / "latest").exists():  # below 30: single documents failed
        raise RuntimeError(done.stdout + done.stderr)
    return output / "latest"


def published(latest: Path, name: str) -> list[dict[str, object]]:
    """All rows of one dataset."""
    table = ds.dataset(latest / name, format="parquet", partitioning="hive").to_table()
    rows: list[dict[str, object]] = table.to_pylist()
    return rows


def _measured(item: Print, document: Typeset, rows: Sequence[Row], findings: Sequence[Row]) -> Measured:
    own = [row for row in rows if row["document_id"] == item.title]
    found = [row for row in findings if row["document_id"] == item.title]
    sheets = item.plan.sheets
    heads = [head_rows(sheet) for sheet in sheets]
    places = places_of(document, heads) if document.cells else anywhere(document)
    tally, faults = assess(gold(sheets), own, found, places)
    return Measured(item, tally, tuple(faults))


def table(kind: str, measured: Sequence[Measured]) -> str:
    """The tallies of the prints and their sums by edition, as text; a long plan doesn't sway the mean."""
    lines = [f"{kind:46}" + "".join(f"{head:>9}" for head in HEADS)]
    lines += [line(item.of.title, item.tally) for item in measured]
    for edition in dict.fromkeys(item.of.edition for item in measured):
        tallies = [item.tally for item in measured if item.of.edition == edition]
        mean = sum(tally.exact_share for tally in tallies) / len(tallies)
        lines.append(line(f"all {kind} {edition} (mean of shares {mean:.3f})", sum(tallies, Tally())))
    return "\n".join(lines)


def line(title: str, tally: Tally) -> str:
    """A row of the table."""
    values, exact, perfect, *faults = astuple(tally)
    shares = f"{values:9}{exact:9}{tally.exact_share:9.3f}{perfect:9}"
    return f"{title:46}{shares}" + "".join(f"{count:9}" for count in faults)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="only plans whose name contains one of these")
    parser.add_argument("--misses", type=int, default=0, help="how many faults of each shown print to list")
    parser.add_argument("--misses-of-held-out", type=int, default=0, help="spoils the plans for measuring")
    parser.add_argument(
        "--keep", type=Path, help="an empty folder for the PDFs and what is published of them"
    )
    parser.add_argument("--browser", action="store_true", help="as a browser prints them, in several looks")
    parser.add_argument("--office", action="store_true", help="the editions as office programs print them")
    options = parser.parse_args()
    editions = OFFICE_EDITIONS if options.office else EDITIONS
    made = _as_a_browser_prints if options.browser else partial(documents, editions=editions)
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        _show("shown", _asked(shown_plans(), options.names), made, folder, options.misses)
        held = _asked(held_out_plans(), options.names)
        _show("held out", held, made, folder, options.misses_of_held_out)


def _asked(plans: Mapping[str, Plan], names: Sequence[str]) -> dict[str, Plan]:
    return {name: plan for name, plan in plans.items() if not names or any(part in name for part in names)}


def _show(
    kind: str,
    plans: Mapping[str, Plan],
    documents: Callable[[Mapping[str, Plan]], Documents],
    folder: Path,
    misses: int,
) -> None:
    if not plans:
        return
    measured = measure(documents(plans), folder / kind.replace(" ", "-"))
    print(table(kind, measured), end="\n\n")
    for item in measured:
        for fault in item.faults[:misses]:
            print(f"{item.of.title}: {fault}")


if __name__ == "__main__":
    main()
