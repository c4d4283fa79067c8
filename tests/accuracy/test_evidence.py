"""Every published row of the shipped plans read again, in its box, by an engine that did not read it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pdfplumber
import pytest

from store.history import IDENTIFIERS
from tests.accuracy.conftest import ROOT, Dataset

PRINTED = {"indicators": "raw", "projects": "name", "budget_mentions": "raw", "statements": "text"}
ROOM = 0.5
pytestmark = [pytest.mark.accuracy, pytest.mark.slow]


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """The characters of a page as pdfminer reads them, in printed order."""

    chars: Sequence[Mapping[str, Any]]

    def within(self, row: Mapping[str, Any]) -> tuple[str, str]:
        """The text in the row's box without white space: as it was set, and line by line across the box."""
        inside = [char for char in self.chars if _is_inside(char, row)]
        across = sorted(inside, key=lambda char: (round(char["bottom"]), char["x0"]))
        return _joined(inside), _joined(across)

    @property
    def text(self) -> str:
        return _joined(self.chars)


def _is_inside(char: Mapping[str, Any], row: Mapping[str, Any]) -> bool:
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    across = row["x0"] - ROOM <= x <= row["x1"] + ROOM
    return bool(across and row["top"] - ROOM <= y <= row["bottom"] + ROOM)


def _joined(chars: Sequence[Mapping[str, Any]]) -> str:
    return bare("".join(char["text"] for char in chars))


def bare(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKC", text) if not char.isspace())


def printed_pages(document_id: str) -> Iterator[PrintedPage]:
    with pdfplumber.open(ROOT / "raw_pdfs" / f"{document_id}.pdf") as document:
        for page in document.pages:
            yield PrintedPage(page.chars)
            page.close()


def stands_there(text: str, row: Mapping[str, Any], pages: Sequence[PrintedPage]) -> bool:
    """Whether the text is in the row's box; one cut by a page turn goes on on the next page."""
    as_set, across = pages[row["page"] - 1].within(row)
    if text in as_set or text in across:
        return True
    begun = next((size for size in range(len(text), 0, -1) if as_set.endswith(text[:size])), 0)
    following = pages[row["page"]].text if row["page"] < len(pages) else ""
    return begun > len(text) / 4 and text[begun:] in following


@pytest.mark.parametrize("document_id", ["isss-pat-2022", "upisss-pat-2021"])
def test_the_box_of_every_row_holds_what_the_row_says(document_id: str, dataset: Dataset) -> None:
    pages = list(printed_pages(document_id))
    missing = [
        (name, row[IDENTIFIERS[name]], row["page"])
        for name, text in PRINTED.items()
        for row in dataset(name, document_id)
        if not stands_there(bare(str(row[text])), row, pages)
    ]
    assert not missing
