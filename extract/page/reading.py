"""What reading leaves of one page: its lines outside tables, its tables, and all that it prints."""

from __future__ import annotations

from dataclasses import dataclass

from extract.page.cells import RawTable
from extract.page.findings import Finding
from extract.page.lines import TextLine
from extract.page.printed import NumberToken, PrintedText


@dataclass(frozen=True, slots=True)
class PageReading:
    """What one page holds: the lines outside its tables and the tables, both from top to bottom.

    `numbers` are all that it prints, found before any table and in the PDF's own order; `printed` are its
    characters, None where nothing is to be compared with them.
    """

    number: int
    width: float
    height: float
    lines: tuple[TextLine, ...]
    tables: tuple[RawTable, ...]
    findings: tuple[Finding, ...] = ()
    numbers: tuple[NumberToken, ...] = ()
    printed: PrintedText | None = None
