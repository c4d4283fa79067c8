"""The prints and their truth: `NAME.csv` holds the values of `NAME.ruled.pdf` and `NAME.less.pdf`."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pypdfium2

from tests.abroad.scoring import Places
from tests.accuracy.scorer import COMPARATORS, OPEN, Row
from tests.accuracy.text import figure, number

FOLDER = Path(__file__).parent / "prints"
Edition = Literal["ruled", "less"]
EDITIONS: tuple[Edition, ...] = ("ruled", "less")
UNSAID = ("kind", "kpi", "section", "line", "code", "group", "standard")
"""What the truth says nothing of."""


@dataclass(frozen=True, slots=True)
class OfficePrint:
    """One plan in one edition."""

    name: str
    edition: Edition

    @property
    def title(self) -> str:
        return f"{self.name}-{self.edition}"

    @property
    def pdf(self) -> Path:
        return FOLDER / f"{self.name}.{self.edition}.pdf"

    @property
    def truth(self) -> Path:
        return FOLDER / f"{self.name}.csv"


def office_prints() -> list[OfficePrint]:
    """All of them, both editions of a plan beside each other."""
    names = sorted(path.stem for path in FOLDER.glob("*.csv"))
    return [OfficePrint(name, edition) for name in names for edition in EDITIONS]


def truth_of(item: OfficePrint) -> list[Row]:
    """The values of a print, named and typed as in the dataset; `origin` is the text that is printed."""
    with item.truth.open(encoding="utf-8", newline="") as handle:
        return [_value(row) for row in csv.DictReader(handle)]


def _value(row: dict[str, str]) -> Row:
    named: dict[str, object] = {name: text or None for name, text in row.items()}
    return named | {
        "indicator": f"{row['indicator']} {row['detail']}".strip(),
        "detail": None,
        **dict.fromkeys(UNSAID, OPEN),
        "comparator": COMPARATORS.get(row["cmp"], row["cmp"]),
        "year": int(row["year"]),
        "value_base": number(row["value_base"]),
        "scale": OPEN,
        "origin": figure(row["raw"]),
    }


def spots_of(item: OfficePrint, truth: list[Row]) -> Places:
    """Where each value's text is printed, by that text: every stretch of words that is it."""
    asked = {str(value["origin"]) for value in truth}
    longest = max(map(len, asked))
    spots: dict[object, list[Row]] = defaultdict(list)
    with pypdfium2.PdfDocument(item.pdf) as document:
        for number_of_page, page in enumerate(document, start=1):
            words = _words(page.get_textpage(), page.get_height())
            for first in range(len(words)):
                text = ""
                for last in range(first, len(words)):
                    text += figure(words[last][0])
                    if len(text) > longest:
                        break
                    if text in asked:
                        spots[text].append(_spot(number_of_page, [box for _, box in words[first : last + 1]]))
    return spots


Frame = tuple[float, float, float, float]
Word = tuple[str, Frame]


def _words(text: pypdfium2.PdfTextPage, height: float) -> list[Word]:
    """The words of a page in the order of its file, with x0, top, x1 and bottom in points."""
    words: list[Word] = []
    letters, boxes = "", list[Frame]()
    for place in range(text.count_chars()):
        letter = text.get_text_range(place, 1)
        if letter.strip():
            left, bottom, right, top = text.get_charbox(place)
            letters += letter
            boxes.append((left, height - top, right, height - bottom))
        elif letters:
            words.append((letters, _around(boxes)))
            letters, boxes = "", []
    return [*words, (letters, _around(boxes))] if letters else words


def _around(boxes: list[Frame]) -> Frame:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _spot(page: int, boxes: list[Frame]) -> Row:
    x0, top, x1, bottom = _around(boxes)
    return {"page": page, "x0": x0, "top": top, "x1": x1, "bottom": bottom}
