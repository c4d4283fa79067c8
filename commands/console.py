"""What the commands share on the terminal: exit codes, text made safe to print, progress, closing tables."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock

from schemas.texts import Text

DIFFERENT = 1
NO_SOURCE = 2
NOT_COMPARABLE = 2
STRICT = 3
CONTRACT_BROKEN = 25
NOT_FOUND = 4
NO_PICTURE = 5
VERIFY_FAILED = 6
NOT_CHECKABLE = 7
BASE_UNUSABLE = 38

HEADINGS = ("document", "pages", "tables", "values", "findings", "seconds", "status")

ALIGNMENT = ("left", "right", "right", "right", "right", "right", "left")


def printable(text: str) -> str:
    """The text with every control, direction or otherwise unprintable character escaped."""
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One document in the closing table; counts are None if it was not read, seconds if it was reused."""

    document: str
    pages: int | None
    tables: int | None
    values: int | None
    findings: int
    seconds: float | None
    status: str


def summary_table(lines: Sequence[SummaryLine]) -> str:
    """The closing table, one line a document in the given order."""
    from tabulate import tabulate

    rows = [_row(line) for line in lines]
    return tabulate(rows, HEADINGS, tablefmt="simple", disable_numparse=True, colalign=ALIGNMENT)


def _row(line: SummaryLine) -> list[str]:
    counts = [_count(count) for count in (line.pages, line.tables, line.values, line.findings)]
    seconds = "reused" if line.seconds is None else f"{line.seconds:.1f}"
    return [printable(line.document), *counts, seconds, line.status]


def _count(number: int | None) -> str:
    return "-" if number is None else f"{number:,}"


def rules_table(counts: Sequence[Mapping[str, Mapping[str, int]]]) -> str:
    """How often each rule was broken, given the counts of each document by rule and severity: the gravest
    first."""
    from tabulate import tabulate

    from schemas.rules import SEVERITIES

    found: Counter[tuple[str, str]] = Counter()
    documents: Counter[tuple[str, str]] = Counter()
    for own in counts:
        met = {(severity, rule): times for rule, all_ in own.items() for severity, times in all_.items()}
        found.update(met)
        documents.update(met.keys())
    places: Mapping[str, int] = {severity: place for place, severity in enumerate(SEVERITIES)}
    ordered = sorted(found, key=lambda told: (places[told[0]], -found[told], told[1]))
    rows = [[*told, f"{found[told]:,}", str(documents[told])] for told in ordered]
    headings = ("severity", "rule", "findings", "documents")
    align = ("left", "left", "right", "right")
    return tabulate(rows, headings, tablefmt="simple", disable_numparse=True, colalign=align) if rows else ""


def failure_line(file_name: str, problem: Text, advice: Text) -> str:
    """What is wrong with one document and what to do, in one line."""
    return printable(f"{file_name}: {problem + advice}")


@dataclass(frozen=True, slots=True)
class Progress:
    """What to call as the work goes on, from any thread: `done` with a document's name and seconds, and
    `scanned` with its name and how many of its pages have been read from pictures."""

    done: Callable[[str, float], None]
    scanned: Callable[[str, int], None]


@contextmanager
def progress(total: int) -> Iterator[Progress]:
    """Shows how far a run over `total` documents has come: a bar on a terminal, else plain lines."""
    import click

    if not sys.stdout.isatty():
        yield Progress(
            lambda name, seconds: click.echo(f"{printable(name)}: done in {seconds:.1f} s"),
            lambda name, pages: click.echo(f"{printable(name)}: {_scanned(pages)}"),
        )
        return
    lock = Lock()
    with click.progressbar(length=total, label="Reading", item_show_func=lambda name: name) as bar:

        def show(documents: int, text: str) -> None:
            with lock:
                bar.update(documents, text)
                bar.render_progress()

        show(0, "")
        yield Progress(
            lambda name, _: show(1, printable(name)),
            lambda name, pages: show(0, f"{printable(name)}: {_scanned(pages)}"),
        )


def _scanned(pages: int) -> str:
    return "1 scanned page read" if pages == 1 else f"{pages} scanned pages read"
