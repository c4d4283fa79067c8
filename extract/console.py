"""What `extract` shows on the terminal: progress, the closing table, and names made safe to print."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

HEADINGS = ("document", "pages", "tables", "values", "findings", "seconds", "status")
ALIGNMENT = ("left", "right", "right", "right", "right", "right", "left")


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


def printable(text: str) -> str:
    """The text with every control, direction or otherwise unprintable character escaped."""
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)


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


def failure_line(file_name: str, problem: str, advice: str) -> str:
    """What is wrong with one document and what to do, in one line."""
    return printable(f"{file_name}: {problem} {advice}")


@contextmanager
def progress(total: int) -> Iterator[Callable[[str, float], None]]:
    """Gives a function to call with each document's name and seconds as it is done: a bar or plain lines."""
    import click

    if not sys.stdout.isatty():
        yield lambda name, seconds: click.echo(f"{printable(name)}: done in {seconds:.1f} s")
        return
    with click.progressbar(length=total, label="Reading", item_show_func=lambda name: name) as bar:
        bar.render_progress()
        yield lambda name, _: bar.update(1, printable(name))
