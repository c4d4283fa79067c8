"""What the commands share on the terminal: exit codes, text made safe to print, progress, closing tables."""

from __future__ import annotations

import os
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from schemas.codes import PLAIN_LISTS
from schemas.texts import Language, Text

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

    from extract.process.allowance import Asked

DIFFERENT = 1
NO_SOURCE = 2
NOT_COMPARABLE = 2
STRICT = 3
CONTRACT_BROKEN = 25
SIDECAR_UNUSABLE = 26
READ_IN_PART = 27
NOT_FOUND = 4
NO_PICTURE = 5
VERIFY_FAILED = 6
NOT_CHECKABLE = 7
QUERY_FAILED = 8
MACHINE_FAULT = 31
BASE_UNUSABLE = 38
PROGRAM_FAULT = 70
BY_SIGNAL = 128
"""And the signal's number, as a shell tells a process that one ended: 130 for Ctrl-C."""

HEADINGS = (
    Text("documento", "document"),
    Text("páginas", "pages"),
    Text("tablas", "tables"),
    Text("valores", "values"),
    Text("hallazgos", "findings"),
    Text("segundos", "seconds"),
    Text("estado", "status"),
)
RULE_HEADINGS = (
    Text("gravedad", "severity"),
    Text("regla", "rule"),
    Text("hallazgos", "findings"),
    Text("documentos", "documents"),
)
REUSED = Text("ya leído", "reused")
KEPT = Text("conservado", "kept")
CALLED_OFF = Text(
    "Interrumpido: lo publicado antes está intacto y lo ya leído se conserva.",
    "Interrupted: what was published before is untouched, and what was read is kept.",
)
WARNING = Text("Aviso:", "Warning:")

LONGEST_FAULT = 200

ALIGNMENT = ("left", "right", "right", "right", "right", "right", "left")


def language_of(wanted: Language | None) -> Language:
    """The language asked for, else that of the locale: English where it is that, Spanish everywhere else."""
    if wanted:
        return wanted
    locale = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "en" if locale.casefold().startswith("en") else "es"


def tell(text: Text, language: Language, *, err: bool = True) -> None:
    """One line to the person, on standard error unless told otherwise."""
    import click

    click.echo(printable(text.of(language)), err=err)


def unforeseen(error: Exception) -> Text:
    """What to tell of an error that is a fault of this program: its kind and the line it came from."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{os.path.basename(frames[-1].filename)}:{frames[-1].lineno}" if frames else "-"
    told = " ".join(f"{type(error).__name__}: {error}".split())[:LONGEST_FAULT]
    return Text(
        f"Falla del programa ({told}; {place}). Lo publicado antes está intacto. Avise a quien lo mantiene; "
        "con PAT_TRACEBACK=1 se muestra de dónde viene.",
        f"A fault of the program ({told}; {place}). What was published before is untouched. Tell who "
        "maintains it; with PAT_TRACEBACK=1 it shows where it comes from.",
    )


def warn(text: Text, language: Language) -> None:
    """A line that says what to mind."""
    tell(WARNING + text, language)


def printable(text: str) -> str:
    """The text with every control, direction or otherwise unprintable character escaped."""
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)


def code_label(codes: str, code: str, language: Language) -> str:
    """What a code is called, in small letters as within a sentence."""
    label = next(str(getattr(known, language)) for known in PLAIN_LISTS[codes] if known.code == code)
    return f"{label[:1].lower()}{label[1:]}"


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One document in the closing table; counts are None if it was not read, `seconds` is how long it took,
    or why it took none."""

    document: str
    pages: int | None
    tables: int | None
    values: int | None
    findings: int
    seconds: str
    status: str


def summary_table(lines: Sequence[SummaryLine], language: Language) -> str:
    """The closing table, one line a document in the given order."""
    from tabulate import tabulate

    rows = [_row(line, language) for line in lines]
    headings = [heading.of(language) for heading in HEADINGS]
    return tabulate(rows, headings, tablefmt="simple", disable_numparse=True, colalign=ALIGNMENT)


def _row(line: SummaryLine, language: Language) -> list[str]:
    counts = [_count(count) for count in (line.pages, line.tables, line.values, line.findings)]
    return [
        printable(line.document),
        *counts,
        line.seconds,
        code_label("document_status", line.status, language),
    ]


def _count(number: int | None) -> str:
    return "-" if number is None else f"{number:,}"


def rules_table(counts: Sequence[Mapping[str, Mapping[str, int]]], language: Language) -> str:
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
    rows = [
        [code_label("severity", told[0], language), told[1], f"{found[told]:,}", str(documents[told])]
        for told in ordered
    ]
    headings = [heading.of(language) for heading in RULE_HEADINGS]
    align = ("left", "left", "right", "right")
    return tabulate(rows, headings, tablefmt="simple", disable_numparse=True, colalign=align) if rows else ""


def failure_line(file_name: str, problem: Text, advice: Text, language: Language) -> str:
    """What is wrong with one document and what to do, in one line."""
    return printable(f"{file_name}: {(problem + advice).of(language)}")


@dataclass(frozen=True, slots=True)
class Progress:
    """What to call as the work goes on, from any thread: `done` with a document's name and seconds, and
    `come` with its name and how far it has come."""

    done: Callable[[str, float], None]
    come: Callable[[str, Asked], None]


@contextmanager
def progress(total: int, language: Language) -> Iterator[Progress]:
    """Shows how far a run over `total` documents has come: a bar that moves page by page on a terminal, else
    a line for each document and each page that had to be read from its picture."""
    import click

    if not sys.stdout.isatty():
        scanned: dict[str, int] = {}
        lock = Lock()

        def tell_scanned(name: str, come: Asked) -> None:
            with lock:
                if come.pictures_read > scanned.get(name, 0):
                    scanned[name] = come.pictures_read
                    tell(_scanned(name, come.pictures_read), language, err=False)

        yield Progress(lambda name, seconds: tell(_done(name, seconds), language, err=False), tell_scanned)
        return
    with click.progressbar(length=total, label=READING.of(language), item_show_func=lambda at: at) as bar:
        pages = _PagesRead(total, bar, language)
        pages.show("")
        yield Progress(pages.end, pages.come)


class _PagesRead:
    """Moves a bar over the pages of all documents and one step more for each, which is what comes after its
    pages; documents that have not been opened yet count that step alone."""

    def __init__(self, total: int, bar: ProgressBar[str | None], language: Language) -> None:
        self.total, self.bar, self.language = total, bar, language
        self.whole: dict[str, int] = {}
        self.read: dict[str, int] = {}
        self.ended: set[str] = set()
        self.lock = Lock()

    def come(self, name: str, come: Asked) -> None:
        """A document has come further."""
        with self.lock:
            self.whole[name], self.read[name] = come.whole, min(come.done, come.whole)
            at = Text(
                f"{name}: página {self.read[name]} de {come.whole}",
                f"{name}: page {self.read[name]} of {come.whole}",
            )
            self.show(at.of(self.language))

    def end(self, name: str, _: float) -> None:
        """A document is done, however many of its pages were told."""
        with self.lock:
            self.ended.add(name)
            self.read[name] = self.whole.setdefault(name, 0)
            self.show(name)

    def show(self, at: str) -> None:
        """Draw the bar as it is now."""
        self.bar.length = self.total + sum(self.whole.values())
        moved = len(self.ended) + sum(self.read.values()) - self.bar.pos
        self.bar.current_item = printable(at)
        self.bar.update(max(0, moved))
        self.bar.render_progress()


def _done(name: str, seconds: float) -> Text:
    return Text(f"{name}: terminado en {seconds:.1f} s", f"{name}: done in {seconds:.1f} s")


def _scanned(name: str, pages: int) -> Text:
    if pages == 1:
        return Text(f"{name}: 1 página escaneada leída", f"{name}: 1 scanned page read")
    return Text(f"{name}: {pages} páginas escaneadas leídas", f"{name}: {pages} scanned pages read")


READING = Text("Leyendo", "Reading")
