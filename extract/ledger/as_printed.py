"""What the cells and lines hold compared with what the page prints, character by character: a sign, a word or
a row without numbers that the reading lost, and text that stands elsewhere or twice."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from extract.ledger.tolerances import LEDGER
from extract.page.findings import Finding, finding
from extract.page.geometry import Box, box_of
from extract.page.printed import PageReading, PrintedText, characters
from extract.page.tolerances import PAGE
from schemas.records import CellRecord


def text_findings(pages: Sequence[PageReading], cells: Sequence[CellRecord]) -> Iterator[Finding]:
    """A finding for each cell with text that is not printed in it or is another cell's already, and one for
    each cell and each page with printed text that no cell and no line holds.

    Silent about cells whose text the readers of the page report already. Without rules, where texts jut out
    of their cells, a text may stand anywhere on the cell's lines.
    """
    by_page: dict[int, list[CellRecord]] = defaultdict(list)
    for cell in cells:
        by_page[cell.page].append(cell)
    for page in pages:
        if page.printed is not None:
            yield from _of_page(page, page.printed, by_page[page.number])


def _of_page(page: PageReading, printed: PrintedText, cells: Sequence[CellRecord]) -> Iterator[Finding]:
    told = {item.box for item in page.findings}
    free = _Free(printed)
    unruled = {cell.box for table in page.tables if not table.ruled for cell in table.cells}
    short: list[tuple[CellRecord, Box, str]] = []
    for cell in cells:
        box = box_of(cell)
        if box in told:
            free.take_all(box)
        elif missing := free.take(box, cell.text):
            short.append((cell, box, missing))
    for cell, box, lacking in short:
        reach = Box(0.0, box.top, page.width, box.bottom) if box in unruled else box
        if missing := free.take(reach, lacking):
            quote = {"text": cell.text[: PAGE.longest_quote], "missing": missing[: PAGE.longest_quote]}
            yield finding("cell-not-as-printed", page.number, box, cell.table_id, **quote)
    for line in page.lines:
        free.take(line.box.widened(LEDGER.edge), line.text)
    for cell in cells if free.left() else ():
        yield from _unread(page.number, printed, free.take_all(box_of(cell)))
    yield from _unread(page.number, printed, free.left())


def _unread(page: int, printed: PrintedText, places: Sequence[int]) -> Iterator[Finding]:
    """A finding for the characters left over, unless they are dots alone, as those of leaders."""
    text = printed.text(places)
    if text.strip("."):
        yield finding("text-unread", page, printed.around(places), text=text[: PAGE.longest_quote])


class _Free:
    """A page's characters that nothing holds yet."""

    def __init__(self, printed: PrintedText) -> None:
        self.printed = printed
        self._taken = bytearray(len(printed.texts))

    def take(self, box: Box, text: str) -> str:
        """Give a text its free characters in the box; those it did not find."""
        if not text:
            return ""
        places = self._inside(box)
        wanted = characters(text)
        if wanted == characters(self.printed.text(places)):
            self._give(places)
            return ""
        missing = Counter(wanted)
        for place in places:
            own = Counter(characters(self.printed.texts[place]))
            if own <= missing:
                missing -= own
                self._taken[place] = 1
        return "".join(missing.elements())

    def take_all(self, box: Box) -> list[int]:
        """Give away all that is free in the box."""
        places = self._inside(box)
        self._give(places)
        return places

    def left(self) -> list[int]:
        return [place for place, taken in enumerate(self._taken) if not taken]

    def _inside(self, box: Box) -> list[int]:
        taken = self._taken
        return [place for place in self.printed.inside(box) if not taken[place]]

    def _give(self, places: Iterable[int]) -> None:
        for place in places:
            self._taken[place] = 1
