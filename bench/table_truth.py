"""Tables to score against, and tables found: their filled cells by page, whatever they were read from."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

LEADERS = re.compile(r"(?:[.…·_]\s*){3,}")
BLANKS = re.compile(r"\s+")
NUMBER = re.compile(r"[-+−–(<>≤≥±]*[$€£¥]?[-−]?[0-9][0-9.,'’/:]*[0-9]?\)?%?[*†‡]*")
CSV_NAME = re.compile(r"(?P<stem>.+)\.p(?P<page>[0-9]+)\.[^.]+")


@dataclass(frozen=True, slots=True)
class GridText:
    """The text of one filled cell, without white space and leaders, and the rows and columns it covers."""

    text: str
    row: int
    column: int
    last_row: int
    last_column: int

    @property
    def numeric(self) -> bool:
        return NUMBER.fullmatch(self.text) is not None


Table = tuple[GridText, ...]
Pages = Mapping[int, Sequence[Table]]


def grid_text(text: str, row: int, column: int, last_row: int, last_column: int) -> GridText:
    """A cell with its text as it is compared."""
    return GridText(plain(text), row, column, last_row, last_column)


def plain(text: str) -> str:
    """The text without white space and the dots that lead the eye to the next column."""
    return BLANKS.sub("", LEADERS.sub("", text)).casefold()


def filled(cells: Iterable[GridText]) -> Table:
    return tuple(cell for cell in cells if cell.text)


def truth_of(pdf: Path) -> Pages | None:
    """The true tables of a PDF: from `NAME-str.xml` as in the ICDAR 2013 competition, or from one
    `NAME.p3.1.csv` for each table, 3 being its page. None where there is neither."""
    structure = pdf.with_name(f"{pdf.stem}-str.xml")
    if structure.exists():
        return _from_xml(structure)
    found: dict[int, list[Table]] = {}
    for path in sorted(pdf.parent.glob("*.csv")):
        name = CSV_NAME.fullmatch(path.stem)
        if name is not None and name["stem"] == pdf.stem:
            found.setdefault(int(name["page"]), []).append(_from_csv(path))
    return found or None


def _from_xml(path: Path) -> Pages:
    found: dict[int, list[Table]] = {}
    for region in ElementTree.parse(path).iter("region"):
        cells = filled(_xml_cell(cell) for cell in region.iter("cell"))
        found.setdefault(int(region.get("page", "1")), []).append(cells)
    return found


def _xml_cell(cell: ElementTree.Element) -> GridText:
    row, column = int(cell.get("start-row", "0")), int(cell.get("start-col", "0"))
    last_row, last_column = int(cell.get("end-row") or row), int(cell.get("end-col") or column)
    return grid_text(cell.findtext("content") or "", row, column, last_row, last_column)


def _from_csv(path: Path) -> Table:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return from_rows(csv.reader(lines))


def from_rows(rows: Iterable[Sequence[str]]) -> Table:
    """A table without merged cells, from its rows of texts."""
    return filled(
        grid_text(text, number, column, number, column)
        for number, row in enumerate(rows)
        for column, text in enumerate(row)
    )
